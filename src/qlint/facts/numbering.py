"""Runs of numbered places: siblings of one level that no higher heading and no new text comes between.

Levels as in GB/T 9704—2012 7.3.3 (一、 （一） 1. （1） ①) and 编章节条. A run says what its numbers are; a rule judges
whether they follow one another. A number that the blocks lack may stand inside a line: （一）…；（二）…
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Block, Fact, Span
from qlint.numerals import read_integer, write_han
from qlint.values import Numbered, NumberedRun

# From the outside in: 编章节, headings over articles (negative), 条, then 一、 to ①. A heading ends the runs of every
# level further in.
_ORDER = (11, 12, 13, -1, -2, -3, -4, -5, 14, 1, 2, 3, 4, 5)
_INNER = {key: _ORDER[rank + 1 :] for rank, key in enumerate(_ORDER)}
# What begins another text, where numbers begin anew.
_BOUNDARIES = frozenset(["title", "annex_label", "part_title", "issue_date", "addressee", "annex_note"])
# What stands before a number inside a line: the end of a clause, a closing bracket, a blank; or nothing at all. It is
# asked behind the first character, since a search skips fast only where a pattern begins with a class.
_ALONE = r"(?<![^。；;：:！？!?，,”》）)\s　].)"
_HAN = "[一二三四五六七八九十百千零〇]"
# Any number of a level: a pattern for each number would take longer to compile than to search.
_INSIDE = {
    level: compile_late(expression)
    for level, expression in {
        1: rf"{_HAN}{_ALONE}{_HAN}*[ 　]*[、．.，：:]",
        2: rf"[（(]{_ALONE}[ 　]*{_HAN}+[ 　]*[）)]",
        3: rf"[0-9]{_ALONE}[0-9]*[ 　]*[.．、）)]",
        4: rf"[（( 　0-9]{_ALONE}(?:(?<=[0-9])[0-9]*|(?<![0-9])[ 　]*[0-9]+)[ 　]*[）)]",
        5: "[①-⑳]",
        11: rf"第[ 　]*(?:{_HAN}+|[0-9]+)[ 　]*编",
        12: rf"第[ 　]*(?:{_HAN}+|[0-9]+)[ 　]*章",
        13: rf"第[ 　]*(?:{_HAN}+|[0-9]+)[ 　]*节",
        14: rf"第[ 　]*(?:{_HAN}+|[0-9]+)[ 　]*条",
    }.items()
}
_NUMERAL = compile_late(r"[一二三四五六七八九十百千零〇]+|[0-9]+|[０-９]+|[①-⑳]")
_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_FARTHEST = 20_000  # code points searched for the numbers before a run's first block
_MOST = 30  # numbers looked for between two blocks


def read(document: Document) -> Iterator[Fact]:
    """Every run, by its first block; the fact reaches from the first number to the last one."""
    for run in sorted([*_runs(document), *_contents(document)], key=lambda run: run.numbers[0].marker):
        yield Fact("numbered_run", run.numbers[0].marker.start, run.numbers[-1].marker.end, run)


class _Level:
    """One level while blocks are read: its open run, what came before, where it stands in something new."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.before: Numbered | None = None  # the last number of the run before
        self.opened = 0


def _runs(document: Document) -> Iterator[NumberedRun]:
    levels = {key: _Level() for key in _ORDER}
    reproduced = bool(document.masks_by_name["reproduced"])
    for index, block in enumerate(document.blocks):
        if block.kind in _BOUNDARIES:
            for level in levels.values():
                if level.blocks:
                    yield _close(document.text, level)
                level.opened = block.start
        elif index and document.blocks[index - 1].kind == "contents" and not block.number:
            # The numbers of the table of contents are not those of the text.
            for level in levels.values():
                level.opened = block.start
        elif (
            block.number
            and not _is_inserted(document.text, block)
            and not (reproduced and document.masked(block.start, "reproduced"))
        ):
            key = _key(document.blocks, index)
            for inner in _INNER[key]:
                level = levels[inner]
                if level.blocks:
                    yield _close(document.text, level)
                if inner < 11:  # articles run on through chapters
                    level.opened = block.start
            levels[key].blocks.append(block)
    yield from (_close(document.text, level) for level in levels.values() if level.blocks)


