"""Units where a document lists them: 主送, 抄送, brackets of responsible units. Read for the roster only."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import ListedUnit, Named
from qlint.expressions import compile_late
from qlint.facts.addressees import split
from qlint.facts.joined import Joined
from qlint.model import Fact, Span

_TIER = compile_late(r"[省市县区州盟旗](?!场监)")
# Many at once, or nobody in particular: 各县（市、区）人民政府, 市直有关部门, 市政府各部门.
_COLLECTIVE = compile_late(
    r"各|有关|相关|其他|所属|直属|成员单位|全体|(?:部门|单位|企业|机构|组织|协会|人员|同志|公司|集团)\Z"
)
_NOTE = compile_late(r"[（(〔][^（()）〔〕]*[）)〕]\Z")


def read(document: Document) -> Iterator[Fact]:
    """Every unit with a name of its own, by start; nothing without a roster."""
    if document.roster is None:
        return
    facts = [fact for number, (where, names) in enumerate(_lists(document)) for fact in _units(where, number, names)]
    yield from sorted(facts, key=lambda fact: fact.start)


def _lists(document: Document) -> Iterator[tuple[str, list[Named]]]:
    """The lists with what they are: 主送, 抄送 or 责任单位."""
    for fact in document.facts("addressees"):
        yield "主送", list(fact.value.names)
    for fact in document.facts("copy_list"):
        span: Span = fact.value.words.span
        yield fact.value.label, list(split(Joined(document.text, [span])).names)
    for fact in document.facts("responsible_units"):
        yield "责任单位", [Named(*unit) for group in fact.value.groups for unit in group.units]


def _units(where: str, number: int, names: list[Named]) -> Iterator[Fact]:
    """Names without the note in brackets behind them; in 市发展改革委、财政局 the second one is of the same tier."""
    tier = ""
    for name in names:
        if _COLLECTIVE.search(name.name) or len(name.name) < 3:
            continue
        words = _NOTE.sub("", name.name)
        if match := _TIER.match(words):
            tier = match[0]
        end = name.end if words == name.name else name.start + len(words)
        yield Fact("listed_unit", name.start, end, ListedUnit(words, words if match else tier + words, where, number))
