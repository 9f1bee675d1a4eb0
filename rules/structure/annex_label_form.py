"""附件正文之前的标识应写“附件1”：用阿拉伯数字，后面不加标点；只有一个附件的写“附件”。

“附件一”“附件1：”“附件1.”在地方文件里不少，只供参考；2012年7月以前的文件按旧格式写“附件1：”，法规的附件用汉字编号，不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.7：“附件”二字及附件顺序号顶格编排在版心左上角第一行。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Part, Severity, Span, compile_late, rule

_MARKED = compile_late(r"(?P<words>附[ 　]*件[ 　]*[0-9０-９]{0,2})[ 　]*[：:.．、]\Z")
_HAN = compile_late(r"附[ 　]*件[ 　]*[一二三四五六七八九十]{1,3}[ 　]*[：:.．、]?\Z")
_CURRENT = 2013
_HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
_TABLE = "\n任务分解表\n序号\t任务\n1\t修复泵站\n"


@rule(
    "S144",
    "annex-label-form",
    severity=Severity.INFO,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.7",
    needs=("part",),
    masks=("quotation", "reproduced"),
    except_kinds=("law", "report", "news"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(f"{_HEAD}附件1{_TABLE}附件2{_TABLE}"),
        Good(f"{_HEAD}云水发〔2026〕5号附件1{_TABLE}"),
        Good(_HEAD.replace("2026", "2008") + f"附件1：{_TABLE}"),
        Bad(f"{_HEAD}【附件1：】{_TABLE}", fixed=f"{_HEAD}附件1{_TABLE}"),
        Bad(f"{_HEAD}【附件：】{_TABLE}", fixed=f"{_HEAD}附件{_TABLE}"),
        Bad(f"{_HEAD}【附件一】{_TABLE}【附件二】{_TABLE}", fixed=f"{_HEAD}附件1{_TABLE}附件2{_TABLE}"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if 0 < document.year < _CURRENT:
        return
    for fact in document.facts("part"):
        part: Part = fact.value
        if part.sort != "annex" or _lists_names(document, part):
            continue
        printed = document.text[slice(*part.label)]
        marked = _MARKED.match(printed)
        if marked is not None:
            right = marked["words"]
        elif _HAN.match(printed):
            right = f"附件{part.number}"
        else:
            continue
        fix = Fix(f"改为“{right}”", (Edit(*part.label, right),), safe=False)
        yield Finding(Span(*part.label), f"附件标识应写“{right}”，此处为“{printed}”", fix=fix)


def _lists_names(document: Document, part: Part) -> bool:
    """附件： with nothing but names below it is a list, no label."""
    return document.text[part.label.end - 1] in "：:" and part.last - part.first < 2
