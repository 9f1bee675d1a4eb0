"""How long a document or contract is good for, and its ends: 自2026年4月1日起施行，有效期5年，至2031年3月31日."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator
from heapq import merge
from operator import itemgetter
from re import Match
from typing import NamedTuple

from qlint.chronology import Term
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.years_meant import issued_on
from qlint.model import Fact, Span
from qlint.numerals import read_integer

_NUMBER = (
    r"(?P<number>[0-9]{1,2}|[一二两三四五六七八九十]{1,3})[ 　]?"
    r"(?P<unit>个?月|年)(?![以半多余内度期]|左右|[0-9]|[一二三四五六七八九十]{1,2}月)"
)
# 期 first: the search skips from one to the next. 周期, 学期, 日期 … are no terms.
_KEYWORD = compile_late(
    r"期(?<![时周日前后近长短中早初末晚分学过逾定预本上下当假星孕汛花旺淡工一二三四五六七八九十首]期)"
    rf"限?(?:(?P<more>延[长续])|均?[为是]|均?定为|暂定为?|共|：|:|自|统一为)?[ 　]?{_NUMBER}"
)
_ON_TRIAL = compile_late(rf"试行[ 　]?{_NUMBER}")
_FROM = compile_late(
    r"(?:[零0]时)?(?:之日|[^，。；\n0-9]{0,12}之日(?=起))?[起至到—～－-](?!期|受理|申[请报]|报名|办理|接[受收]|提交|可)"
)
_EXPIRED = compile_late(r"[ 　]?(?:届满|期?满|到期|失效|终止)(?![的后前时])")
# The next sentence may say from when to when: 聘期四年。本届聘期自…起，至…止
_GOES_ON = compile_late(r"[。；][ 　]?(?:[^，。；\n0-9]{0,10}[自从]|[本该此现][届轮次期]|起|即|有效)")
# A licence is good from about the day when it was given.
_GIVEN = compile_late(
    r"[^，。；\n]{0,40}?(?:[核颁签换]发|印发|发[放证布]|签[订署]|[取获]得|领取|出具|批准|登记|核准|公布|生效)"
)
_UNTIL = compile_late(r"(?:[至到—～－-]|截止?[至到]?(?:日期)?[为：]?|届满日?为?|失效日期为?)[ 　]?\Z")
_ISSUED = compile_late(r"自(?:本[^，。；\n]{1,6})?(?:印发|发布|公布|下发)之日起")
# Terms of the whole; others may be parts of one, or follow it.
_WHOLE = frozenset(
    ["有效", "合同", "协议", "服务", "租赁", "承包", "使用", "经营", "许可", "委托", "施行", "执行", "实施", "规划"]
)
_PARTS = frozenset(
    ["试用", "见习", "免租", "质保", "保修", "宽限", "过渡", "装修", "缓冲", "缺陷", "付款", "公示", "公告", "整改"]
)
_INTERIM = frozenset(["过渡", "缓冲", "宽限"])
_DAYS_OF = {"月": 30, "年": 365}
_ABOUT = 20  # days
_INTO_USE = compile_late(
    r"起，?[^，。；\n]{0,12}?(?:启用|[使采换]用|换发|更换|施行|实施|执行|实行|生效|推行|停用|停止使用|启动|上线)"
)
_OTHER = compile_late("合同|协议|工[程期]|项目|办法|规定|[^发]证|服务")
_NEXT = 6
_REACH = 120
_SENTENCE = 200


class _Day(NamedTuple):
    day: datetime.date
    place: Span


def read(document: Document) -> Iterator[Fact]:
    """By start; the place of each is that of the number and unit. None where several first or last days stand there."""
    text = document.text
    for match in merge(_KEYWORD.finditer(text), _ON_TRIAL.finditer(text), key=lambda found: found.start()):
        begin, middle, until = _bounds(document, match.start(), match.end())
        firsts = _days(document, begin, until, first=True)
        lasts = _days(document, middle, until, first=False)
        number = read_integer(match["number"]) or 0
        interim = len(lasts) == 1 and lasts[0].place.end <= match.start() and _is_interim(text, match)
        issued = not firsts and len(lasts) == 1 and not interim
        if interim:
            firsts = _in_force(document, lasts[0].day, number * _DAYS_OF[match["unit"][-1]])
        elif issued:
            firsts = _given(document, begin, match.start(), until)
        if not number or len(firsts) != 1 or len(lasts) != 1:
            continue
        if "more" in match.groupdict() and match["more"] and not text.startswith("起继续", firsts[0].place.end):
            continue
        if interim or _is_whole(text, match, firsts[0].place, lasts[0].place):
            term = Term(number, match["unit"].removeprefix("个"), *firsts[0], *lasts[0], issued, interim)
            yield Fact("term", match.start("number"), match.end("unit"), term)


def _is_interim(text: str, match: Match[str]) -> bool:
    return text[max(0, match.start() - 2) : match.start()] in _INTERIM


def _is_whole(text: str, match: Match[str], first: Span, last: Span) -> bool:
    """Whether it is the length of what the two days bound: not 合同自…止，其中试用期3个月."""
    label = text[max(0, match.start() - 2) : match.start()]
    if label in _WHOLE or match.re.pattern == _ON_TRIAL.pattern:
        return True
    if last.end <= match.start():
        between = text[last.end : match.start() - 2]
        return len(between) <= _NEXT and "其中" not in between and label not in _PARTS
    return first.start < match.start() or not _OTHER.search(text, match.end(), first.start)


def _bounds(document: Document, start: int, end: int) -> tuple[int, int, int]:
    """From where the first day is looked for, from where the last one, and up to where both."""
    sentence, block = document.sentence_at(start), document.block_at(start)
    begin = max(block.start if block is not None else 0, start - _REACH)
    until = sentence.end
    if block is not None and until < block.end and _GOES_ON.match(document.text, until):
        until = document.sentence_at(until + 1).end
    return begin, max(begin, sentence.start), min(until, end + _SENTENCE)


def _given(document: Document, begin: int, start: int, until: int) -> list[_Day]:
    """The day of issue that the term begins with, or that on which a licence was given."""
    text = document.text
    if begun := _ISSUED.search(text, begin, until):
        return [_Day(day, Span(*begun.span()))] if (day := issued_on(document)) else []
    dates = document.facts("date")
    found = []
    for fact in dates[bisect_left(dates, max(begin, document.sentence_at(start).start), key=itemgetter(1)) :]:
        if fact.start >= start:
            break
        day = fact.value.as_date()
        if day is not None and _GIVEN.match(text, fact.end, start):
            found.append(_Day(day, fact.span))
    return found


def _in_force(document: Document, last: datetime.date, length: int) -> list[_Day]:
    """The one day from which the document puts something into use: a 过渡期 begins then, if not with the 成文日期."""
    text, own = document.text, issued_on(document)
    if own is None or abs((last - own).days - length) <= _ABOUT:
        return []
    days = {
        day: fact.span
        for fact in document.facts("date")
        if (day := fact.value.as_date()) is not None and _INTO_USE.match(text, fact.end)
    }
    return [_Day(*next(iter(days.items())))] if len(days) == 1 else []


def _days(document: Document, start: int, end: int, *, first: bool) -> list[_Day]:
    """The complete dates that something begins with, or ends with."""
    text, dates = document.text, document.facts("date")
    found = []
    for fact in dates[bisect_left(dates, start, key=itemgetter(1)) :]:
        if fact.start >= end:
            break
        day = fact.value.as_date()
        marked = _FROM.match(text, fact.end) if first else _UNTIL.search(text, max(start, fact.start - 6), fact.start)
        if not first and marked is None:
            marked = _EXPIRED.match(text, fact.end)
        if day is not None and marked is not None:
            found.append(_Day(day, fact.span))
    return found
