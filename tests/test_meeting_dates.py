"""The days of a meeting, of enrolling and of checking in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from documents import document

from qlint.facts import Facts, meeting_dates


def roles(text: str, title: str = "") -> list[tuple[str, str]]:
    read = document(text)
    named = replace(read, title=title)
    facts = named.facts_by_kind
    assert isinstance(facts, Facts)
    facts.attach(named)
    return [(fact.value.role, text[fact.start : fact.end]) for fact in meeting_dates.read(named)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("定于4月10日上午召开会议，请于4月8日前报名。", [("meeting", "4月10日"), ("enrolment", "4月8日")]),
        ("会议时间：4月10日。报名截止时间为4月8日。", [("meeting", "4月10日"), ("enrolment", "4月8日")]),
        ("拟于4月10日举办培训，4月9日下午报到。", [("meeting", "4月10日"), ("check_in", "4月9日")]),
        ("会议定于4月10日召开。报到时间：4月9日。", [("meeting", "4月10日"), ("check_in", "4月9日")]),
        ("会议定于4月10日（星期五）召开，5月1日前报送落实情况。", [("meeting", "4月10日")]),
        ("一、培训时间。4月10日至12日。\n二、报到。4月9日。", [("meeting", "4月10日"), ("check_in", "4月9日")]),
        ("观摩时间　4月10日\n报名截止。4月8日17时。", [("meeting", "4月10日"), ("enrolment", "4月8日")]),
        (
            "会议时间：4月10日。\n报名时间：4月1日至4月8日。",
            [("meeting", "4月10日"), ("enrolment", "4月1日至4月8日")],
        ),
        (
            "会议时间：4月10日。请于4月8日前报名，论文于5月8日前提交。",
            [("meeting", "4月10日"), ("enrolment", "4月8日")],
        ),
        (
            "定于4月10日举办技能竞赛，请参赛选手于4月8日前报名。",
            [("meeting", "4月10日"), ("enrolment", "4月8日")],
        ),
    ],
)
def test_roles(text: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "3月5日召开的会议要求，请于4月8日前报名。",
        "原定于4月10日召开会议，请于4月8日前报名。",
        "请于4月8日前报送会议材料。",
        "培训时间：第一期4月10日，第二期5月10日。请于5月8日前报名。",
        "",
    ],
)
def test_no_meeting_to_come_no_dates(text: str) -> None:
    assert roles(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "定于4月10日召开技能竞赛动员会，请参赛选手于5月8日前报名。",
        "会议时间：4月10日。请于5月8日前报送参会人员名单和学习心得。",
        "会议时间：4月10日。新录用人员5月8日报到。",
        "会议时间：4月10日。征兵报名于5月8日前截止。",
    ],
)
def test_what_is_not_for_the_meeting_has_no_date_of_it(text: str) -> None:
    assert roles(text) == [("meeting", "4月10日")]


def test_a_field_called_time_alone_needs_the_title_of_a_meeting() -> None:
    text = "时间：4月10日上午，会议室。"
    assert roles(text) == []
    assert roles(text, "关于召开供水工作会议的通知") == [("meeting", "4月10日")]


def test_a_meeting_over_several_days_has_a_last_day() -> None:
    [fact] = meeting_dates.read(document("定于2026年4月10日至12日举办培训。"))
    assert (fact.value.first.day, fact.value.last.day) == (10, 12)
