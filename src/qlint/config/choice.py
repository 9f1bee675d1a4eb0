"""Which rules run, with what severity and options, while the layers are laid one on another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from qlint.config.layers import ActiveRule, Layer
from qlint.model import Rule, Severity


class Choice:
    """Begins with the rules' own defaults; `strict` adds those that are off. `origins` says who decided what.

    Its keys are the codes of rules and, for the options that were set, code.option.
    """

    def __init__(self, rules: Mapping[str, Rule], strict: bool, profile_origin: str) -> None:
        self.rules = rules
        self.strict = strict
        self.selected = {code for code, rule in rules.items() if rule.on or strict}
        self.levels: dict[str, str] = {code: rule.severity.value for code, rule in rules.items()}
        self.options: dict[str, dict[str, Any]] = {code: {} for code in rules}
        self.origins = {
            code: f"{profile_origin}（profile = strict）" if strict and not rule.on else "默认"
            for code, rule in rules.items()
        }

    def apply(self, layer: Layer) -> None:
        if layer.select is not None:
            self.selected = set()
            wanted = [code for code, named in layer.select if named or self.strict or self.rules[code].on]
            self._add(wanted, layer.origin)
            # What a layer leaves out it has put off.
            self.origins |= {code: layer.origin for code in self.rules if code not in self.selected}
        self._add(layer.extend_select, layer.origin)
        for code in layer.ignore:
            self.selected.discard(code)
            self.origins[code] = layer.origin
        for code, level in layer.severities.items():
            self.levels[code] = level
            self.origins[code] = layer.origin
        for code, values in layer.options.items():
            self.options[code] |= values
            self.origins |= {f"{code}.{name}": layer.origin for name in values}

    def _add(self, codes: Iterable[str], origin: str) -> None:
        for code in codes:
            self.selected.add(code)
            self.origins[code] = origin
            if self.levels[code] == "off":
                self.levels[code] = self.rules[code].severity.value

    def active(self) -> Iterator[ActiveRule]:
        for code, rule in self.rules.items():
            if code in self.selected and self.levels[code] != "off":
                options = replace(rule.options(), **self.options[code]) if rule.options else None
                yield ActiveRule(rule, Severity(self.levels[code]), options)
