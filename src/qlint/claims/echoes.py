"""A number that is said again of the same noun, in other words: 186名村级会计参加培训 … 参训的168名村级会计全部合格.

The clauses differ, so that their frames do not match; what speaks for one fact is the noun that both count, that the
later one speaks of it as known (…的N名, 上述N名, …全部), and that the two numbers look like a slip of the pen.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from qlint.claims.comparison import compare_roles, is_near, judge
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.periods import UNKNOWN_YEAR, key
from qlint.statements import Claim, Comparison
from qlint.values import Interval

_KNOWN_BEFORE = compile_late(r"(?:的|上述|以上|这|该|此|全部|所有|全年|参[加与会训赛])\Z")
_KNOWN_BEHIND = compile_late(r"[一-鿿]{2,12}?(?:全部|均(?!价|衡|匀)|都(?!市)|已全|无一)|[一-鿿]{2,8}的")
_HAN_RUN = compile_late(r"[一-鿿]{2,12}")
_FEWEST, _LONGEST = 3, 12  # Han characters of the noun


def find_echoed(document: Document, earlier: Sequence[Claim], claim: Claim) -> tuple[Comparison, Claim] | None:
    """The earlier claim of the same noun nearby that this one repeats with another number; None where no number nearby
    differs, or one agrees."""
    text, start, end = document.text, *claim.quantity
    if _KNOWN_BEFORE.search(text, max(0, start - 2), start) is None and _KNOWN_BEHIND.match(text, end) is None:
        return None
    noun = _HAN_RUN.match(text, end)
    if noun is None:
        return None
    fellows = [
        one
        for one in earlier
        if one.dimension == claim.dimension and is_near(one, claim) and _counts(document, one, noun[0])
    ]
    verdicts = [judge(one.amount, claim.amount) for one in fellows]
    if "agree" in verdicts:
        return None
    for verdict, one in reversed(list(zip(verdicts, fellows, strict=True))):
        alike = verdict == "restated" or looks_like(_nominal(one.amount), _nominal(claim.amount))
        if alike and _may_be_one(one, claim, document.year or UNKNOWN_YEAR):
            return Comparison(verdict, firm=False), one
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


def _counts(document: Document, claim: Claim, noun: str) -> bool:
    """Whether a claim counts a noun of three characters or more that begins like this one: right behind its number
    (186名村级会计), or right in front of it (改造老旧小区27个)."""
    start, end = claim.quantity
    behind = document.text[end : end + _LONGEST]
    before = document.text[max(claim.clause.start, start - _LONGEST) : start].rstrip("了共约近达到")
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
