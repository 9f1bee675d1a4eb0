"""“分别”前后项数不等：“甲、乙、丙分别增长1%、2%”三项只有两个数。

“分别”“依次”把前面的各项与后面的各个数（名称）一一对应，两边的项数应当相等，否则总有一项没有着落。前面的各项可以在上一分句；“和”
既可能连接两项，也可能在一项之内，所有读法都不合的才指出。“分别召开会议”“分别向两院报告”等不表示对应的不算；后面只有一个数的
（“分别下降3%”），是各项相同，不算。
依据：对应的两个列举不能一长一短；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Respectively, Severity, Span, rule


@rule(
    "Q206",
    "respectively-count",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("respectively",),
    masks=("reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("北岭县、南溪县、西屏县分别增长1%、2%和3%。"),
        Good("化学需氧量、氨氮排放量分别下降3%。"),
        Good("教育和文化支出分别增长5.2%、6.1%。"),
        Good("信息传输、软件和信息技术服务业，租赁业、商务服务业增加值分别增长10.9%、10.4%。"),
        Good("汽车产销量分别为241万辆和243.9万辆，同比分别增长51.2%和47.9%。"),
        Good("市水利局、市财政局、市教育局分别召开会议、制定方案。"),
        Good("城乡居民收入、消费支出分别增长5%、6%、7%、8%。"),
        Good("受疫情、汛情影响的北岭县、南溪县分别下降1%、2%。"),
        Good("发送国内邮件47.8万件，国际邮件2.9万件，同比分别增长7%、63%。"),
        Good("北岭县、南溪县的产量和产值分别为3万吨、4万吨、5亿元、6亿元。"),
        Good("修渠、护林两项任务分别由市水利局和市林业局、市园林局牵头。"),
        Good("应当分别送达申请人、被申请人和第三人。"),
        Good("对特困、低保人员和80周岁以上高龄人员，每餐分别给予3元、2元补助。"),
        Good("生产总值，工业增加值、投资分别增长5%、6%、7%。"),
        Good("北岭县、南溪县两县分别由林知远、陈明同志包联。"),
        Good("北岭县、南溪县分别有3个、5个和2个、4个村民小组未通水。"),
        Good("北岭县、南溪县等地气温分别下降5、6、7摄氏度。"),
        Good("一、居民、学校、商业用水价格（按表计量）分别调整为2元、3元和4元。"),
        Good("优秀、良好、及格、不及格的学生分别有19人、40人、26人和3人。"),
        Good("一、二、三产业增加值分别为12亿元、56亿元和78亿元，三家企业的职工分别为61人、82人和93人。"),
        Good("五个督导组分别检查12个乡镇、30个村，2024年、2025年，全市新增就业分别为3万人、4万人。"),
        Good("分城乡看，城市和农村分别上涨0.5%和0.2%。"),
        Bad("一、【居民、学校、商业用水价格（按表计量）分别调整为2元、3元、4元和5元】。"),
        Bad("【优秀、良好、及格、不及格的学生分别有19人、40人和26人】。"),
        Bad("分城乡看，【城市和农村分别上涨0.5%、0.3%和0.2%】。"),
        Bad("【三家企业的职工分别为61人、82人、93人和135人】。"),
        Bad("【2023年、2024年和2025年，全市新增就业分别为3万人、4万人】。"),
        Bad("【一等奖、二等奖、三等奖分别奖励5000元、3000元、2000元和1000元】。"),
        Bad("【甲、乙两个项目分别由云川建设公司、北岭路桥公司和南溪园林公司承建】。"),
        Bad("【对一等奖、二等奖、三等奖获得者，分别给予3000元、2000元奖励】。"),
        Bad("【供水能力、排水能力和管网长度分别提高10%、15%】。"),
        Bad("【北岭县、南溪县、西屏县分别增长1%、2%】，高于全市。"),
        Bad("【北岭县、南溪县分别完成投资3亿元、4亿元和5亿元】。"),
        Bad("上半年，【工业用水、农业用水、生活用水、生态用水占比分别为40%、35%和20%】。"),
        Bad("【粮食、油料、蔬菜产量分别达到107万吨和83万吨】。"),
        Bad("【修渠、护林、通电三项任务分别由市水利局、市林业局牵头】。"),
        Bad("全市用水总量、用水强度分别【下降1%、2%，同比分别下降3%、4%和5%】。"),
        Bad("【北岭县、南溪县、西屏县三县的耕地面积，分别为3万亩、4万亩】。"),
        Bad("【检查组组长林知远、陈明、王芳依次为45岁、38岁】。"),
        Bad("【一期、二期、三期工程分别位于北岭县、南溪县】。"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("respectively"):
        value: Respectively = fact.value
        if value.fewest <= value.most_values and value.fewest_values <= value.most:
            continue
        word = document.text[slice(*value.word)]
        fewer = value.most_values < value.fewest
        before = value.fewest if fewer else value.most
        after = value.most_values if fewer else value.fewest_values
        yield Finding(
            fact.span,
            f"“{word}”前后项数应当相等，此处前面列{before}项，后面只列{after}项"
            if fewer
            else f"“{word}”前后项数应当相等，此处前面列{before}项，后面列{after}项",
            related=(Related(Span(value.values[0].start, value.values[-1].end), f"与前面对应的{after}项"),),
            severity=None if value.numeric else Severity.WARNING,
        )
