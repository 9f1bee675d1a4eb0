"""Places where a line end, an empty line or a picture's caption cuts a paragraph in mid-sentence.

A line that ends without an end mark before prose is either a heading or a cut. No single sign tells them apart, so
several are weighed: how often a sentence begins with the first character below the gap and a heading ends with the
last one above it (both counted over laws, reports, notices and news), whether the characters on both sides make a
word that the text uses nearby, open quotation marks, commas, and whether other lines of the document look like this
one. Basis: a sentence ends with an end mark (GB/T 15834—2011, 4.1.1); a line of its own without one is a heading.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from operator import sub
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Block, Fact, Span

# How sentences begin, from "hardly ever" to "very often" as compared with any other place of a sentence.
_BEGIN = {
    -2: "的和定业者理规务院或员方展家门等件级力条资区品体时及照得府位义护济款议于性度求后予织程项系了之量平育场察"
    "效险术害革备费益形讼续百别息们元间域督源况式际点好善措偿步范格料额问止助策路序万障题态果族算众布置验子极"
    "令次须究染辖疗比局线则识础释响风励售断押队型康挥舶师称游命色络想缴观率势些嫌层括留守器役纷何神播段席状略"
    "素月册份斗速述坏彻头典史且估灾愿够样待筑毒倍象亿秩械击号闻己殊零币湾顿",
    -1: "会关事产部权动成化施责物可分安处诉治标告表准活长结起书信供防服营导种划限价数批道约损达口名病并变流易存心"
    "见输争团材先界类影干身急录论装值纠还容手校较带章卖低满难显志升否真疑免都届贸说足才困训镇均模派功良纪儿筹"
    "碍字错园岸践亲贷富仍里献伤射署途图避盖便绩宜艺靠渡洋账扬逮缺腐键言念码贴钱籍幅贡往衡差归智余套版看握择灭"
    "迫渠",
    1: "国中为要全本公第加农申承未具海将推除债无完医预常电药必符非城船居两涉没近仲促扩去习此走鉴抓编努汇拘每驻临"
    "逐患马捐宪尚",
    2: "在对各被违根我记因央坚省继最这今鼓禁如随幼只但截",
}
# How headings end, by the same comparison.
_FINISH = {
    -2: "的和以有当或不主在经要其等本对提重第及社照得处是共依内自现学相后二过支三企特到受了各之起由原申服被确刑承"
    "反专未们按际采科需负将多推道根严投无适，、,",
    -1: "者院应生为保大方时他可持所请安改加新济取职交与调基使认增日续别党村海料我从失许四常总送族必因已参存极该须"
    "密快央先界直坚侵非城视船识土小修居风清干补然继身两少最超注引还称而突手草救再深近些互这嫌河层培致固切股粮"
    "状仲宣素综",
    1: "定理展动施查告水督助复司见付线围测值容票车户段席略训头捕询园象始遇击里署火荣赠婚京召休辆室厂卷启温光声练析厅",
    2: "任序障布则释播避言话赛景幕春",
}
_BEGINS = {character: weight for weight, row in _BEGIN.items() for character in row}
_FINISHES = {character: weight for weight, row in _FINISH.items() for character in row}

_ENDED = frozenset("。！？!?；;：:…”’』」）)〕》〉】]—.")
_STOPS = frozenset("。！？!?；;：:…")
_JOINED = compile_late(r"(?![0-9]{1,3}[.．、])[一-鿿“‘《（(、，,0-9A-Za-z％%”》]")
_LEAD = compile_late(
    r"(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|记者|[今昨]天|近日|日前|当地时间|据|截至|近年来|根据|按照|由"
    r"|为了?[^。，]{0,6}(?:进|落|贯|加|依|促|正)"
)
_DATED = compile_late(r"(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日(?:[上下]午|晚)?[，,]")
_ORDINAL = compile_late(r"第[一二三四五六七八九十]+[，、]|[一二三四五六七八九十]年来，")
_TITLE_END = compile_late(r"(?:规定|解释|办法|意见|通知|决定|方案|条例|细则|书|表|报告)$")
_LABEL = compile_late(r"[一-鿿][一-鿿 　]{1,9}[：:]")
_LABEL_AT_END = compile_late(r"。[ 　]*[一-鿿]{2,6}(?:单位|部门|[科处股]室|时限|期限)[：:][^。]*$")
# Two blanks between cells, so that a name (周　宁) is no row.
_CELL_GAP = compile_late(r"[^ 　\t](?:　|  )")
_CAPTION = compile_late(r"^[（(]?(?:图为|图[0-9一二三四五六七八九]?[：:]|[上下左右]图)|(?:摄|供图|资料图)[）)]?$")
_LINES = frozenset(["heading", "subheading", "short", "caption"])
_PROSE = frozenset(["paragraph", "item"])
_HEADS = _LINES | _PROSE
_ASIDE = frozenset(["caption", "page_number", "footer"])
_FIGURE_ENDS = frozenset("0123456789０１２３４５６７８９%％‰℃°")
_LIST_ITEM = 12  # characters: a shorter line that ends with a comma may be one of a list (秘书长，)
_ARTICLE = 14
_PLACE_NAME = 6  # a heading no longer than this is a name (北岭县) with the heading proper below it
_GOES_ON = frozenset("，、；：,;:的和与及或在对把将为由从向被以")
_FELLOWS = 6  # blocks in front, among which numbered lines like this one are looked for
_OPENING = 4  # characters: as many of a sentence's beginning are the same by chance only in set phrases
_NEAR = 8000  # how far round a gap its word is looked for

# What each sign weighs, fitted to 1,500 real headings and 3,800 cuts at random places of real paragraphs; "stops" by
# hand, since a paragraph with a full stop inside is no heading (in 674 documents none lacked its last one on purpose).
_WEIGHTS = {
    "begin": 1.1, "finish": 0.8, "commas": 0.7, "like": -1.7, "open": 2.5, "said": -3.0, "law": 1.5, "news": 1.3,
    "lead": 1.8, "mark": 2.0, "second": 2.5, "prose": 1.5, "stops": 6.0, "article": 1.0, "odd": 1.0, "siblings": 1.3,
    "dated": 1.5, "ordinal": -4.0, "title": -4.0, "list": -6.0, "row": -5.0, "guess": -1.5, "picture": 2.5, "echo": 3.0,
    "label": -4.0, "fellows": -4.0,
}  # fmt: skip
_WORD, _LONGER, _MOST = 0.8, 0.9, 3
_BASE, _CUT = -0.5, 1.7


class Break(NamedTuple):
    """A cut: `before` and `after` are the words on both sides, `head` and `tail` the indexes of their blocks; the
    blocks in between are a caption or the foot of a page. `ended` where the sentence above seems whole and only its end
    mark is missing."""

    before: Span
    after: Span
    head: int
    tail: int
    ended: bool


def read(document: Document) -> Iterator[Fact]:
    """Every cut, by start; the fact's span is that of the words before it."""
    text = document.text
    candidates = [
        pair
        for index, block in enumerate(document.blocks)
        # Most blocks end with an end mark: what is asked of the others takes longer.
        if block.kind in _HEADS and text[block.end - 1] not in _ENDED
        if (pair := _candidate(document, index)) is not None
    ]
    if not candidates:
        return
    kinds = Counter(document.blocks[head].level for head, _ in candidates if document.blocks[head].kind in _LINES)
    usual = _usual_gap(document)
    for head, tail in candidates:
        weight = _weigh(document, head, tail, kinds[document.blocks[head].level] - 1, usual)
        if weight > _CUT or (weight > _CUT - _MOST * _WORD - _LONGER and weight + _word(document, head, tail) > _CUT):
            before = _last_words(document.text, document.blocks[head])
            after = _first_words(document.text, document.blocks[tail])
            ended = _is_ended(document, head, tail)
            yield Fact("break", before.start, before.end, Break(before, after, head, tail, ended))


