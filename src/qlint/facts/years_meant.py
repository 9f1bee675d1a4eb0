"""Which year a month and day without one lie in: that of an earlier date of the sentence, or near the 成文日期."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from functools import lru_cache
from operator import itemgetter
from typing import NamedTuple

from qlint.chronology import IssueDay
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.values import CalendarDate

# So many dates back in the sentence are asked for a year.
_DATES_BACK = 6
# Days from the 成文日期 up to which a month and day without year are surely of the nearest such year: behind it, and
# before it (a notice of December speaks of the holidays of next autumn).
_AHEAD, _BACK = 150, 60
_TITLE_YEAR = compile_late(r"[12](?<![0-9].)[0-9]{3}(?=年)")
_THIS_YEAR = compile_late(r"今年")
_COMPARED = compile_late(r"[比较自从]\Z")
_TURN = (1, 2)  # a document numbered in a year speaks of these months of the next


class Years(NamedTuple):
    """The years a date may lie in, the likeliest first, and what says so (see qlint.chronology.NamedWeekday)."""

    years: tuple[int, ...]
    basis: str


def issued_on(document: Document) -> datetime.date | None:
    """The 成文日期, None where there is none."""
    fact = next(iter(document.facts("issue_day")), None)
    if fact is None:
        return None
    value: IssueDay = fact.value
    return value.date.as_date()


class Told(NamedTuple):
    """The year that a statement is about, and its place. `spoken`: the sentence prints it, or 今年 of a dated document;
    `sure`: it is not guessed from the dates of the text."""

    year: int
    place: Span
    spoken: bool
    sure: bool


def dates_between(document: Document, start: int, end: int) -> tuple[Fact, ...]:
    """The dates that begin between two places."""
    dates = document.facts("date")
    first = bisect_left(dates, start, key=itemgetter(1))
    return dates[first : bisect_left(dates, end, key=itemgetter(1))]


def spoken_in(document: Document, start: int, end: int, other: Fact | None) -> Told | None:
    """The year between two places of a sentence nearest to its end, that of `other` left out; also 今年."""
    text = document.text
    this = _THIS_YEAR.search(text, start, end)
    for fact in reversed(dates_between(document, start, end)):
        if fact.value.year and fact != other and not _COMPARED.search(text, max(start, fact.start - 2), fact.start):
            return Told(fact.value.year, fact.span, spoken=True, sure=True)
    now = told_now(document) if this is not None else None
    return Told(now.year, Span(*this.span()), spoken=True, sure=True) if this and now is not None and now.sure else None


def told_now(document: Document) -> Told | None:
    """The year in which the document speaks (see qlint.facts.present_years)."""
    now = next(iter(document.facts("present_year")), None)
    return Told(now.value.year, now.span, spoken=False, sure=now.value.sure) if now is not None else None


def years_meant(document: Document, start: int, date: CalendarDate) -> Years:
    """The years of a date that begins at `start`; no years where nothing tells them."""
    if date.year:
        return Years((date.year,), "printed")
    issued = issued_on(document)
    near: tuple[int, ...] = _near(issued, date.month, date.day or 1) if issued is not None else ()
    told = year_told(document, start)
    titled = tuple(int(year) for year in _TITLE_YEAR.findall(document.title)) if near and not told else ()
    near = (*near, *(year for year in titled if year not in near))
    if told and told not in near:
        return Years((told, *near), "issued" if near else "sentence")
    if near:
        return Years((told,) if told else near, "sentence" if told else "issued")
    if not document.year:
        return Years((), "document")
    turn: tuple[int, ...] = (document.year + 1,) if date.month in _TURN else ()
    if not document.year_certain:
        turn = (document.year + 1, document.year - 1)
    return Years((document.year, *turn), "document")


def year_told(document: Document, start: int) -> int:
    """The year of the nearest earlier date of the sentence that prints one, 0 where none does."""
    dates = document.facts("date")
    at = bisect_left(dates, start, key=itemgetter(1))
    begin = document.sentence_at(start).start
    for fact in reversed(dates[max(0, at - _DATES_BACK) : at]):
        if fact.start < begin:
            return 0
        if fact.value.year:
            return int(fact.value.year)
    return 0


@lru_cache(maxsize=4096)
def _near(issued: datetime.date, month: int, day: int) -> tuple[int, ...]:
    """The years that bring a month and day near to the 成文日期; the nearest alone where it is near enough."""
    distances = []
    for year in (issued.year - 1, issued.year, issued.year + 1):
        try:
            distance = (datetime.date(year, month, day) - issued).days
        except ValueError:
            continue
        distances.append((abs(distance), distance, year))
    distances.sort()
    if not distances:
        return ()
    sure = -_BACK <= distances[0][1] <= _AHEAD
    return tuple(year for _, _, year in distances[: 1 if sure else 2])
