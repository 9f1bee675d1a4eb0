"""抄送机关的写法：末尾用句号，各机关之间用逗号。

最后一个抄送机关名称后标句号。抄送机关换行的，看最后一行的末尾。抄送机关之间、同类机关之间习惯用逗号和顿号，用分号隔开的
只供参考。主送机关移入版记的，编排方法与抄送相同。分送、发送各单位写法不一，不作要求。
依据：《党政机关公文格式》（GB/T 9704—2012）7.4.2。
"""

from collections.abc import Iterator

from qlint import Bad, CopyList, Document, Edit, Finding, Fix, Good, Measured, Severity, Span, rule

_SHOWN = 12


@rule(
    "S128",
    "copy-to-form",
    severity=Severity.ERROR,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.4.2",
    needs=("copy_list",),
    except_kinds=("law", "report", "news"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "抄送：市委办公室，市人大、市政协办公室。"
        ),
        Good(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "抄送：市委办公室，市人大常委会办公室，\n市政协办公室。\n云川市水利局办公室　　2026年3月6日印发"
        ),
        Good("供水工作会议纪要\n会议研究了供水工作。\n分送：市水利局，市城管局"),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n抄送：【市委办公室】\n"
            "云川市水利局办公室　　2026年3月6日印发",
            fixed="关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n抄送：市委办公室。\n"
            "云川市水利局办公室　　2026年3月6日印发",
        ),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "抄送：市委办公室，市纪委监委，"
            "\n市人大常委会办公室，【市政协办公室，】",
            fixed=(
                "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
                "抄送：市委办公室，市纪委监委，\n市人大常委会办公室，市政协办公室。"
            ),
        ),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "抄送：市委办公室【；】市人大办公室；市政协办公室。",
            fixed=(
                "关于供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
                "抄送：市委办公室，市人大办公室，市政协办公室。"
            ),
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("copy_list"):
        value: CopyList = fact.value
        if value.label not in ("抄送", "主送") or not value.words.name:
            continue
        yield from _check_end(document, value)
        if value.separators:
            edits = tuple(Edit(*mark, "，") for mark in value.separators)
            yield Finding(
                value.separators[0],
                f"抄送机关之间应用逗号，此处用分号（共{len(edits)}处）",
                fix=Fix("改为逗号", edits, safe=False),
                severity=Severity.INFO,
            )


def _check_end(document: Document, value: CopyList) -> Iterator[Finding]:
    mark = document.text[slice(*value.end_mark)]
    if mark == "。" or not value.closed:
        return
    name = _last_name(document, value)
    span = Span(name.start, value.end_mark.end)
    there = f"为“{mark}”" if mark else "没有标点"
    yield Finding(
        span,
        f"{value.label}最后一个机关名称后应标句号，此处{there}",
        fix=Fix("改为句号" if mark else "加句号", (Edit(*value.end_mark, "。"),)),
        severity=None if value.label == "抄送" else Severity.WARNING,
    )


def _last_name(document: Document, value: CopyList) -> Span:
    """The last name of the list, cut to what can be shown."""
    text, end = document.text, value.words.end
    start = max(value.words.start, *(text.rfind(mark, value.words.start, end) + 1 for mark in "，、；\n,"))
    while text[start] in " 　":
        start += 1
    return Span(max(start, end - _SHOWN), end)
