"""Claims of one thing at several times → amounts in the wrong order (facts of kind "claim_order").

More in a part of the time than in all of it, a cumulative amount that gets less, a later goal below an earlier one, a
goal below what is reached already. What may rightly fall (stocks, balances, what is to be reduced) is left out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from qlint.claims import timelines
from qlint.claims.comparison import compare_topics
from qlint.claims.completion import claims_of
from qlint.claims.frames import core_of, is_telling
from qlint.claims.times import spans_years
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.periods import anchor_of
from qlint.model import Fact
from qlint.periods import Period, disjoint, key, within
from qlint.statements import Claim, Disorder
from qlint.values import Interval

# What comes anew each year is no level.
_FLOWS = compile_late(r"投资|收入|支出|产值|总值|销售|产量|贸易|进出口|完成|增加值|税|利润|接待|吞吐|新|培训|发放|资金")
_RESETS = compile_late(r"利润|净|[顺逆]差|赤字|结余|差额|盈|亏")
_WITHDRAWN = compile_late(r"在[册校建训营]|余额|存款|贷款|库存|保有|存量|人口|会员|用户|在手|现[有存]")
# What falls though it is called cumulative; 累计注册用户 does not.
_LEAVES = compile_late(r"在[册校建训营手]|余额|库存|存量|结余")
_TO_FALL = compile_late(
    r"[耗损失]|排放|死亡|事故|发生率|贫困|赤字|负债|债务|缺口|违法|投诉|空置|降|减|压[缩减]|控制|辍学|流失|超标|浓度|时[长间限]|"
    r"环节|材料|成本|费用|信访|案件|发案|隐患|污染|废|积压|欠"
)
_PLAN_TITLE = compile_late(r"规划|计划|方案|目标")
_ALL_PLANNED = 1
# Without such a word nearby a statement has no time.
_TIME, _REACH = compile_late("[年月日季周今去]"), 120
# More claims of one thing than these are a table or a chronicle.
_CROWD = 12


def read(document: Document) -> Iterator[Fact]:
    """One fact for each later claim that is out of order with an earlier one, by place."""
    found: dict[frozenset[Interval], Disorder] = {}
    # Of a plan all is to come that is told of the years it is for.
    year = document.year if _PLAN_TITLE.search(document.title) is None else _ALL_PLANNED
    claims = claims_of(document)
    groups: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, statement in enumerate(claims.statements):
        if _TIME.search(document.text, max(0, statement.quantity.start - _REACH), statement.clause.end) is not None:
            groups[core_of(statement.frame), statement.dimension].append(number)
    for (frame, _), numbers in groups.items():
        if 1 < len(numbers) <= _CROWD and claims.differ(numbers):
            timed = [claim for claim in map(claims.__getitem__, numbers) if claim.period is not None]
            if len(timed) > 1 and is_telling(frame):
                _gather(year, frame, timed, found)
    for row in timelines.read(document, anchor_of(document), document.facts("quantity")):
        _gather(year, row[0].frame, row, found)
    yield from sorted(
        (Fact("claim_order", *disorder.second.words, disorder) for disorder in found.values()),
        key=lambda fact: (fact.start, fact.end),
    )


def _gather(year: int, frame: str, claims: list[Claim], found: dict[frozenset[Interval], Disorder]) -> None:
    """The disorders among the claims; two amounts that are repeated are one contradiction."""
    for one, other in combinations(claims, 2):
        amounts = frozenset((one.amount, other.amount))
        if amounts not in found and (disorder := _judge(year, frame, one, other)) is not None:
            found[amounts] = disorder


def _judge(year: int, frame: str, one: Claim, other: Claim) -> Disorder | None:
    if one.clause == other.clause or one.entity != other.entity or not _same_thing(one, other):
        return None
    smaller = _falls(frame, one, other)
    if smaller is not None:
        return Disorder("falling", one, other, smaller)
    smaller = _exceeds_whole(frame, one, other)
    if smaller is not None:
        return Disorder("part", one, other, smaller)
    planned = _is_planned(one, year), _is_planned(other, year)
    if not any(planned):
        return None
    smaller = _goes_back(frame, one, other) if all(planned) else _is_reached(frame, one, other, planned[0])
    return None if smaller is None else Disorder("goal" if all(planned) else "reached", one, other, smaller)


def _is_planned(claim: Claim, year: int) -> bool:
    """Said to be planned, or of a time that ends when the document's year has ended."""
    ends = claim.period.last if claim.period else None
    return "plan" in claim.role or bool(
        year and ends and (ends.year > year or (ends.year == year and ends.month == 12))
    )


