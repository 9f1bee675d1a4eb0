"""How many a text says that a list holds: 授予3个单位“先进集体”称号, 一等奖2篇, 授予林知远等16名同志…称号.

Read only where the text says the same everywhere, where no other list could be meant, and where the list is known to
be whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from qlint.document import Document
from qlint.elements import ListClaim, NameList
from qlint.expressions import compile_late
from qlint.model import Fact

_HEAD_MARKS = compile_late(
    r"\A(?:[（(]?[一二三四五六七八九十0-9]{1,3}[）)、.．]+|附件[0-9]*)|[0-9]{4}(?:[—-][0-9]{4})?年?度?|[（(][^（）()]*[）)]|名单|名册"
)
_VERBS = compile_late(r"表彰|授予|命名|认定|评选|评出|评定|评审|公布|确定|评为|表扬|入选|名单|通报|获得|揭晓")
# What may yet be, is one part of several, or was before.
_NOT_ALL = compile_late(
    r"其中|[前后原已]有|候选|推荐|不超过|余[名个家]|参加|[近约][0-9一二三四五六七八九十百]|[拟设限]|名额|分配|每|各"
)
_IN_PARTS = compile_late(r"分[^，。；]{0,3}批|本批|部分|另行")
_BATCH = compile_late(r"第[一二三四五六七八九十0-9]{1,3}[批届]|首批")
_STOP = compile_late(r"[，。；、\n]")
_COUNTED = frozenset("名个家位人篇件项幅部户所")
_CHOOSES = compile_late(r"(?:表彰|命名|认定|评选出?|评出|公布|确定)(?:了)?[^，。；、\n0-9]{0,12}\Z")
_WHOLE = compile_late(r"奖|先进|优秀|标兵|模范|名单|附件|。\Z")
_ENDS = ("signature", "issue_date", "annex_label", "part_title", "annex_note", "remark", "footer")
_KEY, _REACH, _LONGEST = 6, 20, 60


def read(document: Document) -> Iterator[Fact]:
    """At most one for each list, in order of the lists."""
    lists = document.facts("name_list")
    if not lists:
        return
    quantities = [
        fact
        for fact in document.facts("quantity")
        if fact.value.unit in _COUNTED
        and fact.value.amount.form == "exact"
        and fact.start < lists[-1].start
        and _tells_whole(document, fact)
    ]
    headings = cache(lambda key: _count_headings(document, key))
    for index, fact in enumerate(lists if quantities else ()):
        found = [
            claim
            for claim in quantities
            if claim.start < fact.start and _speaks_of(document, claim, fact, lists, headings)
        ]
        if found and len({claim.value.amount for claim in found}) == 1 and _is_whole(document, fact, lists):
            claim = found[0]
            yield Fact("list_claim", *claim.span, ListClaim(index, int(claim.value.amount.low), claim.value.unit))


def _count_headings(document: Document, key: str) -> int:
    """How many lines could be the heading of a list of that name: 一等奖 of each group."""
    lines = {document.block_index(place) for place in _places(document.text, key)}
    # 一　等　奖: with blanks between the characters.
    first = f"{key[0]} ", f"{key[0]}　"
    lines |= {document.block_index(place) for spread in first for place in _places(document.text, spread)}
    blocks = (document.blocks[line] for line in lines if line >= 0)
    return sum(
        _key("".join(document.text[slice(*block.span)].split())) == key
        for block in blocks
        if block.end - block.start <= _LONGEST and block.kind not in ("title", "annex_note", "table_row")
    )


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _tells_whole(document: Document, claim: Fact) -> bool:
    """Whether the sentence of a number chooses or names somebody, and not in parts."""
    sentence = document.sentence_at(claim.start)
    return _VERBS.search(document.text, *sentence) is not None and _IN_PARTS.search(document.text, *sentence) is None


def _speaks_of(
    document: Document, claim: Fact, fact: Fact, lists: tuple[Fact, ...], headings: Callable[[str], int]
) -> bool:
    key = _key(fact.value.head.name)
    # No other line may be a heading of that name.
    meant = (key and _names(document, claim, key) and headings(key) <= 1) or (
        len(lists) == 1 and (_opens_with(document, claim, fact.value) or _stands_above(document, claim, fact))
    )
    return bool(meant) and _says_all(document, claim, fact.value)


def _key(name: str) -> str:
    """What the list is of, as the text would call it: 先进集体; empty where the heading names two things."""
    core = _HEAD_MARKS.sub("", name)
    shortest = 2 if core.endswith("奖") else 4
    return core[-_KEY:] if len(core) >= shortest and not any(word in core for word in "和及与、") else ""


def _names(document: Document, claim: Fact, key: str) -> bool:
    """3个单位“先进集体”, 先进集体3个."""
    text = document.text
    if text[max(0, claim.start - _REACH) : claim.start].rstrip(" 　").endswith(key):
        return True
    behind = text[claim.end : claim.end + _REACH]
    place = behind.find(key)
    return place >= 0 and _STOP.search(behind[:place]) is None


def _opens_with(document: Document, claim: Fact, value: NameList) -> bool:
    """林知远等16名同志, where 林知远 is on the list, and the list is all that its text holds."""
    before = document.text[max(claim.start - _REACH, 0) : claim.start].rstrip(" 　")
    if not before.endswith("等"):
        return False
    first = (document.text[entry.start : entry.end] for entry in value.entries)
    names = [name for words in first for name in ("".join(words.split()), words.replace("（", " ").split()[0])]
    return any(len(name) > 1 and before.endswith(name + "等") for name in names)


def _stands_above(document: Document, claim: Fact, fact: Fact) -> bool:
    """决定命名8个工作室： in the paragraph right above a table without a heading of its own."""
    index = document.block_index(fact.start)
    if not fact.value.table or document.blocks[index].kind != "table_row":
        return False
    start = document.blocks[index - 1].start if index else 0
    return start <= claim.start and _CHOOSES.search(document.text, start, claim.start) is not None


def _says_all(document: Document, claim: Fact, value: NameList) -> bool:
    start, end = document.sentence_at(claim.start)
    text = document.text
    start = max(text.rfind("，", start, claim.start), text.rfind("；", start, claim.start), start)
    ends = [place for mark in "，；" if (place := text.find(mark, claim.end, end)) >= 0]
    clause = text[start : min(ends, default=end)]
    batch = _BATCH.search(clause)
    return _NOT_ALL.search(clause) is None and (batch is None or batch[0] in value.head.name)


def _is_whole(document: Document, fact: Fact, lists: tuple[Fact, ...]) -> bool:
    """Whether what follows the list is known to be no more of it."""
    index = document.block_index(fact.end - 1) + 1
    if index >= len(document.blocks) or document.blocks[index].kind in _ENDS or document.blocks[index].level in (1, 2):
        return True
    words = document.text[slice(*document.blocks[index].span)]
    return _WHOLE.search(words) is not None or any(other.start == document.blocks[index].start for other in lists)
