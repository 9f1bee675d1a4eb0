"""Ordinals that lead the clauses of a paragraph or the paragraphs of a section: 一是…二是…, 第一，…第二，…, ①…②…

A run holds the ordinals of one list in their order; a list inside an item of another is a run of its own. Whether the
numbers follow one another a rule judges. Numbers that begin their line are blocks (see qlint.facts.numbering).
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.numerals import read_integer
from qlint.outline import Ordinal, OrdinalRun

_HAN = "[一二三四五六七八九十]"
# Asked behind the first character, since a search skips fast only where a pattern begins with a class.
_CLAUSE = r"(?<![^。；：，！？,;:\s　”）].)"
_SENTENCE = r"(?<![^。；：！？;:\s　].)"
# Style -> (a word without which the text has no run of it, expression of one ordinal).
_STYLES = {
    "是": ("二是", compile_late(rf"{_HAN}{_CLAUSE}(?P<more>{_HAN}{{0,2}})是(?![否一二三四五六七八九十])")),
    "要": ("二要", compile_late(rf"{_HAN}{_CLAUSE}(?P<more>{_HAN}{{0,2}})要(?![求素点件一二三四五六七八九十])")),
    "第": ("第二", compile_late(rf"第{_SENTENCE}(?P<more>{_HAN}{{1,3}})(?:[，,、：:](?![第二三四五六七八九十])|是)")),
    "其": ("其二", compile_late(rf"其{_SENTENCE}(?P<more>{_HAN}{{1,2}})(?:[，,、：:]|是)")),
    "①": ("②", compile_late(r"[①-⑳](?<![^。；：:;，、\s　（].)(?P<more>)(?=[ 　]*[一-鿿《“0-9])")),
    "（1）": ("（2）", compile_late(r"（(?<![^。；：:;\s　].)(?P<more>[0-9]{1,2})）(?=[ 　]*[一-鿿《“])")),
}
_FARTHEST = 1500  # code points between two ordinals of one run inside a paragraph
_DEEPEST = 12  # lists that may wait at once


def read(document: Document) -> Iterator[Fact]:
    """Every run of two and more, by start."""
    found: list[list[Ordinal]] = []
    for style, (sign, _) in _STYLES.items():
        if sign in document.text:
            found.extend(run for run in _runs(_ordinals(document, style)) if len(run) > 1)
    for run in sorted(found, key=lambda run: run[0].span):
        style = document.text[run[0].span.start : run[0].span.end]
        yield Fact("ordinal_run", run[0].span.start, run[-1].span.end, OrdinalRun(style, tuple(run)))


def _ordinals(document: Document, style: str) -> Iterator[Ordinal]:
    text, blocks = document.text, document.blocks
    for match in _STYLES[style][1].finditer(text):
        index = document.block_index(match.start())
        if index < 0 or blocks[index].kind in ("contents", "table_row", "footer", "title", "part_title"):
            continue
        if document.masked(match.start(), "quotation", "reproduced"):
            continue
        begins = not text[blocks[index].start : match.start()].strip(" 　")
        if begins and blocks[index].number and blocks[index].marker.start == match.start():
            continue
        yield Ordinal(
            _number(style, match[0], match["more"]), Span(*match.span()), begins, index, blocks[index].section
        )


def _number(style: str, printed: str, more: str) -> int:
    if style == "①":
        return ord(printed[0]) - ord("①") + 1
    return (read_integer(more) if style in "第其（1）" else read_integer(printed[0] + more)) or 0


def _runs(ordinals: Iterator[Ordinal]) -> list[list[Ordinal]]:
    runs: list[list[Ordinal]] = []
    open_runs: list[list[Ordinal]] = []
    for ordinal in ordinals:
        if open_runs and open_runs[-1][-1].section != ordinal.section:
            open_runs = []
        open_runs = [run for run in open_runs[-_DEEPEST:] if _is_near(run[-1], ordinal)]
        here = next((run for run in reversed(open_runs) if run[-1].number == ordinal.number - 1), None)
        if here is None and ordinal.number != 1:
            # A number left out or used twice belongs to the list that it stands in.
            here = next((run for run in reversed(open_runs) if run[-1].number <= ordinal.number), None)
        if here is None:
            here = []
            runs.append(here)
            open_runs.append(here)
        else:
            # Lists inside the last item end with it.
            del open_runs[next(place for place, run in enumerate(open_runs) if run is here) + 1 :]
        here.append(ordinal)
    return runs


def _is_near(last: Ordinal, ordinal: Ordinal) -> bool:
    """In one paragraph, or each at the beginning of its own."""
    if last.block == ordinal.block:
        return ordinal.span.start - last.span.end < _FARTHEST
    return last.begins
