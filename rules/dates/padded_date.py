"""正文日期的月、日编虚位：2026年03月05日。

公文中写明年月日的日期不加“0”；表格、代码、引文中的日期不在此列，成文日期、印发日期由D102判断。
全文一律如此的，只在首处提示一次。
依据：《出版物上数字用法》（GB/T 15835—2011）5.1.4；成文日期不编虚位见《党政机关公文格式》（GB/T 9704—2012）7.3.5.4。
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
    compile_late,
    gather_habit,
    rule,
)

_JUDGED_ELSEWHERE = ("issue_date", "date", "printing")
_ZERO = compile_late(r"(?<![0-9])00")
_MOST = 5  # padded dates shown one by one; more are a habit of the document


@rule(
    "D104",
    "padded-date",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）5.1.4",
    needs=("date",),
    masks=("table", "code", "link", "quotation", "title"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("请于2026年3月5日前报送自查报告。"),
        Good("附表的日期栏按“2026-03-05”填写，报告正文写作2026年3月5日。"),
        Good("经办人\t2026年03月05日\t已办结\n复核人\t2026年03月09日\t已办结"),
        Bad("请于【2026年03月05日】前报送自查报告。", fixed="请于2026年3月5日前报送自查报告。"),
        Bad("报名时间为【03月05日】至3月15日。", fixed="报名时间为3月5日至3月15日。"),
        Bad("工程于【2025年09月】开工。", fixed="工程于2025年9月开工。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    padded = [fact for fact in document.facts("date") if _is_padded(document, fact)]
    yield from gather_habit(padded, partial(_finding, document), _MOST, "月、日编虚位")


def _is_padded(document: Document, fact: Fact) -> bool:
    date: CalendarDate = fact.value
    # 00日 stands on no calendar (D101): taking the 0 away would leave nothing right.
    if not date.padded or not date.separators.startswith("年月") or _ZERO.search(document.text, *fact.span):
        return False
    block = document.block_at(fact.start)
    # A date alone under the title is what a portal printed there.
    return block is None or not (
        block.kind in _JUDGED_ELSEWHERE or (block.kind == "title_note" and block.span == fact.span)
    )


def _finding(document: Document, facts: Sequence[Fact]) -> Finding:
    printed = [document.text[fact.start : fact.end] for fact in facts]
    edits = tuple(Edit(*fact.span, _unpad(words)) for fact, words in zip(facts, printed, strict=True))
    message = f"日期应为“{_unpad(printed[0])}”，此处为“{printed[0]}”"
    return Finding(facts[0].span, message, fix=Fix("去掉月、日前的“0”", edits))


def _unpad(printed: str) -> str:
    year, mark, rest = printed.rpartition("年")
    return year + mark + "".join(part.lstrip("0０") for part in _parts(rest))


def _parts(words: str) -> Iterator[str]:
    month, mark, day = words.partition("月")
    yield month.strip(" 　")
    yield mark
    yield day.strip(" 　")
