"""间隔号应为“·”：“阿依古丽•买买提”“3•15”中的圆点用错了符号。

项目符号“•”、日文中点“・”、下脚点“.”看上去相近，却不是间隔号，检索和排版都会出错。
依据：间隔号的形式为“·”，居中，占半个字位置。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_HIDDEN = ("link", "code", "footer", "copy")
_LOOKALIKES = "•・‧∙⋅･◦"
_DOTS = Pattern(
    _LOOKALIKES,
    rf"(?:(?<=[一-鿿”》）A-Za-z])[{_LOOKALIKES}](?=[一-鿿“《0-9A-Za-z])|(?<=[0-9])[{_LOOKALIKES}](?=[0-9一-鿿]))",
)
# “3.15” names a day only with such words behind it.
_DAY = Pattern(".．", r"(?<=[0-9])[.．](?=[0-9]{1,2}”?(?:国际消费者|消费者权益|地震|汶川|特大|晚会|抗震))")
_NAMED_DAY = re.compile(r"(?<![0-9.．])(?:1[0-2]|[1-9])[.．](?:[12][0-9]|3[01]|[1-9])(?![0-9])")


@rule(
    "P107",
    "middle-dot",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.14",
    needs=("low_dot",),
    patterns=(_DOTS, _DAY),
    masks=_HIDDEN,
    fixable=True,
    measured=(
        Measured("official", 2, 2, 2),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 3, 3, 3),
    ),
    examples=(
        Good("阿依古丽·买买提同志出席“3·15”国际消费者权益日活动。"),
        Good("重点任务\n• 清理河道。\n• 修复泵站。"),
        Good("北岭站水位3.15米，云川站水位4.20米。"),
        Bad("阿依古丽【•】买买提同志作了发言。", fixed="阿依古丽·买买提同志作了发言。"),
        Bad("开展“3【•】15”主题宣传。", fixed="开展“3·15”主题宣传。"),
        Bad("组织“书香云川【・】全民阅读”活动。", fixed="组织“书香云川·全民阅读”活动。"),
        Bad("热依汗【.】吐尔逊获评先进个人。", fixed="热依汗·吐尔逊获评先进个人。"),
        Bad("3【.】15国际消费者权益日当天设点宣传。", fixed="3·15国际消费者权益日当天设点宣传。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    places = {match.start() for match in document.matches(_DOTS)}
    places.update(fact.start for fact in document.facts("low_dot") if fact.value == "middle")
    for match in document.matches(_DAY):
        if _NAMED_DAY.search(text, max(0, match.start() - 2), match.end() + 2):
            places.add(match.start())
    by_mark: dict[str, list[int]] = {}
    for place in sorted(places):
        if not document.masked(place, *_HIDDEN):
            by_mark.setdefault(text[place], []).append(place)
    for mark, starts in by_mark.items():
        yield from gather_habit(starts, partial(_finding, mark))


def _finding(mark: str, starts: Sequence[int]) -> Finding:
    fix = Fix("改为间隔号“·”", tuple(Edit(start, start + 1, "·") for start in starts))
    return Finding(Span(starts[0], starts[0] + 1), f"间隔号应为“·”，此处为“{mark}”", fix=fix)
