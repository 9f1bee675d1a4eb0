"""正文的数与表中不同：正文写“全市新建充电桩1520个”，表中合计是1250。

正文常照表中合计、某行的数抄写，抄错一两位不易发现。正文说到行名、列名（或者“全市”“三县”对合计）、单位相同、时间相同，而数字只差一位、
两位颠倒的才提示；行名、列名都有而别无限定的，相差不到一倍也提示。约数、计划数、增减数、另一年的数，同行同列的数和它们的和、差，
不比。两处孰是，qlint不判断。
依据：《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Cell, Document, Fact, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q402",
    "table-text",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("table_statement",),
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
        Good("全市新建充电桩1250个。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Good("全市计划新建充电桩1520个。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Good("去年全市新建充电桩1150个。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Good("城区新建充电桩1150个。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Good("南溪县新建充电桩520个。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Good("全市新建充电桩800个。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Good("全市新建充电桩投资1520万元。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Good(
            "2024年，全市新建充电桩1150个。\n2025年建设情况表\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"
        ),
        Good("全市完成工程投资3.25亿元。\n单位：万元\n区县\t工程投资\n东门区\t12500\n西门区\t20000\n合计\t32500"),
        Good("东门区、西门区新建充电桩1260个。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Good(
            "批次\t第一批\t第二批\n城关库\t2600\t3100\n柳溪库\t1400\t900\n城关库第二批比第一批多500吨，两批合计5700吨。"
        ),
        Good("区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n东门区10月底建成660个。"),
        Bad("品名\t单位\t数量\n编织袋\t条\t8600\n救生衣\t件\t1250\n储备编织袋8600条、救生衣【1520件】。"),
        Bad("指标\t增速（%）\n工业增加值\t6.9\n固定资产投资\t4.2\n工业增加值增长【9.6%】。"),
        Bad("流向\t人数\n城区到乡镇\t46\n乡镇到城区\t18\n从流向看，城区学校到乡镇学校的【49人】。"),
        Bad(
            "旅游指标见下表。\n县名|接待人次（万）|旅游收入（亿元）\n北岭县|186.4|12.7\n南溪县|243.8|18.1\n从上表看，南溪县接待人次最多，达【234.8万人次】。"
        ),
        Bad("线路|站点数|票价（元）\n3路|24|1\n12路|31|2\n3路新增县医院等2站，站点总数达到【26个】。"),
        Bad(
            "轮换数量见下表（单位：吨）：\n库点\t第一批\t第二批\n城关库\t2600\t3100\n柳溪库\t1400\t900\n柳溪库第二批因维修，轮换量降为【950吨】。"
        ),
        Bad("全市共发放惠民政策资料【1520份】。\n区县\t发放数（份）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Bad("全市新建充电桩【1520个】。\n区县\t新建充电桩（个）\n东门区\t600\n西门区\t650\n合计\t1250"),
        Bad("截至6月底，东门区新建充电桩【660个】。\n区县\t新建充电桩\n东门区\t600\n西门区\t650\n合计\t1250"),
        Bad(
            "全市共新建充电桩【1350个】，其中东门区600个。\n|区县|新建充电桩（个）|\n|---|---|\n|东门区|600|\n|西门区|650|\n|合计|1250|"
        ),
        Bad("单位：万元\n区县\t工程投资\n东门区\t12500\n西门区\t20000\n合计\t32500\n全市完成工程投资【3.52亿元】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    facts = document.facts("table_statement")
    agreeing = {fact.value.cell for fact in facts if fact.value.agrees}
    for fact in facts:
        # Said right elsewhere in the text: what differs there speaks of something else, or Q101 says it.
        if not fact.value.agrees and fact.value.cell not in agreeing:
            yield _find(document, fact, fact.value.cell)


def _find(document: Document, fact: Fact, cell: Cell) -> Finding:
    here = document.text[slice(*fact.span)]
    printed = cell.words if cell.words.endswith(fact.value.unit) else cell.words + fact.value.unit
    place = f"“{fact.value.row}”一行为“{printed}”"
    return Finding(
        fact.span, f"正文与表中的数应当一致，此处为“{here}”，表中{place}，请核定", (Related(cell.span, f"表中{place}"),)
    )
