"""语句错位：句子应在自己的标题之下。

按地区、单位、活动分节的材料（各区动态、单位经验、活动集锦），每节只写自己的事。拼稿时常把甲区的句子贴到乙区之下，或者接在图片说明后面。
判断依据有二：句子的主语是别节的名称，而全句不提本节；或者句中字句只与别节相同，与本节毫无相同。一句提到几节名称的（总述、比较、合作）不在此列。
依据：《党政机关公文处理工作条例》第二十条（段落顺序是否准确）；编辑惯例。
"""

import re
from collections.abc import Iterator

from qlint import Bad, Document, Fact, Finding, Good, Measured, Parts, Related, Severity, Span, rule

_SENTENCE = re.compile(r"[^。！？\n]{8,}")
_LEAD = r"[ 　“]*(?:[^，。：]{0,14}[，：,])?(?:随后|此外|同时|日前|近日|据悉|目前)?"
_BESIDE = re.compile(
    r"学习|借鉴|来自(?!各地|全[国省市县区]|社会|周边)|结对|对口|联合|联手|共同|相比|邻近|毗邻|等[地县区市]|各[县区市]|考察|交流|先后走访|跨[区县市]"
)
_RUN = 11  # characters that a misplaced sentence has verbatim from the section where it belongs
# What was put behind a text begins with such a word.
_JOINS = re.compile(r"[ 　]*(?:随后|此外|同时|当[晚天日]|此[次行]|最[终后]|为此|据|现场|活动|另|这次|同日|期间|其间)")
_LONGEST = 58
_REPORT = (
    "节水宣传周各县动态\n\n各县区结合实际开展宣传，现将情况摘要刊登如下。\n"
    "北岭县\n开展节水知识进校园活动\n3月22日，北岭县水务局走进第一小学，开展节水知识进校园活动。\n校方表示，将把参观见闻编成校本读物。\n"
    "南溪县\n举办灌区改造现场会\n3月23日，南溪县水务局举办灌区改造现场会。\n会上，种粮大户代表介绍按方收费后的用水变化，灌区农户表示赞同。\n"
    "西屏区\n上线管网检漏平台\n3月24日，西屏区水务局上线管网检漏平台。\n平台接入压力传感器一千二百个，夜间流量下降两成。"
)


@rule(
    "M103",
    "misplaced-sentence",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（段落顺序是否准确）；编辑惯例",
    needs=("named_section",),
    masks=("reproduced", "table"),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_REPORT),
        Good(_REPORT.replace("编成校本读物。", "编成校本读物。北岭县、南溪县、西屏区的做法各有特色。")),
        Good(_REPORT.replace("夜间流量下降两成。", "夜间流量下降两成。西屏区水务局还派员到南溪县考察学习。")),
        Bad(_REPORT.replace("编成校本读物。", "编成校本读物。【南溪县水务局还邀请农户体验按方购水】。")),
        Bad(_REPORT.replace("夜间流量下降两成。", "夜间流量下降两成。【3月25日，北岭县水务局为学校更换节水龙头】。")),
        Bad(
            _REPORT.replace(
                "南溪县\n举办",
                "北岭县开展节水知识进校园活动。【此次还请种粮大户代表介绍按方收费后的用水变化】。\n南溪县\n举办",
            )
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    groups: dict[int, list[Fact]] = {}
    for fact in document.facts("named_section"):
        groups.setdefault(fact.value.group, []).append(fact)
    for facts in groups.values():
        yield from _check_group(document, facts)


def _check_group(document: Document, facts: list[Fact]) -> Iterator[Finding]:
    text = document.text
    parts = Parts(text, [Span(fact.start, fact.value.body.end) for fact in facts])
    subjects = _subjects(facts)
    for own, fact in enumerate(facts):
        body = fact.value.body
        for match in _SENTENCE.finditer(text, body.start, body.end):
            sentence = Span(match.start() + len(match[0]) - len(match[0].lstrip()), match.end())
            named = {other for other, each in enumerate(facts) if each.value.core in match[0]}
            if len(named - {own}) >= 2:
                continue
            subject = subjects.match(text, sentence.start, sentence.end) if own not in named else None
            place = _named_subject(facts, subject, own, match[0]) if subject else None
            place = place or _kin(document, facts, parts, sentence, own)
            if place is not None:
                yield _finding(text, sentence, facts[place[0]], fact, place[1])


def _subjects(facts: list[Fact]) -> re.Pattern[str]:
    """How a sentence begins that is about one of the sections: its name, not followed by 和 or by a road's name."""
    names = sorted({fact.value.name for fact in facts}, key=lambda name: (-len(name), name))
    return re.compile(f"{_LEAD}(?P<name>{'|'.join(map(re.escape, names))})(?![、和及等路街桥道])")


def _named_subject(facts: list[Fact], subject: re.Match[str], own: int, words: str) -> tuple[int, Span] | None:
    if _BESIDE.search(words):
        return None
    other = next(number for number, fact in enumerate(facts) if fact.value.name == subject["name"])
    return (other, facts[other].span) if other != own else None


def _kin(document: Document, facts: list[Fact], parts: Parts, sentence: Span, own: int) -> tuple[int, Span] | None:
    """The section whose words a sentence has, where it has none of its own section's."""
    kin = parts.kinship(sentence, own, facts[own].value.core)
    if kin is None or kin.run.end - kin.run.start < _RUN:
        return None
    # The same words fit both places: those of a section that says more of the same stand right.
    fits_here, fits_there = parts.affinity(kin.run, own), parts.affinity(kin.there, kin.part)
    joins = _JOINS.match(document.text, sentence.start) is not None
    joins_there = _JOINS.match(document.text, document.sentence_at(kin.there.start).start) is not None
    right_there = fits_there > fits_here or (fits_there == fits_here and joins and not joins_there)
    return (kin.part, kin.telling) if right_there else None


def _finding(text: str, sentence: Span, there: Fact, here: Fact, place: Span) -> Finding:
    span = Span(sentence.start, min(sentence.end, sentence.start + _LONGEST))
    words = text[sentence.start : sentence.end]
    shown = words if len(words) <= 24 else words[:22] + "……"
    return Finding(
        span,
        f"“{shown}”应在“{there.value.name}”部分，此处在“{here.value.name}”部分",
        (Related(place, f"“{there.value.name}”部分"),),
    )
