"""引号、书名号、括号不成对。

缺了一半，引文、书名、注释到哪里为止就看不出来。按自然段判断：被分页、图片说明、表格隔断的段落合起来看；几段连续的引文
每段开头用前引号、只在末段末尾用后引号，是对的；只有一句话的，引文可能在上下句里，只供参考；“1）”“a）”一类序号不算。方向用反（”…“）的，一并指出。
依据：引号、括号、书名号成对使用，各有前后两半。
"""

from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter

from qlint import Bad, Document, Edit, Fact, Finding, Fix, Good, Measured, Severity, Span, gather_habit, rule

_OTHER_HALF = dict(zip("“‘《〈（([〔【「『［", "”’》〉）)]〕】」』］", strict=True))
_NAMES = {"“": "引号", "‘": "单引号", "《": "书名号", "〈": "单书名号"}
_BRACKETS = "（([〔【［"
_REACH, _NEAR = 20, 30


@rule(
    "P101",
    "unpaired-mark",
    severity=Severity.ERROR,
    basis="《标点符号用法》（GB/T 15834—2011）4.8、4.9、4.15",
    needs=("lone_mark", "responsible_units", "straight_quote"),
    masks=("link",),
    fixable=True,
    measured=(
        Measured("official", 7, 7, 7),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推广“双随机、一公开”监管，落实《云川市供水条例（试行）》。"),
        Good("评选出5名“小小节水\n\n\n图为节水夏令营活动现场\n\n宣传员”和10名志愿者。"),
        Good("信中写道：\n“北岭的河水清了。\n“南溪的泵站修好了。”"),
        Good("申报材料包括：1）申请表；2）承诺书；a）图纸。"),
        Good("大家在群里回复：好的：）"),
        Good("云川供水在公众号留言：我们等你：）欢迎常来。"),
        Bad("推广【“双随机、一公开监管】，压减检查次数。"),
        Bad("会议强调：【“要抓紧检修泵站】。各县要抓好落实。"),
        Bad("【开展节水之旅走进邻里中心”】主题活动。"),
        Bad("根据【《云川市供水条例】，现通知如下：请各地抓好落实。"),
        Bad("【根据云川市供水条例》】，落实“放管服”改革要求。"),
        Bad("试点县【（以下简称试点要按月报送进度】。"),
        Bad("落实【”放管服“】改革要求。", fixed="落实“放管服”改革要求。"),
        Bad("根据云政发【〔2026]】5号文件办理。"),
        Bad("依据（《云川市供水条例【（修订》】）开展检查。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    # An open bracket of responsible units and a pair with a straight half are told by their own rules.
    told = {fact.start for fact in document.facts("responsible_units") if not fact.value.closed}
    told.update(place for fact in document.facts("straight_quote") for place in (fact.start, fact.end - 1))
    lone = [fact for fact in document.facts("lone_mark") if fact.start not in told]
    unpaired: dict[str, list[Finding]] = {}
    alone = _is_one_sentence(document)
    index = 0
    while index < len(lone):
        fact, after = lone[index], lone[index + 1] if index + 1 < len(lone) else None
        index += 1
        if after and (finding := _turned(text, fact, after)):
            yield finding
            index += 1
        else:
            finding = _unpaired(document, fact)
            if alone and _may_go_on(text, fact):
                finding = replace(finding, severity=Severity.INFO)
            unpaired.setdefault(finding.message, []).append(finding)
    for findings in unpaired.values():
        yield from gather_habit(findings, itemgetter(0), other="同样不成对")


def _unpaired(document: Document, fact: Fact) -> Finding:
    text, mark = document.text, fact.value.mark
    opens = text[fact.start] == mark
    missing = _OTHER_HALF[mark] if opens else mark
    clause = document.clause_at(fact.start + 1 if opens else fact.start - 1)
    if opens:
        span = Span(fact.start, max(fact.end, min(clause.end, fact.start + _REACH)))
    else:
        span = Span(min(fact.start, max(clause.start, fact.end - _REACH)), fact.end)
    name = _NAMES.get(mark, "括号")
    sides = ("后", "前") if opens else ("前", "后")
    return Finding(span, f"应有{sides[0]}{name} {missing} ，此处只有{sides[1]}{name} {text[fact.start]}")


def _is_one_sentence(document: Document) -> bool:
    return len(document.blocks) == 1 and len(document.sentence_ends) <= 1


def _may_go_on(text: str, fact: Fact) -> bool:
    """In a sentence taken out of its paragraph, a quotation that 说：“ opens may end in the next one, and ” at the end
    may close one that began before."""
    if text[fact.start] in "“‘『":
        return text[fact.start - 1 : fact.start] in ("：", ":")
    return text[fact.start] in "”’』" and (not text[fact.end :].strip() or not text[: fact.start].strip())


def _turned(text: str, first: Fact, second: Fact) -> Finding | None:
    """”…“ and ”…” for “…”; 〔…] for 〔…〕. None where the two marks have nothing to do with each other."""
    span = Span(first.start, second.end)
    if span.end - span.start > _NEAR or "\n" in text[slice(*span)]:
        return None
    a, b = text[first.start], text[second.start]
    if first.value.mark == second.value.mark and first.value.mark in _NAMES:
        mark = first.value.mark
        right = (mark, _OTHER_HALF[mark])
        if (a, b) == right or any(character in "，。；！？" for character in text[first.end : second.start]):
            return None
        edits = tuple(
            Edit(*fact.span, good)
            for fact, good in zip((first, second), right, strict=True)
            if text[fact.start] != good
        )
        message = f"{_NAMES[mark]}应为 {right[0]}…{right[1]} ，此处为 {a}…{b}"
        return Finding(span, message, fix=Fix("改正方向", edits, safe=len(edits) > 1))
    if a in _BRACKETS and b in "）)]〕】］":
        return Finding(span, f"括号前后应同形，此处为“{text[slice(*span)]}”")
    return None
