"""上述三项, 以上四条, which point back to a list that is told in front of them.

The list is the series that ends in the sentences before (一是…二是…, （一）…（二）… inside a paragraph), or the
numbered lines that end right above the paragraph that the count begins.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.enumerations import BackCount
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.numerals import read_integer

_BACK = compile_late(
    r"上(?:(?<=以上)(?<![0-9一二两三四五六七八九十百千万亿个项名位家人年月日级元次件%％倍天岁条度米的处厅县市省科].)|述)"
    r"(?P<words>(?P<count>[2-9两三四五六七八九]|十[一二]?|1[0-2])(?:项|条|点|个?方面|种情形|类情形|种情况|类情况"
    r"|个(?:要求|问题|环节|步骤|条件|原则|情形|措施|程序|标准|任务|事项|建议|阶段)))"
)
_ABOVE_MARKERS = (
    compile_late(r"(?<![^。；：，！？\n　 ])[一二三四五六七八九十]{1,2}(?:是|要)(?!否)"),
    compile_late(r"(?<![^。；：，！？\n　 ])第[一二三四五六七八九十]{1,2}[，、]"),
    compile_late(r"（[一二三四五六七八九十]{1,2}）"),
    compile_late(r"[（(][0-9]{1,2}[）)]"),
    compile_late(r"(?<![0-9.])[0-9]{1,2}[.．](?![0-9])"),
    compile_late(r"[①②③④⑤⑥⑦⑧⑨⑩]"),
)
# 对违反上述…; 各单位要按照以上…: what a paragraph may say before.
_POINTS = compile_late(r"[^，。；：、（）\n0-9一二三四五六七八九十]{0,14}")
_DIGITS = compile_late(r"[一二三四五六七八九十]+|[0-9]+|[①-⑩]")
_REACH = 600


def read(document: Document) -> Iterator[Fact]:
    """Such counts with the list in front read, by start; what no list stands in front of is no fact."""
    for match in _BACK.finditer(document.text):
        members = _inside(document, match.start()) or _lines_above(document, match.start())
        count = read_integer(match["count"].replace("两", "二"))
        if members and count is not None:
            span = Span(match.start() - (document.text[match.start() - 1] == "以"), match.end())
            yield Fact("back_count", *span, BackCount(count, match["words"], tuple(members)))


def _inside(document: Document, position: int) -> list[Span]:
    """The one series of markers of a single form, counting from 1, in the paragraph in front of a place."""
    block = document.block_at(position)
    start = max(block.start if block else 0, position - _REACH)
    found: list[list[Span]] = []
    for marker in _ABOVE_MARKERS:
        spans = [Span(*match.span()) for match in marker.finditer(document.text, start, position)]
        if len(spans) > 1:
            found.append(spans)
    if len(found) != 1 or not _run_from_one(document.text, found[0]):
        return []
    # Not 一是…二是：上述两项…; the count stands in a sentence of its own, behind them all.
    return found[0] if document.sentence_at(position).start > found[0][-1].end else []


def _run_from_one(text: str, spans: list[Span]) -> bool:
    return all(_number(text[slice(*span)]) == number for number, span in enumerate(spans, 1))


def _number(printed: str) -> int:
    digits = _DIGITS.search(printed)
    words = digits[0] if digits else ""
    return "①②③④⑤⑥⑦⑧⑨⑩".find(words) + 1 if words and words in "①②③④⑤⑥⑦⑧⑨⑩" else read_integer(words) or 0


def _lines_above(document: Document, position: int) -> list[Span]:
    """The markers of the numbered lines, 1 to the last, that end right above the paragraph of a place."""
    index = document.block_index(position)
    own = document.blocks[index]
    if index < 1 or own.number or _POINTS.fullmatch(document.text, own.start, position) is None:
        return []
    last = document.blocks[index - 1]
    members = [last.marker]
    level, number = last.level, last.number
    if not number or not level:
        return []
    for block in reversed(document.blocks[max(0, index - 40) : index - 1]):
        if block.level != level or block.number != number - 1:
            break
        members.insert(0, block.marker)
        number = block.number
    return members if number == 1 and len(members) > 1 else []
