"""All comparisons of a document's claims, the harmless ones too: for people who ask why qlint is silent."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from qlint.claims.comparison import compare
from qlint.document import Document
from qlint.statements import Claim, Comparison

_OTHER_THING = "所指不同"


def comparisons(document: Document) -> Iterator[tuple[Claim, Claim, Comparison]]:
    """Every two claims whose words match, with what the comparison says, by place of the later one."""
    by_end: dict[tuple[str, str], list[Claim]] = {}
    for fact in document.facts("claim"):
        by_end.setdefault((fact.value.frame[-2:], fact.value.dimension), []).append(fact.value)
    found = []
    for claims in by_end.values():
        for one, other in combinations(claims, 2):
            result = compare(one, other)
            if result.reason != _OTHER_THING and one.clause != other.clause:
                found.append((one, other, result))
    yield from sorted(found, key=lambda each: (each[1].words, each[0].words))
