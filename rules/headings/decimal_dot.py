"""多级序号末尾不加点：“1.2 适用范围”，不写“1.2. 适用范围”。

只看段首，全文只提示一次。
依据：《标点符号用法》（GB/T 15834—2011）B.3.5。
"""

from collections.abc import Iterator, Sequence

from qlint import Bad, DecimalNumber, Document, Edit, Finding, Fix, Good, Measured, Severity, gather_habit, rule


@rule(
    "H113",
    "decimal-dot",
    severity=Severity.INFO,
    basis="《标点符号用法》（GB/T 15834—2011）B.3.5",
    needs=("decimal_number",),
    masks=("table", "reproduced"),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("1 总则\n1.1 编制目的\n保障供水。\n1.2 适用范围\n本县。\n1.3 工作原则\n统一领导。"),
        Good("1.总则\n1.1　编制目的\n保障供水。\n1.2　适用范围\n本县。\n2.职责\n2.1　县水利局\n统筹。"),
        Bad(
            "1 总则\n1.1 编制目的\n保障供水。\n1.2【.】 适用范围\n本县。\n1.3 工作原则\n统一领导。",
            fixed="1 总则\n1.1 编制目的\n保障供水。\n1.2 适用范围\n本县。\n1.3 工作原则\n统一领导。",
        ),
        Bad(
            "3.1【.】修渠\n今年完成。\n3.2.打井\n明年完成。\n3.3.蓄水\n后年完成。",
            fixed="3.1修渠\n今年完成。\n3.2打井\n明年完成。\n3.3蓄水\n后年完成。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    dotted = [fact.value for fact in document.facts("decimal_number") if fact.value.dot.start < fact.value.dot.end]

    def tell(values: Sequence[DecimalNumber]) -> Finding:
        printed = document.text[slice(*values[0].marker)]
        edits = tuple(Edit(*value.dot, "") for value in values)
        return Finding(values[0].dot, f"序号应为“{printed[:-1]}”，此处为“{printed}”", fix=Fix("删去末尾的点", edits))

    yield from gather_habit(dotted, tell, 1, "同样的序号")
