"""A part, its whole and the rate of them: 120家中30家，占25%; 受理120件，办结100件，办结率83.3%; 完成计划58亿元的85%.

The whole is the number of its kind in front, or what the sentence calls by name (占采购规模的84%, 实检学生中).
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

from qlint.arithmetic import Figure, Share
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, has_figures, make_figure, record_at
from qlint.facts.named_wholes import find_named
from qlint.facts.part_lists import clause_before
from qlint.facts.share_rates import read_rates
from qlint.facts.share_wholes import ELSEWHERE, choose_share, find_wholes, keep_near
from qlint.model import Fact, Span

_SHARE = compile_late(
    "占(?:比|总数的?|全部的?|总量的?|总人数的?|总额的?|总投资的?|比例|比重|其|总)?(?:为|达到?|约|的|超过?|近|比例|比重|仅|只|已|高)*"
)
_NAMED = compile_late("(?P<name>[^，。；：、（）占0-9]{2,14}?)的(?:比例|比重|份额)?(?:为|达到?|约|近|超过?)?")
_LINK = compile_late("[^，。；0-9]{0,14}[，,（(]")
_WHOLE = compile_late("(?:占|完成|达到?|为|相当于)[^，。；0-9]{0,12}")
_PLAIN = compile_late("占(?:比|总数的?|总量的?|总额的?)?(?:为|达到?)?")
_NAME = compile_late("(?!.*(?:合计|共计|之和|两))[一-鿿]{2,12}")
_WHOLE_WORD = compile_late("共|总|合计")
_BESIDE = compile_late("，(?:其中：?)?")
_AS_SHARE = compile_late(
    "[^，。；：0-9]{0,6}，(?:仅|只|已|约)?(?:为|是|完成|达到?|相当于|占|实现|超过?)(?:了|到)?[^，。；：、（）0-9比同]{0,12}"
)
_PLANS = ("计划的", "任务的")
_PLAN = compile_late("(?:完成|达到?|为)(?P<name>(?:年度|全年|年初|当年|总)?(?:投资|目标)?(?:计划|任务))$")
_DONE = compile_late("(?:目前|现|截至目前)?(?:已|实际|累计)+完成")
_PLANNED = compile_late("计划|任务|目标")
_SEVERAL = compile_late("合计|共计|累计|之和|两[项者类]|三[项者类]|[各均]")


def read(document: Document) -> Iterator[Fact]:
    """Fact("share", start, end, Share), by the place of the rate; the span reaches over all three figures."""
    readers = (read_rates(document), _of_amounts(document), _planned(document), _shares(document))
    found = {value.rate.start: value for value in chain.from_iterable(readers)}
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
        if before and first.dimension == "%" and _PLAIN.fullmatch(text, here, first.start):
            yield from _of_subject(document, here, before[-1], first)
        if not before or before[-1].dimension in RATIOS or not _is_linked(text, before[-1], here):
            continue
        if first.dimension == "%" and _SHARE.fullmatch(text, here, first.start):
            wholes = find_wholes(document, record, before[-1], before[:-1])
            yield from choose_share(text, [(before[-1], one) for one in wholes], first, "占比")
            continue
        of_whole = text[first.end : rate.start] == "的" and _WHOLE.fullmatch(text, here, first.start)
        if of_whole and rate.dimension == "%" and first.counts_like(before[-1]):
            yield Share(before[-1], first, rate, "占比")


def _is_linked(text: str, part: Figure, place: int) -> bool:
    """…30家，占; …缴费人员14万人，缴费人员占."""
    if _LINK.fullmatch(text, part.end, place):
        return True
    name = text[part.end + 1 : place]
    return text[part.end] == "，" and len(name) > 1 and clause_before(text, part.start).endswith(name)


def _of_subject(document: Document, place: int, whole: Figure, rate: Figure) -> Iterator[Share]:
    """三产增加值180亿元，生产总值360亿元，三产占比50%: the whole right in front, the part called by its name."""
    text = document.text
    subject = clause_before(text, place).removeprefix("其中").strip("：")
    lead = clause_before(text, whole.start)
    if not _NAME.fullmatch(subject) or not _WHOLE_WORD.search(lead) or subject in lead or ELSEWHERE.search(lead):
        return
    if _BESIDE.fullmatch(text, whole.end, place - len(subject)):
        part = find_named(document, subject, whole.start, whole)
        if part and part.value < whole.value and subject in clause_before(text, part.start):
            yield from keep_near(Share(part, whole, rate, f"{subject}占比"))


def _of_name(document: Document, record: Span, place: int, name: str, rate: Figure) -> Iterator[Share]:
    """…3.78亿元，占采购规模的84%; 上级补助9600万元…，上级补助占总投资的六成."""
    if ELSEWHERE.search(name):
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
    if part is None or part.dimension in RATIOS or ELSEWHERE.search(clause_before(text, part.start)):
        return
    whole = find_named(document, name, part.start, part) or find_named(document, name, place, part)
    if whole is None or whole.start == part.start or ELSEWHERE.search(clause_before(text, whole.start)):
        return
    # 计划收入32亿元，支出28亿元，占计划的85%: the plan of another thing.
    kind = clause_before(text, whole.start)[-2:]
    own = clause_before(text, part.start)
    if not _PLANNED.search(name) or _PLANNED.fullmatch(kind) or kind in own or _DONE.fullmatch(own):
        yield from keep_near(Share(part, whole, rate, f"占{name}的比例"))


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


def _of_amounts(document: Document) -> Iterator[Share]:
    """完成投资78亿元，为年度目标任务120亿元的65%; 84家中的63家，相当于112家的75%."""
    text, facts = document.text, document.facts("quantity")
    for before, fact in pairwise(facts):
        if before.end + 1 != fact.start or text[before.end] != "的":
            continue
        whole, rate = make_figure(text, before), make_figure(text, fact)
        if whole is None or rate is None or rate.dimension != "%" or whole.dimension in RATIOS:
            continue
        record = record_at(document, whole.start)
        figures = [one for one in figures_between(document, record.start, whole.start) if one.counts_like(whole)]
        if not figures or not _AS_SHARE.fullmatch(text, figures[-1].end, whole.start):
            continue
        # 培训4.2万人次，其中农民3.1万人次，完成任务4万人次的105%: of which of them is not told.
        shares = [Share(part, whole, rate, "占比") for part in figures]
        if len(shares) == 1 or any(one.agrees for one in shares):
            yield from keep_near(next((one for one in shares if one.agrees), shares[-1]))
