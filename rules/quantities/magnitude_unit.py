"""同一金额一处写“万元”、一处写“亿元”：数字相同、单位差一万倍，多是单位写错。

“总投资3200万元”与“总投资3200亿元”必有一处不对；正文与表头（单位：万元）也一样。换算过的（3200万元、0.32亿元）、
人均和每亩的数、所指不同的两个数，不算。“同一数量前后不一”（Q101）已经指出的不再重复。
依据：同一事实不能有两个数；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, MagnitudePair, Measured, Related, Severity, Span, rule


@rule(
    "Q403",
    "magnitude-unit",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("magnitude_pair", "claim_pair"),
    masks=("quotation", "reproduced"),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
        Measured("raw", 0, 0, 0),
    ),
    examples=(
        Good("项目总投资3200万元。上述项目总投资0.32亿元。"),
        Good("项目总投资3.2亿元。人均补助3.2万元。"),
        Good("项目总投资12亿元，每亩投资12万元。"),
        Good("全市财政收入12.5亿元，企业捐款12.5万元。"),
        Good("对投资1亿元以上的项目，奖励1万元。"),
        Good("项目总投资3200万元。\n项目\t总投资（亿元）\n东门泵站\t0.32\n西门泵站\t0.25"),
        Bad("东门泵站改造项目总投资3200万元，工期两年。\n二、资金安排\n项目总投资【3200亿元】，由市财政安排。"),
        Bad("安排专项资金12.5亿元。\n二、资金来源\n专项资金【12.5万元】由市财政承担。"),
        Bad("项目总投资3250万元。\n单位：亿元\n项目\t总投资\n东门泵站\t1250\n西门泵站\t2000\n合计\t【3250】"),
        Bad("新增债券额度4.2亿元。\n截至11月底，【4.2万元】债券资金全部到位。"),
        Bad("专项资金总规模5亿元。\n【5万元】的专项资金分三年安排。"),
        Bad("利润总额1240万元，增长5%。\n在【1240亿元】的利润总额中，供水占六成。"),
        Bad("全县造林2.6万亩。\n在【2.6亩】造林面积中，经济林占一半。"),
        Good("全市完成造林2.6万亩。\n每户林地2.6亩。"),
        Good("财政补助3.2亿元。\n企业自筹3.2万元。"),
        Bad("罚款金额合计45.6万元。据统计，罚款金额【45.6元】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    known = [fact.value for fact in document.facts("claim_pair") if fact.value.verdict == "conflict"]
    for fact in document.facts("magnitude_pair"):
        pair: MagnitudePair = fact.value
        if any(_covers(each.first.words, pair.first) and _covers(each.second.words, pair.second) for each in known):
            continue
        here = _write(document.text[slice(*pair.second)], pair.second_unit)
        there = _write(document.text[slice(*pair.first)], pair.first_unit)
        subject = "金额" if "元" in here else "数量"
        yield Finding(
            fact.span,
            f"同一{subject}的单位前后应当一致，此处为“{here}”，前文为“{there}”，请核定",
            related=(Related(pair.first, f"前文为“{there}”"),),
        )


def _write(printed: str, unit: str) -> str:
    return printed if printed.endswith(unit) else f"{printed}（{unit}）"


def _covers(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end
