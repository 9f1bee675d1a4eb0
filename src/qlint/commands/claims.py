"""qlint parse --claims: what qlint takes each number to state, and how it compares the statements."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from qlint.claims.report import comparisons
from qlint.claims.times import name_period
from qlint.document import Document
from qlint.places import Places, SectionNames
from qlint.statements import Claim
from qlint.values import INFINITY, Interval
from qlint.widths import printable

_FORMS = {
    "exact": "确数", "rounded": "按末位取整", "over": "略多", "near": "略少", "about": "上下", "least": "下限",
    "most": "上限", "vague": "概数", "range": "起止",
}  # fmt: skip
_ROLES = {
    "cumulative": "累计", "plan": "计划", "years": "多年合计", "part": "其中", "stock": "总数", "new": "新增",
    "besides": "另有",
}  # fmt: skip
_VERDICTS = {"agree": "一致", "restated": "写法不一", "conflict": "矛盾", "incomparable": "不可比"}


def describe_claims(document: Document) -> Iterator[str]:
    """The claims, a line each, and every comparison that was made with its outcome."""
    places, names = Places(document.path, document.text), SectionNames(document)
    claims = [fact.value for fact in document.facts("claim")]
    yield f"数量陈述：{len(claims)}条"
    for claim in claims:
        yield f"{places.place(claim.words).line:>5}  {_describe(document, names, claim)}"
    made = list(comparisons(document))
    yield f"相互比较：{len(made)}对"
    for one, other, result in made:
        first, second = (_quote(document, places, claim) for claim in (one, other))
        reason = f"（{result.reason}）" if result.reason else "" if result.firm else "（有一处未写明时间、口径或范围）"
        yield f"       {first} 与 {second}：{_VERDICTS[result.verdict]}{reason}"


def comparisons_as_json(document: Document) -> list[dict[str, Any]]:
    """The comparisons with the offsets of both claims."""
    return [
        {
            "first": [one.words.start, one.words.end],
            "second": [other.words.start, other.words.end],
            "verdict": result.verdict,
            "reason": result.reason,
            "firm": result.firm,
        }
        for one, other, result in comparisons(document)
    ]


def _describe(document: Document, names: SectionNames, claim: Claim) -> str:
    words = [f"{printable(claim.frame)}＝{show_interval(claim.amount)}{claim.unit}（{_FORMS[claim.amount.form]}）"]
    time = claim.period or claim.background or claim.heading
    if time is not None:
        words.append(f"时间：{name_period(time)}{'' if claim.period else '（段首或标题）'}")
    if claim.role:
        words.append(f"口径：{'、'.join(_ROLES.get(role, role) for role in claim.role)}")
    if claim.entity:
        words.append(f"所属：{printable(claim.entity)}")
    words.append(f"位置：{names.name(claim.words.start)}")
    return "，".join(words)


def _quote(document: Document, places: Places, claim: Claim) -> str:
    return f"第{places.place(claim.words).line}行“{printable(document.text[slice(*claim.words)])}”"


def show_interval(amount: Interval) -> str:
    """130, 100～200（不含200）, 不低于5."""
    if amount.low == amount.high:
        return _plain(amount.low)
    if amount.high == INFINITY:
        return f"{'大于' if amount.low_open else '不低于'}{_plain(amount.low)}"
    if amount.low == -INFINITY:
        return f"{'小于' if amount.high_open else '不超过'}{_plain(amount.high)}"
    ends = ((amount.low, amount.low_open), (amount.high, amount.high_open))
    left_out = "、".join(_plain(end) for end, is_open in ends if is_open)
    return f"{_plain(amount.low)}～{_plain(amount.high)}" + (f"（不含{left_out}）" if left_out else "")


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
