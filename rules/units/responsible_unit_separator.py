"""责任单位之间的标点：同一职责的单位之间用顿号，不同职责之间用逗号或者分号，括号内末尾不加标点。

该用顿号处用了逗号、分号、空格或者没有标点，看不出哪些单位同担一责。不同层级、不同性质的单位之间用逗号分开（上级部门与
下级政府、部门与企业、党委部门与政府部门），是通行写法。
依据：《标点符号用法》（GB/T 15834—2011）4.5；编辑惯例。
"""

from collections.abc import Iterator

from qlint import (
    Bad,
    Document,
    Edit,
    Fact,
    Finding,
    Fix,
    Good,
    Measured,
    ResponsibleUnits,
    Severity,
    Span,
    Unit,
    UnitGroup,
    compile_late,
    rule,
)

_BLANKS = " 　"
_WRONG_INSIDE = frozenset("，,；;")
_BETWEEN_ROLES = frozenset("、")
_MARKS = "、，,；;。 　"
_TIERS = "国省市县区州盟旗镇乡"
# The first that fits says of what sort a unit is; the rest are departments of a government.
_SORTS = (
    compile_late(r".*(?:政府|街道|办事处)\Z"),
    compile_late(r".*(?:管委会|管理委员会|开发区|园区|新区)\Z"),
    compile_late(r".*(?:公司|集团|企业|(?<!人民)银行|支行|分行)\Z"),
    compile_late(r".*(?:法院|检察院)\Z"),
    compile_late(r".*(?:工会|妇联|残联|工商联|文联|科协|侨联|供销社|红十字会)\Z|团[省市县区]委"),
    compile_late(r"[中省市县区州盟旗]委(?!员)|.*(?:组织部|宣传部|统战部|政法委|网信办|编办|党校|纪委|监委)\Z"),
)
# 市财政局市水利局: a second unit of the tier begins where the first one ends. 市委市政府信访局 is one.
_RUN_TOGETHER = compile_late(
    r"(?P<first>(?P<tier>[省市县区州])(?!纪委)[一-鿿]{1,10}?[局委办厅部院社会室])(?P=tier)(?!委书记|长)[一-鿿]{1,12}[局委办厅部院社会室]\Z"
)


@rule(
    "U102",
    "responsible-unit-separator",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.5；编辑惯例",
    needs=("responsible_units",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（市发展改革委牵头，市财政局、市水利局按职责分工负责）"),
        Good("落实用水定额。（市水利局、市住房城乡建设局，各县（市、区）人民政府按职责分工负责）"),
        Good("推进水价改革。（市委宣传部，市水利局，云川水务集团有限公司，北岭县人民政府按职责分工负责）"),
        Good("完善节水标准。（责任单位：市水利局及市市场监管局；完成时限：2026年9月底前）"),
        Bad(
            "推进水价改革。（市发展改革委、市财政局【，】市水利局负责）",
            fixed="推进水价改革。（市发展改革委、市财政局、市水利局负责）",
        ),
        Bad(
            "完善节水标准。（责任单位：市水利局【；】市市场监管局、市教育局）",
            fixed="完善节水标准。（责任单位：市水利局、市市场监管局、市教育局）",
        ),
        Bad("加强巡查。（【市城管局市公安局】负责）", fixed="加强巡查。（市城管局、市公安局负责）"),
        Bad("加强巡查。（市城管局【 】市公安局负责）", fixed="加强巡查。（市城管局、市公安局负责）"),
        Bad(
            "加强巡查。（市城管局牵头【、】市公安局、市应急局配合）",
            fixed="加强巡查。（市城管局牵头，市公安局、市应急局配合）",
        ),
        Bad("加强巡查。（市城管局、市公安局负责【。】）", fixed="加强巡查。（市城管局、市公安局负责）"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        for group in value.groups:
            yield from _check_group(document, group)
        for group, following in zip(value.groups, value.groups[1:], strict=False):
            mark = _mark_before(document, group.units[-1].end, following.units[0])
            if group.role and document.text[slice(*mark)] in _BETWEEN_ROLES:
                yield _finding(document, mark, "，", "不同职责的单位之间")
        if value.closed:
            yield from _check_end(document, fact)


def _check_group(document: Document, group: UnitGroup) -> Iterator[Finding]:
    starts = {unit.start: unit for unit in group.units}
    ends = {unit.end: unit for unit in group.units}
    for separator in group.separators:
        mark = document.text[slice(*separator)]
        before, unit = ends.get(separator.start), starts.get(separator.end)
        wrong = mark in _WRONG_INSIDE and unit is not None and (before is None or _is_alike(before, unit))
        if unit is not None and (wrong or not mark.strip(_BLANKS)):
            yield _finding(document, separator, "、", "责任单位之间")
    for unit in group.units:
        if joined := _RUN_TOGETHER.match(unit.name):
            place = unit.start + joined.end("first")
            fix = Fix("补“、”", (Edit(place, place, "、"),), safe=False)
            yield Finding(Span(unit.start, unit.end), "责任单位之间应用“、”，此处没有标点", fix=fix)


def _is_alike(one: Unit, other: Unit) -> bool:
    """Whether two units are of one tier and sort: only these must share a 、. 各县… stands for another tier."""
    return not (one.name[0] == "各" or other.name[0] == "各") and _sort(one.name) == _sort(other.name)


def _sort(name: str) -> tuple[str, int]:
    tier = name[0] if name[0] in _TIERS else ""
    return tier, next((index for index, sort in enumerate(_SORTS) if sort.match(name)), -1)


def _mark_before(document: Document, start: int, unit: Unit) -> Span:
    """The mark between two groups: what stands before the second one's label or first unit."""
    between = document.text[start : unit.start]
    label = max(between.rfind("："), between.rfind(":"))
    words = between[:label].rstrip("".join(set(between[:label]) - set(_MARKS))) if label >= 0 else between
    mark = len(words) - len(words.rstrip(_MARKS))
    return Span(start + len(words) - mark, start + len(words))


def _check_end(document: Document, fact: Fact) -> Iterator[Finding]:
    inner = document.text[fact.start : fact.end - 1]
    mark = inner[len(inner.rstrip(_MARKS)) :].strip(_BLANKS)
    if mark:
        start = fact.start + inner.rindex(mark)
        yield _finding(document, Span(start, start + len(mark)), "", "括号内末尾")


def _finding(document: Document, mark: Span, wanted: str, where: str) -> Finding:
    printed = document.text[slice(*mark)]
    shown = f"“{printed}”" if printed.strip(_BLANKS) else "空格"
    should = f"{where}应用“{wanted}”" if wanted else f"{where}不加标点"
    fix = Fix(f"改为“{wanted}”" if wanted else "删去", (Edit(*mark, wanted),), safe=False)
    return Finding(mark, f"{should}，此处为{shown}", fix=fix)
