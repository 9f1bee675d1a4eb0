"""Totals and their parts: 共120项，其中已办100项、在办20项; 三类分别为60项、40项、20项; 甲30家、乙40家，共70家.

Parts stand behind a marker (其中, 分为, 分别为, 包括) and belong to the nearest number of their kind before it, or in
front of a sum (共, 合计). Shares, rates, averages and prices are no parts, nor is what 比上年增加 and the like tell.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from qlint.arithmetic import Breakdown, Figure
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, has_figures, record_at
from qlint.facts.part_lists import are_exhaustive, find_total, may_overlap, read_parts, words_behind
from qlint.facts.sum_lists import read_composed, read_listed, read_remainders
from qlint.model import Fact, Span

_DIGIT_NEAR = "(?=[^。；\\n]{0,29}[0-9０-９])"
# Each begins with a character or two, which a search finds faster than a class of them.
_MARKERS = tuple(
    compile_late(marker + _DIGIT_NEAR)
    for marker in ("其中(?![心之]|国(?![道有内家企际债产]))", "包[括含]", "分(?:[为成]|别[为是有]?)", "中[，,]")
)
_REACH = 30


def read(document: Document) -> Iterator[Fact]:
    """Fact("breakdown", start, end, Breakdown), by start; the span reaches over all figures."""
    found = [*_forward(document), *read_composed(document), *read_remainders(document), *read_listed(document)]
    seen: set[Span] = set()
    for value in sorted(found, key=lambda one: (_reach(one), one.marker)):
        span = _reach(value)
        if span not in seen:
            seen.add(span)
            yield Fact("breakdown", *span, value)


def _reach(value: Breakdown) -> Span:
    figures = (value.total, *value.parts)
    return Span(min(one.start for one in figures), max(one.end for one in figures))


def _forward(document: Document) -> Iterator[Breakdown]:
    text = document.text
    for match in chain.from_iterable(expression.finditer(text) for expression in _MARKERS):
        marker, start = match[0], match.end()
        if not has_figures(document, match.start(), 10 if marker[0] == "中" else 90, _REACH):
            continue
        first = next(figures_between(document, start, start + _REACH), None)
        if first is None:
            continue
        record = record_at(document, match.start())
        if first.start >= record.end or first.dimension in RATIOS:
            continue
        # 分为三类：A类60项、B类40项
        kinds = 0
        if marker in ("分为", "分成") and first.start == start:
            start, kinds = first.end + 1, int(first.value)
            start += 2 * text.startswith("其中", start)
        yield from _read_one(document, record, Span(match.start(), start), marker, kinds)


def _read_one(document: Document, record: Span, span: Span, marker: str, kinds: int) -> Iterator[Breakdown]:
    """The breakdown round a marker; `span` reaches to where its parts begin, `kinds` is their number or 0."""
    text, (place, start) = document.text, span
    parts, unnamed = read_parts(document, start, record.end)
    before = _figures_before(document, record, place) if parts else []
    total = find_total(text, before, parts, record.start) if before else None
    if total is None or (marker[0] == "中" and (len(text[total.end : place]) > 8 or len(parts) < 2)):
        return
    again = "其中" in text[record.start : place]
    exhaustive = not unnamed and not again and are_exhaustive(text, place, marker, total, parts)
    exhaustive = exhaustive and kinds in (0, len(parts))
    like = [one for one in before if one.counts_like(parts[0])]
    words = text[start : parts[-1].end] + words_behind(text, parts[-1].end)
    overlapping = not exhaustive and may_overlap(words)
    yield Breakdown(total, tuple(parts), exhaustive, overlapping, len(like) == 1 and not again, marker.strip("，,"))


def _figures_before(document: Document, record: Span, marker: int) -> list[Figure]:
    """The figures in front of a marker in its record; where the record begins with it, those of the sentence before."""
    if document.text[record.start : marker].strip(" 　"):
        return list(figures_between(document, record.start, marker))
    block = document.block_at(marker)
    if block is None or record.start - 2 <= block.start or document.text[record.start - 1] == "；":
        return []
    earlier = record_at(document, record.start - 2)
    return list(figures_between(document, max(earlier.start, block.start), record.start))
