"""机构名称与机构名录不一致：曾用名、写错的名称、主送和抄送的先后。

只在 qlint.toml 配置了机构名录（roster）时检查；没有名录，qlint不判断本地的机构叫什么、排在第几。核对主送、抄送和责任
单位括号里的名称：写了停用的名称的，与名录中某个名称只差一两个字的，主送、抄送中先后与名录不同的。各县（市、区）、有关部门
一类的统称和企业不核对。
依据：《党政机关公文处理工作条例》第九条（规范化简称）；本单位的机构名录。
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field

from qlint import (
    Bad,
    Document,
    Fact,
    Finding,
    FormerName,
    Good,
    ListedUnit,
    Measured,
    Related,
    Roster,
    RosterUnit,
    Severity,
    rule,
)

_ALIKE = 0.8  # 市农业农村厅 and 市农业农村局; 市教育局 and 市体育局 are less alike
_ROSTER = Roster(
    (
        RosterUnit("市发展改革委", "云川市发展和改革委员会", order=0),
        RosterUnit("市农业农村局", "云川市农业农村局", order=1),
        RosterUnit("北岭县人民政府", order=3),
        RosterUnit("市文化和旅游局", former=(FormerName("市旅游局", datetime.date(2019, 1, 15)),), order=2),
    )
)


@dataclass(frozen=True)
class Options:
    complete: bool = field(
        default=False, metadata={"meaning": "名录收全了应有的单位：名录中没有的名称一律提示，不论是否有相近的"}
    )
    order: bool = field(default=True, metadata={"meaning": "核对主送、抄送的先后"})


@rule(
    "U114",
    "unknown-unit",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条；本单位的机构名录",
    needs=("listed_unit",),
    options=Options,
    except_kinds=("law", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（市发展改革委、农业农村局负责）", roster=_ROSTER),
        Good("推进水价改革。（市农业农村局、市发展改革委、云川海关、各县（市、区）人民政府负责）", roster=_ROSTER),
        Good("推进水价改革。（市教育局、市体育局负责）"),
        Good("推进水价改革。（市教育局、北山县人民政府负责）", roster=_ROSTER),
        Bad("推进水价改革。（市发展改革委、【市旅游局】负责）", roster=_ROSTER),
        Bad("推进水价改革。（市发展改革委、【市农业农村厅】负责）", roster=_ROSTER),
        Bad(
            "云川市人民政府办公室关于开展节水检查的通知\n云政办发〔2026〕5号\n市农业农村局、【市发展改革委】、市文化和旅游局：\n"
            "请于2026年4月底前完成检查。\n云川市人民政府办公室\n2026年3月5日\n",
            roster=_ROSTER,
        ),
    ),
)
def check(document: Document, options: Options) -> Iterator[Finding]:
    roster = document.roster
    if roster is None:
        return
    last: dict[int, tuple[int, Fact]] = {}
    for fact in document.facts("listed_unit"):
        listed: ListedUnit = fact.value
        unit = roster.find(listed.name) or roster.find(listed.whole)
        if unit is None:
            yield from _unknown(document, roster, fact, options.complete)
        elif options.order and listed.where != "责任单位":
            order, before = last.get(listed.number, (unit.order, fact))
            if unit.order < order:
                message = f"{listed.where}的先后应与名录一致，此处“{listed.name}”列在“{before.value.name}”之后"
                yield Finding(fact.span, message, (Related(before.span, "名录中在后的单位"),))
            else:
                last[listed.number] = unit.order, fact


def _unknown(document: Document, roster: Roster, fact: Fact, complete: bool) -> Iterator[Finding]:
    listed: ListedUnit = fact.value
    former = roster.find_former(listed.name) or roster.find_former(listed.whole)
    if former is not None:
        unit, (_, until) = former
        # In its own time the name was right.
        if until is None or not document.year or document.year > until.year:
            yield Finding(fact.span, f"应为现在的名称“{unit.name}”，此处“{listed.name}”为曾用名")
        return
    nearest = roster.nearest(listed.whole, _ALIKE)
    # 北岭县人民政府, 北山县人民政府 are two places.
    if nearest is not None and nearest[:2] == listed.whole[:2]:
        yield Finding(fact.span, f"名称应与名录一致，名录中没有“{listed.name}”，相近的有“{nearest}”")
    elif complete:
        yield Finding(fact.span, f"名录中没有“{listed.name}”", severity=Severity.INFO)
