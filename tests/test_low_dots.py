"""Dots on the line between Han: stops, middle dots, and those of numbers."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def dots(text: str) -> list[tuple[int, str]]:
    document = read_document(Source("文稿.txt", text), Settings(()))
    return [(fact.start, fact.value) for fact in document.facts("low_dot")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("北岭站的水泵已经全部检修完毕.南溪站的水泵正在更换新的叶轮。", [(14, "stop")]),
        ("泵站修复三座.\n水质达标。", [(6, "stop")]),
        ("组织“书香云川.全民阅读”活动。", [(7, "middle")]),
        ("放映《云川.水之歌》，群众反响热烈。", [(5, "middle")]),
        ("热依汗.吐尔逊获评先进个人。", [(3, "middle")]),
    ],
)
def test_a_low_dot_is_read_as_what_it_stands_for(text: str, expected: list[tuple[int, str]]) -> None:
    assert dots(text) == expected


@pytest.mark.parametrize(
    "text", ["一.总体要求", "（二）.修复泵站", "第三.加强巡查", "水位3.15米，泵站2.5万元。", "Pump v2.1"]
)
def test_dots_of_numbers_are_neither(text: str) -> None:
    assert dots(text) == []
