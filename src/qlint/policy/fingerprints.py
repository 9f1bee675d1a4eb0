"""What a finding is known by when lines move, headings are renumbered and files renamed."""

from __future__ import annotations

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Finding, Section

_LONGEST = 2000
_NOISE = compile_late(r"[\s　]+")


def fingerprint(document: Document, code: str, finding: Finding, seen: dict[str, int]) -> str:
    """Rule, its sentence, the headings above it (without numbers), the other places' sentences and which occurrence.

    `seen` counts the occurrences within the document so far. 16 hexadecimal digits of SHA-256.
    """
    import hashlib

    sentence = _sentence(document, finding.span.start)
    # The words of the finding itself: two findings in one sentence are two.
    words = document.text[finding.span.start : finding.span.end]
    headings = [_heading(document, section.heading) for section in _above(document, finding.span.start)]
    others = [_sentence(document, related.span.start) for related in finding.related]
    key = "\x1f".join([code, sentence, _NOISE.sub("", words), *headings, "\x1e", *others])
    seen[key] = seen.get(key, 0) + 1
    return hashlib.sha256(f"{key}\x1f{seen[key]}".encode()).hexdigest()[:16]


def _above(document: Document, position: int) -> list[Section]:
    block = document.block_at(position)
    return document.sections_above(block.section) if block is not None else []


def _sentence(document: Document, position: int) -> str:
    span = document.sentence_at(position)
    block = document.block_at(position)
    start = max(span.start, block.marker.end) if block is not None and block.marker.end <= span.end else span.start
    # A line without any mark may be as long as the file; thousands of findings in it must not read it each.
    return _NOISE.sub("", document.text[max(start, position - _LONGEST) : min(span.end, position + _LONGEST)])


def _heading(document: Document, index: int) -> str:
    block = document.blocks[index]
    start = max(block.start, block.marker.end)
    return _NOISE.sub("", document.text[start : block.end])[:60]
