"""不再标注主题词。

2012年7月1日起施行的公文格式取消了主题词，版记中不应再有“主题词”一行。此前的公文不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）前言。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, compile_late, rule

_SUBJECT_WORDS = compile_late(r"主[ 　]*题[ 　]*词[ 　]*[：:]?[ 　]*[^。]{0,60}\Z")
_SINCE = 2013


@rule(
    "S131",
    "subject-words",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）前言",
    kinds=("gov",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2011年3月5日\n主题词：水利　供水　通知"
        ),
        Good("关于编制主题词表的通知\n各乡镇人民政府：\n请按主题词：水利、供水分别归档。\n云川市水利局\n2026年3月5日"),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "【主题词：水利　供水　通知】"
        ),
        Bad(
            "关于供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "（此件公开发布）\n"
            "【主 题 词：水利 供水 通知】\n抄送：市委办公室。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.year < _SINCE or "题" not in document.text or not document.year_certain:
        return
    # Above the text it is a field that a web page adds.
    closed = next((block.start for block in document.blocks_of("issue_date", "copy_to")), len(document.text))
    for index, block in enumerate(document.blocks):
        text = document.text
        if text[block.start] != "主" or _SUBJECT_WORDS.match(text, block.start, block.end) is None:
            continue
        below = document.blocks[index + 1].kind if index + 1 < len(document.blocks) else ""
        if block.start > closed or below in ("copy_to", "signature"):
            yield Finding(block.span, "2012年起不再标注主题词，此行应删去")
