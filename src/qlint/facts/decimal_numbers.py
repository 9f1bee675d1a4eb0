"""Decimal numbers of sections at the head of their lines: 1.1, 2.1.3 (plans, standards, tenders).

Lines are taken for such only where a text has several that follow one another, so that 2.5万亩… at the head of a line
is none. Source: GB/T 15834—2011 B.3.5; GB/T 1.1 (numbers of clauses).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact, Span
from qlint.outline import DecimalNumber

# What a measured amount goes on with, no blank between (2.5万亩). 项, 级, 家 begin headings too (2.1项目概况).
_UNITS = "万亿千百倍元亩顷吨克升度%％‰℃"
_NUMBER = compile_late(
    r"(?P<numbers>[1-9][0-9]?(?:[.．][1-9][0-9]?){1,4})(?![0-9])(?P<dot>[.．]?)"
    rf"(?:[ 　\t]+(?![{_UNITS}米]|公里|公斤|平方|立方)|(?![{_UNITS}]|公里|公斤|平方|立方|[个多余]))(?=[一-鿿《“（(])"
)
_FEWEST = 3
_LEFT_OUT = ("table_row", "footer", "page_number", "annex_note")


def read(document: Document) -> Iterator[Fact]:
    """Every such number, by start."""
    groups: dict[int, list[DecimalNumber]] = {}
    group = 0
    above = ""
    for block in document.blocks:
        # What begins another text, and the end of a table of contents.
        if block.kind != above and (block.kind in ("annex_label", "part_title") or "contents" in (block.kind, above)):
            group += 1
        above = block.kind
        if block.kind in _LEFT_OUT or not "1" <= document.text[block.start] <= "9":
            continue
        match = _NUMBER.match(document.text, block.start, block.end)
        if match is not None:
            numbers = tuple(map(int, match["numbers"].replace("．", ".").split(".")))
            marker = Span(match.start(), match.end("dot"))
            groups.setdefault(group, []).append(DecimalNumber(numbers, marker, Span(*match.span("dot")), group))
    for values in groups.values():
        if _are_sections(values):
            yield from (Fact("decimal_number", *value.marker, value) for value in values)


def _are_sections(values: Sequence[DecimalNumber]) -> bool:
    """Most of several begin a list or follow another one, and one at least follows."""
    seen: set[tuple[int, ...]] = set()
    follows = begins = 0
    for value in values:
        *outer, last = value.numbers
        begins += last == 1
        follows += (*outer, last - 1) in seen
        seen.add(value.numbers)
    return len(values) >= _FEWEST and follows >= 1 and begins >= 1 and 2 * (follows + begins) > len(values)
