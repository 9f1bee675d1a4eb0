"""Dates and times of the public test sets, where they lie beside the project."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
BENCH = ROOT.parent / "shared" / "bench"
THRESHOLDS = {
    "recognizers DateTimeModel": 0.85,
    "recognizers DateParser": 0.85,
    "recognizers DatePeriodParser": 0.85,
    "recognizers DurationParser": 0.85,
    "wetext date": 0.95,
}


@pytest.fixture(scope="module")
def rows() -> dict[str, Any]:
    if not BENCH.is_dir():
        pytest.skip("the test sets are not part of the project: ../shared/bench is missing")
    sys.path.insert(0, str(ROOT / "benchmarks"))
    try:
        return {row.group: row for row in importlib.import_module("normalise_times").measure(BENCH)}
    finally:
        sys.path.remove(str(ROOT / "benchmarks"))


@pytest.mark.parametrize(("group", "share"), THRESHOLDS.items())
def test_dates_and_times_are_read_as_the_sets_say(rows: dict[str, Any], group: str, share: float) -> None:
    row = rows[group]
    assert row.right >= share * row.counted, "\n".join(row.misses)


def test_every_case_is_counted_or_left_out_with_a_reason(rows: dict[str, Any]) -> None:
    for row in rows.values():
        assert row.counted == row.right + len(row.misses)
        assert all(row.left_out)
