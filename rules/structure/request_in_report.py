"""报告不得夹带请示事项：需要上级批准、批示的，另写请示。

报告不要求答复，夹在其中的请求往往无人批复。引用以往的请示、转述领导批示、请人大审议（审查）批准的，不在此列。
依据：《党政机关公文处理工作条例》第十五条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, compile_late, rule

# 请批示, 请县委批准, 恳请批准; not 申请批准, 报请批准, 提请批准, which tell what was done, and not 批准后.
_REQUEST = Pattern(
    "请",
    r"请(?<=[，。；：！、\n　 （恳敬特现故谨并望].)(?:求|予以?|[^，。；：？\n《》“”审]{0,12}?)"
    r"(?:批示|批复|批准|核准|审批|核批|示复)(?![后前时的文书函件权])",
)
# 恳请追加补助资金, 请省财政厅核增编制.
_SUPPORT = Pattern(
    "请",
    r"请(?<=[，。；：！、\n　 （恳敬特现故谨并望].)求?[^，。；：？\n《》“”]{0,12}?"
    r"(?:追加|增拨|拨付|核增|增加|增设|增补|解决|下达|划拨)[^，。；：\n]{0,14}?(?:(?:补助|专项)?资金|经费|编制|补助|指标|岗位|职数|用地)",
)
_TOLD = compile_late(r"[《〔“]|[已曾][^，。；]{0,12}\Z|精神|要求")
_DELIBERATED = compile_late("审议|审查")
_CONGRESS = compile_late("各位代表|各位委员|人民代表大会|人大常委会|代表大会")
_HEAD_LENGTH = 300
_NOT_TEXT = ("annex_note", "title", "addressee", "table_row", "list_row")
_HEAD = "云川市水利局关于泵站检修情况的报告\n市人民政府：\n"
_END = "\n　　特此报告。\n云川市水利局\n2026年3月5日"


@rule(
    "S156",
    "request-in-report",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第十五条",
    needs=("part",),
    patterns=(_REQUEST, _SUPPORT),
    masks=("quotation", "title", "reproduced"),
    kinds=("报告",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "　　我局已报请市政府批准，3座泵站按期检修。" + _END),
        Good(_HEAD + "　　收到批示后，我局提请市发展改革委批复初步设计，目前已获批准。" + _END),
        Good("云川市财政局关于2025年决算的报告\n市人大常委会：\n　　请予审查批准。\n云川市财政局\n2026年6月5日"),
        Good("云川市水利局关于修建泵站的请示\n市人民政府：\n　　妥否，请批示。\n云川市水利局\n2026年3月5日"),
        Bad(_HEAD + "　　尚缺资金80万元，【请市政府批准】从预备费中安排。" + _END),
        Bad(_HEAD + "　　为此，【恳请批准】我局增加编制2名。" + _END.replace("　　特此报告。\n", "")),
        Bad(_HEAD + "　　检修进展顺利。【恳请追加补助资金】80万元，用于更换水泵。" + _END),
        Bad("云川市水利局关于汛情的报告\n市人民政府：\n　　现将汛情报告如下，【请批示】：\n　　水位平稳。" + _END),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    main = next(iter(document.facts("part")), None)
    if main is None or _CONGRESS.search(document.text, 0, min(main.end, _HEAD_LENGTH)):
        return
    # Of two kinds in one title the title is what is wrong, and another rule says so.
    if "请示" in document.title[-4:]:
        return
    reached = 0
    for match in sorted((*document.matches(_REQUEST), *document.matches(_SUPPORT)), key=lambda each: each.span()):
        start = match.start() - (document.text[match.start() - 1] in "恳敬特")
        block, sentence = document.block_at(start), document.sentence_at(start)
        if not reached <= start < main.end or block is None or block.kind in _NOT_TEXT:
            continue
        told = _TOLD.search(document.text, sentence.start, start) or _DELIBERATED.search(document.text, *sentence)
        if not told:
            reached = match.end()
            words = document.text[start : match.end()]
            yield Finding(Span(start, match.end()), f"报告不夹带请示事项，应另写请示，此处为“{words}”")
