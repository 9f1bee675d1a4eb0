"""Lists that name all they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.config import Settings
from qlint.engine import read_document
from qlint.enumerations import CountedList
from qlint.model import Source


def read(text: str) -> list[CountedList]:
    return [fact.value for fact in read_document(Source("文稿.txt", text), Settings(())).facts("exact_list")]


@pytest.mark.parametrize(
    ("text", "stated", "bounds"),
    [
        ("北岭县、南溪县两县", 2, (2, 2)),
        ("北岭县和南溪县两县", 2, (2, 2)),
        ("石油、钢铁和有色三个行业", 3, (3, 3)),
        ("制度建设、改革和开放、监督这三个方面", 3, (0, 4)),
        ("省、市、县三级联动", 3, (3, 3)),
        ("2个街道（东门、南门）", 2, (2, 2)),
        ("两个重点：供水、排水。", 2, (2, 2)),
    ],
)
def test_list_is_read(text: str, stated: int, bounds: tuple[int, int]) -> None:
    (value,) = read(text)
    assert (value.stated, (value.least, value.most)) == (stated, bounds)
    assert not value.open


@pytest.mark.parametrize(
    "text",
    [
        "增强“四个意识”、坚定“四个自信”",
        "符合第一、三、五项规定",
        "在北岭县、南溪县三个村试点",
        "8个县（市、区）",
        "12个部门（含水利局、财政局）",
        "北岭县、南溪县等三县",
    ],
)
def test_what_is_no_such_list(text: str) -> None:
    assert read(text) == []


@given(st.lists(st.sampled_from(["北岭县", "南溪县", "西屏县", "东坪县"]), min_size=2, max_size=9))
def test_items_are_counted_as_written(names: list[str]) -> None:
    (value,) = read(f"{'、'.join(names)}{len(names)}个县参加。")
    assert value.stated == value.least == value.most == len(names)
