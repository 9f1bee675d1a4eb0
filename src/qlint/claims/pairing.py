"""Claims → pairs of claims of one thing that do not agree (facts of kind "claim_pair").

Records in parallel (甲县…3万人；乙县…5万人) and values that occur three times over are no contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qlint.claims.comparison import compare, may_contradict
from qlint.claims.completion import claims_of
from qlint.claims.echoes import find_echoes
from qlint.claims.records import Records
from qlint.claims.retellings import find_retellings
from qlint.document import Document
from qlint.model import Fact, Span
from qlint.statements import Claim, ClaimPair, Comparison
from qlint.values import Interval

# Frames that end alike are compared; more than this many with one ending are a list or a table.
_CROWD = 48
_TAIL = 3
# So many values of one thing at one time are a series that the text does not spell out.
_VALUES = 3
_WRONG = ("conflict", "restated")
_Found = tuple[Comparison, Claim, Claim]


def read(document: Document) -> Iterator[Fact]:
    """One fact for each thing that is stated in two ways, at its last place."""
    groups: dict[Span, list[_Found]] = {}
    for found in sorted(
        (*_contradictions(document), *find_echoes(document), *find_retellings(document)),
        key=lambda each: each[2].quantity,
    ):
        _, other, claim = found
        if claim.words in groups and any(
            each[2] is claim or each[2].words == claim.words for each in groups[claim.words]
        ):
            continue  # the same words found in both ways
        group = groups.get(other.words, [])
        group.append(found)
        groups[other.words] = groups[claim.words] = group
    distinct = {id(group): group for group in groups.values()}
    yield from sorted(map(_join, distinct.values()), key=lambda fact: fact.start)


def _contradictions(document: Document) -> Iterator[_Found]:
    """For each claim the last one before it that it contradicts."""
    claims = claims_of(document)
    # Of what is stated in the same way the last one speaks for all: most claims of one thing agree.
    earlier: dict[tuple[str, str], dict[tuple[str, Interval], int]] = defaultdict(dict)
    records = Records(document)
    for number, statement in enumerate(claims.statements):
        bucket = earlier[statement.frame[-_TAIL:], statement.dimension]
        within = len(bucket) < _CROWD and not claims.is_series(statement)
        for place in reversed(bucket.values()) if within else ():
            # Most claims of one thing agree: only the others need their time, role and scope.
            if not may_contradict(claims.statements[place], statement):
                continue
            claim, other = claims[number], claims[place]
            if claims.values_at(number) >= _VALUES:
                break
            found = compare(other, claim)
            if found.verdict in _WRONG and not records.tell_apart(other, claim):
                yield found, other, claim
                break
        same = statement.frame, statement.amount
        bucket.pop(same, None)
        bucket[same] = number


def _join(group: list[_Found]) -> Fact:
    """A contradiction is one fact: the last place, the one that it disagrees with, and all others."""
    found, first, second = group[-1]
    others = {claim.words: claim for _, one, other in group for claim in (one, other)}
    rest = tuple(others[words] for words in sorted(others) if words not in (first.words, second.words))
    pair = ClaimPair(found.verdict, first, second, rest, found.firm)
    return Fact("claim_pair", second.words.start, second.words.end, pair)
