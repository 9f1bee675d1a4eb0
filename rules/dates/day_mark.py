"""日期应写“日”，不写“号”：“3月5号”应为“3月5日”。

“号”是口语；引文、讲话照录原话，楼号、文号不是日期，不在此列。
依据：公历年月日的写法；编辑惯例。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Fact, Finding, Fix, Good, Measured, Severity, gather_habit, rule


@rule(
    "D120",
    "day-mark",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.4；编辑惯例",
    needs=("date",),
    masks=("quotation", "title", "link", "code"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("请于3月5日前报送，地址为东门路3号楼5号，云政发〔2026〕5号文件。"),
        Good("群众说：“3月5号就来水了。”3月5号线停运一天。"),
        Bad("请于【3月5号】前报送。", fixed="请于3月5日前报送。"),
        Bad("【2026年3月5号】，泵站开工。", fixed="2026年3月5日，泵站开工。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    spoken = [fact for fact in document.facts("date") if fact.value.separators == "年月号"]
    yield from gather_habit(spoken, partial(_finding, document.text), 3)


def _finding(text: str, facts: Sequence[Fact]) -> Finding:
    printed = text[slice(*facts[0].span)]
    edits = tuple(Edit(fact.end - 1, fact.end, "日") for fact in facts)
    message = f"日期应为“{printed[:-1]}日”，此处为“{printed}”"
    return Finding(facts[0].span, message, fix=Fix("改为“日”", edits))
