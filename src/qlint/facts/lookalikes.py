"""What looks like a quantity and counts nothing: dates, times, codes, ordinals, names, sessions, versions;
and words that look like approximation and are none there (近3年).

Source: GB/T 15835—2011, 4.1.2 (codes), 4.2.3 (words with numerals in them); the rest counted on published texts.
"""

from __future__ import annotations

from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.facts.approximations import find_after, find_before, is_scale
from qlint.facts.measures import (
    ARABIC_ONLY,
    BARE_NOUNS,
    COUNTED_BY_ONE_DIGIT,
    NOT_COUNTED_BY_ONE,
    NOT_COUNTED_BY_TWO,
    PERIODS,
    SET_PHRASES,
    list_units,
)
from qlint.numerals import Numeral

_ORDINAL_LIST = compile_late(r"第[零〇一二三四五六七八九十百0-9０-９条款项章节编届次期批类、，至到和与及或—～~-]*$")
_ORDINAL_UNITS = frozenset("条款项章节编次期批类轮个名位层页卷集")
_SESSION = compile_late(r"届[^，。；：\n]{0,25}$")
_MEETING = compile_late("会议|全体会|全会|全委会|大会|常委会")
_BARE_NOUN = compile_late(rf"(?:{BARE_NOUNS})")
# “0. 14”: a decimal torn apart; “2. 8吨” at the start of a line is a heading number and a quantity.
_SPLIT_DECIMAL = compile_late(r"[^\n][0-9][.．][ \u00a0]$")
_NAMED_NUMBER = compile_late("[版号]|晚会|事变|地震|事件|事故|特别|特大|运动|讲话|时代|洪涝")
_QUOTED_NAME = compile_late("[^“”‘’《》「」，。；\n]{0,12}[”’》」]")
_QUOTES = frozenset("“‘《「")
_DETERMINERS = frozenset("每这那某任同统唯另哪单逐归划合不下上前后新又首")
_ONE_DIGIT = frozenset("一二两兩三四五六七八九十")
_TIME_WORDS = frozenset("时点分:：")
_CLOCK_NUMERALS = frozenset("一二三四五六七八九十零〇")
_LABELS = frozenset("图表式例栏注")
_UNIT_STARTS = frozenset(unit[0] for unit in list_units()) - set("人市员学工")
_TARGETS = compile_late("[^，。；]{0,6}(?:技术|瓶颈|难题|关键|核心|纪录)")


class Candidate(NamedTuple):
    """A number as found: its span, the word between it and its unit (余, 多, 来), its unit and where that ends."""

    start: int
    end: int
    middle: str
    unit: str
    unit_end: int


def counts(text: str, found: Candidate, numeral: Numeral) -> bool:
    """Whether the number counts or measures something where it stands."""
    if found.unit in ("年", "日"):
        return _tells_duration(text, found, numeral)
    if _in_ordinals(text, found) or _in_session(text, found):
        return False
    if numeral.numerals == "han":
        return _counts_han(text, found, numeral)
    return _counts_arabic(text, found, numeral)


def _tells_duration(text: str, found: Candidate, numeral: Numeral) -> bool:
    """二十多年, 三年以上, 30日以内: never a calendar year or a day of a month."""
    if text[found.start - 1 : found.start] in ("月", "第", "年", "至", "—", "-", "～"):
        return False
    if found.middle or numeral.value >= 10_000:
        return True
    year = numeral.value >= 1000 or text[found.start - 1 : found.start] == "元"  # 公元300年左右
    return not year and bool(find_after(text, found.unit_end))


def _in_ordinals(text: str, found: Candidate) -> bool:
    """第三、四条; 前两款; 第5—10条."""
    if found.unit not in _ORDINAL_UNITS or found.start == 0:
        return False
    before = text[found.start - 1]
    if before == "前":
        return found.unit != "个"
    return before in "、至到和与及或—～~-，" and bool(_ORDINAL_LIST.search(text, max(0, found.start - 24), found.start))


def _in_session(text: str, found: Candidate) -> bool:
    """十四届全国人大三次会议: the third session, not three."""
    return (
        found.unit == "次"
        and bool(_MEETING.match(text, found.unit_end))
        and bool(_SESSION.search(text, max(0, found.start - 30), found.start))
    )


def _counts_han(text: str, found: Candidate, numeral: Numeral) -> bool:
    printed, unit = text[found.start : found.end], found.unit
    before = text[found.start - 1 : found.start]
    if unit in ARABIC_ONLY or not numeral.value or text.startswith(SET_PHRASES, found.start):
        return False
    if before and before in _QUOTES and _QUOTED_NAME.match(text, found.unit_end):
        return False
    if not unit:
        return _counts_bare_han(text, found, numeral)
    if printed in _ONE_DIGIT:
        return _counts_one_digit(text, found, printed)
    return True


def _counts_bare_han(text: str, found: Candidate, numeral: Numeral) -> bool:
    """十四亿人民, 百余企业: without a measure word only large or over-round numbers, and only before a noun."""
    behind = found.end + len(found.middle)
    if not "一" <= text[behind : behind + 1] <= "鿿":
        return False
    if found.middle:
        return found.middle != "来" and numeral.value >= 10
    printed = text[found.start : found.end]
    return printed[-1] in "万亿" and printed[0] not in "百千万亿" and text[found.end] not in _UNIT_STARTS


