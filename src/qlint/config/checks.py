"""Values as people wrote them → values of a Layer; whatever cannot be meant is a ConfigError with the nearest spelling.

`place` is where the value stands, as people see it: 「qlint.toml 的 [severity]」, 「命令行的 --select」.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from qlint.config.layers import LEVELS, MEBIBYTE, PROFILES, STAGES, ConfigError, Selected
from qlint.model import Rule

ALL = "ALL"
_KINDS = {bool: "true 或 false", int: "整数", float: "数", str: "字符串"}
T = TypeVar("T")


def unknown(place: str, what: str, word: str, known: Iterable[str]) -> ConfigError:
    """The error for a word that is none of the known ones, with the nearest of them."""
    from difflib import get_close_matches

    choices = list(known)
    nearest = get_close_matches(word, choices, 1, 0.5) or [one for one in choices if one.lower() == word.lower()]
    hint = f"，是不是“{nearest[0]}”？" if nearest else ""
    if not nearest and 0 < len(choices) <= 8:
        hint = f"，可用：{'、'.join(choices)}"
    return ConfigError(f"{place}：不认识的{what}“{word}”{hint}")


def text(place: str, value: Any) -> str:
    if not isinstance(value, str):
        raise ConfigError(f"{place}：应为字符串，此处为{_shown(value)}")
    return value


def one_of(choices: Iterable[str], what: str) -> Callable[[str, Any], str]:
    """A check that lets only these words pass."""

    def check(place: str, value: Any) -> str:
        if text(place, value) not in choices:
            raise unknown(place, what, value, choices)
        return str(value)

    return check


profile = one_of(PROFILES, "profile")
stage = one_of(STAGES, "stage")
fail_on = one_of((*LEVELS, "never"), "级别")
severity = one_of((*LEVELS, "off"), "级别")


def texts(place: str, value: Any, like: str = "Q101") -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise ConfigError(f'{place}：应为字符串的数组，如 ["{like}"]，此处为{_shown(value)}')
    return tuple(value)


def encoding(place: str, value: Any) -> str:
    try:
        # Not b"": Python decodes nothing without looking the name up.
        b"a".decode(text(place, value))
    except UnicodeDecodeError:
        pass
    except (LookupError, ValueError):
        raise unknown(place, "编码", value, ("utf-8", "gb18030", "gbk", "big5", "utf-16")) from None
    return str(value)


def size_limit(place: str, value: Any) -> int:
    """MiB as written → bytes."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 < value < 1 << 40:
        raise ConfigError(f"{place}：应为大于0的数（单位MiB），此处为{_shown(value)}")
    return int(value * MEBIBYTE)


def rule_code(place: str, word: str, rules: Mapping[str, Rule]) -> str:
    """The code of the rule with that code or name."""
    for code, rule in rules.items():
        if word in (code, rule.name):
            return code
    raise unknown(place, "规则", word, [*rules, *(rule.name for rule in rules.values())])


def selection(place: str, words: Iterable[str], rules: Mapping[str, Rule]) -> tuple[Selected, ...]:
    """Codes, prefixes of codes, names, ALL → the rules meant, in order of codes."""
    meant: dict[str, bool] = {}
    for word in words:
        matched = [code for code in rules if word == ALL or (word and code.startswith(word))]
        if word in rules or (not matched and word != ALL):
            meant[rule_code(place, word, rules)] = True
        else:
            meant = dict.fromkeys(matched, False) | meant
    return tuple(Selected(code, meant[code]) for code in sorted(meant))


def codes(place: str, words: Iterable[str], rules: Mapping[str, Rule]) -> tuple[str, ...]:
    return tuple(selected.code for selected in selection(place, words, rules))


def options(place: str, table: Mapping[str, Any], rule: Rule) -> dict[str, Any]:
    """The fields of the rule's options dataclass with values of their types; `a-b` and `a_b` name the same field."""
    if rule.options is None:
        raise ConfigError(f"{place}：规则{rule.code}（{rule.name}）没有选项")
    # The globals of a slotted or postponed annotation are those of the rule's own module.
    hints = get_type_hints(rule.options)
    names = {field.name.replace("_", "-"): field.name for field in fields(rule.options)}
    values = {}
    for key, value in table.items():
        name = names.get(key.replace("_", "-"))
        if name is None:
            raise unknown(place, "选项", key, names)
        values[name] = _typed(f"{place} 的 {key}", value, hints[name])
    try:
        rule.options(**values)
    except (TypeError, ValueError) as error:
        raise ConfigError(f"{place}：{error}") from None
    return values


def _typed(place: str, value: Any, hint: Any) -> Any:
    """The value as the type asks for: numbers, texts, Literal, `X | None`, tuple[X, ...] and frozenset[X]."""
    origin, arguments = get_origin(hint), get_args(hint)
    if origin is Literal:
        if value not in arguments:
            raise unknown(place, "值", str(value), map(str, arguments))
        return value
    if origin in (Union, types.UnionType):
        kinds = [one for one in arguments if one is not type(None)]
        return _typed(place, value, kinds[0])
    if origin in (tuple, frozenset):
        if not isinstance(value, list):
            raise ConfigError(f"{place}：应为数组，此处为{_shown(value)}")
        return origin(_typed(place, one, arguments[0]) for one in value)
    if hint is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    # bool is a kind of int for Python, never for people.
    if type(value) is not hint:
        raise ConfigError(f"{place}：应为{_KINDS.get(hint, str(hint))}，此处为{_shown(value)}")
    return value


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"“{value}”" if isinstance(value, str) else str(value)
