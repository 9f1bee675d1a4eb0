"""Anniversaries and ages with both years: 1996年成立，2026年迎来成立30周年; 今年是建党105周年; 1980年生，现年46岁."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import itemgetter
from re import Match

from qlint.chronology import Anniversary
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.years_meant import issued_on
from qlint.model import Fact, Span
from qlint.numerals import read_integer

_NUMBER = r"(?<![0-9.第])(?P<number>[0-9]{1,4}|[一二三四五六七八九十百零]{1,6})"
# Begins with its last character but one or two: the search skips from one to the next.
_ANNIVERSARY = compile_late(r"周年(?!度)")
_AGE = compile_late(r"岁(?<=[0-9]岁)(?![以至到—～-])")
_BEFORE = compile_late(rf"{_NUMBER}[ 　]?\Z")
_YEAR = r"(?<![0-9])(?P<since>1[0-9]{3}|20[0-9]{2})年(?:[0-9]{1,2}月(?:[0-9]{1,2}日)?)?"
_BEGUN = (
    r"(?:成立|创建|创办|创立|建立|建校|建厂|建院|建馆|建站|建县|建市|建区|组建|设立|诞生|挂牌|开通|通车|投产|建成|创刊|解放|"
    r"开馆|开业|开园|发表|建交|颁布)"
)
_SINCE = compile_late(
    rf"{_YEAR}(?:，)?(?![是为系])[^，。；0-9是值逢迎庆]{{0,14}}?{_BEGUN}(?!以?来|[0-9一二三四五六七八九十百]{{1,5}}周年)"
)
_SINCE_BEHIND = compile_late(rf"(?:始建|{_BEGUN})于{_YEAR}")
_BORN_YEAR = _YEAR.replace("since", "born")
_BORN = compile_late(rf"{_YEAR}(?:出生|生(?=[，、。；）人于]))|出?生于{_BORN_YEAR}")
# What everybody knows, directly in front of the number.
_KNOWN = (
    (1921, compile_late(r"(?:建党|中国共产党(?:成立|建党|诞生))\Z")),
    (1949, compile_late(r"(?:新中国成立|中华人民共和国成立|(?:[庆祝迎接纪念祖国是值逢]|\A)建国)\Z")),
    (1927, compile_late(r"(?:(?:[庆祝迎接纪念军是值逢]|\A)建军|人民解放军(?:建军|成立|诞生))\Z")),
    (1945, compile_late(r"(?:抗日战争|抗战)(?:暨世界反法西斯战争)?胜利\Z")),
    (1936, compile_late(r"长征胜利\Z")),
    (1919, compile_late(r"五四运动\Z")),
)
_SPOKEN_OF = r"(?:[是系为]|(?:正|适|时)值|[恰适正]逢|[^，。；0-9]{0,12}(?:迎来|是|正值|[恰适正]逢))"
_PRINTED = r"(?:[（(](?P<year>[0-9]{4})年[）)])?"
_THIS = compile_late(
    rf"今年{_PRINTED}，?(?={_SPOKEN_OF})|(?<![0-9])(?P<told>20[0-9]{{2}}|19[0-9]{{2}})年，?(?={_SPOKEN_OF})"
)
_NOW = compile_late(rf"(?:今年|现年){_PRINTED}")
_REACH = 80


def read(document: Document) -> Iterator[Fact]:
    """By start; the place of each is that of the number with its unit. None where either year cannot be told."""
    text = document.text
    found = chain(
        (_anniversary(document, match) for match in _ANNIVERSARY.finditer(text)),
        (_age(document, match) for match in _AGE.finditer(text)),
    )
    yield from sorted((fact for fact in found if fact is not None), key=itemgetter(1))


def _anniversary(document: Document, match: Match[str]) -> Fact | None:
    text = document.text
    start = max(document.sentence_at(match.start()).start, match.start() - _REACH)
    number = _BEFORE.search(text, start, match.start())
    if number is None or (count := read_integer(number["number"])) is None:
        return None
    spoken = _last(_THIS.finditer(text, start, number.start()))
    year = _year(document, spoken)
    if spoken is None or not year:
        return None
    since, place = _known(text, start, number.start()), Span(number.start(), number.start())
    if not since:
        begun = [*_SINCE.finditer(text, start, number.start()), *_SINCE_BEHIND.finditer(text, start, number.start())]
        if len(begun) != 1:
            return None
        since, place = int(begun[0]["since"]), Span(*begun[0].span())
    if year <= since:
        return None
    value = Anniversary(count, "周年", since, place, year, Span(*spoken.span()))
    return Fact("anniversary", number.start("number"), match.end(), value)


def _age(document: Document, match: Match[str]) -> Fact | None:
    text = document.text
    start = max(document.sentence_at(match.start()).start, match.start() - _REACH)
    start = text.rfind("岁", start, match.start()) + 1 or start
    number = _BEFORE.search(text, start, match.start())
    if number is None or (count := read_integer(number["number"])) is None:
        return None
    born, now = _last(_BORN.finditer(text, start, number.start())), _last(_NOW.finditer(text, start, number.start()))
    year = _year(document, now)
    if born is None or now is None or not year:
        return None
    since = int(born["born"] or born["since"])
    value = Anniversary(count, "岁", since, Span(*born.span()), year, Span(*now.span()))
    return Fact("anniversary", number.start("number"), match.end(), value) if year > since else None


def _known(text: str, start: int, end: int) -> int:
    return next((year for year, words in _KNOWN if words.search(text, start, end)), 0)


def _last(matches: Iterator[Match[str]]) -> Match[str] | None:
    return next(reversed(list(matches)), None)


def _year(document: Document, spoken: Match[str] | None) -> int:
    """The year that is printed; that of the 成文日期 for 今年 alone; 0 where neither tells it."""
    if spoken is None:
        return 0
    groups = spoken.groupdict()
    printed = groups.get("year") or groups.get("told")
    if printed:
        return int(printed)
    own = issued_on(document)
    return own.year if own is not None else document.year if document.year_certain else 0
