"""Deadlines of a document that lie before its 成文日期: 请于3月1日前报送, 报名截止日期为3月1日, 须在2026年2月底前完成.

What was done by then (已于3月1日前完成), what is said of things (3月1日前登记的企业) and what others ask for is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.chronology import DatedStatement
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.issue_years import Issued, Placed, issued, placed_dates
from qlint.model import Fact

_CLOCK = (
    r"(?:（[^（）\n]{1,8}）)?[ 　]?(?:(?:上|下|中)午)?[ 　]?(?:[0-9]{1,2}(?:[：:][0-9]{2}|[时点](?:[0-9]{1,2}分)?))?"
)
_TASK = (
    r"(?:报送|上报|反馈|报[至送到名经给]|报(?=[市县省区州局厅委镇乡办我])|送(?=[至达交到市县省区州局厅委镇乡办我])|提交|提供|完成|缴纳|缴清|缴存|办理|填报|"
    r"回复|函?复|答复|整改|落实|申报|寄|发[至送到]|录入|备案|确认|汇总|上传|交|制定|建立|组织|开展|向|告知|登记|补|"
    r"更新|拆除|清理|搬|腾退|退回|改正|到位|领取|递交|公开|整治|关闭|停止|书面|通过|配齐|召开|编制)"
)
_BY = compile_late(
    rf"(?P<words>(?:[上中下]旬|月?底|末)?{_CLOCK}[ 　]?(?:下班)?(?:之前|以前|前)，?"
    rf"[^，。；\n]{{0,40}}?{_TASK})(?P<rest>[^，。；\n]{{0,16}})"
)
# Whatever is to be done where it is asked for directly in front; in brackets behind a task; the day to come.
_BY_ANY = compile_late(
    rf"(?P<words>(?:[上中下]旬|月?底|末)?{_CLOCK}(?:下班)?(?:(?:之前|以前|前)[^，。；：\n]{{2,40}}(?=[，。；\n]|\Z)|(?:之前|以前|前)，|(?:之前|以前|前)(?=[）)；])|[^，。；\n]{{0,16}}报到))(?P<rest>)"
)
_ASKED_DIRECTLY = compile_late(
    r"(?:请|务必|须|应当|应|需|要(?![求点素件闻]))[^，。；：\n]{0,24}[于在]\Z|，[并且]?[于在]?\Z|[（(；]\Z|(?:学员|人员|代表|考生|选手|嘉宾)[于在]?\Z"
)
_ASKED = compile_late(
    r"请|一式|牵头|负责|务必|务须|须|必须|责令|限|应当|应(?![急用对付该])|需(?![求要])|要(?![求点素件])|确保|力争|"
    r"(?:^|[，；。：])[^，。；：\n]{0,6}于\Z|(?:时限|期限|时间|日期)[：为]|(?<=前，)各"
)
_EVENT = (
    r"(?:报名|申报|提交|征集|反馈|投稿|受理|登记|报送|投标|递交|缴费|回执|征求意见|公示|公告|整改|完成|办理|申请|查询|开标|"
    r"签约|挂牌|竞买|参赛|评选|投票|招募|推荐|认领|领取|确认|回复)"
)
_MEETING = (
    r"(?:会议|培训|活动|考试|笔试|面试|报到|比赛|演练|停水|停电|施工|评审|开幕|展览|宣讲|体检|举办|召开|竞价|拍卖|听证)"
)
# 报名截止日期为; 会议时间：; of a span (公示期为3月1日至5日) the later day is the limit.
_CLOSING_BEFORE = compile_late(
    rf"(?P<words>{_EVENT}[^，。；\n]{{0,6}}(?:截[止至](?:日期|时间)?|[时期]限|时间|日期|期)[ 　]?[为：是到至于]{{0,2}}"
    rf"|{_MEETING}(?:时间|日期|日)[：为]|(?:请|应当|应|须)[^。；\n]{{2,30}}[于自从在](?=[^，。；\n]{{5,24}}(?:[至到]|[—～-]{{1,2}})\Z)|截止(?:日期|时间)?[为：是到至]{{1,2}}"
    r"|(?<!原)(?:[拟定]于|(?<!即)将于|计划于|兹定于|定在|暂定))[ 　]?"
    r"(?P<span>[^，。；\n]{5,24}?(?:[至到]|[—～-]{1,2}))?[ 　]?\Z"
)
_SPAN_BEHIND = compile_late(
    r"(?:（[^（）\n]{1,8}）)?(?:[上下]午)?(?:[0-9]{1,2}(?:[：:][0-9]{2}|时))?起?，?(?:[至到]|[—～-]{1,2}[0-9一二三四五六七八九十])|起"
)
# What a time was that is over: 报名时间为1月1日至20日，共有120人报名; 经公示（…）无异议.
_OVER = compile_late(r"已(?!满|取得|经)|[^为除]了(?!解)|共有|收到|无异议|期满|经公[示告]|结束|曾|因故|改[期为至]")
# Up to which day something is counted (任职年限计算截止时间); how it went (行动迅速，于…前完成).
_CUT_OFF = compile_late(r"(?:计算|统计|年限|年龄|业绩|成果|数据)[^，。；\n]{0,6}\Z")
_TOLD = compile_late("行动迅速|至今|率先|提前完成")
_TELLING = ("报告", "通报", "简报", "总结", "纪要", "批复")
# A limit that a span or its end tells: 3月1日至5日向…提出, 至3月5日止.
_DONE = compile_late(
    r"[已曾]|未(?![来成])|原(?=[定拟计])|此前|逾期|通知|按《|《[^》]{1,40}》(?!第?[一二三四五六七八九十]+条|印发)|计划于|延[期长至]|提前|推迟|变更|改为|截[至止]|经查|历时|是否|没有|仍|以来"
)
_SAID = compile_late(r"(?:规定|提出|指出|强调|明确|要求)[，：]|(?:规定|提出|要求)[^，。；\n]{0,24}\Z")
# Says nothing of the day: 根据有关规定，; 已停放的车辆.
_ADVERBIAL = compile_late(r"已[^，。；\n]{1,8}的|(?:根据|按照|依据|依照|按)[^，。；\n]{1,80}，")
_OF_THINGS = compile_late(r"[^，。；\n]{0,12}的(?:\Z|[，。；、企单项人车机学村户房建合案产申])")
_LAST_SENTENCE = 60
_NEAR = 120  # days: without a year, a day farther back is rather of next year


def read(document: Document) -> Iterator[Fact]:
    """By start, each with the place of its date."""
    own = issued(document)
    if own is None:
        return
    for placed in placed_dates(document, own):
        if placed.last < own.day and (placed.dated or (own.day - placed.last).days <= _NEAR):
            yield from _statement(document, placed, own)


def _statement(document: Document, placed: Placed, own: Issued) -> Iterator[Fact]:
    text, fact = document.text, placed.fact
    sentence = document.sentence_at(fact.start)
    begin = max(sentence.start, fact.start - _LAST_SENTENCE)
    if _CUT_OFF.search(text, begin, fact.start) or _TOLD.search(text, *sentence):
        return
    words = _CLOSING_BEFORE.search(text, begin, fact.start)
    if words is not None and (
        document.kind in _TELLING
        or _SPAN_BEHIND.match(text, fact.end, sentence.end)  # the first day of a span
        or _OVER.search(text, begin, min(sentence.end, fact.end + _LAST_SENTENCE))
    ):
        return
    if words is None:
        words = _asked(document, fact, begin, sentence.end)
        if words is None:
            return
    if _is_told(document, begin, min(words.start(), fact.start)) or _DONE.search(text, fact.end, words.end()):
        return
    value = DatedStatement(placed.last, own.day, own.fact.span, placed.dated, words["words"])
    yield Fact("past_deadline", *fact.span, value)


def _asked(document: Document, fact: Fact, begin: int, end: int) -> re.Match[str] | None:
    """What is asked for by the day of a fact."""
    text = document.text
    words = _BY.match(text, fact.end, end)
    if words is not None:
        asked = _ASKED.search(text[begin : fact.start]) or _ASKED.search(words["words"])
        if asked and not _OF_THINGS.match(words["rest"]):
            return words
    directly = _ASKED_DIRECTLY.search(text, begin, fact.start)
    if directly is None or (
        directly[0] in ("，", "，于", "，在", "，并于", "，并在", "，且于")
        and not _ASKED.search(text, begin, fact.start)
    ):
        return None
    words = _BY_ANY.match(text, fact.end, end)
    return None if words is None or (directly[0] == "，" and "的" in words["words"]) else words


def _is_told(document: Document, begin: int, end: int) -> bool:
    """Whether the words in front tell of what was done, or what others ask for; 根据省厅要求，请于 asks by itself."""
    before = _ADVERBIAL.sub("", document.text[begin:end])
    return _DONE.search(before) is not None or _SAID.search(before) is not None
