"""A part, its whole and the rate of them: 120家中30家，占25%; 受理120件，办结100件，办结率83.3%; 完成计划58亿元的85%.

The whole is the number of its kind in front, or what the sentence calls by name (占采购规模的84%, 实检学生中).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain

from qlint.arithmetic import Figure, Share
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, has_figures, make_figure, record_at
from qlint.facts.named_wholes import find_named, is_called, strip_name
from qlint.facts.part_lists import NOT_ADDED, clause_before
from qlint.model import Fact, Span

_SHARE = compile_late(
    "占(?:比|总数的?|全部的?|总量的?|总人数的?|总额的?|总投资的?|比例|比重|其|总)?(?:为|达到?|约|的|超过?|近|比例|比重)*"
)
_NAMED = compile_late("(?P<name>[^，。；：、（）占0-9]{2,14}?)的(?:比例|比重|份额)?(?:为|达到?|约|近|超过?)?")
_LINK = compile_late("[^，。；0-9]{0,14}[，,（(]")
_RATE = compile_late("率(?:为|达到?|约为?|是|高?达|仅为?|只有|已达)?")
_OF_THEM = compile_late("[^，。；0-9]{0,8}(?:中|里)的?[^，。；0-9]{0,8}")
_WHOLE = compile_late("(?:占|完成|达到?|为|相当于)[^，。；0-9]{0,12}")
_OF_NAME = compile_late(
    "(?:^|[，。；])(?:在|上述|这些|全部)?(?P<name>[^，。；：、（）0-9]{2,10})中，?[^，。；：0-9]{0,12}$"
)
_PLANS = ("计划的", "任务的")
_PLAN = compile_late("(?:完成|达到?|为)(?P<name>(?:年度|全年|年初|当年|总)?(?:投资|目标)?(?:计划|任务))$")
_PLANNED = compile_late("计划|任务|目标")
# What an office calls otherwise than its rate.
_ALSO = {"到会": "实到", "出勤": "实到", "参会": "实到", "录用": "录取", "出席": "实到", "检测": "实检", "参检": "实检"}
_ALSO |= {
    "执行": "支出",
    "参保": "已参保",
    "回收": "收回",
    "有效": "有效问卷",
    "参评": "实评",
    "应答": "接听",
    "参考": "实考",
}
_GENERAL = frozenset(
    ["完成", "覆盖", "整改", "办理", "化解", "通达", "普及", "达标", "进度", "开工", "竣工", "完工", "销号"]
)
_EDGES = frozenset("，、（(；;,。")
# A rate of another whole, or of what grew.
_ELSEWHERE = compile_late("预算|全国|全省|世界|全球|同期|同类|同比|上年|去年|[比较由从]|新增|增加|净")
# A slip of the pen leaves the rate in sight of what the numbers make; what is further off tells of another whole.
_LEAST, _MOST = Decimal("0.66"), Decimal("1.5")
# 共120家，其中30家，占25%: nothing else stands between.
_SPELT = compile_late("[^，。；0-9]{0,6}[，,。；（]?(?:其中|已?有)[：:，,]?[^，。；、0-9]{0,16}")
# 后两年合计，农业、牧业产值合计: a sum of several as the subject of a share.
_CHANGED = compile_late("[增减升降长加少高低多缩][了达收支]?$")
_SEVERAL = compile_late("合计|共计|累计|之和|两[项者类]|三[项者类]|[各均]")
_LEFT = compile_late("剩余|剩下|其余|余下|尚有|还有|未")
_LONGEST_WORD = 6


def read(document: Document) -> Iterator[Fact]:
    """Fact("share", start, end, Share), by the place of the rate; the span reaches over all three figures."""
    found = {value.rate.start: value for value in chain(_rates(document), _planned(document), _shares(document))}
    for _, value in sorted(found.items()):
        ends = (value.part, value.whole, value.rate)
        yield Fact("share", min(one.start for one in ends), max(one.end for one in ends), value)


def _shares(document: Document) -> Iterator[Share]:
    """…家，其中30家，占25%; 30家，占120家的25%; 占采购规模的84%."""
    text, place = document.text, document.text.find("占")
    while place >= 0:
        here, place = place, text.find("占", place + 1)
        if not has_figures(document, here, 0, 24):
            continue
        following = list(figures_between(document, here, here + 24))
        if not following:
            continue
        first, rate = following[0], following[-1]
        record = record_at(document, here)
        before = list(figures_between(document, record.start, here))
        if first.dimension == "%" and (named := _NAMED.fullmatch(text, here + 1, first.start)):
            yield from _of_name(document, record, here, named["name"], first)
        if not before or before[-1].dimension in RATIOS or not _LINK.fullmatch(text, before[-1].end, here):
            continue
        if first.dimension == "%" and _SHARE.fullmatch(text, here, first.start):
            wholes = _wholes(document, record, before[-1], before[:-1])
            yield from _choose(text, [(before[-1], one) for one in wholes], first, "占比")
            continue
        of_whole = text[first.end : rate.start] == "的" and _WHOLE.fullmatch(text, here, first.start)
        if of_whole and rate.dimension == "%" and first.counts_like(before[-1]):
            yield Share(before[-1], first, rate, "占比")


def _of_name(document: Document, record: Span, place: int, name: str, rate: Figure) -> Iterator[Share]:
    """…3.78亿元，占采购规模的84%; 上级补助9600万元…，上级补助占总投资的六成."""
    if _ELSEWHERE.search(name):
        return
    text = document.text
    subject = clause_before(text, place)
    if _SEVERAL.search(subject) or text[place - len(subject) - 1] == "、":
        return
    if subject.startswith(("其中", "约")) or len(subject) < 2:
        part = next(reversed(list(figures_between(document, record.start, place))), None)
        if part is None or not _LINK.fullmatch(text, part.end, place):
            return
    else:
        part = find_named(document, subject, place)
    if part is None or part.dimension in RATIOS or _ELSEWHERE.search(clause_before(text, part.start)):
        return
    whole = find_named(document, name, part.start, part) or find_named(document, name, place, part)
    if whole is None or whole.start == part.start or _ELSEWHERE.search(clause_before(text, whole.start)):
        return
    # 计划收入32亿元，支出28亿元，占计划的85%: the plan of another thing.
    kind = clause_before(text, whole.start)[-2:]
    if not _PLANNED.search(name) or _PLANNED.fullmatch(kind) or kind in clause_before(text, part.start):
        yield from _near(Share(part, whole, rate, f"占{name}的比例"))


def _near(share: Share) -> Iterator[Share]:
    """A share if its numbers make about its rate."""
    times = (
        share.part.value / share.whole.value * 100 / share.rate.value if share.whole.value and share.rate.value else 0
    )
    if share.agrees or _LEAST <= times <= _MOST:
        yield share


def _planned(document: Document) -> Iterator[Share]:
    """完成投资49.3亿元，完成年度计划的85%."""
    text = document.text
    for fact in document.facts("quantity"):
        start = fact[1]
        if text[start - 1] == "的" and text[start - 3 : start] in _PLANS:
            name = _PLAN.search(text, max(start - 14, 0), start - 1)
            rate = make_figure(text, fact) if name else None
            if name and rate and rate.dimension == "%":
                yield from _of_name(document, record_at(document, name.start()), name.start(), name["name"], rate)


def _wholes(document: Document, record: Span, part: Figure, before: Sequence[Figure]) -> list[Figure]:
    """What a part may be a part of: what the sentence names (实检学生中), else the numbers of its kind before it, those
    of the sentence before where none is."""
    text = document.text
    found = [one for one in before if one.counts_like(part)]
    if not found:
        block = document.block_at(record.start)
        if block is not None and record.start - 2 > block.start:
            earlier = record_at(document, record.start - 2)
            figures = figures_between(document, max(earlier.start, block.start), record.start)
            found = [one for one in figures if one.counts_like(part)]
        if len(found) > 1 and (named := _OF_NAME.search(text, max(record.start - 1, part.start - 30), part.start)):
            name = strip_name(named["name"])
            found = [one for one in found if is_called(text, one, name)] or found
    levels = [one for one in found if not NOT_ADDED.search(clause_before(text, one.start))]
    # 支出41亿元，累计结余38亿元，其中…占55%: the nearest is a level, too, if not one that is added.
    if found and levels[-1:] != found[-1:] and not _CHANGED.search(text[found[-1].start - 2 : found[-1].start]):
        return []
    return levels


def _choose(text: str, pairs: Sequence[tuple[Figure, Figure]], rate: Figure, words: str) -> Iterator[Share]:
    """The pair that agrees with a rate; where none does, the only one that says that it is part and whole, or that
    which comes near."""
    shares = [Share(part, whole, rate, words) for part, whole in pairs if whole.value]
    agreeing = next((one for one in shares if one.agrees), None)
    if agreeing:
        yield agreeing
        return
    shares = [one for one in shares if not _ELSEWHERE.search(clause_before(text, one.part.start))]
    shares = [one for one in shares if one.part.value <= one.whole.value]
    # 剩余133辆，…完成率58.4%: the rate is that of the others.
    shares = [one for one in shares if _LEFT.search(clause_before(text, one.part.start)) is None]
    # 前三年198亿元，占56.6%: what is told as a share is the whole of no other number.
    shares = [one for one in shares if "占" not in text[one.whole.end : one.whole.end + 3] or words != "占比"]
    shares = [one for one in shares if _is_joined(text, one, pairs, words)]
    if len(shares) == 1 and _SPELT.fullmatch(text, shares[0].whole.end, shares[0].part.start):
        yield shares[0]
    elif shares and rate.value:
        yield from _near(min(shares, key=lambda one: abs(one.part.value / one.whole.value * 100 - rate.value)))


def _is_joined(text: str, share: Share, pairs: Sequence[tuple[Figure, Figure]], words: str) -> bool:
    """Whether no other number that may be the whole stands between, but for those of a list behind 其中."""
    start, place = share.whole.end, share.part.start
    for part, other in pairs:
        if part == share.part and start <= other.start and "其中" not in text[start : other.start]:
            return False
    between = text[start:place]
    return words != "占比" or any(word in between for word in ("中", "有", "已"))


def _rates(document: Document) -> Iterator[Share]:
    """受理120件，办结100件，办结率83.3%: the rate is named after what was done with the part."""
    text, place = document.text, document.text.find("率")
    while place >= 0:
        here, place = place, text.find("率", place + 1)
        if not has_figures(document, here, 0, 6):
            continue
        rate = next(figures_between(document, here, here + 6), None)
        if rate is None or rate.dimension != "%" or not _RATE.fullmatch(text, here, rate.start):
            continue
        word = next(
            (text[here - size : here] for size in range(2, _LONGEST_WORD) if text[here - size - 1] in _EDGES), ""
        )
        record = record_at(document, here)
        if not word or here - len(word) <= record.start:
            continue
        before = list(figures_between(document, record.start, here))
        pairs = list(_named_pairs(document, record, before, word))
        yield from _choose(text, pairs, rate, f"{word}率")
        if not pairs and word in _GENERAL and before and _LINK.fullmatch(text, before[-1].end, here - len(word)):
            yield from _generally(document, record, before, rate, f"{word}率")


def _generally(document: Document, record: Span, before: Sequence[Figure], rate: Figure, words: str) -> Iterator[Share]:
    """行政村240个，已通公交228个，覆盖率95%: a rate that may be that of anything done."""
    part = before[-1]
    if "已" in clause_before(document.text, part.start) and part.dimension not in RATIOS:
        wholes = _wholes(document, record, part, before[:-1])
        if len(wholes) == 1 and wholes[0].value >= part.value:
            yield from _near(Share(part, wholes[0], rate, words))


def _named_pairs(
    document: Document, record: Span, before: Sequence[Figure], word: str
) -> Iterator[tuple[Figure, Figure]]:
    text, last = document.text, record.start
    also, done = _ALSO.get(word[-2:], word), word[-2:] if len(word) > 3 else word
    for index, part in enumerate(before):
        label, last = text[last : part.start], part.end
        if part.dimension in RATIOS:
            continue
        of_them = index and before[index - 1].counts_like(part) and _OF_THEM.fullmatch(label)
        if of_them and word in text[record.start : part.end]:
            yield part, before[index - 1]
        elif word in label or also in label or (done in label and word[:2] in text[record.start : part.start]):
            if any(f"{no}{done}" in label for no in "不未应"):
                continue
            for whole in _wholes(document, record, part, before[:index]):
                yield part, whole
