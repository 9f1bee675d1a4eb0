"""牵头单位应列在最前：（甲、乙配合，丙牵头）应写作（丙牵头，甲、乙配合）。

先写谁牵头，再写谁配合、谁参与，读者一眼看出责任在谁。两项任务写在一个括号里、各有牵头和配合单位的，不算。
依据：编辑惯例（牵头单位列第一位）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, ResponsibleUnits, Severity, Span, compile_late, rule

_LEAD = compile_late(r"牵头|主办|总负责")
# Whoever only helps: a group that 按职责分工负责 is no helper.
_HELPER = compile_late(
    r"(?:按职责分工|按照职责分工|按职责|共同|协同)?(?:配合|参与|协助|支持|协办)(?:单位|部门|落实|实施)?\Z"
)


@rule(
    "U112",
    "lead-first",
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
        Good("推进水价改革。（市发展改革委牵头，市财政局、市水利局配合）"),
        Good("推进水价改革，改造供水管网。（市发展改革委牵头，市财政局配合；市水利局牵头，市城管局配合）"),
        Good("推进水价改革。（责任单位：市财政局；牵头单位：市发展改革委）"),
        Bad("推进水价改革。（市财政局、市水利局配合，【市发展改革委】牵头）"),
        Bad("推进水价改革。（配合单位：市财政局、市水利局；牵头单位：【市发展改革委】）"),
        Bad("推进水价改革。（市财政局参与，【市发展改革委、市水利局】牵头负责，各县（市、区）人民政府落实）"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        first = value.groups[0]
        leads = [group for group in value.groups if _LEAD.search(group.role)]
        if len(leads) == 1 and leads[0] is not first and _HELPER.match(first.role):
            lead = leads[0]
            names = "、".join(unit.name for unit in lead.units)
            yield Finding(
                Span(lead.units[0].start, lead.units[-1].end),
                f"牵头单位应列在最前，此处“{names}”列在配合单位之后",
                (Related(Span(first.units[0].start, first.units[-1].end), "配合单位"),),
            )
