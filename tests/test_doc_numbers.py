"""发文字号: every form that occurs, right and wrong, and what only looks like one."""

from __future__ import annotations

import itertools

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import doc_numbers


def found(text: str, *kinds: str) -> list[str]:
    return [text[fact.start : fact.end] for fact in doc_numbers.read(document(text, *kinds))]


@pytest.mark.parametrize(
    ("text", "printed", "agency", "year", "serial"),
    [
        ("《…通知》（云政发〔2026〕5号）", "云政发〔2026〕5号", "云政发", 2026, 5),
        ("根据云政办发〔2026〕12号文件", "云政办发〔2026〕12号", "云政办发", 2026, 12),
        ("现按照云市人社发[2026]25号执行", "云市人社发[2026]25号", "云市人社发", 2026, 25),
        ("（云财函［2026］5号）", "云财函［2026］5号", "云财函", 2026, 5),
        ("云财函（2026）5号", "云财函（2026）5号", "云财函", 2026, 5),
        ("云财函(2026)5号", "云财函(2026)5号", "云财函", 2026, 5),
        ("云财函【2026】5号", "云财函【2026】5号", "云财函", 2026, 5),
        ("云财函{2026}5号", "云财函{2026}5号", "云财函", 2026, 5),
        ("云财函<2026>5号", "云财函<2026>5号", "云财函", 2026, 5),
        ("云政发〔2026〕第5号", "云政发〔2026〕第5号", "云政发", 2026, 5),
        ("云政发〔2026〕005号", "云政发〔2026〕005号", "云政发", 2026, 5),
        ("云政发〔26〕5号", "云政发〔26〕5号", "云政发", 2026, 5),
        ("关于供水的通知\n云水发20265号\n各镇：", "云水发20265号", "云水发", 2026, 5),
        ("《…通知》（云府2026年第18号）", "云府2026年第18号", "云府", 2026, 18),
        ("云政发〔87〕5号", "云政发〔87〕5号", "云政发", 1987, 5),
        ("云政发〔二〇二六〕十二号", "云政发〔二〇二六〕十二号", "云政发", 2026, 12),
        ("云政发 〔2026〕 18 号", "云政发 〔2026〕 18 号", "云政发", 2026, 18),
        ("（云政发〔2026〕23）", "云政发〔2026〕23", "云政发", 2026, 23),
        ("（〔2026〕12号）", "〔2026〕12号", "", 2026, 12),
        ("云政办发〔2026〕  号", "云政办发〔2026〕  号", "云政办发", 2026, 0),
        ("云政办发〔2026〕××号", "云政办发〔2026〕××号", "云政办发", 2026, 0),
        ("市财政局云财教发〔2026〕5号文件", "云财教发〔2026〕5号", "云财教发", 2026, 5),
        ("已被云政发〔2026〕5号替代", "云政发〔2026〕5号", "云政发", 2026, 5),
    ],
)
def test_a_number_is_read_in_every_form(text: str, printed: str, agency: str, year: int, serial: int) -> None:
    (fact,) = doc_numbers.read(document(text))
    assert text[fact.start : fact.end] == printed
    assert (fact.value.agency, fact.value.year, fact.value.serial) == (agency, year, serial)


@pytest.mark.parametrize(
    "text",
    [
        "（2026）云01民终5号",
        "《云川市供水年度报告（2026）》",
        "云川市人民政府令第12号",
        "2026年第5号公告",
        "参考资料[12]号外",
        "住在（2026）5号楼",
        "增长（2026年）3个百分点",
        "云川市人民政府印发2026年5号",
        "云川市人民政府2026年5号",
        "经办公室发2026年5号文。",
        "",
    ],
)
def test_court_cases_years_and_lone_numbers_are_none(text: str) -> None:
    assert found(text) == []


def test_the_value_keeps_what_was_printed() -> None:
    value = doc_numbers.read_number("云政发 [26]第005")
    assert value is not None
    assert (value.year_text, value.serial_text, value.brackets) == ("26", "005", "[]")
    assert (value.ordinal, value.spaced, value.marked, value.own) == (True, True, False, False)


def test_one_mark_serves_several_serials() -> None:
    (fact,) = doc_numbers.read(document("云政发〔2026〕5、6号"))
    assert (fact.value.serial, fact.value.marked) == (5, True)


def test_numbers_joined_by_a_conjunction_are_two() -> None:
    text = "云政发〔2025〕5号和云财发〔2025〕6号、云教发〔2025〕7号"
    assert found(text) == ["云政发〔2025〕5号", "云财发〔2025〕6号", "云教发〔2025〕7号"]


def test_only_the_first_number_alone_on_its_line_is_the_documents_own() -> None:
    text = "云川市人民政府文件\n云政发〔2026〕5号\n根据云财发〔2026〕3号。\n云政发〔2026〕6号"
    facts = doc_numbers.read(document(text, "issuer_mark", "doc_number", "paragraph", "doc_number"))
    assert [(fact.value.agency, fact.value.own) for fact in facts] == [
        ("云政发", True),
        ("云财发", False),
        ("云政发", False),
    ]


AGENCIES = st.sampled_from(["云政发", "云政办函", "北教", "中云组发", ""])
BRACKETS = st.sampled_from(["〔〕", "[]", "［］", "【】"])


@given(AGENCIES, BRACKETS, st.integers(1950, 2049), st.integers(1, 9999), st.sampled_from(["", " ", "　"]))
def test_every_composed_number_is_read_back(agency: str, brackets: str, year: int, serial: int, blank: str) -> None:
    printed = f"{agency}{blank if agency else ''}{brackets[0]}{year}{brackets[1]}{blank}{serial}号"
    (fact,) = doc_numbers.read(document(f"（{printed}）"))
    value = fact.value
    assert (fact.start, fact.end) == (1, 1 + len(printed))
    assert (value.agency, value.year, value.serial, value.brackets) == (agency, year, serial, brackets)
    assert value.spaced == (blank in printed and blank != "")


PIECES = st.sampled_from([*"〔〕[]（）第号 \n云政发和、五", "2026", "26", "5", "××"])


@given(st.lists(PIECES, max_size=24).map("".join))
def test_numbers_are_sorted_apart_and_read_again_alike(text: str) -> None:
    facts = list(doc_numbers.read(document(text)))
    assert all(before.end <= after.start for before, after in itertools.pairwise(facts))
    for fact in facts:
        again = doc_numbers.read_number(text[fact.start : fact.end], shared_mark=fact.value.marked)
        assert again == fact.value
