"""Documents by hand, for tests of readers: without structure, so that a reader is judged by its text alone."""

from __future__ import annotations

import re
from collections import defaultdict

from qlint.document import Document
from qlint.facts import Facts
from qlint.model import Block, Span


def document(text: str, *kinds: str) -> Document:
    """A document whose lines are blocks: paragraphs, unless `kinds` names them from the first on."""
    facts = Facts()
    lines = enumerate(re.finditer(r"[^\n]+", text))
    blocks = tuple(
        Block(kinds[index] if index < len(kinds) else "paragraph", line.start(), line.end(), index)
        for index, line in lines
    )
    made = Document(
        path="", text=text, blocks=blocks, sections=(), kind="", kind_reason="", profile="", stage="", year=0,
        year_certain=False, title="", title_span=Span(0, 0), amending=False, facts_by_kind=facts,
        masks_by_name=defaultdict(tuple), matches_by_pattern={},
    )  # fmt: skip
    facts.attach(made)
    return made
