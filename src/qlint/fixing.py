"""Corrections carried out: edits that do not overlap, applied to the text."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise

from qlint.model import Edit, Fix


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """The text after those of the fixes that `choose` takes; places are code points of the text as given."""
    return rewrite(text, [edit for edits in choose(text, fixes) for edit in edits])


def choose(text: str, fixes: Iterable[Fix]) -> list[tuple[Edit, ...]]:
    """The edits that each fix is to make, in the order of the fixes; none for a fix that is skipped.

    A fix is carried out whole or not at all. Fixes go by the place of their first edit (those at one place in the
    order given); one whose edits overlap those of an earlier fix, or begin where one of them begins, is skipped: check
    the result again to get at it. An edit that two fixes have in common is made once. A fix whose own edits overlap is
    skipped too. Raises ValueError for an edit that does not lie within the text.
    """
    taken: list[Edit] = []
    waiting = [sorted(fix.edits) for fix in fixes]
    chosen: list[tuple[Edit, ...]] = [()] * len(waiting)
    filled = (index for index, edits in enumerate(waiting) if edits)
    for index in sorted(filled, key=lambda index: waiting[index][0].start):
        edits = waiting[index]
        _demand_within(edits, len(text))
        new = [edit for edit in edits if not _contains(taken, edit)]
        if _apart(new) and not any(_meets(taken, edit) for edit in new):
            for edit in new:
                insort(taken, edit)
            chosen[index] = tuple(new)
    return chosen


def _demand_within(edits: Sequence[Edit], length: int) -> None:
    for edit in edits:
        if not 0 <= edit.start <= edit.end <= length:
            raise ValueError(f"{edit} does not lie within a text of {length} characters")


def _contains(taken: Sequence[Edit], edit: Edit) -> bool:
    index = bisect_left(taken, edit)
    return index < len(taken) and taken[index] == edit


def _apart(edits: Sequence[Edit]) -> bool:
    return not any(_collide(first, second) for first, second in pairwise(edits))


def _meets(taken: Sequence[Edit], edit: Edit) -> bool:
    # Edits taken are apart from one another and sorted: only the neighbours of the place can collide.
    index = bisect_left(taken, edit)
    return any(_collide(other, edit) for other in taken[max(index - 1, 0) : index + 1])


def _collide(first: Edit, second: Edit) -> bool:
    # Two insertions at one place have no order of their own, nor has one where a replacement begins.
    return first.start == second.start or (first.start < second.end and second.start < first.end)


def rewrite(text: str, edits: Iterable[Edit]) -> str:
    """The text after the edits, which do not overlap."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits):
        pieces += (text[position : edit.start], edit.text)
        position = edit.end
    return "".join(pieces) + text[position:]


def group_near(text: str, edits: Sequence[Edit], distance: int) -> list[list[Edit]]:
    """The edits (sorted) in groups: those at most `distance` code points from one another in one line."""
    groups: list[list[Edit]] = []
    for edit in edits:
        between = (groups[-1][-1].end, edit.start) if groups else (0, 0)
        if groups and between[1] - between[0] <= distance and "\n" not in text[slice(*between)]:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


class Shift:
    """The places of a text after edits → those before them."""

    def __init__(self, edits: Iterable[Edit]) -> None:
        self._starts = array("q")
        self._edits: list[tuple[int, int, int]] = []
        moved = 0
        for edit in edits:
            self._starts.append(edit.start + moved)
            self._edits.append((edit.start, edit.end, len(edit.text)))
            moved += len(edit.text) - (edit.end - edit.start)

    def back(self, position: int) -> int:
        index = bisect_right(self._starts, position) - 1
        if index < 0:
            return position
        start, end, length = self._edits[index]
        within = position - self._starts[index]
        return min(start + within, end) if within < length else end + within - length
