"""正文用具体日期，不用“今年底前”“上月”“近日”：“2026年12月底前”。

文件会保存、转发，过了年再看，“今年”说的是哪一年就不清楚了。讲话、报告里是修辞，“今年以来”有文件的年份作依据，一般不必改，
所以缺省不查。
依据：编辑惯例（原《国家行政机关公文处理办法》第二十五条）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Pattern, Severity, Span, rule

_RELATIVE = Pattern("今明去本上下近日昨", r"(?:[今明去]年(?!以?来|度)|[本上下]月(?!来)|近日|日前|昨[天日](?!的))")


@rule(
    "D109",
    "relative-date",
    severity=Severity.INFO,
    basis="编辑惯例（原《国家行政机关公文处理办法》第二十五条）",
    patterns=(_RELATIVE,),
    masks=("quotation", "title", "reproduced"),
    kinds=("通知", "决定", "意见", "通告", "公告", "批复", "函", "请示"),
    on=False,
    examples=(
        Good(
            "关于供水工作的通知\n各县水利局：\n今年以来，全市供水平稳，2026年12月底前完成改造。\n云川市水利局\n2026年3月5日"
        ),
        Good("今年的节水周活动上，讲解员解答提问。"),
        Bad("关于供水工作的通知\n各县水利局：\n请于【今年】底前完成改造。\n云川市水利局\n2026年3月5日"),
        Bad("关于供水工作的通知\n各县水利局：\n【上月】的报表请一并报送。\n云川市水利局\n2026年3月5日"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(_RELATIVE):
        yield Finding(Span(*match.span()), f"正文宜用具体日期，此处为“{match[0]}”")