def _candidate(document: Document, head: int) -> tuple[int, int] | None:
    """The block that could be cut and the one where it could go on: prose, perhaps with a caption before it."""
    blocks, text = document.blocks, document.text
    above = blocks[head]
    if _last_visible(text, above) in _ENDED:
        return None
    if (
        above.level == _ARTICLE
        and above.end - above.marker.end <= _LIST_ITEM
        and "，" not in text[above.start : above.end]
    ):
        return None  # 第一条　采购内容, alone on its line in a contract: a heading
    tail = head + 1
    while tail < min(len(blocks), head + 4) and blocks[tail].kind in _ASIDE:
        tail += 1
    if tail < len(blocks) - 1 and above.kind in _PROSE and blocks[tail].kind in ("subheading", "short"):
        tail += 1  # perhaps a caption that says nothing of the headings
    if tail >= len(blocks) or blocks[tail].kind != "paragraph" or not _JOINED.match(text[blocks[tail].start]):
        return None
    return (head, tail) if blocks[tail].line - above.line < 12 else None


def _last_visible(text: str, block: Block) -> str:
    """The last character that shows: copies carry zero-width and private characters behind their end marks."""
    end = block.end - 1
    while end > block.start and not text[end].isprintable():
        end -= 1
    return text[end]


def _is_row(words: str) -> bool:
    return not any(mark in words for mark in "。\t") and len(_CELL_GAP.findall(words)) > 1


