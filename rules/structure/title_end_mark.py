"""公文标题末尾不用标点。

标题不是句子，“……的通知。”多是从正文粘来或顺手加上的。讲话、新闻、报告的标题可以用问号、叹号、省略号，不在此列；
书名号、引号、括号是标题里的，不是末尾的标点。
依据：编辑惯例；《标点符号用法》（GB/T 15834—2011）附录B。
"""

from collections.abc import Iterator

from qlint import (
    STATUTORY_KINDS,
    Bad,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Measured,
    Severity,
    Span,
    compile_late,
    rule,
)

_MARKS = compile_late(r"[。．.，,；;：:、！!？?]+\Z")
_KINDS = (*STATUTORY_KINDS, "令", "复函")
_END = "\n云水发〔2026〕5号\n各县（市、区）水利局：\n　　请抓好落实。\n云川市水利局\n2026年3月5日"


@rule(
    "S107",
    "title-end-mark",
    severity=Severity.ERROR,
    basis="编辑惯例；《标点符号用法》（GB/T 15834—2011）附录B",
    needs=("title",),
    except_kinds=("law", "report", "news"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于开展节水宣传的通知" + _END),
        Good("云川市水利局关于印发《节水办法（试行）》的通知" + _END),
        Good("云川市水利局关于开展“节水有我”活动的\n补充通知" + _END),
        Good("水从哪里来？\n　　云川市的水主要来自北岭水库。"),
        Bad(
            "云川市水利局关于开展节水宣传的通知【。】" + _END,
            fixed="云川市水利局关于开展节水宣传的通知" + _END,
        ),
        Bad(
            "云川市水利局关于印发《节水办法》\n的通知【，】" + _END,
            fixed="云川市水利局关于印发《节水办法》\n的通知" + _END,
        ),
        Bad(
            "云川市水利局关于修建泵站的请示【！】\n市人民政府：\n　　妥否，请批示。\n云川市水利局\n2026年3月5日",
            fixed="云川市水利局关于修建泵站的请示\n市人民政府：\n　　妥否，请批示。\n云川市水利局\n2026年3月5日",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("title"):
        mark = _MARKS.search(document.text, *fact.span)
        if mark is not None and fact.value.kind.name in _KINDS:
            span = Span(*mark.span())
            yield Finding(
                span,
                f"标题末尾不用标点，此处为“{mark[0]}”",
                fix=Fix(f"删去“{mark[0]}”", (Edit(*span, ""),)),
            )
