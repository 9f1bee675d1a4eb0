"""Two levels of one thing with the change between them: 由200家增加到230家，增加30家，增长15%.

Forms: 由A增加到B，增长p; A增至B; B，比上年增加d，增长p, B，增长p，增收d (A is then B less d); 原有A，新增d，达到B;
those of qlint.facts.change_levels and change_terms. Rates at constant prices, of another base or of a year on average
without years are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.arithmetic import Figure
from qlint.changes import Change, Step
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.change_levels import OLD_ENDS, moved, read_old_level, sharpened
from qlint.facts.change_steps import FALLING, RISING, STEP_ENDS, match_step, read_steps, same_base
from qlint.facts.change_terms import read_two_terms
from qlint.facts.figures import RATIOS, make_figure
from qlint.facts.part_lists import clause_before
from qlint.model import Fact
from qlint.numerals import read_numeral
from qlint.values import Interval

_VERB = f"(?P<verb>{RISING}|{FALLING}|调整|变|变化|发展|改|扩|达)"
_NEW = "(?:[到至为成])了?(?P<new>[^，。；0-9]{0,4}(?:[0-9]{1,4}[年月][^，。；0-9]{0,6})?)"
# From the old level to the new one; a comma may stand between (由上年的2.5吨，降低到2.3吨).
_WAY = compile_late(rf"[^，。；0-9]{{0,8}}?[，,]?(?:[^，。；0-9由从比]{{0,6}}?){_VERB}?{_NEW}")
_STRAIGHT = compile_late(rf"(?:[^，。；0-9由从比增减]{{0,2}}?)(?P<verb>{RISING}|{FALLING})[到至]了?(?P<new>)")
# Possessive, so that no year loses its last digit: 由2020年的200家.
_BARE = compile_late(
    "[由从](?P<old>[^，。；由从]{0,18}?)(?P<before>-?(?<![0-9０-９])[0-9０-９]++(?:[,，.．][0-9０-９]++)*+[万亿]*+(?![年月日]))"
    rf"[的 ]?[，,]?(?:[^，。；0-9由从比]{{0,6}}?){_VERB}?{_NEW}$"
)
_ADDED = compile_late("(?:新增|净增|增加|新建|建成|扩建)(?P<thing>[^，。；0-9]{0,8})$")
_ONLY_NET = frozenset(["净增", "净减"])
_MEASURES = frozenset(["吨", "公里", "米", "平方米", "平方公里", "立方米", "亩", "公顷", "千瓦", "兆瓦", "张"])
_RISES = compile_late(RISING)
_FALLS = compile_late(FALLING)
_BRACKET_OLD = compile_late("(?:[比较]|在)[^，。；0-9]{0,12}(?:20[0-9]{2}年[^，。；0-9]{0,8})?$")
_CHANGED = compile_late(rf"(?:{RISING}|{FALLING}|[多少高低])了?$")
_NOW = compile_late("[，,][^，。；0-9]{0,8}?(?:达到?|[增减][加少至]?[到至]|为)")
_ORIGINAL = compile_late("原[有来先][^，。；0-9]{0,8}$")
# How the words in front of a new level end.
_REACHED = frozenset("到至为成了达的年月末底")
_LAST_OF_STEPS = frozenset(word[-1] for word in STEP_ENDS)
_ENDS = _REACHED | _LAST_OF_STEPS | OLD_ENDS
_STOPS = frozenset("，。；\n")


def read(document: Document) -> Iterator[Fact]:
    """Fact("change", start, end, Change), by start; the span reaches over both levels and all steps."""
    # One statement is read once: the levels of a pair say more than one of them with a difference.
    found: dict[int, Change] = {}
    for one in _walk(document):
        known = found.get(one.after.start)
        if known is None or (len(one.steps), bool(one.verb)) >= (len(known.steps), bool(known.verb)):
            found[one.after.start] = one
    for value in sorted(found.values(), key=lambda one: (one.before.start, one.after.start)):
        ends = [value.before.end, value.after.end, *(step.figure.end for step in value.steps)]
        yield Fact("change", min(value.before.start, value.after.start), max(ends), value)


def _walk(document: Document) -> Iterator[Change]:
    """One look at what stands in front of each quantity decides which form it may belong to."""
    text, facts = document.text, document.facts("quantity")
    for index in [place for place, fact in enumerate(facts) if text[fact[1] - 1] in _ENDS]:
        start = facts[index].start
        last = text[start - 1]
        if last in _LAST_OF_STEPS and (last in STEP_ENDS or text[start - 2 : start] in STEP_ENDS):
            yield from _triples(document, index)
        if last in _REACHED:
            alike = index and facts[index - 1].value.dimension == facts[index].value.dimension
            if alike:
                yield from _pair(document, index)
                yield from read_two_terms(document, index)
                yield from _grown(document, index)
            elif last in "到至为成了":
                yield from _lone_pair(document, index)
        if last in OLD_ENDS:
            yield from read_old_level(document, index)


def _pair(document: Document, index: int) -> Iterator[Change]:
    """由A增加到B，增长p; A增至B."""
    text, facts = document.text, document.facts("quantity")
    (_, begin, floor, _), start = facts[index - 1], facts[index].start
    if start - floor > 36:
        return
    head = _last_from(text, max(begin - 26, 0), begin)
    old = text[head:begin] if head else ""
    match = (_WAY if head else _STRAIGHT).fullmatch(text, floor, start)
    if match is None or not _STOPS.isdisjoint(old):
        yield from _lone_pair(document, index)
        return
    before, after = make_figure(text, facts[index - 1]), make_figure(text, facts[index])
    if before is None or after is None or not before.counts_like(after):
        return
    change = _make(document, before, after, match, old)
    if change is not None and head:
        change = change._replace(steps=(*_added(document, index, head, change), *change.steps))
    if change is not None:
        yield change


def _last_from(text: str, start: int, end: int) -> int:
    """The place behind the last 由 or 从; 0 where there is none."""
    return max(text.rfind("由", start, end), text.rfind("从", start, end)) + 1


def _lone_pair(document: Document, index: int) -> Iterator[Change]:
    """由200增加到230家: a number that leaves its unit to the one behind."""
    text, facts = document.text, document.facts("quantity")
    start = facts[index].start
    floor = max(facts[index - 1].end if index else 0, start - 60, 0)
    match = _BARE.search(text, floor, start) if _last_from(text, floor, start) else None
    after = make_figure(text, facts[index]) if match else None
    if match is None or after is None:
        return
    before = _bare(match["before"], match.start("before"), after)
    change = _make(document, before, after, match, match["old"]) if before else None
    if change is not None:
        yield change


def _make(document: Document, before: Figure, after: Figure, match: re.Match[str], old: str) -> Change | None:
    verb, new, text = match["verb"] or "", match["new"], document.text
    # From 100元到200元 without a verb is a range, unless it tells two times.
    if not verb and "年" not in old + new and "原" not in old + new:
        return None
    rising = True if _RISES.fullmatch(verb) else False if _FALLS.fullmatch(verb) else None
    words = text[match.start("verb") : match.end("verb") + 1] if verb else ""
    steps = tuple(read_steps(document, after.end, old, new))
    return Change(sharpened(before, after), sharpened(after, before), rising, words, steps)


def _bare(printed: str, start: int, like: Figure) -> Figure | None:
    """A number that leaves its unit to the one behind (由200增加到230家; 由1.5增加到2万元)."""
    numeral = read_numeral(printed)
    if numeral is None:
        return None
    factor = like.scale if printed[-1] not in "万亿" and numeral.value * 20 < like.value else 1
    amount = Interval(numeral.meaning.low * factor, numeral.meaning.high * factor, form=numeral.meaning.form)
    value = numeral.value * factor
    return Figure(amount, value, like.scale, like.suffix, like.unit, like.dimension, start, start + len(printed))


def _added(document: Document, index: int, head: int, change: Change) -> Iterator[Step]:
    """新增日处理能力4万吨，日处理总能力由A提升至B: what is said before the levels."""
    text, facts = document.text, document.facts("quantity")
    if index < 2 or not 0 < head - 1 - facts[index - 2].end < 24:
        return
    difference = make_figure(text, facts[index - 2])
    if difference is None or not difference.counts_like(change.after) or difference.unit != change.after.unit:
        return
    added = _ADDED.search(text, max(difference.start - 12, 0), difference.start)
    subject = text[difference.end : head - 1]
    if added is None or subject[:1] not in ("，", "、") or any(mark in subject for mark in "；。"):
        return
    net = text[added.start() : added.start() + 2] in _ONLY_NET
    if not net and ("总" not in subject or difference.dimension not in _MEASURES):
        return
    if set(added["thing"]) <= set(subject):
        yield Step(difference, True, text[added.start() : difference.start])


def _triples(document: Document, index: int) -> Iterator[Change]:
    """Three figures in a row, one of them by how much the others differ."""
    text, facts = document.text, document.facts("quantity")
    if index < 2 or facts[index].start - facts[index - 1].end > 40:
        return
    first, last, step = (fact.value.dimension for fact in facts[index - 2 : index + 1])
    by_difference = "%" in (last, step) and first in (last, step) and first not in RATIOS
    if not (by_difference or first == last) or match_step(text, facts[index - 1].end, facts[index].start) is None:
        return
    if by_difference:
        yield from _by_difference(document, *(make_figure(text, fact) for fact in facts[index - 2 : index + 1]))
    if first == last:
        yield from read_two_terms(document, index - 1)


def _by_difference(
    document: Document, level: Figure | None, one: Figure | None, other: Figure | None
) -> Iterator[Change]:
    """B，比上年增加d，增长p; B，增长p，增收d: the old level is B less d."""
    text = document.text
    if level is None or one is None or other is None:
        return
    said, again = match_step(text, level.end, one.start), match_step(text, one.end, other.start)
    difference, rate = (one, other) if other.dimension == "%" else (other, one)
    if (
        said is None
        or again is None
        or not level.counts_like(difference)
        or not difference.value
        or _BRACKET_OLD.search(text, max(level.start - 30, 0), level.start)
    ):
        return
    rising = bool(said["rise"] or said["high"])
    if rising != bool(again["rise"] or again["high"]):
        return
    if _CHANGED.search(clause_before(text, level.start)) or not same_base(said["head"], again["head"]):
        return
    if "均" in said["head"] + again["head"] or "每年" in again["head"]:
        return
    match = again if rate is other else said
    words = text[match.start("head") : rate.start]
    old = moved(level, difference, -1 if rising else 1)
    yield Change(old, level, None, "", (Step(rate, rising, words),))


def _grown(document: Document, index: int) -> Iterator[Change]:
    """原有1200个，新增300个，总数达到1500个; 在原有1200个的基础上新增300个，达到1500个."""
    text, facts = document.text, document.facts("quantity")
    begin = facts[index - 1].start
    if (
        index < 2
        or text[begin - 2 : begin] not in ("新增", "净增", "增加", "减少")
        or begin - facts[index - 2].end > 16
    ):
        return
    old, step, new = (make_figure(text, facts[index - back]) for back in (2, 1, 0))
    if old is None or step is None or new is None or not old.counts_like(new) or not step.counts_like(new):
        return
    if not _NOW.fullmatch(text, step.end, new.start) or not _ORIGINAL.search(text, max(old.start - 12, 0), old.start):
        return
    word = text[begin - 2 : begin]
    yield Change(old, new, None, "", (Step(step, word != "减少", word),))
