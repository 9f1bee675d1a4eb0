"""One item twice in one list."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def read(text: str) -> list[str]:
    document = read_document(Source("文稿.txt", text), Settings(()))
    for fact in document.facts("repeated_item"):
        assert text[slice(*fact.value.first)] == text[slice(*fact.value.again)] == fact.value.words
    return [fact.value.words for fact in document.facts("repeated_item")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("有甲县、乙县、丙县、乙县、丁县。", "乙县"),
        ("在甲县、乙县、甲县等地。", "甲县"),
        ("推广滴灌、喷灌、滴灌。", "滴灌"),
        ("有甲县、乙县、丙县、乙县和丁县。", "乙县"),
    ],
)
def test_repeated_item_is_found(text: str, words: str) -> None:
    assert read(text) == [words]


@pytest.mark.parametrize(
    "text",
    [
        "甲县、乙县、丙县，甲县、乙县。",
        "甲县、乙县的丙县、甲县。",
        "3个、5个、3个。",
        "生产、经营国家禁止生产、经营的物品。",
        "新甲县、乙县、甲县水利局。",
        "处理国家与企业、企业与职工的关系。",
    ],
)
def test_what_is_not_repeated(text: str) -> None:
    assert read(text) == []


@given(st.lists(st.sampled_from(["北岭县", "南溪县", "西屏县", "东坪县"]), min_size=3, max_size=9))
def test_as_many_as_are_repeated(names: list[str]) -> None:
    assert len(read(f"包括{'、'.join(names)}。")) == len(names) - len(set(names))
