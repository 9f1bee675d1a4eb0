"""Opens the grammars under grammars/ and keeps their parsers: the only module that imports lark."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lark import Lark


class GrammarError(ValueError):
    """A text that a grammar does not read."""


# Rules that one parser begins with where a text usually needs several: made together they hardly cost more than one.
_TOGETHER = (
    ("heading", ("level_1", "level_2", "level_3", "level_4", "level_5")),
    ("heading", ("book", "chapter", "part", "article")),
    ("date", ("date", "range")),
)


@cache
def parser(name: str, start: str) -> Parser:
    """The LALR parser over characters of grammars/<name>.lark that begins with the rule `start`."""
    starts = next((rules for grammar, rules in _TOGETHER if grammar == name and start in rules), (start,))
    return Parser(_lark(name, starts), start)


@cache
def _lark(name: str, starts: tuple[str, ...]) -> Lark:
    lark: Lark = _import_lark().Lark(_grammar(name), start=list(starts), parser="lalr", maybe_placeholders=False)
    return lark


@cache
def kind_parser(name: str) -> KindParser:
    """The parser of a grammar whose terminals are kinds of lines; its first rule is called like the grammar."""
    lark = _import_lark()
    from lark.lexer import Lexer, Token

    class KindLexer(Lexer):
        def __init__(self, lexer_conf: Any) -> None:
            """Lark hands over the terminals; kinds need none of them."""

        def lex(self, data: Any) -> Iterator[Token]:  # type: ignore[override]
            for kind, value in data:
                yield Token(kind, value)

    return KindParser(lark.Lark(_grammar(name), start=name, parser="lalr", lexer=KindLexer, maybe_placeholders=False))


def _import_lark() -> ModuleType:
    """Lark, without the package regex: Lark imports it where it is installed, which takes as long as half of Lark, for
    \\p{…} in grammars. Ours have none."""
    without = "regex" not in sys.modules
    if without:
        sys.modules["regex"] = None  # type: ignore[assignment]  # Python's own way to say that it is not there
    try:
        return import_module("lark")
    finally:
        if without:
            del sys.modules["regex"]


def _grammar(name: str) -> str:
    # A plain path: importlib.resources imports zipfile and more for what is always a folder.
    folder = Path(import_module("qlint.grammars").__path__[0])
    return (folder / f"{name}.lark").read_text(encoding="utf-8")


class Parser:
    """A parser over characters whose errors are ours."""

    def __init__(self, lark: Lark, start: str) -> None:
        self._lark = lark
        self._start = start

    def parse(self, text: str) -> Any:
        """The tree of a text. Raises GrammarError where the grammar does not read it."""
        from lark.exceptions import LarkError

        try:
            return self._lark.parse(text, start=self._start)
        except LarkError as error:
            raise GrammarError(str(error)) from None


class KindParser:
    """A parser over (kind, value) pairs; a token of its tree is the value's own."""

    def __init__(self, lark: Lark) -> None:
        self._lark = lark

    def parse(self, kinds: Iterable[tuple[str, Any]]) -> Any:
        """The tree of a sequence of kinds; its leaves have `.value`. The grammar accepts every sequence."""
        return self._lark.parse(kinds)
