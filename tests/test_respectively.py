"""Lists on both sides of 分别."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.config import Settings
from qlint.engine import read_document
from qlint.enumerations import Respectively
from qlint.model import Source


def read(text: str) -> list[Respectively]:
    return [fact.value for fact in read_document(Source("文稿.txt", text), Settings(())).facts("respectively")]


@pytest.mark.parametrize(
    ("text", "subjects", "values"),
    [
        ("甲县、乙县分别增长1%和2%。", (2, 2), (2, 2)),
        ("教育和文化支出分别为1.5亿元、1，200万元。", (1, 2), (2, 2)),
        ("甲县和乙县、丙县分别有3个、5个和2个、4个站。", (2, 3), (2, 4)),
        ("修渠、护林两项任务分别由甲局和乙局、丙局牵头。", (2, 2), (2, 3)),
        ("甲县、乙县、丙县三县，分别为1、2、3。", (3, 3), (3, 3)),
        ("甲、乙产量分别为1吨和2吨，同比分别增长1%、2%。", (2, 2), (2, 2)),
    ],
)
def test_both_lists_are_read(text: str, subjects: tuple[int, int], values: tuple[int, int]) -> None:
    last = read(text)[-1]
    assert ((last.fewest, last.most), (last.fewest_values, last.most_values)) == (subjects, values)


@pytest.mark.parametrize(
    "text",
    [
        "甲局、乙局分别召开会议。",
        "甲县、乙县分别增长3%。",
        "甲县、乙县的产量和产值分别为1吨、2吨、3元、4元。",
        "城乡居民收入、支出分别为1、2、3、4。",
        "国内邮件47万件，国际邮件2万件，同比分别增长7%、63%。",
        "甲县、乙县分别增长1%、2%，下降3%。",
        "甲、乙收入分别由3元、1元增加到4元、2元，年均分别增长5%、7%。",
        "甲县、乙县、丙县三县共检查5760家，占比分别为51%和48%。",
        "甲县、乙县、丙县三县发现问题、移交线索分别为9件和8件。",
        "一季度、二季度全市产值、投资分别增长5%、6%。",
        "甲县、乙县分别有3户5人、2户4人。",
        "甲县、乙县分别发生12起、8人。",
        "三名同志分别于2月、3月退休。",
    ],
)
def test_what_is_not_paired(text: str) -> None:
    assert read(text) == []


@given(st.integers(2, 6), st.integers(2, 6))
def test_values_are_counted_as_written(subjects: int, values: int) -> None:
    names = "、".join(["北岭县", "南溪县", "西屏县", "东坪县", "云川市", "东门区"][:subjects])
    (value,) = read(f"{names}分别增长{'、'.join(f'{number}%' for number in range(1, values + 1))}。")
    assert value.fewest == value.most == subjects
    assert value.fewest_values == value.most_values == values
