"""Quantities as figures to reckon with, and the stretch of text within which they belong together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from qlint.arithmetic import Figure
from qlint.document import Document
from qlint.model import Fact, Span
from qlint.numerals import read_numeral
from qlint.values import INFINITY

_SCALES = {"": Decimal(1), "万": Decimal(10_000), "亿": Decimal(100_000_000), "万亿": Decimal(10) ** 12}
# Numbers that compare two others; they are no amounts of a thing.
RATIOS = frozenset(["%", "百分点", "倍", "成", "‰", "万分之"])


def figures_between(document: Document, start: int, end: int) -> Iterator[Figure]:
    """The figures that begin between two places, by start."""
    facts = document.facts("quantity")
    for index in range(bisect_left(facts, ("quantity", start)), len(facts)):
        fact = facts[index]
        if fact.start >= end:
            return
        figure = make_figure(document.text, fact)
        if figure is not None:
            yield figure


def has_figures(document: Document, place: int, before: int, behind: int) -> bool:
    """Whether a quantity ends within `before` characters of a place and another begins within `behind` of it; neither
    is asked where that is 0."""
    facts = document.facts("quantity")
    index = bisect_left(facts, ("quantity", place))
    if behind and (index == len(facts) or facts[index].start > place + behind):
        return False
    return not before or (index > 0 and facts[index - 1].end >= place - before)


def make_figure(text: str, fact: Fact) -> Figure | None:
    """A quantity as a figure; None where it has no unit or no bounds (至少5家, 3～5个)."""
    _, start, end, quantity = fact
    amount, unit, dimension, number, _, _, after = quantity
    if not unit or amount.form in ("least", "most", "range") or amount.high == INFINITY:
        return None
    nominal = _read_nominal(text[number.start : number.end])
    if nominal is None:
        return None
    value, scale, scales = nominal
    if dimension == "%" and text[number.end] == "成":
        # 八成 is 80%, 七成五 the middle of what it can mean.
        value = (amount.low + amount.high) / 2 if amount.form == "rounded" else value * 10
        return Figure(amount, value, scale, "%", unit, dimension, start, end)
    suffix = scales + (text[number.end : end].removeprefix(after) or ("%" if dimension == "%" else ""))
    if amount.high < 0 < value:
        value = -value
    elif not amount.low <= value <= amount.high and amount.form in ("exact", "rounded"):
        value = (amount.low + amount.high) / 2  # 三分之一 is about 33.3 %
    return Figure(amount, value, scale, suffix, unit, dimension, start, end)


@lru_cache(maxsize=4096)
def _read_nominal(printed: str) -> tuple[Decimal, Decimal, str] | None:
    """The number as printed, what the 万 and 亿 behind its digits multiply with, and these."""
    digits = printed.rstrip("万亿萬億")
    scales = printed[len(digits) :]
    scale, numeral = _SCALES.get(scales), read_numeral(printed)
    return None if scale is None or numeral is None else (numeral.value, scale, scales)


def record_at(document: Document, position: int) -> Span:
    """The sentence round a position, cut at ；, a colon left in."""
    sentence, text = document.sentence_at(position), document.text
    start = max(sentence.start, text.rfind("；", sentence.start, position) + 1)
    end = text.find("；", position, sentence.end)
    return Span(start, sentence.end if end < 0 else end)
