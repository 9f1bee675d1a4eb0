"""Numbers in running text, without units: where they begin, how far they reach, what they are worth.

A number may hold blanks (一百 五 十 二, 三 分 之 二). A lone Chinese numeral counts only where it stands as a number and
not in a word (see qlint.readings.lone). Source: GB/T 15835—2011, 4.1–4.3, 5.1–5.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.numerals import Numeral, raise_over, read_numeral
from qlint.readings.letters import read_arabic
from qlint.readings.lone import stands_alone
from qlint.readings.reading import scale_interval
from qlint.values import Interval

_ONES = "零〇○一二两兩俩倆三四五六七八九壹贰貳叁肆伍陆陸柒捌玖"
_DECIMALS = "零〇○一二三四五六七八九壹贰貳叁肆伍陆陸柒捌玖"
_SCALES = "十百千万亿兆萬億拾佰仟"
_DIGIT = "[0-9０-９]"
_GAP = "[ \u3000\u00a0\u200b]{0,4}+"
_ARABIC = rf"(?:{_DIGIT}{{1,3}}(?:[,，]{_DIGIT}{{3}})+(?!{_DIGIT})|{_DIGIT}++)(?:[.．]{_DIGIT}++)?"
_TOKEN = (
    rf"(?:{_ARABIC}|[{_ONES}{_SCALES}几幾廿卅卌]|[余多餘](?={_GAP}[万亿萬億兆])|(?<=[{_ONES}{_SCALES}0-9 \u3000])[点點](?={_GAP}[{_DECIMALS}]))"
)
_RUN = compile_late(rf"(?:{_TOKEN})(?:{_GAP}{_TOKEN}){{0,40}}+")
_TOKENS = compile_late(_TOKEN)
_BLANKS = str.maketrans(dict.fromkeys(" \u3000\u00a0\u200b"))
_BEGIN = compile_late(rf"[0-9０-９{_ONES}{_SCALES}几幾廿卅卌幺数上.]")
_HAN_FOLLOWS = compile_late(rf"{_GAP}[{_SCALES}余多餘几幾]")
_SPELLED = compile_late("[零〇○一二三四五六七八九幺两洞拐勾壹贰叁肆伍陆柒捌玖]{3,}")
_SPELLED_DIGITS = dict(zip("零〇○一二三四五六七八九幺两洞拐勾壹贰叁肆伍陆柒捌玖", "000123456789120791234567890"[:27], strict=False))
_BARE = compile_late(f"[{_SCALES}]+")
_OVER_ROUND = compile_late(rf"(?P<word>[数上]?)(?P<scale>[十百千万亿]+)(?P<over>[余多餘]?)")
_PARTS_OF = compile_late(rf"{_GAP}分{_GAP}之{_GAP}")
_AND = compile_late(rf"{_GAP}又{_GAP}")
_MINUS = compile_late(rf"[负負]{_GAP}")
_SIGNS = "-－−"
_SIGNS_AND_ENDS = tuple("-－−%％)）℃°—～~_")
# Words that can stand before a minus; other words are joined by a dash to what follows.
_BEFORE_SIGN = frozenset("到至是为達达于在约和与或比值有率乘加减除")
_DOZEN = compile_late(rf"{_GAP}打(?![开開电電击擊架工算断斷印折扮听聽针針造败敗破到下入出上中响响动動字车車的了])")
_NO_NUMBER = ("万一", "千万", "百十", "亿万", "万千", "百千", "千百")


class Number(NamedTuple):
    """A number: its place, kind (number, digits, fraction, ordinal, share), value and meaning.

    A share is 百分之五, 万分之三: `value` is the number behind, which begins at `inner`, `base` what it is divided by.
    """

    start: int
    end: int
    kind: str
    value: Decimal
    amount: Interval
    base: Decimal = Decimal(1)
    inner: int = -1


def find_numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """The numbers of a text by start, without overlap."""
    position, end = start, len(text) if end is None else end
    while match := _BEGIN.search(text, position, end):
        number, following = _read_at(text, match.start(), position)
        if number:
            yield number
        position = max(following, match.start() + 1)


def _read_at(text: str, start: int, floor: int) -> tuple[Number | None, int]:
    """The number that begins at `start`, None where none does, and where to go on."""
    number, following = _read_unsigned(text, start)
    if number is None:
        return None, following
    number = _join_dozen(text, _join_fraction(text, number))
    following = number.end
    if text[max(0, start - 1) : start] == "第":
        return number._replace(start=start - 1, kind="ordinal"), following
    if number.kind in ("number", "fraction", "share"):
        begin, negative = _find_sign(text, start, floor)
        number = _negate(number, begin) if negative else number
    return number, following


def _read_unsigned(text: str, start: int) -> tuple[Number | None, int]:
    if text[start] in "0123456789０１２３４５６７８９.":
        arabic, following = read_arabic(text, start)
        if arabic is None:
            return None, following
        if arabic.plain and _HAN_FOLLOWS.match(text, arabic.end):
            return _read_run(text, start)
        return Number(start, arabic.end, arabic.kind, arabic.value, arabic.amount), following
    if spelled := _SPELLED.match(text, start):
        return _read_spelled(text, spelled)
    if over := _OVER_ROUND.match(text, start):
        return _read_over_round(text, over)
    if text[start] in "幺数上":
        return None, start + 1
    return _read_run(text, start)


def _read_spelled(text: str, spelled: re.Match[str]) -> tuple[Number | None, int]:
    """幺幺零, 二〇二六: numerals told one by one, at least three and nothing that scales them behind."""
    if (match := _RUN.match(text, spelled.start())) and match.end() > spelled.end():
        number, following = _read_run(text, spelled.start())
        if number:
            return number, following
    value = Decimal("".join(_SPELLED_DIGITS[digit] for digit in spelled[0]))
    return Number(*spelled.span(), "digits", value, Interval(value, value)), spelled.end()


def _read_over_round(text: str, match: re.Match[str]) -> tuple[Number | None, int]:
    """数百, 上千, 百余; a bare scale is no number, but for 十 and what stands before 分之."""
    word, scale, over = match.group("word", "scale", "over")
    numeral = _read(scale)
    if not word and not over:
        return _read_run(text, match.start())
    following = text[match.end() : match.end() + 1]
    if numeral is None or (not word and following in "万亿萬億") or (word and over):
        return (None, match.end()) if word else _read_run(text, match.start())
    value = numeral.value
    if word == "数":
        amount = Interval(2 * value, 10 * value, high_open=True, form="vague")
    elif word:
        if scale[0] == "十" or len(scale) > 2:
            return None, match.end()
        amount = Interval(value, 3 * value, high_open=True, form="vague")
    else:
        amount = raise_over(value)
    return Number(match.start(), match.end(), "number", value, amount), match.end()


def _read_run(text: str, start: int) -> tuple[Number | None, int]:
    """The longest number that begins at `start` within the run of numerals there."""
    run = _RUN.match(text, start)
    if run is None:
        return None, start + 1
    if _PARTS_OF.match(text, run.end()) and _BARE.fullmatch(printed := run[0].translate(_BLANKS)):
        return _read_share(text, start, run.end(), printed)
    ends = [token.end() for token in _TOKENS.finditer(text, start, run.end())]
    for end in reversed(ends[1:]):
        printed = text[start:end].translate(_BLANKS)
        numeral = _read(printed)
        # 三点四十 is a time: what stands behind 点 goes on.
        if numeral is None or (end < run.end() and "点" in printed):
            continue
        if _BARE.fullmatch(printed) and printed[0] not in "十拾" or printed in _NO_NUMBER:
            return None, run.end()
        return Number(start, end, "number", _as_printed(printed, numeral), numeral.meaning), end
    return _read_lone(text, start, ends[0], run.end())


def _read_lone(text: str, start: int, end: int, run_end: int) -> tuple[Number | None, int]:
    printed = text[start:end]
    numeral = _read(printed)
    arabic = printed[0] in "0123456789０１２３４５６７８９"
    behind = text[end : end + 1]
    if numeral is None or printed in "几幾" or (printed in _SCALES and printed not in "十拾"):
        return None, max(run_end, end)
    joined = end < run_end and behind not in " \u3000点點"
    if not arabic and (joined or not stands_alone(text, start, end)):
        return None, end if behind in ("点", "點") else max(run_end, end)
    return Number(start, end, "number", numeral.value, numeral.meaning), end


def _read_share(text: str, start: int, end: int, printed: str) -> tuple[Number | None, int]:
    """百分之五: read as the number behind, with what it is divided by."""
    base = _read(printed)
    behind = _PARTS_OF.match(text, end)
    if base is None or behind is None:
        return None, end
    part = _read_part(text, behind.end())
    if part is None:
        return None, behind.end()
    kind = "fraction" if printed in "十拾" else "share"
    value, amount = (part.value, part.amount) if kind == "share" else (part.value / base.value, _exact(part.value / base.value))
    return Number(start, part.end, kind, value, amount, base.value, part.start), part.end


def _read_part(text: str, start: int) -> Number | None:
    """A number behind 分之: any numeral, lone or signed."""
    minus = _MINUS.match(text, start)
    begin = minus.end() if minus else start
    number: Number | None = None
    if begin < len(text) and text[begin] in "0123456789０１２３４５６７８９":
        number = _read_unsigned(text, begin)[0]
    elif run := _RUN.match(text, begin):
        ends = [token.end() for token in _TOKENS.finditer(text, begin, run.end())]
        for end in reversed(ends):
            printed = text[begin:end].translate(_BLANKS)
            if numeral := _read(printed):
                number = Number(begin, end, "number", _as_printed(printed, numeral), numeral.meaning)
                break
    return _negate(number, start) if number and minus else number


def _join_fraction(text: str, number: Number) -> Number:
    """五分之一 where the number is the 五; 三又五分之一 where it is the 三."""
    if number.kind != "number":
        return number
    if parts_of := _PARTS_OF.match(text, number.end):
        part = _read_part(text, parts_of.end())
        if part and number.value > 0 and number.value % 1 == 0:
            value = part.value / number.value
            return Number(number.start, part.end, "fraction", value, _exact(value))
    elif (joint := _AND.match(text, number.end)) and (under := _read_part(text, joint.end())):
        fraction = _join_fraction(text, under)
        if fraction.kind == "fraction":
            value = number.value + fraction.value
            return Number(number.start, fraction.end, "fraction", value, _exact(value))
    return number


def _join_dozen(text: str, number: Number) -> Number:
    """五十打: sixty dozen is a number."""
    dozen = _DOZEN.match(text, number.end) if number.kind == "number" else None
    if dozen is None:
        return number
    return number._replace(end=dozen.end(), value=number.value * 12, amount=scale_interval(number.amount, Decimal(12)))


def _find_sign(text: str, start: int, floor: int) -> tuple[int, bool]:
    """Where the sign before a number stands, and whether one does: no dash between numbers, words or dashes."""
    sign = text[start - 1] if start > floor else ""
    if sign and sign in "负負":
        return start - 1, True
    if sign and sign in _SIGNS:
        before = text[max(0, start - 8) : start - 1]
        last, further = before[-1:], before.rstrip(" \u3000")[-1:]
        word = last.isalnum() and last not in _BEFORE_SIGN
        if not word and last not in _SIGNS_AND_ENDS and not (further.isascii() and further.isalnum()):
            return start - 1, True
    return start, False


def _negate(number: Number, start: int) -> Number:
    amount = number.amount
    mirrored = Interval(-amount.high, -amount.low, amount.high_open, amount.low_open, amount.form)
    return number._replace(start=start, value=-number.value, amount=mirrored)


def _exact(value: Decimal) -> Interval:
    return Interval(value, value)


@lru_cache(maxsize=4096)
def _read(printed: str) -> Numeral | None:
    return read_numeral(printed)


def _as_printed(printed: str, numeral: Numeral) -> Decimal:
    """The number without what blurs it: 二十几万 is printed as 二十万 and something."""
    if numeral.meaning.form != "vague" or not ("几" in printed or "幾" in printed):
        return numeral.value
    plain = re.sub("零?[几幾]|[余多餘]", "", printed)
    base = _read(plain) if plain.strip("十百千万亿兆萬億") else None
    return base.value if base else numeral.value