def _contents(document: Document) -> Iterator[NumberedRun]:
    """The chapters of each table of contents; its other entries begin anew too often to be a run."""
    chapters: list[Numbered] = []
    for block in document.blocks:
        if block.kind == "contents":
            match = _INSIDE[12].match(document.text, block.start, block.end)
            number = read_integer(_NUMERAL.findall(match[0])[0]) if match else None
            if match and number is not None:
                chapters.append(_numbered(document.text, number, Span(*match.span()), False))
        elif chapters:
            yield NumberedRun(12, None, tuple(chapters))
            chapters = []
    if chapters:
        yield NumberedRun(12, None, tuple(chapters))


def _is_inserted(text: str, block: Block) -> bool:
    """第二条之一 counts for nothing: 第三条 follows it."""
    return block.level == 14 and text.find("之", *block.marker) >= 0


def _key(blocks: Sequence[Block], index: int) -> int:
    """The level, negative for 一、 to ① directly over articles (第一条): these rank above them."""
    level = blocks[index].level
    if level > 10 or (index and blocks[index - 1].level == level):
        return level
    while index + 1 < len(blocks) and blocks[index].kind == "heading" and blocks[index + 1].level > blocks[index].level:
        index += 1
    return -level if blocks[index].level == 14 else level


def _close(text: str, level: _Level) -> NumberedRun:
    run = NumberedRun(level.blocks[0].level, level.before, tuple(_numbers(text, level)))
    level.before = run.numbers[-1]
    level.blocks = []
    return run


def _numbers(text: str, level: _Level) -> Iterator[Numbered]:
    """The numbers of the blocks, with those that stand inside the lines before them."""
    first = level.blocks[0]
    start, reached = level.opened, 0
    if level.before is not None and first.number > level.before.number:
        start, reached = level.before.marker.end, level.before.number
    start = max(start, first.start - _FARTHEST)
    for block in level.blocks:
        missing = range(max(reached, block.number - _MOST) + 1, block.number)
        if missing:
            places = _places(text, block.level, start, block.start)
            for number in missing:
                printed = _print_forms(number)
                marker = next((marker for numeral, marker in places if numeral in printed), None)
                if marker is not None:
                    yield _numbered(text, number, marker, True)
                    places = [place for place in places if place[1].start >= marker.end]
        yield _numbered(text, block.number, block.marker, False)
        start, reached = block.marker.end, block.number


def _numbered(text: str, number: int, marker: Span, inside: bool) -> Numbered:
    return Numbered(number, marker, inside, print_like(text[marker.start : marker.end], number + 1))


def _places(text: str, level: int, start: int, end: int) -> list[tuple[str, Span]]:
    """The numerals of a level between two places, as printed, with the spans of their markers."""
    places = []
    for match in _INSIDE[level].finditer(text, start, end):
        numeral = _NUMERAL.search(match[0])
        first = match.start()
        if level > 10:  # 第三章 begins its line, perhaps behind blanks and a quotation mark
            while first > start and text[first - 1] in " 　“":
                first -= 1
        if numeral is not None and (level < 11 or not first or text[first - 1] == "\n"):
            places.append((numeral[0], Span(first, match.end())))
    return places


@lru_cache(maxsize=512)
def _print_forms(number: int) -> tuple[str, ...]:
    forms = (str(number), write_han(number))
    return (*forms, chr(0x245F + number)) if number <= 20 else forms


@lru_cache(maxsize=4096)
def print_like(marker: str, number: int) -> str:
    """Another number (1–9999) in the form of a printed one: （三） and 4 give （四）; ① has forms up to 20."""

    def write(numeral: re.Match[str]) -> str:
        first = numeral[0][0]
        if "①" <= first <= "⑳":
            return chr(0x245F + number) if number <= 20 else str(number)
        if first.isdecimal():
            return str(number).translate(_FULL_WIDTH) if first > "9" else str(number)
        return write_han(number)

    return _NUMERAL.sub(write, marker.strip(), count=1)
