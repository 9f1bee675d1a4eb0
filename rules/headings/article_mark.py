"""“第一章”“第一条”后空一字，不加标点：“第一条：”“第一条、”。

只看段首的章、节、条，而且前后要有相连的序号；“第一条、第三条的规定”是引用，不在此列。
依据：《标点符号用法》（GB/T 15834—2011）B.3.6。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Severity, Span, compile_late, gather_habit, rule

_LEVELS = (11, 12, 13, 14)
# The mark with the blanks behind it; what follows is text, not another number.
_MARK = compile_late(r"[ 　]*(?P<mark>[、：:．.])[ 　]*(?=[^ 　\n])(?!第)")
_MOST = 5


@rule(
    "H112",
    "article-mark",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）B.3.6",
    needs=("numbered_run",),
    masks=("quotation", "reproduced", "table"),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("云川市供水办法\n第一条　立足节水。\n第二条 分级负责。\n第三条　本办法自公布之日起施行。"),
        Good("第一条、第三条的规定不适用于农村供水。\n第二条　按月公布。"),
        Good("第一条：写入总则。"),
        Bad(
            "云川市供水办法\n第一条【：】立足节水。\n第二条【：】分级负责。\n第三条【：】按月公布。",
            fixed="云川市供水办法\n第一条　立足节水。\n第二条　分级负责。\n第三条　按月公布。",
        ),
        Bad(
            "云川市供水办法\n第一条　立足节水。\n第二条【、】分级负责。\n第三条　按月公布。",
            fixed="云川市供水办法\n第一条　立足节水。\n第二条　分级负责。\n第三条　按月公布。",
        ),
        Bad(
            "云川市供水办法\n第一章【、】总则\n第一条　立足节水。\n第二章　附则\n第二条　按月公布。",
            fixed="云川市供水办法\n第一章　总则\n第一条　立足节水。\n第二章　附则\n第二条　按月公布。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.amending:
        return
    marks = []
    for fact in document.facts("numbered_run"):
        if fact.value.level in _LEVELS and len(fact.value.numbers) > 1:
            for number in fact.value.numbers:
                match = _MARK.match(document.text, number.marker.end)
                if match is not None:
                    marks.append((number.marker, match))
    marks.sort(key=lambda each: each[0])
    yield from gather_habit(marks, partial(_tell, document), _MOST, "同样的序号")


def _tell(document: Document, places: Sequence[tuple[Span, re.Match[str]]]) -> Finding:
    (first, match), *_ = places
    printed = document.text[slice(*first)].strip(" 　“")
    edits = tuple(Edit(*found.span(), "　") for _, found in places)
    return Finding(
        Span(*match.span("mark")),
        f"“{printed}”后应空一字，此处为“{match['mark']}”",
        fix=Fix("改为空一字", edits),
    )
