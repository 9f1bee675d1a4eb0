"""How far each heading reaches: what the tree says, and what the words say besides.

The grammar knows kinds of lines only, so that the text behind a finished list falls to its last item, and a heading
without a number to whatever stands above it. Both are settled here by their words.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from qlint.expressions import compile_late

HEADING_LIMIT = 60  # characters: a longer numbered line is a sentence
_BEHIND_LIST = compile_late(r"前[一两款条]|本条|上述|以上|特此|此复|妥否|当否|希你|希各|请各|请你")
_AT_TOP = compile_late(r"(?:结束语|结语|附则|前言|引言|后记)$")
_NUMBERED = "12345"


class Reach:
    """What the tree says: the sections' headings, parents and last lines, and the innermost section of each line."""

    def __init__(self, lines: int) -> None:
        self.owner = [-1] * lines
        self.headings: list[int] = []
        self.parents: list[int] = []
        self.lasts: list[int] = []

    def collect(self, children: Sequence[Any], section: int) -> int:
        """Takes in what stands in a section (-1: in none); returns the last line seen, -1 for nothing."""
        last = -1
        for child in children:
            if not hasattr(child, "children"):
                for first, last in child.value:
                    if section >= 0:
                        self.owner[first : last + 1] = [section] * (last + 1 - first)
            elif child.data == "front" or child.data == "closing":
                last = self.collect(child.children, -1)
            else:
                last = self._take_siblings(child.children, section)
        return last

    def _take_siblings(self, children: Sequence[Any], parent: int) -> int:
        """Sections in a row; what is deeper stands in the last of them."""
        for first, last in children[0].value:
            self.owner[first : last + 1] = [len(self.headings)] * (last + 1 - first)
            self.headings.append(first)
            self.parents.append(parent)
            self.lasts.append(last)
        number = len(self.headings) - 1
        deeper = self.collect(children[1:], number)
        if deeper >= 0:
            self.lasts[number] = deeper
        return self.lasts[number]


def settle(reach: Reach, words: Sequence[str], kinds: Sequence[str]) -> None:
    """Gives text behind a finished list to the section around the list, and takes headings without a number out of
    items that are sentences."""
    before: dict[tuple[int, str], int] = {}
    for number, heading in enumerate(reach.headings):
        kind, parent = kinds[heading], reach.parents[number]
        if kind in _NUMBERED:
            _release_text(reach, words, number, before.get((parent, kind), -1))
            before[parent, kind] = heading
    for number in range(len(reach.headings) - 1, -1, -1):
        if kinds[reach.headings[number]] == "h":
            _raise_heading(reach, words, kinds, number)


def _release_text(reach: Reach, words: Sequence[str], number: int, before: int) -> None:
    """`before` is the line of the item in front (-1 for none): …； and this one ends with 。, so the list is done."""
    heading, parent = reach.headings[number], reach.parents[number]
    first = heading + 1
    if first >= len(reach.owner) or reach.owner[first] != number:
        return
    if not (before >= 0 and words[before][-1] in "；;" and words[heading][-1] == "。"):
        rest = (
            line for line in range(first, len(words)) if reach.owner[line] != number or _BEHIND_LIST.match(words[line])
        )
        first = next(rest, len(words))
        if words[heading][-1] not in "。；;" or first >= len(words) or reach.owner[first] != number:
            return
    line = first
    while line < len(words) and reach.owner[line] == number:
        reach.owner[line] = parent
        line += 1
    if reach.lasts[number] == line - 1:
        reach.lasts[number] = first - 1


def _raise_heading(reach: Reach, words: Sequence[str], kinds: Sequence[str], number: int) -> None:
    """A heading without a number that ends an item stands beside it, 结束语 beside the chapters."""
    heading, last = reach.headings[number], reach.lasts[number]
    to_top = _AT_TOP.match(words[heading]) is not None
    parent = reach.parents[number]
    while parent >= 0 and reach.lasts[parent] == last and (to_top or _is_item(words, kinds, reach.headings[parent])):
        reach.lasts[parent] = heading - 1
        parent = reach.parents[parent]
    reach.parents[number] = parent


def _is_item(words: Sequence[str], kinds: Sequence[str], heading: int) -> bool:
    line = words[heading]
    return kinds[heading] in _NUMBERED and ("。" in line or line[-1] in "；：;:" or len(line) > HEADING_LIMIT)
