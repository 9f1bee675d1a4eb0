"""Stages of a plan, two by two, with the years that they leave out."""

from __future__ import annotations

import pytest
from documents import document

from qlint.facts import stage_pairs

Triple = tuple[int, int, int]


def found(text: str) -> list[tuple[Triple, Triple, Triple, Triple]]:
    pairs = [fact.value for fact in stage_pairs.read(document(text))]
    return [(pair.earlier.first, pair.earlier.last, pair.later.first, pair.later.last) for pair in pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "第一阶段（2026—2027年），改造。第二阶段（2027—2028年），建成。",
            ((2026, 0, 0), (2027, 0, 0), (2027, 0, 0), (2028, 0, 0)),
        ),
        (
            "（一）动员阶段（2026年11月1日至11月30日）。\n（二）整治阶段（12月1日至1月31日）。",
            ((2026, 11, 1), (2026, 11, 30), (2026, 12, 1), (2027, 1, 31)),
        ),
        ("自查阶段：3月至4月；整改阶段：5月至6月。", ((1, 3, 0), (1, 4, 0), (1, 5, 0), (1, 6, 0))),
    ],
)
def test_stages_are_read_with_their_years(text: str, expected: tuple[Triple, Triple, Triple, Triple]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "第一阶段（2026—2027年），改造。第三阶段（2025—2026年），建成。",
        "第一阶段（2026—2027年）。第一阶段（2025—2026年）。",
        "第一阶段（2026—2027年）。第二阶段（2026年3月至5月）。",
        "现阶段是2026—2027年，2025—2026年已过",
        "阶段性成果（2026—2027年）",
    ],
)
def test_other_series_are_no_pairs(text: str) -> None:
    assert found(text) == []
