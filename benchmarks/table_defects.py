"""Defects of tables and contact data for recall.py: a digit of a sum, a telephone number said two ways."""

from __future__ import annotations

import itertools
import random

from edits import Edit, find_all, pick

_TOTAL_ROW = r"^[|｜ 　\t]*[^\n0-9]{0,6}(?:合[ 　]*计|总[ 　]*计|小[ 　]*计)(?=[ 　\t|｜]).*"
_CELL_NUMBER = r"(?<=[\t|｜ 　])(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?=[ 　\t|｜]|$)"


def table_total(text: str, chance: random.Random) -> list[Edit]:
    """A digit of a sum, or of a cell above it; the first cell of a row is a serial number."""
    edits = []
    for total in find_all(_TOTAL_ROW, text):
        start = text.rfind("\n\n", 0, total.start()) + 1 or total.start()
        for match in find_all(_CELL_NUMBER, text[start : total.end()]):
            edits.append(Edit(start + match.start("number"), start + match.end("number"), _slip(match[0], chance)))
    return pick([edit for edit in edits if edit.text != text[edit.start : edit.end]], chance)


def _slip(number: str, chance: random.Random) -> str:
    """Two neighbouring digits swapped, else the first one raised."""
    pairs = [place for place, (a, b) in enumerate(itertools.pairwise(number)) if a != b and (a + b).isdigit()]
    pairs = [place for place in pairs if place or number[1] != "0"]
    if pairs:
        return _swapped(number, chance.choice(pairs))
    return str(int(number[0]) % 9 + 1) + number[1:]


def _swapped(number: str, place: int) -> str:
    return number[:place] + number[place + 1] + number[place] + number[place + 2 :]


_TELEPHONE = r"电话[：:]?[ 　]*(?P<number>(?:0[0-9]{2,3}[-—－–])?[0-9]{7,8}|1[3-9][0-9]{9})(?![0-9])"


def contact(text: str, chance: random.Random) -> list[Edit]:
    """A telephone number stated once more in a paragraph, two of its last digits swapped."""
    edits = []
    for match in find_all(_TELEPHONE, text):
        number = match["number"]
        pairs = [place for place in range(len(number) - 4, len(number) - 1) if number[place] != number[place + 1]]
        for paragraph in find_all(r"^[ 　]*[^\n]{30,}。$", text) if pairs else ():
            wrong = _swapped(number, chance.choice(pairs))
            edits.append(Edit(paragraph.end() - 1, paragraph.end() - 1, f"（联系电话：{wrong}）"))
    return pick(edits, chance)
