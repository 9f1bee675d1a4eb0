"""Deadlines of a document that lie before its 成文日期: 请于3月1日前报送, 报名截止日期为3月1日, 须在2026年2月底前完成.

What was done by then (已于3月1日前完成), what is said of things (3月1日前登记的企业) and what others ask for is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.chronology import DatedStatement
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.issue_years import Issued, Placed, issued, placed_dates
from qlint.model import Fact

_CLOCK = (
    r"(?:（[^（）\n]{1,8}）)?[ 　]?(?:(?:上|下|中)午)?[ 　]?(?:[0-9]{1,2}(?:[：:][0-9]{2}|[时点](?:[0-9]{1,2}分)?))?"
)
_TASK = (
    r"(?:报送|上报|反馈|报[至送到名经给]|报(?=[市县省区州局厅委镇乡办我])|送[至达交到]|提交|提供|完成|缴纳|办理|填报|"
    r"回复|答复|整改|落实|申报|寄|发[至送到]|录入|备案|确认|汇总|上传|交|制定|建立|组织|开展|向)"
)
_BY = compile_late(
    rf"(?P<words>(?:[上中下]旬|月?底|末)?{_CLOCK}[ 　]?(?:下班)?(?:之前|以前|前)，?"
    rf"[^，。；\n]{{0,40}}?{_TASK})(?P<rest>[^，。；\n]{{0,16}})"
)
_ASKED = compile_late(
    r"请|务必|务须|须|必须|应当|应(?![急用对付该])|需(?![求要])|要(?![求点素件])|(?:^|[，；。：])[^，；。：\n]{0,6}于\Z"
)
_CLOSING_BEFORE = compile_late(
    r"(?P<words>(?:报名|申报|提交|征集|反馈|投稿|受理|登记|报送|投标|递交|缴费|回执|征求意见)[^，。；\n]{0,6}"
    r"截[止至](?:日期|时间)?[为：是到至]{0,2})[ 　]?\Z"
)
_DONE = compile_late(
    r"[已曾原未]|此前|逾期|根据|按照|按《|依据|依照|规定|计划|延[期长至]|提前|由|推迟|变更|的通知|提出|指出|强调|明确|要求|截[至止]"
)
_OF_THINGS = compile_late(r"[^，。；\n]{0,12}的(?:\Z|[，。；、企单项人车机学村户房建合案产申])")
_LAST_SENTENCE = 60
_NEAR = 120  # days: without a year, a day farther back is rather of next year


def read(document: Document) -> Iterator[Fact]:
    """By start, each with the place of its date."""
    own = issued(document)
    if own is None:
        return
    for placed in placed_dates(document, own):
        if placed.last < own.day and (placed.dated or (own.day - placed.last).days <= _NEAR):
            yield from _statement(document, placed, own)


def _statement(document: Document, placed: Placed, own: Issued) -> Iterator[Fact]:
    text, fact = document.text, placed.fact
    sentence = document.sentence_at(fact.start)
    begin = max(sentence.start, fact.start - _LAST_SENTENCE)
    words = _CLOSING_BEFORE.search(text, begin, fact.start)
    if words is None:
        words = _BY.match(text, fact.end, sentence.end)
        if words is None or _OF_THINGS.match(words["rest"]):
            return
        if not _ASKED.search(text[begin : fact.start]) and not _ASKED.search(words["words"]):
            return
    if _DONE.search(text, begin, min(words.start(), fact.start)) or _DONE.search(text, fact.end, words.end()):
        return
    value = DatedStatement(placed.last, own.day, own.fact.span, placed.dated, words["words"])
    yield Fact("past_deadline", *fact.span, value)
