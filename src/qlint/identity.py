"""What a document is, before any rule looks at it: kind (文种), profile, year, stage, amending or not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.kinds import KINDS_LONGEST_FIRST, LAW_KINDS
from qlint.model import Block, Span

# Behind the kind may stand a version (（试行）), a year or the name of a draft.
_TITLE_END = compile_late(
    rf"({'|'.join(KINDS_LONGEST_FIRST)})(?:（[^（）]{{1,24}}）|\([^()]{{1,24}}\)|〔[^〔〕]*〕|[0-9（）()年月日.-]|(?:送审|征求意见|讨论|草)稿)*$"
)
_NEWS = compile_late(
    r"央视网消息|新闻联播|本报讯|本报记者|(?:本报|本台|本网)[^，。\n]{0,12}消息|记者[^，。\n]{0,12}[）)]|"
    r"[^，。\n ]{1,12}报道[（(]|新华社[^，。\n]{1,12}电|通讯员|[（(]记者"
)
# One of these stands in every match: the expression tries twelve characters at every place.
_NEWS_WORDS = ("消息", "新闻联播", "本报讯", "记者", "报道", "新华社", "通讯员")
_AMENDING = compile_late(r"修改|修正|废止")
_SPEECH = compile_late(r"各位代表|同志们|各位委员|女士们|各位来宾")
_YEAR = compile_late(r"([12](?<![0-9].)(?:(?<=1)9[4-9]|(?<=2)0[0-4])[0-9])(?:年|[〕\]）)】]|[-/.][0-9]{1,2}[-/.][0-9])")
_HAN_YEAR = compile_late(r"([一二][九〇○零][〇○零一二三四五六七八九]{2})年")
_DIGITS = str.maketrans("〇○零一二三四五六七八九０１２３４５６７８９", "0001234567890123456789")
_FULL_WIDTH = str.maketrans("０１２３４５６７８９", "0123456789")
_FULL_WIDTH_DIGIT = compile_late("[０-９]")
_BLANKS = compile_late(r"[ 　\t\xa0]+")
_SPREAD = compile_late(r"[^ 　](?:[ 　\xa0]+[^ 　])+")
_UNFILLED = "[ 　×Xx_＿*＊△]"
_BLANK_NUMBER = compile_late(
    rf"[〕\])）】]第?{_UNFILLED}{{0,8}}号|[〔\[（(【]{_UNFILLED}{{0,8}}[〕\]）)】]|第{_UNFILLED}+[号期]"
)
_BLANK_DATE = compile_late(rf"年{_UNFILLED}{{0,8}}月|月{_UNFILLED}{{0,8}}日|(?:^|{_UNFILLED})年")
_END_MARKS = "。，、；：！？．.,;:!?"  # wrong behind a title, and no part of its last word
_MARK_BLOCKS = 4
_HEAD_BLOCKS = 12
_OPENING = 60


class Identity(NamedTuple):
    kind: str
    reason: str
    profile: str
    year: int
    year_certain: bool
    stage: str
    amending: bool


def identify(text: str, blocks: Sequence[Block], title: str) -> Identity:
    """Kind by the title's last word, then by form; profile law, report, news, gov or other."""
    kind, reason = _kind(text, blocks, title)
    year, certain = _year(text, blocks)
    profile = _profile(kind, text, blocks)
    amending = kind in ("决定", "决议", "修正案") and _AMENDING.search(title) is not None
    stage = "final" if profile == "law" else _stage(text, blocks)
    return Identity(kind, reason, profile, year, certain, stage, amending or "修改为：" in text)


def title_of(text: str, blocks: Sequence[Block]) -> tuple[str, Span]:
    """The lines of the title joined, and the span from first to last.

    Blanks between joined lines are left out, and those of a spread line (通　知); others are part of the title.
    """
    lines = [block for block in blocks if block.kind == "title"]
    if not lines:
        return "", Span(0, 0)
    words = (text[line.start : line.end] for line in lines)
    joined = "".join(_BLANKS.sub("", line) if _SPREAD.fullmatch(line) else line for line in words)
    return joined, Span(lines[0].start, lines[-1].end)


