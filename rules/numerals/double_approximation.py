"""约数重复：“近”与“余”不能同用，“约”与“左右”不能同用。

“近2000”小于2000，“2000余”大于2000；连用则读者不知是多还是少。“约300人左右”说了两遍“约”，留一个即可。
依据：一个数只用一种约数，两种约数不能同时成立；用法见GB/T 15835—2011 4.3。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Fact, Finding, Fix, Good, Measured, Quantity, Severity, Span, gather_habit, rule

_NEARLY = ("近", "将近", "接近", "约", "大约", "大概", "差不多", "约为", "不足", "不到")
_ABOUT = ("约", "大约", "大概", "差不多", "约为")
_BOUND = ("超过", "超", "逾", "超出", "高于", "多于", "大于", "低于", "少于", "小于", "至少", "最少", "最多", "至多")
_VAGUE = re.compile(r"余|餘|多|来|左右|上下")
_LIMIT = re.compile(r"余|餘|多|来|左右|上下|以上|以下|以内|之内")
# 30余户以上: over thirty, or at least thirty.
_BEHIND = re.compile(r"余|餘|多|来|左右|上下|(?<=[余餘多])以上")
_SHORT = ("不足", "不到")
# 大约需要40分钟左右: words between the approximation and the number.
_EARLIER = re.compile(
    r"(?:大约|大概|约莫|大致|估计约|(?<![最附临邻靠亲相就贴切走新])将近|(?<![连直])接近|(?<![节条公契预签履违制特邀集简相失婚解续誓租纽毁缔守规盟大合])约)"
    r"(?:有|需要?|占|达到?|要|在|是|可|用|共|共有|花费?|投入|投资|召集|完成)\Z"
    r"|(?:约莫|大致)\Z"
    # 近10余个月 are the last months; 历时近10余个月 is a length of time.
    r"|差不多(?:有|需要?|要|占|达到?)?\Z|近(?<=(?:历时|为期|长达|用时|耗时|持续|距今)近)\Z"
)
# What such words end with: the expression is tried where one of these stands before the number.
_EARLIER_ENDS = frozenset("有需要占达到在是可用共花费入资集成多近莫致")
# 树龄约1300年左右, 大约在晚上8点左右, 约占总数的三成左右: what is no quantity, or is not right behind.
_FAR = re.compile(
    r"(?P<about>大约|大概|(?<![节条公契预签履违制特邀集简相失婚解续誓租纽毁缔守规盟大合])约(?!定))"
    r"[^\s，。；：、？！（）]{0,8}?[0-9零一二三四五六七八九十百千万半几数][^\s，。；：、？！（）左右]{0,3}\Z"
)
_FAR_ENDS = frozenset("年点时月旬日号成半")
# 约300名群众左右: the noun between the unit and 左右.
_LATER = re.compile(r"[一-鿿]{1,6}?左右(?![两侧手边岸翼脚逢为摇开])")


@rule(
    "N201",
    "double-approximation",
    severity=Severity.ERROR,
    basis="《出版物上数字用法》（GB/T 15835—2011）4.3；编辑惯例",
    needs=("quantity",),
    masks=("link", "code"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 3, 3, 3),
        Measured("laws", 0, 0, 0),
        Measured("news", 2, 2, 2),
    ),
    examples=(
        Good("发放资料近2000份，接受咨询300余人次，现场约有200人。"),
        Good("近年来新建泵站20余座，最近3次巡查共用时40分钟左右。"),
        Good("近10余个月没有缺水，近二十多年来未曾断流。"),
        Good("节约用水3000余吨，签订合约20多份。"),
        Good("增速低于8%左右的预期目标，不到一个星期之内全部整改。"),
        Good("约2小时后，水位回落1米左右；超过80人参加，近3年来已培训500余人。"),
        Bad("发放资料【近2000余份】。"),
        Bad("【约300人左右】参加。", fixed="约300人参加。"),
        Bad("巡查【大约需要40分钟左右】。", fixed="巡查大约需要40分钟。"),
        Bad("投入资金【将近百余万元】，惠及【超过500多户】。"),
        Bad("现场服务【20余人左右】，抢修用时【近3小时左右】，惠及【数百余户】。"),
        Bad("工期历时【近10余个月】，来客【差不多近百人】。"),
        Good("合约期为3年左右。因故失约10天左右。"),
        Good("约定的时间是8点左右。"),
        Bad("树龄【约1300年左右】。", fixed="树龄约1300年。"),
        Bad("【大约在晚上8点左右】到达，【约占总数的三成左右】。", fixed="大约在晚上8点到达，约占总数的三成。"),
        Bad("古桥距今【约300年左右】。", fixed="古桥距今约300年。"),
        Bad("共有【约300名群众左右】到场。", fixed="共有约300名群众到场。"),
        Bad("挽回损失【近40余万元】，发放补贴【近80余万元】，惠及【300余户以上】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    by_words: dict[tuple[str, str], list[Span]] = {}
    for fact in document.facts("quantity"):
        quantity: Quantity = fact.value
        after = len(quantity.after) > 1
        if not (quantity.before or after or text[fact.start - 1 : fact.start] in _EARLIER_ENDS):
            continue  # nearly every quantity
        if quantity.amount.form == "range" and not quantity.before:
            continue
        first, start = _words_before(text, fact, quantity)
        if not first and not after:
            continue
        last, end = _words_after(text, fact, quantity, first)
        if first.startswith(_BOUND) and text[end : end + 1] == "的":
            continue  # 低于13%左右的目标: below a goal that is itself about 13%
        doubled = _doubled(first, last) or _doubled_behind(quantity.after)
        if doubled:
            by_words.setdefault(doubled, []).append(Span(start, end))
    for words, place in _far(text):
        if not any(each.end == place.end for places in by_words.values() for each in places):
            by_words.setdefault(words, []).append(place)
    for words, places in by_words.items():
        yield from gather_habit(places, partial(_finding, document.text, words))


def _far(text: str) -> Iterator[tuple[tuple[str, str], Span]]:
    place = text.find("左右")
    while place > 0:
        if text[place - 1] in _FAR_ENDS and (found := _FAR.search(text, max(0, place - 16), place)) is not None:
            yield (found["about"], "左右"), Span(found.start(), place + 2)
        place = text.find("左右", place + 2)


def _words_before(text: str, fact: Fact, quantity: Quantity) -> tuple[str, int]:
    if quantity.before:
        start = fact.start - 3 if text.endswith("差不多", 0, fact.start) else fact.start
        return text[start : fact.start] + quantity.before, start
    if text[fact.start - 1 : fact.start] not in _EARLIER_ENDS:
        return "", fact.start
    earlier = _EARLIER.search(text, max(0, fact.start - 8), fact.start)
    return (earlier[0], earlier.start()) if earlier else ("", fact.start)


def _words_after(text: str, fact: Fact, quantity: Quantity, first: str) -> tuple[str, int]:
    if quantity.after or not first.startswith(_NEARLY):
        return quantity.after, fact.end
    later = _LATER.match(text, fact.end)
    return ("左右", later.end()) if later else ("", fact.end)


def _doubled(first: str, last: str) -> tuple[str, str] | None:
    """The two words that cannot go together."""
    near = any(word in first for word in _NEARLY)
    found = (_LIMIT if near and not first.startswith(_SHORT) else _VAGUE).search(last)
    # 数百 leaves open how many: 余 adds nothing.
    vague = first in ("数", "上") and found is not None and found[0] in "余餘多"
    if found and (near or vague or first.startswith(_BOUND)):
        return first, found[0]
    # 约近40分钟: two in front.
    split = [(word, first.removeprefix(word)) for word in _ABOUT if first.startswith(word)]
    return next((words for words in split if words[1] in _NEARLY), None)


def _doubled_behind(last: str) -> tuple[str, str] | None:
    found = _BEHIND.findall(last)
    return (found[0], found[1]) if len(found) > 1 else None


def _finding(text: str, words: tuple[str, str], places: Sequence[Span]) -> Finding:
    printed = text[slice(*places[0])]
    fix = None
    if words[0].startswith(_ABOUT) and words[1] == "左右" and all(text.endswith("左右", *place) for place in places):
        fix = Fix("删去“左右”", tuple(Edit(place.end - 2, place.end, "") for place in places))
    message = f"约数“{words[0]}”与“{words[1]}”不能同用，应只留一个，此处为“{printed}”"
    return Finding(places[0], message, fix=fix)
