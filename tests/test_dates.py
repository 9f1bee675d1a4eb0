"""Dates and spans of dates: what is read, what it is worth, what is none."""

from __future__ import annotations

import datetime
import itertools

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import date_ranges, dates
from qlint.values import CalendarDate


def found(text: str) -> list[tuple[str, tuple[int, int, int]]]:
    return [(text[fact.start : fact.end], fact.value[:3]) for fact in dates.read(document(text))]


def spans(text: str) -> list[tuple[str, tuple[int, int, int], tuple[int, int, int]]]:
    facts = date_ranges.read(document(text))
    return [(text[fact.start : fact.end], fact.value.first[:3], fact.value.last[:3]) for fact in facts]


@pytest.mark.parametrize(
    ("text", "printed", "value"),
    [
        ("定于2026年3月5日召开", "2026年3月5日", (2026, 3, 5)),
        ("请于3月5日前报送", "3月5日", (0, 3, 5)),
        ("2026年3月底", "2026年3月", (2026, 3, 0)),
        ("2026年度工作要点", "2026年", (2026, 0, 0)),
        ("今年3月以来", "3月", (0, 3, 0)),
        ("2026年03月05日", "2026年03月05日", (2026, 3, 5)),
        ("26年3月5日", "26年3月5日", (2026, 3, 5)),
        ("98年3月5日", "98年3月5日", (1998, 3, 5)),
        ("二〇二六年三月五日", "二〇二六年三月五日", (2026, 3, 5)),
        ("二○二六年十二月三十一日", "二○二六年十二月三十一日", (2026, 12, 31)),
        ("二O二六年三月廿一日", "二O二六年三月廿一日", (2026, 3, 21)),
        ("二零二六年", "二零二六年", (2026, 0, 0)),
        ("2026年三月五日", "2026年三月五日", (2026, 3, 5)),
        ("2026 年 3 月 5 日", "2026 年 3 月 5 日", (2026, 3, 5)),
        ("２０２６年３月５日", "２０２６年３月５日", (2026, 3, 5)),
        ("（2026.3.5）", "2026.3.5", (2026, 3, 5)),
        ("时间：2026-03-05 10:00", "2026-03-05", (2026, 3, 5)),
        ("2026/3/5", "2026/3/5", (2026, 3, 5)),
        ("2026年6月31日", "2026年6月31日", (2026, 6, 31)),
        ("2026年13月", "2026年13月", (2026, 13, 0)),
        ("206年3月5日", "206年3月5日", (206, 3, 5)),
        ("3月5号报到", "3月5号", (0, 3, 5)),
        ("3月5号楼", "3月", (0, 3, 0)),
        ("1.2026年3月5日前完成", "2026年3月5日", (2026, 3, 5)),
        ("超过2022年全年", "2022年", (2022, 0, 0)),
    ],
)
def test_a_date_is_read_with_its_exact_place_and_value(text: str, printed: str, value: tuple[int, int, int]) -> None:
    assert found(text) == [(printed, value)]


@pytest.mark.parametrize(
    "text",
    [
        "处三年以上七年以下有期徒刑",
        "历时26年，近2000年的历史，2000多年前",
        "十五年三月",
        "工期3个月，婴儿6月龄，农历三月",
        "电话0571-2026-3-5、版本2.0.1、型号QF-2026-03-05",
        "https://yunchuan.example/2026/03/05/a.html",
        "云政发〔2026〕5号、（2026）",
        "第3月、第五年、三百五十年",
        "2026.3.5.1",
        "",
    ],
)
def test_durations_codes_and_links_are_no_dates(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2026年03月5日", CalendarDate(2026, 3, 5, padded=True)),
        ("26年3月5日", CalendarDate(2026, 3, 5, short_year=True)),
        ("二〇二六年三月五日", CalendarDate(2026, 3, 5, numerals="han")),
        ("二0二六年三月五日", CalendarDate(2026, 3, 5, numerals="han")),
        ("2026年三月5日", CalendarDate(2026, 3, 5, numerals="mixed")),
        ("2026.03.05", CalendarDate(2026, 3, 5, padded=True, separators=".")),
        ("3月5号", CalendarDate(0, 3, 5, separators="年月号")),
    ],
)
def test_the_value_says_how_the_date_was_printed(text: str, value: CalendarDate) -> None:
    assert dates.read_date(text) == value


def test_only_a_complete_date_of_the_calendar_is_a_day() -> None:
    values = [dates.read_date(text) for text in ("2024年2月29日", "2026年2月29日", "2026年2月")]
    assert [value and value.as_date() for value in values] == [datetime.date(2024, 2, 29), None, None]


