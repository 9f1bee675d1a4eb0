"""Responsible units in the last clause of a measure, without label or bracket: …全覆盖。市水利局、市财政局负责。

Or behind 由: …全覆盖，由市水利局牵头，市财政局、市教育局配合。 Prose says much that ends alike (检察院对本级人大负责),
so a clause counts only where nothing but names of units and their roles stand in it, up to the paragraph's end.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.responsible_lines import Lines
from qlint.model import Block, Span
from qlint.values import ResponsibleUnits, Unit

_CLOSES = compile_late(r"(?:负责|牵头|配合|落实|协助|组织实施)[。；;]\Z")
_LAST = frozenset("责头合实助施")
_BY = compile_late(r"(?<![自理事缘经])由(?=[一-鿿])")
_ROLE = compile_late(r"负责|牵头|配合|落实|协助|组织实施")
_SENTENCE = compile_late(r"[。！？；;]")
_UNIT = compile_late(
    r"(?!协调|组织(?!部|人事|处|科)|会同|请|督促|指导|配合|商(?!务|业|贸)|要求|联系|与|向|对(?!外|口)|在|以|将|经(?!济|开|信|营|管|贸)"
    r"|根据|按|依|本(?!溪)|该|此|等|并|由|推动|推进|引导|动员|安排|责成|支持|加强|做好|明确|确定|委托|授权|成立|建立|设立|涉及|其中|包括|含"
    r"|凡|需|须|应(?!急)|必须|及时|同时|具体|所需|有[利助]|为|使|让|把|和|及)"
    r"(?:[一-鿿“”]|[（(][^（()）]{1,20}[）)]|(?<=[省市县区州])、(?=[市县区乡镇])){1,24}"
    r"(?:[局委办厅部署院处科室股所站厂馆]|政府|委员会|管委会|公司|集团|中心|[总支大]队|海关|党校|工会|妇联|残联|工商联|文联|科协|侨联"
    r"|红十字会|供销社|联合社|支行|分行|大学|学[院校]|街道|乡镇|镇|乡|园区|开发区|新区|协会|小组|专班|部门|单位|各?[县市区])"
    r"(?:[（(][^（()）]{1,20}[）)])?\Z"
)
_KINDS = frozenset(["paragraph", "item", "short", "heading"])
_PROFILES = frozenset(["law", "news"])
_LONGEST = 200


def read_clauses(document: Document) -> Iterator[Lines]:
    """Every clause that may be one, by start; of a paragraph perhaps several, of which the first that is_sure holds."""
    if document.profile in _PROFILES:
        return
    text = document.text
    for block in document.blocks:
        # The last two characters rule out nearly all paragraphs.
        closed = text[block.end - 1] in "。；;" and text[block.end - 2] in _LAST and block.kind in _KINDS
        if closed and _CLOSES.search(text, max(block.start, block.end - 8), block.end):
            yield from _clauses(text, block)


def is_sure(value: ResponsibleUnits) -> bool:
    """Whether a clause holds only units, each group with its role."""
    if value.labels or not all(_ROLE.search(group.role) and "解释" not in group.role for group in value.groups):
        return False
    return all(_is_unit(unit) for group in value.groups for unit in group.units)


def _is_unit(unit: Unit) -> bool:
    return _UNIT.match(unit.name) is not None


def _clauses(text: str, block: Block) -> Iterator[Lines]:
    """The last sentence, its part behind ；, and what follows each 由 in it."""
    end = block.end - 1
    floor = max(block.start, block.marker.end, end - 2 * _LONGEST)
    stops = [match.end() for match in _SENTENCE.finditer(text, floor, end)] or [floor]
    sentence = max((stop for stop in stops if text[stop - 1] not in "；;"), default=floor)
    starts = [sentence, stops[-1], *(match.end() for match in _BY.finditer(text, sentence, end))]
    for start in sorted({*starts}):
        words = text[start:end]
        start += len(words) - len(words.lstrip(" 　"))
        if 0 < end - start <= _LONGEST and "\t" not in text[start:end]:
            yield Lines(Span(start, end), f"（{text[start:end]}）")
