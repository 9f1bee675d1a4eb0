"""括号里各项标注的次序与其他括号不同：他处“责任单位：…；完成时限：…”，此处“完成时限：…；责任单位：…”。

同一份文件里牵头单位、责任单位、配合单位、完成时限用一种次序、一种名称，才便于对照和汇总。至少三个括号的次序相同、只有个别不同的才算；
名称不同（责任单位、责任部门）只作提示，同一括号里两种都有的不算。
依据：编辑惯例。
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import combinations

from qlint import (
    Bad,
    Document,
    Finding,
    Good,
    Measured,
    Related,
    ResponsibleUnits,
    Severity,
    Span,
    Unit,
    compile_late,
    rule,
)

_LEAST, _TIMES = 3, 3  # so many brackets of the usual kind, and so many times the others
_TIME = compile_late(r"(?:完成|办结|落实|整改)?(?:时限|时间|期限)(?:要求)?\Z")
_DEPARTMENT = compile_late(r"(?:部门|单位)\Z")
_Labels = Sequence[Unit]


@rule(
    "U109",
    "label-order",
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
        Good(
            "推进水价改革。（牵头单位：市发展改革委；责任单位：市财政局；完成时限：6月底）\n改造管网。（责任单位：市城管局；完成时限：7月底）\n"
            "推广器具。（牵头单位：市商务局；责任单位：市财政局；完成时限：8月底）\n评定学校。（责任单位：市教育局）"
        ),
        Good(
            "推进水价改革。（责任单位：市发展改革委；完成时限：6月底）\n改造管网。（完成时限：7月底；责任单位：市城管局）\n"
            "推广器具。（责任单位：市商务局；完成时限：8月底）\n评定学校。（完成时限：9月底；责任单位：市教育局）"
        ),
        Bad(
            "推进水价改革。（责任单位：市发展改革委；完成时限：6月底）\n改造管网。（责任单位：市城管局；完成时限：7月底）\n"
            "推广器具。（责任单位：市商务局；完成时限：8月底）\n评定学校。（【完成时限】：9月底；责任单位：市教育局）"
        ),
        Bad(
            "推进水价改革。（牵头单位：市水利局；配合单位：市财政局）\n改造管网。（【配合单位】：市财政局；牵头单位：市城管局）\n"
            "推广器具。（牵头单位：市商务局；配合单位：市财政局）\n评定学校。（牵头单位：市教育局；配合单位：市水利局）"
        ),
        Bad(
            "推进水价改革。（责任单位：市发展改革委、市财政局）\n改造管网。（责任单位：市城管局）\n"
            "推广器具。（责任单位：市商务局）\n评定学校。（【责任部门】：市教育局）"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    brackets: list[_Labels] = []
    for fact in document.facts("responsible_units"):
        value: ResponsibleUnits = fact.value
        if value.labels:
            brackets.append(value.labels)
    if len(brackets) > _LEAST:
        yield from _orders(brackets)
        yield from _names(brackets)


def _sort(label: str) -> str:
    """Labels that mean the same have one sort: 责任单位 and 责任部门, 完成时限 and 完成时间."""
    return "时限" if _TIME.search(label) else _DEPARTMENT.sub("", label)


def _orders(brackets: list[_Labels]) -> Iterator[Finding]:
    """Brackets in which a label stands before one that it follows elsewhere; one finding for each."""
    places: dict[tuple[str, str], list[tuple[Unit, Unit]]] = {}
    for labels in brackets:
        for first, second in combinations(labels, 2):
            if _sort(first.name) != _sort(second.name):
                places.setdefault((_sort(first.name), _sort(second.name)), []).append((first, second))
    told: set[int] = set()
    for (first_sort, second_sort), rare in places.items():
        usual = places.get((second_sort, first_sort), [])
        if len(usual) < max(_LEAST, _TIMES * len(rare)):
            continue
        for first, second in rare:
            if second.start not in told:
                told.add(second.start)
                message = f"各括号的次序应一致，此处“{first.name}”写在“{second.name}”前面，另有{len(usual)}处相反"
                yield Finding(_place(first), message, (Related(_place(usual[0][0]), "通常的次序"),))


def _names(brackets: list[_Labels]) -> Iterator[Finding]:
    """A label that is called otherwise in most brackets, at its first place."""
    by_sort: dict[str, dict[str, list[Unit]]] = {}
    both: set[str] = set()
    for labels in brackets:
        sorts = Counter(_sort(label.name) for label in labels)
        both |= {sort for sort, times in sorts.items() if times > 1}
        for label in labels:
            by_sort.setdefault(_sort(label.name), {}).setdefault(label.name, []).append(label)
    for sort, names in by_sort.items():
        usual = max(names.values(), key=len)
        for places in names.values() if sort not in both else ():
            if places is not usual and len(usual) >= max(_LEAST, _TIMES * len(places)):
                message = f"名称宜统一，此处为“{places[0].name}”，另有{len(usual)}处为“{usual[0].name}”"
                related = (Related(_place(usual[0]), f"此处为“{usual[0].name}”"),)
                yield Finding(_place(places[0]), message, related, severity=Severity.INFO)


def _place(label: Unit) -> Span:
    return Span(label.start, label.end)
