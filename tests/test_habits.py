"""Many places of one way of writing become one finding."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.habits import gather_habit
from qlint.model import Edit, Finding, Fix, Related, Severity, Span

STARTS = tuple(range(0, 400, 10))


def tell(starts: Sequence[int]) -> Finding:
    """A finding of two characters at the first of the places, with one edit for each."""
    fix = Fix("改为“。”", tuple(Edit(start, start + 1, "。") for start in starts))
    return Finding(Span(starts[0], starts[0] + 2), "标点应为“。”，此处为“.”", fix=fix, severity=Severity.INFO)


def test_few_places_are_told_one_by_one() -> None:
    assert list(gather_habit(STARTS[:3], tell, many=3)) == [tell([0]), tell([10]), tell([20])]


def test_many_places_are_told_once_with_their_count_and_at_most_twenty_others() -> None:
    (finding,) = gather_habit(STARTS, tell, other="此处也是")
    assert (finding.span, finding.severity) == (Span(0, 2), Severity.INFO)
    assert finding.message == "标点应为“。”，此处为“.”，全文40处"
    assert finding.related == tuple(Related(Span(start, start + 2), "此处也是") for start in STARTS[1:21])
    assert finding.fix is not None
    assert [edit.start for edit in finding.fix.edits] == list(STARTS)


@pytest.mark.parametrize("many", [0, 1])
def test_a_single_place_has_no_count_and_two_are_one_finding(many: int) -> None:
    assert list(gather_habit(STARTS[:1], tell, many)) == [tell([0])]
    (finding,) = gather_habit(STARTS[:2], tell, many)
    assert finding.message.endswith("，全文2处")


def test_what_a_finding_is_related_to_comes_first() -> None:
    def tell_with_model(starts: Sequence[int]) -> Finding:
        return Finding(Span(starts[0], starts[0] + 2), "应与他处一致", (Related(Span(900, 902), "他处"),))

    (finding,) = gather_habit(STARTS, tell_with_model)
    assert len(finding.related) == 20
    assert finding.related[0].span == Span(900, 902)


@given(st.lists(st.integers(0, 10_000), unique=True).map(sorted), st.integers(0, 50))
def test_every_place_is_mended_once(starts: list[int], many: int) -> None:
    findings = list(gather_habit(starts, tell, many))
    assert [edit.start for finding in findings if finding.fix for edit in finding.fix.edits] == starts
    assert len(findings) == (1 if len(starts) > max(1, many) else len(starts))
