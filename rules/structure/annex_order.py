"""附件说明写在署名之上，附件排在版记之前：正文、附件说明、署名、成文日期、附件、版记。

网页在文后列出附件的下载链接，转载时版记也会移动，所以没有版记的文件里，附件说明写在日期之后只供参考。
依据：《党政机关公文格式》（GB/T 9704—2012）7.1、7.3.4、7.3.7：附件应当另面编排，并在版记之前，与公文正文一起装订。
"""

from collections.abc import Iterator

from qlint import Bad, Block, Document, Finding, Good, Measured, Related, Severity, rule

_HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
_SIGNED = "云川市水利局\n2026年3月5日\n"
_PRINTED = "抄送：市人民政府办公室。\n云川市水利局办公室　　2026年3月5日印发\n"
_TABLE = "附件\n任务分解表\n序号\t任务\n1\t修复泵站\n"


@rule(
    "S145",
    "annex-order",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.1、7.3.7",
    masks=("quotation", "reproduced"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "附件：任务分解表\n" + _SIGNED + _TABLE + _PRINTED),
        Good(_HEAD + "附件：任务分解表\n" + _SIGNED + "附件：任务分解表.docx\n"),
        Good(_HEAD + _SIGNED + _TABLE),
        Bad(_HEAD + _SIGNED + "【附件：任务分解表】\n" + _PRINTED),
        Bad(_HEAD + _SIGNED + "【附件：1.任务分解表】\n2.联络员名单\n"),
        Bad(_HEAD + "附件：任务分解表\n" + _SIGNED + _PRINTED + "【附件】\n任务分解表\n序号\t任务\n1\t修复泵站\n"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    blocks = document.blocks
    note = next((block for block in blocks if block.kind == "annex_note"), None)
    dated = next((block for block in blocks if block.kind == "issue_date"), None)
    printed = next((block for block in blocks if block.kind in ("copy_to", "printing")), None)
    if note is not None and dated is not None and dated.start < note.start and _in_main(document, note):
        severity = None if printed is not None else Severity.INFO
        related = (Related(dated.span, "成文日期"),)
        yield Finding(note.span, "附件说明应写在署名之上，此处在成文日期之后", related, severity=severity)
    label = next((block for block in blocks if block.kind == "annex_label"), None)
    if printed is not None and label is not None and label.start > printed.start and _ends(document, printed, label):
        yield Finding(label.span, "附件应排在版记之前，此处在版记之后", (Related(printed.span, "版记"),))


def _in_main(document: Document, note: Block) -> bool:
    """Whether no further text begins above the note: its own annexes would be named at its end."""
    return all(block.kind not in ("part_title", "annex_label") for block in document.blocks if block.start < note.start)


def _ends(document: Document, printed: Block, label: Block) -> bool:
    """Whether the document's date stands above its 版记, so that nothing but annexes follows."""
    return any(block.kind == "issue_date" and block.start < printed.start for block in document.blocks) and all(
        block.kind != "issue_date" for block in document.blocks if printed.start < block.start < label.start
    )
