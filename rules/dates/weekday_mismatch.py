"""日期与星期不符。

会议、活动的日期写错一天，参会人便不知以哪个为准。写明年份，或者年份可由本文成文日期确定的，为应改；只能推测年份的，
仅在前后三年都不符时供参考。
依据：公历的星期。
"""

import datetime
from collections.abc import Iterator
from functools import lru_cache

from qlint import Bad, CalendarDate, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_WEEKDAY = compile_late(r"[ 　]{0,2}[（(]?[ 　]?((?:星期|礼拜|周)[一二三四五六日天])(?![一二三四五六日天至—～-])")
# 10日（星期五）至12日（星期日）: the later day leaves out year and month.
_NEXT_DAY = compile_late(r"[）)]?[ 　]?[、和及与至到—～－-][ 　]?(?:([0-9]{1,2})[ 　]?月[ 　]?)?([0-9]{1,2})[ 　]?日")
_DAYS = "一二三四五六日"
_MONTHS_AHEAD = 6


@rule(
    "D105",
    "weekday-mismatch",
    severity=Severity.ERROR,
    basis="公历的星期；编辑惯例",
    needs=("date",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("定于2026年4月10日（星期五）上午9时召开供水工作会议。"),
        Good("关于放假安排的通知\n云政办发〔2025〕18号\n各县人民政府：\n1月1日（星期四）至3日（星期六）放假调休。"),
        Good("培训时间为2026年4月10日（周五）至12日（周日），每周一、周三开放咨询。"),
        Bad("定于2026年4月10日（【星期四】）上午9时召开供水工作会议。"),
        Bad("培训时间为2026年4月10日（周五）至12日（【周六】）。"),
        Bad("请于2026年4月30日【星期五】前反馈意见。"),
        Bad("各乡镇：\n定于4月10日（【星期一】）开会。\n北岭县水利局\n2026年3月5日"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    issued = _issued(document)
    for fact in document.facts("date"):
        date: CalendarDate = fact.value
        if date.month and date.day:
            yield from _check_chain(document, fact.end, date, issued)


def _check_chain(
    document: Document, position: int, date: CalendarDate, issued: datetime.date | None
) -> Iterator[Finding]:
    """A date with its weekday, then the days behind it that leave out year and month."""
    while True:
        named = _WEEKDAY.match(document.text, position)
        if named:
            position = named.end()
            yield from _judge(document, Span(*named.span(1)), date, issued)
        behind = _NEXT_DAY.match(document.text, position)
        if behind is None or (behind[1] and not date.year):
            return
        position = behind.end()
        date = date._replace(month=int(behind[1] or date.month), day=int(behind[2]))


def _judge(document: Document, span: Span, date: CalendarDate, issued: datetime.date | None) -> Iterator[Finding]:
    printed = document.text[span.start : span.end]
    wanted = _DAYS.index(printed[-1].replace("天", "日"))
    years, severity = _years(document, date, issued)
    days = [weekday for year in years if (weekday := _weekday(year, date.month, date.day)) is not None]
    if not days or wanted in days:
        return
    name = printed[:-1] + _DAYS[days[0]]
    message = f"{years[0]}年{date.month}月{date.day}日应为“{name}”，此处为“{printed}”"
    yield Finding(span, message, severity=severity)


def _years(
    document: Document, date: CalendarDate, issued: datetime.date | None
) -> tuple[tuple[int, ...], Severity | None]:
    """The years that the date may lie in, and how far a mismatch then weighs."""
    if date.year:
        return (date.year,), None
    if not document.year:
        return (), None
    # A month and day alone may also speak of last year, or of next year when the document looks back at them.
    if issued and (date.month, date.day) >= (issued.month, issued.day):
        near = date.month - issued.month <= _MONTHS_AHEAD
        return (issued.year, issued.year - 1), None if near else Severity.INFO
    return (document.year, document.year + 1, document.year - 1), Severity.INFO


@lru_cache(maxsize=1024)
def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return datetime.date(year, month, day).weekday()
    except ValueError:
        return None


def _issued(document: Document) -> datetime.date | None:
    """The document's own date: that of its first 成文日期."""
    block = next(iter(document.blocks_of("issue_date")), None)
    if block is None:
        return None
    dates = (fact.value.as_date() for fact in document.facts("date") if block.start <= fact.start < block.end)
    return next((date for date in dates if date), None)
