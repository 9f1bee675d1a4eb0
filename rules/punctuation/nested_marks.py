"""引号、书名号里再用同一种：里面一层应为‘ ’、〈 〉。

引号里还要用引号时，外面一层用双引号，里面一层用单引号；书名号里还要用书名号时，里面一层用单书名号。括号套括号的，
宜改外层或改写，只供参考；“各县（市、区）”一类的不算。
依据：引号、书名号内外两层用不同形式，读者才分得清层次。
"""

import re
from collections.abc import Iterator

from qlint import Bad, Document, Edit, Fact, Finding, Fix, Good, Measured, Pair, Severity, Span, rule

_INNER = {"“": "‘’", "‘": "“”", "《": "〈〉"}
_NAMES = {"“": "双引号", "‘": "单引号", "《": "书名号"}
# “甲“和”乙”: marks turned round, not a quotation within a quotation.
_BETWEEN = re.compile(r"[、，；和与及或等]*\Z")
_UNIT_LIST = re.compile(r"[县市区旗州盟乡镇街道团场办事处、，及和\s]{1,14}\Z")
_SHOWN = 58


@rule(
    "P102",
    "nested-marks",
    severity=Severity.ERROR,
    basis="《标点符号用法》（GB/T 15834—2011）4.8、4.15",
    needs=("pair", "lone_mark"),
    masks=("link", "table"),
    fixable=True,
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("会议要求“落实‘放管服’改革部署”，推进“多规合一”“多证合一”。"),
        Good("印发《关于贯彻〈云川市供水条例〉的意见》，各县（市、区）要抓好落实。"),
        Good("（由市水利局会同各县（市、区）组织实施）"),
        Bad("会议要求“落实【“放管服”】改革部署”。", fixed="会议要求“落实‘放管服’改革部署”。"),
        Bad("转发《关于贯彻【《云川市供水条例》】的意见》。", fixed="转发《关于贯彻〈云川市供水条例〉的意见》。"),
        Bad("他说：“信上写着‘请关心【‘小水窖’】建设’。”", fixed="他说：“信上写着‘请关心“小水窖”建设’。”"),
        Bad("推广“一网通办【“和”】一网统管”经验。"),
        Bad("各单位要加强值守（详见附件【（值班电话表）】）。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    unsure = {document.block_index(fact.start) for fact in document.facts("lone_mark")}
    for fact in document.facts("pair"):
        pair: Pair = fact.value
        if not pair.within or not pair.complete or document.block_index(fact.start) in unsure:
            continue
        if pair.mark == pair.within and pair.mark in _INNER:
            yield _nested(document.text, fact)
        elif pair.mark in "（(" and pair.within in "（(":
            inside = document.text[pair.opening.end : pair.closing.start]
            if not _UNIT_LIST.match(inside) and re.search(r"[一-鿿]{2}", inside):
                message = "括号里不宜再套同形的括号，外层可用“〔〕”或改写"
                yield Finding(_span(fact), message, severity=Severity.INFO)


def _nested(text: str, fact: Fact) -> Finding:
    pair: Pair = fact.value
    inner, name = _INNER[pair.mark], _NAMES[pair.mark]
    inside = text[pair.opening.end : pair.closing.start]
    if pair.mark == "“" and _BETWEEN.match(inside):
        return Finding(fact.span, f"引号方向应为 ”{inside}“ ，此处为 “{inside}”")
    fix = Fix(f"里层改为 {' '.join(inner)}", (Edit(*pair.opening, inner[0]), Edit(*pair.closing, inner[1])))
    message = f"{name}里再用时应为 {' '.join(inner)} ，此处仍为{name}"
    return Finding(_span(fact), message, fix=fix)


def _span(fact: Fact) -> Span:
    return Span(fact.start, min(fact.end, fact.start + _SHOWN))
