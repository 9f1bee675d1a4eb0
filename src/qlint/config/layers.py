"""What one place says about the configuration, and what comes out of all of them for a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from qlint.model import Rule, Severity
from qlint.roster import Roster

MEBIBYTE = 1024 * 1024
DEFAULT_SIZE_LIMIT = 50 * MEBIBYTE
PROFILES = {
    "gov": "党政机关公文",
    "law": "法规体",
    "news": "新闻、信息稿",
    "enterprise": "企业公文",
    "strict": "严格：缺省不查的规则也查",
}
STAGES = {"draft": "送审稿、未编号的稿", "final": "清样、正式文件"}
LEVELS = ("error", "warning", "info")


class ConfigError(Exception):
    """A configuration that cannot be meant; the text is one clear Chinese line (place, what, nearest spelling)."""


class ActiveRule(NamedTuple):
    """A rule that runs, with the severity of its findings and an instance of its options (None: it has none)."""

    rule: Rule
    severity: Severity
    options: Any


@dataclass(frozen=True, slots=True)
class Settings:
    """What is in force for one document.

    `stage` draft, final or None (to be read from the document); `profile` gov, law, news, enterprise or None (to be
    recognised from the document: also with `strict`, which only adds rules); `encoding` None: to be recognised;
    `size_limit` in bytes; `roster` None: the office has given none.
    """

    rules: tuple[ActiveRule, ...]
    stage: str | None = None
    profile: str | None = None
    encoding: str | None = None
    size_limit: int = DEFAULT_SIZE_LIMIT
    roster: Roster | None = None


class Selected(NamedTuple):
    """A rule that `select` asks for; `named` by its code or name, not only by a prefix or ALL."""

    code: str
    named: bool


class Value(NamedTuple):
    """One value in force and where it comes from, as `qlint config` prints it."""

    key: str
    value: str
    origin: str


@dataclass(frozen=True, slots=True)
class Layer:
    """What one place says; None and empty mean that it says nothing.

    `paths` are patterns (empty: every document). `extend_select` and `ignore` hold codes. `severities` maps codes to
    error, warning, info, off; `options` maps codes to fields and values.
    """

    origin: str
    paths: tuple[str, ...] = ()
    profile: str | None = None
    stage: str | None = None
    select: tuple[Selected, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    fail_on: str | None = None
    encoding: str | None = None
    exclude: tuple[str, ...] | None = None
    size_limit: int | None = None
    roster: Roster | None = None
