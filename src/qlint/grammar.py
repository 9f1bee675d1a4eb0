"""Opens the grammars under grammars/ and keeps their parsers: the only module that imports lark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lark import Lark


class GrammarError(ValueError):
    """A text that a grammar does not read."""


@cache
def parser(name: str, start: str) -> Parser:
    """The LALR parser over characters of grammars/<name>.lark that begins with the rule `start`."""
    from lark import Lark

    return Parser(Lark(_grammar(name), start=start, parser="lalr", maybe_placeholders=False))


@cache
def kind_parser(name: str) -> KindParser:
    """The parser of a grammar whose terminals are kinds of lines; its first rule is called like the grammar."""
    from lark import Lark
    from lark.lexer import Lexer, Token

    class KindLexer(Lexer):
        def __init__(self, lexer_conf: Any) -> None:
            """Lark hands over the terminals; kinds need none of them."""

        def lex(self, data: Any) -> Iterator[Token]:  # type: ignore[override]
            for kind, value in data:
                yield Token(kind, value)

    return KindParser(Lark(_grammar(name), start=name, parser="lalr", lexer=KindLexer, maybe_placeholders=False))


def _grammar(name: str) -> str:
    return resources.files("qlint.grammars").joinpath(f"{name}.lark").read_text(encoding="utf-8")


class Parser:
    """A parser over characters whose errors are ours."""

    def __init__(self, lark: Lark) -> None:
        self._lark = lark

    def parse(self, text: str) -> Any:
        """The tree of a text. Raises GrammarError where the grammar does not read it."""
        from lark.exceptions import LarkError

        try:
            return self._lark.parse(text)
        except LarkError as error:
            raise GrammarError(str(error)) from None


class KindParser:
    """A parser over (kind, value) pairs; a token of its tree is the value's own."""

    def __init__(self, lark: Lark) -> None:
        self._lark = lark

    def parse(self, kinds: Iterable[tuple[str, Any]]) -> Any:
        """The tree of a sequence of kinds; its leaves have `.value`. The grammar accepts every sequence."""
        return self._lark.parse(kinds)
