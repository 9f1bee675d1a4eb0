"""Responsible units behind labels outside brackets: 牵头单位：市财政局 / 责任单位：… / 完成时限：….

The labels stand on lines of their own below a measure, or one behind the other on one line (牵头单位：…；配合单位：…),
or at the end of the measure's paragraph (…全覆盖。责任单位：市财政局；完成时限：6月底。). What follows each is a list
as in a bracket (see responsible_units).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Block, Span

_UNITS = r"(?:牵头|责任|配合|协同|落实|实施|参与|协助|承办|主办|协办)(?:责任|配合)?(?:单位|部门|处室|科室|股室)"
_ANY = rf"(?:{_UNITS}|(?:完成|办结|落实|整改|举办)?(?:时限|时间|期限)(?:要求)?|进度安排)"
# The same with a class in front, for a search over the whole text.
_LABEL = compile_late(
    r"[头任合同实施与助办](?<=牵头|责任|配合|协同|落实|实施|参与|协助|承办|主办|协办)(?:责任|配合)?"
    r"(?:单位|部门|处室|科室|股室)[：:]"
)
_GOES_ON = compile_late(rf"{_ANY}[：:][ 　]*[^ 　]")
# The first label at the end of a paragraph stands behind a mark.
_BEHIND = compile_late(rf"(?<=[。！；;，”）)])[ 　]*(?={_ANY}[：:][ 　]*[^ 　])")
_BETWEEN = compile_late(r"[。；;，, 　]+(?=[一-鿿]{2,8}[：:])")
_LABELLED = compile_late(
    r"[一-鿿]{2,8}[：:][ 　]*[^ 　。：:；;（）()“”](?:[^。：:；;（）()“”]|[（(][^（()）]{0,40}[）)])*\Z"
)
_HOLDS = compile_late(rf"(?:\A|[。；;，, 　]){_UNITS}[：:]")
_KINDS = frozenset(["list_row", "paragraph", "short", "subheading", "table_row", "item"])
_MEASURES = frozenset(["paragraph", "short", "item", "heading", "subheading"])
_LONGEST = 300


class Lines(NamedTuple):
    """Words outside a bracket that belong together: their place, and their text as a bracket of the same length plus
    two."""

    span: Span
    bracket: str


def read_lines(document: Document) -> Iterator[Lines]:
    """Every run of such lines, by start; it may begin at the end of a paragraph."""
    reached = -1
    # From label to label, not from block to block: most documents have none.
    for label in _LABEL.finditer(document.text):
        index = document.block_index(label.start())
        if index > reached:
            run, reached = _run(document, index, reached)
            yield from _lines(document, run)


def _run(document: Document, index: int, reached: int) -> tuple[list[Span], int]:
    """The lines round the one with a label, and the index of the last."""
    blocks = document.blocks
    first = last = index
    if _is_line(document, blocks[index]):
        while first - 1 > reached and _is_next(document, first - 1) and _is_line(document, blocks[first - 1]):
            first -= 1
        run = [block.span for block in blocks[first : index + 1]]
        above = (
            _at_the_end(document, blocks[first - 1]) if first - 1 > reached and _is_next(document, first - 1) else None
        )
        run = run if above is None else [above, *run]
    else:
        place = _at_the_end(document, blocks[index])
        if place is None:
            return [], index
        run = [place]
    while last + 1 < len(blocks) and _is_next(document, last) and _is_line(document, blocks[last + 1]):
        last += 1
        run.append(blocks[last].span)
    return run, last


def _is_next(document: Document, index: int) -> bool:
    """Whether the block behind this one stands on the next line."""
    return document.blocks[index + 1].line - document.blocks[index].line <= 1


def _is_line(document: Document, block: Block) -> bool:
    if block.kind not in _KINDS or block.number or block.end - block.start > _LONGEST:
        return False
    return _GOES_ON.match(document.text, *block.span) is not None and "\t" not in document.text[slice(*block.span)]


def _at_the_end(document: Document, block: Block) -> Span | None:
    """The labels behind the sentences of a paragraph: nothing but labels with their lists may follow the first."""
    if block.kind not in _MEASURES:
        return None
    text = document.text
    for match in _BEHIND.finditer(text, max(block.start, block.end - _LONGEST), block.end):
        words = text[match.end() : block.end]
        if _HOLDS.search(words) and all(_LABELLED.match(part) for part in _BETWEEN.split(words.rstrip(" 　。；;"))):
            return Span(match.end(), block.end)
    return None


def _lines(document: Document, run: list[Span]) -> Iterator[Lines]:
    if any(_HOLDS.search(document.text[slice(*span)]) for span in run):
        span = Span(run[0].start, run[-1].end)
        words = document.text[slice(*span)].rstrip("。；; 　")
        yield Lines(Span(span.start, span.start + len(words)), f"（{words}）".replace("\n", "；"))
