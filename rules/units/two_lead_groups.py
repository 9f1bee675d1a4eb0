"""一项任务有两组牵头单位：（甲牵头，乙牵头，丙配合）；或者正文写“由甲牵头”，括号里写“乙牵头”。

牵头单位应当只有一组；几个单位共同牵头的，合写作“甲、乙牵头”，各管一段的写“按职责分工分别牵头”。两项任务写在一个括号里，
各有牵头和配合单位的（甲牵头，乙配合；丙牵头，丁配合），不算；正文中间写一项具体工作由谁牵头的，也不算。
依据：编辑惯例（牵头单位只有一组，列在最前）。
"""

from collections.abc import Iterator

from qlint import (
    Bad,
    Document,
    Fact,
    Finding,
    Good,
    Measured,
    Related,
    ResponsibleUnits,
    Severity,
    Span,
    UnitGroup,
    compile_late,
    may_send_for,
    rule,
)

_LEADS = ("牵头", "牵头负责", "牵头落实", "牵头组织", "牵头推进", "牵头组织实施", "总牵头", "负责牵头")
_LABELS = ("牵头单位", "牵头部门", "牵头责任单位", "牵头科室", "牵头处室", "牵头股室")
# 由市数据局牵头，…: a sentence that says who leads; 由市数据局牵头的专班 and 由市数据局牵头建设平台 say less.
_BY = compile_late(
    r"由(?P<units>[^，。；：（）()\n由]{3,40}?)(?:负责|总)?牵头(?P<end>(?:负责|组织实施)?[，。；]|[ 　]*\Z)"
)
_AND = compile_late(r"、|[和与及](?=[省市县区州])")
_NOBODY_ELSE = compile_late(r"各|有关|相关|主管|[我其本]|部门\Z|单位\Z|企业\Z")
_LONGEST_TITLE = 25


@rule(
    "U106",
    "two-lead-groups",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("responsible_units",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（市发展改革委、市水利局牵头，市财政局配合）"),
        Good("推进水价改革。（市发展改革委、市水利局按职责分工分别牵头，市财政局配合）"),
        Good("推进水价改革，改造供水管网。（市发展改革委牵头，市财政局配合；市水利局牵头，市城管局配合）"),
        Good("推进水价改革，改造供水管网。（市发展改革委牵头制定方案，市水利局牵头组织施工）"),
        Good("推进水价改革。（牵头单位：市发展改革委；责任单位：市发展改革委、市财政局）"),
        Bad("推进水价改革。（市发展改革委牵头，【市水利局】牵头，市财政局配合）"),
        Good("推进水价改革，改造管网。（市发展改革委牵头，市财政局配合，市水利局牵头，市城管局配合）"),
        Bad("推进水价改革。（市发展改革委牵头、【市水利局、市城管局】牵头负责）"),
        Bad("推进水价改革。（市发展改革委牵头，市财政局配合，【市水利局】牵头）"),
        Bad("推进水价改革。（牵头：市发展改革委；牵头：【市水利局】；参与：市财政局）"),
        Bad("推进水价改革。\n牵头单位：市发展改革委\n牵头单位：【市水利局】\n完成时限：9月底前"),
        Good("由市水利局牵头，改造灌区十处，年内完工。（云川市水利局牵头，市财政局配合）"),
        Good("改造灌区十处，新建泵站。由市数据局牵头，建设用水平台。年内完工。（市水利局牵头，市数据局配合）"),
        Good("由市水利局、市城管局牵头，改造管网。（市城管局牵头，市财政局配合）"),
        Bad("由市水利局牵头，改造灌区十处，年内完工。（【市农业农村局】牵头，市水利局配合）"),
        Bad("三、改造管网。更换管道8公里，由市城管局牵头。（牵头单位：【市水利局】；配合单位：市财政局）"),
        Bad("推进水价改革。（牵头单位：市发展改革委；牵头单位：【市水利局】；完成时限：2026年9月底前）"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        leads = [place for place, group in enumerate(value.groups) if group.role in (*_LEADS, *_LABELS)]
        if len(leads) == 2:
            yield from _twice(document, value, *leads)
        elif len(leads) == 1:
            yield from _against_sentence(document, fact, value.groups[leads[0]])


def _twice(document: Document, value: ResponsibleUnits, one: int, other: int) -> Iterator[Finding]:
    first, second = value.groups[one], value.groups[other]
    between = document.text[first.units[-1].end : second.units[0].start]
    # 甲牵头，乙配合；丙牵头，丁配合 are two tasks; with nobody to help the second lead it is one.
    beside = other == one + 1 or other == len(value.groups) - 1
    labelled = any(label.name.startswith("牵头") for label in value.labels)
    if beside and (labelled or not set("；;") & set(between)):
        message = f"一项任务应只有一组牵头单位，此处又有“{_names(second)}”牵头"
        yield Finding(_place(second), message, (Related(_place(first), "前一组牵头单位"),))


def _against_sentence(document: Document, fact: Fact, group: UnitGroup) -> Iterator[Finding]:
    """A bracket at the end of a paragraph that itself says that others lead."""
    block = document.block_at(fact.start)
    if block is None or (document.text[fact.end : block.end].strip("。； 　") and fact.end < block.end):
        return
    start = max(block.start, block.marker.end)
    said = [*_BY.finditer(document.text, start, fact.start)]
    if len(said) != 1 or document.text.count("牵头", start, fact.start) > 1:
        return
    before, behind = document.text[start : said[0].start()], document.text[said[0].end() : fact.start]
    if not _is_of_the_whole(before, said[0]["end"][-1:] in "。 　" and not behind.strip()):
        return
    names = [*_AND.split(said[0]["units"]), *(unit.name for unit in group.units)]
    if any(_NOBODY_ELSE.search(name) or len(name) < 3 for name in names):
        return
    if not any(_is_same(name, unit.name) for name in _AND.split(said[0]["units"]) for unit in group.units):
        message = f"牵头单位前后应一致，此处为“{_names(group)}”，本段正文为“{said[0]['units']}”"
        yield Finding(_place(group), message, (Related(Span(*said[0].span("units")), "本段正文写的牵头单位"),))


def _is_of_the_whole(before: str, last: bool) -> bool:
    """Whether 由…牵头 is said of all that a paragraph names: a title at most stands before its sentence."""
    title, _, opening = before.rpartition("。")
    titled = len(title) <= _LONGEST_TITLE and not set("。；，") & set(title)
    return titled and "；" not in opening and (last or not opening.strip("，"))


def _is_same(one: str, other: str) -> bool:
    return one.startswith(other) or other.startswith(one) or may_send_for(one, other) or may_send_for(other, one)


def _place(group: UnitGroup) -> Span:
    return Span(group.units[0].start, group.units[-1].end)


def _names(group: UnitGroup) -> str:
    return "、".join(unit.name for unit in group.units)
