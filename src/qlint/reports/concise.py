"""One line per finding, for editors, hooks and grep: `path:line:column: 应改 Q101 message`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from qlint.reports import PLAIN, Style, Summary, Tally, close, describe, in_order
from qlint.results import FileResult
from qlint.widths import printable

_STATUS = {"baselined": "（以前已确认）", "muted": "（不再提示）"}


def write(results: Iterable[FileResult], stream: TextIO, style: Style = PLAIN) -> Summary:
    """Writes the findings in order of their places, a line for each file that was not checked, then the summary.

    Muted findings are left out. Colours of the style are not used.
    """
    tally = Tally()
    for result in tally.over(results):
        if result.error is not None:
            stream.write(f"未检查 {printable(result.error)}\n")
        elif style.show_files:
            stream.write(f"{printable(result.path)}: {describe(result)}\n")
        for reported in in_order(result.findings):
            if reported.status == "muted":
                continue
            place = f"{reported.place.path}:{reported.place.line}:{reported.place.column}"
            words = f"{reported.severity.label} {reported.code} {reported.message}{_STATUS.get(reported.status, '')}"
            stream.write(printable(f"{place}: {words}") + "\n")
    summary = tally.summary()
    stream.writelines(line + "\n" for line in close(summary, style))
    return summary
