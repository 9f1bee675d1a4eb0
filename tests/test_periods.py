"""Words of time as spans of days."""

from __future__ import annotations

import datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.periods import Anchor, Period, disjoint, find_durations, find_periods, key, same, within
from qlint.periods.words import GATE, PHRASE

ANCHOR = Anchor(2025, 7, 18)

PIECES = (
    "2025", "1999", "31", "13", "29", "五", "二月", "三", "年", "月", "日", "号", "天", "旬", "周", "季度",
    "上半年", "去年", "今年", "同期", "期间", "至", "—", "到", "底", "末", "初", "前", "后", "上", "下", "近",
    "自", "截至", "起", "以来", "目前", "现在", "农历", "正月", "初一", "大年", "春节", "国庆节", "元旦", "端午",
    "五一", "“", "”", "十四五", "世纪", "80", "年代", "学年", "度", "个", "第", "每", "来", "第三", "星期", "的",
    "，", "（", "）",
)  # fmt: skip


def read(words: str, anchor: Anchor = ANCHOR, year: int = 0) -> list[tuple[str, Period]]:
    return [(words[s.start : s.end], period) for s, period in find_periods(words, 0, len(words), anchor, year)]


def one(words: str, anchor: Anchor = ANCHOR, year: int = 0) -> Period:
    ((printed, period),) = read(words, anchor, year)
    assert printed == words
    return period


def span(words: str) -> str:
    period = one(words)
    return f"{period.first or ''}/{period.last or ''}"


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("2025年", "2025-01-01/2025-12-31"),
        ("２０２５年", "2025-01-01/2025-12-31"),
        ("二〇二五年三月五日", "2025-03-05/2025-03-05"),
        ("2024 年 2 月", "2024-02-01/2024-02-29"),
        ("2025年度", "2025-01-01/2025-12-31"),
        ("2026-03-05", "2026-03-05/2026-03-05"),
        ("3月5日", "2025-03-05/2025-03-05"),
        ("5日", "2025-07-05/2025-07-05"),
        ("年初", "2025-01-01/2025-01-01"),
        ("去年底", "2024-12-31/2024-12-31"),
        ("2024年末", "2024-12-31/2024-12-31"),
        ("月底", "2025-07-31/2025-07-31"),
        ("今年上半年", "2025-01-01/2025-06-30"),
        ("2023年全年", "2023-01-01/2023-12-31"),
        ("一季度", "2025-01-01/2025-03-31"),
        ("前三季度", "2025-01-01/2025-09-30"),
        ("三季度末", "2025-09-30/2025-09-30"),
        ("1～6月份", "2025-01-01/2025-06-30"),
        ("前5个月", "2025-01-01/2025-05-31"),
        ("3月上旬", "2025-03-01/2025-03-10"),
        ("2024年2月下旬", "2024-02-21/2024-02-29"),
        ("上月", "2025-06-01/2025-06-30"),
        ("昨日", "2025-07-17/2025-07-17"),
        ("下周三", "2025-07-23/2025-07-23"),
        ("截至2025年6月底", "/2025-06-30"),
        ("截至目前", "/2025-07-18"),
        ("2025年3月5日前", "/2025-03-05"),
        ("今年以来", "2025-01-01/"),
        ("党的十八大以来", "2012-11-08/"),
        ("自2021年起", "2021-01-01/"),
        ("2019年至今", "2019-01-01/"),
        ("近三年", "2023-01-01/2025-12-31"),
        ("2019—2021年", "2019-01-01/2021-12-31"),
        ("从2019年到2021年", "2019-01-01/2021-12-31"),
        ("2024年12月至次年2月", "2024-12-01/2025-02-28"),
        ("3月1日至5日", "2025-03-01/2025-03-05"),
        ("一、二季度", "2025-01-01/2025-06-30"),
        ("“十四五”时期", "2021-01-01/2025-12-31"),
        ("“一五”", "1953-01-01/1957-12-31"),
        ("“十四五”末", "2025-12-31/2025-12-31"),
        ("2024—2025学年", "2024-09-01/2025-08-31"),
        ("2026年元旦", "2026-01-01/2026-01-01"),
        ("20世纪80年代", "1980-01-01/1989-12-31"),
        ("正月初一", "/"),
        ("近年来", "/"),
    ],
)
def test_words_stand_for_days(words: str, days: str) -> None:
    assert span(words) == days


