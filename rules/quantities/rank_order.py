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
        Good("得分位居前三位的是北岭县、南溪县、西屏县，得分依次为96分、95分、94分。"),
        Good("综合排名前三位的北岭县、南溪县、西屏县生产总值分别为32亿元、45亿元、28亿元。"),
        Good("产值居前三位的行业分别增长3%、5%、2%，前四个月分别完成投资12亿元、15亿元、13亿元、14亿元。"),
        Good("我县粮食产量32万吨，居全市第一位；油料产量5万吨，居第二位；水果产量12万吨，居第三位。"),
        Good("用时12.35秒获第一名，12.50秒获第二名，12.66秒获第三名。"),
        Good("第一名奖励5000元，第二名奖励3000元，第三名奖励1000元，第四名至第六名各奖励2000元。"),
        Good("缺口最大的是北岭县，还差300万元。其次是人员不足，培训经费缺500万元。"),
        Bad("得分位居前三位的是北岭县、南溪县、西屏县，得分依次为96分、95分、【97分】。"),
        Bad("签约额位居前两位的是茶叶和香菇，分别为5200万元和【5400万元】。"),
        Bad("优良率前三位的县为：北岭县（98.1%）、南溪县（96.2%）、西屏县（【97.8%】）。"),
        Bad("收购量最多的是大梁镇，为三万六千吨；其次是东坪乡，为【三万九千吨】；第三是青石镇，为二万一千吨。"),
        Bad("云川公司以4260万元的纳税额居首位；北岭公司纳税【4385万元】，排名第二；南溪公司纳税2970万元，排名第三。"),
        Bad("第一名：林知远，92.5分；\n第二名：陈明，89.0分；\n第三名：王芳，【89.5分】；\n第四名：周立，88.0分。"),
        Bad("按增速由高到低排序：北岭县12.3%、南溪县10.5%、西屏县【11.2%】、东坪县8.8%。"),
        Bad("冠军得95.2分，亚军得【96.1分】，季军得93.3分。"),
        Bad("在全市12个县区中，北岭县列【第13】位。"),
        Bad("北岭县、南溪县、西屏县分别居全市第1、第2、【第2位】。"),
        Good("大梁镇获工业组第一名，南溪镇获农业组第一名，青石镇获工业组第二名，西屏镇获农业组第二名。"),
        Bad("大梁镇列第一位，南溪镇列第二位，青石镇列【第二位】。"),
        Bad("大梁队、南溪队分获第二名和【第二名】。"),
        Bad("北岭县居全省87个县（市、区）【第89】位。"),
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
            "ordered": f"按名次排列的数应当依次增减，此处“{second}”列在“{first}”之后，次序不合",
            "falling": f"应当由高到低，此处“{second}”列在“{first}”之后",
            "among": f"名次不应大于总数，此处在{value.numbers[0]}个中称“{second}”",
        }[value.sort]
        yield Finding(place, message, related=(Related(other, first),))


def _wrong(value: Ranking) -> tuple[int, int] | None:
    """Indexes of the first two numbers that contradict the order."""
    if value.sort == "ordered":
        return _turn(value)
    for index, (before, after) in enumerate(pairwise(value.numbers), 1):
        if (value.sort == "falling" and after > before) or (value.sort == "rising" and after < before):
            return index - 1, index
        if value.sort == "among" and after > before:
            return 0, 1
        if value.sort == "ranks" and after in value.numbers[:index]:
            return value.numbers.index(after), index
    return None


def _turn(value: Ranking) -> tuple[int, int] | None:
    """Indexes of the first two numbers that run against most others."""
    steps = [after - before for before, after in pairwise(value.numbers)]
    rising = sum(step > 0 for step in steps)
    falling = sum(step < 0 for step in steps)
    if not rising or not falling:
        return None
    wrong = next(index for index, step in enumerate(steps) if (step > 0) == (rising <= falling) and step != 0)
    return wrong, wrong + 1
