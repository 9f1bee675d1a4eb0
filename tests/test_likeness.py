"""What two places of a text have in common."""

from __future__ import annotations

import time

from hypothesis import given, settings
from hypothesis import strategies as st

from qlint import Parts, Span, repetitions

SENTENCE = "市水务局会同有关部门对四十二处易涝点逐一排查"


def test_a_repetition_reaches_as_far_as_the_words_are_the_same() -> None:
    first = f"汛前，{SENTENCE}，制定办法。"
    text = f"{first}\n入夏后，{SENTENCE}，未再积水。"
    (found,) = repetitions(text, [Span(0, len(first)), Span(len(first) + 1, len(text))], 20)
    assert text[slice(*found.first)] == text[slice(*found.again)] == SENTENCE + "，"
    assert found.first.start < found.again.start


@given(st.text("水务局巡查，。\n", max_size=80))
@settings(max_examples=60, deadline=None)
def test_both_places_of_a_repetition_are_equal_and_do_not_overlap(text: str) -> None:
    for first, again in repetitions(text, [Span(0, len(text))], 3):
        assert text[slice(*first)] == text[slice(*again)]
        assert first.end <= again.start
        assert again.end - again.start >= 3


def test_many_repeats_take_time_in_proportion_to_the_text() -> None:
    text = f"{SENTENCE}，已经完成。" * 20_000
    started = time.perf_counter()
    assert list(repetitions(text, [Span(0, len(text))], 20))
    assert time.perf_counter() - started < 3


def test_a_sentence_is_kin_to_the_part_whose_words_it_has() -> None:
    here, there, third = (
        "北岭县巡查河道。请种粮大户介绍按方收费的变化。",
        "南溪县的种粮大户介绍按方收费的变化，灌区叫好。",
        "西屏区上线检漏平台。",
    )
    text = here + there + third
    spans = [Span(0, len(here)), Span(len(here), len(here + there)), Span(len(here + there), len(text))]
    kin = Parts(text, spans).kinship(Span(here.index("请"), len(here) - 1), 0, "北岭")
    assert kin is not None
    assert kin.part == 1
    assert text[slice(*kin.run)] == text[slice(*kin.there)] == "种粮大户介绍按方收费的变化"


def test_a_sentence_with_words_of_its_own_part_is_kin_to_none() -> None:
    here, there = "石门灌区改造完成。石门灌区的种粮大户介绍按方收费的变化。", "种粮大户介绍按方收费的变化。"
    spans = [Span(0, len(here)), Span(len(here), len(here + there))]
    assert Parts(here + there, spans).kinship(Span(9, len(here) - 1), 0, "北岭") is None