def _same_thing(one: Claim, other: Claim) -> bool:
    reason, _ = compare_topics(one, other)
    return not reason and ("part" in one.role) == ("part" in other.role) and _topic(one) == _topic(other)


_KINDS = frozenset(("cumulative", "plan", "years", "part", "stock", "new", "besides"))


def _topic(claim: Claim) -> tuple[str, ...]:
    return tuple(role for role in claim.role if role not in _KINDS)


def _exceeds_whole(frame: str, one: Claim, other: Claim) -> int | None:
    """First quarter 25, first half 22: flows only, and none that may be below zero in a part of the time."""
    if one.dimension == "%" or "plan" in (*one.role, *other.role) or _RESETS.search(frame) or _WITHDRAWN.search(frame):
        return None
    if ("stock" in one.role) != ("stock" in other.role) or ("new" in one.role) != ("new" in other.role):
        return None
    for smaller, (whole, part) in enumerate(((one, other), (other, one))):
        if _is_part(part.period, whole.period) and part.amount.low > whole.amount.high:
            return smaller
    return None


def _is_part(part: Period | None, whole: Period | None) -> bool:
    return (
        part is not None
        and whole is not None
        and part.first is not None
        and part.last is not None
        and whole.first is not None
        and whole.last is not None
        and part.certain == whole.certain
        # What stands at the end of a year (年末达到) is no part of what came in it.
        and part.grain != "day"
        and key(part) != key(whole)
        and within(part, whole)
        # 五年 and one of its years: the words of the longer one are often of another count.
        and not spans_years(whole)
    )


def _falls(frame: str, one: Claim, other: Claim) -> int | None:
    """截至2024年底累计80座, 截至2025年底累计75座; what begins anew each year may fall."""
    if not ("cumulative" in one.role and "cumulative" in other.role) or _LEAVES.search(frame):
        return None
    if ("plan" in one.role) != ("plan" in other.role):
        return None
    first, second = one.period, other.period
    if first is None or second is None or first.last is None or second.last is None or first.last == second.last:
        return None
    if first.first != second.first and not (_closes(first) and _closes(second)):
        return None
    earlier, later = (one, other) if first.last < second.last else (other, one)
    return (0 if later is one else 1) if later.amount.high < earlier.amount.low else None


def _closes(period: Period) -> bool:
    """截至2024年底, 2025年底: up to a day, from no day that is named."""
    return period.form == "until" or period.grain == "day"


def _goes_back(frame: str, one: Claim, other: Claim) -> int | None:
    """到2026年70%, 到2028年65%, where more is better."""
    if _TO_FALL.search(frame) or one.period is None or other.period is None:
        return None
    if (
        _FLOWS.search(frame)
        or not disjoint(one.period, other.period)
        or not ("stock" in one.role and "stock" in other.role)
    ):
        return None
    earlier, later = (one, other) if _end(one.period) < _end(other.period) else (other, one)
    return (0 if later is one else 1) if later.amount.low < earlier.amount.low else None


def _is_reached(frame: str, one: Claim, other: Claim, first_is_goal: bool) -> int | None:
    """到2027年达到60%, where 61.2% is reached: levels only, and where more is better."""
    goal, level = (one, other) if first_is_goal else (other, one)
    if "cumulative" in (*goal.role, *level.role) or "new" in (*goal.role, *level.role):
        return None
    if _TO_FALL.search(frame) or _FLOWS.search(frame):
        return None
    if not ("stock" in level.role or level.dimension == "%") or goal.period is None or level.period is None:
        return None
    if not disjoint(goal.period, level.period) or _end(goal.period) < _end(level.period):
        return None
    return (0 if goal is one else 1) if goal.amount.low < level.amount.low else None


def _end(period: Period) -> int:
    day = period.last or period.first
    return day.toordinal() if day else 0
