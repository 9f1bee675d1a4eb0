"""版记: the lists of 抄送 and the line of 印发."""

from __future__ import annotations

import pytest
from documents import document

from qlint.facts import copy_lists, printings


def test_a_list_that_wraps_is_one() -> None:
    text = "抄送：市委办公室；市人大常委会办公室，\n市政协办公室\n主　送：各乡镇。"
    first, second = copy_lists.read(document(text, *["copy_to"] * 3))
    assert (first.value.label, first.value.words.name) == ("抄送", "市委办公室；市人大常委会办公室，市政协办公室")
    assert (len(first.value.separators), first.value.closed) == (1, True)
    assert first.value.end_mark.start == first.value.end_mark.end == first.end
    assert (second.value.label, text[slice(*second.value.end_mark)], second.value.closed) == ("主送", "。", True)


def test_below_prose_a_line_may_have_been_lost() -> None:
    [fact] = copy_lists.read(document("抄送：市委办公室，\n市政协办公室", "copy_to", "paragraph"))
    assert not fact.value.closed


@pytest.mark.parametrize(
    ("text", "organ", "day", "word"),
    [
        ("云川市水利局办公室　　2026年3月6日印发", "云川市水利局办公室", 6, True),
        ("云川市水利局办公室\n2026年3月6日印发", "云川市水利局办公室", 6, True),
        ("云川市水利局办公室　　2026年3月印发", "云川市水利局办公室", 0, True),
        ("云川市水利局办公室　　2026年3月6日", "云川市水利局办公室", 6, False),
        ("2026年3月6日印发\n（共印50份）", "", 6, True),
    ],
)
def test_organ_date_and_word(text: str, organ: str, day: int, word: bool) -> None:
    [fact] = printings.read(document(text, "printing", "printing"))
    value = fact.value
    assert value.date is not None
    assert (value.organ.name, value.date.day, value.word.start < value.word.end) == (organ, day, word)
