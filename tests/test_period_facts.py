"""Periods of a whole document."""

from __future__ import annotations

import datetime
from itertools import pairwise

from documents import document

from qlint.facts import periods
from qlint.periods import Anchor

TEXT = """关于上半年供水工作的通报
各县水利局：
2024年全市供水3亿吨，其中6月供水2000万吨。同期用水下降。
6月供水1.5亿吨，截至目前改造管网20公里。
云川市水利局
2025年7月18日
"""
KINDS = ("title", "addressee", "paragraph", "paragraph", "signature", "issue_date")


def test_a_year_that_is_said_holds_to_the_end_of_its_paragraph() -> None:
    facts = [fact for fact in periods.read(document(TEXT, *KINDS)) if TEXT[fact.start : fact.end] == "6月"]
    assert [(fact.value.year, fact.value.certain) for fact in facts] == [(2024, True), (2025, False)]


def test_the_document_is_dated_by_its_own_date() -> None:
    assert periods.anchor_of(document(TEXT, *KINDS)) == Anchor(2025, 7, 18)
    until = next(
        fact.value for fact in periods.read(document(TEXT, *KINDS)) if TEXT[fact.start : fact.end] == "截至目前"
    )
    assert until.last == datetime.date(2025, 7, 18)


def test_periods_stand_in_order_and_apart() -> None:
    facts = list(periods.read(document(TEXT, *KINDS)))
    assert all(one.end <= other.start for one, other in pairwise(facts))
    assert TEXT[facts[0].start : facts[0].end] == "上半年"
