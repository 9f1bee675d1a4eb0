"""责任单位重复：一项任务的责任单位中，一个单位写了两次（括号里、标注后或者段末“…负责”中）。

分工写重了，多是并稿时漏删，也可能是另一个单位误写成了它；牵头单位又列入配合单位的，同样应当核对。“牵头单位：甲；责任单位：
甲、乙”是通行写法，不算。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import (
    Bad,
    Document,
    Finding,
    Good,
    Measured,
    Related,
    ResponsibleUnits,
    Severity,
    Span,
    Unit,
    compile_late,
    rule,
)

_LEAD_LABEL = compile_late(r"(?:第[一二]?)?(?:牵头|主办|主要|总)(?:责任)?(?:单位|部门|科室|处室)")
_ALL_LABEL = compile_late(r"责任(?:单位|部门|科室|处室)")


@rule(
    "U101",
    "responsible-unit-twice",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("responsible_units",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（市发展改革委牵头，市财政局、市水利局按职责分工负责）"),
        Good("完善节水标准。（责任单位：市水利局、县水利局；完成时限：2026年9月底前）"),
        Good("完善节水标准。（牵头单位：市水利局；责任单位：市水利局、市教育局；完成时限：2026年9月底前）"),
        Good("加强巡查。（市水利局、市城管局负责）\n及时处置。（市水利局、市应急局负责）"),
        Bad("推进水价改革。（市发展改革委、市财政局、市水利局、【市财政局】负责）"),
        Bad("完善节水标准。（市水利局牵头，市市场监管局、【市水利局】按职责分工负责）"),
        Bad("加强巡查。（牵头单位：市城管局；配合单位：市公安局、【市城管局】）"),
        Bad("加强巡查。（责任单位：市城管局、市公安局、【市城管局】）"),
        Good("加强巡查，每月通报。市城管局、市公安局要主动配合，市公安局负责。"),
        Bad("三、加强巡查。每月不少于两次。责任科室：水政科、河道科、【水政科】；完成时限：长期坚持。"),
        Bad("加强巡查，由市城管局牵头，市公安局、市水利局、【市城管局】配合。"),
        Bad("加强巡查，每月通报。县水利局、各乡镇人民政府、【县水利局】负责。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("responsible_units"):
        for first, unit in _repeated(fact.value):
            yield Finding(
                Span(unit.start, unit.end),
                f"同一责任单位只列一次，此处“{unit.name}”重复",
                related=(Related(Span(first.start, first.end), "前一处"),),
            )


def _repeated(value: ResponsibleUnits) -> Iterator[tuple[Unit, Unit]]:
    """Units named before in the bracket; the lead counts among 责任单位 where both have a label."""
    seen: dict[str, tuple[Unit, bool]] = {}
    for group in value.groups:
        leads, all_units = _LEAD_LABEL.match(group.role) is not None, _ALL_LABEL.match(group.role) is not None
        for unit in group.units:
            first, first_leads = seen.setdefault(unit.name, (unit, leads))
            if first is not unit and not (first_leads and all_units):
                yield first, unit
            elif first is not unit:
                # Among 责任单位 it still stands once only.
                seen[unit.name] = unit, False
