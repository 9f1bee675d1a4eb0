"""Claims → pairs of claims of one thing that do not agree (facts of kind "claim_pair").

Only like is compared with like: same frame and dimension, same section, agreeing periods and roles; records in parallel
(甲县…3万人；乙县…5万人) and values that occur three times over are no contradiction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from qlint.claims.frames import match_frames
from qlint.document import Document
from qlint.model import Fact, Span
from qlint.values import Claim, ClaimPair, Interval

# Frames that end alike are compared; more than this many with one ending in one section are a list or a table.
_CROWD = 24
_VALUES = 3
# A shared frame that holds verb and object, and a subject in front of it (中央, 新增 … only narrow what follows).
_LONG_FRAME, _SUBJECT = 6, 3
# Without headings a statement is compared with those of the paragraphs near it only.
_NEAR = 4


def read(document: Document) -> Iterator[Fact]:
    """One fact for each thing that is stated in two ways, at its last place."""
    claims = [fact.value for fact in document.facts("claim")]
    values: dict[tuple[str, str], set[Interval]] = defaultdict(set)
    by_record: dict[int, list[Claim]] = defaultdict(list)
    for claim in claims:
        values[claim.frame, claim.dimension].add(claim.amount)
        by_record[claim.record].append(claim)
    earlier: dict[tuple[int, str, str], list[Claim]] = defaultdict(list)
    groups: dict[Span, list[tuple[str, Claim, Claim]]] = {}
    for claim in claims:
        bucket = earlier[claim.section, claim.frame[-3:], claim.dimension]
        if len(values[claim.frame, claim.dimension]) < _VALUES and len(bucket) < _CROWD:
            for other in reversed(bucket):
                verdict = compare(other, claim)
                if verdict and not _parallel(other, claim, by_record):
                    group = groups.get(other.words, [])
                    group.append((verdict, other, claim))
                    groups[other.words] = groups[claim.words] = group
                    break
        bucket.append(claim)
    distinct = {id(group): group for group in groups.values()}
    yield from sorted(map(_join, distinct.values()), key=lambda fact: fact.start)


def _join(group: list[tuple[str, Claim, Claim]]) -> Fact:
    """A contradiction is one fact: the last place, the one that it disagrees with, and all others."""
    verdict, first, second = group[-1]
    others = {claim.words: claim for _, one, other in group for claim in (one, other)}
    rest = tuple(others[words] for words in sorted(others) if words not in (first.words, second.words))
    return Fact("claim_pair", second.words.start, second.words.end, ClaimPair(verdict, first, second, rest))


def compare(one: Claim, other: Claim) -> str:
    """conflict, restated, or empty where the claims (`one` the earlier) agree or cannot be compared."""
    if one.clause == other.clause or one.section != other.section:
        return ""
    if one.section < 0 and abs(one.block - other.block) > _NEAR:
        return ""
    if not _same_role(one, other) or not _same_topic(one, other) or not _same_time(one, other):
        return ""
    verdict = judge(one.amount, other.amount)
    if match_frames(one.frame, other.frame, one.block == other.block):
        return verdict
    # What stands in front may also narrow (外资规模以上企业 … 规模以上企业): enough to ask, not for a conflict.
    return verdict if verdict == "restated" and _elides_subject(one, other) else ""


def _elides_subject(one: Claim, other: Claim) -> bool:
    """Within a record the later clause leaves out the subject of the first: 讲解员答问百余次，…，答问130余次."""
    return (
        one.record == other.record == one.clause.start
        and len(other.frame) >= _LONG_FRAME
        and one.frame.endswith(other.frame)
        and len(one.frame) - len(other.frame) >= _SUBJECT
    )


def _same_role(one: Claim, other: Claim) -> bool:
    """Roles agree, but for stock and new, which only exclude one another (新建5家，达到28家)."""
    if {"stock", "new"} <= set(one.role) ^ set(other.role):
        return False
    return _firm(one.role) == _firm(other.role)


def _firm(role: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in role if name not in ("stock", "new"))


def _same_topic(one: Claim, other: Claim) -> bool:
    """What a record begins with names its topic (线上，…；线下，…): the later may leave it out, not change it."""
    return one.record == other.record or not other.lead or one.lead == other.lead


def _same_time(one: Claim, other: Claim) -> bool:
    """Whether the claims may speak of one time. What is not said is taken from the paragraph; within one paragraph the
    later statement may leave its time out (it sums up), but not bring a time of its own."""
    if one.period and other.period:
        return one.period == other.period
    if one.block == other.block and not other.period:
        return True
    first, second = one.period or one.background, other.period or other.background
    return first == second or (one.block != other.block and (not first or not second))


def judge(one: Interval, other: Interval) -> str:
    """conflict where no value fits both; restated where both are approximate and printed with other numbers; an exact
    number inside an approximate one is ordinary style (超过7000个 … 7239个)."""
    if not one.meets(other):
        return "conflict"
    approximate = ("over", "near", "about", "vague")
    if one.form in approximate and other.form in approximate and (one.low, one.high) != (other.low, other.high):
        return "restated"
    return ""


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
