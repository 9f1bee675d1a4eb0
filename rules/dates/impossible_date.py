"""日历上没有的日期：6月31日、13月、平年2月29日。

日期写错一个字，时限、会期就无从执行。起止日期和并列日期中后一个省写的年、月按前一个推定；没有写明年份的2月29日，
只在本文年份及其前后一年都是平年时提示请核。农历日期不在此列。
依据：公历的月份和天数，发文前应核对时间、数字。
"""

import calendar
from collections.abc import Iterator

from qlint import (
    Bad,
    CalendarDate,
    DateRange,
    Document,
    Fact,
    Finding,
    Good,
    Measured,
    Severity,
    Span,
    compile_late,
    rule,
)

_LUNAR = compile_late(
    r"(?:[农夏旧阴]历|[正腊闰]月|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年)[^，。；\n]{0,6}\Z"
)
# 6月30日、31日 and 2月1日至29日: the later day leaves out the year, and perhaps the month.
_NEXT_DAY = compile_late(
    r"(?:[（(][^（）()\n]{1,4}[）)])?起?[ 　]?(?:[、和及与至到]|[—～－-]{1,2})[ 　]?"
    r"((?:([0-9]{1,2})[ 　]?月[ 　]?)?([0-9]{1,2}|二十九|三十一?)[ 　]?日)(?!内)"
)
_LAST_DAYS = {"二十九": 29, "三十": 30, "三十一": 31}
# 6月28、29、31日: only the last of the days has its mark.
_LISTED = compile_late(r"(?:[0-9]{1,2}、){1,8}([0-9]{1,2})日(?!内)")
_PRINTED_ZERO = compile_late(r"(?<![0-9０-９])[0０]{1,2}[ 　]*[月日号]")
_LEAP_YEAR = 2000
_ALWAYS_THERE = 28
# What can stand behind a day that another one follows, or a month whose days follow.
_JOINED = frozenset("（(起 　、和及与至到—～－-0123456789")
# 编号2026-13-45 is a code: with such marks only words of time make a date of it.
_TIME_BEFORE = compile_late(r"(?:[于自至到从]|截[至止]|日期|时间|时限)[ 　]?[：:]?[ 　]?\Z")
_TIME_BEHIND = compile_late(r"[ 　]?(?:[之以]?[前后]|[止起])")


@rule(
    "D101",
    "impossible-date",
    severity=Severity.ERROR,
    basis="公历的月份和天数；编辑惯例",
    needs=("date", "date_range"),
    masks=("link", "code"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("请于2026年6月30日前报送，2024年2月29日前已报送的不再重报。"),
        Good("庙会定于农历二月三十日开放，为期3天。"),
        Good("报名时间为2026年2月25日至3月1日，逾期不予受理。"),
        Good("图纸编号2026-13-45，存放于北岭县水利局档案室。"),
        Bad("请于【2026-13-05】前报送自查报告。"),
        Bad("请于【2026年6月31日】前将自查报告报市水利局。"),
        Bad("本办法自【2026年13月1日】起施行。"),
        Bad("汛期巡查自2025年2月1日至【29日】开展，3月5日前报送结果。"),
        Bad("检查组于6月29日、30日、【31日】分赴三个乡镇。"),
        Bad("第一轮督查自2025年2月10日起至【2月29日】止。"),
        Bad("关于开展河道清淤的通知\n各乡镇人民政府：\n请各地抓紧落实。\n北岭县水利局\n【2026年9月31日】"),
        Bad("【二〇二六年四月三十一日】，北岭县供水站开工建设。"),
        Bad("汛期巡查于【2026年4月28—31日】开展，四月二十八日至【三十一日】集中培训。"),
        Bad("定于九月二十九日、【三十一日】集中培训。"),
        Bad("检修时间：【2026年4月28日9时至31日】17时，停水安排在6月【28、29、31日】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    judged = 0
    told: set[int] = set()
    for fact in document.facts("date"):
        date: CalendarDate = fact.value
        if fact.start < judged:
            continue
        fault = _fault(date) or _printed_zero(text, fact)
        doubtful = fault or date.day > _ALWAYS_THERE or text[fact.end : fact.end + 1] in _JOINED
        if not doubtful or _is_lunar(text, fact.start, date) or _is_code(document, fact):
            continue
        printed = text[fact.start : fact.end]
        if fault:
            yield Finding(fact.span, f"{fault}，此处为“{printed}”")
        elif (date.month, date.day) == (2, 29) and not date.year and _never_leap(document):
            message = f"{document.year}年2月只有28天，此处为“{printed}”"
            yield Finding(fact.span, message, severity=Severity.WARNING)
        while date.month and date.day and (behind := _NEXT_DAY.match(text, max(judged, fact.end))):
            judged = behind.end()
            date = date._replace(month=int(behind[2] or date.month), day=_LAST_DAYS.get(behind[3]) or int(behind[3]))
            if fault := _fault(date):
                told.add(behind.end(1))
                yield Finding(Span(*behind.span(1)), f"{fault}，此处为“{behind[1]}”")
        listed = _LISTED.match(text, fact.end) if date.month and not date.day else None
        if listed and (fault := _fault(date._replace(day=int(listed[1])))):
            yield Finding(Span(*listed.span()), f"{fault}，此处为“{listed[0]}”")
    yield from _check_spans(document, told)


def _check_spans(document: Document, told: set[int]) -> Iterator[Finding]:
    """Later days that print no month: 4月28—31日, 四月二十八日至三十一日."""
    for fact in document.facts("date_range"):
        value: DateRange = fact.value
        fault = _fault(value.last) if value.inherited == "month" and fact.end not in told else None
        if fault and not _is_lunar(document.text, fact.start, value.last):
            yield Finding(fact.span, f"{fault}，此处为“{document.text[fact.start : fact.end]}”")


def _printed_zero(text: str, fact: Fact) -> str | None:
    """0月, 00日: what such a date leaves 0 is no number left out."""
    date: CalendarDate = fact.value
    if (date.month and date.day) or text[fact.end - 1] == "年":
        return None
    return "月、日从1起" if _PRINTED_ZERO.search(text, fact.start, fact.end) else None


def _fault(date: CalendarDate) -> str | None:
    """What the calendar says against a date; None where it exists. Without a year 2月29日 does."""
    if date.month > 12:
        return "月份最大为12"
    if not date.month or not date.day:
        return None
    days = calendar.monthrange(date.year or _LEAP_YEAR, date.month)[1]
    if date.day <= days:
        return None
    return f"{f'{date.year}年' if date.year and date.month == 2 else ''}{date.month}月只有{days}天"


def _is_code(document: Document, fact: Fact) -> bool:
    """Numbers that no calendar has, joined by - . or /, without a word of time beside them."""
    date: CalendarDate = fact.value
    if date.separators in ("年月日", "年月号") or (date.month <= 12 and date.day <= 31):
        return False
    block = document.block_at(fact.start)
    if block is not None and block.kind in ("issue_date", "date", "printing"):
        return False
    return not (
        _TIME_BEFORE.search(document.text, max(0, fact.start - 6), fact.start)
        or _TIME_BEHIND.match(document.text, fact.end)
    )


def _is_lunar(text: str, start: int, date: CalendarDate) -> bool:
    """二月三十日 in Chinese numerals may be a lunar day; no lunar month has 31."""
    if _LUNAR.search(text[max(0, start - 10) : start]):
        return True
    return date.numerals == "han" and date.day == 30 and not 1900 <= date.year <= 2100


def _never_leap(document: Document) -> bool:
    year = document.year
    return document.year_certain and not any(calendar.isleap(near) for near in (year - 1, year, year + 1))
