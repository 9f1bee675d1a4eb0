"""附件的序号、标题应与附件说明一致：附件说明列“2.经费分配表”，文后是“附件2”“经费分配表”。

只比对两处都能读出名称的；书名号、引号、空格、括号的不同，一处多出单位、年份或者“（样表）”的，不算不同；两处毫无相同之处的，多半
是附件没有写标题，也不提示。正文里“填报《经费分配表》（附件2）”，名称与序号也应对得上。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.7：附件序号和附件标题应当与附件说明的表述一致。
"""

from collections.abc import Iterator
from difflib import SequenceMatcher

from qlint import (
    AnnexEntry,
    AnnexGroup,
    Bad,
    Document,
    Finding,
    Good,
    Measured,
    Part,
    Related,
    Severity,
    bare_title,
    rule,
)

_ALIKE, _LEAST, _WINDOW = 0.5, 4, 60
_TEXT = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
_SIGNED = "云川市水利局\n2026年3月5日\n"
_ROWS = "序号\t单位\n1\t北岭县\n"


@rule(
    "R103",
    "annex-name",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.7",
    needs=("annex_group", "reference"),
    masks=("quotation", "reproduced"),
    except_kinds=("report", "news"),
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            f"{_TEXT}附件：1.任务分解表\n2.经费申报表（样表）\n{_SIGNED}"
            f"附件1\n云川市供水任务分解表\n{_ROWS}附件2\n经费申报表\n{_ROWS}"
        ),
        Good(f"{_TEXT}附件：云川市城市供水\n应急预案\n{_SIGNED}附件\n云川市城市供水应急预案\n一、总则\n二、职责"),
        Good(f"{_TEXT}附件：1.任务分解表\n2.经费表\n{_SIGNED}附件1\n任务分解表\n{_ROWS}附件2 经费表\n{_ROWS}"),
        Bad(
            f"{_TEXT}附件：1.任务分解表\n2.经费分配表\n{_SIGNED}附件1\n任务分解表\n{_ROWS}附件2\n【经费安排表】\n{_ROWS}"
        ),
        Bad(f"{_TEXT}附件：2026年节水任务分解表\n{_SIGNED}附件\n【2025年节水任务分解表】\n{_ROWS}"),
        Bad(f"{_TEXT}附件：1.任务分解表\n2.经费表\n{_SIGNED}附件1\n任务分解表\n{_ROWS}【附件3】\n经费表\n{_ROWS}"),
        Bad(f"{_TEXT}请填报经费分配表（【附件1】）。\n附件：1.任务分解表\n2.经费分配表\n{_SIGNED}"),
        Bad(f"{_TEXT}附件：任务分解表\n{_SIGNED}【附件2】\n任务分解表\n{_ROWS}"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("annex_group"):
        group: AnnexGroup = fact.value
        if group.certain:
            yield from _mentioned(document, group)
        numbers = [(annex.number, annex.sub) for annex in group.annexes]
        # A number that stands twice is for another rule; which of the two is meant, nobody knows.
        if not group.certain or len(set(numbers)) < len(numbers):
            continue
        for annex in group.annexes:
            entry, same = group.entry_of(annex), _same(group, annex)
            if entry is not None and not annex.sub and not (len(group.entries) == 1 and len(group.annexes) > 1):
                yield from _named(entry, annex, same)
            elif entry is None and same is not None and annex.number:
                yield _numbered(same, annex)


def _same(group: AnnexGroup, annex: Part) -> AnnexEntry | None:
    """The entry that has exactly the title of an annex, whatever their numbers."""
    title = bare_title(annex.title)
    return next((entry for entry in group.entries if title and bare_title(entry.name.name) == title), None)


def _mentioned(document: Document, group: AnnexGroup) -> Iterator[Finding]:
    """《经费分配表》（附件2）: the name in front of the number is that of another entry."""
    names = {bare_title(entry.name.name): entry for entry in group.entries if entry.number}
    for fact in document.facts("reference") if len(names) > 1 else ():
        if fact.value.target != "annex" or not fact.value.numbers:
            continue
        before = document.text[max(0, fact.start - _WINDOW) : fact.start].rpartition("\n")[2]
        words = bare_title(before.rstrip("（(详见即"))
        named = max((name for name in names if len(name) >= _LEAST and words.endswith(name)), key=len, default="")
        entry = names.get(named)
        if entry is not None and fact.value.numbers[0] in group.numbers - {entry.number}:
            right, printed = f"附件{entry.number}（{entry.name.name}）", f"附件{fact.value.numbers[0]}"
            message = f"附件序号应与附件说明一致：附件说明为“{right}”，此处为“{printed}”"
            yield Finding(fact.span, message, (Related(entry.name.span, "附件说明中的名称"),))


def _named(entry: AnnexEntry, annex: Part, same: AnnexEntry | None) -> Iterator[Finding]:
    printed, title = bare_title(entry.name.name), bare_title(annex.title)
    if not printed or not title or printed in title or title in printed:
        return
    if same is None and SequenceMatcher(None, printed, title).ratio() < _ALIKE:
        return
    related = (Related(entry.name.span, "附件说明中的名称"),)
    words = f"附件标题应与附件说明一致：此处为“{annex.title}”，附件说明为“{entry.name.name}”"
    yield Finding(annex.title_span, words, related)


def _numbered(same: AnnexEntry, annex: Part) -> Finding:
    right = f"附件{same.number or ''}"
    related = (Related(same.name.span, "附件说明中的名称"),)
    return Finding(annex.label, f"附件序号应与附件说明一致：附件说明为“{right}”，此处为“附件{annex.number}”", related)
