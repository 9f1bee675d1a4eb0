"""Text → lines with the kind that each shows by itself.

A kind is one letter, so that the kinds of a document are one string and what follows can ask it by pattern.
"""

from __future__ import annotations

from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.structure.forms import form_of

# Letter -> name of the block kind that people and rules see.
KINDS = {
    "k": "copy_number",  # 份号
    "s": "secrecy",  # 密级和保密期限
    "u": "urgency",  # 紧急程度
    "M": "issuer_mark",  # 发文机关标志
    "N": "doc_number",  # 发文字号
    "G": "signer",  # 签发人
    "T": "title",
    "t": "title_note",  # 题注: （2020年…通过）; subtitle
    "A": "addressee",  # 主送机关
    "B": "heading",  # 第一编, 第一部分
    "C": "heading",  # 第一章
    "c": "heading",  # 第一节
    "R": "item",  # 第一条
    "1": "heading",
    "2": "heading",
    "3": "heading",
    "4": "heading",
    "5": "heading",
    "h": "subheading",  # a heading without a number
    "P": "paragraph",
    "S": "short",
    "O": "short",
    "p": "caption",
    "w": "table_row",
    "l": "list_row",
    "e": "contents",  # 目录
    "Z": "signature",  # 发文机关署名
    "D": "date",
    "E": "issue_date",  # 成文日期
    "r": "remark",  # 附注
    "n": "annex_note",  # 附件说明
    "L": "annex_label",  # 附件1
    "a": "part_title",  # the title of an annex or of an issued text
    "y": "copy_to",  # 抄送
    "i": "printing",  # 印发机关和印发日期
    "g": "page_number",
    "F": "footer",  # what a web page adds
    "x": "other",
}
UNKNOWN = ("other", "short")

# Blanks as Word and web pages have them; within lines they are read like a space.
_RARE_BLANKS = "\r\f\v\xa0\u200b\ufeff\u202f\u205f\x1c\x1d\x1e\x1f\x85" + "".join(map(chr, range(0x2000, 0x200B)))
_RARE = compile_late(f"[{_RARE_BLANKS}]")
_BLANKS = " \t\u3000"
_RULE_MARKS = "—―─-=*~～"  # a line of nothing else is drawn, not written
_MARKDOWN = compile_late(r"#{1,6}[ \t　]+(?=[^ \t　])")


class Line(NamedTuple):
    """One non-blank line: `start` and `end` leave out indent (a Markdown # too) and trailing blanks; `number` counts
    from 0; `gap` blank lines stand before it."""

    kind: str
    start: int
    end: int
    number: int
    gap: int


def with_plain_blanks(text: str) -> str:
    """The text with every rare blank as a space: the same length, so that places stay what they are."""
    return text if _RARE.search(text) is None else _RARE.sub(" ", text)


def split_lines(text: str) -> list[Line]:
    """The non-blank lines of a text with plain blanks, with the kind that each shows by itself."""
    lines = []
    position = gap = 0
    for number, raw in enumerate(text.split("\n")):
        stripped = raw.strip(_BLANKS)
        if stripped and (stripped[0] not in _RULE_MARKS or stripped.strip(_RULE_MARKS)):
            start = position + raw.index(stripped[0])
            if stripped[0] == "#" and (mark := _MARKDOWN.match(stripped)) is not None:
                start, stripped = start + mark.end(), stripped[mark.end() :]
            lines.append(Line(form_of(stripped), start, start + len(stripped), number, gap))
            gap = 0
        else:
            gap += 1
        position += len(raw) + 1
    return lines