@pytest.mark.parametrize(
    ("text", "printed", "first", "last"),
    [
        ("于2026年3月1日至5日举办", "2026年3月1日至5日", (2026, 3, 1), (2026, 3, 5)),
        ("3月1日—4月2日", "3月1日—4月2日", (0, 3, 1), (0, 4, 2)),
        ("（2018—2020年）", "2018—2020年", (2018, 0, 0), (2020, 0, 0)),
        ("（2018-2020）", "2018-2020", (2018, 0, 0), (2020, 0, 0)),
        ("2025-2026学年", "2025-2026", (2025, 0, 0), (2026, 0, 0)),
        ("1—6月增长3%", "1—6月", (0, 1, 0), (0, 6, 0)),
        ("2026年3—5月", "2026年3—5月", (2026, 3, 0), (2026, 5, 0)),
        ("3月28－31日", "3月28－31日", (0, 3, 28), (0, 3, 31)),
        ("2026年3月5日（星期四）至7日", "2026年3月5日（星期四）至7日", (2026, 3, 5), (2026, 3, 7)),
        ("自1月1日起至12月31日止", "1月1日起至12月31日", (0, 1, 1), (0, 12, 31)),
        ("从一九九二年到一九九六年", "一九九二年到一九九六年", (1992, 0, 0), (1996, 0, 0)),
        ("2025年11月～2026年3月", "2025年11月～2026年3月", (2025, 11, 0), (2026, 3, 0)),
        ("2025年2月1日至29日", "2025年2月1日至29日", (2025, 2, 1), (2025, 2, 29)),
        ("2026.3.5-2026.3.9", "2026.3.5-2026.3.9", (2026, 3, 5), (2026, 3, 9)),
        ("3——5月", "3——5月", (0, 3, 0), (0, 5, 0)),
        ("2026年3月5日9:00至2026年3月9日17:00", "2026年3月5日9:00至2026年3月9日", (2026, 3, 5), (2026, 3, 9)),
        ("2026年3月5日（周四）上午9时起至9日17时", "2026年3月5日（周四）上午9时起至9日", (2026, 3, 5), (2026, 3, 9)),
        ("自2026年3月5日起，至2026年4月2日止", "2026年3月5日起，至2026年4月2日", (2026, 3, 5), (2026, 4, 2)),
        ("12月20日至次年1月10日", "12月20日至次年1月10日", (0, 12, 20), (0, 1, 10)),
        ("2025年12月20日—翌年1月10日", "2025年12月20日—翌年1月10日", (2025, 12, 20), (2026, 1, 10)),
        ("2025年9月到第二年6月", "2025年9月到第二年6月", (2025, 9, 0), (2026, 6, 0)),
    ],
)
def test_a_span_of_dates_inherits_what_it_leaves_out(
    text: str, printed: str, first: tuple[int, int, int], last: tuple[int, int, int]
) -> None:
    assert spans(text) == [(printed, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "处10日至15日拘留",
        "工期3至5年、3年至5年、3—5个月",
        "2018-2020",
        "电话0571-2026100",
        "12－15分贝，480—560米",
        "2026年3月5日，4月2日",
        "到北岭县的3月",
        "今年是2026年，到2030年建成",
        "3月1日至次年5月1日",
        "22时至次日6时",
    ],
)
def test_durations_numbers_and_lists_are_no_span_of_dates(text: str) -> None:
    assert spans(text) == []


def test_a_span_says_what_its_later_date_leaves_out() -> None:
    printed = ("3月1日至5日", "2026年3月1日至4月5日", "3月1日至4月5日", "2026年3—5月", "2018—2020年")
    values = [date_ranges.read_range(text) for text in printed]
    assert [value and value.inherited for value in values] == ["month", "year", "", "year", ""]


DAYS = st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 12, 31))
HAN = "〇一二三四五六七八九"


def counted(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens == 0 else "十" if tens == 1 else HAN[tens] + "十") + (HAN[ones] if ones else "")


@given(
    DAYS,
    st.sampled_from(
        ["{0}年{1}月{2}日", "{0} 年 {1} 月 {2} 日", "{0}-{1:02}-{2:02}", "{0}.{1}.{2}", "{0}年{1:02}月{2:02}日"]
    ),
)
def test_every_printed_day_is_read_back(day: datetime.date, form: str) -> None:
    printed = form.format(day.year, day.month, day.day)
    text = f"云川市于{printed}印发"
    (fact,) = dates.read(document(text))
    assert (text[fact.start : fact.end], fact.value.as_date()) == (printed, day)


@given(DAYS)
def test_every_day_in_chinese_numerals_is_read_back(day: datetime.date) -> None:
    year = "".join(HAN[int(digit)] for digit in str(day.year))
    (fact,) = dates.read(document(f"{year}年{counted(day.month)}月{counted(day.day)}日"))
    assert fact.value.as_date() == day


PIECES = st.sampled_from(
    [*"0123456789０３〇一二十廿年月日号至到—-.．/ （）第近\n", "2026年", "3月", "5日", "至5日", "2018-2020"]
)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_facts_are_sorted_apart_and_read_again_alike(text: str) -> None:
    facts = list(dates.read(document(text)))
    ranges = list(date_ranges.read(document(text)))
    for read in (facts, ranges):
        assert all(before.end <= after.start for before, after in itertools.pairwise(read))
        assert all(0 <= fact.start < fact.end <= len(text) for fact in read)
    assert all(dates.read_date(text[fact.start : fact.end]) == fact.value for fact in facts)
    assert all(date_ranges.read_range(text[fact.start : fact.end], years_alone=True) == fact.value for fact in ranges)
