"""Lists that name all they count: 甲、乙、丙三县; 甲、乙共2家; 3个街道（甲、乙、丙）; “四大行动”，即甲、乙、丙、丁.

Read only where the items are of one form, so that the list is known to begin and to end where it is read: they end in
the same character or mark, are equally short, or are names of persons. 级, which gathers 市、县（区）, is left out but
for single characters; so are articles of law, items with numbers, and places that hold what
is counted (甲县、乙县三个村).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from qlint.document import Document
from qlint.enumerations import CountedList
from qlint.expressions import compile_late
from qlint.facts.enumerating import JOIN, count_joins, list_before, split_items, split_joined, split_last
from qlint.facts.named_items import are_names
from qlint.model import Fact, Span
from qlint.numerals import read_integer

_MEASURE = (
    "个方面|个(?![人性别体月])|家(?![庭长])|项(?!目)|类(?!似)|种(?![植子养])|所(?![有在以需])|名(?![单义称录额])|位(?![于置])|座|部门|部(?![队委署分])|支|篇|镇|乡|村|级(?![别以])|"
    "省|市(?![场级值政])|县(?![级以])|区(?![域级别])|国(?![家际内务])|(?<!十)(?<!十[一二五六七八九])大(?![型量力学队批小会于])|地(?![区方点块级])|街道|单位|"
    "处(?![理置罚于长级分所境])|场(?![所地面合景])|门(?![户市店面类])|方面|方(?![式法便面向案])|州(?!级)|旗|盟|层|环节|领域|条(?!件|例)|件|人(?![民大才均次员为])"
)
# The class stands first, so that the search skips to it; what may not stand before is asked afterwards.
_NOT_BEFORE = "0-9０-９一二两三四五六七八九十百千万亿几第余多每各前后近约过超达仅数至到～—.．〔＋+·中了另新按令-"
_COUNTED = compile_late(
    rf"[1-9两三四五六七八九十](?<![{_NOT_BEFORE}].)(?:(?<=[2-9])(?![0-9.．,，])|(?<=[两三四五六七八九])(?![十百千万亿])"
    r"|(?<=十)(?![几余多百千万亿])[一二三四五六七八九]?|(?<=1)[0-9](?![0-9.．,，]))"
    rf"(?P<measure>{_MEASURE})(?![余多级]|以[上下内外]|之[一二])"
)
_TIE = compile_late(r"(?:[，,]?(?:一共|共计|总计|合计|共)|这)\Z")
# The last item takes what is counted as its object: 在县城、乡镇建设三个市场.
_VERB = compile_late(
    r"(?:[建设办为了出成获达派抽选评收发开占含即是在对给把被从向按分列需]|[建开]设|设[立置]|开展|实施|组织|推[出进行动]|完成|增加|获得|安排|投入|"
    r"引进|落实|纳入|创建|认定|成立|通过|召开|举行|提出|明确|形成|打造|培育|必须|解决|实现|[抓做办]好|承担|包括|涉及|划分|提供|审议|"
    r"调整|保留|取消|合并|新增|下放|修改|制定|印发|出台|公布|发布|表彰|奖励|支持|协调|存在|属于|位居|名列|任命|免去|撤销|变更|共处)\Z"
)
_NO_ITEM = compile_late(
    r"[0-9０-９等各]|第(?![一二三四五六七八九十]{1,3}(?:中学|小学|高中|人民|医院|幼儿|实验|职业|[分支]))|和平共处|[一二两三四五六七八九十]{1,3}(?:[个家所项名位种类是要省市县区州镇乡村国大]|部门)"
)
_NUMERAL = compile_late(r"[一二两三四五六七八九](?![一-鿿]{3})")
_HAS = compile_late(r"[一-鿿]{2}(?:有|为|是|即).{2,}")
_MARKED = frozenset("”》’")
_PERSONS = frozenset("名位人")
_THINGS = frozenset("件家所条篇支座")
_PLACES = frozenset("省市县区乡镇村州盟旗国道路街")
_ORGANS = frozenset("局厅部委办院校司会署府")
_CERTAIN = _PLACES | _ORGANS | _MARKED
_ABBREVIATIONS = frozenset("京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川贵云滇陕甘青宁新藏蒙港澳台杭甬温深穗汉蓉常锡")
# What may be counted besides what the items are called: 甲县、乙县两个地方.
_PLACE_NOUN = compile_late(r"[，。；、）\n]|地方|地区|区域|试点|方面|\Z")
_ORGAN_NOUN = compile_late(
    r"[，。；、）\n]|单位|部门|机关|机构|成员|主体|方面|[高学]校|院校|医院|中学|小学|幼儿园|[企商]业|公司|银行|场[馆所]|\Z"
)
_OBJECTS = frozenset("个项场支条篇座处")
_ATTRIBUTE = compile_late(r"的.|[是有]|[0-9]|和(?!谐|平)|与|以及")
_LONGEST_LOOSE = 14
_UNITS = frozenset(("部门", "单位", "家"))
# 甲、乙、丙三大战略, 三国: the count stands beside its list.
_APPOSED = frozenset(("大", "方面", "个方面", "国", "省"))
# What stands in brackets or behind a colon: 3个街道（…）, 两个县：…, “四大行动”，即….
_AHEAD = compile_late(
    r"[^，。；：、（）“”《》\n0-9的]{0,10}(?:（[市县区场、]{1,3}）[^，。；：、（）“”《》\n0-9的]{0,10})?(?:”[^，。；：、（）“”《》\n0-9的]{1,10}(?=，?即))?(?:”?（(?P<inside>[^（）\n，；：]{4,120})）|”?(?:，?即|：|，(?P<each>分别(?:是|为)：?))(?P<behind>[^。；：，\n]{4,160})(?=[。；，\n]|\Z))"
)
_ANNOUNCES = compile_late(
    r"[^（：即，。；\n]{0,12}(?:（[市县区场、]{1,3}）[^（：即，。；\n]{0,12})?(?:，?[（：即]|，分别[是为])"
)
# 农业大学教授李慧敏
_TITLED = compile_late(r"(?:员|长|主任|教授|师|书记|专家|经理|院士|博士)[一-鿿]{2,3}\Z")
_SOME = compile_late(r"等|含|如|包括|其中|见|下同|以及其他|有关|相关|各|[0-9]")
_CLASSES = compile_late(
    r"(?:[省市县区乡镇村州盟旗]+|街道|[^、]{0,2}园区|[农林]?场|办事处|[^、]{0,4}开发区|地区|单位|部门|企业|组织|团体|机构|社区|村居|学校|管委会|功能区|新区|自治.)"
)
# Not 坚定“四个自信”, 第三、四项.
_LAST_ITEM = compile_late(
    r"[、和”》](?:(?<=[、和])|(?=[“《]))[^、，。；：！？\n,;]{0,18}[^、，。；：！？\n,;“‘（(](?:[，,](?:一共|共计?|[总合]计))?\Z"
)
_CLOSES = frozenset("，。；、：）\n,;")
_REACH, _LONGEST, _NO_BOUND, _SHORT = 24, 20, 999, 2


def read(document: Document) -> Iterator[Fact]:
    """Such lists of two items or more, by the place of the count; the fact holds list and count."""
    text = document.text
    for match in _COUNTED.finditer(text):
        start = match.start()
        before = text[max(0, start - _REACH) : start]
        listed = not before.endswith(("的", "有")) and (
            "、" in before or "和" in before or "”" in before or "》" in before
        )
        ends_here = _LAST_ITEM.search(before) if listed else None
        named = ends_here is not None and not _NO_ITEM.search(before, ends_here.start() + 1)
        read_list = _behind(text, match) if named else None
        if read_list is None and _ANNOUNCES.match(text, match.end()):
            read_list = _ahead(text, match)
        if read_list is not None:
            items, least, most = read_list
            value = CountedList(_read_count(match), False, tuple(items), least, most, Span(*match.span()))
            yield Fact("exact_list", min(start, items[0].start), max(items[-1].end, match.end()), value)


def _behind(text: str, match: re.Match[str]) -> tuple[list[Span], int, int] | None:
    """The list in front of its count: items, the fewest and the most that they are."""
    start, measure = match.start(), match["measure"]
    tie = _TIE.search(text, max(0, start - 4), start)
    items = list_before(text, tie.start() if tie else start)
    items = split_last(text, split_joined(text, items)) if len(items) > 1 else _pair(text, items)
    words = [text[slice(*item)] for item in items]
    if len(items) < 2 or any(_NO_ITEM.search(word) for word in words[1:]) or _is_numeral(words):
        return None
    if (
        words[-1][-1] in "（("
        or (len(words[-1]) == 1 and measure not in ("级", "大", "方", "地") and words[-1] not in _PLACES)
        or max(map(len, words[1:])) > _LONGEST
        or any(set(word) <= _ABBREVIATIONS for word in words[1:])
    ):
        return None
    if are_names(words, measure) and abs(_read_count(match) - len(items)) <= 1:
        joined = sum(
            are_names([text[item.start : join.start()]], measure)
            for item in items
            for join in JOIN.finditer(text, *item)
        )
        return items, len(items), len(items) + joined
    alike = _count_alike(words, measure)
    named = tie is not None or measure in _APPOSED
    if alike < 2 and not named:
        return _loose(text, match, items)
    # 新建、改建3个泵站: what was done, not what is counted.
    if (
        len(words) == 2
        and not named
        and max(map(len, words)) <= 4
        and words[-1][-1] not in _CERTAIN
        and measure in _OBJECTS
    ):
        return None
    if alike < len(words) and _VERB.search(words[-1]):
        return None
    if not (named or _is_of_them(text, match, words[-1])):
        return None
    count = _read_count(match)
    if tie is not None and count > len(items) + 1 and any("的" in word for word in words[1:]):
        return None  # 甲镇、乙镇的卫生院和卫生室共12家
    if not named and words[-1][-1] not in _CERTAIN:
        # Not alike as far as the count goes, the form says nothing of where the list begins.
        if alike < len(words) and count != alike and (loose := _loose(text, match, items)) is not None:
            return loose
        if not alike - 1 <= count <= len(items) + count_joins(text, items) + 1:
            return None
    # 纺织厂、印染厂十五个，造纸厂三个 tells how many there are of them all.
    bounded = named or text[match.end() : match.end() + 1] not in _CLOSES
    # 示范村有桃源村、梨花村、柏树村5个，
    bounded = bounded or (len(items) > _SHORT and abs(count - len(items)) <= 1 and bool(_HAS.search(words[0])))
    bounded = bounded and _begins_here(text, items[0].start, words[-1][-1])
    return items, alike, len(items) + count_joins(text, items) if bounded else _NO_BOUND


def _is_numeral(words: Sequence[str]) -> bool:
    """坚持三、四个; but 一标段、二标段, which go on alike."""
    alike = len({word[1:] for word in words[1:]}) == 1 and len(words[-1]) > _SHORT and words[0].endswith(words[-1][1:])
    return _NUMERAL.match(words[-1]) is not None and not alike


def _read_count(match: re.Match[str]) -> int:
    return read_integer(match[0][: match.start("measure") - match.start()].replace("两", "二")) or 0


def _loose(text: str, match: re.Match[str], items: Sequence[Span]) -> tuple[list[Span], int, int] | None:
    """Three items or more of any form, where their number is the count or next to it: names, or tasks."""
    words = [text[slice(*item)] for item in items]
    if len(words) < 3 or _VERB.search(words[-1]) or any(_ATTRIBUTE.search(word) for word in words[1:]):
        return None
    lengths = [len(word) for word in words[1:]]
    if (
        max(lengths) > min(_LONGEST_LOOSE, 2 * min(lengths) + 3)
        or min(map(len, words)) < 2
        or not _is_of_them(text, match, words[-1])
    ):
        return None
    count = _read_count(match)
    if abs(count - len(words)) > 1 or text[match.end() : match.end() + 1] in _CLOSES:
        return None
    start = items[0].start
    led = len(words[0]) > max(lengths) or text[start - 1 : start] not in ("，", ",", "、", "）")
    led = led or (text[start - 1] in "，," and all(text[start - 2] != word[-1] for word in words))
    return list(items), len(items), len(items) + count_joins(text, items) if led else _NO_BOUND


def _ahead(text: str, match: re.Match[str]) -> tuple[list[Span], int, int] | None:
    """The list in brackets or behind a colon."""
    ahead = _AHEAD.match(text, match.end())
    if ahead is None:
        return None
    span = ahead.span("inside" if ahead["inside"] else "behind")
    words = text[slice(*span)]
    if ("、" not in words and "”“" not in words) or _SOME.search(words):
        return None
    items = split_joined(text, split_items(text, *span))
    each = [text[slice(*item)] for item in items]
    if len(each) < 2 or any(not 2 <= len(word) <= _LONGEST or _CLASSES.fullmatch(word) for word in each):
        return None
    begins = len({word[:2] for word in each}) == 1 and len(each) > _SHORT
    # 共3件，分别是…: whatever the items look like, they are those counted.
    told = ahead["each"] is not None and abs(len(each) - _read_count(match)) <= 1 and not any("的" in w for w in each)
    told = told or (match["measure"] in _PERSONS and all(_TITLED.search(word) for word in each))
    alike = _count_alike(each, match["measure"]) == len(each) or begins or told
    if not alike or match["measure"] == "级":
        return None
    return items, len(items), len(items) + count_joins(text, items)


def _pair(text: str, items: Sequence[Span]) -> list[Span]:
    """甲县和乙县: two items where both end in a word for a place, or in a mark."""
    whole = items[0] if items else Span(0, 0)
    joins = list(JOIN.finditer(text, *whole))
    if len(joins) != 1 or whole.end - joins[0].end() < 2:
        return []
    first, last = text[joins[0].start() - 1], text[whole.end - 1]
    alike = first == last and last in (_PLACES | _MARKED)
    return [Span(whole.start, joins[0].start()), Span(joins[0].end(), whole.end)] if alike else []


def _count_alike(words: Sequence[str], measure: str) -> int:
    """How many of the last items are of one form; the first may have other words in front."""
    if measure == "级":
        return len(words) if len(words) > 1 and all(len(word) == 1 for word in words[1:]) else 0
    last, rest = words[-1], words[1:]
    endings = _ORGANS if last[-1] in _ORGANS and measure in _UNITS else frozenset(last[-1])
    alike = len(list(takewhile(lambda word: word[-1] in endings, reversed(words))))
    if alike < len(words) and measure in _PERSONS and all(2 <= len(word) <= 4 for word in rest):
        alike = len(words)
    if alike < len(words) and len(last) <= 4 and (measure not in _THINGS or len(rest) > 1):
        short = len(list(takewhile(lambda word: len(word) == len(last), reversed(rest))))
        alike = max(alike, short + (short == len(rest) and len(words[0]) >= len(last)))
    return alike if alike > 1 else 0


def _is_of_them(text: str, match: re.Match[str], last: str) -> bool:
    """Whether what is counted can be the items themselves, not something in them."""
    behind, ending = text[match.end() : match.end() + 4], last[-1]
    if match["measure"] in ("级", "地"):
        return True
    if ending in _PLACES:
        return ending in (match["measure"], *behind) or _PLACE_NOUN.match(text, match.end()) is not None
    if ending in _ORGANS and len(last) > 2:
        return match["measure"] in _UNITS or ending in behind or _ORGAN_NOUN.match(text, match.end()) is not None
    return match["measure"] not in ("家", "所") or _ORGAN_NOUN.match(text, match.end()) is not None


def _begins_here(text: str, start: int, ending: str) -> bool:
    """Whether nothing in front can belong to the list: no further item, and no clause that ends alike."""
    before = text[start - 1 : start]
    return before != "、" and not (before in ("，", ",") and text[start - 2 : start - 1] in (ending, "”", "》"))
