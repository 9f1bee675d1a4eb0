"""发文字号、成文日期尚未填写。

送审稿先审后编号，空着是对的，全文只提示一次供参考；清样（--stage final）中仍然空着的，每处都应填写。
表格、附件中的空白（供填写的日期、编号）不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.2.5、7.3.5.4。
"""

from collections.abc import Iterator

from qlint import Bad, Block, Document, Finding, Good, Measured, Related, Severity, compile_late, rule

_FILLER = r"[ 　\xa0×xXＸ_＿○*＊…]"
_NUMBER = compile_late(rf"[〔\[［（(【][ 　]*(?:[0-9０-９]{{4}}|{_FILLER}*)[ 　]*[〕\]］）)】][ 　]*第?{_FILLER}*号")
_DATE = compile_late(rf"年{_FILLER}*月{_FILLER}*日|月{_FILLER}*日")
_BLANKS = {"doc_number": (_NUMBER, "发文字号"), "issue_date": (_DATE, "成文日期")}
_RELATED = 20
_NEXT_TEXT = ("annex_label", "part_title")


@rule(
    "S102",
    "blanks-left",
    severity=Severity.ERROR,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.2.5、7.3.5.4",
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("关于供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日"),
        Good("关于供水工作的函\n北岭县人民政府：\n请予支持。\n云川市水利局\n2026年12月10日"),
        Good("承诺书\n本单位承诺所报材料真实，格式为“年 月 日”。"),
        Bad("关于供水工作的通知\n【云水发〔2026〕  号】\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年  月  日"),
        Bad("关于供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n【2026年3月　日】"),
        Bad("关于供水工作的通知\n【云水发〔2026〕××号】\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年×月×日"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    blanks = [(block, name) for block in _own_blocks(document) if (name := _blank(document, block))]
    if document.stage == "draft" and blanks:
        (first, name), *others = blanks
        related = tuple(Related(block.span, f"{other}未填") for block, other in others[:_RELATED])
        yield Finding(
            first.span,
            f"印发前应填{'、'.join(dict.fromkeys(name for _, name in blanks))}，此处未填",
            related,
            severity=Severity.INFO,
        )
        return
    for block, name in blanks:
        yield Finding(block.span, f"{name}应填写完整，此处为“{document.text[block.start : block.end]}”")


def _own_blocks(document: Document) -> Iterator[Block]:
    """The document's own number and dates: those before the first annex or issued text."""
    for block in document.blocks:
        if block.kind in _NEXT_TEXT:
            return
        if block.kind in _BLANKS:
            yield block


def _blank(document: Document, block: Block) -> str:
    expression, name = _BLANKS[block.kind]
    return name if expression.search(document.text, *block.span) else ""
