"""The number at the head of a line, read with grammars/heading.lark."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.grammar import GrammarError, parser
from qlint.numerals import read_integer


class Marker(NamedTuple):
    """`number` is its value, `length` its code points with the mark behind it."""

    number: int
    length: int


_HAN = "一二三四五六七八九十百千零〇"
_MARK = r"[ 　]*[、．.，：:]"
# Level -> (rule of the grammar, where the number ends). Levels above 10 are 编章节条.
_LEVELS = {
    1: ("level_1", compile_late(rf"[{_HAN}]+{_MARK}")),
    2: ("level_2", compile_late(rf"(?:[（(][ 　]*[{_HAN}]+[ 　]*[）)]|[㈠-㈩])(?:{_MARK})?")),
    3: ("level_3", compile_late(r"[0-9０-９]+[ 　]*[、．.]")),
    4: ("level_4", compile_late(rf"(?:[（(]?[ 　]*[0-9０-９]+[ 　]*[）)]|[⑴-⒇])(?:{_MARK})?")),
    5: ("level_5", compile_late(rf"[①-⑳](?:{_MARK})?")),
    11: ("book", compile_late(r"第[^编篇部]{1,6}(?:编|篇|部分)")),
    12: ("chapter", compile_late(r"第[^章]{1,6}章")),
    13: ("part", compile_late(r"第[^节]{1,6}节")),
    14: ("article", compile_late(rf"第[^条]{{1,12}}条(?:之[{_HAN}]+)?")),
}
# Terminal of one character -> the code point of its first, which counts one.
_FIRST = {"CIRCLED": ord("①"), "ENCLOSED_HAN": ord("㈠"), "ENCLOSED_DIGITS": ord("⑴")}
LONGEST = 24


def read_marker(head: str, level: int) -> Marker | None:
    """The number at the head of a line of a level; None where there is none (一九五八，… is no heading).

    `head` is the beginning of the line, LONGEST code points are enough.
    """
    match = _LEVELS[level][1].match(head)
    return _read(match[0], level) if match else None


@lru_cache(maxsize=4096)
def _read(marker: str, level: int) -> Marker | None:
    try:
        tree = parser("heading", _LEVELS[level][0]).parse(marker)
    except GrammarError:
        return None
    token = next(child for child in tree.children if child.type in ("HAN", "DIGITS", *_FIRST))
    number = ord(token) - _FIRST[token.type] + 1 if token.type in _FIRST else read_integer(str(token))
    return None if number is None else Marker(number, len(marker))
