"""Shares told without a sign (三成, 七成五, 三至四成, 三分之二, 2/3), and sums in 元, 角 and 分 (3元5角).

成 is rounded: 三成 is 25 to 35 %, 七成五 74.5 to 75.5 %. A fraction is what it says where that is a whole percentage
(四分之一 is 25 %), else anything between the whole ones next to it: 三分之二, 66.7% and 67% may be one share.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.numerals import Numeral, read_numeral
from qlint.values import Interval

_DIGITS = "一二三四五六七八九"
# What makes 成 another word: 成立, 成为, 成员, 成都, 一成不变.
_NO_SHARE = "立为員员长本功熟果效就分套人交绩品型都渝渔批因语文年片事全"
_TENTHS = compile_late(
    rf"(?P<low>[{_DIGITS}两十]|[0-9](?:\.[0-9])?|10)(?P<own>成?)"
    rf"(?:(?P<to>[至到～~—–-])(?P<high>[{_DIGITS}两十]|[0-9]|10)成|(?<=成)(?P<more>[{_DIGITS}半])?)"
    rf"(?![{_NO_SHARE}不宫])(?![{_DIGITS}]?[个年月日])"
)
_BOTH = compile_late(rf"(?P<digits>[{_DIGITS}]{{2}})成(?![{_NO_SHARE}不宫])")
_PARTS_OF = compile_late(rf"分之(?P<part>[{_DIGITS}十百两几]{{1,5}}|[0-9]{{1,4}})(?!世纪|[点.．%％0-9{_DIGITS}])")
_SLASH = compile_late(r"(?P<over>[1-9])[/／](?P<under>[2-9]|10)(?![0-9/／.．A-Za-z])(?=以上|以下|左右|的|强|弱|，|。)")
_LEADS = ("占", "占到", "的", "近", "约", "达", "达到", "超", "超过", "过", "足", "到", "少", "于", "降", "增", "减")
_SMALLER = compile_late(
    rf"[又零]?(?P<number>[0-9０-９]{{1,2}}|[{_DIGITS}壹贰叁肆伍陆柒捌玖])(?P<name>[角毛分])(?![之钟度落色])"
)
_WHOLE = compile_late("整(?![个体年天月改治合理顿])")
# What 角, 分 and 整 can begin with behind 元.
_STARTS = frozenset(f"0123456789０１２３４５６７８９{_DIGITS}壹贰叁肆伍陆柒捌玖零又整")
_CHANGES = ("从", "由", "自")
# How far 超过三分之二 and 三成多 go above it, in percentage points.
STEP = Decimal(10)


class Proportion(NamedTuple):
    """A share: where its number and the whole of it end, and what it means in percent."""

    number_end: int
    end: int
    meaning: Numeral | Interval
    numerals: str
    step: Decimal | None = None


def read_proportion(text: str, start: int, end: int) -> Proportion | None:
    """The share whose first number is text[start:end]; None where none stands there."""
    behind = text[end : end + 1]
    if behind == "分":
        return _read_fraction(text, start, end) if text.startswith("之", end + 1) else None
    if behind in "/／":
        return _read_slash(text, start)
    return _read_tenths(text, start, end)


def _read_tenths(text: str, start: int, end: int) -> Proportion | None:
    if both := _BOTH.match(text, start):
        numeral = read_numeral(both["digits"])
        if numeral is None or numeral.meaning.form != "vague":
            return None
        meaning = Interval(numeral.meaning.low * 10, numeral.meaning.high * 10, form="range")
        return Proportion(both.end("digits"), both.end(), meaning, "han")
    tenths = _TENTHS.match(text, start)
    low = read_numeral(tenths["low"]) if tenths else None
    if tenths is None or low is None or tenths.end("low") != end or not 0 < low.value <= 10:
        return None
    share, half, last = low.value * 10, Decimal(5), tenths.end()
    if tenths["to"]:
        high = read_numeral(tenths["high"])
        # 从三成到五成 tells a change, 三成到五成 a range.
        if high and low.value < high.value and text[start - 1 : start] not in _CHANGES:
            meaning = Interval(share, high.value * 10, form="range")
            return Proportion(tenths.end("high"), last, meaning, low.numerals)
        if not tenths["own"]:
            return None
        last = tenths.end("own")
    elif more := tenths["more"]:
        share, half = share + (5 if more == "半" else _DIGITS.index(more) + 1), Decimal("0.5")
    meaning = Interval(share - half, share + half, form="rounded")
    step = None if tenths["more"] else STEP
    return Proportion(end, last, Numeral(share, meaning, low.numerals), low.numerals, step)


def _read_fraction(text: str, start: int, end: int) -> Proportion | None:
    match = _PARTS_OF.match(text, end)
    if match is None:
        return None
    if "几" in text[start:end]:
        vague = Interval(Decimal(0), Decimal(100), low_open=True, high_open=True, form="vague")
        return Proportion(match.end(), match.end(), vague, "han")
    return _divide(read_numeral(match["part"]), read_numeral(text[start:end]), match.end())


def _read_slash(text: str, start: int) -> Proportion | None:
    match = _SLASH.match(text, start)
    if match is None or not text.endswith(_LEADS, max(0, start - 2), start):
        return None
    return _divide(read_numeral(match["over"]), read_numeral(match["under"]), match.end("under"))


def _divide(over: Numeral | None, under: Numeral | None, end: int) -> Proportion | None:
    if not over or not under or over.meaning.approximate or not 0 < over.value < under.value:
        return None
    share = over.value * 100 / under.value
    whole = share // 1
    meaning = Interval(share, share) if share == whole else Interval(whole, whole + 1, form="rounded")
    return Proportion(end, end, Numeral(share, meaning, under.numerals), under.numerals, STEP)


def add_smaller(text: str, end: int, numeral: Numeral) -> tuple[Numeral, int]:
    """The sum with 角 and 分 behind its 元 (3元5角), exact where 整 follows (叁佰贰拾万元整), and where it ends."""
    value, begin = numeral.value, end
    while smaller := _SMALLER.match(text, end):
        part = read_numeral(smaller["number"])
        value += (part.value if part else 0) / (Decimal(100) if smaller["name"] == "分" else Decimal(10))
        end = smaller.end()
        if smaller["name"] == "分":
            break
    if end == begin and not _WHOLE.match(text, end):
        return numeral, end
    return Numeral(value, Interval(value, value), numeral.numerals), end


def starts_smaller(text: str, end: int) -> bool:
    """Whether 角, 分 or 整 may follow at `end`."""
    return text[end : end + 1] in _STARTS
