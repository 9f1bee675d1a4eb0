"""Findings per 10,000 characters, by rule and folder, over a corpus folder; or one rule's findings, to be judged.

    python benchmarks/noise.py CORPUS                    a table: a row for each rule, a column for each folder
    python benchmarks/noise.py CORPUS --list Q101        tab-separated rows (file, line, text, context, verdict)

Both read the JSON report of `qlint check`, made by running it or given with --report.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Report = dict[str, Any]
SIZE_LIMIT = 50 << 20
CONTEXT = 40


def make_report(corpus: str, select: str | None) -> Report:
    """The JSON report over the corpus. Raises SystemExit when no report was written."""
    with tempfile.TemporaryDirectory() as scratch:
        target = Path(scratch) / "report.json"
        command = [sys.executable, "-m", "qlint", "check", corpus, "--no-project", "--no-cache", "--format", "json"]
        command += ["--output", str(target), *(["--select", select] if select else [])]
        # Status 2 is no failure here: a corpus may hold files that cannot be read.
        subprocess.run(command, stdout=subprocess.DEVNULL)
        if not target.exists():
            sys.exit("没有得到报告：" + " ".join(command))
        report: Report = json.loads(target.read_text(encoding="utf-8"))
    return report


def folder_of(path: str, corpus: str) -> str:
    """The first folder below the corpus in which a file lies; `.` for the corpus itself."""
    parts = Path(path).relative_to(corpus).parts
    return parts[0] if len(parts) > 1 else "."


def table(report: Report, corpus: str) -> list[str]:
    """Rows of a Markdown table: findings per 10,000 characters, and the number of findings behind."""
    characters: Counter[str] = Counter()
    files: Counter[str] = Counter()
    for file in report["files"]:
        if file["error"] is None:
            characters[folder_of(file["path"], corpus)] += file["characters"]
            files[folder_of(file["path"], corpus)] += 1
    hits = Counter((rule_of(each), folder_of(each["path"], corpus)) for each in report["findings"])
    folders = sorted(characters)
    heads = [f"{folder} ({files[folder]} files, {characters[folder]:,} characters)" for folder in folders]
    rows = ["| rule | " + " | ".join(heads) + " | hits |", "|---|" + "---:|" * (len(folders) + 1)]
    for rule in sorted({rule for rule, _ in hits}):
        rates = [f"{hits[rule, folder] * 10_000 / max(characters[folder], 1):.2f}" for folder in folders]
        rows.append(f"| {rule} | {' | '.join(rates)} | {sum(hits[rule, folder] for folder in folders)} |")
    for level in ("error", "warning", "info"):
        of_level = Counter(folder_of(each["path"], corpus) for each in report["findings"] if each["severity"] == level)
        rates = [f"{of_level[folder] * 10_000 / max(characters[folder], 1):.2f}" for folder in folders]
        rows.append(f"| all {level} | {' | '.join(rates)} | {sum(of_level.values())} |")
    return rows


def rule_of(finding: Report) -> str:
    return f"{finding['code']} {finding['rule']} ({finding['severity']})"


def listing(report: Report, corpus: str, code: str, sample: int) -> list[str]:
    """Tab-separated rows with an empty verdict; `sample` findings at even distances where there are more."""
    chosen = [finding for finding in report["findings"] if code in (finding["code"], finding["rule"])]
    if len(chosen) > sample > 0:
        chosen = [chosen[index * len(chosen) // sample] for index in range(sample)]
    rows = ["file\tline\ttext\tcontext\tverdict"]
    texts: dict[str, str] = {}
    for finding in chosen:
        text = texts.setdefault(finding["path"], read_text(finding["path"]))
        around = text[max(finding["start"] - CONTEXT, 0) : finding["end"] + CONTEXT]
        name = Path(finding["path"]).relative_to(corpus).as_posix()
        rows.append("\t".join([name, str(finding["line"]), one_line(finding["text"]), one_line(around), ""]))
    return rows


def read_text(path: str) -> str:
    """The text as qlint decoded it, so that offsets fit."""
    from qlint.model import Source
    from qlint.sources import read

    source = read(Path(path), path, encoding=None, limit=SIZE_LIMIT)
    return source.text if isinstance(source, Source) else ""


def one_line(text: str) -> str:
    return text.replace("\n", "⏎").replace("\t", " ")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", help="folder whose folders are told apart")
    parser.add_argument("--report", type=Path, help="a JSON report over this folder instead of a new run")
    parser.add_argument("--select", help="codes, prefixes or names, as for qlint check")
    parser.add_argument("--list", dest="code", metavar="CODE", help="the findings of one rule instead of the table")
    parser.add_argument("--sample", type=int, default=100, help="rows at most with --list, 0 for all (default 100)")
    parser.add_argument("--output", type=Path, help="write here instead of standard output")
    chosen = parser.parse_args(arguments)
    if chosen.report:
        report: Report = json.loads(chosen.report.read_text(encoding="utf-8"))
    else:
        report = make_report(chosen.corpus, chosen.code or chosen.select)
    rows = listing(report, chosen.corpus, chosen.code, chosen.sample) if chosen.code else table(report, chosen.corpus)
    if chosen.output:
        chosen.output.write_text("\n".join(rows) + "\n", encoding="utf-8", newline="\n")
    else:
        print("\n".join(rows))
    return 0


if __name__ == "__main__":
    sys.exit(main())
