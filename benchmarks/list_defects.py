"""Defects of lists for recall.py: counts, announced aspects and values that do not fit what is listed."""

from __future__ import annotations

import random
import re

from edits import NUMERALS, Edit, Mutator, find_all, pick, read_numeral

_COUNT = "[0-9]{1,2}|[两三四五六七八九十]{1,2}"
_MEASURE = "个|家|项|类|种|名|位|条|部门|市|县|区|省|国|所|座|门|台|支|大|方面|单位"
_ITEM = r"(?:[^，。；：！？\n、（）“”和及与的]|“[^“”\n]{1,12}”|（[^（）\n]{1,12}）){2,16}"
_OPEN_LIST = rf"(?P<items>(?:{_ITEM}、){{2,}}{_ITEM})等(?:共)?(?P<count>{_COUNT})(?:{_MEASURE})(?![以余多])"
_EXACT_LIST = rf"(?P<items>(?:{_ITEM}、)+{_ITEM}(?:和{_ITEM}?)?)(?<![等共第])(?P<count>{_COUNT})"
_EXACT_LIST += rf"(?:{_MEASURE.replace('|条', '')})(?![以余多月])"


def _count(printed: str) -> int:
    return int(printed) if printed.isdecimal() else read_numeral(printed.replace("两", "二"))


def _write(number: int, like: str) -> str:
    return str(number) if like.isdecimal() else NUMERALS[number - 1].replace("二", "两")


def _outside(words: str, mark: str) -> int:
    """How often a mark stands outside brackets and quotations."""
    return re.sub(r"（[^（）]*）|“[^“”]*”", "", words).count(mark)


def list_count_long(text: str, chance: random.Random) -> list[Edit]:
    """甲、乙、丙等5个: the count lowered below what is listed."""
    edits = []
    for match in find_all(_OPEN_LIST, text):
        lowered = _outside(match["items"], "、")
        if 2 <= lowered < _count(match["count"]) and lowered < len(NUMERALS):
            edits.append(Edit(*match.span("count"), _write(lowered, match["count"])))
    return pick(edits, chance)


def list_count_added(text: str, chance: random.Random) -> list[Edit]:
    """甲、乙等3个: items added behind the last until there is one too many."""
    edits = []
    for match in find_all(_OPEN_LIST, text):
        missing = _count(match["count"]) - _outside(match["items"], "、")
        if 1 <= missing <= 3:
            last = match["items"].split("、")[-1]
            added = "".join(f"、{mark}{last[1:]}" for mark in "甲乙丙"[:missing])
            edits.append(Edit(match.end("items"), match.end("items"), added))
    return pick(edits, chance)


def exact_list(change: int) -> Mutator:
    """甲、乙、丙三县: the count raised or lowered by one, where it is what a plain reading counts."""

    def mutate(text: str, chance: random.Random) -> list[Edit]:
        edits = []
        for match in find_all(_EXACT_LIST, text):
            count = _count(match["count"])
            listed = 1 + _outside(match["items"], "、") + _outside(match["items"], "和")
            if count == listed and 2 <= count + change <= len(NUMERALS):
                edits.append(Edit(*match.span("count"), _write(count + change, match["count"])))
        return pick(edits, chance)

    return mutate


_ASPECTS = (
    rf"(?P<count>{_COUNT})(?:个|项|点|条|大|种|件)[一-鿿]{{1,8}}[”]?[^。；：！？\n]{{0,16}}[：。，][ 　\n]*"
    r"(?P<series>一[是要]|第一[，、]|首先|（一）|1[.．、]|①|其一)"
)


def aspects(text: str, chance: random.Random) -> list[Edit]:
    """从三个方面…：一是…二是…三是…: the announced count raised or lowered by one, where it is what follows."""
    edits = []
    for match in find_all(_ASPECTS, text):
        count = _count(match["count"])
        if 2 <= count < 11 and _counts_to(text, match.end("series"), match["series"], count):
            changed = count + chance.choice((1, -1) if count > 2 else (1,))
            edits.append(Edit(*match.span("count"), _write(changed, match["count"])))
    return pick(edits, chance)


def _counts_to(text: str, start: int, first: str, count: int) -> bool:
    """Whether a plain search finds the last member and not the one behind it, before the first begins again."""
    if first == "首先":
        return False
    again = text.find(first, start)
    end = min(start + 3000, again if again >= 0 else len(text))

    def has(number: int) -> bool:
        if first == "①":
            return chr(ord("①") + number - 1) in text[start:end]
        printed = str(number) if first.startswith("1") else NUMERALS[number - 1]
        return re.sub("[一1]", printed, first) in text[start:end]

    return has(count) and not has(count + 1)


_VALUE = r"[0-9.]+(?:%|％|个百分点|[万亿]*[一-鿿]{1,4})"
_RESPECTIVELY = (
    rf"(?P<subjects>[^，。；：\n、（）]{{2,20}}(?:、[^，。；：\n、（）]{{1,16}}){{1,6}})分别[^，。；：\n、0-9]{{0,8}}"
    rf"(?P<values>{_VALUE}(?:[、和]{_VALUE}){{1,7}})"
)


def respectively(text: str, chance: random.Random) -> list[Edit]:
    """甲、乙、丙分别增长1%、2%、3%: one value removed, where there are as many as subjects."""
    edits = []
    for match in find_all(_RESPECTIVELY, text):
        values = re.split("[、和]", match["values"])
        subjects = re.split("[、和]", match["subjects"])
        if len(values) == len(subjects) >= 3:
            gone = match.end("values") - len(values[-1]) - 1
            edits.append(Edit(gone, match.end("values"), ""))
    return pick(edits, chance)


def repeated_item(text: str, chance: random.Random) -> list[Edit]:
    """甲、乙、丙、丁: one item put in the place of another."""
    edits = []
    for match in find_all(r"(?<=、)[一-鿿]{2,10}(?:、[一-鿿]{2,10}){2,}(?=[、，。；等）])", text):
        items = match[0].split("、")
        index = chance.randrange(1, len(items))
        start = match.start() + len("、".join(items[:index])) + 1
        edits.append(Edit(start, start + len(items[index]), items[0]))
    return pick(edits, chance)
