"""What stands beside two claims and says that they speak of two things: parallel records, sums, parts of a day."""

from __future__ import annotations

from bisect import bisect_left

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.statements import Claim, Statement

_PARALLEL = 2
_ALIKE = 4  # characters that the frames of two paragraphs end with
_SUM = ("合计", "共计", "总计")
_DAY_PART = compile_late(
    "上午|下午|中午|傍晚|晚上|晚间|夜间|凌晨|清晨|早上|白天|[首当次末]日|[首当]天|第[一二三四五六七八九十]+(?:[天日场期批轮]|阶段)|[早中晚]高峰"
)


class Records:
    """What else the records of a document state (a record is what stands between two ；)."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._sentence_at = document.sentence_at
        self._statements: list[Statement] = [fact.value for fact in document.facts("statement")]
        self._starts = [statement.quantity.start for statement in self._statements]

    def tell_apart(self, one: Claim, other: Claim) -> bool:
        """Whether what stands beside two claims says that they speak of two things."""
        return (
            self._in_parts(one, other)
            or self._parallel(one, other)
            or self._joins(one, other)
            or self._sums_up(one, other)
        )

    def _in_parts(self, one: Claim, other: Claim) -> bool:
        """上午发放资料百余份。下午发放资料240余份: each clause names another part of the time."""
        first, second = (
            set(_DAY_PART.findall(self._text, claim.clause.start, claim.quantity.start)) for claim in (one, other)
        )
        return bool(first and second and first.isdisjoint(second))

    def _parallel(self, one: Claim, other: Claim) -> bool:
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

    def _joins(self, one: Claim, other: Claim) -> bool:
        """大、中型水库蓄水量合计8.90亿立方米 … 中型水库蓄水量1.96亿立方米: one of them is told of several things."""
        short, long = sorted((one, other), key=lambda claim: len(claim.frame))
        added = long.frame[: len(long.frame) - len(short.frame)].endswith("、")
        return added and any(word in self._text[slice(*long.words)] for word in _SUM)

    def _sums_up(self, one: Claim, other: Claim) -> bool:
        """甲参加培训3000人，乙参加培训1200人，合计参加培训4200人: the sum of what its sentence tells."""
        head = self._text[other.clause.start : other.quantity.start]
        return one.sentence == other.sentence and any(word in head for word in _SUM)

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
