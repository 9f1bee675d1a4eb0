"""Anniversaries with both years: 1996年成立，2026年迎来成立30周年; 今年是建党105周年; 2005年设立，到2025年走过20个年头.

The year of the beginning may stand in another sentence, where the same thing is said to begin but once; the year
spoken of is that of the sentence, else that of the document.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from operator import itemgetter
from re import Match, Pattern
from typing import NamedTuple

from qlint.chronology import Anniversary
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.ages import age, is_age
from qlint.facts.years_meant import Told, dates_between, spoken_in, told_now
from qlint.model import Fact, Span
from qlint.numerals import read_integer

_NUMBER = r"(?<![0-9.第])(?P<number>[0-9]{1,4}|[一二三四五六七八九十百零]{1,6})"
# Looked for as they stand: that takes a fraction of the time of an expression.
_ANNIVERSARIES = ("周年", "华诞")
_GONE = ("走过", "历经", "距今", "至今")
_ANNIVERSARY = compile_late(r"周年(?!度)|华诞")
_YEARS_GONE = compile_late(
    r"..(?:[了已有的整经过]|风雨|光辉|岁月|将){0,6}"
    rf"{_NUMBER}(?P<unit>个年头|周?年)(?![前初以内多余月底—至])"
)
_BEFORE = compile_late(rf"{_NUMBER}(?:周年|周岁|岁|年|载)?[ 　]?\Z")
_FOUNDED = (
    "成立|创建|创办|创立|建立|建校|建厂|建院|建馆|建站|建区|组建|设立|始建|办学|诞生|挂牌|"
    "建[所局会社台场矿港园司企刊队]|开馆|开园|开业"
)
# What begins in one way is no other's beginning: a school founded in 1965 may open its new house in 2005.
_KINDS = (
    compile_late(rf"{_FOUNDED}|校庆|厂庆|院庆|华诞"),
    compile_late(r"解放"),
    compile_late(r"开通|通车|通航|开[港航街]|首航|投运|投产|运营|建成|对外开放|启用|投用"),
    compile_late(r"创刊|创编|发行"),
    compile_late(r"建县|建市|建州|建制|设[市县区]|撤地设市"),
    compile_late(r"首演|首映|首播|出版|发表"),
    compile_late(r"颁布|施行|实施|公布"),
    compile_late(r"建交|结好|缔结|结为"),
    compile_late(r"牺牲|逝世"),
    compile_late(r"诞辰"),
)
_BEGUN = (
    rf"(?:{_FOUNDED}|解放|开通|通车|通航|开[港航街]|首航|投运|投产|运营|建成|对外开放|启用|投用|创刊|建县|建市|建州|设[市县区](?=[，。；])|首演|首映|首播|出版|"
    r"发表|颁布|施行|实施|公布|建交|结好|牺牲|逝世|出生)"
)
_BEGUN_BEHIND = compile_late(
    rf"(?![是为系年底末]|以来)[春夏秋冬初]?(?:，经[^，。；]{{1,14}}(?:批准|同意))?，?[^，。；0-9是值逢迎庆]{{0,28}}?(?P<begun>{_BEGUN})(?![0-9一二三四五六七八九十百]{{1,5}}周年)"
)
_BEGUN_BEFORE = compile_late(rf"(?P<begun>{_BEGUN})(?:时间)?[于是为在：](?:公元)?\Z")
# What everybody knows, directly in front of the number.
_KNOWN = (
    (1921, compile_late(r"(?:建党|中国共产党(?:成立|建党|诞生))\Z")),
    (1949, compile_late(r"(?:新中国成立|中华人民共和国成立|(?:[庆祝迎接纪念祖国是值逢]|\A)建国)\Z")),
    (1927, compile_late(r"(?:(?:[庆祝迎接纪念军是值逢]|\A)建军|人民解放军(?:建军|成立|诞生))\Z")),
    (1945, compile_late(r"(?:抗日战争|抗战)(?:暨世界反法西斯战争)?胜利\Z")),
    (1936, compile_late(r"长征胜利\Z")),
    (1919, compile_late(r"五四运动\Z")),
    (1978, compile_late(r"改革开放\Z")),
)
_KNOWN_IN = compile_late(
    r"[）)]?，?(?:[是系为]|(?:正|适|时)值|[恰适正]逢|[^，。；0-9]{0,12}(?:迎来|是|正值|[恰适正]逢))"
)
# A text that looks back may speak of an anniversary that is over.
_OTHER_TIME = compile_late(r"[去前明后次翌当][年天]|曾|当时|那年|届时|以来|后[，的]|期间|[之]后")
_COMING = compile_late(r"[庆祝纪念迎接值此逢]|举[行办]|开展")
# The year spoken of says when the anniversary is: 2026年是, 2026年10月举行; not 2020年起.
_SPOKEN_OF = compile_late(
    r"(?:[上下]半年)?(?![起至到前后—～-]|以来|年?底前)[^。；]{0,40}?(?:[是系为逢值庆]|迎来|纪念|举[行办]|召开|走过|已|整|[达有历]|(?=\Z))"
)
_BARE = compile_late(r"(?:[是系为逢值庆的了迎来第]|迎接|纪念|整整|届满|走过|历史|发展|\A)\Z")
_NO_SUBJECT = compile_late(r"(?:举[行办]|庆祝|纪念|迎来|[为是逢值庆迎来的即在此，“《]|关于|召开|开展|隆重)\Z|\A\Z")
_FIRST_YEAR = 1000
_REACH = 80
_AHEAD = 9  # the month from which on an anniversary of the next year is spoken of
_FAR = 2000  # characters to the beginning that another sentence tells
_SUBJECT = 4


class _Begun(NamedTuple):
    """A day on which something is told to begin, and how."""

    fact: Fact
    word: str
    place: Span


def read(document: Document) -> Iterator[Fact]:
    """By start; the place of each is that of the number with its unit. None where either year cannot be told."""
    text = document.text
    found = chain(
        (_anniversary(document, match) for match in _found(text, _ANNIVERSARIES, _ANNIVERSARY)),
        (_years_gone(document, match) for match in _found(text, _GONE, _YEARS_GONE)),
        (age(document, match) for match in is_age.finditer(text)),
    )
    # 走过40周年 is found twice.
    yield from sorted({fact.start: fact for fact in found if fact is not None}.values(), key=itemgetter(1))


def _found(text: str, words: tuple[str, ...], pattern: Pattern[str]) -> Iterator[Match[str]]:
    """The matches of a pattern where one of the words stands."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            if (match := pattern.match(text, at)) is not None:
                yield match
            at = text.find(word, at + 1)