def _counts_one_digit(text: str, found: Candidate, printed: str) -> bool:
    unit, before = found.unit, text[found.start - 1 : found.start]
    if unit not in COUNTED_BY_ONE_DIGIT:
        return False
    if printed == "一":
        # 一个 after 每, 这, 下 picks one out; 后一个月 still measures.
        return unit not in NOT_COUNTED_BY_ONE and (before not in _DETERMINERS or (before in "前后" and unit in PERIODS))
    if printed == "二":
        return unit not in NOT_COUNTED_BY_TWO or bool(find_after(text, found.unit_end))
    return unit != "元" or printed not in "两兩三"


def _counts_arabic(text: str, found: Candidate, numeral: Numeral) -> bool:
    printed = text[found.start : found.end]
    if printed[0] in "0０" and len(printed) > 1 and printed[1] not in ".．":
        return False
    if _in_code(text, found):
        return False
    if found.unit in ("分", "秒"):
        behind = text[found.unit_end : found.unit_end + 1]
        # 8时30分, but 得分92.1分.
        before = text[max(0, found.start - 2) : found.start]
        if behind.isdigit() or (before[1:] in _TIME_WORDS and (before[0].isdigit() or before[0] in _CLOCK_NUMERALS)):
            return False
    if found.unit:
        return found.unit != "所" or text[found.start - 1 : found.start] not in _LABELS
    return _counts_bare_arabic(text, found, numeral, printed)


def _in_code(text: str, found: Candidate) -> bool:
    """ISO 9001, 0571-123, 8:30, 1:500, 1,2345, 20位的 codes: part of something longer."""
    start, end = found.start, found.end
    if end - start > 16:
        return True
    before, further = text[max(0, start - 1) : start], text[max(0, start - 2) : max(0, start - 1)]
    if (
        before in " \u00a0"
        and further.isascii()
        and (further.isalpha() or _SPLIT_DECIMAL.search(text, max(0, start - 4), start))
    ):
        return True
    if (
        before in "-－−–:：∶,，"
        and before
        and further.isalnum()
        and (further.isascii() or further in "０１２３４５６７８９")
    ):
        return before != "，"
    behind = text[end : end + 2]
    return (
        bool(behind)
        and behind[0] in ":：∶.．+＋·•/／"
        and (behind[1:].isdigit() or (not found.unit and behind[0] in "+＋"))
    )


def _counts_bare_arabic(text: str, found: Candidate, numeral: Numeral, printed: str) -> bool:
    """2万余市民, 80.95, 18部门: large, over-round or decimal numbers, and any before a noun that needs no more."""
    behind = found.end + len(found.middle)
    following = text[behind : behind + 1]
    if _BARE_NOUN.match(text, behind):
        year = len(printed) == 4 and 1900 <= numeral.value < 2100
        return not year and text[found.start - 1 : found.start] not in _LABELS
    if following and (
        (following.isascii() and following.isalpha()) or following in _UNIT_STARTS or following in "年月日时"
    ):
        return False
    if found.middle or numeral.numerals == "mixed":
        return found.middle != "来"
    if "." in printed or "．" in printed:
        return _counts_decimal(text, found, printed)
    return False


def _counts_decimal(text: str, found: Candidate, printed: str) -> bool:
    """No section number (2.1 总则), version (4.0), day (9.18事变), month (2020.05)."""
    whole, _, decimals = printed.replace("．", ".").partition(".")
    if _NAMED_NUMBER.match(text, found.end) or decimals == "0" or (len(whole) == 4 and len(decimals) <= 2):
        return False
    line_start = text.rfind("\n", 0, found.start) + 1
    return bool(text[line_start : found.start].strip())


def is_bare(text: str, found: Candidate) -> bool:
    """A scale without a digit (百, 万), but for 十."""
    return text[found.start] != "十" and is_scale(text[found.start : found.end])


def find_words_before(text: str, start: int, floor: int, found: Candidate) -> list[str]:
    """The words of approximation in front, in order (约近40分钟 has two); empty where they say something else there."""
    words: list[str] = []
    while word := find_before(text, start):
        start -= len(word)
        if start < floor or not _multiplies(text, word, found) or (not words and _means_otherwise(text, word, found)):
            break
        words.insert(0, word)
    return words


def _multiplies(text: str, word: str, found: Candidate) -> bool:
    """False for 数 before anything but a scale (数十) and for 上 before anything but a bare one (上百)."""
    return is_scale(text[found.start : found.end]) if word == "数" else word != "上" or is_bare(text, found)


def _means_otherwise(text: str, word: str, found: Candidate) -> bool:
    """近3年 and 近两次 name a period, 突破5项关键技术 a success."""
    if word == "近":
        return found.unit in PERIODS or (found.unit in ("次", "批", "期", "轮") and found.end - found.start == 1)
    return word == "突破" and bool(_TARGETS.match(text, found.unit_end))
