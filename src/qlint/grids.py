"""The typed values of tables. Imports only qlint.model.

Words are as printed without blanks (合　计 is 合计); every span is of code points in the text.
"""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from qlint.model import Span


class Cell(NamedTuple):
    """One cell: its words, and the number that fills it together with a unit (1,250 · 12.5% · 3200万元).

    value    None where the cell holds words, a code (001), or a year or month (2025年)
    step     the place of the last digit printed (0.1 for 12.5); 1 where there is no value
    unit     what is printed behind the number in the cell, empty where nothing is
    missing  nothing is printed there, or a mark for nothing: - — … /
    """

    words: str
    span: Span
    value: Decimal | None = None
    step: Decimal = Decimal(1)
    unit: str = ""
    missing: bool = False


class Column(NamedTuple):
    """A column: the words of its header cells from the top down, without the unit in brackets; its unit (that of the
    header, else of the whole table), and whether most of its cells hold numbers."""

    words: str
    unit: str
    numeric: bool


class TableRow(NamedTuple):
    """A row below the header. `cells` has one place for each column, None where a merged cell or a lost one leaves it
    empty; `cells` is empty where the row is not to be told: then nothing is known of it.

    label  the words in front of the first number, joined; a serial number left out
    total  empty, or which sum it says it is: 小计, 合计, 总计
    rank   1 for 一, 2 for （一）, 3 for 1, 4 for （1） and 1.1 in front of the label; 0 where none is printed
    """

    label: str
    cells: tuple[Cell | None, ...]
    total: str = ""
    rank: int = 0


class Table(NamedTuple):
    """A table of one line a row.

    title    the lines directly above it: caption and 单位：万元
    heads    all words of its header rows, also where it is not certain which column each stands over
    certain  whether each header stands over its column
    unit     of the whole table, empty where none is printed
    """

    title: str
    heads: str
    certain: bool
    unit: str
    columns: tuple[Column, ...]
    rows: tuple[TableRow, ...]


class TableSum(NamedTuple):
    """A 合计 of a table and what it should be the sum of.

    total     the cell that says the sum; `label` says which one: 合计, or the head of a column
    addends   the cells that it adds up, in order
    agrees    whether it is their sum, as far as the digits printed can tell
    certain   nothing but these cells can be meant: no subtotals, ranks or missing cells
    unit      of the numbers
    """

    label: str
    total: Cell
    addends: tuple[Cell, ...]
    agrees: bool
    certain: bool
    unit: str


class MagnitudePair(NamedTuple):
    """One amount, printed with the same digits and two magnitudes: 3200万元 and 3200亿元; of a cell of a table the unit
    of its column is `first_unit` or `second_unit`, else these are empty."""

    first: Span
    second: Span
    first_unit: str = ""
    second_unit: str = ""


class TableStatement(NamedTuple):
    """A number of the text that speaks of a cell of a table; `row` is the label of its row."""

    cell: Cell
    row: str
    unit: str
    agrees: bool
