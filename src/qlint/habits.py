"""Habits: one way of writing all over a text is one finding with a count, not a finding for each place.

So the contract has it (docs of `--format json`): a document-wide habit is one finding at its first place with the
count in the message and up to 20 places in `related`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from qlint.model import Finding, Related

_MANY = 30
_MOST_RELATED = 20

Place = TypeVar("Place")


def gather_habit(
    places: Sequence[Place],
    tell: Callable[[Sequence[Place]], Finding],
    many: int = _MANY,
    other: str = "同一写法",
) -> Iterator[Finding]:
    """A finding for each place, or where there are more than `many` one for all of them.

    places  where one and the same fault stands, by start, in any form that `tell` takes
    tell    makes the finding for some of the places: it stands at the first of them and its fix mends all
    many    0 or 1 always makes one finding; the count and up to 20 related places with the words `other` are
            added where it stands for several
    """
    if len(places) > max(1, many):
        finding = tell(places)
        elsewhere = (Related(tell((place,)).span, other) for place in places[1 : _MOST_RELATED + 1])
        related = (*finding.related, *elsewhere)[:_MOST_RELATED]
        yield replace(finding, message=f"{finding.message}，全文{len(places)}处", related=related)
    else:
        yield from (tell((place,)) for place in places)
