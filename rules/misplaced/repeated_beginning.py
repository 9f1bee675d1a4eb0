"""一句之内分句不应重复开头，也不应整个分句重复。

“北岭县也将在……，北岭县也将在……”：主语连同状语在一句里说了两遍，多为改写时没有删净。排比（三个以上，或者两个长短、结尾相同的）、分号隔开的并列项不在此列。
依据：编辑惯例；《标点符号用法》（GB/T 15834—2011）4.1.1，一个句子只说一个完整的意思。
"""

import re
from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, Span, rule

_LEAST = 4  # Han characters of a repeated beginning
_WHOLE = 8  # Han characters of a clause repeated as a whole
_CLAUSE = re.compile(r"[^，,：:]+")
_SENTENCE = re.compile(r"[^。！？!?；;\n]+")
_SUBJECT = re.compile(
    r"[一-鿿]{0,10}?(?:[省市区县镇乡村局委办厅部院处署校]|公司|集团|学校|中心|街道|社区|企业|单位|同志|同学|活动|论坛|会议|项目|行动)"
    r"[一-鿿]{0,4}?(?:也将?|还将?|又|已经?|正在?|均|都|将在?|继续|进一步|积极|通过|围绕|结合|针对|组织|开展|举办)"
)


@rule(
    "M106",
    "repeated-beginning",
    severity=Severity.WARNING,
    basis="编辑惯例",
    masks=("reproduced", "quotation", "title", "table"),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 1, 1, 1),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("各县要压实责任，各县要落实经费，各县要加强检查。"),
        Good("北岭县将在春季开展植树，也将在秋季开展护林。"),
        Good("北岭县也将在春季开展植树；北岭县也将在秋季开展护林。"),
        Good("北岭县围绕茶叶做文章，北岭县围绕竹木做文章。"),
        Good("要坚持问题导向，坚持目标导向，推动工作落实。"),
        Bad("展望未来，北岭县也将在节水行动中发挥作用，像渠水一样奔流向前，【北岭县也将在】新的征程上砥砺前行。"),
        Bad("入汛以来，市水务局积极组织抢险队伍备勤，备足防汛物资，【市水务局积极】协调各县开展演练。"),
        Bad("会后，与会代表参观了东门泵站，听取了运行情况介绍，【与会代表参观了东门泵站】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for block in document.blocks_of("paragraph", "item"):
        # Few paragraphs have two clauses with one beginning at all, fewer have them in one sentence.
        if _begins_alike(document.text[block.start : block.end].replace("。", "，")):
            for sentence in _SENTENCE.finditer(document.text, block.start, block.end):
                if _begins_alike(sentence[0]):
                    yield from _check_sentence(document.text, sentence.start(), sentence.end())


def _begins_alike(words: str) -> bool:
    clauses = words.replace(",", "，").replace("：", "，").split("，")
    beginnings = [clause.lstrip()[:_LEAST] for clause in clauses if len(clause) >= _LEAST]
    return len(set(beginnings)) < len(beginnings)


def _check_sentence(text: str, start: int, end: int) -> Iterator[Finding]:
    clauses: dict[str, list[Span]] = {}
    for match in _CLAUSE.finditer(text, start, end):
        begin = match.start() + len(match[0]) - len(match[0].lstrip())
        if match.end() - begin >= _LEAST:
            clauses.setdefault(text[begin : begin + _LEAST], []).append(Span(begin, match.end()))
    for places in clauses.values():
        # Three of a kind are a figure of speech.
        if len(places) != 2:
            continue
        first, second = places
        words = _shared(text, first, second)
        whole = len(words) == second.end - second.start == first.end - first.start >= _WHOLE
        if not whole and (not _SUBJECT.match(words) or _is_parallel(text, first, second)):
            continue
        here = Span(second.start, second.start + min(len(words), 40))
        yield Finding(here, f"一句之内“{words[:40]}”应只说一次，此处又说一遍", (Related(first, "前一处"),))


def _is_parallel(text: str, first: Span, second: Span) -> bool:
    """Whether two clauses side by side have one length and one ending: a figure of speech of two parts."""
    lengths = (first.end - first.start, second.end - second.start)
    endings = {text[clause.end - 2 : clause.end] for clause in (first, second)}
    return second.start <= first.end + 2 and abs(lengths[0] - lengths[1]) <= 1 and len(endings) == 1


def _shared(text: str, first: Span, second: Span) -> str:
    """The words that both clauses begin with."""
    length = 0
    while (
        first.start + length < first.end
        and second.start + length < second.end
        and text[first.start + length] == text[second.start + length]
    ):
        length += 1
    return text[first.start : first.start + length]
