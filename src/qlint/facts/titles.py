"""The title taken apart: issuing organs, matter, kind.

Source: 《党政机关公文处理工作条例》第九条 (标题由发文机关名称、事由和文种组成).
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Title
from qlint.expressions import compile_late
from qlint.facts.joined import Joined
from qlint.facts.organs import split_organs
from qlint.kinds import KINDS_LONGEST_FIRST
from qlint.model import Fact, Span
from qlint.numerals import read_integer

_VERSION = r"(?:[（(](?P<note>[^（）()]{1,24})[）)]|(?:送审|征求意见|讨论|审议|报批|修改|草|修订|初|定|审核|会签)稿)"
_KIND = compile_late(
    rf"(?P<kind>复?函|{'|'.join(KINDS_LONGEST_FIRST)})(?P<version>(?:{_VERSION}|(?:送审|征求意见|讨论|草|报批)稿)*)$"
)
# What the matter begins with; in front of it stand the organs, if any.
_MATTER = compile_late(
    r"关于|(?:批转|转发|印发|转印|公布|发布|命名|表彰|召开|举办|授予|同意|废止|调整|成立|任命|任免|致)(?=.)|对(?=.{2,40}的?(?:批复|答复|复函|函|决定))"
)
_SHORTEST = 5
_SPREAD = compile_late(r"[^ 　](?:[ 　]+[^ 　])+")
_ORGANS_END = compile_late(r"(?:[局厅委办院署会府部社处室组团司行心校队所站]|公司|集团|大学|街道|开发区|国务院)$")
_JOINT = compile_late(
    r"(?:等|及其他)(?P<count>[0-9０-９]{1,2}|[一二两三四五六七八九十]{1,3})(?:个)?(?:部门|单位|机关|局|委|厅|家)+$"
)


def read(document: Document) -> Iterator[Fact]:
    """The title of the document itself; nothing where it has none."""
    lines = [block.span for block in document.blocks if block.kind == "title"]
    if not lines:
        return
    joined = Joined(
        document.text, [piece for line in lines for piece in _close(document.text, line)], frozenset("\t\xa0")
    )
    title = _read(joined)
    yield Fact("title", lines[0].start, lines[-1].end, title)


def _close(text: str, line: Span) -> list[Span]:
    """A line without its blanks where they spread its characters (通　知); else as it is, since blanks part organs."""
    if _SPREAD.fullmatch(text, *line) is None:
        return [line]
    return [Span(place, place + 1) for place in range(*line) if text[place] not in " 　"]


def _read(joined: Joined) -> Title:
    words = joined.words.rstrip(" 　")
    closed = words.rstrip("。，、；：！？.,;:!? 　")
    kind = _KIND.search(closed)
    version = kind.span("version") if kind is not None else (len(closed), len(closed))
    kind_span = kind.span("kind") if kind is not None else (len(closed), len(closed))
    start, joint, joint_span, issuers = _issuers(words, kind_span[0])
    matter_end = max(start, kind_span[0])
    return Title(
        tuple(joined.named(*issuer) for issuer in issuers),
        joint,
        (joint_span and joined.span(*joint_span)) or Span(0, 0),
        joined.named(start, matter_end),
        joined.named(*kind_span),
        joined.named(*version),
    )


def _issuers(words: str, kind_start: int) -> tuple[int, int, tuple[int, int] | None, list[tuple[int, int]]]:
    """Where the matter begins, how many organs a number says, its place, and the places of the organs named."""
    for begins in _MATTER.finditer(words):
        front = words[: begins.start()].rstrip(" 　")
        if not front:
            return begins.start(), 0, None, []
        counted = _JOINT.search(front)
        named = front[: counted.start()] if counted is not None else front
        if _ORGANS_END.search(named.rstrip(" 　")) is None:
            if begins[0] == "关于":
                break
            continue
        count = read_integer(counted["count"].replace("两", "二")) if counted is not None else 0
        place = counted.span() if counted is not None else None
        return begins.start(), count or 0, place, split_organs(named)
    about = words.find("关于")
    # 云川市人民政府公告: nothing but the organ in front of the kind.
    front = words[:kind_start].rstrip(" 　")
    if about < 0 and kind_start < len(words) and len(front) >= _SHORTEST and _ORGANS_END.search(front) is not None:
        return kind_start, 0, None, split_organs(front)
    return max(about, 0), 0, None, []
