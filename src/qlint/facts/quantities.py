"""Quantities: numbers with units and words of approximation (近200篇, 1.1万员工, 3～5个, 百余人次, 百分之三十, 三成).

Not quantities: dates and times, ordinals (第三次), codes and models (G60, 1+62, 5号), heading numbers, names
(“四个意识”). 年 and 日 count only where they cannot be a date: 二十多年, 三年以上, 30日以内.
Source: GB/T 15835—2011, 4.1–4.3, 5.1–5.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.approximations import AFTER_STARTS, find_after, widen
from qlint.facts.lookalikes import Candidate, counts, find_words_before, is_bare
from qlint.facts.measures import BARE_NOUNS, list_units, make_expression
from qlint.facts.proportions import add_smaller, read_proportion, starts_smaller
from qlint.model import Fact, Span
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
_TO = frozenset("～~—–－至到-")
_DIMENSIONS = list_units() | {"年": "年", "日": "天", "万分之": "万分之"}
# What can stand behind a Chinese numeral that counts: most stand in words (统一, 一定) and are passed over.
_BEHIND_HAN = "".join(
    sorted({unit[0] for unit in _DIMENSIONS} | set("余多餘来點点分成\u200b\ufeff～~—–－至到货姓帕卡焦安赫米"))
)
# What can stand behind Arabic digits that count; others are dates, years, document numbers.
_BEHIND_DIGITS = "".join(
    sorted(set(_BEHIND_HAN + _HAN + "/／.．,，０１２３４５６７８９") | {noun[0] for noun in BARE_NOUNS.split("|")})
)
# A number begins with one of a few characters and never inside another one, a code, an ordinal or a section number.
# Behind a capital numeral only another one goes on with its number: 队伍36支, 退伍三十人 begin anew.
# The class stands first, so that the search skips to it; what may not stand before is asked afterwards.
_BEGIN = compile_late(
    rf"[0-9０-９{_CAPITAL}{_HAN}多半](?:(?<![多半])(?<![0-9０-９A-Za-z.．第〔＋+·•_/／{_HAN}].)"
    rf"(?:(?<=[{_HAN}])(?<![佰仟{_CAPITAL}][百千万亿萬億])[{_HAN}]*+(?:(?<=[万亿萬億])|(?=[{_BEHIND_HAN}-]))"
    rf"|(?<=[0-9])(?![0-9]{{0,3}}[年日](?![{AFTER_STARTS}]))[0-9]*+(?=[{_BEHIND_DIGITS}-])|(?<![0-9{_HAN}])(?<![佰仟{_CAPITAL}].))"
    rf"|(?<=多)(?<![许很众更最诸至太不过较增繁大余{_HAN}0-9０-９].)(?P<many_unit>[个家项名次处场位件](?![人性别长庭目元样]))"
    "|(?<=过半)(?=[数，。；、的]))"
)
# One expression for both ends of a range: the alternatives of all units take long to compile.
_AMOUNT = compile_late(
    rf"(?P<number>{_NUMBER})(?P<middle>{_GAP}(?:[余多餘]|来(?=[个名人家户项件次条种位份亩斤岁天米吨元公])))?"
    rf"(?P<unit>(?P<plain>{_UNIT})(?:[/／]{_PER})?|[年日])?"
)
_NORMAL = {"％": "%", "个百分点": "百分点", "個百分點": "百分点"}
_OVER = compile_late("[余多餘]")
_SHARE_UNITS = {"百": "%", "千": "‰", "万": "万分之"}
# Behind a number without a unit: what may make it a share (三成, 三至四成, 三分之二, 2/3).
_TELLS_SHARE = frozenset("成分/／至到～~—–-")


def read(document: Document) -> Iterator[Fact]:
    """The quantities of a document, by start, without overlap: Fact("quantity", start, end, Quantity).

    The span covers words of approximation, number and unit as printed; `Quantity.number` the number alone.
    """
    text, position = document.text, 0
    # A number that begins where a heading number stands, or behind its bracket, is none.
    markers: dict[int, int] = {}
    for block in document.blocks:
        if block.marker.start < block.marker.end:
            markers[block.marker.start] = markers[block.marker.start + 1] = block.marker.end
    while match := _BEGIN.search(text, position):
        start = match.start()
        if start in markers:
            position = max(markers[start], start + 1)
            continue
        fact: Fact | None
        if text[start] in "多半":
            fact, following = _read_word(text, match), match.end()
        else:
            fact, following = _read_share(text, start, position) or _read_amount(text, start, position)
        position = max(following, start + 1)
        if fact:
            yield fact
            position = max(position, fact.end)


def _read_word(text: str, match: re.Match[str]) -> Fact:
    """多个, 过半."""
    start, end = match.start(), match.start() + 1
    if unit := match["many_unit"]:
        amount = Interval(Decimal(2), INFINITY, form="vague")
        return Fact("quantity", start, match.end(), Quantity(amount, unit, _DIMENSIONS[unit], Span(start, end), "han"))
    amount = Interval(Decimal(50), Decimal(100), low_open=True, form="over")
    end += text[end] == "数"
    return Fact("quantity", start - 1, end, Quantity(amount, "%", "%", Span(start, end), "han", before="过"))


def _read_share(text: str, start: int, floor: int) -> tuple[Fact | None, int] | None:
    """百分之三十, 千分之五, 百分之三至百分之五, and where to go on; None where no share begins at `start`."""
    if text[start] not in _SHARE_UNITS or not text.startswith("分之", start + 1):
        return None
    share = _AMOUNT.match(text, start + 3)
    if share is None:
        return None
    number, other = Span(*share.span("number")), None
    if text[number.end : number.end + 1] in _TO:
        behind = number.end + 1
        other = _AMOUNT.match(text, behind + 3 * text.startswith("百分之", behind))
    following = other.end("number") if other else number.end
    numeral, last = read_numeral(share["number"]), read_numeral(other["number"]) if other else None
    if numeral is None:
        return None, following
    meaning: Numeral | Interval = numeral
    if last and numeral.value < last.value:
        number = Span(number.start, following)
        meaning = Interval(numeral.value, last.value, form="range")
    found = Candidate(start, number.end, "", _SHARE_UNITS[text[start]], number.end)
    return _make(text, number, found, numeral.numerals, floor, meaning), following


def _read_amount(text: str, start: int, floor: int) -> tuple[Fact | None, int]:
    """The quantity that begins at `start`, None where none does, and where to go on; the last one ended at `floor`."""
    one = _AMOUNT.match(text, start)
    if one is None:
        return None, start + 1
    number, middle, unit, plain = one.group("number", "middle", "unit", "plain")
    if text[one.end() : one.end() + 1] in _TELLS_SHARE and not unit and (share := _read_parts(text, one, floor)):
        return share, share.end
    end, middle, unit = start + len(number), (middle or "").strip("\u200b\ufeff"), unit or ""
    if text[one.end() : one.end() + 1] in _TO and not middle and (plain or "") == unit:
        other = _AMOUNT.match(text, one.end() + 1)
        if other is not None:
            found = _read_range(text, one, other, floor)
            first = Candidate(start, end, "", unit, one.end())
            return (found, other.end()) if found else (_read_number(text, first, floor), other.start())
    # Most Chinese numerals stand in words (统一, 第一): out before anything is made.
    if not unit and not middle and number[0] in _HAN and number[-1] not in "万亿":
        return None, one.end()
    return _read_number(text, Candidate(start, end, middle, unit, one.end()), floor), one.end()


def _read_parts(text: str, one: re.Match[str], floor: int) -> Fact | None:
    """三成, 三分之二, 三至四成: a share of which `one` is the first number."""
    start, end = one.span("number")
    share = read_proportion(text, start, end)
    if share is None:
        return None
    found = Candidate(start, end, "", "%", share.end)
    number = Span(start, share.number_end)
    return _make(text, number, found, share.numerals, floor, share.meaning, share.step)


def _read_range(text: str, one: re.Match[str], other: re.Match[str], floor: int) -> Fact | None:
    """3～5个, 15%～30%, 30—50万: one quantity with both ends; None where the two numbers are no range."""
    first, second = read_numeral(one["number"]), read_numeral(other["number"])
    own, unit, start = one["unit"] or "", other["unit"] or "", one.start()
    if not first or not second or (own and own != unit) or "vague" in (first.meaning.form, second.meaning.form):
        return None
    # 从5%到10% tells a change; 5至10人 and 5%～10% a range.
    if text[one.end()] in "至到" and own and text[start - 1 : start] in ("从", "由", "自"):
        return None
    low, high = first.value, second.value
    if not own and second.numerals == "mixed" and first.numerals == "arabic":
        scale = _closing_scale(other["number"])
        low = low * scale if low < high / scale else low
    found = Candidate(start, other.end("number"), other["middle"] or "", unit, other.end())
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
    if found.unit == "元" and starts_smaller(text, found.unit_end):
        numeral, end = add_smaller(text, found.unit_end, numeral)
        found = found._replace(unit_end=end)
    return _make(text, Span(start, found.end), found, numeral.numerals, floor, numeral)


def _has_sign(text: str, found: Candidate, floor: int) -> bool:
    """-3.2%, －5℃: only what can be below zero, so that a dash between words stays a dash."""
    return (
        found.start > floor
        and text[found.start - 1] in "-－−"
        and found.unit in ("%", "％", "℃", "摄氏度", "百分点", "")
    )


def _make(
    text: str,
    number: Span,
    found: Candidate,
    numerals: str,
    floor: int,
    meaning: Numeral | Interval,
    step: Decimal | None = None,
) -> Fact | None:
    """The fact with the words of approximation round it; None for a bare 百 or 万 that no such word makes a number."""
    start = found.start if found.start < number.start else number.start
    before = find_words_before(text, start, floor, found)
    trailing = find_after(text, found.unit_end)
    inner = _OVER.search(text, number.start, number.end)
    middle = inner[0] if inner else found.middle
    if isinstance(meaning, Numeral):
        # A bare 百 or 万 is part of a word (亿元以上); 十 is a number, and so is 百 in 百分之百.
        if is_bare(text, found) and not (before or middle or found.start < number.start):
            return None
        # 3年多: behind the unit 多 adds less than one unit.
        behind_unit = not middle and trailing in ("多", "余")
        plain = not (before or middle or trailing)
        last = before[-1] if before else ""
        amount = meaning.meaning if plain else widen(meaning, last, middle or trailing, behind_unit, step)
    else:
        amount = meaning
    unit = _NORMAL.get(found.unit, found.unit)
    words = "".join(before)
    quantity = Quantity(amount, unit, _DIMENSIONS.get(unit, unit), number, numerals, words, middle + trailing)
    return Fact("quantity", start - len(words), found.unit_end + len(trailing), quantity)
