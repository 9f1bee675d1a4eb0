"""Defects of stated amounts for recall.py: one is said once more with another number, or in 万 for 亿."""

from __future__ import annotations

import random
import re

from edits import Edit, Mutator, find_all, pick

# A clause that states an amount: words on what was done or what there is, one number, a unit, perhaps the noun behind.
_STATED = (
    r"(?<=[，。；：、\n　])(?P<before>[一-鿿、“”《》]{2,24}?)(?P<number>[1-9][0-9]{0,5}(?:\.[0-9]{1,2})?)"
    r"(?P<scale>(?:[余多]?[万亿])?[余多]?)(?P<unit>人次|户次|公里|平方米|万?元|[人名家个项件份册场次户处座篇吨亩台套辆条所批起])(?![年月日级])"
    r"(?P<after>[一-鿿“”《》]{0,14})(?=[，。；])"
)
_NO_STATEMENT = (
    r"不|每|以上|以下|以内|左右|比|由|从|第|的$|占|同比|标准|罚|其中|目标|力争|[至到]$|增长|下降|减少|年$|月$"
)
_EXCHANGED = ("人名", "份册", "个项", "场次", "家户")
_OPENINGS = ("据统计，", "", "统计显示，", "总的看，", "经汇总，", "据了解，")


def quantity(*, far: bool) -> Mutator:
    """A statement of an amount said once more with another number: at the end of its paragraph, or of another one."""

    def mutate(text: str, chance: random.Random) -> list[Edit]:
        edits = []
        paragraphs = find_all(r"^.*[一-鿿]{20}.*。[ 　]*(?=\n|\Z)", text)
        for match in find_all(_STATED, text):
            if re.search(_NO_STATEMENT, match["before"] + match["after"]) or len(match["before"] + match["after"]) < 6:
                continue
            index = next((i for i, p in enumerate(paragraphs) if p.start() <= match.start() < p.end()), None)
            others = [i for i in range(len(paragraphs)) if index is not None and abs(i - index) > 1]
            if index is None or (far and not others):
                continue
            place = paragraphs[chance.choice(others) if far else index].end()
            edits.append(Edit(place, place, _restate(match, chance)))
        return pick(edits, chance)

    return mutate


def _restate(match: re.Match[str], chance: random.Random) -> str:
    """The statement as people say it again: another opening, 共 before the number, a measure word of the same class."""
    before, after = match["before"], match["after"]
    scale, unit = match["scale"], match["unit"]
    number = _other_number(match["number"], chance)
    if chance.random() < 0.2 and not after:
        before = re.sub("(?:超过|突破|接近|达到|共有|共计|[约近超共接达逾为了])+$", "", before) + "共"
    if chance.random() < 0.2:
        unit = next((group[group.index(unit) - 1] for group in _EXCHANGED if unit in group), unit)
    if chance.random() < 0.1 and not scale:
        scale = "余"
    return f"{chance.choice(_OPENINGS)}{before}{number}{scale}{unit}{after}。"


def _other_number(printed: str, chance: random.Random) -> str:
    """Two digits swapped, one digit changed, or a digit too many or too few."""
    whole, point, decimals = printed.partition(".")
    swapped = whole[:-2] + whole[-1] + whole[-2] if len(whole) > 1 and whole[-1] not in (whole[-2], "0") else whole
    digit = chance.choice([d for d in "123456789" if d != whole[0]])
    choices = {swapped, digit + whole[1:], whole + "0", whole[:-1] if len(whole) > 2 else digit + whole[1:]} - {whole}
    return chance.choice(sorted(choices)) + point + decimals


_AMOUNT = r"(?P<words>[一-鿿]{4,12})(?P<number>[1-9][0-9]{0,4}(?:\.[0-9]{1,2})?)(?P<scale>[万亿])元"


def magnitude(text: str, chance: random.Random) -> list[Edit]:
    """An amount stated once more in a later paragraph, 万 for 亿 or the other way round."""
    edits = []
    for match in find_all(_AMOUNT, text):
        other = "亿" if match["scale"] == "万" else "万"
        later = [each for each in find_all(r"^[ 　]*[^\n]{30,}。$", text) if each.start() > match.end()]
        if len(match["number"].strip("0.")) > 1 and later:
            place = chance.choice(later).end()
            edits.append(Edit(place, place, f"{match['words']}{match['number']}{other}元。"))
    return pick(edits, chance)
