"""Writes what is generated: docs/rules (a page for each rule and the table of all), the reports beside the documents in
examples/, and the picture of a terminal in the READMEs.

With --check nothing is written; the files that are out of date are named and the exit status is 1.
"""

from __future__ import annotations

import argparse
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from qlint.model import Rule
from qlint.pages import failure_page, page
from qlint.registry import FAMILIES, load

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "docs" / "rules"
EXAMPLES = ROOT / "examples"
PICTURED = "examples/活动集锦.txt"
READMES = ("README.md", "README.zh-CN.md")
BEGIN, END = "<!-- picture: begin (written by tools/docs.py from examples/) -->", "<!-- picture: end -->"
PAGE_NAME = re.compile(r"[A-Z][0-9]{3}\.md")
INTRODUCTION = """# 规则

本页及各规则的页面由`tools/docs.py`据规则文件生成，请勿手工修改。级别：应改、请核、供参考；“默认”一栏为“否”的规则须另行选用。

规则自身出错时报告[Z001](Z001.md)。
"""


def pages(rules: Mapping[str, Rule]) -> dict[str, str]:
    """Every generated file of the folder by its name: one for each rule and for its failure (Z001), and the table."""
    made = {f"{code}.md": page(rule).rstrip("\n") + "\n" for code, rule in rules.items()}
    made["Z001.md"] = failure_page().rstrip("\n") + "\n"
    made["README.md"] = "\n".join([INTRODUCTION, *_tables(rules)])
    return made


def outdated(folder: Path, made: Mapping[str, str]) -> list[str]:
    """Names of pages that are missing, stale or belong to no rule, sorted."""
    present = {path.name: path for path in folder.glob("*.md")}
    changed = {name for name, text in made.items() if name not in present or _read(present[name]) != text}
    left_over = {name for name in present if PAGE_NAME.fullmatch(name) and name not in made}
    return sorted(changed | left_over)


def write(folder: Path, made: Mapping[str, str], names: Sequence[str]) -> None:
    """Writes the named pages and removes those of them that are not made any more."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in names:
        if name in made:
            (folder / name).write_text(made[name], encoding="utf-8", newline="\n")
        else:
            (folder / name).unlink()


def _read(path: Path) -> str:
    # Line ends are translated on reading: git may check pages out with \r\n.
    return path.read_text(encoding="utf-8")


def _tables(rules: Mapping[str, Rule]) -> list[str]:
    lines: list[str] = []
    for letter, (_, title) in FAMILIES.items():
        family = [rule for rule in rules.values() if rule.code.startswith(letter)]
        if family:
            lines += [
                f"## {letter} {title}",
                "",
                "| 代码 | 名称 | 级别 | 内容 | 可改正 | 默认 |",
                "|---|---|---|---|---|---|",
            ]
            lines += [*map(_row, family), ""]
    return lines


def _row(rule: Rule) -> str:
    summary = rule.summary.replace("|", "\\|")
    fixable, on = ("是" if yes else "否" for yes in (rule.fixable, rule.on))
    return f"| [{rule.code}]({rule.code}.md) | `{rule.name}` | {rule.severity.label} | {summary} | {fixable} | {on} |"


def shown() -> dict[Path, str]:
    """The reports beside the examples, and the READMEs with the first of them between their picture marks."""
    made = {
        path.with_suffix(".report"): _run("check", f"examples/{path.name}") for path in sorted(EXAMPLES.glob("*.txt"))
    }
    made[EXAMPLES / "report.json"] = _run("check", "examples", "--format", "json")
    picture = _run("check", PICTURED)
    for name in READMES:
        before, _, rest = _read(ROOT / name).partition(BEGIN)
        _, _, after = rest.partition(END)
        made[ROOT / name] = f"{before}{BEGIN}\n\n```text\n$ qlint check {PICTURED}\n{picture}```\n\n{END}{after}"
    return made


def _run(*arguments: str) -> str:
    """What the command prints, as a process of its own from the top of the checkout."""
    environment = {**os.environ, "NO_COLOR": "1", "PYTHONUTF8": "1", "COLUMNS": "100"}
    command = [sys.executable, "-m", "qlint", *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, encoding="utf-8").stdout


def main(arguments: Sequence[str] | None = None, folder: Path = FOLDER) -> int:
    parser = argparse.ArgumentParser(description="由规则文件生成docs/rules下的页面、examples下的报告和README中的画面。")
    parser.add_argument("--check", action="store_true", help="只检查，不写；有过期的文件时退出码为1")
    check: bool = parser.parse_args(arguments).check
    made = pages(load())
    names = outdated(folder, made)
    pictures = {path: text for path, text in shown().items() if not path.exists() or _read(path) != text}
    if not check:
        write(folder, made, names)
        for path, text in pictures.items():
            path.write_text(text, encoding="utf-8", newline="\n")
    for name in [*(f"docs/rules/{name}" for name in names), *(path.relative_to(ROOT).as_posix() for path in pictures)]:
        print(f"{name}：{'已过期，请运行 python tools/docs.py' if check else '已更新'}")
    return 1 if check and (names or pictures) else 0


if __name__ == "__main__":
    sys.exit(main())
