"""The typed values of facts. Imports only qlint.model."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import NamedTuple

from qlint.model import Span

INFINITY = Decimal("Infinity")


class Interval(NamedTuple):
    """What a printed number can mean: low ≤ value ≤ high (an open end leaves its own value out).

    `form` says how it was printed: exact (130), rounded (1.1万), over (130余, 百余, 超过100), near (近200),
    about (约200, 200左右), least (至少5, 5以上), most (不超过5, 5以内), vague (数百, 十几, 三五百),
    range (3～5, 30—50万).
    """

    low: Decimal
    high: Decimal
    low_open: bool = False
    high_open: bool = False
    form: str = "exact"

    @property
    def approximate(self) -> bool:
        return self.form != "exact"

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        if self.low > other.high or other.low > self.high:
            return False
        if self.low < other.high and other.low < self.high:
            return True
        low, low_open = max((self.low, self.low_open), (other.low, other.low_open))
        high, closed = min((self.high, not self.high_open), (other.high, not other.high_open))
        return low < high or (low == high and closed and not low_open)


class Quantity(NamedTuple):
    """A number with its unit. `amount` is in the unit as printed (万 and 亿 multiplied in, 万元 gives 元 × 10⁴).

    unit      the measure word or unit as printed without 万/亿 (人次, 元, %), empty where none follows
    dimension units that may be exchanged for one another share one (份/册/本, 人/名/位); else the unit itself
    number    the span of the digits or numerals, without approximation words and unit
    numerals  arabic, han or mixed
    before    the approximation in front (近, 约, 超过 …) as printed, or empty
    after     the approximation behind (余, 多, 左右, 以上 …) as printed, or empty
    """

    amount: Interval
    unit: str
    dimension: str
    number: Span
    numerals: str
    before: str = ""
    after: str = ""


class CalendarDate(NamedTuple):
    """A date as printed. `year`, `month`, `day` are 0 where not printed; not every value is a day of the calendar.

    numerals   arabic, han, or mixed (2026年三月5日); padded: a month or day with a leading zero
    short_year two digits, which count as 1950–2049
    separators 年月日, 年月号 where 号 stands for 日, or the mark between numbers (. - / or their full-width forms)
    """

    year: int
    month: int
    day: int
    numerals: str = "arabic"
    padded: bool = False
    short_year: bool = False
    separators: str = "年月日"

    def as_date(self) -> datetime.date | None:
        """The day in the calendar, None where it is incomplete or does not exist."""
        try:
            return datetime.date(self.year, self.month, self.day) if self.year and self.month and self.day else None
        except ValueError:
            return None


class DateRange(NamedTuple):
    """From one printed date to another; the later one inherits the year or month that it leaves out, the
    earlier one the unit of a number that has none (2018—2020年, 3月1—5日).

    inherited says what the later date leaves out: empty, year, or month (and the year where the earlier one has it)
    """

    first: CalendarDate
    last: CalendarDate
    inherited: str = ""


class Pair(NamedTuple):
    """An opening and a closing mark. An unpaired mark is a pair with one empty span.

    `mark` is the opening character of its kind (“ ‘ 《 〈 （ ( 〔 [ 【 「 『); `depth` counts pairs of any kind around
    it within the paragraph, `within` is the opening character of the pair directly around it, or empty; both are 0 and
    empty for an unpaired mark.
    """

    mark: str
    opening: Span
    closing: Span
    depth: int = 0
    within: str = ""

    @property
    def complete(self) -> bool:
        return self.opening.start < self.opening.end and self.closing.start < self.closing.end


class DocNumber(NamedTuple):
    """发文字号: 机关代字 + 〔year〕 + serial + 号 (GB/T 9704—2012 7.2.5).

    agency    the 代字, empty where there is none
    year      as a number; two digits (year_text) count as 1950–2049
    serial    as a number; 0 where it is left blank or filled with ×× (serial_text is then empty or ××)
    brackets  the opening and the closing mark as printed (〔〕), empty where there are none
    ordinal   第 stands before the serial; spaced: a blank stands somewhere inside
    own       it stands alone on its line and is the first such: the document's own
    marked    号 follows, directly or behind the last of several serials (〔2026〕5、6号)
    """

    agency: str
    year: int
    serial: int
    year_text: str
    serial_text: str
    brackets: str
    ordinal: bool
    spaced: bool
    own: bool
    marked: bool = True


class Citation(NamedTuple):
    """A cited 《title》 with the 发文字号 in brackets behind it, None where there is none.

    `title` leaves out the outer marks; `number_span` is the place of the number without its brackets.
    """

    title: str
    number: DocNumber | None = None
    number_span: Span = Span(0, 0)


class Organisation(NamedTuple):
    """A name of an organisation as printed, and the word that it ends with (局, 委员会, 公司 …)."""

    name: str
    suffix: str


class Unit(NamedTuple):
    """One responsible unit: its name as printed and its place."""

    name: str
    start: int
    end: int


class UnitGroup(NamedTuple):
    """Units that share a role: 牵头, 责任, 配合 …; `role` is the word as printed, empty for a plain list.

    `separators` are the marks and words between the units, and a mark behind the last one, before its role.
    """

    role: str
    units: tuple[Unit, ...]
    separators: tuple[Span, ...]


class ResponsibleUnits(NamedTuple):
    """（A、B牵头，C、D按职责分工负责）: the groups of a bracket of responsible units.

    `labels` are all words before a colon, in order, also those of no unit (完成时限), as units are: name and place.
    `bracketed` is false for labelled lines (牵头单位：… / 责任单位：…) and for a last clause (市水利局负责。) without a
    bracket.
    """

    groups: tuple[UnitGroup, ...]
    closed: bool
    labels: tuple[Unit, ...] = ()
    bracketed: bool = True


class Series(NamedTuple):
    """An announced count (五个方面) and the markers of the series behind it (一是, 二是 …), in order."""

    announced: int
    words: str
    announcement: Span
    members: tuple[Span, ...]


class Numbered(NamedTuple):
    """One number of a run: its place with the mark behind it, `inside` when it stands inside a line, and `successor`,
    the next number in the same form (（三） gives （四）)."""

    number: int
    marker: Span
    inside: bool
    successor: str


class NumberedRun(NamedTuple):
    """The numbers of one level (see qlint.model.Block) under one heading; `before` is the last number of that level
    in front of it, None where there is none, since numbers may run on from heading to heading."""

    level: int
    before: Numbered | None
    numbers: tuple[Numbered, ...]
