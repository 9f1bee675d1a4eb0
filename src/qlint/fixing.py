"""Corrections carried out: edits that do not overlap, applied to the text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise

from qlint.model import Edit, Fix


def apply(text: str, fixes: Iterable[Fix]) -> str:
    """The text after the fixes; places are code points of the text as given.

    A fix is carried out whole or not at all. Fixes go by the place of their first edit (those at one place in the
    order given); one whose edits overlap those of an earlier fix, or begin where one of them begins, is skipped: check
    the result again to get at it. An edit that two fixes have in common is made once. A fix whose own edits overlap is
    skipped too. Raises ValueError for an edit that does not lie within the text.
    """
    taken: list[Edit] = []
    for edits in sorted((sorted(fix.edits) for fix in fixes if fix.edits), key=lambda edits: edits[0].start):
        _demand_within(edits, len(text))
        new = [edit for edit in edits if not _contains(taken, edit)]
        if _apart(new) and not any(_meets(taken, edit) for edit in new):
            for edit in new:
                insort(taken, edit)
    return _rewrite(text, taken)


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


def _rewrite(text: str, edits: Sequence[Edit]) -> str:
    pieces: list[str] = []
    position = 0
    for edit in edits:
        pieces += (text[position : edit.start], edit.text)
        position = edit.end
    return "".join(pieces) + text[position:]
