"""How long something lasts, said beside its two ends: 3月1日至5日，为期3天; 近三年（2023—2025年）; 2021年至2025年5年间.

A length in 工作日, with a half or an approximation (近3天, 约) is none: it agrees with too much. Years may be listed
one by one (2022、2023、2024年连续三年).
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter
from re import Match

from qlint.chronology import StatedLength
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.numerals import read_integer
from qlint.values import CalendarDate, DateRange

_NUMBER = r"(?P<number>[0-9]{1,4}|[一二两三四五六七八九十百]{1,5})"
_UNIT = r"(?P<unit>个?星期|个?月|天|日|周|年)(?![度级代份内期均次生前后多余半龄]|左右|以上|以下)"
_LENGTH = rf"[ 　]?{_NUMBER}[ 　]?{_UNIT}"
_NOTE = r"[止底末]?[）)]?(?:[（(][^（）()\n]{1,6}[）)])?"
_FIELD = r"(?:公示|培训|会议|活动|建设|实施|整治|施工|服务|展览|展示|报名|征集)(?:时间|期限|期)[为共]?"
# Words of length itself may stand a few words behind; 共5天 directly, or behind a holiday.
_BEHIND = compile_late(
    rf"{_NOTE}(?:(?P<apart>[^0-9。；！？，,\n（）()《》“”]{{0,20}}[，,（(]?)(?P<word>为期|历时|用时|耗时|会期|工期为?|前后历时|{_FIELD})"
    r"|(?:放假调休|放假|休息|休假|连休)?[，,（(]?(?:[一前]?后?共计?|总共|合计|连续|持续|前后)(?:为|了|时间)?"
    rf"|[，,（(](?=[^（）()，。；\n]{{2,6}}[）)，。；\n])){_LENGTH}"
)
_YEARS_BEHIND = compile_late(rf"{_NOTE}[，,]?[这的]?{_LENGTH}(?P<word>间|来|[中里](?![期游小])|时间|行动|计划|规划)")
# In front of a span in brackets: 近三年（2023—2025年）, 利用5天时间（3月1日至5日）, 三年行动（2023—2025年）.
_AHEAD = compile_late(
    rf"(?P<word>近|最近|过去|未来|今后|连续|为期|利用|用|集中|历时|持续|共|)(?<![第每满逾超约前后]){_LENGTH}"
    r"(?:的?时间|来|间|以来|(?:[一-鿿]{0,4}(?:行动|计划|规划|工程|攻坚)){0,2}(?:计划|方案)?)?[》”]?[（(][即自从]?\Z"
)
_IN_A_ROW = compile_late(r"连续(?P<number>[0-9]{1,2}|[二两三四五六七八九十]{1,3})(?P<unit>年)(?!以上|多|内)")
_YEAR = r"(?:19|20)[0-9]{2}"
_LISTED = rf"(?<![0-9]){_YEAR}年?(?:[、和及]{_YEAR}年?){{1,11}}"
_LIST_BEFORE = compile_late(rf"(?P<list>{_LISTED})(?<=年)[）)]?，?\Z")
_LIST_BEHIND = compile_late(rf"[（(](?P<list>{_LISTED})(?<=年)[）)]")
_PRINTED_YEAR = compile_late(_YEAR)
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
_LIST_REACH = 64


def read(document: Document) -> Iterator[Fact]:
    """By start; the place of each is that of the number and unit."""
    text = document.text
    found = list(_in_a_row(text))
    for fact in document.facts("date_range"):
        behind = _behind(text, fact.end)
        ahead = _AHEAD.search(text, max(0, fact.start - _REACH), fact.start)
        found += (made for match in (ahead, behind) if match and (made := _fact(match, fact.value, fact.span)))
    yield from sorted(found, key=itemgetter(1))


def _behind(text: str, position: int) -> Match[str] | None:
    """The length behind a span; most spans have no word of length near them, and need no expression."""
    near = text[position : position + _REACH]
    said = near[:1] in "，,（(）)" or any(word in near for word in _WORDS)
    return (_BEHIND.match(text, position) if said else None) or _YEARS_BEHIND.match(text, position)


def _fact(match: Match[str], value: DateRange, span: Span) -> Fact | None:
    groups = match.groupdict()
    number = read_integer(match["number"])
    unit = match["unit"].removeprefix("个").replace("日", "天").replace("星期", "周")
    word = groups.get("word") or ("连续" if "连续" in match[0] else "")
    # 5日间, 三天计划: such words stand behind years only.
    if not number or (unit == "年" and number > 100) or (match.re.pattern == _YEARS_BEHIND.pattern and unit != "年"):
        return None
    length = StatedLength(value, span, number, unit, word, apart=len(groups.get("apart") or "") > 1)
    return Fact("stated_length", match.start("number"), match.end("unit"), length)


def _in_a_row(text: str) -> Iterator[Fact]:
    """连续三年 beside a list of years that follow one another."""
    for match in _IN_A_ROW.finditer(text):
        listed = _LIST_BEFORE.search(text, max(0, match.start() - _LIST_REACH), match.start())
        listed = listed or _LIST_BEHIND.match(text, match.end())
        if listed is None:
            continue
        years = [int(year) for year in _PRINTED_YEAR.findall(listed["list"])]
        ends = DateRange(CalendarDate(years[0], 0, 0), CalendarDate(years[-1], 0, 0))
        if years == list(range(years[0], years[-1] + 1)) and (made := _fact(match, ends, Span(*listed.span("list")))):
            yield made
