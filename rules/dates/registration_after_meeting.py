"""报名、报到的日期晚于会议日期。

会期改了，报名截止、报到的日期没有跟着改，是会议通知最常见的差错。报名截止应在会议之前，报到应在会议开始的当天或者之前，
培训班、观摩会、论坛、比赛等也是一样。会后报送心得、总结、整改情况，动员会之后的参赛报名，考试报名不在此列；分期举办的
不核对；持续一周以上的，以最后一天为准。
依据：编辑惯例。
"""

import datetime
from collections.abc import Iterator

from qlint import (
    Bad,
    CalendarDate,
    Document,
    Fact,
    Finding,
    Good,
    Measured,
    MeetingDate,
    Related,
    Severity,
    compile_late,
    rule,
)

_NAMES = {"enrolment": "报名截止日期", "check_in": "报到日期"}
# Without a printed year, a day this long after the meeting is rather one of the year before.
_FAR = 120
# A title that does not speak of the meeting: dates this many lines apart may belong to other matters.
_NEAR = 4
_MEETINGS = compile_late(r"(?<!社)会(?![计员同])|培训|论坛|活动|班|讲座|观摩|研讨|演练|比赛|竞赛|大赛")
# What goes on for longer may be joined after it began.
_LONG = 7


@rule(
    "D107",
    "registration-after-meeting",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("meeting_date",),
    masks=("quotation", "reproduced"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("定于2026年4月10日（星期五）上午9时召开供水工作会议，请于4月8日前报名。"),
        Good("定于2026年4月10日上午9时召开供水工作会议。请于4月9日下午到云川宾馆报到，4月20日前报送落实情况。"),
        Good("定于2026年1月6日召开供水工作会议，请于12月30日前将参会人员名单报市水利局。"),
        Good("定于2026年4月10日召开供水技能竞赛动员会，请参赛单位于4月20日前报名。"),
        Good("培训时间：2026年4月10日至12日。报到时间：4月10日上午。"),
        Good("原定于2026年4月10日召开的供水工作会议，改于4月20日召开，请于4月18日前报名。"),
        Good(
            "北岭县水利局关于举办供水工培训班的通知\n各乡镇水管站：\n一、培训时间。2026年4月10日至12日，共3天。\n"
            "二、报到安排。4月9日14时至20时，凭回执报到。\n三、其他事项。请于4月20日前将学员名单和学习心得报县水利局。"
        ),
        Good("定于2026年4月10日举办第一期供水工培训班，4月20日举办第二期。第二期请于4月15日前报名。"),
        Good("关于开展节水宣传活动的通知\n一、活动时间：2026年4月1日至5月31日。\n二、报名时间：4月1日至20日。"),
        Bad("定于2026年4月10日上午9时召开供水工作会议，请于【4月11日】前报名。"),
        Bad("定于2026年4月10日召开供水工作会议，会期半天。请参会人员于【4月11日】上午到云川宾馆报到。"),
        Bad(
            "北岭县水利局关于召开供水工作会议的通知\n各乡镇人民政府：\n一、会议时间\n2026年4月10日上午9:00。\n"
            "二、报名方式\n请于【2026年4月12日】下午5时前将参会回执报县水利局。"
        ),
        Bad("会议时间：2026年12月30日。报名截止时间为【2027年1月5日】。"),
        Bad(
            "北岭县水利局关于举办供水工培训班的通知\n各乡镇水管站：\n一、培训时间。2026年4月10日（星期五）至12日。\n"
            "二、报名截止。【2026年4月17日】18时，报名表发送至县水利局邮箱。\n三、报到安排。2026年4月9日14时后报到。"
        ),
        Bad(
            "云川市供水协会关于召开节水现场观摩会的通知\n各会员单位：\n　　一、时间和地点\n　　4月10日9时，云川水厂。\n"
            "　　二、其他事项\n　　请于【4月12日】8时30分前报到并领取材料。"
        ),
        Bad("定于2026年4月10日举办供水技能竞赛。报名时间：【2026年4月1日至4月14日】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    facts = document.facts("meeting_date")
    meetings = [(day, fact) for fact in facts if fact.value.role == "meeting" and (day := _opening(fact.value))]
    if not meetings:
        return
    opening, meeting = max(meetings, key=lambda pair: pair[0])
    about_meeting = _MEETINGS.search(document.title) is not None
    for fact in facts:
        value: MeetingDate = fact.value
        if value.role not in _NAMES or not (about_meeting or _is_near(document, fact, meeting)):
            continue
        if _is_later(value.first, opening, dated=bool(meeting.value.first.year)):
            printed = document.text[meeting.start : meeting.end]
            yield Finding(
                fact.span,
                f"{_NAMES[value.role]}应不晚于会议日期{printed}，此处为“{document.text[fact.start : fact.end]}”",
                related=(Related(meeting.span, "会议日期"),),
            )


def _opening(value: MeetingDate) -> datetime.date | None:
    first, last = _day(value.first, value.first.year), _day(value.last, value.first.year)
    return last if first and last and (last - first).days > _LONG else first


def _day(date: CalendarDate, year: int) -> datetime.date | None:
    """The day; one without a year is put into that of what it stands with, or into a leap year."""
    return (date if date.year else date._replace(year=year or 2000)).as_date()


def _is_near(document: Document, fact: Fact, meeting: Fact) -> bool:
    return abs(document.block_index(fact.start) - document.block_index(meeting.start)) <= _NEAR


def _is_later(date: CalendarDate, opening: datetime.date, *, dated: bool) -> bool:
    """Where either has no year, days far apart are rather of two years."""
    day = (date if date.year and dated else date._replace(year=opening.year)).as_date()
    return day is not None and day > opening and (bool(date.year and dated) or (day - opening).days <= _FAR)
