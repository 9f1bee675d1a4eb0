"""周年、年龄与所写的年份不符：“1996年成立，2026年是成立25周年”。

年份和周年数只改了一个。建党、新中国成立、建军等按公认的年份计算；年龄有周岁、虚岁之别，差一岁不算错。“今年”按成文日期的
年份，没有成文日期的不核对。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Anniversary, Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "D114",
    "anniversary",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("anniversary",),
    masks=("quotation", "reproduced"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("北岭水厂1996年成立，2026年是成立30周年。"),
        Good("2021年是中国共产党成立100周年，2027年将迎来建军一百周年。"),
        Good("2020年起开展庆祝建党100周年活动，1996年建校的北岭中学将举办25周年回顾展。"),
        Good("林知远，1980年5月生，今年（2026年）45岁；周某，1979年生，现年（2026年）48岁。"),
        Good("2025年是东北振兴战略实施20周年，2026年是该省水厂建成后的第25年，1996年成立的水厂迎来改制25周年。"),
        Good("1996年成立水务局，2001年成立水厂，2026年迎来水厂成立25周年。"),
        Good("北岭水厂成立60周年座谈会召开。北岭中学1956年建校。\n北岭县水利局\n2026年3月5日"),
        Good("林知远，1980年生。其子今年20岁。\n北岭县水利局\n2026年3月5日"),
        Good("一九六六年三月，北岭县解放。去年五十九周年活动较大，今年六十周年从简。\n北岭县水利局\n2026年3月5日"),
        Good("北岭水库始建于1958年，1960年建成，距今已有66年历史。\n北岭县水利局\n2026年3月5日"),
        Good("2016年，北岭水厂举办了成立20周年庆典。水厂成立于1996年。\n北岭县水利局\n2026年3月5日"),
        Bad("北岭县水利局成立于1966年3月。为庆祝建局【50周年】，现通知如下。\n北岭县水利局\n2026年3月5日"),
        Bad("一九四九年六月，北岭县城解放。\n拟于二〇二六年六月举办北岭县解放【七十五周年】座谈会。"),
        Bad("北岭水厂于2005年11月经批准设立，到2025年11月走过【25个年头】。"),
        Bad("林知远因病于2026年3月1日逝世，享年【76岁】。\n林知远1938年2月出生，1960年参加工作。"),
        Bad("林知远，男，1980年5月生，【36岁】。\n北岭县水利局\n2026年3月5日"),
        Bad("北岭大桥于1996年建成通车，距今已有【20年】。\n北岭县水利局\n2026年3月5日"),
        Bad("北岭水厂1996年成立，2026年是成立【25周年】。"),
        Bad("1960年5月，北岭水文站在河边的两间平房里组建。1990年，即建站【40周年】之际，新站房启用。"),
        Bad("1964年出生的林知远退休了。1984年，【23岁】的林知远走进水厂。"),
        Good("1964年出生的林知远退休了。1984年，19岁的林知远走进水厂；1990年，18岁的徒弟进厂。"),
        Bad("2021年是中国共产党成立【99周年】。"),
        Bad("北岭中学始建于1956年，2026年迎来建校【60周年】。"),
        Bad("林知远，1980年5月生，今年（2026年）【40岁】，现任北岭县水利局局长。"),
        Bad("各乡镇：\n今年是新中国成立【75周年】，请做好供水保障。\n北岭县水利局\n2026年3月5日"),
        Bad("今年（2026年）正值红军长征胜利【80周年】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("anniversary"):
        value: Anniversary = fact.value
        passed = value.year - value.since
        if passed - value.early <= value.number <= passed + value.late:
            continue
        printed = document.text[fact.start : fact.end]
        related = [Related(value.year_place, f"{value.year}年")] if value.year_place.end else []
        if value.since_place.start < value.since_place.end:
            related.insert(0, Related(value.since_place, f"{value.since}年"))
        yield Finding(
            fact.span,
            f"{value.since}年至{value.year}年应为{passed}{value.unit}（{value.year}－{value.since}＝{passed}），此处为“{printed}”",
            related=tuple(related),
        )
