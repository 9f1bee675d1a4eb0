"""发文字号 as printed, right and wrong forms: 云政发〔2026〕5号, 云政发[2026]第005号, 〔26〕5号, 云政发〔2026〕  号.

Source: GB/T 9704—2012 7.2.5. Numbers of court cases （2026）云01民终5号 and lone 第12号 (令, 公告) are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.grammar import GrammarError, parser
from qlint.model import Fact
from qlint.numerals import read_integer
from qlint.values import DocNumber

_BLANK = r"[ 　\xa0]"
_ZEROS = "〇○零OＯ0"
_CANDIDATE = compile_late(
    rf"[〔\[［（(【{{｛<＜﹝〈〖](?={_BLANK}*[0-9０-９{_ZEROS}一二三四五六七八九])"
    rf"{_BLANK}*(?:[0-9０-９]{{2,5}}|[{_ZEROS}一二三四五六七八九]{{2,4}}){_BLANK}*年?{_BLANK}*[〕\]］）)】}}｝>＞﹞〉〗]"
    rf"(?:{_BLANK}*第)?(?:{_BLANK}*(?:[0-9０-９]{{1,5}}|[〇○零一二三四五六七八九十百千]{{1,6}}|[×xX＿_]{{1,6}})(?![0-9０-９]))?"
    rf"(?:{_BLANK}*号(?![楼线门院桌床台机车船]))?"
)
_AGENCY = compile_late(rf"[一-鿿A-Za-z]+({_BLANK}*)\Z")
_AGENCY_LIMIT = 24
# Words in front of a 代字 that do not belong to it; after a number or a title 和 and 及 do not either.
_LEAD = compile_late(
    r"根据|按照|依据|依照|参照|遵照|对照|执行|转发|印发|下发|发布|公布|制定|出台|落实|贯彻|关于|以及|通过|"
    r"文件|文号|字号|编号|简称|同时|其中|废止|替代|取代|收悉|依[据照]|详见|已?被|[号的是]|^(?:现?按照?|[见据依由以即原附])(?=[一-鿿]{2})"
)
# 云川市教育局云教发〔2026〕5号: the issuer's name in front of its own 代字.
_ISSUER = compile_late(r"^[一-鿿]{2,}(?:厅|局|委员会|人民政府|办公室|公司)(?=[一-鿿]{2,}[发函字办电])")
_JOINED = compile_late(r"[和及与或、](?=[一-鿿]{2})")
# Codes end like this; without 号 only a number behind one of them is a 字号.
_CODE_END = compile_late(r"[发函字办电令规议任纪请呈抄复通传]\Z")
_SHARED_MARK = compile_late(
    rf"{_BLANK}*[、，,—－～~至和-]{_BLANK}*(?:第{_BLANK}*)?[0-9０-９]{{1,5}}[0-9０-９、，,—－～~至和第 -]*号"
)
# 云政发2026年5号, 云政发20265号: no brackets at all. Alone on its line or in brackets nothing else reads so.
_BARE = compile_late(
    rf"2(?<=[发函办字电规府 　\xa0]2)0[0-9]{{2}}{_BLANK}?(?:年|[-—])?{_BLANK}?(?P<ordinal>第)?"
    rf"(?P<serial>[0-9]{{1,4}}){_BLANK}?号(?={_BLANK}*(?:\n|\Z)|[）)])"
)
_BARE_AGENCY = compile_late(rf"[一-鿿]{{1,10}}(?:(?<![印转下颁签批制])[发函办字电规]|(?<!政)府){_BLANK}*\Z")
_HEXAGONAL = "〔﹝"
_SQUARE = "[［【〖"
_OWN_BEFORE = compile_late(r"(?:[^：:]{0,6}[：:])?[（(\[ 　]*\Z")
_HAN_DIGITS = {**dict.fromkeys(_ZEROS, "0"), **{han: str(value) for value, han in enumerate("一二三四五六七八九", 1)}}


def read(document: Document) -> Iterator[Fact]:
    """Every 发文字号 of the text, by start. The first that stands alone in a doc_number block is the document's own."""
    yield from sorted([*_bracketed(document), *_bare(document)])


def _bare(document: Document) -> Iterator[Fact]:
    """Numbers without any brackets; `brackets` is empty."""
    text = document.text
    for match in _BARE.finditer(text):
        agency = _BARE_AGENCY.search(text, max(0, match.start() - 12), match.start())
        if agency is None:
            continue
        start, end = agency.start(), match.end()
        around = text[max(0, start - 1) : start].strip(" 　\n") + text[end : end + 1].strip(" 　\n")
        if around not in ("", "（）", "()"):
            continue
        spaced = re.search(_BLANK, text[start:end]) is not None
        name, ordinal = re.sub(_BLANK, "", agency[0]), match["ordinal"] is not None
        year, serial = match[0][:4], match["serial"]
        value = DocNumber(name, int(year), int(serial), year, serial, "", ordinal, spaced, own=False)
        yield Fact("doc_number", start, end, value)


