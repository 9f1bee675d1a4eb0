"""责任单位重复：同一括号内一个单位写了两次。

分工写重了，多是并稿时漏删，也可能是另一个单位误写成了它；牵头单位又列入配合单位的，同样应当核对。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, ResponsibleUnits, Severity, Span, Unit, rule


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
        Good("加强巡查。（市水利局、市城管局负责）\n及时处置。（市水利局、市应急局负责）"),
        Bad("推进水价改革。（市发展改革委、市财政局、市水利局、【市财政局】负责）"),
        Bad("完善节水标准。（市水利局牵头，市市场监管局、【市水利局】按职责分工负责）"),
        Bad("加强巡查。（责任单位：市城管局、市公安局、【市城管局】）"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        seen: dict[str, Unit] = {}
        for unit in (unit for group in value.groups for unit in group.units):
            first = seen.setdefault(unit.name, unit)
            if first is not unit:
                yield Finding(
                    Span(unit.start, unit.end),
                    f"同一责任单位只列一次，此处“{unit.name}”重复",
                    related=(Related(Span(first.start, first.end), "前一处"),),
                )
