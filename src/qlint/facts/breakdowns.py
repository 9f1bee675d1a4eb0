"""Totals and their parts: 共120项，其中已办100项、在办20项; 三类分别为60项、40项、20项; 甲30家、乙40家，共70家.

Parts stand behind a marker (其中, 分为, 分别为, 包括) and belong to the nearest number of their kind before it, or in
front of a sum (共, 合计). Shares, rates, averages and prices are no parts, nor is what 比上年增加 and the like tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qlint.arithmetic import Breakdown, Figure, add
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, record_at
from qlint.model import Fact, Span

_MARKER = compile_late(
    r"[其包分组构涵](?:(?<=其)中(?![国心之])|(?<=包)[括含]|(?<=分)(?:别(?:为|是|有)?(?=[0-9近约])|别(?:为|是|有)|[为成])"
    r"|(?<=[组构])成|(?<=涵)盖)"
)
_REMAINDER = compile_late(r"[其剩余还尚仍](?:(?<=其)余(?!额)|(?<=剩)[余下]|(?<=余)下|(?<=[还尚仍])[有余剩])的?")
_SUM = compile_late(
    r"[，,。；、)）](?:以上|上述|各项|各类|[一-鿿]项|[一-鿿]者|全市|全县|全区|全省|前后|合起来)?"
    r"(?:合计|共计|总计|总共|一共|累计|共|合在一起)(?P<verb>[一-鿿]{0,4}?)(?:为|达到?|有)?$"
)
_SUM_END = frozenset("共计为达到有") | frozenset("一-")
# What a number is that must not be added: a change, an old value, an average or price, a net sum, a bound.
_NOT_ADDED = compile_late(
    r"(?:增长|增加|提高|上升|下降|减少|降低|(?<!新)增|[由从减降][^，。]{0,12}|比[^，。]{2,16}|较[^，。]{2,16}|[多少超短][支收用]?)了?$"
    r"|[均每]|单价|价格|标准|时速|海拔|高度|浓度|温度|最[高低大小多少]|限额|差额|顺差|逆差|净|利润|结余|收支|余额|计划|目标|预计|[力确]保|拟"
    r"|第$|达标线|级$"
)
# What ends a list of parts.
_LIST_END = compile_late(
    r"其中|另外?|此外|同时|还|共|合计|总计|累计|比|较|截至|截止|全年|去年|上年|今年|目前|以及其|涉及|覆盖|惠及|带动|吸引|来自|分布|辐射|服务"
    r"|发现|解决|发放|开展|举办|组织|安排|投入|参与|同比|约占|相当|达(?!标)|突破|总[里产量额数值长]|对|将|[由从]|[。；：]"
)
_OVERLAPPING = compile_late(
    "女|党员|团员|少数民族|本科|硕士|博士|学历|研究生|高级|中级|职称|以上|以下|岁|重点|重大|骨干|贫困|脱贫|残疾|退役|返乡|青年|优秀|先进"
    "|首次|新[增建]|国家级|省级|市级|代表|委员|干部|高新|龙头|上市|创新|示范|特色|专精|数字|绿色|智能|次$|主要|外[资商]"
)
_PLACES = compile_late(
    r"(?:县|市|区|镇|乡|村|社区|街道|部门|单位|国家|省|地区|项目|企业|品牌|学校|家庭|行业|领域|方面)"
)
_OTHERS = compile_late(r"其余|其他|其它|剩余|剩下|余下")
_COMPLEMENTS = (("男", "女"), ("城镇", "农村"), ("城镇", "乡村"), ("城市", "农村"), ("进口", "出口"), ("线上", "线下"))
_NEGATED = compile_late(r"(?:未|不|非|没有?)(?P<word>[一-鿿]{1,2})")
_LABEL, _REACH, _LEAD = 24, 30, 60


def read(document: Document) -> Iterator[Fact]:
    """Fact("breakdown", start, end, Breakdown), by start; the span reaches over all figures."""
    found = [*_forward(document), *_remainders(document), *_backward(document)]
    seen: set[tuple[int, int]] = set()
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
    for match in _MARKER.finditer(text):
        marker = match[0]
        if marker[-1] == "成" and marker != "分成":
            yield from _composed(document, match.start())
            continue
        first = next(figures_between(document, match.end(), match.end() + _REACH), None)
        if first is None:
            continue
        # 分为三类：A类60项、B类40项
        kinds = marker in ("分为", "分成") and first.start == match.end()
        start = first.end + 1 if kinds else match.end()
        record = record_at(document, match.start())
        if first.start >= record.end or first.dimension in RATIOS:
            continue
        parts, open_end = _parts(document, start, record.end)
        before = _figures_before(document, record, match.start())
        total = _total(text, before, parts, record.start) if parts else None
        if total is None:
            continue
        words = text[start : parts[-1].end] + _behind(text, parts[-1].end)
        again = "其中" in text[record.start : match.start()]
        exhaustive = not open_end and not again and _is_exhaustive(text, match.start(), marker, total, parts, words)
        like = [one for one in before if one.counts_like(parts[0])]
        certain = len(like) == 1 and not again
        overlapping = not exhaustive and _OVERLAPPING.search(words) is not None
        yield Breakdown(total, tuple(parts), exhaustive, overlapping, certain, marker)


def _figures_before(document: Document, record: Span, marker: int) -> list[Figure]:
    """The figures in front of a marker in its record; where the record begins with it, those of the sentence before."""
    if document.text[record.start : marker].strip(" 　"):
        return list(figures_between(document, record.start, marker))
    block = document.block_at(marker)
    if block is None or record.start - 2 <= block.start or document.text[record.start - 1] == "；":
        return []
    earlier = record_at(document, record.start - 2)
    return list(figures_between(document, max(earlier.start, block.start), record.start))


def _total(text: str, before: Sequence[Figure], parts: Sequence[Figure], start: int) -> Figure | None:
    """The number that the parts belong to; None where it is a change or a mean, or where several may be meant."""
    like = [one for one in before if one.counts_like(parts[0])]
    levels = [one for one in like if not _NOT_ADDED.search(_clause_before(text, one.start))]
    if not levels or (like[-1] is not levels[-1] and len(levels) > 1):
        return None
    # Where a sentence ends between, only a single number, or one said to be all, can be meant.
    if len(like) > 1 and levels[0].start < start and not _sums_up(text, levels[-1]):
        return None
    total = levels[-1]
    if len(levels) > 1 and not _sums_up(text, total):
        return max([*levels, total], key=lambda one: one.amount.high) if _all_above(levels, parts) else None
    return total


def _all_above(levels: Sequence[Figure], parts: Sequence[Figure]) -> bool:
    """Whether the parts are more than everything in front of them together."""
    return add(one.amount for one in parts).low > add(one.amount for one in levels).high


def _sums_up(text: str, total: Figure) -> bool:
    before = _clause_before(text, total.start)
    return any(word in before for word in ("共", "总", "合计", "累计", "受理", "达"))


def _clause_before(text: str, position: int) -> str:
    start = max(text.rfind(mark, max(0, position - _LEAD), position) for mark in "，。；：！\n（、") + 1
    return text[max(start, position - _LEAD) : position]


def _behind(text: str, end: int) -> str:
    """The words behind a figure up to the next mark."""
    stop = end
    while stop < len(text) and stop < end + 12 and text[stop] not in "，。；、：\n（）":
        stop += 1
    return text[end:stop]


def _parts(document: Document, start: int, end: int) -> tuple[list[Figure], bool]:
    """The parts behind a marker, and whether more are left unnamed (等)."""
    text, last, clause = document.text, start, start
    parts: list[Figure] = []
    for figure in figures_between(document, start, end):
        gap = text[last : figure.start]
        if len(gap) > _LABEL or _ends_list(gap, last > start):
            break
        if parts and not figure.counts_like(parts[0]):
            if figure.dimension not in RATIOS and figure.dimension == parts[0].dimension:
                break
            last = figure.end
            continue
        last = figure.end
        label = text[max(clause, figure.start - _LEAD) : figure.start]
        if _NOT_ADDED.search(label.rsplit("，", 1)[-1].rsplit("、", 1)[-1]) or "/" in figure.suffix:
            if not parts:
                break
            continue
        if _is_of_another_thing(text, start, figure):
            break
        parts.append(figure)
        clause = figure.end
    if not parts:
        return [], False
    return parts, _behind(text, parts[-1].end).startswith("等") or "等" in text[start : parts[-1].end]


def _ends_list(gap: str, inside: bool) -> bool:
    if inside and (")" in gap or "）" in gap or ("，" in gap[1:] and "，" in gap[gap.index("，") + 1 :])):
        return True
    return _LIST_END.search(gap) is not None


def _is_of_another_thing(text: str, start: int, figure: Figure) -> bool:
    """其中30个县参加: 县 is counted, where the total counts something else."""
    if figure.unit not in ("个", "家"):
        return False
    noun = _PLACES.match(text, figure.end)
    return noun is not None and noun[0] not in text[max(0, start - _LEAD) : start]


def _is_exhaustive(text: str, place: int, marker: str, total: Figure, parts: Sequence[Figure], words: str) -> bool:
    if len(parts) < 2:
        return False
    if marker in ("分为", "分成"):
        return True
    if marker.startswith("分别"):
        # 共120项，分别为…; where words stand between, they may name only some.
        return text[total.end : place].strip("，：（,: ") == ""
    labels = [text[one.end : other.start] for one, other in pairwise(parts)]
    if _OTHERS.search(labels[-1]):
        return True
    return marker == "其中" and len(parts) == 2 and _are_complements(words)


def _are_complements(words: str) -> bool:
    """男…、女…; 合格…、不合格…: two parts of which one denies the other."""
    if any(one in words and other in words for one, other in _COMPLEMENTS):
        return True
    return any(words.count(match["word"]) > 1 for match in _NEGATED.finditer(words))


def _composed(document: Document, end: int) -> Iterator[Breakdown]:
    """120名代表，由60名…和60名…组成; 由60名…和50名…组成，共120名."""
    text = document.text
    record = record_at(document, end)
    start = text.rfind("由", max(record.start, end - _LEAD), end)
    parts = list(figures_between(document, start, end)) if start >= 0 else []
    if len(parts) < 2 or not all(one.counts_like(parts[0]) for one in parts) or "等" in text[start:end]:
        return
    before = list(figures_between(document, record.start, start))
    behind = next(figures_between(document, end, min(end + 12, record.end)), None)
    total = before[-1] if before and before[-1].counts_like(parts[0]) else behind
    if total and total.counts_like(parts[0]) and (total is not behind or "共" in text[end : total.start]):
        yield Breakdown(total, tuple(parts), True, False, True, "组成")


def _remainders(document: Document) -> Iterator[Breakdown]:
    """共120项，已办100项，其余20项: the first is the sum of all others."""
    text = document.text
    for match in _REMAINDER.finditer(text):
        rest = next(figures_between(document, match.end(), match.end() + 9), None)
        if rest is None or rest.dimension in RATIOS or _LIST_END.search(text, match.end(), rest.start):
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
        if len(figures) >= 2 and (len(figures) == 2 or _sums_up(text, figures[0])):
            said = match[0].strip("的") in ("其余", "剩余", "剩下", "余下")
            yield Breakdown(figures[0], (*figures[1:], rest), said, not said and len(figures) > 2, True, match[0])


def _alike(document: Document, start: int, end: int, like: Figure) -> list[Figure]:
    """The figures between two places that can be added to another one."""
    return [
        one
        for one in figures_between(document, start, end)
        if one.counts_like(like) and not _NOT_ADDED.search(_clause_before(document.text, one.start))
    ]


def _backward(document: Document) -> Iterator[Breakdown]:
    """甲30家、乙40家，共70家: the sum may be that of all numbers of the record or of the last ones only."""
    text = document.text
    for fact in document.facts("quantity"):
        # The sum stands directly behind its word, or behind the verb of the parts (共检查70家).
        at = text.find("共", fact.start - 7, fact.start) if fact.start >= 7 else -1
        if at < 0 and text[fact.start - 1 : fact.start] not in ("计", "为", "达"):
            continue
        start = fact.start - 16 if fact.start > 16 else 0
        word = _SUM.search(text, start, fact.start)
        total = next(figures_between(document, fact.start, fact.start + 1), None) if word else None
        if word is None or total is None or total.dimension in RATIOS:
            continue
        place = word.start()
        record = record_at(document, max(place - 1, 0))
        if text[place] in "。；" and word["verb"]:
            continue
        words = text[record.start : place]
        if (word["verb"] and word["verb"] not in words) or any(mark in words for mark in ("其中", "每", "均", "：")):
            continue
        parts = _alike(document, record.start, place, total)
        if len(parts) >= 2 and not any(len(text[one.end : other.start]) > _LABEL for one, other in pairwise(parts)):
            yield Breakdown(total, _fitting(parts, total), True, False, True, word[0].strip("，,。；、)）"))


def _fitting(parts: Sequence[Figure], total: Figure) -> tuple[Figure, ...]:
    """The last parts whose sum is the total; all where no sum is."""
    for first in range(len(parts)):
        if add(one.amount for one in parts[first:]).meets(total.amount):
            return tuple(parts[first:])
    return tuple(parts)
