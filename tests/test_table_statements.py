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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # The text names row and column in its own words.
        ("东门新建充电桩590个。", [("600", False)]),
        ("从表中看，东门区新建充电桩最少，为590个。", [("600", False)]),
        ("东门区充电桩因征地延期，建设数降为500个。", [("600", False)]),
        ("全市共新建新能源汽车充电桩1520个。", [("1250", False)]),
        ("东门区工程投资1020万元，西门区1300万元。", [("1200", False), ("1300", True)]),
        # Said of something else, of another time, or reckoned.
        ("东门区、西门区新建充电桩1260个。", []),
        ("东门区新建充电桩比西门区少50个。", []),
        ("东门区去年新建充电桩500个。", []),
        ("东门区计划新建充电桩700个。", []),
        ("东门区工程投资中，市级补助1300万元。", []),
        ("东门区、西门区分别新建充电桩600个、560个。", []),
        ("东门区新建充电桩12个。", []),
    ],
)
def test_statements_in_other_words(text: str, expected: list[tuple[str, bool]]) -> None:
    assert statements(text) == expected


def test_sums_that_are_not_printed() -> None:
    settings = Config(load()).for_path("x.txt")
    table = "库点\t第一批\t第二批\n城关库\t2600\t3100\n柳溪库\t1400\t900\n"
    text = f"储备粮轮换情况\n轮换数量见下表（单位：吨）：\n{table}由表可知，第二批轮换总量为4100吨；第一批轮换4000吨。"
    facts = read_document(Source("x.txt", text), settings).facts("table_statement")
    assert [(text[slice(*fact.span)], fact.value.agrees) for fact in facts] == [("4100吨", False)]
