"""Two levels of one thing with the change between them: 由200家增加到230家，增加30家，增长15%.

Forms: 由A增加到B，增长p; 达到B，比上年的A增长p; 在A的基础上增长p，达到B; B，比上年增加d，增长p (A is then B less d);
2024年A，2025年B，增长p. Rates at constant prices, of another base or of a year on average without years are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain

from qlint.arithmetic import Change, Figure, Step
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.change_steps import FALLING, RISING, match_step, read_steps
from qlint.facts.figures import RATIOS, figures_between, make_figure
from qlint.facts.part_lists import clause_before
from qlint.intervals import add, subtract
from qlint.model import Fact, Span
from qlint.numerals import read_numeral
from qlint.values import Interval

# Possessive, so that no year loses its last digit: 由2020年的200家.
_NUMBER = "-?(?<![0-9０-９])[0-9０-９]++(?:[,，.．][0-9０-９]++)*+[万亿]*+(?![年月日])"
_FROM = tuple(compile_late(word + "(?=[^，。；\\n]{0,18}[0-9０-９])") for word in ("由", "从"))
# From the old level to the new one; a comma may stand between (由上年的2.5吨，降低到2.3吨).
_PAIR = compile_late(
    rf"(?P<old>[^，。；由从]{{0,18}}?)(?P<before>{_NUMBER})(?P<unit>[^，。；0-9]{{0,8}}?)[，,]?(?:[^，。；0-9由从比]{{0,6}}?)"
    rf"(?P<verb>{RISING}|{FALLING}|调整|变|变化|发展|改|扩|达)?(?:[到至为成])了?"
    rf"(?P<new>[^，。；0-9]{{0,4}}(?:[0-9]{{1,4}}[年月][^，。；0-9]{{0,6}})?)[近约超]?(?P<after>{_NUMBER})"
)
_RISES, _FALLS = compile_late(RISING), compile_late(FALLING)
# How the words in front of a step end: one character or two, for a quick look.
_STEP_ENDS = frozenset("增升涨减降跌") | {word[-2:] for word in f"{RISING}|{FALLING}".split("|")}
_STEP_ENDS |= {word[-1] + "了" for word in _STEP_ENDS} | {"度达", "度为", "率为", "率达", "达到", "约为"}
_STEP_ENDS |= {first + last for first in "幅速" for last in "为达是"}
_OLD = compile_late(r"(?:[比较由从]|在)(?P<old>[^，。；0-9]{0,12}(?:20[0-9]{2}年[^，。；0-9]{0,8})?)$")
_CHANGED = compile_late(rf"(?:{RISING}|{FALLING}|[多少高低])了?$")
_REACHES = compile_late(r"[^，。；0-9]{0,4}[，,](?:[^，。；0-9]{0,4})(?:达到?|[增减升降提加高少低长]{1,2}[到至]|为)")
_BRACKET = compile_late(r"[^，。；0-9]{0,4}[（(，,](?:上年|去年)(?:同期|度)?(?:为|是|只有|仅)?")
_NEXT_YEAR = compile_late(
    r"[^，。；0-9]{0,4}[，；。,]?(?P<year>今年|本年|20[0-9]{2}年)度?(?P<thing>[^，。；0-9]{0,12})"
)
_LAST_YEAR = compile_late(r"(?P<year>去年|上年|20[0-9]{2}年)(?:同期|度)?(?P<thing>[^，。；0-9]{0,16})$")
_EMPTY = compile_late("为|达到?|是|有|共|的|实现|完成|约|则|全[市县省区年]")


def read(document: Document) -> Iterator[Fact]:
    """Fact("change", start, end, Change), by start; the span reaches over both levels and all steps."""
    # One statement is read once: the levels of a pair say more than one of them with a difference.
    found = {one.after.start: one for one in chain(_triples(document), _pairs(document))}
    for value in sorted(found.values(), key=lambda one: (one.before.start, one.after.start)):
        ends = [value.before.end, value.after.end, *(step.figure.end for step in value.steps)]
        yield Fact("change", min(value.before.start, value.after.start), max(ends), value)


def _pairs(document: Document) -> Iterator[Change]:
    """由A增加到B，增长p."""
    text = document.text
    for head in chain.from_iterable(expression.finditer(text) for expression in _FROM):
        match = _PAIR.match(text, head.end(), head.end() + 80)
        after = _figure_at(document, match.start("after")) if match else None
        if match is None or after is None:
            continue
        before = _figure_at(document, match.start("before"))
        if before is None and not match["unit"].strip("的 "):
            before = _bare(match["before"], match.start("before"), after)
        if before is None or not before.counts_like(after):
            continue
        verb = match["verb"] or ""
        # 从100元到200元 without a verb is a range, unless it tells two times.
        if not verb and not re.search("年|原", match["old"] + match["new"]):
            continue
        rising = True if _RISES.fullmatch(verb) else False if _FALLS.fullmatch(verb) else None
        words = text[match.start("verb") : match.end("verb") + 1] if verb else ""
        before, after = _sharpened(before, after), _sharpened(after, before)
        yield Change(before, after, rising, words, tuple(read_steps(document, after.end, match["old"], match["new"])))


def _figure_at(document: Document, number: int) -> Figure | None:
    """The figure whose digits begin at a place; a word of approximation may stand in front of them."""
    for figure in figures_between(document, max(number - 3, 0), number + 1):
        if figure.start <= number < figure.end:
            return figure
    return None


def _bare(printed: str, start: int, like: Figure) -> Figure | None:
    """A number that leaves its unit to the one behind (由200增加到230家; 由1.5增加到2万元)."""
    numeral = read_numeral(printed)
    if numeral is None:
        return None
    factor = like.scale if printed[-1] not in "万亿" and numeral.value * 20 < like.value else Decimal(1)
    amount = Interval(numeral.meaning.low * factor, numeral.meaning.high * factor, form=numeral.meaning.form)
    value = numeral.value * factor
    return Figure(amount, value, like.scale, like.suffix, like.unit, like.dimension, start, start + len(printed))


def _sharpened(figure: Figure, other: Figure) -> Figure:
    """4万 beside 3.2万 is 4.0万: both are printed with the digits that they need."""
    own, finer = figure.amount, other.amount.high - other.amount.low
    if (
        own.form != "rounded"
        or other.amount.form != "rounded"
        or figure.scale != other.scale
        or own.high - own.low <= finer
    ):
        return figure
    amount = Interval(figure.value - finer / 2, figure.value + finer / 2, form="rounded")
    return figure._replace(amount=amount)


def _triples(document: Document) -> Iterator[Change]:
    """Three figures in a row, one of them by how much the others differ."""
    text, facts = document.text, document.facts("quantity")
    for index, fact in enumerate(facts):
        _, start, _, _ = fact
        if text[start - 2 : start] not in _STEP_ENDS and text[start - 1] not in _STEP_ENDS:
            continue
        if not index:
            continue
        gap = Span(facts[index - 1].end, fact.start)
        if gap.end - gap.start > 40 or not (match_step(text, *gap) or "基" in text[slice(*gap)]):
            continue
        near = facts[max(index - 2, 0) : index + 2]
        figures = [make_figure(text, one) for one in near]
        position = index - max(index - 2, 0)
        step, last = figures[position], figures[position - 1]
        first = figures[position - 2] if position > 1 else None
        following = figures[position + 1] if len(figures) > position + 1 else None
        if step is None or last is None or match_step(text, last.end, step.start) is None:
            if step and last and following and "基" in text[last.end : step.start]:
                yield from _on_the_basis(document, last, step, following)
            continue
        yield from _compared(document, first, last)
        if first is not None:
            yield from _by_difference(document, first, last, step)
            yield from _in_two_years(document, first, last)


def _compared(document: Document, first: Figure | None, old: Figure) -> Iterator[Change]:
    """达到B，比上年的A增长p; 比上年A增加d，达到B."""
    text = document.text
    before = _OLD.search(text, max(old.start - 30, 0), old.start)
    if before is None or _CHANGED.search(before["old"]) or old.dimension in ("百分点", "倍"):
        return
    steps = tuple(read_steps(document, old.end, "上年", ""))
    if first is not None and first.counts_like(old) and len(text[first.end : before.start()].strip("，,")) <= 6:
        if text[before.start()] in "比较":
            yield Change(_sharpened(old, first), _sharpened(first, old), None, "", steps)
        return
    if steps:
        following = next(figures_between(document, steps[-1].figure.end, steps[-1].figure.end + 12), None)
        if following and following.counts_like(old) and _REACHES.fullmatch(text, steps[-1].figure.end, following.start):
            yield Change(old, following, None, "", steps)
            return
    if len(steps) > 1 and steps[0].figure.counts_like(old) and old.dimension not in RATIOS:
        # 比上年的30件减少6件，下降20%: the new level is not printed.
        yield Change(old, _moved(old, steps[0].figure, 1 if steps[0].rising else -1), None, "", steps[1:])


def _moved(level: Figure, by: Figure, sign: int) -> Figure:
    """The level that a difference leads to, at the place of the difference."""
    amount = add((level.amount, by.amount)) if sign > 0 else subtract(level.amount, by.amount)
    value = level.value + sign * by.value
    return level._replace(amount=amount, value=value, start=by.start, end=by.end)


def _on_the_basis(document: Document, old: Figure, step: Figure, following: Figure) -> Iterator[Change]:
    """在上年A的基础上增长p，达到B."""
    text = document.text
    basis = re.fullmatch("的?(?:基础|基数)上[，,再又继续]{0,3}", text[old.end : step.start - 2])
    if basis and following.counts_like(old) and _REACHES.fullmatch(text, step.end, following.start):
        word = text[step.start - 2 : step.start]
        if _RISES.fullmatch(word) or _FALLS.fullmatch(word):
            yield Change(old, following, None, "", (Step(step, _RISES.fullmatch(word) is not None, word),))


def _by_difference(document: Document, level: Figure, difference: Figure, rate: Figure) -> Iterator[Change]:
    """B，比上年增加d，增长p: the old level is B less d."""
    text = document.text
    said = match_step(text, level.end, difference.start)
    again = match_step(text, difference.end, rate.start)
    if (
        said is None
        or again is None
        or _OLD.search(text, max(level.start - 30, 0), level.start)
        or rate.dimension != "%"
        or difference.dimension in RATIOS
    ):
        return
    rising = bool(said["rise"])
    if not level.counts_like(difference) or rising != bool(again["rise"]) or not (said["rise"] or said["fall"]):
        return
    if _CHANGED.search(clause_before(text, level.start)) or ("环比" in again["head"]) != ("环比" in said["head"]):
        return
    if "均" in again["head"] or "每年" in again["head"] or not difference.value:
        return
    words = text[again.start("head") : rate.start]
    old = _moved(level, difference, -1 if rising else 1)
    yield Change(old, level, None, "", (Step(rate, rising, words),))


def _in_two_years(document: Document, one: Figure, other: Figure) -> Iterator[Change]:
    """2024年A，2025年B，增长p; B（上年A），增长p."""
    text = document.text
    if not one.counts_like(other):
        return
    if _BRACKET.fullmatch(text, one.end, other.start):
        yield Change(other, one, None, "", tuple(read_steps(document, other.end, "上年", "")))
        return
    later = _NEXT_YEAR.fullmatch(text, one.end, other.start)
    earlier = _LAST_YEAR.search(text, max(one.start - 30, 0), one.start) if later else None
    if later is None or earlier is None or not _follows(earlier["year"], later["year"]):
        return
    thing, named = _EMPTY.sub("", later["thing"]), _EMPTY.sub("", earlier["thing"])
    if not thing or thing == named:
        yield Change(one, other, None, "", tuple(read_steps(document, other.end, "上年", "")))


def _follows(earlier: str, later: str) -> bool:
    if earlier[:2] == "20" and later[:2] == "20":
        return int(later[:4]) == int(earlier[:4]) + 1
    return earlier[:2] != "20" and later[:2] != "20"
