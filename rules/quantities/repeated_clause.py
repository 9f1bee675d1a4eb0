"""一句之内同一计数分句不应出现两次。

“解答提问百余人次，赠送折页八百份，解答提问百余人次”：同一件事在一句里数了两遍，多为拼稿、改稿时漏删。
两个数不能相容的，由“同一数量前后不一”“同一数量写法不一”报告，这里不再重复。
同比、占比一类的小句随各自的主语，用分号隔开的各项自成一组，均不在此列。
依据：《党政机关公文处理工作条例》第二十条（数字是否准确）；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Fact, Finding, Good, Measured, Related, Severity, Span, compile_late, rule

_UNITS = frozenset(
    ["人次", "公里", "公顷", "平方米", *"人名位份册本场次户家件起台项个条处张幅座只辆部套盒亩吨米元支例批期棵株所间"]
)
_LEAD = compile_late(r"[ 　]*(?:其中|同时|此外|还|并|现场|活动|当[天日]|共计?|累计|一共|总共|先后|已经?|又|再)*")
_WORDS = compile_late(r"[^0-9０-９a-zA-Z%％～—\- ]+")
_ATTRIBUTE = compile_late(r"[一-鿿]{0,2}[的之]|以[上下内]")  # 5家以上, 300人的: no count of its own
# Such words belong to the subject before them, not to the count: 同比增加, 占, 其中, 分别.
_RELATIVE = compile_late(
    r"[增降减升占较]|同比|环比|比上|其中|分别|平均|年均|每[一-鿿]?|人均|第|达到|共有|不低于|不高于|不少于|不超过|数额|金额|情节"
)


_ENDS = compile_late(r"[。；;！？\n]")
_MARKS = compile_late(r"[，、：（）,]")
_COUNT = compile_late(r"[0-9一二两三四五六七八九十百千万亿]")
_SUBJECT = compile_late(r"[市县区镇乡村局厅院校组队]|公司|集团|其中|计划|上年|去年|本年")
_TURN = compile_late(r"其中|同比|比上|去年|上年|每|各|计划|目标")
_SHARE = compile_late(r"同比|环比|比上|其中|平均|年均|人均|每|占")
_OTHER_TIME = compile_late(r"[年月季]|累计|其余|另")
_FARTHEST, _LONGEST, _MANY = 120, 24, 20


@rule(
    "Q103",
    "repeated-clause",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）；编辑惯例",
    needs=("quantity", "claim_pair"),
    masks=("reproduced", "quotation", "table"),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("活动现场，接受咨询130余人次，发放资料八百份，测量血压80余人次。"),
        Good("上半年，进口额100亿元，同比增加5亿元，出口额80亿元，同比增加3亿元。"),
        Good("北岭县抓紧施工，新建泵站3座；南溪县抓紧招标，改造泵站5座。"),
        Good("活动首日，接待群众300人次。次日，走访群众200人次。"),
        Good("年内新增投入，建成充电桩60个，累计建成充电桩860个。"),
        Good("全市建成泵站30座，其中北岭县建成泵站3座，一季度完成投资3亿元，二季度完成投资3亿元。"),
        Good("大梁镇种植水稻3万亩、玉米1万亩，青石镇种植水稻3万亩、玉米2万亩。"),
        Good("计划新建公路30公里，实际新建公路30公里，每个乡镇配备专干2名，每个村配备专干1名。"),
        Good("拥有大学（指大专以上）文化程度的人口为5万人，拥有高中（含中专）文化程度的人口为7万人。"),
        Bad("2026年全县计划人工造林1.5万亩，退化林修复2.2万亩，【人工造林1.2万亩】，森林抚育3万亩。"),
        Bad("近年来，社区引进扶贫车间6家，开设服务窗口8个，【引进扶贫车间6家】。"),
        Bad("今年以来，全县新建农村公路32公里、改造危桥5座、【新建农村公路32公里】。"),
        Bad("全镇共有党员326名，党支部18个，【党员326名】。"),
        Bad("开放日当天，解答观众提问百余人次，赠送折页八百份，【解答观众提问百余人次】。"),
        Bad("活动当天，现场共发放宣传手册1200册，解答问题60个，【发放宣传手册1200册】。"),
        Bad("今年以来，清理河道三条，开展培训6场，先后【清理河道五条】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    disputed: set[int] | None = None
    last: dict[tuple[str, str], Fact] = {}
    for here in document.facts("quantity"):
        if here.value.unit not in _UNITS:
            continue
        # Hardly any two counts have the same words in front; only of these more is asked.
        key = text[here.start - 2 : here.start], here.value.unit
        before, last[key] = last.get(key), here
        if before is None or here.start - before.end > _FARTHEST or _ENDS.search(text, before.end, here.start):
            continue
        words = _counted_words(text, here)
        if words is None or not _repeats(text, before, here, words):
            continue
        # Two counts that do not agree are one finding, of the rules on quantities (Q101, Q102).
        if disputed is None:
            disputed = {fact.end for fact in document.facts("claim_pair")}
        if here.end not in disputed:
            earlier, later = text[before.start - len(words) : before.end], text[here.start - len(words) : here.end]
            yield Finding(
                Span(here.start - len(words), here.end),
                f"一句之内“{words}”应只计一次，此处为“{later}”，前面为“{earlier}”",
                (Related(Span(before.start - len(words), before.end), "前一处"),),
            )


def _counted_words(text: str, count: Fact) -> str | None:
    """The words between the mark in front and a count; None where they say a change, a share or too little."""
    if text[slice(*count.value.number)] == "一" or _ATTRIBUTE.match(text, count.end):
        return None
    stretch = text[max(0, count.start - _LONGEST) : count.start]
    edge = max(map(stretch.rfind, "，。；：、（）！？,;\n"))
    if stretch[edge : edge + 1] == "）":
        return None  # 拥有大学（指大专及以上）文化程度的人口为…: the clause begins in front of the brackets
    words = stretch[edge + 1 :]
    lead = _LEAD.match(words)
    words = words[lead.end() :] if lead else words
    return words if edge >= 0 and _WORDS.fullmatch(words) and not _RELATIVE.search(words) else None


def _repeats(text: str, before: Fact, here: Fact, words: str) -> bool:
    """Whether the first count has the same words in front, of the same things: nothing between turns to others."""
    if not text.endswith(words, 0, before.start) or _ATTRIBUTE.match(text, before.end):
        return False
    same = before.value.amount == here.value.amount
    if len(words) < (2 if same and here.value.amount.low >= _MANY else 3 if same else 4):
        return False
    between = text[before.end : here.start - len(words)]
    lead = _lead(text, before.start - len(words))
    if _SHARE.search(lead) or ("累计" in between[-6:]) != ("累计" in lead) or _TURN.search(between):
        return False
    if lead == "" or _LEAD.fullmatch(lead):
        return same or not _OTHER_TIME.search(between)
    # 北岭县建成泵站3座，南溪县抓紧施工，建成泵站5座: another subject; what stands between are counts.
    pieces = [piece for piece in _MARKS.split(between) if piece and not _LEAD.fullmatch(piece)]
    return bool(pieces or same) and all(_COUNT.search(piece) and not _SUBJECT.search(piece) for piece in pieces)


def _lead(text: str, end: int) -> str:
    """What stands between the mark in front and the words of a count."""
    stretch = text[max(0, end - _LONGEST) : end]
    return stretch[max(map(stretch.rfind, "，。；：、（）！？,;\n")) + 1 :]
