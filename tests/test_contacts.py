"""Telephones, mail and other contact data, and what changes about them."""

from __future__ import annotations

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import contact_changes, contacts, number_flaws, street_addresses
from qlint.facts.contact_slips import is_slip
from qlint.facts.telephones import read_line


def read(text: str) -> list[tuple[str, str, str]]:
    return [(fact.value.sort, fact.value.value, fact.value.holder) for fact in contacts.read(document(text))]


def changes(text: str) -> list[tuple[str, str]]:
    facts = contact_changes.read(document(text))
    return [(fact.value.reason, text[slice(*fact.value.second.span)]) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联系电话：0571-88881234", [("landline", "057188881234", "")]),
        ("电话（0571）88881234转801", [("landline", "057188881234", "")]),
        ("监督电话（0571-88881234）", [("landline", "057188881234", "")]),
        ("手机：13900000000、88881234", [("mobile", "13900000000", ""), ("landline", "88881234", "")]),
        ("传真：0571—88881235", [("fax", "057188881235", "")]),
        ("联系人：林知远，电话：88881234", [("person", "林知远", ""), ("landline", "88881234", "林知远")]),
        ("联系人：林　某\n电话：88881234", [("person", "林某", ""), ("landline", "88881234", "林某")]),
        ("联系人及电话：林知远 88881234", [("person", "林知远", ""), ("landline", "88881234", "林知远")]),
        ("请发送至YCSLJ@163.com。", [("mail", "ycslj@163.com", "")]),
        ("地址：云川市东门路12号，邮编：310000", [("address", "云川市东门路12号", ""), ("postcode", "310000", "")]),
        ("联系人：林知远，手机138××××6072", [("person", "林知远", ""), ("mobile", "138****6072", "林知远")]),
        ("请致电0571-88881234说明", [("landline", "057188881234", "")]),
        ("账号：6222 0212 3456 7890", [("account", "6222021234567890", "")]),
        ("报名网址：https://www.yunchuan.example/bm/。", [("site", "www.yunchuan.example/bm", "")]),
        ("热线电话：12345", []),
        ("电话会议于3月5日召开", []),
        ("电话：……", []),
    ],
)
def test_contacts(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert read(text) == expected


@pytest.mark.parametrize(
    ("printed", "area", "local", "flaw"),
    [
        ("0571-88881234", "0571", "88881234", ""),
        ("057188881234", "0571", "88881234", ""),
        ("01088881234", "010", "88881234", ""),
        ("0571-8888-1234", "0571", "88881234", ""),
        ("0571-88881234-801", "0571", "88881234", ""),
        ("+86-571-88881234", "0571", "88881234", ""),
        ("86-13900000000", "", "13900000000", ""),
        ("139-0000-0000", "", "13900000000", ""),
        ("4008881234", "", "4008881234", ""),
        ("12345", "", "", "none"),
        ("668899", "", "", "none"),
        ("1390000000", "", "1390000000", "mobile"),
        ("010-8888123", "010", "8888123", "local"),
        ("571-88881234", "571", "88881234", "area"),
        ("0265-3361128", "0265", "3361128", ""),
    ],
)
def test_lines(printed: str, area: str, local: str, flaw: str) -> None:
    line = read_line(printed)
    if flaw == "none":
        assert line is None
    else:
        assert line is not None
        assert (line.area, line.local, line.flaw[0] if line.flaw else "") == (area, local, flaw)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("88881234", "88881243", True),
        ("88881234", "8888123", True),
        ("88881234", "88881235", False),
        ("88881234", "88831234", True),
        ("slj1@163.com", "slj2@163.com", False),
        ("ycslj@163.com", "ycslj@126.com", True),
        ("ycslj@163.com", "yclsj@163.com", True),
        ("东门路12号", "东门路21号", True),
        ("东门路12号", "东门路13号", False),
        ("88881234", "88881234", False),
    ],
)
def test_slips(one: str, other: str, expected: bool) -> None:
    assert is_slip(one, other) is is_slip(other, one) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("联系人：林知远，电话：88881234\n联系人：林知远，电话：88885678", [("holder", "88885678")]),
        ("联系人：林知远，电话：88881234\n联系人：周行简，电话：88881243", []),
        ("报名电话：88881234\n报名电话：86660000", [("label", "86660000")]),
        ("报名电话：88881234\n报名电话：86660000\n报名电话：85550000", []),
        ("电话：88881234\n电话：88881243", [("slip", "88881243")]),
        ("电话：88881234，88881243\n电话：88881243", []),
        ("电话：88881234\n传真：88881243", []),
        ("联系人：林知远，电话：88881234\n交林知远（88881243）", [("holder", "88881243")]),
    ],
)
def test_changes(text: str, expected: list[tuple[str, str]]) -> None:
    assert changes(text) == expected


@given(st.text(alphabet="联系人电话邮箱：林知远0571-8@.com（）\n，、转", max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    for module in (contacts, contact_changes, number_flaws):
        for fact in module.read(document(text)):
            assert 0 <= fact.start < fact.end <= len(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("设在县文化馆（滨河南路18号）。\n车停县文化馆（滨河北路18号）。", [("slip", "滨河北路18号")]),
        ("地点：文昌路66号实验中学礼堂。\n请到实验中学礼堂（文昌东路66号）候考。", [("slip", "文昌东路66号")]),
        ("在市文化馆（解放路12号）举行。\n请到市文化馆（解放路112号）领票。", [("slip", "解放路112号")]),
        ("联系人：林知远，电话88881234。\n咨询电话88881243（林知远）。", [("holder", "88881243")]),
        ("市第一医院（滨河南路18号）。\n市第二医院（滨河北路18号）。", []),
        ("北岭县人民医院（滨河南路18号）。\n南溪县人民医院（滨河北路18号）。", []),
        ("市水利局（人民路88号）。\n市林业局（人民路86号）。", []),
        ("东校区地址：文昌路66号学院办公楼。\n西校区地址：文昌路68号学院办公楼。", []),
        ("原地址：人民路102号政务中心。\n新地址：人民路112号政务中心。", []),
    ],
)
def test_changes_of_addresses_and_holders(text: str, expected: list[tuple[str, str]]) -> None:
    assert changes(text) == expected


def test_street_addresses() -> None:
    text = "（二）收件地址：高新区创业三路九号宁坪科技馆一号厅。附件3号，路9号，十五号文件"
    facts = [fact.value for fact in street_addresses.read(document(text))]
    assert [(each.street, each.number, each.behind) for each in facts] == [("高新区创业三路", "九", "宁坪科技馆一号厅")]
