"""移入版记的主送机关应在抄送机关之上。

主送机关名称过多而移至版记的，编排在抄送机关之上一行，之间不加分隔线。
依据：《党政机关公文格式》（GB/T 9704—2012）7.4.2。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, Span, rule


@rule(
    "S129",
    "copy-to-order",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.4.2",
    needs=("copy_list",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "关于供水工作的通知\n请抓好落实。\n云川市水利局\n2026年3月5日\n主送：各乡镇人民政府。\n抄送：市委办公室。"
        ),
        Good("供水工作会议纪要\n会议研究了供水工作。\n抄送：市委办公室。\n分送：各参会单位。"),
        Bad(
            "关于供水工作的通知\n请抓好落实。\n云川市水利局\n2026年3月5日\n抄送：市委办公室。\n"
            "【主送】：各乡镇人民政府。"
        ),
        Bad(
            "关于供水工作的通知\n请抓好落实。\n云川市水利局\n2026年3月5日\n抄送：市委办公室，\n市人大常委会办公室。\n"
            "【主　送】：各乡镇人民政府。\n云川市水利局办公室　　2026年3月6日印发"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    copied = None
    for fact in document.facts("copy_list"):
        if fact.value.label == "抄送":
            copied = copied or fact
        elif fact.value.label == "主送" and copied is not None:
            colon = min(place for mark in "：:" if (place := document.text.find(mark, fact.start)) > 0)
            yield Finding(
                Span(fact.start, colon),
                "版记中主送机关应在抄送机关之上，此处在其下",
                related=(Related(copied.span, "抄送机关"),),
            )
            return
