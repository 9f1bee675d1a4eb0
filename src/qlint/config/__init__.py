"""What is in force for a run: rule defaults < profile < file < `[[files]]` patterns < command line.

`qlint.config.toml` reads qlint.toml; this module only merges. Nothing here reads a file or the environment.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fnmatch import translate
from functools import lru_cache
from pathlib import Path
from typing import Any

from qlint.config.choice import Choice
from qlint.config.layers import (
    DEFAULT_SIZE_LIMIT,
    LEVELS,
    MEBIBYTE,
    PROFILES,
    STAGES,
    ActiveRule,
    ConfigError,
    Layer,
    Selected,
    Settings,
    Value,
)
from qlint.model import Rule

__all__ = [
    "DEFAULT_SIZE_LIMIT",
    "LEVELS",
    "MEBIBYTE",
    "PROFILES",
    "STAGES",
    "ActiveRule",
    "Config",
    "ConfigError",
    "Layer",
    "Selected",
    "Settings",
    "Value",
]


@dataclass(frozen=True)
class Config:
    """All layers of a run, lowest first. `folder` is where the file stands, `working` the working directory.

    Patterns of `[[files]]` are matched against the path below `folder` and every trailing part of it.
    """

    rules: Mapping[str, Rule]
    layers: tuple[Layer, ...] = ()
    folder: str = ""
    working: str = ""
    file: str = ""
    _known: dict[tuple[int, ...], Settings] = field(default_factory=dict, repr=False, compare=False)

    @property
    def fail_on(self) -> str:
        return self._latest("fail_on", "error")[0]  # type: ignore[no-any-return]

    @property
    def exclude(self) -> tuple[str, ...]:
        return self._latest("exclude", ())[0]  # type: ignore[no-any-return]

    def for_path(self, shown: str) -> Settings:
        """The settings for the document shown under that path; equal settings are one object."""
        key = tuple(self._layers_of(shown))
        if key not in self._known:
            self._known[key] = self._merge([self.layers[index] for index in key])[0]
        return self._known[key]

    def explain(self, shown: str | None = None) -> Iterator[Value]:
        """Each value in force and its origin, for a document or (None) for all that no pattern singles out."""
        indexes = self._layers_of(shown) if shown is not None else self._general()
        layers = [self.layers[index] for index in indexes]
        for key, name, absent in _SCALARS:
            value, origin = _last(layers, key, None)
            if key == "size_limit":
                value = f"{(value or DEFAULT_SIZE_LIMIT) / MEBIBYTE:g} MiB"
            elif isinstance(value, tuple):
                value = "、".join(value)
            yield Value(name, str(value or absent), origin)
        settings, origins = self._merge(layers)
        for active in settings.rules:
            code = active.rule.code
            yield Value(f"{code} {active.rule.name}", active.severity.label, origins[code])
            for option in getattr(active.rule.options, "__dataclass_fields__", ()):
                origin = origins.get(f"{code}.{option}", "默认")
                yield Value(f"{code}.{option.replace('_', '-')}", _words(getattr(active.options, option)), origin)
        for code in sorted(self.rules.keys() - {active.rule.code for active in settings.rules}):
            yield Value(f"{code} {self.rules[code].name}", "不查", origins[code])

    def _latest(self, key: str, default: Any) -> tuple[Any, str]:
        return _last([self.layers[index] for index in self._general()], key, default)

    def _general(self) -> list[int]:
        return [index for index, layer in enumerate(self.layers) if not layer.paths]

    def _layers_of(self, shown: str) -> list[int]:
        if not any(layer.paths for layer in self.layers):
            return self._general()
        parts = list(self._trailing_parts(shown))
        return [index for index, layer in enumerate(self.layers) if not layer.paths or _match(layer.paths, parts)]

    def _trailing_parts(self, shown: str) -> Iterator[str]:
        full = os.path.normpath(Path(self.working) / shown).replace(os.sep, "/")
        root = self.folder.replace(os.sep, "/").rstrip("/") + "/"
        path = full.removeprefix(root)
        while path:
            yield path
            path = path.partition("/")[2]

    def _merge(self, layers: list[Layer]) -> tuple[Settings, dict[str, str]]:
        profile, profile_origin = _last(layers, "profile", None)
        choice = Choice(self.rules, profile == "strict", profile_origin)
        for layer in layers:
            choice.apply(layer)
        settings = Settings(
            rules=tuple(choice.active()),
            stage=_last(layers, "stage", None)[0],
            profile=None if profile == "strict" else profile,
            encoding=_last(layers, "encoding", None)[0],
            size_limit=_last(layers, "size_limit", DEFAULT_SIZE_LIMIT)[0],
            roster=_last(layers, "roster", None)[0],
        )
        return settings, choice.origins


_SCALARS = (
    ("profile", "profile", "由文档自身识别（识别不出的按gov）"),
    ("stage", "stage", "由文档自身识别（字号或日期留空的为draft）"),
    ("fail_on", "fail-on", "error"),
    ("encoding", "encoding", "由文件自身识别（UTF-8、UTF-16、GB18030）"),
    ("exclude", "exclude", "无"),
    ("size_limit", "size-limit", ""),
    ("roster", "roster", "无"),
)


def _last(layers: list[Layer], key: str, default: Any) -> tuple[Any, str]:
    for layer in reversed(layers):
        value = getattr(layer, key)
        if value is not None:
            return value, layer.origin
    return default, "默认"


def _match(patterns: tuple[str, ...], parts: list[str]) -> bool:
    return any(_compile(pattern).match(part) for pattern in patterns for part in parts)


@lru_cache(maxsize=256)
def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(translate(_whole(pattern)))


def _whole(pattern: str) -> str:
    """`drafts/` means all that stands in it, `**/x` also an x at the top."""
    pattern = pattern.replace("\\", "/").removeprefix("./").removeprefix("**/")
    return pattern + "*" if pattern.endswith("/") else pattern


def _words(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "、".join(map(str, value)) if isinstance(value, tuple) else str(value)
