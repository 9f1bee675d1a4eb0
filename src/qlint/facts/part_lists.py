"""The parts of a total behind a marker, the total that they belong to, and what their labels say of one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from qlint.arithmetic import Breakdown, Figure
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between
from qlint.intervals import add

# What a number is that must not be added: a change, an old value, an average or price, a net sum, a bound.
NOT_ADDED = compile_late(
    r"(?:增长|增加|提高|上升|下降|减少|降低|(?<!新)增|[由从][^，。]{0,12}|[比较][^，。]{2,16}|[多少超短][支收用]?)了?$"
    r"|[均每]|单价|价格|(?<!高)标准(?!化)|时速|海拔|高度|浓度|温度|最[高低大小多少]|限额|差额|顺差|逆差|净|利润|结余|收支|余额"
    r"|第$|达标线|重复(?:计算|统计)|[年月期季]初"
)
# What ends a list of parts.
LIST_END = compile_late(
    r"其中|含|包括|另外?|此外|同时|还|(?<!公)共(?![青产同享建])|合计|总计|累计|[比较]|截[至止]|全年|去年|上年|今年|目前|以及其|涉及|覆盖|惠及|带动|吸引|来自|分布|辐射"
    r"|发现|解决|发放|开展|举办|组织|安排|投入|参与|同比|约占|相当|达(?!标)|突破|总[里产量额数值长]|对|将|[由从]|(?<=[一-鿿]{2})有[一-鿿]{2,8}[和及与]|[。；：]"
)
# What ends it in any case; the words above may stand in a label, too: 其中县财政安排50万元.
LIST_STOP = compile_late(
    "其中|含|包括|计划|预计|另外?|此外|同时|还|共|合计|总计|累计|[比较]|截[至止]|去年|上年|[。：]|总[里产量额数值长]|均"
)
_OVERLAPPING = compile_late(
    "女|党员|团员|少数民族|本科|硕士|博士|学历|研究生|高级|中级|职称|以上|以下|岁|重点|重大|骨干|贫困|脱贫|残疾|退役|返乡|青年|优秀|先进"
    "|首次|新[增建]|国家级|干部|高新|龙头|上市|创新|示范|特色|专精|数字|绿色|智能|主要|外[资商]|库容|党纪|政务|三保|民生|本级|专项"
)
# Words of one row exclude one another; where two of them are labels, nothing is counted twice.
_EXCLUSIVE = (
    ("新建", "续建", "改建", "扩建", "改扩建", "在建", "迁建"), ("重大", "重点", "较大", "一般"), ("男", "女"),
    ("高级", "中级", "初级"), ("博士", "硕士", "研究生", "本科", "大专", "专科"), ("党员", "群众"), ("以上", "以下"),
    ("干部", "群众", "职工", "教师", "学生"), ("国家级", "省级", "市级", "县级"), ("优秀", "合格", "良好", "称职"),
    ("主要", "次要"), ("国有", "集体", "民营", "私营", "内资", "外资"), ("青年", "老年", "中年", "少年"),
)  # fmt: skip
_PLACES = compile_late("县|市|区|镇|乡|村|社区|街道|部门|单位|国家|省|地区|项目|企业|品牌|学校|家庭|行业|领域|方面")
_OTHERS = compile_late("其余|其他|其它|剩余|剩下|余下")
_TOTAL_WORDS = ("共", "总", "合计", "累计", "受理", "达")
_COMPLEMENTS = (("男", "女"), ("城镇", "农村"), ("城镇", "乡村"), ("城市", "农村"), ("进口", "出口"), ("线上", "线下"))
_NEGATED = compile_late("(?:未|不|非|没有?)(?P<word>[一-鿿]{1,2})")
LONGEST_LABEL, LOOK_BACK = 24, 60
_MARKS = frozenset("，。；：！\n（、")
_JOINED = compile_late("[一-鿿]{0,6}[和与及、]")
_BOUNDS = frozenset(("over", "least", "most", "under"))


def read_parts(document: Document, start: int, end: int, ends: re.Pattern[str] = LIST_END) -> tuple[list[Figure], bool]:
    """The parts behind a marker, and whether more are left unnamed (等).

    Where the list holds ；, each piece tells one part first, then more of that: 出口5亿元，增长8%；进口….
    """
    text, last, passing, listed, pieces = document.text, start, False, False, 0
    parts: list[Figure] = []
    for figure in figures_between(document, start, end):
        if text[figure.end : figure.end + 1].isdigit():  # 一类12个: a label
            continue
        gap = text[last : figure.start]
        if parts and "；" in gap:
            if pieces == 0 and len(parts) > 1:
                break
            pieces += 1
            gap, passing = gap.rpartition("；")[2], False
        elif passing:
            last = figure.end
            continue
        if figure.dimension in RATIOS and parts and len(gap) < LONGEST_LABEL and "。" not in gap:
            last = figure.end
            continue
        if _in_bracket(text, start, figure.start):
            last = figure.end
            continue
        if gap.startswith("）") and _in_bracket(text, start, last):
            gap = gap[1:]
        if not _belongs(text, start, figure, gap, parts, last, ends):
            passing = bool(parts) and text.find("；", figure.end, end) >= 0
            if not passing:
                break
            last = figure.end
            continue
        last = figure.end
        if parts and not figure.counts_like(parts[0]):
            continue
        # 小学60所、初中18所，校车30所: behind a list with 、 a comma begins another thing.
        if listed and gap[:1] == "，" and not _OTHERS.match(gap, 1):
            break
        listed = bool(parts) and gap[:1] == "、"
        if parts and _is_held_by(text, figure, parts[-1], start):
            break
        if NOT_ADDED.search(clause_before(text, figure.start, start)) or "/" in figure.suffix:
            if not parts:
                break
            continue
        parts.append(figure)
    return parts, bool(parts) and "等" in text[start : parts[-1].end] + words_behind(text, parts[-1].end)[:1]


def _in_bracket(text: str, start: int, place: int) -> bool:
    """Whether a place stands in a bracket that tells of a part what it holds: 农用地12亩（含耕地9亩、园地2亩）."""
    opening = text.rfind("（", start, place)
    return opening >= 0 and text.startswith(("含", "其中"), opening + 1) and text.find("）", opening, place) < 0


def _belongs(
    text: str, start: int, figure: Figure, gap: str, parts: Sequence[Figure], last: int, ends: re.Pattern[str]
) -> bool:
    """Whether a figure goes on with a list of parts: the words in front are short, and begin nothing else."""
    if len(gap) > LONGEST_LABEL or _is_of_another_thing(text, start, figure):
        return False
    if last > start:
        bare = gap[gap.rfind("（") + 1 :].replace("）", "", 1) if "（" in gap else gap
        if "）" in bare or ")" in gap or gap.strip("，；").count("，") > 0:
            return False
    else:
        gap = gap.lstrip("：:，, ")
    # 其中达成意向的862份: what ends with 的 names a part, whatever it says.
    named = gap.rstrip("有共约").endswith("的") and "，" not in gap and not parts
    if not named and ends.search(gap) is not None:
        return False
    odd = parts and not figure.counts_like(parts[0]) and figure.dimension == parts[0].dimension
    return not odd


def _is_held_by(text: str, figure: Figure, part: Figure, start: int) -> bool:
    """出口62亿元，机电产品出口28亿元: a number that tells of a part what it holds, or what was done with it."""
    label = clause_before(text, part.start, start).strip("：:，")
    own = clause_before(text, figure.start, start)
    return 1 < len(label) < len(own) and own.endswith(label) and own[-len(label) - 1] not in "不未无非"


def _is_of_another_thing(text: str, start: int, figure: Figure) -> bool:
    """其中30个县参加: 县 is counted, where the total counts something else."""
    if figure.unit not in ("个", "家"):
        return False
    noun = _PLACES.match(text, figure.end)
    return noun is not None and noun[0] not in text[max(0, start - LOOK_BACK) : start]


def find_total(text: str, before: Sequence[Figure], parts: Sequence[Figure], start: int) -> Figure | None:
    """The number that the parts belong to; None where it is a change or a mean, or where several may be meant.

    `before` are the figures in front of the marker, `start` is where its record begins.
    """
    like = [one for one in before if one.counts_like(parts[0])]
    levels = [
        one
        for one in like
        if not NOT_ADDED.search(words := clause_before(text, one.start))
        and "占" not in words
        # 核减金额超过1000万元的项目: a bound, which has no parts.
        and not (one.amount.form in _BOUNDS and text[one.end : one.end + 1] == "的")
    ]
    if not levels or (like[-1] is not levels[-1] and len(levels) > 1):
        return None
    total = levels[-1]
    if len(like) == 1 or sums_up(text, total):
        return total
    # 对46个项目和9个部门…，其中“优”的21个: both are told of.
    if len(levels) > 1 and _JOINED.fullmatch(text, levels[-2].end, total.start) is not None:
        return None
    # Where a sentence ends between, or numbers stand in parallel (一季度20件，二季度30件), several can be meant.
    if levels[0].start < start:
        return None
    parallel = len(levels) > 1 and text[levels[-2].start - 2 : levels[-2].start] == text[total.start - 2 : total.start]
    highest = add(one.amount for one in levels).high if parallel else max(one.amount.high for one in levels)
    above = add(one.amount for one in parts).low > highest or any(one.amount.low > highest for one in parts)
    return total if len(levels) == 1 or above else None


def find_agreeing(before: Sequence[Figure], parts: Sequence[Figure]) -> Breakdown | None:
    """The last number in front of a list that its first two or more parts make up."""
    for count in range(len(parts), 1, -1):
        for total in reversed(before):
            found = Breakdown(total, tuple(parts[:count]), False, False, False, "")
            if total.counts_like(parts[0]) and found.adds_up:
                return found
    return None


def sums_up(text: str, total: Figure) -> bool:
    """Whether the words in front of a number say that it is all (共, 总数)."""
    before = clause_before(text, total.start)
    return any(word in before for word in _TOTAL_WORDS)


def clause_before(text: str, position: int, floor: int = 0) -> str:
    """The words of a clause in front of a place, from the last mark on."""
    start, floor = position, max(floor, position - LOOK_BACK, 0)
    while start > floor and text[start - 1] not in _MARKS:
        start -= 1
    return text[start:position]


def words_behind(text: str, end: int) -> str:
    """The words behind a place up to the next mark, a dozen at most."""
    stop = end
    while stop < len(text) and stop < end + 12 and text[stop] not in "，。；、：\n（）":
        stop += 1
    return text[end:stop]


def may_overlap(words: str) -> bool:
    """Whether the labels of parts tell sorts that may share members (女性, 党员), unlike 男 and 女."""
    for group in _EXCLUSIVE:
        named = [word for word in group if word in words]
        if len(named) > 1:
            for word in named:
                words = words.replace(word, "")
    return _OVERLAPPING.search(words) is not None


def are_exhaustive(text: str, place: int, marker: str, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether marker and labels say that the parts are all there are; `place` is that of the marker."""
    if len(parts) < 2:
        return False
    if marker in ("分为", "分成"):
        return True
    if marker.startswith("分别"):
        # 共120项，分别为…; where words stand between, they may name only some.
        return text[total.end : place].strip("，：（,: ") == ""
    labels = [text[one.end : other.start] for one, other in pairwise(parts)]
    if _OTHERS.search(labels[-1]):
        return True
    words = text[place + len(marker) : parts[-1].end] + words_behind(text, parts[-1].end)
    return marker == "其中" and len(parts) == 2 and _are_complements(words)


def _are_complements(words: str) -> bool:
    """男…、女…; 合格…、不合格…: two parts of which one denies the other."""
    if any(one in words and other in words for one, other in _COMPLEMENTS):
        return True
    return any(words.count(match["word"]) > 1 for match in _NEGATED.finditer(words))
