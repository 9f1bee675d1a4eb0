"""Defects of structure for recall.py: the 字号, the date below, numbering, brackets, the addressee, annexes, units."""

from __future__ import annotations

import random
import re

from edits import NUMERALS, PARAGRAPH, Edit, Mutator, find_all, pick, read_numeral

_HAN = "〇一二三四五六七八九"
_NUMBER = r"^[ 　]*(?:.{0,20}[发函办字电文]|.{2,12})〔(?P<year>20[0-9]{2})〕(?P<serial>[0-9]+)号[ 　]*$"


def number_brackets(opening: str, closing: str) -> Mutator:
    def mutate(text: str, chance: random.Random) -> list[Edit]:
        matches = find_all(_NUMBER, text)[:1]
        return [Edit(m.start("year") - 1, m.end("year") + 1, f"{opening}{m['year']}{closing}") for m in matches]

    return mutate


def number_serial(prefix: str) -> Mutator:
    def mutate(text: str, chance: random.Random) -> list[Edit]:
        return [Edit(m.start("serial"), m.start("serial"), prefix) for m in find_all(_NUMBER, text)[:1]]

    return mutate


def number_year(text: str, chance: random.Random) -> list[Edit]:
    dated = find_all(_DATE, text)
    matches = [m for m in find_all(_NUMBER, text)[:1] if dated and dated[-1]["year"] == m["year"]]
    return [Edit(m.start("year"), m.end("year"), str(int(m["year"]) - 1)) for m in matches]


_DATE = r"^[ 　]*(?P<year>20(?:1[2-9]|2[0-9]))年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日[ 　]*$"


def date_zeros(text: str, chance: random.Random) -> list[Edit]:
    for match in find_all(_DATE, text)[:1]:
        if len(match["month"]) == 1 or len(match["day"]) == 1:
            words = f"{match['year']}年{int(match['month']):02}月{int(match['day']):02}日"
            return [Edit(match.start("year"), match.end("day") + 1, words)]
    return []


def date_han(text: str, chance: random.Random) -> list[Edit]:
    for match in find_all(_DATE, text)[:1]:
        year = "".join(_HAN[int(digit)] for digit in match["year"])
        words = f"{year}年{_han(int(match['month']))}月{_han(int(match['day']))}日"
        return [Edit(match.start("year"), match.end("day") + 1, words)]
    return []


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else _HAN[tens]) + ("十" if tens else "") + (_HAN[ones] if ones else "")


LEVELS = {
    "1": r"^[ 　]*(?P<number>[一二三四五六七八九十]{1,3})、",
    "2": r"^[ 　]*（(?P<number>[一二三四五六七八九十]{1,3})）",
    "3": r"^[ 　]*(?P<number>[0-9]{1,2})[.．](?![0-9])",
    "4": r"^[ 　]*（(?P<number>[0-9]{1,2})）",
    "article": r"^[ 　]*第(?P<number>[一二三四五六七八九十]{1,3})条[ 　]",
    "chapter": r"^[ 　]*第(?P<number>[一二三四五六七八九十]{1,3})章[ 　]",
}


def numbering(level: str, change: int) -> Mutator:
    """A number that follows its predecessor is raised by one (a gap) or lowered (a repeat)."""

    def mutate(text: str, chance: random.Random) -> list[Edit]:
        edits = []
        before = 0
        for match in find_all(LEVELS[level], text):
            printed = match["number"]
            number = int(printed) if printed.isdecimal() else read_numeral(printed)
            changed = number + change
            if number > 1 and number == before + 1 and 0 < changed <= len(NUMERALS):
                words = str(changed) if printed.isdecimal() else NUMERALS[changed - 1]
                edits.append(Edit(*match.span("number"), words))
            before = number
        return pick(edits, chance)

    return mutate


def bracket_comma(text: str, chance: random.Random) -> list[Edit]:
    return pick([Edit(m.end(), m.end(), "、") for m in find_all(LEVELS["2"] + "(?!、)", text)], chance)


def digit_comma(text: str, chance: random.Random) -> list[Edit]:
    return pick([Edit(m.end() - 1, m.end(), "、") for m in find_all(LEVELS["3"], text)], chance)


def addressee_colon(text: str, chance: random.Random) -> list[Edit]:
    head = text[:1500]
    matches = find_all(
        r"^[ 　]*(?!.*(?:如下|通知|关于))[^\n。]{4,200}(?:府|局|会|位|门|厅|委|室|县|校|司|构|心)(?P<colon>：)$", head
    )
    return [Edit(*m.span("colon"), ":") for m in matches[:1]]


_NOTE = r"^[ 　]*附[ 　]*件[：:][ 　]*1[.．、].*(?:\n+[ 　]*[2-9][.．、].*)+"
_LABEL = r"^[ 　]*附[ 　]*件[ 　]*(?P<number>[2-9])[ 　]*$"


def annex_gap(text: str, chance: random.Random) -> list[Edit]:
    """A number of the 附件说明 or of a label, raised by one."""
    edits = []
    for note in find_all(_NOTE, text):
        for match in re.finditer(r"^[ 　]*([2-9])(?=[.．、])", note[0], re.MULTILINE):
            edits.append(Edit(note.start() + match.start(1), note.start() + match.end(1), str(int(match[1]) + 1)))
    for match in find_all(_LABEL, text):
        edits.append(Edit(*match.span("number"), str(int(match["number"]) + 1)))
    return pick(edits, chance)


_REFERENCE = r"(?:见|按|详见|填写|填报)附件(?P<number>[0-9])?(?![0-9：:])"


def annex_reference(text: str, chance: random.Random) -> list[Edit]:
    """A reference to an annex that is listed nowhere; where there is none, one is added to a paragraph."""
    edits = [Edit(*m.span("number"), "9") for m in find_all(_REFERENCE, text) if m["number"]]
    if not edits and find_all(r"^[ 　]*附[ 　]*件[：:]", text):
        edits = [Edit(m.end() - 1, m.end() - 1, "（见附件9）") for m in find_all(PARAGRAPH, text)[:6]]
    return pick(edits, chance)


def bracket_lost(mark: str) -> Mutator:
    def mutate(text: str, chance: random.Random) -> list[Edit]:
        pairs = find_all(r"(?<=[一-鿿])（[一-鿿、，]{3,40}）", text)
        places = [m.start() if mark == "（" else m.end() - 1 for m in pairs]
        return pick([Edit(place, place + 1, "") for place in places], chance)

    return mutate


_UNITS = r"。（(?:[^（）\n]|（[^（）\n]*）){4,120}(?:负责|牵头|配合|落实|局|厅|委|部|府|门|室)）$"


def unit_missing(text: str, chance: random.Random) -> list[Edit]:
    brackets = find_all(_UNITS, text)
    return pick([Edit(m.start() + 1, m.end(), "") for m in brackets[1:-1]], chance) if len(brackets) >= 5 else []
