"""One amount with two magnitudes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import magnitudes


def pairs(text: str) -> list[tuple[str, str]]:
    facts = magnitudes.read(document(text))
    return [(text[slice(*fact.value.first)], text[slice(*fact.value.second)]) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目总投资3200万元。\n项目总投资3200亿元。", [("3200万元", "3200亿元")]),
        ("总投资12.5亿元。\n总投资12.5万元。", [("12.5亿元", "12.5万元")]),
        ("采购预算128.5万元。\n采购预算金额128.5元。", [("128.5万元", "128.5元")]),
        ("补助资金1.5亿元。\n1.5万元补助资金已拨付。", [("1.5亿元", "1.5万元")]),
        ("完成吞吐量一千二百六十万吨。\n占一千二百六十吨吞吐量的七成。", [("一千二百六十万吨", "一千二百六十吨")]),
        ("接收捐赠3126万元。\n3126元的捐赠收入未使用。", [("3126万元", "3126元")]),
        ("专项资金规模5亿元。\n5万元的专项资金已拨付。", [("5亿元", "5万元")]),
        ("总投资3200万元。\n总投资0.32亿元。", []),
        ("总投资3.2亿元。\n人均补助3.2万元。", []),
        ("财政收入3.2亿元。\n企业捐款3.2万元。", []),
        ("奖励5万元。\n总投资5亿元。", []),
    ],
)
def test_pairs(text: str, expected: list[tuple[str, str]]) -> None:
    assert pairs(text) == expected


@given(st.decimals(min_value=1, max_value=10**9, places=2))
def test_split_gives_the_number_back(value: Decimal) -> None:
    digits, exponent = magnitudes.split(value)
    assert Decimal(digits).scaleb(exponent) == value
    assert digits == "0" or not digits.endswith("0")
