"""Names of organisations: where they begin and end, and what is none."""

from __future__ import annotations

import itertools

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import organisations


def names(text: str) -> list[str]:
    return [text[fact.start : fact.end] for fact in organisations.read(document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由云川市财政局牵头。", ["云川市财政局"]),
        ("云川市住房和城乡建设局会同市委组织部开展检查。", ["云川市住房和城乡建设局", "市委组织部"]),
        ("请示报云川市工业和信息化局审定。", ["云川市工业和信息化局"]),
        ("市发展改革委、市财政局、北岭县人民政府负责。", ["市发展改革委", "市财政局", "北岭县人民政府"]),
        ("向云川市人民政府办公室报送。", ["云川市人民政府办公室"]),
        ("委托云川水务集团有限公司建设", ["云川水务集团有限公司"]),
        ("3月5日云川市第一小学开学", ["云川市第一小学"]),
        ("成立防汛工作领导小组办公室", ["防汛工作领导小组办公室"]),
        ("根据北岭县卫生健康委通知", ["北岭县卫生健康委"]),
        ("云川市人力资源和社会保障局与云川市人民医院", ["云川市人力资源和社会保障局", "云川市人民医院"]),
    ],
)
def test_a_name_ends_at_its_last_word_and_begins_behind_verbs_and_conjunctions(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "全部办结，打开局面，进入中部地区。",
        "由县级以上人民政府负责。",
        "各局、各委办要主动督办，坚持以人民为中心。",
        "云政办发〔2026〕5号",
        "召开委员会议，部分办法已废止。",
        "",
    ],
)
def test_words_that_only_look_like_a_name_are_none(text: str) -> None:
    assert names(text) == []


def test_the_value_holds_the_name_and_its_last_word() -> None:
    (fact,) = organisations.read(document("经云川市数据管理局同意"))
    assert fact.value == ("云川市数据管理局", "管理局")


PIECES = st.sampled_from(
    [
        "云川市",
        "北岭县",
        "财政",
        "和",
        "由",
        "局",
        "委",
        "办公室",
        "人民政府",
        "，",
        "公司",
        "部",
        "3",
        "\n",
        "级",
        "以上",
    ]
)


@given(st.lists(PIECES, max_size=20).map("".join))
def test_names_are_sorted_apart_and_stand_in_the_text_as_said(text: str) -> None:
    facts = list(organisations.read(document(text)))
    assert all(before.end <= after.start for before, after in itertools.pairwise(facts))
    for fact in facts:
        assert text[fact.start : fact.end] == fact.value.name
        assert fact.value.name.endswith(fact.value.suffix)
