"""One rank given twice in one order: 甲镇列第一位，乙镇列第二位，丙镇列第二位; 甲队、乙队分获第二名和第二名.

Ranks of several indicators or in several contests may be the same: each rank must be said of one place, organisation or
person, with nothing but the same few verbs in between, and only one step of the order may be missing.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple

from qlint.document import Document
from qlint.enumerations import Ranking
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.numerals import read_integer

_HAN = "一二三四五六七八九"
_WHERE = r"(?:全[市省县区国镇乡校系]统?)?"
# One search for all: the words in front of a rank tell whose it is.
_RANKED = compile_late(
    rf"第(?<=[居列名获得位在排局团县镇乡村区院校队司]第)(?P<rank>[{_HAN}1-9]|[12][0-9]|[{_HAN}]?十[{_HAN}]?)(?:[名位](?![至到—～])|(?=[，。；、]))"
    r"|[冠亚季](?<=[获得].)军"
)
_OWNED = compile_late(
    r"(?:^|(?<=[，；。：、\n]))(?:[^，；。：、\n0-9]{2,12}考核|评比)?(?P<whose>[^，；。：、\n0-9的]{2,14}?)(?:分?别)?(?:位[居列]|名列|排名?在?|[居列获]得?|夺得|取得|荣获)?"
    rf"{_WHERE}\Z"
)
_OWNER = compile_late(
    r".*(?:[市县区镇乡村局厂校院队省州店站所]|街道|社区|公司|集团|[一二三四五六七八九十]中|中学|小学|大学|企业|合作社)\Z"
)
# 北岭县得96.8分，位列第一
_TOLD_BEFORE = compile_late(
    rf"(?:^|(?<=[，；。：、\n]))(?P<whose>[^，；。：、\n0-9的]{{2,14}}?)(?:以|得|为|达|完成|共)?[0-9][0-9.]*[^，；。：、\n0-9]{{1,4}}，"
    rf"(?:位[居列]|名列|排名?|[居列获]){_WHERE}\Z"
)
_SHARED = compile_late(
    rf"(?P<owners>[^，；。：\n]{{2,60}}?)分[获列居别夺][^，；。：\n第]{{0,4}}?(?P<ranks>第[{_HAN}1-9]{{1,2}}[名位]?(?:[、和及]第[{_HAN}1-9]{{1,2}}[名位]?){{1,6}})"
)
_RANK = compile_late(rf"第(?P<number>[{_HAN}1-9]{{1,2}})[名位]?")
_SPLIT = compile_late(r"[、和及]")
_MEDALS = {"冠": 1, "亚": 2, "季": 3}
_TIED = compile_late(r"并列|同列|同为|各|两名|男[^。]*女|女[^。]*男|组别|单项")
_BEFORE, _REACH = 30, 60
_FEWEST, _VERB = 3, 4


class _Place(NamedTuple):
    number: int
    whose: str
    span: Span


def read_ranks(document: Document) -> Iterator[Fact]:
    """Facts of kind "ranking", sort ranks, of orders in which one rank stands twice."""
    run: list[_Place] = []
    for place in _places(document):
        text = document.text[run[-1].span.end : place.span.start] if run else ""
        if not run or len(text) > _REACH or "。" in text or "\n" in text or place.number < run[-1].number:
            yield from _fact(document, run)
            run = []
        run.append(place)
    yield from _fact(document, run)
    yield from _shared(document)


def _places(document: Document) -> Iterator[_Place]:
    text = document.text
    for match in _RANKED.finditer(text):
        owned = _OWNED.search(text, max(0, match.start() - _BEFORE), match.start())
        if owned is None or not _OWNER.match(owned["whose"]):
            owned = _TOLD_BEFORE.search(text, max(0, match.start() - _BEFORE), match.start())
        if owned is None or not _OWNER.match(owned["whose"]):
            continue
        number = read_integer(match["rank"]) if match["rank"] else _MEDALS[match[0][0]]
        if number:
            yield _Place(number, owned["whose"], Span(*match.span()))


def _fact(document: Document, run: list[_Place]) -> Iterator[Fact]:
    """Of an order whose steps are all one but for one rank that stands twice."""
    steps = [after.number - before.number for before, after in pairwise(run)]
    if steps.count(0) != 1 or not set(steps) <= {0, 1} or len({each.whose for each in run}) < len(run):
        return
    if len(run) < _FEWEST and run[1].span.start - run[0].span.end > len(run[1].whose) + _VERB:
        return  # of two nothing but the second name may stand between them
    sentence = document.sentence_at(run[0].span.start)
    if _TIED.search(document.text, sentence.start, sentence.end):
        return
    yield _ranking([each.number for each in run], [each.span for each in run])


def _shared(document: Document) -> Iterator[Fact]:
    """甲队、乙队分获第二名和第二名."""
    text = document.text
    place = text.find("分", 2)
    while place > 0:
        if text[place + 1 : place + 2] in "获列居夺":
            clause = document.clause_at(place)
            match = _SHARED.match(text, clause.start, clause.end)
            ranks = [*_RANK.finditer(text, *match.span("ranks"))] if match else []
            owners = _SPLIT.split(match["owners"]) if match else []
            numbers = [read_integer(each["number"]) or 0 for each in ranks]
            sentence = text[slice(*document.sentence_at(place))]
            owned = len(owners) == len(ranks) and all(_OWNER.match(each) for each in owners)
            if owned and 0 not in numbers and len(set(numbers)) < len(numbers) and not _TIED.search(sentence):
                yield _ranking(numbers, [Span(*each.span()) for each in ranks])
        place = text.find("分", place + 1)


def _ranking(numbers: list[int], places: list[Span]) -> Fact:
    value = Ranking("ranks", tuple(map(Decimal, numbers)), tuple(places))
    return Fact("ranking", places[0].start, places[-1].end, value)
