"""引号应为“ ”和‘ ’：直引号和「 」是别处的写法。

直引号分不出前后，多由网页、聊天软件、程序界面粘贴而来；一半弯、一半直的，检索和校对都会当作引号不成对。外层用双引号，
里层用单引号；通篇使用的只报一次。英寸、程序代码、西文句子里的直引号是对的。简体文稿用「 」的，只供参考。
依据：引号的形式为双引号“ ”和单引号‘ ’，左右有别。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import (
    Bad,
    Document,
    Edit,
    Fact,
    Finding,
    Fix,
    Good,
    Measured,
    Pattern,
    Severity,
    Span,
    compile_late,
    gather_habit,
    rule,
)

_CORNER = Pattern("「『", "[「『](?=[^「『」』\n]{1,60}[」』])")
# One of these stands in nearly every line of a text in traditional characters.
_TRADITIONAL = compile_late("[國會這說們為與對發經個來時過後開關實現進種學業東車門見長]")
_STRAIGHT = "\"'＂＇"
_HABIT, _SHOWN = 5, 58


@rule(
    "P109",
    "quotation-mark-form",
    severity=Severity.ERROR,
    basis="《标点符号用法》（GB/T 15834—2011）4.8",
    needs=("straight_quote",),
    patterns=(_CORNER,),
    masks=("link", "code", "table"),
    fixable=True,
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推广“双随机、一公开”监管，落实“‘十五五’规划”。"),
        Good('会议室配备55"显示屏，闸门编号为6\'12"。'),
        Good('接口返回{"姓名": "许衡"}，公式为=IF(A1="是",1,0)，原文为He said "act now"。'),
        Good("他引用旧志所載：「河水清，則農業興；國之大事，在水與糧。」"),
        Bad('推进【"一网通办"】改革。', fixed="推进“一网通办”改革。"),
        Bad('依托“云川办【"】平台办理，开展【"】清河护岸”行动。', fixed="依托“云川办”平台办理，开展“清河护岸”行动。"),
        Bad("落实【'人民至上'】理念。", fixed="落实“人民至上”理念。"),
        Bad("会议要求：“落实【'放管服'】改革部署。”", fixed="会议要求：“落实‘放管服’改革部署。”"),
        Bad(
            '抓好【"两优"】、"三快"、"四减"、"五办"、"六评"、"七查"。',
            fixed="抓好“两优”、“三快”、“四减”、“五办”、“六评”、“七查”。",
        ),
        Bad("开展【「】清河护岸」行动。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    facts = document.facts("straight_quote")
    yield from gather_habit(facts, partial(_straight, document.text), _HABIT)
    corners = document.matches(_CORNER)
    if corners and not _TRADITIONAL.search(document.text):
        starts = [match.start() for match in corners]
        yield from gather_habit(starts, partial(_corner, document.text), 1)


def _straight(text: str, facts: Sequence[Fact]) -> Finding:
    span = _span(text, facts[0])
    right = facts[0].value
    edits = tuple(
        Edit(place, place + 1, mark)
        for fact in facts
        for place, mark in zip((fact.start, fact.end - 1), fact.value, strict=True)
        if text[place] != mark
    )
    wanted = right if span.end - span.start > 1 else right[span.start != facts[0].start]
    message = f"引号应为 {' '.join(wanted)} ，此处为直引号"
    return Finding(span, message, fix=Fix("改为弯引号", edits))


def _span(text: str, fact: Fact) -> Span:
    """The whole pair, or the one mark of it that is straight."""
    if text[fact.start] not in _STRAIGHT:
        return Span(fact.end - 1, fact.end)
    whole = text[fact.end - 1] in _STRAIGHT
    return Span(fact.start, min(fact.end, fact.start + _SHOWN) if whole else fact.start + 1)


def _corner(text: str, starts: Sequence[int]) -> Finding:
    message = f"引号应为 “ ” 或 ‘ ’ ，此处为“{text[starts[0]]}”"
    return Finding(Span(starts[0], starts[0] + 1), message, severity=Severity.INFO)
