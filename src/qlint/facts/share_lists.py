"""Shares of one whole: 三次产业比重为5.2:46.8:48.0; 分别占55.2%和44.8%; 男性占52%、女性占48%; …，其余占10%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qlint.arithmetic import Figure, ShareList
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import figures_between, record_at
from qlint.facts.part_lists import may_overlap
from qlint.model import Fact
from qlint.numerals import read_numeral

_INDUSTRIES = compile_late(r"产业(?=[^，。；\n]{0,24}[0-9])")
_RATIO = compile_late(
    "(?:增加值|结构|比重|比例|占比|之比|比|构成)?[^，。；0-9]{0,12}?(?P<rates>[0-9]+(?:[.][0-9]+)?(?:[:：∶][0-9]+(?:[.][0-9]+)?){2})(?![0-9.:：∶])"
)
_RATE = compile_late("[0-9.]+")
_RESPECTIVELY = compile_late("分别")
_SHARES = compile_late("(?:占比|比重|份额)[^，。；0-9]{0,8}$")
_AND = compile_late("[、，,和与及以]{1,2}|、?(?:以及|和)")
_OWN = compile_late("占(?:比|比重|总数的?|全部的?)?(?:为|达到?|约)?$")
_REST = compile_late("其余|其他|其它|余下|剩余")
_ALL = compile_late(
    "三次产业|第?一、?(?:第?二)、?(?:第?三)(?:次)?产业|男女|男[、和]女|城乡|城镇[、和]农村|[两三四二]者|[两三四五]类"
)
_PAIRS = (("男", "女"), ("城镇", "农村"), ("城镇", "乡村"), ("进口", "出口"), ("线上", "线下"))
# Who is asked may give several answers; what is nested or told of several wholes does not add up.
_OTHERWISE = compile_late("其中|调查|受访|多选|问卷|认为|表示|同比|比上年|增长|提高|下降|[率]")


def read(document: Document) -> Iterator[Fact]:
    """Fact("share_list", start, end, ShareList), by start."""
    found = {value.rates[0].start: value for reader in (_ratios, _respective, _own) for value in reader(document)}
    for start, value in sorted(found.items()):
        yield Fact("share_list", start, value.rates[-1].end, value)


def _ratios(document: Document) -> Iterator[ShareList]:
    """三次产业结构由5.2：46.8：48.0调整为5.0：46.0：49.0: both rows."""
    text = document.text
    for head in _INDUSTRIES.finditer(text):
        match = _RATIO.match(text, head.end(), head.end() + 60)
        while match is not None:
            rates = tuple(_figure(one[0], one.start(), one.end()) for one in _RATE.finditer(text, *match.span("rates")))
            if abs(ShareList(rates, True).total - 100) <= 10:
                yield ShareList(rates, True)
            match = _RATIO.match(text, match.end(), match.end() + 40)


def _figure(printed: str, start: int, end: int) -> Figure:
    numeral = read_numeral(printed)
    assert numeral is not None
    return Figure(numeral.meaning, numeral.value, Decimal(1), "", "", "%", start, end)


def _respective(document: Document) -> Iterator[ShareList]:
    """…分别占55.2%和44.8%; 占比分别为…"""
    text = document.text
    for match in _RESPECTIVELY.finditer(text):
        record = record_at(document, match.start())
        first = next(figures_between(document, match.end(), min(match.end() + 12, record.end)), None)
        if first is None or first.dimension != "%":
            continue
        said = _SHARES.search(text, max(match.start() - 12, record.start), match.start())
        if not said and not _OWN.fullmatch(text, match.end(), first.start):
            continue
        rates = [first]
        for figure in figures_between(document, first.end, record.end):
            if figure.dimension != "%" or not _AND.fullmatch(text, rates[-1].end, figure.start):
                break
            rates.append(figure)
        subject = text[max(match.start() - 40, record.start) : match.start()]
        if len(rates) > 1 and not _OTHERWISE.search(subject) and not may_overlap(subject):
            yield ShareList(tuple(rates), _ALL.search(subject) is not None)


def _own(document: Document) -> Iterator[ShareList]:
    """A占55.2%，B占44.8%; A占60%，其余占40%."""
    text, place = document.text, document.text.find("占")
    while place >= 0:
        again = text.find("占", place + 1)
        if not 0 < again < place + 60:
            place = again
            continue
        record = record_at(document, place)
        words = text[record.start : record.end]
        place = text.find("占", max(record.end, place + 1))
        if words.count("占") < 2 or _OTHERWISE.search(words):
            continue
        rates, last = [], record.start
        figures = list(figures_between(document, record.start, record.end))
        for figure in figures:
            if figure.dimension == "%" and _OWN.search(text, last, figure.start):
                rates.append(figure)
            last = figure.end
        if len(rates) < 2 or len(rates) != sum(one.dimension == "%" for one in figures):
            continue
        final = text[rates[-2].end : rates[-1].start]
        named = len(rates) == 2 and any(one in words and other in words for one, other in _PAIRS)
        named = named and not may_overlap(words)
        if _REST.search(final) or named:
            yield ShareList(tuple(rates), True)
