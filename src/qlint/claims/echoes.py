"""A number that is said again of the same noun, in other words: 186名村级会计参加培训 … 参训的168名村级会计全部合格.

The clauses differ, so that their frames do not match; what speaks for one fact is the noun that both count, that the
later one speaks of it as known (…的N名, 上述N名, …全部), and that the two numbers look like a slip of the pen.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal
from operator import itemgetter
from typing import NamedTuple

from qlint.claims.comparison import is_near, judge
from qlint.claims.context import Contexts
from qlint.claims.frames import normalise
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.periods import key
from qlint.statements import Claim, Comparison, Statement
from qlint.values import Interval

# What makes a number one that is known already: 上述37名…, 参训的186名…, 186名村级会计全部…, 24.1万人次的接待量.
_POINTS_BACK = compile_late(r"(?:上述|以上|这|该|此|全部|所有)\Z")
_KNOWN_BEFORE = compile_late(r"(?:的|全年|参[加与会训赛])\Z")
_KNOWN_BEHIND = compile_late(
    r"的(?P<of>[一-鿿]{2,6})|(?P<noun>[一-鿿]{2,10}?)"
    r"(?:[的中]|(?=[于均都已全无])[^，。；、\n]{0,10}?(?:全部|均(?!价|衡|匀)|都(?!市)|已全|无一))"
)
_HAN_RUN = compile_late(r"[一-鿿]{2,12}")
_FEWEST, _LONGEST = 3, 12  # Han characters of the noun
_REACH = 60  # quantities before
_DIGITS = 3  # a slip in so many digits is told from another number by its look alone


class _Mention(NamedTuple):
    """A number that is spoken of as known, and the noun that it counts; `back` where it points back (上述)."""

    statement: Statement
    noun: str
    back: bool


def find_echoes(document: Document) -> Iterator[tuple[Comparison, Claim, Claim]]:
    """Every number that repeats an earlier one of the same noun otherwise, behind that one."""
    contexts = Contexts(document)
    quantities = document.facts("quantity")
    for fact in document.facts("statement"):
        mention = _read_mention(document.text, fact.value)
        if mention is not None:
            place = bisect_left(quantities, fact.start, key=itemgetter(1))
            found = _find_echoed(document, contexts, quantities[max(0, place - _REACH) : place], mention)
            if found is not None:
                yield found


def _read_mention(text: str, statement: Statement) -> _Mention | None:
    start, end = statement.quantity
    back = _POINTS_BACK.search(text, max(0, start - 2), start) is not None
    known = None if back else _KNOWN_BEHIND.match(text, end)
    if known is not None:
        return _Mention(statement, known["of"] or known["noun"], back)
    if not back and _KNOWN_BEFORE.search(text, max(0, start - 2), start) is None:
        return None
    noun = _HAN_RUN.match(text, end)
    return _Mention(statement, noun[0], back) if noun is not None else None


def _find_echoed(
    document: Document, contexts: Contexts, earlier: Sequence[Fact], mention: _Mention
) -> tuple[Comparison, Claim, Claim] | None:
    """None where no number of that noun differs as a slip does, or one agrees."""
    statement, noun, back = mention
    fellows = [fact for fact in earlier if fact.value.dimension == statement.dimension]
    slips = [found for fact in fellows if (found := _slip(fact, statement)) is not None]
    slips = [
        found for found in slips if _near(document, found.fact, noun) or _same_words(document, found.fact, statement)
    ]
    if not slips or any(
        judge(fact.value.amount, statement.amount) == "agree" and _near(document, fact, noun) for fact in fellows
    ):
        return None
    claim = contexts.complete(statement)
    for fact, verdict, digits in reversed(slips):
        other = contexts.complete(as_statement(document, fact))
        shared = _shared_noun(document, fact, noun)
        sure = back or (shared >= _FEWEST and is_near(other, claim)) or _same_words(document, fact, statement)
        sure = sure or digits >= _DIGITS or (shared > _FEWEST and digits > 1)
        if sure and _may_be_one(contexts, other, claim, back=back):
            return Comparison(verdict, firm=False), other, claim
    return None


class _Slip(NamedTuple):
    """An earlier number of which a slip makes the later one, how they are judged, and how many digits it has."""

    fact: Fact
    verdict: str
    digits: int


def _slip(fact: Fact, statement: Statement) -> _Slip | None:
    verdict = judge(fact.value.amount, statement.amount)
    if verdict == "agree":
        return None
    first = _nominal(fact.value.amount)
    if verdict != "restated" and not looks_like(first, _nominal(statement.amount)):
        return None
    return _Slip(fact, verdict, _count_digits(first))


def _same_words(document: Document, fact: Fact, statement: Statement) -> bool:
    """Whether both have the same three characters in front (总投资1850万元 … 这座总投资1580万元的中心), or the words of
    the earlier one begin those of the later (本期治理堤防4.8公里 … 本期治理的4.3公里堤防)."""
    text = document.text
    front, other = (
        text[max(0, start - _LONGEST) : start].rstrip("约近达为共")[-_FEWEST:]
        for start in (fact.start, statement.quantity.start)
    )
    if front == other and len(front) == _FEWEST and _HAN_RUN.fullmatch(front) is not None:
        return True
    clause = document.clause_at(fact.start)
    words = normalise(text[clause.start : fact.start]) + normalise(text[fact.end : clause.end])
    return len(words) > _FEWEST + 1 and statement.frame.startswith(words)


def as_statement(document: Document, fact: Fact) -> Statement:
    """A quantity with the words in front of it: enough to read its context, not to compare its frame."""
    quantity, clause = fact.value, document.clause_at(fact.start)
    words = Span(max(clause.start, fact.start - _LONGEST), fact.end)
    return Statement("", quantity.amount, quantity.unit, quantity.dimension, words, clause, fact.span)


def _count_digits(number: Decimal) -> int:
    """How many digits a number has without the zeros at its ends."""
    return len(f"{number.normalize():f}".strip("0").replace(".", ""))


def _may_be_one(contexts: Contexts, one: Claim, other: Claim, *, back: bool) -> bool:
    """The later one may name the year of the document or a day (of what was done with it), where the earlier one names
    no time; it may leave out that the number is planned; a sum of years is another unless it points back."""
    if one.clause == other.clause or ("plan" in other.role and "plan" not in one.role and not back):
        return False
    if not back and ("years" in one.role) != ("years" in other.role):
        return False
    if one.entity and other.entity and one.entity != other.entity:
        return False
    time = contexts.time_before(other)
    if time is None or time.last is None or time.grain == "day" or time.form == "until":
        return True
    if one.period is None or one.period.last is None:
        return time.last.year == contexts.year
    return key(one.period) == key(time)


def _nominal(amount: Interval) -> Decimal:
    """The number as printed: 1.1万 and 约200 stand in the middle of what they may mean, 近200 at its end."""
    if amount.form == "near":
        return amount.high
    return (amount.low + amount.high) / 2 if amount.form in ("rounded", "about") else amount.low


def _near(document: Document, fact: Fact, noun: str) -> bool:
    """Whether the clause of a quantity has two characters of the noun that stand side by side."""
    words = document.text[slice(*document.clause_at(fact.start))]
    return any(noun[place : place + 2] in words for place in range(min(len(noun), 6) - 1))


def _shared_noun(document: Document, fact: Fact, noun: str) -> int:
    """How many first characters of the noun a quantity counts: right behind it (186名村级会计), or right in front of it
    (改造老旧小区27个)."""
    behind = document.text[fact.end : fact.end + _LONGEST]
    before = document.text[max(0, fact.start - _LONGEST) : fact.start].rstrip("了共有约近达到为")
    lengths = range(len(noun), 1, -1)
    return next((each for each in lengths if behind.startswith(noun[:each]) or before.endswith(noun[:each])), 0)


def looks_like(one: Decimal, other: Decimal) -> bool:
    """Two numbers that a slip makes of one another: one digit changed, or two neighbours swapped. (A scale too many is
    told by the facts on magnitudes.)"""
    if one == other or one <= 0 or other <= 0:
        return False
    first, second = f"{one.normalize():f}", f"{other.normalize():f}"
    if len(first) != len(second) or len(first) < 2:
        return False
    places = [index for index, (here, there) in enumerate(zip(first, second, strict=True)) if here != there]
    if len(places) == 1:
        return True
    swapped = len(places) == 2 and places[1] == places[0] + 1
    return swapped and first[places[0]] == second[places[1]] and first[places[1]] == second[places[0]]
