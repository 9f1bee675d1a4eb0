"""Two dates that begin and end one thing, told apart."""

from __future__ import annotations

import itertools

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import far_spans


def found(text: str) -> list[tuple[str, str]]:
    facts = far_spans.read(document(text))
    return [(text[slice(*fact.value.first_place)], text[slice(*fact.value.last_place)]) for fact in facts]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("展览于3月10日开幕，3月15日闭幕。", "3月10日", "3月15日"),
        ("展览于3月10日开幕，15日闭幕。", "3月10日", "15日"),
        ("项目2023年3月开工，2025年3月竣工。", "2023年3月", "2025年3月"),
        ("我县自8月5日12时启动响应，至8月26日12时终止。", "8月5日", "8月26日"),
        ("夏令营从7月6日办到8月2日。", "7月6日", "8月2日"),
        ("定于七月一日开始，至十一月三十日结束。", "七月一日", "十一月三十日"),
        ("开工日期：2026年3月10日，竣工日期：2027年5月1日。", "2026年3月10日", "2027年5月1日"),
        ("投入由2022年的1.7亿元增加到2025年的2.9亿元。", "2022年", "2025年"),
    ],
)
def test_both_ends_are_read(text: str, first: str, last: str) -> None:
    assert found(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "合同成立于2020年8月20日之前，计算自合同成立到2020年8月19日的利息。",
        "完成时限由2026年6月30日提前至2026年5月31日。",
        "3月10日开幕，展览由县文化馆承办，受到欢迎。3月15日，闭馆检修的通知印发。",
        "3月10日召开会议，3月15日印发纪要。",
        "自3月10日起施行。\n至3月15日",
        "",
    ],
)
def test_dates_of_different_things_are_none(text: str) -> None:
    assert found(text) == []


@given(
    st.lists(
        st.sampled_from(["3月10日", "15日", "2025年3月", "开工", "竣工", "，", "。", "自", "至", "起", "到", "\n"]),
        max_size=14,
    )
)
def test_facts_are_sorted(pieces: list[str]) -> None:
    text = "".join(pieces)
    facts = list(far_spans.read(document(text)))
    assert all(one.start < other.start for one, other in itertools.pairwise(facts))
    assert all(
        fact.start == fact.value.first_place.start < fact.value.last_place.end == fact.end <= len(text)
        for fact in facts
    )
