"""并列的引号、书名号之间通常不用顿号：“甲”“乙”“丙”，《甲》《乙》。

标有引号或书名号的并列成分，本身的标号已把它们分开。中间插有括注、发文字号（《甲》（云发〔2026〕1号）、《乙》），或者与不带引号的
词语并列的，顿号应当保留，不提示。2012年以前的文件、法律、工作报告仍多用顿号，不作判断；全文只提示一次。
依据：标有引号的并列成分之间、标有书名号的并列成分之间通常不用顿号。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_QUOTED = Pattern("”’", "[”’]、(?=[“‘])")
_TITLES = Pattern("》", "》、(?=《)")
# 《甲》（云发〔2026〕1号）、《乙》, 中水、“双控”: lists of which other items need the mark.
_NEEDED = ("）、", "]、", ")、")
_NEW_RULES = 2012


@rule(
    "P111",
    "quoted-list-comma",
    severity=Severity.INFO,
    basis="《标点符号用法》（GB/T 15834—2011）4.5.3.5",
    patterns=(_QUOTED, _TITLES),
    masks=("link", "reproduced"),
    except_kinds=("law", "report"),
    fixable=True,
    measured=(
        Measured("official", 4, 4, 4),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 2, 2, 2),
    ),
    examples=(
        Good("推进“一网通办”“一网统管”“一网协同”，落实《云川市供水条例》《云川市节水办法》。"),
        Good("根据《云川市供水条例》（云发〔2026〕1号）、《云川市节水办法》、《云川市排水办法》，制定本方案。"),
        Good("做好春灌、“三夏”、“三秋”用水保障。"),
        Good("为全面落实国务院要求，依照《云川市供水条例》、云川市有关规定执行。"),
        Bad("推进“一网通办【”、】“一网统管”。", fixed="推进“一网通办”“一网统管”。"),
        Bad(
            "落实《云川市供水条例【》、】《云川市节水办法》、《云川市排水办法》。",
            fixed="落实《云川市供水条例》《云川市节水办法》《云川市排水办法》。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if 0 < document.year < _NEW_RULES:
        return
    for pattern, name in ((_QUOTED, "引号"), (_TITLES, "书名号")):
        places = [Span(*match.span()) for match in document.matches(pattern)]
        places = [place for place in places if not document.masked(place.start + 1, "link", "reproduced")]
        wrong = [place for place in places if not _is_needed(document.text, place)]
        yield from gather_habit(wrong, partial(_finding, document.text, name), 1)


def _is_needed(text: str, place: Span) -> bool:
    """Whether an item of the list has no such marks round it, or a note behind it."""
    start = max(text.rfind(mark, 0, place.start) for mark in "，。；：\n")
    ends = [text.find(mark, place.end) for mark in "，。；：\n"]
    listed = text[start + 1 : min((end for end in ends if end >= 0), default=len(text))]
    if any(mark in listed for mark in _NEEDED):
        return True
    marks = "”’》"
    return any(
        listed[index - 1] not in marks for index, mark in enumerate(listed) if mark == "、" and _outside(listed, index)
    )


def _outside(words: str, index: int) -> bool:
    before = words[:index]
    return all(before.count(opening) <= before.count(closing) for opening, closing in ("“”", "《》"))


def _finding(text: str, name: str, places: Sequence[Span]) -> Finding:
    edits = tuple(Edit(place.start + 1, place.end, "") for place in places)
    message = f"并列的{name}之间不用顿号，此处为“{text[slice(*places[0])]}{text[places[0].end]}”"
    return Finding(places[0], message, fix=Fix("删去顿号", edits, safe=False))
