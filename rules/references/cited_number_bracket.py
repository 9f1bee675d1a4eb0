"""所引公文的发文字号放在标题后的圆括号里：《云川市供水应急预案》（云政发〔2026〕5号）。

用方括号、六角括号括住整个字号的，不加括号紧跟在书名号后面的，都应改为圆括号。表格、目录里标题和字号分栏的，不在此列。
依据：编辑惯例（原《国家行政机关公文处理办法》第二十五条）。
"""

from bisect import bisect_left
from collections.abc import Iterator
from operator import attrgetter

from qlint import Bad, DocNumber, Document, Edit, Finding, Fix, Good, Measured, Severity, Span, rule

_PAIRS = {"[": "]", "［": "］", "〔": "〕", "【": "】"}
_TABLES = ("table_row", "list_row", "doc_number", "title")
_GOES_ON = "文及和、"


@rule(
    "R107",
    "cited-number-bracket",
    severity=Severity.WARNING,
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
        Good("按照《云川市供水应急预案》（云政发〔2026〕5号）执行。"),
        Good("按照《云川市供水应急预案》、云政发〔2026〕5号文件执行。"),
        Good("1　《云川市供水应急预案》　云政发〔2026〕5号　继续有效"),
        Bad(
            "按照《云川市供水应急预案》【云政发〔2026〕5号】执行。",
            fixed="按照《云川市供水应急预案》（云政发〔2026〕5号）执行。",
        ),
        Bad(
            "落实《云川市节水行动方案》【［云政办发〔2025〕12号］】。",
            fixed="落实《云川市节水行动方案》（云政办发〔2025〕12号）。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text, numbers = document.text, document.facts("doc_number")
    for citation in document.facts("citation") if numbers else ():
        index = bisect_left(numbers, citation.end, key=attrgetter("start"))
        if index == len(numbers) or numbers[index].start > citation.end + 1:
            continue
        fact = numbers[index]
        number: DocNumber = fact.value
        between = text[citation.end : fact.start]
        behind = text[fact.end : fact.end + 1]
        bracketed = between in _PAIRS and behind == _PAIRS[between]
        block = document.block_at(fact.start)
        if not number.agency or (between and not bracketed) or behind in tuple(_GOES_ON):
            continue
        if block is None or block.kind in _TABLES:
            continue
        place = Span(citation.end, fact.end + bracketed)
        edit = Edit(*place, f"（{text[fact.start : fact.end]}）")
        message = f"标题后的发文字号应放在圆括号里，此处为“{text[slice(*place)]}”"
        yield Finding(place, message, fix=Fix("改用圆括号", (edit,)))
