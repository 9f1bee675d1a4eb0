"""The year of the title against the same thing in the text."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import document

from qlint.facts import restated_years
from qlint.model import Span


def found(title: str, text: str, *kinds: str) -> list[str]:
    whole = f"{title}\n{text}"
    made = replace(document(whole, "title", *kinds), title=title, title_span=Span(0, len(title)))
    made.facts_by_kind.attach(made)  # type: ignore[attr-defined]
    return [whole[fact.start : fact.end] for fact in restated_years.read(made)]


@pytest.mark.parametrize(
    ("title", "text", "year"),
    [
        ("关于做好2026年防汛工作的通知", "现就做好2025年防汛工作通知如下：", "2025年"),
        ("关于做好2026届毕业生就业工作的通知", "为做好2025届毕业生就业工作，请落实。", "2025届"),
        ("关于印发《2026年防汛方案》的通知", "《2025年防汛方案》已经同意，现印发给你们。", "2025年"),
        ("二〇二五年度水利工作的报告", "现将二〇二四年度水利工作情况报告如下：", "二〇二四年度"),
        ("关于开展2026年安全月活动的通知", "现就开展2025年“安全月”活动通知如下：", "2025年"),
        ("关于开展2026年“安全月”活动的方案", "决定在全县开展2025年“安全月”活动，制定本方案。", "2025年"),
        ("2026年云川市教育经费执行情况公告", "现将2025年全市教育经费执行情况公告如下：", "2025年"),
        ("关于表彰2026年度优秀河长的通报", "决定对20名2025年度优秀河长予以表彰。", "2025年度"),
        ("北岭县2025年水资源公报", "2024年，全县降水量1286毫米。", "2024年"),
        ("北岭县2025年水资源公报", "2023年，降水量1286毫米，比2024年多。", "2023年"),
    ],
)
def test_another_year_of_the_same_thing(title: str, text: str, year: str) -> None:
    assert found(title, text) == [year]


def test_a_season_of_the_year_before_the_issue() -> None:
    assert found("关于2025年防汛的通知", "请落实。\n2026年3月5日", "paragraph", "issue_date") == ["2025年"]
    assert found("关于2025年防汛总结的通知", "请落实。\n2026年1月5日", "paragraph", "issue_date") == []
    assert found("关于2026年春节放假的通知", "请落实。\n2025年12月5日", "paragraph", "issue_date") == []


@pytest.mark.parametrize(
    ("title", "text", "years"),
    [
        ("北岭县2024年人居环境整治方案", "2025年，全县计划新建公厕12座，比2024年多2座。", ["2025年"]),
        ("北岭县2024年人居环境整治方案", "2024年，全县新建公厕12座，2025年计划新建2座。", []),
        ("北岭县2024年度农田项目实施方案", "2025年，全县计划新建农田12万亩。", []),
        ("柳河镇2024年度普法总结", "2025年，全年开展讲座36场，较2024年增加2场。", ["2025年"]),
        ("柳河镇2024年度普法总结", "2025年，按要求总结。2024年，全年开展讲座36场。", []),
    ],
)
def test_a_title_of_the_year_before_the_issue(title: str, text: str, years: list[str]) -> None:
    assert found(title, f"{text}\n2025年12月5日", "paragraph", "issue_date") == years


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("关于做好2026年防汛工作的通知", "2025年防汛工作取得成效。现就做好2026年防汛工作通知如下："),
        ("关于做好2026年防汛工作的通知", "现将2025年防汛情况和2026年防汛安排通知如下："),
        ("关于做好2026年防汛工作的通知", "根据《2025年防汛工作方案》，现通知如下："),
        ("2025—2026年度供水方案", "现将2025年度供水方案印发给你们。"),
        ("北岭县2025年水资源公报", "2025年降水多。2024年，全县降水量1286毫米。"),
    ],
)
def test_the_year_before_by_right(title: str, text: str) -> None:
    assert found(title, text) == []
