"""Responsible units in brackets at the end of a measure: （市发展改革委牵头，市财政局、各区政府按职责分工负责）.

Three forms: with roles behind the units, with labels in front of them (责任单位：…), and a plain list of units. The
first two are read without a bracket as well (see responsible_lines and responsible_clauses).
Practice of 工作要点, 实施方案 and 任务分解; read with grammars/responsible_units.lark.
"""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter
from typing import Any

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.responsible_clauses import is_sure, read_clauses
from qlint.facts.responsible_lines import read_lines
from qlint.grammar import GrammarError, parser
from qlint.model import Fact, Span
from qlint.values import ResponsibleUnits, Unit, UnitGroup

_ROLE_WORDS = compile_late(r"牵头|会同|负责|配合|落实|责任|承办|主办|协办|参与|协助|组织实施")
_UNIT_END = compile_late(
    r"(?:[局委办厅部院署社会所站队组团处科股行司府校馆室]|政府|公司|集团|单位|部门|组织|小组|中心|机构|协会|联合会|总工会|妇联|残联|工商联|文联|科协|侨联|"
    r"团[省市县区]委|海关|政协|法院|检察院|支行|分行|大学|学院|[省市县区镇乡]|街道|园区|开发区|新区|兵团|企业)(?:[（(〔][^（）()〔〕]*[）)〕])?(?:党委|党组|牵头)?\Z"
)
# 由企业负责, 含服务中心: a clause of the text, not a list of units.
_NO_UNIT_START = ("由", "含", "包括", "仅", "对", "除")
_CLAUSE = compile_late(r"(?<!自)由[^，；]{2,}\Z")
_UNIT_LABEL = compile_late(r"单位|部门|牵头|责任|配合|承办|主办|协办|组织|负责|参与|协助")
_UNITS_LABEL = compile_late(r".*(?:单位|部门|[科处股]室)")
_NO_UNIT_LABEL = compile_late(r"领导|人员|责任人|负责人|联系人|时[限间]|期限|进度|电话|目标|内容")
_ENDED = compile_late(r"[ 　]*(?:[。；;！]|\n|\Z)")
_BEGUN_AFTER = compile_late(r"[。；;！”]\Z")
_SENTENCE_ENDS = frozenset("。；;！”")
_MAY_END = frozenset(["", *" 　。；;！\n"])  # the first character of _ENDED
# A bracket that a line end breaks in two is none that is not closed.
_CLOSED_BELOW = compile_late(r"[ 　]*\n[ 　]*(?![0-9一二三四五六七八九十]{1,3}[）)])[^（(\n]{0,300}[）)]")
# The words of a measure; not a name that the bracket explains: 行政审批部门（市行政审批局）.
_MEASURE = compile_late(r"[一-鿿，、“”]{12}(?<![局委办厅部院府会校司科处室队站社构关门位人者员长])\Z")
_BY_UNIT = compile_late(r"[（(]由(?:[省市县区州]|[省市]?各)[^，；（）()]{1,30}(?:牵头|负责)")
_OF_A_TIER = compile_late(r"[省市县区州]")
_LIMIT = 600


def read(document: Document) -> Iterator[Fact]:
    """Every bracket of responsible units, every run of labelled lines and every closing clause without one, by start;
    a bracket that is not closed reaches to the end of its line."""
    reached = 0
    for fact in sorted([*_brackets(document), *_labelled(document), *_clauses(document)], key=attrgetter("start")):
        # The note behind a unit may look like a bracket: 责任单位：市水利局（水政科、水资源科）.
        if fact.start >= reached:
            yield fact
            reached = fact.end


def _labelled(document: Document) -> Iterator[Fact]:
    for lines in read_lines(document):
        value = read_units(lines.bracket, lines.span.start - 1)
        if value is not None:
            yield Fact("responsible_units", *lines.span, value._replace(bracketed=False))


def _clauses(document: Document) -> Iterator[Fact]:
    for clause in read_clauses(document):
        value = read_units(clause.bracket, clause.span.start - 1)
        if value is not None and is_sure(value):
            yield Fact("responsible_units", *clause.span, value._replace(bracketed=False))


def _brackets(document: Document) -> Iterator[Fact]:
    text = document.text
    reached = 0
    for fact in document.facts("pair"):
        pair = fact.value
        if pair.mark not in "（(" or fact.start < reached or pair.opening.start == pair.opening.end:
            continue
        end = fact.end if pair.complete else _line_end(text, fact.start)
        if not pair.complete and _CLOSED_BELOW.match(text, end):
            continue
        if end - fact.start > _LIMIT or not _stands_at_end(text, fact.start, end, pair.complete):
            continue
        value = read_units(_without_by(document, text[fact.start : end]), fact.start)
        if value is not None and _is_likely(value, text[max(0, fact.start - 12) : fact.start]):
            yield Fact("responsible_units", fact.start, end, value)
            reached = end


