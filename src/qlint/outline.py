"""The typed values of numbers and headings: what gives a document its outline. Imports qlint.model and qlint.values.

Every span is of code points in the text; levels are those of qlint.model.Block.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from qlint.model import Block, Span
from qlint.values import Numbered


class Heading(NamedTuple):
    """A numbered line of a level 一、 to ① (1–5).

    form     title (words without an end mark), stopped (one short sentence), run_in (a short first sentence, then
             text), lead (ends with ：), item (ends with ；) or sentence (anything longer)
    words    without number and end mark; `stop` is the first end mark behind them, empty where there is none
    section  index of its section, `parent` that of the section around it (-1 for none); headings with one parent, level
             and part stand side by side
    part     index of the text of the file in which it stands (see Part)
    body     whether anything stands under it
    """

    level: int
    number: int
    marker: Span
    form: str
    words: Span
    stop: Span
    section: int
    parent: int
    part: int
    body: bool


class Inversion(NamedTuple):
    """A list of a higher level inside an item of a lower one: 1. → （一）（二） → 2.

    `outer` is the item that holds the list, `following` the next item of its own list (None where a colon behind the
    last one leads to the list), `items` the numbers inside.
    """

    outer: Heading
    following: Heading | None
    items: tuple[Heading, ...]


class Announcement(NamedTuple):
    """A count that a title, a preamble or a heading announces (十条措施), and the numbered lines below it, all levels.

    place    title, preamble (in front of the first number), heading, or lead (the paragraph right above the lines)
    echoing  how many lines of the outermost level say again what is counted (四大工程: …工程, …工程); 0 unless most do
    """

    announced: int
    words: str
    place: str
    below: tuple[Heading, ...]
    echoing: int = 0


class Ordinal(NamedTuple):
    """一是, 第二， or ③ in front of a clause; `begins`: it begins its paragraph; `block` and `section` are indexes."""

    number: int
    span: Span
    begins: bool
    block: int
    section: int


class OrdinalRun(NamedTuple):
    """The ordinals of one list in their order; `style` is the first one as printed."""

    style: str
    members: tuple[Ordinal, ...]


class DecimalNumber(NamedTuple):
    """A decimal number of a section at the head of its line: 2.1.3 gives (2, 1, 3).

    `marker` is its place with a dot behind it, `dot` the place of that dot alone, empty where there is none; `group`
    counts the texts of the file and their tables of contents: numbers of one group stand in one sequence.
    """

    numbers: tuple[int, ...]
    marker: Span
    dot: Span
    group: int


class ProseNumber(NamedTuple):
    """The number of a heading whose mark makes its line look like prose (四， 1。), with the level that it has."""

    level: int
    number: int


class PlaceRow(NamedTuple):
    """The numbered places of one sort (第一条, 第二条 …), the one with the highest number (None where numbers are left
    out), and the numbers （一）（二） that stand under each, by its index; -1 for those in front of the first."""

    blocks: tuple[Block, ...]
    highest: Block | None
    items: Mapping[int, tuple[Numbered, ...]]


class NumberedPlaces(NamedTuple):
    """The places of one text of a file (`part` is its index) or of the whole file (-1)."""

    part: int
    sections: PlaceRow
    chapters: PlaceRow
    articles: PlaceRow
