"""“一是”后面不加标点，“第一”“首先”后面用逗号：“一是、压实责任”“第一、压实责任”。

顿号只用在“一”“二”这样的汉字序号之后。“一是，”是口语记录的写法，不提示；“第一、二季度”“第一、第三产业”是并列，不在此列；1990年
以前的文件不作判断。
依据：《标点符号用法》（GB/T 15834—2011）B.3.1、B.3.7。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_HAN = "一二三四五六七八九十"
_BEGINS = r"(?<![^。；：，！？;:\s　”）].)"
_NARRATIVE = Pattern(_HAN, rf"[{_HAN}]{_BEGINS}[{_HAN}]?是(?P<mark>[、：:])(?![{_HAN}]{{1,2}}是)")
_ORDINAL = Pattern(
    "第首其",
    rf"(?:第{_BEGINS}(?P<number>[{_HAN}]{{1,3}})|首{_BEGINS}先|其{_BEGINS}[次一二三四五])(?P<mark>[、：:])(?![第{_HAN}其首最]|[^，。；：、\n]{{0,10}}(?:中学|小学|幼儿园|医院|产业|季度|梯队|批次|阶段|会议室))",
)
# A list goes on: a single 第一、 may be the beginning of a name.
_FIRST = re.compile("第一(?:[、：，,:]|是)")
_GOES_ON = {"第": ("第二、", "第二，", "第二：", "第二是"), "首": ("其次", "第二", "二是"), "其": ("首先", "其二")}
_OLD = 1990
_MOST = 5


@rule(
    "H108",
    "ordinal-mark",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）B.3.1、B.3.7",
    patterns=(_NARRATIVE, _ORDINAL),
    masks=("quotation", "title", "reproduced", "table"),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("一是压实责任，二是强化监管。第一，明确专人。第二，列入预算。"),
        Good("第一、二季度用水量下降，第一、第二产业用水持平。第二、三季度再作分析。"),
        Good("一是，各县自查。二是，市里抽查。首先，落实专人；其次，列入预算。"),
        Good("各县抓住首先、关键和重点环节。"),
        Bad("一是【、】压实责任；二是【：】强化监管。", fixed="一是压实责任；二是强化监管。"),
        Bad("第一【、】压实责任。第二【、】强化监管。", fixed="第一，压实责任。第二，强化监管。"),
        Bad("其一【、】用水超量；其二【、】管网漏损。", fixed="其一，用水超量；其二，管网漏损。"),
        Bad("首先【、】明确专人，其次【：】列入预算。", fixed="首先，明确专人，其次，列入预算。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if 0 < document.year < _OLD:
        return
    narrative = list(document.matches(_NARRATIVE))
    ordinals = list(_in_lists(document, document.matches(_ORDINAL)))
    for matches, mark in ((narrative, ""), (ordinals, "，")):
        yield from gather_habit(matches, partial(_tell, mark), _MOST, "同样的序次语")


def _in_lists(document: Document, matches: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """第二、 needs a 第一 before it, 第一、 a 第二 behind it."""
    if not matches:
        return
    text = document.text
    begins = _FIRST.search(text)
    last = {kind: max(text.rfind(words) for words in goes_on) for kind, goes_on in _GOES_ON.items()}
    for match in matches:
        kind = match[0][0]
        if kind == "第" and match["number"] != "一":
            in_list = begins is not None and begins.start() < match.start()
        else:
            in_list = last[kind] >= (0 if kind == "其" else match.end())
        if in_list:
            yield match


def _tell(mark: str, matches: Sequence[re.Match[str]]) -> Finding:
    first = matches[0]
    words = first[0][: first.start("mark") - first.start()]
    right = f"应为“{words}，”" if mark else f"“{words}”后不加标点"
    edits = tuple(Edit(*match.span("mark"), mark) for match in matches)
    return Finding(
        Span(*first.span("mark")),
        f"序次语{right}，此处为“{first[0]}”",
        fix=Fix(f"改为“{words}{mark}”", edits),
    )
