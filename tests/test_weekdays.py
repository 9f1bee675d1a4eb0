"""Weekdays beside days, and the year of a day that prints none."""

from __future__ import annotations

import datetime

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import issue_days, weekdays
from qlint.model import Span

DAYS = "一二三四五六日"


def found(text: str, *kinds: str) -> list[tuple[str, int, int, tuple[int, ...]]]:
    facts = weekdays.read(document(text, *kinds))
    return [
        (text[fact.start : fact.end], fact.value.date.month, fact.value.date.day, fact.value.years) for fact in facts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026年4月10日（星期五）", [("星期五", 4, 10)]),
        ("2026年4月10日星期五上午", [("星期五", 4, 10)]),
        ("2026年4月10日（周五）至12日（周日）", [("周五", 4, 10), ("周日", 4, 12)]),
        ("2026年4月11日、12日（周六、周日）", [("周六", 4, 11), ("周日", 4, 12)]),
        ("2026年4月11日、12日（周六、日）", [("周六", 4, 11), ("日", 4, 12)]),
        ("2026年4月11日、12日，即周六、周日的上午", [("周六", 4, 11), ("周日", 4, 12)]),
        ("2026年4月11日、12日两天（分别为周六、周日）", [("周六", 4, 11), ("周日", 4, 12)]),
        ("2026年4月13日至17日（周一至周五）", [("周一", 4, 13), ("周五", 4, 17)]),
        ("2026年4月30日（周四）—5月1日（周五）", [("周四", 4, 30), ("周五", 5, 1)]),
        ("2026年4月10日（五）", [("五", 4, 10)]),
        ("2026年4月10日上午9:30（星期五）", [("星期五", 4, 10)]),
        ("2026年4月10日（农历二月廿三，星期五）", [("星期五", 4, 10)]),
        ("2026年4月10日，星期五，通水", [("星期五", 4, 10)]),
        ("星期五（2026年4月10日）", [("星期五", 4, 10)]),
        ("2026年4月10日\t星期五\t上午", [("星期五", 4, 10)]),
        ("二〇二六年四月十日（星期五）", [("星期五", 4, 10)]),
        ("2026-04-10（周五）", [("周五", 4, 10)]),
        ("2026年4月10日，周一至周四开放", []),
        ("每周五（2026年4月10日起）", []),
        ("2026年4月10日、周报", []),
        ("2026年4月（五）", []),
        ("2026年4月10日\n（五）组织保障", []),
    ],
)
def test_weekdays_belong_to_the_days_beside_them(text: str, expected: list[tuple[str, int, int]]) -> None:
    assert [(words, month, day) for words, month, day, _ in found(text)] == expected


def test_the_year_is_that_of_the_sentence_or_near_the_issue_day() -> None:
    assert found("2026年4月10日报到，4月11日（周六）开会")[0][3] == (2026,)
    text = "4月11日（周六）开会，1月5日（周一）的会议，8月20日（周四）的会议\n2026年3月5日"
    assert [years for *_, years in found(text, "paragraph", "issue_date")] == [(2026,), (2026,), (2026, 2025)]
    assert found("12月30日（周二）开会\n2026年1月5日", "paragraph", "issue_date")[0][3] == (2025,)
    assert found("2024年12月发文，4月11日（周六）开会\n2026年3月5日", "paragraph", "issue_date")[0][3] == (2024, 2026)
    assert found("4月11日（周六）开会")[0][3] == ()


def test_without_a_year_an_earlier_day_tells_what_the_others_are() -> None:
    _, later = weekdays.read(document("4月11日（周六）开会，4月12日（周一）返程"))
    assert (later.value.basis, later.value.other) == ("other", Span(6, 8))
    assert all(datetime.date(year, 4, 11).weekday() == 5 for year in later.value.years)
    for text in ("4月11日（周六）开会，9月12日（周一）返程", "4月11日（周六）开会。去年4月12日（周一）开会"):
        assert [fact.value.other for fact in weekdays.read(document(text))] == [None, None]


def test_the_issue_day_closes_the_text_before_it() -> None:
    text = "通知\n正文\n2026年3月5日\n附件\n2026年3月1日"
    made = document(text, "title", "paragraph", "issue_date", "annex_label", "issue_date")
    (fact,) = issue_days.read(made)
    assert (fact.value.date[:3], fact.value.reach) == ((2026, 3, 5), Span(0, text.index("2026")))
    assert list(issue_days.read(document("2026年2月30日", "issue_date"))) == []
    assert list(issue_days.read(document("正文\n2026年3月5日"))) == []


@given(
    st.dates(datetime.date(1990, 1, 1), datetime.date(2049, 12, 31)),
    st.sampled_from(["（星期{}）", "（周{}）", "（{}）"]),
)
def test_every_weekday_is_read(day: datetime.date, form: str) -> None:
    text = f"定于{day.year}年{day.month}月{day.day}日{form.format(DAYS[day.weekday()])}召开"
    (fact,) = weekdays.read(document(text))
    assert (fact.value.weekday, fact.value.date.as_date()) == (day.weekday(), day)
