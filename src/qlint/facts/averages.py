"""A total, how many share it and the mean: 共发放6000元，惠及3人，人均2000元; 每台3000元，共20台，合计6万元."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.arithmetic import Average, Figure
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between, record_at
from qlint.model import Fact

_MEAN = compile_late(
    "(?:(?P<who>[人户村亩台件日月场次班校])均|(?:平均)?每(?P<each>人|户|亩|台|件|套|辆|份|名|家|座|间|个|批|场|次|期|项|班|天|月|年|所|盏|株|棵|把|张|箱|袋|吨)"
    "|(?P<price>单价))(?:平均)?(?:约?为|约|达到?|是|补助|补贴|发放|奖励|资助|救助|获得?|投入|支付|金额|价格|费用|标准|成本)?(?:为|约)?$"
)
_TOTAL = compile_late(
    "(?:共计?|总计|合计|累计|总共|一共|总额|总金额|金额|总价|总投资|总费用|总支出|总经费|支出|安排|拨付|投入|发放|筹集|补助|救助)[^，。；0-9]{0,8}$"
)
_COUNTED = {"人": "person", "名": "person", "日": "天", "月": "个月"}
_LEAD = 16


def read(document: Document) -> Iterator[Fact]:
    """Fact("average", start, end, Average), by the place of the mean; the span reaches over all three figures."""
    text, done = document.text, -1
    for fact in document.facts("quantity"):
        _, start, _, _ = fact
        near = text[max(start - 6, 0) : start]
        if start < done or not ("均" in near or "每" in near or "单价" in near):
            continue
        mean_words = _MEAN.search(text, max(start - _LEAD, 0), start)
        if mean_words is None or "每" in text[max(mean_words.start() - 4, 0) : mean_words.start()]:
            continue
        record = record_at(document, start)
        done = record.end
        figures = [one for one in figures_between(document, record.start, record.end) if one.dimension not in RATIOS]
        mean = next((one for one in figures if one.start == start), None)
        who = mean_words["who"] or mean_words["each"] or ""
        average = mean and _complete(text, record.start, figures, mean, who)
        if average:
            ends = (average.total, average.divisor, average.mean)
            yield Fact("average", min(one.start for one in ends), max(one.end for one in ends), average)


def _complete(text: str, start: int, figures: list[Figure], mean: Figure, who: str) -> Average | None:
    """The mean with total and count, where the record holds one of each and no other number of these kinds."""
    totals, counts, last = [], [], start
    for one in figures:
        gap, last = text[last : one.start].rpartition("，")[2], one.end
        if one is mean:
            continue
        if one.dimension == mean.dimension:
            totals.append(one if _TOTAL.search(gap) else None)
        elif not who or one.dimension == _COUNTED.get(who, who) or one.unit == who:
            counts.append(one)
    if len(totals) != 1 or len(counts) != 1 or totals[0] is None:
        return None
    return Average(totals[0], counts[0], mean)
