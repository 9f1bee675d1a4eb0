"""Corrections: whole fixes, in order, never two over the same characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.fixing import Shift, apply, choose, rewrite
from qlint.model import Edit, Fix


def fix(*edits: tuple[int, int, str]) -> Fix:
    return Fix("改正", tuple(Edit(*edit) for edit in edits))


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        ([], "发放资料近2000余份。"),
        ([fix((9, 10, ""))], "发放资料近2000份。"),
        ([fix((9, 10, "")), fix((0, 2, "印发"))], "印发资料近2000份。"),
        ([fix((4, 5, ""), (9, 10, ""))], "发放资料2000份。"),
        ([fix((11, 12, "。特此通知。"))], "发放资料近2000余份。特此通知。"),
        ([fix((0, 0, "共")), fix((12, 12, "（完）"))], "共发放资料近2000余份。（完）"),
        ([Fix("只有说明", ())], "发放资料近2000余份。"),
    ],
)
def test_edits_are_made_at_their_places(fixes: list[Fix], expected: str) -> None:
    assert apply("发放资料近2000余份。", fixes) == expected


@pytest.mark.parametrize(
    ("fixes", "expected"),
    [
        ([fix((0, 3, "甲")), fix((2, 4, "乙"))], "甲四五"),
        ([fix((2, 4, "乙")), fix((0, 3, "甲"))], "甲四五"),
        ([fix((0, 5, "")), fix((1, 2, "乙"))], ""),
        ([fix((1, 2, "甲")), fix((2, 3, "乙"))], "一甲乙四五"),
        ([fix((1, 3, "甲")), fix((3, 3, "乙"))], "一甲乙四五"),
        ([fix((1, 1, "甲")), fix((1, 3, "乙"))], "一甲二三四五"),
        ([fix((1, 1, "甲")), fix((1, 1, "乙"))], "一甲二三四五"),
    ],
)
def test_the_later_of_two_overlapping_fixes_is_skipped(fixes: list[Fix], expected: str) -> None:
    assert apply("一二三四五", fixes) == expected


def test_a_fix_is_carried_out_whole_or_not_at_all() -> None:
    quotes = fix((1, 2, "“"), (4, 5, "”"))
    assert apply('称"三大"', [quotes, fix((2, 5, "四小"))]) == "称“三大”"
    assert apply('称"三大"', [fix((0, 2, "")), quotes]) == '三大"'


def test_a_fix_that_overlaps_itself_is_skipped() -> None:
    assert apply("一二三", [fix((0, 2, "甲"), (1, 3, "乙"))]) == "一二三"


def test_an_edit_that_two_fixes_share_is_made_once() -> None:
    assert apply("一二三", [fix((1, 1, "，")), fix((1, 1, "，"), (3, 3, "。"))]) == "一，二三。"


@pytest.mark.parametrize("edit", [(-1, 1, ""), (2, 1, ""), (0, 4, ""), (4, 4, "")])
def test_an_edit_outside_the_text_is_an_error(edit: tuple[int, int, str]) -> None:
    with pytest.raises(ValueError, match="does not lie within"):
        apply("一二三", [fix(edit)])


LENGTH = 12
EDITS = st.builds(
    lambda start, length, text: Edit(start, min(start + length, LENGTH), text),
    st.integers(0, LENGTH),
    st.integers(0, 4),
    st.sampled_from(["", "甲", "乙乙"]),
)
FIXES = st.lists(st.builds(Fix, st.just("改正"), st.lists(EDITS, max_size=3).map(tuple)), max_size=8)


@given(FIXES)
def test_what_is_not_edited_stays_and_keeps_its_order(fixes: list[Fix]) -> None:
    text = "".join(chr(ord("a") + index) for index in range(LENGTH))
    edited = {place for each in fixes for edit in each.edits for place in range(edit.start, edit.end)}
    kept = [character for character in apply(text, fixes) if character.isascii()]
    assert kept == sorted(kept)
    assert set(kept) >= {text[place] for place in range(LENGTH) if place not in edited}


@given(FIXES)
def test_without_overlaps_every_edit_is_made(fixes: list[Fix]) -> None:
    text = "〇" * LENGTH
    singles, position = [], 0
    for edit in sorted(edit for each in fixes for edit in each.edits):
        if edit.start >= position:
            singles.append(Fix("改正", (edit,)))
            position = max(edit.end, edit.start + 1)
    expected = text
    for single in reversed(singles):
        (edit,) = single.edits
        expected = expected[: edit.start] + edit.text + expected[edit.end :]
    assert apply(text, reversed(singles)) == expected


@given(FIXES)
def test_places_are_found_again_before_the_edits(fixes: list[Fix]) -> None:
    text = "".join(chr(ord("a") + index) for index in range(LENGTH))
    edits = sorted(edit for group in choose(text, fixes) for edit in group)
    after, shift = rewrite(text, edits), Shift(edits)
    places = [shift.back(position) for position in range(len(after) + 1)]
    assert places == sorted(places)
    assert all(text[place] == after[at] for at, place in enumerate(places[:-1]) if after[at].isascii())
    assert places[0] >= 0 and places[-1] == len(text)
