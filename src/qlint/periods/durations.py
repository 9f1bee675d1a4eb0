"""Lengths of time: 三年, 5个工作日, 半小时, 一年零三个月, 两天半, 三年多.

A length has the parts that are printed, and an amount in the finest unit of them. A year is 12 months, a week 7 days;
a month with days in one length (三个月零五天) is 28 to 31 days, a year 365 or 366, so that the amount is then an
interval.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.numerals import raise_over, read_numeral
from qlint.values import Interval

_GAP = r"[ 　\xa0]{0,2}"
_NUMERAL = "[0-9０-９〇零一二三四五六七八九十百千万亿两几数廿]{1,8}(?:[.．][0-9０-９]{1,4})?"
# Units by the name that values use; the marks 个 and 半 are read apart.
_NAMES = {
    **{unit: unit for unit in ("世纪", "年", "季度", "月", "周", "工作日", "天", "小时", "分", "秒")},
    "周年": "年",
    "星期": "周",
    "礼拜": "周",
    "日": "天",
    "昼夜": "天",
    "钟头": "小时",
    "时": "小时",
    "刻钟": "刻",
    "分钟": "分",
    "秒钟": "秒",
}
_UNIT = (
    rf"世纪|周年|年(?![级度代初底末中报份均轮期鉴纪]|{_NUMERAL}月)|季度|月|周(?![岁期边围转年长密刊])|星期|礼拜|工作日|天(?![津然下上空气桥文才赋])|日|昼夜|小时|"
    "钟头|时(?![期代候速])|刻钟|分钟|分(?![之公部局管校院支行为布类别析])|秒钟|秒"
)
_PART = (
    rf"(?:(?:(?P<low>{_NUMERAL}){_GAP}(?:至|到|[—－–～~-]{{1,2}}){_GAP})?(?P<number>{_NUMERAL}){_GAP}(?P<over>[多余])?(?P<piece>个)?(?P<half>半)?(?P<more>[多余])?|(?P<alone>半)个?)"
    rf"{_GAP}(?P<unit>{_UNIT})(?P<behind>半(?!数)|多(?![样元])|余(?![额下]))?"
)
_FIRST = compile_late(
    r"[0-9０-９一二三四五六七八九十百千两几数廿半](?<![0-9０-９〇○零一二三四五六七八九十百千万亿两第.．/A-Za-z-].)"
)
_PIECE = compile_late(_PART)
_JOINT = compile_late(rf"{_GAP}[零又加]?{_GAP}")
# What the calendar exchanges exactly: months, and seconds.
_MONTHS = {"世纪": 1200, "年": 12, "季度": 3, "月": 1}
_DAYS = {"世纪": (36_524, 36_525), "年": (365, 366), "季度": (90, 92), "月": (28, 31)}
_SECONDS = {"周": 604_800, "天": 86_400, "小时": 3_600, "刻": 900, "分": 60, "秒": 1}
# Units that are lengths only with 个 in front (3月 and 三季度 are times), and those that only follow another part.
_WITH_PIECE = ("月", "季度", "世纪")
_FOLLOWING = ("时", "分")
_MAX_PARTS = 7


class Duration(NamedTuple):
    """A length of time: its `parts` (number and unit) as printed, and its amount in the finest `unit` of them.

    Units are 世纪, 年, 季度, 月, 周, 天, 工作日, 小时, 刻, 分, 秒.
    """

    amount: Interval
    unit: str
    parts: tuple[tuple[Decimal, str], ...]


class _Piece(NamedTuple):
    number: Decimal
    meaning: Interval
    unit: str
    printed: str
    end: int


def find_durations(text: str, start: int, end: int) -> Iterator[tuple[Span, Duration]]:
    """Every length of time in text[start:end], by place."""
    position = start
    while first := _FIRST.search(text, position, end):
        pieces = _pieces(text, first.start(), end)
        if pieces:
            yield Span(first.start(), pieces[-1].end), _duration(pieces)
        position = pieces[-1].end if pieces else first.end()


def _pieces(text: str, position: int, end: int) -> list[_Piece]:
    """The parts that follow one another from here, each finer than the one before."""
    pieces: list[_Piece] = []
    while len(pieces) < _MAX_PARTS:
        start = position
        if pieces and (joint := _JOINT.match(text, position, end)):
            start = joint.end()
        match = _PIECE.match(text, start, end)
        piece = _piece(match.groupdict(), match.end()) if match else None
        if piece is None or not _fits(piece, pieces, text[piece.end : piece.end + 3]):
            break
        pieces.append(piece)
        position = piece.end
    return pieces


def _fits(piece: _Piece, before: list[_Piece], behind: str) -> bool:
    if piece.unit == "工作日":
        return not before
    if piece.printed == "日" and not before:
        return behind.startswith(("内", "以内", "之内"))
    return bool(before) or piece.printed not in _FOLLOWING


def _piece(groups: dict[str, str | None], end: int) -> _Piece | None:
    printed = groups["unit"] or ""
    unit = _NAMES[printed]
    if printed in _WITH_PIECE and not (groups["piece"] or groups["alone"]):
        return None
    half = Decimal("0.5")
    if groups["alone"]:
        return _Piece(half, Interval(half, half), unit, printed, end)
    number = groups["number"] or ""
    numeral = read_numeral(number + ("余" if groups["over"] else "")) or read_numeral(number)
    # Four digits before 年 are a year.
    if numeral is None or (printed == "年" and len(number) == 4 and number.isdecimal()):
        return None
    value, meaning = numeral.value, numeral.meaning
    if groups["half"] or groups["behind"] == "半":
        value += half
        meaning = Interval(value, value)
    elif low := read_numeral(groups["low"] or ""):
        meaning = Interval(low.meaning.low, meaning.high, form="range")
    elif groups["over"] or groups["more"] or groups["behind"]:
        meaning = raise_over(value, None if groups["over"] else Decimal(1))
    return _Piece(value, meaning, unit, printed, end)


def _duration(pieces: list[_Piece]) -> Duration:
    parts = tuple((piece.number, piece.unit) for piece in pieces)
    if len(pieces) == 1:
        return Duration(pieces[0].meaning, pieces[0].unit, parts)
    return _sum(parts)


@lru_cache(maxsize=1024)
def _sum(parts: tuple[tuple[Decimal, str], ...]) -> Duration:
    """Several parts in the finest unit of them."""
    months = sum((number * _MONTHS[unit] for number, unit in parts if unit in _MONTHS), Decimal(0))
    seconds = sum((number * _SECONDS[unit] for number, unit in parts if unit in _SECONDS), Decimal(0))
    names = [unit for unit in (*_MONTHS, *_SECONDS) if any(unit == printed for _, printed in parts)]
    unit = names[-1]
    if unit in _MONTHS:
        amount = months / _MONTHS[unit]
        return Duration(Interval(amount, amount), unit, parts)
    low, high = (
        (sum(number * _DAYS[name][bound] for number, name in parts if name in _DAYS) * _SECONDS["天"] + seconds)
        / _SECONDS[unit]
        for bound in (0, 1)
    )
    return Duration(Interval(low, high, form="about" if months else "exact"), unit, parts)
