"""Totals whose parts stand without 其中: 甲30家、乙40家，共70家; 共120项，已办100项，其余20项; 5个（甲2个、乙3个）."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from qlint.arithmetic import Breakdown, Figure
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, make_figure, record_at
from qlint.facts.part_lists import (
    LIST_END,
    LONGEST_LABEL,
    LOOK_BACK,
    NOT_ADDED,
    clause_before,
    may_overlap,
    read_parts,
    sums_up,
)
from qlint.intervals import add
from qlint.model import Fact

_REMAINDERS = tuple(compile_late(word + "的?") for word in ("其余(?!额)", "剩[余下]", "余下"))
_COMPOSED = tuple(compile_late(word) for word in ("组成", "构成"))
_SUM = compile_late(
    r"[，,。；、)）](?:以上|上述|各项|各类|[一-鿿]项|[一-鿿]者|全市|全县|全区|全省|前后|合起来)?"
    r"(?:合计|共计|总计|总共|一共|累计|共|合在一起)(?P<verb>[一-鿿]{0,4}?)(?:为|达到?|有)?$"
)
_DENIED = compile_late(r"(?:不予|[不未无非])(?P<word>[一-鿿]{2})[一-鿿]{0,2}$")
_DENIALS = frozenset("不未无非")


def read_composed(document: Document) -> Iterator[Breakdown]:
    """120名代表，由60名…和60名…组成; 由60名…和50名…组成，共110名."""
    for match in chain.from_iterable(expression.finditer(document.text) for expression in _COMPOSED):
        if document.text.rfind("由", max(match.start() - LOOK_BACK, 0), match.start()) >= 0:
            yield from _read_composed(document, match.start())


def _read_composed(document: Document, end: int) -> Iterator[Breakdown]:
    text = document.text
    record = record_at(document, end)
    start = text.rfind("由", max(record.start, end - LOOK_BACK), end)
    parts = list(figures_between(document, start, end)) if start >= 0 else []
    if len(parts) < 2 or not all(one.counts_like(parts[0]) for one in parts) or "等" in text[start:end]:
        return
    before = list(figures_between(document, record.start, start))
    behind = next(figures_between(document, end, min(end + 12, record.end)), None)
    total = before[-1] if before and before[-1].counts_like(parts[0]) else behind
    if total and total.counts_like(parts[0]) and (total is not behind or "共" in text[end : total.start]):
        yield Breakdown(total, tuple(parts), True, False, True, "组成")


def read_remainders(document: Document) -> Iterator[Breakdown]:
    """共120项，已办100项，其余20项: the first is the sum of all others."""
    text = document.text
    for match in chain.from_iterable(expression.finditer(text) for expression in _REMAINDERS):
        rest = next(figures_between(document, match.end(), match.end() + 9), None)
        if rest is None or rest.dimension in RATIOS or LIST_END.search(text, match.end(), rest.start):
            continue
        record = record_at(document, match.start())
        if rest.start >= record.end or "其中" in text[record.start : match.start()]:
            continue
        figures = _alike(document, record.start, match.start(), rest)
        block = document.block_at(match.start())
        if len(figures) == 1 and block is not None and record.start - 2 > block.start:
            earlier = record_at(document, record.start - 2)
            figures = [*_alike(document, max(earlier.start, block.start), record.start - 1, rest), *figures]
        if not figures or "其中" in text[figures[0].start : match.start()]:
            continue
        if len(figures) == 2 or (len(figures) > 2 and sums_up(text, figures[0])):
            yield Breakdown(figures[0], (*figures[1:], rest), True, False, True, match[0])


def _read_denied(document: Document, fact: Fact) -> Iterator[Breakdown]:
    """抽检200批次，合格190批次，不合格10批次: the part that is denied stands directly in front."""
    text = document.text
    match = _DENIED.search(text, max(fact.start - 6, 0), fact.start)
    denied = make_figure(text, fact) if match else None
    if match is None or denied is None or denied.dimension in RATIOS:
        return
    record = record_at(document, match.start())
    figures = _alike(document, record.start, match.start(), denied)
    if len(figures) != 2 or "其中" in text[record.start : match.start()]:
        return
    label = text[figures[0].end : figures[1].start]
    if match["word"] in label and not LIST_END.search(label) and len(text[figures[1].end : match.start()]) < 12:
        yield Breakdown(figures[0], (figures[1], denied), True, False, True, match[0])


def _alike(document: Document, start: int, end: int, like: Figure) -> list[Figure]:
    """The figures between two places that can be added to another one."""
    return [
        one
        for one in figures_between(document, start, end)
        if one.counts_like(like) and not NOT_ADDED.search(clause_before(document.text, one.start))
    ]


def read_listed(document: Document) -> Iterator[Breakdown]:
    """Sums behind their parts (，共70家), parts in a bracket or behind a colon, and what is denied."""
    text = document.text
    for fact in document.facts("quantity"):
        _, start, end, _ = fact
        # At the head of the text these look at its end, which the expressions then refuse.
        if text[start - 1] in "计为达" or "共" in text[start - 6 : start]:
            yield from _read_sum(document, fact)
        elif start > 3 and (text[start - 3] in _DENIALS or text[start - 4] in _DENIALS):
            yield from _read_denied(document, fact)
        mark = text[end : end + 1]
        if mark in ("（", "："):
            yield from _read_behind(document, fact, mark)


def _read_sum(document: Document, fact: Fact) -> Iterator[Breakdown]:
    text = document.text
    word = _SUM.search(text, max(fact.start - 16, 0), fact.start)
    total = make_figure(text, fact) if word else None
    if word is None or total is None or total.dimension in RATIOS:
        return
    place = word.start()
    record = record_at(document, max(place - 1, 0))
    words = text[record.start : place]
    if word["verb"] and (text[place] in "。；" or word["verb"] not in words):
        return
    if any(mark in words for mark in ("其中", "每", "均", "：")):
        return
    parts = _alike(document, record.start, place, total)
    if len(parts) >= 2 and not any(len(text[one.end : other.start]) > LONGEST_LABEL for one, other in pairwise(parts)):
        yield Breakdown(total, _fitting(parts, total), True, False, True, word[0].strip("，,。；、)）"))


def _fitting(parts: Sequence[Figure], total: Figure) -> tuple[Figure, ...]:
    """The last parts whose sum is the total; all where no sum is."""
    for first in range(len(parts)):
        if add(one.amount for one in parts[first:]).meets(total.amount):
            return tuple(parts[first:])
    return tuple(parts)


def _read_behind(document: Document, fact: Fact, mark: str) -> Iterator[Breakdown]:
    """20个（市直8个、县区12个）; 共120名：干部50名，职工70名."""
    text, start = document.text, fact.end + 1
    first = next(figures_between(document, start, start + 16), None)
    if first is None or (total := make_figure(text, fact)) is None or not total.counts_like(first):
        return
    end = text.find("）", start, start + 200) if mark == "（" else record_at(document, start).end
    if end < 0 or NOT_ADDED.search(clause_before(text, fact.start)) or "含" in text[start : first.start]:
        return
    parts, unnamed = read_parts(document, start, end)
    if len(parts) < 2 or unnamed or len(text[parts[-1].end : end]) > 8 or parts[0].start - start < 1:
        return
    yield Breakdown(total, tuple(parts), True, may_overlap(text[start:end]), False, mark)
