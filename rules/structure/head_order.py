"""份号、密级、紧急程度的先后。

同时标注份号、密级和保密期限、紧急程度的，自上而下依次分行排列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.2.3。
"""

from collections.abc import Iterator
from itertools import pairwise

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule

_ORDER = {"copy_number": (0, "份号"), "secrecy": (1, "密级"), "urgency": (2, "紧急程度")}


@rule(
    "S124",
    "head-order",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.2.3",
    kinds=("gov",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("000017\n特急\n云川市水利局文件\n云水发〔2026〕5号\n关于防汛工作的通知\n各乡镇：\n请抓好落实。"),
        Good("加急\n云川市水利局文件\n云水发〔2026〕5号\n关于防汛工作的通知\n各乡镇：\n请抓好落实。"),
        Bad("特急\n【秘密★1年】\n云川市水利局文件\n云水发〔2026〕5号\n关于防汛工作的通知\n各乡镇：\n请抓好落实。"),
        Bad("加急\n【000017】\n云川市水利局文件\n云水发〔2026〕5号\n关于防汛工作的通知\n各乡镇：\n请抓好落实。"),
        Bad(
            "机密★1年\n【000017】\n特急\n云川市水利局文件\n云水发〔2026〕5号\n关于防汛工作的通知\n各乡镇：\n"
            "请抓好落实。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for above, below in pairwise(document.blocks_of(*_ORDER)):
        (first, first_name), (second, second_name) = _ORDER[above.kind], _ORDER[below.kind]
        if first > second:
            yield Finding(
                below.span,
                f"{second_name}应在{first_name}之上，此处在其下",
                related=(Related(above.span, first_name),),
            )
