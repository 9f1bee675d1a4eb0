"""Regular expressions that are compiled when they are first used.

Python takes 0.1 ms for a character class of three Han characters and 0.7 ms for the whole range 一-鿿, and a short
document needs half of our expressions: compiling them all at import would take longer than checking it.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("match", "fullmatch", "search", "finditer", "findall", "sub", "split")


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
        compiled = re.compile(self.pattern)
        # From now on found on the object itself: a call costs what it costs on the pattern.
        self.__dict__.update({method: getattr(compiled, method) for method in _METHODS})
        return getattr(compiled, name)
