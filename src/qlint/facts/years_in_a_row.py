"""连续三年 beside the years themselves: a list of years, years with their figures, or the year that it began in.

Years with figures are seldom all of those in a row: what the text says is read only where it is near their number.
"""

from __future__ import annotations

from collections.abc import Iterator
from re import Match, Pattern

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.length_words import make_length
from qlint.facts.years_meant import told_now
from qlint.model import Fact, Span
from qlint.numerals import read_integer
from qlint.periods.calendars import read_year
from qlint.values import CalendarDate, DateRange

_IN_A_ROW = compile_late(
    r"连续(?:(?:[举开]办|开展|实施|组织|保持|实现|获[评得])了?)?[ 　]?"
    r"(?P<number>[0-9]{1,2}|[二两三四五六七八九十]{1,3})[ 　]?(?P<unit>年)(?!以上|多|内)"
)
_YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][〇○零九][〇○零一二三四五六七八九]{2})"
_LISTED = rf"(?<![0-9]){_YEAR}(?:年度?)?(?:[、和及]{_YEAR}(?:年度?)?){{1,11}}"
_LIST_BEFORE = compile_late(
    rf"(?P<list>{_LISTED})(?:(?<=[年度])|[两三四五六七八九]个?年度?)(?:[）)]|[^，。；\n0-9]{{0,20}}[中上里内])?，?[^，。；\n0-9至—到]{{0,12}}\Z"
)
_LIST_BEHIND = compile_late(rf"[^，。；（(\n0-9]{{0,20}}[（(](?P<list>{_LISTED})(?<=[年度])[）)]")
# 2022年、2023年、2024年分别为1086、1123和1054毫米，已连续三年; 2023年为5家，2024年为6家，连续两年
_FIGURES_BEFORE = compile_late(
    rf"(?:(?P<list>{_LISTED}|{_YEAR}年?[至到—－-]{_YEAR}年)(?<=年)，?[^，。；\n0-9]{{0,30}}分别[^。；\n年]{{2,80}}|"
    rf"(?<![0-9自从比较])(?P<told>{_YEAR}年[^，。；\n0-9年]{{0,12}}[0-9][^。；\n年]{{0,30}}(?:，{_YEAR}年[^。；\n年]{{1,30}}){{1,8}}))"
    r"，[^，。；\n0-9年]{0,8}\Z"
)
_FIGURES_BEHIND = compile_late(
    rf"[^，。；（(\n]{{0,20}}[（(](?P<list>{_YEAR}年[^（）()\n年]{{1,24}}(?:[，、；]{_YEAR}年[^（）()\n年]{{1,24}}){{1,9}})[）)]"
)
_CHANGE = compile_late(r"[^，。；\n]{0,8}?(?:增|升|降|减|提高|下滑|回落|扩大|缩小|递|好转|改善|翻番)")
_SPAN = compile_late("[至到—－-]")
_PRINTED_YEAR = compile_late(rf"{_YEAR}(?=年?)")
_SINCE = compile_late(
    rf"[自从](?P<list>{_YEAR}年)[^，。；\n]{{0,24}}?(?:以来|起|开始|[之以]?后)[^。；\n年]{{0,40}}"
    rf"(?:截[至止]{_YEAR}年[^。；\n年]{{0,8}})?\Z"
)
# What is over, not what is planned (自2025年起连续三年安排).
_SO_FAR = compile_late(
    r"[^，。；\n]{0,4}?(?:超过|低于|高于|保持|位居|获|被评|荣|实现|稳|增长|下降|居|名列|蝉联|入选|排名|达到|未发生|零)"
)
_TO_COME = compile_late(r"[将拟要请应须]|计划|每年|安排|预计|力争|确保|目标")
_REACH, _FAR = 64, 160
_MORE = 2  # years beyond those that have figures: more is rather said of something else


def in_a_row(document: Document) -> Iterator[Fact]:
    """By start; the place of each is that of the number and unit."""
    text = document.text
    for match in _IN_A_ROW.finditer(text):
        fact = _listed(text, match) or _with_figures(text, match) or _begun(document, match)
        if fact is not None:
            yield fact


def _listed(text: str, match: Match[str]) -> Fact | None:
    """Years one by one that follow one another."""
    found = _LIST_BEFORE.search(text, max(0, match.start() - _REACH), match.start())
    found = found or _LIST_BEHIND.match(text, match.end())
    return _fact(match, found, "list", _PRINTED_YEAR) if found is not None else None


def _with_figures(text: str, match: Match[str]) -> Fact | None:
    number = read_integer(match["number"]) or 0
    before = _FIGURES_BEFORE.search(text, max(0, match.start() - _FAR), match.start())
    behind = None if before else _FIGURES_BEHIND.match(text, match.end())
    found = before or behind
    if found is None:
        return None
    told = before is not None and bool(before["told"])
    fact = _fact(match, found, "told" if told else "list", _PRINTED_YEAR)
    if fact is None:
        return None
    count = fact.value.span.last.year - fact.value.span.first.year + 1
    # The year of the document need not be among those in brackets; three years of growth need four figures.
    least = count - 1 if behind is not None or _CHANGE.match(text, match.end()) else count
    most = count + 1 if behind is not None else count
    if least <= number <= most or number > most + _MORE or (told and number < count):
        return None
    return fact


def _begun(document: Document, match: Match[str]) -> Fact | None:
    """自2020年之后连续6年 of a document of 2024: more years than have passed."""
    text = document.text
    since = _SINCE.search(text, max(0, match.start() - _REACH), match.start())
    if since is None or not (text[match.start() - 1] == "已" or _SO_FAR.match(text, match.end())):
        return None
    now = told_now(document)
    clause = document.clause_at(match.start())
    if now is None or not now.sure or _TO_COME.search(text, since.start(), clause.end):
        return None
    first = read_year(since["list"][:4], short=False) or 0
    if (read_integer(match["number"]) or 0) <= now.year - first + 1 or first >= now.year:
        return None
    ends = DateRange(CalendarDate(first, 0, 0), CalendarDate(now.year, 0, 0))
    return make_length(match, ends, Span(*since.span("list")), word="连续", apart=True)


def _fact(match: Match[str], found: Match[str], group: str, year: Pattern[str]) -> Fact | None:
    printed = found[group]
    years = [read_year(one, short=False) or 0 for one in year.findall(printed)]
    if len(years) == 2 and _SPAN.search(printed):
        years = [*range(years[0], years[1] + 1)]
    if len(years) < 2 or years != list(range(years[0], years[0] + len(years))):
        return None
    ends = DateRange(CalendarDate(years[0], 0, 0), CalendarDate(years[-1], 0, 0))
    return make_length(match, ends, Span(*found.span(group)), word="连续", apart=False)
