"""单独成行的标题后面不加句号：“一、总体要求。”

只在标题独占一行、下面另有正文时提示：同层的其他标题都没有句号，只有个别的有；或者“一、”层的都有，提示一次。“（一）指导思想。”下
另起一行的写法很通行，不提示；整句的分项（一、原则同意……。）、标题后接写正文的（（一）压实责任。各地……）用句号是对的；问号、叹号
不提示。
依据：编辑惯例。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Heading, Measured, Related, Severity, gather_habit, rule

_LONGEST = 20


@rule(
    "H105",
    "heading-stop",
    severity=Severity.INFO,
    basis="编辑惯例",
    needs=("heading",),
    masks=("table",),
    except_kinds=("law",),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("一、原则同意供水方案。\n二、请按程序报批。\n三、由县水利局负责。\n此复。"),
        Good("一、总体要求\n坚持节水优先。\n二、重点任务\n（一）修渠。今年完成。\n（二）打井。明年完成。"),
        Good("一、重点任务\n（一）修渠。\n今年完成东渠。\n（二）打井。\n明年完成北井。\n（三）蓄水。\n后年完成西库。"),
        Good("一、水从哪里来？\n修渠引水。\n二、水到哪里去？\n装表计量。"),
        Good("一、各乡镇要抓紧修渠，按月报送进度。\n逾期不报的，予以通报。\n二、县水利局要加强检查。\n三、年底考核。"),
        Bad(
            "一、总体要求\n坚持节水优先。\n二、重点任务【。】\n今年修渠。\n三、工作保障\n明确专人。",
            fixed="一、总体要求\n坚持节水优先。\n二、重点任务\n今年修渠。\n三、工作保障\n明确专人。",
        ),
        Bad(
            "一、修渠【。】\n今年完成东渠。\n二、打井。\n明年完成北井。\n三、蓄水。\n后年完成西库。",
            fixed="一、修渠\n今年完成东渠。\n二、打井\n明年完成北井。\n三、蓄水\n后年完成西库。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.amending:
        return
    groups: dict[tuple[int, int, int], list[Heading]] = {}
    for fact in document.facts("heading"):
        heading: Heading = fact.value
        groups.setdefault((heading.part, heading.parent, heading.level), []).append(heading)
    everywhere: list[Heading] = []
    for headings in groups.values():
        stopped = [heading for heading in headings if _is_stopped(document, heading)]
        titles = [heading for heading in headings if heading.form == "title" and heading.body]
        if len(headings) < 2 or len(stopped) + len(titles) < len(headings):
            continue
        if len(stopped) == len(headings) > 2 and headings[0].level == 1:
            everywhere += stopped
        elif 2 * len(stopped) <= len(headings):
            tell = partial(_tell, document, (Related(titles[0].words, "同层标题，没有句号"),) if titles else ())
            yield from gather_habit(stopped, tell)
    if everywhere:
        yield from gather_habit(sorted(everywhere, key=lambda each: each.marker), partial(_tell, document, ()), 1)


def _is_stopped(document: Document, heading: Heading) -> bool:
    """A short heading with 。 alone on its line and a paragraph of prose under it."""
    if heading.form != "stopped" or not heading.body or document.text[heading.stop.start] != "。":
        return False
    words = document.text[slice(*heading.words)]
    below = document.blocks[document.sections[heading.section].heading + 1]
    return len(words) <= _LONGEST and "，" not in words and (below.kind == "paragraph" or bool(below.number))


def _tell(document: Document, related: tuple[Related, ...], headings: Sequence[Heading]) -> Finding:
    edits = tuple(Edit(*heading.stop, "") for heading in headings)
    words = document.text[slice(*headings[0].words)]
    return Finding(
        headings[0].stop,
        f"独占一行的标题后不加句号，此处为“{words}。”",
        related,
        Fix("删去标题后的句号", edits, safe=False),
    )
