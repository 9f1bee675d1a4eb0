"""表、图应当连续编号，文中提到的表、图应当存在。

表1之后是表2；按章编号的（表2-1）在章内连续。“续表1”“表1（续）”是同一张表；附件、印发的文件各自从1编起。全文没有一处表题或图题的
（转载时常常丢掉图表），不看。
依据：《党政机关公文处理工作条例》第二十条；编辑惯例。
"""

from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from qlint import Bad, Document, Finding, Good, Measured, Reference, Related, Severity, Span, compile_late, rule

_CAPTION = compile_late(
    r"(?:^|(?<=[ 　\t]))(?P<sort>[表图])[ 　]?(?P<first>[0-9]{1,2})(?:[-－—–.](?P<second>[0-9]{1,2}))?"
    r"(?![0-9])(?=[ 　：:.．（(续一-鿿]|$)(?![表图中所、至和显])(?P<more>[ 　]*[（(]?续)?"
)
_SENTENCE = "。；，！？"
_NAMES = {"table": "表", "figure": "图"}
_LONGEST = 60
_TEXT = "一、用水情况\n各县用水量见表1，水价见表2。\n"


@rule(
    "R105",
    "table-figure-number",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条；编辑惯例",
    needs=("reference", "part"),
    masks=("quotation", "reproduced"),
    except_kinds=("news",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_TEXT + "表1　各县用水量\n县\t水量\n表2　各县水价\n县\t水价"),
        Good(_TEXT + "表1　各县用水量\n县\t水量\n表1（续）\n县\t水量\n表2　各县水价\n县\t水价"),
        Good("水量见表2-1，水价见表2-2。\n表1-1　人口\n县\t人口\n表2-1　水量\n县\t水量\n表2-2　水价\n县\t水价"),
        Good("各县用水量见表3。\n（表略）"),
        Bad("各县用水量见表1，水价见【表4】。\n表1　各县用水量\n县\t水量\n表2　各县水价\n县\t水价"),
        Bad("管网走向如图1所示。\n图1　管网走向\n【图3】　泵站分布"),
        Bad("各县用水量见表1。\n表1　各县用水量\n县\t水量\n【表1】　各县水价\n县\t水价"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    captions = list(_captions(document))
    if not captions:
        return
    known = {(caption.sort, caption.numbers) for caption in captions}
    for fact in document.facts("reference"):
        value: Reference = fact.value
        sort = _NAMES.get(value.target)
        last = next((caption for caption in reversed(captions) if caption.sort == sort), None)
        if sort is not None and last is not None and (sort, value.numbers) not in known:
            printed = document.text[fact.start : fact.end]
            related = (Related(last.place, f"全文最后一个{sort}题"),)
            yield Finding(fact.span, f"文中提到的{sort}应当存在，没有“{printed}”", related)
    yield from _sequence(document, captions)


class _Caption(NamedTuple):
    sort: str
    numbers: tuple[int, ...]
    place: Span
    continued: bool
    part: int


def _captions(document: Document) -> Iterator[_Caption]:
    """表1　… at the beginning of a line, and further ones on it wide apart."""
    text = document.text
    starts = [fact.start for fact in document.facts("part")]
    for block in document.blocks:
        if text[block.start] not in "表图" or text[block.end - 1] in _SENTENCE or block.end - block.start > _LONGEST:
            continue
        for match in _CAPTION.finditer(text[block.start : block.end]):
            numbers = tuple(int(match[name]) for name in ("first", "second") if match[name])
            end = match.end("second" if match["second"] else "first")
            place = Span(block.start + match.start(), block.start + end)
            yield _Caption(match["sort"], numbers, place, bool(match["more"]), bisect_right(starts, block.start))


def _sequence(document: Document, captions: list[_Caption]) -> Iterator[Finding]:
    last: dict[tuple[str, int, tuple[int, ...]], _Caption] = {}
    for caption in captions:
        key = caption.sort, caption.part, caption.numbers[:-1]
        before = last.get(key)
        last[key] = caption
        if before is None or caption.continued:
            continue
        number, expected = caption.numbers[-1], before.numbers[-1] + 1
        if number == expected - 1 or number > expected:
            printed = document.text[slice(*caption.place)]
            right = printed[: len(printed) - len(str(number))] + str(expected)
            related = (Related(before.place, "前一个"),)
            yield Finding(caption.place, f"{caption.sort}的编号应为“{right}”，此处为“{printed}”", related)
