"""A part, its whole and the rate of them: 120家中30家，占25%; 受理120件，办结100件，办结率83.3%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qlint.arithmetic import Figure, Share
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, has_figures, record_at
from qlint.facts.part_lists import NOT_ADDED, clause_before, sums_up
from qlint.model import Fact, Span

_SHARE = compile_late("占(?:比|总数的?|全部的?|总量的?|总人数的?|总额的?|总投资的?|比例|比重|其)?(?:为|达到?|约|的)?")
_LINK = compile_late("[^，。；0-9]{0,8}[，,（(]")
_RATE = compile_late("率(?:为|达到?|约为?|是|高?达)?")
_OF_THEM = compile_late("[^，。；0-9]{0,8}(?:中|里)的?[^，。；0-9]{0,8}")
_WHOLE = compile_late("占[^，。；0-9]{0,12}")
# What an office calls otherwise than its rate.
_ALSO = {"到会": "实到", "出勤": "实到", "参会": "实到", "参会率": "实到", "录用": "录取"}
_EDGES = frozenset("，、（(；;,。")


def read(document: Document) -> Iterator[Fact]:
    """Fact("share", start, end, Share), by the place of the rate; the span reaches over all three figures."""
    found = sorted([*_shares(document), *_rates(document)], key=lambda one: one.rate.start)
    for value in found:
        yield Fact("share", min(value.part.start, value.whole.start), value.rate.end, value)


def _shares(document: Document) -> Iterator[Share]:
    """…家，其中30家，占25%; 30家，占120家的25%."""
    text, place = document.text, document.text.find("占")
    while place >= 0:
        here, place = place, text.find("占", place + 1)
        if not has_figures(document, here, 12, 24):
            continue
        following = list(figures_between(document, here, here + 24))
        if not following:
            continue
        record = record_at(document, here)
        before = list(figures_between(document, record.start, here))
        if not before or not _LINK.fullmatch(text, before[-1].end, here):
            continue
        first = following[0]
        if first.dimension == "%" and _SHARE.fullmatch(text, here, first.start):
            wholes = _wholes(document, record, before[-1], before[:-1])
            yield from _choose(text, [(before[-1], one) for one in wholes], first, "占")
            continue
        rate = following[-1]
        of_whole = text[first.end : rate.start] == "的" and _WHOLE.fullmatch(text, here, first.start)
        if of_whole and rate.dimension == "%" and first.counts_like(before[-1]):
            yield Share(before[-1], first, rate, "占")


def _wholes(document: Document, record: Span, part: Figure, before: Sequence[Figure]) -> list[Figure]:
    """What a part may be a part of: the numbers of its kind before it, those of the sentence before where none is."""
    found = [one for one in before if one.counts_like(part)]
    block = document.block_at(record.start)
    if not found and block is not None and record.start - 2 > block.start:
        earlier = record_at(document, record.start - 2)
        figures = figures_between(document, max(earlier.start, block.start), record.start)
        found = [one for one in figures if one.counts_like(part)]
    return [one for one in found if not NOT_ADDED.search(clause_before(document.text, one.start))]


def _choose(text: str, pairs: Sequence[tuple[Figure, Figure]], rate: Figure, words: str) -> Iterator[Share]:
    """The pair that agrees with a rate; where none does, the only one that says that it is part and whole."""
    shares = [Share(part, whole, rate, words) for part, whole in pairs]
    agreeing = [one for one in shares if one.agrees]
    if agreeing:
        yield agreeing[0]
    elif len(shares) == 1:
        share = shares[0]
        between = text[share.whole.end : share.part.start]
        if words != "占" or sums_up(text, share.whole) or any(word in between for word in ("中", "有")):
            yield share


def _rates(document: Document) -> Iterator[Share]:
    """受理120件，办结100件，办结率83.3%: the rate is named after what was done with the part."""
    text, place = document.text, document.text.find("率")
    while place >= 0:
        here, place = place, text.find("率", place + 1)
        if not has_figures(document, here, 0, 5):
            continue
        rate = next(figures_between(document, here, here + 5), None)
        if rate is None or rate.dimension != "%" or not _RATE.fullmatch(text, here, rate.start):
            continue
        word = next((text[here - size : here] for size in (2, 3, 4) if text[here - size - 1] in _EDGES), "")
        record = record_at(document, here)
        if not word or here - len(word) <= record.start:
            continue
        before = list(figures_between(document, record.start, here))
        yield from _choose(text, list(_named_pairs(document, record, before, word)), rate, f"{word}率")


def _named_pairs(
    document: Document, record: Span, before: Sequence[Figure], word: str
) -> Iterator[tuple[Figure, Figure]]:
    text, last = document.text, record.start
    for index, part in enumerate(before):
        label, last = text[last : part.start], part.end
        if part.dimension in RATIOS:
            continue
        if (
            index
            and before[index - 1].counts_like(part)
            and _OF_THEM.fullmatch(label)
            and word in text[record.start : part.end]
        ):
            yield part, before[index - 1]
        elif (word in label or _ALSO.get(word, word) in label) and not any(no + word in label for no in "不未应"):
            for whole in _wholes(document, record, part, before[:index]):
                yield part, whole
