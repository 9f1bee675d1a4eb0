"""Steps finer than a month: 上旬, 5日, 1日至5日, 昨天, 下周三; and 上月, which is counted from one."""

from __future__ import annotations

import datetime

from qlint.periods.calendars import month_end
from qlint.periods.days import Base, Days, month_before, own_month, read_numbers

_WEEKDAYS = "一二三四五六日天"


def step_tens(printed: str, so_far: Days | None, base: Base) -> Days | None:
    if so_far is None or so_far.level != 25 or so_far.first is None or so_far.last is None:
        return None
    first = {"上": 1, "中": 11, "下": 21}[printed[0]]
    last = {"上": 10, "中": 20, "下": so_far.last.day}[printed[-2]]
    return Days(so_far.first.replace(day=first), so_far.first.replace(day=last), 50, so_far.certain)


def step_days(printed: str, so_far: Days | None, base: Base) -> Days | None:
    if so_far is None and printed.endswith("号"):
        return None
    month = so_far or month_before(base)
    numbers = read_numbers(printed)
    if month.level != 25 or month.first is None or len(numbers) != 2:
        return None
    return Days(
        month.first.replace(day=numbers[0]), month.first.replace(day=numbers[1]), 50, month.certain, joined=True
    )


def step_day(printed: str, so_far: Days | None, base: Base) -> Days | None:
    month = so_far or month_before(base)
    # 号 alone numbers houses and lines as well.
    if so_far.level != 25 if so_far else printed.endswith("号"):
        return None
    if month.first is None:
        return Days(None, None, 50, certain=False)
    day = month.first.replace(day=read_numbers(printed)[0])
    return Days(day, day, 50, month.certain)


def step_relative_month(printed: str, so_far: Days | None, base: Base) -> Days | None:
    month = own_month(base) if printed[0] in "本这上下" else month_before(base)
    if so_far or month.first is None:
        return None if so_far else Days(None, None, 50, certain=False)
    step = {"上": -1, "下": 1, "次": 1, "翌": 1}.get(printed[0], 0)
    year, index = divmod(month.first.year * 12 + month.first.month - 1 + step, 12)
    return Days(datetime.date(year, index + 1, 1), month_end(year, index + 1), 25, certain=False)


_DAYS_FROM = {"今": 0, "昨": -1, "明": 1, "前": -2, "后": 2, "大前": -3, "大后": 3, "即": 0}


def step_relative_day(printed: str, so_far: Days | None, base: Base) -> Days | None:
    if so_far:
        return None
    said = printed[0] in "当次翌"
    today = (base.before[1] or base.before[0]) if said else base.anchor.as_date()
    if today is None:
        return Days(None, None, 50, certain=False)
    step = (printed[0] in "次翌") if said else _DAYS_FROM[printed[:-1]]
    day = today + datetime.timedelta(step)
    return Days(day, day, 50, certain=False)


def step_week(printed: str, so_far: Days | None, base: Base) -> Days | None:
    today = base.anchor.as_date()
    steps = printed.count("下") - printed.count("上")
    if so_far:
        return None
    if today is None or not (steps or printed[0] in "本这"):
        return Days(None, None, 50, certain=False)
    monday = today + datetime.timedelta(7 * steps - today.weekday())
    if printed[-1] in _WEEKDAYS:
        monday += datetime.timedelta(min(_WEEKDAYS.index(printed[-1]), 6))
        return Days(monday, monday, 50, certain=False)
    return Days(monday, monday + datetime.timedelta(6), 50, certain=False)
