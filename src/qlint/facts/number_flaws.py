"""Telephone numbers, mail addresses and postcodes behind a label that cannot be right as printed."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.contacts import NumberFlaw
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.contact_labels import BEHIND_LABEL, BETWEEN
from qlint.facts.telephones import LINE, read_line
from qlint.model import Fact

_MAIL = compile_late(r"[A-Za-z0-9._+-]{2,40}(?:[@＠][A-Za-z0-9._@＠-]{0,40})?")
_RIGHT_MAIL = compile_late(r"[A-Za-z0-9._+-]+[@＠][A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_DOMAIN = compile_late(r"(?:163|126|qq|sina|sohu|139|189|gov|foxmail|gmail|aliyun|outlook)\.?(?:com|cn|gov\.cn)\Z")
_POSTCODE = compile_late(r"[0-9]{4,8}(?![0-9-—])")
_POSTCODE_DIGITS = 6
_SORTS = frozenset(["phone", "fax", "mail", "postcode"])


def read(document: Document) -> Iterator[Fact]:
    """Fact("number_flaw", start, end, NumberFlaw), by place."""
    found: dict[int, Fact] = {}
    for label in document.facts("contact_label"):
        if label.value in _SORTS:
            found.update((fact.start, fact) for fact in _read(document, label.value, label.end))
    yield from sorted(found.values(), key=lambda fact: fact.start)


def _read(document: Document, sort: str, position: int) -> Iterator[Fact]:
    block = document.block_at(position)
    if block is None:
        return
    text = document.text
    behind = BEHIND_LABEL.match(text, position, block.end)
    start = behind.end() if behind is not None else position
    if sort in ("phone", "fax"):
        yield from _read_lines(text, start, block.end)
        return
    match = (_MAIL if sort == "mail" else _POSTCODE).match(text, start, block.end)
    if match is None:
        return
    words = match[0]
    wrong = len(words) != _POSTCODE_DIGITS if sort == "postcode" else _is_wrong_mail(words)
    if wrong:
        due = str(_POSTCODE_DIGITS) if sort == "postcode" else ""
        yield Fact("number_flaw", *match.span(), NumberFlaw(sort, words, len(words), due))


def _is_wrong_mail(words: str) -> bool:
    words = words.rstrip(".")
    if "@" in words or "＠" in words:
        return _RIGHT_MAIL.fullmatch(words) is None
    return _DOMAIN.search(words.lower()) is not None and not words.lower().startswith(("www.", "mail."))


def _read_lines(text: str, start: int, end: int) -> Iterator[Fact]:
    while (found := LINE.match(text, start, end)) is not None:
        line = read_line(found[0])
        if line is not None and line.flaw is not None:
            yield Fact("number_flaw", *found.span(), NumberFlaw(line.flaw[0], found[0], *line.flaw[1:]))
        between = BETWEEN.match(text, found.end(), end)
        if between is None:
            return
        start = between.end()
