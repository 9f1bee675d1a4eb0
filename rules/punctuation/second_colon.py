"""一句话里不宜连用两个冒号：“会议要求：各地要做到：……”。

冒号提示的范围应到句末，套用两个，读者看不出各管到哪里；后一个可改为逗号，或者断成两句。引文里的、括注里的、“联系人：…，电话：…”一类
标签、时间和比例不算。
依据：一个句子内部一般不套用冒号。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Related, Severity, Span, rule

_SAYS = "(?:要求|指出|强调|提出|明确|决定|认为|做到|包括|如下|以下[^，。；：“]{0,8})"
_TWO = Pattern(
    "要指强提明决认做包如以", rf"{_SAYS}(?P<first>：)[^。；：！？\n“”《》（）]{{2,40}}?{_SAYS}(?P<second>：)(?=[^\n])"
)


@rule(
    "P115",
    "second-colon",
    severity=Severity.INFO,
    basis="《标点符号用法》（GB/T 15834—2011）4.7",
    patterns=(_TWO,),
    masks=("quotation", "title", "table", "reproduced"),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("会议强调，各地要做到：一是摸清底数；二是落实资金。"),
        Good("联系人：林知远，电话：0571-00000000，包括：固定电话。"),
        Good("会议指出：节水成效明显。会议强调：各地要再接再厉。"),
        Good("现将有关事项要求如下：\n一、各地要做到：按月报送。"),
        Bad("会议要求：各地要切实做到【：】一是摸清底数，二是落实资金。"),
        Bad("通知明确：申报材料包括【：】申请表、承诺书、图纸。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(_TWO):
        first = Span(*match.span("first"))
        message = "一句话里只宜用一个冒号，此处是第二个"
        yield Finding(Span(*match.span("second")), message, (Related(first, "前一个冒号"),))
