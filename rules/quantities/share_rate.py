"""占比、比率应当与两个数相符：120家中的30家占25%，120件办结100件是83.3%。

部分、总体和百分数都印出来时重新计算：“其中30家，占25%”“30家，占120家的25%”“受理120件，办结100件，办结率83.3%”。
四舍五入、截尾按印出的位数留余地；“按期办结率”“占全国的30%”这样另有总体的，不算。
依据：同一事实的几个数不能互相矛盾；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q306",
    "share-rate",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("share",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("全市规上企业120家，其中工业企业30家，占25%。"),
        Good("共120家，其中工业30家，占全国同类企业的3%。"),
        Good("共受理120件，办结100件，办结率83.3%。"),
        Good("共受理120件，办结100件，办结率83%，按期办结率98%。"),
        Good("检查60家，合格52家，合格率86.6%。"),
        Good("30家企业占120家的25%。"),
        Good("共有企业500家，比上年增加30家，占全部企业的12%。"),
        Good("应到120人，实到118人，到会率98.3%。"),
        Good("到发班列723列，其中回程班列293列，占比达四成。"),
        Good("本级政府性基金预算收入32.6亿元；政府性基金预算支出41.8亿元，完成预算的90.5%。"),
        Good("完成7个地块的调查，新增治理村庄84个，治理率达到52.6%。"),
        Good("采购规模4.5亿元，授予中小企业3.78亿元，占全省采购规模的3%。"),
        Good("项目总投资1.6亿元，上级补助9600万元，上级补助占总投资的六成。"),
        Good("税收收入59亿元，增长5.6%，占全部收入的64.6%；非税收入32亿元，增长4.1%，占35.4%。"),
        Good("前三年合计198亿元，占总投资的56.6%；后两年合计152亿元，占43.4%。"),
        Good("农业产值31.6亿元，牧业产值22.7亿元，总产值64亿元。农业、牧业产值合计占总产值的84.8%。"),
        Good("工业企业86家，产值320亿元，其中亿元企业12家，产值60亿元，占5.2%。"),
        Bad("全市规上企业120家，其中工业企业30家，占【30%】。"),
        Bad("共受理120件，办结100件，办结率【90%】。"),
        Bad("完成120项中的100项，完成率【90%】。"),
        Bad("检查60家，合格52家，合格率【92%】。"),
        Bad("工业企业30家，占120家的【30%】。"),
        Bad("应到120人，实到100人，到会率【93.3%】。"),
        Bad("全市排查隐患356处。其中，重大隐患36处，占【20%】。"),
        Bad("全年安排投资计划58亿元。1—10月，完成投资49.3亿元，完成年度计划的【88%】。"),
        Bad("采购规模为4.5亿元，略有下降。其中，授予中小企业3.78亿元，占采购规模的【78%】。"),
        Bad("概算总投资1.6亿元，资金来源为上级补助9600万元，上级补助占总投资的【七成】。"),
        Bad("应检学生21.6万人，实检21.2万人。实检学生中，视力不良的9.8万人，视力不良率为【48.2%】。"),
        Bad("申请专项资金1200万元，实际到位900万元，资金到位率【80%】。"),
        Bad("全县共有行政村240个，已通公交的228个，通达率【98%】。"),
        Bad("行政村240个，已有228个通公交，占行政村总数的【98%】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("share"):
        share = fact.value
        if share.agrees:
            continue
        part, whole = (document.text[slice(*one.span)] for one in (share.part, share.whole))
        made = share.part.value / share.whole.value * 100
        yield Finding(
            share.rate.span,
            f"{share.words}应与两数相符，{part}÷{whole}＝{made:.1f}%，此处为{document.text[slice(*share.rate.span)]}",
            related=(Related(share.whole.span, f"总体为{whole}"), Related(share.part.span, f"部分为{part}")),
        )
