"""A number that is said again of the same noun, in other words: 186名村级会计参加培训 … 参训的168名村级会计全部合格.

The clauses differ, so that their frames do not match; what speaks for one fact is the noun that both count, that the
later one speaks of it as known (…的N名, 上述N名, …全部), and that the two numbers look like a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from qlint.claims.comparison import compare_roles, is_near, judge
from qlint.claims.context import Contexts
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.periods import UNKNOWN_YEAR, key
from qlint.statements import Claim, Comparison, Statement
from qlint.values import Interval

_KNOWN_BEFORE = compile_late(r"(?:的|上述|以上|这|该|此|全部|所有|全年|参[加与会训赛])\Z")
_KNOWN_BEHIND = compile_late(r"[一-鿿]{2,12}?(?:全部|均(?!价|衡|匀)|都(?!市)|已全|无一)|[一-鿿]{2,8}的")
_HAN_RUN = compile_late(r"[一-鿿]{2,12}")
_FEWEST, _LONGEST = 3, 12  # Han characters of the noun
_REACH = 30  # statements before


def find_echoes(document: Document) -> Iterator[tuple[Comparison, Claim, Claim]]:
    """Every claim that repeats the number of an earlier one nearby otherwise, behind that one."""
    statements = [fact.value for fact in document.facts("statement")]
    contexts = Contexts(document)
    for number, statement in enumerate(statements):
        noun = _known_noun(document.text, statement)
        if noun:
            echoed = _find_echoed(document, contexts, statements[max(0, number - _REACH) : number], statement, noun)
            if echoed is not None:
                yield echoed


def _known_noun(text: str, statement: Statement) -> str:
    """The noun behind a number that is spoken of as known; empty where it is not."""
    start, end = statement.quantity
    if _KNOWN_BEFORE.search(text, max(0, start - 2), start) is None and _KNOWN_BEHIND.match(text, end) is None:
        return ""
    noun = _HAN_RUN.match(text, end)
    return noun[0] if noun is not None else ""


def _find_echoed(
    document: Document, contexts: Contexts, earlier: Sequence[Statement], statement: Statement, noun: str
) -> tuple[Comparison, Claim, Claim] | None:
    """None where no number of that noun nearby differs, or one agrees."""
    fellows = [one for one in earlier if one.dimension == statement.dimension and _counts(document, one, noun)]
    if not fellows:
        return None
    claim = contexts.complete(statement)
    near = [one for one in map(contexts.complete, fellows) if is_near(one, claim)]
    verdicts = [judge(one.amount, claim.amount) for one in near]
    if "agree" in verdicts:
        return None
    for verdict, one in reversed(list(zip(verdicts, near, strict=True))):
        alike = verdict == "restated" or looks_like(_nominal(one.amount), _nominal(claim.amount))
        if alike and _may_be_one(one, claim, document.year or UNKNOWN_YEAR):
            return Comparison(verdict, firm=False), one, claim
    return None


def _may_be_one(one: Claim, other: Claim, year: int) -> bool:
    """The later one may name the year of the document or the day at hand, where the earlier one names no time."""
    if one.clause == other.clause or compare_roles(one, other)[0]:
        return False
    if one.period is None or one.period.last is None:
        return other.period is None or other.period.last is None or other.period.last.year == year
    return other.period is None or other.period.last is None or key(one.period) == key(other.period)


def _nominal(amount: Interval) -> Decimal:
    """The number as printed: a rounded one stands in the middle of what it may mean."""
    return (amount.low + amount.high) / 2 if amount.form == "rounded" else amount.low


def _counts(document: Document, statement: Statement, noun: str) -> bool:
    """Whether a statement counts a noun of three characters or more that begins like this one: right behind its number
    (186名村级会计), or right in front of it (改造老旧小区27个)."""
    start, end = statement.quantity
    behind = document.text[end : end + _LONGEST]
    before = document.text[max(statement.clause.start, start - _LONGEST) : start].rstrip("了共约近达到")
    return any(
        behind.startswith(noun[:length]) or before.endswith(noun[:length]) for length in range(_FEWEST, len(noun) + 1)
    )


def looks_like(one: Decimal, other: Decimal) -> bool:
    """Two numbers that a slip makes of one another: one digit changed, two neighbours swapped, a scale too many."""
    if one == other or one <= 0 or other <= 0:
        return False
    first, second = f"{one.normalize():f}", f"{other.normalize():f}"
    if first.strip("0.") == second.strip("0."):
        return True
    if len(first) != len(second) or len(first) < 2:
        return False
    places = [index for index, (here, there) in enumerate(zip(first, second, strict=True)) if here != there]
    if len(places) == 1:
        return True
    swapped = len(places) == 2 and places[1] == places[0] + 1
    return swapped and first[places[0]] == second[places[1]] and first[places[1]] == second[places[0]]
