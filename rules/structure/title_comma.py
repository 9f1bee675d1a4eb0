"""公文标题中除书名号、引号、括号、顿号外，一般不用标点。

“关于加强管理，提高服务的意见”应改写为一件事，或者换行、空格。引号、书名号、括号里的标点属于引用的名称，不提示；讲话、新闻、
报告的标题不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.1；编辑惯例。
"""

from collections.abc import Iterator

from qlint import STATUTORY_KINDS, Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_MARK = compile_late(r"[，；：](?=[^，；：])")
_OPEN, _CLOSE = "《〈“‘（(〔", "》〉”’）)〕"
_KINDS = (*STATUTORY_KINDS, "复函")
_END = "\n云水发〔2026〕5号\n各县水利局：\n　　请抓好落实。\n云川市水利局\n2026年3月5日"


@rule(
    "S108",
    "title-comma",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.1",
    needs=("title",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于开展“关爱水源，从我做起”活动的通知" + _END),
        Good("云川市水利局关于转发《保护水源，造福后代倡议书》的通知" + _END),
        Good(
            "云川市水利局 云川市财政局关于抄表、收费等事项的通知"
            + _END.replace("\n云川市水利局", "\n云川市水利局\n云川市财政局")
        ),
        Bad("云川市水利局关于加强用水管理【，】提高服务水平的通知" + _END),
        Bad("云川市水利局关于开展巡查【；】做好记录的通知" + _END),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("title"):
        matter = fact.value.matter
        if fact.value.kind.name not in _KINDS or "关于" not in matter.name:
            continue
        for match in _MARK.finditer(document.text, *matter.span):
            before = document.text[fact.start : match.start()]
            if sum(before.count(mark) for mark in _OPEN) <= sum(before.count(mark) for mark in _CLOSE):
                yield Finding(Span(*match.span()), f"标题中一般不用“{match[0]}”，此处有“{match[0]}”")
