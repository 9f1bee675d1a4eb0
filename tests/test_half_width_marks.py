"""Half-width marks in Chinese text, and those that are right where they stand."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def found(text: str) -> list[tuple[str, str]]:
    document = read_document(Source("文稿.txt", text), Settings(()))
    return [(text[fact.start : fact.end], fact.value) for fact in document.facts("half_width_mark")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全面推进,重点突破;群众满意!", [(",", "，"), (";", "；"), ("!", "！")]),
        ("时间:2026年3月5日,地点:云川市水利局", [(":", "："), (",", "，"), (":", "：")]),
        ("完成投资5000万元,GDP,就业均有增长。", [(",", "，"), (",", "，")]),
        ("印发《云川市供水办法(试行)》。", [("(试行)", "（）")]),
        ("北岭县﹑南溪县﹐均已完工｡", [("﹑", "、"), ("﹐", "，"), ("｡", "。")]),
        ("泵站已经修复.\n水质达标。", [(".", "。")]),
        ("全年完成投资5.6亿元.同比增长8%.其中工业占六成.", [(".", "。"), (".", "。"), (".", "。")]),
        ("(一)清理河道。\n(二)修复泵站。", [("(一)", "（）"), ("(二)", "（）")]),
        ("依照<云川市供水条例(试行)>办理。", [("<云川市供水条例(试行)>", "《》"), ("(试行)", "（）")]),
        ("转发《关于印发<云川市供水条例>的通知》。", [("<云川市供水条例>", "〈〉")]),
        ("剧目有<<北岭的河>>等。", [("<<北岭的河>>", "《》")]),
        ("北岭的河....流到云川....\n完。", [("....", "……"), ("....", "……")]),
    ],
)
def test_half_width_marks_are_found_with_their_full_form(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "上午8:30召开，投资1,234万元，比例1:2，坐标(3,5)。",
        "网址为https://example.cn/a?b=1,2;c:3 ，供查询。",
        "原文为Safe water, safe city: act now! 供参考。",
        "压力单位为兆帕(MPa)，型号为Pump(A)。",
        "配水比例为厌氧:缺氧:好氧=1:3:7，公式为=SUM(甲列)。",
        "模板写明<单位名称>，网页标签为<标题>正文</标题>，总则.....3",
        "a<b的情形，3<x<5时取中值。",
    ],
)
def test_marks_of_numbers_links_and_other_scripts_are_left_alone(text: str) -> None:
    assert found(text) == []
