"""附件说明与文后附件应当一一对应：列出的都附上，附上的都列出，一个附件只列一次。

附件另册装订、以电子表格发送的，文后自然没有：一个附件都没有的不看，文后所附止于某一附件的，以后各项只供参考。附件不必在正文里
一一提到，没有提到的不看。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.4、7.3.7。
"""

from collections.abc import Iterator

from qlint import (
    AnnexEntry,
    AnnexGroup,
    Bad,
    Document,
    Finding,
    Good,
    Measured,
    Related,
    Severity,
    bare_title,
    compile_late,
    rule,
)

_APART = compile_late(r"另[附发行]|略|单独|电子|下载|\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$")
_TEXT = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
_SIGNED = "云川市水利局\n2026年3月5日\n"
_ROWS = "序号\t单位\n1\t北岭县\n"


@rule(
    "R108",
    "annex-list",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.4、7.3.7",
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
        Good(f"{_TEXT}附件：1.任务分解表（县级）\n2.任务分解表（乡级）\n{_SIGNED}"),
        Good(f"{_TEXT}附件：1.任务分解表\n2.联络员名单.xls\n{_SIGNED}附件1\n任务分解表\n{_ROWS}"),
        Good(
            f"{_TEXT}附件：1.任务分解表\n2.经费表\n{_SIGNED}附件1\n任务分解表\n{_ROWS}附件2-1\n收入\n{_ROWS}附件2-2\n支出"
        ),
        Bad(f"{_TEXT}附件：1.任务分解表\n2.【任务分解表】\n{_SIGNED}"),
        Bad(
            f"{_TEXT}附件：1.任务分解表\n2.【检查清单】\n3.经费表\n{_SIGNED}附件1\n任务分解表\n{_ROWS}附件3\n经费表\n{_ROWS}"
        ),
        Bad(
            f"{_TEXT}附件：1.任务分解表\n2.经费表\n{_SIGNED}附件1\n任务分解表\n{_ROWS}附件2\n经费表\n{_ROWS}"
            f"【附件3】\n检查清单\n{_ROWS}"
        ),
        Bad(f"{_TEXT}附件：任务分解表\n{_SIGNED}附件1\n任务分解表\n{_ROWS}【附件2】\n经费表\n{_ROWS}"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("annex_group"):
        group: AnnexGroup = fact.value
        yield from _twice(group)
        numbers = [annex.number for annex in group.annexes if annex.sub <= 1]
        # A list that leaves a number out, a label that stands twice: for another rule.
        if group.certain and group.entries and numbers and len(set(numbers)) == len(numbers) and _in_order(group):
            unlisted = list(_unlisted(group))
            yield from unlisted or _absent(group, set(numbers))


def _twice(group: AnnexGroup) -> Iterator[Finding]:
    seen: dict[str, AnnexEntry] = {}
    for entry in group.entries:
        # A second 附件： is the same list once more, as web pages print it.
        first = seen.setdefault(bare_title(entry.name.name), entry)
        if entry.name.name and entry.number and first.number != entry.number:
            related = (Related(first.name.span, "前一处"),)
            yield Finding(entry.name.span, f"一个附件只列一次，此处“{entry.name.name}”重复", related)


def _in_order(group: AnnexGroup) -> bool:
    """Whether the list is numbered 1, 2, 3 …, or has a single name and the first label is that of this name: what
    stands behind a label without a number may have annexes of its own."""
    numbers = [entry.number for entry in group.entries]
    first = group.annexes[0]
    single = numbers == [0] and first.number == 1 and bare_title(first.title) == bare_title(group.entries[0].name.name)
    return single or numbers == list(range(1, len(numbers) + 1))


def _unlisted(group: AnnexGroup) -> Iterator[Finding]:
    titles = {bare_title(entry.name.name) for entry in group.entries}
    for annex in group.annexes:
        # One that is listed with another number is named by another rule.
        if annex.number > len(group.entries) and annex.sub <= 1 and bare_title(annex.title) not in titles:
            related = (Related(group.entries[-1].name.span, "附件说明的最后一项"),)
            yield Finding(annex.label, f"附件应列入附件说明，此处附件{annex.number}未列", related)


def _absent(group: AnnexGroup, found: set[int]) -> Iterator[Finding]:
    if len(group.entries) == 1 or 0 in found or any(number > len(group.entries) for number in found):
        return
    related = (Related(group.annexes[-1].label, "文后的最后一个附件"),)
    for entry in group.entries:
        if entry.number not in found and not _APART.search(entry.name.name):
            severity = None if entry.number < max(found) else Severity.INFO
            message = f"所列附件应附于文后，文后没有附件{entry.number}"
            yield Finding(entry.name.span, message, related, severity=severity)
