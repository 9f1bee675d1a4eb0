"""Levels upside down: a list of a higher level (（一）, 一、) inside one item of a list of a lower level (1.).

The tree of sections cannot hold it (grammars/document.lark ranks the levels), so it is read from the order of the
numbers: a list has another one inside where its own numbers go on behind it (1. → （一）（二） → 2.).
Source: GB/T 9704—2012 7.3.3; GB/T 15834—2011 B.3.8 (levels may be left out, not turned round).
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from qlint.document import Document
from qlint.model import Fact, Span
from qlint.outline import Heading, Inversion

_DEEPEST = 12  # lists that may be open at once


@dataclass
class _List:
    """A list that is open: its level, the last item, and the lists of a higher level inside that item."""

    level: int
    last: Heading
    inside: list[list[Heading]]


def read(document: Document) -> Iterator[Fact]:
    """Every list of a higher level inside an item of a lower one, by start."""
    found: list[Inversion] = []
    parts: dict[int, list[Heading]] = {}
    leads = {fact.value.marker for fact in document.facts("heading") if document.text[fact.end - 1] in "：:"}
    for fact in document.facts("heading"):
        parts.setdefault(fact.value.part, []).append(fact.value)
    for headings in parts.values():
        if _climbs(headings):
            inversions = list(_inversions(headings))
            told = {inversion.items[0].marker for inversion in inversions}
            found.extend(inversions)
            found.extend(each for each in _announced(headings, leads) if each.items[0].marker not in told)
    for inversion in sorted(found, key=lambda each: each.items[0].marker):
        yield Fact("inversion", inversion.items[0].marker.start, inversion.items[-1].marker.end, inversion)


def _climbs(headings: Sequence[Heading]) -> bool:
    """Whether some list of a higher level begins behind a lower number; hardly any text has that."""
    return any(here.number == 1 and here.level < before.level for before, here in pairwise(headings))


def _announced(headings: Sequence[Heading], leads: Container[Span]) -> Iterator[Inversion]:
    """2.按季公布下列内容： or a lone 1.用水管理 with （一）（二） below it, be it the last of its list."""
    for index, (before, here) in enumerate(pairwise(headings)):
        lone = before.number == 1 and before.form == "title" and not before.body
        if (lone or before.marker in leads) and here.number == 1 and here.level < before.level:
            behind = headings[index + 2 : index + 3]
            if behind and behind[0].level == here.level and behind[0].number == 2:
                yield Inversion(before, None, (here, behind[0]))


def _inversions(headings: Sequence[Heading]) -> Iterator[Inversion]:
    stack: list[_List] = []
    for heading in headings:
        depth = _continued(stack, heading)
        if depth is None and heading.number > 1:
            # It runs on from the list before （（一） … 二、（三））, or is wrong: a list in the order of levels.
            while stack and stack[-1].level >= heading.level:
                stack.pop()
        if depth is not None:
            del stack[depth + 1 :]
            here = stack[depth]
            yield from (Inversion(here.last, heading, tuple(items)) for items in here.inside if len(items) > 1)
            here.last, here.inside = heading, []
        else:
            stack.append(_List(heading.level, heading, []))
            del stack[:-_DEEPEST]
            depth = len(stack) - 1
        if depth and stack[depth - 1].level > heading.level:
            inside = stack[depth - 1].inside
            if heading.number == 1:
                inside.append([])
            if inside:
                inside[-1].append(heading)


def _continued(stack: Sequence[_List], heading: Heading) -> int | None:
    """The innermost open list that the number goes on with."""
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth].level == heading.level and stack[depth].last.number == heading.number - 1:
            return depth
    return None
