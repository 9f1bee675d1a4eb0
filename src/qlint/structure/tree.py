"""Blocks and sections: the grammar over line kinds says which heading reaches how far."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.grammar import kind_parser
from qlint.model import Block, Section, Span
from qlint.structure.headings import LONGEST, read_marker
from qlint.structure.lines import KINDS, Line
from qlint.structure.reach import HEADING_LIMIT, Reach, settle

# Kind letter -> terminal of grammars/document.lark; every other kind is TEXT.
_TERMINALS = {
    "k": "COPY_NUMBER", "s": "SECRECY", "u": "URGENCY", "M": "ISSUER_MARK", "N": "DOC_NUMBER", "G": "SIGNER",
    "T": "TITLE", "t": "TITLE_NOTE", "A": "ADDRESSEE", "e": "CONTENTS",
    "B": "BOOK", "C": "CHAPTER", "c": "PART", "R": "ARTICLE",
    "1": "LEVEL_1", "2": "LEVEL_2", "3": "LEVEL_3", "4": "LEVEL_4", "5": "LEVEL_5", "h": "SUBHEADING",
    "Z": "SIGNATURE", "E": "ISSUE_DATE", "r": "REMARK", "n": "ANNEX_NOTE", "L": "ANNEX_LABEL", "a": "PART_TITLE",
    "y": "COPY_TO", "i": "PRINTING",
}  # fmt: skip
LEVELS = {"1": 1, "2": 2, "3": 3, "4": 4, "5": 5, "h": 6, "B": 11, "C": 12, "c": 13, "R": 14}
_RUNS = frozenset(["TEXT", "SUBHEADING", "CONTENTS", "SIGNATURE", "ANNEX_NOTE", "PART_TITLE", "COPY_TO"])
_HEADINGS = frozenset([_TERMINALS[kind] for kind in LEVELS])
_NO_MARKER = Span(0, 0)


def build(lines: list[Line], kinds: list[str], text: str) -> tuple[tuple[Block, ...], tuple[Section, ...]]:
    """Blocks (one per line) and sections in order of their headings."""
    reach = Reach(len(kinds))
    # Without a heading no line stands in a section: no need to make the parser.
    if not LEVELS.keys().isdisjoint(kinds):
        reach.collect(kind_parser("document").parse(_tokens(kinds)).children, -1)
        settle(reach, [text[line.start : line.end] for line in lines], kinds)
    blocks = [_block(line, kind, owner, text) for line, kind, owner in zip(lines, kinds, reach.owner, strict=True)]
    sections = tuple(
        Section(first, blocks[first].level, blocks[first].number, parent, first, last)
        for first, parent, last in zip(reach.headings, reach.parents, reach.lasts, strict=True)
    )
    _name_list_items(blocks, sections)
    return tuple(blocks), sections


def _tokens(kinds: list[str]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Terminals with the lines (first, last) that they stand for.

    A heading stands with the text directly under it, and for its siblings that follow with nothing deeper between:
    the parser then sees a fifth of the lines.
    """
    terminals = [_TERMINALS.get(kind, "TEXT") for kind in kinds]
    terminals.append("")
    first = 0
    while first < len(kinds):
        terminal = terminals[first]
        runs: list[tuple[int, int]] = []
        while terminals[first] == terminal:
            last = first
            if terminal in _RUNS:
                while terminals[last + 1] == terminal:
                    last += 1
            if terminal in _HEADINGS:
                while terminals[last + 1] == "TEXT":
                    last += 1
            runs.append((first, last))
            first = last + 1
        yield terminal, runs


def _block(line: Line, kind: str, section: int, text: str) -> Block:
    _, start, end, number, _ = line
    if kind not in LEVELS:
        return Block(KINDS[kind], start, end, number, 0, 0, _NO_MARKER, section)
    name, level = KINDS[kind], LEVELS[kind]
    if level == 6:
        return Block(name, start, end, number, level, 0, _NO_MARKER, section)
    marker = read_marker(text[start : min(end, start + LONGEST)], level)
    if marker is None:
        return Block("paragraph", start, end, number, 0, 0, _NO_MARKER, section)
    after = start + marker.length
    if level <= 5:
        name = "item" if _is_sentence(text, after, end) else "heading"
    return Block(name, start, end, number, level, marker.number, Span(start, after), section)


def _is_sentence(text: str, start: int, end: int) -> bool:
    """Numbered text that is a sentence of its own is an item, not a heading (批复: 一、原则同意《…》。)."""
    return text.find("。", start, end) >= 0 or text[end - 1] in "；：;:" or end - start > HEADING_LIMIT


def _name_list_items(blocks: list[Block], sections: tuple[Section, ...]) -> None:
    """Numbered lines in a row with nothing under any of them are the items of a list (1.云川市第一中学 2.…)."""
    first = 0
    while first < len(sections):
        last = first
        while last + 1 < len(sections) and _follows_empty(sections[last], sections[last + 1]):
            last += 1
        run = sections[first : last + 1]
        empty = len(run) - (run[-1].first < run[-1].last)
        # Two headings that wait for their text happen in drafts; three, or two small ones, are a list.
        if empty >= (3 if run[0].level <= 2 or empty < len(run) else 2):
            for section in run:
                if blocks[section.heading].kind == "heading" and section.level <= 5:
                    blocks[section.heading] = blocks[section.heading]._replace(kind="item")
        first = last + 1


def _follows_empty(one: Section, other: Section) -> bool:
    return (
        one.first == one.last
        and other.level == one.level
        and other.parent == one.parent
        and other.first == one.last + 1
    )
