"""Whether a number of the text is told for the time of a table, and is no plan, change or comparison."""

from __future__ import annotations

from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late

# Another time, a plan, a comparison: also in the clauses in front. Changes, rests and shares: only at the number.
_OTHER_TIME = (
    r"上年|去年|上[月周次届批学]|同期|同比|环比|比|较|计划|目标|力争|预计|拟|原|过去|历史|此前|之前|往年|前年|明年"
    r"|调整前|提前|到20"
)
_OTHER_BEFORE = compile_late(_OTHER_TIME)
_OTHER = compile_late(
    _OTHER_TIME
    + r"|增|减|下降|将|每|人均|户均|平均|不少于|不低于|至少|以上|新|剩|其余|还|另|未|没|不|占|满分|上限|最高[可得]|标准"
    r"|应|差|奖|罚|第[0-9一二三四五六七八九十]+名|提高|降低|上升|扣|相当于|折合|以内|以下|其他"
)
_YEAR = compile_late(r"(?:19|20)[0-9]{2}(?=年)")
_PERIOD = compile_late(r"前三季度|[一二三四]季度|[上下]半年|全年(?!度)")
# 钱楼镇10月底发放: another day than that of the table; not 截至6月底.
_MONTH = compile_late(r"(?<![至到止年—~～-])[0-9]{1,2}月(?:底|初|末|中旬|[0-9]{1,2}日)")
_LEAD = 12


class Known(NamedTuple):
    """What a table says of itself and of the row in `named`, how far the clauses in front that name the item reach, and
    whether they name `both` row and column."""

    named: str
    reach: int
    both: bool


def compare_times(document: Document, lead: str, own: str, known: Known) -> str:
    """No year, plan or change in the clauses that name the item or right before them that the table does not name:
    "same", or "near" where the year is that before the document's and the table names none; else empty."""
    named, before = known.named, lead[-max(_LEAD, known.reach) :]
    if any(word not in named for word in _OTHER.findall(own) + _OTHER_BEFORE.findall(before)):
        return ""
    if any(word not in named for word in _MONTH.findall(own)):
        return ""
    periods = set(_PERIOD.findall(lead + own))
    if periods and (stated := set(_PERIOD.findall(named + document.title))) and not periods <= stated:
        return ""
    years = set(_YEAR.findall(lead + own))
    years_named = set(_YEAR.findall(named) or _YEAR.findall(document.title))
    if years <= (years_named or {str(document.year)}):
        return "same"
    last = years == {str((document.year or 0) - 1)} and not years_named and known.both
    return "near" if last else ""
