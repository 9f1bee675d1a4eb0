"""What the text says of the items of a table."""

from __future__ import annotations

import pytest

from qlint.config import Config
from qlint.engine import read_document
from qlint.model import Source
from qlint.registry import load

TABLE = "区县\t新建充电桩（个）\t工程投资（万元）\n东门区\t600\t1200\n西门区\t650\t1300\n合计\t1250\t2500"


def statements(text: str) -> list[tuple[str, bool]]:
    settings = Config(load()).for_path("x.txt")
    made = read_document(Source("x.txt", f"关于充电桩建设情况的通报\n{text}\n{TABLE}"), settings)
    facts = made.facts("table_statement")
    return [(fact.value.cell.words, fact.value.agrees) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全市新建充电桩1250个。", [("1250", True)]),
        ("全市新建充电桩1520个。", [("1250", False)]),
        ("全市共新建1520个充电桩。", [("1250", False)]),
        ("东门区新建充电桩600个，西门区新建充电桩560个。", [("600", True), ("650", False)]),
        ("全市完成工程投资0.25亿元。", [("2500", True)]),
        ("全市完成工程投资2700万元。", [("2500", False)]),
        ("全市城区新建充电桩1520个。", []),
        ("与上年相比，新建充电桩1520个。", []),
    ],
)
def test_statements(text: str, expected: list[tuple[str, bool]]) -> None:
    assert statements(text) == expected
