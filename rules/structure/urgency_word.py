"""紧急程度应为“特急”或者“加急”。

紧急公文标注“特急”“加急”（电报为特提、特急、加急、平急），不写“急件”“紧急”“火急”。标题中的“紧急通知”不是紧急程度。
依据：《党政机关公文处理工作条例》第九条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, compile_late, rule

_RIGHT = ("特急", "加急", "特提", "平急")
_BLANKS = compile_late(r"[ 　]+")


@rule(
    "S123",
    "urgency-word",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条",
    kinds=("gov",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("特　急\n云川市水利局文件\n云水发〔2026〕5号\n关于做好防汛工作的紧急通知\n各乡镇：\n请抓好落实。"),
        Good("平急\n云川市水利局发电\n关于防汛工作的紧急通知\n各乡镇：\n情况紧急，请抓好落实。"),
        Bad("【急件】\n云川市水利局文件\n云水发〔2026〕5号\n关于防汛工作的通知\n各乡镇：\n请抓好落实。"),
        Bad("【紧　急】\n云川市水利局文件\n云水发〔2026〕5号\n关于防汛工作的通知\n各乡镇：\n请抓好落实。"),
        Bad("【火急】\n关于防汛工作的通知\n各乡镇：\n请抓好落实。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for block in document.blocks_of("urgency"):
        printed = document.text[block.start : block.end]
        if _BLANKS.sub("", printed) not in _RIGHT:
            yield Finding(block.span, f"紧急程度应为“特急”或者“加急”，此处为“{printed}”")
