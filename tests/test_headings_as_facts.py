"""Facts about numbered headings: their forms, levels upside down, announced counts, ordinals, decimal numbers."""

from __future__ import annotations

from typing import Any

import pytest

from qlint.config import Settings
from qlint.document import Document
from qlint.engine import read_document
from qlint.model import Source


def read(text: str) -> Document:
    return read_document(Source("文稿.txt", text), Settings(()))


def values(text: str, kind: str) -> list[Any]:
    return [fact.value for fact in read(text).facts(kind)]


@pytest.mark.parametrize(
    ("line", "form", "words"),
    [
        ("一、总体要求", "title", "总体要求"),
        ("一、总体要求。", "stopped", "总体要求"),
        ("（一）压实责任。各县要明确专人。", "run_in", "压实责任"),
        ("（一）用水台账；", "item", "用水台账"),
        ("1.请报送以下材料：", "lead", "请报送以下材料"),
        ("一、同意设立供水站：人员由县里调配，经费列入预算。", "sentence", "同意设立供水站"),
        ("（1） 修渠", "title", "修渠"),
    ],
)
def test_a_numbered_line_has_a_form(line: str, form: str, words: str) -> None:
    text = f"{line}\n坚持节水优先，量水而行。"
    (heading,) = values(text, "heading")
    assert (heading.form, text[slice(*heading.words)], heading.body) == (form, words, True)


def test_headings_side_by_side_share_parent_level_and_part() -> None:
    text = (
        "一、任务\n（一）修渠。今年完成。\n（二）打井。明年完成。\n二、保障\n明确专人。\n"
        "附件\n管护办法\n一、巡查。每月一次。"
    )
    headings = values(text, "heading")
    assert [(each.level, each.number, each.part) for each in headings] == [
        (1, 1, 0),
        (2, 1, 0),
        (2, 2, 0),
        (1, 2, 0),
        (1, 1, 1),
    ]
    assert headings[1].parent == headings[2].parent == headings[0].section


def test_what_a_document_quotes_is_no_heading_of_it() -> None:
    assert values("会议指出：\n“一、要修渠。\n二、要打井。”\n请照办。", "heading") == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("1.用水\n（一）核定\n（二）公布\n2.供水", [["（一）", "（二）"]]),
        ("（一）用水\n一、核定\n二、公布\n三、收费\n（二）供水", [["一、", "二、", "三、"]]),
        ("一、用水\n1.核定\n（1）登记\n（2）公布\n2.收费\n二、供水\n1.修渠", []),
        ("一、用水\n（一）核定\n1.登记\n二、供水\n（二）修渠\n1.测量\n（三）打井", []),
        ("1.表\n2.证\n一、时间\n（一）网上\n（二）现场\n二、地点", []),
    ],
)
def test_levels_upside_down(text: str, inside: list[list[str]]) -> None:
    found = values(text, "inversion")
    assert [[text[slice(*each.marker)] for each in inversion.items] for inversion in found] == inside


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("云川市节水两条措施\n一、计划用水。\n二、计量用水。", [(2, "title", 2)]),
        ("云川市节水措施\n现提出以下12条措施。请抓好落实。\n一、计划用水。\n二、计量用水。", [(12, "preamble", 2)]),
        ("一、抓好三项重点工作\n县水利局牵头。\n（一）修渠\n（二）打井\n二、保障", [(3, "heading", 2)]),
        ("一、落实“三项任务”\n县水利局牵头。\n（一）修渠\n（二）打井", []),
        ("云川市节水措施（第一批20条）\n一、计划用水。\n二、计量用水。", []),
        ("现提出以下两项措施：\n（一）修渠。\n（二）打井。", []),  # a series
    ],
)
def test_announced_counts(text: str, expected: list[tuple[int, str, int]]) -> None:
    assert [(each.announced, each.place, len(each.below)) for each in values(text, "announcement")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一是修渠，二是打井，四是蓄水。", [[1, 2, 4]]),
        ("一是修渠：一是测量，二是施工。二是打井。三是蓄水。", [[1, 2, 3], [1, 2]]),
        ("第一，修渠。第二，打井。第二，蓄水。", [[1, 2, 2]]),
        ("材料：①表；②证。另报：①图；②册。", [[1, 2], [1, 2]]),
        ("一是修渠。\n今年完成。\n二是打井。\n明年完成。", [[1, 2]]),
        ("统一是前提。二是打井。", []),
    ],
)
def test_ordinals_of_one_list_are_a_run(text: str, expected: list[list[int]]) -> None:
    assert [[one.number for one in run.members] for run in values(text, "ordinal_run")] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.1 目的\n供水。\n1.2. 范围\n本县。\n1.2.1项目概况\n修渠。", [(1, 1), (1, 2), (1, 2, 1)]),
        ("2.1万亩已灌溉。\n2.2万亩在灌溉。\n2.5万亩缺水。", []),
        ("1.5 倍以上的，暂停供水。", []),
    ],
)
def test_decimal_numbers(text: str, expected: list[tuple[int, ...]]) -> None:
    assert [each.numbers for each in values(text, "decimal_number")] == expected
