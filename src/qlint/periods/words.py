"""The words of time, as regular expressions: one for each kind of word, and one for a whole expression.

A word is what stands for one step of the calendar (2025年, 去年, 上半年, 3月, 下旬, 5日, 底); an expression is a row of
words from coarse to fine, or two of them joined, with what opens or closes it (截至…, …以来).
"""

from __future__ import annotations

from string import ascii_letters

from qlint.expressions import compile_late
from qlint.periods.calendars import EVENTS, HOLIDAYS

NUMERALS = "0-9０-９〇○零一二三四五六七八九十廿"
BLANK = r"[ 　\xa0]{0,2}"
_N = rf"[{NUMERALS}]{{1,3}}"
_Y = "[0-9０-９〇○零一二三四五六七八九]{4}"
_TO = rf"{BLANK}(?:至|到|[—–－~～─-]{{1,2}}){BLANK}"
# 一、二季度 are one span when nothing lies between.
_AND = rf"(?:{_TO}|、)"
_QUARTER = "[一二三四1-4１-４]"
# 初 of 初一 is a day of the moon.
_EDGE = "(?:底|末|初(?![一二三四五六七八九十]))"
_HAN = "一二三四五六七八九"
_DAY = rf"{BLANK}(?:日|号(?![楼线文令机井门馆厅公桌床车船口库岛矿塔坑泊台院站洞段]))"
_WEEKDAY = "(?:周|星期|礼拜)[一二三四五六日天]"
_OPEN, _CLOSE = '[“"「『]', '[”"」』]'
_PLAN = rf"(?:二十[一二三四五]?|十[{_HAN}]?|[{_HAN}])五"
_EVENTS = "|".join(sorted(EVENTS, key=len, reverse=True))

