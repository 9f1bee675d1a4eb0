"""Which days a date means that leaves out its year, month or week: the last before the reference day, and the next."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from qlint.periods.calendars import month_end
from qlint.readings.day_words import DAY, Said, days_in

Days = tuple[datetime.date, datetime.date]
# A 29th of February may lie eight years away.
_REACH = 9


def choices(said: Said, today: datetime.date) -> tuple[Days, ...]:
    """The days that a date may mean, the past ones first; none where no calendar has them (2月30日)."""
    if said.fixed:
        return (said.fixed,)
    if said.weekday is not None:
        first = today + DAY * ((said.weekday - today.weekday()) % 7)
        return (first - 7 * DAY, first - 6 * DAY), (first, first + DAY)
    if said.year is not None:
        days = days_in(said, said.year)
        return (days,) if days else ()
    if said.month is None:
        return _nearest(lambda step: _day_of_month(today, said.day or 0, step), today, whole=False)
    return _nearest(lambda step: days_in(said, today.year + step), today, whole=said.whole)


def around(days: Callable[[int], Days | None], today: datetime.date) -> tuple[Days, ...]:
    """The like of `choices` for spans of days, given for each year as a distance from this one."""
    return _nearest(days, today, whole=True)


def _nearest(days: Callable[[int], Days | None], today: datetime.date, *, whole: bool) -> tuple[Days, ...]:
    """The last that began before today, and the next that is not yet over (of a day: that has not yet been)."""
    past = next((found for step in range(1, -_REACH, -1) if (found := days(step)) and found[0] < today), None)
    later = (found for step in range(-1, _REACH) if (found := days(step)))
    coming = next((found for found in later if (found[1] > today if whole else found[0] >= today)), None)
    return tuple(dict.fromkeys(choice for choice in (past, coming) if choice))


def _day_of_month(today: datetime.date, day: int, step: int) -> Days | None:
    year, index = divmod(today.year * 12 + today.month - 1 + step, 12)
    if not 1 <= day <= month_end(year, index + 1).day:
        return None
    date = datetime.date(year, index + 1, day)
    return date, date + DAY
