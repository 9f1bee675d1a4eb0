"""签发人：上行文应标注，下行文不标注。

请示、报告等上行文在发文字号同一行标注“签发人：”和姓名；印好版头（发文机关标志、发文字号齐全）的请示、报告缺签发人的，应当核对。
送审稿、没有版头的网上文本、信函格式不在此列。通知、批复等下行文标注签发人的，只供参考：有的单位习惯一律标注。
依据：《党政机关公文处理工作条例》第九条；《党政机关公文格式》（GB/T 9704—2012）7.2.6。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_SIGNER = compile_late(r"签[ 　]*发[ 　]*人")
_UPWARD = ("请示", "报告")
_DOWNWARD = ("通知", "通报", "决定", "批复", "公告", "通告", "命令")
_HEAD_LINES = 14


@rule(
    "S125",
    "signer",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条；《党政机关公文格式》（GB/T 9704—2012）7.2.6",
    kinds=("gov",),
    except_kinds=("enterprise",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "云川市水利局文件\n云水〔2026〕5号　　签发人：林知远\n云川市水利局关于供水工程的请示\n市人民政府：\n"
            "妥否，请批示。"
        ),
        Good("云川市水利局关于供水工程的请示\n云水〔2026〕5号\n市人民政府：\n妥否，请批示。"),
        Good("云川市水利局\n云水函〔2026〕5号\n云川市水利局关于供水工程的请示\n市人民政府：\n妥否，请批示。"),
        Good("云川市水利局文件\n云水〔2026〕6号\n云川市水利局关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。"),
        Bad("云川市水利局文件\n【云水〔2026〕5号】\n云川市水利局关于供水工程的请示\n市人民政府：\n妥否，请批示。"),
        Bad(
            "云川市水利局文件\n【云水〔2026〕9号】\n云川市水利局关于供水情况的报告\n市人民政府：\n"
            "现将供水情况报告如下。"
        ),
        Bad(
            "云川市水利局文件\n云水〔2026〕6号　　【签发人】：林知远\n云川市水利局关于供水工作的通知\n"
            "各乡镇人民政府：\n请抓好落实。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    head = document.blocks[:_HEAD_LINES]
    number = next((block for block in head if block.kind == "doc_number"), None)
    lines = (block for block in head if block.kind in ("doc_number", "signer"))
    signer = next((found for line in lines if (found := _SIGNER.search(text, *line.span))), None)
    if signer is not None and document.kind in _DOWNWARD:
        message = f"签发人只在上行文中标注，此处{document.kind}标有签发人"
        yield Finding(Span(*signer.span()), message, severity=Severity.INFO)
    if signer is not None or number is None or document.kind not in _UPWARD or document.stage == "draft":
        return
    marked = any(block.kind == "issuer_mark" and text[: block.end].endswith("文件") for block in head)
    addressed = any(block.kind == "addressee" for block in document.blocks[: _HEAD_LINES + 6])
    if marked and addressed:
        yield Finding(number.span, f"{document.kind}应在发文字号同一行标注签发人，此处没有标注")
