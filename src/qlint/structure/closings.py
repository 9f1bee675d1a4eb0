"""What follows the text: 署名, 成文日期, 附注, 版记 (抄送, 印发)."""

from __future__ import annotations

import re

from qlint.expressions import compile_late
from qlint.structure.page import Page
from qlint.structure.parts import name_annex_notes, name_parts, title_length
from qlint.vocabulary import CLOSING_WORDS, REMARK, SEAL_ROW, ends_organ, ends_sentence, is_office_holder

_SIGNERS = 20
_FEW = 6
_CELL_GAP = compile_late(r"[ 　]{2,}")
_PRINTED_WITH = frozenset(["", "F", "g", "i", "r", "L", "n"])
_CELLS = ("w", "x", "D", "b")


def resolve_closings(page: Page, start: int) -> None:
    """Names everything from `start` on that is not the text itself."""
    for index in range(start, len(page)):
        if page.kinds[index] in "ksuGN":
            page.plain(index)
    for index in range(start, len(page)):
        if page.kinds[index] == "D":
            _name_signature(page, start, index)
        elif page.kinds[index] == "b":
            _name_signed_line(page, start, index)
    _name_lone_dates(page, start)
    name_annex_notes(page, start)
    _name_printing(page, start)
    name_parts(page, start)
    _name_remarks(page, start)


def _name_signature(page: Page, start: int, index: int) -> None:
    first = _first_signer(page, start, index)
    if first < index and page.kind(first - 1) == "y":
        page.name(first, index + 1, "i")  # below 抄送 it is the line of 印发, its last word left out
    elif first < index:
        page.name(first, index, "Z")
        page.kinds[index] = "E"


def _name_signed_line(page: Page, start: int, index: int) -> None:
    """Organ and date on one line; perhaps with further organs above it."""
    above = page.kind(index - 1)
    organ = re.split(r"[ 　]", page.words[index])[0]
    if above in ("y", "w"):
        page.kinds[index] = "i" if above == "y" else "w"
    elif not ends_organ(organ) or above in _CELLS:
        page.kinds[index] = "S"
    else:
        page.name(_first_signer(page, start, index), index, "Z")
        page.kinds[index] = "E"


def _first_signer(page: Page, start: int, index: int) -> int:
    """The first of the lines of signature above a date; the date's own index where there is none."""
    first = index
    while first > start and index - first < _SIGNERS and _may_sign(page, first - 1):
        first -= 1
    if first == index or page.kind(first - 1) in _CELLS:
        return index  # cells of a table
    organ = next((row for row in range(first, index) if page.kinds[row] == "O"), first)
    if organ > first and _is_below_annexes(page, first):
        return organ  # the lines above it go on with the name of an annex
    others = [row for row in range(first, index) if page.kinds[row] == "S"]
    mostly_organs = index - first <= _FEW or 2 * len(others) <= index - first
    if not others or (mostly_organs and is_closed(page, first - 1)):
        return first
    return others[-1] + 1 if index - first < _FEW else index


def _is_below_annexes(page: Page, index: int) -> bool:
    """Whether nothing but names of annexes stands between a line and 附件：1.… above it."""
    above = index - 1
    while above > max(0, index - _SIGNERS) and page.kinds[above] in "13S":
        above -= 1
    return above >= 0 and page.kinds[above] == "n"


def _may_sign(page: Page, index: int) -> bool:
    kind, words = page.kinds[index], page.words[index]
    if SEAL_ROW.match(words):
        return True
    if kind == "w" and not is_office_holder(words):
        return "\t" not in words and all(ends_organ(cell) for cell in _CELL_GAP.split(words) if cell)
    if kind not in "SOw" or len(words) > 60 or words[0] in "（(":
        return False
    return re.search(r"[：:，；]", words) is None and CLOSING_WORDS.match(words) is None


def is_closed(page: Page, index: int) -> bool:
    """Whether the line above a signature or a further text ends what it says."""
    if page.kind(index) in ("n", "r", "F", "l", "A", ""):
        return True
    return ends_sentence(page.words[index]) or CLOSING_WORDS.match(page.words[index]) is not None


def _name_lone_dates(page: Page, start: int) -> None:
    """A date alone on its line: the 成文日期 where only notes, annexes, 版记 or an issued text follow."""
    seen = "E" in page.kinds
    for index in range(start, len(page)):
        if page.kinds[index] != "D" or page.kind(index - 1) in ("w", "x", "D"):
            continue
        after = page.kind(index + 1)
        issued = not seen and after in ("S", "O") and is_closed(page, index - 1) and title_length(page, index + 1) > 0
        if not after or after in "rLnyiF" or issued:
            page.kinds[index] = "E"
            seen = True


def _name_printing(page: Page, start: int) -> None:
    """版记: 抄送 may wrap, the printing office may stand on a line of its own above the date."""
    for index in range(start, len(page)):
        if page.kinds[index] == "y":
            end = index + 1
            while end - index < 5 and page.kind(end) in ("P", "S", "O") and page.words[end - 1][-1] not in "。.":
                end += 1
            if page.kind(end) in ("i", ""):
                page.name(index, end, "y")
        elif page.kinds[index] == "i":
            if page.kind(index + 1) not in _PRINTED_WITH and page.kind(index - 1) != "y":
                page.plain(index)
            elif page.kind(index - 1) in ("O", "S") and len(page.words[index - 1]) <= 40:
                page.kinds[index - 1] = "i"


def _name_remarks(page: Page, start: int) -> None:
    """附注 stands in brackets below the date; elsewhere brackets round a line are text, as are dates before 通过."""
    for index in range(start, len(page)):
        if page.kinds[index] not in "tr":
            continue
        above = page.kind(index - 1)
        if page.kinds[index] == "t" and above not in ("a", "t", "L"):
            page.plain(index)
        if page.kinds[index] != "r":
            continue
        if above in ("a", "t", "L"):
            page.kinds[index] = "t"
        elif above not in ("E", "r", "Z", "F", "i", "y") and not _is_misplaced_remark(page, index):
            page.kinds[index] = "S"


def _is_misplaced_remark(page: Page, index: int) -> bool:
    """（此件公开发布） above the signature, or at the very end."""
    last = "Z" in page.kinds[index : index + 4] or index + 1 == len(page)
    return last and REMARK.search(page.words[index]) is not None
