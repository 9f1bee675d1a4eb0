"""How one word of time narrows the days that the words before it left: 2025年, then 上半年, then 底.

Each kind of word (see qlint.periods.words) has a step: it takes what is printed and the days so far, and gives the days
from there on, or None where the word cannot follow (3月 after 5日): then an expression of its own begins.
"""

from __future__ import annotations

from collections.abc import Callable

from qlint.periods import day_steps, year_steps
from qlint.periods.days import Base, Days


def read_word(kind: str, printed: str, so_far: Days | None, base: Base) -> Days | None:
    """The days from this word on; None where it cannot follow or says nothing (13月)."""
    try:
        return _STEPS[kind](printed, so_far, base)
    except (ValueError, OverflowError):
        return None


_STEPS: dict[str, Callable[[str, Days | None, Base], Days | None]] = {
    "numeric": year_steps.step_numeric,
    "years": year_steps.step_years,
    "year": year_steps.step_year,
    "decade": year_steps.step_decade,
    "relative_year": year_steps.step_relative_year,
    "half": year_steps.step_half,
    "quarters": year_steps.step_quarters,
    "months": year_steps.step_several_months,
    "first_months": year_steps.step_first_months,
    "month": year_steps.step_month,
    "edge": year_steps.step_edge,
    "tens": day_steps.step_tens,
    "days": day_steps.step_days,
    "day": day_steps.step_day,
    "relative_month": day_steps.step_relative_month,
    "relative_day": day_steps.step_relative_day,
    "week": day_steps.step_week,
    "plan": year_steps.step_plan,
    "plan_part": year_steps.step_plan_part,
    "holiday": year_steps.step_holiday,
    "lunar": year_steps.step_lunar,
    "event": year_steps.step_event,
    "shifted": year_steps.step_shifted,
    "now": year_steps.step_now,
}
