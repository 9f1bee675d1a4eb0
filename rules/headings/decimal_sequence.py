"""多级序号不连续：“1.1”“1.2”“1.4”，或者“2.3”之后又是“2.3”。

应急预案、标准、招标文件多用“1.1”“1.1.1”编号；缺号、重号往往是增删条文后没有顺改，引用的地方也会跟着错。缺的号写在上一段之内的不算
缺；目录与正文分别计算，附件另起。
依据：编辑惯例；《标点符号用法》（GB/T 15834—2011）B.3.5。
"""

from collections.abc import Iterator

from qlint import Bad, DecimalNumber, Document, Finding, Good, Measured, Related, Severity, rule

_MOST_LEFT_OUT = 3


@rule(
    "H114",
    "decimal-sequence",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("decimal_number",),
    masks=("table", "reproduced"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good(
            "1　总则\n1.1　编制目的\n保障供水。\n1.2　适用范围\n本县。\n"
            "2　职责\n2.1　县水利局\n2.1.1　统筹\n2.1.2　检查\n2.2　供水站"
        ),
        Good(
            "目录\n1.1　编制目的\n1.2　适用范围\n2.1　职责\n\n1　总则\n"
            "1.1　编制目的\n保障供水。\n1.2　适用范围\n本县。\n2　职责\n2.1　县水利局\n统筹。"
        ),
        Good("1.1　修渠。\n1.2　打井。1.3　蓄水。\n1.4　引水。"),
        Good("2.1万亩农田已经灌溉。\n2.2万亩正在灌溉。\n2.5万亩需要引水。"),
        Bad(
            "1　总则\n1.1　编制目的\n保障供水。\n1.2　编制依据\n有关法规。\n"
            "【1.4】　适用范围\n本县。\n2　职责\n2.1　县水利局\n2.2　供水站"
        ),
        Bad("2　职责\n2.1　县水利局\n统筹。\n2.2　供水站\n供水。\n【2.2】　各乡镇\n配合。"),
        Bad(
            "3.1　预警\n3.1.1　分级\n分为两级。\n3.1.2　发布\n"
            "由县里发布。\n【3.1.4】　解除\n由县里解除。\n3.2　响应\n分为两级。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    last: dict[tuple[int, tuple[int, ...]], DecimalNumber] = {}
    for fact in document.facts("decimal_number"):
        here: DecimalNumber = fact.value
        key = (here.group, here.numbers[:-1])
        previous = last.get(key)
        last[key] = here
        if previous is not None and _is_wrong(document, previous, here):
            printed = document.text[slice(*here.marker)].rstrip(".．")
            before = document.text[slice(*previous.marker)].rstrip(".．")
            right = _written(here, previous.numbers[-1] + 1)
            yield Finding(
                here.marker,
                f"“{before}”之后应为“{right}”，此处为“{printed}”",
                related=(Related(previous.marker, "前一个序号"),),
            )


def _is_wrong(document: Document, previous: DecimalNumber, here: DecimalNumber) -> bool:
    """A repeat, or a gap of a few numbers none of which stands in between."""
    before, number = previous.numbers[-1], here.numbers[-1]
    if number == before:
        return True
    if not before + 1 < number <= before + 1 + _MOST_LEFT_OUT:
        return False
    words = document.text[previous.marker.end : here.marker.start].replace("．", ".")
    return not any(_written(here, left_out) in words for left_out in range(before + 1, number))


def _written(here: DecimalNumber, number: int) -> str:
    return ".".join(map(str, (*here.numbers[:-1], number)))
