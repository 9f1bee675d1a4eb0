"""Two claims held against each other: the same thing at the same time in the same role, and do the amounts agree?

Only like is compared with like. What one claim says of time or role and the other leaves out makes the comparison less
firm; what they say differently ends it, and the reason is given.
"""

from __future__ import annotations

from qlint.claims.frames import count_han, is_attribute, is_place, match_frames
from qlint.claims.times import name_period, spans_years
from qlint.expressions import compile_late
from qlint.periods import disjoint, key
from qlint.statements import Claim, Comparison, Statement
from qlint.values import Interval

# A shared frame that holds verb and object, and a subject in front of it (中央, 新增 … only narrow what follows).
_LONG_FRAME, _SUBJECT = 6, 3
_FAR_FRAME = 5
# Without headings a statement is compared with those of the paragraphs near it only.
_NEAR = 4
# A lead-in shorter than this, or one that counts, names what the record is about; longer ones tell something.
_TOPIC = 7
_ENUMERATED = compile_late(r"[一二三四五六七八九十]+[是要则]|首先|其次|再次|最后|第[一二三四五六七八九十]|[（(]")
_BALANCES = compile_late("结余|余额|[收支]入?总计|合计$")
_CASUALTIES = compile_late("死亡|受伤|遇难|失踪|被困")
_APPROXIMATE = frozenset(("over", "near", "about", "vague", "least"))
# Role -> what people call the difference.
_ROLES = {
    "plan": "一处是计划，一处不是",
    "cumulative": "一处是累计，一处不是",
    "years": "一处是多年合计，一处不是",
    "part": "一处是其中的一部分，一处不是",
}


def compare(one: Claim, other: Claim) -> Comparison:
    """`one` is the earlier of the two."""
    if one.clause == other.clause:
        return _differ("同一分句中的两个数")
    if one.dimension != other.dimension:
        return _differ("计量单位不同")
    if (one.amount.form == "least") != (other.amount.form == "least"):
        return _differ("一处是下限，一处是实数")
    verdict = judge(one.amount, other.amount)
    # What stands in front may also narrow (外资规模以上企业 … 规模以上企业): enough to ask, not for a conflict.
    elided = verdict == "restated" and (_elides_subject(one, other) or _adds_in_the_middle(one, other))
    if not elided and not match_frames(one.frame, other.frame, one.block == other.block):
        return _differ("所指不同")
    firm = is_near(one, other)
    for test in (compare_roles, compare_times, compare_topics, _compare_entities):
        reason, said_alike = test(one, other)
        if reason:
            return _differ(reason)
        firm = firm and said_alike
    if not firm and not _is_specific(one, other):
        return _differ("所指未写明")
    return Comparison(verdict, firm=firm)


def may_contradict(one: Statement, other: Statement) -> bool:
    """Whether two statements, `one` the earlier, could contradict each other whatever stands round them."""
    # 60周岁以上, 80周岁以上: a lower limit is most often a condition, not a statement of what there is.
    if one.amount == other.amount:
        return False
    if "least" in (one.amount.form, other.amount.form) and _CASUALTIES.search(one.frame) is None:
        return False
    short, long = (one.frame, other.frame) if len(one.frame) < len(other.frame) else (other.frame, one.frame)
    return long.endswith(short[2:]) and one.clause != other.clause and judge(one.amount, other.amount) != "agree"


def judge(one: Interval, other: Interval) -> str:
    """conflict where no value fits both; restated where both are approximate and printed with other numbers; else
    agree: an exact number inside an approximate one is ordinary style (超过7000个 … 7239个)."""
    if not one.meets(other):
        return "conflict"
    if one.form in _APPROXIMATE and other.form in _APPROXIMATE and (one.low, one.high) != (other.low, other.high):
        return "restated"
    return "agree"


def _differ(reason: str) -> Comparison:
    return Comparison("incomparable", reason, firm=False)


def is_near(one: Claim, other: Claim) -> bool:
    """In one section, or within some paragraphs where there are none."""
    return one.section == other.section and (one.section >= 0 or abs(one.block - other.block) <= _NEAR)


