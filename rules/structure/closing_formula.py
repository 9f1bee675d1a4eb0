"""结语应与文种相符：报告用“特此报告”，不写“请批示”；函用“特此函告”，不写“特此通知”；批复用“此复”。

套用别的文种的旧稿，结语常常忘了改。请示没有请求语的，也提示一次。结语可以不写，不写不提示。
“请予审议”“请审阅”用于报告，“请予批准”用于函，“请批转执行”用于意见，都是对的；报告夹带请示事项由S156判断。
依据：《党政机关公文处理工作条例》第八条、第十五条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Fact, Finding, Good, Measured, Related, Severity, Span, compile_late, rule

_NOTIFY, _CIRCULATE = "特?此通知", "特?此通报"
_ANNOUNCE = "特?此公告|特?此通告"
_LETTER = "特此函[告达复商请询]?|特此致函|此函|专此函[告达复]"
_REPORT = "特此报告|专此报告|此报告"
_REPLY = "特此批复|此复|特此复函"
_ASK = r"(?:.*[妥当可]否.*|.*是否妥当.*|以上请示.*|特此请示.*|.*请.*(?:批示|批复))"
_OTHERS = (_NOTIFY, _CIRCULATE, _ANNOUNCE, _LETTER, _REPORT, _REPLY, _ASK)


def _all_but(*own: str) -> str:
    return "|".join(words for words in _OTHERS if words not in own)


# Kind -> closings of other kinds, and its own.
_WRONG = {
    "通知": (compile_late(_all_but(_NOTIFY)), "特此通知"),
    "通报": (compile_late(_all_but(_CIRCULATE)), "特此通报"),
    "公告": (compile_late(f"{_all_but(_ANNOUNCE)}|特?此通告"), "特此公告"),
    "通告": (compile_late(f"{_all_but(_ANNOUNCE)}|特?此公告"), "特此通告"),
    "函": (
        compile_late(f"{_NOTIFY}|{_CIRCULATE}|{_ANNOUNCE}|{_REPORT}|特此批复|特此请示.*|以上请示.*|.*请.*批示"),
        "特此函告”“请函复",
    ),
    # What a 报告 asks for is S156's.
    "报告": (compile_late(_all_but(_REPORT, _ASK)), "特此报告"),
    "请示": (compile_late(_all_but(_ASK)), "妥否，请批示"),
    "批复": (compile_late(_all_but(_REPLY)), "此复"),
}
_ASKS = compile_late(
    "批示|批复|批准|批转|审批|审定|审示|审核|审查|审议|核准|核示|核定|示复|指示|请示|阅示|支持|回复|答复|同意|解决|为盼|裁定|研究|明确|函复|安排"
)
_REPORTED = compile_late(r"[《〔“]|[已曾]|请示[》）)]|收悉")
_LAST_PARAGRAPHS = 4
_WISH = 12  # characters
_SIGNED = "\n云川市水利局\n2026年3月5日"
_REPORT_HEAD = "云川市水利局关于防汛工作情况的报告\n市人民政府：\n　　现将情况报告如下。\n"
_REQUEST_HEAD = "云川市水利局关于修建泵站的{}\n市人民政府：\n　　拟修建泵站。\n"
_TEXT = ("paragraph", "item", "short", "subheading", "heading")


@rule(
    "S104",
    "closing-formula",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第八条、第十五条",
    needs=("formula", "title", "addressees", "signature"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_REPORT_HEAD + "　　以上报告，请予审议。" + _SIGNED),
        Good(_REPORT_HEAD + "　　我局曾报《关于修建泵站的请示》，请市政府批准。\n　　特此报告。" + _SIGNED),
        Good("云川市水利局关于商请减免费用的函\n市财政局：\n　　请予批准。" + _SIGNED),
        Good(_REQUEST_HEAD.format("请示") + "　　以上请示，请予批准。" + _SIGNED),
        Good("云川市水利局关于河道用地的复函\n市财政局：\n　　同意用地。\n　　特此函复。" + _SIGNED),
        Bad(_REPORT_HEAD + "　　【特此通知】。" + _SIGNED),
        Bad("云川市水利局关于商请借用场地的函\n市体育局：\n　　拟借用一天。\n　　【特此通知】。" + _SIGNED),
        Bad(_REQUEST_HEAD.format("请示") + "　　【特此报告】。" + _SIGNED),
        Bad(_REQUEST_HEAD.format("请示") + "　　【特此函达】，请予支持。" + _SIGNED),
        Bad(_REQUEST_HEAD.format("【请示】") + "　　泵站投资300万元。" + _SIGNED),
        Bad("云川市水利局关于修建泵站的批复\n北岭县水利局：\n　　原则同意。\n　　【特此通知】。" + _SIGNED),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    title = next(iter(document.facts("title")), None)
    if title is None or document.kind not in _WRONG or document.title.endswith("通知函"):
        return
    kind = title.value.kind
    related = (Related(kind.span, "标题中的文种"),) if kind.name else ()
    expression, right = _WRONG[document.kind]
    wrong = [
        fact
        for fact in document.facts("formula")
        if fact.value.place == "closing" and expression.fullmatch(fact.value.words) and not _is_told(document, fact)
    ]
    for fact in wrong:
        message = f"{document.kind}的结语应为“{right}”一类，此处为“{fact.value.words}”"
        # A 批复 that says 特此函复 replies all the same.
        mild = document.kind == "批复" and "函复" in fact.value.words
        yield Finding(fact.span, message, related, severity=Severity.INFO if mild else None)
    if document.kind == "请示" and not wrong and _is_whole(document) and kind.name == "请示" and not _asks(document):
        yield Finding(kind.span, "请示应以“妥否，请批示”一类请求语结尾，此处结尾没有请求语")


def _is_told(document: Document, fact: Fact) -> bool:
    """Whether the sentence speaks of what was asked before, or goes on behind the words (not 特此函达，请予支持)."""
    sentence = document.sentence_at(fact.start)
    behind = document.text[fact.end : sentence.end].strip(" 　”）)")
    goes_on = len(behind) > 2 and not (behind[0] in "，," and len(behind) <= _WISH and "请" in behind)
    return goes_on or _REPORTED.search(document.text, sentence.start, fact.start) is not None


def _is_whole(document: Document) -> bool:
    return bool(document.facts("addressees")) and any(
        fact.value.date != Span(0, 0) for fact in document.facts("signature")
    )


def _asks(document: Document) -> bool:
    """Whether the last paragraphs ask for anything."""
    end = document.facts("signature")[0].start
    blocks = [block for block in document.blocks if block.kind in _TEXT and block.end < end]
    return any(_ASKS.search(document.text, *block.span) for block in blocks[-_LAST_PARAGRAPHS:])
