"""列举重复：同一列举中一项写了两次（“北岭县、南溪县、北岭县”）。

多是增补、并稿时没有核对，也可能是另一项误写成了它，所称的总数往往随之有误。只看用顿号连接的一个列举；“分别”“依次”之后与前面
各项对应的（优秀、良好、良好），带数字的，中间另起一个列举的（甲、乙的丙、甲），责任单位、主送和抄送（另有规则核对）都不算。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, RepeatedItem, Severity, rule


@rule(
    "Q205",
    "repeated-item",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("repeated_item", "responsible_units", "addressees", "copy_list"),
    masks=("reproduced", "table", "quotation", "title"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("北岭县、南溪县、西屏县参加试点，北岭县、南溪县先行。"),
        Good("生产、经营国家禁止生产、经营的物品，由省、自治区、直辖市规划，报省、自治区、直辖市批准。"),
        Good("林知远、陈明、王芳、周立依次为优秀、良好、良好、优秀。"),
        Good("分别增长百分之三、百分之二、百分之三。"),
        Good("推进水价改革。（市发展改革委、市财政局、市水利局、市教育局负责）"),
        Good("北岭县、南溪县的学校、北岭县的医院。"),
        Good("新北岭县、南溪县、北岭县城关镇参加。"),
        Good("深入学习、认真研究、反复学习。"),
        Good("市水利局与市财政局、市水利局与市教育局分头协商。"),
        Good("依次经过北岭、南溪、西屏、南溪，成绩分别为优、良、良三等。"),
        Good("县公安局、县交通运输局、县公安局交警大队参加。"),
        Good("主任委员、副主任委员、委员，办公室主任、副主任列席。"),
        Good("巡河路线：水库、大桥、渡口、大桥、水库。"),
        Bad("下设协调组、宣传组、保障组、后勤组和【宣传组】，组长另定。"),
        Bad("调整的线路有12路、18路、26路、【18路】。"),
        Bad("材料包括申请表、可行性研究报告、承诺书、【可行性研究报告】、审计报告。"),
        Bad("入围的有《大梁山》《渡口》【《大梁山》】。"),
        Bad("县公安局、县水利局、县林业局、【县公安局】参加，分两组进行。"),
        Bad("系统分别由公安、税务、医保、【医保】、住房公积金等部门使用。"),
        Bad("将依次推出舞龙舞狮、花鼓戏、皮影戏、杂技、【皮影戏】五类节目。"),
        Bad("走访了大梁镇、青石镇、东坪乡、【大梁镇】的12户群众。"),
        Bad("决定授予林知远、陈明、王芳、【林知远】等4名同志“南溪工匠”称号。"),
        Bad("北岭县、南溪县、【北岭县】等3个县参加试点。"),
        Bad("在北岭县、南溪县、西屏县、东坪县、【南溪县】和云川市开展试点。"),
        Bad("会议要求，北岭县、南溪县、西屏县、【北岭县】、东坪县先行。"),
        Bad("检查内容包括制度建设、台账管理、人员培训、【台账管理】、应急处置。"),
        Bad("重点推广滴灌、喷灌、微灌、【喷灌】、管灌等技术。"),
        Bad("参加会议的有林知远、陈明、王芳、【陈明】和周立。"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("repeated_item"):
        value: RepeatedItem = fact.value
        others = (each for kind in ("responsible_units", "addressees", "copy_list") for each in document.facts(kind))
        if any(other.start <= fact.start < other.end for other in others):
            continue
        yield Finding(
            fact.span,
            f"一项在同一列举中只列一次，此处“{value.words}”列了两次",
            related=(Related(value.first, f"前面已列“{value.words}”"),),
        )
