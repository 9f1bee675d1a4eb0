"""Counts that a title, the words in front of the first number, or a heading announce: …十条措施, 提出以下12条措施,
三、抓好四项重点工作. The fact holds the numbered lines that the count may speak of, level by level.

A count with the series directly behind it is a fact of kind "series" (see qlint.facts.series) and none of this kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter

from qlint.document import Document
from qlint.elements import Part
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.numerals import read_integer
from qlint.outline import Announcement, Heading

_NUMBER = (
    r"(?P<count>[1-9][0-9]{0,2}|[二两三四五六七八九]?十[一二三四五六七八九]?|"
    r"[一二]百[零一二三四五六七八九十]{0,4}|[两三四五六七八九])"
)
_CLASS = r"(?:条|项|个方面(?:的)?|点|大)"
_KIND = r"(?:重点|主要|具体|重大|政策|工作|惠企|支持|便民|硬核){0,2}"
_LISTED = r"(?:措施|举措|政策|意见|办法|规定|要求|禁令|建议|倡议|承诺|准则)"
# A title that itself is the list ends with it; 十条 alone does too.
_IN_TITLE = compile_late(
    rf"(?<![第批“新老0-9一二三四五六七八九十百几数余多])(?P<words>{_NUMBER}(?:{_CLASS}{_KIND}{_LISTED}|条))(?:（[^（）]{{1,8}}）)?$"
)
_BELOW = compile_late(
    rf"(?:以下|如下|下列|下述)(?P<words>{_NUMBER}{_CLASS}{_KIND}(?:{_LISTED}|任务|工作|方面|事项|问题|内容))(?!之一|中的|以上|以内)"
)
_IN_HEADING = compile_late(
    rf"(?<![第“0-9一二三四五六七八九十百几数余多])(?P<words>{_NUMBER}(?:项|个方面|个|条){_KIND}"
    r"(?:任务|工作|措施|举措|环节|方面|要求|事项|问题|建议))$"
)
# A name (“六项制度”, 四大攻坚工程) counts where the lines below it are called alike.
_NAMED = compile_late(
    rf"(?<![第0-9一二三四五六七八九十百几数余多])(?P<words>{_NUMBER}(?:大|项|个|条|件)(?P<noun>[一-鿿]{{1,10}}))”?"
    r"(?:情况|落实情况|[的]?(?:意见|通知|方案|办法))?$"
)
# The same name right above its lines, or in front of the first one where this text itself decides on what it counts.
_NAME = (
    rf"(?<![第0-9一二三四五六七八九十百几数余多])“?(?P<words>{_NUMBER}(?:大|项|个|条|件)(?P<noun>[一-鿿]{{2,8}}?))”?"
)
_NAMED_ABOVE = compile_late(rf"{_NAME}[：。]$")
_NAMED_BEFORE = compile_late(
    rf"(?:实施|开展|组织|推进|反馈的|指出的|提出的|抓好|做到)[^，。；：“”《》\n]{{0,16}}?{_NAME}(?=[，。：；])"
)
# What was done in so many respects, told at once: …开展了四个方面工作。现将有关情况报告如下：
_TOLD = compile_late(
    rf"(?<![第0-9一二三四五六七八九十百几数余多])(?P<words>{_NUMBER}个方面(?:的)?(?:工作|措施|举措))。"
    r"现将[^。：\n]{0,24}如下[：。]$"
)
# Chapters of a report, not respects.
_BY_STAGE = compile_late(r"情况|问题|困难|不足|打算|计划|安排|下一步|建议|体会|成效")
_ELSEWHERE = compile_late(r"国家|中央|国务院|全国|上级|《")  # whose count it may be
_LEAD = compile_late(
    rf"(?:从|在|就|抓好|做好|办好|干好|突出|抓住)(?:[^，。；：\n]{{0,24}}?的)?"
    rf"(?P<words>{_NUMBER}(?:个方面|件(?:民生|惠民|重点)?[实大要]?事))(?![之中以])"
)
_ABOVE = 160  # code points of the paragraph above a list
_PREAMBLE = 2000  # code points in front of the first number


def read(document: Document) -> Iterator[Fact]:
    """Every such count with numbered lines below it, by start."""
    headings: list[Heading] = [fact.value for fact in document.facts("heading")]
    if not headings:
        return
    series = {fact.value.announcement.start for fact in document.facts("series")}
    found: list[Fact] = []
    parts = document.facts("part")
    for number, group in groupby(headings, key=attrgetter("part")):
        below = list(group)
        found += [*_of_part(document, parts[number].value, below), *_of_headings(document, below)]
    yield from sorted(fact for fact in found if fact.start not in series)


def _of_part(document: Document, part: Part, below: Sequence[Heading]) -> Iterator[Fact]:
    text, span = document.text, part.title_span
    match = _IN_TITLE.search(text, span.start, span.end) if part.title else None
    if match is not None:
        yield from _fact(match, "title", below)
    elif part.title and (match := _NAMED.search(text, span.start, span.end)) is not None:
        yield from _echoed(document, match, "title", below)
    first = below[0].marker.start
    start = max(span.end, document.blocks[part.first].start, first - _PREAMBLE)
    for match in _BELOW.finditer(text, start, first):
        if not document.masked(match.start(), "quotation", "title"):
            yield from _fact(match, "preamble", below)
    for match in _NAMED_BEFORE.finditer(text, start, first):
        sentence = max(text.rfind(mark, start, match.start()) for mark in "。\n") + 1
        if not _ELSEWHERE.search(text, max(sentence, start), match.end()):
            yield from _echoed(document, match, "preamble", below)
    above = document.blocks[document.block_index(first) - 1]
    told = _TOLD.search(text, max(above.start, above.end - _ABOVE), above.end) if start <= above.start < first else None
    if told is not None and not any(_BY_STAGE.search(text, *heading.words) for heading in below if heading.level == 1):
        yield from _fact(told, "preamble", below)


def _of_headings(document: Document, headings: Sequence[Heading]) -> Iterator[Fact]:
    for index, heading in enumerate(headings):
        if heading.number == 1:
            yield from _above(document, headings, index)
        if heading.form != "title":
            continue
        below = []
        for other in headings[index + 1 :]:
            if other.level <= heading.level:
                break
            below.append(other)
        match = _IN_HEADING.search(document.text, *heading.words)
        if match is not None and below and not document.masked(match.start(), "quotation", "title"):
            yield from _fact(match, "heading", below)
        elif below and (match := _NAMED.search(document.text, *heading.words)) is not None:
            yield from _echoed(document, match, "heading", below)


def _above(document: Document, headings: Sequence[Heading], index: int) -> Iterator[Fact]:
    """The paragraph right above a list: 重点从四个方面推进法治政府建设。"""
    first = headings[index]
    above = document.blocks[document.block_index(first.marker.start) - 1]
    if above.kind != "paragraph" or above.start >= first.marker.start:
        return
    start = max(above.start, above.end - _ABOVE)
    fellows = [each for each in headings[index:] if (each.level, each.parent) == (first.level, first.parent)]
    if any(each.number != number for number, each in enumerate(fellows, 1)):
        return
    match = _LEAD.search(document.text, start, above.end)
    if match is not None and not document.masked(match.start(), "quotation", "title"):
        yield from _fact(match, "lead", fellows)
    elif match is None and (match := _NAMED_ABOVE.search(document.text, start, above.end)) is not None:
        yield from _echoed(document, match, "lead", fellows)


def _echoed(document: Document, match: re.Match[str], place: str, below: Sequence[Heading]) -> Iterator[Fact]:
    """A name with a count, and lines of one level most of which are called alike.

    A last line called otherwise (有关要求) need not be counted: it stays only where the count may include it.
    """
    outermost = min(heading.level for heading in below)
    outer = [heading for heading in below if heading.level == outermost]
    noun = match["noun"].removesuffix("情况")
    for echo in (noun[-2:], noun[-2:-1]):
        alike = [heading for heading in outer if echo and document.text.find(echo, *heading.words) >= 0]
        if len(outer) > 1 and len(alike) * 3 >= len(outer) * 2:
            count = read_integer(match["count"].replace("两", "二")) or 0
            counted = alike if count < len(alike) and alike == outer[: len(alike)] else outer
            yield from _fact(match, place, counted, len(alike))
            return


def _fact(match: re.Match[str], place: str, below: Sequence[Heading], echoing: int = 0) -> Iterator[Fact]:
    count = read_integer(match["count"].replace("两", "二"))
    if count is not None and count > 1:
        span = Span(*match.span("words"))
        yield Fact("announcement", *span, Announcement(count, match["words"], place, tuple(below), echoing))
