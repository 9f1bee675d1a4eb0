"""Numerals as printed: Arabic (full-width and grouped too), Chinese (plain and capital), and both mixed (1.2万).

Source: GB/T 15835—2011, 4.1–4.3, 5.1–5.3 (advisory for official documents). What a numeral means without the words
round it is an interval: 130 is exact, 1.1万 is rounded at its last written place, 十几 and 三五百 are vague.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.values import Interval

_PLAIN = "零一二三四五六七八九"
_FOLDED = dict(
    zip("０１２３４５６７８９．，－−〇○兩倆两俩點萬億餘負幾", "0123456789.,--零零二二二二点万亿余负几", strict=True)
)
_CAPITALS = dict(zip("壹贰貳叁肆伍陆陸柒捌玖拾佰仟", "一二二三四五六六七八九十百千", strict=True))
# U+200B and its kin stand inside numbers of texts copied from web pages; blanks and grouping do not change a value.
_FOLD = str.maketrans({**_FOLDED, **_CAPITALS, "\u200b": None, "\ufeff": None})
_SMALL = {"十": Decimal(10), "百": Decimal(100), "千": Decimal(1000)}
_LARGE = {"万": Decimal(10_000), "亿": Decimal(100_000_000), "兆": Decimal(10**12)}
_CLOSING = "万亿兆"
_ONE = Decimal(1)
_ZERO = Decimal(0)

_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_PURE = compile_late(rf"-?{_ARABIC}")
_TOKEN = compile_late(rf"{_ARABIC}|[{_PLAIN}十百千{_CLOSING}]")
_INNER = compile_late(rf"(?P<counted>.+)余(?P<scale>[{_CLOSING}]+)")
_POINT = compile_late(rf"(?P<whole>.+)点(?P<decimals>[{_PLAIN}]+)(?P<scale>[{_CLOSING}]*)")
_SOME = compile_late(rf"(?P<prefix>(?:.*[十百千{_CLOSING}])?)零?几(?P<scale>[十百千{_CLOSING}]*)")
_ADJACENT = compile_late(
    rf"(?P<prefix>(?:.*[十百千{_CLOSING}])?)(?P<low>[一二三四五六七八])(?P<high>[二三四五六七八九])"
    rf"(?P<scale>[十百千{_CLOSING}]*)"
)
_TENS = compile_late(r"[廿卅卌](?=[一二三四五六七八九]?$)")
_WRITTEN_OUT = {"廿": "二十", "卅": "三十", "卌": "四十"}


class Numeral(NamedTuple):
    """A numeral read: its nominal value (of a vague one the lower end), what it can mean, and how it is printed.

    `numerals` is arabic, han or mixed.
    """

    value: Decimal
    meaning: Interval
    numerals: str


@lru_cache(maxsize=4096)
def read_numeral(printed: str) -> Numeral | None:
    """The numeral that fills the text; None where it is no well-formed number (二〇二六, 百千万).

    Reads 余 and 多 before 万 and 亿 (2000余万), 几 (十几, 几十万), neighbouring digits (三五百, 七八十), 三百五 as 350.
    """
    folded = printed.translate(_FOLD)
    numerals = _classify(folded)
    if _PURE.fullmatch(folded):
        return _decide(Decimal(folded.replace(",", "")), _ONE if "." in folded else _ZERO, folded, numerals)
    folded = _TENS.sub(lambda match: _WRITTEN_OUT[match[0]], folded)
    if folded.startswith(("负", "-")):
        positive = read_numeral(folded[1:])
        return positive and Numeral(-positive.value, mirror(positive.meaning), numerals)
    if inner := _INNER.fullmatch(folded.replace("多", "余")):
        return _read_inner(inner["counted"], inner["scale"], numerals)
    if vague := _read_vague(folded):
        return Numeral(vague.low, vague, numerals)
    if point := _POINT.fullmatch(folded):
        return _read_point(point["whole"], point["decimals"], point["scale"], numerals)
    value = _evaluate(_TOKEN.findall(folded)) if not _TOKEN.sub("", folded) else None
    return None if value is None else _decide(value, _multiply(_trailing(folded)), folded, numerals)


def read_integer(printed: str) -> int | None:
    """The whole number of a heading, date or document number; None for anything else (一九五八, 十几, 1.5)."""
    numeral = read_numeral(printed)
    if numeral is None or numeral.meaning.approximate or numeral.value < 0 or numeral.value % 1:
        return None
    return int(numeral.value)


def last_place(value: Decimal) -> Decimal:
    """The place of the last digit that is not zero: 2000 → 1000, 130 → 10, 0.5 → 0.1; 1 for zero."""
    exponent = value.normalize().as_tuple().exponent if value else 0
    return _ONE.scaleb(exponent) if isinstance(exponent, int) else _ONE


def raise_over(value: Decimal, step: Decimal | None = None) -> Interval:
    """n余: from n up to the next step (by default of its last digit that is not zero), which is left out."""
    return Interval(value, value + (step or last_place(value)), high_open=True, form="over")


def mirror(interval: Interval) -> Interval:
    """The interval of the numbers with the other sign."""
    return Interval(-interval.high, -interval.low, interval.high_open, interval.low_open, interval.form)


def write_han(number: int) -> str:
    """A whole number 0 ≤ number < 10¹⁶ in Chinese numerals (一百一十, 十二, 一万零五十). ValueError outside."""
    if not 0 <= number < 10**16:
        raise ValueError(f"no Chinese numeral for {number}")
    if not number:
        return "零"
    parts: list[str] = []
    pending_zero = False
    for scale, mark in ((10**12, "万"), (10**8, "亿"), (10**4, "万"), (1, "")):
        section = number // scale % 10_000
        if mark == "亿" and parts and not section:
            parts.append("亿")
        if section:
            zero = "零" if parts and (pending_zero or section < 1000) else ""
            parts.append(zero + _write_section(section) + mark)
        pending_zero = not section
    return re.sub("^一十", "十", "".join(parts))


def _write_section(section: int) -> str:
    written = ""
    for scale, mark in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = section // scale % 10
        if digit:
            written += _PLAIN[digit] + mark
        elif written and not written.endswith("零"):
            written += "零"
    return written.rstrip("零")


def _classify(folded: str) -> str:
    arabic = any(character in "0123456789" for character in folded)
    han = any(character > "\x7f" for character in folded)
    return "mixed" if arabic and han else "arabic" if arabic else "han"


def _decide(value: Decimal, scale: Decimal, folded: str, numerals: str) -> Numeral:
    """Exact, or rounded by half of the last written place where decimals or a closing 万 or 亿 show rounding."""
    if not scale:
        return Numeral(value, Interval(value, value), numerals)
    last = _TOKEN.findall(folded.rstrip(_CLOSING))[-1:]
    decimals = len(last[0].partition(".")[2]) if last else 0
    half = scale.scaleb(-decimals) / 2
    return Numeral(value, Interval(value - half, value + half, form="rounded"), numerals)


def _read_inner(counted: str, scale: str, numerals: str) -> Numeral | None:
    base, factor = read_numeral(counted), _multiply(scale)
    if base is None:
        return None
    value = base.value * factor
    if base.meaning.form == "vague":
        vague = base.meaning._replace(low=base.meaning.low * factor, high=base.meaning.high * factor)
        return Numeral(value, vague, numerals)
    return Numeral(value, raise_over(value), numerals)


def _read_point(whole: str, decimals: str, scale: str, numerals: str) -> Numeral | None:
    base = read_numeral(whole)
    if base is None or base.meaning.form == "vague":
        return None
    fraction = Decimal("0." + "".join(str(_PLAIN.index(digit)) for digit in decimals))
    multiplier = _multiply(scale) if scale else _ONE
    half = multiplier.scaleb(-len(decimals)) / 2
    value = (base.value + fraction) * multiplier
    return Numeral(value, Interval(value - half, value + half, form="rounded"), numerals)


def _read_vague(folded: str) -> Interval | None:
    """几十 [20, 100), 十几 [11, 19], 三五百 [300, 600), 七八十 [70, 90), 三四 [3, 4]; None for anything else."""
    if some := _SOME.fullmatch(folded):
        prefix, step = some["prefix"], _value("一" + some["scale"] if some["scale"] else "一")
        low, high = (1 if prefix else 2), 9
    elif adjacent := _ADJACENT.fullmatch(folded):
        prefix, step = adjacent["prefix"], _value("一" + adjacent["scale"])
        low, high = _PLAIN.index(adjacent["low"]), _PLAIN.index(adjacent["high"])
        if high != low + 1 and (low, high) != (3, 5):
            return None
    else:
        return None
    base = _value(prefix) if prefix else _ZERO
    if base is None or step is None:
        return None
    # 一百三四十: the prefix counts in the same 万 or 亿 as the scale behind it (二十几万).
    large = _multiply(_trailing(folded)) or _ONE
    base = base * large if prefix and not _trailing(prefix) else base
    whole = step == 1 and bool(prefix or "几" not in folded)
    return Interval(base + low * step, base + (high if whole else high + 1) * step, high_open=not whole, form="vague")


def _value(folded: str) -> Decimal | None:
    return _evaluate(_TOKEN.findall(folded))


def _trailing(folded: str) -> str:
    return folded[len(folded.rstrip(_CLOSING)) :]


def _multiply(scale: str) -> Decimal:
    """The product of 万, 亿 and 兆; 0 for an empty text."""
    product = _ONE if scale else _ZERO
    for mark in scale:
        product *= _LARGE[mark]
    return product


def _evaluate(tokens: list[str]) -> Decimal | None:
    """The value of digits, Arabic runs and scales in order of falling scale; None where they are out of order."""
    # 百十一 leaves out its first digit and goes on (千三 does not); 10.1万零100 goes on behind decimals.
    if (tokens and tokens[0] in "百千" and "十" in tokens) or _goes_on(tokens):
        return None
    total = section = _ZERO
    digit: Decimal | None = None
    small, large, previous = _LARGE["万"], Decimal("Infinity"), ""
    for token in tokens:
        if token == "零":
            if digit is not None:
                return None
        elif scale := _SMALL.get(token):
            if scale >= small or (digit is None and previous not in ("", "零") and token != "十"):
                return None
            section += (_ONE if digit is None else digit) * scale
            digit, small = None, scale
        elif scale := _LARGE.get(token):
            part = section + (digit or _ZERO) if previous else _ONE
            joined = _join(total, part, scale, large, previous)
            if joined is None:
                return None
            total, section, digit, small, large = joined, _ZERO, None, _LARGE["万"], scale
        elif digit is not None:
            return None
        else:
            digit = Decimal(_PLAIN.index(token)) if token in _PLAIN else Decimal(token.replace(",", ""))
        previous = token
    return _close(total + section, digit, tokens)


def _goes_on(tokens: list[str]) -> bool:
    """Whether anything but scales stands behind a number with decimals."""
    seen = False
    for token in tokens:
        if seen and token not in _SMALL and token not in _LARGE:
            return True
        seen = seen or "." in token
    return False


def _join(total: Decimal, part: Decimal, scale: Decimal, last: Decimal, previous: str) -> Decimal | None:
    """The total with a section that 万 or 亿 closes: 3亿 + 5000万; a larger scale lifts all before it (一万二千亿)."""
    if previous in _LARGE or scale > last:
        return (total + part) * scale
    return None if scale == last else total + part * scale


def _close(total: Decimal, digit: Decimal | None, tokens: list[str]) -> Decimal | None:
    """Adds the last digit: 三百五 is 350, 三百零五 305, 3万4000 34000 (never more than the scale before it)."""
    if digit is None:
        return total if tokens and (len(tokens) == 1 or tokens[-1] != "零") else None
    before = tokens[-2] if len(tokens) > 1 else ""
    scale = _SMALL.get(before) or _LARGE.get(before)
    if scale and tokens[-1] in _PLAIN and scale > 10:
        return total + digit * scale / 10
    return None if scale and digit >= scale else total + digit
