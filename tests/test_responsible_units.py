"""Brackets of responsible units: their groups, roles and places."""

from __future__ import annotations

import itertools

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import responsible_units


def groups(text: str) -> list[list[tuple[str, list[str]]]]:
    facts = responsible_units.read(document(text))
    return [[(group.role, [unit.name for unit in group.units]) for group in fact.value.groups] for fact in facts]


@pytest.mark.parametrize(
    ("bracket", "expected"),
    [
        (
            "（市发展改革委、市商务委牵头，市财政局、各区政府按职责分工负责）",
            [("牵头", ["市发展改革委", "市商务委"]), ("按职责分工负责", ["市财政局", "各区政府"])],
        ),
        (
            "（牵头单位：市教育局；责任单位：市财政局、各县（市、区）政府；完成时限：2026年6月底）",
            [("牵头单位", ["市教育局"]), ("责任单位", ["市财政局", "各县（市、区）政府"])],
        ),
        ("（市市场监管局、市国资委）", [("", ["市市场监管局", "市国资委"])]),
        ("（市教育局、市财政局等有关部门按职责分工负责）", [("按职责分工负责", ["市教育局", "市财政局"])]),
        ("（市教育局会同市财政局负责）", [("负责", ["市教育局", "市财政局"])]),
        ("（市公安局和市财政局配合）", [("配合", ["市公安局", "市财政局"])]),
        ("（市文化和旅游局牵头，2026年6月底前完成）", [("牵头", ["市文化和旅游局"])]),
        ("（6月底前完成，牵头单位：市水利局）", [("牵头单位", ["市水利局"])]),
        ("（市工信局、市科技局等负责。列第一位者为牵头单位，下同）", [("负责", ["市工信局", "市科技局"])]),
        ("（市教育局牵头、市财政局配合）", [("牵头", ["市教育局"]), ("配合", ["市财政局"])]),
        ("（市教育局，市财政局；团市委、云川海关)", [("", ["市教育局", "市财政局", "团市委", "云川海关"])]),
        ("（市高等教育办公室负责）", [("负责", ["市高等教育办公室"])]),
        ("（市、区节水办及市妇联和团市委负责）", [("负责", ["市、区节水办", "市妇联", "团市委"])]),
    ],
)
def test_a_bracket_is_read_into_its_groups(bracket: str, expected: list[tuple[str, list[str]]]) -> None:
    assert groups(f"推进节水改造。{bracket}") == [expected]
    assert groups(f"推进节水改造{bracket}。") == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "推进节水改造（一期、二期）。",
        "推进节水改造（由企业负责）。",
        "推进节水改造（水价改革由市发展改革委牵头，管网改造由市水利局牵头）。",
        "由市财政局（市国资局）办理",
        "市财政局（市国资局）",
        "各有关部门（市财政局、市教育局）要抓好落实。",
        "推进水库、灌区（含泵站）。",
        "承接有关事项并负责审批的行政主管部门（市行政审批局）。",
        "张某某（市水利局）。",
        "修订办法（试行）。",
        "",
    ],
)
def test_other_brackets_are_none(text: str) -> None:
    assert groups(text) == []


def test_labels_are_told_in_order_with_their_places() -> None:
    text = "推进改造。（牵头单位：市教育局；配合单位:市财政局；完成时限：2026年6月底）"
    (fact,) = responsible_units.read(document(text))
    labels = fact.value.labels
    assert [label.name for label in labels] == ["牵头单位", "配合单位", "完成时限"]
    assert [text[label.start : label.end] for label in labels] == [label.name for label in labels]


def test_a_lone_unit_stands_behind_a_measure() -> None:
    assert groups("继续落实河长制，实施河道整治工程（市水务局）。") == [[("", ["市水务局"])]]


def test_places_of_units_and_separators_are_those_of_the_document() -> None:
    text = "推进节水改造。（市教育局、市财政局，市水利局负责）"
    (fact,) = responsible_units.read(document(text))
    (group,) = fact.value.groups
    assert [text[unit.start : unit.end] for unit in group.units] == [unit.name for unit in group.units]
    assert [text[slice(*separator)] for separator in group.separators] == ["、", "，"]
    assert (text[fact.start : fact.end], fact.value.closed) == ("（市教育局、市财政局，市水利局负责）", True)


def test_a_bracket_that_is_not_closed_reaches_to_the_end_of_its_line() -> None:
    text = "推进节水改造。（市教育局、市财政局负责。\n二、保障措施"
    (fact,) = responsible_units.read(document(text))
    assert (text[fact.start : fact.end], fact.value.closed) == ("（市教育局、市财政局负责", False)


def test_a_plain_list_may_be_open_too_but_not_one_that_a_line_end_breaks() -> None:
    (fact,) = responsible_units.read(document("推进节水改造。（市教育局、市财政局\n二、保障措施"))
    assert not fact.value.closed
    assert groups("推进节水改造。（市教育局牵头，市财政局、市水\n利局配合）") == []


UNITS = st.sampled_from(["市教育局", "市财政局", "市委办", "各县（市、区）政府", "市住房和城乡建设局", "市总工会"])
ROLES = st.sampled_from(["牵头", "配合", "按职责分工负责", "分工负责", "牵头负责", "落实"])
PARTS = st.tuples(st.lists(UNITS, min_size=1, max_size=4), ROLES)


@given(st.lists(PARTS, min_size=1, max_size=3), st.sampled_from("，；"))
def test_every_composed_bracket_is_read_back(parts: list[tuple[list[str], str]], separator: str) -> None:
    printed = separator.join("、".join(units) + role for units, role in parts)
    assert groups(f"推进改造。（{printed}）") == [[(role, units) for units, role in parts]]


PIECES = st.sampled_from(
    ["市教育局", "市委办", "牵头", "负责", "责任单位：", "等", "、", "，", "；", "（", "）", "。", "\n", "6月底"]
)


@given(st.lists(PIECES, max_size=24).map("".join))
def test_brackets_are_sorted_apart_and_units_lie_inside(text: str) -> None:
    facts = list(responsible_units.read(document(text)))
    assert all(before.end <= after.start for before, after in itertools.pairwise(facts))
    for fact in facts:
        units = [unit for group in fact.value.groups for unit in group.units]
        assert units
        assert all(fact.start < unit.start < unit.end <= fact.end for unit in units)
        assert all(text[unit.start : unit.end] == unit.name for unit in units)
        assert responsible_units.read_units(text[fact.start : fact.end], fact.start) == fact.value
