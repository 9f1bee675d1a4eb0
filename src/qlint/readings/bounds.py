"""Ranges and bounds: 3到5, 在20和30之间, 大于10小于20, 不小于30, 比三十大, 30或者以上, 约200, 5左右."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.model import Span
from qlint.numerals import raise_over, read_numeral
from qlint.readings.reading import Reading, above, below
from qlint.values import INFINITY, Interval

_GAP = "[ \u3000\u00a0]{0,3}+"
_TO = compile_late(rf"{_GAP}(?:到|至|[-－—–~～―]{{1,2}}){_GAP}")
_AND = compile_late(rf"{_GAP}[和与與跟及]{_GAP}")
_BETWEEN = compile_late(rf"{_GAP}(?:之间|之間|间|間|之内)")
_FROM = compile_late(rf"(?:位于|位於|介于|介於|处于|在|从|從|由|自){_GAP}$")
_NEXT_BOUND = compile_late(rf"{_GAP}[,，、]?{_GAP}(?:并且|並且|而且|且|并|並|和|同时|但|又)?{_GAP}")
_MORE = "大于|大於|多于|多於|高于|高於|超过|超過"
_LESS = "小于|小於|少于|少於|低于|低於"
_OR_EQUAL = rf"{_GAP}(?:或者|或)?{_GAP}等[于於]"
_BEFORE = compile_late(
    rf"(?:(?P<most>不得?{_GAP}(?:{_MORE})|未超过|没有超过|至多|最多|顶多|≤|<=|(?:{_LESS}){_OR_EQUAL})"
    rf"|(?P<least>不得?{_GAP}(?:{_LESS})|至少|最少|起码|≥|>=|(?:{_MORE}){_OR_EQUAL})"
    rf"|(?P<more>{_MORE}|超出|逾|突破|>|＞)|(?P<less>{_LESS}|不到|不足|不满|未满|未达|<|＜)|(?P<equal>等于|等於|=|＝)"
    "|(?P<than>比)|(?P<near>(?<![最附邻靠就贴])(?:将近|接近|近))|(?P<about>大约|大概|(?<![节条合公预签])约))"
    rf"了?有?{_GAP}$"
)
# A measure word may stand between: 5人以上.
_AFTER = compile_late(
    rf"{_GAP}(?:人次|[个個名位人次项項件家户种場场天年])?(?:(?:或者|或|及){_GAP})?"
    r"(?:(?P<least>以上|之上|更多|更高|更大)|(?P<most>以下|以内|之内|之下|更少|更低|更小)|(?P<about>左右|上下))"
    rf"|{_GAP}(?P<over>[余多餘])"
)
_THAN = compile_late(rf"{_GAP}(?:更|还|要)?(?:(?P<more>大|高|多|长|重)|(?P<less>小|低|少|短|轻))")
_DASHES = frozenset("-－—–~～―")
_CLOSING = compile_late("[万亿萬億]+$")
_RATIO = compile_late(rf"{_GAP}(?:比|[∶])(?!例|较|重|如){_GAP}")
_WINDOW = 14
_NEAR, _ABOUT = Decimal("0.85"), Decimal("0.1")


def join(text: str, readings: Sequence[Reading]) -> Iterator[Reading]:
    """The readings of a text with those that words or marks join to ranges, bounds and ratios put together."""
    bounded = list(_bound_all(text, list(_pair_all(text, readings))))
    index = 0
    while index < len(bounded):
        one, other = bounded[index], bounded[index + 1] if index + 1 < len(bounded) else None
        both = _merge(text, one, other) if other else None
        yield both or one
        index += 2 if both else 1


def _pair_all(text: str, readings: Sequence[Reading]) -> Iterator[Reading]:
    """3到5, 20和30之间, 三比二."""
    index, floor = 0, 0
    while index < len(readings):
        one = readings[index]
        pair = _pair(text, one, readings[index + 1], floor) if index + 1 < len(readings) else None
        yield pair or one
        floor = (pair or one).span.end
        index += 2 if pair else 1


def _pair(text: str, one: Reading, other: Reading, floor: int) -> Reading | None:
    """Both as one range or ratio; None where they stand apart or do not fit."""
    first, second = one.span.end, other.span.start
    if second - first > 6 or one.value is None or other.value is None or not _alike(one, other):
        return None
    ratio = _RATIO.match(text, first)
    if ratio and ratio.end() == second and other.value > 0 and one.unit == other.unit:
        span, value = Span(one.span.start, other.span.end), one.value / other.value
        return Reading(span, "ratio", value, Interval(value, value), "", span, (one, other))
    between = _BETWEEN.match(text, other.span.end)
    joint = _TO.match(text, first) or (between and _AND.match(text, first))
    if not joint or joint.end() != second or one.value >= other.value or _in_chain(text, one, other):
        return None
    low = _lift(text, one, other)
    before = _FROM.search(text, max(floor, one.span.start - 4), one.span.start)
    start = before.start() if before and (between or before[0][0] in "从從自由") else one.span.start
    number = Span(start, between.end() if between else other.number.end)
    span = Span(start, max(other.span.end, number.end))
    return Reading(span, "range", low, Interval(low, other.value, form="range"), other.unit, number, (one, other))


def _in_chain(text: str, one: Reading, other: Reading) -> bool:
    """2018-03-05 and 1-2-3 are no ranges."""
    before, behind = text[one.span.start - 1 : one.span.start], text[other.span.end : other.span.end + 1]
    return before in _DASHES or behind in _DASHES


def _alike(one: Reading, other: Reading) -> bool:
    """3到5米, 3米到5米, 5到20%: both in one unit, or the first without one."""
    if one.kind in ("ordinal", "digits", "range", "unit") or other.kind in ("ordinal", "digits", "range", "unit"):
        return False
    return one.unit == other.unit or (not one.unit and one.kind == "number")


def _lift(text: str, one: Reading, other: Reading) -> Decimal:
    """The lower end: 3—5万 is 3万 to 5万, and 5—7成 are 50 to 70 %."""
    assert one.value is not None and other.value is not None
    closing = _CLOSING.search(text, *other.number)
    if other.unit == "%" and not one.unit and text[other.span.end - 1] == "成":
        return one.value * 10
    if one.unit or closing is None or not text[one.number.start : one.number.end].isdecimal():
        return one.value
    scale = read_numeral(closing[0])
    lifted = one.value * scale.value if scale else one.value
    return lifted if lifted < other.value else one.value


def _bound_all(text: str, readings: list[Reading]) -> Iterator[Reading]:
    floor = 0
    for index, reading in enumerate(readings):
        ceiling = readings[index + 1].span.start if index + 1 < len(readings) else len(text)
        bounded = _bound(text, reading, floor, ceiling) or reading
        floor = bounded.span.end
        yield bounded


def _bound(text: str, reading: Reading, floor: int, ceiling: int) -> Reading | None:
    if reading.value is None or reading.kind in ("ordinal", "digits", "ratio", "unit", "range"):
        return None
    before = _BEFORE.search(text, max(floor, reading.span.start - _WINDOW), reading.span.start)
    if before and before.lastgroup == "than":
        than = _THAN.match(text, reading.span.end, ceiling)
        if than:
            interval = above(reading.value, open_end=True) if than["more"] else below(reading.value, open_end=True)
            return _make(reading, before.start(), than.end(), interval, than.end())
        before = None
    if before and (interval_before := _read_before(before.lastgroup or "", reading.value)):
        return _make(reading, before.start(), reading.span.end, interval_before, reading.number.end)
    if after := _AFTER.match(text, reading.span.end, ceiling):
        interval = _read_after(after.lastgroup or "", reading.value)
        return _make(reading, reading.span.start, after.end(), interval, after.end())
    return None


def _make(reading: Reading, start: int, end: int, interval: Interval, number_end: int) -> Reading:
    return Reading(
        Span(start, end), "range", reading.value, interval, reading.unit, Span(start, number_end), (reading,)
    )


def _read_before(word: str, value: Decimal) -> Interval | None:
    match word:
        case "more":
            return above(value, open_end=True)
        case "least":
            return above(value, open_end=False)
        case "less":
            return below(value, open_end=True)
        case "most":
            return below(value, open_end=False)
        case "equal":
            return Interval(value, value)
        case "near" if value > 0:
            return Interval(value * _NEAR, value, form="near")
        case "about":
            return _about(value)
    return None


def _read_after(word: str, value: Decimal) -> Interval:
    if word == "least":
        return above(value, open_end=False)
    if word == "most":
        return below(value, open_end=False)
    return raise_over(value) if word == "over" else _about(value)


def _about(value: Decimal) -> Interval:
    margin = abs(value) * _ABOUT
    return Interval(value - margin, value + margin, form="about")


def _merge(text: str, one: Reading, other: Reading) -> Reading | None:
    """大于10小于20, 最多100最少20: a lower and an upper bound in one breath, and not beside each other."""
    if one.kind != "range" or other.kind != "range" or one.amount is None or other.amount is None:
        return None
    joint = _NEXT_BOUND.match(text, one.span.end)
    if joint is None or joint.end() != other.span.start:
        return None
    lower, upper = (one.amount, other.amount) if one.amount.high == INFINITY else (other.amount, one.amount)
    if lower.high != INFINITY or upper.low != -INFINITY or lower.low >= upper.high:
        return None
    amount = Interval(lower.low, upper.high, lower.low_open, upper.high_open, "range")
    return Reading(
        Span(one.span.start, other.span.end), "range", lower.low, amount, other.unit,
        Span(one.span.start, other.number.end), one.parts + other.parts,
    )  # fmt: skip
