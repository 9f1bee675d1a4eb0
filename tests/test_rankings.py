"""Ranks and orders."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def read(text: str) -> list[tuple[str, list[int]]]:
    facts = read_document(Source("文稿.txt", text), Settings(())).facts("ranking")
    return [(fact.value.sort, [int(number) for number in fact.value.numbers]) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲县、乙县分别居第1、第3位。", ("ranks", [1, 3])),
        ("甲县、乙县依次居第一、第二位。", ("rising", [1, 2])),
        ("甲县、乙县由高到低依次为98分、95分。", ("falling", [98, 95])),
        ("甲县在12个县中排名第3。", ("among", [12, 3])),
        ("甲县以95分居第一，乙县以92分居第二。", ("falling", [95, 92])),
        ("第一名：甲，9吨；\n第二名：乙，8吨；\n第三名：丙，7吨。", ("ordered", [9, 8, 7])),
        ("最低的是甲县，为3%，其次是乙县，为5%。", ("rising", [3, 5])),
        ("投诉前三位是：甲类90件、乙类80件、丙类70件。", ("ordered", [90, 80, 70])),
    ],
)
def test_order_is_read(text: str, expected: tuple[str, list[int]]) -> None:
    assert read(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "产值、税收分别居全省第2、第2位。",
        "甲县、乙县并列，分别居第2、第2位。",
        "甲县、乙县依次为98分、95分。",
        "甲县在前10名中排名第3。",
        "产量9吨，居第一位；产值8吨，居第二位；产能7吨，居第三位。",
        "产值居前三位的行业分别增长9%、8%、7%。",
    ],
)
def test_what_is_in_no_order(text: str) -> None:
    assert read(text) == []
