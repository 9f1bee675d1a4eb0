"""The grammars: they open, and they read the examples that stand in them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from qlint.grammar import GrammarError, parser

GRAMMARS = Path(__file__).resolve().parent.parent / "grammars"
READERS = ("date", "doc_number", "reference", "responsible_units")
_EXAMPLES = re.compile(r"^// Examples of (\w+): (.+)$", re.MULTILINE)


def examples() -> list[tuple[str, str, str]]:
    """Name of the grammar, rule and text of every example in a comment."""
    found: list[tuple[str, str, str]] = []
    for path in sorted(GRAMMARS.glob("*.lark")):
        for rule, texts in _EXAMPLES.findall(path.read_text(encoding="utf-8")):
            found.extend((path.stem, rule, text.strip()) for text in texts.split(" | "))
    return found


@pytest.mark.parametrize(("name", "rule", "text"), examples())
def test_a_grammar_reads_its_own_examples(name: str, rule: str, text: str) -> None:
    tree = parser(name, rule).parse(text)
    printed = "".join(tree.scan_values(lambda _: True))
    assert [c for c in printed if not c.isspace()] == [c for c in text if not c.isspace()]


@pytest.mark.parametrize("name", READERS)
def test_every_grammar_of_a_reader_shows_at_least_two_examples(name: str) -> None:
    assert len([text for grammar, _, text in examples() if grammar == name]) >= 2


# The terminals of a text in order: what the reader builds on.
@pytest.mark.parametrize(
    ("name", "rule", "text", "terminals"),
    [
        ("date", "date", "2026年3月5日", "NUMBER YEAR NUMBER MONTH NUMBER DAY"),
        ("date", "date", "2026.3.5", "NUMERIC"),
        ("date", "range", "3月1—5日", "NUMBER MONTH NUMBER CONNECTOR NUMBER DAY"),
        ("date", "range", "3月1日（周日）起至5日", "NUMBER MONTH NUMBER DAY WEEKDAY FROM CONNECTOR NUMBER DAY"),
        ("doc_number", "doc_number", "云政发〔2026〕5号", "AGENCY OPEN YEAR CLOSE SERIAL MARK"),
        ("doc_number", "doc_number", "〔2026年〕第××号", "OPEN YEAR YEAR_MARK CLOSE ORDINAL PLACEHOLDER MARK"),
        ("responsible_units", "responsible_units", "（市教育局、市财政局负责）", "OPEN NAME SEPARATOR NAME ROLE CLOSE"),
        ("responsible_units", "responsible_units", "(责任单位：市委办等)", "OPEN LABEL NAME REST CLOSE"),
        (
            "responsible_units",
            "responsible_units",
            "（甲局牵头，乙局配合，下同",
            "OPEN NAME ROLE STOP NAME ROLE BREAK REMARK",
        ),
    ],
)
def test_terminals_are_those_of_the_text(name: str, rule: str, text: str, terminals: str) -> None:
    tree = parser(name, rule).parse(text)
    assert " ".join(token.type for token in tree.scan_values(lambda _: True)) == terminals


@pytest.mark.parametrize(
    ("name", "rule", "text"),
    [
        ("date", "date", "3日"),
        ("date", "range", "2026年3月5日"),
        ("doc_number", "doc_number", "云政发5号"),
        ("responsible_units", "responsible_units", "市教育局负责"),
    ],
)
def test_what_a_grammar_does_not_read_is_an_error_of_ours(name: str, rule: str, text: str) -> None:
    with pytest.raises(GrammarError):
        parser(name, rule).parse(text)


def test_a_parser_is_made_once() -> None:
    assert parser("date", "date") is parser("date", "date")


def test_lark_is_imported_only_when_a_text_needs_it() -> None:
    modules = "qlint.grammar, qlint.facts.dates, qlint.facts.doc_numbers, qlint.facts.responsible_units"
    code = f"import sys, {modules}; sys.exit('lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
