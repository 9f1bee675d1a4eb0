"""汉字文中用了半角标点：“全面推进,重点突破”。

半角标点多由网页、聊天软件粘贴而来，与全角混排时疏密不一，检索时同一句话会被当成两句。个别混入的逐处指出；通篇使用的
只报一次，写明处数；前后不一的，指出从哪里改变。数字、网址、西文句子、公式里的半角标点是对的。
依据：句号、逗号、分号、冒号、问号、叹号、括号在汉字文中占一个字位置，用全角形式。
"""

import re
from collections import Counter
from collections.abc import Iterator

from qlint import Bad, Document, Edit, Fact, Finding, Fix, Good, Measured, Related, Severity, Span, rule

_WHOLE = re.compile(r"[，；：！？]")
_SHARE, _HABIT, _MOST, _RELATED, _SHOWN = 0.3, 5, 30, 20, 58


@rule(
    "P103",
    "half-width-punctuation",
    severity=Severity.ERROR,
    basis="《标点符号用法》（GB/T 15834—2011）4.1、4.4、4.6、4.7、4.9、5.1",
    needs=("half_width_mark",),
    fixable=True,
    measured=(
        Measured("official", 63, 63, 63),
        Measured("reports", 17, 17, 17),
        Measured("laws", 0, 0, 0),
        Measured("news", 2, 2, 2),
    ),
    examples=(
        Good("会议定于上午8:30召开，总投资1,234万元，比例为1:2，网址：https://example.cn/a?b=1,2。"),
        Good("型号为Pump(A)，水压单位为兆帕(MPa)，函数为f(x,y)。"),
        Good("译文原句为：Safe water, safe city: act now! 请各地参考。"),
        Good("2.5万元以内的项目，由北岭县水利局自行组织验收。"),
        Bad("全面推进【,】重点突破。", fixed="全面推进，重点突破。"),
        Bad("各乡镇【:】请抓好落实【;】逾期不报的，予以通报【!】", fixed="各乡镇：请抓好落实；逾期不报的，予以通报！"),
        Bad("《云川市供水办法【(试行)】》自公布之日起施行。", fixed="《云川市供水办法（试行）》自公布之日起施行。"),
        Bad("完成清淤12公里【.】\n泵站修复3座。", fixed="完成清淤12公里。\n泵站修复3座。"),
        Bad(
            "北岭站的两台水泵已全部检修【.】南溪站的水泵正在更换新的叶轮。",
            fixed="北岭站的两台水泵已全部检修。南溪站的水泵正在更换新的叶轮。",
        ),
        Bad(
            "清淤完成【,】泵站修复,水质达标,群众满意,媒体关注:供水恢复。",
            fixed="清淤完成，泵站修复，水质达标，群众满意，媒体关注：供水恢复。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text, marks = document.text, document.facts("half_width_mark")
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


def _is_habit(half: int, whole: int) -> bool:
    return half > _SHARE * (half + whole)


def _edits(fact: Fact) -> tuple[Edit, ...]:
    if len(fact.value) == 1:
        return (Edit(fact.start, fact.end, fact.value),)
    return Edit(fact.start, fact.start + 1, fact.value[0]), Edit(fact.end - 1, fact.end, fact.value[1])


def _printed(text: str, fact: Fact) -> str:
    return text[fact.start] if len(fact.value) == 1 else text[fact.start] + text[fact.end - 1]


def _single(text: str, fact: Fact) -> Finding:
    span = Span(fact.start, min(fact.end, fact.start + _SHOWN))
    message = f"应为全角“{fact.value}”，此处为“{_printed(text, fact)}”"
    return Finding(span, message, fix=Fix(f"改为“{fact.value}”", _edits(fact)))


def _habit(text: str, facts: tuple[Fact, ...]) -> Finding:
    """One finding for all; a count of each mark, and where the habit begins or ends."""
    counts = Counter(_printed(text, fact) for fact in facts)
    told = "、".join(f"“{mark}”{count}处" for mark, count in sorted(counts.items()))
    spans = [Span(fact.start, min(fact.end, fact.start + _SHOWN)) for fact in facts]
    related = tuple(Related(span, "半角标点") for span in spans[1 : _RELATED + 1])
    fix = Fix("全文改为全角标点", tuple(edit for fact in facts for edit in _edits(fact)))
    message = f"标点应为全角，此处起全文半角{told}{_change(text, facts)}"
    return Finding(spans[0], message, related, fix)


def _change(text: str, facts: tuple[Fact, ...]) -> str:
    """Where the habit changes: all full-width before the first half-width mark, or all after the last one."""
    first, last = facts[0].start, facts[-1].end
    before, after = len(_WHOLE.findall(text, 0, first)), len(_WHOLE.findall(text, last))
    if len(_WHOLE.findall(text, first, last)) > len(facts) / 10 or max(before, after) < _HABIT:
        return ""
    if before > after:
        return f"，自“{text[max(0, first - 6) : first]}”后改用半角".replace("\n", "")
    return f"，至“{text[max(0, last - 6) : last]}”后改用全角".replace("\n", "")
