"""Which lines name who a document is for (主送机关, GB/T 9704—2012 7.3.2)."""

from __future__ import annotations

import re

from qlint.expressions import compile_late
from qlint.structure.page import Page
from qlint.vocabulary import ADDRESSEE_END, NOT_ADDRESSEE, ends_title, is_label

_ADDRESSEE_LINES = 5
_PLACE = compile_late(r"[村镇乡省市县区道][：:]$")


def addressee_lines(page: Page, index: int) -> int:
    """How many lines from here on are the 主送机关 (it may wrap), 0 where there is none."""
    if not _is_after_title(page, index):
        return 0
    for count in range(1, _ADDRESSEE_LINES + 1 if index else 2):
        last = page.kind(index + count - 1)
        if not last or last not in "PSOl":
            return 0
        words = page.words[index + count - 1]
        if words[-1] in "：:":
            return count if is_addressee(page, index, index + count) else 0
        if "关于" in words or "。" in words or ends_title(words):
            return 0
        if not re.search(r"[，、；]|各", words) and not (last == "O" and _asks_above(page, index)):
            return 0
    return 0


def _asks_above(page: Page, index: int) -> bool:
    """Whether the line above ends the title of a 请示 or 报告: organs on lines of their own below it are addressees."""
    above = next((row for row in range(index - 1, -1, -1) if page.kinds[row] not in "NtgF"), -1)
    return above >= 0 and page.words[above].endswith(("请示", "报告"))


def _is_after_title(page: Page, index: int) -> bool:
    return index == 0 or any(kind in "SOMNTta" for kind in page.kinds[max(0, index - 8) : index])


def is_addressee(page: Page, first: int, end: int) -> bool:
    """Whether lines that end with a colon name who the document is for."""
    words = page.joined(first, end)
    if words[-1] not in "：:" or len(words) > 320 or NOT_ADDRESSEE.search(words) is not None:
        return False
    if words.startswith("各"):
        return True
    if ADDRESSEE_END.search(words) is None:
        return False
    # 黄浦区： 静安区： … above one paragraph each are the parts of a survey.
    if len(words) <= 9 and _PLACE.search(words) is not None:
        alike = sum(1 for other in page.words[end : end + 200] if len(other) <= 9 and is_label(other))
        return alike < 2
    return True
