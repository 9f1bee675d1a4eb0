"""What the text tells as done on a day: 3月8日召开了会议, 已于3月8日印发, 截至3月31日，已完成…, 3月8日来函收悉.

Only days later than the 成文日期 are read: others say nothing that could not be. What is to come (将于, 拟于, 前)
and what is asked of those who receive the document is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.chronology import DatedStatement
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.issue_years import Issued, Placed, issued, placed_dates
from qlint.model import Fact

_VERB = (
    r"(?:召开|举行|举办|印发|出台|发布|下发|完成|通过|开展|组织|启动|开工|建成|签订|签署|报送|上报|收到|发生|成立|实施|部署|"
    r"公布|竣工|通车|投产|验收|批准|批复|同意|开通|转发|修订|上线|揭牌|检查|调研|查处|审议|研究|办结|移交|交付|印送|受理|作出|提出)"
)
# 3月8日召开了, 3月8日已完成, 3月8日…收悉; nothing may come between that speaks of the time before or after the day.
_DONE_BEHIND = compile_late(
    r"(?![ 　]?(?:之?前|以前|底前|后|起|之?后|以后|至|到|[—～-]))(?P<words>[^。；\n]{0,30}?"
    rf"(?:{_VERB}了(?!的)|已(?:经|全部|全面|基本)?{_VERB}(?![^，。；\n]{{0,12}}的)|收悉))"
)
_DONE_BEFORE = compile_late(r"(?P<words>已(?:经|全部|基本)?[于在])\Z")
_AS_OF_BEFORE = compile_late(r"截[至止]到?\Z")
_AS_OF_BEHIND = compile_late(
    r"底?，?(?P<words>[^。；\n]{0,24}?(?:已(?!满|年满)|累计|共(?:有|计|完成|建成|[一-鿿]{0,4}[0-9])|完成了))"
)
_DECIDED_BEFORE = compile_late(r"(?:经|根据|按照)[^，。；\n]{0,12}\Z")
_DECIDED_BEHIND = compile_late(
    r"[^，。；\n]{0,30}会议(?P<words>(?:集体)?(?:研究|审议|讨论)?(?:同意|通过|决定|批准)|精神|要求|部署)(?![之以]?后)"
)
_TO_COME = compile_late(
    r"[将拟须应]|请(?!示)|计划|定于|预计|届时|务必|力争|争取|如果|若|前提|之后|以后|要求|满[0-9一二三四五六七八九十]|周岁"
)
_BEFORE = 14
_NEAR = 45  # days: without a year, a day farther ahead is rather of last year


def read(document: Document) -> Iterator[Fact]:
    """By start, each with the place of its date."""
    own = issued(document)
    if own is None:
        return
    for placed in placed_dates(document, own):
        if placed.day > own.day and (placed.dated or (placed.day - own.day).days <= _NEAR):
            yield from _statement(document, placed, own)


def _statement(document: Document, placed: Placed, own: Issued) -> Iterator[Fact]:
    text, fact = document.text, placed.fact
    sentence = document.sentence_at(fact.start)
    begin = max(sentence.start, fact.start - _BEFORE)
    done = _DONE_BEFORE.search(text, begin, fact.start) or _DONE_BEHIND.match(text, fact.end, sentence.end)
    if _AS_OF_BEFORE.search(text, begin, fact.start):
        done = _AS_OF_BEHIND.match(text, fact.end, sentence.end)
    elif done is None and _DECIDED_BEFORE.search(text, begin, fact.start):
        done = _DECIDED_BEHIND.match(text, fact.end, sentence.end)
    if done is None:
        return
    clause = document.clause_at(fact.start)
    if _TO_COME.search(text, max(begin, clause.start), max(done.end(), fact.end)):
        return
    value = DatedStatement(placed.day, own.day, own.fact.span, placed.dated, done["words"])
    yield Fact("done_event", *fact.span, value)
