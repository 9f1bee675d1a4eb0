"""The days of a meeting, of enrolling for it and of checking in: 定于4月10日召开, 请于4月8日前报名, 4月9日报到.

Only announcements to come are read: a meeting that was held (3月5日召开的会议) has nobody to enrol. A contest is a
meeting for those who enter; 动员会 and 启动仪式 of a contest are not the contest.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from operator import itemgetter

from qlint.document import Document
from qlint.elements import MeetingDate
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.values import CalendarDate, DateRange

_EVENTS = ("会", "培训", "活动", "比赛", "竞赛", "论坛", "讲座", "观摩", "研讨", "演练")
_EVENT = (
    r"(?:会议|大会|全会|年会|开会|培训|活动|论坛|讲座|观摩|研讨|演练|比赛|竞赛|开班|开幕|开赛|召开|举办|举行)(?:班|会)?"
)
_AND_PLACE = r"(?:[ 　]*[、和及与]?[ 　]*地[ 　]*点)?"
_MARK = r"[ 　]*[：:。．][ 　]*"
_ANNOUNCED = compile_late(
    r"(?<!原)(?<!原拟)(?:定于|拟于|将于|订于|计划于|决定于|决定在|决定|拟定在|拟在|定在|将在)[ 　]*\Z"
)
_HELD = compile_late(
    r"[^。；\n]{0,60}?(?:召开|举行|举办|(?:开展|组织)[^。；，\n]{0,20}(?:培训|观摩|竞赛|比赛|演练|研讨|讲座))(?![的了过])"
)
# The name of the field in front of a date; 报名时间 and 报到时间 are other fields.
_MEETING_FIELD = compile_late(
    rf"{_EVENT}(?:日期|时[ 　]*间){_AND_PLACE}(?:[：:为]|定于|{_MARK}(?:定于)?|[ 　]{{1,4}})?[ 　]*\Z"
)
# In a notice of a meeting the field may be called 时间 alone.
_BARE_FIELD = compile_late(rf"(?:\A|[、.．）)])[ 　]*时[ 　]*间{_AND_PLACE}{_MARK}\Z")
_MEETING_TITLE = compile_late(r"召开|举办|举行|(?:会议|培训)(?:的|预备)?通知")
_FIELD_HEADING = compile_late(rf"{_EVENT}(?:日期|时[ 　]*间){_AND_PLACE}[：:。]?\Z")
_BARE_HEADING = compile_late(rf"[、.．）)][ 　]*时[ 　]*间{_AND_PLACE}[：:。]?\Z")
_CLOCK = (
    r"(?:[ 　]{0,8}[（(][^（）()\n]{1,8}[）)])?[ 　]{0,8}(?:(?:上|下|中)午)?[ 　]{0,8}"
    r"(?:[0-9]{1,2}(?:[：:][0-9]{2}|[时点](?:[0-9]{1,2}分)?))?"
)
_BEFORE = compile_late(_CLOCK + r"[ 　]{0,8}(?:下班)?(?:之前|以前|前)")
# Enrolling for the meeting, not for a contest or an examination that the meeting is about.
_ENROL = compile_late(
    r"报名|回执|(?:参[会训观赛]|参加|与会|出席|列席|观摩)(?:会议|培训|活动)?(?:人员|领导|代表|同志|学员|人选)?"
    r"(?:名单|报名表|登记表|信息)|学员名单|参[会训](?:确认|情况)|确认(?:是否)?参[会训]"
)
_ELSEWHERE = compile_late(
    r"[中高]考|考务|报考|考试|考生|应征|征兵|入伍|应聘|申报|学生|适龄|网上报名|招聘|招生|评选|项目|课题|招标|投标|志愿者|"
    r"整改|送达|收文|征求意见"
)
_OF_CONTEST = compile_late(r"参赛|竞赛|比赛|大赛|赛事")
# What is sent in when all is over, with the names of those who were there.
_AFTERWARDS = compile_late(r"会后|培训后|结束后|心得|体会|总结|发票|结业|证书|简报|新闻稿|贯彻|落实情况|考核结果")
_CLOSES = compile_late(
    r"(?:报名|回执)[^。；\n]{0,14}(?:截止|截至|截至到)(?:[^。；\n]{0,8}|(?:日期|时间|到)?[。：:][ 　]*)\Z"
)
_ENROL_FIELD = compile_late(rf"报名(?:日期|时[ 　]*间)(?:为|{_MARK})?[ 　]*\Z")
_CHECK_IN = compile_late(r"[^。；，,\n]{0,30}?报[ 　]*到(?![率证册])")
_CHECK_IN_FIELD = compile_late(rf"报[ 　]*到(?:日期|时[ 　]*间|安排)?{_AND_PLACE}(?:为|{_MARK})?[ 　]*\Z")
_NEW_HERE = compile_late(r"新生|录用|抽调|挂职|上岗|到岗|入职|返校")
_CONTEST = compile_late(
    r"(?:比赛|竞赛|大赛|运动会|联赛|锦标赛)(?!赛前|动员|启动|开幕|培训|部署|筹备|说明|总结|颁奖|表彰|研讨|辅导|[^，。；\n]{0,6}会)"
)
_CONTEST_FIELD = compile_late(r"(?:比赛|竞赛|开赛)(?:日期|时[ 　]*间)")
# One of several: its enrolment may well end after another of them began.
_SESSIONS = compile_late(r"第[一1](?P<kind>期|批|场|轮|阶段)[\s\S]{0,2000}?第[二2](?P=kind)")
_CLAUSE_END = compile_late(r"[，；]")
_REACH = 40
_SENTENCE = 200  # code points on either side: a longer sentence is a row of dates


def read(document: Document) -> Iterator[Fact]:
    """By start; nothing where no meeting is announced."""
    text = document.text
    if not any(event in text for event in _EVENTS):
        return
    dates = [fact for fact in document.facts("date") if fact.value.month and fact.value.day]
    meetings = [date for date in dates if _is_meeting(document, date)]
    days = {date.start for date in meetings}
    if not meetings or _SESSIONS.search(text) is not None:
        return
    contest = any(_is_contest(document, date) for date in meetings)
    for date in dates:
        if date.start in days:
            yield Fact("meeting_date", *date.span, MeetingDate("meeting", date.value, _last(document, date)[1]))
        elif _is_check_in(document, date):
            yield Fact("meeting_date", *date.span, MeetingDate("check_in", date.value, date.value))
        elif _is_enrolment(document, date, contest=contest):
            span, last = _last(document, date)
            yield Fact("meeting_date", *span, MeetingDate("enrolment", last, last))


def _before(document: Document, date: Fact) -> tuple[str, str]:
    """What stands in front of a date in its sentence, and in its line: 一、培训时间。2026年5月18日."""
    text, start = document.text, date.start
    sentence = document.sentence_at(start)
    block = document.block_at(start)
    line = text[max(block.start if block is not None else start, start - _REACH) : start]
    return text[max(sentence.start, start - _REACH) : start], line


def _words(document: Document, date: Fact) -> str:
    """The sentence of a date, without the clauses of other dates: 4月8日前报名，论文5月8日前提交."""
    text, sentence, dates = document.text, document.sentence_at(date.start), document.facts("date")
    start, end = max(sentence.start, date.start - _SENTENCE), min(sentence.end, date.end + _SENTENCE)
    for other in dates[bisect_left(dates, start, key=itemgetter(1)) :]:
        if other.start >= end:
            break
        if other.end <= date.start:
            mark = _CLAUSE_END.search(text, other.end, date.start)
            start = mark.end() if mark is not None else start
        elif date.end <= other.start:
            mark_at = max(text.rfind(mark, date.end, other.start) for mark in "，；")
            return text[start : mark_at if mark_at >= 0 else end]
    return text[start:end]


def _is_meeting(document: Document, date: Fact) -> bool:
    before, line = _before(document, date)
    titled = _MEETING_TITLE.search(document.title) is not None
    if _MEETING_FIELD.search(line) or (not line.strip() and _stands_under_field(document, date.start, titled=titled)):
        return True
    if titled and _BARE_FIELD.search(line):
        return True
    return _ANNOUNCED.search(before) is not None and _HELD.match(document.text, date.end) is not None


def _is_contest(document: Document, date: Fact) -> bool:
    """Whether what is held that day is itself a contest."""
    _, line = _before(document, date)
    if _CONTEST_FIELD.search(line) is not None:
        return True
    held = _HELD.match(document.text, date.end)
    return (
        held is not None and _CONTEST.search(document.text[held.end() : document.clause_at(held.end())[1]]) is not None
    )


def _is_check_in(document: Document, date: Fact) -> bool:
    _, line = _before(document, date)
    if _CHECK_IN_FIELD.search(line) is None and not _is_next(document, date):
        return False
    return _NEW_HERE.search(_words(document, date)) is None


def _is_enrolment(document: Document, date: Fact, *, contest: bool) -> bool:
    _, line = _before(document, date)
    # The name of the field belongs to what it introduces: 报名截止。9月12日17时.
    closes = _CLOSES.search(line) or _ENROL_FIELD.search(line)
    words = (line if closes else "") + _words(document, date)
    if not (closes or _BEFORE.match(document.text, date.end)) or _ENROL.search(words) is None:
        return False
    other = _ELSEWHERE.search(words) or _AFTERWARDS.search(words)
    return other is None and (contest or _OF_CONTEST.search(words) is None)


def _is_next(document: Document, date: Fact) -> bool:
    """Whether no other date stands between this one and 报到."""
    checked = _CHECK_IN.match(document.text, date.end)
    return checked is not None and "日" not in checked[0]


def _stands_under_field(document: Document, start: int, *, titled: bool) -> bool:
    """Whether the date opens the line below a heading 会议时间, or 时间 in a notice of a meeting."""
    index = document.block_index(start)
    if index < 1:
        return False
    above = document.blocks[index - 1]
    if above.kind not in ("heading", "subheading", "item", "short"):
        return False
    found = _FIELD_HEADING.search(document.text, *above.span)
    return found is not None or (titled and _BARE_HEADING.search(document.text, *above.span) is not None)


def _last(document: Document, date: Fact) -> tuple[Span, CalendarDate]:
    """The last day where the date opens a span of time, and the place of it all."""
    ranges = document.facts("date_range")
    for fact in ranges[max(0, bisect_right(ranges, date.start, key=itemgetter(1)) - 2) :][:3]:
        if fact.start <= date.start < fact.end:
            value: DateRange = fact.value
            if value.last.day:
                return fact.span, value.last
    return date.span, date.value
