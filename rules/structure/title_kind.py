"""标题只用一个文种，而且是法定文种：不写“请示报告”“函告”“意见报告”，也不以“申请”“汇报”代替请示、报告。

只看标题最后的词：“重大事项请示报告制度”里的“请示报告”是事项。“申请”“汇报”“总结”一类只在有文号、主送和署名的正式公文上
按请核提示；条例、规定、办法、方案、要点、计划作为印发的文本不在此列。
依据：《党政机关公文处理工作条例》第八条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_HYBRID = compile_late(
    r"(?:请示报告|报告请示|请示申请|申请请示|请示函|报告函|通告函|通知函|公告函|通报函|函告|"
    r"(?<=的)(?:意见报告|申请报告|请示意见))[。，：:]?\Z"
)
_NO_KIND = compile_late(
    r"(?<=的)(?:申请|请求|(?:情况)?汇报|情况说明|(?:工作)?总结|情况反映|(?:情况)?回复|建议|工作安排)[。，：:]?\Z"
)
_BESIDES = compile_late(r"草案|规划|计划|审议")  # a congress is given 说明 and 建议
_OF_MATTERS = ("请示报告", "报告请示")
_UPWARD = (*_OF_MATTERS, "请示函", "报告函", "请示申请", "申请请示")
_SUFFIX = compile_late(r"[。，：:]\Z")
_END = "\n　　现将有关情况报上。\n云川市水利局\n2026年3月5日"


@rule(
    "S109",
    "title-kind",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第八条",
    needs=("title", "doc_number", "addressees", "signature"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于修订《重大事项请示报告制度》的通知\n云水发〔2026〕5号\n各县水利局：" + _END),
        Good("云川市水利局关于汛期值守情况的报告\n云水〔2026〕6号\n市人民政府：" + _END),
        Good("云川市水利局2025年工作总结\n　　2025年，全市供水平稳。"),
        Good("关于增加工作经费的申请\n市财政局：" + _END),
        Bad("云川市水利局关于增加工作经费的【请示报告】\n云水〔2026〕5号\n市人民政府：" + _END),
        Bad("云川市水利局关于检修管网停水的【函告】\n云水函〔2026〕5号\n市住房城乡建设局：" + _END),
        Bad("云川市水利局关于增加工作经费的【申请】\n云水〔2026〕5号\n市人民政府：" + _END),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    title = next(iter(document.facts("title")), None)
    formal = document.facts("addressees") or any(fact.value.own for fact in document.facts("doc_number"))
    if title is None or not formal:
        return
    hybrid = _HYBRID.search(document.text, *title.span)
    if hybrid is not None:
        words = _SUFFIX.sub("", hybrid[0])
        if words in _OF_MATTERS and document.text[hybrid.start() - 1] != "的" and "关于" not in document.title:
            return  # 云川市水利局重大事项请示报告: what the paper is about
        sure = words in _UPWARD and document.profile == "gov" and _is_complete(document)
        severity = None if sure else Severity.WARNING
        yield Finding(_span(hybrid.start(), words), f"标题只用一个文种，此处为“{words}”", severity=severity)
        return
    other = _NO_KIND.search(document.text, *title.span)
    if other is not None and _is_complete(document) and _BESIDES.search(document.title) is None:
        words = _SUFFIX.sub("", other[0])
        message = f"标题应以请示、报告、函等法定文种结尾，此处为“{words}”"
        yield Finding(_span(other.start(), words), message, severity=Severity.WARNING)


def _span(start: int, words: str) -> Span:
    return Span(start, start + len(words))


def _is_complete(document: Document) -> bool:
    """Whether it has all that an official document has: 字号, 主送, 署名."""
    numbered = any(fact.value.own for fact in document.facts("doc_number"))
    return numbered and bool(document.facts("addressees")) and bool(document.facts("signature"))
