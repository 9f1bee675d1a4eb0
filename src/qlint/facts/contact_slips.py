"""Whether a slip makes one number, mail or address from another."""

from __future__ import annotations

from qlint.expressions import compile_late

_YEAR = compile_late(r"20[1-4][0-9](?![0-9])")  # ycslj2026@ and ycslj2025@ are one, as slj1@ and slj2@ are not
_LONG, _SHORT_ADDRESS = 7, 7
_MOBILE = 7  # digits of a mobile number that tell no person
_DIGITS = frozenset("0123456789")


def is_slip_of_address(one: str, other: str) -> bool:
    """One character another or two swapped, where one may say less at its end or its beginning."""
    short, long = sorted((one, other), key=len)
    if len(short) < _SHORT_ADDRESS:
        return False
    if len(long) == len(short) + 1 and short not in long and _is_lost(short, long):
        return True
    for words in (long[: len(short)], long[-len(short) :]):
        places = [place for place, (a, b) in enumerate(zip(short, words, strict=True)) if a != b]
        if len(places) == 1 or is_slip(short, words):
            return True
    return False


def is_slip(one: str, other: str) -> bool:
    """Two neighbours swapped (or two digits of a number: 12号, 21号), or one of the digits lost or doubled."""
    if one == other:
        return False
    if "@" in one and "@" in other:
        return _is_slip_of_mail(one, other)
    if len(one) == len(other):
        places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        # Of a long number two that do not stand side by side may change places, too.
        if len(places) == 2 and (places[1] == places[0] + 1 or (len(one) >= _LONG and one.isdecimal())):
            return one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]
        if len(one) > _MOBILE and one[:_MOBILE] == other[:_MOBILE] and one.isdecimal() and sorted(one) == sorted(other):
            return True
        # The last digits tell the lines of an office apart, those in front do not.
        return len(places) == 1 and len(one) >= 7 and one.isdecimal() and 0 < places[0] < len(one) - 4
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) != 1 or not long.isdecimal():
        return False
    return _is_lost(short, long)


def _is_lost(short: str, long: str) -> bool:
    return any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _is_slip_of_mail(one: str, other: str) -> bool:
    (name, domain), (other_name, other_domain) = one.split("@", 1), other.split("@", 1)
    if name == other_name:
        return domain != other_domain
    if domain != other_domain:
        return False
    return is_slip_of_words(name, other_name)


def is_slip_of_words(one: str, other: str) -> bool:
    """One letter another, lost or doubled, or two swapped; slj1@ and slj2@ are two, ycslj@ and ycs1j@ are one."""
    if len(one) == len(other):
        places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        if len(places) == 2:
            first, second = places
            return second == first + 1 and one[first] == other[second] and one[second] == other[first]
        if len(places) == 1 and (year := _YEAR.search(one)) is not None and year.start() < places[0] < year.end():
            return True
        return len(places) == 1 and len(one) > 4 and not (one[places[0]] in _DIGITS and other[places[0]] in _DIGITS)
    short, long = sorted((one, other), key=len)
    lost = (place for place in range(len(long)) if long[:place] + long[place + 1 :] == short)
    place = next(lost, -1)
    return len(short) >= 4 and place >= 0 and long[place] not in _DIGITS
