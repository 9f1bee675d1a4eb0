"""The number at the head of a line, read with grammars/heading.lark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.structure.headings import LONGEST, Marker, read_marker


@pytest.mark.parametrize(
    ("head", "level", "number", "marker"),
    [
        ("一、总体要求", 1, 1, "一、"),
        ("十二．保障措施", 1, 12, "十二．"),
        ("（二十一）监督", 2, 21, "（二十一）"),
        ("(三)、监督", 2, 3, "(三)、"),
        ("（ 四 ）监督", 2, 4, "（ 四 ）"),
        ("㈤监督", 2, 5, "㈤"),
        ("3.目标", 3, 3, "3."),
        ("１２、目标", 3, 12, "１２、"),
        ("（4）检查", 4, 4, "（4）"),
        ("5）检查", 4, 5, "5）"),
        ("⒇检查", 4, 20, "⒇"),
        ("⑳检查", 5, 20, "⑳"),
        ("第三部分　任务", 11, 3, "第三部分"),
        ("第二编　分则", 11, 2, "第二编"),
        ("第 十 章　附则", 12, 10, "第 十 章"),
        ("第2节　供水", 13, 2, "第2节"),
        ("第一百零三条　施行", 14, 103, "第一百零三条"),
        ("第二十条之一　补充", 14, 20, "第二十条之一"),
    ],
)
def test_number_and_length(head: str, level: int, number: int, marker: str) -> None:
    assert read_marker(head, level) == Marker(number, len(marker))


@pytest.mark.parametrize(
    ("head", "level"),
    [
        ("一九五八、建县", 1),
        ("总体要求", 1),
        ("（某）事项", 2),
        ("（百千）事项", 2),
        ("第某章　附则", 12),
        ("第十百条　附则", 14),
        ("", 3),
    ],
)
def test_what_is_no_number(head: str, level: int) -> None:
    assert read_marker(head, level) is None


@given(
    st.text(alphabet="一二三十百零（）()12３.、．第章条节编部分①⑴㈠ 　之：", max_size=LONGEST),
    st.sampled_from([1, 2, 3, 4, 5, 11, 12, 13, 14]),
)
def test_a_marker_never_reaches_past_its_text(head: str, level: int) -> None:
    marker = read_marker(head, level)
    assert marker is None or (0 < marker.length <= len(head) and marker.number >= 0)
