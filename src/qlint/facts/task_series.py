"""Measures side by side that name who is responsible: （一）… （市水利局负责） and its fellows.

A series is what stands at one level in one text; a measure is taken with all its text. A chapter in which most measures
have no bracket (总体要求, or one bracket for several measures at once) does not belong to it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import attrgetter

from qlint.document import Document
from qlint.elements import Task, TaskSeries
from qlint.model import Fact, Section

_LEAST = 4
_MOSTLY = 0.6  # of the tasks of a chapter: fewer brackets than that stand for several tasks at once


def read(document: Document) -> Iterator[Fact]:
    """Every series, by start: the tasks of one level in one text of the file, chapters that name nobody left out."""
    brackets = document.facts("responsible_units")
    if len(brackets) < 2:
        return
    starts = [fact.start for fact in brackets]
    chapters: dict[tuple[int, int, int], list[Task]] = {}
    parts = [fact.start for fact in document.facts("part")]
    for index, section in enumerate(document.sections):
        if not _has_inner(document, index) and document.blocks[section.heading].number:
            place = bisect_right(parts, document.blocks[section.heading].start)
            chapters.setdefault((place, section.level, section.parent), []).append(_task(document, section, starts))
    series: dict[tuple[int, int], list[Task]] = {}
    for (place, level, _), tasks in chapters.items():
        if sum(1 for task in tasks if task.units) >= _MOSTLY * len(tasks):
            series.setdefault((place, level), []).extend(tasks)
    found = [
        Fact("task_series", tasks[0].heading.start, tasks[-1].heading.end, TaskSeries(tuple(tasks)))
        for tasks in series.values()
        if len(tasks) >= _LEAST
    ]
    yield from sorted(found, key=attrgetter("start"))


def _has_inner(document: Document, index: int) -> bool:
    """Whether deeper numbered sections stand in a section."""
    following = index + 1
    return following < len(document.sections) and document.sections[following].parent == index


def _task(document: Document, section: Section, starts: list[int]) -> Task:
    brackets = document.facts("responsible_units")
    heading = document.blocks[section.heading]
    end = document.blocks[section.last].end
    first, last = bisect_left(starts, heading.start), bisect_right(starts, end)
    units = tuple(fact.span for fact in brackets[first:last])
    return Task(heading.span, document.text[heading.marker.end : heading.end], units)
