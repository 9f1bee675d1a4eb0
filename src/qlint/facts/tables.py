"""Tables in plain text: rows of cells set apart by tabs, |, ｜ or runs of blanks, under one or more header rows.

Tables that stand one cell a line have no cells to be told apart and are none here. Where the place of a cell in its
row is not certain (merged and lost cells), the row is read only if the kinds of the columns leave one way to place it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.cells import read_cell
from qlint.facts.table_heads import (
    TITLE_LINE,
    count_header_rows,
    cut_remarks,
    has_value,
    is_head,
    read_column,
    read_names,
)
from qlint.facts.table_rows import read_row, width_of
from qlint.grids import Cell, Column, Table, TableRow
from qlint.model import Block, Fact, Span

_SEPARATED = compile_late(r"[\t|｜│┃]|[ 　]{2}|　")
_PIPES = compile_late(r"[|｜│┃]")
_BLANKS = compile_late(r"(?:[ ]{2,}|[ ]?　)[ 　]*")
# 合　计, 尤　权: two characters spread over a cell; they are no two cells.
_SPREAD = compile_late(r"(?<![^ 　])[一-鿿](?P<gap>[ 　]{1,6})[一-鿿](?![^ 　])")
_RULING = compile_late(r"[-:|｜ 　+=—─━┼├┤┌┐└┘┬┴│┃\t]+")
_UNIT_LINE = compile_late(r"(?:计量)?单[ 　]*位[ 　]*[：:][ 　]*(?P<unit>[^\s（）()，。、；：]{1,8})")
# 各仓库库存（吨）
_UNIT_TITLE = compile_late(r"[（(](?P<unit>[万亿]?[元吨亩人户]|公里|万人次|人次|公顷|平方米|公斤|个|件)[）)][：:]?\Z")
UNIT_HEADS = ("单位", "计量单位")
_UNIT_CELL = compile_late(r"[一-鿿A-Za-z²³㎡/]{1,4}")
_TITLE_LINES, _UNIT_TAIL = 3, 14
_LONGEST_TITLE = 60
_MOST_COLUMNS = 40
_SEPARATORS = ("|", "\t", " ")
# What a line within a table may be taken for.
_LABEL_KINDS = frozenset(["heading", "subheading", "short", "other", "page_number", "caption", "list_row", "item"])
_LONGEST_LABEL, _MOST_BETWEEN, _CLOSE = 30, 2, 4

# A block, its separator, its cells and where each begins on the screen.
Line = tuple[Block, str, list[Cell], list[int]]


def read(document: Document) -> Iterator[Fact]:
    """The tables with two rows or more of which one holds a number: Fact("table", start, end, Table)."""
    rows = [index for index, block in enumerate(document.blocks) if block.kind == "table_row"]
    for run in _runs(document, rows):
        lines = _with_labels(document, [_line(document, document.blocks[index]) for index in run])
        for first, end in _bounds(lines):
            table = _table(document, lines, first, end)
            if table is not None:
                yield Fact("table", lines[first][0].start, lines[end - 1][0].end, table)


def _runs(document: Document, rows: Sequence[int]) -> Iterator[list[int]]:
    """Rows one behind the other; a short line or two between (一、城区, a page number) do not end a table."""
    run: list[int] = []
    for index in rows:
        between = range(run[-1] + 1, index) if run else range(0)
        if len(between) <= _MOST_BETWEEN and all(_may_stand_between(document.blocks[each]) for each in between):
            run += between
        elif run:
            yield run
            run = []
        run.append(index)
    if run:
        yield run


def _may_stand_between(block: Block) -> bool:
    return block.kind in _LABEL_KINDS and block.end - block.start <= _LONGEST_LABEL


def _with_labels(document: Document, lines: list[Line]) -> list[Line]:
    """The lines, those of one cell in front of a row of numbers as rows too: they name what follows."""
    for index, (block, separator, _, _) in enumerate(lines):
        if separator or not index or lines[index - 1][1] not in _SEPARATORS:
            continue
        following = next((line for line in lines[index + 1 : index + 1 + _MOST_BETWEEN] if line[1]), None)
        same = following is not None and following[1] == lines[index - 1][1] and has_value(following[2])
        if same and TITLE_LINE.match(document.text, block.start, block.end) is None:
            lines[index] = block, lines[index - 1][1], [Cell("", Span(block.start, block.end))], [0]
    return lines


def _line(document: Document, block: Block) -> Line:
    """A row with what sets its cells apart (| or tab or blank; empty where nothing does, - for a ruling) and cells."""
    text = document.text
    if _SEPARATED.search(text, block.start, block.end) is None:
        return block, "", [], []
    # An empty first or last cell stands outside the block, which leaves out blanks.
    start, end = text.rfind("\n", 0, block.start) + 1, text.find("\n", block.end)
    words = text[start : end if end >= 0 else len(text)]
    if _RULING.fullmatch(words) is not None:
        return block, "-", [], []
    separator = "|" if _PIPES.search(words) else "\t" if "\t" in words else " "
    places = _split(words, separator)
    if len(places) < 2 or len(places) > _MOST_COLUMNS:
        return block, "", [], []
    cells = [read_cell(words, start, *place) for place in places]
    begins = [width_of(words[: place[0]]) for place in places] if separator == " " else []
    return block, separator, cells, begins


def _split(words: str, separator: str) -> list[tuple[int, int]]:
    if separator == " ":
        spread = {match.span("gap") for match in _SPREAD.finditer(words)}
        shift = len(words) - len(words.lstrip(" 　"))
        marks = [mark.span() for mark in _BLANKS.finditer(words.rstrip(" 　"), shift) if mark.span() not in spread]
    else:
        marks = [mark.span() for mark in re.finditer("\t" if separator == "\t" else _PIPES.pattern, words)]
        if separator == "|" and not words[: marks[0][0]].strip():
            marks[0] = (0, marks[0][1])
            shift = marks.pop(0)[1]
        else:
            shift = 0
    ends = [*(mark[0] for mark in marks), len(words)]
    starts = [shift, *(mark[1] for mark in marks)]
    places = list(zip(starts, ends, strict=True))
    if separator == "|" and len(places) > 1 and not words[slice(*places[-1])].strip():
        places.pop()
    return places


def _bounds(lines: Sequence[Line]) -> Iterator[tuple[int, int]]:
    """First and end of each table in a run of rows: one separator, and no second header behind a gap."""
    first = 0
    while first < len(lines):
        separator = lines[first][1]
        end = first + 1
        if separator in _SEPARATORS:
            numbered = has_value(lines[first][2])
            while end < len(lines) and _goes_on(lines, first, end, numbered):
                numbered = numbered or has_value(lines[end][2])
                end += 1
            if end - first > 1:
                yield first, end
        first = end


def _goes_on(lines: Sequence[Line], first: int, index: int, numbered: bool) -> bool:
    block, separator, cells, _ = lines[index]
    if separator == "-":
        return lines[first][1] == "|"
    if separator != lines[first][1]:
        return False
    if cells[0].words and cells[0].words == lines[first][2][0].words and not has_value(cells):
        return False  # the header of the next table
    gap = block.line > lines[index - 1][0].line + 1
    return not (gap and numbered and not has_value(cells) and sum(bool(cell.words) for cell in cells) > 1)


def _table(document: Document, lines: Sequence[Line], first: int, end: int) -> Table | None:
    rows = [cells for _, _, cells, _ in lines[first:end] if cells]
    header = count_header_rows(rows)
    body = rows[header:]
    if not body or not any(has_value(cells) for cells in body):
        return None
    if not header and _is_rest(document, lines[first][0]):
        return None
    width = _width(body, lines[first][1])
    full = [cells for cells in body if len(cells) == width]
    numeric = tuple(_is_numeric(full, column) for column in range(width))
    title = _title(document, lines, first)
    unit_line = _UNIT_LINE.search(title) or _unit_above(document, lines[first][0])
    heads = [cut_remarks(cells, width) for cells in rows[:header] if is_head(cells)]
    unit_line = unit_line or _UNIT_TITLE.search(title)
    unit = unit_line["unit"] if unit_line else ""
    certain = bool(heads) and all(len(cells) == width for cells in heads)
    names = read_names(heads, width) if certain else [""] * width
    columns = tuple(read_column(name, unit, number) for name, number in zip(names, numeric, strict=True))
    above = "".join(cell.words for cells in heads for cell in cells)
    begins = [each for _, _, cells, each in lines[first:end] if cells][header:]
    pattern = next((each for each, cells in zip(begins, body, strict=True) if len(cells) == width), [])
    made = tuple(read_row(cells, numeric, each, pattern) for cells, each in zip(body, begins, strict=True))
    return Table(title, above, certain, unit, columns, _with_units(columns, made))


def _with_units(columns: Sequence[Column], rows: Sequence[TableRow]) -> tuple[TableRow, ...]:
    """The rows, numbers under 数量 in the unit that the row prints under 单位."""
    names = [column.words for column in columns]
    place = next((names.index(name) for name in UNIT_HEADS if name in names), -1)
    if place < 0 or columns[place].numeric:
        return tuple(rows)
    counted = {index for index, each in enumerate(columns) if each.numeric and not each.unit and "量" in each.words}
    made = []
    for row in rows:
        printed = row.cells[place] if row.cells else None
        if printed is not None and _UNIT_CELL.fullmatch(printed.words):
            cells = tuple(
                cell._replace(unit=printed.words)
                if cell and index in counted and cell.value is not None and not cell.unit
                else cell
                for index, cell in enumerate(row.cells)
            )
            row = row._replace(cells=cells)
        made.append(row)
    return tuple(made)


def _unit_above(document: Document, block: Block) -> re.Match[str] | None:
    """情况见下表（单位：吨）： at the end of the paragraph above."""
    index = document.block_index(block.start)
    above = document.blocks[index - 1] if index > 0 else block
    return _UNIT_LINE.search(document.text, max(above.start, above.end - _UNIT_TAIL), above.end)


def _is_rest(document: Document, block: Block) -> bool:
    """Whether rows without a head stand close below others: the rest of a table that something cut in two."""
    index = document.block_index(block.start)
    return any(each.kind == "table_row" for each in document.blocks[max(0, index - _CLOSE) : index])


def _width(body: Sequence[Sequence[Cell]], separator: str) -> int:
    widths = Counter(len(cells) for cells in body)
    if separator == "|":
        return max(widths)
    most = max(widths.values())
    return max(width for width, count in widths.items() if count == most)


def _is_numeric(full: Sequence[Sequence[Cell]], column: int) -> bool:
    values = sum(cells[column].value is not None for cells in full)
    words = sum(cells[column].value is None and not cells[column].missing for cells in full)
    return values > words


def _title(document: Document, lines: Sequence[Line], first: int) -> str:
    """The lines right above: those of the run that are no rows of cells, else short blocks."""
    blocks = document.blocks
    index = document.block_index(lines[first][0].start)
    words: list[str] = []
    for block in reversed(blocks[max(0, index - _TITLE_LINES) : index]):
        printed = document.text[block.start : block.end]
        row = block.kind == "table_row" and _SEPARATED.search(printed) and TITLE_LINE.match(printed) is None
        if row or len(printed) > _LONGEST_TITLE or printed[-1] in "。；，":
            break
        words.insert(0, printed)
    return "\n".join(words)
