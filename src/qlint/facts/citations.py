"""Cited titles 《…》 with the 发文字号 in brackets behind them: 《…的通知》（云政发〔2026〕5号）.

Source: GB/T 15834—2011 4.15; practice of citing the title first, then the 字号. A title within a title is no citation
of its own.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from operator import itemgetter

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact
from qlint.values import Citation

# （云政发〔2026〕5号, and with a word in front （文号：云政发…, （以下简称《通知》，云政发…
_BEFORE_NUMBER = compile_late(r"[ 　]*[（(\[［〔【][^（()）\n。；]{0,30}\Z")


def read(document: Document) -> Iterator[Fact]:
    """Every cited title, by start; the span is that of 《title》 with its marks."""
    text = document.text
    numbers = document.facts("doc_number")
    reached = 0
    for fact in document.facts("pair"):
        pair = fact.value
        if pair.mark != "《" or not pair.complete or fact.start < reached:
            continue
        reached = fact.end
        title = text[pair.opening.end : pair.closing.start]
        index = bisect_left(numbers, fact.end, key=itemgetter(1))
        behind = numbers[index] if index < len(numbers) else None
        if behind is not None and behind.start - fact.end < 34 and _BEFORE_NUMBER.match(text[fact.end : behind.start]):
            yield Fact("citation", fact.start, fact.end, Citation(title, behind.value, behind.span))
        else:
            yield Fact("citation", fact.start, fact.end, Citation(title))
