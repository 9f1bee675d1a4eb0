"""附件说明中的附件名称后不加标点：“附件：1.任务分解表”。

句号、分号、逗号、顿号都不用；名称本身带的书名号、括号是名称的一部分。“附件：略。”“附件：请登录……下载。”是一句话，不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.4：附件名称后不加标点符号。
"""

from collections.abc import Iterator

from qlint import AnnexGroup, Bad, Document, Edit, Finding, Fix, Good, Measured, Severity, Span, compile_late, rule

_MARK = compile_late(r"[。；，、;]\Z")
_SENTENCE = compile_late(
    r"[。；！？，]|下载|登录|网站|[0-9一二两三四五六七八九十][份册卷套]|羁押|^(?:请|见|详见|略|具体|如|另|按)"
)
_HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n"
_SIGNED = "云川市水利局\n2026年3月5日"


@rule(
    "S141",
    "annex-name-mark",
    severity=Severity.ERROR,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.4",
    needs=("annex_group",),
    masks=("quotation", "reproduced"),
    except_kinds=("law", "report", "news", "other"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            _HEAD + "附件：1.任务分解表（样表）\n2.学习宣传《云川市供水条例》\n3.云川市城市供水应急\n预案\n" + _SIGNED
        ),
        Good(_HEAD + "附件：请登录云川市政务服务平台，进入“供水”栏目下载。\n" + _SIGNED),
        Good(_HEAD + "附件：1.任务分解表；2.联络员名单\n" + _SIGNED),
        Bad(
            _HEAD + "附件：任务分解表【。】\n" + _SIGNED,
            fixed=_HEAD + "附件：任务分解表\n" + _SIGNED,
        ),
        Bad(
            _HEAD + "附件：1.任务分解表【；】\n2.《云川市供水条例》释义【。】\n" + _SIGNED,
            fixed=_HEAD + "附件：1.任务分解表\n2.《云川市供水条例》释义\n" + _SIGNED,
        ),
        Bad(
            _HEAD + "附件：1.云川市城市供水应急\n预案【，】\n2.联络员名单\n" + _SIGNED,
            fixed=_HEAD + "附件：1.云川市城市供水应急\n预案\n2.联络员名单\n" + _SIGNED,
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    # What a form among the annexes asks for (附件：1.身份证复印件；…) is no 附件说明.
    groups: list[AnnexGroup] = [fact.value for fact in document.facts("annex_group") if fact.value.sort != "annex"]
    for entry in (entry for group in groups for entry in group.entries):
        mark = _MARK.search(entry.name.name)
        if mark is None or _SENTENCE.search(entry.name.name[:-1]):
            continue
        place = Span(entry.name.end - 1, entry.name.end)
        message = f"附件名称后不加标点，此处为“{mark[0]}”"
        yield Finding(place, message, fix=Fix("删去标点", (Edit(*place, ""),)))
