"""Pairs of marks: what belongs together, what is left alone."""

from __future__ import annotations

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.facts import pairs
from qlint.model import Span


def found(text: str, *kinds: str) -> list[tuple[str, bool]]:
    return [(text[fact.start : fact.end], fact.value.complete) for fact in pairs.read(document(text, *kinds))]


def test_pairs_come_by_their_start_with_depth_and_what_is_around() -> None:
    facts = list(pairs.read(document("印发《“十五五”规划（草案）》。")))
    values = [(fact.value.mark, fact.value.depth, fact.value.within, fact.start, fact.end) for fact in facts]
    assert values == [("《", 0, "", 2, 15), ("“", 1, "《", 3, 8), ("（", 1, "《", 10, 14)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("强化“双随机监管。", [("“", False)]),
        ("强化双随机”监管。", [("”", False)]),
        ("“一、“二”", [("“", False), ("“二”", True)]),
        ("（试行)与[2026］", [("（试行)", True), ("[2026］", True)]),
        ("他说“（甲”乙）", [("“（甲”", True), ("（甲”乙）", True)]),
        ("〔2026］", [("〔", False), ("］", False)]),
        ("”甲“", [("”", False), ("“", False)]),
        ("China’s ‘甲’", [("‘甲’", True)]),
        ("1）甲；2）乙；a)丙：(1)丁", [("(1)", True)]),
        ("甲）", [("）", False)]),
        ("", []),
    ],
)
def test_unpaired_marks_stand_alone(text: str, expected: list[tuple[str, bool]]) -> None:
    assert found(text) == expected


def test_an_unpaired_mark_has_one_empty_span_and_does_not_count_as_depth() -> None:
    first, second = pairs.read(document("“甲《乙》"))
    assert (first.value.opening, first.value.closing) == (Span(0, 1), Span(1, 1))
    assert (second.value.mark, second.value.depth, second.value.within) == ("《", 0, "")
    (last,) = pairs.read(document("甲」"))
    assert (last.value.mark, last.value.opening, last.value.closing) == ("「", Span(1, 1), Span(1, 2))


def test_paragraphs_are_matched_each_by_itself() -> None:
    assert found("甲“乙。\n丙”丁。") == [("“", False), ("”", False)]


def test_a_sentence_broken_by_a_line_end_is_one_paragraph() -> None:
    assert found("要求“应保\n尽保”。") == [("“应保\n尽保”", True)]
    assert found("关于印发《云川市\n供水办法》的通知", "title", "title") == [("《云川市\n供水办法》", True)]
    assert found("一、甲“乙\n丙”。", "heading") == [("“", False), ("”", False)]


WORDS = st.text("云川市局，、", max_size=3)
ALL = [*"“”", *"《》", *"（）", *"〔〕", *"【】"]


def _wrap(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    kinds = st.sampled_from(["“”", "‘’", "《》", "〈〉", "（）", "()", "（)", "〔〕", "[]", "【】", "「」", "『』"])
    wrapped = st.builds(lambda kind, text: f"{kind[0]}云{text}{kind[1]}", kinds, inner)
    return st.lists(st.one_of(wrapped, WORDS), max_size=4).map("".join)


@given(st.recursive(WORDS, _wrap, max_leaves=12))
def test_a_balanced_text_has_no_unpaired_mark(text: str) -> None:
    facts = list(pairs.read(document(text)))
    assert all(fact.value.complete for fact in facts)
    assert 2 * len(facts) == sum(character in "“”‘’《》〈〉（）()〔〕[]【】「」『』" for character in text)


@given(st.lists(st.sampled_from([*ALL, "云", "。", "\n", "1"]), max_size=30).map("".join))
def test_every_mark_stands_in_one_pair_or_alone(text: str) -> None:
    facts = list(pairs.read(document(text)))
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
    places = [span.start for fact in facts for span in fact.value[1:3] if span.start < span.end]
    assert len(places) == len(set(places))
    marks = [index for index, character in enumerate(text) if character in ALL]
    # Only the bracket of an enumeration, 1）, belongs to no pair.
    assert all(text[index] == "）" for index in set(marks) - set(places))
    assert set(places) <= set(marks)
