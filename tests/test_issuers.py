"""Who issues a document, by the elements that say so; and names of organs compared."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source
from qlint.naming import are_same_organs, may_send_for, principal_of


def issuers(text: str) -> list[tuple[str, list[str], int]]:
    document = read_document(Source("通知.txt", text), Settings(()))
    found = []
    for fact in document.facts("issuer"):
        assert fact.start == fact.value.organs[0].start and fact.end == fact.value.organs[-1].end
        found.append((fact.value.element, [organ.name for organ in fact.value.organs], fact.value.joint))
    return found


def test_each_element_names_its_organs() -> None:
    text = (
        "云川市水利局\n云川市财政局文件\n云水发〔2026〕5号\n云川市水利局等三部门关于水价的通知\n"
        "各县水利局：\n　　请落实。\n"
        "云川市水利局　　　云川市财政局\n云川市民政局（盖章）\n2026年3月5日\n抄送：市委办公室。\n"
        "云川市水利局办公室　　　2026年3月6日印发\n"
    )
    assert issuers(text) == [
        ("mark", ["云川市水利局", "云川市财政局"], 0),
        ("title", ["云川市水利局"], 3),
        ("signature", ["云川市水利局", "云川市财政局", "云川市民政局"], 0),
        ("printing", ["云川市水利局办公室"], 0),
    ]


def test_a_person_who_signs_is_no_issuer_and_an_issued_text_has_its_own() -> None:
    text = (
        "云川市人民政府令\n第12号\n　　现公布《云川市节水办法》。\n市长　林知远\n2026年3月5日\n云川市节水办法\n"
        "第一条　为了节水，制定本办法。\n第二条　本办法由云川市水利局解释。\n"
    )
    assert issuers(text) == [("title", ["云川市人民政府"], 0)]


def test_a_signature_over_two_lines_is_one_name() -> None:
    text = "关于水价的通知\n各县水利局：\n　　请落实。\n云川市人民政府\n办公室\n2026年3月5日\n"
    assert issuers(text) == [("signature", ["云川市人民政府办公室"], 0)]


def test_spread_characters_are_closed() -> None:
    text = (
        "云 川 市 水 利 局 文 件\n云水发〔2026〕5号\n云川市水利局关于\n水 价 的 通 知\n各县水利局：\n　　请落实。\n"
        "云 川 市 水 利 局\n2026年3月5日\n"
    )
    assert issuers(text) == [(element, ["云川市水利局"], 0) for element in ("mark", "title", "signature")]


@pytest.mark.parametrize(
    ("sender", "issuer"),
    [
        ("云川市人民政府办公室秘书处", "云川市人民政府"),
        ("云川市发展改革委办公室", "云川市发展和改革委员会"),
        ("市妇联", "云川市妇女联合会"),
        ("市委编办", "中共云川市委机构编制委员会办公室"),
        ("云川市政协", "中国人民政治协商会议云川市委员会"),
        ("云川市人大常委会办公室", "云川市人民代表大会常务委员会"),
        ("云川学院党政办公室", "云川学院"),
        ("云川水务集团综合部", "云川水务集团有限公司"),
        ("云川市教育局办公室", "中共云川市教育局党组"),
        ("云川市应急管理局办公室", "云川市安全生产委员会"),
    ],
)
def test_one_organ_may_send_for_another(sender: str, issuer: str) -> None:
    assert may_send_for(sender, issuer)


@pytest.mark.parametrize(
    ("sender", "issuer"),
    [
        ("西屏县人民政府办公室", "北岭县人民政府"),
        ("云川市体育局", "云川市教育局"),
        ("云川市林业局办公室", "云川市水利局"),
        ("中共北岭县委", "中共云川市委"),
    ],
)
def test_one_organ_may_not_send_for_another(sender: str, issuer: str) -> None:
    assert not may_send_for(sender, issuer)


@pytest.mark.parametrize(
    ("ones", "others", "same"),
    [
        (["市纪委监委"], ["云川市纪委", "云川市监委"], True),
        (["云川市教育局", "云川市财政局"], ["云川市财政局", "云川市教育局"], True),
        (["云川市教育局", "云川市财政局"], ["云川市教育局"], False),
        (["云川市教育局"], ["云川市教育局", "云川市财政局"], False),
    ],
)
def test_rows_of_organs(ones: list[str], others: list[str], same: bool) -> None:
    assert are_same_organs(ones, others) is same
    assert are_same_organs(others, ones) is same


def test_an_office_of_an_office_works_for_the_first() -> None:
    assert principal_of("云川市人民政府办公室（秘书处）") == "云川市人民政府"
    assert principal_of("云川市水利局") == "云川市水利局"
