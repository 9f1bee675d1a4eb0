"""Times of one day from one to another, in minutes since midnight."""

from __future__ import annotations

import itertools

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import clock_ranges


def found(text: str) -> list[tuple[str, int, int]]:
    facts = clock_ranges.read(document(text))
    return [(text[fact.start : fact.end], fact.value.first, fact.value.last) for fact in facts]


@pytest.mark.parametrize(
    ("text", "printed", "first", "last"),
    [
        ("会议于上午9时至11时30分举行", "上午9时至11时30分", 540, 690),
        ("办公时间：9:00—17:00。", "9:00—17:00", 540, 1020),
        ("下午2时至5时", "下午2时至5时", 840, 1020),
        ("14点到16点半", "14点到16点半", 840, 990),
        ("每日22：00-6：00", "22：00-6：00", 1320, 360),
        ("4月10日上午11时至9时", "上午11时至9时", 660, 540),
        ("上午8:30至下午5:30", "上午8:30至下午5:30", 510, 1050),
    ],
)
def test_both_times_are_read(text: str, printed: str, first: int, last: int) -> None:
    assert found(text) == [(printed, first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "22时至次日6时",
        "9时至4月11日8时",
        "比分11:9—9:11",
        "用时3小时至5小时",
        "三点至五点建议",
        "比例1:2000",
        "25时至30时",
        "",
    ],
)
def test_other_days_scores_and_lengths_are_none(text: str) -> None:
    assert found(text) == []


@given(st.lists(st.sampled_from([*"0129时点:：分半至—- 上午", "下午", "9:00", "11时"]), max_size=24).map("".join))
def test_facts_are_sorted_and_apart(text: str) -> None:
    facts = list(clock_ranges.read(document(text)))
    assert all(before.end <= after.start for before, after in itertools.pairwise(facts))
    assert all(0 <= fact.value.first <= 1440 and 0 <= fact.value.last <= 1440 for fact in facts)
