"""Rates named after what was done with a part: 受理120件，办结100件，办结率83.3%; 60项中57项按期完成，完成率95%;
审结4780件，其中以调解、撤诉方式结案2868件，调撤率60%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qlint.arithmetic import Figure, Share
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, has_figures, record_at
from qlint.facts.part_lists import clause_before
from qlint.facts.share_wholes import choose_share, find_wholes, keep_near
from qlint.model import Span

_LINK = compile_late("[^，。；0-9]{0,14}[，,（(]")
_RATE = compile_late("(?:率|进度)(?:为|达到?|约为?|是|高?达|仅为?|只有|已达)?")
_OF_THEM = compile_late("[^，。；0-9]{0,8}(?:中|里)的?[^，。；0-9]{0,8}")
# What an office calls otherwise than its rate.
_ALSO = {"到会": "实到", "出勤": "实到", "参会": "实到", "录用": "录取", "出席": "实到", "检测": "实检", "参检": "实检"}
_ALSO |= {
    "执行": "支出",
    "使用": "支出",
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
_LONGEST_WORD, _SHORT = 6, 2
_DENIED = compile_late("[不未非没拒]")
_OVERALL = compile_late("^(?:总体|综合|整体|平均)(?=..)")
_DUE = compile_late("应.{1,2}$")
_NO_STOP = compile_late("[^。；0-9]{0,24}")


def read_rates(document: Document) -> Iterator[Share]:
    """受理120件，办结100件，办结率83.3%: the rate is named after what was done with the part."""
    for head in ("率", "进度"):
        yield from _read_named(document, head)


def _read_named(document: Document, head: str) -> Iterator[Share]:
    text, place = document.text, document.text.find(head)
    while place >= 0:
        here, place = place, text.find(head, place + 1)
        if not has_figures(document, here, 0, 7):
            continue
        rate = next(figures_between(document, here, here + 7), None)
        if rate is None or rate.dimension != "%" or not _RATE.fullmatch(text, here, rate.start):
            continue
        word = next(
            (text[here - size : here] for size in range(2, _LONGEST_WORD) if text[here - size - 1] in _EDGES), ""
        )
        word = _OVERALL.sub("", word)
        record = record_at(document, here)
        if not word or here - len(word) <= record.start:
            continue
        before = list(figures_between(document, record.start, here))
        pairs = list(_named_pairs(document, record, before, word))
        yield from choose_share(text, pairs, rate, f"{word}{head}")
        if not pairs and before and _LINK.fullmatch(text, before[-1].end, here - len(word)):
            yield from _beside(document, record, before, rate, word, head)


def _beside(
    document: Document, record: Span, before: Sequence[Figure], rate: Figure, word: str, head: str
) -> Iterator[Share]:
    """A rate right behind its part, which does not stand behind the word that names the rate."""
    text, part = document.text, before[-1]
    between = text[part.end : rate.start - 1].partition("，")[0]
    also = _ALSO.get(word[-2:], word)
    if part.dimension in RATIOS:
        return
    if (word in between or also in between) and not _DENIED.search(between):
        # 57项按期完成，完成率95%
        wholes = find_wholes(document, record, part, before[:-1])
        yield from choose_share(text, [(part, one) for one in wholes], rate, f"{word}{head}")
    elif word in _GENERAL:
        yield from _generally(document, record, before, rate, f"{word}{head}")
    elif len(word) == _SHORT and len(before) > 1 and before[-2].counts_like(part):
        # 以调解、撤诉方式结案2868件，调撤率60%
        label = text[before[-2].end : part.start]
        if (
            _NO_STOP.fullmatch(label)
            and all(label.count(sign) == 1 for sign in word)
            and label.find(word[0]) < label.find(word[1])
        ):
            yield from keep_near(Share(part, before[-2], rate, f"{word}{head}"))


def _generally(document: Document, record: Span, before: Sequence[Figure], rate: Figure, words: str) -> Iterator[Share]:
    """行政村240个，已通公交228个，覆盖率95%: a rate that may be that of anything done."""
    part = before[-1]
    if "已" in clause_before(document.text, part.start) and part.dimension not in RATIOS:
        wholes = find_wholes(document, record, part, before[:-1])
        if len(wholes) == 1 and wholes[0].value >= part.value:
            yield from keep_near(Share(part, wholes[0], rate, words))


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
            wholes = find_wholes(document, record, part, before[:index])
            # 应到265名，请假11名，实到254名
            due = [one for one in wholes if _DUE.search(text, max(record.start, one.start - 3), one.start)]
            yield from ((part, whole) for whole in due or wholes)
