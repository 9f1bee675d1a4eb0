"""Telephone numbers as printed: area code, local number, extension, and what cannot be right about them.

Source: 《电信网编号计划》: mobile numbers have 11 digits, area codes are 010, 02x or 0 and three digits, local numbers
7 or 8 (8 behind 010 and 02x).
"""

from __future__ import annotations

from typing import NamedTuple

from qlint.expressions import compile_late

# A number with its separators, from the first digit or bracket to the last digit.
LINE = compile_late(
    r"1[0-9]{2}[×＊*xXＸ]{4}[0-9]{4}(?![0-9A-Za-z@.])"  # 138××××6072
    r"|(?:\+?86[-—－ ]?)?(?:[（(][0-9]{3,5}[）)][ 　]{0,2})?[0-9]{3,14}(?:[ ]?[-—－–―]{1,2}[ ]?[0-9]{3,12}){0,3}"
    r"(?:[-—－–]?转?[0-9]{1,6})?(?![0-9A-Za-z@.])"
)
_SEPARATOR = compile_late(r"[ ]?[-—－–―]{1,2}[ ]?|[（(）) 　]+|转")
# Behind the code of the country area codes lose their 0.
_COUNTRY = compile_late(r"(?:\+86[-—－ ]?|86[-—－ ])(?:(?P<area>(?!1[3-9])[1-9][0-9]{1,2}[-—－ ])|)")
_HIDDEN = compile_late(r"1[0-9]{2}[×＊*xXＸ]{4}[0-9]{4}")
_SHORTEST = 3
_AREA_DIGITS = 4
_LONG_LOCAL = frozenset(["010", "020", "021", "022", "023", "024", "025", "027", "028", "029"])


class Line(NamedTuple):
    """A number read: `area` with its 0, empty where none is printed; `flaw` says what is wrong with the digits."""

    area: str
    local: str
    mobile: bool
    flaw: tuple[str, int, str] | None = None


def read_line(printed: str) -> Line | None:
    """The number; None for short numbers (12345, 110), service numbers and what is none at all."""
    if not printed[3:4].isdecimal() and _HIDDEN.fullmatch(printed) is not None:
        return Line("", printed[:3] + "****" + printed[-4:], True)
    country = _COUNTRY.match(printed)
    words = printed
    if country is not None:
        words = ("0" + country["area"] if country["area"] else "") + printed[country.end() :]
    parts = [part for part in _SEPARATOR.split(words) if part]
    if not parts:
        return None
    first, digits = parts[0], "".join(parts)
    if first[0] == "1":
        return _read_mobile(parts, digits)
    if first.startswith(("400", "800", "95", "96")) and len(digits) in (5, 6, 7, 8, 10):
        return Line("", digits, False) if len(digits) == 10 else None
    if first[0] != "0":
        return _read_local(parts)
    if len(parts) == 1:
        size = 3 if first[:3] in _LONG_LOCAL else 4
        parts = [first[:size], first[size:]]
    area, local, size = parts[0], parts[1], len(parts[1])
    if size < _SHORTEST:
        return None
    if size in (3, 4) and len(parts) > 2 and len(parts[2]) == 4:
        local, size = parts[1] + parts[2], size + 4
    return Line(area, local, False, _flaw(area, size, digits))


def _flaw(area: str, size: int, digits: str) -> tuple[str, int, str] | None:
    # Any 0 and three digits: invented texts use codes that no town has.
    if area not in _LONG_LOCAL and len(area) != _AREA_DIGITS:
        return ("area", len(area), "") if 6 <= size <= 9 else None
    if area in _LONG_LOCAL:
        return ("local", size, "8") if size in (6, 7, 9, 10) else None
    return ("local", size, "7至8") if size in (6, 9, 10) else None


def _read_mobile(parts: list[str], digits: str) -> Line | None:
    if digits[1] not in "3456789":
        return None
    if len(digits) == 11 and len(parts) <= 3:
        return Line("", digits, True)
    if len(parts) == 1 and len(digits) in (9, 10, 12, 13):
        return Line("", digits, True, ("mobile", len(digits), "11"))
    return None


def _read_local(parts: list[str]) -> Line | None:
    first = parts[0]
    if len(first) in (7, 8):
        return Line("", first, False)  # what follows is an extension
    if len(parts) > 1 and len(first) in (3, 4) and len(parts[1]) == 4:
        return Line("", first + parts[1], False)  # 8888-1234
    if len(parts) > 1 and len(first) in (2, 3) and len(parts[1]) in (7, 8):
        return Line(first, parts[1], False, ("area", len(first), ""))
    return None
