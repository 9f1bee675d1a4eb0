"""The five documents that the project starts from: what must be found there, and what must stay silent."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SCORER = SHARED / "tools" / "score_seeds.py"
pytestmark = pytest.mark.skipif(not SCORER.is_file(), reason="the seed documents stand in ../shared, which is not here")


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("seeds") / "report.json"
    paths = map(str, sorted((SHARED / "seeds").glob("*.txt")))
    options = ("--format", "json", "--fail-on", "never", "--output", str(target))
    subprocess.run([sys.executable, "-m", "qlint", "check", *paths, *options], check=True)
    return target


def test_the_score_within_documents(report: Path) -> None:
    command = [sys.executable, str(SCORER), str(report), "--scope", "within"]
    printed = subprocess.run(command, capture_output=True, encoding="utf-8", check=True).stdout
    found, rows, clean, guarded = map(
        int, re.findall(r"([0-9]+)/([0-9]+) = [0-9.]+, controls clean ([0-9]+)/([0-9]+)", printed)[0]
    )
    assert found >= 17
    assert rows == 37
    assert clean >= 0.95 * guarded


def findings(report: Path, name: str, line: int) -> list[dict[str, Any]]:
    rows = json.loads(report.read_text(encoding="utf-8"))["findings"]
    return [row for row in rows if name in row["path"] and row["line"] == line]


def test_one_finding_joins_the_two_amounts_of_one_activity(report: Path) -> None:
    joined = [row for row in findings(report, "004_", 21) if "130余人次" in row["text"]]
    assert len(joined) == 1
    assert ["百余人次" in other["text"] for other in joined[0]["related"]] == [True]


def test_the_sentence_in_the_caption_is_named_as_belonging_elsewhere(report: Path) -> None:
    (misplaced,) = [row for row in findings(report, "000_", 73) if row["code"] == "M103"]
    assert "闵行区" in misplaced["message"]
    assert [other["line"] for other in misplaced["related"]] == [115]
