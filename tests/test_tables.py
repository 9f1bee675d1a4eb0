"""Tables in plain text and the sums that they say."""

from __future__ import annotations

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint import Document, Table, TableSum
from qlint.facts import table_sums, tables

HEADER = ["区县", "新建（个）", "投资（万元）"]
BODY = [["东门区", "1,250", "12.5"], ["西门区", "55", "20"], ["合计", "1,305", "32.5"]]
SHAPES = {
    "tab": "\t".join,
    "pipe": lambda cells: "|" + "|".join(cells) + "|",
    "spaced pipe": lambda cells: "| " + " | ".join(cells) + " |",
    "wide pipe": lambda cells: "｜".join(["", *cells, ""]),
    "wide blanks": "　　".join,
    "blanks": "   ".join,
}


def rows(text: str) -> Document:
    return document(text, *["table_row"] * (text.count("\n") + 1))


def read(text: str) -> list[Table]:
    return [fact.value for fact in tables.read(rows(text))]


def sums(text: str) -> list[tuple[str, str, bool, bool]]:
    values: list[TableSum] = [fact.value for fact in table_sums.read(rows(text))]
    return [(each.label, each.total.words, each.agrees, each.certain) for each in values]


@pytest.mark.parametrize("shape", SHAPES)
def test_every_shape_gives_the_same_table(shape: str) -> None:
    (table,) = read("\n".join(map(SHAPES[shape], [HEADER, *BODY])))
    assert [(column.words, column.unit, column.numeric) for column in table.columns] == [
        ("区县", "", False),
        ("新建", "个", True),
        ("投资", "万元", True),
    ]
    assert table.certain
    assert [(row.label, row.total) for row in table.rows] == [("东门区", ""), ("西门区", ""), ("合计", "合计")]
    assert [[cell.words if cell else "" for cell in row.cells] for row in table.rows] == BODY


def test_a_ruling_is_no_row() -> None:
    (table,) = read("|区县|数量|\n|---|:-:|\n|东门区|40|")
    assert len(table.rows) == 1
    assert table.heads == "区县数量"


def test_the_unit_above_is_that_of_all_columns() -> None:
    (table,) = read("单位：万元\n区县\t投资\n东门区\t40\n西门区\t50")
    assert (table.unit, table.columns[1].unit) == ("万元", "万元")


def test_group_heads_stand_over_the_columns_to_their_right() -> None:
    (table,) = read("区县\t充电桩\t\n\t新建\t改造\n东门区\t40\t5")
    assert [column.words for column in table.columns] == ["区县", "充电桩新建", "充电桩改造"]


def test_a_short_row_of_a_sum_is_merged_in_front() -> None:
    (table,) = read("序号　　区县　　新建　　改造\n1　　东门区　　40　　5\n2　　西门区　　5　　6\n合　计　　45　　11")
    assert [cell and cell.words for cell in table.rows[2].cells] == ["合计", None, "45", "11"]


def test_a_row_with_two_ways_to_place_it_is_not_known() -> None:
    (table,) = read("区县　　新建　　改造\n东门区　　40　　5\n西门区　　5　　6\n合计　　45")
    assert table.rows[2].cells == ()


