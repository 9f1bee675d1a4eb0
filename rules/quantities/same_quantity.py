"""同一数量前后不一：同一事项写了两个不能同时成立的数。

比较的是所指相同、时间相同、口径相同（累计与当期、计划与完成分开）的两个数量；约数按区间比较，
“1500人”与“1500余人”不算矛盾，“120场”与“12场”算。两处相距较远，或者有一处未写明时间、口径、范围的，见Q107。
两处孰是，qlint不判断。
依据：同一事实不能有两个数；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q101",
    "same-quantity",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("claim_pair",),
    masks=("quotation", "reproduced", "table"),
    except_kinds=("law",),
    measured=(Measured("official", 0, 0, 0), Measured("reports", 0, 0, 0), Measured("news", 0, 0, 0)),
    examples=(
        Good("活动共发放宣传资料1200份。据统计，现场发放宣传资料1200份。"),
        Good("会上表彰先进集体15个。当天表彰先进集体十五个。"),
        Good("2024年培训基层干部320人次。2025年培训基层干部410人次。"),
        Good("今年计划新建充电桩800个。截至6月底，新建充电桩350个。"),
        Good("东门街道发放宣传资料300份，接受群众咨询60人次。西门街道发放宣传资料500份，接受群众咨询90人次。"),
        Good("参加义诊群众超过700人。经清点，参加义诊群众723人。"),
        Good("北岭县出动人员120人次，清理垃圾30吨；南溪县出动人员86人次，清理垃圾21吨。"),
        Good("线上，参加学习人员3200人；线下，参加学习人员450人。"),
        Good("一是抓培训，举办各类培训班12期；二是抓比武，举办各类培训班3期。"),
        Good("新建城市书房5家，全市城市书房达到28家。"),
        Good("大型水库年末蓄水量6.9亿立方米，中型水库年末蓄水量1.9亿立方米。大、中型水库年末蓄水量合计8.8亿立方米。"),
        Good("上午发放资料百余份。下午发放资料240余份。"),
        Good("活动首日接待群众320人次。活动次日接待群众410人次。"),
        Bad("活动共发放宣传资料1200份，受到好评。据统计，【现场发放宣传资料1500份】，接待群众众多。"),
        Bad("我局受理消费投诉86件，均已办结。据统计，【受理消费投诉68件】。"),
        Bad("本次行动出动执法人员45人次，检查经营场所30家。【行动中出动执法人员54人次】，未发现重大隐患。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("claim_pair"):
        pair = fact.value
        if pair.verdict != "conflict" or not pair.firm:
            continue
        here, there = (document.text[slice(*claim.words)] for claim in (pair.second, pair.first))
        yield Finding(
            fact.span,
            f"同一事项的数量应当一致，此处为“{here}”，前文为“{there}”，两处孰是请核定",
            related=tuple(
                Related(claim.words, f"前文为“{document.text[slice(*claim.words)]}”")
                for claim in (pair.first, *pair.others)
            ),
        )
