"""各部分占比之和应为100%：列全的占比加起来不是100%。

“男性占55.2%、女性占46.8%”“三次产业比重为5.2:46.8:49.0”“其余占10%”这样列全的占比，和应为100%，四舍五入按印出的位数留余地；
“从规模看”“按性质分”“以下”与“以上”、“满意”与“不满意”也看作列全；未说列全的，和大于100%才算。可以多选的调查、互相交叉的分类、只列一部分的占比不算。
依据：同一总体的各部分之和为100%；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator
from decimal import Decimal

from qlint import Bad, Document, Finding, Good, Measured, Severity, rule

_LEAST, _WHOLE, _MOST = Decimal(80), Decimal(100), Decimal(125)


@rule(
    "Q303",
    "shares-not-hundred",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("share_list",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("男性占55.2%，女性占44.8%。"),
        Good("三次产业比重为5.2:46.8:48.0。"),
        Good("三次产业比重为5.2：46.8：48.1，由5.6：47.0：47.4优化而来。"),
        Good("工业、农业产值分别占30%和20%。"),
        Good("受访者中，认为便利的占85%，认为实惠的占70%。"),
        Good("女性占45%，党员占65%。"),
        Good("A类占33.3%，B类占33.3%，其余占33.3%。"),
        Good("按投诉性质分，商品类投诉占57.3%，服务类投诉占42.7%。"),
        Good("在不满意的原因中（可多选），水压不足占58%，时有停水占47%，水质浑浊占21%。"),
        Good("从资金来源看，财政资金占45%，企业自筹占35%。"),
        Good("研发投入占全省的35%，发明专利占全省的68%。"),
        Good("工业增加值占生产总值的35%，工业税收占全部税收的52%，工业投资占全部投资的40%。"),
        Good("0—14岁的占13.8%，15—59岁的占55.1%，60岁及以上的占31.1%，其中65岁及以上的占22.6%。"),
        Good("从年龄看，35岁以下占28%；36岁至50岁占45%；51岁以上占27%。"),
        Good("投诉量居前三类的问题分别占42%、28%、18%。"),
        Good("突出的四类问题分别占32%、25%、20%、10%。"),
        Good("三次产业投资中，民间投资分别占52%、68%、48%。"),
        Good("城镇和农村低保对象中，老年人分别占42%、48%。"),
        Good("城乡居民食品支出占消费支出比重分别为29.1%、33.2%。"),
        Bad("全市常住人口中，城镇、农村人口分别占【65.2%和30.8%】。"),
        Bad("男性占【55.2%，女性占46.8%】。"),
        Bad("三次产业比重为【5.2:46.8:49.0】。"),
        Bad("三次产业结构由5.6：47.0：47.4调整为【5.2：46.8：49.0】。"),
        Bad("工业占【60%，建筑业占25%，其余占25%】。"),
        Bad("国有、民营、外资企业占比分别为【35.2%、45.6%和29.2%】。"),
        Bad("城镇、农村人口分别占【65.2%和30.8%】，城镇、农村各有侧重。"),
        Bad("按投诉性质分，商品类投诉占【57.3%，服务类投诉占47.2%】。"),
        Bad("“非常满意”的占【41.6%，“比较满意”的占38.9%，“一般”的占12.3%，“不满意”的占6.3%】，前两项合计80.5%。"),
        Bad("从规模看，大型企业占【百分之六，中型企业占百分之二十三，小微企业占百分之七十七】。"),
        Bad("0—14岁的占【13.8%，15—59岁的占57.1%，60岁及以上的占31.1%】，其中65岁及以上的占22.6%。"),
        Bad("从年龄看，35岁以下占【28%；36岁至50岁占45%；51岁以上占32%】。"),
        Bad("收入构成中，工资占【58.6%，同比提高0.5个百分点，经营占18.2%，财产占6.4%，转移占18.8%】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("share_list"):
        rates, made = fact.value.rates, fact.value.sum
        slack = Decimal("0.5") * len(rates) if made.low == made.high and len(rates) > 2 else 0
        if made.low - slack <= _WHOLE <= made.high + slack:
            continue
        # Rates that make much more or less belong to several wholes.
        if not (_LEAST if fact.value.exhaustive else _WHOLE) < made.low <= _MOST:
            continue
        if "其中" in document.text[slice(*fact.span)]:
            continue  # a share of a share
        words = "＋".join(f"{one.value:f}%" for one in rates)
        yield Finding(fact.span, f"各部分占比之和应为100%，此处{words}＝{fact.value.total:f}%")
