"""标题层次颠倒、跳级：“1.”之下又设“（一）”，或者一处“（一）→1.”、另一处“（一）→（1）”。

层次序数依次为“一、”“（一）”“1.”“（1）”；可以少用一层，不能反过来用，同一层之下的用法全文应当一致。
只有两层的“一、”之下直接用“1.”是通行写法，不提示；冒号引出的分项、写成整句的各项与他处不同的，只供参考；分条的法规、引录的条文
和修改决定不作判断。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.3；《标点符号用法》（GB/T 15834—2011）B.3.8。
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Finding, Good, Heading, Inversion, Measured, Related, Severity, gather_habit, rule

_FORMS = {1: "一、", 2: "（一）", 3: "1.", 4: "（1）", 5: "①"}
_HEADINGS = ("title", "stopped", "run_in")
_OLD, _ARTICLE = 1990, 14
_Place = tuple[Heading, Heading, bool]  # the heading above, the first below it, whether all below are headings


@rule(
    "H104",
    "heading-level",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.3",
    needs=("heading", "inversion"),
    masks=("table",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("一、用水管理\n1.计划用水。按月核定。\n2.计量用水。逐户装表。\n二、工作保障\n1.组织保障。明确专人。\n2.资金保障。列入预算。"),
        Good("一、用水管理\n（一）计划用水。按月核定。\n（二）计量用水。报送以下材料：\n（1）用水台账；\n（2）水表清单。\n（三）节约用水。1.换管网。2.修水表。"),
        Good("一、总体要求\n二、重点任务\n（一）用水管理\n（二）供水管理\n三、工作保障\n（三）组织保障\n（四）资金保障"),
        Good("报名时请带齐：\n1.申请表。\n2.身份证。\n一、报名时间\n（一）网上报名\n（二）现场报名\n二、报名地点"),
        Bad("一、用水管理\n1.计划用水\n【（一）】按月核定。\n（二）按季公布。\n2.计量用水\n（一）逐户装表。\n（二）按时抄表。"),
        Bad("（一）用水管理\n【一、】计划用水\n县水利局按月核定。\n二、计量用水\n供水站逐户装表。\n（二）供水管理"),
        Bad("（一）用水管理\n1.计划用水。按月核定。\n2.计量用水。逐户装表。\n（二）供水管理\n【（1）】管网改造。分年实施。\n（2）水质检测。按季公布。"),
        Bad("一、场所管理\n（一）设置独立的加工场所，安装门禁。\n（二）不得携带手机进入。\n二、人员管理\n【（1）】签订保密协议，报县档案馆备案。\n（2）每年培训一次。\n三、成果管理\n（一）按卷验收。\n（二）按年移交。"),
        Bad("一、用水管理\n1.计划用水\n按月核定，报送以下材料：\n2.按季公布下列内容：\n【（一）】用水总量；\n（二）用水单位。"),
        Bad("一、主要任务\n（一）准备阶段\n1.清点设备。\n2.登记造册。\n1.实施阶段\n【（一）】改造管网。\n（二）检测水质。\n二、工作要求\n按月调度。"),
        Bad("1.准备阶段\n（1）清点设备。三月底前完成。\n（2）登记造册。四月底前完成。\n2.实施阶段\n【①】管网改造。分年实施。\n②水质检测。按季公布。\n3.验收阶段"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.amending or 0 < document.year < _OLD or any(block.level == _ARTICLE for block in document.blocks):
        return
    turned: dict[tuple[int, int, int], list[Inversion]] = {}
    for fact in document.facts("inversion"):
        key = (fact.value.outer.part, fact.value.outer.level, fact.value.items[0].level)
        turned.setdefault(key, []).append(fact.value)
    for inversions in turned.values():
        yield from gather_habit(inversions, partial(_tell_turned, document), 1, "同样的次序")
    inner = {heading.marker for fact in document.facts("inversion") for heading in fact.value.items}
    yield from _skips(document, [fact.value for fact in document.facts("heading") if fact.value.marker not in inner])


def _tell_turned(document: Document, inversions: Sequence[Inversion]) -> Finding:
    outer, first = inversions[0].outer, inversions[0].items[0]
    enumeration = all(each.outer.form == "lead" or each.items[0].form == "item" for each in inversions)
    right = f"应为“{_FORMS[outer.level + 1]}”" if outer.level < len(_FORMS) else "不应再设高一层的序号"
    return Finding(
        first.marker,
        f"“{_printed(document, outer)}”之下{right}，此处为“{_printed(document, first)}”",
        related=tuple(
            Related(each.marker, words)
            for each, words in ((outer, "所在的一项"), (inversions[0].following, "其后一项"))
            if each is not None
        ),
        severity=Severity.INFO if enumeration else None,
    )


def _skips(document: Document, headings: Sequence[Heading]) -> Iterator[Finding]:
    """Lists under headings of one level that are of the next level here, of a lower one there."""
    by_section = {heading.section: heading for heading in headings}
    inner: dict[int, list[Heading]] = {}
    for heading in headings:
        if heading.parent in by_section:
            inner.setdefault(heading.parent, []).append(heading)
    groups: dict[tuple[int, int, bool], dict[int, list[_Place]]] = {}
    for section, below in inner.items():
        outer, level = by_section[section], below[0].level
        if Counter(each.level for each in below)[level] > 1:
            group = groups.setdefault((outer.part, outer.level, _is_announced(document, below[0])), {})
            group.setdefault(level, []).append((outer, below[0], _are_headings(below)))
    for (_, level, announced), places in groups.items():
        yield from _compare(document, level, announced, places)


def _compare(document: Document, level: int, announced: bool, places: dict[int, list[_Place]]) -> Iterator[Finding]:
    usual = max(places, key=lambda inner: (len(places[inner]), -inner))
    for other in sorted(places.keys() - {usual}):
        # 一、 with 1. under it is right where that section has two levels only.
        if other > usual and (level, other) != (1, 3) and (usual == level + 1 or len(places[usual]) > 1):
            hint = announced or not all(place[2] for place in places[other])
            yield from gather_habit(
                places[other], partial(_tell_skip, document, _FORMS[usual], places[usual][0][1], hint), 1, "同样的次序"
            )
    if len(places) == 1 and usual > level + 1 and (level, usual) != (1, 3) and not announced:
        skips = [place for place in places[usual] if place[2]]
        if skips:
            yield from gather_habit(
                skips, partial(_tell_skip, document, _FORMS[level + 1], skips[0][0], True), 1, "同样的次序"
            )


def _tell_skip(document: Document, right: str, like: Heading, hint: bool, skips: Sequence[_Place]) -> Finding:
    outer, first, _ = skips[0]
    words = "上一层" if like is outer else "他处所用"
    return Finding(
        first.marker,
        f"“{_printed(document, outer)}”之下应为“{right}”，此处为“{_printed(document, first)}”",
        related=(Related(like.marker, words),),
        severity=Severity.INFO if hint else None,
    )


def _is_announced(document: Document, first: Heading) -> bool:
    """Whether a colon leads to a list: it is an enumeration, not a level of headings."""
    above = document.blocks[document.block_index(first.marker.start) - 1]
    return document.text[above.end - 1] in "：:"


def _are_headings(below: Sequence[Heading]) -> bool:
    """Whether all have the words of a heading and a text of their own."""
    return all(each.form in _HEADINGS and (each.body or each.form == "run_in") for each in below)


def _printed(document: Document, heading: Heading) -> str:
    return document.text[slice(*heading.marker)].strip()
