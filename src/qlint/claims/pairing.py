"""Claims → pairs of claims of one thing that do not agree (facts of kind "claim_pair").

Records in parallel (甲县…3万人；乙县…5万人) and values that occur three times over are no contradiction.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

from qlint.claims.comparison import compare, may_contradict
from qlint.claims.completion import claims_of
from qlint.claims.echoes import find_echoes
from qlint.claims.retellings import find_retellings
from qlint.document import Document
from qlint.model import Fact, Span
from qlint.statements import Claim, ClaimPair, Comparison, Statement
from qlint.values import Interval

# Frames that end alike are compared; more than this many with one ending are a list or a table.
_CROWD = 48
_TAIL = 3
# So many values of one thing at one time are a series that the text does not spell out.
_VALUES = 3
_PARALLEL = 2
_ALIKE = 4  # characters that the frames of two paragraphs end with
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
    records = _Records(document)
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


class _Records:
    """What else the records of a document state (a record is what stands between two ；)."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._sentence_at = document.sentence_at
        self._statements: list[Statement] = [fact.value for fact in document.facts("statement")]
        self._starts = [statement.quantity.start for statement in self._statements]

    def parallel(self, one: Claim, other: Claim) -> bool:
        """Whether the records speak of two things: another frame, or the end of one, stands in both with another value
        or another subject (东门街道发放资料300份，接受咨询60人次；西门街道发放资料500份，…)."""
        if one.record == other.record:
            return False
        if one.block != other.block and self._parallel_blocks(one, other):
            return True
        first, second = self._besides(one), self._besides(other)
        return any(
            here.dimension == there.dimension
            and here.frame[-2:] == there.frame[-2:]
            and (here.amount != there.amount or here.frame != there.frame)
            for here in second
            for there in first
        )

    def tell_apart(self, one: Claim, other: Claim) -> bool:
        """Whether what stands beside two claims says that they speak of two things."""
        return self.parallel(one, other) or self.sums(one, other) or self.sums_up(one, other)

    def sums(self, one: Claim, other: Claim) -> bool:
        """大、中型水库蓄水量合计8.90亿立方米 … 中型水库蓄水量1.96亿立方米: one of them is told of several things."""
        short, long = sorted((one, other), key=lambda claim: len(claim.frame))
        added = long.frame[: len(long.frame) - len(short.frame)].endswith("、")
        return added and any(word in self._text[slice(*long.words)] for word in ("合计", "共计", "总计"))

    def _parallel_blocks(self, one: Claim, other: Claim) -> bool:
        """Two paragraphs that tell the same of two subjects (小学… 初中…): two or more other frames stand in both
        with other amounts, and none with the same."""
        first, second = self._of_block(one), self._of_block(other)
        shared = [(here, there) for frame, here in first.items() if (there := second.get(frame)) is not None]
        shared = [pair for pair in shared if one.frame != pair[0].frame and other.frame != pair[1].frame]
        if any(here.amount == there.amount for here, there in shared):
            return False
        # 小学专任教师9284人 … 初中专任教师6715人: the subjects are named there.
        return len(shared) >= _PARALLEL or any(_differ_in_front(here.frame, there.frame) for here, there in shared)

    def _of_block(self, claim: Claim) -> dict[tuple[str, str], Statement]:
        """The statements of a claim's paragraph by the end of what they count."""
        start = self._text.rfind("\n", 0, claim.quantity.start) + 1
        end = self._text.find("\n", claim.quantity.end)
        stop = bisect_left(self._starts, end if end >= 0 else len(self._text))
        found = self._statements[bisect_left(self._starts, start) : stop]
        return {(each.frame[-_ALIKE:], each.dimension): each for each in found}

    def sums_up(self, one: Claim, other: Claim) -> bool:
        """甲参加培训3000人，乙参加培训1200人，合计参加培训4200人: the sum of what its sentence tells."""
        if one.sentence != other.sentence or "计" not in self._text[other.clause.start : other.quantity.start]:
            return False
        head = self._text[other.clause.start : other.quantity.start]
        return "合计" in head or "总计" in head or "共计" in head

    def _besides(self, claim: Claim) -> list[Statement]:
        """The other statements of a claim's record."""
        end = self._sentence_at(claim.quantity.start).end
        mark = self._text.find("；", claim.quantity.end, end)
        end = mark if mark >= 0 else end
        start = bisect_left(self._starts, claim.record)
        stop = bisect_left(self._starts, end)
        return [each for each in self._statements[start:stop] if each.quantity != claim.quantity]


def _differ_in_front(one: str, other: str) -> bool:
    """Two frames with one end and two beginnings, neither of which only adds to the other."""
    return len(one) > _ALIKE and len(other) > _ALIKE and not one.endswith(other) and not other.endswith(one)
