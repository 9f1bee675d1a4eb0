"""Which numbers may be the whole of a part, and which pair of part and whole a printed rate is of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from qlint.arithmetic import Figure, Share
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import figures_between, record_at
from qlint.facts.named_wholes import is_called, strip_name
from qlint.facts.part_lists import NOT_ADDED, clause_before
from qlint.model import Span

# A rate of another whole, or of what grew.
ELSEWHERE = compile_late("预算(?!内)|全国|全省|世界|全球|同期|同类|同比|上年|去年|[比较由从]|新增|增加|净")
# A slip of the pen leaves the rate in sight of what the numbers make; what is further off tells of another whole.
_LEAST, _MOST = Decimal("0.66"), Decimal("1.5")
_OF_NAME = compile_late(
    "(?:^|[，。；])(?:在|上述|这些|全部)?(?P<name>[^，。；：、（）0-9]{2,10})中，?[^，。；：0-9]{0,12}$"
)
# 共120家，其中30家，占25%: nothing else stands between.
_SPELT = compile_late("[^，。；0-9]{0,6}[，,。；（]?(?:其中|已?有)[：:，,]?[^，。；、0-9]{0,16}")
# 后两年合计，农业、牧业产值合计: a sum of several as the subject of a share.
_CHANGED = compile_late("[增减升降长加少高低多缩][了达收支]?$")
_LEFT = compile_late("剩余|剩下|其余|余下|尚有|还有|未")


def find_wholes(document: Document, record: Span, part: Figure, before: Sequence[Figure]) -> list[Figure]:
    """What a part may be a part of: what the sentence names (实检学生中), else the numbers of its kind before it, those
    of the sentence before where none is."""
    text = document.text
    found = [one for one in before if one.counts_like(part)]
    if not found:
        block = document.block_at(record.start)
        if block is not None and record.start - 2 > block.start and text[record.start - 1] != "；":
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


def choose_share(text: str, pairs: Sequence[tuple[Figure, Figure]], rate: Figure, words: str) -> Iterator[Share]:
    """The pair that agrees with a rate; where none does, the only one that says that it is part and whole, or that
    which comes near."""
    shares = [Share(part, whole, rate, words) for part, whole in pairs if whole.value]
    agreeing = next((one for one in shares if one.agrees), None)
    if agreeing:
        yield agreeing
        return
    shares = [one for one in shares if not ELSEWHERE.search(clause_before(text, one.part.start))]
    shares = [one for one in shares if one.part.value <= one.whole.value]
    # 剩余133辆，…完成率58.4%: the rate is that of the others.
    shares = [one for one in shares if _LEFT.search(clause_before(text, one.part.start)) is None]
    # 前三年198亿元，占56.6%: what is told as a share is the whole of no other number.
    shares = [one for one in shares if "占" not in text[one.whole.end : one.whole.end + 3] or words != "占比"]
    shares = [one for one in shares if _is_joined(text, one, pairs, words)]
    if len(shares) == 1 and _SPELT.fullmatch(text, shares[0].whole.end, shares[0].part.start):
        yield shares[0]
    elif shares and rate.value:
        yield from keep_near(min(shares, key=lambda one: abs(one.part.value / one.whole.value * 100 - rate.value)))


def keep_near(share: Share) -> Iterator[Share]:
    """A share if its numbers make about its rate."""
    times = (
        share.part.value / share.whole.value * 100 / share.rate.value if share.whole.value and share.rate.value else 0
    )
    if share.agrees or _LEAST <= times <= _MOST:
        yield share


def _is_joined(text: str, share: Share, pairs: Sequence[tuple[Figure, Figure]], words: str) -> bool:
    """Whether no other number that may be the whole stands between, but for those of a list behind 其中."""
    start, place = share.whole.end, share.part.start
    for part, other in pairs:
        if part == share.part and start <= other.start and "其中" not in text[start : other.start]:
            return False
    between = text[start:place]
    return words != "占比" or any(word in between for word in ("中", "有", "已"))
