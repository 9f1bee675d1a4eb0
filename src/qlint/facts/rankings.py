"""Ranks and orders: 甲县、乙县、丙县分别居第1、第2、第3位; 由高到低依次为98分、95分、92分; 在12个县中排名第3.

The ranks of several indicators of one place may be the same, those of several places in one contest may not: only
subjects that are places, organisations or persons count, and nothing that says 并列.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qlint.document import Document
from qlint.enumerations import Ranking, Respectively
from qlint.expressions import compile_late
from qlint.facts.placings import read_placings
from qlint.facts.rank_runs import read_ranks
from qlint.model import Fact, Span
from qlint.numerals import read_numeral

_RANK = compile_late(r"第(?P<number>[0-9]{1,3}|[一二三四五六七八九十]{1,3})[位名]?")
_NUMBER = compile_late(
    r"[^0-9一二三四五六七八九十百千万亿零]*(?P<number>[0-9][0-9.,]*[万亿]?|[一二三四五六七八九十百千万亿零]+)(?P<unit>.*)"
)
_FALLING = compile_late(r"[由从按](?:高[到至]低|大[到至]小|多[到至]少|快[到至]慢|强[到至]弱)|降序")
_RISING = compile_late(r"[由从按](?:低[到至]高|小[到至]大|少[到至]多|慢[到至]快|弱[到至]强)|升序")
_ENTITY = compile_late(
    r".*(?:[市县区乡镇村省州旗队组校院]|街道|公司|集团|[一-鿿]局|代表团|学校|中学|小学|大学)(?:三[县市区]|两[县市区])?\Z"
)
_PERSONS = compile_late(r"(?:选手|队员|同志|学生|老师)?[一-鿿]{2,3}\Z")
_AMONG = compile_late(
    r"第(?<=[居列名获在排国省市区县镇乡）队校人位家手者]第)(?P<rank>[0-9]{1,3}|[一二三四五六七八九十]{1,3})(?![0-9一二三四五六七八九十条章节次届])"
)
_PLACED = compile_late(
    r"(?:(?:中|测评|评比|考核|评价|竞赛|比赛)(?:脱颖而出，|，?[^，。；：、0-9]{2,10}?|，[^，。；：、全有中]{2,24}?)?(?:总分|综合)?(?:排名?|位?[居列]|名列|获|跃居|排在?)(?:全[市省县区国])?|(?<=[县区市镇乡）])(?:排名?|位?[居列]|名列)?)\Z"
)
_OF = compile_late(
    r"(?:^|[^0-9.第前后近约超过余])(?P<total>[0-9]{1,4}|[二两三四五六七八九十]{1,3})[个家所名位支](?:[^，。；：、\n0-9（]|（[^（）\n]{1,8}）|[县市区](?:[、和（](?=[县市区旗]))){0,20}\Z"
)
_TIED = "并列"


def read(document: Document) -> Iterator[Fact]:
    """By sort; each fact spans what is in an order."""
    listed = list(_listed(document))
    known = {fact.end for fact in listed}
    placed = [fact for fact in read_placings(document) if fact.end not in known]
    yield from sorted([*listed, *_among(document), *placed, *read_ranks(document)], key=lambda fact: fact.start)


def _listed(document: Document) -> Iterator[Fact]:
    for fact in document.facts("respectively"):
        value: Respectively = fact.value
        words = [document.text[slice(*span)] for span in value.values]
        sentence = document.text[slice(*document.sentence_at(value.word.start))]
        before = document.text[document.sentence_at(value.word.start).start : value.values[0].end]
        ranks = [match["number"] for match in map(_RANK.search, words) if match]
        ordered = document.text[slice(*value.word)] == "依次"
        if not value.numeric or _TIED in sentence:
            continue
        if len(ranks) == len(words):
            subjects = [document.text[slice(*span)] for span in value.subjects]
            alike = all(_ENTITY.match(word) for word in subjects)
            alike = alike or ("获" in words[0] and all(_PERSONS.match(word) for word in subjects[1:]))
            sort = "rising" if ordered else "ranks" if alike else ""
            printed = ranks
        else:
            found = [match for match in map(_NUMBER.match, words) if match]
            printed = [match["number"] for match in found] if len({match["unit"] for match in found}) == 1 else []
            falling, rising = _FALLING.search(before), _RISING.search(before)
            sort = "falling" if falling and not rising else "rising" if rising and not falling else ""
            sort = sort if ordered else ""
        numbers = [numeral.value for numeral in map(read_numeral, printed) if numeral]
        if sort and len(numbers) == len(words):
            yield Fact(
                "ranking", value.values[0].start, value.values[-1].end, Ranking(sort, tuple(numbers), value.values)
            )


def _among(document: Document) -> Iterator[Fact]:
    text = document.text
    for match in _AMONG.finditer(text):
        placed = _PLACED.search(text, max(0, match.start() - 24), match.start())
        if placed is None:
            continue
        # A bracket ends a clause in form only: 12个县（市、区）第3位.
        start = max(*(text.rfind(mark, 0, placed.start()) + 1 for mark in "，。；\n"), placed.start() - 30)
        total = _OF.search(text, start, placed.start())
        numbers = (total and _value(total["total"]), _value(match["rank"]))
        if total is not None and numbers[0] and numbers[1]:
            places = (Span(*total.span("total")), Span(match.start("rank") - 1, match.end()))
            yield Fact("ranking", places[0].start, match.end(), Ranking("among", (numbers[0], numbers[1]), places))


def _value(printed: str) -> Decimal | None:
    numeral = read_numeral(printed)
    return numeral.value if numeral and not numeral.meaning.approximate else None
