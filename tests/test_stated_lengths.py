"""Lengths of time beside their two ends."""

from __future__ import annotations

import datetime
import itertools

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import stated_lengths
from qlint.lengths import StatedLength
from qlint.model import Span
from qlint.values import CalendarDate, DateRange


def found(text: str) -> list[tuple[str, str, int, str]]:
    facts = stated_lengths.read(document(text))
    return [(text[slice(*fact.value.place)], text[fact.start : fact.end], *fact.value[2:4]) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3月1日至5日，为期3天", ("3月1日至5日", "3天", 3, "天")),
        ("3月1日（周日）至5日（周四）举办，为期五天", ("3月1日（周日）至5日", "五天", 5, "天")),
        ("10月1日至8日放假调休，共8天", ("10月1日至8日", "8天", 8, "天")),
        ("利用两个月时间（3月1日至4月30日）", ("3月1日至4月30日", "两个月", 2, "月")),
        ("近三年（2023—2025年）", ("2023—2025年", "三年", 3, "年")),
        ("三年行动计划（2023—2025年）", ("2023—2025年", "三年", 3, "年")),
        ("2021年至2025年5年间", ("2021年至2025年", "5年", 5, "年")),
        ("2022、2023、2024年连续三年", ("2022、2023、2024年", "三年", 3, "年")),
        ("连续两年（2024年、2025年）", ("2024年、2025年", "两年", 2, "年")),
        ("展览3月10日开幕，15日闭幕，为期6天", ("3月10日开幕，15日", "6天", 6, "天")),
        ("自6月1日起至9月8日止，联合开展为期100天的行动", ("6月1日起至9月8日", "100天", 100, "天")),
        ("2021年6月动工，2023年12月通车，历时两年半", ("2021年6月动工，2023年12月", "两年半", 30, "月")),
        ("公示期7天，自3月1日至7日止", ("3月1日至7日", "7天", 7, "天")),
        ("为期9天的灯会2月27日闭幕。灯会自2月19日开幕以来", ("2月27日闭幕。灯会自2月19日", "9天", 9, "天")),
        ("12月25日至次年1月23日，为期30天", ("12月25日至次年1月23日", "30天", 30, "天")),
        ("9月2日至6日举办培训班，来自14个县的136人参加为期5天的学习", ("9月2日至6日", "5天", 5, "天")),
        ("5月12日，为期10天的培训班开班。\n培训班将于21日结业", None),
        (
            "5月12日，为期10天的培训班开班。培训班将于5月21日结业",
            ("5月12日，为期10天的培训班开班。培训班将于5月21日", "10天", 10, "天"),
        ),
        ("3月18日至20日，现场会召开。与会人员观摩了造林点。会议为期5天", None),
        ("3月18日至20日，现场会召开。与会人员观摩了造林点。会议为期5天。", ("3月18日至20日", "5天", 5, "天")),
        ("3月1日至10日报名，3月11日考试。培训为期20天。", None),
        ("开展为期60天的整治行动。行动时间：4月1日至5月30日", ("4月1日至5月30日", "60天", 60, "天")),
        (
            "1月16日，油箱被撬。2月5日，主犯落网，历时30天的追捕画上句号",
            ("1月16日，油箱被撬。2月5日", "30天", 30, "天"),
        ),
        ("1月16日，油箱被撬。2月5日，主犯落网，历时20天的追捕画上句号", None),
        (
            "期限从2024年10月1日算起，到2027年9月30日结束，仍为三年",
            ("2024年10月1日算起，到2027年9月30日", "三年", 3, "年"),
        ),
        ("2022年、2023年、2024年分别为1、2、3家，已连续五年低于5家", ("2022年、2023年、2024年", "五年", 5, "年")),
        ("2022年、2023年、2024年分别为1、2、3家，已连续三年低于5家", None),
        ("2022年、2023年、2024年分别为1、2、3家，连续两年增长", None),
        ("连续七年超过75%（2021年为75.3%，2022年为76.8%，2023年为77.4%）", None),
        (
            "连续五年超过75%（2021年为75.3%，2022年为76.8%，2023年为77.4%）",
            ("2021年为75.3%，2022年为76.8%，2023年为77.4%", "五年", 5, "年"),
        ),
        ("2022年5月开工，历经两年建设，于2024年5月建成", ("2022年5月开工，历经两年建设，于2024年5月", "两年", 2, "年")),
    ],
)
def test_a_length_is_read_with_its_span(text: str, expected: tuple[str, str, int, str] | None) -> None:
    assert found(text) == ([expected] if expected else [])


