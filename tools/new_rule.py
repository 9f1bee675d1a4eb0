"""Starts a rule: writes rules/<folder>/<name>.py, complete and passing its tests, to be made into what is wanted.

Usage: python tools/new_rule.py FAMILY NAME, for example `N doubled-approximation` or `numerals doubled-approximation`.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from qlint.model import Rule
from qlint.registry import FAMILIES, load

ROOT = Path(__file__).resolve().parent.parent

TEMPLATE = '''"""一句话：应当怎样。

为什么要这样，哪些情形不算。第一行是摘要，这里是说明；规则的页面由它们生成。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Pattern, Severity, Span, rule

# What it looks at: a pattern (its possible first characters beside it), or facts (`needs=`), or blocks.
EXAMPLE = Pattern("待", "待改写的例子")


@rule(
    "{code}",
    "{name}",
    severity=Severity.INFO,
    basis="编辑惯例",
    patterns=(EXAMPLE,),
    examples=(
        Good("没有问题的一句话。"),
        Good("最容易误报的一句话：待改写。"),
        Bad("这里是【待改写的例子】。"),
        Bad("【待改写的例子】在句首，句末又有一个【待改写的例子】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(EXAMPLE):
        yield Finding(Span(*match.span()), f"应为“改好的例子”，此处为“{{match[0]}}”")
'''


class RefusedError(Exception):
    """The rule cannot be started; the message says why, in Chinese."""


def create(family: str, name: str, root: Path, known: Mapping[str, Rule]) -> Path:
    """Writes the file of a new rule under `root` and returns its path; a family's first rule makes its folder.

    `family` is a letter or a folder, `known` holds every rule by code. Raises RefusedError for an unknown family, a
    bad or taken name, or a file that exists; nothing is ever overwritten.
    """
    letter = _letter(family)
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
        raise RefusedError(f"名称“{name}”不合要求：小写英文单词，以-相连，如doubled-approximation")
    taken = next((rule for rule in known.values() if rule.name == name), None)
    if taken:
        raise RefusedError(f"名称“{name}”已由{taken.code}使用")
    folder, title = FAMILIES[letter]
    path = root / "rules" / folder / f"{name.replace('-', '_')}.py"
    text = TEMPLATE.format(code=next_code(letter, known), name=name)
    _open_family(path.parent, title)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        raise RefusedError(f"文件已存在，未改动：{path}") from None
    return path


def _open_family(folder: Path, title: str) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    if not (folder / "__init__.py").exists():
        (folder / "__init__.py").write_text(f'"""{title}"""\n', encoding="utf-8", newline="\n")


def next_code(letter: str, known: Mapping[str, Rule]) -> str:
    """The code after the family's highest, since codes are never reused; 101 starts a family.

    Raises RefusedError when the family is full.
    """
    number = max((int(code[1:]) for code in known if code.startswith(letter)), default=100) + 1
    if number > 999:
        raise RefusedError(f"{letter}类的代码已用完")
    return f"{letter}{number:03}"


def _letter(family: str) -> str:
    for letter, (folder, _) in FAMILIES.items():
        if folder and family in (letter, folder):
            return letter
    choices = "，".join(f"{letter}（{folder}，{title}）" for letter, (folder, title) in FAMILIES.items() if folder)
    raise RefusedError(f"没有“{family}”这一类；可用的有：{choices}")


def main(arguments: Sequence[str] | None = None, root: Path = ROOT) -> int:
    parser = argparse.ArgumentParser(description="新建一条规则。")
    parser.add_argument("family", metavar="FAMILY", help="类的字母或文件夹，如N或numerals")
    parser.add_argument("name", metavar="NAME", help="规则的英文名称，如doubled-approximation")
    chosen = parser.parse_args(arguments)
    try:
        path = create(chosen.family, chosen.name, root, load())
    except RefusedError as refusal:
        print(refusal, file=sys.stderr)
        return 2
    print(f"已新建 {path}")
    print(f"改写它，然后运行：python -m pytest tests/test_examples.py -k {path.stem.replace('_', '-')}")
    print("最后运行：python tools/docs.py")
    return 0


if __name__ == "__main__":
    sys.exit(main())
