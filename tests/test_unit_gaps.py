"""Gaps between responsible units: those that want a 、, and commas between tiers and sorts of units."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def gaps(inside: str) -> list[str]:
    text = f"加强巡查。（{inside}负责）"
    document = read_document(Source("文稿.txt", text), Settings(()))
    return [text[fact.start : fact.end] for fact in document.facts("unit_gap")]


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        ("市财政局，市水利局、市教育局", ["，"]),
        ("市财政局；市水利局", ["；"]),
        ("市财政局 市水利局", [" "]),
        ("市发展改革委、市财政局市水利局", ["市财政局市水利局"]),
        ("财政部，教育部，人民银行", ["，", "，"]),
        ("县公安局，县应急局，南溪镇人民政府", ["，"]),
        ("市水利局各县（市、区）人民政府", ["市水利局各县（市、区）人民政府"]),
        ("市水利局.市财政局", ["市水利局.市财政局"]),
        ("供水科/信息中心", ["供水科/信息中心"]),
        ("供水科牵头，市节水中心；各县区水利局", ["；"]),
    ],
)
def test_units_of_one_tier_and_sort_share_a_pause_mark(inside: str, expected: list[str]) -> None:
    assert gaps(inside) == expected


@pytest.mark.parametrize(
    "inside",
    [
        "市财政局、市水利局",
        "市水利局，北岭县人民政府",
        "市水利局；各县区水利局",
        "省水利厅，市水利局",
        "市委网信办，市公安局",
        "市人民检察院，市公安局",
        "市水利局，云川水务集团有限公司",
        "市水利局，云川经济技术开发区管委会",
        "市水利局、市财政局，各县（市、区）人民政府",
        "市委市政府督查室、市纪委市监委",
        "2026年6月底前完成，市教育局、市体育局",
    ],
)
def test_another_tier_or_sort_may_be_set_off_by_a_comma(inside: str) -> None:
    assert gaps(inside) == []
