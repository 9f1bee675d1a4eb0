"""Cited titles with the 发文字号 behind them."""

from __future__ import annotations

import itertools

from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import citations


def found(text: str) -> list[tuple[str, str]]:
    """Title and printed number, empty where there is none."""
    facts = citations.read(document(text))
    return [(fact.value.title, text[slice(*fact.value.number_span)]) for fact in facts]


def test_the_number_in_brackets_behind_a_title_belongs_to_it() -> None:
    text = "根据《关于加强节水工作的通知》（云政发〔2026〕5号）和《云川市供水条例》办理。"
    assert found(text) == [("关于加强节水工作的通知", "云政发〔2026〕5号"), ("云川市供水条例", "")]
    first, _ = citations.read(document(text))
    assert text[first.start : first.end] == "《关于加强节水工作的通知》"
    assert first.value.number is not None
    assert (first.value.number.agency, first.value.number.serial) == ("云政发", 5)


def test_words_may_stand_before_the_number_in_its_brackets() -> None:
    text = "《关于节水的通知》（以下简称《通知》，云政发〔2026〕5号）"
    assert found("《关于节水的通知》(文号：云政发[2026]5号)") == [("关于节水的通知", "云政发[2026]5号")]
    assert found(text)[0] == ("关于节水的通知", "云政发〔2026〕5号")


def test_a_number_elsewhere_is_not_the_titles() -> None:
    assert found("云政发〔2026〕5号《关于节水的通知》") == [("关于节水的通知", "")]
    assert found("《甲办法》（试行）。云政发〔2026〕5号")[0] == ("甲办法", "")


def test_a_title_within_a_title_is_no_citation_of_its_own() -> None:
    assert found("转发《关于印发《节水方案》的通知》") == [("关于印发《节水方案》的通知", "")]
    assert found("转发《关于印发〈节水方案〉的通知》") == [("关于印发〈节水方案〉的通知", "")]


def test_titles_in_quotations_and_brackets_count_unpaired_marks_do_not() -> None:
    assert found("他说“按《甲办法》办”（见《乙办法》），《丙办法。") == [("甲办法", ""), ("乙办法", "")]


@given(st.lists(st.sampled_from([*"《》（）“”云法、。\n", "云政发〔2026〕5号"]), max_size=24).map("".join))
def test_citations_are_sorted_apart_and_hold_the_text_between_their_marks(text: str) -> None:
    facts = list(citations.read(document(text)))
    assert all(before.end <= after.start for before, after in itertools.pairwise(facts))
    assert all(text[fact.start : fact.end] == f"《{fact.value.title}》" for fact in facts)
