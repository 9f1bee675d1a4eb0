"""Many places of one way of writing become one finding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.habits import report_habit, split_habit
from qlint.model import Edit, Fix, Severity, Span

SPANS = [Span(10 * number, 10 * number + 2) for number in range(40)]


def test_few_places_stand_by_themselves() -> None:
    assert list(split_habit("甲乙丙", many=3)) == [("甲",), ("乙",), ("丙",)]


def test_many_places_are_one_group() -> None:
    assert list(split_habit("甲乙丙丁", many=3)) == ["甲乙丙丁"]


@given(st.lists(st.integers()), st.integers(0, 50))
def test_no_place_is_lost_or_moved(places: list[int], many: int) -> None:
    groups = list(split_habit(places, many))
    assert [place for group in groups for place in group] == places
    assert len(groups) == (1 if len(places) > many else len(places))


def test_a_single_place_is_told_without_a_count() -> None:
    finding = report_habit(SPANS[:1], "标点应为“。”，此处为“.”")
    assert (finding.span, finding.message, finding.related) == (Span(0, 2), "标点应为“。”，此处为“.”", ())


def test_many_places_are_told_with_their_count_and_at_most_twenty_others() -> None:
    fix = Fix("改为“。”", (Edit(0, 1, "。"),))
    finding = report_habit(SPANS, "标点应为“。”，此处为“.”", "此处也是", fix=fix, severity=Severity.INFO)
    assert finding.message == "标点应为“。”，此处为“.”，全文40处"
    assert [place.span for place in finding.related] == SPANS[1:21]
    assert {place.message for place in finding.related} == {"此处也是"}
    assert (finding.fix, finding.severity) == (fix, Severity.INFO)


def test_no_place_is_no_finding() -> None:
    with pytest.raises(IndexError):
        report_habit([], "标点应为“。”")
