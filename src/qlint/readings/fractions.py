"""Fractions and shares: 五分之一, 三又五分之一, 负3分之2, 百分之五 (a share), 一百分之五 (a fraction)."""

from __future__ import annotations

from qlint.expressions import compile_late
from qlint.numerals import read_numeral
from qlint.readings.han import ARABIC_DIGITS, GAP, read_any, read_bare
from qlint.readings.letters import read_arabic
from qlint.readings.number import Number, make_exact, negate

_PARTS_OF = compile_late(rf"{GAP}分{GAP}之{GAP}")
_AND = compile_late(rf"{GAP}又{GAP}")
_MINUS = compile_late(rf"[负負]{GAP}")
_HAN_FOLLOWS = compile_late(rf"{GAP}[十百千万亿兆萬億拾佰仟余多餘几幾]")


def read_share(text: str, start: int) -> Number | None:
    """百分之五, 千分之一; 十分之一 is a fraction. None where no bare scale with 分之 stands at `start`."""
    printed, end = read_bare(text, start)
    parts_of = _PARTS_OF.match(text, end) if printed else None
    base = read_numeral(printed) if parts_of else None
    part = _read_part(text, parts_of.end()) if parts_of else None
    if base is None or part is None:
        return None
    if printed in "十拾":
        return make_exact(start, part.end, "fraction", part.value / base.value)
    return part._replace(start=start, kind="share", base=base.value, inner=part.start)


def join_fraction(text: str, number: Number) -> Number:
    """五分之一 where the number is the 五, 三又五分之一 where it is the 三; else the number itself."""
    if number.kind != "number":
        return number
    if fraction := _read_over(text, number):
        return fraction
    if (joint := _AND.match(text, number.end)) and (under := _read_part(text, joint.end())):
        fraction = under if under.kind == "fraction" else _read_over(text, under)
        if fraction:
            return make_exact(number.start, fraction.end, "fraction", number.value + fraction.value)
    return number


def _read_over(text: str, under: Number) -> Number | None:
    """The fraction with the number under its line; None where no 分之 follows."""
    parts_of = _PARTS_OF.match(text, under.end)
    part = _read_part(text, parts_of.end()) if parts_of else None
    if part is None or under.value <= 0 or under.value % 1:
        return None
    return make_exact(under.start, part.end, "fraction", part.value / under.value)


def _read_part(text: str, start: int) -> Number | None:
    """A number behind 分之 or 又: any numeral, lone or signed."""
    minus = _MINUS.match(text, start)
    begin = minus.end() if minus else start
    number: Number | None = None
    if text[begin : begin + 1] in ARABIC_DIGITS:
        arabic = read_arabic(text, begin)[0]
        number = arabic and Number(begin, arabic.end, arabic.kind, arabic.value, arabic.amount)
    if number is None or _HAN_FOLLOWS.match(text, number.end):
        number = read_any(text, begin) or number
    return negate(number, start) if number and minus else number
