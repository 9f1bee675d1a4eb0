"""The report for people at a terminal: one block per document, what must be corrected first.

Each place is shown in its line, marked from below. Nothing in it depends on whether the console shows “ ” — … in one
column or in two, and every character of it but those of the document itself exists in GBK.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

from qlint.model import Severity
from qlint.reports import BOLD, PLAIN, Style, Summary, Tally, close, describe, in_order, percent
from qlint.results import FileResult, Place, Reported
from qlint.widths import measure, printable, reveal, underline

MOST_FINDINGS = 20
MOST_RELATED = 5
COLUMNS = 60
_INDENT = "    "
_COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.INFO: "36"}
_FAINT = "2"


def write(results: Iterable[FileResult], stream: TextIO, style: Style = PLAIN) -> Summary:
    """Writes a block for each document that has something to say, then the summary sentence."""
    tally = Tally()
    for result in tally.over(results):
        lines = list(_describe_document(result, style))
        if lines:
            stream.write("\n".join(lines) + ("\n\n" if result.error is None else "\n"))
    summary = tally.summary()
    stream.writelines(line + "\n" for line in close(summary, style))
    return summary


def _describe_document(result: FileResult, style: Style) -> Iterator[str]:
    if result.error is not None:
        yield style.paint("未检查", _COLOURS[Severity.ERROR]) + " " + printable(result.error)
        return
    findings = _by_weight(result)
    if not (findings or result.unknown_lines or style.show_files):
        return
    yield style.paint(printable(result.path), BOLD)
    if style.show_files:
        yield describe(result)
    for reported in findings[:MOST_FINDINGS]:
        yield from _describe_finding(reported, style)
    if len(findings) > MOST_FINDINGS:
        yield f"另有{len(findings) - MOST_FINDINGS}处"
    if result.unknown_lines or not style.quiet:
        yield _describe_coverage(result, bool(findings))


def _by_weight(result: FileResult) -> list[Reported]:
    """应改, 请核, 供参考, then what was accepted before; by place within each. Muted findings are not shown."""
    shown = [reported for reported in in_order(result.findings) if reported.status != "muted"]
    return sorted(shown, key=lambda one: (one.status != "new", -one.severity.weight))


def _describe_coverage(result: FileResult, found: bool) -> str:
    words = f"读懂{percent(result.lines or 0, result.unknown_lines or 0)}"
    if result.unknown_lines:
        words += f"（{result.unknown_lines}行未读懂）"
    if not found:
        words += "，已读懂的部分未发现问题" if result.unknown_lines else "，未发现问题"
    return words


def _describe_finding(reported: Reported, style: Style) -> Iterator[str]:
    colour = _COLOURS[reported.severity]
    label = style.paint(reported.severity.label, colour)
    status = "（以前已确认）" if reported.status == "baselined" else ""
    yield f"{_locate(reported.place)} {label} {reported.code} {printable(reported.message)}{status}"
    if reported.section:
        yield f"{_INDENT}位置：{printable(reported.section)}"
    yield from _show(reported.place, style, colour)
    if reported.fix is not None:
        yield f"{_INDENT}改法：{printable(reported.fix.title)}"
    if reported.basis:
        yield _INDENT + style.paint(f"依据：{printable(reported.basis)}", _FAINT)
    for place, message in reported.related[:MOST_RELATED]:
        yield f"{_INDENT}另见 {_locate(place)} {printable(message)}".rstrip()
        yield from _show(place, style, colour)
    if len(reported.related) > MOST_RELATED:
        yield f"{_INDENT}另见的还有{len(reported.related) - MOST_RELATED}处"


def _locate(place: Place) -> str:
    return f"{printable(place.path)}:{place.line}:{place.column}"


def _show(place: Place, style: Style, colour: str) -> Iterator[str]:
    """The line round the place, and the marks under it."""
    before, marked, after = _window(place)
    yield _INDENT + before + marked + after
    marks = underline(before, marked)
    blanks = marks[: len(marks) - len(marks.lstrip("\u3000 ·"))]
    yield _INDENT + style.paint(blanks, _FAINT) + style.paint(marks[len(blanks) :], colour)


def _window(place: Place) -> tuple[str, str, str]:
    """What stands before, in and behind the place in its line, cut to about COLUMNS columns, ready to print."""
    line = place.line_text
    start = min(place.column - 1, len(line))
    # A place that goes on in the next line is marked to the end of its first.
    end = min(place.end_column - 1, len(line)) if place.end_line == place.line else len(line)
    marked, left_over = _take(line[start:end], COLUMNS)
    end = start + len(marked) if left_over else end
    after_source = line[end : end + 4 * COLUMNS]
    room = max(COLUMNS - measure(_reveal(marked)), 0)
    # Enough of it to fill the room, however long a line without any break may be.
    ahead = line[max(start - 4 * COLUMNS, 0) : start].lstrip()
    half, _ = _take(after_source, room // 2)
    before, _ = _take(ahead[::-1], room - measure(_reveal(half)))
    after, _ = _take(after_source, room - measure(_reveal(before)))
    before = before[::-1]
    first = "..." if len(before) < len(ahead) else ""
    last = "..." if len(after) < len(after_source.rstrip()) else ""
    return first + _reveal(before), _reveal(marked), _reveal(after.rstrip()) + last


def _take(text: str, columns: int) -> tuple[str, bool]:
    """As much of the beginning as fits, and whether something was left over."""
    used = 0
    for index, character in enumerate(text):
        used += measure(reveal(character))
        if used > columns:
            return text[:index], True
    return text, False


def _reveal(text: str) -> str:
    return "".join(map(reveal, text))
