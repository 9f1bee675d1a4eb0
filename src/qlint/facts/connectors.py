"""Where two numbers, dates or times may be joined to a range: 至, 到 or a dash with a number behind it.

One walk over the text for all that read ranges; what stands in front of the place they look at themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.dates import BLANK, NUMERALS
from qlint.model import Fact

_CONNECTOR = compile_late(rf"[至到—～－~–─-][—－–─-]?(?={BLANK}(?:[{NUMERALS}两上下早清凌中晚夜]|[次翌来]年|第二年))")


def read(document: Document) -> Iterator[Fact]:
    """By start; the value is the text of each."""
    for match in _CONNECTOR.finditer(document.text):
        yield Fact("connector", match.start(), match.end(), match[0])
