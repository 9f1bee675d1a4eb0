"""How long something lasts, said beside its two ends: 3月1日至5日，为期3天; 近三年（2023—2025年）; 2021年至2025年5年间.

A length in 工作日, with a half or an approximation (近3天, 约) is none: it agrees with too much. Years may be listed
one by one (2022、2023、2024年连续三年).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter
from re import Match

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.length_words import LENGTH, NUMBER, make_length
from qlint.facts.told_lengths import far_lengths
from qlint.facts.years_in_a_row import in_a_row
from qlint.model import Fact, Span
from qlint.values import DateRange

_NUMBER, _LENGTH = NUMBER, LENGTH
_NOTE = r"[止底末]?[）)]?(?:[（(][^（）()\n]{1,16}[）)])?"
_FIELD = r"(?:公示|培训|会议|活动|建设|实施|整治|施工|服务|展览|展示|报名|征集)(?:时间|期限|期)[为共]?"
# Words of length itself may stand a few words behind; 共5天 directly, or behind a holiday.
_BEHIND = compile_late(
    rf"{_NOTE}(?:(?P<apart>[^0-9。；！？，,\n（）()《》“”]{{0,20}}[，,（(]?)(?P<word>为期|历时|用时|耗时|会期|工期为?|前后历时|{_FIELD})"
    r"|[，,]?(?:放假调休|放假|休息|休假|连休)?[，,（(]?(?:[一前]?后?共计?|总共|合计|连续|持续|前后)(?:为|了|时间)?"
    rf"|[，,（(](?=[^（）()，。；\n]{{2,6}}[）)，。；\n])){_LENGTH}"
)
_YEARS_BEHIND = compile_late(
    rf"{_NOTE}[，,]?[这的]?{_LENGTH}(?P<word>间|来|[中里](?![期游小])|时间|行动|计划|规划|累计|共)"
)
# In front of a span in brackets: 近三年（2023—2025年）, 利用5天时间（3月1日至5日）, 三年行动（2023—2025年）.
_AHEAD = compile_late(
    rf"(?P<word>近|最近|过去|未来|今后|连续|为期|利用|用|集中|历时|持续|共|)(?<![第每满逾超约前后]){_LENGTH}"
    r"(?:的?时间|来|间|以来|(?:[一-鿿]{0,4}(?:行动|计划|规划|工程|攻坚)){0,2}(?:计划|方案)?)?[》”]?[（(][即自从]?\Z"
)
# Words with their own length, in a later clause or at the head of the next sentence.
_LASTING = (
    r"(?P<word>为期|前后历时|历时|用时|耗时|总?工期|会期|展期|赛期|营期|用了|花了|共用|全程|"
    r"历经|持续|(?:检修|施工|停[水电气产运]|活动|会议|培训|展览|行动|整治|封闭|公示|征集)时间(?=[共为长总])|(?<=[，（(])(?:一?共计?|总计|合计)|(?<=[，、])用(?=[0-9一二两三四五六七八九十])|"
    r"(?<=[束满止期]，)(?:仍(?:然|旧)?为?|共?为|即|是))"
)
_SUBJECT = r"(?:[本此该]次|整个|工程|项目|活动|培训班?|会议|展览|展会|公示|比赛|赛事|行动|建设|施工|检修|大会|展期)"
_CLAUSE_BEHIND = compile_late(
    rf"(?P<apart>[^。；\n]{{0,44}}?(?:[，、（(](?P<own>[^，。；\n0-9每各分单]{{0,10}}?)|[^，。；\n]{{0,24}}。(?:{_SUBJECT}{{1,3}}|(?P<other>[^，。；\n0-9每各分单]{{0,6}}))))"
    rf"{_LASTING}(?:了|为|达|长达|整整|仅|只|共计?|总计|时间)?{_LENGTH}"
)
_HELD = compile_late(r"(?:开展|举[办行]|组织|进行|实施|推进|部署|启动)了?\Z")
_GENERAL = compile_late(rf"(?:{_SUBJECT}|实际|全程|全部|施工|一共|活动时间)+")
_OF_ENROLMENT = compile_late(r"(?:报名|公示|征集|报到|缴费|投票|申报|公告)(?:时间|期限?|日期)?[为：:自从]{0,2}\Z")
_ENROLS = compile_late("为?(?:报名|公示|征集|报到|缴费|投票|申报|公告)")
_PART = compile_late(r"分别|阶段|[0-9一二三四五六七八九十][ 　]?[年月日](?!以)")
_OF_LENGTH = compile_late(rf"(?P<word>为期|历时|持续){_LENGTH}的[^，。；\n0-9]{{0,28}}?(?:[于自从]|[将定拟]于|，)?\Z")
_LABELLED = compile_late(
    rf"(?P<word>(?<![周学时日试分近前])期限?|时间|为期|历时|利?用)(?:均?为|是|：|:|共计?|定为)?{_LENGTH}"
    r"(?:的?时间)?[，,：:；（( 　](?:即|[计拟]划?于?|预计于?|[于在]|自|从|时间为?|起止时间为?|具体为)?[ 　]?\Z"
)
# 整改30天，即3月1日至30日; 30天公示期自3月1日至30日
_NAMED = compile_late(rf"{_LENGTH}(?:[，,（(]?即[自从]?|的?[^，。；\n0-9年月日]{{1,4}}期限?(?:为|是|：|自|从|（|\())\Z")
# D1开工，历经三年建设，于D2建成
_BETWEEN = compile_late(
    rf"，(?:(?:特?展览?|展出|活动|展会|大会|比赛|行动|培训)将?)?(?P<word>历经|经过|历时|用了?|为期|持续){_LENGTH}"
)
_ENDS = frozenset("0123456789止，。；）)\n（(底末")
_SAID = compile_late("全程|时间[共为长总]|[束满止期]，|[为工会展赛营]期|[历用耗]时|[用花]了|共|，用|历经|持续|计")
# 2021年至2025年，全县连续五年; 连续三年获评先进（2022—2024年）; 由2020年的5家增加到2023年的9家，三年净增4家
_SUBJECT_IN_A_ROW = compile_late(
    rf"(?:[^，。；\n0-9]{{2,24}}[中里上])?，[^，。；\n0-9]{{0,16}}?(?P<word>连续){_LENGTH}"
)
_IN_A_ROW_AHEAD = compile_late(rf"(?P<word>连续){_LENGTH}[^，。；（(\n0-9]{{1,20}}[（(]\Z")
_GAINED = compile_late(rf"[^，。；\n]{{2,20}}，{_LENGTH}(?P<word>间|来)?(?:净[增减]|年均|增[加长]|翻|提高|减少|下降)")
# 有效期为2025年1月1日至2026年12月31日，两年内
_TERM_OF = compile_late(r"(?P<word>期)限?(?:均?[为是自从：:]|时间为)?\Z")
_WITHIN = compile_late(rf"止?[，,](?:这|在此|该)?{_NUMBER}(?P<unit>年|个月)(?:期?[内间]|期限内)")
_OF_FIRST = compile_late(rf"为期{_LENGTH}的[^，。；\n0-9]{{0,28}}")
_OVER = compile_late(r"[^，。；\n0-9]{0,8}?(?:[闭落]下?帷?幕|结束|收官|闭馆|竣工|完工)")
_BEGUN = compile_late(r"[^，。；\n0-9]{0,10}?(?:[启开][动幕始班馆赛工]|举办|以来)")
_WORDS = (
    "为期",
    "历时",
    "用时",
    "耗时",
    "会期",
    "工期",
    "时间",
    "期限",
    "示期",
    "设期",
    "共",
    "合计",
    "连续",
    "持续",
    "前后",
)
_REACH = 32
_AHEAD_REACH = 48
_FAR = 64
_NEAR = 10


def read(document: Document) -> Iterator[Fact]:
    """By start; the place of each is that of the number and unit."""
    text = document.text
    found = [*far_lengths(document), *in_a_row(document), *_backward(document)]
    for fact in document.facts("date_range"):
        behind = _behind(text, fact.end) or _far_behind(text, fact.start, fact.end, fact.value)
        ahead = _ahead(text, fact)
        found += (made for match in (ahead, behind) if match and (made := _fact(match, fact.value, fact.span)))
    near = {fact.start for fact in document.facts("date_range")}
    for fact in document.facts("far_span"):
        if fact.start in near:
            continue
        if _goes_before(document, fact):
            continue
        between = fact.value.first_place.end, fact.value.last_place.start
        behind = _BETWEEN.search(text, *between) or _BEHIND.match(text, fact.end)
        behind = behind or _far_behind(text, fact.start, fact.end, fact.value.span)
        if behind is None and fact.value.joined and not fact.value.span.first.month:
            behind = _GAINED.match(text, fact.end)
        ahead = _ahead(text, fact)
        found += (made for match in (ahead, behind) if match and (made := _fact(match, fact.value.span, fact.span)))
    yield from sorted({fact.start: fact for fact in found}.values(), key=itemgetter(1))


def _goes_before(document: Document, fact: Fact) -> bool:
    """Whether another date of the sentence stands near in front: 2023年立项，2024年开工，2025年竣工，历时两年."""
    dates = document.facts("date")
    at = bisect_left(dates, fact.start, key=itemgetter(1))
    return (
        at > 0
        and "。" not in (between := document.text[dates[at - 1].end : fact.start][-_FAR:])
        and (0 < len(between) < _FAR // 2 and "\n" not in between and "；" not in between)
    )


def _ahead(text: str, fact: Fact) -> Match[str] | None:
    """The length in front of a span; only those in brackets need no word of length."""
    start = max(0, fact.start - _AHEAD_REACH)
    near = text[start : fact.start]
    if near[-1:] in "（(即自从" and (found := _AHEAD.search(text, start, fact.start)):
        return found
    if near[-1:] in "即自从为是：（(" and (found := _NAMED.search(text, start, fact.start)):
        return found
    if "连续" in near and (found := _IN_A_ROW_AHEAD.search(text, start, fact.start)):
        return found
    if not any(word in near for word in ("期", "历时", "时间", "持续", "用")):
        return None
    found = _OF_LENGTH.search(text, start, fact.start)
    if found is None:
        found = _LABELLED.search(text, start, fact.start)
        alone = fact.kind == "far_span" or text[fact.end : fact.end + 1] in _ENDS
        return found if found and (alone or found["word"] in ("为期", "历时")) else None
    return found


def _far_behind(text: str, start: int, position: int, value: DateRange) -> Match[str] | None:
    """The length in a later clause, or at the head of the next sentence."""
    near = text[position : position + _FAR]
    if near[:1] in "止，" and ("内" in near or "间" in near) and (found := _WITHIN.match(text, position)):
        return found if _TERM_OF.search(text, max(0, start - 8), start) else None
    if _SAID.search(near) and (found := _CLAUSE_BEHIND.match(text, position)):
        own = (found["own"] or found["other"] or "").strip("共计前后总")
        # 报名时间为3月1日至10日，培训为期5天: of another thing.
        place = max(found.start("own"), found.start("other"))
        said = not own or _GENERAL.fullmatch(own) or own in text[max(0, start - _AHEAD_REACH) : place]
        if text.startswith("的", found.end()):
            # 开展为期100天的行动; 持续3个月的汛期 is another thing.
            said = found["word"] == "为期" and bool(_HELD.search(found["apart"]))
        of_other = own and (_ENROLS.match(text, position) or _OF_ENROLMENT.search(text, max(0, start - _NEAR), start))
        return found if said and not of_other and not _PART.search(found["apart"]) else None
    if "连续" not in near or value.first.month:
        return None
    found = _SUBJECT_IN_A_ROW.match(text, position)
    # 在2021—2024年评比中，甲连续三年、乙连续四年评优: of some of the years.
    return found if found and "连续" not in text[found.end() : found.end() + _REACH].partition("。")[0] else None


def _backward(document: Document) -> Iterator[Fact]:
    """为期9天的灯会2月27日闭幕。灯会自2月19日开幕以来: the end is told first."""
    text = document.text
    for match in _OF_FIRST.finditer(text):
        dates = document.facts("date")
        at = bisect_left(dates, match.end("unit"), key=itemgetter(1))
        pair = dates[at : at + 2]
        if len(pair) < 2 or not match.end() - 1 <= pair[0].start <= match.end() or pair[1].start - pair[0].end > _FAR:
            continue
        if _OVER.match(text, pair[0].end) and _BEGUN.match(text, pair[1].end):
            first, last = pair[1].value, pair[0].value
            if first.day and last.day and not (first.year and not last.year):
                first = first._replace(year=last.year) if not first.year else first
                span = Span(pair[0].start, pair[1].end)
                if made := _fact(match, DateRange(first, last, "year"), span):
                    yield made


def _behind(text: str, position: int) -> Match[str] | None:
    """The length behind a span; most spans have no word of length near them, and need no expression."""
    near = text[position : position + _REACH]
    said = near[:1] in "，,（(）)" or any(word in near for word in _WORDS)
    return (_BEHIND.match(text, position) if said else None) or _YEARS_BEHIND.match(text, position)


def _fact(match: Match[str], value: DateRange, span: Span) -> Fact | None:
    words = match.groupdict()
    word = "期" if match.re.pattern == _WITHIN.pattern else words.get("word") or ("连续" if "连续" in match[0] else "")
    # 5日间, 三天计划: such words stand behind years only.
    if (
        match.re.pattern in (_YEARS_BEHIND.pattern, _GAINED.pattern, _SUBJECT_IN_A_ROW.pattern)
        and match["unit"] != "年"
    ):
        return None
    apart = len(words.get("apart") or "") > 1 or match.re.pattern == _SUBJECT_IN_A_ROW.pattern
    return make_length(match, value, span, word=word, apart=apart)
