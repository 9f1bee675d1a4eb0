"""Times of any text, read against a Monday: 7 November 2016, 16:12."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.numerals import write_han
from qlint.periods import Anchor, find_periods, within
from qlint.readings.times import Time, find_times

NOW = datetime.datetime(2016, 11, 7, 16, 12)
DATES = st.dates(datetime.date(1000, 1, 1), datetime.date(2199, 12, 31))
FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
HAN = str.maketrans("0123456789", "〇一二三四五六七八九")


def read(text: str) -> list[tuple[str, Time]]:
    return [(text[span.start : span.end], time) for span, time in find_times(text, NOW)]


def said(text: str) -> tuple[str, str]:
    """Sort and values of a text that is one time, moments as ISO 8601 without what its sort leaves out."""
    ((printed, time),) = read(text)
    assert printed == text
    return time.sort, " ".join("/".join(_moment(moment, time.sort) for moment in value) for value in time.values)


def _moment(moment: datetime.datetime | None, sort: str) -> str:
    if moment is None:
        return ""
    day, _, clock = moment.isoformat(timespec="minutes").partition("T")
    return {"date": day, "daterange": day, "time": clock, "timerange": clock}.get(sort, f"{day}T{clock}")


@pytest.mark.parametrize(
    ("text", "sort", "values"),
    [
        ("2015年8月19日", "date", "2015-08-19/"),
        ("8月19日", "date", "2016-08-19/ 2017-08-19/"),
        ("19号", "date", "2016-10-19/ 2016-11-19/"),
        ("周三", "date", "2016-11-02/ 2016-11-09/"),
        ("下周三", "date", "2016-11-16/"),
        ("大后天", "date", "2016-11-10/"),
        ("农历二零一五年十月初一", "date", "2015-10-01/"),
        ("乾隆元年三月初五", "date", "1736-03-05/"),
        ("2月30日", "date", ""),
        ("两周前", "date", "2016-10-24/"),
        ("三千年前", "date", ""),
        ("2015年国庆节", "date", "2015-10-01/"),
        ("去年5月", "daterange", "2015-05-01/2015-06-01"),
        ("2016年第三季度", "daterange", "2016-07-01/2016-10-01"),
        ("去年的最后两个月", "daterange", "2015-11-01/2016-01-01"),
        ("从三月二日到五月九日", "daterange", "2016-03-02/2016-05-09 2017-03-02/2017-05-09"),
        ("3月1—5日", "daterange", "2016-03-01/2016-03-05 2017-03-01/2017-03-05"),
        ("2011—2014年", "daterange", "2011-01-01/2014-01-01"),
        ("近五年", "daterange", "2011-11-07/2016-11-07"),
        ("2012年之后", "daterange", "2013-01-01/"),
        ("2012年3月4日或之前", "daterange", "/2012-03-04"),
        ("十九世纪四十年代", "daterange", "1840-01-01/1850-01-01"),
        ("“十二五”时期", "daterange", "2011-01-01/2016-01-01"),
        ("上午9点半", "time", "09:30/"),
        ("晚上八点一刻", "time", "20:15/"),
        ("二十点三十分", "time", "20:30/"),
        ("差五分八点", "time", "07:55/ 19:55/"),
        ("3:20pm", "time", "15:20/"),
        ("下午三点到五点半", "timerange", "15:00/17:30"),
        ("明天下午5:00", "datetime", "2016-11-08T17:00/"),
        ("两小时后", "datetime", "2016-11-07T18:12/"),
        ("前天晚上", "datetimerange", "2016-11-05T16:00/2016-11-05T20:00"),
        ("明天早上七点到九点", "datetimerange", "2016-11-08T07:00/2016-11-08T09:00"),
        ("上个小时", "datetimerange", "2016-11-07T15:12/2016-11-07T16:12"),
        ("每周三下午两点", "set", ""),
    ],
)
def test_times_have_every_value_that_they_may_mean(text: str, sort: str, values: str) -> None:
    assert said(text) == (sort, values)


@pytest.mark.parametrize(
    ("text", "seconds"), [("5分钟", 300), ("三天半", 302_400), ("一年零两个月", 36_720_000), ("两个半小时", 9_000)]
)
def test_lengths_are_counted_in_seconds(text: str, seconds: int) -> None:
    ((printed, time),) = read(text)
    assert (printed, time.sort, time.seconds) == (text, "duration", seconds)


@pytest.mark.parametrize(
    "text", ["电话888-000-9999", "192.168.255.255", "五角大楼", "《明日之后》", "一点不难", "第三天性", "3.5公里"]
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert read(text) == []


def test_places_are_exact() -> None:
    assert [printed for printed, _ in read("会议定于3月5日（星期三）上午9时召开，会期两天，会后3日内报送。")] == [
        "3月5日（星期三）上午9时", "两天", "3日",
    ]  # fmt: skip


def printings(date: datetime.date) -> list[str]:
    arabic = f"{date.year}年{date.month}月{date.day}日"
    year = f"{date.year:04}".translate(HAN)
    return [arabic, arabic.translate(FULL_WIDTH), f"{year}年{write_han(date.month)}月{write_han(date.day)}日"]


@given(DATES)
def test_a_date_reads_back_in_every_script(date: datetime.date) -> None:
    for text in printings(date):
        ((span, period),) = find_periods(text, 0, len(text), Anchor())
        assert (span.start, span.end, period.first, period.last) == (0, len(text), date, date)
        assert said(text) == ("date", f"{date}/")


@given(DATES)
def test_parts_of_a_year_lie_within_it(date: datetime.date) -> None:
    words = ("", "上半年", "下半年", "前三季度", "一季度", "2月", "12月31日", "年底", "3月下旬")
    texts = [f"{date.year}年{part}" for part in words]
    year, *parts = (period for text in texts for _, period in find_periods(text, 0, len(text), Anchor()))
    assert len(parts) == 8
    assert all(within(part, year) for part in parts)


@given(st.text("0123456789一二三十百千万亿两几年月日号周天前后上下到至—的第个半多时点分世纪代", max_size=30))
def test_no_text_breaks_the_readers(text: str) -> None:
    reached = 0
    for span, _ in find_times(text, NOW):
        assert reached <= span.start < span.end <= len(text)
        reached = span.end
    reached = 0
    for span, _ in find_periods(text, 0, len(text), Anchor(2016, 11, 7)):
        assert reached <= span.start < span.end <= len(text)
        reached = span.end
