"""How many injected defects are found: one defect at a time is put into a real document, and the report compared.

    python benchmarks/recall.py CORPUS                       a row for each defect: found of tried, and by which rules
    python benchmarks/recall.py CORPUS --defect annex-gap --missed    the places that were not found

A defect counts as found when a finding that the untouched document has not stands within two lines of it (or has a
related place there). Documents are drawn in order of a seed, one defect each; the places are found by plain
expressions, not by qlint's own reading, so that what qlint does not read counts as missed.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import date_defects

from qlint.config import Config, Settings
from qlint.engine import check_source
from qlint.model import Source
from qlint.registry import load
from qlint.results import Reported
from qlint.sources import read

SIZE_LIMIT = 50 << 20
NEAR = 2  # lines
HAN = "〇一二三四五六七八九"
NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五", "十六")


class Edit(NamedTuple):
    start: int
    end: int
    text: str


Mutator = Callable[[str, random.Random], list[Edit]]


def _matches(expression: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(expression, text, re.MULTILINE))


def _pick(edits: Sequence[Edit], chance: random.Random) -> list[Edit]:
    return [chance.choice(edits)] if edits else []


_NUMBER = r"^[ 　]*(?:.{0,20}[发函办字电文]|.{2,12})〔(?P<year>20[0-9]{2})〕(?P<serial>[0-9]+)号[ 　]*$"


def number_brackets(opening: str, closing: str) -> Mutator:
    def mutate(text: str, chance: random.Random) -> list[Edit]:
        matches = _matches(_NUMBER, text)[:1]
        return [Edit(m.start("year") - 1, m.end("year") + 1, f"{opening}{m['year']}{closing}") for m in matches]

    return mutate


def number_serial(prefix: str) -> Mutator:
    def mutate(text: str, chance: random.Random) -> list[Edit]:
        return [Edit(m.start("serial"), m.start("serial"), prefix) for m in _matches(_NUMBER, text)[:1]]

    return mutate


def number_year(text: str, chance: random.Random) -> list[Edit]:
    dated = _matches(_DATE, text)
    matches = [m for m in _matches(_NUMBER, text)[:1] if dated and dated[-1]["year"] == m["year"]]
    return [Edit(m.start("year"), m.end("year"), str(int(m["year"]) - 1)) for m in matches]


_DATE = r"^[ 　]*(?P<year>20(?:1[2-9]|2[0-9]))年(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日[ 　]*$"


def date_zeros(text: str, chance: random.Random) -> list[Edit]:
    for match in _matches(_DATE, text)[:1]:
        if len(match["month"]) == 1 or len(match["day"]) == 1:
            words = f"{match['year']}年{int(match['month']):02}月{int(match['day']):02}日"
            return [Edit(match.start("year"), match.end("day") + 1, words)]
    return []


def date_han(text: str, chance: random.Random) -> list[Edit]:
    for match in _matches(_DATE, text)[:1]:
        year = "".join(HAN[int(digit)] for digit in match["year"])
        words = f"{year}年{_han(int(match['month']))}月{_han(int(match['day']))}日"
        return [Edit(match.start("year"), match.end("day") + 1, words)]
    return []


def _han(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if tens < 2 else HAN[tens]) + ("十" if tens else "") + (HAN[ones] if ones else "")


_LEVELS = {
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
        for match in _matches(_LEVELS[level], text):
            printed = match["number"]
            number = int(printed) if printed.isdecimal() else _read(printed)
            changed = number + change
            if number > 1 and number == before + 1 and 0 < changed <= len(NUMERALS):
                words = str(changed) if printed.isdecimal() else NUMERALS[changed - 1]
                edits.append(Edit(*match.span("number"), words))
            before = number
        return _pick(edits, chance)

    return mutate


def _read(printed: str) -> int:
    return NUMERALS.index(printed) + 1 if printed in NUMERALS else 0


def bracket_comma(text: str, chance: random.Random) -> list[Edit]:
    return _pick([Edit(m.end(), m.end(), "、") for m in _matches(_LEVELS["2"] + "(?!、)", text)], chance)


def digit_comma(text: str, chance: random.Random) -> list[Edit]:
    return _pick([Edit(m.end() - 1, m.end(), "、") for m in _matches(_LEVELS["3"], text)], chance)


def addressee_colon(text: str, chance: random.Random) -> list[Edit]:
    head = text[:1500]
    matches = _matches(
        r"^[ 　]*(?!.*(?:如下|通知|关于))[^\n。]{4,200}(?:府|局|会|位|门|厅|委|室|县|校|司|构|心)(?P<colon>：)$", head
    )
    return [Edit(*m.span("colon"), ":") for m in matches[:1]]


_NOTE = r"^[ 　]*附[ 　]*件[：:][ 　]*1[.．、].*(?:\n+[ 　]*[2-9][.．、].*)+"
_LABEL = r"^[ 　]*附[ 　]*件[ 　]*(?P<number>[2-9])[ 　]*$"


def annex_gap(text: str, chance: random.Random) -> list[Edit]:
    """A number of the 附件说明 or of a label, raised by one."""
    edits = []
    for note in _matches(_NOTE, text):
        for match in re.finditer(r"^[ 　]*([2-9])(?=[.．、])", note[0], re.MULTILINE):
            edits.append(Edit(note.start() + match.start(1), note.start() + match.end(1), str(int(match[1]) + 1)))
    for match in _matches(_LABEL, text):
        edits.append(Edit(*match.span("number"), str(int(match["number"]) + 1)))
    return _pick(edits, chance)


_REFERENCE = r"(?:见|按|详见|填写|填报)附件(?P<number>[0-9])?(?![0-9：:])"


def annex_reference(text: str, chance: random.Random) -> list[Edit]:
    """A reference to an annex that is listed nowhere; where there is none, one is added to a paragraph."""
    edits = [Edit(*m.span("number"), "9") for m in _matches(_REFERENCE, text) if m["number"]]
    if not edits and _matches(r"^[ 　]*附[ 　]*件[：:]", text):
        edits = [Edit(m.end() - 1, m.end() - 1, "（见附件9）") for m in _matches(r"^[ 　]*[^\n]{40,}。$", text)[:6]]
    return _pick(edits, chance)


def bracket_lost(mark: str) -> Mutator:
    def mutate(text: str, chance: random.Random) -> list[Edit]:
        pairs = _matches(r"(?<=[一-鿿])（[一-鿿、，]{3,40}）", text)
        places = [m.start() if mark == "（" else m.end() - 1 for m in pairs]
        return _pick([Edit(place, place + 1, "") for place in places], chance)

    return mutate


_UNITS = r"。（(?:[^（）\n]|（[^（）\n]*）){4,120}(?:负责|牵头|配合|落实|局|厅|委|部|府|门|室)）$"


def unit_missing(text: str, chance: random.Random) -> list[Edit]:
    brackets = _matches(_UNITS, text)
    return _pick([Edit(m.start() + 1, m.end(), "") for m in brackets[1:-1]], chance) if len(brackets) >= 5 else []


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
        paragraphs = _matches(r"^.*[一-鿿]{20}.*。[ 　]*(?=\n|\Z)", text)
        for match in _matches(_STATED, text):
            if re.search(_NO_STATEMENT, match["before"] + match["after"]) or len(match["before"] + match["after"]) < 6:
                continue
            index = next((i for i, p in enumerate(paragraphs) if p.start() <= match.start() < p.end()), None)
            others = [i for i in range(len(paragraphs)) if index is not None and abs(i - index) > 1]
            if index is None or (far and not others):
                continue
            place = paragraphs[chance.choice(others) if far else index].end()
            edits.append(Edit(place, place, _restate(match, chance)))
_COUNT = "[0-9]{1,2}|[两三四五六七八九十]{1,2}"
_MEASURE = "个|家|项|类|种|名|位|条|部门|市|县|区|省|国|所|座|门|台|支|大|方面|单位"
_ITEM = r"(?:[^，。；：！？\n、（）“”和及与的]|“[^“”\n]{1,12}”|（[^（）\n]{1,12}）){2,16}"
_OPEN_LIST = rf"(?P<items>(?:{_ITEM}、){{2,}}{_ITEM})等(?:共)?(?P<count>{_COUNT})(?:{_MEASURE})(?![以余多])"
_EXACT_LIST = rf"(?P<items>(?:{_ITEM}、)+{_ITEM}(?:和{_ITEM}?)?)(?<![等共第])(?P<count>{_COUNT})"
_EXACT_LIST += rf"(?:{_MEASURE.replace('|条', '')})(?![以余多月])"
def _count(printed: str) -> int:
    return int(printed) if printed.isdecimal() else _read(printed.replace("两", "二"))
def _write(number: int, like: str) -> str:
    return str(number) if like.isdecimal() else NUMERALS[number - 1].replace("二", "两")
def _outside(words: str, mark: str) -> int:
    """How often a mark stands outside brackets and quotations."""
    return re.sub(r"（[^（）]*）|“[^“”]*”", "", words).count(mark)
def list_count_long(text: str, chance: random.Random) -> list[Edit]:
    """甲、乙、丙等5个: the count lowered below what is listed."""
    edits = []
    for match in _matches(_OPEN_LIST, text):
        lowered = _outside(match["items"], "、")
        if 2 <= lowered < _count(match["count"]) and lowered < len(NUMERALS):
            edits.append(Edit(*match.span("count"), _write(lowered, match["count"])))
    return _pick(edits, chance)
def list_count_added(text: str, chance: random.Random) -> list[Edit]:
    """甲、乙等3个: items added behind the last until there is one too many."""
    edits = []
    for match in _matches(_OPEN_LIST, text):
        missing = _count(match["count"]) - _outside(match["items"], "、")
        if 1 <= missing <= 3:
            last = match["items"].split("、")[-1]
            added = "".join(f"、{mark}{last[1:]}" for mark in "甲乙丙"[:missing])
            edits.append(Edit(match.end("items"), match.end("items"), added))
    return _pick(edits, chance)
def exact_list(change: int) -> Mutator:
    """甲、乙、丙三县: the count raised or lowered by one, where it is what a plain reading counts."""
        for match in _matches(_EXACT_LIST, text):
            count = _count(match["count"])
            listed = 1 + _outside(match["items"], "、") + _outside(match["items"], "和")
            if count == listed and 2 <= count + change <= len(NUMERALS):
                edits.append(Edit(*match.span("count"), _write(count + change, match["count"])))
        return _pick(edits, chance)
_NUMBER_ALONE = "[0-9]+(?:[.][0-9]+)?"
_COUNTED = "(?:万亿|[万亿])?(?:人次|人|名|家|个|项|件|户|元|公里|亩|吨)"
_PART = (
    rf"(?P<total>{_NUMBER_ALONE})(?P<unit>{_COUNTED})[，。]其中，?[^，。；0-9]{{0,12}}"
    rf"(?P<part>{_NUMBER_ALONE})(?P=unit)"
_RISE = (
    rf"由[^，。；]{{0,12}}?(?P<old>{_NUMBER_ALONE})(?P<unit>[^，。；0-9]{{0,6}}?)(?:增加|提高|上升|增长)到"
    rf"(?P<new>{_NUMBER_ALONE})(?P=unit)"
def part_above(text: str, chance: random.Random) -> list[Edit]:
    """The part behind 其中 becomes greater than the number it belongs to."""
    edits = [Edit(*m.span("part"), f"{float(m['total']) * 1.4 + 2:.0f}") for m in _matches(_PART, text)]
def direction(text: str, chance: random.Random) -> list[Edit]:
    """由A增加到B: B becomes less than A."""
    edits = [Edit(*m.span("new"), f"{float(m['old']) * 0.7:.1f}") for m in _matches(_RISE, text) if float(m["old"]) > 1]
# Sentences as offices write them: w stands for a wrong number, the others agree with one another.
_SENTENCES = {
    "sum": (
        "全年共受理各类事项{t}件，其中已办结{a}件，正在办理{w}件。",
        "本次共抽查企业{t}家，其中合格{a}家、不合格{w}家。",
        "共梳理问题{t}个，已整改{a}个，其余{w}个正在推进。",
        "参评单位共{t}个，分别为市直单位{a}个、县区单位{w}个。",
        "市直单位{a}家、县区单位{b}家，合计{x}家。",
        "全市{t}个项目分为两类，其中续建项目{a}个、新建项目{w}个。",
    ),
    "part": (
        "全市现有骨干企业{t}家，其中省级骨干企业{x}家。",
        "本次培训共{t}人，其中女干部{x}人。",
        "今年安排专项资金{t}万元。其中，市级资金{x}万元。",
    ),
    "rate": (
        "骨干企业由{a}家增加到{t}家，增长{p}%。",
        "骨干企业达到{t}家，比上年的{a}家增长{p}%。",
        "全市受理投诉{t}件，比上年增加{b}件，增长{p}%。",
        "去年办理{a}件，今年办理{t}件，同比增长{p}%。",
    ),
    "difference": ("骨干企业由{a}家增加到{t}家，增加{w}家。", "办件量从{a}件增至{t}件，净增{w}件。"),
    "share": (
        "全市现有骨干企业{t}家，其中工业企业{a}家，占{q}%。",
        "全年受理投诉{t}件，办结{a}件，办结率{q}%。",
        "列入计划的{t}项任务中，已完成{a}项，完成率为{q}%。",
    ),
    "average": (
        "共发放补助{m}元，惠及群众{a}人，人均{n}元。",
        "采购设备{a}台，每台{n}元，合计{m}元。",
    ),
    "times": ("单位成本比上年减少2倍。", "事故起数下降了{k}倍。", "办理时限缩短{k}倍。"),
    "points": ("服务业比重由{k}%提高到{j}%，提高{d}%。", "骨干企业由{a}家增加到{t}家，增长{k}个百分点。"),
    "doubling": ("骨干企业由{a}家增加到{c}家，翻了两番。", "办件量由{a}件增加到{c}件，增长6倍。"),
    "hundred": ("全市三次产业比重为{k}.2：40.5：{y}.5。", "骨干企业中，国有企业占{k}.5%，其余占{z}.8%。"),
}
def sentence(defect: str) -> Mutator:
    """A sentence that contradicts itself stands at the end of a paragraph."""
        a, b = chance.randint(40, 90), chance.randint(12, 38)
        k = chance.randint(3, 9)
        mean = chance.choice((300, 500, 2000))
        numbers = {
            "a": a, "b": b, "t": a + b, "w": b + chance.randint(5, 9), "x": a + b + chance.randint(11, 40), "c": a * 3,
            "p": f"{b / a * 100 + chance.randint(4, 9):.1f}", "q": f"{a / (a + b) * 100 + chance.choice((-8, 7)):.1f}",
            "m": a * mean, "n": mean + 100, "k": k, "j": k + 4, "d": 4, "y": 53 - k, "z": 91 - k,
        }  # fmt: skip
        words = chance.choice(_SENTENCES[defect]).format(**numbers)
        return _pick([Edit(m.end(), m.end(), words) for m in _matches(r"^[ 　]*[^\n]{40,}。$", text)[:40]], chance)

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
def of_dates(change: Callable[[str, random.Random], list[date_defects.Change]]) -> Mutator:
    return lambda text, chance: [Edit(*each) for each in change(text, chance)]
_ASPECTS = (
    rf"(?P<count>{_COUNT})(?:个|项|点|条|大|种|件)[一-鿿]{{1,8}}[”]?[^。；：！？\n]{{0,16}}[：。，][ 　\n]*"
    r"(?P<series>一[是要]|第一[，、]|首先|（一）|1[.．、]|①|其一)"
)
def aspects(text: str, chance: random.Random) -> list[Edit]:
    """从三个方面…：一是…二是…三是…: the announced count raised or lowered by one, where it is what follows."""
    edits = []
    for match in _matches(_ASPECTS, text):
        count = _count(match["count"])
        if 2 <= count < 11 and _counts_to(text, match.end("series"), match["series"], count):
            changed = count + chance.choice((1, -1) if count > 2 else (1,))
            edits.append(Edit(*match.span("count"), _write(changed, match["count"])))
    return _pick(edits, chance)
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
    for match in _matches(_RESPECTIVELY, text):
        values = re.split("[、和]", match["values"])
        subjects = re.split("[、和]", match["subjects"])
        if len(values) == len(subjects) >= 3:
            gone = match.end("values") - len(values[-1]) - 1
            edits.append(Edit(gone, match.end("values"), ""))
    return _pick(edits, chance)
def repeated_item(text: str, chance: random.Random) -> list[Edit]:
    """甲、乙、丙、丁: one item put in the place of another."""
    edits = []
    for match in _matches(r"(?<=、)[一-鿿]{2,10}(?:、[一-鿿]{2,10}){2,}(?=[、，。；等）])", text):
        items = match[0].split("、")
        index = chance.randrange(1, len(items))
        start = match.start() + len("、".join(items[:index])) + 1
        edits.append(Edit(start, start + len(items[index]), items[0]))
_TOTAL_ROW = r"^[|｜ 　\t]*[^\n0-9]{0,6}(?:合[ 　]*计|总[ 　]*计|小[ 　]*计)(?=[ 　\t|｜]).*"
_CELL_NUMBER = r"(?<=[\t|｜ 　])(?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)(?=[ 　\t|｜]|$)"
def table_total(text: str, chance: random.Random) -> list[Edit]:
    """A digit of a sum, or of a cell above it; the first cell of a row is a serial number."""
    for total in _matches(_TOTAL_ROW, text):
        start = text.rfind("\n\n", 0, total.start()) + 1 or total.start()
        for match in _matches(_CELL_NUMBER, text[start : total.end()]):
            edits.append(Edit(start + match.start("number"), start + match.end("number"), _slip(match[0], chance)))
    return _pick([edit for edit in edits if edit.text != text[edit.start : edit.end]], chance)
def _slip(number: str, chance: random.Random) -> str:
    """Two neighbouring digits swapped, else the first one raised."""
    pairs = [place for place, (a, b) in enumerate(itertools.pairwise(number)) if a != b and (a + b).isdigit()]
    pairs = [place for place in pairs if place or number[1] != "0"]
    if pairs:
        place = chance.choice(pairs)
        return number[:place] + number[place + 1] + number[place] + number[place + 2 :]
    return str(int(number[0]) % 9 + 1) + number[1:]
_TELEPHONE = r"电话[：:]?[ 　]*(?P<number>(?:0[0-9]{2,3}[-—－–])?[0-9]{7,8}|1[3-9][0-9]{9})(?![0-9])"
def contact(text: str, chance: random.Random) -> list[Edit]:
    """A telephone number stated once more in a paragraph, two of its last digits swapped."""
    for match in _matches(_TELEPHONE, text):
        number = match["number"]
        pairs = [place for place in range(len(number) - 4, len(number) - 1) if number[place] != number[place + 1]]
        for paragraph in _matches(r"^[ 　]*[^\n]{30,}。$", text) if pairs else ():
            place = chance.choice(pairs)
            wrong = number[:place] + number[place + 1] + number[place] + number[place + 2 :]
            edits.append(Edit(paragraph.end() - 1, paragraph.end() - 1, f"（联系电话：{wrong}）"))
_AMOUNT = r"(?P<words>[一-鿿]{4,12})(?P<number>[1-9][0-9]{0,4}(?:\.[0-9]{1,2})?)(?P<scale>[万亿])元"
def magnitude(text: str, chance: random.Random) -> list[Edit]:
    """An amount stated once more in a later paragraph, 万 for 亿 or the other way round."""
    for match in _matches(_AMOUNT, text):
        other = "亿" if match["scale"] == "万" else "万"
        later = [each for each in _matches(r"^[ 　]*[^\n]{30,}。$", text) if each.start() > match.end()]
        if len(match["number"].strip("0.")) > 1 and later:
            place = chance.choice(later).end()
            edits.append(Edit(place, place, f"{match['words']}{match['number']}{other}元。"))
    return _pick(edits, chance)


DEFECTS: dict[str, Mutator] = {
    "number-square": number_brackets("[", "]"),
    "number-round": number_brackets("（", "）"),
    "number-half-round": number_brackets("(", ")"),
    "number-ordinal": number_serial("第"),
    "number-zero": number_serial("0"),
    "number-year": number_year,
    "date-zeros": date_zeros,
    "date-han": date_han,
    **{f"gap-{level}": numbering(level, 1) for level in _LEVELS},
    **{f"repeat-{level}": numbering(level, -1) for level in _LEVELS},
    "bracket-comma": bracket_comma,
    "digit-comma": digit_comma,
    "addressee-colon": addressee_colon,
    "annex-gap": annex_gap,
    "annex-reference": annex_reference,
    "bracket-open": bracket_lost("）"),
    "bracket-close": bracket_lost("（"),
    "unit-missing": unit_missing,
    "quantity-near": quantity(far=False),
    "quantity-far": quantity(far=True),
    "weekday": of_dates(date_defects.weekday),
    "impossible-date": of_dates(date_defects.impossible_date),
    "reversed-range": of_dates(date_defects.reversed_range),
    "list-count-long": list_count_long,
    "list-count-added": list_count_added,
    "exact-list-more": exact_list(1),
    "exact-list-fewer": exact_list(-1),
    "aspects": aspects,
    "respectively": respectively,
    "repeated-item": repeated_item,
    "sum-part-above": part_above,
    "sum-direction": direction,
    **{f"sum-{name}": sentence(name) for name in _SENTENCES},
    "table-total": table_total,
    "contact": contact,
    "magnitude": magnitude,
}


class Outcome(NamedTuple):
    path: str
    line: int
    words: str
    rules: tuple[str, ...]


def run(corpus: Path, defect: str, most: int, seed: int) -> Iterator[Outcome]:
    """The outcomes of one defect in up to `most` documents, drawn by `seed`."""
    config = Config(load())
    paths = sorted(corpus.rglob("*.txt"))
    random.Random(seed).shuffle(paths)
    done = 0
    for path in paths:
        if done >= most:
            return
        source = read(path, path.as_posix(), encoding=None, limit=SIZE_LIMIT)
        if not isinstance(source, Source):
            continue
        edits = DEFECTS[defect](source.text, random.Random(f"{seed}{path.name}"))
        if not edits:
            continue
        done += 1
        yield _outcome(source, edits[0], config.for_path(path.as_posix()), path)


def _outcome(source: Source, edit: Edit, settings: Settings, path: Path) -> Outcome:
    changed = source.text[: edit.start] + edit.text + source.text[edit.end :]
    line = source.text.count("\n", 0, edit.start) + 1
    known = Counter(_key(each) for each in check_source(source, settings).findings)
    rules = []
    for each in check_source(Source(source.path, changed), settings).findings:
        known[_key(each)] -= 1
        places = (each.place, *(place for place, _ in each.related))
        if known[_key(each)] < 0 and any(place.line - NEAR <= line <= place.end_line + NEAR for place in places):
            rules.append(f"{each.code}:{each.severity.value}")
    words = changed[max(0, edit.start - 12) : edit.start + 20].replace("\n", "⏎")
    return Outcome(path.name, line, words, tuple(rules))


def _key(finding: Reported) -> tuple[str, str, str]:
    return finding.code, finding.place.text, finding.message


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="folder of texts")
    parser.add_argument("--defect", choices=tuple(DEFECTS), help="this one alone")
    parser.add_argument("--most", type=int, default=60, help="documents for each defect (default 60)")
    parser.add_argument("--seed", type=int, default=1, help="draws other documents and places")
    parser.add_argument("--missed", action="store_true", help="list the places that were not found")
    chosen = parser.parse_args(arguments)
    print("| defect | found | tried | by |\n|---|---:|---:|---|")
    for defect in [chosen.defect] if chosen.defect else DEFECTS:
        outcomes = list(run(chosen.corpus, defect, chosen.most, chosen.seed))
        found = [outcome for outcome in outcomes if outcome.rules]
        by = Counter(rule for outcome in found for rule in outcome.rules)
        words = ", ".join(f"{rule} {count}" for rule, count in by.most_common(4))
        print(f"| {defect} | {len(found)} | {len(outcomes)} | {words} |", flush=True)
        for outcome in outcomes if chosen.missed else ():
            if not outcome.rules:
                print(f"    {outcome.path[:60]}:{outcome.line} {outcome.words}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
