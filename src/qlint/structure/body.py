"""The text itself: 目录, tables whose cells stand one a line, headings without a number, captions, fields."""

from __future__ import annotations

import re
from functools import lru_cache

from qlint.expressions import compile_late
from qlint.structure.page import Page
from qlint.vocabulary import (
    CAPTION,
    CLOSING_WORDS,
    ends_sentence,
    ends_title,
    is_field,
    is_label,
    is_labelled,
)

_CONTENTS_LIMIT = 400
_LIST_ITEM = 12
_CELLS = compile_late(r"[SOxwkDglb]{5,}")
_PHONE = compile_late(r"[0-9]{3,4}[-—－]?[0-9]{4}")
_NUMBERED = compile_late(r"[0-9０-９]")
_FORMULA = compile_late(r"[=＝÷]")
_NOT_HAN = compile_late(r"[^一-鿿]+")
_LEAD_IN = compile_late(r"(?:下列|如下|以下|修改为)[^。；]{0,16}[：:]$")
# A cell without Han characters: numbers, units, codes; not source text or other debris.
_BARE_CELL = compile_late(r"[0-9A-Za-z０-９ .,，、:%‰℃㎡+\-—–―/×√*·•~～°′″()（）#&№Ⅰ-Ⅻ①-⑳□≥≤<>]{1,24}")


def resolve_body(page: Page, start: int) -> None:
    """Names what is left from `start` on; short lines that nothing explains keep their letter."""
    _name_fields(page, start)
    _name_cells(page, start)
    index = start
    heading = ""  # the texts of the last group of headings
    while index < len(page):
        if not _is_short(page, index):
            if page.kinds[index] in "12345":
                heading = page.words[index]
            index += 1
            continue
        first = index
        while index < len(page) and _is_short(page, index):
            index += 1
        heading = _name_run(page, first, index, heading)


def _is_short(page: Page, index: int) -> bool:
    kind = page.kinds[index]
    return kind in "SOb" or (kind == "P" and len(page.words[index]) <= 10 and is_label(page.words[index]))


def resolve_contents(page: Page) -> None:
    """目录 and its entries, up to the line that stands there again as a heading."""
    for start in [index for index, kind in enumerate(page.kinds) if kind == "e"]:
        seen: set[str] = set()
        first = page.kind(start + 1)
        for index in range(start + 1, min(len(page), start + _CONTENTS_LIMIT)):
            key = re.sub(r"[ 　\t.…·0-9]", "", page.words[index])
            kind = page.kinds[index]
            # 第一节　一般规定 may stand under several chapters; the text begins with what the contents begin with.
            again = key in seen and (kind != "c" or first == "c")
            # An article is a sentence; in a table of contents it has its heading alone.
            if kind not in "BCcSOw12R3hnL" or again or (kind == "R" and page.words[index][-1] in "。；："):
                break
            seen.add(key)
            page.kinds[index] = "e"


def _name_fields(page: Page, start: int) -> None:
    """联系人：…, 组长：…: fields with a known word, and any two labels in a row."""
    fields = [page.kinds[index] in "SO" and is_labelled(page.words[index]) for index in range(start, len(page))]
    for index in range(start, len(page)):
        kind, words = page.kinds[index], page.words[index]
        if kind not in "SOx":
            continue
        beside = fields[index - start] and (
            (index > start and fields[index - start - 1]) or (index + 1 < len(page) and fields[index - start + 1])
        )
        follows = page.kind(index - 1) == "l" and _PHONE.search(words) is not None
        if (kind in "SO" and (beside or is_field(words))) or follows:
            page.kinds[index] = "l"


def _name_cells(page: Page, start: int) -> None:
    """A table whose cells stand one a line: five short lines or more in a row, words and perhaps numbers."""
    letters = [
        "X" if kind == "x" and _BARE_CELL.fullmatch(words) is None else kind
        for kind, words in zip(page.kinds, page.words, strict=True)
    ]
    for match in _CELLS.finditer("".join(letters), start):
        first, end = match.span()
        if set(match[0]) <= {"l"} or not set(match[0]) & set("SOwb"):
            continue
        if 2 * match[0].count("l") >= end - first:
            page.name(first, end, "l")  # fields with a name or two among them
            continue
        lengths = sum(len(words) for words in page.words[first:end])
        if "x" in match[0] or end - first >= 8 or lengths <= 24 * (end - first):
            page.name(first, end, "w")


def _name_run(page: Page, first: int, end: int, heading: str) -> str:
    leads = end < len(page) and page.kinds[end] in "P12345lw"
    group = ""
    for index in range(first, end):
        words = page.words[index]
        cut = page.kind(index - 1) == "P" and not ends_sentence(page.words[index - 1])
        if _FORMULA.search(words) or _LEAD_IN.search(words):
            page.kinds[index] = "P"
        elif words[-1] in "，、" and (_ends_alike(page, index - 1, words) or _ends_alike(page, index + 1, words)):
            page.kinds[index] = "l"  # 主席，: one of a list without numbers
        elif CAPTION.match(words) or (not group and is_caption(words, heading)):
            page.kinds[index] = "p"
        elif (cut and index == first and page.lines[index].gap == 0) or words[0] in "（(" or CLOSING_WORDS.match(words):
            page.kinds[index] = "P"  # the rest of a sentence that a line end cut; 特此通知
        elif _reads_like_heading(words) and (leads or (index + 1 < end and not is_caption(words, heading))):
            page.kinds[index] = "h"
            group += words
        else:
            page.kinds[index] = "a" if ends_title(words) or words.startswith("关于") else "S"
    return group or heading


def _ends_alike(page: Page, index: int, words: str) -> bool:
    return bool(page.kind(index)) and len(page.words[index]) <= _LIST_ITEM and page.words[index][-1] == words[-1]


def _reads_like_heading(words: str) -> bool:
    """Debris of web pages and programs has few Han characters."""
    return 3 * len(_han_of(words)) >= len(words)


@lru_cache(maxsize=64)  # a heading is asked for at every short line below it
def _han_of(words: str) -> str:
    return _NOT_HAN.sub("", words)


@lru_cache(maxsize=16)
def _pairs_of(words: str) -> frozenset[str]:
    return frozenset(words[i : i + 2] for i in range(len(words) - 1))


def is_caption(words: str, heading: str) -> bool:
    """Whether a short line says again what the headings above it say: a picture's caption on a web page."""
    if len(words) < 8 or len(heading) < 6 or _NUMBERED.match(words) is not None:
        return False
    core, said = _han_of(heading), _han_of(words)
    if len(core) < 6 or len(said) < 8:
        return False
    pairs = _pairs_of(core)
    if len(said) - 1 < 0.5 * len(pairs):
        return False
    shared = sum(1 for i in range(len(said) - 1) if said[i : i + 2] in pairs)
    return shared >= 0.7 * (len(said) - 1) and shared >= 0.5 * len(pairs)
