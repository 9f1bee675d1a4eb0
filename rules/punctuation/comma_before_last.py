"""“和”“及”“或”“等”前面不用顿号：“甲、乙和丙”“甲、乙、丙等”。

连词和顿号都表示并列，只用一个；“等”紧接所列的最后一项。“、和谐”“、及时”“、等级”一类是下一项的开头，不算；长的并列成分之后可用
逗号（“，以及”）。
依据：并列词语之间用顿号，最后一项前用连词的，连词前不再用顿号；省去部分列举时，“等”前通常不用点号。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

# Words that begin with these characters, and 或 before a verb (决定、或续期的) are the next item, not a conjunction.
_AND = "和(?![谐平睦美解气顺善畅声议田龙县硕静政布林牛合服衷而])"
_UP_TO = "及(?![时早至格其第冠])"
_ETC = (
    "等(?=[0-9一二三四五六七八九十多各]|[。，；）]"
    "|(?:部门|单位|方面|方式|领域|地区|地方"
    "|有关|相关|内容|工作|问题|措施|形式|环节|行业|材料|重点|项目|活动|情况|场所|人员))"
)
_COMMA = Pattern("、", f"、(?P<word>{_AND}|{_UP_TO}|{_ETC})")


@rule(
    "P112",
    "comma-before-last",
    severity=Severity.INFO,
    basis="《标点符号用法》（GB/T 15834—2011）4.5、B.1.2",
    patterns=(_COMMA,),
    masks=("quotation", "title", "reproduced", "table"),
    except_kinds=("law", "report"),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("清理河道、水库和泵站，检查水源、管网、水表等设施。"),
        Good("保持团结、和谐，做到主动、及时，标明品名、等级、产地。"),
        Good("涉及北岭县、和田地区，以及南溪县、西屏县。"),
        Good("清理河道、和周边村庄一道开展巡查。"),
        Bad("清理河道、水库【、】和泵站。", fixed="清理河道、水库和泵站。"),
        Bad("覆盖北岭、南溪、西屏【、】等6个县。", fixed="覆盖北岭、南溪、西屏等6个县。"),
        Bad("请林知远、许衡【、】及周宁同志参加。", fixed="请林知远、许衡及周宁同志参加。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_word: dict[str, list[Span]] = {}
    for match in document.matches(_COMMA):
        clause = document.text[document.clause_at(match.start()).start : match.start()]
        # A list has two items at least before the conjunction; one alone is another construction.
        if "、" in clause:
            by_word.setdefault(match["word"], []).append(Span(match.start(), match.start() + 1))
    for word, places in by_word.items():
        yield from gather_habit(places, partial(_finding, word))


def _finding(word: str, places: Sequence[Span]) -> Finding:
    edits = tuple(Edit(*place, "") for place in places)
    return Finding(places[0], f"“{word}”前不用顿号，此处为“、{word}”", fix=Fix("删去顿号", edits, safe=word == "等"))
