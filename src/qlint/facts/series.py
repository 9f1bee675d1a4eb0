"""Announced counts and the series that follows them: 从五个方面…：一是…二是…; 抓好以下三项工作。（一）…（二）…

A fact of kind "series" joins the announcement with the members counted behind it. What is announced without a series
behind it is no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qlint.expressions import compile_late
from qlint.model import Document, Fact, Span
from qlint.numerals import read_integer
from qlint.values import Series

_ORDER = "一二三四五六七八九十"
_NOUN = (
    "方面|任务|措施|工作|环节|建议|意见|问题|要求|原因|举措|主张|倡议|特点|关系|事情|坚持|原则|转变|着力点|层面|重点|目标|行动|"
    "工程|步骤|阶段|内容|部分|要点|做法|经验|成效|亮点|机制|体系|抓手|优势|难点|突破|提升|不足|困难|挑战|情形|条件|方式|途径"
)
# Begins with a character, so that the search skips ahead; what stands before it is asked afterwards.
_ANNOUNCED = compile_late(
    r"(?P<count>[十二两三四五六七八九1-9](?:(?<=十)[一二]?|(?<=1)[0-2]|(?<![十1])))"
    rf"(?:个|大|项|条|点|方|种|类)(?:主要|重点|重大|具体|关键|突出)?(?:{_NOUN}|(?=[：:]))(?P<rest>[^，。；：！？\n“”（）]{{0,14}})"
)
_PART_OF_MORE = frozenset("第百千万零十〇一二三四五六七八九两0123456789０１２３４５６７８９.．“‘/—-～届近约余多几")
# What may stand between the announcement and the first member: the end of its clause or sentence, nothing more.
_LEAD = compile_late(r"[^。；：！？\n]{0,24}[：:。；，,][ 　\n]*|[ 　]*\n[ 　\n]*")
_STYLES = tuple(
    tuple(compile_late(expression.replace("#", numeral)) for numeral in _ORDER)
    for expression in (
        r"(?<![^。；：，！？,;:\n　 ”）])#(?:是|要|则)(?!否)",
        r"(?<![^。；：！？;:\n　 ])第#(?:[，,、：:]|是)",
    )
)
_COUNTED = compile_late(
    r"[二两三四五六七八九十2-9](?:个|大|项|条|点|种|类)[^，。；：！？\n]{0,6}(?:方面|任务|措施|工作|问题|要求)"
)
# A series inside a paragraph stays near; one whose members begin paragraphs may run over many pages.
_REACH = 3000


def read(document: Document) -> Iterator[Fact]:
    """Announcements (2–12) with the series that begins directly behind them, by start."""
    text = document.text
    for match in _ANNOUNCED.finditer(text):
        if text[match.start() - 1 : match.start()] in _PART_OF_MORE or text.endswith("共处", 0, match.start()):
            continue
        count = read_integer(match["count"].replace("两", "二"))
        lead = _LEAD.match(text, match.end())
        if count is None or lead is None or (lead[0] == "" and text[match.end() : match.end() + 1] != "\n"):
            continue
        if _COUNTED.search(text, match.end("count") + 1, lead.end()):
            continue  # 坚持五项原则和加强团结这三个方面: the last count is the announcement
        members = _members(document, lead.end())
        if len(members) >= 2:
            announcement = Span(match.start("count"), match.end("count") + 1)
            value = Series(count, _words(text, match), announcement, tuple(members))
            yield Fact("series", match.start("count"), match.start("rest"), value)


def _words(text: str, match: re.Match[str]) -> str:
    return text[match.start("count") : match.start("rest")]


def _members(document: Document, start: int) -> list[Span]:
    """The markers of the series that begins at `start`; empty where none does."""
    text = document.text
    for style in _STYLES:
        first = style[0].match(text, start)
        if first is not None:
            return _run(document, style, first, _limit(document, start))
    return _numbered(document, start)


def _limit(document: Document, start: int) -> int:
    """A series does not reach past the section that it begins in; captions and page breaks do not end it."""
    index = document.block_index(start)
    section = document.blocks[index].section if index >= 0 else -1
    return document.blocks[document.sections[section].last if section >= 0 else -1].end


def _run(document: Document, style: Sequence[re.Pattern[str]], first: re.Match[str], limit: int) -> list[Span]:
    """The markers in order up to the first that is missing. Where the first begins a paragraph all do."""
    starts_paragraph = _begins_block(document, first.start())
    members = [Span(*first.span())]
    while len(members) < len(_ORDER):
        reach = limit if starts_paragraph else min(limit, members[-1].end + _REACH)
        following = _find(document, style[len(members)], members[-1].end, reach, starts_paragraph)
        again = _find(document, style[0], members[-1].end, reach, starts_paragraph)
        if following is None or (again is not None and again.start < following.start):
            break
        members.append(following)
    return members


def _find(document: Document, marker: re.Pattern[str], start: int, limit: int, at_block: bool) -> Span | None:
    for match in marker.finditer(document.text, start, limit):
        if not at_block or _begins_block(document, match.start()):
            return Span(*match.span())
    return None


def _begins_block(document: Document, position: int) -> bool:
    block = document.block_at(position)
    return block is not None and block.start == position


def _numbered(document: Document, start: int) -> list[Span]:
    """Numbered lines that begin right here and run on at one level: （一）…（二）…"""
    index = document.block_index(start)
    if index < 0 or document.blocks[index].start != start or document.blocks[index].number != 1:
        return []
    level = document.blocks[index].level
    if not 1 <= level <= 4:
        return []
    members: list[Span] = []
    for block in document.blocks[index:]:
        if block.level == level and block.number == len(members) + 1:
            members.append(block.marker)
        elif (block.level and block.level <= level) or block.kind in (
            "issue_date",
            "signature",
            "annex_label",
            "part_title",
        ):
            break
    return members
