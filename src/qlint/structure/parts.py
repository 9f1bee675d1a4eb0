"""Further texts in a document: 附件说明 that names them, labels (附件1), titles of annexes and of issued texts."""

from __future__ import annotations

from qlint.expressions import compile_late
from qlint.structure.addressee_lines import is_addressee
from qlint.structure.page import Page
from qlint.vocabulary import CLOSING_WORDS, ends_part_title, ends_sentence, ends_title, is_field, is_labelled

_CONTENT = frozenset("P12345BCcRrteAlwxSOh")
_PROSE = _CONTENT - frozenset("SOxw")
_NOTE_GOES_ON = ("3", "n", "S", "Z", "D", "E", "F")
_FILE_NOTE = compile_late(r"附[ 　]*件[0-9 　]*[：:]")
# Forms of numbers other than 1. that a 附件说明 may begin with, though it should not.
_FIRST_OF_FORM = (
    ("1", compile_late(r"[：:][ 　]*一、")),
    ("2", compile_late(r"[：:][ 　]*（一）")),
    ("4", compile_late(r"[：:][ 　]*[（(]1[）)]")),
)
_NUMBERED_FILE = compile_late(r"[0-9]{1,2}[.．、]")
_MARKED_NAME = compile_late(r"[^，。；：]{2,50}[。；]\Z")
_FIRST_NUMBER = compile_late(r"一[、．.]|[（(]一[）)]|1[.．、]|第一[条章编节部]")
_BLANKS = compile_late(r"[ 　]")
_TITLE_LINES = 6
_LIST_LINES = 30
_NUMBER_WITHIN = 12


def name_annex_notes(page: Page, start: int) -> None:
    """附件：1.… with the names on the lines below it; the same line after the date is the label of an annex."""
    dated = page.kinds.index("E") if "E" in page.kinds else len(page)
    index = start
    while index < len(page):
        if index < dated < len(page) and _notes_annexes(page, index, dated):
            page.kinds[index] = "n"
        if page.kinds[index] == "n":
            end = _note_end(page, index + 1)
            if dated < index and page.kind(end) in _CONTENT and not ends_sentence(page.words[index]):
                page.kinds[index] = "L"
            else:
                page.name(index, end, "n")
                index = end - 1
        index += 1


def _notes_annexes(page: Page, index: int, dated: int) -> bool:
    """Before the date: 附件：名单.xls, or 附件： alone on its line with nothing but names down to the signature."""
    if page.kinds[index] == "F":
        return _FILE_NOTE.match(page.words[index]) is not None
    below = page.kinds[index + 1 : index + 1 + _LIST_LINES] if page.kinds[index] == "L" else []
    count = dated - index - 1
    return 0 < count <= len(below) and all(kind in "34SOlZnF" for kind in below[:count])


def _note_end(page: Page, index: int) -> int:
    """The line after the names that belong to a 附件说明: numbered ones, and what wraps from the line above."""
    form = next((kind for kind, first in _FIRST_OF_FORM if first.search(page.words[index - 1])), "3")
    while index < len(page) and _may_name_annex(page, index, form) and len(page.words[index]) <= 90:
        goes_on = page.kinds[index] != "S" or page.kind(index + 1) in (*_NOTE_GOES_ON, form)
        if not goes_on or (page.words[index][-1] in "。：；" and not _is_marked_name(page, index)):
            break
        index += 1
    return index


def _may_name_annex(page: Page, index: int, form: str) -> bool:
    """2.名单.xls looks like what a web page adds."""
    kind = page.kinds[index]
    return kind in f"n3S{form}" or (kind == "F" and _NUMBERED_FILE.match(page.words[index]) is not None)


def _is_marked_name(page: Page, index: int) -> bool:
    """2.任务分解表；: a name with a mark that does not belong there, no sentence."""
    return page.kinds[index] != "S" and _MARKED_NAME.match(page.words[index]) is not None


def name_parts(page: Page, start: int) -> None:
    """Titles behind 附件1 and behind the 成文日期, and of further texts that begin to count again."""
    issued = False
    for index in range(start, len(page)):
        kind = page.kinds[index]
        if kind == "L":
            _name_part(page, index + 1, labelled=True)
        elif kind == "E":
            issued = True
            first = index + 1
            while page.kind(first) in ("r", "F", "g"):
                first += 1
            _name_part(page, first, labelled=False)
        elif issued and kind in "SO" and page.kinds[index - 1] not in "SOah" and _begins_again(page, index):
            _name_part(page, index, labelled=False)


def _begins_again(page: Page, index: int) -> bool:
    above = page.words[index - 1]
    if not ends_sentence(above) and CLOSING_WORDS.match(above) is None:
        return False
    length = title_length(page, index)
    title = page.joined(index, index + length)
    if len(title) < 6 or not ends_title(title) or page.kind(index + length) not in _CONTENT:
        return False
    below = range(index + length, min(len(page), index + length + _NUMBER_WITHIN))
    numbered = next((line for line in below if page.kinds[line] in "12CR"), None)
    return numbered is not None and _FIRST_NUMBER.match(page.words[numbered]) is not None


def _name_part(page: Page, first: int, *, labelled: bool) -> None:
    length = title_length(page, first, labelled=labelled)
    end = first + length
    if not length or (end == len(page) and not labelled):
        return
    page.name(first, end, "a")
    while page.kind(end) in ("r", "S", "O", "D", "t") and _is_note(page, end):
        page.kinds[end] = "t"
        end += 1
    addressed = page.kind(end) in ("P", "S", "O") and page.words[end][-1] in "：:"
    if addressed and is_addressee(page, end, end + 1):
        page.kinds[end] = "A"


def _is_note(page: Page, index: int) -> bool:
    """（2026年3月5日…通过）, also over two lines."""
    words, above = page.words[index], page.words[index - 1]
    if page.kinds[index] == "t":
        return True
    if page.kinds[index - 1] == "t" and above[0] in "（(" and above[-1] not in "）)":
        return True
    return words[0] in "（(" and (words[-1] in "）)" or words.count("（") + words.count("(") == 1)


def title_length(page: Page, first: int, *, labelled: bool = False) -> int:
    """How many lines from here on make the title of a part: up to the one that ends like a title, 0 for none.

    `labelled`: 附件1 stands above, so that the line below is its title whatever its words.
    """
    last = first
    while last - first < _TITLE_LINES and _may_be_title(page, last):
        last += 1
    ends = [index for index in range(first, last) if ends_part_title(_BLANKS.sub("", page.words[index]))]
    if ends:
        end = ends[0] + 1
        # …建设规划 / 实施方案: a line can end like a title before the title does.
        while end < last and ends_title(page.words[end]):
            end += 1
        return end - first
    if last - first <= 3 and page.kind(last) in _PROSE:
        return last - first
    return min(last - first, 1) if labelled else 0


def _may_be_title(page: Page, index: int) -> bool:
    kind = page.kind(index)
    words = page.words[index] if kind else ""
    if kind not in ("S", "O", "P") or words[0] in "（(" or words[-1] in "：:" or is_field(words):
        return False
    ends = len(words) <= 150 and ends_part_title(words)
    return ends or (kind != "P" and not is_labelled(words))
