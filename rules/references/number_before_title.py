"""引用公文先引标题、后引发文字号：《云川市水利局关于做好供水工作的通知》（云水发〔2026〕5号）。

字号写在标题前面的公文里也常见，只供参考；再次提到时只写字号、司法文书的案号、表格里字号和标题各占一栏的，不在此列。
依据：编辑惯例（原《国家行政机关公文处理办法》第二十五条）。
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from qlint import Bad, DocNumber, Document, Edit, Finding, Fix, Good, Measured, Severity, Span, compile_late, rule

_HEXAGONAL = "〔﹝"
_TABLES = ("table_row", "list_row", "doc_number", "title")
# They name what is contested as they found it: 被诉的云政征〔2026〕8号《房屋征收决定》.
_OF_COURT = compile_late(r"判决|裁定|复议|起诉|申请人|原告")
_HEAD = 300  # code points
_CLOSING = "）)〕］]"


@rule(
    "R106",
    "number-before-title",
    severity=Severity.INFO,
    basis="编辑惯例（原《国家行政机关公文处理办法》第二十五条）",
    needs=("citation", "doc_number"),
    masks=("quotation", "reproduced", "table"),
    except_kinds=("law", "news"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("按照《云川市水利局关于做好供水工作的通知》（云水发〔2026〕5号）要求，抓好落实。"),
        Good("按照云水发〔2026〕5号文件要求，制定《北岭县供水方案》。"),
        Good("依据（2026）云01民终5号《民事判决书》，予以执行。"),
        Bad(
            "按照【云水发〔2026〕5号《关于做好供水工作的通知》】要求，抓好落实。",
            fixed="按照《关于做好供水工作的通知》（云水发〔2026〕5号）要求，抓好落实。",
        ),
        Bad(
            "认真贯彻【云政办发〔2025〕12号《云川市节水行动方案》】。",
            fixed="认真贯彻《云川市节水行动方案》（云政办发〔2025〕12号）。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.profile == "other" and _OF_COURT.search(document.text[:_HEAD]):
        return
    citations = document.facts("citation")
    for fact in document.facts("doc_number") if citations else ():
        number: DocNumber = fact.value
        index = bisect_left(citations, fact.end, key=attrgetter("start"))
        if index == len(citations) or citations[index].start != fact.end:
            continue
        title = citations[index]
        block = document.block_at(fact.start)
        if not number.agency or number.brackets[:1] not in _HEXAGONAL or title.value.number is not None:
            continue
        if block is None or block.kind in _TABLES or document.text[title.end : title.end + 1] in tuple(_CLOSING):
            continue
        printed = document.text[fact.start : fact.end]
        edit = Edit(fact.start, title.end, f"{document.text[title.start : title.end]}（{printed}）")
        message = f"引用公文应先标题后字号，此处“{printed}”在标题之前"
        yield Finding(Span(fact.start, title.end), message, fix=Fix("字号移到标题之后", (edit,), safe=False))
