"""Quantities as figures to reckon with, and the stretch of text within which they belong together."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal

from qlint.arithmetic import Figure
from qlint.document import Document
from qlint.model import Fact, Span
from qlint.numerals import read_numeral
from qlint.values import INFINITY, Quantity

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


def make_figure(text: str, fact: Fact) -> Figure | None:
    """A quantity as a figure; None where it has no unit or no bounds (至少5家, 3～5个)."""
    quantity: Quantity = fact.value
    amount = quantity.amount
    if not quantity.unit or amount.form in ("least", "most", "range") or amount.high == INFINITY:
        return None
    printed = text[slice(*quantity.number)]
    digits = printed.rstrip("万亿萬億")
    scale = _SCALES.get(printed[len(digits) :])
    numeral = read_numeral(printed)
    if numeral is None or scale is None:
        return None
    suffix = printed[len(digits) :] + text[quantity.number.end : fact.end].removeprefix(quantity.after)
    value = -numeral.value if amount.high < 0 < numeral.value else numeral.value
    return Figure(amount, value, scale, suffix, quantity.unit, quantity.dimension, fact.start, fact.end)


def record_at(document: Document, position: int) -> Span:
    """The sentence round a position, cut at ；, a colon left in."""
    sentence, text = document.sentence_at(position), document.text
    start = max(sentence.start, text.rfind("；", sentence.start, position) + 1)
    end = text.find("；", position, sentence.end)
    return Span(start, sentence.end if end < 0 else end)
