"""平均数应当与总数、个数相符：共6000元、3人，是人均2000元。

总额、个数和平均数（单价）都印出来，一句之内各只有一个时重新计算：“共发放6000元，惠及3人，人均2000元”
“每台3000元，共20台，合计6万元”。按其他口径平均的（人均可支配收入等）不算；四舍五入按印出的位数留余地。
依据：同一事实的几个数不能互相矛盾；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q307",
    "average",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("average",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("共发放补助6000元，惠及3人，人均2000元。"),
        Good("购置设备20台，每台3000元，共计6万元。"),
        Good("全县人均可支配收入3万元，共有120人参加培训，共发放补助6000元。"),
        Good("共发放补助1.2万元，惠及7户，户均1714元。"),
        Good("每人每天补助100元，培训3天，共有20人，共计6000元。"),
        Good("共发放补助6000元，惠及3人，每人补助标准不低于1000元。"),
        Good("新改造户厕5160座，完成下达任务5000座的103.2%，投入改厕资金1548万元，平均每座3000元。"),
        Good("对养殖大户每户补助2000元，共安排资金20万元，新增大户120户。"),
        Good("全县人口50万人，生产总值300亿元，人均生产总值6.2万元。"),
        Good("全校共有教学班36个，学生1620人，班额均在50人以下。"),
        Good("5月1日至5日，景区接待游客25万人次，日均5万人次，最多的一天6万人次。"),
        Good("共慰问125人，发放慰问金15万元，人均1200元；其中老党员3人，每人3000元。"),
        Bad("共发放补助6000元，惠及3人，人均【3000元】。"),
        Bad("购置设备20台，每台【3000元】，共计8万元。"),
        Bad("每户补助【500元】，共补助120户，合计8万元。"),
        Bad("累计发放救助金24万元，惠及困难群众120户，户均【3000元】。"),
        Bad("采购空调200台，单价【1500元】，总金额35万元。"),
        Bad("全县投产茶园8.5万亩，产鲜叶6.8万吨，平均亩产【850公斤】。"),
        Bad("5月1日至5日，景区接待游客25万人次，日均【6万人次】。"),
        Bad("上半年共受理投诉1260件，月均【220件】。"),
        Bad("全市建成服务站96个，配备社工384名，平均每站【5名】。"),
        Bad("补贴面积46.5万亩，补贴资金3952.5万元，每亩补贴【95元】。"),
        Bad("走访单位260个，慰问职工3.9万人，发放物品价值468万元，平均每名职工【150元】。"),
        Good("4月接诊患者3.6万人次，工作日日均1350人次。"),
        Bad("16个县共上报典型案例208个，平均每县上报【15个】。"),
        Bad("3月份共办理登记9300件，日均办理【360件】。"),
        Bad("三年累计投入2.7亿元，年均投入【9600万元】。"),
        Bad("全市15个乡镇共上报线索180条，平均每个乡镇【14条】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("average"):
        average = fact.value
        if average.agrees:
            continue
        total, count, mean = (document.text[slice(*one.span)] for one in (average.total, average.divisor, average.mean))
        if not count.endswith((average.divisor.unit, "年", "日")):
            count = f"{average.divisor.value}{average.divisor.unit}"  # 3月 is 31天
        made = average.mean.write(average.total.value / average.divisor.value)
        yield Finding(
            average.mean.span,
            f"平均数应与总数、个数相符，{total}÷{count}＝{made}，此处为{mean}",
            related=(Related(average.total.span, f"总数为{total}"), Related(average.divisor.span, f"个数为{count}")),
        )
