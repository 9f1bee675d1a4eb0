"""括号一半全角、一半半角：（试行)。

多为输入法切换所致。括号里外有汉字的用全角，全是西文、数字的用半角。
依据：括号前后两半同形；汉字文中的括号用全角。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Fact, Finding, Fix, Good, Measured, Pair, Severity, Span, gather_habit, rule

_HALF = {"（": "(", "）": ")", "［": "[", "］": "]"}
_FULL = {half: full for full, half in _HALF.items()}
_CHINESE = re.compile(r"[一-鿿，。；：、“”《》]")
_HIDDEN = ("link", "footer", "copy")
_SHOWN = 58


@rule(
    "P104",
    "mixed-width-brackets",
    severity=Severity.ERROR,
    basis="《标点符号用法》（GB/T 15834—2011）4.9",
    needs=("pair",),
    masks=_HIDDEN,
    fixable=True,
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("印发《云川市供水办法（试行）》。"),
        Good("流量单位为立方米每秒（m³/s），型号为Pump(A)。"),
        Good("1)报送材料；2)现场核验。"),
        Bad("由水利局【（市防汛办)】负责。", fixed="由水利局（市防汛办）负责。"),
        Bad("《云川市供水办法【(试行）】》自发布之日起施行。", fixed="《云川市供水办法（试行）》自发布之日起施行。"),
        Bad("水压单位为兆帕【（MPa)】。", fixed="水压单位为兆帕（MPa）。"),
        Bad("see Annex【(A）】 of Pump-3.", fixed="see Annex(A) of Pump-3."),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    by_form: dict[tuple[str, str], list[Fact]] = {}
    for fact in document.facts("pair"):
        pair: Pair = fact.value
        if pair.mark not in "（([［" or not pair.complete:
            continue
        printed = text[pair.opening.start] + text[pair.closing.start]
        if (printed[0] in _FULL) != (printed[1] in _FULL) and not document.masked(fact.start, *_HIDDEN):
            around = text[max(0, fact.start - 1) : fact.end + 1]
            table = _FULL if _CHINESE.search(around) else _HALF
            right = "".join(table.get(mark, mark) for mark in printed)
            by_form.setdefault((printed, right), []).append(fact)
    for (printed, right), facts in by_form.items():
        yield from gather_habit(facts, partial(_finding, printed, right))


def _finding(printed: str, right: str, facts: Sequence[Fact]) -> Finding:
    opens = printed[0] != right[0]
    places = [fact.start if opens else fact.end - 1 for fact in facts]
    edits = tuple(Edit(place, place + 1, right[0] if opens else right[1]) for place in places)
    span = Span(facts[0].start, min(facts[0].end, facts[0].start + _SHOWN))
    return Finding(span, f"括号应为“{right}”，此处为“{printed}”", fix=Fix(f"改为“{right}”", edits))
