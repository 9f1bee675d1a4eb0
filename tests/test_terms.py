"""How long something is good for, with its ends."""

from __future__ import annotations

import datetime

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import terms


def found(text: str, *kinds: str) -> list[tuple[int, str, str, str, bool]]:
    return [
        (fact.value.number, fact.value.unit, str(fact.value.first), str(fact.value.last), fact.value.issued)
        for fact in terms.read(document(text, *kinds))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("自2026年4月1日起施行，有效期5年，至2031年3月31日。", (5, "年", "2026-04-01", "2031-03-31")),
        ("自2026年4月1日起施行。有效期为五年，有效期至2031年3月31日。", (5, "年", "2026-04-01", "2031-03-31")),
        ("合同期限3年（2026年4月1日至2029年3月31日）。", (3, "年", "2026-04-01", "2029-03-31")),
        ("租赁期6个月，自2026年4月1日起至2026年9月30日止。", (6, "月", "2026-04-01", "2026-09-30")),
    ],
)
def test_a_term_is_read_with_both_days(text: str, expected: tuple[int, str, str, str]) -> None:
    assert found(text) == [(*expected, False)]


@pytest.mark.parametrize(
    "text",
    [
        "自2026年4月1日起施行，有效期5年。",
        "自2026年4月1日起施行，有效期5年。原办法有效期至2026年3月31日。",
        "有效期5年，甲自2026年4月1日至2031年3月31日，乙自2027年4月1日至2032年3月31日。",
        "有效期5年以上，自2026年4月1日至2031年3月31日。",
    ],
)
def test_nothing_is_read_where_a_day_is_missing_or_several_stand_there(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(("length", "read"), [("三个月", [(3, "月")]), ("四个月", [])])
def test_an_interim_begins_with_what_is_put_into_use(length: str, read: list[tuple[int, str]]) -> None:
    text = f"自2025年1月1日起，启用新证。旧证用至2025年3月31日，过渡期{length}。\n2024年12月6日"
    assert [term[:2] for term in found(text, "paragraph", "issue_date")] == read


def test_from_issue_on_means_the_issue_day() -> None:
    text = "自印发之日起施行，有效期5年，至2031年3月31日。\n2026年3月20日"
    assert found(text, "paragraph", "issue_date") == [(5, "年", "2026-03-20", "2031-03-31", True)]


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2030, 1, 1)), st.integers(1, 30))
def test_every_term_is_read(day: datetime.date, years: int) -> None:
    last = datetime.date(day.year + years, day.month, min(day.day, 28))
    begun, ended = (f"{each.year}年{each.month}月{each.day}日" for each in (day, last))
    assert found(f"自{begun}起施行，有效期{years}年，至{ended}。") == [(years, "年", str(day), str(last), False)]
