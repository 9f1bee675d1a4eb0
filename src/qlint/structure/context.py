"""What each line is where it stands: the kinds of its neighbours decide what its own form leaves open."""

from __future__ import annotations

from qlint.structure.body import resolve_body, resolve_contents
from qlint.structure.closings import resolve_closings
from qlint.structure.head import resolve_head
from qlint.structure.lines import Line
from qlint.structure.page import Page


def resolve(lines: list[Line], text: str) -> list[str]:
    """The kind letter of each line, given those around it; as many letters as lines."""
    page = Page(lines, text)
    start = resolve_head(page)
    resolve_contents(page)
    resolve_closings(page, start)
    resolve_body(page, start)
    return page.kinds
