"""A document, read: what rules get. The values in it are those of qlint.model."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from qlint.expressions import compile_late
from qlint.model import Block, Fact, Pattern, Section, Span
from qlint.roster import Roster

# One class in front: the search then skips from one mark to the next. Few have a digit behind them, so that is asked
# before which mark it is.
_CLAUSE_END = compile_late(r"[，。；：！？!?;（）()\n,:](?![0-9](?:(?<=:.)|(?<=,.)[0-9]{2}))")
_SENTENCE_END = compile_late(r"[。！？!?\n]")


@dataclass(frozen=True)
class Document:
    """One document, read: what rules get.

    kind        文种 or form: 通知 … 纪要 · 法规 · 政府工作报告 · 新闻 · 其他; `profile` gov, law, report, news or other
    year        the document's own year, 0 where unknown; `year_certain` when it stands in its date or number
    stage       "draft" when its number or date is blank, else "final"
    title       the title's lines joined, `title_span` from its first to its last character
    roster      the units of the office, as qlint.toml names them; None where it names no roster
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    kind: str
    kind_reason: str
    profile: str
    stage: str
    year: int
    year_certain: bool
    title: str
    title_span: Span
    amending: bool
    facts_by_kind: Mapping[str, tuple[Fact, ...]]
    masks_by_name: Mapping[str, Sequence[Span]]
    matches_by_pattern: Mapping[Pattern, Sequence[Any]]
    lines: int = 0
    unknown_lines: int = 0
    roster: Roster | None = None

    @cached_property
    def clause_ends(self) -> Sequence[int]:
        """Positions of the marks that end clauses: ，。；：！？ brackets and line ends; not the comma in 1,234."""
        return array("I", [mark.start() for mark in _CLAUSE_END.finditer(self.text)])

    @cached_property
    def sentence_ends(self) -> Sequence[int]:
        """Positions of the marks that end sentences: 。！？ and line ends."""
        return array("I", [mark.start() for mark in _SENTENCE_END.finditer(self.text)])

    @cached_property
    def block_starts(self) -> Sequence[int]:
        return array("I", [block.start for block in self.blocks])

    def facts(self, kind: str) -> tuple[Fact, ...]:
        """The facts of a kind, by start. KeyError where the rule did not name the kind in `needs`."""
        return self.facts_by_kind[kind]

    def matches(self, pattern: Pattern) -> Sequence[Any]:
        """The matches of one of the rule's own `patterns`, by start. KeyError for any other."""
        return self.matches_by_pattern[pattern]

    def masked(self, position: int, *names: str) -> bool:
        """Whether a position lies under one of the named masks (see qlint.masks)."""
        for name in names:
            spans = self.masks_by_name[name]
            if spans and _covers(spans, position):
                return True
        return False

    def block_at(self, position: int) -> Block | None:
        """The block whose line holds the position; None before the first block."""
        index = bisect_right(self.block_starts, position) - 1
        return self.blocks[index] if index >= 0 else None

    def block_index(self, position: int) -> int:
        return bisect_right(self.block_starts, position) - 1

    def clause_at(self, position: int) -> Span:
        """The clause round a position: between two of ，。；：！？（） and line ends, marks left out."""
        return _between(self.clause_ends, position, len(self.text))

    def sentence_at(self, position: int) -> Span:
        """The sentence round a position: between two of 。！？ and line ends, end mark left out."""
        return _between(self.sentence_ends, position, len(self.text))

    def blocks_of(self, *kinds: str) -> Iterable[Block]:
        return (block for block in self.blocks if block.kind in kinds)

    def sections_above(self, section: int) -> list[Section]:
        """The section and those it stands in, outermost first; empty for -1."""
        chain: list[Section] = []
        while section >= 0:
            chain.append(self.sections[section])
            section = self.sections[section].parent
        return chain[::-1]


def _covers(spans: Sequence[Span], position: int) -> bool:
    index = bisect_right(spans, (position, _BEYOND)) - 1
    return index >= 0 and spans[index].start <= position < spans[index].end


_BEYOND = 1 << 60


def _between(ends: Sequence[int], position: int, length: int) -> Span:
    index = bisect_right(ends, position)
    start = ends[index - 1] + 1 if index else 0
    # A position on a mark belongs to the clause that the mark ends.
    if index and ends[index - 1] == position:
        start = ends[index - 2] + 1 if index > 1 else 0
        return Span(start, position)
    return Span(start, ends[index] if index < len(ends) else length)
