"""附件序号应从1起连续：附件说明列1、2、3，文后依次为附件1、附件2、附件3。

增删附件以后，附件说明或者附件标识的序号常有跳号、重号。“附件2-1”是附件2所属的，另册装订的附件、附件里所收文件自己的附件
各自编号，不在此列；附件说明已列附件的，文后缺哪一个由“附件名称”一条去查，这里只看重号。
依据：编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.4、7.3.7。
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from qlint import AnnexEntry, AnnexGroup, Bad, Document, Finding, Good, Measured, Part, Related, Severity, Span, rule

_HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
_SIGNED = "云川市水利局\n2026年3月5日\n"


@rule(
    "R101",
    "annex-numbering",
    severity=Severity.ERROR,
    basis="编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.4、7.3.7",
    needs=("annex_group",),
    masks=("quotation", "reproduced"),
    except_kinds=("report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "附件：1.任务分解表\n2.联络员名单\n3.检查清单\n" + _SIGNED),
        Good(
            _HEAD + "附件：1.任务分解表\n2.经费表\n" + _SIGNED + "附件1\n任务分解表\n附件2-1\n经费表\n附件2-2\n经费表"
        ),
        Good(_HEAD + "附件：云川市供水应急\n2号预案\n" + _SIGNED),
        Bad(_HEAD + "附件：1.任务分解表\n2.联络员名单\n【4.】检查清单\n" + _SIGNED),
        Bad(_HEAD + "附件：1.任务分解表\n2.联络员名单\n【2.】检查清单\n" + _SIGNED),
        Bad(_HEAD + _SIGNED + "附件2\n任务分解表\n序号\t任务\n【附件1】\n联络员名单\n序号\t姓名"),
        Bad(_HEAD + "附件：【2.】任务分解表\n3.联络员名单\n" + _SIGNED),
        Bad(_HEAD + _SIGNED + "附件1\n任务分解表\n序号\t任务\n【附件3】\n联络员名单\n序号\t姓名"),
        Bad(
            _HEAD
            + "附件：1.任务分解表\n2.联络员名单\n3.检查清单\n"
            + _SIGNED
            + "附件1\n任务分解表\n附件2\n联络员名单\n【附件2】\n检查清单"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("annex_group"):
        group: AnnexGroup = fact.value
        yield from _listed(document, group.entries)
        if group.certain:
            yield from _labelled(document, group)


def _listed(document: Document, entries: Sequence[AnnexEntry]) -> Iterator[Finding]:
    """The numbers of a 附件说明. A list that stands twice begins again at its own 附件：."""
    before: AnnexEntry | None = None
    for entry in entries:
        begins = before is None or (entry.number <= 1 and entry.note != before.note)
        expected = 1 if begins or before is None else before.number + 1
        known = before is None or before.number or begins
        if entry.number and entry.number != expected and known and not _swallowed(document, before, entry, expected):
            yield _finding(entry.marker, entry.number, expected, None if begins or before is None else before.marker)
            return
        before = entry


def _swallowed(document: Document, before: AnnexEntry | None, entry: AnnexEntry, expected: int) -> bool:
    """Whether the number that seems to be missing stands inside the name above: 1.2号泵站 can be read in two ways."""
    between = document.text[before.marker.end : entry.marker.start] if before is not None else ""
    return any(
        line.strip(" 　").startswith((f"{expected}.", f"{expected}．", f"{expected}、")) for line in between.split("\n")
    )


def _labelled(document: Document, group: AnnexGroup) -> Iterator[Finding]:
    """The numbers of the labels; those of 附件2-1, 附件2-2 count as one."""
    annexes = [next(same) for _, same in groupby(group.annexes, key=_of_number)]
    in_all = sorted(annex.number for annex in annexes) == list(range(1, len(annexes) + 1))
    for before, annex in pairwise(annexes):
        if not annex.number or not before.number:
            continue
        # An annex with headings may have an 附件1 of its own.
        own = any(block.level for block in document.blocks[before.first : before.last + 1])
        repeated = annex.number == before.number and (annex.number > 1 or not own or len(annexes) == len(group.entries))
        skipped = annex.number > before.number + 1 and not group.entries
        if repeated or skipped:
            yield _finding(annex.label, annex.number, before.number + 1, before.label)
        elif annex.number < before.number and in_all:
            words = f"附件应按序号排列，此处附件{annex.number}在附件{before.number}之后"
            yield Finding(annex.label, words, (Related(before.label, "前一个附件"),), severity=Severity.WARNING)


def _of_number(annex: Part) -> tuple[int, int]:
    return (annex.number, 0) if annex.sub else (0, annex.first)


def _finding(place: Span, number: int, expected: int, before: Span | None) -> Finding:
    if before is None:
        # A copy may keep but one of the names.
        return Finding(place, f"附件序号应从1起，此处为“{number}”", severity=Severity.WARNING)
    related = (Related(before, "前一个附件"),)
    if number < expected:
        return Finding(place, f"附件序号应依次递增，此处“{number}”重复", related)
    return Finding(place, f"附件序号应为“{expected}”，此处为“{number}”", related)
