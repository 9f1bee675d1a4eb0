"""The year in which the document speaks: that of its 成文日期, else the latest of a day, a month or a part of the year
in its text (2025年10月12日, 2025年下半年)."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.chronology import PresentYear
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact

_PART_OF_YEAR = compile_late(r"[上下]半年|以来|前三季度|第?[一二三四]季度")


def read(document: Document) -> Iterator[Fact]:
    """One fact at most, at the place of the date that tells it."""
    own = next(iter(document.facts("issue_day")), None)
    if own is not None:
        yield Fact("present_year", *own.span, PresentYear(own.value.date.year, sure=True))
        return
    latest = document.year if document.year_certain else 0
    told: Fact | None = None
    for fact in document.facts("date"):
        year = fact.value.year
        if year > latest and (fact.value.month or _PART_OF_YEAR.match(document.text, fact.end)):
            told, latest = fact, year
    if told is not None:
        yield Fact("present_year", *told.span, PresentYear(latest, sure=False))
    elif latest:
        yield Fact("present_year", 0, 0, PresentYear(latest, sure=True))
