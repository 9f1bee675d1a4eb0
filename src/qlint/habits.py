"""Habits: one way of writing all over a text is one finding with a count, not a finding for each place.

So the contract has it (docs of `--format json`): a document-wide habit is one finding at its first place with the
count in the message and up to 20 places in `related`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

from qlint.model import Finding, Fix, Related, Severity, Span

_MANY = 30
_MOST_RELATED = 20

Place = TypeVar("Place")


def split_habit(places: Sequence[Place], many: int = _MANY) -> Iterator[Sequence[Place]]:
    """The places by findings: all in one where there are more than `many`, else each by itself; in their order."""
    if len(places) > many:
        yield places
    else:
        yield from ((place,) for place in places)


def report_habit(
    spans: Sequence[Span],
    message: str,
    other: str = "同一写法",
    *,
    fix: Fix | None = None,
    severity: Severity | None = None,
) -> Finding:
    """One finding for one or more places (spans by start): it stands at the first, its message tells how many there are
    where there are several, and the next 20 are related places with the words `other`.

    Raises IndexError where there is no span.
    """
    count = f"，全文{len(spans)}处" if len(spans) > 1 else ""
    related = tuple(Related(span, other) for span in spans[1 : _MOST_RELATED + 1])
    return Finding(spans[0], f"{message}{count}", related, fix, severity)
