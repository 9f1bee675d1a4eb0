"""行文中的日期用“年月日”：“2026.3.5”“2026/3/5”应为“2026年3月5日”。

“2026-03-05”是通行的数字式日期，不算；表格、代码、网址中的也不算；新闻的电头、发布时间不在此列。
依据：行文中的日期用“年”“月”“日”。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import (
    Bad,
    CalendarDate,
    Document,
    Edit,
    Fact,
    Finding,
    Fix,
    Good,
    Measured,
    Severity,
    gather_habit,
    rule,
)

_MARKS = frozenset("./．／")
_PROSE = frozenset(("paragraph", "heading", "item"))


@rule(
    "D124",
    "numeric-date",
    severity=Severity.INFO,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.4",
    needs=("date",),
    masks=("quotation", "title", "link", "code", "table", "reproduced"),
    except_kinds=("news",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("请于2026年3月5日前报送，版本号为2026.3.5.1。"),
        Good("填报日期\t2026-03-05\n复核日期\t2026-03-06"),
        Bad(
            "请各乡镇人民政府于【2026.3.5】前将自查报告报送市水利局。",
            fixed="请各乡镇人民政府于2026年3月5日前将自查报告报送市水利局。",
        ),
        Bad("工程已于【2026/3/5】开工建设，预计年内完工。", fixed="工程已于2026年3月5日开工建设，预计年内完工。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    numeric = [fact for fact in document.facts("date") if _is_numeric(document, fact)]
    yield from gather_habit(numeric, partial(_finding, document.text), 1)


def _is_numeric(document: Document, fact: Fact) -> bool:
    date: CalendarDate = fact.value
    if date.separators not in _MARKS or date.as_date() is None:
        return False
    block = document.block_at(fact.start)
    return block is not None and block.kind in _PROSE and block.span != fact.span


def _finding(text: str, facts: Sequence[Fact]) -> Finding:
    rights = [f"{fact.value.year}年{fact.value.month}月{fact.value.day}日" for fact in facts]
    edits = tuple(Edit(*fact.span, right) for fact, right in zip(facts, rights, strict=True))
    printed = text[slice(*facts[0].span)]
    return Finding(facts[0].span, f"日期应为“{rights[0]}”，此处为“{printed}”", fix=Fix("改为年月日", edits, safe=False))
