"""Marks without their other half, and those whose halves a cut paragraph tore apart."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def lone(text: str) -> list[tuple[str, int]]:
    document = read_document(Source("文稿.txt", text), Settings(()))
    return [(text[fact.start : fact.end], fact.start) for fact in document.facts("lone_mark")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("推广“一网通办改革，压减环节。", [("“", 2)]),
        ("推广一网通办”改革，落实“放管服”要求。", [("”", 6)]),
        ("根据《云川市供水条例，现通知如下。", [("《", 2)]),
        ("各部门（含直属单位要抓好落实。\n各乡镇（街道）要配合。", [("（", 3)]),
        ("落实”放管服“要求。", [("”", 2), ("“", 6)]),
    ],
)
def test_a_mark_without_its_other_half_is_found(text: str, expected: list[tuple[str, int]]) -> None:
    assert lone(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "评选出5名“小小节水\n\n\n图为节水夏令营活动现场\n\n宣传员”和10名志愿者。",
        "信中写道：\n“北岭的河水清了。\n“南溪的泵站修好了。\n“乡亲们都很高兴。”",
        "第五条修改为：“节水设施应当与主体工程同时设计。\n“节水设施应当同时验收。”",
        "（注1：水量按日计算。\n注2：水价按季调整。）",
        "1）报送材料。\n2）现场核验。\n3）公布结果。",
        "大家都很高兴 :) 请放心。",
    ],
)
def test_halves_that_belong_together_are_no_lone_marks(text: str) -> None:
    assert lone(text) == []


def test_a_halved_number_is_found_only_among_whole_ones() -> None:
    rest = "（一）清理河道。\n（二）修复泵站。\n（三）检测水质。\n"
    assert lone(rest + "四）公布结果。") == [("）", len(rest) + 1)]
    assert lone("一）清理河道。\n二）修复泵站。\n（三）检测水质。") == []


def test_lone_marks_come_by_their_start() -> None:
    text = "（一）清理“河道。\n（二）修复泵站。\n（三）检测水质。\n四）公布”结果《。"
    starts = [start for _, start in lone(text)]
    assert starts == sorted(starts) and len(starts) > 2
