"""The engine: one document through its rules, many in order, failures that hide nothing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qlint.config import ActiveRule, Config, Settings
from qlint.document import Document
from qlint.engine import check_files, check_source, check_text
from qlint.model import Finding, Good, Related, Rule, Severity, Source, Span
from qlint.registry import load
from qlint.results import Failure, FileResult
from qlint.sources.folders import Found

NOTICE = (
    "云川市教育局关于开展安全检查的通知\n云教〔2026〕3号\n各学校：\n"
    "一、重点内容\n检查消防设施。\n二、工作要求\n检查用电安全。\n"
)


def a_rule(check: object, code: str = "W999", **fields: object) -> Rule:
    made = Rule(
        code=code,
        name="a-rule",
        check=check,  # type: ignore[arg-type]
        severity=Severity.ERROR,
        summary="试验",
        explanation="",
        basis="编辑惯例",
        examples=(Good("好。"),),
    )
    return replace(made, **fields)  # type: ignore[arg-type]


def find_words(*words: str, severity: Severity | None = None) -> object:
    def check(document: Document, options: None) -> Iterator[Finding]:
        for word in words:
            start = document.text.find(word)
            while start >= 0:
                span = Span(start, start + len(word))
                yield Finding(span, f"此处为“{word}”", (Related(Span(0, 3), "开头"),), severity=severity)
                start = document.text.find(word, start + 1)

    return check


def test_places_sections_and_related() -> None:
    (found,) = check_text(NOTICE, [a_rule(find_words("用电"))])
    assert (found.place.line, found.place.column, found.place.end_column) == (7, 3, 5)
    assert found.place.text == "用电"
    assert found.section == "二、第1段"
    ((place, words),) = found.related
    assert (place.line, place.column, place.text, words) == (1, 1, "云川市", "开头")


def test_findings_are_sorted_by_place_then_code() -> None:
    rules = [a_rule(find_words("用电", "消防"), "W998"), a_rule(find_words("消防"), "W997", name="b-rule")]
    assert [(each.place.text, each.code) for each in check_text(NOTICE, rules)] == [
        ("消防", "W997"),
        ("消防", "W998"),
        ("用电", "W998"),
    ]


def test_a_finding_lowers_its_severity_and_never_raises_it() -> None:
    lowered = a_rule(find_words("用电", severity=Severity.INFO))
    raised = a_rule(find_words("用电", severity=Severity.ERROR), severity=Severity.WARNING)
    assert [each.severity for each in check_text(NOTICE, [lowered])] == [Severity.INFO]
    assert [each.severity for each in check_text(NOTICE, [raised])] == [Severity.WARNING]


def test_kinds_and_profiles_choose_the_rules() -> None:
    find = find_words("用电")
    assert check_text(NOTICE, [a_rule(find, kinds=("通知",))])
    assert check_text(NOTICE, [a_rule(find, kinds=("gov",))])
    assert not check_text(NOTICE, [a_rule(find, kinds=("批复",))])
    assert not check_text(NOTICE, [a_rule(find, except_kinds=("通知",))])
    assert check_text(NOTICE, [a_rule(find, kinds=("gov",))], profile="enterprise")
    assert not check_text(NOTICE, [a_rule(find, kinds=("gov",))], profile="news")


def test_a_rule_under_a_mask_is_silent() -> None:
    text = "通知要求学习《用电规程》，安全用电。"
    masked = check_text(text, [a_rule(find_words("用电"), masks=("title",))])
    assert [each.place.start for each in masked] == [text.rindex("用电")]


def test_a_rule_that_raises_is_named_and_the_others_go_on() -> None:
    def fail(document: Document, options: None) -> Iterator[Finding]:
        raise RuntimeError("坏了")
        yield

    found = check_text(NOTICE, [a_rule(fail, "W996", name="b-rule"), a_rule(find_words("用电"))])
    assert [each.code for each in found] == ["Z001", "W999"]
    assert "W996" in found[0].message
    assert "坏了" in found[0].message
    assert found[0].severity is Severity.ERROR


def fingerprints(text: str) -> list[str]:
    return [each.fingerprint for each in check_text(text, [a_rule(find_words("用电"))])]


def test_fingerprints_survive_moved_lines_and_new_numbers_of_headings() -> None:
    moved = NOTICE.replace("一、重点内容", "一、总体安排\n先行部署。\n二、重点内容")
    moved = moved.replace("二、工作要求", "三、工作要求")
    assert fingerprints(moved) == fingerprints(NOTICE)


def test_a_second_identical_defect_has_a_fingerprint_of_its_own() -> None:
    doubled = NOTICE + "检查用电安全。\n"
    assert fingerprints(doubled)[0] == fingerprints(NOTICE)[0]
    assert len(set(fingerprints(doubled))) == 2


def test_another_sentence_has_another_fingerprint() -> None:
    assert fingerprints(NOTICE.replace("检查用电安全", "检查宿舍用电安全")) != fingerprints(NOTICE)


def test_an_empty_document_has_no_findings() -> None:
    rules = tuple(ActiveRule(rule, rule.severity, rule.options() if rule.options else None) for rule in load().values())
    result = check_source(Source("空.txt", ""), Settings(rules))
    assert (result.findings, result.lines, result.coverage, result.characters) == ((), 0, 1.0, 0)


@pytest.fixture
def documents(tmp_path: Path) -> list[Found | Failure]:
    found: list[Found | Failure] = []
    for number in range(12):
        path = tmp_path / f"通知{number:02}.txt"
        path.write_text(NOTICE + f"各单位要在五个方面着力：一是查，二是改，三是建。第{number}稿。\n", encoding="utf-8")
        found.append(Found(path, path.name, False))
    found.append(Failure("没有.txt", "没有.txt：不存在"))
    return found


def check_all(documents: list[Found | Failure], jobs: int) -> list[FileResult]:
    return list(check_files(documents, Config(load()), jobs))


def test_results_do_not_depend_on_the_number_of_processes(documents: list[Found | Failure]) -> None:
    alone = check_all(documents, 1)
    assert alone == check_all(documents[::-1], 3)
    assert [result.path for result in alone] == sorted(result.path for result in alone)
    assert sum(len(result.findings) for result in alone) >= 12
    assert [result.error for result in alone if result.error] == ["没有.txt：不存在"]


def test_standard_input_is_read_from_its_bytes() -> None:
    (result,) = check_files([Found(Path("-"), "文稿.txt", True)], Config(load()), 1, NOTICE.encode("gb18030"))
    assert (result.path, result.encoding, result.kind) == ("文稿.txt", "gb18030", "通知")
