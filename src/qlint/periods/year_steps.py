"""Steps of years, their parts, months, plans and days with a name."""

from __future__ import annotations

import datetime

from qlint.periods.calendars import EVENTS, HOLIDAYS, plan_years, read_small, read_year, shift_years
from qlint.periods.days import NOW, Base, Days, months_of, own_month, read_numbers, year_days
from qlint.periods.words import NUMBER

_HAN = "一二三四五六七八九十"


def step_numeric(printed: str, so_far: Days | None, base: Base) -> Days | None:
    year, month, day = (int(number) for number in NUMBER.findall(printed))
    if so_far or not 1900 <= year <= 2099:
        return None
    date = datetime.date(year, month, day)
    return Days(date, date, 50)


def step_year(printed: str, so_far: Days | None, base: Base) -> Days | None:
    year = read_year(NUMBER.findall(printed)[0], short=True)
    return None if so_far or year is None else year_days(year, year)


def step_years(printed: str, so_far: Days | None, base: Base) -> Days | None:
    first, last = (read_year(number, short=False) for number in NUMBER.findall(printed))
    if so_far or first is None or last is None:
        return None
    if printed.endswith("学年"):
        return Days(datetime.date(first, 9, 1), datetime.date(last, 8, 31), 50, joined=False)
    return Days(datetime.date(first, 1, 1), datetime.date(last, 12, 31), 50, joined=True)


def step_decade(printed: str, so_far: Days | None, base: Base) -> Days | None:
    numbers = read_numbers(printed)
    if so_far or numbers[-1] % 10 or numbers[-1] > 90:
        return None
    century = numbers[0] if len(numbers) == 2 else 20 if printed.startswith("上") else 21
    first = (century - 1) * 100 + numbers[-1]
    return Days(datetime.date(first, 1, 1), datetime.date(first + 9, 12, 31), 50)


_RELATIVE = {"今": 0, "去": -1, "前": -2, "大": -3, "明": 1, "后": 2}
_SAID = {"当": 0, "同": 0, "本": 0, "上": -1, "次": 1, "翌": 1, "下": 1}


def step_relative_year(printed: str, so_far: Days | None, base: Base) -> Days | None:
    if so_far:
        return None
    if printed[0] in _RELATIVE:
        year = base.document_year + _RELATIVE[printed[0]]
        return year_days(year, year, certain=False)
    # 上年 and 当年 speak from the year that was said.
    year = (base.document_year if printed[0] == "本" else base.own_year) + _SAID[printed[0]]
    return year_days(year, year, certain=base.certain and printed[0] != "本")


def step_half(printed: str, so_far: Days | None, base: Base) -> Days | None:
    first, last = {"上": (1, 6), "前": (1, 6), "下": (7, 12), "后": (7, 12), "全": (1, 12)}[printed[0]]
    return months_of(so_far, base, first, last, 20)


def step_quarters(printed: str, so_far: Days | None, base: Base) -> Days | None:
    numbers = read_numbers(printed.replace("两", "二"))
    if not 1 <= numbers[0] <= numbers[-1] <= 4 or ("、" in printed and numbers[-1] != numbers[0] + 1):
        return None
    first = 1 if printed[0] == "前" else numbers[0] * 3 - 2
    return months_of(so_far, base, first, numbers[-1] * 3, 20, joined=len(numbers) > 1)


def step_several_months(printed: str, so_far: Days | None, base: Base) -> Days | None:
    numbers = read_numbers(printed)
    if len(numbers) != 2 or ("、" in printed and numbers[1] != numbers[0] + 1):
        return None
    return months_of(so_far, base, numbers[0], numbers[1], 20, joined=True)


def step_first_months(printed: str, so_far: Days | None, base: Base) -> Days | None:
    return months_of(so_far, base, 1, read_numbers(printed)[0], 20)


def step_month(printed: str, so_far: Days | None, base: Base) -> Days | None:
    number = read_numbers(printed)[0]
    return months_of(so_far, base, number, number, 25)


def step_edge(printed: str, so_far: Days | None, base: Base) -> Days | None:
    """底, 末, 初, 中, with 年 or 月 in front where a year or month does not stand directly before it."""
    days = so_far
    if printed[0] == "年" and (days is None or days.level > 10):
        days = None if days else year_days(base.own_year, base.own_year, certain=base.certain)
    elif printed[0] == "月" and (days is None or days.level != 25):
        days = None if days else own_month(base)
    if days is None or days.first is None or days.last is None or days.level >= 30:
        return None
    if printed[-1] == "中":
        middle = datetime.date(days.last.year, 6, 30) if printed[0] == "年" else days.first.replace(day=15)
        return Days(middle, middle, 50, days.certain)
    day = days.first if printed[-1] == "初" else days.last
    return Days(day, day, 50, days.certain)


def step_plan(printed: str, so_far: Days | None, base: Base) -> Days | None:
    name = printed.strip('“”"「」『』时期间规划')
    number = read_small(name[:-1])
    if so_far or number is None or number > 25:
        return None
    return year_days(*plan_years(number))._replace(level=5, grain="plan")


def step_plan_part(printed: str, so_far: Days | None, base: Base) -> Days | None:
    if so_far is None or so_far.level != 5 or so_far.first is None or so_far.last is None:
        return None
    first, last = so_far.first.year, so_far.last.year
    if printed[0] == "开":
        last = first
    elif printed[0] == "收":
        first = last
    elif printed[0] == "前":
        last = first + _HAN.index(printed[1])
    else:
        first = last - _HAN.index(printed[1])
    return year_days(first, last)


def step_holiday(printed: str, so_far: Days | None, base: Base) -> Days | None:
    if so_far and (so_far.level != 10 or so_far.first is None):
        return None
    name = next(name for name in sorted(HOLIDAYS, key=len, reverse=True) if name in printed)
    year = so_far.first.year if so_far and so_far.first else base.own_year
    day = datetime.date(year, *HOLIDAYS[name])
    return Days(day, day, 50, so_far.certain if so_far else base.certain)


def step_lunar(printed: str, so_far: Days | None, base: Base) -> Days | None:
    return Days(None, None, 50, certain=False, grain="lunar") if so_far is None or so_far.level == 10 else None


def step_event(printed: str, so_far: Days | None, base: Base) -> Days | None:
    day = EVENTS[printed.removeprefix("党的")]
    return None if so_far else Days(day, day, 50)


def step_shifted(printed: str, so_far: Days | None, base: Base) -> Days | None:
    """同期: the days said before, in the year so far, else one year earlier."""
    first, last = base.before
    if last is None or (so_far and (so_far.level != 10 or so_far.last is None)):
        return Days(None, None, 50, certain=False)
    years = so_far.last.year - last.year if so_far and so_far.last else -1
    return Days(
        first and shift_years(first, years), shift_years(last, years), 50, certain=bool(so_far and so_far.certain)
    )


def step_now(printed: str, so_far: Days | None, base: Base) -> Days | None:
    today = base.anchor.as_date()
    return None if so_far else Days(today, today, NOW, certain=False)
