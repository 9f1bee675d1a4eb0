"""Stages of a plan with their spans of time, two by two by place: 第一阶段（2026—2027年）、第二阶段（2027—2028年）."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.chronology import Stage, StagePair
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact
from qlint.numerals import read_integer
from qlint.values import CalendarDate, DateRange

_STAGE = compile_late(
    r"(?:第(?P<number>[一二三四五六七八])(?:阶段|步)[^（）()，。；：\n0-9]{0,12}|阶段|(?<=[，。；\n])[近中远]期|\A[近中远]期)(?:[（(]|：|，|时间：?|，?(?:时间)?[为从自])(?:[从自即])?\Z"
)
# 3月1日至10日为动员阶段
_BEHIND = compile_late(r"止?[，,]?(?:为|是|属)(?:第(?P<number>[一二三四五六七八])阶段|[^，。；\n0-9]{0,10}阶段)")
_WORDS = ("阶段", "第一步", "近期", "远期")
_REACH = 26
_FAR = 3_000  # code points: stages farther apart are of two plans
_ANY_YEAR = 1  # of the first stage, where no year is printed
_TURN = 6  # months: from November on, January is that of the next year


def read(document: Document) -> Iterator[Fact]:
    """By start; each fact's place is the later stage's span of time."""
    text = document.text
    if not any(word in text for word in _WORDS):
        return
    before: Stage | None = None
    for fact in document.facts("date_range"):
        match = _BEHIND.match(text, fact.end) or _STAGE.search(text, max(0, fact.start - _REACH), fact.start)
        if match is None:
            continue
        number = read_integer(match["number"]) or 0 if match["number"] else 0
        value: DateRange = fact.value
        if before is not None and (fact.start - before.place.end > _FAR or not _follows(before.number, number)):
            before = None
        first = _with_year(value.first, before.last if before is not None else (0, 0, 0))
        last = _with_year(value.last, first)
        stage = Stage(number, first, last, fact.span)
        if before is not None and _alike(before, stage):
            yield Fact("stage_pair", *fact.span, StagePair(before, stage))
        before = stage


def _follows(before: int, number: int) -> bool:
    """Whether the second number can be that of the next stage; without numbers nothing says otherwise."""
    return number == before + 1 if number and before else not number and not before


def _with_year(date: CalendarDate, known: tuple[int, int, int]) -> tuple[int, int, int]:
    """The date in the year of the one before, or in the next where that is near and this one would lie before it."""
    year = date.year or known[0] or _ANY_YEAR
    if not date.year and date.month < known[1] and (date.month - known[1]) % 12 <= _TURN:
        year += 1
    return year, date.month, date.day


def _alike(before: Stage, stage: Stage) -> bool:
    """Whether both print the same parts, so that they can be compared."""
    return [bool(part) for part in (*before.first[:2], *before.last[:2])] == [
        bool(part) for part in (*stage.first[:2], *stage.last[:2])
    ]
