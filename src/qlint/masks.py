"""Parts of the text that rules leave alone, known before any rule runs.

quotation   between “ and ”, quotation marks left out
title       between 《 and 》, marks left out
link        web and mail addresses
code        numbers of standards and models, telephone and identity numbers, formulae in Latin letters
table       rows of tables and lists
footer      what a web page adds round a text; page numbers
copy        the second copy of a text that stands twice in the file
reproduced  another text inside this one: new wording after 修改为：, quotations over several paragraphs
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Span

# Every rule respects these: nothing that stands there was written by the drafter.
ALWAYS = ("footer", "copy")

_HOST = r"[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.(?:com|cn|gov|org|net)\b"
_LINK = compile_late(
    r"(?:https?://|www\.)[A-Za-z0-9./?=&%#:~_+@-]+|"
    r"[A-Za-z0-9._-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+|"
    rf"{_HOST}[A-Za-z0-9./?=&%#:~_-]*"
)
_STANDARD = "GB|DB[0-9]{0,6}|JGJ|CJJ|HJ|ISO|IEC|DL|SL|NY|YY|JT|CECS|DBJ[0-9]{0,2}|CJ|HG|JB|QB|MZ|GA|WS|SN|LY|T"
# Each begins with a character class, which makes the search fast; what stands before is asked afterwards.
_LATIN_RUN = compile_late(r"[A-Za-z0-9][!-~]{3,}")
_MODEL = compile_late(
    rf"(?:{_STANDARD})(?:[/A-Z]{{1,8}})?[ ]?[0-9]+(?:[.][0-9]+)*(?:[-—－–:][0-9]{{2,4}})*|"
    r"[A-Z]{1,6}[-—]?[0-9][0-9A-Z]*(?:[-—.][0-9A-Z]+)*"
)
_MODEL_RUN = compile_late(r"[A-Z]{1,8}(?:/[A-Z]{1,8})?[ —－–-]?[0-9][0-9A-Z./: —－–-]*")
_DIGIT_RUN = compile_late(r"[0-9][0-9—－-]{9,18}[Xx]?")
_TELEPHONE = compile_late(r"0[0-9]{2,3}[-—－]?[0-9]{7,8}|1[3-9][0-9]{9}|[0-9]{15,18}[Xx]?")
_AMENDED = compile_late(r"(?:修改为|修正为|改为|增加一[条款项章节]|作为第[^：。]{1,12})[^：。\n]{0,20}：[ 　\n]*“")
# Begins with the mark and looks behind afterwards: a search for line starts would stop at every character.
_OPEN_QUOTATION = compile_late(r"“[^”\n]*+(?=\n|\Z)")
_QUOTATION_MARKS = frozenset("“‘「『")
# No quotation is longer than this many lines: an unpaired mark must not hide the rest of a document.
_LONGEST_QUOTATION = 400


def _quotations(document: Document) -> Iterator[Span]:
    for fact in document.facts("pair"):
        if fact.value.mark in _QUOTATION_MARKS and fact.value.complete:
            yield Span(fact.value.opening.end, fact.value.closing.start)


def _titles(document: Document) -> Iterator[Span]:
    for fact in document.facts("pair"):
        if fact.value.mark == "《" and fact.value.complete:
            yield Span(fact.value.opening.end, fact.value.closing.start)


def _links(document: Document) -> Iterator[Span]:
    for run in _LATIN_RUN.finditer(document.text):
        if "." in run[0]:
            yield from (Span(*link.span()) for link in _LINK.finditer(document.text, run.start(), run.end()))


def _codes(document: Document) -> Iterator[Span]:
    text = document.text
    for run in _MODEL_RUN.finditer(text):
        model = _MODEL.match(text, run.start())
        if model is not None and not (run.start() and _is_latin(text[run.start() - 1])):
            yield Span(*model.span())
    for run in _DIGIT_RUN.finditer(text):
        telephone = _TELEPHONE.fullmatch(run[0])
        if telephone is not None:
            yield Span(*run.span())


def _is_latin(character: str) -> bool:
    return character.isascii() and character.isalnum()


def _blocks(*kinds: str) -> Callable[[Document], Iterator[Span]]:
    def find(document: Document) -> Iterator[Span]:
        return (block.span for block in document.blocks if block.kind in kinds)

    return find


def _reproduced(document: Document) -> Iterator[Span]:
    """New wording after 修改为： and quotations over several paragraphs, from the first “ to the last line's end."""
    text = document.text
    starts = {match.end() - 1 for match in _AMENDED.finditer(text)} if document.amending else set()
    starts |= {match.start() for match in _OPEN_QUOTATION.finditer(text) if _begins_line(text, match.start())}
    covered = 0
    for start in sorted(starts):
        if start >= covered:
            covered = _quotation_end(text, start)
            yield Span(start, covered)


def _begins_line(text: str, position: int) -> bool:
    return not text[text.rfind("\n", 0, position) + 1 : position].strip(" 　")


def _quotation_end(text: str, start: int) -> int:
    """The end of the first line that closes as many marks as it opens; where none does, of the first line."""
    line_start, first_end = start, -1
    for _ in range(_LONGEST_QUOTATION):
        line_end = text.find("\n", line_start)
        line_end = len(text) if line_end < 0 else line_end
        first_end = line_end if first_end < 0 else first_end
        opened, closed = text.count("“", line_start, line_end), text.count("”", line_start, line_end)
        if closed and closed >= opened:
            return line_end
        line_start = line_end + 1
        if line_start >= len(text):
            break
    return first_end


_MAKERS: dict[str, Callable[[Document], Iterator[Span]]] = {
    "quotation": _quotations,
    "title": _titles,
    "link": _links,
    "code": _codes,
    "table": _blocks("table_row", "list_row"),
    "footer": _blocks("footer", "page_number"),
    "reproduced": _reproduced,
}
NAMES = (*_MAKERS, "copy")


class Masks(dict[str, Sequence[Span]]):
    """The masks of one document by name, sorted and not overlapping; each made when first asked for by its name in
    brackets."""

    def __init__(self, copy_start: int) -> None:
        super().__init__()
        self._copy_start = copy_start
        self._document: Document | None = None

    def attach(self, document: Document) -> None:
        """Says whose masks these are; called once by whoever makes the document."""
        self._document = document

    def detach(self) -> None:
        """Lets go of the document, so that both are freed at once: a cycle would wait for the garbage collector."""
        self._document = None

    def __missing__(self, name: str) -> Sequence[Span]:
        assert self._document is not None
        if name == "copy":
            made = [Span(self._copy_start, len(self._document.text))] if self._copy_start >= 0 else []
        else:
            made = list(_MAKERS[name](self._document))
        spans = self[name] = _joined(made)
        return spans


def _joined(spans: list[Span]) -> list[Span]:
    """Sorted; those that touch or overlap made one."""
    joined: list[Span] = []
    for span in sorted(spans):
        if joined and span.start <= joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return joined
