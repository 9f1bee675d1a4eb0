"""本文的发文字号由机关代字、年份、序号组成，代字不能少：云政办发〔2026〕12号。

只看版头或者标题之下单独一行的本文字号；文中再次提到时省去代字的（〔2026〕12号文件）、令和公告的第×号、纪要和简报的期号，不在此列。
依据：《党政机关公文处理工作条例》第九条；《党政机关公文格式》（GB/T 9704—2012）7.2.5。
"""

from collections.abc import Iterator

from qlint import Bad, DocNumber, Document, Finding, Good, Measured, Severity, compile_late, rule

_NUMBERED_OTHERWISE = ("纪要", "命令", "公告", "通告", "议案")
_NAMED = compile_late(r"[一-鿿A-Za-z]")
_END = "\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日"


@rule(
    "S146",
    "number-without-agency",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条",
    needs=("doc_number",),
    masks=("quotation", "reproduced", "table"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("关于做好供水工作的通知\n云水发〔2026〕12号" + _END),
        Good("关于做好供水工作的通知\n云水发〔2026〕12号\n各乡镇人民政府：\n请按〔2026〕5号文件执行。"),
        Good("云川市人民政府常务会议纪要\n〔2026〕3号\n2026年3月5日，林知远主持召开会议。\n一、会议听取了汇报。"),
        Bad("关于做好供水工作的通知\n【〔2026〕12号】" + _END),
        Bad("【〔2026〕7号】\n云川市水利局关于开展用水普查的通知" + _END),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.kind in _NUMBERED_OTHERWISE:
        return
    for fact in document.facts("doc_number"):
        number: DocNumber = fact.value
        if not number.own or number.agency:
            continue
        block = document.block_at(fact.start)
        if block is None or block.kind != "doc_number" or not number.brackets:
            continue
        # 公告〔2026〕12号 names what is counted; a lone code may stand apart from its number.
        if _NAMED.search(document.text, block.start, fact.start) is None:
            printed = document.text[fact.start : fact.end]
            yield Finding(fact.span, f"发文字号应有机关代字，此处为“{printed}”")
