"""The typed values of claims: what the text states of an amount, and two such statements held against each other."""

from __future__ import annotations

from typing import NamedTuple

from qlint.model import Span
from qlint.periods import Period
from qlint.values import Interval


class Statement(NamedTuple):
    """A quantity with the words of its clause that say what is counted: a claim before its context is read.
    The fields are those of Claim."""

    frame: str
    amount: Interval
    unit: str
    dimension: str
    words: Span
    clause: Span
    quantity: Span


class Claim(NamedTuple):
    """A quantity in its context: what has which amount, when, where and of whom, in which role.

    frame       the words round the number without what changes nothing (共, 累计, 现场, 各类 …), before and after it
                joined, so that 发放600份资料 and 发放资料600份 share one
    amount      in `unit`; units of one `dimension` may be exchanged for one another
    words       the span that people are shown; `clause` the whole clause, `quantity` the number with unit and words
                of approximation
    period      the time that its clause, else its sentence names for it; None where neither does
    background  the time that the beginning of its paragraph names
    heading     the time that the nearest heading with one names
    role        what must agree besides: cumulative, plan, years (over several), part (其中 …), stock, new, besides,
                or a topic (公路方面); sorted
    lead        the clause in front that names what it is about (线上，…), or empty
    entity      the place, organ or project that its paragraph or a heading above names, or empty
    sentence, record (the part of it between two ；): their starts; block, section: indexes
    """

    frame: str
    amount: Interval
    unit: str
    dimension: str
    words: Span
    clause: Span
    quantity: Span
    period: Period | None = None
    background: Period | None = None
    heading: Period | None = None
    role: tuple[str, ...] = ()
    lead: str = ""
    entity: str = ""
    sentence: int = 0
    record: int = 0
    block: int = 0
    section: int = -1


class Comparison(NamedTuple):
    """Two claims held against each other.

    verdict  agree; restated (both may hold, written with other numbers: 百余 and 130余); conflict (no value fits
             both); or incomparable, since they do not speak of one thing
    reason   in Chinese, why they are not comparable; empty otherwise
    firm     nothing that tells two things apart is left unsaid on one side only
    """

    verdict: str
    reason: str = ""
    firm: bool = True


class ClaimPair(NamedTuple):
    """Two claims of one thing that do not agree: `verdict` is conflict or restated, `firm` as in Comparison. `others`
    state the same thing once more, in either way, by place.
    """

    verdict: str
    first: Claim
    second: Claim
    others: tuple[Claim, ...] = ()
    firm: bool = True


class Disorder(NamedTuple):
    """Two claims of one thing at two times whose amounts are in the wrong order.

    kind   part (more in a part of the time than in all of it), falling (a cumulative amount that gets less), goal (a
           later goal below an earlier one), reached (a goal below what is reached already)
    first, second  by place; `smaller` says which of them (0 or 1) has the amount that is too small
    """

    kind: str
    first: Claim
    second: Claim
    smaller: int
