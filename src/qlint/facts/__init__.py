"""Readers of facts: each takes a document with its structure and yields typed values with exact spans.

A reader's module is imported when a rule first asks for its kind.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterator
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qlint.document import Document
    from qlint.model import Fact

# Kind of fact -> module with `read(document) -> Iterator[Fact]`, in order of start.
READERS = {
    "break": "qlint.facts.breaks",
    "named_section": "qlint.facts.named_sections",
    "quantity": "qlint.facts.quantities",
    "number": "qlint.facts.numbers",
    "date": "qlint.facts.dates",
    "connector": "qlint.facts.connectors",
    "date_range": "qlint.facts.date_ranges",
    "period": "qlint.facts.periods",
    "doc_number": "qlint.facts.doc_numbers",
    "citation": "qlint.facts.citations",
    "pair": "qlint.facts.pairs",
    "lone_mark": "qlint.facts.lone_marks",
    "straight_quote": "qlint.facts.straight_quotes",
    "low_dot": "qlint.facts.low_dots",
    "half_width_mark": "qlint.facts.half_width_marks",
    "organisation": "qlint.facts.organisations",
    "responsible_units": "qlint.facts.responsible_units",
    "unit_gap": "qlint.facts.unit_gaps",
    "unit_variant": "qlint.facts.unit_variants",
    "listed_unit": "qlint.facts.listed_units",
    "numbered_run": "qlint.facts.numbering",
    "numbered_places": "qlint.facts.numbered_places",
    "prose_number": "qlint.facts.prose_numbers",
    "series": "qlint.facts.series",
    "counted_list": "qlint.facts.counted_lists",
    "exact_list": "qlint.facts.exact_lists",
    "back_count": "qlint.facts.back_counts",
    "repeated_item": "qlint.facts.repeated_items",
    "respectively": "qlint.facts.respectively",
    "ranking": "qlint.facts.rankings",
    "part": "qlint.facts.parts",
    "title": "qlint.facts.titles",
    "addressees": "qlint.facts.addressees",
    "address_form": "qlint.facts.address_forms",
    "signature": "qlint.facts.signatures",
    "issuer": "qlint.facts.issuers",
    "annex_entry": "qlint.facts.annex_entries",
    "annex_group": "qlint.facts.annex_groups",
    "formula": "qlint.facts.formulas",
    "reference": "qlint.facts.references",
    "task_series": "qlint.facts.task_series",
    "heading": "qlint.facts.heading_forms",
    "inversion": "qlint.facts.inversions",
    "announcement": "qlint.facts.announcements",
    "ordinal_run": "qlint.facts.ordinal_runs",
    "decimal_number": "qlint.facts.decimal_numbers",
    "meeting_date": "qlint.facts.meeting_dates",
    "falling_range": "qlint.facts.falling_ranges",
    "clock_range": "qlint.facts.clock_ranges",
    "far_span": "qlint.facts.far_spans",
    "stated_length": "qlint.facts.stated_lengths",
    "term": "qlint.facts.terms",
    "done_event": "qlint.facts.done_events",
    "past_deadline": "qlint.facts.deadlines",
    "anniversary": "qlint.facts.anniversaries",
    "stale_year": "qlint.facts.stale_years",
    "restated_year": "qlint.facts.restated_years",
    "stage_pair": "qlint.facts.stage_pairs",
    "present_year": "qlint.facts.present_years",
    "issue_day": "qlint.facts.issue_days",
    "weekday": "qlint.facts.weekdays",
    "copy_list": "qlint.facts.copy_lists",
    "printing": "qlint.facts.printings",
    "release": "qlint.facts.releases",
    "name_list": "qlint.facts.name_lists",
    "list_claim": "qlint.facts.list_claims",
    "statement": "qlint.claims.extraction",
    "claim": "qlint.claims.completion",
    "claim_pair": "qlint.claims.pairing",
    "claim_order": "qlint.claims.orders",
    "breakdown": "qlint.facts.breakdowns",
    "change": "qlint.facts.changes",
    "point_step": "qlint.facts.point_steps",
    "share": "qlint.facts.shares",
    "average": "qlint.facts.averages",
    "share_list": "qlint.facts.share_lists",
    "table": "qlint.facts.tables",
    "table_sum": "qlint.facts.table_sums",
    "contact": "qlint.facts.contacts",
    "contact_change": "qlint.facts.contact_changes",
    "number_flaw": "qlint.facts.number_flaws",
    "street_address": "qlint.facts.street_addresses",
    "contact_label": "qlint.facts.contact_labels",
    "magnitude_pair": "qlint.facts.magnitudes",
    "table_statement": "qlint.facts.table_statements",
}


@cache
def _reader(kind: str) -> Callable[[Document | None], Iterator[Fact]]:
    read: Callable[[Document | None], Iterator[Fact]] = importlib.import_module(READERS[kind]).read
    return read


class Facts(dict[str, "tuple[Fact, ...]"]):
    """The facts of one document by kind, each kind read once, when first asked for by its name in brackets.

    A dictionary with something to do where a kind is missing: rules ask for facts a hundred times in each document.
    """

    def __init__(self) -> None:
        super().__init__()
        self._document: Document | None = None

    def attach(self, document: Document) -> None:
        """Says whose facts these are; called once by whoever makes the document."""
        self._document = document

    def detach(self) -> None:
        """Lets go of the document, so that both are freed at once: a cycle would wait for the garbage collector."""
        self._document = None

    def __missing__(self, kind: str) -> tuple[Fact, ...]:
        facts = self[kind] = tuple(_reader(kind)(self._document))
        return facts
