"""The lines before the text: 版头 (份号, 密级, 紧急程度, 发文机关标志, 发文字号, 签发人), title, notes, 主送机关."""

from __future__ import annotations

import re

from qlint.expressions import compile_late
from qlint.structure.addressee_lines import addressee_lines, is_addressee
from qlint.structure.page import Page
from qlint.vocabulary import (
    KIND_WORDS,
    ends_organ,
    ends_sentence,
    ends_title,
    is_field,
    is_label,
    is_office_holder,
)

_FRONT = frozenset("ksuMNGtTrDSOFgLibx")
_LIMIT = 30
_BARE_LIMIT = 6
_MARK = compile_late(r"(?:公报|简报|通讯|专报|要情|快报|纪要|（[一-鿿]{1,4}）)$|^.{2,30}令$")
_NAMES = compile_late(rf"(?!(?:{KIND_WORDS})$)[一-鿿]{{2,4}}(?:[ 　]+[一-鿿]{{2,4}})*$")
_SUBTITLE = compile_late(r"[—―─–-]+[ 　]*[0-9０-９一-鿿“《]")
_SECTION_NAME = 8
_TITLE_MARKS = "。；：;:！？!?."
_TITLE_LINE = 40  # code points
_PLACE_NAME = compile_late(r"^[一-鿿]{1,7}[省市县区州盟旗镇乡村局委办厅部院站队校]$")


def resolve_head(page: Page) -> int:
    """Names the lines before the text proper; returns the index of the first line of the text."""
    end, bare = _front_end(page)
    for index in range(end):
        kind = page.kinds[index]
        if kind == "r" or (kind == "D" and "年" in page.words[index]):
            page.kinds[index] = "t"
        elif kind == "D":
            page.kinds[index] = "F"
        elif kind in "ib":
            page.kinds[index] = "D"
    _name_signers(page, end)
    _name_marks(page, end)
    after_title = _name_title(page, end)
    if bare or (0 < after_title < end and _names_section(page, after_title)):
        end = min(end, max(after_title, 1))
    _name_rest(page, end)
    return end


def _front_end(page: Page) -> tuple[int, bool]:
    """Where the text begins, and whether nothing but the length of the head says so (a list without prose)."""
    limit = min(len(page), _LIMIT)
    for index in range(limit):
        kind, words = page.kinds[index], page.words[index]
        if kind in "PSOl" and (count := addressee_lines(page, index)):
            end = index + count
            while end < limit and _is_another(page, end):
                end += 1
            page.name(index, end, "A")
            return end, False
        if kind == "n" and index == 0:
            page.kinds[index] = "L"
        elif _is_of_title(page, index):
            page.kinds[index] = "S"
        elif kind not in _FRONT or (kind == "S" and is_label(words)):
            return index, False
    return min(limit, _BARE_LIMIT), True


def _is_another(page: Page, index: int) -> bool:
    """Whether a further line below 市人民政府： names who the document is for, with a colon of its own."""
    words = page.words[index]
    return page.kinds[index] in "PSO" and len(words) <= _TITLE_LINE and is_addressee(page, index, index + 1)


def _is_of_title(page: Page, index: int) -> bool:
    """Whether a line that looks like prose or like an article is one of the title."""
    kind, words = page.kinds[index], page.words[index]
    if kind in "RC":
        return _goes_on(page, index)
    return kind == "P" and (_is_long_title(words) or _is_ended_title(page, index) or (index == 0 and _opens(page)))


def _is_long_title(words: str) -> bool:
    return len(words) <= 150 and "关于" in words and words[-1] not in "。：；" and ends_title(words)


def _goes_on(page: Page, index: int) -> bool:
    """第二十三条适用问题的批复 below …关于《云川市节水条例》: the last line of a title, no article."""
    first = index
    while first and page.kinds[first - 1] in "SO":
        first -= 1
    above, words = page.joined(first, index), page.words[index]
    return "关于" in above and not ends_title(_close(above)) and ends_title(words) and len(words) <= _TITLE_LINE


def _is_ended_title(page: Page, index: int) -> bool:
    """…关于防汛的通知。 by mistake: an organ stands in front, or the number or who it is for below."""
    words = page.words[index]
    closed = words.rstrip(_TITLE_MARKS)
    if words == closed or len(words) > 80 or "。" in closed or not ends_title(_close(closed)):
        return False
    first = index
    while first and page.kinds[first - 1] in "SO":
        first -= 1
    front, about, _ = page.joined(first, index + 1).partition("关于")
    below = index + 1
    while page.kind(below) in ("t", "r"):
        below += 1
    kind = page.kind(below)
    if not about or not kind:
        return False
    addressed = kind in "PSOl" and page.words[below][-1] in "：:" and is_addressee(page, below, below + 1)
    return kind in "NG" or addressed or ends_organ(front.rstrip(" 　"))


def _opens(page: Page) -> bool:
    """Whether the first line, long as it is, is a title: it has no end mark, prose or an address follows."""
    first = page.words[0]
    ended = "。" in first or ends_sentence(first)
    return len(page) > 1 and len(first) <= 60 and not ended and page.kind(1) in "PSNt"


def _name_signers(page: Page, end: int) -> None:
    """Further signers stand on lines of their own below 签发人： or its 字号."""
    for index in range(1, end):
        above, words = page.kinds[index - 1], page.words[index]
        signed = above == "G" or (above == "N" and "人" in page.words[index - 1])
        if signed and page.kinds[index] in "SO" and _NAMES.match(words) is not None:
            page.kinds[index] = "G"


