"""Statements → claims with all that is known of them (facts of kind "claim").

Reading time, role and scope costs more than all the rest, and most statements have none that they could contradict:
the comparisons complete only those that have, this fact completes all, for people who want to see them.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.claims.context import Contexts
from qlint.document import Document
from qlint.model import Fact


def read(document: Document) -> Iterator[Fact]:
    """The claims of a document, by start."""
    contexts = Contexts(document)
    for fact in document.facts("statement"):
        yield Fact("claim", fact.start, fact.end, contexts.complete(fact.value))
