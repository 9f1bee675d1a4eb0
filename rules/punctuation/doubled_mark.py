"""标点重叠：一处只用一个点号，不写成“。。”“，。”。

多出的点号多为改稿时漏删或粘贴所致。同一点号重叠的，留一个；不同点号相连的，句末留“。”，句中由人选定。
“？？”“！！”“？！”“……”“——”是规范用法，不在此列；三个“。”冒充省略号的，应为“……”。
依据：句号、逗号、顿号、分号、冒号各表一种停顿，不能叠用。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

# The first two characters tell nearly always: asked first, what stands before them afterwards.
_RUN = Pattern(
    "，。；：、,;",
    r"[，。；：、,;](?=[，。；：、,;:？！])"
    r"(?:(?<=[，。；：、])(?<![，。；：、,;？！].)[，。；：、,;:？！]+|(?<=[一-鿿][,;])[，。；：、,;]+)",
)
# 联系人：，电话：。 on one line is a form that waits to be filled in.
_BLANKS = frozenset(["：，", "：；", "：。", "：、"])
_WEIGHT = "、，：；。"
_FULL = {",": "，", ";": "；"}


@rule(
    "P105",
    "doubled-mark",
    severity=Severity.ERROR,
    basis="《标点符号用法》（GB/T 15834—2011）4.1、4.4—4.7",
    patterns=(_RUN,),
    masks=("link",),
    fixable=True,
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
        Measured("raw", 1, 1, 1),
    ),
    examples=(
        Good("各县要压实责任，抓好落实。"),
        Good("会议强调：“要早谋划、早部署。”各地随即行动……效果如何？！"),
        Good("报名表\n姓名：，职务：；联系电话：。"),
        Bad("请各单位抓好贯彻落实【。。】", fixed="请各单位抓好贯彻落实。"),
        Bad("北岭县【，，】南溪县已完成清淤。", fixed="北岭县，南溪县已完成清淤。"),
        Bad("一是摸清底数【，。】\n二是建立台账。", fixed="一是摸清底数。\n二是建立台账。"),
        Bad("清理河道、水库【、，】修复泵站。"),
        Bad("各乡镇人民政府【、:】\n现将有关事项通知如下。"),
        Bad("种子、化肥、水泵【。。。】都已到位。", fixed="种子、化肥、水泵……都已到位。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_marks: dict[tuple[str, str], list[Span]] = {}
    for match in document.matches(_RUN):
        marks = match[0]
        if marks in _BLANKS and _is_form(document, match.start()):
            continue
        if marks[0] in ",;" and document.masked(match.start(), "table"):
            continue
        right = _choose(document.text, match.end(), marks)
        by_marks.setdefault((marks, right), []).append(Span(*match.span()))
    for (marks, right), places in by_marks.items():
        yield from gather_habit(places, partial(_finding, marks, right))


def _finding(marks: str, right: str, places: Sequence[Span]) -> Finding:
    if not right:
        return Finding(places[0], f"一处只用一个点号，此处为“{marks}”")
    fix = Fix(f"改为“{right}”", tuple(Edit(*place, right) for place in places))
    return Finding(places[0], f"标点应为“{right}”，此处为“{marks}”", fix=fix)


def _is_form(document: Document, position: int) -> bool:
    block = document.block_at(position)
    return block is not None and sum(document.text.count(blank, *block.span) for blank in _BLANKS) > 1


def _choose(text: str, end: int, marks: str) -> str:
    """The one mark that must stand here, or an empty text where a person has to choose."""
    if marks.startswith("。。。"):
        return "……"
    if len(set(marks)) == 1:
        return _FULL.get(marks[0], marks[0])
    ends_line = text[end : end + 1] in ("", "\n", " ", "　")
    heaviest = max(marks, key=_WEIGHT.find)
    return "。" if ends_line and heaviest == "。" and marks.strip(_WEIGHT) == "" else ""