def _name_marks(page: Page, end: int) -> None:
    """发文机关标志: …文件 (with co-issuers above and below), …简报 or …令 above a number."""
    for index in range(end):
        if page.kinds[index] not in "SO" or not _is_mark(page, index, end):
            continue
        first = last = index
        while page.kind(first - 1) == "O":
            first -= 1
        while last + 1 < end and page.kinds[last + 1] == "O" and _close(page.words[index]).endswith("文件"):
            last += 1
        page.name(first, last + 1, "M")


def _is_mark(page: Page, index: int, end: int) -> bool:
    words = page.words[index].strip()
    below = (row for row in range(index + 1, end) if page.kinds[row] in "SO" and not _ends_run(page.words[row]))
    if len(words) > 40 or "关于" in words or next(below, None) is None:
        return False
    if _close(words).endswith("文件"):
        issuer = _close(words)[:-2]
        return not issuer or ends_organ(issuer)
    return _MARK.search(words) is not None and page.kind(index + 1) in ("N", "G")


def _name_title(page: Page, end: int) -> int:
    """The title is the run of short lines that reads like one (关于…的通知), else the first; returns the line after."""
    runs: list[range] = []
    index = 0
    while index < end:
        first = index
        while index < end and page.kinds[index] in "SO" and (index == first or not _ends_run(page.words[index])):
            index += 1
        if index > first:
            runs.append(range(first, index))
        index = max(index, first + 1)
    runs = [run for run in runs if not _ends_run(page.words[run.start])]
    if not runs:
        return 0
    scores = [(_title_score(page.joined(run.start, run.stop)), -number) for number, run in enumerate(runs)]
    chosen = _title_lines(page, runs[-max(scores)[1]])
    page.name(chosen.start, chosen.stop, "T")
    return chosen.stop


def _ends_run(words: str) -> bool:
    return _is_subtitle(words) or is_office_holder(words) or is_field(words)


def _is_subtitle(words: str) -> bool:
    return words[0] in "—―─–-" and _SUBTITLE.match(words) is not None


def _title_score(joined: str) -> int:
    return 2 * ("关于" in joined) + 2 * ends_title(_close(joined)) + (len(joined) >= 8)


def _close(words: str) -> str:
    return re.sub(r"[ 　]", "", words)


def _title_lines(page: Page, run: range) -> range:
    first, stop = run.start, run.stop
    # Below it: the first part of a survey, 东门区, whose fellows (西桥区 …) stand above parts of their own.
    if "关于" not in page.joined(first, stop) and not ends_title(_close(page.words[stop - 1])):
        stop = next((index for index in range(first + 1, stop) if _names_section(page, index)), stop)
    # Above the title: the organ of a letter head, the title once more, the column of a web page.
    while stop - first > 1 and _stands_above(page, first, stop):
        first += 1
    ends = [index for index in range(first, min(stop, first + 6)) if ends_title(_close(page.words[index]))]
    if ends:
        # 2026年云川市政府工作报告, then 政府工作报告 once more.
        again = (index for index in ends if index + 1 < stop and _folded(page, index + 1) in _folded(page, index))
        return range(first, next(again, ends[-1]) + 1)
    if "F" in page.kinds[:_LIMIT] or stop - first > 4:
        longest = max(range(first, min(stop, first + 4)), key=lambda index: len(page.words[index]))
        return range(longest, longest + 1)
    return range(first, stop)


def _folded(page: Page, index: int) -> str:
    return page.words[index].replace("(", "（").replace(")", "）")


def _names_section(page: Page, index: int) -> bool:
    words = page.words[index]
    if page.kinds[index] not in "SO" or len(words) > _SECTION_NAME or _PLACE_NAME.search(words) is None:
        return False
    return any(
        page.kinds[other] in "SO" and len(page.words[other]) <= _SECTION_NAME and page.words[other][-1] == words[-1]
        for other in range(index + 2, min(len(page), index + 120))
    )


def _stands_above(page: Page, index: int, stop: int) -> bool:
    words = page.words[index]
    letter_head = page.kinds[index] == "O" and page.words[index + 1].startswith(words)
    return letter_head or words[-1] in "：:" or words in page.words[index + 1 : stop]


def _name_rest(page: Page, end: int) -> None:
    """Short lines that are neither mark nor title: an organ above it is a letter head, what stands below it a note."""
    first_title = page.kinds.index("T") if "T" in page.kinds[:end] else end
    title = page.words[first_title] if first_title < end else ""
    web = "F" in page.kinds
    numbered = any(kind in "NG" for kind in page.kinds[:end])
    for index in range(end):
        if page.kinds[index] not in "SO":
            continue
        if index > first_title or _ends_run(page.words[index]):
            page.kinds[index] = "P" if index + 1 == end and _runs_on(page, index) else "t"
        elif page.kinds[index] == "O" and (numbered or title.startswith(page.words[index])):
            page.kinds[index] = "M"
        else:
            page.kinds[index] = "F" if web else "S"


def _runs_on(page: Page, index: int) -> bool:
    """Whether the line below goes on with the sentence that a line end cuts."""
    words = page.words[index]
    below = page.kind(index + 1) == "P" and page.lines[index + 1].gap == 0
    return below and len(words) >= 20 and not _ends_run(words) and words[0] not in "（("
