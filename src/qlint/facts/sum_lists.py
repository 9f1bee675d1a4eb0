"""Totals whose parts stand without 其中: 甲30家、乙40家，共70家; 共120项，已办100项，其余20项; 5个（甲2个、乙3个）."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain, pairwise

from qlint.arithmetic import Breakdown, Figure
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, has_figures, make_figure, record_at
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
from qlint.model import Fact, Span

_REMAINDERS = tuple(compile_late(word + "的?") for word in ("其余(?!额)", "剩[余下]"))
_SUM = compile_late(
    r"[，,。；、)）](?P<all>以上|上述|各项|各类|[一-鿿][项者]|全[市县区省]|前后|合起来)?(?P<who>[^，。；、0-9（）]{0,8}?)"
    r"(?:合计|共计|总计|总共|一共|累计|共|合在一起)(?P<verb>[一-鿿]{0,4}?)(?:为|达到?|有)?$"
)
_DENIED = compile_late(r"(?:不予|[不未无非])(?P<word>[一-鿿]{2})[一-鿿]{0,2}$")
_DUE = compile_late("应(?P<word>[到参检考]|出[席勤])")
_OWN = compile_late("新|本[年月季次周]|已|今年|当")
_DONE = compile_late(
    "已(?:经|全部|完成|按期|督促|责令)?(?:整改|办结|审结|结案|化解|销号|解决|处置|处理|修复|拆除|完工|竣工|验收|兑现|发放|落实|立案|录用"
    "|脱贫|入住|签约|接种|通过|关闭|查处|改造)(?:完成|到位|了|完毕|完)?"
)
_PLANNED = compile_late("计划|目标|任务|预计|拟")
# A part that is planned, or a sum that holds parts before it.
_UNSURE = compile_late("计划|预计|拟|力争|目标|累计|应")
_DENIALS = "不未无非"


def read_composed(document: Document) -> Iterator[Breakdown]:
    """120名代表，由60名…和60名…组成; 由60名…和50名…组成，共110名."""
    text, place = document.text, document.text.find("组成")
    while place >= 0:
        if text.rfind("由", max(place - LOOK_BACK, 0), place) >= 0:
            yield from _read_composed(document, place)
        place = text.find("组成", place + 2)


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
    """共120项，已办100项，其余20项: the first is the sum of all others; 开工8个，完工5个，其余结转: no part is more."""
    text = document.text
    for match in chain.from_iterable(expression.finditer(text) for expression in _REMAINDERS):
        if not has_figures(document, match.start(), 40, 0):
            continue
        record = record_at(document, match.start())
        if "其中" in text[record.start : match.start()]:
            continue
        rest = next(figures_between(document, match.end(), match.end() + 9), None)
        if rest is None or rest.start >= record.end:
            yield from _read_unnumbered(document, record, match)
        elif rest.dimension not in RATIOS and not LIST_END.search(text, match.end(), rest.start):
            yield from _read_rest(document, record, match, rest)


def _read_unnumbered(document: Document, record: Span, match: re.Match[str]) -> Iterator[Breakdown]:
    text = document.text
    figures = list(figures_between(document, record.start, match.start()))
    if len(figures) != 2 or text[match.start() - 1] not in "，；、" or figures[0].dimension in RATIOS:
        return
    whole, part = figures
    if len(text[part.end : match.start()]) < 16 and _is_part(text, whole, part):
        yield Breakdown(whole, (part,), False, False, False, match[0])


def _is_part(text: str, whole: Figure, part: Figure) -> bool:
    """Whether a number may be part of another, neither being a plan, a change or a mean."""
    words = clause_before(text, whole.start)
    if not whole.counts_like(part) or NOT_ADDED.search(words) or _PLANNED.search(words):
        return False
    return not NOT_ADDED.search(clause_before(text, part.start))


def read_done(document: Document) -> Iterator[Breakdown]:
    """发现问题24个，已整改26个; 应到120人，实到118人: what was done with some."""
    text = document.text
    facts = document.facts("quantity")
    for index in range(1, len(facts)):
        end, start = facts[index - 1][2], facts[index][1]
        if not 3 <= start - end <= 15:
            continue
        here = text.find("，", end, end + 4)
        if here < 0 or text[here + 1] not in "已实" or text.find("。", end, start) >= 0:
            continue
        whole, part = make_figure(text, facts[index - 1]), make_figure(text, facts[index])
        if not part or not whole or not _is_part(text, whole, part):
            continue
        before, gap = clause_before(text, whole.start), text[here + 1 : start]
        due = _DUE.search(before) if gap[0] == "实" else None
        told = (due and gap.startswith(f"实{due['word']}")) or (gap[0] == "已" and _DONE.fullmatch(gap))
        if told and not _OWN.search(before) and "其中" not in text[record_at(document, here).start : here]:
            yield Breakdown(whole, (part,), False, False, False, gap)


def _read_rest(document: Document, record: Span, match: re.Match[str], rest: Figure) -> Iterator[Breakdown]:
    """The sum in front of numbers that a remainder ends: the first of its sentence, or the last of that before."""
    text = document.text
    figures, earlier = _alike(document, record.start, match.start(), rest), list[Figure]()
    block = document.block_at(match.start())
    if block is not None and record.start - 2 > block.start:
        sentence = record_at(document, record.start - 2)
        earlier = _alike(document, max(sentence.start, block.start), record.start - 1, rest)
    if not figures:
        return
    here = Breakdown(figures[0], (*figures[1:], rest), True, False, True, match[0])
    wider = [Breakdown(one, (*figures, rest), True, False, True, match[0]) for one in reversed(earlier)]
    agreeing = next((one for one in (here, *wider) if len(one.parts) > 1 and one.adds_up), None)
    if agreeing:
        yield agreeing
    elif len(figures) == 1 and wider and "其中" not in text[earlier[-1].start : match.start()]:
        yield from (one for one in wider[:1] if one.comes_near)
    elif not here.comes_near or any(one.nearly for one in wider):
        return
    elif len(figures) == 2 or (len(figures) > 2 and sums_up(text, figures[0]) and not _unsure(text, figures[1:])):
        yield here


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
        near = text[start - 8 : start]
        if "共" in near or "计" in near or "一起" in near:
            yield from _read_sum(document, fact)
        elif start > 3 and (text[start - 3] in _DENIALS or text[start - 4] in _DENIALS):
            yield from _read_denied(document, fact)
        mark = text[end : end + 1]
        if mark == "（" or mark == "：":
            yield from _read_behind(document, fact, mark)


def _read_sum(document: Document, fact: Fact) -> Iterator[Breakdown]:
    text = document.text
    word = _SUM.search(text, max(fact.start - 20, 0), fact.start)
    total = make_figure(text, fact) if word else None
    if word is None or total is None or total.dimension in RATIOS:
        return
    place = word.start()
    record = record_at(document, max(place - 1, 0))
    words = text[record.start : place]
    if word["verb"] and (text[place] in "。；" or word["verb"] not in words):
        return
    if any(mark in words for mark in ("其中", "每", "均", "：")) or (word["who"] and text[place] == "。"):
        return
    parts = _alike(document, record.start, place, total)
    if len(parts) >= 2 and not any(len(text[one.end : other.start]) > LONGEST_LABEL for one, other in pairwise(parts)):
        found = Breakdown(total, _fitting(parts, total), True, False, True, word[0].strip("，,。；、)）"))
        # 一季度20亿元，上半年累计45亿元，前三季度累计70亿元: each holds the one before.
        running = "累计" in word[0] or "累计" in words or _unsure(text, parts)
        if found.adds_up or (not running and (found.nearly if word["who"] else found.comes_near)):
            yield found


def _unsure(text: str, figures: Sequence[Figure]) -> bool:
    return any(_UNSURE.search(clause_before(text, one.start)) for one in figures)


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
