"""Lists of persons or organs with their headings, read only where it is certain what one entry is.

An entry is a numbered line, a row behind a number under 序号, a line with one organ, one of several short names on a
line, or of those behind a label (语文：林知远、陈默). Sentences, nested headings and numbers that begin again make no
list.
A table that begins with 序号 is a list without a heading too.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from qlint.document import Document
from qlint.elements import Named, NameList
from qlint.expressions import compile_late
from qlint.model import Block, Fact, Span
from qlint.numerals import read_integer
from qlint.vocabulary import ends_organ

_HEADS = ("heading", "subheading", "part_title", "title_note", "item", "caption", "short", "paragraph")
_ROWS = ("item", "heading", "subheading", "short", "list_row", "paragraph")
_ABOUT = compile_late(
    r"名单|名册|先进|优秀|标兵|模范|获奖|[等金银铜胜]奖|个人|集体|单位|企业|人员|家庭|代表|候选人|成员"
)
_NOT_ABOUT = compile_late(r"值班|日程|议程|安排|分工|[。；，]|任务|项目")
_STATED = compile_late(
    r"[（(](?:[^（）()]{1,20}[，,；;][ 　]*(?=[共总合]))?(?:共|共计|计|总计|合计)?[ 　]*"
    r"(?P<count>(?P<number>[0-9]{1,4}|[一二三四五六七八九十百]{1,6})[ 　]*(?:名|个|家|人|位|户|所))"
    r"(?:[，,；;][^（）()]{0,20})?[）)]\Z"
)
_NUMBERED = compile_late(r"(?P<number>[0-9]{1,3})[ 　]*[.．、][ 　\t]*(?=[^0-9 　\t])")
_CELL = compile_late(r"[|｜]?[ 　]*(?P<number>[0-9]{1,3})[ 　]*(?:[\t|｜]|[ 　]{2,}|[ 　](?=[^0-9 　]))[ 　\t]*")
_NUMBER_COLUMN = compile_late(r"[|｜]?[ 　]*序[ 　]*号?[ 　\t|｜]")
_RULING = compile_late(r"[|｜ 　:+—─-]+")
_UNFILLED = compile_late(r"[×Xx＊*]{2}|[某○]{2}|某[局县市人]|__|……|\A[^一-鿿0-9A-Za-z]*\Z")
_TOTAL = compile_late(r"[|｜]?[ 　\t]*(?:合|总)[ 　]*计")
# Chosen for themselves, so that nobody is chosen twice; a prize may well be won twice.
_CHOSEN = compile_late(r"带头人|骨干|名师|先进|优秀|标兵|模范|劳模|能手|工匠|新秀|人才")
_NO_PERSON = frozenset("局厅委办院校部处室科所署厂司队组")
_MAY_REPEAT = compile_late(r"奖|课|论文|作品|案例|成果|评委|裁判|专家|导师|小组|专班|委员|工作组|志愿")
# The heading of the next list, though it carries no number of its own.
_PRIZE = compile_late(
    r"(?:[特一二三四五六]等|优秀|优胜|鼓励|入围|组织|提名|[金银铜])奖|先进(?:集体|个人|单位)|优秀(?:集体|个人|组织单位)"
)
_LABELLED = compile_late(
    r"(?P<label>[一-鿿（）()]{2,16})[：:][ 　]*(?P<names>[一-鿿·]{1,10}(?:(?:、|[ 　]+)[一-鿿·]{1,10})*)[；;]?\Z"
)
_OFFICE = compile_late(
    r"[长任席]\Z|成员|委员|秘书|顾问|评委|专家|召集|负责|执行|主持|领队|教练|联系|时间|地点|单位|周|星期|组别|[上下]午|[班轮次组]\Z"
)
_TOKEN = compile_late(r"[^ 　\t、]+")
_GAPS = compile_late(r"[ 　\t]+")
# The last line of spread names may have too few cells for a row: 王　远　　陈　默.
_NAMES = compile_late(r"(?:[一-鿿]{1,4}[ 　]+){2,}[一-鿿]{1,4}")
_MOST_GAPS = 2  # in a line that is one name and what follows it
_PERSON = compile_late(r"[一-鿿]{2,4}|[一-鿿]{1,8}·[一-鿿·]{1,12}")
_WITH_UNIT = compile_late(r"(?:[一-鿿]{2,4}|[一-鿿][ 　]{1,2}[一-鿿])(?:[ 　]+|[（(]).{2,}")
_COLUMNS = compile_late(
    r"\A(?:姓[ 　]*名|名称|类[别型]|单位|项目|学科|组别|部门|地区|奖项|等次|题目|篇名|作者|科目|指标)(?:[ 　]|\Z)"
    r"|[ 　][0-9.]+%?(?:[ 　]|\Z)"
)
_WITH_FIELD = compile_late(r"[^。；？！：:]+[：:][^。；？！：:]+\Z")
_SENTENCE = compile_late(r"[。；：:？！]")
_LONGEST = 60


def read(document: Document) -> Iterator[Fact]:
    """Every list of two entries or more, by the place of its heading."""
    if not any(
        word in document.text
        for word in ("名单", "先进", "优秀", "奖", "序号", "个）", "名）", "家）", "人）", "标兵", "模范")
    ):
        return
    blocks = document.blocks
    index = 0
    while index < len(blocks) - 1:
        # A table with 序号 is its own heading.
        block = blocks[index]
        first = index + (block.kind != "table_row")
        if block.end - block.start > _LONGEST and block.kind != "table_row":
            index += 1  # nearly every paragraph
            continue
        if _is_head(document, blocks, index) and (rows := _rows(document, blocks, first)):
            value = _list(document, index, rows)
            if value is not None:
                yield Fact("name_list", value.head.start, rows[-1].end, value)
                index = first + len(rows) - 1
        index += 1


def _is_head(document: Document, blocks: Sequence[Block], index: int) -> bool:
    block = blocks[index]
    if block.kind == "table_row":
        return _NUMBER_COLUMN.match(document.text, block.start) is not None
    if block.kind == "title":
        # A file that is nothing but the list.
        return document.text.endswith(("名单", "名册"), block.start, block.end)
    if block.kind not in _HEADS or block.end - block.start > _LONGEST:
        return False
    words = document.text[block.start : block.end]
    if _STATED.search(words) is not None:
        return True
    return _ABOUT.search(words) is not None and _NOT_ABOUT.search(words) is None and not _is_row(words)


def _is_row(words: str) -> bool:
    return _NUMBERED.match(words) is not None or "\t" in words


def _rows(document: Document, blocks: Sequence[Block], first: int) -> Sequence[Block]:
    """The lines below a heading up to the next one of its kind, or to prose."""
    table = blocks[first].kind == "table_row"
    numbered = _NUMBERED.match(document.text, blocks[first].start) is not None
    end = first
    while end < len(blocks) and _goes_on(document, blocks[end], table):
        if _PRIZE.fullmatch(document.text, *blocks[end].span) or (numbered and _is_head(document, blocks, end)):
            break
        end += 1
    return blocks[first:end]


def _goes_on(document: Document, block: Block, table: bool) -> bool:
    if table:
        return block.kind == "table_row" or (
            block.kind == "short" and _NAMES.fullmatch(document.text, *block.span) is not None
        )
    if block.kind not in _ROWS or block.end - block.start > _LONGEST or block.level in (1, 2):
        return False
    words = document.text[block.start : block.end]
    # 1.《渡口》　作者：林知远 is an entry, and a label with names; any other line with a colon is none.
    labelled = _LABELLED.match(words) or (_NUMBERED.match(words) and _WITH_FIELD.match(words))
    if _SENTENCE.search(words) is not None and labelled is None:
        return False
    return _STATED.search(words) is None and not words.endswith("名单")


def _list(document: Document, index: int, rows: Sequence[Block]) -> NameList | None:
    text = document.text
    head, stated, span = _head(document, index)
    of_persons = bool(stated) and text[span.end - 1] in "名人位"
    numbers: tuple[int, ...] = ()
    entries: tuple[Named, ...]
    table = rows[0].kind == "table_row"
    if table and _NUMBER_COLUMN.match(text, rows[0].start):
        rows = rows[1:-1] if _TOTAL.match(text, rows[-1].start) else rows[1:]
        rows = rows[1:] if rows and _RULING.fullmatch(text, *rows[0].span) else rows
        numbers, entries = _numbered(text, rows, _CELL)
    elif table:
        entries = _people(text, rows, alone=of_persons) or _lines(text, rows, organs=False)
    else:
        numbers, entries = _numbered(text, rows, _NUMBERED)
        if not numbers:
            entries = (
                _people(text, rows, alone=of_persons)
                or _lines(text, rows, organs=not of_persons)
                or (_labelled(text, rows) if _CHOSEN.search(head.name) and not _MAY_REPEAT.search(head.name) else ())
            )
    if len(entries) < 2 or (numbers and not _counts_up(numbers)):
        return None
    return NameList(head, stated, span, numbers, entries, table)


def _numbered(text: str, rows: Sequence[Block], form: re.Pattern[str]) -> tuple[tuple[int, ...], tuple[Named, ...]]:
    """The numbers and the entries behind them; nothing where a line has no number."""
    found = [(row, match) for row in rows if (match := form.match(text, row.start, row.end)) is not None]
    entries = tuple(_named(text, match.end(), row.end) for row, match in found)
    # The rows of a form are there to be filled: | 1 |  |  |, 1　×××　××局.
    if len(found) < len(rows) or any(_UNFILLED.search(entry.name) for entry in entries):
        return (), ()
    return tuple(int(match["number"]) for _, match in found), entries


def _counts_up(numbers: tuple[int, ...]) -> bool:
    """One list: it begins with 1 and never goes back by more than one (a number printed twice)."""
    return numbers[0] == 1 and all(0 <= after - before <= 2 for before, after in itertools.pairwise(numbers))


def _people(text: str, rows: Sequence[Block], *, alone: bool) -> tuple[Named, ...]:
    """Short names, several on a line, 陈　默 spread; nothing where anything else stands there."""
    all_alone = alone and all(_PERSON.fullmatch("".join(text[row.start : row.end].split())) for row in rows)
    names: list[Named] = []
    for row in rows:
        before = len(names)
        for span in _cells(text, row):
            cell = "".join(text[slice(*span)].split())
            # 市水利局 is as short as a name, and so are the heads of columns.
            if _PERSON.fullmatch(cell) is None or cell[-1] in _NO_PERSON or _COLUMNS.match(cell):
                return ()
            names.append(_named(text, *span))
        # 城区学校, a line of its own between lines of several names, is what they belong to.
        if len(names) == before + 1 and row is not rows[-1] and not all_alone:
            return ()
    # Short lines may be anything; several names on one are a list, as are those under a count of persons.
    return tuple(names) if alone or len(names) > len(rows) else ()


def _cells(text: str, row: Block) -> Iterator[Span]:
    """What blanks and 、 set apart; of single characters each two are a name (陈　默　周　宁), a third one is none."""
    single: Span | None = None
    for token in _TOKEN.finditer(text, row.start, row.end):
        span = Span(*token.span())
        if single is not None and span.end - span.start == 1 and "、" not in text[single.end : span.start]:
            yield Span(single.start, span.end)
            single = None
            continue
        if single is not None:
            yield single
        single = span if span.end - span.start == 1 else None
        if single is None:
            yield span
    if single is not None:
        yield single


def _lines(text: str, rows: Sequence[Block], *, organs: bool) -> tuple[Named, ...]:
    """One organ, or one name with what follows it, a line."""
    lines = [text[row.start : row.end] for row in rows]
    if organs and all(ends_organ(line) and not any(mark in line for mark in "、 　\t") for line in lines):
        return tuple(_named(text, row.start, row.end) for row in rows)
    # A row of column heads, or of numbers, belongs to a table of something else.
    if all(_is_one_with_more(line) for line in lines):
        return tuple(_named(text, row.start, row.end) for row in rows)
    return ()


def _is_one_with_more(line: str) -> bool:
    """林知远　市水利局; a line with more gaps may be one of many names."""
    if _WITH_UNIT.fullmatch(line) is None or _COLUMNS.search(line) is not None:
        return False
    return len(_GAPS.findall(line)) <= _MOST_GAPS + (line[1:2] in " 　")


def _labelled(text: str, rows: Sequence[Block]) -> tuple[Named, ...]:
    """语文：林知远、陈默, a line for each group; offices (组长：林知远) are none, since one person may hold two."""
    names: list[Named] = []
    for row in rows:
        found = _LABELLED.match(text, row.start, row.end)
        if found is None or _OFFICE.search(found["label"]):
            return ()
        people = _people(text, [row._replace(start=found.start("names"), end=found.end("names"))], alone=True)
        if not people:
            return ()
        names += people
    return tuple(names)


def _named(text: str, start: int, end: int) -> Named:
    return Named("".join(text[start:end].split()), start, end)


def _head(document: Document, index: int) -> tuple[Named, int, Span]:
    """The heading above the entries: a title in front of （共12家） rather than the note itself."""
    text, block = document.text, document.blocks[index]
    count = _STATED.search(text, block.start, block.end)
    stated = (read_integer(count["number"]) or 0) if count is not None else 0
    span = Span(*count.span("count")) if count is not None else Span(block.end, block.end)
    if block.kind == "title_note" and index and document.blocks[index - 1].kind == "part_title":
        block = document.blocks[index - 1]
    return _named(text, block.start, block.end), stated, span