def test_one_cell_a_line_is_no_table() -> None:
    assert not read("区县\n数量\n东门区\n40\n西门区\n55\n合计\n95")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("区县\t数量\n东门区\t40\n西门区\t55\n合计\t95", [("合计", "95", True, True)]),
        ("区县\t数量\n东门区\t40\n西门区\t55\n合计\t59", [("合计", "59", False, True)]),
        ("区县\t投资（亿元）\n东门区\t3.3\n西门区\t6.6\n合计\t10.0", [("合计", "10.0", True, True)]),
        ("区县\t投资（亿元）\n东门区\t3.3\n西门区\t6.6\n合计\t10.1", [("合计", "10.1", False, True)]),
        ("区县\t占比（%）\n东门区\t40\n西门区\t55\n合计\t59", []),
        ("区县\t数量\n东门区\t40\n西门区\t—\n合计\t95", []),
        ("区县\t数量\n东门区\t40\n西门区\t…\n南溪县\t60\n合计\t95", [("合计", "95", False, True)]),
        ("项目\t数量\n城区\t95\n　甲\t40\n　乙\t55\n县\t30\n合计\t125", [("合计", "125", True, True)]),
        ("区县\t数量\t区县\t数量\n甲\t40\t乙\t55\n丙\t12\t丁\t20\n合计\t127\t\t", []),
        ("指标\t权重（%）\n设施\t40\n管理\t55\n合计\t100", [("合计", "100", False, True)]),
        (
            "项目\t数量\n甲\t1\n乙\t2\n小计\t3\n丙\t4\n丁\t5\n小计\t9\n总计\t21",
            [("小计", "3", True, True), ("小计", "9", True, True), ("总计", "21", False, True)],
        ),
        (
            "项目\t数量\n合计\t12\n小计\t3\n甲\t1\n乙\t2\n小计\t9\n丙\t4\n丁\t5",
            [("合计", "12", True, True), ("小计", "3", True, True), ("小计", "9", True, True)],
        ),
    ],
)
def test_sums(text: str, expected: list[tuple[str, str, bool, bool]]) -> None:
    assert sums(text) == expected


def test_a_heading_between_rows_does_not_cut_a_table() -> None:
    text = "区县\t数量\n一、城区\n东门区\t40\n西门区\t55\n二、县\n北岭县\t12\n南溪县\t20\n合计\t127"
    kinds = ["table_row", "heading", "table_row", "table_row", "heading", *["table_row"] * 3]
    (fact,) = table_sums.read(document(text, *kinds))
    assert (len(fact.value.addends), fact.value.agrees) == (4, True)


def test_the_rest_of_a_table_without_a_head_is_not_read() -> None:
    text = "区县\t数量\n东门区\t40\n以上为城区，请核实后反馈意见。\n北岭县\t12\n南溪县\t20\n合计\t72"
    kinds = ["table_row", "table_row", "paragraph", *["table_row"] * 3]
    assert list(table_sums.read(document(text, *kinds))) == []


def test_blanks_that_stand_below_one_another_place_a_short_row() -> None:
    text = (
        "地块　　　　用途　　　　亩数\n东门地块　　工业用地　　40\n西门地块　　商业用地　　55\n合计" + "　" * 10 + "95"
    )
    assert sums(text) == [("合计", "95", True, True)]


COUNTS = st.lists(st.integers(2, 99_999), min_size=2, max_size=9)


@given(COUNTS, st.sampled_from(sorted(SHAPES)))
def test_a_right_sum_is_never_doubted(counts: list[int], shape: str) -> None:
    cells = [["区县", "数量"], *([f"甲乙{number}丙", str(number)] for number in counts), ["合计", f"{sum(counts):,}"]]
    assert all(agrees for _, _, agrees, _ in sums("\n".join(map(SHAPES[shape], cells))))


@given(COUNTS, st.integers(1, 10_000), st.sampled_from(sorted(SHAPES)))
def test_a_wrong_sum_of_things_is_found(counts: list[int], more: int, shape: str) -> None:
    cells = [
        ["区县", "数量"],
        *([f"甲乙{number}丙", str(number)] for number in counts),
        ["合计", str(sum(counts) + more)],
    ]
    found = sums("\n".join(map(SHAPES[shape], cells)))
    serial = counts == list(range(1, len(counts) + 1)) or all(1949 <= number <= 2100 for number in counts)
    assert serial or [agrees for _, _, agrees, _ in found] == [False]


@given(st.text(alphabet="甲1-|｜\t 　合计\n", max_size=80))
def test_any_rows_can_be_read(text: str) -> None:
    sums(text)
