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

# The words of a second list (省、自治区、直辖市规划由省、自治区批准), or of numbers and tasks; not
# those that are a part of a noun (报告, 对象, 在线).
_TURN = compile_late(
    r"[的0-9０-９把其]|等(?![级候])|第(?![一二三四五六七八九十]{1,2}(?:分|中|小|人|医|实|车|项|党))|与(?!会)|对(?![外口接象策联])|由(?<![自理事缘]由)|从(?![业教])|按(?![摩揭])|未(?!来|成年)"
    r"|报(?![告道表名刊纸警账废销考价])|在(?![线职编建册校岗])|为(?<![行作]为)|向(?<![方志定意去]向)|被(?![褥服子])|(?<!、)和(?!谐|平)|负责|牵头|配合|分别|依次|以及|[一二两三四五六七八九十]{1,3}[个家项名位种类年月日次]|或者?|其他"
)
_CLOSING = (
    r"[，。；：,;）)\n”]|等|以及|抽调|列车|航班|线路|为(?=[^，。；、\n]{2,20}(?:人选|代表|称号|成员|委员|个人|集体|单位))|和(?!谐|平)|与|及(?!格|时)|[两二三四五六七八九十0-9]|共|参[加与]|联合|组成|派[员人出]|主要负责|负责|牵头|先行|率先|"
    r"同志|各[项类方]|设立|建立|成立|的(?=[^，。；、\n]{2,10}(?:率|量|数|情况|问题|面积|价格|水平))|实地|调研|走访|慰问|开展|进行|作为|入选|同步|先后|被[评授确认列]|的(?=[0-9两三四五六七八九十]|代表|负责|群众|干部|职工|同志|学生|企业|居民)|\Z"
)
_CLOSES = compile_late(_CLOSING)
_OPENS = frozenset("，。；：,;（(\n“是即在对由为和与及括含向从给到至于广展行设办建立抓好化进管查有导持护")
# Things that are called by their number: 12路、18路, 3号楼、5号楼; places that a way touches may return.
_NUMBERED = compile_late(
    r"[A-Za-z]?[0-9]{1,4}(?:路|号线|号楼|栋|幢|单元|号门|号口|国道|省道|班|次)|[A-Z]{1,2}[0-9]{1,4}(?:次)|[GSXY][0-9]{2,5}"
)
_TOUR = compile_late(r"路线(?!有)|行程|途[经径]|沿[线途]|往返|返回|出发|环线|航线|轮流|交替|循环")
_WORKS = compile_late(r"(?:《[^《》\n]{1,24}》[、和]?){2,}")
_WORK = compile_late(r"《[^《》\n]{1,24}》")
_JOINT = compile_late(r"[^，。；：\n和]{2,14}?(?P<word>以?及|和)")
# What else may stand in front of a name or of some longer item.
_OPENS_LONG = _OPENS | frozenset("予彰请聘邀自访植辖备配出任命选评供投购产造装授免派荐了带交持")
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
    yield from sorted((*_listed(document), *_works(document)), key=lambda fact: fact.start)


def _listed(document: Document) -> Iterator[Fact]:
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
                near = text[max(head, head_end - _LONGEST) : head_end]
                if (
                    piece.startswith(tuple(places))
                    or piece[:2] in near
                    or "和" in piece[:_LONGEST]
                    or "及" in piece[:_LONGEST]
                ):
                    yield from _last(document, piece, {**places, **_heads(text, piece, head, head_end)}, start)
                places = {}
            head, head_end = start, end
        start = end + 1


def _works(document: Document) -> Iterator[Fact]:
    """《甲》《乙》《甲》."""
    text = document.text
    place = text.find("》《")
    while place >= 0:
        run = _WORKS.search(text, max(0, text.rfind("《", 0, place)))
        if run is None:
            return
        seen: dict[str, int] = {}
        for work in _WORK.finditer(text, *run.span()):
            if work[0] in seen:
                first = seen[work[0]]
                yield Fact(
                    "repeated_item",
                    *work.span(),
                    RepeatedItem(work[0], Span(first, first + len(work[0])), Span(*work.span())),
                )
            seen.setdefault(work[0], work.start())
        place = text.find("》《", max(run.end(), place + 1))


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
    joint = _JOINT.match(piece) if len(places) > 1 else None
    for item, place in places.items():
        if piece.startswith(item) and _CLOSES.match(piece, len(item)):
            yield from _fact(document, item, place, start)
            return
        if joint is not None and piece.startswith(item, joint.end()):
            end = joint.end() + len(item)
            if end < len(piece) and _CLOSES.match(piece, end):
                yield from _fact(document, item, place, start + joint.end(), joint[0][joint.start("word") :])
                return


def _fact(document: Document, item: str, first: int, again: int, joint: str = "") -> Iterator[Fact]:
    text = document.text
    end = again + len(item)
    between = text[first : again - len(joint)] + item
    if _NUMBERED.fullmatch(item) is not None:
        between = _NUMBERED.sub("", between)
    if len(item) < _SHORTEST or _TURN.search(between):
        return
    if _TOUR.search(text, max(document.sentence_at(first).start, first - 30), end + 12):
        return
    paired = _PAIRED.search(text, max(0, first - 60), end + 30)
    if paired is not None and (
        (paired.start() > end and "、" in text[slice(*document.clause_at(paired.end()))])
        or text[paired.end() : paired.end() + 1] in _TOLD_OF_EACH
        or "、" in document.text[document.clause_at(paired.start()).start : paired.start()]
        or (paired.start() < end and _TALLIED.match(text, end, end + 60) is None)
    ):
        return
    longest = max(map(len, text[first:again].split("、")))
    # 生产、经营国家禁止生产、经营: among short items a long one holds another list.
    if len(item) <= _SHORT and longest > len(item) + _SHORT:
        return
    yield Fact("repeated_item", again, end, RepeatedItem(item, Span(first, first + len(item)), Span(again, end)))
