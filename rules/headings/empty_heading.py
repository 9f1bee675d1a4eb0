"""标题之下没有正文：同一层的其他标题下都有内容，这一个下面空着，紧接着就是下一个标题。

多是正文漏粘、待补，或者删了正文忘了删标题。整句的分项（一、原则同意……。）、名单、目录、提纲各项都没有正文，不在此列；同层标题
空着的不止一个的、只有提纲没有文字的也不提示。
依据：编辑惯例。
"""

from collections.abc import Iterator, Sequence

from qlint import Bad, Document, Finding, Good, Heading, Measured, Related, Severity, compile_late, rule

_FEWEST = 3  # headings side by side
_LONGEST = 30
_LONGEST_RUN_IN = 12
# 会期半天, 3月5日, 名单见附件, 请各乡镇…: a line that says all it has to say.
_SAYS_ALL = compile_late(
    r"[，0-9０-９《（(：: 　]|见|附|略|暂?无$|[天日时点元]$|^(?:请|各|要|由|对|本|此|原则|同意|不得|严禁|可以?|应|须)"
)
_FILLED = ("title", "stopped", "run_in")


@rule(
    "H106",
    "empty-heading",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("heading",),
    masks=("table",),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("一、原则同意供水方案。\n二、请按程序报批。\n三、由县水利局负责。\n此复。"),
        Good("一、总体要求\n（一）指导思想\n坚持节水优先。\n（二）主要目标\n用水量下降。\n二、重点任务\n（一）修渠\n今年完成。\n（二）打井\n明年完成。\n三、附则\n本方案自印发之日起施行。"),
        Good("一、参加人员\n1.县水利局\n2.县供水站\n3.各乡镇\n二、会议时间\n3月5日上午9时。\n三、会议地点\n县水利局三楼。"),
        Good("一、修渠。今年完成东渠。\n二、打井。明年完成北井。\n三、请各乡镇按月报送进度"),
        Bad("一、总体要求\n坚持节水优先。\n二、【重点任务】\n三、工作保障\n明确专人负责。\n四、时间安排\n年底前完成。"),
        Bad("一、重点任务\n（一）修渠\n今年完成东渠。\n（二）【打井】\n（三）蓄水\n后年完成西库。\n二、工作保障\n明确专人负责。"),
        Bad("一、重点任务\n（一）修渠。今年完成东渠，明年完成西渠。\n（二）打井。每村一口。\n（三）【蓄水】\n二、工作保障\n明确专人负责。"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.amending:
        return
    groups: dict[tuple[int, int, int], list[Heading]] = {}
    for fact in document.facts("heading"):
        heading: Heading = fact.value
        groups.setdefault((heading.part, heading.parent, heading.level), []).append(heading)
    for headings in groups.values():
        empty = [heading for heading in headings if not _is_filled(heading)]
        if len(headings) < _FEWEST or len(empty) != 1 or not _is_heading(document, empty[0], headings):
            continue
        filled = next((heading for heading in headings if _has_text(document, heading)), None)
        if filled is None:  # an outline
            continue
        yield Finding(
            empty[0].words,
            f"标题之下应有正文，“{document.text[slice(*empty[0].words)]}”之下没有",
            related=(Related(filled.words, "同层标题，其下有正文"),),
        )


def _is_filled(heading: Heading) -> bool:
    return heading.form in _FILLED and (heading.body or heading.form == "run_in")


def _has_text(document: Document, heading: Heading) -> bool:
    """Whether prose follows directly, not just headings further in."""
    below = document.sections[heading.section].heading + 1
    return heading.form == "run_in" or (heading.body and document.blocks[below].kind == "paragraph")


def _is_heading(document: Document, empty: Heading, headings: Sequence[Heading]) -> bool:
    """Whether it reads like its fellows, and another heading follows: what stands at the end may be a closing line."""
    words = document.text[slice(*empty.words)]
    longest = _LONGEST_RUN_IN if any(heading.form == "run_in" for heading in headings) else _LONGEST
    if empty.form != "title" or len(words) > longest or _SAYS_ALL.search(words):
        return False
    own = document.sections[empty.section]
    if own.last != own.heading or own.last + 1 >= len(document.blocks):
        return False
    following = document.blocks[own.last + 1]
    return bool(following.number) and following.level <= empty.level
