"""时间长度与起止日期不符：“3月1日至5日，为期3天”。

会期、假期、工期改了起止日期，天数往往没有跟着改。首尾都算（5天）和只算一头（4天）都不算错；按周、月、年说的，不足一个单位的
舍去或者进上都可以。工作日、半天、“近”“约”“多”不核对；“3月1日至31日开展为期5天的培训”说的是其中几天，也不核对。
依据：起止日期的计算；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, StatedLength, rule

_LONGEST_PRINTED = 24
_NAMES = {"天": "天", "周": "周", "月": "个月", "年": "年"}


@rule(
    "D113",
    "duration-mismatch",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("stated_length", "term"),
    masks=("quotation", "reproduced"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("4月1日至30日为动员阶段，5月1日至31日为整治阶段，两个阶段分别为1个月，共61天。"),
        Good("培训班于3月1日至5日举办，为期5天；4月1日至5日检修，历时4天。"),
        Good("国庆节：10月1日至8日放假调休，共8天。"),
        Good("公示期为2026年3月2日至3月6日，共5个工作日；4月1日至9日公示，为期7个工作日。"),
        Good("3月1日至31日，各组分别开展为期5天的督查；3月至6月举办为期3天的培训。"),
        Good("2026年3月15日至5月10日，用时近两个月；2026年3月1日至5月31日，历时三个月。"),
        Good("2024年2月26日至3月1日，为期5天；2月26日至3月1日，为期4天。"),
        Good("12月20日至次年1月10日，为期3周；12月20日至1月10日，为期22天；2021年至2025年，为期5年。"),
        Good("3月1日至31日集中整治，连续5天无投诉，其中夜间巡查共10天。"),
        Good("项目2023年3月开工，2025年3月竣工，历时两年；2021年6月动工，2023年12月通车，历时两年半。"),
        Good("为期9天的灯会2月27日闭幕。灯会自2月19日开幕以来，接待36万人次，其中为期3天的比赛评出10人。"),
        Good("自6月1日起至9月8日止，开展为期100天的行动；8月5日12时启动响应，至8月26日12时终止，历时21天。"),
        Good("合同自2026年1月1日起至2026年12月31日止，其中试用期3个月；公示期7天，自10月27日起至11月2日止。"),
        Good("3月1日至31日，各地开展排查，每期为期3天；2025年3月起步，至2026年3月共培训10期，为期较短。"),
        Good("3月1日至31日集中整治，共排查230处，持续3个月的汛期巡查启动；3月1日至10日报名，培训为期15天。"),
        Good(
            "9月2日至27日分四期举办供水工培训班，每期40人参加为期5天的学习；9月2日至30日，部分学员参加为期2天的实训。"
        ),
        Good("7月12日夜，水厂进水。7月13日抢修。7月15日，恢复供水，历时三天的抢修画上句号。"),
        Bad("9月2日至6日举办供水工培训班，来自14个县的136名职工参加为期【9天】的学习。"),
        Bad("1月16日，管道被撬。2月5日，主犯落网，历时【30天】的追捕画上句号。"),
        Bad("12月25日至次年1月23日，开展为期【45天】的检查。"),
        Bad("服务期限从2024年10月1日算起，到2026年9月30日结束，仍为【三年】。"),
        Bad("培训班于3月1日至5日举办，为期【3天】。"),
        Bad("项目2023年3月开工，2025年3月竣工，历时【三年】。"),
        Bad("工程2021年6月动工，2023年12月18日建成通车，历时【三年半】。"),
        Bad("为期7天的灯会【2月27日闭幕。灯会自2月19日】开幕以来，接待36万人次。"),
        Bad("自6月1日起至9月8日止，联合开展为期【120天】的行动。"),
        Bad("8月5日12时启动响应，至8月26日12时终止，历时【31天】。"),
        Bad("大桥2022年5月18日开工，历经【三年】建设，于2024年5月18日建成通车。"),
        Bad("限期整改20天，即【2025年3月1日至3月30日】。"),
        Bad("公示期10天，自【10月27日起至11月2日】止。"),
        Bad("展览3月10日开幕，15日闭幕。展期【9天】。"),
        Bad("协议有效期为2025年1月1日至2026年12月31日，【三年】内每日加工80吨。"),
        Bad("工期18个月，计划【2026年3月开工，2028年2月】完工。"),
        Bad("国庆节：10月1日至7日放假调休，共【5天】。"),
        Bad("公示时间为2026年3月1日至3月10日（共【7天】）。"),
        Bad("2026年3月1日至5日，用时【两个月】完成排查。"),
        Bad("2021年至2025年，为期【3年】。"),
        Bad("培训班定于5月10日至14日举办，培训时间【3天】。"),
        Bad("利用10天时间（【3月1日至5日】）开展自查。"),
        Bad("2026年3月至5月，历时【6个月】，完成清淤。"),
        Bad("5月11日至15日在北岭县举办为期【三天】的供水工培训班。"),
        Bad("会议时间：5月11日—13日（【两个星期】），5月18日至20日，【5天】。"),
        Bad("施工期为2026年3月1日至2026年8月31日，共计【8个月】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    terms = {fact.start for fact in document.facts("term")}
    for fact in document.facts("stated_length"):
        value: StatedLength = fact.value
        if fact.start in terms or value.counts_calendar_years:
            continue  # D115 knows more of the ones, D117 of the others
        fitting = value.fitting
        if fitting is None or fitting[0] <= value.number <= fitting[1]:
            continue
        if value.apart and value.number < fitting[0] and not (value.word and 2 * value.number > fitting[0]):
            continue  # said of a part
        printed, words = document.text[slice(*value.place)], document.text[fact.start : fact.end]
        printed = printed if len(printed) <= _LONGEST_PRINTED else "起止日期"
        other, later = sorted((value.place, fact.span))
        yield Finding(
            later,
            f"{printed}应为{fitting[1]}{_NAMES[value.unit]}，此处为“{words}”",
            related=(Related(other, "起止时间" if other == value.place else "时间长度"),),
        )
