"""Half-width punctuation where Chinese text takes full-width marks: 推进,落实 but not 1,234, 8:30 or act now!

<云川市供水条例> for 《…》 and .... for …… count too, but not <单位名称> in a template and 总则.....1 in contents.

Source: GB/T 15834—2011 4.1, 4.4, 4.6, 4.7, 4.9 (forms of the marks), 5.1 (a full character wide).
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact

_FULL = dict(zip(",;:!?﹐﹑､｡﹔﹕︰﹖﹗", "，；：！？，、、。；：：？！", strict=True))
# Behind Han or a full-width closing mark; behind a digit or letter only with Han on the other side. A colon between a
# digit and Han may be a ratio. A mark beside another one is a doubled mark, another rule's matter.
# The class of marks stands first, so that the search can skip to the next one.
_POINT = compile_late(
    r"[,;:!?﹐﹑､｡﹔﹕︰﹖﹗](?:(?<=[﹐﹑､｡﹔﹕︰﹖﹗])|(?<=[一-鿿”’》〉）】〕].)(?![,;:!?，；：！？。、])"
    r"|(?<=[0-9A-Za-z%％℃)\]][,;!?])(?=[一-鿿“《（])|(?<=[A-Za-z%％℃)\]]:)(?=[一-鿿“《（]))"
)
# （厌氧:缺氧:好氧=1:3:7）: a ratio of names.
_RATIO = compile_late(r"[:=＝为是 一-鿿]{1,24}?[0-9.]+[:∶：][0-9]")
_DOTS = compile_late(r"\.(?<=[一-鿿”》）].)\.{2,5}(?=[一-鿿“《”）]|[ 　]*(?:\n|\Z))")
_ANGLES = compile_late(r"[<＜](?:(?<!<<)<[^<>＜＞\n]{2,50}>>|(?<![<＜][<＜])(?P<title>[^<>＜＞\n]{2,50})[>＞](?!>))")
_TITLE = compile_late(
    r"[^=/\\]*[一-鿿]{2}(?:法|条例|办法|规定|规则|细则|通知|通告|公告|意见|方案|决定|决议|报告|规程|标准|规范|规划|计划|纲要|预案|导则|章程|宪法|日报|晚报|晨报)"
    r"(?:[（(][^（）()]{1,8}[）)])?"
)
_HAN = compile_late(r"[一-鿿]")
_FORMULA = compile_late(r"=[A-Z]+\Z")
_LEFT_ALONE = ("link", "table", "footer", "copy")


def read(document: Document) -> Iterator[Fact]:
    """Each such mark or pair of brackets, by start: Fact("half_width_mark", start, end, full), `full` being the
    full-width form: one character for a point, …… for dots, （）, 《》 or 〈〉 for the marks at both ends."""
    yield from sorted([*_points(document), *_stops(document), *_brackets(document), *_angles(document)])


def _points(document: Document) -> Iterator[Fact]:
    text = document.text
    if not any(mark in text for mark in _FULL):
        return
    for match in _POINT.finditer(text):
        if match[0] == ":" and _RATIO.match(text, match.start()):
            continue
        if not document.masked(match.start(), *_LEFT_ALONE):
            yield Fact("half_width_mark", match.start(), match.end(), _FULL[match[0]])


def _stops(document: Document) -> Iterator[Fact]:
    for fact in document.facts("low_dot"):
        if fact.value == "stop" and not document.masked(fact.start, *_LEFT_ALONE):
            yield Fact("half_width_mark", fact.start, fact.end, "。")
    for match in _DOTS.finditer(document.text) if ".." in document.text else ():
        block = document.block_at(match.start())
        if block is not None and block.kind != "contents" and not document.masked(match.start(), *_LEFT_ALONE):
            yield Fact("half_width_mark", match.start(), match.end(), "……")


def _angles(document: Document) -> Iterator[Fact]:
    """<云川市供水条例> and <<供水记>>; a single pair only round the name of a text."""
    text = document.text
    for match in _ANGLES.finditer(text) if "<" in text or "＜" in text else ():
        name = match["title"]
        fits = _TITLE.fullmatch(name) if name is not None else _HAN.search(match[0])
        if fits and not document.masked(match.start(), *_LEFT_ALONE):
            within = document.masked(match.start(), "title")
            yield Fact("half_width_mark", match.start(), match.end(), "〈〉" if within else "《》")


def _brackets(document: Document) -> Iterator[Fact]:
    """Half-width brackets round Han: (试行), (一)."""
    text = document.text
    for fact in document.facts("pair"):
        pair = fact.value
        if pair.mark != "(" or not pair.complete or text[pair.closing.start] != ")":
            continue
        if not _HAN.search(text, pair.opening.end, pair.closing.start) or document.masked(fact.start, *_LEFT_ALONE):
            continue
        if not _FORMULA.search(text, max(0, fact.start - 8), fact.start):
            yield Fact("half_width_mark", fact.start, fact.end, "（）")
