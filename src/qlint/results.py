"""What a run says of a file: findings with their places, or why it could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from qlint.model import Edit, Fix, Severity


class Place(NamedTuple):
    """Where something stands, for people and programs: lines and columns from 1, columns in code points, ends
    exclusive; `line_text` is the whole line that it begins in."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    text: str
    line_text: str


@dataclass(frozen=True, slots=True)
class Reported:
    """A finding with all that the engine knows of it. `status` is new, baselined or muted.

    `held` are edits that belong to a safe fix but stand in quoted text or a name: only `--unsafe` makes them.
    """

    code: str
    rule: str
    severity: Severity
    place: Place
    section: str
    message: str
    basis: str
    related: tuple[tuple[Place, str], ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""
    status: str = "new"
    held: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class FileResult:
    """One file of a run. For a file that could not be read all but path, format, error are empty (see contract)."""

    path: str
    format: str
    encoding: str | None = None
    characters: int | None = None
    lines: int | None = None
    unknown_lines: int | None = None
    kind: str | None = None
    stage: str | None = None
    error: str | None = None
    findings: tuple[Reported, ...] = ()

    @property
    def coverage(self) -> float | None:
        """1 − unknown/lines, rounded to four places; 1.0 for an empty file, None for one that was not read."""
        if self.lines is None or self.unknown_lines is None:
            return None
        return round(1 - self.unknown_lines / self.lines, 4) if self.lines else 1.0


@dataclass(frozen=True, slots=True)
class Failure:
    """A file that could not be read: one clear Chinese line (what, where, what to do)."""

    path: str
    message: str
    format: str = "text"
