"""The typed values of lists in running text: 甲、乙、丙等5个县; 甲、乙、丙三县; 甲、乙、丙分别增长1%、2%、3%.

Imports only qlint.model.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qlint.model import Span


class CountedList(NamedTuple):
    """A、B和C等5个…: the items of a list and how many they are said to be, behind the list or before it.

    stated       the count as a number, `stated_span` its place with the measure word
    open         等 says that not all are named
    items        what the marks separate; the first may begin with the words that lead the list in
    least, most  the number of items, since 和/与/及 may stand inside an item, and the first may belong to other words
    """

    stated: int
    open: bool
    items: tuple[Span, ...]
    least: int
    most: int
    stated_span: Span = Span(0, 0)


class Respectively(NamedTuple):
    """甲、乙、丙分别增长1%、2%、3%: two lists that must be of one length, and 分别 or 依次 between them.

    subjects   what stands before it, or one clause back; where that is the values of a 分别 themselves, those
    values     what stands behind it; `numeric` where each is a number
    fewest, most  bounds of the number of subjects, and of values, since 和 may join two or stand inside one
    """

    word: Span
    subjects: tuple[Span, ...]
    fewest: int
    most: int
    values: tuple[Span, ...]
    fewest_values: int
    most_values: int
    numeric: bool


class RepeatedItem(NamedTuple):
    """甲县、乙县、甲县: an item of one list, where it stands first and where it stands again."""

    words: str
    first: Span
    again: Span


class BackCount(NamedTuple):
    """上述三项: a count that points back, and the markers of the series or of the numbered lines in front of it."""

    stated: int
    words: str
    members: tuple[Span, ...]


class Ranking(NamedTuple):
    """Numbers that a text says to be in an order.

    sort     ranks (places of several in one contest, none twice), falling, rising, ordered (one way or the other), or
             among (one place of so many)
    numbers  as printed, by place; of `among` how many there are, then the place
    """

    sort: str
    numbers: tuple[Decimal, ...]
    places: tuple[Span, ...]
