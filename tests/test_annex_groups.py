"""Which annexes belong to which text of a file: names in a 附件说明, labels, references to them."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.document import Document
from qlint.engine import read_document
from qlint.model import Source

HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
SIGNED = "云川市水利局\n2026年3月5日\n"
TABLE = "\n序号\t单位\n1\t北岭县\n"


def read(text: str) -> Document:
    return read_document(Source("文稿.txt", text), Settings(()))


def groups(text: str) -> list[tuple[list[tuple[int, str]], list[tuple[int, int, str]], bool]]:
    return [
        (
            [(entry.number, entry.name.name) for entry in fact.value.entries],
            [(annex.number, annex.sub, annex.title) for annex in fact.value.annexes],
            fact.value.certain,
        )
        for fact in read(text).facts("annex_group")
    ]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("附件：任务分解表\n", [(0, "任务分解表")]),
        ("附件 任务分解表\n", [(0, "任务分解表")]),
        ("附件：1.任务分解表\n2.经费表\n", [(1, "任务分解表"), (2, "经费表")]),
        ("附件：1.任务分解表；\n2.经费表。\n", [(1, "任务分解表；"), (2, "经费表。")]),
        ("附件：一、任务分解表\n二、经费表\n", [(1, "任务分解表"), (2, "经费表")]),
        ("附件：（1）任务分解表\n（2）经费表\n", [(1, "任务分解表"), (2, "经费表")]),
        ("附件：1.2026年任务分解表\n2.2025年经费表\n", [(1, "2026年任务分解表"), (2, "2025年经费表")]),
        ("附件：1.任务分解表 2.2025年经费表\n", [(1, "任务分解表"), (2, "2025年经费表")]),
        ("附件：1.任务分解表\n2.名单.xls\n", [(1, "任务分解表"), (2, "名单.xls")]),
        ("附件：云川市城市供水应急\n工作预案\n", [(0, "云川市城市供水应急工作预案")]),
        ("附件1：任务分解表\n附件2：经费表\n", [(1, "任务分解表"), (2, "经费表")]),
    ],
)
def test_names_of_a_note(note: str, expected: list[tuple[int, str]]) -> None:
    document = read(HEAD + note + SIGNED)
    assert [(fact.value.number, fact.value.name.name) for fact in document.facts("annex_entry")] == expected
    assert [block.kind for block in document.blocks][-2:] == ["signature", "issue_date"]


def test_labels_follow_their_note() -> None:
    text = f"{HEAD}附件：1.甲表\n2.乙表\n{SIGNED}附件1\n甲表{TABLE}附件2-1\n乙表{TABLE}附件2-2 丙表{TABLE}"
    assert groups(text) == [([(1, "甲表"), (2, "乙表")], [(1, 0, "甲表"), (2, 1, "乙表"), (2, 2, "丙表")], True)]


def test_a_title_beside_its_label() -> None:
    document = read(f"{HEAD}{SIGNED}附件1 甲表{TABLE}")
    part = document.facts("part")[1].value
    assert (document.text[slice(*part.label)], part.title) == ("附件1", "甲表")
    assert document.text[slice(*part.title_span)] == "甲表"


def test_where_two_texts_name_annexes_no_label_is_given_to_either() -> None:
    text = (
        f"{HEAD}附件：1.供水方案\n2.名单\n{SIGNED}附件1\n供水方案\n一、总体要求\n做好供水。\n二、任务\n修复泵站。\n"
        f"附件：1.甲表\n2.乙表\n附件2\n名单{TABLE}"
    )
    assert [(entries, annexes, certain) for entries, annexes, certain in groups(text)] == [
        ([(1, "供水方案"), (2, "名单")], [], False),
        ([(1, "甲表"), (2, "乙表")], [], False),
    ]


def test_numbers_that_begin_again_behind_a_further_text() -> None:
    plan = "云川市供水方案\n一、总体要求\n做好供水。\n二、任务\n修复泵站。\n"
    rules = "云川市供水办法\n第一条　为了节约用水，制定本办法。\n第二条　本办法自公布之日起施行。\n"
    found = groups(f"{HEAD}{SIGNED}{plan}附件1\n甲表{TABLE}附件2\n乙表{TABLE}\n{rules}")
    assert [[annex[0] for annex in annexes] for _, annexes, _ in found] == [[1, 2]]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("请填写附件1、2和3。", [1, 2, 3]),
        ("见附件1、附件2。", [1, 2]),
        ("对照附件1至3自查。", [1, 3]),
        ("附件1：甲表。", []),
        ("按《云川市供水办法》附件2执行。", []),
        ("按云政发〔2025〕3号附件2执行。", []),
        ("上述通知附件2继续有效。", []),
        ("见附件1、2021年底前完成。", [1]),
    ],
)
def test_references_to_annexes(sentence: str, expected: list[int]) -> None:
    facts = read(HEAD + "各地" + sentence + "\n" + SIGNED).facts("reference")
    assert [fact.value.numbers[0] for fact in facts if fact.value.numbers] == expected