def _anniversary(document: Document, match: Match[str]) -> Fact | None:
    text = document.text
    sentence = document.sentence_at(match.start())
    start = max(sentence.start, match.start() - _REACH)
    number = _BEFORE.search(text, start, match.start())
    if number is None or (count := read_integer(number["number"])) is None:
        return None
    at = number.start("number")
    known = next((year for year, words in _KNOWN if words.search(text, start, at)), 0)
    begun = None if known else _begun_of(document, start, at, match.end())
    since = known or (begun.fact.value.year if begun is not None else 0)
    told = _told(document, start, at, match.end(), begun, known=bool(known)) if since else None
    if told is None or told.year <= since or (not told.spoken and _is_printed(document, since + count)):
        return None
    place = begun.place if begun is not None else Span(at, at)
    late = 0 if told.spoken or (known and _month(document) < _AHEAD) else 1
    value = Anniversary(count, "周年", since, place, told.year, told.place, 0, late)
    return Fact("anniversary", at, match.end(), value)


def _told(document: Document, start: int, at: int, end: int, begun: _Begun | None, *, known: bool) -> Told | None:
    """The year that an anniversary is told to be in."""
    text = document.text
    told = spoken_in(document, start, at, begun.fact if begun is not None else None)
    if told is not None:
        spoken = _SPOKEN_OF.match(text, told.place.end, at)
        near = not known or _KNOWN_IN.match(text, told.place.end, at)
        return told if spoken and near else None
    if _OTHER_TIME.search(text, start, end + 4):
        return None
    told = told_now(document)
    sure = at < document.title_span.end and told is not None and told.sure and _COMING.search(text, start, at)
    return told if sure or not known else None


