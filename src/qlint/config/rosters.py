"""units.toml (机构名录) → a Roster; what cannot be meant is a ConfigError with the place and the nearest spelling."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any

from qlint.config import checks
from qlint.config.layers import ConfigError
from qlint.roster import TIERS, FormerName, Roster, RosterUnit

_KEYS = ("name", "full", "also", "former", "level", "superior")
_FORMER_KEYS = ("name", "until")


def read(table: Mapping[str, Any], shown: str) -> Roster:
    """The roster of a parsed file, its units in the order of the file. Raises ConfigError."""
    _check_keys(shown, table, ("units",))
    rows = table.get("units", [])
    if not isinstance(rows, list) or not rows or not all(isinstance(row, dict) for row in rows):
        raise ConfigError(f"{shown}：机构应逐个写成 [[units]]")
    roster = Roster(tuple(_unit(f"{shown} 的第{order + 1}个机构", row, order) for order, row in enumerate(rows)), shown)
    _check_names(roster)
    _check_superiors(roster)
    return roster


def _unit(place: str, row: Mapping[str, Any], order: int) -> RosterUnit:
    _check_keys(place, row, _KEYS)
    name = _name(place, "name", row.get("name"))
    place = f"{place}（{name}）"
    texts = {key: _name(place, key, row[key]) for key in ("full", "superior") if key in row}
    if "level" in row:
        texts["level"] = checks.one_of(TIERS, "级别")(f"{place}的 level", row["level"])
    also = checks.texts(f"{place}的 also", row.get("also", []), "市发改委")
    return RosterUnit(name, also=also, former=_former(place, row.get("former", [])), order=order, **texts)


def _former(place: str, rows: Any) -> tuple[FormerName, ...]:
    """Former names: plain, or with the last day on which they were right."""
    there = f"{place}的 former"
    if not isinstance(rows, list) or not all(isinstance(row, str | dict) for row in rows):
        raise ConfigError(f'{there}：应为数组，如 ["市粮食局"] 或 [{{ name = "市粮食局", until = 2019-01-15 }}]')
    found = []
    for row in rows:
        if isinstance(row, str):
            found.append(FormerName(row))
            continue
        _check_keys(there, row, _FORMER_KEYS)
        until = row.get("until")
        if until is not None and type(until) is not datetime.date:
            raise ConfigError(f"{there}：until 应为日期（不加引号），如 2019-01-15")
        found.append(FormerName(_name(there, "name", row.get("name")), until))
    return tuple(found)


def _name(place: str, key: str, value: Any) -> str:
    if value is None:
        raise ConfigError(f"{place}：缺少 {key}")
    name = checks.text(f"{place}的 {key}", value).strip()
    if not name:
        raise ConfigError(f"{place}的 {key}：不能为空")
    return name


def _check_keys(place: str, table: Mapping[str, Any], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            raise checks.unknown(place, "键", key, known)


def _check_names(roster: Roster) -> None:
    """One name is one unit's, else nobody knows who is meant."""
    seen: dict[str, RosterUnit] = {}
    for unit in roster.units:
        for name in unit.names:
            if name in seen:
                raise ConfigError(f"{roster.path}：“{name}”写在两个机构下（{seen[name].name}、{unit.name}）")
            seen[name] = unit


def _check_superiors(roster: Roster) -> None:
    known = [unit.name for unit in roster.units]
    for unit in roster.units:
        if unit.superior and roster.find(unit.superior) is None:
            place = f"{roster.path} 的第{unit.order + 1}个机构（{unit.name}）的 superior"
            raise checks.unknown(place, "机构", unit.superior, known)
        if unit.superior and roster.find(unit.superior) is unit:
            raise ConfigError(f"{roster.path}：“{unit.name}”的上级写成了它自己")
    for unit in roster.units:
        above = list(roster.superiors(unit))
        if above and above[-1].superior:
            raise ConfigError(f"{roster.path}：“{unit.name}”的上级绕回了它自己")
