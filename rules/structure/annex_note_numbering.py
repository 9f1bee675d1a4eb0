"""附件说明中，几个附件用“1.”“2.”编号，只有一个附件的不编号。

不用“一、”“（1）”“1、”；几个附件都不编号，正文和附件标识便无从对应。一个附件也编“1.”的，多半是后来删去了别的附件。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.4：如有多个附件，使用阿拉伯数字标注附件顺序号（如“附件：1.×××××”）。
"""

from collections.abc import Iterator

from qlint import (
    AnnexEntry,
    AnnexGroup,
    Bad,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Measured,
    Severity,
    Span,
    compile_late,
    rule,
)

_RIGHT = compile_late(r"[0-9]{1,2}[.．]?\Z")
_WHOLE_NAME = compile_late(
    r".{2,30}(?:表|名单|目录|清单|方案|办法|样式|范本|模板|通知书|承诺书|说明|流程图|联系方式)\Z"
)
_FULL_LINE = 18  # a longer line may go on with its name below
_HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
_SIGNED = "云川市水利局\n2026年3月5日"

_DIGITS = frozenset("0123456789０１２３４５６７８９")


@rule(
    "S142",
    "annex-note-numbering",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.4",
    needs=("annex_group",),
    masks=("quotation", "reproduced"),
    except_kinds=("law", "report", "news"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "附件：1.任务分解表\n2.联络员名单\n" + _SIGNED),
        Good(_HEAD + "附件：云川市城市供水应急\n工作方案\n" + _SIGNED),
        Good(_HEAD + "附件：2026年云川市城市供水设施改造任务分解表\n联络员名单\n" + _SIGNED),
        Bad(
            _HEAD + "附件：【一、】任务分解表\n【二、】联络员名单\n" + _SIGNED,
            fixed=_HEAD + "附件：1.任务分解表\n2.联络员名单\n" + _SIGNED,
        ),
        Bad(
            _HEAD + "附件：【1、】任务分解表\n【2、】联络员名单\n" + _SIGNED,
            fixed=_HEAD + "附件：1.任务分解表\n2.联络员名单\n" + _SIGNED,
        ),
        Bad(
            _HEAD + "附件：【（1）】任务分解表\n【（2）】联络员名单\n" + _SIGNED,
            fixed=_HEAD + "附件：1.任务分解表\n2.联络员名单\n" + _SIGNED,
        ),
        Bad(
            _HEAD + "附件：【1.】任务分解表\n" + _SIGNED,
            fixed=_HEAD + "附件：任务分解表\n" + _SIGNED,
        ),
        Bad(_HEAD + "附件：【任务分解表\n联络员名单】\n" + _SIGNED),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("annex_group"):
        group: AnnexGroup = fact.value
        if group.sort == "annex":
            continue  # what a form asks for: 附件：1.身份证复印件
        numbered = [entry for entry in group.entries if entry.number]
        if len(group.entries) == 1:
            # With a second annex behind it, the list is what is wrong: another rule says so.
            if numbered and len(group.annexes) <= 1:
                yield from _lone(document, group.entries[0])
            elif not numbered:
                yield from _unnumbered(document, group.entries[0])
            continue
        for entry in numbered:
            printed = document.text[slice(*entry.marker)]
            if not _RIGHT.match(printed):
                right = f"{entry.number}."
                fix = Fix(f"改为“{right}”", (Edit(*entry.marker, right),))
                yield Finding(entry.marker, f"附件序号应写“{right}”，此处为“{printed}”", fix=fix)


def _lone(document: Document, entry: AnnexEntry) -> Iterator[Finding]:
    # 附件2：…, the one name that a copy has kept; 附件1：… is read as a label by many.
    if entry.number == 1 and entry.marker.start >= entry.note.end:
        fix = Fix("删去序号", (Edit(entry.marker.start, entry.name.start, ""),), safe=False)
        yield Finding(entry.marker, "只有一个附件时不编号，此处编了号", fix=fix)


def _unnumbered(document: Document, entry: AnnexEntry) -> Iterator[Finding]:
    """Several names, each on its line and each ending like one."""
    lines = document.text[slice(*entry.name.span)].split("\n")
    names = [line.strip(" 　\t") for line in lines if line.strip(" 　\t")]
    wrapped = any(len(name) > _FULL_LINE for name in names[:-1])
    # 1.1号泵站任务表: the name begins with a figure, and its number was not told from it.
    if any(name[0] in _DIGITS for name in names):
        return
    if len(names) > 1 and entry.note.end and not wrapped and all(_WHOLE_NAME.match(name) for name in names):
        yield Finding(Span(*entry.name.span), f"几个附件应以“1.”“2.”编号，此处{len(names)}个都没有编号")
