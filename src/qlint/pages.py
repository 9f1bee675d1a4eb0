"""The page of a rule: the same text for `qlint explain` and for docs/rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields
from typing import Any

from qlint.model import Bad, Good, Rule, Scope
from qlint.registry import FAMILIES


def page(rule: Rule) -> str:
    """A rule in Markdown, with headings that are the same for all rules; a heading with nothing to say is left out.

    Text that a person wrote is taken as it is: the module's docstring, examples with the places marked 【】.
    """
    parts = [f"# {rule.code} {rule.name}", f"{rule.summary}。"]
    parts += ["\n".join(_facts(rule))]
    for heading, body in (
        ("为什么", rule.explanation),
        ("依据", rule.basis),
        ("选项", "\n".join(_options(rule))),
        ("不合要求的写法", "\n\n".join(_bad(rule))),
        ("合乎要求的写法", "\n\n".join(_fence(one.text) for one in rule.examples if isinstance(one, Good))),
        ("实测", "\n".join(_measured(rule))),
    ):
        if body:
            parts.append(f"## {heading}\n\n{body}")
    return "\n\n".join(parts) + "\n"


def failure_page() -> str:
    """The page of Z001, which no rule's file stands behind."""
    return (
        "# Z001 rule-failed\n\n规则自身出错。\n\n- 类别：qlint自身（Z）\n- 级别：应改（error）\n- 自动改正：不能\n\n"
        "## 为什么\n\n一条规则在检查某个文件时出错，这个文件的这条规则没有查完；其余规则照常检查。退出码为2。\n"
        "这是qlint的缺陷，请连同文稿中出错的一段报告；在修好之前可用 `--ignore` 关掉这条规则。\n"
    )


def family(rule: Rule) -> str:
    """The family as people see it: 「数量与前后一致」."""
    return FAMILIES[rule.code[0]][1]


def _facts(rule: Rule) -> Iterator[str]:
    yield f"- 类别：{family(rule)}（{rule.code[0]}）"
    yield f"- 级别：{rule.severity.label}（{rule.severity.value}）"
    yield f"- 自动改正：{'能' if rule.fixable else '不能'}"
    yield f"- 缺省：{'查' if rule.on else '不查（用 select、extend-select 或 strict 打开）'}"
    if rule.scope is Scope.PROJECT:
        yield "- 范围：一次检查的全部文件互相对照"
    if rule.kinds:
        yield f"- 只用于：{'、'.join(rule.kinds)}"
    if rule.except_kinds:
        yield f"- 不用于：{'、'.join(rule.except_kinds)}"


def _options(rule: Rule) -> Iterator[str]:
    if rule.options is None:
        return
    yield "| 选项 | 缺省值 | 意义 |"
    yield "|---|---|---|"
    for option in fields(rule.options):
        default = option.default_factory() if option.default_factory is not MISSING else option.default
        meaning = option.metadata.get("meaning", "")
        yield f"| `{option.name.replace('_', '-')}` | `{_toml(default)}` | {meaning} |"
    yield ""
    yield f"写在 qlint.toml 的 `[rules.{rule.name}]` 中。"


def _bad(rule: Rule) -> Iterator[str]:
    for example in rule.examples:
        if isinstance(example, Bad):
            if example.roster is not None:
                yield f"机构名录中依次有：{'、'.join(unit.name for unit in example.roster.units)}"
            yield _fence(example.text)
            if example.fixed is not None:
                yield "改为："
                yield _fence(example.fixed)


def _measured(rule: Rule) -> Iterator[str]:
    if not rule.measured:
        return
    yield "| 材料 | 报出 | 看过 | 属实 |"
    yield "|---|---:|---:|---:|"
    for row in rule.measured:
        yield f"| {row.folder} | {row.hits} | {row.read} | {row.true} |"


def _fence(text: str) -> str:
    """A fence longer than any that stands in the text."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    mark = "`" * max(3, longest + 1)
    return f"{mark}text\n{text.rstrip()}\n{mark}"


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, tuple | frozenset | list):
        values = sorted(value) if isinstance(value, frozenset) else value
        return "[" + ", ".join(map(_toml, values)) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value)
