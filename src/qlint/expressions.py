"""Regular expressions that are compiled when they are first used.

Python 3.11 takes 0.1 ms for a character class of three Han characters and 0.7 ms for the whole range 一-鿿, which it
marks one by one, and a short document needs half of our expressions: compiling them all at import would take longer
than checking it, and working out the same classes again for each expression takes half of what is left.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")
_CLASSES: dict[tuple[Any, ...], tuple[Any, ...]] = {}


def compile_late(expression: str) -> re.Pattern[str]:
    """Like `re.compile`, but a wrong expression raises re.error where it is first used."""
    return cast("re.Pattern[str]", _Late(expression))


class _Late:
    """Stands for a pattern; its methods become those of the compiled pattern at the first call of any of them."""

    def __init__(self, expression: str) -> None:
        self.pattern = expression

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = compile_now(self.pattern)
        # From now on found on the object itself: a call costs what it costs on the pattern.
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)


def compile_now(expression: str) -> re.Pattern[str]:
    """`re.compile`, which works out each class of characters once: the result for 一-鿿 is kept for the next one.

    The function of the standard library that does it is not public. It is replaced only while one of our expressions
    is compiled, by one that asks it; where it has another name or form, compiling is as slow as ever.
    """
    compiler = getattr(re, "_compiler", None)
    optimize = getattr(compiler, "_optimize_charset", None)
    if compiler is None or optimize is None:
        return re.compile(expression)

    def remember(charset: list[Any], *rest: Any) -> Any:
        if any(rest):  # without regard to case: none of ours
            return optimize(charset, *rest)
        key = tuple(charset)
        if key not in _CLASSES:
            _CLASSES[key] = optimize(charset, *rest)
        found, *others = _CLASSES[key]
        return (list(found), *others)

    compiler._optimize_charset = remember
    try:
        return re.compile(expression)
    finally:
        compiler._optimize_charset = optimize
