"""Labelled lines and the ends of paragraphs that name who is responsible, and closing clauses without a bracket."""

from __future__ import annotations

import pytest
from documents import document

from qlint.facts import responsible_units
from qlint.facts.responsible_lines import read_lines

Groups = list[tuple[str, list[str]]]


def places(text: str) -> list[str]:
    return [text[slice(*lines.span)] for lines in read_lines(document(text))]


def groups(text: str) -> list[Groups]:
    facts = [fact for fact in responsible_units.read(document(text)) if not fact.value.bracketed]
    return [[(group.role, [unit.name for unit in group.units]) for group in fact.value.groups] for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "修复旧堤。\n牵头单位：市水利局\n配合单位：市财政局\n完成时限：6月底前。",
            "牵头单位：市水利局\n配合单位：市财政局\n完成时限：6月底前",
        ),
        ("修复旧堤，年内完工。责任科室：工程科、财务科。", "责任科室：工程科、财务科"),
        ("修复旧堤。责任部门：工程部；协同部门：财务部。", "责任部门：工程部；协同部门：财务部"),
        ("修复旧堤。牵头单位：市水利局。配合单位：市财政局。", "牵头单位：市水利局。配合单位：市财政局"),
        ("修复旧堤。完成时限：6月底前；责任单位：市水利局。", "完成时限：6月底前；责任单位：市水利局"),
        ("修复旧堤，责任单位：市水利局（河道科、水政科）。", "责任单位：市水利局（河道科、水政科）"),
        ("修复旧堤。牵头单位：市水利局\n配合单位：市财政局", "牵头单位：市水利局\n配合单位：市财政局"),
    ],
)
def test_a_run_of_labels_reaches_over_lines_and_begins_behind_a_mark(text: str, expected: str) -> None:
    assert places(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "检查内容包括责任单位：是否明确。",
        "此外，责任单位要做好配合。每月通报。",
        "检查分组进行。责任单位：市水利局。每月通报一次。",
        "修复旧堤。完成时限：6月底前。",
        "修复旧堤。会议要求：各单位要配合。",
        "修复旧堤（责任单位：市水利局；完成时限：6月底前）。",
        "台账要写明三项。责任单位：",
    ],
)
def test_labels_in_a_sentence_or_in_a_bracket_are_none(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("修复旧堤。县水利局、县委党校、各乡镇人民政府负责。", [("负责", ["县水利局", "县委党校", "各乡镇人民政府"])]),
        (
            "修复旧堤，由市水利局牵头，市财政局、云川海关配合。",
            [("牵头", ["市水利局"]), ("配合", ["市财政局", "云川海关"])],
        ),
        ("旧堤由市水利局、市财政局按职责分工负责。", [("按职责分工负责", ["市水利局", "市财政局"])]),
        ("修复旧堤；市水利局、市林业局共同负责。", [("共同负责", ["市水利局", "市林业局"])]),
        ("修复旧堤。县水利局、县财政局、负责。", [("负责", ["县水利局", "县财政局"])]),
    ],
)
def test_a_last_clause_of_units_with_their_role_is_read(text: str, expected: Groups) -> None:
    assert groups(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "各县（市、区）人民政府、市政府各部门要高度重视，抓好落实。",
        "市中级人民法院、市人民检察院对市人民代表大会负责。",
        "所需资金由市、县财政共同负责。",
        "本方案由市水利局、市财政局负责解释。",
        "请市公安局、市交通运输局配合。",
        "协调市公安局、市城管局配合。",
        "由此产生的费用，由申请人、受托人自行负责。",
        "由市水利局、市财政局负责，年内完成修复。",
        "各科室、各直属单位要主动配合。",
    ],
)
def test_prose_that_ends_alike_is_none(text: str) -> None:
    assert groups(text) == []


def test_a_mark_before_the_role_is_the_last_separator_of_its_group() -> None:
    text = "修复旧堤。（县水利局、县财政局、负责）"
    (fact,) = responsible_units.read(document(text))
    (group,) = fact.value.groups
    assert [text[slice(*separator)] for separator in group.separators] == ["、", "、"]
    assert group.separators[-1].start == group.units[-1].end


def test_the_note_behind_a_unit_is_no_bracket_of_its_own() -> None:
    (fact,) = responsible_units.read(document("修复旧堤。责任单位：市水利局（水政科、河道科负责）。"))
    assert not fact.value.bracketed
