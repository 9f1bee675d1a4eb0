"""有较多行没有读懂。

公文的每一行都应是要素、标题、条款、表格或者正文；两成以上没有读懂的，多半夹着网页残留、乱码或者断行。没有读懂的行，规则大多不查，
不能因为没有发现问题就当作没有问题。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule

_LEAST = 0.8
_UNKNOWN = ("other", "short")
_FORMAL = ("doc_number", "addressee", "signature", "issuer_mark")
_RELATED = 10


@rule(
    "S154",
    "low-coverage",
    severity=Severity.INFO,
    basis="编辑惯例",
    kinds=("gov",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "关于供水工作的通知\n云水发〔2026〕5号\n各乡镇：\n请抓好落实。\n@@##\n请按期完成。\n请及时报送。\n"
            "云川市水利局\n2026年3月5日"
        ),
        Good("<div>\n@@##\n}{\n供水情况"),
        Bad(
            "关于供水工作的通知\n云水发〔2026〕5号\n各乡镇：\n请抓好落实。\n【@@##】\n请按期完成。\n}{}{\n&&//\n"
            "云川市水利局\n2026年3月5日"
        ),
        Bad(
            "关于供水工作的通知\n各乡镇：\n【<br/>】\n请抓好落实。\n@@##\n请按期完成。\n}{\n云川市水利局\n2026年3月5日"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if not document.lines or 1 - document.unknown_lines / document.lines >= _LEAST:
        return
    if not any(block.kind in _FORMAL for block in document.blocks):
        return
    unknown = [block for block in document.blocks if block.kind in _UNKNOWN]
    if unknown:
        yield Finding(
            unknown[0].span,
            f"全文{document.lines}行中有{document.unknown_lines}行没有读懂，规则未能检查，此处为第1处",
            related=tuple(Related(block.span, "没有读懂") for block in unknown[1 : _RELATED + 1]),
        )
