"""文中提到的本文件第几部分、第几章、第几条、第几项应当存在。

条文增删以后，“本办法第三十条”“见第七部分”没有跟着改，所指就落了空。只看说的是本文件的：写明“本办法”“本条”的，以及没有提到
其他法规文件的；修改他文的决定、引文不看。本文件的条、章、部分自1起不缺号，才能断定所指超出了范围。
依据：《党政机关公文处理工作条例》第二十条；编辑惯例。
"""

from bisect import bisect_right
from collections.abc import Iterator

from qlint import (
    Bad,
    Document,
    Fact,
    Finding,
    Good,
    Measured,
    NumberedPlaces,
    PlaceRow,
    Reference,
    Related,
    Severity,
    Span,
    compile_late,
    rule,
)

_UNITS = {"section": "部分", "chapter": "章", "article": "条"}
_POINTS = compile_late(r"(?:见|按|照|据|如|在|与|对|同|合)(?:本[^，。；]{1,6}的?)?[ 　]*\Z")
_OTHERS = compile_late(
    r"(?:》|(?<!本)(?<!本实施)(?<!本管理)(?:(?<!办)法|条例|规定|办法|细则|规则))(?:（[^（）]{0,20}）)?的?第|法典|公约|宪章"
)
_NAMED = compile_late(
    r"本(?:实施|工作|行动|管理|暂行)?(?P<kind>条例|规定|办法|细则|规则|章程|准则|决定|通知|意见|方案|规程|预案|纪要|制度|规划|计划|通告|公告|法)"
)
_ROW = 60  # code points
# Items that stand in the line of their article, or are numbered otherwise.
_OTHER_ITEMS = compile_late(r"[（(][一二三四五六七八九十]{1,3}[）)]|(?m:^[ 　]*[0-9]{1,2}[.．、])")
_WITH_ITEM = 2  # numbers of a reference: 第五条第（二）项
_LAW = (
    "云川市供水办法\n第一条　为了节约用水，制定本办法。\n第二条　供水单位应当：\n（一）按月抄表；\n（二）按季公布。\n"
)
_PLAN = "云川市供水工作方案\n一、总体要求\n坚持节水优先。\n二、重点任务\n修复泵站。\n三、工作保障\n"


