"""增长几倍、翻几番应当与前后两个数相符：由100到300是增长2倍，是原来的3倍；翻一番为2倍，翻两番为4倍。

“增长N倍”指净增N倍，由100到300说成“增长3倍”就多算了一倍；“是A的N倍”才包括原数。
“翻番”常作约数，上下一成之内不算；“近一倍”“一倍多”按区间比较。
依据：编辑惯例。
"""

from collections.abc import Iterator
from decimal import Decimal

from qlint import Bad, Document, Figure, Finding, Good, Interval, Measured, Related, Severity, rule

_MARGIN = Decimal("0.12")
_HALF = Decimal("0.05")


@rule(
    "Q311",
    "times-more",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("change",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("书房由100座增加到300座，增长2倍。"),
        Good("书房由100座增加到210座，翻了一番。"),
        Good("书房由100座增加到190座，增长近1倍。"),
        Good("产值由100亿元增加到400亿元，翻了两番。"),
        Good("产值由1.2亿元增加到3.1亿元，增长1.6倍。"),
        Good("书房由100座增加到250座，增长了1倍多。"),
        Good("收入达到1260万元，是2022年420万元的3倍。"),
        Good("收入达到1260万元，是2022年的3倍；2021年为300万元。"),
        Good("去年交易额96亿元，比上年的32亿元增长2倍。"),
        Good("建成充电桩1800个，在上年900个的基础上翻了一番。"),
        Good("销售额一亿八千万元，相当于二〇二二年六千万元的三倍。"),
        Good("2020年书房只有30座。到2025年，达到120座，翻了两番。"),
        Bad("书房由100座增加到300座，增长【3倍】。"),
        Bad("收入达到1260万元，是2022年420万元的【4倍】。"),
        Bad("去年交易额96亿元，比上年的32亿元增长【3倍】。"),
        Bad("建成充电桩1800个，在上年900个的基础上增长【两倍】。"),
        Bad("建成充电桩1800个，在上年600个的基础上翻了【一番】。"),
        Bad("销售额一亿八千万元，相当于二〇二二年六千万元的【两倍】。"),
        Bad("2020年书房只有30座。到2025年，达到90座，翻了【两番】。"),
        Bad("书房100座，五年前为25座，翻了【三番】。"),
        Bad("书房由100座增加到300座，增长【4倍】。"),
        Bad("产值由100亿元增加到300亿元，翻了【两番】。"),
        Bad("产值由100亿元增加到300亿元，翻了【一番】。"),
        Bad("书房由100座增加到200座，增长【两倍】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("change"):
        change = fact.value
        times, growth = change.times, change.growth
        for step in change.steps:
            unit = step.figure.dimension
            if unit not in ("倍", "番") or not step.rising or times is None or growth is None or growth.low <= 0:
                continue
            made = times if step.words == "的" else Interval(times.low - 1, times.high - 1)
            if unit == "番":
                factor = 2 ** int(step.figure.value)
                right = times.low <= factor * (1 + _MARGIN) and times.high >= factor * (1 - _MARGIN)
            else:
                right = _may_tell(step.figure, made)
            if right:
                continue
            before, after = (one.write(one.value) for one in (change.before, change.after))
            ratio = change.after.value / change.before.value
            here = document.text[slice(*step.figure.span)]
            yield Finding(
                step.figure.span,
                f"由{before}到{after}是原来的{ratio:.3g}倍，即增长{ratio - 1:.3g}倍，此处为{here}",
                related=tuple(
                    Related(one.span, document.text[slice(*one.span)]) for one in (change.before, change.after)
                ),
            )


def _may_tell(figure: Figure, made: Interval) -> bool:
    """Whether a computed number may be printed so: rounded, or cut off by less than 3/4 of the last digit."""
    amount = figure.amount
    if amount.form not in ("exact", "rounded"):
        return amount.low - _HALF <= made.high and made.low <= amount.high + _HALF
    step = amount.high - amount.low or Decimal(1)
    return figure.value - step / 2 <= made.high and made.low < figure.value + step * Decimal("0.75")
