"""Statements → claims with all that is known of them (facts of kind "claim").

Reading time, role and scope costs more than all the rest, and most statements have none that they could contradict:
the comparisons complete only those that have, this fact completes all, for people who want to see them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qlint.claims.context import Contexts
from qlint.document import Document
from qlint.model import Fact
from qlint.periods import key
from qlint.statements import Claim, Statement
from qlint.values import Interval

# More values of one thing than these are a list, a table or a chronicle.
_MOST = 8


def read(document: Document) -> Iterator[Fact]:
    """The claims of a document, by start."""
    contexts = Contexts(document)
    for fact in document.facts("statement"):
        yield Fact("claim", fact.start, fact.end, contexts.complete(fact.value))


class Claims:
    """The claims of a document by the number of their statement, each completed when first asked for."""

    def __init__(self, document: Document) -> None:
        self.statements: list[Statement] = [fact.value for fact in document.facts("statement")]
        self._contexts = Contexts(document)
        self._completed: dict[int, Claim] = {}
        self._same: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._values: dict[tuple[str, str], set[Interval]] = defaultdict(set)
        for number, statement in enumerate(self.statements):
            thing = statement.frame, statement.dimension
            self._same[thing].append(number)
            self._values[thing].add(statement.amount)

    def __getitem__(self, number: int) -> Claim:
        claim = self._completed.get(number)
        if claim is None:
            claim = self._completed[number] = self._contexts.complete(self.statements[number])
        return claim

    def is_series(self, statement: Statement) -> bool:
        """Whether the document gives many values for the same thing."""
        return len(self._values[statement.frame, statement.dimension]) > _MOST

    def values_at(self, number: int) -> int:
        """How many values the document gives for the same thing at the same time."""
        claim = self[number]
        thing = claim.frame, claim.dimension
        if len(self._values[thing]) < 3:
            return len(self._values[thing])
        return len({self[each].amount for each in self._same[thing] if _time(self[each]) == _time(claim)})


def _time(claim: Claim) -> tuple[int, int, str] | None:
    return key(claim.period) if claim.period is not None else None
