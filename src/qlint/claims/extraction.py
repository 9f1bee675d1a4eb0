"""Quantities → statements: which number counts what (facts of kind "statement")."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import groupby

from qlint.claims.frames import is_rate, is_telling, normalise
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.statements import Statement
from qlint.values import Quantity

_LIST_MARK = compile_late(r"[、和及与或]")
# A limit or a condition is no statement of what is: 不得超过…, 每…, 人均…, …的 as an attribute.
_CONDITION = compile_late(r"不得|不超过|不少于|不低于|以内|以下|起点|以上的|满(?=[0-9])")
_PER = compile_late(r"每(?!逢)|[人户]均|平均")
# A difference is told against something else (比上年…, 较现图增加…), the A of 由A增加到B is of an earlier date.
_COMPARED = compile_late(r"比(?!赛|例|较|重|如)|较(?!大|强|高|好|多|为|快)|相当于|相比")
_OLD_VALUE = compile_late(r"[由从][^，。]*$")
_SHARES = frozenset(["百分点", "倍", "成", "岁", "年", "天", "日", "小时", "分钟", "度", "℃", "分", "级", "届"])
_PRICED_PER = compile_late(r"\A[/／][一-鿿A-Za-z²³]{1,4}")  # 72万元/公顷
_LONGEST = 80


def read(document: Document) -> Iterator[Fact]:
    """Statements by start. Limits, conditions, comparisons and numbers without a telling frame make none."""
    quantities = [fact for fact in document.facts("quantity") if fact.value.unit]
    ends = document.clause_ends
    for _, group in groupby(quantities, key=lambda fact: bisect_right(ends, fact.start)):
        facts = list(group)
        if any(_counts(fact.value) for fact in facts):
            yield from _read_clause(document, document.clause_at(facts[0].start), facts)


def _read_clause(document: Document, clause: Span, facts: Sequence[Fact]) -> Iterator[Fact]:
    text = document.text[clause.start : clause.end]
    if len(text) > _LONGEST * 2 or _CONDITION.search(text) or text.endswith("的"):
        return
    for index, fact in enumerate(facts):
        quantity: Quantity = fact.value
        if not _counts(quantity):
            continue
        before, after = _around(document, clause, facts, index)
        if len(before) > _LONGEST or _PER.search(before) or _COMPARED.search(before):
            continue
        if _OLD_VALUE.search(before) and re.search("[到至为]", after):
            continue
        frame = normalise(before) + normalise(after)
        if not is_telling(frame) or (quantity.dimension == "%" and not is_rate(frame)):
            continue
        words = _shown(document, clause, fact, before)
        value = Statement(frame, quantity.amount, quantity.unit, quantity.dimension, words, clause, fact.span)
        yield Fact("statement", fact.start, fact.end, value)


def _counts(quantity: Quantity) -> bool:
    """Numbers that state an amount: Arabic ones, 百余, 上千 and 二十三; a plain 三个 is mostly a way of speaking."""
    if quantity.dimension in _SHARES or quantity.amount.form in ("most", "range"):
        return False
    return quantity.numerals != "han" or quantity.amount.form in ("over", "near", "vague") or quantity.amount.low >= 10


def _around(document: Document, clause: Span, facts: Sequence[Fact], index: int) -> tuple[str, str]:
    """The words before and after a quantity up to its neighbours. Of the words between two, those up to 、 or 和 belong
    to the first (7人死亡、38人受伤), the rest to the second; without such a mark all belong to the first."""
    text = document.text
    fact = facts[index]
    if index:
        between = text[facts[index - 1].end : fact.start]
        mark = _LIST_MARK.search(between)
        before = between[mark.end() :] if mark else between
    else:
        before = _before_bracket(document, clause.start) + text[clause.start : fact.start]
    if index + 1 < len(facts):
        after = text[fact.end : facts[index + 1].start]
        mark = _LIST_MARK.search(after)
        after = after[: mark.start()] if mark else after
    else:
        after = text[fact.end : clause.end]
    return before, _PRICED_PER.sub("", after)


def _before_bracket(document: Document, start: int) -> str:
    """A bracket ends a clause in form only: 对甲组织（ABC）成员出口… goes on behind it."""
    if start < 2 or document.text[start - 1] not in "）)":
        return ""
    opening = max(document.text.rfind("（", 0, start), document.text.rfind("(", 0, start))
    if opening < max(0, start - 60):
        return ""
    clause = document.clause_at(opening)
    return document.text[clause.start : opening]


def _shown(document: Document, clause: Span, fact: Fact, before: str) -> Span:
    start = max(clause.start, fact.start - min(len(before), 24))
    while start < fact.start and document.text[start] in " 　、和及与":
        start += 1
    return Span(start, fact.end)
