"""Announced counts and the series that follows them: 从五个方面…：一是…二是…; 抓好以下三项工作。（一）…（二）…

A fact of kind "series" joins the announcement with the members counted behind it. What is announced without a series
behind it is no fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.echoes import echoes
from qlint.facts.numbered_members import ARTICLE, read_articles, read_numbered
from qlint.facts.series_marks import BEGINS, GOES_ON, INLINE_BEGINS, INLINE_STYLES, MORE, STYLES
from qlint.model import Fact, Span
from qlint.numerals import read_integer
from qlint.values import Series

_NOUN = (
    "方面|任务|措施|工作|环节|建议|意见|问题|要求|原因|举措|主张|倡议|特点|关系|事情|坚持|原则|转变|着力点|层面|重点|目标|行动|"
    "工程|步骤|阶段|内容|部分|要点|做法|经验|成效|理由|亮点|机制|体系|抓手|优势|难点|突破|提升|不足|困难|挑战|情形|条件|方式|途径|[实大要好]?事|"
    "维度|关键|硬仗|文章|材料|事项|方向|战役|保障|支撑|路径|思路|主题|板块|指标|能力|战略|短板|弱项|类型|模式|制度|课题|节点|希望|看法|体会|感受|"
    "想法|启示|目的|理念|走(?=[，：])|估计|判断|变化|底线|关口|方法|手段|清单|攻坚"
)
# What begins a series, whatever it is of.
_FIRST = r"(?:一[是要则、抓查]|第一|首先|其一|一方面|①|[（(][一1]|1[.．、])"
# Begins with a character, so that the search skips ahead; what stands before it is asked afterwards.
_ANNOUNCED = compile_late(
    r"(?P<count>[十二两三四五六七八九1-9](?:(?<=十)[一二]?|(?<=1)[0-2]|(?<![十1])))"
    r"(?:个|大|项|条|点|方|种|类|件|步|招|场|对|份|篇|句|层|(?<=有.)(?=[：:，])|(?<=“.)(?=[^，。、”]{1,3}”))"
    r"的?(?:主要|重点|重大|具体|关键|突出|民生|核心|基本|不同|工作)?"
    rf"(?:{_NOUN}|面(?:的)?(?:问题|任务|工作|措施|要求|内容|原因|建议)?|(?=[：:])|(?P<named>[^，。；：、”\n]{{1,6}}(?=”))"
    rf"|(?P<other>[^，。；：、“”（）\n]{{1,8}}"
    rf"(?=[：:][ 　]*\n|(?:，?(?:分别|依次)[为是]|，即)?[：:。][ 　\n]*{_FIRST}))|(?<=有.)(?=[：:，]))"
    r"(?P<rest>[^，。；：！？\n“”（）]{0,14})"
)
# These take half as long as a search for the whole.
_MEASURE = compile_late(
    "[个大项条点方种类件步招场对份篇句层](?<=[一二两三四五六七八九十0-9].)(?<![第百千万零〇02-9０-９.．/约近余多几届].{2})"
)
_UNMEASURED = (
    compile_late("有[二三四五六七八九](?=[：:，])"),
    compile_late("“[二两三四五六七八九十](?=[^，。、”]{1,3}”)"),
)
_PART_OF_MORE = frozenset("第百千万零十〇一二三四五六七八九两0123456789０１２３４５６７８９.．“‘/—-～届近约余多几")
# What may stand between the announcement and the first member: the end of its clause or sentence, nothing more.
_LEAD = compile_late(r"[^。；：！？\n]{0,24}[：:。；，,][ 　\n]*|[ 　]*\n[ 　\n]*")
# “四个坚持” is most often a set phrase that is only mentioned; with a colon behind it, it is spelt out.
_QUOTED_LEAD = compile_late(r"”[^，。；：！？\n“”]{0,4}[：:][ 　\n]*")
_MARKS = frozenset("。；：，！？,;: 　")
_LAST = "最后"
# 从三个方面推进改革。首先，…: words that tell what comes.
_LEADS_IN = compile_late("从|围绕|抓|突出|采取|做好|办好|存在|主要|以下|如下|实施|通过|需要|必须|处理好|把握")
# What turns to something else between an announcement and a series: another count (两大工程、三项改革), or words that
# announce by themselves (开展三大行动，成效明显。一是…).
_OTHER_LEAD = compile_late(
    r"[二两三四五六七八九十2-9](?:个(?!月)|大|项|条|点|种|类|件)|(?<=[，,])[^。；：！？\n]*(?:[成见]效|效果|成果|成绩|进展|要求|强调|指出)"
)
# 三个月以下的处罚：
_MEASURED = compile_late("月|年|季|小时|工作日|百分点|.*以[上下内]")
_BEGINS_CLAUSE = compile_late(r"[，；。：\n](?:[其][中余]|另有?|仅?有)?\Z")
# What is announced before numbered lines is the text itself, and the count names its subject.
_OF_TEXT = compile_late(r"事项|通知|通告|公告|通报|报告|函|批复|答复|印发|方案|情况|安排如下")
_LISTED = compile_late(r"[和与、][^，。；：\n]*\Z")
_POINTS_BELOW = compile_late(r"以下|如下|下列|下述|下面")
# A series inside a paragraph stays near; one whose members begin paragraphs may run over many pages.
_REACH = 3000


def read(document: Document) -> Iterator[Fact]:
    """Announcements (2–12) with the series that begins directly behind them, by start."""
    text = document.text
    for match in _announced(text):
        count, lead = read_integer(match["count"].replace("两", "二")), _lead(text, match)
        if count is None or lead is None:
            continue
        members = _members(document, match, lead.end(), count)
        members = members or echoes(text, lead.end(), text[match.start() : match.start("rest")], count, lead[0])
        if len(members) >= 2:
            quoted = lead[0].startswith("”")
            announcement = Span(match.start("count"), match.end("count") + 1)
            place = Span(match.start() - quoted, match.end() + 1 if quoted else match.start("rest"))
            words = text[match.start() : match.end() if quoted else match.start("rest")]
            yield Fact("series", *place, Series(count, words, announcement, tuple(members)))


def _announced(text: str) -> Iterator[re.Match[str]]:
    """Counts with what they count, none inside another: only where a measure, or the end of a clause, follows one."""
    places = [match.start() - 1 for match in _MEASURE.finditer(text)]
    for expression in _UNMEASURED:
        places += [match.start() + 1 for match in expression.finditer(text)]
    end = 0
    for place in sorted(places):
        start = place - (text[place - 1 : place] in ("十", "1") and text[place] in "一二012")
        if start < end or (text[start - 1 : start] in _PART_OF_MORE and text[start - 1 : start] != "“"):
            continue
        match = _ANNOUNCED.match(text, start)
        if match is not None:
            end = match.end()
            yield match


def _lead(text: str, match: re.Match[str]) -> re.Match[str] | None:
    """What stands between a count and the place of its first member; None where the count announces nothing."""
    before = text[match.start() - 1 : match.start()]
    if before == "“":
        return _QUOTED_LEAD.match(text, match.end())
    if match["other"] and _MEASURED.match(match["other"]):
        return None
    # 20项完成，2项基本完成。一是…: what begins its clause and ends its sentence is told of, not announced.
    if (
        match["other"]
        and text.startswith("。", match.end())
        and _BEGINS_CLAUSE.search(text, match.start() - 3, match.start())
    ):
        return None
    if before in _PART_OF_MORE or match["named"] or text.endswith("共处", 0, match.start()):
        return None
    lead = _LEAD.match(text, match.end())
    # 从扩大供给和控制需求两方面采取措施。一要…: what the two are is told.
    if (
        lead is not None
        and match[0].endswith("方面", 0, 3)
        and _LISTED.search(text, max(0, match.start() - 40), match.start())
    ):
        return None
    # 坚持五项原则和加强团结这三个方面: the last count is the announcement.
    return None if lead is None or _OTHER_LEAD.search(text, match.end("count") + 1, lead.end()) else lead


def _members(document: Document, match: re.Match[str], start: int, announced: int) -> list[Span]:
    """The markers of the series that begins at `start`; empty where none does."""
    text = document.text
    for style in STYLES if text[start : start + 1] in BEGINS else ():
        first = style[0].match(text, start)
        if first is not None:
            if text.startswith(("首先，", "首先,"), start) and not _tells(document, match, start):
                return []
            return _run(document, style, Span(*first.span()))
    block = document.block_at(start)
    if block is not None and block.start == start and block.number:
        index = document.block_index(start)
        if block.level == ARTICLE:
            return read_articles(document, index) if "：" in text[match.start("rest") : start] else []
        return read_numbered(document, index, announced) if _announces(document, match, start) else []
    for style in INLINE_STYLES if text[start : start + 1] in INLINE_BEGINS else ():
        first = style[0].match(text, start)
        if first is not None:
            return _inline(document, style, Span(*first.span()))
    return []


def _tells(document: Document, match: re.Match[str], start: int) -> bool:
    colon = document.text[start - 3 : start].strip(" 　\n").endswith(("：", ":"))
    return colon or _LEADS_IN.search(document.text, document.clause_at(match.start()).start, match.start()) is not None


def _announces(document: Document, match: re.Match[str], start: int) -> bool:
    """Whether a count speaks of the numbered lines below it (提出以下三项措施。; a heading 抓好四项任务), not of what
    the text is about (现就做好三项工作有关事项通知如下：)."""
    after = document.text[match.start("rest") : start].rstrip(" 　\n")
    if _OF_TEXT.search(after):
        return False
    above = document.block_at(match.start())
    clause = document.text[document.clause_at(match.start()).start : match.start()]
    heads = above is not None and above.kind == "heading" and len(after) <= 1
    return heads or after in ("：", ":", "如下：") or _POINTS_BELOW.search(clause) is not None


def _limit(document: Document, start: int) -> int:
    """A series does not reach past the section that it begins in; captions and page breaks do not end it."""
    index = document.block_index(start)
    section = document.blocks[index].section if index >= 0 else -1
    return document.blocks[document.sections[section].last if section >= 0 else -1].end


def _run(document: Document, style: Sequence[re.Pattern[str]], first: Span) -> list[Span]:
    """The markers in order up to the first that is missing; where the second begins a paragraph all do."""
    limit = min(_limit(document, first.start), _outer_limit(document, style, first))
    own_lines = _begins_block(document, first.start) and not _goes_on_in_block(document, style, first)
    members = [first]
    while len(members) < len(style) and not document.text.startswith(_LAST, members[-1].start):
        reach = limit if own_lines else min(limit, members[-1].end + _REACH)
        following = _find(document, style[len(members)], members[-1].end, reach, own_lines)
        again = _find(document, style[0], members[-1].end, reach, own_lines)
        if following is None:
            break
        if again is not None and again.start < following.start:
            # Begun again: another series, unless one paragraph holds both; there one may stand inside the other.
            if document.block_index(following.start) == document.block_index(members[-1].start):
                return []
            break
        members.append(following)
    if not document.text.startswith(_LAST, members[-1].start):
        last = document.block_at(members[-1].start)
        more = GOES_ON if document.text.startswith("首先", first.start) else MORE
        if last is not None and more.search(document.text, members[-1].end, last.end):
            return []
    return members


def _outer_limit(document: Document, style: Sequence[re.Pattern[str]], first: Span) -> int:
    """A series inside a member of another (一是甲，分两步走：一是…，二是…。二是乙) ends with its sentence."""
    block = document.block_at(first.start)
    if block is None or not any(marker.search(document.text, block.start, first.start) for marker in style[:6]):
        return len(document.text)
    return document.sentence_at(first.start).end


def _goes_on_in_block(document: Document, style: Sequence[re.Pattern[str]], first: Span) -> bool:
    """Whether the second member stands in the paragraph that the first begins, and no series of its own before it."""
    end = document.blocks[document.block_index(first.start)].end
    second = _find(document, style[1], first.end, end, False)
    return second is not None and _find(document, style[0], first.end, second.start, False) is None


def _find(document: Document, marker: re.Pattern[str], start: int, limit: int, at_block: bool) -> Span | None:
    for match in marker.finditer(document.text, start, limit):
        if not at_block or _begins_block(document, match.start()):
            return Span(*match.span())
    return None


def _begins_block(document: Document, position: int) -> bool:
    block = document.block_at(position)
    return block is not None and block.start == position


def _inline(document: Document, style: Sequence[re.Pattern[str]], first: Span) -> list[Span]:
    """Numbers inside one paragraph; empty where they go on in the next, begin again, or stand where no clause begins
    (第（三）项, or a mark left out)."""
    text, index = document.text, document.block_index(first.start)
    members, end = [first], document.blocks[index].end
    for marker in style[1:]:
        following = marker.search(text, members[-1].end, end)
        if following is None:
            break
        if text[following.start() - 1] not in _MARKS:
            return []
        members.append(Span(*following.span()))
    following_blocks = document.blocks[index + 1 : index + 2]
    goes_on = any(marker.match(text, block.start) for block in following_blocks for marker in style)
    return [] if goes_on or style[0].search(text, first.end, end) else members
