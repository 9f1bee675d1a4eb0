"""What the modules of defects share: an edit, what makes one, and how places are found and one of them drawn."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六")
PARAGRAPH = r"^[ 　]*[^\n]{40,}。$"


class Edit(NamedTuple):
    start: int
    end: int
    text: str


# Puts one defect into a text: the edit to make, or none where the text has no place for it.
Mutator = Callable[[str, random.Random], list[Edit]]


def find_all(expression: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(expression, text, re.MULTILINE))


def pick(edits: Sequence[Edit], chance: random.Random) -> list[Edit]:
    return [chance.choice(edits)] if edits else []


def read_numeral(printed: str) -> int:
    """The number of a Chinese numeral up to 十六, else 0."""
    return NUMERALS.index(printed) + 1 if printed in NUMERALS else 0
