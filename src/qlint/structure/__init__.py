"""Text → blocks and sections. Every text is accepted: what is not known becomes `other` and counts as unknown."""

from __future__ import annotations

from typing import NamedTuple

from qlint.model import Block, Section
from qlint.structure.context import resolve
from qlint.structure.copies import second_copy
from qlint.structure.lines import UNKNOWN, split_lines, with_plain_blanks
from qlint.structure.tree import build


class Structure(NamedTuple):
    """`lines` counts the non-blank lines, `unknown` those of kind other; `copy_start` is where the text begins to
    stand a second time (only the first copy has blocks), -1 when it does not."""

    blocks: tuple[Block, ...]
    sections: tuple[Section, ...]
    lines: int
    unknown: int
    copy_start: int


def read(text: str) -> Structure:
    """Reads the structure of a text; never raises for what stands in it."""
    text = with_plain_blanks(text)
    lines = split_lines(text)
    copy = second_copy([text[line.start : line.end] for line in lines])
    kept = lines if copy < 0 else lines[:copy]
    blocks, sections = build(kept, resolve(kept, text), text)
    unknown = sum(1 for block in blocks if block.kind in UNKNOWN)
    return Structure(blocks, sections, len(lines), unknown, lines[copy].start if copy >= 0 else -1)
