"""联合行文只标主办机关的发文字号。

版头里并列两个机关的文号，登记、引用时无所适从。正文、附件、废止目录里引用的文号不在此列。
依据：《党政机关公文处理工作条例》第九条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule

_HEAD = ("doc_number", "title", "title_note", "issuer_mark", "signer", "addressee", "secrecy", "urgency", "copy_number")
_END = "\n各县水利局、财政局：\n　　请抓好落实。\n云川市水利局　　云川市财政局\n2026年3月5日"


@rule(
    "S117",
    "two-numbers",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条",
    needs=("doc_number",),
    except_kinds=("law", "report", "news", "other"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云水发〔2026〕5号\n云川市水利局 云川市财政局关于水价的通知" + _END),
        Good("云川市水利局 云川市财政局关于废止云水发〔2025〕3号文件的通知\n云水发〔2026〕6号" + _END),
        Bad("云水发〔2026〕5号\n【云财发〔2026〕3号】\n云川市水利局 云川市财政局关于水价的通知" + _END),
        Bad("云川市水利局 云川市财政局关于水价的通知\n云水发〔2026〕5号\n【云财发〔2026〕3号】" + _END),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    numbers = [fact for fact in document.facts("doc_number") if fact.value.agency]
    own = next((fact for fact in numbers if fact.value.own), None)
    if own is None:
        return
    end = next((block.start for block in document.blocks if block.kind not in _HEAD), len(document.text))
    for fact in numbers:
        block = document.block_at(fact.start)
        alone = block is not None and block.kind == "doc_number"
        if alone and own.start < fact.start < end and fact.value.agency != own.value.agency:
            yield Finding(
                fact.span,
                "联合行文只标主办机关的发文字号，此处又有一个",
                related=(Related(own.span, "前一个"),),
            )
