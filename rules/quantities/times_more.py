"""增长几倍、翻几番应当与前后两个数相符：由100到300是增长2倍，是原来的3倍；翻一番为2倍，翻两番为4倍。

“增长N倍”指净增N倍。把由100到300说成“增长3倍”的很常见，只作提示；哪种算法都不符的，请核。
“翻番”常作约数，上下一成之内不算；“近一倍”“一倍多”按区间比较。
依据：编辑惯例。
"""

from collections.abc import Iterator
from decimal import Decimal

from qlint import Bad, Document, Finding, Good, Interval, Measured, Related, Severity, rule

_MARGIN = Decimal("0.12")


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
        Bad("书房由100座增加到300座，增长【3倍】。"),
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
            made = Interval(times.low - 1, times.high - 1)
            if unit == "番":
                factor = 2 ** int(step.figure.value)
                right = times.low <= factor * (1 + _MARGIN) and times.high >= factor * (1 - _MARGIN)
                loose = False
            else:
                right, loose = step.tells(made), step.tells(times)
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
                severity=Severity.INFO if loose else None,
            )
