"""qlint rules and qlint explain: what is checked, and why."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import click

from qlint.config import checks
from qlint.model import Rule, Scope


@click.command("rules", options_metavar="[选项]")
@click.option("--family", metavar="类别", help="只列一类：编号的首字母（如Q）或名称。")
@click.option(
    "--format", "form", type=click.Choice(("text", "json")), default="text", metavar="text|json", help="输出的格式。"
)
def list_rules(family: str | None, form: str) -> int:
    """列出全部规则：编号、级别、名称、一句话、依据。"""
    from qlint.registry import FAMILIES, load

    rules = list(load().values())
    if family is not None:
        names = [name for letter, (folder, title) in FAMILIES.items() for name in (letter, folder, title) if name]
        if family not in names:
            raise checks.unknown("--family", "类别", family, names)
        letters = [letter for letter, words in FAMILIES.items() if family == letter or family in words]
        rules = [rule for rule in rules if rule.code[0] in letters]
    if form == "json":
        import json

        content = json.dumps([_describe(rule) for rule in rules], ensure_ascii=False, indent=1) + "\n"
        sys.stdout.flush()
        sys.stdout.buffer.write(content.encode("utf-8"))
        sys.stdout.buffer.flush()
    else:
        _print(rules)
    return 0


@click.command("explain", options_metavar="[选项]")
@click.argument("name", metavar="规则")
def explain(name: str) -> int:
    """说明一条规则：查什么、为什么、依据、选项、例子、实测。

    规则用编号（如Q101）或名称。
    """
    from qlint.pages import failure_page, page
    from qlint.registry import load

    if name.upper() == "Z001":
        click.echo(failure_page(), nl=False)
        return 0
    rules = load()
    code = name.upper() if name.upper() in rules else checks.rule_code("explain", name, rules)
    click.echo(page(rules[code]), nl=False)
    return 0


def _describe(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.value,
        "summary": rule.summary,
        "basis": rule.basis,
        "fixable": rule.fixable,
        "on": rule.on,
        "scope": rule.scope.value,
        "kinds": list(rule.kinds),
        "except_kinds": list(rule.except_kinds),
    }


def _print(rules: Sequence[Rule]) -> None:
    from qlint.pages import family

    before = ""
    if not rules:
        click.echo("这一类还没有规则")
    for rule in rules:
        if rule.code[0] != before:
            click.echo(("\n" if before else "") + f"{rule.code[0]} {family(rule)}")
            before = rule.code[0]
        click.echo(f"  {rule.code} {rule.severity.label} {rule.name}：{rule.summary}")
        notes = [f"依据：{rule.basis}"]
        notes += ["能自动改正"] * rule.fixable
        notes += ["缺省不查"] * (not rule.on)
        notes += ["多个文件互相对照"] * (rule.scope is Scope.PROJECT)
        click.echo(f"       {'；'.join(notes)}")
