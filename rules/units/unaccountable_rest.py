"""责任单位以“等”代替应当列名的单位：（市教育局、市财政局等负责）。

“等”字后面的单位没有写出，督查时就没有依据。约半数文件这样写，缺省不查；需要逐个列名的单位可以打开。
依据：编辑惯例（责任单位应当逐个列名）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, ResponsibleUnits, Severity, Span, compile_late, rule

_REST = compile_late(
    r"等(?:[^、，；：。（）()]{0,10}?(?:部门|单位|地方))?(?=[、，；;。）)]|按|依|分工|分别|共同|负责|牵头|配合|落实|参与)"
)


@rule(
    "U110",
    "unaccountable-rest",
    severity=Severity.INFO,
    basis="编辑惯例",
    needs=("responsible_units",),
    on=False,
    measured=(
        Measured("official", 37, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（市发展改革委牵头，市财政局、市水利局按职责分工负责）"),
        Good("评定节水学校。（市教育局、市高等教育办公室负责）"),
        Bad("推进水价改革。（市发展改革委、市财政局【等】按职责分工负责）"),
        Bad("推进水价改革。（市发展改革委牵头，市财政局【等有关部门】配合）"),
        Bad("推进水价改革。（责任单位：市发展改革委、市财政局【等】；完成时限：9月底前）"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        for group in value.groups:
            # The rest stands right behind the last unit that is named.
            end = group.units[-1].end
            if match := _REST.match(document.text, end, fact.end):
                yield Finding(Span(*match.span()), f"责任单位应逐个列名，此处以“{match[0]}”代替")