def _without_by(document: Document, printed: str) -> str:
    """（由市发展改革委牵头，…）: 由 before the first unit as a blank; laws say 由企业负责 and mean a clause."""
    begins = _BY_UNIT.match(printed) if document.profile != "law" else None
    return f"{printed[0]}　{printed[2:]}" if begins is not None else printed


def _line_end(text: str, start: int) -> int:
    """The end of the line round a position, without blanks and full stop; of a line too long some place too far."""
    end = text.find("\n", start, start + 2 * _LIMIT)
    line = text[start : end if end >= 0 else start + 2 * _LIMIT]
    return start + len(line.rstrip(" 　\t。；;"))


def _stands_at_end(text: str, start: int, end: int, closed: bool) -> bool:
    """Whether a bracket ends a sentence or paragraph; one that is not closed must name a role, or be a
    plain list behind a full stop, to be one at all."""
    before = text[start - 1 : start]
    # Most brackets stand within a sentence: two characters tell.
    if closed and text[end : end + 1] not in _MAY_END and before not in _SENTENCE_ENDS:
        return False
    inner = text[start + 1 : end]
    if not closed:
        if "。" in inner:
            return False
        listed = "、" in inner and _UNIT_END.search(inner) and before in _SENTENCE_ENDS
        return bool(listed) or _ROLE_WORDS.search(inner) is not None
    if _ENDED.match(text, end):
        return True
    return before in _SENTENCE_ENDS and _ROLE_WORDS.search(inner) is not None


def _is_likely(value: ResponsibleUnits, before: str) -> bool:
    """Whether it says who is to act; a plain single name does only behind a measure, not in 市财政局（市国资局）."""
    if len(value.groups) > 1 or value.groups[0].role or len(value.groups[0].units) > 1:
        return True
    if _BEGUN_AFTER.search(before) is not None:
        return True
    name = value.groups[0].units[0].name
    return bool(_OF_A_TIER.match(name) and _UNIT_END.search(name) and _MEASURE.search(before))


def read_units(printed: str, offset: int = 0) -> ResponsibleUnits | None:
    """The groups of a printed bracket, places counted from `offset`; None where it holds no responsible units."""
    if "、" not in printed and not _ROLE_WORDS.search(printed) and not _UNIT_END.search(printed[:-1]):
        return None
    try:
        tree: Any = parser("responsible_units", "responsible_units").parse(printed)
    except GrammarError:
        return None
    groups = tuple(group for node in tree.children if hasattr(node, "data") and (group := _group(node, offset)))
    units = [unit for group in groups for unit in group.units]
    alike = sum(1 for unit in units if _UNIT_END.search(unit.name) and not unit.name.startswith(_NO_UNIT_START))
    if any(_CLAUSE.search(unit.name) for unit in units):
        return None
    labelled = any(_UNITS_LABEL.fullmatch(group.role) for group in groups)
    # A plain list must be one of units for the most part, and be long enough to be a list.
    plain = all(not group.role for group in groups)
    if not units or (plain and (alike * 3 < len(units) * 2 or len(printed) < 5)):
        return None
    if not labelled and alike * 2 < len(units):
        return None
    closed = getattr(tree.children[-1], "type", "") == "CLOSE"
    return ResponsibleUnits(groups, closed, tuple(_labels(tree, offset)))


def _labels(tree: Any, offset: int) -> Iterator[Unit]:
    for token in tree.scan_values(lambda token: token.type == "LABEL"):
        yield Unit(token[:-1], offset + token.start_pos, offset + token.end_pos - 1)


def _group(node: Any, offset: int) -> UnitGroup | None:
    """The units of one part of the bracket; None for remarks and for labels of other things (完成时限：…)."""
    if node.data == "remark":
        return None
    tokens = [*node.scan_values(lambda _: True)]
    role = "".join(token.rstrip("：:") for token in tokens if token.type in ("LABEL", "ROLE"))
    if node.data == "labelled" and (_NO_UNIT_LABEL.search(role) or not _UNIT_LABEL.search(role)):
        return None
    units = tuple(
        Unit(str(token), offset + token.start_pos, offset + token.end_pos) for token in tokens if token.type == "NAME"
    )
    separators = tuple(
        Span(offset + token.start_pos, offset + token.end_pos)
        for token in tokens
        if token.type in ("SEPARATOR", "JOINER", "DANGLING")
    )
    return UnitGroup(role, units, separators) if units else None