@pytest.mark.parametrize(
    "words",
    [
        "三年行动",
        "延长三十日",
        "三日以内",
        "体现在",
        "注明日期",
        "5个月",
        "十五年",
        "每年3月1日",
        "每月5日",
        "5日内",
        "第十四个五年",
        "增长3.5",
    ],
)
def test_lengths_ordinals_and_repeated_times_are_no_periods(words: str) -> None:
    assert read(words) == []


def test_the_same_period_of_another_year_is_that_of_the_words_before() -> None:
    (_, quarter), (printed, year_before) = read("2025年一季度比上年同期多")
    assert (printed, year_before[:2]) == ("上年同期", (datetime.date(2024, 1, 1), datetime.date(2024, 3, 31)))
    assert quarter.grain == year_before.grain == "quarter"
    assert one("去年同期")[:2] == (None, None)


def test_what_is_left_out_comes_from_the_year_said_before_it_comes_from_the_document() -> None:
    assert one("3月", year=2023) == one("2023年3月")
    assert one("3月")[:2] == one("2025年3月")[:2]
    assert not one("3月").certain
    assert one("2023年3月").certain


def test_equal_days_are_the_same_whatever_the_words() -> None:
    assert same(one("2025年1—6月"), one("2025年上半年"))
    assert same(one("上半年"), one("2025年上半年"))
    assert key(one("2025年1—6月")) == key(one("上半年"))
    assert not same(one("近年来"), one("近年来"))


def test_without_any_year_months_are_told_apart_among_themselves_only() -> None:
    march, april = one("3月", Anchor()), one("4月", Anchor())
    assert disjoint(march, april)
    assert same(march, one("3月", Anchor()))
    assert not disjoint(march, one("2025年4月", Anchor()))


def test_parts_lie_within_their_year_and_years_apart_share_nothing() -> None:
    year = one("2025年")
    assert all(within(one(words), year) for words in ("上半年", "前三季度", "3月5日", "2025年"))
    assert not within(year, one("上半年"))
    assert disjoint(year, one("去年"))
    assert not disjoint(year, one("今年以来"))
    assert disjoint(one("截至2024年底"), one("2025年"))


@pytest.mark.parametrize(
    ("words", "low", "high", "unit"),
    [
        ("三年", "3", "3", "年"),
        ("5个工作日", "5", "5", "工作日"),
        ("半小时", "0.5", "0.5", "小时"),
        ("一年零三个月", "15", "15", "月"),
        ("两天半", "2.5", "2.5", "天"),
        ("一个半小时", "1.5", "1.5", "小时"),
        ("三年多", "3", "4", "年"),
        ("十余年", "10", "20", "年"),
        ("3至5年", "3", "5", "年"),
        ("8天20时", "212", "212", "小时"),
        ("五个星期3小时", "843", "843", "小时"),
        ("一年又一个月21天", "414", "418", "天"),
    ],
)
def test_lengths_have_an_amount_in_their_finest_unit(words: str, low: str, high: str, unit: str) -> None:
    ((span, length),) = find_durations(words, 0, len(words))
    assert words[span.start : span.end] == words
    assert (length.amount.low, length.amount.high, length.unit) == (Decimal(low), Decimal(high), unit)


@pytest.mark.parametrize(
    "words", ["2025年", "3月", "三季度", "20世纪", "第三年", "18年10月", "二〇二五年", "3周岁", "5分", "二○三五年"]
)
def test_times_and_other_things_are_no_lengths(words: str) -> None:
    assert not list(find_durations(words, 0, len(words)))


def test_a_year_that_is_said_holds_for_the_months_behind_it() -> None:
    (_, _), (_, month) = read("2024年全市供水，其中6月供水")
    assert (month.year, month.certain) == (2024, True)
    (_, _), (_, month) = read("去年全市供水，其中6月供水")
    assert (month.year, month.certain) == (2024, False)


def test_a_year_that_is_compared_with_does_not() -> None:
    _, (_, month) = read("比2024年底增长，6月供水")
    assert (month.year, month.certain) == (2025, False)


def test_spans_that_run_backwards_have_no_days() -> None:
    assert one("3月29日至3日")[:2] == one("2021—2019年")[:2] == (None, None)
    assert one("近三年", Anchor(1, 1, 1))[:2] == (None, None)


@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=12).map("".join))
def test_the_gate_lets_every_expression_through(text: str) -> None:
    phrase = PHRASE.search(text)
    assert phrase is None or GATE.search(text)
    for span, period in find_periods(text, 0, len(text), ANCHOR):
        assert 0 <= span.start < span.end <= len(text)
        assert not (period.first and period.last) or period.first <= period.last
