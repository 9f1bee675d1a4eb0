"""The report for programs: the contract's JSON, version 1, described by report.schema.json."""

from __future__ import annotations

import json
import shutil
import tempfile
from collections.abc import Iterable
from typing import IO, Any

from qlint.reports import Summary, Tally, in_order
from qlint.results import FileResult, Place, Reported
from qlint.version import __version__

VERSION = 1
# Findings wait until all files are named; more than this many bytes of them wait on disk.
_IN_MEMORY = 32 * 1024 * 1024


def write(results: Iterable[FileResult], stream: IO[bytes]) -> Summary:
    """Writes UTF-8 bytes, lines end in \\n, one file or finding a line. Results come in order of their paths.

    The same results give identical bytes. What is held in memory does not grow with the number of findings.
    """
    tally = Tally()
    tool = {"name": "qlint", "version": __version__}
    stream.write(b'{"version": %d,\n"tool": %s,\n"files": [' % (VERSION, _encode(tool)))
    with tempfile.SpooledTemporaryFile(_IN_MEMORY) as waiting:
        separator = before = b"\n"
        for result in tally.over(results):
            stream.write(separator + _encode(describe_file(result)))
            separator = b",\n"
            for reported in in_order(result.findings):
                waiting.write(before + _encode(describe_finding(reported)))
                before = b",\n"
        stream.write(b'],\n"findings": [')
        waiting.seek(0)
        shutil.copyfileobj(waiting, stream)
    summary = tally.summary()
    stream.write(b'],\n"summary": %s}\n' % _encode(describe_summary(summary)))
    return summary


def describe_file(result: FileResult) -> dict[str, Any]:
    """One entry of `files`; all but path, format and error are null for a file that was not read."""
    return {
        "path": result.path,
        "format": result.format,
        "encoding": result.encoding,
        "characters": result.characters,
        "lines": result.lines,
        "unknown_lines": result.unknown_lines,
        "coverage": result.coverage,
        "kind": result.kind,
        "stage": result.stage,
        "error": result.error,
    }


def describe_finding(reported: Reported) -> dict[str, Any]:
    """One entry of `findings`."""
    return {
        "code": reported.code,
        "rule": reported.rule,
        "severity": reported.severity.value,
        **_describe_place(reported.place),
        "section": reported.section,
        "message": reported.message,
        "basis": reported.basis,
        "related": [{**_describe_place(place), "message": message} for place, message in reported.related],
        "fix": _describe_fix(reported),
        "fingerprint": reported.fingerprint,
        "status": reported.status,
    }


def describe_summary(summary: Summary) -> dict[str, int]:
    return {
        "files": summary.files,
        "unreadable": summary.unreadable,
        "error": summary.error,
        "warning": summary.warning,
        "info": summary.info,
        "baselined": summary.baselined,
        "muted": summary.muted,
    }


def _describe_place(place: Place) -> dict[str, Any]:
    return {
        "path": place.path,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "start": place.start,
        "end": place.end,
        "text": place.text,
    }


def _describe_fix(reported: Reported) -> dict[str, Any] | None:
    fix = reported.fix
    if fix is None:
        return None
    edits = [{"start": edit.start, "end": edit.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "safe": fix.safe, "edits": edits}


def _encode(value: Any) -> bytes:
    # A file name that is not UTF-8 holds lone surrogates: \udc80 is how JSON writes them.
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "backslashreplace")
