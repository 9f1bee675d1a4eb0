"""What no safe fix touches: quoted text, titles in 《》, reproduced texts, addresses and codes, and the spread words of
titles and signatures. Whatever a rule calls safe, an edit there is for a person to make."""

from __future__ import annotations

from qlint.document import Document
from qlint.model import Edit, Fix

_MASKS = ("quotation", "title", "reproduced", "link", "code")
# The marks round words are not the words: inner marks become ‘’ or 〈〉 whatever they stand in.
_MARKS = frozenset("“”‘’《》〈〉\"'＂＇")
_SPREAD = ("title", "issuer_mark", "signer", "signature", "part_title")
_BLANKS = " 　\t\xa0"


def divide(document: Document, fix: Fix) -> tuple[Fix, tuple[Edit, ...]]:
    """The fix with only those of its edits that are safe, and the others; one that is not safe stays whole."""
    if not fix.safe:
        return fix, ()
    held = tuple(edit for edit in fix.edits if _is_protected(document, edit))
    if not held:
        return fix, ()
    kept = tuple(edit for edit in fix.edits if edit not in held)
    return (Fix(fix.title, kept), held) if kept else (Fix(fix.title, fix.edits, safe=False), ())


def _is_protected(document: Document, edit: Edit) -> bool:
    printed = document.text[edit.start : edit.end]
    if printed in _MARKS and edit.text in _MARKS:
        return False
    if printed:
        inside = document.masked(edit.start, *_MASKS) or document.masked(edit.end - 1, *_MASKS)
    else:
        inside = document.masked(edit.start, *_MASKS) and document.masked(max(edit.start - 1, 0), *_MASKS)
    return inside or (_loses_blanks(printed, edit.text) and _is_spread(document, edit))


def _loses_blanks(printed: str, words: str) -> bool:
    return any(blank in printed and printed.count(blank) != words.count(blank) for blank in _BLANKS)


def _is_spread(document: Document, edit: Edit) -> bool:
    block = document.block_at(edit.start)
    return block is not None and block.kind in _SPREAD
