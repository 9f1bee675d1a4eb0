"""The 成文日期 and what stands for it."""

from __future__ import annotations

import datetime

import pytest
from documents import document

from qlint.facts import issue_days


@pytest.mark.parametrize(
    ("text", "kinds", "reach"),
    [
        ("正文\n2026年3月5日", ("paragraph", "issue_date"), "正文\n"),
        ("正文\n二〇二六年三月五日", ("paragraph", "issue_date"), "正文\n"),
        ("标题\n（2026年3月5日）\n正文", ("title", "title_note"), "\n正文"),
        ("标题\n正文\n（2026年3月5日印发）", ("title",), "标题\n正文\n"),
        ("标题\n正文。（2026年3月5日）", ("title",), "标题\n正文。"),
        ("正文\n县水利局 2026年3月5日印发", ("paragraph", "printing"), "正文\n"),
        ("水利简报\n第11期　2026年3月5日\n正文", ("title", "title_note"), "\n正文"),
    ],
)
def test_the_day_and_what_it_dates(text: str, kinds: tuple[str, ...], reach: str) -> None:
    (fact,) = issue_days.read(document(text, *kinds))
    assert fact.value.date.as_date() == datetime.date(2026, 3, 5)
    assert text[slice(*fact.value.reach)] == reach


@pytest.mark.parametrize(
    "text",
    ["标题\n正文\n2026年3月", "标题\n（2020年3月5日县人民代表大会通过）\n正文", "标题\n（2026年3月5日，县城）建成水厂"],
)
def test_other_dates_are_none(text: str) -> None:
    assert list(issue_days.read(document(text, "title", "title_note"))) == []
