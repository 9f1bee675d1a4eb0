"""Reports: each module has `write(results, stream, …) -> Summary` and reads the results once, as they come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from qlint.model import Severity
from qlint.results import FileResult, Reported

# The rule that speaks of a rule that raised: qlint itself has failed there.
BROKEN_RULE = "Z001"
# How gates weigh: `never` lies above all.
_WEIGHTS = {"info": 1, "warning": 2, "error": 3, "never": 4}
# Formats of what was not read that are no suffixes: a text that could not be opened or decoded, a folder.
_FORMATS = {"text": "无法读取", "folder": "文件夹"}


class Style(NamedTuple):
    """How to print for people. `quiet` leaves out what was found to be in order, never what was found or not read."""

    colour: bool = False
    quiet: bool = False
    show_files: bool = False
    statistics: bool = False

    def paint(self, text: str, code: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


PLAIN = Style()
BOLD = "1"


class RuleCount(NamedTuple):
    """How often a rule was found, muted and baselined findings left out."""

    code: str
    rule: str
    severity: Severity
    times: int


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run comes to.

    `files` counts all, `unreadable` those that were not checked, `unread_formats` these by format. `error`, `warning`
    and `info` count new findings only. `lines` and `unknown_lines` add up the files that were read. `kept` is the
    findings by rule, most frequent first; `broken` the times that a rule raised.
    """

    files: int = 0
    unreadable: int = 0
    unread_formats: tuple[tuple[str, int], ...] = ()
    error: int = 0
    warning: int = 0
    info: int = 0
    baselined: int = 0
    muted: int = 0
    lines: int = 0
    unknown_lines: int = 0
    broken: int = 0
    kept: tuple[RuleCount, ...] = ()

    @property
    def findings(self) -> int:
        return self.error + self.warning + self.info

    def exit_status(self, fail_on: str) -> int:
        """0, 1 or 2 as the contract has it; `fail_on` is error, warning, info or never."""
        if self.unreadable or self.broken or not self.files:
            return 2
        counts = {"error": self.error, "warning": self.warning, "info": self.info}
        return int(any(count and _WEIGHTS[level] >= _WEIGHTS[fail_on] for level, count in counts.items()))


@dataclass(slots=True)
class Tally:
    """Counts the results that pass by; what it holds does not grow with the number of findings."""

    _results: Counter[str] = field(default_factory=Counter)
    _formats: Counter[str] = field(default_factory=Counter)
    _rules: Counter[tuple[str, str, Severity]] = field(default_factory=Counter)

    def over(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        """The same results; each is counted before it is passed on."""
        for result in results:
            self._add(result)
            yield result

    def _add(self, result: FileResult) -> None:
        self._results["files"] += 1
        if result.error is not None:
            self._results["unreadable"] += 1
            self._formats[result.format] += 1
        self._results["lines"] += result.lines or 0
        self._results["unknown_lines"] += result.unknown_lines or 0
        for reported in result.findings:
            new = reported.status == "new"
            self._results[reported.severity.value if new else reported.status] += 1
            self._results["broken"] += reported.code == BROKEN_RULE
            if new:
                self._rules[reported.code, reported.rule, reported.severity] += 1

    def summary(self) -> Summary:
        kept = [RuleCount(*key, count) for key, count in self._rules.items()]
        kept.sort(key=lambda one: (-one.times, one.code, -one.severity.weight))
        formats = sorted(self._formats.items(), key=lambda item: (item[0] in _FORMATS, -item[1], item[0]))
        return Summary(unread_formats=tuple(formats), kept=tuple(kept), **self._results)


def in_order(findings: Iterable[Reported]) -> list[Reported]:
    """As programs get them: by path, start, end, code, message."""
    return sorted(findings, key=lambda one: (one.place.path, one.place.start, one.place.end, one.code, one.message))


def percent(lines: int, unknown_lines: int) -> str:
    """How much was read, rounded down: 100% is said only of a text of which every line was read."""
    return f"{100 * (lines - unknown_lines) // lines if lines else 100}%"


def summarise(summary: Summary) -> str:
    """The one sentence at the end of a run. It never calls clean what was not read."""
    read = summary.files - summary.unreadable
    parts = []
    if read:
        parts.append(f"共{read}个文件：{_found(summary)}")
        parts.append(f"读懂{percent(summary.lines, summary.unknown_lines)}")
        if summary.unknown_lines:
            parts[-1] += f"（{summary.unknown_lines}行未读懂）"
    if summary.unreadable:
        formats = "、".join(f"{_FORMATS.get(name, '.' + name)} {count}" for name, count in summary.unread_formats)
        parts.append(f"未检查{summary.unreadable}个文件（{formats}）")
    if summary.broken:
        parts.append(f"规则出错{summary.broken}次，检查不完整")
    return "；".join(parts) if parts else "没有检查任何文件"


def close(summary: Summary, style: Style) -> Iterator[str]:
    """The last lines of a report for people."""
    if style.statistics:
        yield from count_rules(summary)
    if not style.quiet or summary.findings or summary.unknown_lines or summary.unreadable:
        yield style.paint(summarise(summary), BOLD)


def _found(summary: Summary) -> str:
    words = f"应改{summary.error}处，请核{summary.warning}处，供参考{summary.info}处"
    if not summary.findings:
        words = "已读懂的部分未发现问题" if summary.unknown_lines else "未发现问题"
    others = [(summary.baselined, "以前已确认"), (summary.muted, "不再提示")]
    return words + "".join(f"，{label}{count}处" for count, label in others if count)


def describe(result: FileResult) -> str:
    """A file in one line, for `--show-files`."""
    if result.error is not None:
        return result.error
    stage = {"draft": "送审稿", "final": "正式稿"}.get(result.stage or "", "")
    kind = "，".join(words for words in (result.kind, stage) if words)
    amount = f"{result.lines}行，{result.characters}字"
    return "，".join(words for words in (f"{result.format}（{result.encoding}）", amount, kind) if words)


def count_rules(summary: Summary) -> Iterator[str]:
    """The findings by rule, most frequent first, for `--statistics`."""
    for code, rule, severity, times in summary.kept:
        yield f"{times:>6} {code} {rule} {severity.label}"
