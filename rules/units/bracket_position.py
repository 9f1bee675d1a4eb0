"""责任单位的括号有的在句号之前，有的在句号之后，全文应一致。

说明整段的括号放在句号之后、后面不再加标点（…全覆盖。（市教育局负责）），只说明一句的放在句号之前（…全覆盖（市教育局负责）。）；
两种写法都有，同一份文件里用一种。一段里有几个括号、各管一句的，不参与比较；印发的文件和附件分别看。
依据：《标点符号用法》（GB/T 15834—2011）附录B.2.2；编辑惯例。
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator

from qlint import Bad, Document, Fact, Finding, Good, Measured, Related, Severity, rule

_LEAST, _TIMES = 3, 4  # so many of the usual form, and so many times the others for more than a hint
_SHOWN = 20
_WORDS = {"after": "句号之后", "before": "句号之前"}


@rule(
    "U108",
    "bracket-position",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）附录B.2.2；编辑惯例",
    needs=("responsible_units", "part"),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "推进水价改革。（市发展改革委负责）\n改造管网。（市城管局负责）\n推广器具。（市商务局负责）\n"
            "完善阶梯水价（市发展改革委负责）。落实用水定额（市水利局负责）。"
        ),
        Good("推进水价改革（市发展改革委负责）。\n改造管网（市城管局负责）。\n推广器具（市商务局负责）。"),
        Good("推进水价改革。（市发展改革委负责）\n改造管网（市城管局负责）\n推广器具。（市商务局负责）"),
        Bad(
            "推进水价改革。（市发展改革委负责）\n改造管网。（市城管局负责）\n推广器具【（市商务局负责）】。\n"
            "落实用水定额。（市水利局负责）\n评定学校。（市教育局负责）"
        ),
        Bad(
            "推进水价改革（市发展改革委负责）。\n改造管网（市城管局负责）。\n推广器具（市商务局负责）。\n"
            "落实用水定额。【（市水利局负责）】\n评定学校（市教育局负责）。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    brackets = [fact for fact in document.facts("responsible_units") if fact.value.bracketed]
    if len(brackets) <= _LEAST:
        return
    blocks = [document.block_index(fact.start) for fact in brackets]
    alone = Counter(blocks)
    parts = [part.start for part in document.facts("part")]
    forms: dict[int, dict[str, list[Fact]]] = {}
    for fact, block in zip(brackets, blocks, strict=True):
        if alone[block] == 1 and (form := _form(document, fact)):
            part = bisect_right(parts, fact.start)
            forms.setdefault(part, {"after": [], "before": []})[form].append(fact)
    for places in forms.values():
        rare, usual = sorted(places, key=lambda form: len(places[form]))
        if places[rare] and len(places[usual]) >= max(_LEAST, len(places[rare]) + 1):
            yield _finding(rare, usual, places)


def _form(document: Document, fact: Fact) -> str:
    """Whether a bracket at the end of its paragraph stands after the full stop or before it."""
    line_end = document.blocks[document.block_index(fact.start)].end
    if document.text[fact.start - 1] == "。" and fact.end == line_end:
        return "after"
    return "before" if document.text[fact.end : line_end] == "。" else ""


def _finding(rare: str, usual: str, places: dict[str, list[Fact]]) -> Finding:
    first, *others = places[rare]
    message = f"括号的位置全文应一致，此处在{_WORDS[rare]}，另有{len(places[usual])}处在{_WORDS[usual]}"
    related = [Related(places[usual][0].span, f"在{_WORDS[usual]}")]
    related += [Related(fact.span, f"也在{_WORDS[rare]}") for fact in others[:_SHOWN]]
    severity = None if len(places[rare]) * _TIMES <= len(places[usual]) else Severity.INFO
    return Finding(first.span, message, tuple(related), severity=severity)
