"""The typed values of what an official document consists of (GB/T 9704—2012 clause 7).

Imports only qlint.model and qlint.values.

Names are as printed, blanks between spread characters (林　某) left out; every span is of code points in the text.
"""

from __future__ import annotations

from typing import NamedTuple

from qlint.model import Span
from qlint.values import CalendarDate


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
    number    that of the label, 0 where it has none (a single annex); `sub` the second one of 附件2-1, else 0
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
    sub: int = 0


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


class AddressForm(NamedTuple):
    """How one of those at 主送 is spoken to: the words that may follow 你 (县, 局, 公司).

    forms   the usual ones, empty where that cannot be told
    fitting those and others that are not wrong: 你市 for 云川市水利局
    """

    forms: tuple[str, ...]
    fitting: tuple[str, ...]


class Signature(NamedTuple):
    """发文机关署名 above a 成文日期 (or beside it): organs in order, or the office and name of a person.

    `date` is the place of the line with the date, empty where a signature stands without one.
    """

    organs: tuple[Named, ...]
    persons: tuple[Named, ...]
    date: Span


class Issuer(NamedTuple):
    """An element that says who issues the document: mark (发文机关标志), title, signature or printing (印发机关).

    `joint` is how many organs the title counts (等四部门), 0 where it counts none, `joint_span` the place of that.
    """

    element: str
    organs: tuple[Named, ...]
    joint: int
    joint_span: Span


class AnnexEntry(NamedTuple):
    """One name of a 附件说明: its number (0 where it has none), the place of the number with its mark, the name.

    `note` is the place of 附件： in front of the first entry.
    """

    number: int
    marker: Span
    name: Named
    note: Span


class AnnexGroup(NamedTuple):
    """The annexes of one text: the names in its 附件说明 and the annexes that follow under labels, both by place.

    `certain` where no other text of the file names annexes of its own, so that the labels must be those of this one.
    `text` is the index of its part among the facts of that kind, `sort` that of the part. `numbers` are those that a
    reference may give: as printed, or counted where none is printed.
    """

    text: int
    entries: tuple[AnnexEntry, ...]
    annexes: tuple[Part, ...]
    certain: bool
    sort: str = "main"
    numbers: frozenset[int] = frozenset()

    def entry_of(self, annex: Part) -> AnnexEntry | None:
        """The entry with the number of an annex; the only one, where it has none."""
        if len(self.entries) == 1 and annex.number <= 1 and not self.entries[0].number:
            return self.entries[0]
        return next((entry for entry in self.entries if entry.number and entry.number == annex.number), None)


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
    """A numbered measure of a plan, with the brackets of responsible units that its text holds (their spans).

    `vacant` is a bracket with a role that names nobody (按职责分工负责), where no unit is named at all.
    """

    heading: Span
    words: str
    units: tuple[Span, ...]
    vacant: Span | None = None


class TaskSeries(NamedTuple):
    """Measures of one level in one text, most of which name who is responsible, by place."""

    tasks: tuple[Task, ...]


class ListedUnit(NamedTuple):
    """A unit in a list of units: its name as printed, and with the tier that it shares with those before it.

    `where` is the label of the list (主送, 抄送) or 责任单位; units of one list have one `number`.
    """

    name: str
    whole: str
    where: str
    number: int


class UnitVariant(NamedTuple):
    """A name of a responsible unit that is called otherwise in the other brackets of the document.

    `sort` says how the names differ: short, suffix (局, 委), misspelt, members (办公室及各成员单位, 各成员单位), body
    (a 领导小组 or 委员会 by itself that otherwise stands with its office and members).
    """

    sort: str
    usual: str
    usual_places: tuple[Span, ...]
    places: tuple[Span, ...]


class Formula(NamedTuple):
    """A set phrase that opens or closes a document: 现通知如下, 特此通知, 妥否，请批示.

    `place` is opening or closing; `sort` says what it asks or says: notify, report, reply, request, letter, announce,
    decree, deliberate.
    """

    place: str
    sort: str
    words: str


class MeetingDate(NamedTuple):
    """A day of a meeting to come: `role` is meeting, enrolment (请于…前报名) or check_in (报到); `last` is the last day
    where it goes on for several, else the same."""

    role: str
    first: CalendarDate
    last: CalendarDate


class CopyList(NamedTuple):
    """One list of the 版记: 抄送, 抄报, 主送, 分送 …; its label is without blanks, lines that wrap are joined.

    `words` is what follows the colon, `separators` the ； in it, `end_mark` the mark at its end, empty where none
    stands. `closed` where a further list, the line of 印发 or the end of the file follows, so that nothing is missing.
    """

    label: str
    words: Named
    separators: tuple[Span, ...]
    end_mark: Span
    closed: bool


class Printing(NamedTuple):
    """印发机关和印发日期 at the end of the 版记: `organ` and `date` are empty where they are not printed; `word` is the
    place of 印发."""

    organ: Named
    date: CalendarDate | None
    date_span: Span
    word: Span


class Release(NamedTuple):
    """公开属性 of a document: （此件公开发布）, 公开方式：主动公开.

    `sort` is public, partial (删减后公开), requested (依申请公开) or closed.

    `brackets` are the marks round it as printed, empty where there are none; `end_mark` the mark behind it.
    """

    sort: str
    brackets: str
    end_mark: Span


class NameList(NamedTuple):
    """A list of persons or organs under its own heading: 一、先进集体（10个）, one entry a line or several.

    head     the words of the heading (that of a title in front of a note （共10家）), and their place
    stated   the count that heading or note gives, 0 where it gives none; `stated_span` its place
    numbers  the numbers printed in front of the entries, empty where there are none
    entries  the names, or the cells of a row behind its number
    table    rows of a table whose first column is 序号
    """

    head: Named
    stated: int
    stated_span: Span
    numbers: tuple[int, ...]
    entries: tuple[Named, ...]
    table: bool


class ListClaim(NamedTuple):
    """What the text says of how many a list holds: the place of the list among the facts of that kind, the number
    stated and its measure word."""

    place: int
    stated: int
    measure: str
