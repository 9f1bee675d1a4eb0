"""分项之和应当等于总数：总数与其后（或其前）各分项相加不符。

分项列全时（“分别为”“分为三类”“其余”“由……组成”“合计”，或“合格”与“不合格”这样非此即彼的两项），其和应与总数相等；
未说列全的（“其中”“包括”）可以只举一部分，和小于总数不算，大于总数才算。女性与党员、重点与一般这类可以交叉的分项不相加；
四舍五入按印出的位数留余地；净额、差额、均价不加总。
依据：同一事实的总数与分数不能两说；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, Span, rule


@rule(
    "Q301",
    "total-of-parts",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("breakdown",),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("全年安排重点任务120项，其中已办结100项、在办20项。"),
        Good("全年共受理120件，其中水务类60件、城管类40件。"),
        Good("全市共有职工120人，其中女职工60人、党员50人、本科以上学历80人。"),
        Good("全县实现产值120.4亿元，其中工业80.2亿元、建筑业40.3亿元。"),
        Good("2025年，全市进出口总额120亿元，增长8%，其中出口75亿元、增长10%，进口45亿元、增长5%。"),
        Good("新增公路6万公里，其中高速公路4万公里，高速公路总里程达9万公里。"),
        Good("全市36个乡镇分为三类，一类示范镇12个、二类14个。"),
        Good("计划建设项目80个，其中续建30个、新建50个；技改项目20个。"),
        Good("受理复议案件85件，审结80件，其中维持50件，撤销20件，驳回10件。"),
        Good("共120项任务，其中60项由水利局牵头，80项由财政局配合。"),
        Good("水库总库容1.2亿立方米，其中兴利库容0.8亿立方米，防洪库容0.6亿立方米。"),
        Good("贸易顺差30亿元，其中出口80亿元，进口50亿元。"),
        Good("全市企业达240家，比上年增加30家，其中工业企业120家，服务业企业110家。"),
        Good("检查单位30家、整改隐患45处，其中重大隐患20处、一般隐患25处。"),
        Good("共120项任务，已完成100项，其余20项正在推进。"),
        Good("北岭县30家、南溪县40家，共70家。"),
        Good("共检查企业120家，涉及食品企业80家、药品企业90家。"),
        Good("今年申报80个，去年申报60个，共认定100个。"),
        Good("线上参加60人次，线下参加70人次，共130人次，其中首次参加80人次、青年90人次。"),
        Bad("全年安排重点任务共120项，其中已办结【100项、在办25项】。"),
        Bad("共受理群众来信120件，其中办结【80件，正在办理45件】。"),
        Bad("全市参评单位120家，分别为【60家、40家和25家】。"),
        Bad("抽检产品120批次，其中合格【110批次、不合格15批次】。"),
        Bad("共有任务120项，已完成【90项，其余20项】正在推进。"),
        Bad("全市书房120座，分为三类：一类书房【60座，二类书房40座，三类书房25座】。"),
        Bad("北岭县检查30家、南溪县检查40家、东门街道检查20家，共【100家】。"),
        Bad("全年减税降费共计8.4亿元，其中减税【5.2亿元，降费4.2亿元】。"),
        Bad("抽检产品200批次，合格【190批次，不合格15批次】。"),
        Bad("表彰先进集体20个（市直单位【8个，县区单位15个】）。"),
        Bad("全市36个乡镇分为三类，其中一类【12个、二类14个、三类12个】。"),
        Bad("120项任务中，已完成【100项，正在推进25项】。"),
        Bad("发放宣传册300份、海报200份，合计【600份】。"),
        Bad("代表团共120人，由【60名工人代表和50名】农民代表组成。"),
        Bad("全县产值120.4亿元，其中工业【80.2亿元、建筑业45.3亿元】。"),
        Bad("今年共新建充电桩800个。其中，城区【500个，乡镇400个】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("breakdown"):
        breakdown = fact.value
        total, parts = breakdown.total, breakdown.parts
        if len(parts) < 2 or breakdown.too_great or breakdown.adds_up:
            continue
        above = breakdown.sum.low >= total.amount.high
        if breakdown.overlapping or not (above or breakdown.exhaustive):
            continue
        words = [document.text[slice(*one.span)] for one in parts]
        said = document.text[slice(*total.span)]
        places = Span(parts[0].start, parts[-1].end)
        behind = total.start > parts[-1].start
        yield Finding(
            total.span if behind else places,
            f"分项之和应与总数相符，此处总数为{said}，分项{'＋'.join(words)}＝{breakdown.write_sum()}",
            related=(Related(places, f"分项为{'、'.join(words)}") if behind else Related(total.span, f"总数为{said}"),),
            severity=None if breakdown.exhaustive and breakdown.certain else Severity.WARNING,
        )
