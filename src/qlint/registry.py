"""Rules: the decorator that makes one and the registry that finds them all."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import is_dataclass
from typing import Any

from qlint.model import Bad, Finding, Good, Measured, Pattern, Rule, Scope, Severity

# First letter of a code = folder of the rule = family as people see it.
FAMILIES = {
    "S": ("structure", "结构要素"),
    "H": ("headings", "标题层次与序号"),
    "P": ("punctuation", "标点"),
    "N": ("numerals", "数字用法"),
    "D": ("dates", "日期"),
    "Q": ("quantities", "数量与前后一致"),
    "R": ("references", "引用"),
    "U": ("units", "单位与责任分工"),
    "W": ("wording", "用词"),
    "M": ("misplaced", "重复与错位"),
    "L": ("layout", "版式"),
    "Z": ("", "qlint自身"),
}

_rules: dict[str, Rule] = {}

Check = Callable[[Any, Any], Iterator[Finding]]


def rule(
    code: str,
    name: str,
    *,
    severity: Severity,
    basis: str,
    examples: tuple[Good | Bad, ...],
    needs: tuple[str, ...] = (),
    patterns: tuple[Pattern, ...] = (),
    masks: tuple[str, ...] = (),
    ignores_masks: tuple[str, ...] = (),
    kinds: tuple[str, ...] = (),
    except_kinds: tuple[str, ...] = (),
    on: bool = True,
    scope: Scope = Scope.DOCUMENT,
    measured: tuple[Measured, ...] = (),
    options: type | None = None,
    fixable: bool = False,
) -> Callable[[Check], Check]:
    """Registers the check below as a rule; its module's docstring is what people read.

    needs      kinds of facts that it asks for (`document.facts(kind)`)
    patterns   what it looks for in the text (`document.matches(pattern)`)
    masks      findings that begin under one of these masks are dropped, as are those under the masks of every rule
    ignores_masks  masks of every rule (footer, copy) that this one speaks about, and so looks under
    kinds      kinds or profiles that it is for (empty: all); except_kinds: those it is not for
    options    a frozen dataclass with a default for every field; the check gets an instance

    Raises ValueError for a malformed or doubled code, a doubled name, or a docstring without a first line.
    """

    def register(check: Check) -> Check:
        _validate(code, name, options)
        summary, explanation = _words(check)
        _rules[code] = Rule(
            code=code, name=name, check=check, severity=severity, summary=summary, explanation=explanation,
            basis=basis, examples=examples, needs=needs, patterns=patterns, masks=masks,
            ignores_masks=ignores_masks, kinds=kinds,
            except_kinds=except_kinds, on=on, scope=scope, measured=measured, options=options, fixable=fixable,
        )  # fmt: skip
        return check

    return register


def _validate(code: str, name: str, options: type | None) -> None:
    if not re.fullmatch(rf"[{''.join(FAMILIES)}]\d{{3}}", code):
        raise ValueError(f"rule code {code!r}: one family letter and three digits")
    if not re.fullmatch(r"[a-z]+(-[a-z]+)*", name):
        raise ValueError(f"rule name {name!r}: lower-case words joined by -")
    if code in _rules:
        raise ValueError(f"rule code {code} stands twice: {_rules[code].check.__module__}")
    if any(known.name == name for known in _rules.values()):
        raise ValueError(f"rule name {name} stands twice")
    if options is not None and not is_dataclass(options):
        raise ValueError(f"options of {code} must be a frozen dataclass")


def _words(check: Check) -> tuple[str, str]:
    docstring = inspect.cleandoc(sys.modules[check.__module__].__doc__ or "")
    summary, _, explanation = docstring.partition("\n")
    if not summary:
        raise ValueError(f"{check.__module__}: the docstring is what people read")
    return summary.strip().rstrip("。"), explanation.strip()


def load() -> dict[str, Rule]:
    """Every rule by code, in order of codes, after importing every module under qlint.rules."""
    package = importlib.import_module("qlint.rules")
    for module in pkgutil.walk_packages(package.__path__, "qlint.rules."):
        importlib.import_module(module.name)
    return dict(sorted(_rules.items()))
