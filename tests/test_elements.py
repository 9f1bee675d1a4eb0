"""Titles, signatures, the parts of a file, names of annexes and set phrases, read from whole documents."""

from __future__ import annotations

from typing import Any

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def facts(kind: str, text: str) -> list[Any]:
    return [fact.value for fact in read_document(Source("文稿.txt", text), Settings(())).facts(kind)]


def document(title: str = "关于供水工作的通知", signature: str = "云川市水利局", rest: str = "") -> str:
    return f"{title}\n各县水利局：\n请抓好落实。\n{signature}\n2026年3月5日\n{rest}"


@pytest.mark.parametrize(
    ("title", "issuers", "joint", "matter", "kind"),
    [
        ("云川市水利局关于加强\n供水工作的通知", ["云川市水利局"], 0, "关于加强供水工作的", "通知"),
        ("关于供水工作的通知", [], 0, "关于供水工作的", "通知"),
        ("云川市教育局等四部门关于校园安全的通知", ["云川市教育局"], 4, "关于校园安全的", "通知"),
        ("中共云川市委 云川市人民政府关于节水的意见", ["中共云川市委", "云川市人民政府"], 0, "关于节水的", "意见"),
        ("市人社局市税务局市医保局关于参保的通告", ["市人社局", "市税务局", "市医保局"], 0, "关于参保的", "通告"),
        ("云川市水利局转发省水利厅关于防汛工作的通知", ["云川市水利局"], 0, "转发省水利厅关于防汛工作的", "通知"),
        ("云川市财政局关于商请复核的复函", ["云川市财政局"], 0, "关于商请复核的", "复函"),
    ],
)
def test_the_three_parts_of_a_title(title: str, issuers: list[str], joint: int, matter: str, kind: str) -> None:
    (value,) = facts("title", document(title))
    assert [issuer.name for issuer in value.issuers] == issuers
    assert (value.joint, value.matter.name, value.kind.name) == (joint, matter, kind)


def test_the_version_behind_the_kind() -> None:
    (value,) = facts("title", document("云川市水利局关于供水工作的通知（送审稿）"))
    assert (value.kind.name, value.version.name) == ("通知", "（送审稿）")


@pytest.mark.parametrize(
    ("signature", "organs", "persons"),
    [
        ("云川市水利局", ["云川市水利局"], []),
        ("云川市水利局　　　云川市财政局\n云川市教育局", ["云川市水利局", "云川市财政局", "云川市教育局"], []),
        ("云 川 市 水 利 局", ["云川市水利局"], []),
        ("云川市水利局（盖章）", ["云川市水利局"], []),
        ("市长　林知远", [], ["市长　林知远"]),
        ("云川市推进城乡供水一体化\n领导小组办公室", ["云川市推进城乡供水一体化领导小组办公室"], []),
    ],
)
def test_who_signs(signature: str, organs: list[str], persons: list[str]) -> None:
    value = facts("signature", document(signature=signature))[0]
    assert [organ.name for organ in value.organs] == organs
    assert [person.name for person in value.persons] == persons


def test_the_parts_of_a_file() -> None:
    rest = (
        "附件1\n用水定额表\n序号\t行业\t定额\n1\t造纸\t30\n附件2\n节水承诺书\n本单位承诺节约用水。\n"
        "抄送：市政府办公室。\n云川市水利局办公室　　　2026年3月6日印发\n"
    )
    parts = facts("part", document(rest=rest))
    assert [(part.sort, part.number, part.title) for part in parts] == [
        ("main", 0, "关于供水工作的通知"), ("annex", 1, "用水定额表"), ("annex", 2, "节水承诺书"),
    ]  # fmt: skip


def test_an_issued_text_is_a_part_of_its_own() -> None:
    text = document("关于印发《云川市节水办法》的通知", rest="云川市节水办法\n第一条　立足节水。\n第二条　分级负责。\n")
    assert [part.sort for part in facts("part", text)] == ["main", "issued"]


@pytest.mark.parametrize(
    ("note", "entries"),
    [
        ("附件：任务分解表", [(0, "任务分解表")]),
        ("附件：1.任务分解表\n2.经费安排表", [(1, "任务分解表"), (2, "经费安排表")]),
        ("附件：1.任务分解表　2.经费安排表", [(1, "任务分解表"), (2, "经费安排表")]),
        ("附件：\n1.任务分解表\n2.经费安排表", [(1, "任务分解表"), (2, "经费安排表")]),
        (
            "附件：1.云川市城乡供水一体化建设\n任务分解表\n2.经费安排表",
            [(1, "云川市城乡供水一体化建设任务分解表"), (2, "经费安排表")],
        ),
    ],
)
def test_the_names_of_annexes(note: str, entries: list[tuple[int, str]]) -> None:
    text = f"关于供水工作的通知\n各县水利局：\n请抓好落实。\n{note}\n云川市水利局\n2026年3月5日\n"
    assert [(entry.number, entry.name.name) for entry in facts("annex_entry", text)] == entries


def test_the_set_phrases_of_a_document() -> None:
    text = (
        "云川市水利局关于修建泵站的请示\n市人民政府：\n　　现将有关情况请示如下：\n　　拟修建泵站。\n"
        "　　妥否，请批示。\n云川市水利局\n2026年3月5日\n"
    )
    assert [(value.place, value.sort, value.words) for value in facts("formula", text)] == [
        ("opening", "request", "请示如下"), ("closing", "request", "妥否，请批示"),
    ]  # fmt: skip
