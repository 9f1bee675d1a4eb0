"""Rows of one amount at several times in one sentence: 一季度完成投资12.6亿元，上半年完成31.4亿元，全年完成68.2亿元.

What is counted is said once and left out afterwards, so that the claims of the row share no frame: here each amount
gets the time in front of it and the words of the first of the row.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from itertools import groupby

from qlint.claims.frames import CUMULATIVE, PLANNED, core_of, normalise
from qlint.claims.times import tells_time
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.periods import Anchor, find_periods
from qlint.statements import Claim
from qlint.values import Quantity

# What may stand before an amount of a row behind the first: what is counted is then left out, or said again.
_ELLIPTIC = compile_late(
    r"(?:完成|实现|达到?|为|是|入库|到位|增至|增加到|提[高升]到|上升到|扩大到|超过|突破|审核|通过|办结|受理|当季|单季|当月|当年|累计|合计|"
    r"共计?|再|又|则|已|就|要|将|分别|最终|比重|比例|占比|总数|数量|规模|总量|保有量|约|近|至|到|截|以来|从进度看|从[时期]间看|其中|该|其|这一|的|，|、|；|：)*"
)
# A verb that wants an object and has none in front of the number: the object is that of the row.
_WITHOUT_OBJECT = compile_late(r"(?P<verb>完成|实现|入库|办结|受理|新增|接待|发放|培训)[了约近]?\Z")
_LEVEL = compile_late("达到?(?!标)|保有|总[数量]|突破|增加到|提[高升]到|扩大到|稳定在|为")
_RATES = frozenset(("倍", "百分点", "成", "岁", "年", "天", "日", "小时", "分钟", "度", "级", "届", "个月"))
# Numbers told against others, shares, and rows that are to fall.
_OTHER = compile_late(
    r"[比较](?![重例])|同比|环比|增[长幅速]|[下减回]|降|提高(?!到)|增加(?!到)|净增|占(?!比)|平均|人均|每|[由从從](?!进度|时间)"
)
_SHORTEST = 2  # characters of what is counted
_TIME_WORDS, _TIME_WORD, _NEAR = ("年", "月", "季度"), compile_late("[年月季]"), 30
_MOST, _LONGEST_LEAD = 60, 40
_GOAL_BEHIND = compile_late("的?(?:年度)?(?:目标|任务|计划|预算)")
_ENDS = compile_late("[。；;]")
_MARKS = compile_late("[，；：、。　 ]")


def read(document: Document, anchor: Anchor, quantities: Sequence[Fact]) -> Iterator[list[Claim]]:
    """The rows of two amounts or more, in order of the paragraphs."""
    starts = document.block_starts
    for index, group in groupby(quantities, key=lambda fact: bisect_right(starts, fact.start) - 1):
        facts = list(group)
        if 1 < len(facts) <= _MOST and index >= 0 and _may_hold_rows(document.text, starts[index], facts):
            yield from _Paragraph(document, anchor, index, facts[-1].start).rows(facts)


def _may_hold_rows(text: str, start: int, facts: Sequence[Fact]) -> bool:
    """Two amounts of one dimension with words of time near both."""
    last = facts[-1].start
    if sum(text.count(word, start, last) for word in _TIME_WORDS) < 2:
        return False
    timed = [
        fact.value.dimension
        for fact in facts
        if _counts(fact.value) and _TIME_WORD.search(text, fact.start - _NEAR, fact.start) is not None
    ]
    return len(set(timed)) < len(timed)


def _counts(quantity: Quantity) -> bool:
    return bool(quantity.unit) and quantity.dimension not in _RATES and quantity.amount.form not in ("most", "range")


class _Paragraph:
    """One paragraph, its times, and the rows found so far: for each dimension by what is counted."""

    def __init__(self, document: Document, anchor: Anchor, index: int, end: int) -> None:
        block = document.blocks[index]
        text = document.text
        self._document, self._index = document, index
        self._start = max(block.start, block.marker.end)
        self._times = [
            (span, period)
            for span, period in find_periods(text, self._start, end, anchor)
            if tells_time(text, span, period)
        ]
        self._rows: dict[str, dict[str, list[Claim]]] = {}

    def rows(self, facts: Sequence[Fact]) -> Iterator[list[Claim]]:
        if len(self._times) < 2:
            return
        reached = self._start
        for fact in facts:
            start, reached = reached, fact.end
            if _counts(fact.value):
                self._add(fact, start)
        for rows in self._rows.values():
            yield from (row for row in rows.values() if len(row) > 1)

    def _add(self, fact: Fact, start: int) -> None:
        """Puts an amount into its row; `start` is where the amount before it ends."""
        text, quantity = self._document.text, fact.value
        before = [time for time in self._times if time[0].end <= fact.start]
        if not before or _ENDS.search(text, before[-1][0].end, fact.start) is not None:
            return
        # Of another year, told for comparison; what was to be reached (完成全年2.3万人目标的…).
        if text.startswith("同期", before[-1][0].end - 2) or _GOAL_BEHIND.match(text, fact.end) is not None:
            return
        sentence, clause = self._document.sentence_at(fact.start), self._document.clause_at(fact.start)
        spans = [span for span, _ in before if span.start >= max(start, sentence.start)]
        # Whole clauses before that of the time (据调度，) say nothing of what is counted.
        opening = self._document.clause_at(spans[0].start if spans else fact.start).start
        lead = _without(text, Span(max(start, opening), fact.start), spans)
        if len(lead) > _LONGEST_LEAD or _OTHER.search(lead) or _OTHER.match(text, fact.end, clause.end):
            return
        behind = text[fact.end : min(clause.end, fact.end + _LONGEST_LEAD)]
        rows = self._rows.setdefault(quantity.dimension, {})
        topic = _topic(rows, lead, behind, timed=bool(spans))
        if topic is None or len(topic) < _SHORTEST:
            return
        claim = Claim(
            frame=topic,
            amount=quantity.amount,
            unit=quantity.unit,
            dimension=quantity.dimension,
            words=Span(before[-1][0].start if spans else max(clause.start, start), fact.end),
            clause=clause,
            quantity=fact.span,
            period=before[-1][1],
            role=_roles(text[min(opening, fact.start) : fact.start], quantity.dimension, rows.get(topic)),
            sentence=sentence.start,
            record=sentence.start,
            block=self._index,
        )
        rows.setdefault(topic, []).append(claim)


def _topic(rows: Collection[str], lead: str, behind: str, *, timed: bool) -> str | None:
    """What an amount counts, given what the rows of its dimension count; None where it cannot be told. `timed`: it has
    a time of its own."""
    topic = core_of(normalise(_MARKS.sub("", lead)) + normalise(behind))
    if "分别" in lead:
        return None
    verb = _WITHOUT_OBJECT.search(lead) if rows else None
    if verb is None and not _ELLIPTIC.fullmatch(lead):
        if "其中" in lead:
            return None
        return next((known for known in rows if known == topic or (timed and _is_part_of(topic, known))), topic)
    if not timed:
        return None
    meant = [known for known in rows if len(rows) == 1 or (verb is not None and verb["verb"] in known)]
    if len(meant) == 1:
        return meant[0]
    return None if rows else topic


def _is_part_of(one: str, other: str) -> bool:
    """用电 … 全社会用电量: the later one says less of the same."""
    return len(one) > 1 and len(other) > 1 and (one in other or other in one)


def _roles(words: str, dimension: str, row: Sequence[Claim] | None) -> tuple[str, ...]:
    """The roles that the words from the time to the number tell; 累计 and 到2027年 hold for what leaves them out."""
    found = (
        ("cumulative", CUMULATIVE.search(words) or (row and "cumulative" in row[0].role)),
        ("plan", PLANNED.search(words) or (row and "plan" in row[0].role)),
        ("stock", dimension == "%" or _LEVEL.search(words)),
    )
    return tuple(name for name, match in found if match)


def _without(text: str, span: Span, left_out: Sequence[Span]) -> str:
    """The text of a span without some parts of it."""
    kept, position = [], span.start
    for part in left_out:
        if part.start >= position:
            kept.append(text[position : part.start])
            position = part.end
    return "".join((*kept, text[position : span.end]))
