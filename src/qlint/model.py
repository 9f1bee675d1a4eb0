"""The values on the way from a text to its findings. Imports nothing of ours.

Every value is immutable. Every place is a span of code points in the text as decoded (BOM removed, line ends
normalised to `\\n`), half open, made once where the thing was read.
"""

from __future__ import annotations

import enum
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple

from qlint.expressions import compile_late

# One class in front: the search then skips from one mark to the next.
_CLAUSE_END = compile_late(r"[，。；：！？!?;（）()\n,:](?!(?<=,)[0-9]{3}|(?<=:)[0-9])")
_SENTENCE_END = compile_late(r"[。！？!?\n]")


class Severity(enum.Enum):
    """How much a finding weighs. ERROR gates by default; a finding may lower its rule's severity, never raise it."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label(self) -> str:
        return {"error": "应改", "warning": "请核", "info": "供参考"}[self.value]

    @property
    def weight(self) -> int:
        return {"error": 3, "warning": 2, "info": 1}[self.value]


class Scope(enum.Enum):
    """What a rule looks at: one document or all documents of a run."""

    DOCUMENT = "document"
    PROJECT = "project"


class Span(NamedTuple):
    start: int
    end: int


class Pattern(NamedTuple):
    """A pattern for the one scan over the text: `starts` are the characters that a match can begin with.

    `expression` is a regular expression of the standard library's `re`; it may look behind.
    """

    starts: str
    expression: str


class Fact(NamedTuple):
    """Something read from the text: `value` is typed (see qlint.values), never text to be parsed again."""

    kind: str
    start: int
    end: int
    value: Any

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Block(NamedTuple):
    """One non-blank line and what it is in the document.

    `start` and `end` leave out the indent and trailing blanks. `level` is 1–5 for headings and items (一、 （一） 1.
    （1） ①) and 11–14 for 编, 章, 节, 条; 0 elsewhere. `marker` is the span of the number with its mark, empty where
    there is none. `section` is the index of the innermost section, -1 before the first.
    """

    kind: str
    start: int
    end: int
    line: int
    level: int = 0
    number: int = 0
    marker: Span = Span(0, 0)
    section: int = -1

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Section(NamedTuple):
    """A heading with its reach: blocks first..last (both within), `heading` being the first of them."""

    heading: int
    level: int
    number: int
    parent: int
    first: int
    last: int


class Edit(NamedTuple):
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """One correction; `safe` where only one correct form exists and no value changes."""

    title: str
    edits: tuple[Edit, ...]
    safe: bool = True


class Related(NamedTuple):
    """Another place that a finding speaks of; `path` is empty for the same document."""

    span: Span
    message: str
    path: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """A place and words. The engine adds rule, severity and path."""

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    severity: Severity | None = None


@dataclass(frozen=True, slots=True)
class Good:
    """A text in which the rule is silent (and every other rule too)."""

    text: str


@dataclass(frozen=True, slots=True)
class Bad:
    """A text with the expected spans between 【 and 】; `fixed` is the text after the safe and unsafe fixes."""

    text: str
    fixed: str | None = None


class Measured(NamedTuple):
    """What a rule found on real documents: findings, how many of them were read, how many of those were true."""

    folder: str
    hits: int
    read: int
    true: int


@dataclass(frozen=True, slots=True)
class Rule:
    """A check with all that people need to know of it. `summary` and `explanation` come from its module."""

    code: str
    name: str
    check: Callable[[Any, Any], Iterator[Finding]]
    severity: Severity
    summary: str
    explanation: str
    basis: str
    examples: tuple[Good | Bad, ...]
    needs: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    masks: tuple[str, ...] = ()
    ignores_masks: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    except_kinds: tuple[str, ...] = ()
    on: bool = True
    scope: Scope = Scope.DOCUMENT
    measured: tuple[Measured, ...] = ()
    options: type | None = None
    fixable: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A text as decoded, with what is needed to write it back as it was.

    `path` is what people see (with `/`), `newline` the line end found first, `bom` whether one stood there.
    """

    path: str
    text: str
    format: str = "text"
    encoding: str = "utf-8"
    newline: str = "\n"
    bom: bool = False


@dataclass(frozen=True)
class Document:
    """One document, read: what rules get.

    kind        文种 or form: 通知 … 纪要 · 法规 · 政府工作报告 · 新闻 · 其他; `profile` gov, law, report, news or other
    year        the document's own year, 0 where unknown; `year_certain` when it stands in its date or number
    stage       "draft" when its number or date is blank, else "final"
    title       the title's lines joined, `title_span` from its first to its last character
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
            spans = self.masks_by_name.get(name)
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


class Place(NamedTuple):
    """Where something stands, for people and programs: lines and columns from 1, columns in code points, ends
    exclusive; `line_text` is the whole line that it begins in."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    text: str
    line_text: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding with all that the engine knows of it. `status` is new, baselined or muted."""

    code: str
    rule: str
    severity: Severity
    place: Place
    section: str
    message: str
    basis: str
    related: tuple[tuple[Place, str], ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
    status: str = "new"


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file of a run. For a file that could not be read all but path, format, error are empty (see contract)."""

    path: str
    format: str
    encoding: str | None = None
    characters: int | None = None
    lines: int | None = None
    unknown_lines: int | None = None
    kind: str | None = None
    stage: str | None = None
    error: str | None = None
    findings: tuple[Reported, ...] = ()

    @property
    def coverage(self) -> float | None:
        """1 − unknown/lines, rounded to four places; 1.0 for an empty file, None for one that was not read."""
        if self.lines is None or self.unknown_lines is None:
            return None
        return round(1 - self.unknown_lines / self.lines, 4) if self.lines else 1.0


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: one clear Chinese line (what, where, what to do)."""

    path: str
    message: str
    format: str = "text"


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
