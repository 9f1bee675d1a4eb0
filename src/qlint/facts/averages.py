"""A total, how many share it and the mean: 共发放6000元，惠及3人，人均2000元; 每台3000元，共20台，合计6万元.

What shares it is told by a measure word (每户, 亩均, 每名职工), by what is counted (服务站96个，平均每站4名) or by the
dates of a span (10月1日至8日接待33.6万人次，日均4.2万人次).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from qlint.arithmetic import Average, Figure
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, has_figures, record_at
from qlint.facts.part_lists import clause_before
from qlint.intervals import divide
from qlint.model import Fact, Span
from qlint.numerals import read_integer
from qlint.values import Interval

# What stands between the word of the mean and its number: 户均增收, 每亩补贴, 每名职工; nothing that ends a clause.
_BEFORE_NUMBER = compile_late("[^，。；：、（）0-9每均]{0,9}(?:平均[^，。；：、（）0-9每均]{0,5})?")
# 工作日日均: of some days only.
_SOME_DAYS = compile_late("[工假交开期周].{0,2}日$|最[高低]")
_SHARED_BY = frozenset("人年生头只户村亩台件日月场次班校镇县乡站店家社所周天辆套篇")
_HEADS = ("均", "每", "单价", "亩产", "单产")
# What a number is that others are measured by: a rule, a bound, another year, a price of something else.
_STANDARD = compile_late(
    "对|按|凡|给予|标准|不[低少高超]|最[高低多少]|限|[比较]|上年|去年|目标|计划|预计|力争"
    "|可支配|生产总值|GDP|消费|寿命|收入|以上|以下|提高|增加"
)
# 人均绿地面积: of a total that is called so, too.
_OF_CALLED = compile_late("绿地|面积")
_PLANNED = compile_late("安排|预算|计划|任务|目标|[比较][^，]{0,6}[增多少]|同比|提高|增加|减少|上年|去年|[均每]")
# Land and homes are shared by other people than those registered.
_NOT_COUNTED = compile_late(_PLANNED.pattern + "|户籍")
_MEAN_CLAUSE = compile_late("[均每]|单价|亩产|标准|其中")
_MONTHS = {
    "前三季度": 9,
    "上半年": 6,
    "下半年": 6,
    "一季度": 3,
    "二季度": 3,
    "三季度": 3,
    "四季度": 3,
    "全年": 12,
    "本年度": 12,
}
_FIRST_MONTHS = {"下半年": 7, "二季度": 4, "三季度": 7, "四季度": 10}
_OPEN_DAYS = Decimal("0.66")
_DAYS, _FEBRUARY = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31), 2
_PERIOD = compile_late(
    f"(?P<word>{'|'.join(_MONTHS)})|(?<![0-9至到—~～－-])(?P<month>1[0-2]|[1-9])月份?(?![0-9底初末中上下至到—~～－-])"
)
_NEAR, _PLAIN = 4, compile_late("[^，。；：、（）0-9]*")
_YEARS = compile_late("(?P<count>[两三四五六七八九十2-9])年(?=[来间内共]|累计|时间|，|总)")
_SORTS = frozenset(["行政", "自然", "中心", "重点"])
_MEASURES = frozenset("个名位家所座处件项")
_PERSONS = ("人", "名", "位")
# How many of the unit behind make one of the unit in front.
_LARGER = {("吨", "公斤"): Decimal(1000), ("公里", "米"): Decimal(1000), ("公斤", "克"): Decimal(1000)}
# A slip of the pen leaves the mean in sight of what the numbers make; what is further off is a mean of something else.
_LEAST, _MOST = Decimal("0.64"), Decimal("1.56")


def read(document: Document) -> Iterator[Fact]:
    """Fact("average", start, end, Average), by the place of the mean; the span reaches over all three figures."""
    text = document.text
    places = sorted({place + len(head) - 1 for head in _HEADS for place in _places(text, head)})
    found: set[int] = set()
    for place in places:
        if not has_figures(document, place, 0, 13):
            continue
        mean = next(figures_between(document, place, place + 14), None)
        if mean is None or mean.dimension in RATIOS or not _BEFORE_NUMBER.fullmatch(text, place + 1, mean.start):
            continue
        average = _read_one(document, place, mean) if mean.start not in found else None
        if average:
            found.add(mean.start)
            ends = (average.total, average.divisor, average.mean)
            yield Fact("average", min(one.start for one in ends), max(one.end for one in ends), average)


def _places(text: str, head: str) -> Iterator[int]:
    place = text.find(head)
    while place >= 0:
        yield place
        place = text.find(head, place + 1)


def _read_one(document: Document, place: int, mean: Figure) -> Average | None:
    text = document.text
    if _STANDARD.search(clause_before(text, mean.start)) or "每" in text[max(place - 4, 0) : place]:
        return None
    who = _sharers(text, place, mean)
    if who is None:
        return None
    record = record_at(document, place)
    figures = [one for one in figures_between(document, record.start, record.end) if one.start != mean.start]
    totals = [total for one in figures if (total := _as_total(text, one, mean)) is not None]
    called = text[place + 1 : mean.start].rstrip("为约达到")
    if _OF_CALLED.search(called):
        totals = [
            one
            for one in totals
            if one.start < mean.start and called in clause_before(text, one.start).replace("总", "")
        ]
    counts = [one for one in figures if _counts_them(text, one, mean, who)]
    if who == "年" and totals and not counts:
        counts = [*_years(text, record)]
    if who[:1] in "日天月" and who and totals and not counts:
        counts = [*_spans(document, record, who[0])] or [*_periods(text, record, who[0])]
    if not counts and totals:
        counts = [one for one in _earlier(document, record) if _counts_them(text, one, mean, who)]
    return _choose(text, totals, counts, mean)


def _sharers(text: str, place: int, mean: Figure) -> str | None:
    """The words that say what shares the total: 户 in 户均, 名职工发放 in 每名职工发放; empty for a price."""
    if text[place] == "价":
        return ""
    if text[place] == "产" or text.startswith(("平均亩产", "平均单产"), place - 1):
        return "亩"
    if text[place] == "每":
        return text[place + 1 : mean.start] or None
    if _SOME_DAYS.search(text, max(place - 4, 0), place):
        return None
    return text[place - 1] if place and text[place - 1] in _SHARED_BY else None


def _as_total(text: str, figure: Figure, mean: Figure) -> Figure | None:
    """A number as the total of a mean, in the unit of it; None where it is of another kind, or a mean itself."""
    clause = clause_before(text, figure.start)
    if _MEAN_CLAUSE.search(clause) or _PLANNED.search(clause) or figure.amount.form not in ("exact", "rounded"):
        return None
    if figure.counts_like(mean):
        return figure
    times = _LARGER.get((figure.dimension, mean.dimension))
    if times is None:
        return None
    low, high, form = figure.amount.low, figure.amount.high, figure.amount.form
    amount = Interval(low * times, high * times, form=form)
    return figure._replace(amount=amount, value=figure.value * times, dimension=mean.dimension)


def _counts_them(text: str, figure: Figure, mean: Figure, who: str) -> bool:
    """Whether a number counts what shares the total."""
    if figure.dimension in RATIOS or _NOT_COUNTED.search(clause_before(text, figure.start)):
        return False
    if figure.counts_like(mean):
        return _is_named(text, figure, who)
    if not who:
        return True
    first = who[0]
    if (
        figure.unit == first
        or (len(figure.unit) > 1 and who.startswith(figure.unit))
        or (first == "月" and figure.unit == "个月")
        or (first in _PERSONS and figure.unit in _PERSONS)
        or (first in "日天" and figure.unit == "天")
    ):
        # 每个单位 are 单位 and no other things that are counted by 个.
        noun = who[1:3]
        return figure.unit != "个" or len(noun) < 2 or noun in text[max(figure.start - 8, 0) : figure.end + 6]
    # 服务站96个，平均每站4名; 96个村，每村3万元.
    noun = text[figure.end : figure.end + 3]
    if first == "生":
        return figure.unit in _PERSONS and "生" in noun
    in_front = text[figure.start - 1] == first and not text.startswith("为期", figure.start - 2)
    return in_front or noun[:1] == first or (noun[:2] in _SORTS and noun[2:] == first)


def _is_named(text: str, figure: Figure, who: str) -> bool:
    """16个县, 2400名教师 where the mean is told in 个 or 名, too: what shares must be called by its noun."""
    noun = who[1:3] if who[:1] in _MEASURES else who[:1]
    if not noun or noun in _PERSONS or (len(noun) < len(who[1:3]) and who[0] in _MEASURES):
        return False
    place = text.find(noun, figure.end, figure.end + _NEAR + len(noun))
    behind = place >= 0 and _PLAIN.fullmatch(text, figure.end, place)
    return bool(behind) or text[figure.start - len(noun) : figure.start] == noun


def _spans(document: Document, record: Span, who: str) -> Iterator[Figure]:
    """The days or months from one date to another in a sentence."""
    facts = document.facts("date_range")
    for index in range(bisect_left(facts, ("date_range", record.start)), len(facts)):
        _, start, end, (first, last, _) = facts[index]
        if start >= record.end:
            return
        year = first.year or last.year or 2001  # no leap year
        if not (first.month and last.month):
            continue
        if who == "月":
            passed = last.month - first.month + 12 * ((last.year or year) - year)
            passed += 12 if passed < 0 and not last.year else 0  # over new year
            if first.day in (0, 1) and last.day in (0, 28, 29, 30, 31):
                yield _length(passed + 1, "个月", start, end)
        elif first.day and last.day:
            try:
                passed = (date(last.year or year, last.month, last.day) - date(year, first.month, first.day)).days
            except ValueError:
                continue
            passed += 365 if passed < 0 and not last.year else 0
            yield _length(passed + 1, "天", start, end)


def _periods(text: str, record: Span, who: str) -> Iterator[Figure]:
    """The months or days that 上半年, 3月份 and the like have."""
    found = _PERIOD.search(text, *record)
    if found is None or _PERIOD.search(text, found.end(), record.end):
        return
    word, month = found["word"], int(found["month"] or 0)
    if who == "月":
        if word:
            yield _length(_MONTHS[word], "个月", *found.span())
        return
    first = _FIRST_MONTHS.get(word, 1) if word else month
    lengths = _DAYS[first - 1 : first - 1 + _MONTHS[word]] if word else _DAYS[month - 1 : month]
    days = _length(sum(lengths), "天", *found.span())
    # 29 February
    leap = Decimal(1 if first <= _FEBRUARY < first + len(lengths) else 0)
    # Of a whole year an office may count the days that it is open, without saying so.
    fewest = days.value * _OPEN_DAYS // 1 if len(lengths) == len(_DAYS) else days.value
    yield days._replace(amount=Interval(fewest, days.value + leap))


def _years(text: str, record: Span) -> Iterator[Figure]:
    """三年累计投入2.7亿元，年均9000万元."""
    found = _YEARS.search(text, *record)
    if found is not None:
        yield _length(read_integer(found["count"].replace("两", "二")) or 1, "年", *found.span())


def _length(count: int, unit: str, start: int, end: int) -> Figure:
    value = Decimal(max(count, 1))
    return Figure(Interval(value, value), value, Decimal(1), unit, unit, unit, start, end)


def _earlier(document: Document, record: Span) -> list[Figure]:
    """The figures of the sentence before in the same paragraph."""
    block = document.block_at(record.start)
    if block is None or record.start - 2 <= block.start:
        return []
    earlier = record_at(document, record.start - 2)
    return list(figures_between(document, max(earlier.start, block.start), record.start))


def _choose(text: str, totals: list[Figure], counts: list[Figure], mean: Figure) -> Average | None:
    """The total and count that make the mean; where none do, the nearest, unless they are far from making it."""
    averages = [Average(total, count, mean) for total in totals for count in counts if count.start != total.start]
    agreeing = next((one for one in averages if one.agrees), None)
    if agreeing or not averages:
        return agreeing
    nearest = min(averages, key=lambda one: (_distance(one.total, mean), _distance(one.divisor, mean)))
    ends = (nearest.total, nearest.divisor, mean)
    span = text[min(one.start for one in ends) : max(one.end for one in ends)]
    made = divide(nearest.total.amount, nearest.divisor.amount)
    if made is None or "其中" in span or not mean.value:
        return None
    return nearest if made.low / mean.value >= _LEAST and made.high / mean.value <= _MOST else None


def _distance(figure: Figure, mean: Figure) -> int:
    """How far a number is from the mean; those behind it come last."""
    return mean.start - figure.start if figure.start < mean.start else 10_000 + figure.start - mean.start
