"""公告、通告、公报和决议一般没有主送机关；通知、批复等的主送是机关，不用“尊敬的……”。

面向社会发布的文种不写给特定机关，写了主送的按供参考提示；法定文种用书信的称呼，按请核提示。函、贺信、致代表委员的答复不在此列。
依据：《党政机关公文处理工作条例》第八条、第九条；编辑惯例。
"""

from collections.abc import Iterator

from qlint import PUBLIC_KINDS, Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_LETTER_KINDS = ("通知", "通报", "请示", "批复", "意见", "决定")
_GREETING = compile_late(r"尊敬的[^。！？\n]{1,30}[：:]\Z")
_HEAD_BLOCKS = 12
_END = "\n　　为了检修管网，定于3月10日停水。\n云川市水利局\n2026年3月5日"


@rule(
    "S114",
    "public-addressee",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条",
    needs=("addressees", "part", "title"),
    except_kinds=("law", "report", "news", "other"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于检修停水的通告" + _END),
        Good("云川市水利局关于检修停水的函\n尊敬的用水户：" + _END),
        Bad("云川市水利局关于检修停水的通告\n【各县水利局】：" + _END),
        Bad("云川市水利局关于检修停水的通知\n云水发〔2026〕5号\n【尊敬的林局长：】" + _END),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.kind in _LETTER_KINDS and document.facts("title"):
        for block in document.blocks[:_HEAD_BLOCKS]:
            if _GREETING.match(document.text, *block.span):
                yield Finding(block.span, f"{document.kind}应主送机关，此处用了书信的称呼")
                return
    # 嘉奖令 goes to certain organs now and then.
    if document.kind not in PUBLIC_KINDS or document.kind == "命令" or not document.facts("addressees"):
        return
    main = document.facts("part")[0].value
    for fact in document.facts("addressees"):
        if fact.start < document.blocks[main.last].end:
            names = fact.value.names
            span = Span(names[0].start, names[-1].end)
            yield Finding(span, f"{document.kind}一般没有主送机关，此处写了主送机关", severity=Severity.INFO)
