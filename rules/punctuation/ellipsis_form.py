"""省略号是六个圆点“……”，不与“等”并用。

一个“…”只有三个点，多于六个点、用间隔号“······”拼成的也不对；“等”已表示列举未尽，与省略号留一个。整段省略用十二个点、目录里的引线、
西文里的三个点不算。
依据：省略号的形式为六个连用的小圆点；省略号与“等”“等等”不并用。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, rule

_DOTS = Pattern("…⋯·・．", r"[…⋯](?<![A-Za-z0-9 ].)[…⋯]*|[·・．](?<=[一-鿿，、].)[·・．]{2,}")
_ETC = Pattern("…", r"…(?<![…]…)…(?:(?<=等……)|等(?![待候到于号级字]))")
_LEADERS = frozenset(["contents", "table_row", "list_row"])


@rule(
    "P113",
    "ellipsis-form",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.11、A.9",
    patterns=(_DOTS, _ETC),
    masks=("link", "code", "table"),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("河水清了，岸绿了，游人多了……村民都说好。"),
        Good("目录\n一、总体要求………………1\n二、重点任务………………3"),
        Good("原文为“Water is life … and hope”，请参考。"),
        Good("…………\n以上为原稿省略的段落。"),
        Bad("河水清了，岸绿了【…】村民都说好。", fixed="河水清了，岸绿了……村民都说好。"),
        Bad("种子、化肥、水泵【………】都已到位。", fixed="种子、化肥、水泵……都已到位。"),
        Bad("种子、化肥、水泵【······】都已到位。", fixed="种子、化肥、水泵……都已到位。"),
        Bad("检查水源、管网、水表【……等】设施。", fixed="检查水源、管网、水表等设施。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    for match in document.matches(_DOTS):
        block = document.block_at(match.start())
        if (
            match[0] == "……"
            or block is None
            or block.kind in _LEADERS
            or _stands_for_lines(text, match.span(), block.span)
        ):
            continue
        fix = Fix("改为“……”", (Edit(match.start(), match.end(), "……"),))
        yield Finding(Span(*match.span()), f"省略号应为“……”，此处为“{match[0]}”", fix=fix)
    for match in document.matches(_ETC):
        start = match.start() - (match[0][-1] != "等")
        fix = Fix("删去省略号", (Edit(match.start(), match.start() + 2, ""),), safe=False)
        yield Finding(Span(start, match.end()), f"省略号与“等”只用一个，此处为“{text[start : match.end()]}”", fix=fix)


def _stands_for_lines(text: str, span: tuple[int, int], block: Span) -> bool:
    """A line of dots stands for lines left out; a row of them before a page number leads to it."""
    behind = text[span[1] : block.end].strip(" 　")
    return not text[block.start : span[0]].strip(" 　“") or (
        span[1] - span[0] > 2 and not behind.strip("0123456789（）()")
    )
