"""附件说明中的附件名称不加书名号：“附件：云川市供水应急预案”。

名称里面引用的文件名照用书名号。各地做法不一，只供参考。
依据：编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.4的示例不加书名号。
"""

from collections.abc import Iterator

from qlint import AnnexGroup, Bad, Document, Edit, Finding, Fix, Good, Measured, Severity, compile_late, rule

_WHOLE = compile_late(r"《[^《》]+》\Z")
_HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
_SIGNED = "云川市水利局\n2026年3月5日"


@rule(
    "S143",
    "annex-title-marks",
    severity=Severity.INFO,
    basis="编辑惯例",
    needs=("annex_group",),
    masks=("reproduced",),
    except_kinds=("law", "report", "news"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "附件：云川市供水应急预案\n" + _SIGNED),
        Good(_HEAD + "附件：1.《云川市供水条例》释义\n2.学习《云川市供水条例》工作方案\n" + _SIGNED),
        Bad(
            _HEAD + "附件：【《云川市供水应急预案》】\n" + _SIGNED,
            fixed=_HEAD + "附件：云川市供水应急预案\n" + _SIGNED,
        ),
        Bad(
            _HEAD + "附件：1.【《供水任务分解表》】\n2.联络员名单\n" + _SIGNED,
            fixed=_HEAD + "附件：1.供水任务分解表\n2.联络员名单\n" + _SIGNED,
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    # What a form among the annexes asks for (附件：1.身份证复印件；…) is no 附件说明.
    groups: list[AnnexGroup] = [fact.value for fact in document.facts("annex_group") if fact.value.sort != "annex"]
    for entry in (entry for group in groups for entry in group.entries):
        if _WHOLE.match(entry.name.name) is None:
            continue
        start, end = entry.name.span
        fix = Fix("删去书名号", (Edit(start, start + 1, ""), Edit(end - 1, end, "")), safe=False)
        yield Finding(entry.name.span, f"附件名称不加书名号，此处为“{entry.name.name}”", fix=fix)
