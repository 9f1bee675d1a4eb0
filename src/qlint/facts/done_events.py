"""What the text tells as done on a day: 3月8日召开了会议, 已于3月8日印发, 截至3月31日，已完成…, 3月8日来函收悉;
also what stands among days that are over: 3月18日完成封堵；3月9日恢复供气.

Only days later than the 成文日期 are read: others say nothing that could not be. What is to come (将于, 拟于, 前)
and what is asked of those who receive the document is none.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.chronology import DatedStatement
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.issue_years import Issued, Placed, issued, placed_dates
from qlint.model import Fact

_VERB = (
    r"(?:召开|举行|举办|印发|出台|发布|下发|完成|通过|开展|组织|启动|开工|建成|签订|签署|报送|上报|收到|发生|成立|实施|部署|"
    r"公布|竣工|通车|投产|验收|批准|批复|同意|开通|转发|修订|上线|揭牌|检查|调研|查处|审议|研究|办结|移交|交付|印送|受理|作出|提出|"
    r"备案|立案|注册|登记|拨付|下达|送达|约谈|完工|交工|转移|恢复|抵达|赶赴|返回|签收|公示|发放)"
)
# Of a span the later day: 3月8日至15日，开展了.
_DAY = r"(?:[0-9]{1,2}|[一二三四五六七八九十]{1,3})"
_SPAN = rf"(?:(?:[至到]|[—～-]{{1,2}}){_DAY}(?:月{_DAY})?日)?"
_NO_LIMIT = r"(?![ 　]?(?:之?前|以前|底前|后|起|止|之?后|以后|至|到|[—～-]))"
# 了 of what is done, not 为了, 了解.
_PAST = r"[^，、。；为除罢明]了(?![解结断然却不得望无悟事当的])(?![^，。；\n]{0,12}的[，、企单户人村])"
# 3月8日召开了, 3月8日已完成, 3月8日…收悉; nothing may come between that speaks of the time before or after the day.
_DONE_BEHIND = compile_late(
    rf"(?!革命|运动|起义){_SPAN}{_NO_LIMIT}(?P<words>以来|至今|(?:印发|下发|发布|报送|报来|呈报|上报|提交|来函|来文|来电|转发)的?(?:《|“?关于)|"
    rf"[^。；\n月]{{0,40}}?(?:{_PAST}|已(?:经|全部|全面|基本)?{_VERB}(?![^，。；\n]{{0,12}}的)|收悉|[接收]到(?!的|后|通知)|接报|"
    rf"发生一?起|遭[受遇]|突发|先后|主持召开|来[函文电](?=[，（]|收|提|商|请|征)|召开的[^，。；\n]{{0,16}}(?:结果|精神|决议)|"
    rf"会议?(?:先后|集体|一致|第.次)?(?:审议|研究|讨论|表决)?(?:通过|同意)(?!之?后|以后|[^，。；\n]{{0,12}}的[，、])|全部(?:抢通|恢复|完成|撤离|返回)))"
    rf"|[0-9一二三四五六七八九十]{{1,3}}[时分](?:[0-9一二三四五六七八九十]{{1,3}}分)?(?P<about>许|左右)，"
)
_ENACTED = compile_late(
    r"(?P<words>裁定|补选|选举|作出|判决|通过|收到|接到|审结|签订|签署|立案|受理)(?!之?后|[^，。；\n]{0,16}的[，、])"
)
_DONE_BEFORE = compile_late(
    r"(?P<words>已(?:经|全部|基本)?(?:[于在自]|由[^，。；\n]{1,40}[于在])|(?<![数依根证票单收])据|显示，)\Z"
)
_AS_OF_BEFORE = compile_late(r"截[至止]到?\Z")
_NUMBER = r"[0-9一二三四五六七八九十两百千万]"
_AS_OF_BEHIND = compile_late(
    rf"底?(?:[上下]午|[早中]?晚)?(?:{_NUMBER}{{1,3}}[时点：](?:{_NUMBER}{{1,3}}分?)?)?(?:统计)?，?(?P<words>[^。；\n]{{0,40}}?"
    rf"(?:已(?!满|年满)|累计|共|完成了|未发生|(?:受灾|死亡|倒塌|损失|转移|出动)[^，。；\n]{{0,8}}?[0-9]|造成|收到|"
    rf"(?:建成|完成|实现|发放|办理|受理|拨付|排查|整改|尚?有|达|为)[^，。；\n]{{0,8}}?{_NUMBER}))"
)
_DECIDED_BEFORE = compile_late(r"(?:经|根据|按照|依据)[^，。；\n]{0,12}\Z")
_DECIDED_BEHIND = compile_late(
    r"[^，。；\n]{0,30}(?:会议?|[局委府厅办组])(?P<words>(?:集体)?(?:研究|审议|讨论|审核|批复|批准|表决)?，?(?:同意|通过|决定|批准|评审|论证|审定)|"
    r"精神|要求|部署|批复)(?![之以]?后)"
)
# 于3月8日18时将级别由三级调整为四级 of a report: this 将 is 把.
_CHANGED = compile_late(
    r"(?:[0-9]{1,2}(?:时(?:[0-9]{1,2}分)?|[:：][0-9]{2}))?将(?![于在对由向与和同会])[^，。；\n]{2,24}?"
    r"(?P<words>(?:调整|提升|升级|[升降]|变更|[上下]调|更名|转|切换|迁|搬|移送|移交|送达|交付)[^，。；\n]{0,2}[为至到给入])"
)
# 应 as a word of its own, not 应届, 应急, 响应.
_OUGHT = r"(?<![响相供反适效])应(?![届急对用聘收邀])"
_TO_COME = compile_late(
    rf"[将拟须]|{_OUGHT}|请(?!示)|计划|定于|预计|届时|务必|力争|争取|如果|如[有遇]|若|凡|前提|之后|以后|要求|逾期|满[0-9一二三四五六七八九十]|周岁"
)
# The head of a report in the news: 本报讯 3月8日，…举行.
_LEAD = compile_late(r"(?:[讯电]|消息|报道)[ 　]?(?:[（(][^（）()\n]{1,24}[）)])?[ 　：:]{0,3}\Z")
_IS_DAY = compile_late(
    r"(?:[上下]午|[早中]?晚上?|清晨|凌晨)?(?:[0-9]{1,2}[时点：:](?:[0-9]{1,2}分?)?许?)?[^，。；\n0-9至到起止前后—-]{0,4}，"
)
_TO_COME_AS_OF = compile_late(r"[^，。；\n]{0,30}的[，、；]|仍未|尚未|未能|不[足满]|为准|止")
# What gives days of their own in the midst of those that are over: terms, time tables, limits.
_PLANNED = compile_late(
    rf"[将拟须]|{_OUGHT}|请(?!示)|计划|定于|预计|届时|务必|力争|争取|如[果有遇]|若|凡|要求|有效|保修|质保|工期|期限|时间|阶段|日程|到期|期满|届满|暂定|会期|为期|日程"
    r"|截止|[日月底时年](?:止|前|之前|以前|起|后|之后|以后|内)|(?<![需主重])要(?![求点素件闻])|下[一次步]|(?<!来)自[0-9一二三四五六七八九十]"
    r"|[至到—～-][0-9一二三四五六七八九十]{1,4}[年月]"
)
_ACT = compile_late(rf"[^。；\n]{{0,40}}?(?P<words>{_VERB})")
_TOLD = compile_late(r"专[刊报]|动态|快[报讯]|要[情讯]|情况|通报|报告|总结|简报|信息|经过|调查|处置|汇报|验收")
_OUTLOOK = compile_late(r"下一[步阶]|打算|工作安排|后续|日程|议程|行程|时间表|时间安排|步骤|建议")
_ASKING = ("通知", "公告", "通告", "请示", "意见", "方案", "决定")
_TELLING = ("报告", "通报", "简报")
_BEFORE = 44
_NEAR = 45  # days: without a year, a day farther ahead is rather of last year


def read(document: Document) -> Iterator[Fact]:
    """By start, each with the place of its date."""
    own = issued(document)
    if own is None:
        return
    days = [*placed_dates(document, own)]
    for index, placed in enumerate(days):
        if placed.day > own.day and (placed.dated or (placed.day - own.day).days <= _NEAR):
            words = _done(document, placed) or _lead(document, placed)
            words = words or _among(document, days[max(0, index - 1) : index + 2], placed, own)
            if words:
                value = DatedStatement(placed.day, own.day, own.fact.span, placed.dated, words)
                yield Fact("done_event", *placed.fact.span, value)


def _done(document: Document, placed: Placed) -> str:
    """What says that it is done, empty where nothing does."""
    text, fact = document.text, placed.fact
    sentence = document.sentence_at(fact.start)
    begin = max(sentence.start, fact.start - _BEFORE)
    done = _DONE_BEFORE.search(text, begin, fact.start) or _DONE_BEHIND.match(text, fact.end, sentence.end)
    if _AS_OF_BEFORE.search(text, begin, fact.start):
        done = _AS_OF_BEHIND.match(text, fact.end, sentence.end)
        if done is not None and _TO_COME_AS_OF.search(text, fact.end, min(sentence.end, done.end() + 16)):
            return ""
    elif done is None and text.startswith("于", fact.start - 1):
        done = _ENACTED.match(text, fact.end, sentence.end)
        done = done or (_CHANGED.match(text, fact.end, sentence.end) if document.kind in _TELLING else None)
    elif _DECIDED_BEFORE.search(text, begin, fact.start):
        done = _DECIDED_BEHIND.match(text, fact.end, sentence.end) or done
    if done is None:
        return ""
    clause = document.clause_at(fact.start)
    if done.re.pattern == _CHANGED.pattern:
        return "" if _TO_COME.search(text, max(begin, clause.start), fact.start) else done["words"]
    if _TO_COME.search(text, max(begin, clause.start), max(done.end(), fact.end)):
        return ""
    groups = done.groupdict()
    return groups["words"] or groups.get("about") or ""


def _lead(document: Document, placed: Placed) -> str:
    """What a report in the news begins with: 本报讯 3月8日，…举行."""
    text, fact = document.text, placed.fact
    if document.profile != "news" or placed.day != placed.last or not _IS_DAY.match(text, fact.end):
        return ""
    sentence = document.sentence_at(fact.start)
    if not _LEAD.search(text, sentence.start, fact.start) or _PLANNED.search(text, sentence.start, sentence.end):
        return ""
    act = _ACT.match(text, fact.end, sentence.end)
    return act["words"] if act is not None else text[fact.end : fact.end + 4].strip("，")


def _among(document: Document, neighbours: list[Placed], placed: Placed, own: Issued) -> str:
    """What is told of a day that stands among days that are over: 3月1日…；3月18日，完成封堵；3月3日….

    The day behind it in the text is earlier; or it is the last of a row in a text that tells what was.
    """
    text, fact = document.text, placed.fact
    sentence, block = document.sentence_at(fact.start), document.block_at(fact.start)
    if block is None or placed.day != placed.last or not text.startswith("日", fact.end - 1):
        return ""
    over = [other.fact.start for other in neighbours if other.day <= own.day and other.day == other.last]
    in_row = any(sentence.start <= start < fact.start for start in over)
    turns_back = any(fact.start < start < block.end for start in over)
    near = turns_back and (in_row or any(fact.start < start < sentence.end for start in over))
    opens = (
        fact.start - block.start < 3
        or text[fact.start - 1] in "。；"
        or (in_row and "，" in (text[fact.end], text[fact.start - 1]))
    )
    told = (turns_back or opens) and (
        document.kind in _TELLING or (document.kind not in _ASKING and _TOLD.search(document.title) is not None)
    )
    if not near and not (told and not _OUTLOOK.search(text, max(0, block.start - 200), fact.start)):
        return ""
    if _PLANNED.search(text, sentence.start, sentence.end):
        return ""
    act = _ACT.match(text, fact.end, sentence.end)
    return act["words"] if act is not None else text[fact.end : fact.end + 4].strip("，") if told else ""
