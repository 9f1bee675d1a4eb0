"""Anniversaries and ages with both years."""

from __future__ import annotations

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import anniversaries


def found(text: str) -> list[tuple[int, str, int, int]]:
    made = document(f"{text}\n2026年3月5日", "paragraph", "issue_date")
    return [
        (fact.value.number, fact.value.unit, fact.value.since, fact.value.year) for fact in anniversaries.read(made)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("水厂1996年成立，2026年是成立30周年", (30, "周年", 1996, 2026)),
        ("中学始建于1956年，今年迎来建校七十周年", (70, "周年", 1956, 2026)),
        ("2021年是中国共产党成立100周年", (100, "周年", 1921, 2021)),
        ("今年（2025年）恰逢抗战胜利80周年", (80, "周年", 1945, 2025)),
        ("林某，1980年5月生，现年46岁", (46, "岁", 1980, 2026)),
        ("水厂成立于1966年3月。为庆祝水厂成立五十周年，现通知如下", (50, "周年", 1966, 2026)),
        ("一九六六年三月，县城解放。拟于二〇二六年三月举办解放六十周年座谈会", (60, "周年", 1966, 2026)),
        ("水厂1996年成立以来，到2025年11月已走过29个年头", (29, "个年头", 1996, 2025)),
        ("林某2026年3月1日逝世，享年八十八岁。林某1938年出生，1960年工作", (88, "岁", 1938, 2026)),
        ("林某，男，1980年5月生，46岁，党员", (46, "岁", 1980, 2026)),
        (
            "1960年5月，市农科院的前身在城郊的一片盐碱地上组建。1990年，在建院40周年之际，开放日",
            (40, "周年", 1960, 1990),
        ),
        ("林知远退休了。1964年出生的他仍在巡山。1984年，23岁的林知远上山", (23, "岁", 1964, 1984)),
        ("港口于1985年6月18日开港通航，2025年正值开港50周年", (50, "周年", 1985, 2025)),
        ("林某，生于1980年，今年（2025年）45岁", (45, "岁", 1980, 2025)),
    ],
)
def test_both_years_are_read(text: str, expected: tuple[int, str, int, int]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "开展庆祝建党100周年活动",
        "水厂成立30周年，中学1956年建校",
        "1996年成立水务局，2001年成立水厂，2026年迎来成立25周年",
        "2026年年满18岁，30岁以下，60至65岁",
        "朝鲜建国70周年",
        "水厂1966年成立。去年水厂成立五十九周年活动较大",
        "林某，1980年生。其子今年20岁",
        "2016年，水厂举办了庆典。水厂迎来改制25周年，1996年成立",
        "林某，1980年生，任职时30岁",
        "林知远1964年出生。1984年，23岁的周小河上山",
        "1984年，23岁的周小河上山。1964年出生的林知远退休",
    ],
)
def test_nothing_is_read_where_a_year_is_missing(text: str) -> None:
    assert found(text) == []


@given(st.integers(1800, 1999), st.integers(2000, 2049))
def test_every_anniversary_is_read(since: int, year: int) -> None:
    assert found(f"{since}年建校，{year}年迎来建校{year - since}周年") == [(year - since, "周年", since, year)]
