"""Lists of persons and organs under their headings."""

from __future__ import annotations

import pytest
from documents import document

from qlint.facts import name_lists


def lists(text: str, *kinds: str) -> list[tuple[str, int, tuple[str, ...]]]:
    facts = name_lists.read(document(text, *kinds))
    return [
        (fact.value.head.name, fact.value.stated, tuple(each.name for each in fact.value.entries)) for fact in facts
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、先进集体（2个）\n云川市水利局\n北岭县水利局",
            ("一、先进集体（2个）", 2, ("云川市水利局", "北岭县水利局")),
        ),
        ("先进个人名单\n林知远　陈　默\n王思齐", ("先进个人名单", 0, ("林知远", "陈默", "王思齐"))),
        ("先进个人（共2名）\n林知远\n王思齐", ("先进个人（共2名）", 2, ("林知远", "王思齐"))),
        ("先进单位\n1.云川市水利局\n2、北岭县水利局", ("先进单位", 0, ("云川市水利局", "北岭县水利局"))),
        (
            "先进个人（排名不分先后，共2名）\n林知远\n王思齐",
            ("先进个人（排名不分先后，共2名）", 2, ("林知远", "王思齐")),
        ),
        (
            "一等奖\n1.《桥》　作者：林知远\n2.《渡口》　作者：陈默",
            ("一等奖", 0, ("《桥》作者：林知远", "《渡口》作者：陈默")),
        ),
        ("骨干教师名单\n语文：林知远、陈默\n数学：王思齐", ("骨干教师名单", 0, ("林知远", "陈默", "王思齐"))),
        (
            "先进个人\n林知远　陈　默　周　宁　何　平\n吴　静　李　青",
            ("先进个人", 0, ("林知远", "陈默", "周宁", "何平", "吴静", "李青")),
        ),
        ("先进个人\n北岭县：林知远　陈　默\n市直：何　平　周　宁", ("先进个人", 0, ("林知远", "陈默", "何平", "周宁"))),
        ("先进个人\n林知远　水利局\n王思齐　教育局", ("先进个人", 0, ("林知远水利局", "王思齐教育局"))),
        ("先进个人\n林知远　市水利局\n王思齐（市教育局）", ("先进个人", 0, ("林知远市水利局", "王思齐（市教育局）"))),
    ],
)
def test_what_one_entry_is(text: str, expected: tuple[str, int, tuple[str, ...]]) -> None:
    assert lists(text) == [expected]


def test_names_in_columns_are_a_list_of_persons() -> None:
    text = "先进个人名单\n（4名）\n林知远　　陈　默\n王思齐　　欧阳书"
    kinds = ("part_title", "title_note", "table_row", "table_row")
    assert [names for _, _, names in lists(text, *kinds)] == [("林知远", "陈默", "王思齐", "欧阳书")]


@pytest.mark.parametrize(
    "text",
    [
        "先进个人名单\n林知远\n王思齐",
        "先进集体\n1.云川市水利局\n2.北岭县水利局\n1.东门区水利局",
        "先进集体\n云川市水利局负责申报。\n北岭县水利局负责审核。",
        "先进集体（4个）\n（一）市直（2个）\n云川市水利局",
        "推荐人员（共2人）\n云川市水利局\n北岭县水利局",
        "先进个人名单\n姓名　单位\n林知远　水利局",
        "优秀文书名单\n类别　数量　得分\n民事　4　96\n刑事　2　95",
        "评委名单\n语文：林知远、陈默\n书法：林知远、王思齐",
        "先进个人名单\n组长：林知远\n成员：陈默、王思齐",
        "先进个人名单\n城区学校\n林知远　陈默\n县区学校\n王思齐　欧阳书",
        "值班人员名单\n林知远　3月1日；\n王思齐　3月2日。",
        "",
    ],
)
def test_what_is_not_certain_is_no_list(text: str) -> None:
    assert lists(text) == []


def test_rows_under_a_column_of_numbers() -> None:
    text = "先进个人名单\n序号\t姓名\n1\t林知远\n2\t周行简\n4\t陈默"
    [fact] = name_lists.read(document(text, "part_title", *["table_row"] * 4))
    assert (fact.value.table, fact.value.numbers) == (True, (1, 2, 4))


@pytest.mark.parametrize("mark", ["　", "  ", "\t", "｜"])
def test_a_table_with_numbers_needs_no_heading(mark: str) -> None:
    rows = ["序号-姓名-单位", "1-林知远-水利局", "2-陈默-教育局", "4-王思齐-财政局", "合计-3人-"]
    text = "现予公布。\n" + "\n".join(rows).replace("-", mark)
    [fact] = name_lists.read(document(text, "paragraph", *["table_row"] * 5))
    assert (fact.value.table, fact.value.numbers) == (True, (1, 2, 4))


@pytest.mark.parametrize("row", ["1-  -  ", "1-×××-××局", "1-某某-某局"])
def test_a_form_to_be_filled_is_no_list(row: str) -> None:
    text = "\n".join(["推荐名单", "序号-姓名-单位", row, row.replace("1", "2")]).replace("-", "|")
    assert lists(text, "part_title", *["table_row"] * 3) == []


def test_the_heading_of_the_next_list_is_no_entry() -> None:
    text = "一等奖\n1.林知远\n2.陈默\n二等奖\n1.王思齐\n2.欧阳书\n3.何晓岭"
    assert [(head, len(names)) for head, _, names in lists(text)] == [("一等奖", 2), ("二等奖", 3)]


def test_a_note_counts_what_the_title_above_it_names() -> None:
    text = "农业龙头企业名单\n（共2家）\n1.云川水务公司\n2.北岭粮油公司"
    [fact] = name_lists.read(document(text, "part_title", "title_note"))
    assert (fact.value.head.name, fact.value.stated) == ("农业龙头企业名单", 2)
