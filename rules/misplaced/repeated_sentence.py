"""同一句话不应在同一文件里写两遍。

拼稿、改稿时常把一句话（25字以上）或一长段话（30字以上）复制到别处而忘了删去原处。套语、引文、责任单位、附件与正文互见的内容不在此列。
整句重复为请核；只有半句相同的，或者新闻导语与正文首句相同的，往往有意为之，仅供参考。
依据：编辑惯例（文字精练，不重复）。
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, Span, repetitions, rule

_HAN = re.compile(r"[一-鿿]")
_SET_PHRASE = re.compile(
    r"为指导|伟大旗帜|重要思想|会议精神|全会精神|二十大精神|重要讲话|总要求|决策部署|根本利益|前进方向|指导思想|坚持以|责任单位|牵头[^，。；]{0,6}单位|职责分工"
    r"|负责[）)]|附件|联系电话|根据《|废止|下简称|依法(?:追究|给予)"
)
_PART = frozenset(["part_title", "annex_label", "issue_date", "annex_note"])
_MOST = 20


@dataclass(frozen=True)
class Options:
    least_sentence: int = field(default=25, metadata={"meaning": "整句重复至少多少个汉字才提示"})
    least_phrase: int = field(default=30, metadata={"meaning": "句中一段重复至少多少个汉字才提示"})


@rule(
    "M102",
    "repeated-sentence",
    severity=Severity.WARNING,
    basis="编辑惯例",
    masks=("reproduced", "quotation", "title", "table"),
    except_kinds=("law",),
    options=Options,
    measured=(
        Measured("official", 2, 2, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 1, 1, 0),
        Measured("raw", 1, 1, 1),
    ),
    examples=(
        Good(
            "一、总体要求\n坚持节水优先，严格用水定额管理。\n二、主要任务\n各县要坚持节水优先，严格用水定额管理，年底前完成考核。"
        ),
        Good(
            "一、节水宣传\n宣传队走进北岭县第一小学，向师生讲解节水知识，发放手册三百册。\n"
            "二、河道巡查\n巡查队沿南溪河逐段查看堤防，记录隐患二十处，当场整改十二处。"
        ),
        Good(
            "一、牵头单位\n各项任务由市水务局、市财政局、市自然资源局、市农业农村局按职责分工负责。\n二、配合单位\n各项任务由市水务局、市财政局、市自然资源局、市农业农村局按职责分工负责。"
        ),
        Good(
            "一、考核办法\n完成得1分，未完成不得分。（11月底完成首轮自查并转入常态管理，牵头考核单位：市行政审批局、市水务局）\n"
            "二、加分项目\n有创新得2分，无创新不得分。（11月底完成首轮自查并转入常态管理，牵头考核单位：市行政审批局、市水务局）"
        ),
        Bad(
            "一、治理格局\n水务主管、街道包片、小区自治、用户参与、媒体监督的节水工作格局在全市基本形成。成效明显。\n"
            "二、保障措施\n各县要落实经费。【水务主管、街道包片、小区自治、用户参与、媒体监督的节水工作格局在全市基本形成。】"
        ),
        Bad(
            "一、节水宣传\n宣传队走进北岭县第一小学，用水车模型向师生讲解节约用水的道理，现场发放手册三百册。活动受到师生欢迎。\n"
            "二、河道巡查\n巡查队沿南溪河查看堤防。【宣传队走进北岭县第一小学，用水车模型向师生讲解节约用水的道理，现场发放手册三百册。】"
        ),
        Bad(
            "北岭县今年新建泵站三座、改造泵站五座，沿河十二个行政村的灌溉用水从此有了保障。群众普遍叫好。\n"
            "南溪县今年疏浚河道八条。\n【北岭县今年新建泵站三座、改造泵站五座，沿河十二个行政村的灌溉用水从此有了保障。】"
        ),
        Bad(
            "为解决老城区积水问题，市水务局会同市住房城乡建设局对四十二处易涝点逐一排查，制定了一点一策的整治办法。\n"
            "入夏以来，【市水务局会同市住房城乡建设局对四十二处易涝点逐一排查，制定了一点一策的整治办法】，汛期未再发生严重积水。"
        ),
    ),
)
def check(document: Document, options: Options) -> Iterator[Finding]:
    found = 0
    prose = (block.span for block in document.blocks_of("paragraph", "item"))
    for first, again in repetitions(document.text, prose, min(options.least_sentence, options.least_phrase)):
        words = document.text[again.start : again.end]
        length = len(_HAN.findall(words))
        whole = _is_sentence(document.text, again)
        if (
            length < (options.least_sentence if whole else options.least_phrase)
            or _SET_PHRASE.search(words)
            or _in_other_part(document, first, again)
        ):
            continue
        found += 1
        if found > _MOST:
            return
        yield Finding(
            _without_mark(document.text, again) if not whole else again,
            f"“{words[:20]}……”应只写一处，此处又写一遍",
            (Related(first, "前一处"),),
            severity=None if whole and not _is_lead(document, first) else Severity.INFO,
        )


def _is_lead(document: Document, span: Span) -> bool:
    """Whether a passage stands in the first paragraph of news, which says briefly what the text says."""
    lead = next(iter(document.blocks_of("paragraph")), None)
    return document.profile == "news" and lead is not None and lead.start <= span.start < lead.end


def _is_sentence(text: str, span: Span) -> bool:
    """Whether a passage begins where a sentence does and ends where one does."""
    begins = span.start == 0 or text[span.start - 1] in "。！？；\n　 "
    return begins and (
        text[span.end - 1] in "。！？；" or text[span.end : span.end + 1] in ("", "。", "！", "？", "；", "\n")
    )


def _without_mark(text: str, span: Span) -> Span:
    return Span(span.start, span.end - 1) if text[span.end - 1] in "，、：；" else span


def _in_other_part(document: Document, first: Span, again: Span) -> bool:
    """Whether an annex or an issued text begins in between: it may say what the text before it says."""
    low, high = document.block_index(first.start), document.block_index(again.start)
    return any(block.kind in _PART for block in document.blocks[low:high])
