"""Regular expressions that are compiled when they are first used.

Python 3.11 takes 0.1 ms for a character class of three Han characters and 0.7 ms for the whole range 一-鿿, which it
marks one by one, and a short document needs half of our expressions: compiling them all at import would take longer
than checking it, and working out the same classes again for each expression takes half of what is left.
"""

from __future__ import annotations

import re
from typing import Any, cast

from qlint.compiled import Compiled

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")
KEPT = Compiled()
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
    """`re.compile`, which takes what an earlier run has compiled (see qlint.compiled), and works out each class of
    characters once: the result for 一-鿿 is kept for the next one.

    The functions of the standard library that do it are not public. They are replaced only while one of our expressions
    is compiled, by some that ask them; where they have another name or form, compiling is as slow as ever.
    """
    kept = KEPT.make(expression)
    if kept is not None:
        return kept
    compiler: Any = getattr(re, "_compiler", None)
    if not all(hasattr(compiler, name) for name in ("_optimize_charset", "_sre")):
        return re.compile(expression)
    optimize, matcher = compiler._optimize_charset, compiler._sre

    def remember(charset: list[Any], *rest: Any) -> Any:
        if any(rest):  # without regard to case: none of ours
            return optimize(charset, *rest)
        key = tuple(charset)
        if key not in _CLASSES:
            _CLASSES[key] = optimize(charset, *rest)
        found, *others = _CLASSES[key]
        return (list(found), *others)

    compiler._optimize_charset, compiler._sre = remember, _Recorder(matcher)
    try:
        return re.compile(expression)
    finally:
        compiler._optimize_charset, compiler._sre = optimize, matcher


class _Recorder:
    """The matcher of the standard library, which notes what it is given."""

    def __init__(self, matcher: Any) -> None:
        self._matcher = matcher

    def __getattr__(self, name: str) -> Any:
        return getattr(self._matcher, name)

    def compile(self, expression: str, flags: int, code: list[int], groups: int, names: Any, index: Any) -> Any:
        pattern = self._matcher.compile(expression, flags, code, groups, names, index)
        KEPT.add(expression, int(flags), code, groups, names)
        return pattern
