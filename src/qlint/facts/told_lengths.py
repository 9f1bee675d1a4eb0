"""Lengths of time told far from their two ends: 9月2日至6日，…136名统计人员参加为期5天的学习; 为期60天的行动 whose
行动时间 stands in an item of its own; 11月5日，为期6天的展会开幕。…展会将持续至11月10日; 1月16日，…。2月5日，…，
历时20天的追捕画上句号."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from re import Match

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.length_words import LENGTH, make_length
from qlint.lengths import StatedLength
from qlint.model import Fact, Span
from qlint.values import CalendarDate, DateRange

_OF_LENGTH = compile_late(rf"为期{LENGTH}的(?P<noun>[^，。；：\n0-9]{{1,24}})")
_ATTENDED = compile_late(
    r"(?:参加|接受|参与|完成|进行|开展|举[办行]|组织|启动|结束|经过|展开)了?(?:[这此本该]次|一[场次])?\Z"
)
# What may make it the length of a part: 分三期, 每期, 其中.
_OF_PART = compile_late(
    r"[每各]|分[别期批轮组]|其中|下一|首[批期轮]|第[一二三四五六0-9]+[期批轮次]|[一二三四五六两0-9]+[期批轮](?![间末])"
)
# The next sentence says how long: 会议为期3天.
_IT = compile_late(r"[，。](?:会议|培训|活动|展览|比赛|演练|集训|本次[^，。；\n0-9]{1,4}|此次[^，。；\n0-9]{1,4})\Z")
_ALONE = compile_late(rf"为期{LENGTH}(?=[，。；])")
_ENROLS = compile_late(r"报名|公示|征集|报到|投票|申报|公告|通知")
_LABEL = compile_late(
    r"(?P<noun>行动|活动|整治|培训|集训|展览|会议|比赛|公示|检修|施工|宣传|征集|演练|督查|检查|普查|巡展|展会|轮训)"
    r"(?:的?起止)?(?:时间|日期|期限)(?:安排)?(?:定?[为是]|：|:)?[ 　\n]{0,3}[自从]?\Z"
)
_OPENED = compile_late(r"开[幕展赛班馆园启]|启[动幕]|拉开|举[办行]")
_LASTS_TO = compile_late(r"(?:将|会|一直|拟|计划|预计)*(?:持续|延续|展出|进行|开放|展览)(?:时间)?将?[至到]\Z")
_ON = compile_late(r"(?:将|拟|计划|预计|定)*[于在]\Z")
_GENERAL = ("活动", "展览", "展期", "会期", "培训", "大会", "展会", "比赛", "赛事")
_CLOSED = compile_late(r"(?:晚|上午|下午)?[^，。；\n0-9]{0,8}?(?:闭幕|落幕|结[束业班营]|收官|落下帷幕|闭馆|闭营)")
_STORY = compile_late(
    rf"历时{LENGTH}的?[^，。；\n0-9]{{0,16}}?(?:画上|划上|落下|圆满|正式|宣告|终于|顺利)*(?:句号|帷幕|结束|收官|落幕|告一段落|告破|告捷)"
)
_OTHER_YEAR = compile_late(r"[去前次翌明]年")
_REACH, _FAR, _PAGE, _NEAR = 120, 1500, 600, 44


def far_lengths(document: Document) -> Iterator[Fact]:
    """In no order; those that stand nearer to their ends (see stated_lengths) may be among them."""
    text = document.text
    at = text.find("为期")
    labels: list[tuple[str, Fact]] | None = None
    while at >= 0:
        match = _OF_LENGTH.match(text, at)
        if match is not None:
            if labels is None:
                labels = [*_labels(document)]
            found = _attended(document, match) or _labelled(document, match, labels) or _opened(document, match)
            if found is not None:
                yield found
        elif (alone := _ALONE.match(text, at)) is not None and (found := _told_next(document, alone)) is not None:
            yield found
        at = text.find("为期", at + 2)
    at = text.find("历时")
    while at >= 0:
        match = _STORY.match(text, at)
        if match is not None and (told := _story(document, match)) is not None:
            yield told
        at = text.find("历时", at + 2)


def _between(document: Document, kind: str, start: int, end: int) -> tuple[Fact, ...]:
    facts = document.facts(kind)
    first = bisect_left(facts, start, key=itemgetter(1))
    return facts[first : bisect_left(facts, end, key=itemgetter(1))]


def _attended(document: Document, match: Match[str]) -> Fact | None:
    """The span that opens the sentence, of what somebody takes part in."""
    text, sentence = document.text, document.sentence_at(match.start())
    start = max(sentence.start, match.start() - _REACH)
    spans = _between(document, "date_range", start, match.start())
    if not spans:
        return None
    span = spans[-1]
    opens = text[match.start() - 1] in "，；" and match["noun"][:2] in text[span.end : match.start()]
    if not opens and not _ATTENDED.search(text, start, match.start()):
        return None
    if _between(document, "date", span.end, match.start()) or _OF_PART.search(text, start, match.start()):
        return None
    near = match.start() - span.end <= _NEAR
    return make_length(match, span.value, span.span, word="为期" if near else "", apart=True)


def _told_next(document: Document, match: Match[str]) -> Fact | None:
    """The one span of the paragraph, told in a sentence before that of the length."""
    text, block = document.text, document.block_at(match.start())
    if block is None or not _IT.search(text, block.start, match.start()):
        return None
    start = max(block.start, match.start() - 2 * _REACH)
    spans = _between(document, "date_range", start, match.start())
    if len(spans) != 1 or _ENROLS.search(text, start, match.start()) or _OF_PART.search(text, start, match.start()):
        return None
    return make_length(match, spans[0].value, spans[0].span, word="为期", apart=True)


def _labels(document: Document) -> Iterator[tuple[str, Fact]]:
    """The spans behind 行动时间： and the like, with what they are the time of."""
    for fact in document.facts("date_range"):
        label = _LABEL.search(document.text, max(0, fact.start - 16), fact.start)
        if label is not None:
            yield label["noun"], fact


def _labelled(document: Document, match: Match[str], labels: list[tuple[str, Fact]]) -> Fact | None:
    """The one span with a label that names what lasts so long."""
    text = document.text
    same = [fact for noun, fact in labels if noun in match["noun"]]
    if len(same) != 1 or not 0 < same[0].start - match.end() < _FAR or len(_OF_LENGTH.findall(text)) > 1:
        return None
    span = same[0]
    line = document.sentence_at(span.start)
    before = text[max(line.start, span.start - 30) : line.end]
    if _OF_PART.search(before) or len(_between(document, "date_range", line.start, line.end)) > 1:
        return None
    return make_length(match, span.value, span.span, word="为期", apart=False)


def _opened(document: Document, match: Match[str]) -> Fact | None:
    """The day on which it opens, in its sentence, and the one up to which it lasts, told once in the same paragraph."""
    text, sentence, block = document.text, document.sentence_at(match.start()), document.block_at(match.start())
    first = _between(document, "date", sentence.start, match.start())
    if (
        block is None
        or len(first) != 1
        or not first[0].value.day
        or not _OPENED.search(text, match.end("unit"), sentence.end)
    ):
        return None
    if _between(document, "date", match.end("unit"), sentence.end) or text[first[0].end : first[0].end + 1] in "至到—":
        return None
    closing = [
        fact
        for fact in _between(document, "date", sentence.end, sentence.end + _PAGE)
        if fact.value.day and _closes(document, fact, sentence)
    ]
    if len(closing) != 1:
        return None
    ends = _range(first[0].value, closing[0].value)
    return make_length(match, ends, Span(first[0].start, closing[0].end), word="为期", apart=False) if ends else None


def _closes(document: Document, fact: Fact, opening: Span) -> bool:
    """Whether a day is the last one of what the opening sentence names, or of 活动 and the like."""
    text, clause = document.text, document.clause_at(fact.start)
    until = _LASTS_TO.search(text, max(clause.start, fact.start - 14), fact.start)
    if until is None and _CLOSED.match(text, fact.end):
        until = _ON.search(text, max(clause.start, fact.start - 8), fact.start)
    line = document.sentence_at(fact.start)
    if until is None or len(_between(document, "date", *line)) > 1 or _OF_PART.search(text, *line):
        return False
    what = text[clause.start : until.start()][-2:]
    return what in _GENERAL or (len(what) > 1 and what in text[slice(*opening)])


def _story(document: Document, match: Match[str]) -> Fact | None:
    """The end that its sentence tells, and the day on which the story of the paragraph begins: no day of it fits."""
    text, sentence, block = document.text, document.sentence_at(match.start()), document.block_at(match.start())
    if block is None or _OTHER_YEAR.search(text, block.start, match.start()):
        return None
    begun = _between(document, "date", block.start, match.start())
    ended, begun = begun[-1:], begun[:-1]
    if not begun or ended[0].start < sentence.start or not ended[0].value.day:
        return None
    if _between(document, "date_range", block.start, match.start()):
        return None
    made = []
    for fact in begun:
        ends = _range(fact.value, ended[0].value) if fact.value.day else None
        if ends is None:
            return None
        made.append(make_length(match, ends, Span(fact.start, ended[0].end), word="历时", apart=False))
    if any(fact is None or _fits(fact.value) for fact in made):
        return None
    return made[0]


def _fits(value: StatedLength) -> bool:
    """Whether the ends allow it, or one more or less."""
    return value.fitting is None or value.fitting[0] - 1 <= value.number <= value.fitting[1] + 1


def _range(first: CalendarDate, last: CalendarDate) -> DateRange | None:
    """From the one day to the other; None where the years do not tell."""
    if first.year and not last.year:
        last = last._replace(year=first.year)
    if last.year and not first.year:
        return None
    return DateRange(first, last, "")
