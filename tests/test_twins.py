"""Twins: a clean document, and the same document with one defect. The defect is found, the clean twin is silent.

Each file of tests/twins holds both, with a line of ===== between them; its name says which defect. The texts were
written by people who did not know the rules.
"""

from __future__ import annotations

import difflib
from collections import Counter
from pathlib import Path

import pytest

from qlint.config import Config
from qlint.engine import check_source
from qlint.model import Severity, Source
from qlint.registry import load
from qlint.results import Reported

FOLDER = Path(__file__).resolve().parent / "twins"
SETTINGS = Config(load()).for_path("文稿.txt")
PATHS = sorted(FOLDER.glob("*.txt"))
DEFECTS = sorted({path.stem.rpartition("-")[0] for path in PATHS})
LEAST = 0.85  # of the twins of a defect
NEAR = 2  # lines between the defect and a mere hint, or one of its related places


def twins(path: Path) -> tuple[str, str]:
    clean, separator, defective = path.read_text(encoding="utf-8").partition("\n=====\n")
    assert separator, f"{path.name}: no line of ====="
    return clean, defective


def findings(text: str) -> tuple[Reported, ...]:
    return check_source(Source("文稿.txt", text), SETTINGS).findings


def changed_lines(clean: str, defective: str) -> set[int]:
    """The lines of the defective twin (from 1) that differ, and those round what was left out of it."""
    matcher = difflib.SequenceMatcher(None, clean.split("\n"), defective.split("\n"), autojunk=False)
    return {
        line
        for tag, _, _, first, last in matcher.get_opcodes()
        if tag != "equal"
        for line in range(first + 1, max(last, first + 1) + 1)
    }


def is_found(path: Path) -> bool:
    clean, defective = twins(path)
    known = Counter((each.code, each.message) for each in findings(clean))
    lines = changed_lines(clean, defective)
    for each in findings(defective):
        known[each.code, each.message] -= 1
        places = (each.place, *(place for place, _ in each.related))
        near = any(place.line - NEAR <= line <= place.end_line + NEAR for place in places for line in lines)
        # What is missing may be told where it is announced, far from the place that it is missing from.
        if known[each.code, each.message] < 0 and (near or each.severity is not Severity.INFO):
            return True
    return False


@pytest.mark.parametrize("defect", DEFECTS)
def test_nearly_every_defect_is_found(defect: str) -> None:
    paths = [path for path in PATHS if path.stem.rpartition("-")[0] == defect]
    missed = [path.name for path in paths if not is_found(path)]
    assert len(paths) - len(missed) >= LEAST * len(paths), missed


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_clean_twin_has_no_finding_to_act_on(path: Path) -> None:
    found = [each for each in findings(twins(path)[0]) if each.severity is not Severity.INFO]
    assert [(each.code, each.place.line, each.place.text, each.message) for each in found] == []
