"""The claims that another one of the document could contradict (facts of kind "fellow_claim"): same dimension, words
of which one ends like the other, or that differ only in what is planned."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qlint.claims.context import Contexts
from qlint.claims.frames import core_of
from qlint.document import Document
from qlint.model import Fact
from qlint.statements import Statement

# Frames that end alike are compared; more than this many with one ending are a list or a table.
CROWD = 48
TAIL = 3


def read(document: Document) -> Iterator[Fact]:
    """Those that have a fellow, by start."""
    facts = document.facts("statement")
    chosen: set[int] = set()
    by_tail: dict[tuple[str, str], list[int]] = defaultdict(list)
    by_core: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, fact in enumerate(facts):
        statement: Statement = fact.value
        bucket = by_tail[statement.frame[-TAIL:], statement.dimension]
        if len(bucket) < CROWD:
            fellows = [one for one in bucket if _ends_alike(facts[one].value.frame, statement.frame)]
            if fellows:
                chosen.update(fellows)
                chosen.add(number)
        bucket.append(number)
        by_core[core_of(statement.frame), statement.dimension].append(number)
    for numbers in by_core.values():
        if len(numbers) > 1:
            chosen.update(numbers)
    contexts = Contexts(document)
    for number in sorted(chosen):
        fact = facts[number]
        yield Fact("fellow_claim", fact.start, fact.end, contexts.complete(fact.value))


def _ends_alike(one: str, other: str) -> bool:
    return one.endswith(other) or other.endswith(one)
