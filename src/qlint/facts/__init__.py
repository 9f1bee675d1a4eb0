"""Readers of facts: each takes a document with its structure and yields typed values with exact spans.

A reader's module is imported when a rule first asks for its kind.
"""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qlint.model import Document, Fact

# Kind of fact -> module with `read(document) -> Iterator[Fact]`, in order of start.
READERS = {
    "break": "qlint.facts.breaks",
    "named_section": "qlint.facts.named_sections",
    "quantity": "qlint.facts.quantities",
    "date": "qlint.facts.dates",
    "date_range": "qlint.facts.date_ranges",
    "doc_number": "qlint.facts.doc_numbers",
    "citation": "qlint.facts.citations",
    "pair": "qlint.facts.pairs",
    "lone_mark": "qlint.facts.lone_marks",
    "low_dot": "qlint.facts.low_dots",
    "half_width_mark": "qlint.facts.half_width_marks",
    "organisation": "qlint.facts.organisations",
    "responsible_units": "qlint.facts.responsible_units",
    "numbered_run": "qlint.facts.numbering",
    "series": "qlint.facts.series",
    "counted_list": "qlint.facts.counted_lists",
    "claim": "qlint.claims.extraction",
    "claim_pair": "qlint.claims.comparison",
}


class Facts(Mapping[str, "tuple[Fact, ...]"]):
    """The facts of one document by kind, each kind read once, when first asked for."""

    def __init__(self) -> None:
        self._read: dict[str, tuple[Fact, ...]] = {}
        self._document: Document | None = None

    def attach(self, document: Document) -> None:
        """Says whose facts these are; called once by whoever makes the document."""
        self._document = document

    def __getitem__(self, kind: str) -> tuple[Fact, ...]:
        if kind not in self._read:
            reader = importlib.import_module(READERS[kind])
            self._read[kind] = tuple(reader.read(self._document))
        return self._read[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(READERS)

    def __len__(self) -> int:
        return len(READERS)
