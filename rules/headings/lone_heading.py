"""只有“（一）”没有“（二）”：一层标题只有一个，这一层就用不着编号。

往往是删去了后面几项，或者后面的序号漏写了。只有一项任务、一份名单的也有，所以默认不开。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Heading, Measured, Severity, rule

_DEEPEST = 4


@rule(
    "H107",
    "lone-heading",
    severity=Severity.INFO,
    basis="编辑惯例",
    needs=("heading", "numbered_run"),
    masks=("table",),
    except_kinds=("law",),
    on=False,
    measured=(Measured("official", 2, 2, 1), *(Measured(folder, 0, 0, 0) for folder in ("reports", "laws", "news"))),
    examples=(
        Good("一、修渠\n（一）东渠。今年完成。\n（二）西渠。明年完成。\n二、打井\n（三）北井。今年完成。"),
        Good("一、修渠\n（一）东渠。今年完成。（二）西渠。明年完成。\n二、打井\n每村一口。"),
        Bad("一、修渠\n【（一）】东渠。今年完成。\n二、打井\n每村一口。\n三、蓄水\n后年完成。"),
        Bad("一、修渠\n1.东渠。今年完成。\n2.西渠。明年完成。\n二、打井\n【1.】北井。每村一口。\n三、蓄水"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.amending:
        return
    headings: dict[int, Heading] = {fact.value.marker.start: fact.value for fact in document.facts("heading")}
    for fact in document.facts("numbered_run"):
        run = fact.value
        heading = headings.get(run.numbers[0].marker.start)
        alone = len(run.numbers) == 1 and run.numbers[0].number == 1 and run.level <= _DEEPEST
        if heading is None or not alone or heading.parent < 0:
            continue
        block = document.blocks[document.sections[heading.section].heading]
        following = run.numbers[0].successor
        if following.rstrip("、.．") not in document.text[block.start : block.end]:
            yield Finding(heading.marker, f"其后应有“{following}”，此处只有一项；只有一项的不必编号")
