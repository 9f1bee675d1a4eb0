"""Every rule against its own examples and against the good examples of every other rule."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import pytest

from qlint.document import Document
from qlint.engine import check_text
from qlint.fixing import apply
from qlint.model import Bad, Fact, Finding, Good, Rule, Scope, Severity, Span
from qlint.registry import load
from qlint.results import Reported
from qlint.roster import Roster

ALL = load()
RULES = [rule for rule in ALL.values() if rule.scope is Scope.DOCUMENT]
ON = [rule for rule in RULES if rule.on]
each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.code}-{rule.name}")


def examples(kind: type[Good] | type[Bad]) -> pytest.MarkDecorator:
    """One test for each example of the kind, numbered within its rule."""
    cases = [
        pytest.param(rule, example, id=f"{rule.code}-{rule.name}-{number}")
        for rule in RULES
        for number, example in enumerate((each for each in rule.examples if isinstance(each, kind)), 1)
    ]
    return pytest.mark.parametrize(("rule", "example"), cases)


def read_marks(marked: str) -> tuple[str, list[Span]]:
    """The text without its marks 【】 and the spans between them, by place; pairs may lie within one another."""
    plain: list[str] = []
    open_marks: list[int] = []
    spans: list[Span] = []
    for character in marked:
        if character == "【":
            open_marks.append(len(plain))
        elif character == "】":
            spans.append(Span(open_marks.pop(), len(plain)))
        else:
            plain.append(character)
    assert not open_marks, f"【 without 】: {marked}"
    return "".join(plain), sorted(spans)


def found(text: str, rule: Rule, roster: Roster | None = None) -> tuple[Reported, ...]:
    """What the one rule finds; a rule that raised fails with what it raised."""
    reported = check_text(text, [rule], roster=roster)
    assert all(finding.code == rule.code for finding in reported), [finding.message for finding in reported]
    return reported


@examples(Bad)
def test_bad_example(rule: Rule, example: Bad) -> None:
    text, expected = read_marks(example.text)
    reported = found(text, rule, example.roster)
    spans = sorted(Span(finding.place.start, finding.place.end) for finding in reported)
    assert [(*span, text[slice(*span)]) for span in spans] == [(*span, text[slice(*span)]) for span in expected]
    assert expected, "a bad example marks what is bad"
    fixes = [finding.fix for finding in reported if finding.fix]
    assert bool(fixes) == (example.fixed is not None), "`fixed` is given where a finding carries a fix, and only there"
    if example.fixed is not None:
        assert apply(text, fixes) == example.fixed
        assert found(example.fixed, rule, example.roster) == ()


@examples(Good)
def test_good_example(rule: Rule, example: Good) -> None:
    assert [(finding.place.text, finding.message) for finding in found(example.text, rule, example.roster)] == []


@examples(Good)
def test_every_other_rule_is_silent_over_a_good_example(rule: Rule, example: Good) -> None:
    others = [other for other in ON if other is not rule]
    reported = check_text(example.text, others, roster=example.roster)
    assert [(each.code, each.place.text, each.message) for each in reported] == []


@each_rule
def test_a_rule_is_complete(rule: Rule) -> None:
    for kind in (Good, Bad):
        texts = {example.text for example in rule.examples if isinstance(example, kind)}
        assert len(texts) >= 2, f"two different {kind.__name__} examples at least"
    fixed = any(isinstance(example, Bad) and example.fixed is not None for example in rule.examples)
    assert rule.basis.strip()
    assert rule.fixable == fixed, "`fixable` says whether examples show a fix"
    assert rule.explanation, "the docstring explains: below its first line, what and why"


@examples(Bad)
def test_a_message_is_short_and_says_what_it_is(rule: Rule, example: Bad) -> None:
    for finding in found(read_marks(example.text)[0], rule, example.roster):
        for message in (finding.message, *(words for _, words in finding.related)):
            assert message and not message.endswith("。"), message
            assert "可能存在问题" not in message
            assert "\n" not in message
        assert finding.severity.weight <= rule.severity.weight, (
            "a finding may lower its rule's severity, never raise it"
        )


class Declared(Mapping[str, tuple[Fact, ...]]):
    """The facts of a document, but only the kinds that a rule declared."""

    def __init__(self, facts: Mapping[str, tuple[Fact, ...]], needs: tuple[str, ...]) -> None:
        self.facts, self.needs = facts, needs

    def __getitem__(self, kind: str) -> tuple[Fact, ...]:
        assert kind in self.needs, f"asks for {kind}, which `needs` does not name"
        return self.facts[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(self.needs)

    def __len__(self) -> int:
        return len(self.needs)


def with_declared_facts_only(rule: Rule) -> Callable[[Document, Any], Iterator[Finding]]:
    def check(document: Document, options: Any) -> Iterator[Finding]:
        return rule.check(
            dataclasses.replace(document, facts_by_kind=Declared(document.facts_by_kind, rule.needs)), options
        )

    return check


@each_rule
def test_a_rule_asks_only_for_facts_that_it_declared(rule: Rule) -> None:
    watched = dataclasses.replace(rule, check=with_declared_facts_only(rule))
    for example in rule.examples:
        text = example.text if isinstance(example, Good) else read_marks(example.text)[0]
        found(text, watched, example.roster)


def test_there_are_rules_on_by_default() -> None:
    assert ON and any(rule.severity is Severity.ERROR for rule in ON)
