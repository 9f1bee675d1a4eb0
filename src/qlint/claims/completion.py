"""Statements → claims with all that is known of them (facts of kind "claim").

Reading time, role and scope costs more than all the rest, and most statements have none that they could contradict:
the comparisons complete only those that have, this fact completes all, for people who want to see them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from weakref import ref

from qlint.claims.context import Contexts
from qlint.document import Document
from qlint.model import Fact
from qlint.periods import key
from qlint.statements import Claim, Statement

# More values of one thing than these are a list, a table or a chronicle.
_MOST = 5
_Time = tuple[int, int, str] | None
_Ends = tuple[str, str]
_LAST: list[tuple[ref[Document], Claims]] = []


def read(document: Document) -> Iterator[Fact]:
    """The claims of a document, by start."""
    contexts = Contexts(document)
    for fact in document.facts("statement"):
        yield Fact("claim", fact.start, fact.end, contexts.complete(fact.value))


def claims_of(document: Document) -> Claims:
    """The claims of a document; the two facts that are made of them ask one after the other, and share them."""
    if not _LAST or _LAST[0][0]() is not document:
        _LAST[:] = [(ref(document), Claims(document))]
    return _LAST[0][1]


class Claims:
    """The claims of a document by the number of their statement, each completed when first asked for."""

    def __init__(self, document: Document) -> None:
        self.statements: list[Statement] = [fact.value for fact in document.facts("statement")]
        self._contexts = Contexts(document)
        self._completed: dict[int, Claim] = {}
        self._same: dict[tuple[str, str], list[int]] = defaultdict(list)
        self._at: dict[tuple[str, str], dict[_Time, set[_Ends]]] = {}
        self._values: dict[tuple[str, str], set[_Ends]] = defaultdict(set)
        for number, statement in enumerate(self.statements):
            thing = statement.frame, statement.dimension
            self._same[thing].append(number)
            self._values[thing].add(_ends(statement))

    def __getitem__(self, number: int) -> Claim:
        claim = self._completed.get(number)
        if claim is None:
            claim = self._completed[number] = self._contexts.complete(self.statements[number])
        return claim

    def differ(self, numbers: list[int]) -> bool:
        """Whether these statements give more than one amount."""
        first = self.statements[numbers[0]].amount
        return any(self.statements[each].amount != first for each in numbers)

    def is_series(self, statement: Statement) -> bool:
        """Whether the document gives many values for the same thing."""
        return len(self._values[statement.frame, statement.dimension]) > _MOST

    def values_at(self, number: int) -> int:
        """How many values the document gives for the same thing at the same time."""
        statement = self.statements[number]
        thing = statement.frame, statement.dimension
        if len(self._values[thing]) < 3:
            return len(self._values[thing])
        if thing not in self._at:
            at = self._at[thing] = defaultdict(set)
            for each in self._same[thing]:
                at[_time(self[each])].add(_ends(self.statements[each]))
        return len(self._at[thing][_time(self[number])])


def _ends(statement: Statement) -> _Ends:
    # As text: the hash of a decimal number takes longer than writing it.
    return str(statement.amount.low), str(statement.amount.high)


def _time(claim: Claim) -> _Time:
    return key(claim.period) if claim.period is not None else None
