"""Quantities: numbers with their units and words of approximation (近200篇, 1.1万员工, 3～5个, 百余人次, 百分之三十).

Not quantities: dates and times, ordinals (第三次), codes and models (G60, 1+62, 5号), heading numbers, names
(“四个意识”), fractions (三分之二). 年 and 日 count only where they cannot be a date: 二十多年, 三年以上, 30日以内.
Source: GB/T 15835—2011, 4.1–4.3, 5.1–5.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qlint.facts.approximations import find_after, find_before, is_scale, widen
from qlint.facts.lookalikes import Candidate, counts
from qlint.facts.measures import PERIODS, list_units, make_expression
from qlint.model import Document, Fact, Span
from qlint.numerals import Numeral, read_numeral
from qlint.values import INFINITY, Interval, Quantity

_DIGIT = "[0-9０-９]"
_HAN = "零〇○一二两三四五六七八九十百千万亿廿兩萬億几"
_CAPITAL = "壹贰叁肆伍陆柒捌玖拾"
# U+200B stands inside numbers of texts copied from web pages.
_GAP = "[\u200b\ufeff]?"
_HUNDRED = "百(?![分帕货姓])"
_ARABIC = rf"(?:{_DIGIT}{{1,3}}(?:[,，]{_DIGIT}{{3}})+(?!{_DIGIT})|{_DIGIT}++)(?:[.．]{_DIGIT}++)?"
_SCALE = f"(?:[十万亿萬億]|千(?![瓦克米伏帕卡焦安赫字])|{_HUNDRED})"
_MIXED = rf"{_ARABIC}(?:{_GAP}(?:[余多餘](?=[万亿萬億]))?{_SCALE}++(?:零?{_ARABIC}{_SCALE}*+)*+)?+"
_CHINESE = (
    rf"(?:[零〇○一二两三四五六七八九十万亿廿兩萬億几]|千(?![瓦克伏帕卡焦安赫字])|{_HUNDRED})++"
    "(?:[余多餘][万亿萬億]++)?(?:[点點][零〇一二三四五六七八九]++[万亿]?)?"
)
_NUMBER = rf"(?:{_MIXED}|{_CHINESE}|[{_CAPITAL}][零{_CAPITAL}佰仟万亿]++)"
_UNIT = rf"(?:[%％]|{make_expression()})"
# What a price or a density is told per (30元/吨, 35微克/立方米).
_PER = (
    "(?:平方公里|平方米|立方米|公里|公斤|千克|人次|小时|分钟|千瓦时|[亩吨升人户家年月日天秒次件个套台度米]"
    "|m[²³23]?|kg|L|h|s|t)"
)
_TO = "[～~—–－至到-]"
# A number begins with one of a few characters and never inside another one, a code, an ordinal or a section number.
_BEGIN = rf"(?=[0-9０-９{_CAPITAL}{_HAN}多半])"
_ALONE = rf"(?<![0-9０-９A-Za-z.．第〔＋+·•_/／佰仟{_CAPITAL}{_HAN}])"
_PATTERN = re.compile(
    rf"{_BEGIN}(?:{_ALONE}(?:(?P<part>[百千万]分之)(?P<share>{_NUMBER})(?:{_TO}(?:百分之)?(?P<share_to>{_NUMBER}))?"
    rf"|(?P<first>{_NUMBER})(?:(?P<first_unit>{_UNIT})?(?P<to>{_TO})(?P<second>{_NUMBER}))?"
    rf"(?P<middle>{_GAP}(?:[余多餘]|来(?=[个名人家户项件次条种位份亩斤岁天米吨元公])))?(?P<unit>{_UNIT}(?:[/／]{_PER})?|[年日])?)"
    rf"|(?<![许很众更最诸至太不过较增繁大余{_HAN}0-9０-９])(?P<many>多)(?P<many_unit>[个家项名次处场位件](?![人性别长庭目元样]))"
    "|(?<=过)(?P<half>半)(?=[数，。；、的]))"
)
_NORMAL = {"％": "%", "个百分点": "百分点", "個百分點": "百分点"}
_OVER = re.compile("[余多餘]")
_SHARE_UNITS = {"百": "%", "千": "‰", "万": "万分之"}
_DIMENSIONS = list_units() | {"年": "年", "日": "天", "万分之": "万分之"}
_TARGETS = re.compile("[^，。；]{0,6}(?:技术|瓶颈|难题|关键|核心|纪录)")


def read(document: Document) -> Iterator[Fact]:
    """The quantities of a document, by start, without overlap: Fact("quantity", start, end, Quantity).

    The span covers words of approximation, number and unit as printed; `Quantity.number` the number alone.
    """
    text, position = document.text, 0
    # A number that begins where a heading number stands, or behind its bracket, is none.
    markers: dict[int, int] = {}
    for block in document.blocks:
        if block.marker.start < block.marker.end:
            markers.update(dict.fromkeys(range(block.marker.start, block.marker.start + 2), block.marker.end))
    while match := _PATTERN.search(text, position):
        if match.start() in markers:
            position = max(markers[match.start()], match.start() + 1)
            continue
        fact, following = _read_match(text, match, position)
        position = max(following, match.start() + 1)
        if fact:
            yield fact
            position = max(position, fact.end)


def _read_match(text: str, match: re.Match[str], floor: int) -> tuple[Fact | None, int]:
    """The quantity at a match, None where there is none, and where to go on; `floor` is where the last one ended."""
    if match["first"] is None:
        return _read_words(text, match, floor), match.end()
    if match["second"] is not None:
        if found := _read_range(text, match, floor):
            return found, match.end()
        start, end = match.span("first")
        unit = match["first_unit"] or ""
        first = Candidate(start, end, "", unit, match.end("first_unit") if unit else end)
        return _read_number(text, first, floor), match.start("second")
    start, end = match.span("first")
    middle, unit = (match["middle"] or "").strip("\u200b\ufeff"), match["unit"] or ""
    # Most Chinese numerals stand in words (统一, 第一): out before anything is made.
    if not unit and not middle and text[start] in _HAN and text[end - 1] not in "万亿":
        return None, match.end()
    return _read_number(text, Candidate(start, end, middle, unit, match.end()), floor), match.end()


def _read_words(text: str, match: re.Match[str], floor: int) -> Fact | None:
    """百分之三十, 多个, 过半."""
    if match["part"]:
        return _read_share(text, match, floor)
    if match["many"]:
        unit, number = match["many_unit"], Span(*match.span("many"))
        amount = Interval(Decimal(2), INFINITY, form="vague")
        quantity = Quantity(amount, unit, _DIMENSIONS[unit], number, "han")
        return Fact("quantity", match.start(), match.end(), quantity)
    start, end = match.span("half")
    amount = Interval(Decimal(50), Decimal(100), low_open=True, form="over")
    end += text[end] == "数"
    return Fact("quantity", start - 1, end, Quantity(amount, "%", "%", Span(start, end), "han", before="过"))


def _read_share(text: str, match: re.Match[str], floor: int) -> Fact | None:
    """百分之三十, 千分之五, 百分之三至百分之五."""
    numeral = read_numeral(match["share"])
    last = read_numeral(match["share_to"]) if match["share_to"] else None
    if numeral is None:
        return None
    unit, number, end = _SHARE_UNITS[match["part"][0]], Span(*match.span("share")), match.end("share")
    meaning: Numeral | Interval = numeral
    if last and numeral.value < last.value:
        number, end = Span(number.start, match.end("share_to")), match.end("share_to")
        meaning = Interval(numeral.value, last.value, form="range")
    found = Candidate(match.start(), number.end, "", unit, end)
    return _make(text, number, found, numeral.numerals, floor, meaning)


def _read_range(text: str, match: re.Match[str], floor: int) -> Fact | None:
    """3～5个, 15%～30%, 30—50万: one quantity with both ends; None where the two numbers are no range."""
    first, second = read_numeral(match["first"]), read_numeral(match["second"])
    own, unit, start = match["first_unit"] or "", match["unit"] or "", match.start()
    if not first or not second or (own and own != unit) or "vague" in (first.meaning.form, second.meaning.form):
        return None
    # 从5%到10% tells a change; 5至10人 and 5%～10% a range.
    if match["to"] in "至到" and own and text[start - 1 : start] in ("从", "由", "自"):
        return None
    low, high = first.value, second.value
    if not own and second.numerals == "mixed" and first.numerals == "arabic":
        scale = _closing_scale(match["second"])
        low = low * scale if low < high / scale else low
    found = Candidate(start, match.end("second"), match["middle"] or "", unit, match.end())
    if low >= high or found.middle or not counts(text, found, second):
        return None
    numerals = first.numerals if first.numerals == second.numerals else "mixed"
    amount = Interval(low, high, form="range")
    return _make(text, Span(start, found.end), found, numerals, floor, amount)


def _closing_scale(printed: str) -> Decimal:
    closing = printed[len(printed.rstrip("万亿萬億")) :]
    numeral = read_numeral(closing) if closing else None
    return numeral.value if numeral else Decimal(1)


def _read_number(text: str, found: Candidate, floor: int) -> Fact | None:
    printed = text[found.start : found.end]
    numeral = read_numeral(printed)
    if numeral is None or not counts(text, found, numeral):
        return None
    start = found.start
    if _has_sign(text, found, floor):
        start -= 1
        numeral = read_numeral(text[start : found.end]) or numeral
    return _make(text, Span(start, found.end), found, numeral.numerals, floor, numeral)


def _has_sign(text: str, found: Candidate, floor: int) -> bool:
    """-3.2%, －5℃: only what can be below zero, so that a dash between words stays a dash."""
    return (
        found.start > floor
        and text[found.start - 1] in "-－−"
        and found.unit in ("%", "％", "℃", "摄氏度", "百分点", "")
    )


def _make(
    text: str, number: Span, found: Candidate, numerals: str, floor: int, meaning: Numeral | Interval
) -> Fact | None:
    """The fact with the words of approximation round it; None for a bare 百 or 万 that no such word makes a number."""
    start = found.start if found.start < number.start else number.start
    before = _find_words_before(text, start, floor, found)
    trailing = find_after(text, found.unit_end)
    inner = _OVER.search(text, number.start, number.end)
    middle = inner[0] if inner else found.middle
    if isinstance(meaning, Numeral):
        # A bare 百 or 万 is part of a word (亿元以上); 十 is a number, and so is 百 in 百分之百.
        if _is_bare(text, found) and not (before or middle or found.start < number.start):
            return None
        # 3年多: behind the unit 多 adds less than one unit.
        behind_unit = not middle and trailing in ("多", "余")
        amount = widen(meaning, before[-1] if before else "", middle or trailing, behind_unit)
    else:
        amount = meaning
    unit = _NORMAL.get(found.unit, found.unit)
    words = "".join(before)
    quantity = Quantity(amount, unit, _DIMENSIONS.get(unit, unit), number, numerals, words, middle + trailing)
    return Fact("quantity", start - len(words), found.unit_end + len(trailing), quantity)


def _is_bare(text: str, found: Candidate) -> bool:
    return text[found.start] != "十" and is_scale(text[found.start : found.end])


def _find_words_before(text: str, start: int, floor: int, found: Candidate) -> list[str]:
    """The words of approximation in front, in order (约近40分钟 has two); empty where they say something else there."""
    words: list[str] = []
    multiplied = {"数": is_scale(text[found.start : found.end]), "上": _is_bare(text, found)}
    while word := find_before(text, start):
        start -= len(word)
        if start < floor or not multiplied.get(word, True) or (not words and _means_otherwise(text, word, found)):
            break
        words.insert(0, word)
    return words


def _means_otherwise(text: str, word: str, found: Candidate) -> bool:
    """近3年 and 近两次 name a period, 突破5项关键技术 a success."""
    if word == "近":
        return found.unit in PERIODS or (found.unit in ("次", "批", "期", "轮") and found.end - found.start == 1)
    return word == "突破" and bool(_TARGETS.match(text, found.unit_end))
