"""Defects of numerals and their words of approximation for recall.py: 近300余人, 超过95%以上, 二零二六年."""

from __future__ import annotations

import random
import re

from edits import Edit, Mutator, find_all, pick

_NUMBER = r"[1-9][0-9]{0,5}(?:\.[0-9]{1,2})?"
_UNIT = (
    "人次|户次|公里|平方米|立方米|公顷|[万亿]元|[万亿]人|[万亿]吨|[万亿]亩|个百分点|个月|小时|元|人|名|家|个|项|件|份|册|场|次|户|处|座|篇|吨|亩|台|套|辆"
    "|条|批|起|%|米|天"
)
_FREE = r"(?<![0-9.第年月至到—～~近约超过逾于达\-－–/〔（(])"
_NO_WORDS = "(?![余多来以左上月日号年款条项（(]|[0-9])"
_COUNTED = rf"{_FREE}(?P<number>{_NUMBER})(?P<unit>{_UNIT}){_NO_WORDS}"


def _rounded(match: re.Match[str]) -> bool:
    return match["number"].endswith("0") or match["unit"][0] in "万亿"


def near_over(text: str, chance: random.Random) -> list[Edit]:
    """近 and 余 round one number, where none, one of the two or neither stood."""
    edits = []
    for match in find_all(_COUNTED, text):
        if not _rounded(match) or match["unit"] in ("%", "个百分点"):
            continue
        number, unit, word = match["number"], match["unit"], chance.choice("余余多")
        scaled = unit[0] in "万亿" and chance.random() < 0.5
        printed = f"近{number}{unit[0]}{word}{unit[1:]}" if scaled else f"近{number}{word}{unit}"
        edits.append(Edit(*match.span(), printed))
    for match in find_all(rf"(?<![附最将临])近(?P<number>{_NUMBER}[万亿]?)(?=[一-鿿])(?![年月日几多余])", text):
        edits.append(Edit(match.end(), match.end(), "余"))
    for match in find_all(rf"(?<![近约达过逾超0-9.第])(?P<number>{_NUMBER}[万亿]?)[余多](?=[一-鿿])", text):
        edits.append(Edit(match.start(), match.start(), "近"))
    return pick(edits, chance)


def limits(before: tuple[str, ...], after: str) -> Mutator:
    """Two words for one limit round a number, where none or one of them stood."""

    def mutate(text: str, chance: random.Random) -> list[Edit]:
        edits = []
        for match in find_all(_COUNTED, text):
            edits.append(Edit(*match.span(), f"{chance.choice(before)}{match[0]}{after}"))
        words = "|".join(before)
        for match in find_all(rf"(?<![不未])(?:{words})(?P<number>{_NUMBER})(?P<unit>{_UNIT}){_NO_WORDS}", text):
            edits.append(Edit(match.end(), match.end(), after))
        for match in find_all(rf"{_FREE}(?P<number>{_NUMBER})(?P<unit>{_UNIT}){after}", text):
            edits.append(Edit(match.start(), match.start(), chance.choice(before)))
        return pick(edits, chance)

    return mutate


def about_around(text: str, chance: random.Random) -> list[Edit]:
    """约 and 左右 round one number."""
    edits = []
    for match in find_all(_COUNTED, text):
        first, last = chance.choice(["约", "大约"]), chance.choice(["左右", "左右", "上下"])
        edits.append(Edit(*match.span(), f"{first}{match[0]}{last}"))
    return pick(edits, chance)


_HAN = str.maketrans("0123456789", "零一二三四五六七八九")


def han_year(zero: str) -> Mutator:
    """A year in Chinese numerals with a wrong zero: 二零二六年, 二0二六年."""

    def mutate(text: str, chance: random.Random) -> list[Edit]:
        edits = []
        for match in find_all(r"(?<![0-9.—～至-])20[0-3][0-9](?=年)", text):
            edits.append(Edit(*match.span(), match[0].translate(_HAN).replace("零", zero)))
        return pick(edits, chance)

    return mutate


_WRONG_SYMBOLS = {
    "公里": ("KM", "Km"),
    "千米": ("KM", "Km"),
    "公斤": ("KG", "Kg"),
    "千瓦时": ("KWH", "kwh"),
    "千瓦": ("KW", "Kw"),
    "平方米": ("m2", "M2"),
    "立方米": ("m3", "M3"),
    "毫米": ("MM",),
    "厘米": ("CM",),
}


def unit_symbol(text: str, chance: random.Random) -> list[Edit]:
    """A unit in words made a symbol in the wrong case."""
    edits = []
    for match in find_all(rf"(?<![0-9.])(?P<number>{_NUMBER})(?P<unit>{'|'.join(_WRONG_SYMBOLS)})(?![/／时])", text):
        edits.append(Edit(*match.span("unit"), chance.choice(_WRONG_SYMBOLS[match["unit"]])))
    return pick(edits, chance)


def mixed_number(text: str, chance: random.Random) -> list[Edit]:
    """One number half in Arabic digits: 5百人, 3千元, 第二10条."""
    edits = []
    for match in find_all(rf"{_FREE}(?P<digit>[1-9])(?P<zeros>00|000)(?P<unit>{_UNIT}){_NO_WORDS}", text):
        scale = "百" if match["zeros"] == "00" else "千"
        edits.append(Edit(match.start(), match.end("zeros"), match["digit"] + scale))
    digits = "一二三四五六七八九"
    for match in find_all(rf"(?<![百千万第一-九])(?P<tens>[{digits}]?十)[{digits}](?=[个名人家项件次条户])", text):
        edits.append(Edit(match.end() - 1, match.end(), str(digits.index(match[0][-1]) + 1)))
    return pick(edits, chance)


def short_year(text: str, chance: random.Random) -> list[Edit]:
    """A year of two digits: 26年3月, ’26年."""
    places = find_all(r"(?<![0-9.—～至-])20[0-3][0-9](?=年[0-9]{1,2}月)", text)
    return pick([Edit(place.start(), place.start() + 2, "") for place in places], chance)


def year_word_lost(text: str, chance: random.Random) -> list[Edit]:
    """2026 3月5日, 2026—2030规划 … without 年."""
    places = find_all(r"(?<![0-9.—～至-])20[0-3][0-9]年(?=[0-9]{1,2}月[0-9]{1,2}日)", text)
    return pick([Edit(place.end() - 1, place.end(), "") for place in places], chance)


def day_word(text: str, chance: random.Random) -> list[Edit]:
    """3月5号 for 3月5日."""
    places = find_all(r"[0-9]{1,2}月[0-9]{1,2}日", text)
    return pick([Edit(place.end() - 1, place.end(), "号") for place in places], chance)


def as_of(text: str, chance: random.Random) -> list[Edit]:
    """截止 for 截至 before a time."""
    places = find_all(r"截至(?=目前|[0-9]|今年|去年|[一-鿿]{0,2}月底)", text)
    return pick([Edit(place.start(), place.end(), "截止") for place in places], chance)
