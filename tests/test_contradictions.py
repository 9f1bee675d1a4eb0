"""Crafted pairs over the rules on numbers, dates and lists: a consistent document, and the same with one contradiction.

Each file of tests/contradictions holds both, with a line of ===== between them; its name says what contradicts what.
Two people wrote them who knew none of the rules. Numbers 01–06 were used while the rules were widened; 07–10 were first
measured unseen (docs/claims.md says with what result) and helped to make the rules quieter afterwards.
"""

from __future__ import annotations

import difflib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from qlint.config import Config
from qlint.engine import check_source
from qlint.model import Severity, Source
from qlint.registry import load
from qlint.results import Reported

FOLDER = Path(__file__).resolve().parent / "contradictions"
SETTINGS = Config(load()).for_path("文稿.txt")
PATHS = sorted(FOLDER.glob("*.txt"))
KINDS = sorted({path.stem.rpartition("-")[0] for path in PATHS})
LEAST, LEAST_OF_A_KIND, SILENT = 0.85, 0.5, 0.98
NEAR = 2  # lines between what was changed and the finding, or one of its related places
# What is wrong in these texts on purpose of their forms: dates in Chinese numerals, extracts, two addressees.
OF_THE_FORM = ("D102", "H101", "S103", "S105")


def halves(path: Path) -> tuple[str, str]:
    clean, separator, wrong = path.read_text(encoding="utf-8").partition("\n=====\n")
    assert separator, f"{path.name}: no line of ====="
    return clean, wrong


@cache
def findings(text: str) -> tuple[Reported, ...]:
    found = check_source(Source("文稿.txt", text), SETTINGS).findings
    return tuple(each for each in found if each.severity is not Severity.INFO and each.code not in OF_THE_FORM)


def is_found(path: Path) -> bool:
    """Whether the wrong half has a finding that the clean one has not, at the place that differs."""
    clean, wrong = halves(path)
    known = Counter((each.code, each.place.text) for each in findings(clean))
    matcher = difflib.SequenceMatcher(None, clean.split("\n"), wrong.split("\n"))
    lines = {line + 1 for tag, _, _, low, high in matcher.get_opcodes() if tag != "equal" for line in range(low, high)}
    for each in findings(wrong):
        known[each.code, each.place.text] -= 1
        places = [each.place.line, *(place.line for place, _ in each.related)]
        near = any(abs(place - line) <= NEAR for place in places for line in lines)
        if near and known[each.code, each.place.text] < 0:
            return True
    return False


def test_most_contradictions_are_found() -> None:
    missed = [path.stem for path in PATHS if not is_found(path)]
    assert len(missed) <= len(PATHS) * (1 - LEAST), missed


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_contradiction_is_left_out(kind: str) -> None:
    paths = [path for path in PATHS if path.stem.rpartition("-")[0] == kind]
    assert sum(map(is_found, paths)) >= len(paths) * LEAST_OF_A_KIND


def test_the_consistent_documents_are_silent() -> None:
    loud = [(path.stem, each.code, each.message) for path in PATHS for each in findings(halves(path)[0])]
    assert len({name for name, *_ in loud}) <= len(PATHS) * (1 - SILENT), loud
