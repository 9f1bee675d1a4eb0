"""Tasks of last year in a plan for this one, as text copied from last year has them: 2025年要, 到2025年底前完成.

The looking back (2025年完成了), what was planned (原定2025年底前), and plans issued before the year ends are none.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.chronology import StaleYear
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.years_meant import dates_between, issued_on
from qlint.model import Fact, Span
from qlint.values import CalendarDate

_TITLE_YEAR = compile_late(r"(?<![0-9])(?P<year>20[0-9]{2})年")
_SEVERAL_YEARS = compile_late(r"20[0-9]{2}年?[—－～~至到、和-]+(?:20)?[0-9]{2}|学年|采暖季|供暖季|冬春")
_PLAN = compile_late(
    r"要点|计划|方案|任务|安排|部署|目标|做好|开展|实施|推进|加强|措施|意见|工作的通知|规程|简章|章程|须知"
)
_LOOKING_BACK = compile_late(
    r"总结|报告(?![^，。]{0,6}(?:任务|分解|重点))|统计|公报|决算|执行情况|情况|评估|考核|表彰|通报|结果|审计|年报|评价|名单|验收|补助|奖励|清算|注册|考试"
)
_BY_END = compile_late(
    r"(?P<words>(?:年?底|末)(?:之?前)?，?[^，。；\n]{0,24}?(?:完成|建成|实现|达到|形成|建立|覆盖|力争|确保|消除|解决))(?!了|的|率|情况)"
)
# 主要, 重要 and 需要 hold no 要; 将12个村纳入 says what was done; 2025年确定的项目要 speaks of things of that year.
_TO_DO = compile_late(
    r"(?P<words>，?的?[^，。；：\n的]{0,14}?(?:(?<![主重需必次简摘纪])要(?![求点素件闻])"
    r"|将(?=[要继进全重围加大着以努])|力争|争取|计划(?![的内外完书])|确保|重点[抓做]好)"
    r"|(?:全[国省市县区镇乡局][^，。；\n的]{0,8})?的?(?:重点|主要|总体|工作|发展|的){0,3}(?:目标|任务|思路|要求)(?:是|为|：))"
)
_OTHERS_BEFORE = compile_late(
    r"[原曾较比以对从自]|根据|按照|截[至止]|继续|结转|延续|上年|去年|此前|[，。；]在[^，。；\n]{0,4}\Z"
)
_TO_SECURE = compile_late(r"(?:确保|保障|为(?:全面|圆满|高质量|如期)?完成|为推动)[^，。；\n]{0,24}\Z")
_SECURED = compile_late(
    r"(?:度?的?)(?:各项|重点|主要|全年|工作|发展|目标|任务){2,4}[^，。；\n]{0,8}(?:落|完成|实现|见效)"
)
_BY_MONTH = compile_late(
    r"(?:月?底|末)?之?前，?[^，。；\n]{0,16}?(?:完成|建成|实现|达到|形成|建立|覆盖|组织|竣工|投入|验收|报送|通过)(?!了|的)"
)
_HELD = compile_late(
    r"(?:[上下]午|至[^，。；\n]{2,12})?，?(?:在|举行|举办|召开|开赛|进行|开幕)(?![^，。；\n]{0,30}[了过])"
)
_WHEN = compile_late(r"[ 　]*|.{0,6}(?:时间|日期)(?:为|：|定于)?")
_MID_YEAR = range(2, 11)  # what begins a year's work may be held at the end of the year before
_DONE = compile_late(r"[已未原了]|基础上|任务的|以上的|以来")
_BACK = 10


def read(document: Document) -> Iterator[Fact]:
    """By start; nothing where the title names no year, or several, or is no plan."""
    title = document.text[slice(*document.title_span)]
    years = list(_TITLE_YEAR.finditer(title))
    if len({match["year"] for match in years}) != 1 or _SEVERAL_YEARS.search(title):
        return
    if not _PLAN.search(title) or _LOOKING_BACK.search(title):
        return
    year = int(years[0]["year"])
    own = issued_on(document)
    if own is not None and own.year < year:
        return
    place = Span(*(document.title_span.start + offset for offset in years[0].span("year")))
    for fact in document.facts("date"):
        date: CalendarDate = fact.value
        if date.year != year - 1:
            continue
        if (
            words := (_late_step(document, fact) or _held(document, fact, year))
            if date.month
            else _task(document, fact) or _secured(document, fact)
        ):
            yield Fact("stale_year", *fact.span, StaleYear(date.year, year, place, words))


def _secured(document: Document, fact: Fact) -> str:
    """为确保2025年各项目标任务落到实处: what this plan is for."""
    sentence = document.sentence_at(fact.start)
    before = document.text[sentence.start : fact.start]
    found = _SECURED.match(document.text, fact.end, sentence.end)
    return (
        found[0]
        if found is not None and _TO_SECURE.search(before) and not _OTHERS_BEFORE.search(before[-_BACK:])
        else ""
    )


def _held(document: Document, fact: Fact, year: int) -> str:
    """竞赛时间：2025年6月18日至22日，在云川市举行, in the rules of a contest of 2026 that also names days of 2026."""
    text, date = document.text, fact.value
    block = document.blocks[document.block_index(fact.start)]
    head = text[max(block.start, block.marker.end) : fact.start]
    found = _HELD.match(text, fact.end, document.sentence_at(fact.start).end)
    if found is None or not date.day or date.month not in _MID_YEAR or not _WHEN.fullmatch(head):
        return ""
    return found[0] if any(each.value.year == year and each.value.month for each in document.facts("date")) else ""


def _late_step(document: Document, fact: Fact) -> str:
    """4月至9月，…开工；2025年12月底前，完成…: a step behind those of the year of the title."""
    text = document.text
    sentence = document.sentence_at(fact.start)
    found = _BY_MONTH.match(text, fact.end, sentence.end)
    start = max(document.clause_at(fact.start).start, fact.start - _BACK)
    if found is None or _OTHERS_BEFORE.search(text, start, fact.start):
        return ""
    month = fact.value.month
    earlier = (each.value for each in dates_between(document, sentence.start, fact.start))
    return found[0] if any(not each.year and 0 < each.month <= month for each in earlier) else ""


def _task(document: Document, fact: Fact) -> str:
    """What makes a task of the year, empty where nothing does."""
    text = document.text
    sentence = document.sentence_at(fact.start)
    task = _BY_END.match(text, fact.end, sentence.end) or _TO_DO.match(text, fact.end, sentence.end)
    if task is None or _OTHERS_BEFORE.search(text, max(sentence.start, fact.start - _BACK), fact.start):
        return ""
    clause_end = document.clause_at(task.end()).end if task.end() < sentence.end else task.end()
    return "" if _DONE.search(text, fact.end, clause_end) else task["words"]
