"""请示在附注处注明联系人和电话。

上级机关办理请示时常需询问情况，习惯在附注处注明联系人姓名和电话。已印好版头的请示全文没有联系方式的，供参考；送审稿、网上文本
不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.6；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, compile_late, rule

_CONTACT = compile_late(r"联[ 　]*系|电[ 　]*话|手机")
_HEAD_LINES = 14


@rule(
    "S127",
    "request-contact",
    severity=Severity.INFO,
    basis="编辑惯例",
    kinds=("请示",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "云川市水利局文件\n云水〔2026〕5号　　签发人：林知远\n云川市水利局关于供水工程的请示\n市人民政府：\n"
            "妥否，请批示。\n"
            "云川市水利局\n2026年3月5日\n（联系人：周行简，电话：0571-00000000）"
        ),
        Good(
            "云川市水利局关于供水工程的请示\n云水〔2026〕5号\n市人民政府：\n妥否，请批示。\n云川市水利局\n2026年3月5日"
        ),
        Bad(
            "云川市水利局文件\n云水〔2026〕5号　　签发人：林知远\n【云川市水利局关于供水工程的请示】\n"
            "市人民政府：\n妥否，请批示。\n"
            "云川市水利局\n2026年3月5日"
        ),
        Bad(
            "北岭县人民政府文件\n北政〔2026〕9号　　签发人：周行简\n【北岭县人民政府关于扩建水厂的请示】\n"
            "市人民政府：\n"
            "妥否，请批示。\n北岭县人民政府\n2026年6月1日\n抄送：市水利局。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    head = document.blocks[:_HEAD_LINES]
    marked = any(block.kind == "issuer_mark" and text[: block.end].endswith("文件") for block in head)
    numbered = any(block.kind == "doc_number" for block in head)
    dated = any(block.kind == "issue_date" for block in document.blocks)
    if document.stage == "final" and marked and numbered and dated and _CONTACT.search(text) is None:
        yield Finding(document.title_span, "请示宜在附注处注明联系人和电话，此处没有")
