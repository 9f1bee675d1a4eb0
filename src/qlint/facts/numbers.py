"""All numbers of a document with their units: what qlint.readings finds, for `qlint parse`.

Unlike "quantity" (what official prose counts and measures) it leaves out nothing: dates and ordinals give numbers too.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.model import Fact
from qlint.readings import read as read_text


def read(document: Document) -> Iterator[Fact]:
    """The readings of a document, by start, without overlap: Fact("number", start, end, Reading)."""
    for reading in read_text(document.text):
        yield Fact("number", *reading.span, reading)
