"""Measures side by side that name who is responsible: （一）… （市水利局负责） and its fellows.

A series is what stands at one level in one text; a measure is taken with all its text. A chapter in which most measures
have no bracket (总体要求, or one bracket for several measures at once) does not belong to it; one with a single measure
without bracket only does where numbers run on from chapter to chapter.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from qlint.document import Document
from qlint.elements import Task, TaskSeries
from qlint.expressions import compile_late
from qlint.model import Fact, Section, Span

# A bracket with roles, or with labels, that nobody stands at: （按职责分工负责）, （责任单位：；完成时限：6月底前）.
_VACANT = compile_late(
    r"[（(][ 　]*(?:"
    r"(?:(?:(?:按|依)照?(?:各自)?(?:职责|职能|分工)(?:分工)?|共同|分别|分工)?"
    r"(?:牵头|负责|配合|落实|组织实施)[，；、 　]*)+"
    r"|(?:(?:责任|牵头|配合|承办|主办)(?:单位|部门|科室|处室)[：:][；;，, 　]*)+"
    r"(?:(?:完成)?时[限间][：:][^（()）\n]{0,30})?"
    r")[）)](?=[。；;]?[ 　]*(?:\n|\Z))"
)
_LEAST = 4
_MOSTLY = 0.5  # of the tasks of a chapter: fewer brackets than that stand for several tasks at once


def read(document: Document) -> Iterator[Fact]:
    """Every series, by start: the tasks of one level in one text of the file, chapters that name nobody left out."""
    brackets = document.facts("responsible_units")
    if len(brackets) < 2:
        return
    starts = [fact.start for fact in brackets]
    parts = [fact.start for fact in document.facts("part")]
    series: dict[tuple[int, int], list[Task]] = {}
    for sections in _chapters(document, brackets):
        tasks = [_task(document, section, starts) for section in sections]
        if sum(1 for task in tasks if task.units) >= _MOSTLY * len(tasks) or _runs_on(document, tasks):
            place = bisect_right(parts, tasks[0].heading.start)
            series.setdefault((place, sections[0].level), []).extend(tasks)
    found = [
        Fact("task_series", tasks[0].heading.start, tasks[-1].heading.end, TaskSeries(tuple(tasks)))
        for tasks in series.values()
        if len(tasks) >= _LEAST
    ]
    yield from sorted(found, key=attrgetter("start"))


def _chapters(document: Document, brackets: Sequence[Fact]) -> Iterator[list[Section]]:
    """The innermost sections of each chapter and level, where some of them hold a bracket or one stands alone."""
    holding = {document.blocks[document.block_index(fact.start)].section for fact in brackets}
    levels = {document.sections[index].level for index in holding if index >= 0}
    chapters: dict[tuple[int, int], list[int]] = {}
    for index, section in enumerate(document.sections):
        if section.level in levels and not _has_inner(document, index) and document.blocks[section.heading].number:
            chapters.setdefault((section.level, section.parent), []).append(index)
    for indexes in chapters.values():
        if len(indexes) == 1 or not holding.isdisjoint(indexes):
            yield [document.sections[index] for index in indexes]


def _runs_on(document: Document, tasks: list[Task]) -> bool:
    """Whether a lone task is numbered on from the chapter before it."""
    block = document.block_at(tasks[0].heading.start)
    return len(tasks) == 1 and block is not None and block.number > 1


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
    vacant = None if units else _VACANT.search(document.text, heading.start, end)
    place = Span(*vacant.span()) if vacant is not None else None
    return Task(heading.span, document.text[heading.marker.end : heading.end], units, place)
