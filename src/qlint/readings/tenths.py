"""Shares in tenths: 三成, 七成五, 三成半, 半成; prices in tenths: 九折, 六点五折, 六五折, 对折.

三成 is 30 %, 七成五 75 %; 九折 is 90 % of the price, 六五折 and 65折 are 65 %, 对折 and 半折 50 %.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.readings.lone import OTHER_WORDS
from qlint.readings.number import Number
from qlint.readings.reading import Reading, scale_interval
from qlint.values import Interval

_GAP = "[ \u3000\u00a0]{0,4}+"
_HAN = "一二三四五六七八九"
_DIGITS = _HAN + "壹贰叁肆伍陆柒捌玖123456789１２３４５６７８９"
_TENTHS = compile_late(
    rf"{_GAP}(?P<word>[成折])(?![{OTHER_WORDS}])"
    rf"(?:{_GAP}(?P<more>[{_DIGITS}]|半)(?![.．0-9０-９十百千万亿{_HAN}个年月日天元%％成折]))?"
)
_FOLD = rf"{_GAP}折(?![{OTHER_WORDS}])"
_SPELLED = compile_late(
    rf"(?<![0-9０-９{_HAN}十百千万])(?P<first>[{_DIGITS}])[ \u3000]?(?P<second>[{_DIGITS}]){_FOLD}"
    rf"|(?P<half>(?<![面绝相针应])[对對半]){_FOLD}|(?P<twentieth>半){_GAP}成(?![{OTHER_WORDS}])"
)


def read_tenths(text: str, number: Number) -> Reading | None:
    """The number with 成 or 折 behind it; None where neither stands there."""
    tenths = _TENTHS.match(text, number.end)
    if tenths is None or number.kind != "number" or not 0 < number.value <= (10 if tenths["word"] == "成" else 100):
        return None
    end, more = tenths.end("word"), tenths["more"]
    if tenths["word"] == "成" and more and number.value % 1 == 0 and number.value < 10:
        return _make(number.value * 10 + (5 if more == "半" else _worth(more)), Span(number.start, tenths.end()))
    factor = Decimal(1 if tenths["word"] == "折" and number.value >= 10 else 10)
    amount = scale_interval(number.amount, factor)
    return Reading(
        Span(number.start, end), "percent", number.value * factor, amount, "%", Span(number.start, number.end)
    )


def find_spelled(text: str) -> Iterator[Reading]:
    """六五折, 7 2 折, 对折, 半成: what holds no numeral of its own."""
    if "折" not in text and "成" not in text:
        return
    for match in _SPELLED.finditer(text):
        span = Span(*match.span())
        if match["half"]:
            yield _make(Decimal(50), span)
        elif match["twentieth"]:
            yield _make(Decimal(5), span)
        else:
            yield _make(10 * _worth(match["first"]) + _worth(match["second"]), span)


def _worth(digit: str) -> Decimal:
    return Decimal(_DIGITS.index(digit) % 9 + 1)


def _make(share: Decimal, span: Span) -> Reading:
    return Reading(span, "percent", share, Interval(share, share), "%", span)
