"""Claims → pairs of claims of one thing that do not agree (facts of kind "claim_pair").

Records in parallel (甲县…3万人；乙县…5万人) and values that occur three times over are no contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qlint.claims.comparison import compare
from qlint.claims.echoes import find_echoed
from qlint.document import Document
from qlint.model import Fact, Span
from qlint.periods import key
from qlint.statements import Claim, ClaimPair, Comparison
from qlint.values import Interval

# Frames that end alike are compared; more than this many with one ending are a list or a table.
_CROWD = 48
# So many values of one thing at one time are a series that the text does not spell out.
_VALUES = 3
_TAIL = 3
_REACH = 30  # claims before one that may be repeated in other words
_WRONG = ("conflict", "restated")


def read(document: Document) -> Iterator[Fact]:
    """One fact for each thing that is stated in two ways, at its last place."""
    claims = [fact.value for fact in document.facts("claim")]
    values: dict[tuple[str, str, object], set[Interval]] = defaultdict(set)
    by_record: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        values[claim.frame, claim.dimension, claim.period and key(claim.period)].add(claim.amount)
        by_record[claim.record].append(claim)
    earlier: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    groups: dict[Span, list[tuple[Comparison, Claim, Claim]]] = {}
    for number, claim in enumerate(claims):
        bucket = earlier[claim.frame[-_TAIL:], claim.dimension]
        said = len(values[claim.frame, claim.dimension, claim.period and key(claim.period)])
        pair = None
        if said < _VALUES and len(bucket) < _CROWD:
            pair = _disagreeing(bucket, claim, by_record)
        if pair is None:
            pair = find_echoed(document, claims[max(0, number - _REACH) : number], claim)
        if pair is not None:
            found, other = pair
            group = groups.get(other.words, [])
            group.append((found, other, claim))
            groups[other.words] = groups[claim.words] = group
        bucket.append(claim)
    distinct = {id(group): group for group in groups.values()}
    yield from sorted(map(_join, distinct.values()), key=lambda fact: fact.start)


def _disagreeing(
    bucket: list[Claim], claim: Claim, by_record: dict[int, list[Claim]]
) -> tuple[Comparison, Claim] | None:
    """The last of the claims before that this one contradicts."""
    for other in reversed(bucket):
        found = compare(other, claim)
        if found.verdict in _WRONG and not _parallel(other, claim, by_record):
            return found, other
    return None


def _join(group: list[tuple[Comparison, Claim, Claim]]) -> Fact:
    """A contradiction is one fact: the last place, the one that it disagrees with, and all others."""
    found, first, second = group[-1]
    others = {claim.words: claim for _, one, other in group for claim in (one, other)}
    rest = tuple(others[words] for words in sorted(others) if words not in (first.words, second.words))
    pair = ClaimPair(found.verdict, first, second, rest, found.firm)
    return Fact("claim_pair", second.words.start, second.words.end, pair)


def _parallel(one: Claim, other: Claim, by_record: dict[int, list[Claim]]) -> bool:
    """Whether the records speak of two things: another frame, or the end of one, stands in both with another value or
    another subject (东门街道发放资料300份，接受咨询60人次；西门街道发放资料500份，…)."""
    if one.record == other.record:
        return False
    first = [claim for claim in by_record[one.record] if claim is not one]
    second = [claim for claim in by_record[other.record] if claim is not other]
    return any(
        here.dimension == there.dimension
        and here.frame[-2:] == there.frame[-2:]
        and (here.amount != there.amount or here.frame != there.frame)
        for here in second
        for there in first
    )
