"""所列与总数不符：不带“等”的列举，项数应当与总数相等（“甲县、乙县、丙县三县”“3个街道（甲、乙、丙）”）。

全部列出的，多一项、少一项都与总数矛盾。只判断各项形式一致、起止清楚的列举：词尾相同、同用引号书名号、字数相同，或者有“共”“这”
相连；“和”既可能连接两项，也可能在一项之内，两种读法都不合的才指出。“市、县（区）两级”“甲县、乙县三个村”这类不算。
依据：列举与总数不能两说；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, CountedList, Document, Finding, Good, Measured, Related, Severity, compile_late, rule

_SERIES = compile_late(r"[（(]?[一1](?:[是要则、.．）)]|方面)|第一[，、是要：]|首先|其一|①")


@rule(
    "Q203",
    "exact-list-count",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("exact_list",),
    masks=("reproduced", "table"),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("北岭县、南溪县、西屏县三县参加试点。"),
        Good("由市水利局、市财政局和市住房城乡建设局三部门联合印发。"),
        Good("由市发展和改革委员会、市水利局、市财政局三个部门联合印发。"),
        Good("省、市、县三级联动，县、乡镇（街道）、村（社区）三级贯通，市、自治州、县两级分工。"),
        Good("在北岭县、南溪县三个乡镇试点，对县城、乡镇建设三个市场。"),
        Good("增强“四个意识”、坚定“四个自信”、做到“两个维护”。"),
        Good("符合第一、三、五项规定的，按第七条、第八条两条办理。"),
        Good("建成纺织厂、印染厂十五个，修订制度、办法8件。"),
        Good("全市8个县（市、区）和35个乡镇（街道、园区）参加，涉及12个部门（含市水利局、市财政局）。"),
        Good("途经海南州、果洛州两州四县，京津、沪杭四地联动。"),
        Good("开展普查的有3个街道（东门、西门、南门），其余7个街道（北门、新桥等）年底前开展。"),
        Good("实施“四大行动”，即供水行动、排水行动、节水行动、护水行动。"),
        Good("抓好三项工作：修渠、护林、通电。"),
        Good("坚持“四不两直”，即不发通知、不打招呼；学习十三大、十四大、十五大精神；形成一心、两翼三大片区。"),
        Good("新建、改建3个泵站，组织培训、演练、竞赛5场活动，修订安全生产、消防安全、交通安全12项制度。"),
        Good("企业要填5张表、跑3个部门，书、画3个门类。"),
        Good("命名云川市第一中学、河东区实验小学、新丰区机关幼儿园、北岭县第二中学4所学校为文明校园。"),
        Good("我国政府同甲国、乙国政府在贯彻执行中甲、中乙两个联合声明上合作。"),
        Good("推出舞龙舞狮、花鼓戏、皮影戏、杂技、灯谜五类节目，下设综合协调、宣传引导、后勤保障3个工作组。"),
        Bad("市文明委决定，【命名云川市第一中学、河东区实验小学、新丰区机关幼儿园、北岭县第二中学5所】学校为文明校园。"),
        Bad("【新增柏树坳滑坡、牛角湾崩塌、龙潭口泥石流、石门沟滑坡3处】隐患点。"),
        Bad("【明确了清理水面漂浮物、拆除违规建筑、修复破损岸线四项】任务。"),
        Bad("【推出舞龙舞狮、花鼓戏、皮影戏、杂技、灯谜、快板五类】节目。"),
        Bad("【新建清河路、文昌街、滨河大道四条】道路。"),
        Bad("坚持“【三个不变”，即标准不变、力度不变、要求不变、队伍不变】。"),
        Bad("【县、乡、村四级】书记一起抓，【长河、清河三大】流域同步治理。"),
        Bad("【北岭县、南溪县、西屏县四县】参加试点。"),
        Bad("【北岭县、南溪县、西屏县、东坪县三县】参加试点。"),
        Bad("【由市水利局、市财政局和市住房城乡建设局两部门】联合印发。"),
        Bad("【重点抓好产业发展、城市建设、生态文明、民生福祉五个方面】。"),
        Bad("【中标的有云川建设公司、北岭路桥公司、南溪园林公司，共4家】。"),
        Bad("试点设在【3个街道（东门、西门、南门、北门】）。"),
        Bad("实施“【四大行动”，即供水行动、排水行动、节水行动】。"),
        Bad("抓好【三项工作：修渠、护林、通电、建站】。"),
        Bad("选派林知远、陈明、王芳三名同志驻村；【周立、赵安、孙平、钱文三名】同志留守。"),
        Bad("【“河长制”“林长制”“田长制”四项】制度全面推行。"),
        Bad("【在水库、渠道、河塘和泵站三类】工程中推行，【引进小麦、水稻和玉米四种】作物。"),
        Bad("【制度建设、深化改革、群众监督这四个】基本点相互促进。"),
        Bad("【与甲国、乙国三国】政府合作，【推进一体化建设、长河经济带发展四大】战略。"),
        Good("市法院、市检察院、市司法局与两所高校共5家单位签约，抽查甲镇、乙镇的卫生院和卫生室共12家。"),
        Bad("【新建清源小学、文峰小学3所】，改建三所。"),
        Bad("现有注册商标【4件，分别是“碧湖春”“云雾山”“金穗”】。"),
        Bad("落实“【四个强化”要求，即强化政治引领、强化队伍建设、强化作风转变、强化基层基础、强化责任】。"),
        Bad("【北岭县和南溪县三县】交界处设卡。"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("exact_list"):
        counted: CountedList = fact.value
        if counted.least <= counted.stated <= counted.most:
            continue
        if _SERIES.match(document.text, counted.items[0].start):
            continue  # a series is counted by another rule
        listed = counted.least if counted.stated < counted.least else counted.most
        words = "／".join(document.text[slice(*item)] for item in counted.items)
        printed = document.text[slice(*counted.stated_span)]
        yield Finding(
            fact.span,
            f"列举与总数应当一致，此处称“{printed}”，列出{listed}项：{words[:60]}",
            related=(Related(counted.stated_span, f"称“{printed}”"),),
        )