def _month(document: Document) -> int:
    own = next(iter(document.facts("issue_day")), None)
    return int(own.value.date.month) if own is not None else 12


def _is_printed(document: Document, year: int) -> bool:
    """Whether the text speaks of a year: of the anniversary in that year, then."""
    return any(fact.value.year == year for fact in document.facts("date"))


def _begun(document: Document, start: int, end: int) -> Iterator[_Begun]:
    """What is told to begin on a date between two places."""
    text = document.text
    for fact in dates_between(document, start, end):
        if fact.value.year < _FIRST_YEAR:
            continue
        sentence = document.sentence_at(fact.start)
        behind = _BEGUN_BEHIND.match(text, fact.end, sentence.end)
        behind = behind if behind is not None and behind.end() <= end else None
        before = None if behind else _BEGUN_BEFORE.search(text, max(sentence.start, fact.start - 12), fact.start)
        if behind is not None:
            yield _Begun(fact, behind["begun"], Span(fact.start, behind.end()))
        elif before is not None:
            yield _Begun(fact, before["begun"], Span(before.start(), fact.end))


def _begun_of(document: Document, start: int, at: int, end: int) -> _Begun | None:
    """What began of which an anniversary is told: in its sentence; else what the text tells to begin in the way that
    the anniversary names, of the same body, in one year alone."""
    text = document.text
    here = [*_begun(document, start, at)]
    kind = next((kind for kind in _KINDS if kind.search(text, max(start, at - 4), at)), None)
    if kind is None and not _BARE.search(text, start, at):
        kind = _KINDS[0] if _KINDS[0].search(text, at, end + 2) else None
        if kind is None:
            return None
    if here:
        return here[0] if len(here) == 1 and (kind is None or kind.search(here[0].word)) else None
    if kind is None:
        return None
    word = kind.search(text, max(start, at - 4), at)
    subject = text[max(start, word.start() - _SUBJECT) : word.start()] if word is not None else ""
    if _NO_SUBJECT.search(subject):
        subject = ""
    begun = [
        one
        for one in _begun(document, max(0, at - _FAR), at + _FAR)
        if kind.search("诞辰" if one.word == "出生" else one.word) and _is_of(document, one, subject, end)
    ]
    return begun[0] if len({one.fact.value.year for one in begun}) == 1 else None


def _is_of(document: Document, begun: _Begun, subject: str, end: int) -> bool:
    """Whether the beginning is that of the subject: its sentence names it, by its last characters at least."""
    sentence = document.sentence_at(begun.fact.start)
    start = end if sentence.start < end <= begun.fact.start else sentence.start
    return not subject or subject[-2:] in document.text[start : min(sentence.end, begun.place.end + 20)]


def _years_gone(document: Document, match: Match[str]) -> Fact | None:
    """到2025年走过20个年头, 距今已有40年: of what the sentence tells to begin."""
    sentence = document.sentence_at(match.start())
    start = max(sentence.start, match.start() - _REACH)
    count = read_integer(match["number"])
    here = [*_begun(document, start, match.start())]
    if count is None or not here:
        return None
    told = spoken_in(document, here[-1].place.end, match.start(), None) or told_now(document)
    if told is None:
        return None
    # Begun in 1958, built in 1960: it may be counted from either.
    begun = min(here, key=lambda one: abs(told.year - one.fact.value.year - count))
    since = begun.fact.value.year
    if told.year <= since:
        return None
    late = 1 if match["unit"] == "个年头" or not told.spoken else 0
    value = Anniversary(count, match["unit"], since, begun.place, told.year, told.place, 1, late)
    return Fact("anniversary", match.start("number"), match.end(), value)
