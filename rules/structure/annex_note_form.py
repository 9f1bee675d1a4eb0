"""附件说明应写“附件：名称”：“附件”后用全角冒号，列出名称，不写“附件如文”“附件3份”。

“附件：”后的序号用“1.”，逐行写“附件1：”“附件2：”的很多，只供参考。半角冒号由“半角标点”一条去查；附件正文之前的“附件1”本不加冒号，
网页在日期之后列出的附件链接、2012年7月以前的文件，都不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.4。
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

_COLON = compile_late(r"附[ 　]*件?[ 　]*[：:]")
_NUMBERED = compile_late(r"附[ 　]*件[ 　]*[0-9０-９一二三四五六七八九十]")
_NO_NAME = compile_late(r"(?:附件)?(?:如文|[0-9一二三四五六七八九十]{1,2}[份个件])[。，]?\Z")
_CURRENT = 2013
_HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
_SIGNED = "云川市水利局\n2026年3月5日\n"


@rule(
    "S140",
    "annex-note-form",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.4",
    needs=("annex_group",),
    masks=("quotation", "reproduced"),
    except_kinds=("law", "report", "news"),
    fixable=True,
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "附件：任务分解表\n" + _SIGNED + "附件\n任务分解表\n序号\t任务\n1\t修复泵站"),
        Good(_HEAD + "附　件：1.任务分解表\n2.联络员名单\n" + _SIGNED),
        Good(_HEAD + _SIGNED + "附件1 任务分解表\n序号\t任务\n1\t修复泵站"),
        Bad(
            _HEAD + "【附件 】任务分解表\n" + _SIGNED,
            fixed=_HEAD + "附件：任务分解表\n" + _SIGNED,
        ),
        Bad(
            _HEAD + "【附件；】任务分解表\n" + _SIGNED,
            fixed=_HEAD + "附件：任务分解表\n" + _SIGNED,
        ),
        Bad(_HEAD + "【附件如文】\n" + _SIGNED),
        Bad(_HEAD + "附件：【3份】\n" + _SIGNED),
        Bad(_HEAD + "【附件1：】任务分解表\n附件2：联络员名单\n" + _SIGNED),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    groups: list[AnnexGroup] = [fact.value for fact in document.facts("annex_group") if fact.value.sort != "annex"]
    if not groups or 0 < document.year < _CURRENT:
        return
    dated = next((block.start for block in document.blocks_of("issue_date")), len(document.text))
    previous = Span(0, 0)
    for entry in (entry for group in groups for entry in group.entries):
        if entry.name.start > dated:
            return
        if _NO_NAME.match(entry.name.name):
            yield Finding(entry.name.span, f"附件说明应列出附件名称，此处为“{entry.name.name}”")
        elif entry.note.end and entry.note != previous:
            if not _COLON.match(document.text, *entry.note):
                yield _form(document, entry)
                if entry.number:
                    return  # every line has its own 附件1：
            previous = entry.note


def _form(document: Document, entry: AnnexEntry) -> Finding:
    printed = document.text[slice(*entry.note)]
    if _NUMBERED.match(printed):
        return Finding(entry.note, f"附件说明应写“附件：1.名称”，此处为“{printed}”", severity=Severity.INFO)
    place = Span(entry.note.start, entry.name.start if not entry.number else entry.marker.start)
    fix = Fix("改为“附件：”", (Edit(*place, "附件："),))
    return Finding(place, f"附件说明中应写“附件：”，此处为“{document.text[slice(*place)]}”", fix=fix)
