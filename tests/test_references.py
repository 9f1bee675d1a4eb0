"""Places of the same document that its text speaks of, told from those of other documents."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.facts.references import read_reference
from qlint.model import Source


def references(sentence: str) -> list[tuple[str, str, tuple[int, ...], bool]]:
    """Words, target, numbers and whether each says that it is of this document."""
    document = read_document(Source("文稿.txt", f"关于供水工作的通知\n各县水利局：\n{sentence}"), Settings(()))
    return [
        (document.text[fact.start : fact.end], fact.value.target, fact.value.numbers, fact.value.own)
        for fact in document.facts("reference")
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("任务分工见附件2。", [("附件2", "annex", (2,), False)]),
        ("名单见附件1、2。", [("附件1", "annex", (1,), False), ("2", "annex", (2,), False)]),
        ("违反本办法第五条的，责令改正。", [("第五条", "article", (5,), True)]),
        (
            "违反本办法第四条第（一）项、第（七）项的，责令改正。",
            [("第四条第（一）项", "article", (4, 1), True), ("第（七）项", "article", (4, 7), True)],
        ),
        ("违反本通知第二条、第八条的。", [("第二条", "article", (2,), True), ("第八条", "article", (8,), True)]),
        ("各县按照第三部分的分工落实。", [("第三部分", "section", (3,), False)]),
        ("通知前述第（九）项所列场所。", [("第（九）项", "item", (9,), True)]),
        ("由表2可以看出，用水量下降。", [("表2", "table", (2,), False)]),
        ("用水量见图3-1。", [("图3-1", "figure", (3, 1), False)]),
    ],
)  # fmt: skip
def test_what_is_read(sentence: str, expected: list[tuple[str, str, tuple[int, ...], bool]]) -> None:
    assert references(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "依照《云川市供水办法》第五条处理。",
        "依照《云川市供水办法》第五条、第六条处理。",
        "依照民法典第五百七十七条处理。",
        "报送《供水方案》附件1。",
        "按照《通知》（云政发〔2026〕5号）附件2填报。",
        "你局《请示》及附件1收悉。",
        "第一、第二、第三产业用水都要计量。",
    ],
)
def test_what_belongs_to_another_document(sentence: str) -> None:
    assert references(sentence) == []


def test_what_the_grammar_does_not_read_is_none() -> None:
    assert read_reference("第五") is None
    assert read_reference("第一款") is None
