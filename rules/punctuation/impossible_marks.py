"""不可能的标点搭配：前引号后紧接点号、后引号前有逗号、空的书名号。

点号不放在前引号、前括号、前书名号之后，逗号、顿号、分号不放在后引号、后括号之前；里面没有字的“《》”“（）”是漏填。多为改稿时删字
未删标点。讲标点本身的（用“，”隔开）和空着待填的“（　）”不算。
依据：标点符号的位置和成对使用。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, rule

_AFTER_OPENING = Pattern("（“《〈〔", "[（“《〈〔][，。；：、](?![）”》〉〕，。；：、])")
_BEFORE_CLOSING = Pattern("）”》〉〕", "[）”》〉〕](?<=[，、；：].)(?<![（“《〈〔‘]..)(?<!：）)")
_EMPTY = Pattern("（“《〈〔", "（）|《》|〈〉|〔〕")
_NAMED = "号符标点"


@rule(
    "P121",
    "impossible-marks",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）5.1；编辑惯例",
    patterns=(_AFTER_OPENING, _BEFORE_CLOSING, _EMPTY),
    masks=("link", "code", "table", "reproduced"),
    fixable=True,
    measured=(
        Measured("official", 2, 2, 2),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("各项之间用“，”隔开，句末用“。”；书名用《》号。"),
        Good("经办人（　　）签字，《云川市供水条例（试行）》自发布之日起施行。"),
        Good("标题加（），引文加“”。"),
        Bad("会议强调【“，】要抓紧检修泵站”。"),
        Bad("清理河道（含支流【，）】和水库。", fixed="清理河道（含支流）和水库。"),
        Bad("根据【《》】和《云川市供水条例》，制定本办法。"),
        Bad("推广“双随机、一公开【、”】监管。", fixed="推广“双随机、一公开”监管。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    for match in document.matches(_AFTER_OPENING):
        yield Finding(Span(*match.span()), f"{match[0][0]} 后不用点号，此处为 {match[0]} ")
    if not document.amending:
        for match in document.matches(_BEFORE_CLOSING):
            mark, closing = text[match.start() - 1], match[0]
            span = Span(match.start() - 1, match.end())
            fix = Fix(f"删去“{mark}”", (Edit(span.start, span.start + 1, ""),))
            yield Finding(span, f"{closing} 前不用“{mark}”，此处为 {mark}{closing} ", fix=fix)
    for match in document.matches(_EMPTY):
        behind = text[match.end() : match.end() + 1]
        if behind not in _NAMED and text[match.start() - 1 : match.start()] not in "加用和、打":
            yield Finding(Span(*match.span()), f"{match[0]} 里应有字，此处为空", severity=_weight(match[0]))


def _weight(marks: str) -> Severity | None:
    return Severity.INFO if marks == "（）" else None
