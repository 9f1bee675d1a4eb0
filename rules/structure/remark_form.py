"""附注加圆括号，编排在成文日期下一行。

附注（联系人和电话、公开属性）居左空二字加圆括号，编排在成文日期下一行，末尾不用标点：（此件公开发布）。
写在正文中、署名之上的联系方式不是附注；没有发文字号的，只供参考。半角括号另有规则。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.6；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Release, Severity, compile_late, rule

_CONTACT = compile_late(r"(?:联系人|联系单位|联系电话|联[ 　]*系[ 　]*人)[：:][^\n]{2,60}\Z")


@rule(
    "S126",
    "remark-form",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.6",
    needs=("release",),
    kinds=("gov",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n联系人：林知远\n云川市水利局\n2026年3月5日\n"
            "（此件公开发布）"
        ),
        Good(
            "关于供水工作的请示\n云水〔2026〕5号\n市人民政府：\n妥否，请批示。\n云川市水利局\n2026年3月5日\n"
            "（联系人：林知远，联系电话：0571-00000000）"
        ),
        Good("关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n公开方式：主动公开"),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n【此件公开发布】",
            fixed="关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n（此件公开发布）",
        ),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n【（此件主动公开）。】",
            fixed="关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n（此件主动公开）",
        ),
        Bad(
            "关于供水工作的请示\n云水〔2026〕5号\n市人民政府：\n妥否，请批示。\n云川市水利局\n2026年3月5日\n"
            "【联系人：林知远，联系电话：0571-00000000】",
            fixed="关于供水工作的请示\n云水〔2026〕5号\n市人民政府：\n妥否，请批示。\n云川市水利局\n2026年3月5日\n"
            "（联系人：林知远，联系电话：0571-00000000）",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    yield from _check_releases(document)
    text, blocks = document.text, document.blocks
    index = next((index for index, block in enumerate(blocks) if block.kind == "issue_date"), len(blocks))
    if index + 1 >= len(blocks) or _CONTACT.match(text, *blocks[index + 1].span) is None:
        return
    block = blocks[index + 1]
    numbered = any(other.kind == "doc_number" for other in blocks[:12])
    yield Finding(
        block.span,
        "附注应加圆括号，此处没有",
        fix=Fix("加圆括号", (Edit(block.start, block.start, "（"), Edit(block.end, block.end, "）")), safe=False),
        severity=None if numbered else Severity.INFO,
    )


def _check_releases(document: Document) -> Iterator[Finding]:
    text = document.text
    for fact in document.facts("release"):
        value: Release = fact.value
        mark = text[slice(*value.end_mark)]
        end = value.end_mark.start
        if not value.brackets and text.startswith("此件", fact.start):
            edits = (Edit(fact.start, fact.start, "（"), Edit(end, fact.end, "）"))
            words = text[fact.start : end]
            message = f"附注应加圆括号，写作“（{words}）”，此处为“{text[fact.start : fact.end]}”"
            yield Finding(fact.span, message, fix=Fix("加圆括号", edits), severity=Severity.INFO)
        elif len(value.brackets) == 2 and mark:
            fix = Fix("删去末尾标点", (Edit(end, fact.end, ""),))
            message = f"附注末尾不用标点，此处有“{mark}”"
            yield Finding(fact.span, message, fix=fix, severity=Severity.INFO)
