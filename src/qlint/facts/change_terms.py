"""Two levels one after the other, each with its time: 2024年A，2025年B，增长p; 二季度A，三季度B; 三年前A，如今B.

What was asked or planned for a thing and what was agreed on are told alike: 控制价860万元，中标价812万元，节约48万元.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.changes import Change
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.change_levels import follows_term
from qlint.facts.change_steps import read_steps
from qlint.facts.figures import make_figure

_TERM = "20[0-9]{2}年|[一二三四]季度|(?<![0-9])1?[0-9]月"
_ASKED = "(?:控制价|概算|预算|[送报]审)(?:总?价|金额|总?额|总?投资|造价)?"
_AGREED = "(?:中标|成交|[决结]算|审定|审核后?)(?:总?价|金额|总?额|总?投资|造价)?"
_NEXT_YEAR = compile_late(
    r"[^，。；0-9]{0,4}[，；。,]?\n?[ 　]*(?:而|到|至)?"
    rf"(?P<year>今年|本年|本届|目前|现在|如今|{_AGREED}|{_TERM})份?[度末底]?[，,]?(?P<thing>[^，。；0-9]{{0,12}})"
)
_LAST_YEAR = compile_late(
    rf"(?P<year>去年|上年|上届|原来|原先|[^，。；0-9目提（]{{2}}前|{_ASKED}|{_TERM})份?(?:同期|年?[度末底])?"
    "(?P<thing>[，,]?[^，。；0-9]{0,16})$"
)
_EMPTY = compile_late(
    "为|达到?|是|只?有|仅|共|已|的|实现|完成|约|则|全[市县省区年镇乡]|[增上提][加长升高]?[到至]|[，,]"
)


def read_two_terms(document: Document, index: int) -> Iterator[Change]:
    """2024年A，2025年B，增长p."""
    text, facts = document.text, document.facts("quantity")
    (_, start, end, _), following = facts[index - 1], facts[index].start
    later = _NEXT_YEAR.fullmatch(text, end, following) if following - end <= 40 else None
    earlier = _LAST_YEAR.search(text, max(start - 30, 0), start) if later else None
    if later is None or earlier is None or not _follows(earlier["year"], later["year"]):
        return
    one, other = make_figure(text, facts[index - 1]), make_figure(text, facts[index])
    if one is None or other is None or not one.counts_like(other):
        return
    thing, named = _EMPTY.sub("", later["thing"]), _EMPTY.sub("", earlier["thing"])
    if named.startswith(thing):
        old, new = (earlier["year"], later["year"]) if earlier["year"][0] == "2" else ("上年", "")
        if earlier["year"][-1] != "年":
            old = earlier["year"]
        yield Change(one, other, None, "", tuple(read_steps(document, other.end, old, new)))


def _follows(earlier: str, later: str) -> bool:
    if earlier[:2] == "20" and later[:2] == "20":
        return int(later[:4]) > int(earlier[:4])
    asked, agreed = earlier[:1] in "控概预送报", later[:1] in "中成决结审"
    if asked or agreed:
        return asked and agreed
    if earlier[-1] in "月度":
        return follows_term(earlier, later)
    return earlier[:2] != "20" and later[:2] != "20" and later[-1] not in "月度"
