"""同一层的编章节条，序号只用一种数字：“第十二章”与“第12章”不要混用。

以用得多的一种为准；法规和规范性文件的编、章、节、条用汉字数字。引用别的文件（《……》第5条）不在此列，只看段首的序号。
依据：《出版物上数字用法》（GB/T 15835—2011）4.3。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Finding, Good, Measured, Numbered, Related, Severity, compile_late, gather_habit, rule

_LEVELS = (11, 12, 13, 14)
_DIGIT = compile_late(r"[0-9０-９]")
_MOST = 5


@rule(
    "H111",
    "ordinal-form",
    severity=Severity.WARNING,
    basis="《出版物上数字用法》（GB/T 15835—2011）4.3",
    needs=("numbered_run",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("云川市供水办法\n第一章　总则\n第一条　立足节水。\n第二章　附则\n第二条　依照《供水条例》第12条执行。"),
        Good("第1章 总则\n第2章 供水\n第3章 附则"),
        Good("第一部分　供水\n第二部分　排水\n一、任务\n1.修渠。\n2.打井。"),
        Bad(
            "云川市供水办法\n第一章　总则\n第一条　立足节水。\n"
            "第二章　供水\n第二条　分级负责。\n【第3章】　附则\n第三条　按月公布。"
        ),
        Bad("云川市供水办法\n第一条　立足节水。\n第二条　分级负责。\n【第3条】　分区计量。\n第四条　按月公布。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.amending:
        return
    by_level: dict[int, dict[bool, dict[int, Numbered]]] = {}
    for fact in document.facts("numbered_run"):
        if fact.value.level in _LEVELS and len(fact.value.numbers) > 1:
            for number in fact.value.numbers:
                arabic = _DIGIT.search(document.text, *number.marker) is not None
                by_level.setdefault(fact.value.level, {}).setdefault(arabic, {})[number.marker.start] = number
    for forms in by_level.values():
        if len(forms) == 2:
            # Han numerals are the rule; Arabic ones only where they are plainly the way of the text.
            wrong = len(forms[False]) >= len(forms[True])
            usual, places = forms[not wrong], list(forms[wrong].values())
            yield from gather_habit(places, partial(_tell, document, next(iter(usual.values()))), _MOST, "同样的序号")


def _tell(document: Document, usual: Numbered, places: Sequence[Numbered]) -> Finding:
    printed, other = (document.text[slice(*number.marker)].strip(" 　“") for number in (places[0], usual))
    return Finding(
        places[0].marker,
        f"序号应与“{other}”用同一种数字，此处为“{printed}”",
        related=(Related(usual.marker, "他处所用"),),
    )