def _weigh(document: Document, head: int, tail: int, like: int, usual: int) -> float:
    """What speaks for a cut (above 0) and for a heading (below 0) between two blocks."""
    signs = (*_signs_of_line(document, head, like).items(), *_signs_of_gap(document, head, tail, usual).items())
    return _BASE + sum(_WEIGHTS[name] * value for name, value in signs if value)


def _signs_of_line(document: Document, head: int, like: int) -> dict[str, float]:
    """What the line itself shows; `like` other lines of its level stand before prose without an end mark."""
    text, above = document.text, document.blocks[head]
    words = text[max(above.start, above.marker.end) : above.end].strip()
    # A long numbered line without a full stop may be a heading as well (old reports).
    prose = above.kind == "paragraph" or (above.kind == "item" and (above.level > 10 or "。" in words))
    before = document.blocks[head - 1] if head else above
    nested = above.number > 0 and before.number > 0 and above.level > before.level
    second = not prose and head > 0 and before.kind in _LINES and before.end - before.start > _PLACE_NAME and not nested
    return {
        "finish": -_FINISHES.get(words[-1:], 0),
        "commas": min(2, words.count("，") + words.count(",")),
        "like": 0 if prose else min(3, like),
        "law": document.profile == "law",
        "news": document.profile == "news",
        "lead": _LEAD.match(words) is not None,
        "dated": _DATED.match(words) is not None,
        "second": second and not _TITLE_END.search(words),
        "prose": prose,
        # Figures without any mark (东门20℃西门21℃): a table that lost its columns; or columns kept by blanks.
        "row": (words[-1:] in _FIGURE_ENDS and not any(mark in words for mark in "，。；：！？,;:")) or _is_row(words),
        "stops": "。" in words,
        "article": above.level == _ARTICLE,
        "siblings": above.kind == "heading" and _among_items(document, head),
        "ordinal": _ORDINAL.match(words) is not None and "。" not in words and words[-1] not in "，、的,",
        "title": not prose and _TITLE_END.search(words) is not None,
        "list": not prose and len(words) < _LIST_ITEM and words.endswith(("，", "、", ",")),
        "mark": len(words) >= _LIST_ITEM and words[-1] in "，、,",
        # 列席：…各分公司经理: a field of minutes and notices, which has no end mark.
        "label": _LABEL.match(words) is not None if "。" not in words else _LABEL_AT_END.search(words) is not None,
        "fellows": above.number > 0 and "。" not in words and _has_fellows(document, head),
    }


def _signs_of_gap(document: Document, head: int, tail: int, usual: int) -> dict[str, float]:
    """What stands on the other side of the gap and in it."""
    text, below = document.text, document.blocks[tail]
    between = document.blocks[head + 1 : tail]
    return {
        "begin": -_BEGINS.get(text[below.start], 0),
        "open": _stays_open(
            text[document.blocks[head].start : document.blocks[head].end], text[below.start : below.end]
        ),
        "said": document.blocks[head].kind in _LINES and _says_again(text, document.blocks[head], below),
        "odd": usual > 0 and below.line - document.blocks[head].line != usual,
        "guess": any(block.kind not in _ASIDE for block in between),
        "label": _LABEL.match(text, below.start, below.end) is not None,
        "picture": any(_CAPTION.search(text[block.start : block.end]) for block in between),
        "echo": _echoes_heading(document, below),
    }