def test_more_years_in_a_row_than_have_passed() -> None:
    text = "自2020年起举办，截至2025年已连续举办{}年\n2025年4月30日"
    read = [[*stated_lengths.read(document(text.format(years), "paragraph", "issue_date"))] for years in (6, 8)]
    assert [[fact.value.number for fact in facts] for facts in read] == [[], [8]]


@pytest.mark.parametrize(
    "text",
    [
        "3月1日至5日，共5个工作日",
        "3月1日至5日，为期近5天、为期5天半",
        "3月1日至5日共召开会议5天",
        "2021年至2025年第五年",
        "2021年至2025年共有三年以上",
        "第三年（2023—2025年）",
        "2022、2024年连续两年",
        "3月1日至5日五日间",
        "报名时间为3月1日至10日，培训为期5天",
        "3月1日至5日集中整治，持续3个月的汛期巡查启动",
        "2023年3月立项，2024年5月开工，2025年12月竣工，历时两年",
    ],
)
def test_other_lengths_are_none(text: str) -> None:
    assert found(text) == []


@given(
    st.lists(
        st.sampled_from(
            ["3月1日至5日", "2023—2025年", "，为期", "共", "3天", "五年", "连续三年", "（", "）", "近", "、", "2024年"]
        ),
        max_size=14,
    )
)
def test_facts_are_sorted(pieces: list[str]) -> None:
    facts = list(stated_lengths.read(document("".join(pieces))))
    assert all(before.start <= after.start for before, after in itertools.pairwise(facts))


@pytest.mark.parametrize(
    ("text", "fitting"),
    [
        ("3月1日至5日，为期3天", (4, 5)),
        ("2月26日至3月1日，为期5天", (3, 5)),
        ("12月20日至1月10日，为期3周", (3, 4)),
        ("2026年3月1日至5月31日，历时三个月", (3, 3)),
        ("2026年3月至5月，历时6个月", (2, 3)),
        ("2021年至2025年，为期3年", (4, 5)),
        ("2021年6月动工，2023年12月通车，历时两年半", (29, 32)),
        ("2026年3月至5月，为期3天", None),
        ("2026年5月至2025年3月，历时6个月", None),
    ],
)
def test_how_long_two_ends_allow(text: str, fitting: tuple[int, int] | None) -> None:
    (fact,) = stated_lengths.read(document(text))
    assert fact.value.fitting == fitting


@pytest.mark.parametrize(("text", "calendar"), [("2023—2025年连续3年", True), ("2021年至2025年，为期3年", False)])
def test_years_are_numbered_or_last(text: str, calendar: bool) -> None:
    (fact,) = stated_lengths.read(document(text))
    assert fact.value.counts_calendar_years is calendar


@given(st.dates(datetime.date(1950, 1, 1), datetime.date(2049, 1, 1)), st.integers(1, 4000), st.booleans())
def test_days_are_counted_with_both_ends_or_one(first: datetime.date, days: int, both: bool) -> None:
    last = first + datetime.timedelta(days=days)
    ends = [CalendarDate(one.year, one.month, one.day) for one in (first, last)]
    span = DateRange(ends[0], ends[1])
    length = StatedLength(span, Span(0, 1), days + both, "天", "为期")
    assert length.fitting == (days, days + 1)
    least, greatest = length._replace(unit="月").fitting or (0, 0)
    assert (least - 1) * 28 <= days + 1 <= (greatest + 1) * 31
