"""One item twice in one list: 北岭县、南溪县、北岭县.

Items are what stands between two 、, and the first and last where a mark or a word that opens or closes a list bounds
them. Of one list are only neighbours without a mark, 的 or 等 between them: behind these another list may begin.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.enumerations import RepeatedItem
from qlint.expressions import compile_late
from qlint.model import Fact, Span

# The words of a second list (省、自治区、直辖市规划由省、自治区批准), or of numbers and tasks.
_TURN = compile_late(
    r"[的等第0-9０-９与对由从按报未在为向把被其]|(?<!、)和(?!谐|平)|负责|牵头|配合|分别|依次|以及|[一二两三四五六七八九十]{1,3}[个家项名位种类年月日次]|或者?|其他"
)
_CLOSING = (
    r"[，。；：,;）)\n”]|等|和(?!谐|平)|与|及(?!格|时)|[两二三四五六七八九十0-9]|共|参[加与]|联合|组成|派[员人出]|主要负责|负责|牵头|先行|率先|"
    r"同志|的(?=[0-9两三四五六七八九十]|代表|负责|群众|干部|职工|同志|学生|企业|居民)|\Z"
)
_CLOSES = compile_late(_CLOSING)
_OPENS = frozenset("，。；：,;（(\n“是即在对由为和与及括含向从给到至于广展行设办建立抓好化进管查有导持护")
# What else may stand in front of a name or of some longer item.
_OPENS_LONG = _OPENS | frozenset("予彰请聘邀自访植辖备配出任命选评供投购产造装授免派荐了")
# A list of so many, or of some, is no pairing: 依次推出甲、乙、甲三类节目; 分别由甲、乙等部门使用.
_TALLIED = compile_late(
    r"[^，。；、\n]{0,16}?(?:、[^，。；、\n]{1,16})*?(?:等|[两二三四五六七八九十0-9]{1,2}[类个项种名家位所门大])"
)
_TOLD_OF_EACH = frozenset("为是获居列评得")
_PAIRED = compile_late(r"(?:分别|依次|按[^，。；]{0,6}顺序)")
_LAST = compile_late(rf"[一-鿿]{{2,12}}?(?={_CLOSING})")
_SHORTEST, _SHORT, _LONGEST, _FARTHEST = 2, 3, 16, 40


def read(document: Document) -> Iterator[Fact]:
    """Each item that stands in its list a second time, by place of the second."""
    text = document.text
    head = head_end = start = 0  # of the piece that the list begins in, of the piece at hand
    places: dict[str, int] = {}  # of the items behind it
    for piece in text.split("、"):
        end = start + len(piece)
        if len(piece) <= _LONGEST and piece.isalnum() and start and len(places) < _FARTHEST:
            first = places.get(piece, -1)
            if first < 0 and text.endswith(piece, head, head_end) and _opens(text, head_end - len(piece), len(piece)):
                first = head_end - len(piece)
            if first >= 0:
                yield from _fact(document, piece, first, start)
            places[piece] = start
        else:
            if places:
                # Asked first, since hardly any list goes on.
                if piece.startswith(tuple(places)) or piece[:2] in text[max(head, head_end - _LONGEST) : head_end]:
                    yield from _last(document, piece, {**places, **_heads(text, piece, head, head_end)}, start)
                places = {}
            head, head_end = start, end
        start = end + 1


def _opens(text: str, start: int, length: int) -> bool:
    """Whether an item may begin at a place: what stands in front of it is no part of it."""
    return text[start - 1] in (_OPENS_LONG if length > _SHORTEST else _OPENS)


def _heads(text: str, piece: str, head: int, head_end: int) -> dict[str, int]:
    """The first item, where the last one is the same: what stands in front of the mark or word that closes the list."""
    found = _LAST.match(piece)
    item = found[0] if found else ""
    first = head_end - len(item)
    return {item: first} if item and text.endswith(item, head, head_end) and _opens(text, first, len(item)) else {}


def _last(document: Document, piece: str, places: dict[str, int], start: int) -> Iterator[Fact]:
    for item, place in places.items():
        if piece.startswith(item) and _CLOSES.match(piece, len(item)):
            yield from _fact(document, item, place, start)
            return


def _fact(document: Document, item: str, first: int, again: int) -> Iterator[Fact]:
    text = document.text
    end = again + len(item)
    if len(item) < _SHORTEST or _TURN.search(text, first, end):
        return
    paired = _PAIRED.search(text, max(0, first - 60), end + 30)
    if paired is not None and (
        paired.start() > end
        or text[paired.end() : paired.end() + 1] in _TOLD_OF_EACH
        or "、" in document.text[document.clause_at(paired.start()).start : paired.start()]
        or _TALLIED.match(text, end, end + 60) is None
    ):
        return
    longest = max(map(len, text[first:again].split("、")))
    # 生产、经营国家禁止生产、经营: among short items a long one holds another list.
    if len(item) <= _SHORT and longest > len(item) + _SHORT:
        return
    yield Fact("repeated_item", again, end, RepeatedItem(item, Span(first, first + len(item)), Span(again, end)))
