"""表中合计与各项之和不符：“合计”“总计”“小计”的行和列，应等于所加各项之和。

表格改了一项忘改合计，或者两位数字颠倒，一加便知。四舍五入的差额（每项末位的一半）不算；率、均值、同比、占比、序号、年份、名次不加；
有缺项（“—”“…”）的，所列各项已超过合计才提示；小计不重复相加；只列部分项目的表、看不出列与列对应关系的行不核对。
依据：《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator
from decimal import Decimal

from qlint import Bad, Cell, Document, Finding, Good, Measured, Related, Severity, TableSum, rule

_MOST_SHOWN = 6


@rule(
    "Q401",
    "table-total",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("table_sum",),
    masks=("reproduced",),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
        Measured("raw", 0, 0, 0),
    ),
    examples=(
        Good("区县\t新建\t改造\n东门区\t40\t5\n西门区\t55\t6\n合计\t95\t11"),
        Good("单位：万元\n序号\t项目\t金额\n1\t泵站改造\t1,250\n2\t管网更新\t860.5\n合计\t\t2,110.5"),
        Good("|区县|增加值（亿元）|占比（%）|\n|---|---|---|\n|东门区|33.3|33.3|\n|西门区|66.6|66.6|\n|合计|100|100|"),
        Good(
            "区县　　户数（户）　　户均收入（元）\n东门区　　40　　12000\n西门区　　60　　14000\n合　计　　100　　13200"
        ),
        Good("区县\t学校数\t教师数\n东门区\t12\t—\n西门区\t15\t320\n南溪县\t9\t150\n合计\t36\t700"),
        Good(
            "类别\t项目\t金额（万元）\n城区\t泵站\t40\n城区\t管网\t55\n小计\t\t95\n乡镇\t水厂\t20\n乡镇\t水塔\t15\n小计\t\t35\n合计\t\t130"
        ),
        Good("项目\t金额（万元）\n合计\t95\n泵站\t40\n管网\t55"),
        Good("项目\t数量（个）\n泵站\t40\n其中：新建\t12\n管网\t55\n合计\t95"),
        Good("部分县（区）充电桩数\n区县\t数量（个）\n东门区\t40\n西门区\t55\n全市合计\t320"),
        Good("部分单位用车费用\n单位\t燃料费\t维修费\t合计\n县水利局\t6\t4\t10\n县林业局\t7\t6\t13\n合计\t90\t80\t170"),
        Bad(
            "部分单位用车费用\n单位\t燃料费\t维修费\t合计\n县水利局\t6\t4\t【14】\n县林业局\t7\t6\t13\n"
            "县统计局\t2\t1\t3\n县司法局\t3\t1\t4"
        ),
        Good("区县\t2024年\t2025年\t增长率（%）\n东门区\t40\t44\t10\n西门区\t50\t60\t20\n合计\t90\t104\t15.6"),
        Good("序号\t区县\t桩数（个）\n1\t东门区\t40\n2\t西门区\t55\n合计\t2个区\t95"),
        Bad("区县\t新建\t改造\n东门区\t40\t5\n西门区\t55\t6\n合计\t【59】\t11"),
        Bad("区县\t充电桩（个）\n东门区\t40\n西门区\t55\n南溪县\t12\n总计\t【170】"),
        Bad("|项目|金额（万元）|\n|---|---|\n|泵站改造|1,250|\n|管网更新|860.5|\n|合计|【2,101.5】|"),
        Bad("区县　　新建　　改造\n东门区　　40　　5\n西门区　　55　　6\n合　计　　95　　【16】"),
        Bad("序号\t区县\t新建（个）\t改造（个）\n1\t东门区\t40\t5\n2\t西门区\t55\t6\n合计\t95\t【12】"),
        Bad("区县\t新建\t改造\t合计\n东门区\t40\t5\t45\n西门区\t55\t6\t【16】\n南溪县\t12\t3\t15"),
        Bad("项目\t金额（万元）\t户数\n合计\t【59】\t7\n泵站\t40\t3\n管网\t55\t4"),
        Bad(
            "类别\t项目\t金额（万元）\n城区\t泵站\t40\n城区\t管网\t55\n小计\t\t95\n乡镇\t水厂\t20\n乡镇\t水塔\t15\n"
            "小计\t\t【53】\n合计\t\t130"
        ),
        Bad("区县\t学校数\t教师数\n东门区\t12\t—\n西门区\t15\t320\n南溪县\t9\t150\n合计\t36\t【407】"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    reported: set[Cell] = set()
    for fact in document.facts("table_sum"):
        value: TableSum = fact.value
        if value.agrees or value.total in reported:
            continue
        reported.add(value.total)
        sum_words = (
            f"{_write(value.addends)}＝{_plain(sum((each.value or Decimal(0) for each in value.addends), Decimal(0)))}"
        )
        yield Finding(
            fact.span,
            f"“{value.label}”与各项之和应当一致，各项之和{sum_words}，此处为“{value.total.words}”",
            related=tuple(Related(each.span, f"所加的一项“{each.words}”") for each in value.addends[:12]),
            severity=None if value.certain else Severity.WARNING,
        )


def _write(addends: tuple[Cell, ...]) -> str:
    shown = [_plain(each.value or Decimal(0)) for each in addends]
    if len(shown) > _MOST_SHOWN:
        shown = [*shown[:3], "…", shown[-1]]
    return "＋".join(shown)


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"
