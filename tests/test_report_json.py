"""The JSON report: the contract's shape, its order, its bytes."""

import io
import json
from collections.abc import Iterable
from importlib import resources
from typing import Any

import jsonschema
import pytest

from qlint.model import Edit, Fix, Severity
from qlint.reports import Summary
from qlint.reports import json as report
from qlint.results import FileResult, Place, Reported

PLACE = Place("a/通知.txt", 2, 3, 2, 5, 10, 12, "三人", "　　三人到会。")
OTHER = Place("a/通知.txt", 4, 1, 4, 3, 20, 22, "四人", "四人到会。")


def found(code: str = "Q101", place: Place = PLACE, **changes: Any) -> Reported:
    words: dict[str, Any] = {"section": "一、", "message": "应为四人", "basis": "编辑惯例", "fingerprint": "f0"}
    return Reported(code, "same-quantity", changes.pop("severity", Severity.ERROR), place, **{**words, **changes})


def result(*findings: Reported, path: str = "a/通知.txt", unknown: int = 1) -> FileResult:
    return FileResult(path, "text", "utf-8", 30, 4, unknown, "通知", "final", None, findings)


UNREAD = FileResult("b.docx", "docx", error="b.docx：暂不能读.docx，请另存为文本（.txt）")


def write(results: Iterable[FileResult]) -> tuple[bytes, Summary]:
    stream = io.BytesIO()
    summary = report.write(results, stream)
    return stream.getvalue(), summary


@pytest.fixture(scope="module")
def schema() -> Any:
    content = resources.files("qlint.reports").joinpath("report.schema.json").read_text(encoding="utf-8")
    jsonschema.Draft202012Validator.check_schema(json.loads(content))
    return json.loads(content)


def test_everything(schema: Any) -> None:
    fix = Fix("改为“四人”", (Edit(10, 12, "四人"),), safe=False)
    full = found(fix=fix, related=((OTHER, "前文为“四人”"),))
    content, summary = write([result(full, found("D101", status="muted")), UNREAD])
    data = json.loads(content)
    jsonschema.validate(data, schema)
    assert list(data) == ["version", "tool", "files", "findings", "summary"]
    assert data["tool"]["name"] == "qlint"
    assert data["files"] == [
        {"path": "a/通知.txt", "format": "text", "encoding": "utf-8", "characters": 30, "lines": 4, "unknown_lines": 1,
         "coverage": 0.75, "kind": "通知", "stage": "final", "error": None},
        {"path": "b.docx", "format": "docx", "encoding": None, "characters": None, "lines": None, "unknown_lines": None,
         "coverage": None, "kind": None, "stage": None, "error": UNREAD.error},
    ]  # fmt: skip
    assert data["findings"][1] == {
        "code": "Q101", "rule": "same-quantity", "severity": "error", "path": "a/通知.txt", "line": 2, "column": 3,
        "end_line": 2, "end_column": 5, "start": 10, "end": 12, "text": "三人", "section": "一、",
        "message": "应为四人", "basis": "编辑惯例",
        "related": [{"path": "a/通知.txt", "line": 4, "column": 1, "end_line": 4, "end_column": 3, "start": 20,
                     "end": 22, "text": "四人", "message": "前文为“四人”"}],
        "fix": {"title": "改为“四人”", "safe": False, "edits": [{"start": 10, "end": 12, "text": "四人"}]},
        "fingerprint": "f0", "status": "new",
    }  # fmt: skip
    assert data["summary"] == {
        "files": 2, "unreadable": 1, "error": 1, "warning": 0, "info": 0, "baselined": 0, "muted": 1,
    }  # fmt: skip
    assert (summary.error, summary.unreadable, summary.exit_status("never")) == (1, 1, 2)


def test_bytes_are_utf8_with_newlines_and_the_same_each_time() -> None:
    results = [result(found()), UNREAD]
    content = write(results)[0]
    assert content == write(iter(results))[0]
    assert content.endswith(b"}\n") and b"\r" not in content and not content.startswith(b"\xef\xbb\xbf")
    assert "应为四人".encode() in content


def test_order() -> None:
    later = PLACE._replace(start=11)
    longer = PLACE._replace(end=13)
    rows = [
        found(place=later),
        found(place=longer),
        found("Q102"),
        found(message="应为五人"),
        found(message="应为三人"),
    ]
    data = json.loads(write([result(*rows)])[0])
    assert [(row["start"], row["end"], row["code"], row["message"]) for row in data["findings"]] == [
        (10, 12, "Q101", "应为三人"),
        (10, 12, "Q101", "应为五人"),
        (10, 12, "Q102", "应为四人"),
        (10, 13, "Q101", "应为四人"),
        (11, 12, "Q101", "应为四人"),
    ]


def test_many_findings_wait_on_disk(schema: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "_IN_MEMORY", 1000)
    data = json.loads(write(result(found(), path=f"{number:03}.txt") for number in range(50))[0])
    jsonschema.validate(data, schema)
    assert len(data["findings"]) == len(data["files"]) == 50


def test_nothing(schema: Any) -> None:
    content, summary = write([])
    jsonschema.validate(json.loads(content), schema)
    assert summary.exit_status("error") == 2


def test_a_name_that_is_not_utf8() -> None:
    assert json.loads(write([result(path="\udcb0.txt")])[0])["files"][0]["path"] == "\udcb0.txt"


@pytest.mark.parametrize(
    "change",
    [
        {"version": 2},
        {"findings": [{"code": "Q101"}]},
        {"summary": {"files": -1}},
        {"files": [{"path": "a", "format": "text", "encoding": None, "characters": None, "lines": None,
                    "unknown_lines": None, "coverage": None, "kind": None, "stage": None, "error": None}]},
    ],
)  # fmt: skip
def test_the_schema_refuses_what_is_no_report(schema: Any, change: dict[str, Any]) -> None:
    data = {**json.loads(write([result(found())])[0]), **change}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(data, schema)


@pytest.mark.parametrize(
    ("severity", "status", "fail_on", "expected"),
    [
        (Severity.ERROR, "new", "error", 1),
        (Severity.ERROR, "new", "never", 0),
        (Severity.ERROR, "baselined", "info", 0),
        (Severity.ERROR, "muted", "info", 0),
        (Severity.WARNING, "new", "error", 0),
        (Severity.WARNING, "new", "warning", 1),
        (Severity.INFO, "new", "warning", 0),
        (Severity.INFO, "new", "info", 1),
    ],
)
def test_exit_status(severity: Severity, status: str, fail_on: str, expected: int) -> None:
    assert write([result(found(severity=severity, status=status))])[1].exit_status(fail_on) == expected


def test_a_rule_that_raised_is_status_2() -> None:
    assert write([result(found("Z001"))])[1].exit_status("never") == 2