def _stays_open(above: str, below: str) -> bool:
    """Whether a quotation or bracket opens above the gap and closes below it."""
    for mark, other in ("“”", "《》", "（）", "()"):
        if above.rfind(mark) > above.rfind(other) and -1 < below.find(other) < below.find(mark) % (len(below) + 1):
            return True
    return False


def _says_again(text: str, above: Block, below: Block) -> bool:
    """Whether the first words below the line say its last words again: a headline and its report."""
    return (
        above.end - above.start >= 6 and text.find(text[above.end - 4 : above.end], below.start, below.start + 80) >= 0
    )


def _among_items(document: Document, head: int) -> bool:
    """Whether lines of this level nearby are sentences with end marks rather than headings."""
    level = document.blocks[head].level
    near = [block.kind for block in document.blocks[max(0, head - 8) : head + 9] if block.level == level]
    return near.count("item") >= max(1, near.count("heading") - 1)


def _has_fellows(document: Document, head: int) -> bool:
    """Whether most of the numbered lines before this one at its level end without a stop as well: 五、主办单位：…"""
    level = document.blocks[head].level
    fellows = [block for block in document.blocks[max(0, head - _FELLOWS) : head] if block.level == level]
    ended = sum(document.text[block.end - 1] in _STOPS for block in fellows)
    return 2 * ended < len(fellows)


def _echoes_heading(document: Document, below: Block) -> bool:
    """Whether a paragraph begins with the heading above it: a caption that ran into the sentence."""
    if below.section < 0:
        return False
    first = document.sections[below.section].heading
    opening = document.text[below.start : below.start + 80]
    for block in document.blocks[first : first + 3]:
        words = document.text[max(block.start, block.marker.end) : block.end]
        if block.level and len(words) >= 8 and 0 <= opening.find(words) <= 12:
            return True
    return False


def _usual_gap(document: Document) -> int:
    """The distance in lines that nearly all blocks keep from one another; 0 where there is no such habit."""
    lines = [block.line for block in document.blocks]
    gaps = Counter(map(sub, lines[1:], lines))
    gap, times = gaps.most_common(1)[0] if gaps else (0, 0)
    return gap if times > 0.85 * len(lines) else 0


def _word(document: Document, head: int, tail: int) -> float:
    """What it weighs that the characters on both sides of the gap stand side by side elsewhere in the text."""
    text, end, start = document.text, document.blocks[head].end, document.blocks[tail].start
    near = text[max(0, end - _NEAR) : end] + "\n" + text[start : start + _NEAR]
    above, below = text[end - 2 : end], text[start : start + 2]
    longer = above + below[:1] in near or above[-1:] + below in near
    return _WORD * min(_MOST, near.count(above[-1:] + below[:1])) + _LONGER * longer


def _is_ended(document: Document, head: int, tail: int) -> bool:
    """Whether the line below begins as sentences of this text do, and nothing joins it to the line above."""
    text, above, below = document.text, document.blocks[head], document.blocks[tail]
    if text[above.end - 1] in _GOES_ON or _BEGINS.get(text[below.start], 0) < 0 or _word(document, head, tail) > 0:
        return False
    opening = text[below.start : below.start + _OPENING]
    elsewhere = any(
        text.find(mark + opening, 0, above.end) >= 0 or text.find(mark + opening, below.start) >= 0
        for mark in ("。", "\n", "　")
    )
    return elsewhere or _LEAD.match(text, below.start) is not None


def _last_words(text: str, block: Block) -> Span:
    start = max(block.start, block.end - 12)
    marks = [
        start + index for index, character in enumerate(text[start : block.end - 2]) if character in "，。；：,;:、"
    ]
    return Span(marks[-1] + 1 if marks else start, block.end)


def _first_words(text: str, block: Block) -> Span:
    end = min(block.end, block.start + 6)
    marks = [index for index in range(block.start + 2, end) if text[index] in "，。；：,;:、“《（("]
    return Span(block.start, marks[0] if marks else end)
