"""Gaps between responsible units that want a 、 and have none: （市财政局，市水利局负责）, （市财政局市水利局负责）.

Units of another tier or sort may be set off by ，: （市水利局，北岭县人民政府，云川水务集团有限公司负责）.
Source: GB/T 15834—2011 4.5 (顿号); practice of 工作要点 and 实施方案.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.values import Unit, UnitGroup

_BLANKS = " 　"
_WRONG = frozenset("，,；;")
_TIERS = "国省市县区州盟旗镇乡"
# The first that fits says of what sort a unit is; the rest are departments of a government.
_SORTS = (
    compile_late(r".*(?:政府|街道|办事处)\Z"),
    compile_late(r".*(?:管委会|管理委员会|开发区|园区|新区)\Z"),
    compile_late(r".*(?:公司|集团|企业|(?<!人民)银行|支行|分行)\Z"),
    compile_late(r".*(?:法院|检察院)\Z"),
    compile_late(r".*(?:大学|学院|科学院|研究院|研究所|医院|学校)\Z"),
    compile_late(r".*(?:工会|妇联|残联|工商联|文联|科协|侨联|供销社|红十字会)\Z|团[省市县区]委"),
    compile_late(r"[中省市县区州盟旗]委(?!员)|.*(?:组织部|宣传部|统战部|政法委|网信办|编办|党校|纪委|监委)\Z"),
)
# A second unit of the tier, or all those of the next one, begins where the first one ends, with nothing or a mark of
# another sort between; 市委市政府信访局 and 市纪委市监委 are one.
_RUN_TOGETHER = compile_late(
    r"(?P<first>(?P<tier>[省市县区州])(?!纪委)[一-鿿]{1,10}?[局委办厅部院社会室])(?P<mark>[.．·/／]?)"
    r"(?:(?P=tier)(?!委书记|长)[一-鿿]{1,12}[局委办厅部院社会室]|(?<=局)各(?:[市县区旗]|乡镇|镇)[^一-鿿]*[一-鿿（）()、]*)\Z"
    # 成果转化科市生产力促进中心: a division of the office itself, then a body of the city.
    r"|(?P<division>[一-鿿]{2,9}[科股处])[省市县区][一-鿿]{2,12}(?:局|委|办|厅|中心|站|院|所)\Z"
    # 供水科/信息中心
    r"|(?P<either>[一-鿿]{2,9}(?:[科股处室部局]|中心))(?P<slash>[/／])[一-鿿]{2,12}(?:[科股处室部局]|中心|站|院|所)\Z"
)


def read(document: Document) -> Iterator[Fact]:
    """Each such gap, by start: Fact("unit_gap", start, end, place), `place` being the span that 、 belongs in; where
    no mark stands it is empty and the fact's span covers both names."""
    for fact in document.facts("responsible_units"):
        # Where ， parts the roles, ； within one of them is wrong between any two units.
        within = len(fact.value.groups) > 1 and any("，" in mark for mark in _between(document.text, fact.value.groups))
        for group in fact.value.groups:
            yield from sorted([*_marks(document.text, group, within), *_missing(group)])


def _between(text: str, groups: Sequence[UnitGroup]) -> Iterator[str]:
    """What is printed between the units of one role and those of the next."""
    return (text[one.units[-1].end : other.units[0].start] for one, other in pairwise(groups))


def _marks(text: str, group: UnitGroup, within: bool) -> Iterator[Fact]:
    starts = {unit.start: unit for unit in group.units}
    ends = {unit.end: unit for unit in group.units}
    for separator in group.separators:
        mark = text[slice(*separator)]
        before, unit = ends.get(separator.start), starts.get(separator.end)
        # A date in front is no unit: 6月底前完成，市水利局负责.
        if unit is None or before is None or mark.strip(_BLANKS) not in ("", *_WRONG):
            continue
        if not mark.strip(_BLANKS) or _is_alike(before, unit) or (within and mark.strip(_BLANKS) == "；"):
            yield Fact("unit_gap", *separator, separator)


def _missing(group: UnitGroup) -> Iterator[Fact]:
    for unit in group.units:
        if joined := _RUN_TOGETHER.match(unit.name):
            place = unit.start + max(map(joined.end, ("first", "division", "either")))
            mark = joined["mark"] or joined["slash"] or ""
            yield Fact("unit_gap", unit.start, unit.end, Span(place, place + len(mark)))


def _is_alike(one: Unit, other: Unit) -> bool:
    """Whether two units are of one tier and sort: only these must share a 、. 各县… stands for another tier."""
    return "各" not in (one.name[0], other.name[0]) and _sort(one.name) == _sort(other.name)


def _sort(name: str) -> tuple[str, int]:
    tier = name[0] if name[0] in _TIERS else ""
    return tier, next((index for index, sort in enumerate(_SORTS) if sort.match(name)), -1)
