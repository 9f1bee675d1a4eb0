"""The thing that the title names for a year, named in the text for another: 关于做好2026年防汛工作的通知 whose text
begins with 现就做好2025年防汛工作通知如下; the 公报 of a year whose text gives the figures of another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile
from re import Match

from qlint.chronology import RestatedYear
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.years_meant import told_now
from qlint.model import Fact, Span
from qlint.periods.calendars import read_year

_YEAR = compile_late(
    r"[2二](?<![0-9〇一二三四五六七八九].)(?P<rest>0[0-9]{2}|[〇○零][〇○零一二三四五六七八九]{2})(?:年度?|届|级)"
    r"(?![0-9一二三四五六七八九十]{1,2}月|[—～至到-]|底|前|以[来前后]|[上下]半年|起|末|初)"
)
_SEVERAL = compile_late(r"20[0-9]{2}年?[—－～~至到、和-]+(?:20)?[0-9]{2}|学年|采暖季|供暖季|冬春")
# 现将2026年…报告如下, 为做好2026年…, 《2026年…》…现印发.
_SET_FORTH = compile_late(
    r"现[将就予公印发]|如下|印发给|制定本|(?:切实|全面|扎实|认真|统筹|高质量|[为，])(?:做好|抓好|组织|开展|推进|规范|加强)[^，。；]{0,12}\Z"
)
_ISSUED = compile_late(
    r"[^。；\n]{0,60}?(?:现印发|印发给|现予|现公|现发)|[^，。；\n]{0,30}(?:如下|予以)|[^。；\n]{0,30}，特?制定本"
)
_DECIDED = compile_late(
    r"(?:决定|拟)对[^，。；]{1,14}\Z|(?:决定|[拟将])[^，。；]{0,14}(?:开展|举[办行]|实施|参加|组织|召开|启动)\Z"
)
# 云川市2026年…, 2026年全市…: which of them stands in front is no difference.
_LOCALITY = compile_late(r"(?:[全我本][国省市区县州盟旗镇乡局院校系]|[一-鿿]{2,5}?[省市区县州盟旗镇乡])")
_SUMMARY = compile_late(r"总结|情况的?(?:报告|汇报|公告|公报|通报)|工作报告|述职|年度报告|年报")
_SUMS_UP = compile_late(r"现将|全年|一年来|如下")
_PLAN = compile_late(r"(?:方案|计划|要点|安排)[）)]?\Z")
_OF_FUNDS = compile_late(r"年度|项目|批|资金|投资|债|采购|招生|录取|招聘|招录|工程|冬")
_TASK = compile_late(r"(?:年?底前?)?，?[^，。；\n]{0,8}(?:计划|将|要|力争|确保|安排|完成|新建|改造)")
_OTHERS = compile_late(
    r"(?:(?:[比较与和及、从自对]|同(?!志)|根据|按照|依据|总结|回顾|继|基于|结合|延续|在)[^，。；、]{0,8})\Z"
)
_BULLETIN = compile_late(r"公报|年报|白皮书|监测|统计|年鉴|状况")
_FIGURES = compile_late(r"[^。；\n]{0,40}[0-9]")
_LOCAL = compile_late(r"，?(?:全|我|本)[国省市区县州盟旗镇乡局院校系]")
_EARLIER = compile_late(r"[^。；\n]{0,60}?[比较同与](?P<base>20[0-9]{2})年")
_SEASON = compile_late(
    r"防汛|抗旱|春节|国庆|中秋|劳动节|五一|端午|清明|元旦|春运|高考|中考|汛期|防火|暑期|暑假|征兵|春耕|秋收|三夏|度夏|度汛|春季|夏季|秋季"
)
_LOOKING_BACK = compile_late(
    r"总结|报告|统计|公报|决算|情况|评估|考核|表彰|通报|结果|审计|年报|评价|名单|验收|补助|奖|清算|补|批复|公示|补贴|补录"
)
_OWN_YEAR = compile_late(
    r"[2二](?<![0-9〇一二三四五六七八九].)(?P<rest>0[0-9]{2}|[〇○零][〇○零一二三四五六七八九]{2})(?=[年/.-])"
)
_REPORT = compile_late(
    r"(?:情况(?:的)?报告|总结|公报|年报|述职报告|工作报告|情况通报)\Z|表彰.{0,40}(?:决定|通报|通知)\Z"
)
_PURPOSE = compile_late(r"为.{0,5}?(?:做好|加强|规范|推进|开展|组织|搞好|抓好|有序推进|保障|确保|迎接)\Z")
_PERIOD = compile_late(r"(?<=自)(?P<year>20[0-9]{2})年1月1日起?至(?P<last>20[0-9]{2})年12月31日")
_OPENS_REPORT = compile_late(r"(?:以来)?，[^。；\n]{0,80}?(?:[市县区镇乡局委办院校司处厅]|全系统|面对|围绕|坚持|紧紧)")
_LOOKS_BACK = compile_late(r"(?:工作)?(?:总结|回顾|执行情况|完成情况|结[转余]|取得|已|度?以来|同期|基础上|期间)")
_QUOTES = compile_late(r"[“”]")
_SHARED, _LEAST, _NEAR = 4, 2, 24
_OPENING = 700  # characters in which the text says what it is about


def read(document: Document) -> Iterator[Fact]:
    """By start; nothing where the title names no year, or several."""
    title = document.text[slice(*document.title_span)]
    years = [*_YEAR.finditer(title)]
    if len({_value(year) for year in years}) != 1 or _SEVERAL.search(title):
        return
    start = document.title_span.start
    titled = Span(start + years[0].start(), start + years[0].end())
    year = _value(years[0])
    now = told_now(document)
    if now is not None and now.sure and year < now.year and _SEASON.search(title) and not _LOOKING_BACK.search(title):
        yield Fact("restated_year", *titled, RestatedYear(year, now.year, now.place, issued=True))
        return
    body = [*_YEAR.finditer(document.text, document.title_span.end, document.title_span.end + 4 * _OPENING)]
    found = _restated(document, years[0], body, year) or _reported(document, title, body, year)
    found = found or _told_instead(document, years[0], body, year) or _counted_from(document, title, year)
    found = found or _summed_up(document, title, body, year) or _planned(document, title, body, year)
    if found is not None:
        yield Fact("restated_year", *found.span(), RestatedYear(_value(found), year, titled))


def _value(year: Match[str]) -> int:
    return read_year(year[0][:4], short=False) or 0


def _restated(document: Document, titled: Match[str], body: list[Match[str]], year: int) -> Match[str] | None:
    """The first other year in the opening that has what the title says behind its own."""
    text, title = document.text, titled.string
    subject = _QUOTES.sub("", title[titled.end() :])
    for match in body:
        if _value(match) == year or match.start() > document.title_span.end + _OPENING:
            continue
        sentence = document.sentence_at(match.start())
        before, words = text[sentence.start : match.start()], _QUOTES.sub("", text[match.end() : sentence.end])
        if any(sentence.start <= other.start() < sentence.end and _value(other) == year for other in body):
            continue
        set_forth = _SET_FORTH.search(before) or _ISSUED.match(words)
        if not _DECIDED.search(before) and (_OTHERS.search(before) or not set_forth):
            continue
        same = _is_same(subject, words) or _is_same(_LOCALITY.sub("", subject, 1), _LOCALITY.sub("", words, 1))
        pairs = sum(1 for index in range(8) if len(words) > index + 1 and words[index : index + 2] in subject)
        place = before[-2:] and before[-2:] == title[max(0, titled.start() - 2) : titled.start()]
        if same or (place and pairs > 1 and "现予" in words):
            return match
    return None


def _is_same(subject: str, words: str) -> bool:
    """Whether both begin alike."""
    alike = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(subject, words, strict=False)))
    return alike >= min(_SHARED, max(2, len(subject)))


def _summed_up(document: Document, title: str, body: list[Match[str]], year: int) -> Match[str] | None:
    """The year after that of the title, with which a report begins that names its own but to compare with it."""
    text, now = document.text, told_now(document)
    if not _SUMMARY.search(title) or not body or _value(body[0]) != year + 1:
        return None
    first, sentence = body[0], document.sentence_at(body[0].start())
    opens = not text[sentence.start : first.start()].strip() and text.startswith("，", first.end())
    if not opens or first.start() > document.title_span.end + _OPENING:
        return None
    if now is None or not now.sure or now.year not in (year + 1, year + 2):
        return None
    sums_up = _SUMS_UP.search(text, sentence.start, sentence.end)
    return first if sums_up and _is_compared(document, body, year) else None


def _planned(document: Document, title: str, body: list[Match[str]], year: int) -> Match[str] | None:
    """The year of the 成文日期 in the tasks of a plan that is titled for the year before and never names that."""
    now = told_now(document)
    if not _PLAN.search(title) or _LOOKING_BACK.search(title) or _OF_FUNDS.search(title):
        return None
    if now is None or not now.sure or now.year != year + 1 or not _is_compared(document, body, year):
        return None
    return next((one for one in body if _value(one) == now.year and _TASK.match(document.text, one.end())), None)


def _is_compared(document: Document, body: list[Match[str]], year: int) -> bool:
    """Whether the text names a year, if at all, to compare with it."""
    named = [match for match in body if _value(match) == year]
    return all(_OTHERS.search(document.text, max(0, match.start() - 10), match.start()) for match in named)


def _told_instead(document: Document, titled: Match[str], body: list[Match[str]], year: int) -> Match[str] | None:
    """The first year of a text that never gives its own: a report that begins with what was done in another year, or
    the same thing as in the title said of another year (发出2025年春季义务植树活动倡议)."""
    own = _OWN_YEAR.search(document.text, document.title_span.end)
    text, title = document.text, titled.string
    while own is not None and _value(own) != year:
        own = _OWN_YEAR.search(text, own.end())
    if not body or _value(body[0]) not in (year - 1, year + 1):
        return None
    first = body[0]
    sentence = document.sentence_at(first.start())
    before, words = text[sentence.start : first.start()], _QUOTES.sub("", text[first.end() : sentence.end])
    if _OTHERS.search(before):
        return None
    told = own is not None and not _is_signed(document, own.start())
    if not told and not before.strip(" 　") and _REPORT.search(title) and _OPENS_REPORT.match(words):
        return first
    if _LOOKS_BACK.search(words) or any(_value(match) == year for match in body):
        return None
    subject = _QUOTES.sub("", title[titled.end() :])
    shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(subject, words, strict=False)))
    if shared >= (_LEAST if _PURPOSE.search(before) else _SHARED):
        return first
    announced = _PURPOSE.search(before) or (before[-1:] in "，" and _SET_FORTH.search(words))
    near = range(min(len(words), _NEAR) - _SHARED)
    return first if announced and any(words[place : place + _SHARED] in subject for place in near) else None


def _counted_from(document: Document, title: str, year: int) -> Match[str] | None:
    """统计期限自2024年1月1日至2024年12月31日, in the report on another year."""
    found = _PERIOD.search(document.text, document.title_span.end) if "报告" in title or "公报" in title else None
    return found if found is not None and int(found["year"]) == int(found["last"]) != year else None


def _is_signed(document: Document, place: int) -> bool:
    """Whether a year is that of the 成文日期."""
    now = told_now(document)
    return now is not None and now.sure and now.place.start <= place < max(now.place.end, now.place.start + 1)


def _reported(document: Document, title: str, body: list[Match[str]], year: int) -> Match[str] | None:
    """The first year in a bulletin of another year that is given figures, where its own is nowhere."""
    if not _BULLETIN.search(title) or any(_value(match) == year for match in body):
        return None
    text = document.text
    for match in body:
        sentence = document.sentence_at(match.start())
        if _OTHERS.search(text, max(sentence.start, match.start() - 10), match.start()):
            continue
        if _LOCAL.match(text, match.end()) and _FIGURES.match(text, match.end(), sentence.end):
            return match
        base = _EARLIER.match(text, match.end(), sentence.end)
        if base is not None and int(base["base"]) > _value(match):
            return match
    return None
