"""What stands round a clause and holds for its claims: time, role, the record that it belongs to, its lead-in."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qlint.claims.frames import CUMULATIVE, PERIOD, PLANNED, SEVERAL_YEARS
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Span

# Words that begin a statement on something else (公路方面，…; 此外，…).
_OTHER_TOPIC = compile_late(r"[^，。；\n]{2,10}方面[，,]|此外|另外|与此同时|另据|另一方面")
# What is there in all, and what came new: 新建书房5家，全市书房达到28家.
_STOCK = compile_late(r"达到|达(?!标)|增至|增加到|发展到|总数|现有|共有|拥有|累计")
_NEW = compile_late(r"新(?:增|建|设|开|认定|培育|引进|招|签|注册|登记)")
# A clause in front that names no other thing: 据统计，… 活动中，…
_NEUTRAL_LEAD = compile_late(
    r"(?:据(?:不完全)?(?:统计|介绍|了解|悉)|经(?:统计|清点|核实|汇总)|统计显示|数据显示|.{0,6}介绍|总的看|总体看|总体上|"
    r"(?:活动|会议|行动|检查|培训|论坛)?(?:现场|中|上|期间|当[天日])|会[上后前]|期间|其间|同时|其中|目前|截至.{1,10}|至此|"
    r"随后|最后|最终|.{2,8}以来|.{0,4}20[0-9]{2}年|[今去全]年)[ 　]*"
)
_LONGEST_LEAD = 24


class Context(NamedTuple):
    """What a clause gives to all its claims; the fields are those of Claim."""

    period: tuple[str, ...]
    background: tuple[str, ...]
    role: tuple[str, ...]
    lead: str
    sentence: int
    record: int
    block: int
    section: int


def read_context(document: Document, clause: Span) -> Context:
    """The context of a clause that holds a quantity."""
    text = document.text
    words = text[clause.start : clause.end]
    sentence = document.sentence_at(clause.start)
    index = document.block_index(clause.start)
    block = document.blocks[index]
    record = max(text.rfind("；", sentence.start, clause.start), text.rfind(";", sentence.start, clause.start)) + 1
    record = max(record, sentence.start, block.marker.end)
    period = read_periods(words) or (
        read_periods(text[sentence.start : clause.end]) if sentence.start < clause.start else ()
    )
    background = read_periods(text[block.start : min(sentence.start, block.start + 60)])
    role = _roles(text[sentence.start : clause.end], text[record : clause.end], words)
    topic = _OTHER_TOPIC.match(text, max(sentence.start, block.marker.end)) or _OTHER_TOPIC.match(text, block.start)
    if topic:
        role += (topic[0].strip("，,"),)
    return Context(
        period, background, role, _lead(document, record, clause), sentence.start, record, index, block.section
    )


def _roles(sentence: str, record: str, clause: str) -> tuple[str, ...]:
    stock = _STOCK.search(clause)
    roles = (
        ("cumulative", CUMULATIVE.search(sentence)),
        ("plan", PLANNED.search(clause)),
        ("years", SEVERAL_YEARS.search(clause)),
        ("part", "其中" in record),
        ("stock", stock),
        ("new", stock is None and _NEW.search(record)),
    )
    return tuple(name for name, found in roles if found)


def _lead(document: Document, record: int, clause: Span) -> str:
    """The first clause of the record where it is another, short and without a number, and not neutral."""
    if clause.start <= record:
        return ""
    first = document.text[record : min(document.clause_at(record).end, record + _LONGEST_LEAD + 1)].strip(" 　")
    if len(first) > _LONGEST_LEAD or re.search(r"[0-9０-９]", first) or _NEUTRAL_LEAD.fullmatch(first):
        return ""
    return first


# Without one of these no words of time: most clauses need no closer look.
_TIME_HINT = compile_late(r"[年月日季天期前晚周五上下]")
_NO_PERIOD = frozenset(["目前", "近日", "日前", "同期"])


@lru_cache(maxsize=1024)  # the head of a paragraph is asked for each of its claims
def read_periods(words: str) -> tuple[str, ...]:
    """The words of time in a text, sorted, each once."""
    if _TIME_HINT.search(words) is None:
        return ()
    return tuple(sorted({found.rstrip("度底初末") for found in PERIOD.findall(words)} - _NO_PERIOD))
