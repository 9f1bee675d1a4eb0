"""Finds expressions of time in a text: rows of words (see words.py), joined, opened and closed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from functools import lru_cache

from qlint.model import Span
from qlint.periods.calendars import UNKNOWN_YEAR, Anchor, read_small
from qlint.periods.days import NOW, Base, Days
from qlint.periods.steps import read_word
from qlint.periods.values import Period, grain_of
from qlint.periods.words import CLOSING, CONNECTOR, GATE, LEANING, NUMBER, OPENING, PHRASE, RECENT, WORD, is_inside

_Ends = tuple[datetime.date | None, datetime.date | None]
_COMPARING = ("比", "较", "与", "同")
_YEARS = ("今年", "去年", "前年", "明年", "后年", "本年", "上年")
_NOTHING: _Ends = (None, None)


def find_periods(text: str, start: int, end: int, anchor: Anchor, year: int = 0) -> Iterator[tuple[Span, Period]]:
    """Every expression of time in text[start:end], by place; `year` is the one that a month without one inherits."""
    if not GATE.search(text, start, end):
        return
    before = _NOTHING
    sure = True
    position = start
    while found := PHRASE.search(text, position, end):
        position = found.start()
        words = found["words"]
        if is_inside(text, position):
            position += len(words)
            continue
        # What stands before matters to few words; without it more rows are the same.
        leant_on = before if LEANING.search(words) else _NOTHING
        # A year that something is compared with (比去年底增长) is not that of what follows.
        compared = text[max(0, position - 1) : position] in _COMPARING
        for low, high, period in _read(words, anchor, year, leant_on, sure):
            yield Span(position + low, position + high), period
            before = (period.first, period.last)
            if period.year and not compared and (period.certain or words.startswith(_YEARS)):
                year, sure = period.year, period.certain
        position += len(words)


@lru_cache(maxsize=8192)
def _read(words: str, anchor: Anchor, year: int, before: _Ends, sure: bool) -> tuple[tuple[int, int, Period], ...]:
    """The periods of a row of words, with their places in it."""
    if recent := RECENT.fullmatch(words):
        return ((0, len(words), _recent(recent[0], anchor)),)
    opening = OPENING.match(words)
    base = Base(anchor, year, before, sure)
    position = opening.end() if opening else 0
    found = []
    while position < len(words):
        days, reached = _point(words, position, base)
        if days is None:
            position = max(reached, position + 1)
            continue
        start, opened = (0, words[0]) if opening and position == opening.end() else (position, "")
        period, closed = _complete(words, reached, days, opened, base)
        if opened and opened != "截" and period.form == "point":
            start = position
        found.append((start, closed, period))
        position = closed
        base = base._replace(before=(period.first, period.last))
    return tuple(found)


def _point(words: str, position: int, base: Base) -> tuple[Days | None, int]:
    """The days of the words from here on that narrow one another, and where they end."""
    days: Days | None = None
    while word := WORD.match(words, position):
        narrowed = read_word(word.lastgroup or "", word[0].strip(" 　\xa0"), days, base)
        if narrowed is None:
            return days, position if days else word.end()
        days, position = narrowed, word.end()
    return days, position


def _complete(words: str, position: int, days: Days, opened: str, base: Base) -> tuple[Period, int]:
    """The period that begins with these days: joined to others, or with what opens and closes it."""
    if joint := CONNECTOR.match(words, position):
        other = base._replace(year=days.first.year if days.first else base.year, before=(days.first, days.last))
        second, reached = _point(words, joint.end(), other)
        if second is not None:
            return _join(days, second, words[joint.end() : reached]), reached
    closing = CLOSING.match(words, position)
    position = closing.end() if closing else position
    form = (closing and closing.lastgroup) or {"自": "since", "截": "until"}.get(
        opened, "span" if days.joined else "point"
    )
    if days.level == NOW:
        form = "until"
    if form == "since":
        return Period(days.first, None, "other", form, days.certain), position
    if form == "until":
        return Period(None, days.last, "other", form, days.certain), position
    return make_period(days, form), position


def _join(first: Days, second: Days, printed: str) -> Period:
    """From the first day of one to the last of the other, which may leave out year and month."""
    if second.level == NOW:
        return Period(first.first, None, "other", "since", first.certain)
    certain = first.certain and (second.certain or "年" not in printed)
    if first.first is None or second.last is None or first.first > second.last:
        return Period(None, None, "other", "span", certain=False)
    return make_period(Days(first.first, second.last, 0, certain), "span")


def _recent(printed: str, anchor: Anchor) -> Period:
    """近三年: that many years up to the document's own, or up to the one before early in the year, which is but likely;
    近年来 has no days.
    """
    number = NUMBER.search(printed)
    count = read_small(number[0]) if number else None
    if not count or "月" in printed or count > 200:
        return Period(None, None, "years" if "年" in printed else "other", "recent", certain=False)
    early = 1 <= anchor.month <= (6 if "过去" in printed else 3)
    year = (anchor.year or UNKNOWN_YEAR) - early
    if year < count:
        return Period(None, None, "years", "recent", certain=False)
    return Period(datetime.date(year - count + 1, 1, 1), datetime.date(year, 12, 31), "years", "recent", certain=False)


def make_period(days: Days, form: str) -> Period:
    """The period of days that are read, with the grain that they amount to; without days where they run backwards."""
    if days.first and days.last and days.first > days.last:
        return Period(None, None, "other", form, certain=False)
    return Period(days.first, days.last, days.grain or grain_of(days.first, days.last), form, days.certain)
