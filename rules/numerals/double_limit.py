"""界限重复：“超过”与“以上”不能同用，“不超过”与“以内”不能同用。

“以上”“以下”“以内”包括本数，“超过”不包括：连用则本数算不算在内成了疑问；“至少…以上”则是一个意思说了两遍。
依据：一个数只用一个界限词。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import (
    Bad,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Measured,
    Pattern,
    Quantity,
    Severity,
    Span,
    gather_habit,
    rule,
)

_ABOVE, _BELOW = ("以上", "及以上"), ("以下", "及以下", "以内", "之内")
_BOUNDS = frozenset((*_ABOVE, *_BELOW))
_HIDDEN = ("link", "code", "footer", "copy")
_WITHIN = ("以内", "之内")
# Bounds from below and from above; the same sense again can be dropped without a change of value.
_LOW = "至少|最少|最低|起码|不少于|不低于|不小于|不得少于|不得低于|不应少于|不应低于|不能少于|不能低于|未低于"
_HIGH = "最多|至多|最高|不超过|不高于|不多于|不大于|不得超过|不得高于|不得多于|不应超过|不能超过|未超过|没有超过"
# 突破3项以上关键技术 has a verb of its own; what is measured or paid is passed.
_STRICT = "超过|突破|(?<![赶反高中英])超|高于|多于|大于|超出|逾|低于|少于|小于|不满|未满|不到|不足"
_ADJACENT = re.compile(rf"(?:{_LOW}|{_HIGH}|{_STRICT})\Z")
# 至少要配备3名以上: only what cannot name another measure may stand between.
_VERBS = "要|应|需|须|有|设|保持|达到?|配备|安排|完成|组织|开展|提供|建立|保留|派出|参加|选派|培训|下降|提高|增长|提前"
_APART = re.compile(rf"(?:至少|最少|起码|最多|至多)(?:{_VERBS}){{1,3}}\Z")
# 5%以内以下, 10年以上左右; 3级以上以下简称 has another word behind it.
_BEHIND = re.compile("以[上内]|以下(?![简统同]?称)|之内|左右(?![两侧手边岸翼]|开弓)")
_BROKEN = frozenset(("%", "元", "美元", "人次", "吨", "公里", "亩", "公顷", "户"))
# 超过半数以上; 经过半数以上代表同意 is 经过.
_HALF = Pattern("超过", r"(?:超过?|(?<![超通经不])过)(?:半数?|一半)(?P<last>以上)")
_KEEPS_VALUE = re.compile(rf"{_LOW}|{_HIGH}")


@rule(
    "N202",
    "double-limit",
    severity=Severity.ERROR,
    basis="编辑惯例（一个数只用一个界限词）",
    needs=("quantity",),
    patterns=(_HALF,),
    masks=_HIDDEN,
    fixable=True,
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("参训率达到95%以上，单次巡查不超过3天，每班至少2人。"),
        Good("超过规定时限3日以上未整改的，予以通报。"),
        Good("逾期超过10日或者欠缴2次以上的，暂停供水。"),
        Good("年均用水下降5%以上，不到一个月之内水位即回升至3米以上。"),
        Bad("口径【超过60毫米以上】的管道须报批。"),
        Bad("每村【至少2名以上】水管员，值守【起码3天以上】。", fixed="每村至少2名水管员，值守起码3天。"),
        Bad("印发手册【超300份以上】。"),
        Bad("损耗控制在【5%以内以下】。"),
        Bad("办理时限【不超过5个工作日以内】。", fixed="办理时限不超过5个工作日。"),
        Bad("每个乡镇【至少要配备3名以上】巡查员。", fixed="每个乡镇至少要配备3名巡查员。"),
        Good("突破3项以上关键技术，经过半数以上代表同意，须半数以上委员到会。"),
        Bad("参训率【突破95%以上】，【超过半数以上】的农户已安装水表。"),
        Bad("补助【最高50万元以下】，【低于3%以下】的不予补助。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_words: dict[tuple[str, str], list[Span]] = {}
    for fact in document.facts("quantity"):
        quantity: Quantity = fact.value
        if quantity.after not in _BOUNDS:
            continue
        if behind := _BEHIND.match(document.text, fact.end):
            by_words.setdefault((quantity.after, behind[0]), []).append(Span(fact.start, behind.end()))
            continue
        start = quantity.number.start
        for expression in (_ADJACENT, _APART):
            found = expression.search(document.text, max(0, start - 14), start)
            # 在不到一周之内 names a time, not a second bound.
            if found and not (found[0] in ("不到", "不足") and quantity.after in _WITHIN):
                if document.masked(fact.start, *_HIDDEN) or (found[0] == "突破" and quantity.unit not in _BROKEN):
                    break
                by_words.setdefault((found[0], quantity.after), []).append(Span(found.start(), fact.end))
                break
    for match in document.matches(_HALF):
        by_words.setdefault((match[0][: -len("以上")].rstrip("半数一"), "以上"), []).append(Span(*match.span()))
    for (first, last), places in by_words.items():
        yield from gather_habit(places, partial(_finding, document.text, first, last))


def _finding(text: str, first: str, last: str, places: Sequence[Span]) -> Finding:
    low = re.match(_LOW, first) is not None
    fix = None
    if (last in _ABOVE) == low and _KEEPS_VALUE.match(first) and first != "最高":
        edits = tuple(Edit(place.end - len(last), place.end, "") for place in places)
        fix = Fix(f"删去“{last}”", edits, safe=False)
    printed = text[slice(*places[0])]
    message = f"界限词“{first}”与“{last}”不能同用，应只留一个，此处为“{printed}”"
    return Finding(places[0], message, fix=fix)
