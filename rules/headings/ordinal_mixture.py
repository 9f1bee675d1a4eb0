"""一组序次语用一种说法：“首先……其次……最后”，不写“首先……其次……第三”。

只看同一段之内，而且中间没有另起一组“第一”的；“第一……第二……最后”是通行的说法，不提示。
依据：《标点符号用法》（GB/T 15834—2011）附录B；编辑惯例。
"""

import re
from collections.abc import Iterator, Sequence

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Related, Severity, Span, gather_habit, rule

_BEGINS = r"(?<![^。；：，\s　].)"
_ORDINAL = Pattern(
    "首其第一", rf"[首其第一]{_BEGINS}(?:(?<=首)先|(?<=其)次|(?<=第)[一二三四](?=[，,、：]|是)|(?<=一)[是要])"
)
_MIXED = {"首先": ("第二", "第三", "第四"), "第一": ("其次",)}
_REACH = 1500


@rule(
    "H115",
    "ordinal-mixture",
    severity=Severity.INFO,
    basis="《标点符号用法》（GB/T 15834—2011）附录B；编辑惯例",
    patterns=(_ORDINAL,),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("首先，明确专人。其次，列入预算。最后，严格考核。"),
        Good("首先要修渠。第一，东渠今年完成；第二，西渠明年完成。其次要打井。"),
        Good("第一，修渠。第二，打井。最后，验收。首先验收东渠。"),
        Bad("首先，明确专人。其次，列入预算。【第三】，严格考核。"),
        Bad("首先，明确专人。【第二】，列入预算。"),
        Bad("第一，明确专人。【其次】，列入预算。最后，严格考核。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    yield from gather_habit(list(_mixed(document)), _tell)


def _mixed(document: Document) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """What a list begins with, and the word that does not go with it."""
    first: re.Match[str] | None = None
    for match in document.matches(_ORDINAL):
        if first is not None and not _is_near(document, first, match):
            first = None
        if match[0] == "首先" or (match[0] == "第一" and first is None):
            first = match
        elif match[0] in ("第一", "一是", "一要"):
            first = None  # a list inside another: what follows may belong to either
        elif first is not None and match[0] in _MIXED.get(first[0], ()):
            yield first, match
            first = None


def _is_near(document: Document, first: re.Match[str], match: re.Match[str]) -> bool:
    """In one paragraph, and not too far behind."""
    near = match.start() - first.end() < _REACH
    return near and document.text.find("\n", first.end(), match.start()) < 0


def _tell(places: Sequence[tuple[re.Match[str], re.Match[str]]]) -> Finding:
    first, match = places[0]
    right = "“其次”“最后”" if first[0] == "首先" else "“第二”“第三”"
    return Finding(
        Span(*match.span()),
        f"与“{first[0]}”相接的应为{right}，此处为“{match[0]}”",
        related=(Related(Span(*first.span()), "这一组的开头"),),
    )
