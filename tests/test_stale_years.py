"""Tasks of the year before that in the title."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import document

from qlint.facts import stale_years
from qlint.model import Span


def found(title: str, text: str, *kinds: str) -> list[str]:
    whole = f"{title}\n{text}"
    made = replace(document(whole, "title", *kinds), title=title, title_span=Span(0, len(title)))
    made.facts_by_kind.attach(made)  # type: ignore[attr-defined]
    return [whole[fact.start : fact.end] + fact.value.words for fact in stale_years.read(made)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025年要加快改造。", "2025年要"),
        ("2025年，全县水利工作要以供水为中心。", "2025年，全县水利工作要"),
        ("到2025年底，供水率达到96%。", "2025年底，供水率达到"),
        ("2025年工作的总体要求是：稳中求进。", "2025年工作的总体要求是"),
        ("2025年，我局将继续推进改造。", "2025年，我局将"),
    ],
)
def test_tasks_of_last_year_are_read(text: str, expected: str) -> None:
    assert found("北岭县2026年工作要点", text) == [expected]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("北岭县2026年工作要点", "2025年完成了改造，2025年主要做法是巡查，2025年将12个村纳入改造。"),
        ("北岭县2026年工作要点", "原定2025年底前完成的改造，2025年已建成12处。"),
        ("北岭县2026年工作要点", "2026年要加快改造，2024年要求的事项。"),
        ("北岭县2026年工作总结", "2025年要加快改造。"),
        ("北岭县工作要点", "2025年要加快改造。"),
        ("北岭县2025—2026年工作计划", "2025年要加快改造。"),
    ],
)
def test_other_years_and_the_looking_back_are_none(title: str, text: str) -> None:
    assert found(title, text) == []


def test_a_plan_may_be_issued_before_its_year() -> None:
    assert found("北岭县2026年工作计划", "2025年要做好准备。\n2025年11月5日", "paragraph", "issue_date") == []
    assert found("北岭县2026年工作计划", "2025年要做好准备。\n2026年1月5日", "paragraph", "issue_date") == ["2025年要"]
