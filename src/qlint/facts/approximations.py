"""Words of approximation round a number, and what they make of it.

Source: GB/T 15835—2011, 4.2.2 and 4.3 for the forms. The bounds of 近, 约, 不足
and 上百 are judgement: no clause gives them.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from qlint.expressions import compile_late
from qlint.numerals import Numeral, last_place, mirror, raise_over
from qlint.values import INFINITY, Interval

_NOT = ("不", "不得", "不应", "不能", "不可", "不宜", "不许", "未", "没有")
_MORE = ("超过", "高于", "多于", "大于")
_LESS = ("低于", "少于", "小于")
_FORM_BEFORE = {
    "近": "near", "将近": "near", "接近": "near", "约": "about", "大约": "about", "大概": "about", "约为": "about",
    "超过": "over", "超": "over", "逾": "over", "突破": "over", "超出": "over", "不足": "short", "不到": "short",
    "至少": "least", "最少": "least", "最多": "most", "至多": "most", "不满": "below", "未满": "below",
    **dict.fromkeys(_LESS, "below"), **dict.fromkeys(_MORE[1:], "above"), "数": "some", "上": "up",
    **{negation + word: "most" for word in _MORE for negation in _NOT},
    **{negation + word: "least" for word in _LESS for negation in _NOT},
}  # fmt: skip
# What a word is not where it ends another one (节约, 最近, 赶超, 人数).
_NOT_BEHIND = {
    "近": "(?<![最附临邻靠亲相就切走])(?<!(?<![补津])贴)(?<!(?<![更翻创刷革])新)",
    "接近": "(?<![连直])",
    # 补贴近30万元, 损失约30万元, 持续约2小时: the character belongs to the word in front.
    "约": "(?<![条公契预签履违特邀简相婚誓租纽毁缔守规盟大])(?<!(?<!折)合)(?<!(?<![季环])节)(?<!(?<!研)制)"
    "(?<!(?<![收采征募筹])集)(?<!(?<!损)失)(?<!(?<![分化溶缓])解)(?<!(?<![持连陆后])续)",
    "超": "(?<![赶反高中英])",
    "数": "(?<![人总多少次件分倍指系岁])",
    "上": "(?<![以之网线海路会身])",
}
# The longest word first, so that 不超过 is not read as 超过.
_BEFORE = compile_late(
    f"(?:{'|'.join(_NOT_BEHIND.get(word, '') + word for word in sorted(_FORM_BEFORE, key=len, reverse=True))})$"
)
_LAST = frozenset("近约为过超逾出破足到少于满多数上概")
_LONGEST = 4
_AFTER = compile_late(
    "以上(?!级)|以下(?!简称|统称|称|几|问题|措施|方面|内容|原则|意见|要求|情形|条件)|及以上|及以下|以内|之内|左右|上下(?![游级联功一齐])|有余"
    "|[余多](?=[，。；、：！？）)的]|$)|多(?=月|小时|星期|世纪|百分点)"
)
AFTER_STARTS = "以及之左上有余多"  # first characters of those
_FORM_AFTER = {
    "余": "over", "多": "over", "餘": "over", "有余": "over", "来": "about", "左右": "about", "上下": "about",
    "以上": "least", "及以上": "least", "以下": "most", "及以下": "most", "以内": "most", "之内": "most",
}  # fmt: skip
_SCALES = "十百千万亿"
_NEAR, _SHORT, _ABOUT = Decimal("0.85"), Decimal("0.7"), Decimal("0.1")


def find_before(text: str, start: int) -> str:
    """The word of approximation that ends at `start`, or an empty text."""
    if start == 0 or text[start - 1] not in _LAST:
        return ""
    match = _BEFORE.search(text, max(0, start - _LONGEST), start)
    return match[0] if match else ""


def find_after(text: str, end: int) -> str:
    """The word of approximation that begins at `end`, behind a unit, or an empty text."""
    if end == len(text) or text[end] not in AFTER_STARTS:
        return ""
    match = _AFTER.match(text, end)
    return match[0] if match else ""


def is_scale(printed: str) -> bool:
    """百, 千万, 十: scales without a digit."""
    return not printed.strip(_SCALES)


@lru_cache(maxsize=4096)
def widen(
    numeral: Numeral, before: str, after: str, behind_unit: bool = False, step: Decimal | None = None
) -> Interval:
    """What a numeral can mean with the words round it; those behind weigh more than those in front.

    余 raises from n up to the next step of its last digit that is not zero (behind a unit, 3年多, up to n + 1); 近 is
    85 to 100 %, 约 and 左右 ± 10 %, 不足 70 to 100 %, 数百 two to ten times, 上百 one to three times the number. `step`
    says how far 余 and 超过 raise where the digits do not (超过三分之二).
    """
    form = _FORM_AFTER.get(after) or _FORM_BEFORE.get(before, "")
    value, meaning = numeral.value, numeral.meaning
    if value < 0 and form in ("near", "about", "over", "short"):
        return mirror(widen(Numeral(-value, mirror(meaning), numeral.numerals), before, after, behind_unit))
    if form in ("some", "up"):
        return _multiply(value, form)
    if meaning.form == "vague" and form in ("near", "about", "over"):
        return meaning
    if form == "over":
        own = min(Decimal(1), last_place(value)) if behind_unit else last_place(value)
        return raise_over(value, step or own)
    return _bound(value, form) or meaning


def _multiply(value: Decimal, form: str) -> Interval:
    if form == "some":
        return Interval(2 * value, 10 * value, high_open=True, form="vague")
    return Interval(value, 3 * value, high_open=True, form="vague")


def _bound(value: Decimal, form: str) -> Interval | None:
    floor = Decimal(0) if value > 0 else -INFINITY
    match form:
        case "near":
            return Interval(value * _NEAR, value, form="near")
        case "about":
            return Interval(value - value * _ABOUT, value + value * _ABOUT, form="about")
        case "short":
            return Interval(value * _SHORT if value else floor, value, high_open=True, form="near")
        case "least":
            return Interval(value, INFINITY, form="least")
        case "above":
            return Interval(value, INFINITY, low_open=True, form="least")
        case "most":
            return Interval(floor, value, form="most")
        case "below":
            return Interval(floor, value, high_open=True, form="most")
    return None
