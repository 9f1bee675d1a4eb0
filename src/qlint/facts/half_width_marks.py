"""Half-width punctuation where Chinese text takes full-width marks: 推进,落实 but not 1,234, 8:30 or act now!

Source: GB/T 15834—2011 4.1, 4.4, 4.6, 4.7, 4.9 (forms of the marks), 5.1 (a full character wide).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from qlint.model import Document, Fact

_FULL = dict(zip(",;:!?﹐﹑､｡﹔﹕︰﹖﹗", "，；：！？，、、。；：：？！", strict=True))
# Behind Han or a full-width closing mark; behind a digit or letter only with Han on the other side. A colon between a
# digit and Han may be a ratio. A mark beside another one is a doubled mark, another rule's matter.
# The class of marks stands first, so that the search can skip to the next one.
_POINT = re.compile(
    r"[,;:!?](?:(?<=[一-鿿”’》〉）】〕].)(?![,;:!?，；：！？。、])"
    r"|(?<=[0-9A-Za-z%％℃)\]][,;!?])(?=[一-鿿“《（])|(?<=[A-Za-z%％℃)\]]:)(?=[一-鿿“《（]))"
    r"|[﹐﹑､｡﹔﹕︰﹖﹗]"
)
_HAN = re.compile(r"[一-鿿]")
_RARE = 2
_LEFT_ALONE = ("link", "table", "footer", "copy")


def read(document: Document) -> Iterator[Fact]:
    """Each such mark or pair of brackets, by start: Fact("half_width_mark", start, end, full), `full` being the
    full-width form: one character for a point, （） for the brackets at both ends of the span."""
    yield from sorted([*_points(document), *_stops(document), *_brackets(document)])


def _points(document: Document) -> Iterator[Fact]:
    for match in _POINT.finditer(document.text):
        if not document.masked(match.start(), *_LEFT_ALONE):
            yield Fact("half_width_mark", match.start(), match.end(), _FULL[match[0]])


def _stops(document: Document) -> Iterator[Fact]:
    for fact in document.facts("low_dot"):
        if fact.value == "stop" and not document.masked(fact.start, *_LEFT_ALONE):
            yield Fact("half_width_mark", fact.start, fact.end, "。")


def _brackets(document: Document) -> Iterator[Fact]:
    """Half-width brackets round Han; (一) only where hardly any number is written so, else it is the headings' form."""
    text = document.text
    numbers = Counter(text[block.start] for block in document.blocks if block.level in (2, 4))
    rare = numbers["("] <= min(_RARE, numbers["（"] / 2)
    for fact in document.facts("pair"):
        pair = fact.value
        if pair.mark != "(" or not pair.complete or text[pair.closing.start] != ")":
            continue
        if not _HAN.search(text, pair.opening.end, pair.closing.start) or document.masked(fact.start, *_LEFT_ALONE):
            continue
        if rare or not _is_marker(document, fact.start):
            yield Fact("half_width_mark", fact.start, fact.end, "（）")


def _is_marker(document: Document, position: int) -> bool:
    block = document.block_at(position)
    return block is not None and block.marker.start <= position < block.marker.end