@rule(
    "R104",
    "internal-reference",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条；编辑惯例",
    needs=("reference", "numbered_places", "part"),
    masks=("quotation", "reproduced"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_LAW + "第三条　违反本办法第二条第（二）项规定的，责令改正。"),
        Good(_LAW + "第三条　违反《云川市节水条例》第二十条、第三十一条规定的，依照其规定处理。"),
        Good(_PLAN + "各单位按照本方案第二部分落实；装订材料第五部分附发票。"),
        Good(_LAW + "第三条　发生纠纷的，依照民法典第五百七十七条处理，可以申请调解。"),
        Good(
            "关于《云川市供水办法》的说明\n一、起草背景\n为了节约用水。\n二、主要内容\n本办法第十二条规定了用水定额，第十五条至第十八条规定了水价。"
        ),
        Good(
            "云川市供水办法\n第一条　为了节约用水，制定本办法。\n第二条　供水单位应当：（一）按月抄表；（二）"
            "按季公布。\n第三条　违反本办法第二条第（二）项规定的，责令改正。"
        ),
        Bad(_LAW + "第三条　违反本办法【第八条】规定的，责令改正。"),
        Bad(_LAW + "第三条　违反本办法【第二条第（四）项】规定的，责令改正。"),
        Bad(_LAW + "第三条　违反本办法【第一条第（二）项】规定的，责令改正。"),
        Bad(_PLAN + "各单位按照本方案【第五部分】的分工落实。"),
        Bad(
            _PLAN.replace("修复泵站。", "（一）修复泵站\n（二）清理河道")
            + "按照本方案【第二部分第（四）项】的进度办理。"
        ),
        Bad(_LAW + "第三条　有【第六条】所列情形的，责令改正。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    references = [fact for fact in document.facts("reference") if fact.value.target in (*_UNITS, "item")]
    if not references or document.amending:
        return
    places = {fact.value.part: fact.value for fact in document.facts("numbered_places")}
    for fact in references:
        here: NumberedPlaces = places[_part_meant(document, fact)]
        if fact.value.target == "item":
            yield from _loose_item(document, fact, here)
        else:
            yield from _numbered(document, fact, here)


def _part_meant(document: Document, fact: Fact) -> int:
    """The text that speaks; -1, the whole file, where it may mean another (本通知 in an annex)."""
    parts = document.facts("part")
    index = bisect_right([each.start for each in parts], fact.start) - 1
    named = document.text[max(0, fact.start - 2) : fact.start]
    if len(parts) == 1 or (fact.value.own and not parts[index].value.title.endswith(named)):
        return -1
    return index


def _loose_item(document: Document, fact: Fact, here: NumberedPlaces) -> Iterator[Finding]:
    """前款第（三）项 within an article; 本意见第（七）项: one of all of them."""
    articles = here.articles.blocks
    index = bisect_right([block.start for block in articles], fact.start) - 1
    if fact.value.own and index >= 0:
        # 前款 may speak of the article above.
        yield from _item(document, fact, here.articles, [max(0, index - 1), index])
    elif fact.value.own and not articles and _names_this(document, fact):
        yield from _item(document, fact, here.sections, list(here.sections.items))


def _numbered(document: Document, fact: Fact, here: NumberedPlaces) -> Iterator[Finding]:
    value: Reference = fact.value
    row: PlaceRow = getattr(here, value.target + "s")
    if value.target == "article" and value.own and not row.blocks:
        # 本办法第十二条 in a talk about the 办法 is an article of that.
        if not _names_this(document, fact):
            return
        row = here.sections  # 本通知第五条: what stands under 五、
    if row.highest is not None and value.numbers[0] > row.highest.number:
        if _points(document, fact):
            yield _finding(document, fact, row.highest.marker, f"所提的{_UNITS[value.target]}应当存在，全文")
    elif row.highest is not None and value.target != "chapter" and len(value.numbers) == _WITH_ITEM:
        chosen = [index for index, block in enumerate(row.blocks) if block.number == value.numbers[0]]
        yield from _item(document, fact, row, chosen)


def _names_this(document: Document, fact: Fact) -> bool:
    """本通知 in a 通知; 前述 is always of this document."""
    # 本条例第三十五条至第三十八条: the words stand in front of the first of a row.
    start = max(document.sentence_at(fact.start).start, fact.start - _ROW)
    named = [match["kind"] for match in _NAMED.finditer(document.text, start, fact.start)]
    return not named or named[-1] == document.kind


def _points(document: Document, fact: Fact) -> bool:
    """见第三部分: elsewhere a 部分 may be one of anything, and an article that of a law named before it."""
    block = document.block_at(fact.start)
    if fact.value.own or block is None:
        return True
    if fact.value.target == "section":
        return _POINTS.search(document.text, max(0, fact.start - 12), fact.start) is not None
    return _OTHERS.search(document.text, block.start, fact.start) is None


def _item(document: Document, fact: Fact, row: PlaceRow, chosen: list[int]) -> Iterator[Finding]:
    """第五条第（二）项, 本条第（二）项: an item beyond those that stand there."""
    numbers = [number for index in chosen for number in row.items.get(index, ())]
    highest = max(numbers, key=lambda number: number.number, default=None)
    if highest is None and chosen and fact.value.target == "article" and not _has_other_items(document, row, chosen[0]):
        marker = row.blocks[chosen[0]].marker
        words = document.text[fact.start : fact.end]
        message = f"所提的项应当存在，该条没有分项，此处为“{words}”"
        yield Finding(fact.span, message, (Related(marker, "该条"),), severity=Severity.WARNING)
    if highest is not None and fact.value.numbers[-1] > highest.number:
        yield _finding(document, fact, highest.marker, "所提的项应当存在，该处")


def _has_other_items(document: Document, row: PlaceRow, index: int) -> bool:
    end = row.blocks[index + 1].start if index + 1 < len(row.blocks) else len(document.text)
    return _OTHER_ITEMS.search(document.text, row.blocks[index].marker.end, end) is not None


def _finding(document: Document, fact: Fact, last: Span, subject: str) -> Finding:
    words = document.text[slice(*last)].rstrip("、.． 　")
    severity = None if fact.value.own else Severity.WARNING
    message = f"{subject}到“{words}”为止，此处为“{document.text[fact.start : fact.end]}”"
    return Finding(fact.span, message, (Related(last, "最后一处"),), severity=severity)
