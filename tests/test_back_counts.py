"""Counts that point back to a list."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def read(text: str) -> list[tuple[int, int]]:
    facts = read_document(Source("文稿.txt", text), Settings(())).facts("back_count")
    return [(fact.value.stated, len(fact.value.members)) for fact in facts]


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("一是甲，二是乙。上述三项工作", (3, 2)),
        ("有：①甲；②乙；③丙。以上三点要落实。", (3, 3)),
        ("请提交：\n1.甲。\n2.乙。\n以上3项一式两份。", (3, 2)),
    ],
)
def test_list_in_front_is_read(text: str, counts: tuple[int, int]) -> None:
    assert read(text) == [counts]


@pytest.mark.parametrize(
    "text",
    ["处三项以上五条以下处罚。", "上述三项已经完成。", "一是甲，二是上述三项工作。", "二是甲。三是乙。上述两项工作。"],
)
def test_what_points_to_no_list(text: str) -> None:
    assert read(text) == []
