"""Ages with the year of birth: 1980年5月生，今年（2026年）46岁; 享年88岁 of who was born in 1937;
1984年，20岁的林知远."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from qlint.chronology import Anniversary
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.years_meant import dates_between, spoken_in, told_now
from qlint.model import Fact, Span
from qlint.numerals import read_integer

# Begins with its last character: the search skips from one to the next.
is_age = compile_late(r"岁(?<=[0-9一二三四五六七八九十]岁)(?![以至到—～-])")
_NUMBER = compile_late(r"(?<![0-9.第多老幼满近])(?P<number>[0-9]{1,3}|[一二三四五六七八九十百零]{1,5})[ 　]?周?\Z")
_NOW = compile_late(r"(?:(?P<died>享年|终年)|[今现]年(?:[（(][0-9]{4}年[）)])?|时年)(?:已[是有]?|满|是|有|仅)?\Z")
_BORN_BEHIND = compile_late(r"(?:出生|生(?=[，、。；）人于]))")
_BORN_BEFORE = compile_late(r"(?:出?生于|出生(?:日期|年月)[：为])\Z")
_DIED = compile_late(r"享年|终年")
_NAME_END = compile_late(r"(?:[，（]|同志|老人|先生|女士|老师|院士|烈士|[男女])*\Z")
# 1984年，20岁的林知远: at the time of a year that stands directly in front.
_NAMED_BEHIND = compile_late(r"岁的(?P<name>[一-鿿]{2})")
_AT_ONCE = compile_late(r"[^，。；\n0-9]{0,6}，?(?:年仅|刚满|时年|正值)?\Z")
_REACH = 80
_NAME_REACH = 60
_HE = compile_late("[他她]")
_FAR = 2000  # characters to the birth that another sentence tells


def age(document: Document, match: Match[str]) -> Fact | None:
    """The fact of an age whose last character the match is; None where the year of birth or of now is not told."""
    text = document.text
    sentence = document.sentence_at(match.start())
    start = max(sentence.start, match.start() - _REACH)
    number = _NUMBER.search(text, start, match.start())
    if number is None or (count := read_integer(number["number"])) is None:
        return None
    at = number.start("number")
    if (named := _NAMED_BEHIND.match(text, match.start())) is not None:
        return _then(document, count, Span(at, match.end()), start, named["name"])
    now = _NOW.search(text, start, at)
    begin = text.rfind("岁", start, at) + 1 or start
    born = next(reversed([*_born(document, begin, at)]), None)
    if now is None and (born is None or text[born.end : at] not in ("，", "生，", "出生，")):
        return None
    died = now is not None and bool(now["died"])
    if born is None and now is not None:
        born = _born_elsewhere(document, start, now, died=died)
    if born is None:
        return None
    own = spoken_in(document, sentence.start if died else born.end, at, born) if now is not None else None
    told = own or told_now(document)
    if told is None or told.year <= born.value.year:
        return None
    value = Anniversary(count, "岁", born.value.year, born.span, told.year, told.place, 1, 2 if died else 1)
    return Fact("anniversary", at, match.end(), value)


def _then(document: Document, count: int, place: Span, start: int, name: str) -> Fact | None:
    """The age in a year gone by of somebody whose birth the text tells, alone of all."""
    text = document.text
    dates = dates_between(document, start, place.start)
    if not dates or not dates[-1].value.year or not _AT_ONCE.match(text[dates[-1].end : place.start]):
        return None
    born = [*_born(document, max(0, place.start - _FAR), place.end + _FAR)]
    if len(born) != 1 or not _is_born(document, born[0], name):
        return None
    since, told = born[0].value.year, dates[-1]
    if since >= told.value.year:
        return None
    return Fact("anniversary", *place, Anniversary(count, "岁", since, born[0].span, told.value.year, told.span, 1, 1))


def _is_born(document: Document, born: Fact, name: str) -> bool:
    """Whether the clause of a birth names somebody, or says 他 of who was named in the sentence before."""
    text, clause = document.text, document.clause_at(born.start)
    if name in text[slice(*clause)]:
        return True
    sentence = document.sentence_at(born.start)
    before = text[max(0, sentence.start - _NAME_REACH) : sentence.start]
    return name in before and _HE.search(text, *clause) is not None


def _born(document: Document, start: int, end: int) -> Iterator[Fact]:
    """The dates between two places on which somebody is told to be born."""
    text = document.text
    for fact in dates_between(document, start, end):
        if fact.value.year and (
            _BORN_BEHIND.match(text, fact.end) or _BORN_BEFORE.search(text, max(0, fact.start - 6), fact.start)
        ):
            yield fact


def _born_elsewhere(document: Document, start: int, now: Match[str], *, died: bool) -> Fact | None:
    """The birth in another sentence: of the one who died, where the text tells of one; else of the same name."""
    text = document.text
    born = [*_born(document, max(0, now.start() - _FAR), now.end() + _FAR)]
    if died:
        alone = len(_DIED.findall(text, max(0, now.start() - _FAR), now.end() + _FAR)) == 1
        return born[0] if len(born) == 1 and alone else None
    end = _NAME_END.search(text, start, now.start())
    name = text[max(start, end.start() - 3) : end.start()] if end is not None else ""
    same = [fact for fact in born if len(name) > 1 and name[-2:] in text[max(0, fact.start - 12) : fact.start]]
    return same[0] if len(same) == 1 else None