def _bracketed(document: Document) -> Iterator[Fact]:
    """Numbers with their year in brackets of any sort."""
    text = document.text
    own_found = False
    for match in _CANDIDATE.finditer(text):
        if not _may_be_number(match[0]):
            continue
        block = document.block_at(match.start())
        in_block = block is not None and block.kind == "doc_number"
        start = _agency_start(text, match.start(), whole=in_block)
        shared = _SHARED_MARK.match(text, match.end()) is not None
        value = read_number(text[start : match.end()], shared_mark=shared)
        if value is None or not _is_number(value):
            continue
        if in_block and block is not None and not own_found and _OWN_BEFORE.match(text[block.start : start]):
            own_found = True
            value = value._replace(own=True)
        yield Fact("doc_number", start, start + len(text[start : match.end()].rstrip(" 　\xa0")), value)


def _may_be_number(candidate: str) -> bool:
    """Drops the bulk, years in brackets (（2026）) and notes ([12]), before anything dear is done."""
    return candidate[-1] == "号" or (candidate[-1] not in "〕]］）)】}｝>＞﹞〉〗" and candidate[0] not in "<＜〈")


def _agency_start(text: str, bracket: int, *, whole: bool) -> int:
    """Where the 代字 in front of a bracket begins; the bracket itself where there is none.

    `whole`: the number has its line to itself, so that every character in front of it belongs to it.
    """
    window = text[max(0, bracket - _AGENCY_LIMIT) : bracket]
    match = _AGENCY.search(window.rpartition("\n")[2])
    if match is None:
        return bracket
    words = match[0]
    cut = 0
    if not whole:
        for lead in _LEAD.finditer(words):
            cut = lead.end()
        if (cut == 0 or words[cut - 1] == "号") and (joined := _JOINED.match(words, cut)):
            cut = (
                joined.end() if cut or text[bracket - len(words) - 1 : bracket - len(words)] in tuple("》）)”") else cut
            )
        if issuer := _ISSUER.match(words[cut:]):
            cut += issuer.end()
    # 通知 〔2026〕5号: nothing but the lead and blanks left is no 代字.
    return bracket - len(words) + cut if words[cut:].strip(" 　\xa0") else bracket


@lru_cache(maxsize=4096)
def read_number(printed: str, *, shared_mark: bool = False) -> DocNumber | None:
    """The value of a printed 发文字号, `own` not set; None where grammars/doc_number.lark does not read it.

    `shared_mark`: 号 stands behind the last of several serials (〔2026〕5、6号).
    """
    try:
        tree: Any = parser("doc_number", "doc_number").parse(printed.rstrip(" 　\xa0"))
    except GrammarError:
        return None
    words = {token.type: str(token) for token in tree.children}
    serial = words.get("SERIAL", "")
    inner = printed[: len(printed.rstrip(" 　\xa0"))]
    return DocNumber(
        agency=words.get("AGENCY", ""),
        year=_year(words["YEAR"]),
        serial=read_integer(serial) or 0 if serial else 0,
        year_text=words["YEAR"],
        serial_text=serial or words.get("PLACEHOLDER", ""),
        brackets=words["OPEN"] + words["CLOSE"],
        ordinal="ORDINAL" in words,
        spaced=re.search(_BLANK, inner) is not None,
        own=False,
        marked="MARK" in words or shared_mark,
    )


def _year(printed: str) -> int:
    digits = printed if printed.isdecimal() else "".join(_HAN_DIGITS.get(c, c) for c in printed)
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 50 else 2000)


def _is_number(number: DocNumber) -> bool:
    opening, hexagonal = number.brackets[0], number.brackets[0] in _HEXAGONAL
    if len(number.year_text) == 4 and not 1949 <= number.year <= 2099:
        return False
    # [12] is a note: years of other lengths count only behind a 代字.
    coded = hexagonal or _CODE_END.search(number.agency) is not None
    if len(number.year_text) != 4 and not (number.agency and number.marked and coded):
        return False
    if not number.agency and not hexagonal and not (opening in _SQUARE and number.marked and number.serial):
        return False
    if number.marked:
        return bool(number.agency or number.serial_text or hexagonal)
    return bool(number.serial and number.agency) and coded
