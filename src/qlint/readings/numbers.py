"""The numbers of a running text, without their units: where they begin, how far they reach, what they are worth.

Source: GB/T 15835—2011, 4.1–4.3, 5.1–5.3.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.readings.fractions import join_fraction, read_share
from qlint.readings.han import GAP, ONES, SCALES, read_any, read_han, read_run
from qlint.readings.letters import read_arabic
from qlint.readings.number import Number, make_exact, negate
from qlint.readings.reading import scale_interval

_BEGIN = compile_late(rf"[0-9０-９{ONES}{SCALES}几幾廿卅卌幺数數上半.．]")
_HAN_FOLLOWS = compile_late(rf"{GAP}[{SCALES}余多餘几幾]")
_DOZEN = compile_late(rf"{GAP}打(?![开開电電击擊架工算断斷印折扮听聽针針造败敗破到下入出上中响響动動字车車的了过過])")
_SIGNS = frozenset("-－−")
_NO_SIGN_BEHIND = _SIGNS | frozenset("%％)）℃°—～~_")
# Words that can stand before a minus; other words are joined by a dash to what follows.
_BEFORE_SIGN = frozenset("到至是为達达于在约和与或比值有乘加减除")


def find_numbers(text: str) -> Iterator[Number]:
    """The numbers of a text by start, without overlap."""
    position = 0
    while match := _BEGIN.search(text, position):
        number, following = _read_at(text, match.start(), position)
        if number:
            yield number
        position = max(following, match.start() + 1)


def _read_at(text: str, start: int, floor: int) -> tuple[Number | None, int]:
    """The number that begins at `start`, None where none does, and where to go on; the last one ended at `floor`."""
    number, following = _read_unsigned(text, start)
    ordinal = text[max(0, start - 1) : start] == "第"
    if number is None and ordinal:
        number = read_any(text, start)
    if number is None:
        return None, following
    number = _join_dozen(text, join_fraction(text, number))
    if ordinal:
        return number._replace(start=start - 1, kind="ordinal"), number.end
    if number.kind != "digits" and (sign := _find_sign(text, start, floor)) is not None:
        return negate(number, sign), number.end
    return number, number.end


def _read_unsigned(text: str, start: int) -> tuple[Number | None, int]:
    if text[start] == "半":
        dozen = _DOZEN.match(text, start + 1)
        return (make_exact(start, dozen.end(), "number", Decimal(6)), dozen.end()) if dozen else (None, start + 1)
    if text[start] not in "0123456789０１２３４５６７８９.．":
        share = read_share(text, start)
        return (share, share.end) if share else read_han(text, start)
    arabic, following = read_arabic(text, start)
    if arabic is None:
        return None, following
    if arabic.plain and _HAN_FOLLOWS.match(text, arabic.end):
        return read_run(text, start)
    return Number(start, arabic.end, arabic.kind, arabic.value, arabic.amount), following


def _find_sign(text: str, start: int, floor: int) -> int | None:
    """Where a minus before a number stands; None where there is none, or a dash between numbers or words."""
    sign = text[start - 1] if start > floor else ""
    if sign in ("负", "負"):
        return start - 1
    if sign not in _SIGNS:
        return None
    before = text[max(0, start - 8) : start - 1]
    last, further = before[-1:], before.rstrip(" \u3000")[-1:]
    word = last.isalnum() and last not in _BEFORE_SIGN
    joins = word or last in _NO_SIGN_BEHIND or (further.isascii() and further.isalnum())
    return None if joins else start - 1


def _join_dozen(text: str, number: Number) -> Number:
    """五十打: a number of dozens."""
    dozen = _DOZEN.match(text, number.end) if number.kind == "number" else None
    if dozen is None:
        return number
    twelve = Decimal(12)
    return number._replace(end=dozen.end(), value=number.value * twelve, amount=scale_interval(number.amount, twelve))
