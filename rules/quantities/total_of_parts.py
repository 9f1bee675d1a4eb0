"""分项之和应当等于总数：总数与其后（或其前）各分项相加不符。

分项列全时（“分别为”“分为三类”“其余”“由……组成”“合计”，或“合格”与“不合格”这样非此即彼的两项），其和应与总数相等；
未说列全的（“其中”“包括”）可以只举一部分，和大于总数才算；只差百分之几、又没有“等”“主要”的，看作列全。女性与党员、重点与一般这类可以交叉的分项不相加；
四舍五入按印出的位数留余地；净额、差额、均价不加总。
依据：同一事实的总数与分数不能两说；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator
from decimal import Decimal

from qlint import Bad, Breakdown, Document, Finding, Good, Measured, Related, Severity, Span, compile_late, rule

_FEW = 3  # parts
# Parts of other times overlap with the whole (前三季度…，其中二季度…，四季度…).
_REPEATED = compile_late("重复(?:计算|统计|部分|量)|扣除重复")  # 山丘区…，平原区…，重复计算量…: the total is less
_TIMES, _LEAD = compile_late("季度|[上下]半年|[0-9]月|累计|同期|上年|去年"), 12
_SLIP = Decimal("1.2")  # above the total


@rule(
    "Q301",
    "total-of-parts",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("breakdown",),
    masks=("quotation", "reproduced", "table"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 1, 1, 1),
        *(Measured(folder, 0, 0, 0) for folder in ("laws", "news", "raw")),
    ),
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
        Good("完成投资3.84亿元，占总投资4.8亿元的80%。其中，一标段0.95亿元，二标段1.12亿元，三标段1.77亿元。"),
        Good(
            "征收土地共14.2650公顷，其中农用地12.8031公顷（含耕地9.4412公顷）、建设用地1.1087公顷、未利用地0.3532公顷。"
        ),
        Good("总投资5280万元。中央安排3168万元，省级安排1056万元，其余1056万元由市县负责。"),
        Good("上年收入6.83亿元。恳请安排资金528万元，其余528万元由我县自筹。"),
        Good("各乡镇统计员1名、调查员2名，共33名。"),
        Good("总建筑面积9860平方米。其中，教学楼5920平方米，操场2340平方米，食堂1600平方米；室外场地4000平方米。"),
        Good("全县共有学校86所，其中小学50所、初中18所。"),
        Good("全县共有学校86所，其中小学60所、初中18所、高中5所、特殊教育学校3所。"),
        Good("全国高等学校3072所。其中，普通高等学校2820所，含本科院校1275所、高职院校1545所，成人高等学校252所。"),
        Good("安排专项资金500万元，其中教育200万元、卫生150万元、文化100万元。"),
        Good("全镇耕地3.2万亩，其中水田1.8万亩、旱地1.1万亩。"),
        Good("一季度完成税收8.6亿元，上半年累计完成18.2亿元，前三季度累计完成27.5亿元。"),
        Good("项目总投资18亿元，上年底累计完成6亿元，本年计划投资5亿元，年底累计完成11亿元，剩余7亿元明年完成。"),
        Good(
            "支出47亿元。其中：“三保”支出28亿元，包括保民生11亿元、保工资16亿元；教育支出10亿元；农林水支出8亿元；卫生支出5亿元。"
        ),
        Good("全年立案486件，其中普通案件412件，结案468件。"),
        Good("进出口总额86亿元。其中出口62亿元，增长15%，机电产品出口28亿元，占出口的45%。"),
        Good("森林面积186.4万亩，其中公益林92.3万亩，商品林94.1万亩，全年造林2.6万亩，完成任务2.5万亩的104%。"),
        Good("处分208人，其中党纪处分186人、政务处分41人，移送司法12人。"),
        Good("全县学校86所，其中小学52所、初中30所，新增幼儿园18所。"),
        Good("地下水资源量12.4亿立方米，其中山丘区10.8亿立方米，平原区1.7亿立方米，两者的重复计算量0.1亿立方米。"),
        Good("3座水库年末蓄水6.9亿立方米。其中，东湖水库年初蓄水3.6亿立方米、年末3.4亿立方米。"),
        Good("实有市场主体2326户，其中个体户1826户、企业464户、合作社32户，其他类型4户。"),
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
        Bad(
            "救助群众412户1035人，发放资金62.1万元。其中：低保户【205户、特困户58户、防止返贫户97户、其他困难户62户】。"
        ),
        Bad("进出口总值186.4亿元，增长7.2%。其中，出口【112.7亿元，增长8.9%；进口64.7亿元】，增长4.1%。"),
        Bad("估算总投资4150万元，其中申请上级补助【2500万元，县财政安排1560万元】。"),
        Bad("总投资5200万元，资金来源为：中央补助【3000万元，省级补助1200万元，县级自筹900万元】。"),
        Bad("学员共156人。按学历分，研究生【24人，本科98人，大专36人】。"),
        Bad("甲村新增120亩，乙村新增80亩，丙村新增60亩，三个村合计新增【270亩】。"),
        Bad("预算收入总计2350万元。其中：公共预算收入【1980万元，基金收入200万元，其他收入150万元】。"),
        Bad("会员单位120家，按区域分，东部【56家，中部38家，西部36家】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("breakdown"):
        breakdown = fact.value
        total, parts = breakdown.total, breakdown.parts
        if len(parts) < 2 or breakdown.too_great or breakdown.adds_up:
            continue
        end = document.sentence_at(parts[-1].end - 1).end
        above = breakdown.sum.low >= total.amount.high and breakdown.in_reach
        if breakdown.overlapping or _is_nested(breakdown) or _REPEATED.search(document.text, parts[0].start, end):
            continue
        # Lists that do not say to be whole leave out some, and count some twice: only what is nearly right is a slip.
        missing = breakdown.lacks_little and not above and len(parts) <= _FEW
        timed = _TIMES.search(document.text, parts[0].start - _LEAD, parts[-1].end) is not None
        near = above and (breakdown.certain or not timed) and breakdown.sum.low <= total.amount.high * _SLIP
        if not (breakdown.exhaustive or near or missing):
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


def _is_nested(breakdown: Breakdown) -> bool:
    """Whether one part is the sum of the others: 245个项目中，计划新开工102个，已开工73个，剩余29个."""
    whole = sum((part.value for part in breakdown.parts), start=Decimal(0))
    return any(part.value * 2 == whole for part in breakdown.parts)