WORDS = {
    "numeric": "[0-9]{4}(?:-[0-9]{1,2}-|\\.[0-9]{1,2}\\.|/[0-9]{1,2}/)[0-9]{1,2}(?![0-9./-])",
    "years": rf"{_Y}(?:{BLANK}年)?{_TO}{_Y}{BLANK}(?:年度?(?!代)|学年)",
    "year": rf"{_Y}{BLANK}年度?(?!代)(?!(?:多|余|来|间)?的?(?:历史|文明))"
    rf"|[{NUMERALS}]{{2}}{BLANK}年(?={BLANK}{_N}{BLANK}月)",
    "decade": rf"(?:{_N}|[上本])世纪{_N}年代",
    "relative_year": "今年|去年|大?前年(?!度)|明年|后年|当年|同年|上一?年度?(?!纪)|本年度?|次年|翌年|下一年度?|下年度",
    "half": "上半年|下半年|前半年|后半年|全年(?!龄)",
    "quarters": rf"前[一二三两1-3１-３]个?季度|(?:第?{_QUARTER}{_AND})?第?{_QUARTER}季度",
    "months": rf"{_N}{BLANK}(?:月份?)?{_AND}{_N}{BLANK}月份?(?!{BLANK}{_N}{BLANK}[日号])",
    "first_months": rf"(?:[头前]{_N}个?月份?)(?!{_N}日)",
    "month": rf"{_N}{BLANK}月份?(?![龄均嫂饼薪租票球亮刊息])",
    "edge": rf"(?<![{NUMERALS}几多两数])[年月](?:{_EDGE}|中(?![旬国央考学等]))|(?<=[年月度五期”]){_EDGE}",
    "tens": "[上中下]旬|上中旬|中下旬",
    "days": rf"{_N}{BLANK}[日号]?{_TO}{_N}{_DAY}(?![内后])",
    "day": rf"{_N}{_DAY}(?![内后游均])(?![以之]内)(?:{BLANK}[（(]{BLANK}{_WEEKDAY}{BLANK}[）)])?",
    "relative_month": "[本上下]个?月(?!份牌)|这个月|当月|同月|次月|翌月",
    "relative_day": "今[天日](?!期)|昨[天日]|(?<![注标写载])明[天日](?!期)"
    "|大?前天|大?后天|当[天日](?!地)|次日|翌日|即日",
    "week": rf"(?:(?:上上|下下|[本上下这])个?)(?:{_WEEKDAY}|周(?![期边围转年长密])|星期|礼拜)|{_WEEKDAY}",
    "plan": rf"{_OPEN}{_PLAN}{_CLOSE}(?:时期|期间|规划期)?"
    rf"|{_PLAN}(?:(?:时期|期间|规划期间?)|(?=规划|以来|开局|收官|末|初))",
    "plan_part": "(?:开局|收官)之?年|前[一二三四]年|后[一二三四]年",
    "holiday": rf"(?:{'|'.join(name for name in HOLIDAYS if name.endswith('节') or name in ('元旦', '国庆'))})节?"
    rf"|{_OPEN}(?:五一|七一|八一|十一){_CLOSE}(?:国际劳动节|节|假期|期间)?|(?:五一|十一)(?:劳动节|节|假期|期间|长假)",
    "lunar": rf"(?:农历|夏历|阴历|旧历)(?:[{NUMERALS}正冬腊]{{1,3}}月(?:初?[{NUMERALS}]{{1,3}})?|初[{_HAN}十])日?"
    rf"|[正冬腊]月(?:初?[{NUMERALS}]{{1,3}})?|[{_HAN}十]{{1,2}}月初[{_HAN}十]|大年(?:初[{_HAN}十]|三十|夜)"
    "|除夕|春节|元宵节?|端午节?|中秋节?|重阳节?|清明节?",
    "event": rf"(?:党的)?(?:{_EVENTS})(?=以来|以后|之后|至今)",
    "shifted": "(?<!共)同期",
    "now": "目前|(?<![实表出体呈发兑])现在|(?<=[至迄到])今(?![天日年后])",
}
_ANY = "|".join(f"(?P<{name}>{expression})" for name, expression in WORDS.items())
WORD = compile_late(rf"{BLANK}(?:{_ANY})")
_RECENT = (
    rf"(?:最?近|过去的?|刚刚?过去的|[这此]前?)(?:{_N}|几)个?(?:年(?!度|代)|月)(?:以?来|间|里)?"
    rf"|{_N}[多余几]?年(?:多|以)?来(?![自到源])"
    "|近年来|近几年来?|多年来|几年来"
)
_OPENING = rf"(?:自从|从|自|由|截[至止]到?|[到至]){BLANK}"
RECENT = compile_late(_RECENT)
OPENING = compile_late(_OPENING)
CONNECTOR = compile_late(rf"起?{_TO}")
_CLOSING = (
    rf"{BLANK}(?:(?P<since>以来|以后|之后|起(?![来草点步诉因义飞])|开始|至今)"
    "|(?P<until>为止|止(?![于步损境])|以前|之前|前(?![后期往所提景述列沿者三五]))|期间)"
)
CLOSING = compile_late(_CLOSING)
# What can open an expression, and what makes looking for one worth while.
_STARTS = (
    f'{NUMERALS}今去前大明后当同上本次翌下全头这第年月周星礼即昨“"「『元国劳妇植青儿建教农夏阴旧正冬腊除春端中重清党改新截到至自从由'
    "近最过刚此多几目现"
)
# One class in front; what is common is then looked at more closely.
GATE = compile_late(
    "[年月日号旬季今昨夕节明期来目世周星礼五现天历元端庆秋后./”-]"
    "(?:(?<=[年月日号旬季今昨夕节])|(?<=明)[年天日]|(?<=清明)|(?<=同期)|(?<=以来)|(?<=目)前|(?<=世)纪|(?<=[上下本这个]周)"
    '|(?<=[周星礼])[一二三四五六日天期拜]|(?<=[一二三四五六七八九十]五)[”"」』时期规以开收末初]|(?<=[0-9]{4}[./-])[0-9]'
    "|(?<=现)在|(?<=[当前后]天)|(?<=[农夏阴旧]历)|(?<=元)[旦宵]|(?<=端)午|(?<=国庆)|(?<=中秋)|(?<=[会放立国大][以之]后)|(?<=五)一|(?<=[七八十]一”))"
)
_ROW = rf"(?:{BLANK}(?:{'|'.join(WORDS.values())})){{1,6}}"
# The whole expression is looked ahead for from its first character, so that the search runs from one such to the next.
PHRASE = compile_late(
    rf"[{_STARTS}](?<=(?=(?P<words>{_RECENT}|(?:{_OPENING})?{_ROW}(?:起?{_TO}{_ROW})?(?:{_CLOSING})?))[{_STARTS}])"
)

# Words that speak from what was said before them: 同期, 当月, 次日, a day alone.
LEANING = compile_late(
    r"[同当次翌]|(?<![月0-9０-９〇○零一二三四五六七八九十廿])[0-9０-９一二三四五六七八九十廿]{1,3}[日号]"
)
NUMBER = compile_late(f"[{NUMERALS}]+")
_NUMERAL = frozenset("0123456789０１２３４５６７８９〇○零一二三四五六七八九十廿")
# Before a number: a day alone is then a length, any number of a longer one, an ordinal, or none of a calendar.
_LENGTH_BEFORE = frozenset("长为前后续满限达共过足超逾少")
_LONE_DAY = compile_late(rf"{_N}{BLANK}日")
_NO_NUMBER_BEFORE = _NUMERAL | frozenset("百千万亿第两几数.．" + ascii_letters)


def is_inside(text: str, position: int) -> bool:
    """Whether what begins here is part of a longer number, one of many times (每年3月), or a length (延长三十日)."""
    before = text[max(0, position - 2) : position]
    if before.endswith("每") or (before.startswith("每") and before.endswith(("年", "月", "周", "季"))):
        return True
    if not before or text[position] not in _NUMERAL:
        return False
    return before[-1] in _NO_NUMBER_BEFORE or (before[-1] in _LENGTH_BEFORE and bool(_LONE_DAY.match(text, position)))
