"""名次、顺序自相矛盾：同一评比中两家同为第2位，“由高到低依次为”的数不是由高到低，12个县中排名第13。

各县、各队、各人在同一评比中的名次不应相同（写明并列的除外）；“依次居第1、第3、第2位”“由高到低依次为98分、95分、96分”与所称的顺序
不合；在N个中排名，不应大于N。一地的几项指标各居第几位，可以相同，不算。
依据：同一事项不能两说；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator
from itertools import pairwise

from qlint import Bad, Document, Finding, Good, Measured, Ranking, Related, Severity, rule


@rule(
    "Q207",
    "rank-order",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("ranking",),
    masks=("reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("北岭县、南溪县、西屏县分别居全市第1、第2、第3位。"),
        Good("北岭县、南溪县、西屏县并列情况除外，分别居第1、第2、第2位（后两县并列）。"),
        Good("全市生产总值、财政收入、投资增速分别居全省第2、第2、第1位。"),
        Good("北岭县、南溪县、西屏县分别居全市第3、第1、第2位。"),
        Good("得分由高到低依次为98分、95分、95分。"),
        Good("在全市12个县区中排名第12，在前12个月中排名第13。"),
        Good("产值、税收、出口分别居全省第2、第2、第1位。"),
        Good("一期、二期、三期工程投资依次为3亿元、5亿元、4亿元。"),
        Bad("北岭县、南溪县、西屏县分别居全市第1、第2、【第2位】。"),
        Bad("林知远、陈明、王芳分别获得第一名、第三名、【第三名】。"),
        Bad("北岭县、南溪县、西屏县依次居第1、第3、【第2位】。"),
        Bad("北岭县、南溪县、西屏县得分由高到低依次为98分、95分、【96分】。"),
        Bad("北岭县在全市12个县区中排名【第13】。"),
        Bad("南溪镇在全县九个乡镇中位列【第十】。"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("ranking"):
        value: Ranking = fact.value
        wrong = _wrong(value)
        if wrong is None:
            continue
        earlier, later = wrong
        place, other = value.places[later], value.places[earlier]
        first, second = document.text[slice(*other)], document.text[slice(*place)]
        message = {
            "ranks": f"同一评比中的名次不应相同，此处“{second}”与前面的“{first}”相同",
            "rising": f"应当由低到高（由前到后），此处“{second}”列在“{first}”之后",
            "falling": f"应当由高到低，此处“{second}”列在“{first}”之后",
            "among": f"名次不应大于总数，此处在{value.numbers[0]}个中称“{second}”",
        }[value.sort]
        yield Finding(place, message, related=(Related(other, first),))


def _wrong(value: Ranking) -> tuple[int, int] | None:
    """Indexes of the first two numbers that contradict the order."""
    for index, (before, after) in enumerate(pairwise(value.numbers), 1):
        if (value.sort == "falling" and after > before) or (value.sort == "rising" and after < before):
            return index - 1, index
        if value.sort == "among" and after > before:
            return 0, 1
        if value.sort == "ranks" and after in value.numbers[:index]:
            return value.numbers.index(after), index
    return None
