"""公开属性: （此件公开发布）, （此件依申请公开）, 公开方式：主动公开, alone on their lines."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Release
from qlint.expressions import compile_late
from qlint.model import Fact, Span

_SIGN = ("此件", "公开方式", "公开选项", "公开属性", "公开类别", "公开形式")
_LINE = compile_late(
    r"(?P<opening>[（(]?)[ 　]*(?:此件|(?:信息|政府信息)?公开(?:方式|选项|属性|类别|形式)[ 　]*[：:])[ 　]*"
    r"(?P<sort>(?:主动)?公开(?:发布)?|依申请公开|(?:不予|不|暂不|部分|删减后|删节后)公开(?:发布)?)[ 　]*"
    r"(?P<closing>[）)]?)(?P<end>[。；;，,.]?)\Z"
)


def read(document: Document) -> Iterator[Fact]:
    """Every such line, by start."""
    text = document.text
    if not any(sign in text for sign in _SIGN):
        return
    for block in document.blocks:
        if block.end - block.start > 30:
            continue
        match = _LINE.match(text, block.start, block.end)
        if match is not None:
            value = Release(_sort(match["sort"]), match["opening"] + match["closing"], Span(*match.span("end")))
            yield Fact("release", block.start, block.end, value)


def _sort(words: str) -> str:
    if words == "依申请公开":
        return "requested"
    if words.startswith(("部分", "删")):
        return "partial"
    return "closed" if "不" in words else "public"
