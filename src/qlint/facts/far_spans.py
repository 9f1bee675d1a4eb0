"""Two dates that begin and end one thing, with words between: 3月10日开幕，15日闭幕; 自3月1日9时起开放，至5日结束.

The second one stands behind 至, or at the head of the next clause with a word of the end behind it, or both have a
label (开工日期：…，竣工日期：…). Dates joined by 至 alone are "date_range".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from qlint.chronology import FarSpan
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.values import CalendarDate, DateRange

_BEGUN = (
    r"(?:动工|立案|受理|展开|始(?!终)|开[工建幕馆班赛展考播园营始镇标挖机办学放业]|启[动用]|奠基|进[场驻点]|施工|入[驻场营]|立项|出发|启程|起(?![草诉火飞来])|上线|报到|"
    r"试运行|签订|举[行办]|破土|拉开|上任|任职|召开)"
)
_ENDED = (
    r"(?:竣工|交工|落成|合龙|封顶|验收合格|通过验收|审结|办结|终(?=[，。；])|完[工毕]|完成(?=[，。；全各])|结[束业项]|建成|通[车水航电气]|闭[幕馆]|落下?帷?幕|[收散]官|收[尾工]|投[产用入]|交付|"
    r"终[止结]|截止|解除|撤[展离场]|返[程回]|归来|离任|期?届?满|止(?![于步血损])|停[止工]|关闭|圆满)"
)
_BRIDGE = r"(?:[并又]?[于在]|[将已预拟计划定]{1,4}于?)"
_BEGUN_IN = compile_late(_BEGUN)
_LATER_CLAUSE = compile_late(rf"[，；。、][并又]?{_BRIDGE}?[ 　]?\Z")
_ENDED_BEHIND = compile_late(rf"[^，。；\n0-9的]{{0,8}}?{_ENDED}(?!了)")
# The later day leaves out its month: 3月10日开幕，15日闭幕.
_DAY_BEHIND = compile_late(
    rf"(?P<between>[^，。；\n0-9]{{1,24}})(?:[，；]{_BRIDGE}?|，?(?:[将并]?[持延]续)?[至到])"
    r"[ 　]?(?P<day>[0-9]{1,2})[ 　]?日"
)
_LABEL_FIRST = compile_late(r"(?:开[工始幕馆班]|起[始算]?|启动|动工|生效)(?:日期|时间|日)?(?:定?为|是|：|:)?[ 　]?\Z")
_LABEL_LAST = compile_late(
    r"(?:竣工|审结|办结|终(?=[，。；])|完[工成]|结束|截止|终止|闭[幕馆]|交付|到期|失效|届满)"
    r"(?:日期|时间|日)?(?:定?为|是|：|:)?[ 　]?\Z"
)
_CHANGED = compile_late(r"^(?:之|以)?前|提前|推迟|延[期长后]|调整|变更|[改缩比较不。；]|截|至今")
_FROM, _TO = "自从由", "至到"
_GAP = 48


def read(document: Document) -> Iterator[Fact]:
    """By start; each runs from the first date to the last one."""
    text = document.text
    dates = document.facts("date")
    for first, second in zip_longest(dates, dates[1:]):
        found = None
        if second is not None and 2 <= second.start - first.end <= _GAP:
            found = _ends(text, first, second)
        if found is None and first.value.day and first.value.month:
            found = _day(text, first)
        if found is not None and (value := _span(first.value, found[1])):
            yield Fact("far_span", first.start, found[0].end, FarSpan(value, first.span, found[0], found[2]))


def _ends(text: str, first: Fact, second: Fact) -> tuple[Span, CalendarDate, bool] | None:
    """The later date, and whether 至 joins the two, if the two dates begin and end one thing."""
    between = text[first.end : second.start]
    closing = between[-1]
    joined = closing in _TO
    if joined:
        begun = (first.start and text[first.start - 1] in _FROM) or between[0] == "起" or _BEGUN_IN.search(between)
        holds = begun and not _CHANGED.search(between[:-1]) and "\n" not in between
    elif closing in "，；。、于在将已计拟定":
        holds = bool(
            _LATER_CLAUSE.search(between)
            and _ENDED_BEHIND.match(text, second.end)
            and "\n" not in between
            and between.count("，") + between.count("。") + between.count("；") < 3
            and _BEGUN_IN.search(between)
        )
    elif closing in "为：:间期是日工束止":
        holds = bool(_LABEL_LAST.search(between) and _LABEL_FIRST.search(text, max(0, first.start - 8), first.start))
    else:
        return None
    return (second.span, second.value, joined) if holds else None


def _day(text: str, first: Fact) -> tuple[Span, CalendarDate, bool] | None:
    """The same where the later day leaves out its month."""
    match = _DAY_BEHIND.match(text, first.end)
    if match is None or not (_BEGUN_IN.search(match["between"]) or text[max(0, first.start - 1)] in _FROM):
        return None
    joined = text[match.end("between") : match.start("day")].rstrip(" 　")[-1:] in ("至", "到")
    if not joined and not _ENDED_BEHIND.match(text, match.end()):
        return None
    return Span(match.start("day"), match.end()), CalendarDate(0, 0, int(match["day"])), joined


def _span(first: CalendarDate, last: CalendarDate) -> DateRange | None:
    """From the one to the other, with what the later one leaves out; None where they differ in kind."""
    if last.year and not first.year:
        return None
    inherited = "" if last.year or not first.year else "year" if last.month else "month"
    last = last._replace(
        year=last.year or first.year, month=last.month or (first.month if inherited == "month" or not last.year else 0)
    )
    if not first.month or not last.month:
        first, last = first._replace(month=0, day=0), last._replace(month=0, day=0)
    elif not first.day or not last.day:
        first, last = first._replace(day=0), last._replace(day=0)
    return DateRange(first, last, inherited) if first.year or first.month else None
