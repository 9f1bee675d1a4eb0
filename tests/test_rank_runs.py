"""One rank given twice in one order."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def read(text: str) -> list[list[int]]:
    facts = read_document(Source("文稿.txt", text), Settings(())).facts("ranking")
    return [[int(number) for number in fact.value.numbers] for fact in facts if fact.value.sort == "ranks"]


def test_doubled_rank() -> None:
    assert read("甲州镇列第一位，乙州镇列第二位，丙州镇列第二位。") == [[1, 2, 2]]
    assert read("甲州队、乙州队分获第二名和第二名。") == [[2, 2]]


@pytest.mark.parametrize(
    "text",
    [
        "甲州镇列第一位，乙州镇列第二位，丙州镇列第三位。",
        "甲州镇、乙州镇并列第一，丙州镇列第三位。",
        "甲州镇列第一位，乙州镇列第二位，丙州镇列第二位，丁州镇列第四位。",
    ],
)
def test_orders_and_ties(text: str) -> None:
    assert read(text) == []
