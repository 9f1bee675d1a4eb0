"""请示、报告原则上只主送一个上级机关。

主送几个机关，各机关意见不一时无从执行；需要让其他机关知道的，用抄送。“市委、市政府”同为一级领导机关，连写不提示。
依据：《党政机关公文处理工作条例》第十五条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_KINDS = ("请示", "报告")
_ORGAN = compile_late(r"[局厅部委办院署会府组司室处]$|公司$|中心$|银行$")
_PARTY = compile_late(r"委(?:员会)?$")
_GOVERNMENT = compile_late(r"政府$")
_LEADING = 2
_END = "\n　　现将有关情况报上。\n云川市水利局\n2026年3月5日"
_ASKING = "\n　　拟修建泵站3座。\n　　妥否，请批示。\n云川市水利局\n2026年3月5日"


@rule(
    "S103",
    "upward-addressees",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第十五条",
    needs=("addressees", "part"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于修建泵站的请示\n市人民政府：" + _ASKING),
        Good("云川市水利局关于修建泵站的请示\n市委、市政府：" + _ASKING),
        Good("云川市水利局关于修建泵站的请示\n省发展改革委（省物价局）：" + _ASKING),
        Good("云川市水利局关于检修泵站的通知\n各县水利局、市直各泵站：\n　　请按期检修。\n云川市水利局\n2026年3月5日"),
        Bad("云川市水利局关于修建泵站的请示\n【市人民政府、市财政局】：" + _ASKING),
        Bad("云川市水利局关于修建泵站的请示\n云水〔2026〕5号\n【省水利厅，省发展和改革委员会】：" + _ASKING),
        Bad("云川市水利局关于修建泵站的请示\n【市人民政府：\n市财政局】：" + _ASKING),
        Bad("云川市水利局关于汛期值守情况的报告\n【省水利厅、省应急管理厅】：" + _END),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.kind not in _KINDS:
        return
    main = next(iter(document.facts("part")), None)
    fact = next(iter(document.facts("addressees")), None)
    if main is None or fact is None or not main.start <= fact.start < main.end:
        return
    names = fact.value.names
    organs = [name for name in names if _ORGAN.search(name.name)]
    if len(organs) < _LEADING or len(organs) < len(names) or _is_one_leadership([name.name for name in names]):
        return
    span = Span(names[0].start, names[-1].end)
    yield Finding(span, f"{document.kind}原则上主送一个上级机关，此处主送{len(names)}个")


def _is_one_leadership(names: list[str]) -> bool:
    """市委、市政府: the party committee and the government of one place."""
    return len(names) == _LEADING and bool(_PARTY.search(names[0])) and bool(_GOVERNMENT.search(names[1]))