def _is_specific(one: Claim, other: Claim) -> bool:
    """Enough is said of what is counted to know it again far away. A share moves with its time and place."""
    shorter = min(one.frame, other.frame, key=len)
    if one.dimension == "%" or _BALANCES.search(shorter) is not None:
        return False
    return count_han(shorter) >= _FAR_FRAME and not is_attribute(shorter)


def _elides_subject(one: Claim, other: Claim) -> bool:
    """Within a record the later clause leaves out the subject of the first: 讲解员答问百余次，…，答问130余次."""
    return (
        one.record == other.record == one.clause.start
        and len(other.frame) >= _LONG_FRAME
        and one.frame.endswith(other.frame)
        and len(one.frame) - len(other.frame) >= _SUBJECT
    )


def _adds_in_the_middle(one: Claim, other: Claim) -> bool:
    """企业组织应急演练 … 企业结合自身风险组织应急演练: who and what are the same."""
    short, long = sorted((one.frame, other.frame), key=len)
    ends = len(short) >= _LONG_FRAME and short[:2] == long[:2] and short[-4:] == long[-4:]
    return ends and long.endswith(short[2:])


def compare_roles(one: Claim, other: Claim) -> tuple[str, bool]:
    """Why their roles exclude one another, or an empty text, and whether they are said alike."""
    if {"stock", "new"} <= set(one.role) ^ set(other.role) and one.frame != other.frame:
        return "一处是新增，一处是总数", False
    first, second = _firm(one.role), _firm(other.role)
    if first == second:
        return "", True
    for role in sorted(set(first) ^ set(second)):
        if not _may_leave_out(role, one, other):
            return _ROLES.get(role, f"主题不同：{role}"), False
    return "", False


def _may_leave_out(role: str, one: Claim, other: Claim) -> bool:
    """The later statement may leave out 累计, 其中 or 此外: it then says the same thing once more. And what is counted
    at one time is never more than what is counted in all."""
    if role == "besides":
        return True
    if role not in ("cumulative", "part") or one.frame != other.frame:
        return False
    if role in one.role and not other.period:
        return True
    whole, some = (one, other) if role in one.role else (other, one)
    return role == "cumulative" and some.amount.low > whole.amount.high


def _firm(role: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in role if name not in ("stock", "new"))


def compare_times(one: Claim, other: Claim) -> tuple[str, bool]:
    """What is not said is taken from the paragraph or a heading; within one paragraph the later statement may leave
    its time out (it sums up), but not bring a time of its own."""
    if one.period and other.period:
        if key(one.period) != key(other.period):
            return f"时间不同：{name_period(one.period)}／{name_period(other.period)}", False
        return "", True
    if one.block == other.block:
        return ("", True) if not other.period else (f"后一处另有时间：{name_period(other.period)}", False)
    if one.heading and other.heading and key(one.heading) != key(other.heading):
        return f"分属{name_period(one.heading)}与{name_period(other.heading)}", False
    first, second = one.period or one.background, other.period or other.background
    if first and second and key(first) != key(second):
        # What is told of five years is more than what is told of one; and a year that a clause names is not that of
        # a paragraph on another one. (The day at the head of a news item is the day of the item.)
        said = one.period or other.period
        longer = spans_years(first) != spans_years(second)
        if "day" not in (first.grain, second.grain) and (longer or (said is not None and disjoint(first, second))):
            return f"时间不同：{name_period(first)}／{name_period(second)}", False
        return "", False
    return "", bool(first) == bool(second)


def compare_topics(one: Claim, other: Claim) -> tuple[str, bool]:
    """What a record begins with names its topic (线上，…；线下，…): the later may leave it out, not change it."""
    if one.record == other.record or one.lead == other.lead != "":
        return "", True
    if one.sentence == other.sentence and other.clause.start > other.record:
        return "分条并列", False
    if not other.lead:
        return "", True
    if len(other.lead) < _TOPIC or _ENUMERATED.match(other.lead) or is_place(other.lead):
        return f"主题不同：{one.lead or '未写'}／{other.lead}", False
    return "", False


def _compare_entities(one: Claim, other: Claim) -> tuple[str, bool]:
    """What stands under the name of a place or project is its own (（一）东门街道 … （二）西门街道 …)."""
    if one.entity and other.entity and one.entity != other.entity:
        return f"分属{one.entity}与{other.entity}", False
    return "", one.entity == other.entity
