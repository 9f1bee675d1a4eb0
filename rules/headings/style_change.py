"""同一组序号中途换了写法：“1.”“2.”之后写成“3）”，“（一）”“（二）”之后写成“（3）”。

序号接着数下去，写法却变成另一层的，读者会以为又分了一层；多是改稿时手工补写的一项。另起一组、从1数起的不算；第2项就换写法的由
序号不连续的规则判断。
依据：编辑惯例；层次序数见《党政机关公文格式》（GB/T 9704—2012）7.3.3。
"""

from collections.abc import Iterator, Sequence
from itertools import groupby

from qlint import Bad, Document, Finding, Good, Heading, Measured, Related, Severity, rule

_HAN = "零一二三四五六七八九"
_LEAST = 2  # numbers in front, so that they are a list


@rule(
    "H116",
    "style-change",
    severity=Severity.WARNING,
    basis="编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.3",
    needs=("heading",),
    masks=("table",),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("1.清点设备。\n2.登记造册：\n（1）水泵；\n（2）水表；\n（3）管网。\n3.逐户核对。"),
        Good("（一）用水管理\n1.按月核定。\n2.逐户装表。\n（二）供水管理\n3.更换管网。\n4.检测水质。"),
        Good("一、修渠\n（一）东渠。今年完成。\n（二）西渠。明年完成。\n二、打井\n（三）北井。今年完成。"),
        Bad("1.清点设备。\n2.登记造册。\n【3）】逐户核对。\n4.按月公布。"),
        Bad("（一）清点设备。\n（二）登记造册。\n【（3）】逐户核对。\n二、工作保障"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    headings = [fact.value for fact in document.facts("heading")]
    for _, group in groupby(headings, key=lambda heading: heading.part) if not document.amending else ():
        yield from _of_part(document, list(group))


def _of_part(document: Document, headings: Sequence[Heading]) -> Iterator[Finding]:
    lists: dict[int, list[Heading]] = {}  # level -> the numbers so far of the list that is open
    latest: dict[int, int] = {}  # level -> its last number: （三） may run on from the chapter before
    for index, heading in enumerate(headings):
        same = lists.get(heading.level, [])
        runs_on = latest.get(heading.level) == heading.number - 1
        latest[heading.level] = heading.number
        following = headings[index + 1] if index + 1 < len(headings) else None
        alone = following is None or following.level != heading.level
        if (
            heading.number > _LEAST
            and alone
            and not same
            and not runs_on
            and (left := _left(lists, heading)) is not None
        ):
            wanted = document.text[slice(*left.marker)].replace(_numeral(left), _numeral(left, 1))
            printed = document.text[slice(*heading.marker)]
            before = document.text[slice(*left.marker)]
            yield Finding(
                heading.marker,
                f"“{before.strip()}”之后应为“{wanted.strip()}”，此处为“{printed.strip()}”",
                related=(Related(left.marker, "前一个序号"),),
            )
            lists[left.level].append(heading)
            continue
        for level in [level for level in lists if level > heading.level]:
            del lists[level]
        goes_on = bool(same) and same[-1].number == heading.number - 1
        lists[heading.level] = [*same, heading] if goes_on else [heading]


def _left(lists: dict[int, list[Heading]], heading: Heading) -> Heading | None:
    """The last number of the innermost list of a higher level that this one goes on with."""
    for level in sorted(lists, reverse=True):
        numbers = lists[level]
        if level < heading.level and len(numbers) >= _LEAST and numbers[-1].number == heading.number - 1:
            return numbers[-1] if numbers[-1].level == level else None
    return None


def _numeral(heading: Heading, more: int = 0) -> str:
    number = heading.number + more
    if heading.level > _LEAST:
        return str(number)
    tens, ones = divmod(number, 10)
    return ("" if tens < _LEAST else _HAN[tens]) + ("十" if tens else "") + (_HAN[ones] if ones else "")
