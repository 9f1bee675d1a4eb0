"""Ranges of numbers whose first number is the greater one."""

from __future__ import annotations

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import falling_ranges


def found(text: str) -> list[str]:
    return [text[fact.start : fact.end] for fact in falling_ranges.read(document(text))]


@pytest.mark.parametrize(
    "printed",
    [
        "60～30毫米",
        "40周岁至20周岁",
        "5万元至2万元",
        "20至15万元",
        "三百元至二百元",
        "60%—40%",
        "40—30名",
        "35至18周岁",
    ],
)
def test_a_falling_range_is_read(printed: str) -> None:
    assert found(f"其中{printed}。") == [printed]


@pytest.mark.parametrize(
    "text",
    [
        "30～60毫米",
        "5000元至1万元",
        "由60%至30%",
        "18℃～-5℃",
        "-5℃～-10℃",
        "零下5℃至3℃",
        "比分21:15—18分",
        "7～6级",
        "90%、80%—70%",
        "0731-2207人",
        "三至一人",
    ],
)
def test_changes_signs_and_codes_are_none(text: str) -> None:
    assert found(text) == []


@given(st.lists(st.sampled_from(["6", "30", "万", "元", "至", "—", "-", "～", "三十", "人", "%", "由"]), max_size=10))
def test_spans_stand_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    for fact in falling_ranges.read(document(text)):
        first, last = fact.value
        assert text.startswith(first, fact.start)
        assert text[: fact.end].endswith(last)
