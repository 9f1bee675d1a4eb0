"""Whole documents of every kind as offices write them, all of them right: nothing of `warning` or above is found.

The texts were written by people who did not know the rules; what a rule finds in one of them is a false alarm, unless
the text itself is wrong, which is then corrected.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from qlint.config import Config
from qlint.engine import check_source, read_document
from qlint.model import Severity, Source
from qlint.registry import load

FOLDER = Path(__file__).resolve().parent / "clean"
SETTINGS = Config(load()).for_path("文稿.txt")
PATHS = sorted(FOLDER.glob("*.txt"))
# How a file is called -> what its document must be read as.
KINDS = {
    "reply": "批复", "order": "命令", "announcement": "公告", "minutes": "纪要", "forwarding": "通知",
    "issuing": "通知", "request": "请示", "circular": "通报", "notice-public": "通告",
}  # fmt: skip


def read(path: Path) -> Source:
    return Source(path.name, path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_clean_document_has_no_finding_to_act_on(path: Path) -> None:
    findings = check_source(read(path), SETTINGS).findings
    assert [
        (each.code, each.place.line, each.place.text, each.message)
        for each in findings
        if each.severity is not Severity.INFO
    ] == []


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.stem)
def test_a_clean_document_is_read_whole(path: Path) -> None:
    document = read_document(read(path), SETTINGS)
    unknown = [document.text[block.start : block.end] for block in document.blocks if block.kind in ("other", "short")]
    assert unknown == []
    assert document.stage == "final"
    name = path.stem.rpartition("-")[0]
    assert document.kind == KINDS.get(name, document.kind)


def test_there_are_ten_documents_of_each_form_that_is_often_flagged() -> None:
    forms = Counter(path.stem.rpartition("-")[0] for path in PATHS)
    wanted = ("reply", "order", "announcement", "letter", "minutes", "forwarding", "issuing")
    assert [name for name in wanted if forms[name] < 10] == []
