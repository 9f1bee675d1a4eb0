"""The roster of an office (机构名录): which units there are, what they are called, in which order, under whom.

A value only: `qlint.config.rosters` reads it from units.toml. Without a roster nothing here is used.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

# Levels as people write them, and how far down they stand.
TIERS: Mapping[str, int] = {
    "中央": 0,
    "国家": 0,
    "省": 1,
    "自治区": 1,
    "直辖市": 1,
    "市": 2,
    "州": 2,
    "盟": 2,
    "地区": 2,
    "县": 3,
    "区": 3,
    "旗": 3,
    "乡": 4,
    "镇": 4,
    "街道": 4,
}


class FormerName(NamedTuple):
    """A name that a unit bore, and the last day on which it was right (None: not known)."""

    name: str
    until: datetime.date | None = None


@dataclass(frozen=True, slots=True)
class RosterUnit:
    """One unit.

    name      the standard short name (规范化简称), `full` the full one, `also` other names that are right too
    former    names that it bore, also those of units that were merged into it
    level     one of TIERS, empty where not said; `superior` the short name of the unit above it, empty likewise
    order     its place in the official sequence, from 0: that of the table
    """

    name: str
    full: str = ""
    also: tuple[str, ...] = ()
    former: tuple[FormerName, ...] = ()
    level: str = ""
    superior: str = ""
    order: int = 0

    @property
    def rank(self) -> int | None:
        """How far down its level stands, 0 for 中央; None where none is said."""
        return TIERS.get(self.level)

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(name for name in (self.name, self.full, *self.also) if name))


@dataclass(frozen=True)
class Roster:
    """All units, in official order; `path` is the file as people see it."""

    units: tuple[RosterUnit, ...]
    path: str = ""

    def __str__(self) -> str:
        return f"{self.path}（{len(self.units)}个机构）"

    @cached_property
    def _by_name(self) -> dict[str, RosterUnit]:
        return {name: unit for unit in self.units for name in unit.names}

    @cached_property
    def _by_former_name(self) -> dict[str, tuple[RosterUnit, FormerName]]:
        return {former.name: (unit, former) for unit in self.units for former in unit.former}

    def find(self, name: str) -> RosterUnit | None:
        """The unit that is called so today, in short or in full."""
        return self._by_name.get(name)

    def find_former(self, name: str) -> tuple[RosterUnit, FormerName] | None:
        """The unit that was called so once and is no longer, with that name."""
        return None if name in self._by_name else self._by_former_name.get(name)

    def nearest(self, name: str, least: float = 0.7) -> str | None:
        """The name of the roster that is most like one which it does not know; None where none is so much alike."""
        from difflib import get_close_matches

        return next(iter(get_close_matches(name, self._by_name, 1, least)), None)

    def superiors(self, unit: RosterUnit) -> Iterator[RosterUnit]:
        """The units above one, the nearest first, as far as the roster says."""
        seen = {unit.name}
        above = self.find(unit.superior)
        while above is not None and above.name not in seen:
            yield above
            seen.add(above.name)
            above = self.find(above.superior)

    def is_above(self, one: RosterUnit, other: RosterUnit) -> bool | None:
        """Whether one stands over the other in the chain of superiors; None where the roster names nobody over it.

        A department of a higher level is not over a government of a lower one: only `superior` says so.
        """
        above = [unit.name for unit in self.superiors(other)]
        if one.name in above:
            return True
        return False if above or other.name in (unit.name for unit in self.superiors(one)) else None
