"""Compiled expressions, kept from one run to the next.

Compiling the expressions that a short document needs takes as long as checking it: Python's compiler is written in
Python. What it hands to the matcher is a list of numbers; the list is kept, and handed over again. The functions are
not public: where they have another form, or the matcher refuses a list, expressions are compiled as ever. The lists
depend on the version of Python, which is part of the name of the file; they depend on no document.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from array import array
from typing import Any

from qlint import caching

_FEW = 64  # new ones that are not worth another file
_MOST = 6_000  # more are those of versions gone by: the file begins anew
_WORD = "I"
_CHECKED = 16  # bytes in front that tell whether the rest is what was written


class Compiled:
    """Those kept, by a digest of their expression, and those compiled since the file was read."""

    def __init__(self) -> None:
        self._rows: dict[str, list[Any]] | None = None
        self._words = array(_WORD)
        self._new: dict[str, tuple[list[Any], array[int]]] = {}

    def make(self, expression: str) -> re.Pattern[str] | None:
        """The compiled expression; None where it is not kept."""
        row = self._table().get(_digest(expression))
        if row is None:
            return None
        flags, groups, names, start, end = row
        index = [None] * (groups + 1)
        for name, number in names.items():
            index[number] = name
        try:
            pattern: re.Pattern[str] = _matcher().compile(
                expression, flags, self._words[start:end].tolist(), groups, names, tuple(index)
            )
        except (AttributeError, TypeError, ValueError, RuntimeError, OverflowError):
            return None
        return pattern

    def add(self, expression: str, flags: int, code: list[int], groups: int, names: dict[str, int]) -> None:
        """One that was compiled in this process."""
        self._new[_digest(expression)] = ([flags, groups, dict(names)], array(_WORD, code))

    def keep(self) -> None:
        """Writes the file anew where this process compiled many that it did not hold."""
        if len(self._new) < _FEW:
            return
        rows, words = dict(self._table()), array(_WORD, self._words)
        if len(rows) > _MOST:
            rows, words = {}, array(_WORD)
        for digest, (head, code) in self._new.items():
            rows[digest] = [*head, len(words), len(words) + len(code)]
            words.extend(code)
        index = json.dumps(rows, sort_keys=True).encode()
        content = len(index).to_bytes(8, "little") + index + words.tobytes()
        caching.keep(_name(), _check(content) + content)
        self._rows, self._words, self._new = rows, words, {}

    def _table(self) -> dict[str, list[Any]]:
        if self._rows is None:
            self._rows = {}
            content = caching.load(_name())
            if content is not None:
                self._read(content)
        return self._rows

    def _read(self, kept: bytes) -> None:
        content = kept[_CHECKED:]
        if _check(content) != kept[:_CHECKED]:
            return
        end = 8 + int.from_bytes(content[:8], "little")
        try:
            rows, words = json.loads(content[8:end]), array(_WORD, content[end:])
        except ValueError:
            return
        self._rows, self._words = rows, words


def _check(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_CHECKED).digest()


def _digest(expression: str) -> str:
    return hashlib.blake2b(expression.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _matcher() -> Any:
    return getattr(re, "_compiler")._sre  # noqa: B009 (typeshed does not know it)


def _name() -> str:
    version = hashlib.blake2b(f"{sys.version} {_matcher().MAGIC} {sys.byteorder}".encode(), digest_size=6)
    return f"expressions-{sys.implementation.cache_tag}-{version.hexdigest()}.bin"
