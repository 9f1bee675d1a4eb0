"""An approximate number told once more in other words: 吸引百余名读者到场 … 当天共有240余名读者参与活动.

What is held together is the noun that both count, and the kind of what was done with it
(吸引, 参与 and 到场 are of one kind). The later sentence must say that it tells the same again (活动中, 当天, 据介绍),
bring no time, place or event of its own, and at least one of the two numbers must be an approximate one: of exact
numbers the other comparisons speak.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from qlint.claims.comparison import compare_times, judge
from qlint.claims.context import Contexts
from qlint.claims.echoes import as_statement
from qlint.claims.frames import PERIOD
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.affixes import shared_end, shared_start
from qlint.model import Fact
from qlint.statements import Claim, Comparison

_APPROXIMATE = frozenset(("over", "near", "about", "vague"))
# Verbs of one kind: what they are said of is the same fact.
_KINDS = tuple(
    map(
        compile_late,
        (
            r"参加|参与|参展|到场|吸引|前来|参会|出席|观看|到会|齐聚|汇聚|观众|迎来|走进|赶来|聆听|观摩|参赛|参训|受训|培训",
            r"发放|分发|派发|赠送|发出|送[出上去到]|领取",
            r"惠及|受益|享受|覆盖|受惠|服务|帮助|解决",
            r"咨询|解答|答疑|答问|提问",
            r"接诊|义诊|诊疗|看病|就诊|诊治|问诊|体检|检查身体",
            r"清理|清运|清除|打捞|清掉",
            r"走访|慰问|看望|探访|入户|探望",
            r"检查|排查|抽查|巡查",
            r"征集|收到|收集|征得|投稿|报送|参评",
            r"提供|推出|供[^应电水暖气]|拿出|可选",
            r"出动|投入|组织|动员|调集|参战",
            r"种植|栽[下植种]|植树|补植|种下",
            r"捐赠|捐献|捐出|募集|募得|捐款|收到|筹[集得措]",
            r"签约|签订|达成|意向",
            r"转移|疏散|撤离|安置",
            r"接待|迎来|到访|游览|参观|入园|打卡",
            r"展出|展示|亮相|陈列",
        ),
    )
)
# A sentence that tells the same again.
_AGAIN = compile_late(
    r"据.{0,12}?(?:介绍|统计|了解)|介绍[，说]|表示，|活动(?:中|当天|现场|期间|上)|(?:现场|会上|会后|当天|当日)|[本此该这][次场届项]|共(?![同产青建享])"
    r"|累计|总计|通过|期间|[全一][天上下]午?|的时间|上述|这些|所有|[访与加送放诊到献供植征的](?=[的近约上数百千0-9一二三四五六七八九两])|整[场个]|走进"
)
_OTHER = compile_late(
    r"举办|举行|召开|另|随后|接着|之后|(?<!至)次日|第[一二三四五六]|还[^有]|又|再次|其余|其[他它]|剩余|[一二三四五六七八]是|首先|其次|此外|今后|下一步|计划|"
    r"将(?!近)|预计|拟|力争|比|较|去年|上年|[上下]午(?!的(?:时间|劳动|努力|忙碌|奋战|学习|培训))|其中|分别|每|平均|人均|合计|其间|往年|以往|同期|年前|逐步|最高|最多|陆续有|也有|超额|尚|未|仍|缺"
)
_LISTED = compile_late(r"其中|分别|[一二三四五六七八]是|每|平均|计划|拟|力争|预计|去年|上年|同期")
_PLACE = compile_late(
    r"[^，。；、\n据全本我该各向在由从到]{2,3}(?:[镇乡村县段]|街道|社区|学校|[中小]学|公司|分局|支队|大队|车站|广场|片区|标段|专场)"
)
_SOME = compile_late(r"发言|登台|上台|获|入选|被|因|[中还也]有|报名|晋级|通过|代表")
_RUN = compile_late(r"[一-鿿]{2,10}")
_FRONT = compile_late(r"[一-鿿]{2,10}\Z")
_FILLER = "了共有约近达到为超过逾共计累计"
_REACH, _BLOCKS, _LEAST, _WHOLE, _RATIO = 24, 1, 2, 3, 3


def find_retellings(document: Document) -> Iterator[tuple[Comparison, Claim, Claim]]:
    """Every approximate number told again otherwise, behind the one that it disagrees with."""
    quantities = document.facts("quantity")
    rough = [fact for fact in quantities if fact.value.amount.form in _APPROXIMATE and fact.value.unit]
    if not rough:
        return
    contexts: Contexts | None = None
    for fact in rough:
        for first, second in _fellows(quantities, fact):
            if not _tell_one(document, first, second):
                continue
            contexts = contexts or Contexts(document)
            one, other = (contexts.complete(as_statement(document, each)) for each in (first, second))
            if _may_be_one(one, other):
                yield Comparison("restated", firm=False), one, other


def _may_be_one(one: Claim, other: Claim) -> bool:
    """上千 is what a headline says of 1300余; what is told up to a later time may be more, but not less."""
    topic = other.clause.start == other.quantity.start
    if "plan" in one.role or ("plan" in other.role and not topic) or "part" in other.role:
        return False
    sizes = sorted((one.amount.low, other.amount.low))
    if sizes[1] > _RATIO * sizes[0]:
        return False  # some of them
    if "vague" in (one.amount.form, other.amount.form) and one.amount.meets(other.amount):
        return False
    if other.period is not None and other.period.form == "until" and one.block == other.block:
        return other.amount.high <= one.amount.low
    return not compare_times(one, other)[0]


def _fellows(quantities: tuple[Fact, ...], fact: Fact) -> Iterator[tuple[Fact, Fact]]:
    """The numbers near an approximate one that do not agree with it, as pairs by place."""
    at = bisect_left(quantities, fact.start, key=itemgetter(1))
    for index in range(max(0, at - _REACH), min(len(quantities), at + _REACH)):
        other = quantities[index]
        if index == at or other.value.dimension != fact.value.dimension or abs(other.start - fact.start) > 400:
            continue
        if other.value.amount.form in _APPROXIMATE and index > at:
            continue  # the later of two approximate ones asks for the earlier
        if (
            other.value.amount.form not in (*_APPROXIMATE, "exact", "rounded")
            or judge(fact.value.amount, other.value.amount) == "agree"
        ):
            continue
        yield (other, fact) if index < at else (fact, other)


def _tell_one(document: Document, first: Fact, second: Fact) -> bool:
    text = document.text
    here, there = document.sentence_at(second.start), document.sentence_at(first.start)
    blocks = document.block_index(first.start), document.block_index(second.start)
    if here.start <= first.start or blocks[1] - blocks[0] > _BLOCKS:
        return False
    if blocks[0] != blocks[1] and document.blocks[blocks[1]].marker.end > document.blocks[blocks[1]].marker.start:
        return False
    lead, before = text[here.start : second.end], text[there.start : there.end]
    clause = document.clause_at(second.start)
    topic = clause.start == second.start  # 1600余册图书将充实图书室: what is said of it comes behind
    opens = topic and here.start == second.start and there.end >= here.start - 1
    again = _AGAIN.search(lead + text[second.end : second.end + 2]) is not None
    if not (again or opens) or _OTHER.search(text, here.start, second.end if topic else clause.end):
        return False
    if _LISTED.search(before, 0, first.end - there.start) or PERIOD.search(text, first.end, there.end):
        return False
    if any(match[0][-3:] not in text[there.start : there.end] for match in _PLACE.finditer(lead)):
        return False
    clauses = tuple(text[slice(*document.clause_at(each.start))] for each in (first, second))
    if not any(kind.search(clauses[0]) and kind.search(clauses[1]) for kind in _KINDS):
        # Of exact numbers, or with these words, the later one may count some of them: 会上，8名企业家发言.
        rough = all(each.value.amount.form in _APPROXIMATE for each in (first, second))
        if not (topic and rough) or _SOME.search(clauses[1]):
            return False
    return _count_the_same(document, first, second) >= (_LEAST if again else _WHOLE)


def _count_the_same(document: Document, first: Fact, second: Fact) -> int:
    """How many characters of one noun both have, right behind the number or right in front of it."""
    (behind, front), (other_behind, other_front) = _nouns(document, first), _nouns(document, second)
    shared = (
        len(shared_start([behind, other_behind])),
        len(shared_end([front, other_front])) if not (behind and other_behind) else 0,
        _joined(front, other_behind),
        _joined(other_front, behind),
    )
    return max(shared) if max(shared) >= _LEAST else 0


def _joined(front: str, behind: str) -> int:
    """How many first characters of the words behind one number end those in front of another."""
    return next((size for size in range(len(behind), 1, -1) if front.endswith(behind[:size])), 0)


def _nouns(document: Document, fact: Fact) -> tuple[str, str]:
    """The words behind the number, and those in front of it."""
    clause = document.clause_at(fact.start)
    behind = _RUN.match(document.text, fact.end, clause.end)
    front = _FRONT.search(document.text[clause.start : fact.start].rstrip(_FILLER))
    return (behind[0] if behind else ""), (front[0] if front else "")
