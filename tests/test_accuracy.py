"""The figures that rules claim are those of docs/accuracy, and an error is right 95 times of 100."""

from __future__ import annotations

import collections
import csv
from pathlib import Path

import pytest

from qlint.config import Config
from qlint.engine import check_files
from qlint.model import Rule, Severity
from qlint.registry import load
from qlint.sources.folders import find

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
FOLDERS = ("official", "reports", "laws", "news", "raw")
RULES = [pytest.param(rule, id=code) for code, rule in load().items()]


def verdicts(code: str) -> list[dict[str, str]]:
    """The rows of a rule, none where it has no table: a new rule is one file, its verdicts come with its measuring."""
    path = ROOT / "docs" / "accuracy" / f"{code}.tsv"
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE))


@pytest.mark.parametrize("rule", RULES)
def test_measured_figures_are_counts_of_verdicts(rule: Rule) -> None:
    rows = verdicts(rule.code)
    assert {row["verdict"] for row in rows} <= {"true", "false"}
    counted = {
        folder: (len(read), sum(row["verdict"] == "true" for row in read))
        for folder in FOLDERS
        if (read := [row for row in rows if row["file"].startswith(folder + "/")])
    }
    assert {each.folder: (each.read, each.true) for each in rule.measured if each.read} == counted
    assert all(each.hits >= each.read >= each.true for each in rule.measured)


@pytest.mark.parametrize("rule", RULES)
def test_an_error_is_right_95_times_of_100(rule: Rule) -> None:
    read = sum(each.read for each in rule.measured)
    true = sum(each.true for each in rule.measured)
    if rule.severity is Severity.ERROR and rule.on:
        assert true >= 0.95 * read


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the published documents stand in ../shared, which is not here")
def test_verdicts_speak_of_what_the_rules_find_now() -> None:
    config = Config(load())
    found: collections.Counter[tuple[str, str, str]] = collections.Counter()
    for folder in FOLDERS:
        for result in check_files(find([str(CORPUS / folder)], ()), config, 2):
            for each in result.findings:
                found[each.code, f"{folder}/{Path(result.path).name}", str(each.place.line)] += 1
    known = collections.Counter(
        (code, row["file"], row["line"]) for code, rule in load().items() if rule.on for row in verdicts(code)
    )
    assert found == known
