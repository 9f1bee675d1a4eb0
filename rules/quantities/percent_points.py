"""两个百分数相减得百分点：由5%提高到8%，是提高3个百分点，不是提高3%。

比重、增速、各种率由一个百分数变为另一个，其差用“个百分点”；说“提高60%”是另一种算法，也成立，不算。
反过来，产值、人数等绝对数由100亿元增长到120亿元，增幅是20%，不是“20个百分点”。
依据：编辑惯例（百分点是百分数之差）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule

_RATIOS = ("%", "百分点", "‰", "倍", "成")


@rule(
    "Q310",
    "percent-points",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("change",),
    masks=("quotation", "reproduced", "table"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 1, 1, 1),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
        Measured("raw", 0, 0, 0),
    ),
    examples=(
        Good("服务业比重由5%提高到8%，提高3个百分点。"),
        Good("服务业比重由5%提高到8%，提高60%。"),
        Good("产值由100亿元增长到120亿元，增长20%。"),
        Good("合格率由95%提高到98%，提高3%。"),
        Good("占比由2%提高到4%，提高了100%。"),
        Good("产值由100亿元增长到120亿元，占比提高2个百分点。"),
        Bad("服务业比重由5%提高到8%，提高【3%】。"),
        Bad("失业率由6.1%下降到5.2%，下降了【0.9%】。"),
        Bad("合格率达到80%，比上年的75%提高【5%】。"),
        Bad("产值由100亿元增长到120亿元，增长【20个百分点】。"),
        Bad("受理量由200件增加到230件，同比增长【15个百分点】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("change"):
        change = fact.value
        level = change.after.dimension
        for step in change.steps:
            unit, here = step.figure.dimension, document.text[slice(*step.figure.span)]
            if unit == "%" and level == "%" and step.tells(change.difference) and not step.tells(change.growth):
                advice = f"百分数之差应用百分点，由{change.before.write(change.before.value)}到"
                advice += f"{change.after.write(change.after.value)}相差"
                advice += f"{step.figure.write(abs(change.after.value - change.before.value)).rstrip('%')}个百分点"
            elif unit == "百分点" and level not in _RATIOS:
                advice = "绝对数的增减幅度应用%，百分点是百分数之差"
            else:
                continue
            yield Finding(
                step.figure.span,
                f"{advice}，此处为{here}",
                related=tuple(
                    Related(one.span, document.text[slice(*one.span)]) for one in (change.before, change.after)
                ),
            )
