"""Sections named after places, organs, companies or activities, in documents that have three of them or more.

Such documents put together what each place or organ has done; what one section says should be about its own name.
The names count only when the sections' texts use most of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Section, Span

_PLACE = "省市区县镇乡村旗州盟"
_ORGAN = (
    "局|委员会|委|办公室|办|厅|院|校|园|厂|社|馆|站|所|公司|集团|学校|中心|街道|社区|协会|大学|中学|小学|医院|银行|支队|大队"
    "|活动|论坛|大赛|讲堂|行动|工程|马拉松|宣传周|开放日|集市"
)
_WHOLE = compile_late(rf"[一-鿿（）“”0-9]{{1,14}}(?:[{_PLACE}]|{_ORGAN})$")
_LEADING = compile_late(
    rf"(?P<name>[一-鿿（）]{{1,10}}?(?:[{_PLACE}]|{_ORGAN}))"
    r"(?=[：:，　 ]|开展|举办|举行|组织|召开|推进|启动|打造|积极|全力"
    r"|着力|加快|实施|建立|推动|设立|搭建|上线|评选|做好|加强|强化|聚焦|探索|深入|扎实|创新|坚持|以|把|为)"
)
_VERB = compile_late(
    r"开展|举办|举行|组织|召开|推进|推动|启动|打造|加强|强化|加快|实施|建立|建设|深化|完善|健全|提升|优化|落实|关于"
)
_SHORT = compile_late(r"[一-鿿]{2,4}$")
_LEAST, _MOST = 3, 80  # sections in a group
_LONGEST = 150_000  # characters of a group


class NamedSection(NamedTuple):
    """A section with the name it is about. `core` is the name without 区, 县 …; `body` its text below the heading
    lines; `group` says which sections stand side by side."""

    name: str
    core: str
    body: Span
    group: int


def read(document: Document) -> Iterator[Fact]:
    """The named sections in order; the fact's span is that of the heading line with the name."""
    groups: dict[tuple[int, int], list[Section]] = {}
    for section in document.sections:
        groups.setdefault((section.parent, section.level), []).append(section)
    found: list[Fact] = []
    for number, sections in enumerate(groups.values()):
        reach = Span(document.blocks[sections[0].heading].start, document.blocks[sections[-1].last].end)
        if _LEAST <= len(sections) <= _MOST and reach.end - reach.start <= _LONGEST:
            facts = [fact for section in sections if (fact := _named(document, section, reach, number)) is not None]
            if len({fact.value.name for fact in facts}) >= max(_LEAST, len(sections) // 2) and _used(document, facts):
                found += facts
    yield from sorted(found, key=lambda fact: fact.start)


def _used(document: Document, facts: list[Fact]) -> bool:
    """Whether the sections speak of most of the names, be it in a section of another name."""
    bodies = [fact.value.body for fact in facts]
    used = sum(any(document.text.find(fact.value.core, *body) >= 0 for body in bodies) for fact in facts)
    return used * 2 > len(facts)


def _named(document: Document, section: Section, reach: Span, group: int) -> Fact | None:
    blocks, last = document.blocks, section.heading
    while last < section.last and blocks[last + 1].kind in ("heading", "subheading") and last < section.heading + 3:
        last += 1
    if last == section.last:
        return None
    body = Span(blocks[last + 1].start, blocks[section.last].end)
    for block in blocks[section.heading : last + 1]:
        start = max(block.start, block.marker.end)
        name = _name(document.text, document.text[start : block.end].strip(" 　：:"), reach)
        if name:
            core = name[:-1] if name[-1] in _PLACE and len(name) > 2 else name
            return Fact("named_section", start, block.end, NamedSection(name, core, body, group))
    return None


def _name(text: str, line: str, reach: Span) -> str:
    """The name in a heading line, as the text prints it (heading 奉山 → 奉山区); empty where it is none."""
    if _VERB.match(line):
        return ""
    if (leading := _LEADING.match(line)) is not None:
        return leading["name"]
    if _WHOLE.match(line):
        return line
    return _in_full(text, line, reach) if _SHORT.match(line) else ""


def _in_full(text: str, short: str, reach: Span) -> str:
    """The short name with the 区, 县 … that stands behind it somewhere in the text; 市场 is no 市."""
    start = text.find(short, *reach)
    while start >= 0:
        end = start + len(short)
        if end < reach.end and text[end] in _PLACE and text[end + 1 : min(end + 2, reach.end)] != "场":
            return text[start : end + 1]
        start = text.find(short, start + 1, reach.end)
    return ""
