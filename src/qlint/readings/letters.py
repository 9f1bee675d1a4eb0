"""Arabic numbers with what only they can have: exponents, powers, magnitudes (40k), slashes (1 4/3), dots in chains."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.numerals import read_numeral
from qlint.readings.reading import scale_interval
from qlint.readings.units import LETTERS, make_expression
from qlint.values import Interval

_DIGIT = "[0-9０-９]"
_GAP = "[ \u3000\u00a0]{0,2}+"
# In a full-width number the comma may be full-width; the middle dot (41·4%) is a point only before a unit.
_POINT = rf"(?:[.．]|·(?={_DIGIT}++(?:[%％℃万亿元米吨公]|美元|摄氏)))"
ARABIC = (
    rf"(?:{_DIGIT}{{1,3}}(?:(?:,|(?<=[０-９])，(?=[０-９])){_DIGIT}{{3}})+(?!{_DIGIT})|{_DIGIT}++)"
    rf"(?:{_POINT}{_DIGIT}++)?"
)
_NUMBER = compile_late(ARABIC + rf"|[.．]{_DIGIT}++")
_CHAIN = compile_late(rf"{_DIGIT}++[.．]{_DIGIT}++[.．](?={_DIGIT})")
_WHOLE = compile_late(rf"{_DIGIT}++")
_EXPONENT = compile_late(rf"[eE](?P<sign>[-+]?)(?P<digits>{_DIGIT}{{1,3}}+)(?![0-9A-Za-z])")
_POWER = compile_late(rf"\^(?P<exponent>[-+]?{_DIGIT}{{1,4}}+)(?![0-9A-Za-z])")
_MAGNITUDE = compile_late(rf"{_GAP}(?P<letter>[kKMGT])(?![A-Za-z0-9])")
_MIXED = compile_late(rf"[ \u3000](?P<over>{_DIGIT}++)[/／](?P<under>{_DIGIT}++)(?![/／.．0-9０-９A-Za-z])")
_SLASH = compile_late(rf"{_GAP}[/／]{_GAP}(?P<under>{_DIGIT}++)(?![/／.．0-9０-９A-Za-z])")
# COVID-19, but not 5k-20k.
_CODED = compile_late("(?<![0-9０-９A-Za-z])[A-Za-z]+-$")
_LETTERS = compile_late("[A-Za-z0-9_]+")
# What can go on behind the digits: letters, a slash, a power, or a blank before one of these.
_TAILS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_^/／ \u3000\u00a0")
_UNIT = compile_late(make_expression(LETTERS))
_FACTORS = {"k": 10**3, "K": 10**3, "M": 10**6, "G": 10**9, "T": 10**12}
_WIDE = str.maketrans("０１２３４５６７８９．，·", "0123456789.,.")
_CODES = ("RMB", "CNY", "USD", "HKD", "EUR", "GBP", "JPY", "AUD", "CAD", "TWD", "US", "HK", "NT")


class Arabic(NamedTuple):
    """An Arabic number; `plain` where it has nothing but digits, grouping and decimals."""

    end: int
    kind: str
    value: Decimal
    amount: Interval
    plain: bool = False


def read_arabic(text: str, start: int) -> tuple[Arabic | None, int]:
    """The number at `start`, None where the digits are part of a code (A2021, 3D), and where to go on."""
    before = text[start - 1] if start else ""
    if _continues_code(text, start, before):
        match = _LETTERS.match(text, start)
        return None, match.end() if match else start + 1
    # 2020.1.5: no decimals where a second point stands.
    chained = text[start] not in ".．" and ((before and before in ".．") or _CHAIN.match(text, start))
    match = (_WHOLE if chained else _NUMBER).match(text, start)
    if match is None or (text[start] in ".．" and (before.isdecimal() or (before.isascii() and before.isalpha()))):
        return None, start + 1
    end, printed = match.end(), match[0].translate(_WIDE)
    numeral = read_numeral("0" + printed if printed[0] == "." else printed)
    if numeral is None:
        return None, end
    plain = Arabic(end, "number", numeral.value, numeral.meaning, plain=True)
    if end == len(text) or text[end] not in _TAILS:
        return plain, end
    fraction = _read_fraction(text, plain, before) if printed.isdigit() else None
    if found := fraction or _read_power(text, plain) or _read_magnitude(text, plain):
        return found, found.end
    letters = _LETTERS.match(text, end)
    if letters and _UNIT.match(letters[0]) is None:
        return None, letters.end()
    return plain, end


def _continues_code(text: str, start: int, before: str) -> bool:
    """A2021, v_3: but RMB100 is an amount."""
    if before == "-" and _CODED.search(text, max(0, start - 12), start):
        return True
    letter = before.isascii() and (before.isalpha() or before == "_")
    return letter and not text.endswith(_CODES, max(0, start - 3), start)


def _read_fraction(text: str, number: Arabic, before: str) -> Arabic | None:
    """2/3 and 1 4/3, never a part of a date (2017/3/22)."""
    slash = _MIXED.match(text, number.end) or _SLASH.match(text, number.end)
    if slash is None or before in ("/", "／") or not (under := Decimal(slash["under"].translate(_WIDE))):
        return None
    over = slash.groupdict().get("over")
    value = number.value + Decimal(over.translate(_WIDE)) / under if over else number.value / under
    return Arabic(slash.end(), "fraction", value, Interval(value, value))


def _read_power(text: str, number: Arabic) -> Arabic | None:
    """2e5, 1.1^+23."""
    if exponent := _EXPONENT.match(text, number.end):
        value = number.value.scaleb(int(exponent[0][1:].translate(_WIDE)))
    elif exponent := _POWER.match(text, number.end):
        try:
            value = number.value ** int(exponent["exponent"].translate(_WIDE))
        except ArithmeticError:
            return None
    else:
        return None
    return Arabic(exponent.end(), "number", value, Interval(value, value))


def _read_magnitude(text: str, number: Arabic) -> Arabic | None:
    """40k, 2.5 M; 2G to 6G are names of networks."""
    magnitude = _MAGNITUDE.match(text, number.end)
    if magnitude is None or (magnitude["letter"] == "G" and number.value <= 6):
        return None
    factor = Decimal(_FACTORS[magnitude["letter"]])
    return Arabic(magnitude.end(), "number", number.value * factor, scale_interval(number.amount, factor))
