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
from qlint.facts.named_wholes import find_named
from qlint.facts.part_lists import (
    LIST_STOP,
    LONGEST_LABEL,
    NOT_ADDED,
    are_exhaustive,
    clause_before,
    find_agreeing,
    find_total,
    may_overlap,
    read_parts,
    words_behind,
)
from qlint.facts.sum_lists import read_composed, read_done, read_listed, read_remainders
from qlint.model import Fact, Span

_DIGIT_NEAR = "(?=[^。；\\n]{0,29}[0-9０-９一二两三四五六七八九十百千])"
# Each begins with a character or two, which a search finds faster than a class of them.
_MARKERS = tuple(
    compile_late(marker + _DIGIT_NEAR)
    for marker in (
        "其中(?![心之]|国(?![道有内家企际债产]))",
        "包[括含]",
        "分(?:[为成]|别[为是有]?)",
        "中(?<!其中)(?=[，,])",
        "看，",
        "分，",
        "来源[为是：包]",
    )
)
_REACH = 30
_TAKEN_APART = compile_late("(?<!（)(?:包括|含|其中)")
# 按性质分，从规模看: what follows names all sorts.
_SORTED = compile_late("(?:按|从|以|分)[^，。；、]{1,9}$")


def read(document: Document) -> Iterator[Fact]:
    """Fact("breakdown", start, end, Breakdown), by start; the span reaches over all figures."""
    readers = (_forward, read_composed, read_remainders, read_listed, read_done)
    found = chain.from_iterable(reader(document) for reader in readers)
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
        before = 0 if marker in ("看，", "分，", "中") else 90
        if not has_figures(document, match.start(), before, _REACH):
            continue
        if marker in ("看，", "分，"):
            if not _SORTED.search(text, max(match.start() - 12, 0), match.start()):
                continue
            marker = "按类"
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
        # 其中 at the head of a sentence goes on behind its ；.
        if not text[record.start : match.start()].strip(" 　") and text[record.start - 1] != "；":
            record = Span(record.start, document.sentence_at(match.start()).end)
        yield from _read_one(document, record, Span(match.start(), start), marker, kinds)


def _read_one(document: Document, record: Span, span: Span, marker: str, kinds: int) -> Iterator[Breakdown]:
    """The breakdown round a marker; `span` reaches to where its parts begin, `kinds` is their number or 0."""
    text, (place, start) = document.text, span
    if marker == "中":
        if not has_figures(document, place, max(len(clause_before(text, place)), 1), 0):
            yield from _read_named(document, record, span)
            return
        if not has_figures(document, place, 8, 0):
            return
    before = [one for one in _figures_before(document, record, place, marker) if one.dimension not in RATIOS]
    kinds_before = {one.dimension for one in before}
    if not any(one.dimension in kinds_before for one in figures_between(document, start, start + 2 * _REACH)):
        return
    parts, unnamed = read_parts(document, start, record.end)
    more, others = read_parts(document, start, record.end, LIST_STOP)
    told = _tell(text, record, span, before, parts, unnamed, marker, kinds)
    if told is None or not told.adds_up:
        for listed in (parts, more):
            agreeing = find_agreeing(before, listed)
            if agreeing is not None:
                yield agreeing._replace(marker=marker)
                return
    if len(more) > len(parts) and not (told and (told.adds_up or told.too_great or told.exhaustive)):
        wider = _tell(text, record, span, before, more, others, marker, kinds)
        told = wider if wider and wider.nearly else told
    if told:
        yield told


def _read_named(document: Document, record: Span, span: Span) -> Iterator[Breakdown]:
    """小麦6.42万吨、稻谷3.15万吨。…小麦库存中，二等以上的5.88万吨: the whole is called by name."""
    place, start = span
    name = clause_before(document.text, place)
    if not 2 <= len(name) <= 10 or not has_figures(document, place, 200, LONGEST_LABEL):
        return
    parts, _ = read_parts(document, start, min(record.end, start + _REACH))
    whole = parts and (find_named(document, name, place, parts[0]) or find_named(document, name[:2], place, parts[0]))
    if whole and parts[0].start < start + LONGEST_LABEL:
        yield Breakdown(whole, tuple(parts), False, False, False, "中")


def _tell(
    text: str,
    record: Span,
    span: Span,
    before: list[Figure],
    parts: list[Figure],
    unnamed: bool,
    marker: str,
    kinds: int,
) -> Breakdown | None:
    """What a marker tells with the figures in front of it and its parts."""
    place, start = span
    total = find_total(text, before, parts, record.start) if before and parts else None
    if total is None or (
        marker == "中" and (len(text[total.end : place]) > 8 or (len(parts) < 2 and total.unit == "个"))
    ):
        return None
    if marker.startswith("分别") and (len(parts) < 2 or NOT_ADDED.search(clause_before(text, place))):
        return None
    again = "其中" in text[record.start : place]
    exhaustive = not unnamed and not again and are_exhaustive(text, place, marker, total, parts)
    exhaustive = exhaustive and kinds in (0, len(parts))
    like = [one for one in before if one.counts_like(parts[0])]
    words = text[start : parts[-1].end] + words_behind(text, parts[-1].end)
    # A part that is taken apart itself (三保支出28亿元，包括…) may hold the parts behind it.
    overlapping = not exhaustive and (
        may_overlap(words) or _TAKEN_APART.search(words, parts[0].end - start) is not None
    )
    found = Breakdown(total, tuple(parts), exhaustive, overlapping, len(like) == 1 and not again, marker)
    if marker[:2] in ("按类", "来源") and (unnamed or overlapping or not found.nearly):
        return None
    return found._replace(closed=found.certain and not unnamed and _is_closed(text, total, parts))


def _is_closed(text: str, total: Figure, parts: list[Figure]) -> bool:
    """Whether nothing says that more parts are left: the list ends its clause, and 主要 does not stand in it."""
    words = text[total.end : parts[-1].end]
    return not any(word in words for word in ("主要", "重点", "仅", "前三", "前五", "位居", "最多"))


def _figures_before(document: Document, record: Span, place: int, marker: str) -> list[Figure]:
    """The figures in front of a marker in its record; where the record begins with it, those of the sentence before."""
    here = list(figures_between(document, record.start, place))
    if here or (marker != "按类" and document.text[record.start : place].strip(" 　")):
        return here
    block = document.block_at(place)
    if block is None or record.start - 2 <= block.start or document.text[record.start - 1] == "；":
        return []
    earlier = record_at(document, record.start - 2)
    return list(figures_between(document, max(earlier.start, block.start), record.start))
