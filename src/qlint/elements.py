"""The typed values of what an official document consists of (GB/T 9704—2012 clause 7). Imports only qlint.model.

Names are as printed, blanks between spread characters (林　某) left out; every span is of code points in the text.
"""

from __future__ import annotations

from typing import NamedTuple

from qlint.model import Span


class Named(NamedTuple):
    """A name as read, and where it is printed; the span may hold blanks or a line end that the name leaves out."""

    name: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


class Part(NamedTuple):
    """One of the texts that a file holds: the document itself, an annex of it, a text that it issues.

    sort      main, annex (a label 附件 stands above it) or issued (its own title follows the 成文日期)
    number    that of the label, 0 where it has none (a single annex)
    label     the place of 附件1, empty where there is none
    title     its lines joined without blanks; `title_span` from first to last
    first, last  indexes of its blocks; 抄送 and 印发 at the end of the file belong to none but the main part
    """

    sort: str
    number: int
    label: Span
    title: str
    title_span: Span
    first: int
    last: int


class Title(NamedTuple):
    """The three parts of a title (《党政机关公文处理工作条例》第九条): who, about what, which kind.

    issuers  organs in front of 关于 (转发, 印发 …) as printed; empty where the title names none
    joint    how many organs issue together where a number says so (等四部门), else 0
    matter   the words between issuer and kind, and their place
    kind     the last word, as printed, empty where the title ends with no kind
    version  what stands behind the kind: （试行）, 送审稿
    """

    issuers: tuple[Named, ...]
    joint: int
    joint_span: Span
    matter: Named
    kind: Named
    version: Named


class Addressees(NamedTuple):
    """主送机关: names, the marks between them, and the mark at the end (： as a rule), empty where none stands."""

    names: tuple[Named, ...]
    separators: tuple[Span, ...]
    end_mark: Span


class Signature(NamedTuple):
    """发文机关署名 above a 成文日期 (or beside it): organs in order, or the office and name of a person.

    `date` is the place of the line with the date, empty where a signature stands without one.
    """

    organs: tuple[Named, ...]
    persons: tuple[Named, ...]
    date: Span


class AnnexEntry(NamedTuple):
    """One name of a 附件说明: its number (0 where it has none), the place of the number with its mark, the name.

    `note` is the place of 附件： in front of the first entry.
    """

    number: int
    marker: Span
    name: Named
    note: Span


class Reference(NamedTuple):
    """A place of the same document that the text speaks of: 附件2, 第三部分, 第五条第（二）项, 表1.

    target   annex, section (第X部分), chapter, part (节), article, item, table or figure
    numbers  from the outermost in: (5, 2) for 第五条第（二）项; empty for an annex without a number
    own      本办法第五条, 本通知附件1: it says itself that it speaks of this document
    """

    target: str
    numbers: tuple[int, ...]
    own: bool


class Task(NamedTuple):
    """A numbered measure of a plan, with the brackets of responsible units that its text holds (their spans)."""

    heading: Span
    words: str
    units: tuple[Span, ...]


class TaskSeries(NamedTuple):
    """Measures of one level in one text, most of which name who is responsible, by place."""

    tasks: tuple[Task, ...]


class Formula(NamedTuple):
    """A set phrase that opens or closes a document: 现通知如下, 特此通知, 妥否，请批示.

    `place` is opening or closing; `sort` says what it asks or says: notify, report, reply, request, letter, announce,
    decree, deliberate.
    """

    place: str
    sort: str
    words: str
