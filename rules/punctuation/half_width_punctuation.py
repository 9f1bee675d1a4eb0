"""汉字文中用了半角标点：“全面推进,重点突破”。

半角标点多由网页、聊天软件粘贴而来，与全角混排时疏密不一，检索时同一句话会被当成两句。个别混入的逐处指出；通篇使用的
只报一次，写明处数；前后不一的，指出从哪里改变。用<>作书名号、“....”作省略号的也算；数字、网址、西文句子、公式里的是对的。
依据：句号、逗号、分号、冒号、问号、叹号、括号在汉字文中占一个字位置，用全角形式。
"""

import re
from collections import Counter
from collections.abc import Iterator

from qlint import Bad, Document, Edit, Fact, Finding, Fix, Good, Measured, Related, Severity, Span, rule

_WHOLE = "，；：！？"
_BLANK_BEHIND = re.compile(r" (?=[一-鿿“《（0-9])")
_SHARE, _HABIT, _MOST, _RARE, _RELATED, _SHOWN = 0.3, 5, 30, 2, 20, 58


@rule(
    "P103",
    "half-width-punctuation",
    severity=Severity.ERROR,
    basis="《标点符号用法》（GB/T 15834—2011）4.1、4.4、4.6、4.7、4.9、5.1",
    needs=("half_width_mark",),
    fixable=True,
    measured=(
        Measured("official", 69, 69, 69),
        Measured("reports", 17, 17, 17),
        Measured("laws", 0, 0, 0),
        Measured("news", 2, 2, 2),
        Measured("raw", 27, 27, 23),
    ),
    examples=(
        Good("会议定于上午8:30召开，总投资1,234万元，比例为1:2，网址：https://example.cn/a?b=1,2。"),
        Good("型号为Pump(A)，水压单位为兆帕(MPa)，函数为f(x,y)。"),
        Good("译文原句为：Safe water, safe city: act now! 请各地参考。"),
        Good("2.5万元以内的项目，由北岭县水利局自行组织验收。"),
        Good("配水比例（厌氧:缺氧:好氧=1:3:7）由北岭站确定，表头写明<单位名称>。"),
        Bad("全面推进【,】 重点突破。", fixed="全面推进，重点突破。"),
        Bad("根据【<云川市供水条例>】执行，成效明显【....】", fixed="根据《云川市供水条例》执行，成效明显……"),
        Bad("【(一)】清河道。\n(二)修泵站。\n(三)测水质。", fixed="（一）清河道。\n（二）修泵站。\n（三）测水质。"),
        Bad("各乡镇【:】请抓好落实【;】逾期不报的，予以通报【!】", fixed="各乡镇：请抓好落实；逾期不报的，予以通报！"),
        Bad("《云川市供水办法【(试行)】》自公布之日起施行。", fixed="《云川市供水办法（试行）》自公布之日起施行。"),
        Bad("投资5.6亿元【.】同比增长8%【.】\n泵站已修复。", fixed="投资5.6亿元。同比增长8%。\n泵站已修复。"),
        Bad(
            "清淤完成【,】泵站修复,水质达标,群众满意,媒体关注:供水恢复。",
            fixed="清淤完成，泵站修复，水质达标，群众满意，媒体关注：供水恢复。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text, marks = document.text, document.facts("half_width_mark")
    numbers = tuple(fact for fact in marks if fact.value == "（）" and _is_number(document, fact))
    if len(numbers) > _RARE:
        # (一) in all headings is a way of writing them, (四) among （三） and （五） a slip.
        yield _habit(text, numbers)
        told = frozenset(numbers)
        marks = tuple(fact for fact in marks if fact not in told)
    half = Counter(fact.value for fact in marks)
    whole = {full: text.count(full[0]) for full in half}
    if len(marks) >= _HABIT and _is_habit(len(marks), sum({"，": text.count("，"), **whole}.values())):
        yield _habit(text, marks)
        return
    for full in half:
        group = tuple(fact for fact in marks if fact.value == full)
        if len(group) >= _HABIT and (_is_habit(len(group), whole[full]) or len(group) > _MOST):
            yield _habit(text, group)
        else:
            yield from (_single(text, fact) for fact in group)


def _is_number(document: Document, fact: Fact) -> bool:
    block = document.block_at(fact.start)
    return block is not None and block.marker.start <= fact.start < block.marker.end


def _is_habit(half: int, whole: int) -> bool:
    return half > _SHARE * (half + whole)


def _edits(text: str, fact: Fact) -> tuple[Edit, ...]:
    if len(fact.value) == 1 or fact.value == "……":
        # A full-width mark brings its own space: the blank typed behind the half-width one goes.
        end = fact.end + (_BLANK_BEHIND.match(text, fact.end) is not None)
        return (Edit(fact.start, end, fact.value),)
    width = 2 if text.startswith("<<", fact.start) else 1
    opening, closing = fact.value
    return Edit(fact.start, fact.start + width, opening), Edit(fact.end - width, fact.end, closing)


def _printed(text: str, fact: Fact) -> str:
    edits = _edits(text, fact)
    return "".join(text[edit.start : edit.end].rstrip() for edit in edits)


def _single(text: str, fact: Fact) -> Finding:
    span = Span(fact.start, min(fact.end, fact.start + _SHOWN))
    message = f"应为全角“{fact.value}”，此处为“{_printed(text, fact)}”"
    return Finding(span, message, fix=Fix(f"改为“{fact.value}”", _edits(text, fact)), severity=_severity((fact,)))


def _severity(facts: tuple[Fact, ...]) -> Severity | None:
    """Half-width brackets alone are house style in many places; points never are."""
    return Severity.WARNING if all(fact.value == "（）" for fact in facts) else None


def _habit(text: str, facts: tuple[Fact, ...]) -> Finding:
    """One finding for all; a count of each mark, and where the habit begins or ends."""
    counts = Counter(_printed(text, fact) for fact in facts)
    told = "、".join(f"“{mark}”{count}处" for mark, count in sorted(counts.items()))
    spans = [Span(fact.start, min(fact.end, fact.start + _SHOWN)) for fact in facts]
    related = tuple(Related(span, "半角标点") for span in spans[1 : _RELATED + 1])
    fix = Fix("全文改为全角标点", tuple(edit for fact in facts for edit in _edits(text, fact)))
    message = f"标点应为全角，此处起全文半角{told}{_change(text, facts)}"
    return Finding(spans[0], message, related, fix, _severity(facts))


def _change(text: str, facts: tuple[Fact, ...]) -> str:
    """Where the habit changes: all full-width before the first half-width mark, or all after the last one."""
    first, last = facts[0].start, facts[-1].end
    before, within, after = (
        sum(text.count(mark, *reach) for mark in _WHOLE) for reach in ((0, first), (first, last), (last, len(text)))
    )
    if within > len(facts) / 10 or max(before, after) < _HABIT:
        return ""
    if before > after:
        return f"，自“{text[max(0, first - 6) : first]}”后改用半角".replace("\n", "")
    return f"，至“{text[max(0, last - 6) : last]}”后改用全角".replace("\n", "")
