"""责任单位之间的标点：同一职责的单位之间用顿号，不同职责之间用逗号或者分号，职责之前、括号内末尾不加标点。

该用顿号处用了逗号、分号、空格或者没有标点，看不出哪些单位同担一责。不同层级、不同性质的单位之间用逗号分开（上级部门与
下级政府、部门与企业、党委部门与政府部门），是通行写法。
依据：《标点符号用法》（GB/T 15834—2011）4.5；编辑惯例。
"""

from collections.abc import Iterator

from qlint import (
    Bad,
    Document,
    Edit,
    Fact,
    Finding,
    Fix,
    Good,
    Measured,
    Related,
    ResponsibleUnits,
    Severity,
    Span,
    Unit,
    UnitGroup,
    rule,
)

_BLANKS = " 　"
_BETWEEN_ROLES = frozenset("、")
# 甲、乙，按职责分工负责: a pause before a longer role is usual.
_PAUSED = ("按", "依", "共同", "分", "各")
_MARKS = "、，,；;。 　"
_MOST, _RELATED = 30, 20


@rule(
    "U102",
    "responsible-unit-separator",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.5；编辑惯例",
    needs=("responsible_units", "unit_gap"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（市发展改革委牵头，市财政局、市水利局按职责分工负责）"),
        Good("落实用水定额。（市水利局、市住房城乡建设局，各县（市、区）人民政府按职责分工负责）"),
        Good("推进水价改革。（市委宣传部，市水利局，云川水务集团有限公司，北岭县人民政府按职责分工负责）"),
        Good("完善节水标准。（责任单位：市水利局及市市场监管局；完成时限：2026年9月底前）"),
        Bad(
            "推进水价改革。（市发展改革委、市财政局【，】市水利局负责）",
            fixed="推进水价改革。（市发展改革委、市财政局、市水利局负责）",
        ),
        Bad(
            "完善节水标准。（责任单位：市水利局【；】市市场监管局、市教育局）",
            fixed="完善节水标准。（责任单位：市水利局、市市场监管局、市教育局）",
        ),
        Bad("加强巡查。（【市城管局市公安局】负责）", fixed="加强巡查。（市城管局、市公安局负责）"),
        Bad("加强巡查。（市城管局【 】市公安局负责）", fixed="加强巡查。（市城管局、市公安局负责）"),
        Bad(
            "加强巡查。（市城管局牵头【、】市公安局、市应急局配合）",
            fixed="加强巡查。（市城管局牵头，市公安局、市应急局配合）",
        ),
        Good(
            "加强巡查。（市城管局、市公安局，按职责分工负责）\n落实用水定额。市水利局、市住房城乡建设局、各县（市、区）人民政府负责。"
        ),
        Bad("加强巡查。（市城管局、市公安局负责【。】）", fixed="加强巡查。（市城管局、市公安局负责）"),
        Bad("加强巡查。（市城管局、市公安局【、】负责）", fixed="加强巡查。（市城管局、市公安局负责）"),
        Bad(
            "改造管网，由市水利局牵头，市财政局、市城管局【、】配合。",
            fixed="改造管网，由市水利局牵头，市财政局、市城管局配合。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_message: dict[str, list[Finding]] = {}
    for finding in _findings(document):
        by_message.setdefault(finding.message, []).append(finding)
    for message, findings in by_message.items():
        if len(findings) <= _MOST:
            yield from findings
        else:
            related = tuple(Related(finding.span, "同样的写法") for finding in findings[1 : _RELATED + 1])
            yield Finding(findings[0].span, f"{message}，全文{len(findings)}处", related)


def _findings(document: Document) -> Iterator[Finding]:
    for fact in document.facts("unit_gap"):
        yield _finding(document, fact.span, "、", "责任单位之间", fact.value)
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        for group, following in zip(value.groups, value.groups[1:], strict=False):
            mark = _mark_before(document, group.units[-1].end, following.units[0])
            if group.role and document.text[slice(*mark)] in _BETWEEN_ROLES:
                yield _finding(document, mark, "，", "不同职责的单位之间")
        for group in value.groups:
            behind = _mark_behind(group)
            if behind is not None and group.role and _is_wrong_before_role(document.text[behind.start : fact.end]):
                yield _finding(document, behind, "", "单位与其职责之间")
        if value.closed and value.bracketed:
            yield from _check_end(document, fact)


def _mark_before(document: Document, start: int, unit: Unit) -> Span:
    """The mark between two groups: what stands before the second one's label or first unit."""
    between = document.text[start : unit.start]
    label = max(between.rfind("："), between.rfind(":"))
    words = between[:label].rstrip("".join(set(between[:label]) - set(_MARKS))) if label >= 0 else between
    mark = len(words) - len(words.rstrip(_MARKS))
    return Span(start + len(words) - mark, start + len(words))


def _mark_behind(group: UnitGroup) -> Span | None:
    """The mark between the last unit and its role: none should stand there."""
    last = group.separators[-1] if group.separators else None
    return last if last is not None and last.start >= group.units[-1].end else None


def _is_wrong_before_role(words: str) -> bool:
    role = words.lstrip(_MARKS)
    mark = words[: len(words) - len(role)].strip(_BLANKS)
    return mark != "" and not (mark in "，," and role.startswith(_PAUSED))


def _check_end(document: Document, fact: Fact) -> Iterator[Finding]:
    inner = document.text[fact.start : fact.end - 1]
    mark = inner[len(inner.rstrip(_MARKS)) :].strip(_BLANKS)
    if mark:
        start = fact.start + inner.rindex(mark)
        yield _finding(document, Span(start, start + len(mark)), "", "括号内末尾")


def _finding(document: Document, span: Span, wanted: str, where: str, place: Span | None = None) -> Finding:
    """`place` is where the mark belongs; the span itself, unless nothing stands there."""
    mark = place or span
    printed = document.text[slice(*mark)]
    shown = f"为“{printed}”" if printed.strip(_BLANKS) else "为空格" if printed else "没有标点"
    should = f"{where}应用“{wanted}”" if wanted else f"{where}不加标点"
    fix = Fix(f"改为“{wanted}”" if wanted else "删去", (Edit(*mark, wanted),), safe=False)
    return Finding(span, f"{should}，此处{shown}", fix=fix)
