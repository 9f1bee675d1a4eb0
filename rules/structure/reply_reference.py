"""批复、复函开头应写明来文的标题和文号：“你局《关于……的请示》（云水〔2026〕7号）收悉”。

来文没有文号、不便公开的除外，所以只供参考。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_RECEIVED = compile_late(r"(?:来文|来函|请示|报告|申请|函)[^。]{0,40}?(?:收悉|悉)")
_NUMBER = compile_late(r"[〔\[（(【][0-9]{4}[〕\]）)】][^。]{0,3}[0-9 　×]{1,6}号|第[0-9]+号")
_TEXT = ("paragraph", "item", "short")
_END = "\n　　原则同意修建泵站。\n　　此复。\n云川市人民政府\n2026年3月5日"
_HEAD = "云川市人民政府关于修建泵站的批复\n云政函〔2026〕5号\n市水利局：\n　　"


@rule(
    "S119",
    "reply-reference",
    severity=Severity.INFO,
    basis="编辑惯例",
    needs=("title", "signature"),
    except_kinds=("law", "report", "news", "other"),
    measured=(
        Measured("official", 2, 2, 2),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "你局《关于修建泵站的请示》（云水〔2026〕7号）收悉。现批复如下：" + _END),
        Good("云川市水利局关于借用场地的函\n市体育局：\n　　你局来函收悉，拟再借用一天。\n云川市水利局\n2026年3月5日"),
        Bad(_HEAD + "【你局请示收悉】。现批复如下：" + _END),
        Bad(_HEAD + "【你局《关于修建泵站的请示》收悉】。现批复如下：" + _END),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    title = next(iter(document.facts("title")), None)
    if (
        title is None
        or not document.facts("signature")
        or (title.value.kind.name or document.kind) not in ("批复", "复函")
    ):
        return
    first = next((block for block in document.blocks if block.kind in _TEXT), None)
    if first is None:
        return
    match = _RECEIVED.search(document.text, *first.span)
    if match is not None:
        clause = Span(document.sentence_at(match.start()).start, match.end())
        words = document.text[slice(*clause)]
        start = clause.start + len(words) - len(words.lstrip(" 　"))
        if _NUMBER.search(words) is None:
            yield Finding(Span(start, clause.end), "应写明来文的标题和文号，此处没有文号")
