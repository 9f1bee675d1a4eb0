"""How those at 主送 are spoken to."""

from __future__ import annotations

import pytest
from documents import document

from qlint.elements import Named
from qlint.facts import address_forms


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("北岭县人民政府", ("县",)),
        ("中共北岭县委", ("县", "委")),
        ("云川市水利局", ("市", "局")),
        ("水利局", ()),
        ("各有关单位", ()),
        ("云岭水务集团有限公司", ("公司",)),
        ("云岭建设集团", ("集团",)),
        ("云岭大学", ("校",)),
        ("云岭学院", ("院",)),
        ("云川市第一中学", ("校",)),
        ("云岭学院机械系总支部委员会", ("总支",)),
        ("水务公司第三党支部", ("支部",)),
        ("云岭供水协会", ("会",)),
        ("柳湾村村民委员会", ("村",)),
    ],
)
def test_the_usual_forms(name: str, forms: tuple[str, ...]) -> None:
    assert address_forms.form_of(Named(name, 0, len(name))).forms == forms


@pytest.mark.parametrize(
    ("name", "word"),
    [
        ("云川市水务公司", "市"),
        ("云岭铁路局集团有限公司", "局"),
        ("云岭大学附属医院", "校"),
        ("中共云川市水务公司委员会", "公司"),
        ("云岭学院", "校"),
    ],
)
def test_what_a_name_holds_fits_too(name: str, word: str) -> None:
    assert word in address_forms.form_of(Named(name, 0, len(name))).fitting


def test_one_for_each_addressee() -> None:
    text = "北岭县人民政府、云岭水务公司：\n请抓好落实。"
    facts = address_forms.read(document(text, "addressee"))
    assert [(text[fact.start : fact.end], fact.value.forms) for fact in facts] == [
        ("北岭县人民政府", ("县",)),
        ("云岭水务公司", ("公司",)),
    ]
    assert list(address_forms.read(document(""))) == []
