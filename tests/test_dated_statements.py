"""What a document tells as done after its 成文日期, and what it asks for before it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import document

from qlint.facts import deadlines, done_events
from qlint.model import Fact

ISSUED = "\n2026年3月5日"


def read(text: str) -> tuple[list[Fact], list[Fact]]:
    made = document(text + ISSUED, "paragraph", "issue_date")
    return list(done_events.read(made)), list(deadlines.read(made))


@pytest.mark.parametrize(
    ("text", "printed", "dated"),
    [
        ("3月8日，市政府召开了全市供水工作会议。", "3月8日", False),
        ("全市供水现场会已于3月12日在北岭县召开。", "3月12日", False),
        ("截至2026年3月20日，全市已建成供水站15座。", "2026年3月20日", True),
        ("截至3月20日，全市共建成供水站15座。", "3月20日", False),
        ("根据3月9日市政府常务会议精神，现通知如下。", "3月9日", False),
        ("2026年4月，市水利局完成了普查工作。", "2026年4月", True),
        ("你县2026年3月12日报来的请示收悉。", "2026年3月12日", True),
        ("据3月9日普查，全县有供水站12处。", "3月9日", False),
        ("3月18日完成抢修；3月1日恢复供水。", "3月18日", False),
        ("3月8日15时40分许，水厂停电。", "3月8日", False),
        ("三月八日，干部走访了9户。", "三月八日", False),
        ("本院于3月9日裁定受理。", "3月9日", False),
        ("经3月9日县政府常务会议研究，同意变更。", "3月9日", False),
        ("截至3月9日18时，全市受灾人口26.8万人。", "3月9日", False),
    ],
)
def test_what_was_done_after_the_issue_day(text: str, printed: str, *, dated: bool) -> None:
    ((fact,), asked) = read(text)
    assert (text[fact.start : fact.end], fact.value.dated, asked) == (printed, dated, [])


@pytest.mark.parametrize(
    ("text", "printed", "dated"),
    [
        ("请各县于3月1日前将材料报送市水利局。", "3月1日", False),
        ("各单位须在2026年2月28日前完成自查，3月20日前完成整改。", "2026年2月28日", True),
        ("报名时间截至2026年3月1日17时。", "2026年3月1日", True),
        ("自查报告务必于3月2日17:00前发送至邮箱。", "3月2日", False),
        ("各县要在2026年1月底前制定方案。", "2026年1月", True),
        ("2026年2月底前，各县要完成摸底排查。", "2026年2月", True),
        ("根据有关规定，责令你公司于2026年2月20日前完成整改。", "2026年2月20日", True),
        ("公示期自2026年2月20日至2026年2月26日。", "2026年2月26日", True),
        ("定于3月2日召开会议。", "3月2日", False),
        ("澄原市马拉松赛定于3月2日开跑。", "3月2日", False),
        ("请各县核查，并于3月2日前函告。", "3月2日", False),
    ],
)
def test_what_was_asked_for_before_the_issue_day(text: str, printed: str, *, dated: bool) -> None:
    (done, (fact,)) = read(text)
    assert (text[fact.start : fact.end], fact.value.dated, done) == (printed, dated, [])


@pytest.mark.parametrize(
    "text",
    [
        "3月8日将召开全市供水工作会议，请按时参加。",
        "3月8日上午9时，在市水利局召开供水工作会议。",
        "2025年12月31日前完成了改造任务的，不再申报。",
        "按照省政府2025年12月底前完成改造的要求，现通知如下。",
        "2026年3月1日前已取得证书的，应在6月底前换证。",
        "请各县对2025年12月底前完成的项目开展验收。",
        "每年2月底前将上年度总结报送市水利局。",
        "请于次年1月10日前报送总结。",
        "市水利局计划于3月20日召开了解情况的座谈会。",
        "请各县将截至2026年2月底前的进展情况于3月20日前报送。",
        "请于2026年3月5日前报名。",
        "2025年，全市供水稳定，4月8日召开了会议。",
        "县政府于3月18日将响应级别由三级调整为四级。",
        "请统计截至3月9日18时的受灾人口。",
    ],
)
def test_what_agrees_with_the_issue_day_is_none(text: str) -> None:
    assert read(text) == ([], [])


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("情况报告\n县防指于3月18日18时将响应级别由三级调整为四级。\n2026年3月5日", ["3月18日"]),
        ("情况报告\n县防指将于3月18日18时将响应级别由三级调整为四级。\n2026年3月5日", []),
    ],
)
def test_what_a_report_says_with_an_object_in_front(text: str, printed: list[str]) -> None:
    made = document(text, "title", "paragraph", "issue_date")
    made = replace(made, kind="报告")
    made.facts_by_kind.attach(made)  # type: ignore[attr-defined]
    assert [text[fact.start : fact.end] for fact in done_events.read(made)] == printed


@pytest.mark.parametrize(("words", "done"), [("隆重举行", True), ("将举行", False)])
def test_what_the_news_begins_with_is_over(words: str, done: bool) -> None:
    made = document(
        f"标题\n本报讯 3月8日上午，供水节在北岭县{words}。\n2026年3月5日", "title", "paragraph", "issue_date"
    )
    made = replace(made, profile="news")
    made.facts_by_kind.attach(made)  # type: ignore[attr-defined]
    assert bool([*done_events.read(made)]) == done
