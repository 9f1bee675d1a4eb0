"""The values on the way from a text to its findings. Imports nothing of ours but the roster.

Every value is immutable. Every place is a span of code points in the text as decoded (BOM removed, line ends
normalised to `\\n`), half open, made once where the thing was read.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

from qlint.roster import Roster


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
    """A text in which the rule is silent (and every other rule too); `roster` for rules that need one."""

    text: str
    roster: Roster | None = None


@dataclass(frozen=True, slots=True)
class Bad:
    """A text with the expected spans between 【 and 】; `fixed` is the text after the safe and unsafe fixes, `roster`
    for rules that need one."""

    text: str
    fixed: str | None = None
    roster: Roster | None = None


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
