"""How long a document or contract is good for, and its ends: 自2026年4月1日起施行，有效期5年，至2031年3月31日."""

from __future__ import annotations

import datetime
from bisect import bisect_left
from collections.abc import Iterator
from heapq import merge
from operator import itemgetter
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
_OF = (
    r"(?:有效|试行|施行|执行|实施|合同|租赁|服务|合作|承包|保修|质保|规划|过渡|聘用|特许|经营|试点|使用|委托|协议|"
    r"[\s\S]聘|[\s\S]任)"
)
# 期 first: the search skips from one to the next.
_KEYWORD = compile_late(rf"期(?<={_OF}期)限?(?:[为是]|定为|暂定为?|共|：|均为|自)?[ 　]?{_NUMBER}")
_ON_TRIAL = compile_late(rf"试行[ 　]?{_NUMBER}")
_FROM = compile_late(r"(?:[零0]时)?(?:之日)?[起至到—～－-]")
_UNTIL = compile_late(r"(?:[至到—～－-]|截止?[至到]?(?:日期)?[为：]?|届满日?为?|失效日期为?)[ 　]?\Z")
_ISSUED = compile_late(r"自(?:本[^，。；\n]{1,6})?(?:印发|发布|公布|下发)之日起")
_REACH = 120
_SENTENCE = 200


class _Day(NamedTuple):
    day: datetime.date
    place: Span


def read(document: Document) -> Iterator[Fact]:
    """By start; the place of each is that of the number and unit. None where several first or last days stand there."""
    text = document.text
    for match in merge(_KEYWORD.finditer(text), _ON_TRIAL.finditer(text), key=lambda found: found.start()):
        sentence = document.sentence_at(match.start())
        block = document.block_at(match.start())
        begin = max(block.start if block is not None else 0, match.start() - _REACH)
        until = min(sentence.end, match.end() + _SENTENCE)
        firsts = _days(document, begin, until, first=True)
        lasts = _days(document, max(begin, sentence.start), until, first=False)
        issued = False
        if not firsts and (begun := _ISSUED.search(text, begin, until)) and (day := issued_on(document)):
            firsts, issued = [_Day(day, Span(*begun.span()))], True
        number = read_integer(match["number"])
        if number and len(firsts) == 1 and len(lasts) == 1:
            term = Term(number, match["unit"].removeprefix("个"), *firsts[0], *lasts[0], issued)
            yield Fact("term", match.start("number"), match.end("unit"), term)


def _days(document: Document, start: int, end: int, *, first: bool) -> list[_Day]:
    """The complete dates that something begins with, or ends with."""
    text, dates = document.text, document.facts("date")
    found = []
    for fact in dates[bisect_left(dates, start, key=itemgetter(1)) :]:
        if fact.start >= end:
            break
        day = fact.value.as_date()
        marked = _FROM.match(text, fact.end) if first else _UNTIL.search(text, max(start, fact.start - 6), fact.start)
        if day is not None and marked is not None:
            found.append(_Day(day, fact.span))
    return found