def _kind(text: str, blocks: Sequence[Block], title: str) -> tuple[str, str]:
    opening = text[:400]
    told = not _is_formal(blocks) and any(word in opening for word in _NEWS_WORDS)
    news = _NEWS.search(opening) if told else None
    if news is not None:
        return "新闻", f"开头有“{news[0].strip()}”"
    closed = _BLANKS.sub("", title).rstrip(_END_MARKS)
    match = _TITLE_END.search(closed)
    if "政府工作报告" in closed and "关于" not in closed and (match is None or match[1] == "报告"):
        return "政府工作报告", "标题是政府工作报告"
    if match is not None and (match[1] != "法" or closed.startswith("中华人民共和国")):
        kind = "命令" if match[1] == "令" else match[1]
        return kind, f"标题以“{match[1]}”结尾"
    if _count(blocks, 14) >= 3:
        return "法规", "正文以“第×条”分条"
    for block in blocks[:_MARK_BLOCKS]:
        if block.kind == "issuer_mark" and text.endswith(("令", "纪要"), block.start, block.end):
            kind = "纪要" if text[block.end - 1] == "要" else "命令"
            return kind, f"发文机关标志以“{'纪要' if kind == '纪要' else '令'}”结尾"
    return "其他", "标题末尾没有文种" if title else "没有读到标题"


def _count(blocks: Sequence[Block], level: int) -> int:
    return sum(1 for block in blocks if block.level == level)


def _is_formal(blocks: Sequence[Block]) -> bool:
    """Whether the elements of an official document stand at the head."""
    return any(block.kind in ("doc_number", "issuer_mark", "addressee") for block in blocks[:_HEAD_BLOCKS])


def _profile(kind: str, text: str, blocks: Sequence[Block]) -> str:
    if kind in LAW_KINDS or kind == "法规":
        return "law"
    if kind == "新闻":
        return "news"
    numbered = any(block.kind in ("doc_number", "issuer_mark") for block in blocks[:_HEAD_BLOCKS])
    spoken = kind in ("报告", "讲话", "其他") and not numbered and _SPEECH.search(text[:600]) is not None
    if kind == "政府工作报告" or spoken:
        return "report"
    if kind != "其他" or _is_formal(blocks):
        return "gov"
    return "other"


def _year(text: str, blocks: Sequence[Block]) -> tuple[int, bool]:
    """The year of the 成文日期 or 字号; else, not certain, of the web page, of the title, of the text."""
    head = blocks[:_HEAD_BLOCKS]
    dated = [block for block in blocks if block.kind == "issue_date"] or [
        block for block in head if block.kind == "date"
    ]
    for certain in (dated, [block for block in head if block.kind == "doc_number"]):
        years = [year for block in certain for year in _years(text[block.start : block.end])]
        if years:
            return years[0], True
    for kinds in (("footer",), ("title", "title_note")):
        near = [*head, *blocks[-_HEAD_BLOCKS:]] if kinds == ("footer",) else head
        years = [year for block in near if block.kind in kinds for year in _years(text[block.start : block.end])]
        if years:
            return max(years), False
    return _year_spoken_of(text, blocks), False


def _year_spoken_of(text: str, blocks: Sequence[Block]) -> int:
    """The year with which the first paragraph begins; else the latest of those that the text names most."""
    first = next((block for block in blocks if block.kind in ("paragraph", "item")), None)
    opening = _years(text[first.start : min(first.end, first.start + _OPENING)]) if first is not None else []
    if opening:
        return max(opening)
    counts = Counter(_years(text[:3000]) + _years(text[3000:][-1500:]))
    often = max(counts.values(), default=0)
    # A text of 2026 speaks of 2025 as often, of 2030 now and then.
    return max((year for year in counts if 2 * counts[year] >= often), default=0)


def _years(words: str) -> list[int]:
    if _FULL_WIDTH_DIGIT.search(words) is not None:  # seldom, and a translation takes longer than all the rest
        words = words.translate(_FULL_WIDTH)
    found = [int(match[1]) for match in _YEAR.finditer(words)]
    return found + [int(match[1].translate(_DIGITS)) for match in _HAN_YEAR.finditer(words)]


def _stage(text: str, blocks: Sequence[Block]) -> str:
    """Draft where the document's own number or date is not filled in; forms in its annexes do not count."""
    for block in blocks:
        if block.kind == "doc_number" and _BLANK_NUMBER.search(text[block.start : block.end]):
            return "draft"
        if block.kind in ("issue_date", "date") and _BLANK_DATE.search(text[block.start : block.end]):
            return "draft"
        if block.kind in ("issue_date", "annex_label", "part_title"):
            break
    return "final"
