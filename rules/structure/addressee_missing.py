"""请示、批复、函等写给特定机关的公文应当写明主送机关。

没有主送，收文登记、办理都无从落到机关。只看有发文字号、署名和成文日期的完整文件，并且文种是请示、批复、函的；公告、通告、令、纪要
和网页摘登（没有字号、署名）的不在此列。
依据：《党政机关公文处理工作条例》第九条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, rule

_KINDS = ("请示", "批复", "函")
_TEXT = "\n　　拟修建泵站3座，请予批准。\n云川市水利局\n2026年3月5日"


@rule(
    "S158",
    "addressee-missing",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条",
    needs=("title", "addressees", "signature", "doc_number"),
    kinds=_KINDS,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于修建泵站的请示\n云水〔2026〕5号\n市人民政府：" + _TEXT),
        Good("云川市水利局关于修建泵站的通告\n云水〔2026〕5号" + _TEXT),
        Good("关于修建泵站的请示" + _TEXT),
        Bad("云川市水利局关于修建泵站的【请示】\n云水〔2026〕5号" + _TEXT),
        Bad("云川市水利局关于商请支持修建泵站的【函】\n云水函〔2026〕7号" + _TEXT),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    titles = document.facts("title")
    numbered = any(fact.value.own for fact in document.facts("doc_number"))
    signed = any(fact.value.organs for fact in document.facts("signature"))
    if document.kind not in _KINDS or not titles or not numbered or not signed or document.facts("addressees"):
        return
    # A line of its own that was not read as the addressee is S111's.
    first = next(
        (block for block in document.blocks if block.start > titles[0].end and block.kind == "paragraph"), None
    )
    if first is not None and titles[0].value.kind.name and document.text[first.end - 1] not in "：:":
        yield Finding(titles[0].value.kind.span, f"{document.kind}应写明主送机关，全文没有")
