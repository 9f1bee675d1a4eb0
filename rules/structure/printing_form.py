"""印发机关和印发日期不完整。

版记末条写印发机关（左）、印发日期和“印发”二字（右），年、月、日应当齐全：云川市人民政府办公室　　2026年3月6日印发。
没有版记的（信函格式、纪要、网上文本）不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.4.3。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Fact, Finding, Good, Measured, Printing, Severity, rule


@rule(
    "S130",
    "printing-form",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.4.3",
    needs=("printing",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n抄送：市委办公室。\n"
            "云川市水利局办公室\n2026年3月6日印发\n（共印50份）"
        ),
        Good("关于供水工作的通知\n各乡镇人民政府：\n《供水方案》2026年3月印发。\n云川市水利局\n2026年3月5日"),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n抄送：市委办公室。\n"
            "【云川市水利局办公室　　2026年3月印发】"
        ),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n抄送：市委办公室。\n"
            "【云川市水利局办公室　　2026年3月6日】"
        ),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n抄送：市委办公室。\n"
            "【2026年3月6日印发】"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    facts = document.facts("printing")
    if len(facts) != 1:
        return
    fact: Fact = facts[0]
    value: Printing = fact.value
    if value.date is None or document.stage == "draft":
        return
    missing = []
    if not value.date.day:
        missing.append("日期写到日")
    if value.word.start == value.word.end:
        missing.append("在日期后写“印发”")
    organ_missing = not value.organ.name
    if organ_missing:
        missing.insert(0, "写印发机关")
    if missing:
        yield Finding(
            fact.span,
            f"印发机关和印发日期应{'、'.join(missing)}，此处为“{document.text[slice(*fact.span)]}”".replace("\n", " "),
            severity=Severity.INFO if organ_missing and len(missing) == 1 else None,
        )
