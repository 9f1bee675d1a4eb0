"""一句之内同一计数分句不应出现两次。

“解答提问百余人次，赠送折页八百份，解答提问百余人次”：同一件事在一句里数了两遍，多为拼稿、改稿时漏删。
两个数不能相容的，由“同一数量前后不一”“同一数量写法不一”报告，这里不再重复。
同比、占比一类的小句随各自的主语，用分号隔开的各项自成一组，均不在此列。
依据：《党政机关公文处理工作条例》第二十条（数字是否准确）；编辑惯例。
"""

from bisect import bisect_right
from collections.abc import Iterator

from qlint import Bad, Document, Fact, Finding, Good, Measured, Related, Severity, compile_late, rule

_UNITS = frozenset(["人次", "公里", *"人名位份册本场次户家件起台项个条处张幅座只辆部套盒亩吨米元"])
_LEAD = compile_late(r"[ 　]*(?:其中|同时|此外|还|并|现场|活动|当[天日]|共计?|累计|一共|总共|先后|已经?|又|再)*")
_TRAIL = compile_late(r"(?:共计?|累计|达到?|超过?)$")
_WORDS = compile_late(r"[一-鿿“”]{4,17}")
_ATTRIBUTE = compile_late(r"[一-鿿]{0,2}[的之]|以[上下内]")  # 5家以上, 300人的: no count of its own
# Such words belong to the subject before them, not to the count: 同比增加, 占, 其中, 分别.
_RELATIVE = compile_late(
    r"[增降减升占较]|同比|环比|比上|其中|分别|平均|年均|每[一-鿿]?|人均|第|达到|共有|不低于|不高于|不少于|不超过|数额|金额|情节"
)


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
        Bad("开放日当天，解答观众提问百余人次，赠送折页八百份，【解答观众提问百余人次】。"),
        Bad("活动当天，现场共发放宣传手册1200册，解答问题60个，【发放宣传手册1200册】。"),
        Bad("今年以来，清理河道三条，开展培训6场，先后【清理河道五条】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text, ends = document.text, document.sentence_ends
    # Two counts that do not agree are one finding, of the rules on quantities (Q101, Q102).
    disputed = {fact.end for fact in document.facts("claim_pair")}
    first_at: dict[tuple[int, str, str], Fact] = {}
    for fact in document.facts("quantity"):
        if (
            fact.end in disputed
            or fact.value.unit not in _UNITS
            or text[fact.value.number.start : fact.value.number.end] == "一"
        ):
            continue
        clause = document.clause_at(fact.start)
        lead = _LEAD.match(text, clause.start, fact.start)
        start = lead.end() if lead else clause.start
        words = _TRAIL.sub("", text[start : fact.start])
        if not _WORDS.fullmatch(words) or _RELATIVE.search(words) or _ATTRIBUTE.match(text, fact.end):
            continue
        here = fact._replace(start=start)
        before = first_at.setdefault((bisect_right(ends, start), words, fact.value.unit), here)
        if before is not here and not _other_group(document, before, here):
            earlier, later = text[before.start : before.end], text[start : fact.end]
            yield Finding(
                here.span,
                f"一句之内“{words}”应只计一次，此处为“{later}”，前面为“{earlier}”",
                (Related(before.span, "前一处"),),
            )


def _other_group(document: Document, before: Fact, here: Fact) -> bool:
    """Whether the second count is of something else: an item after ；, or a total beside what was added."""
    between = document.text[before.end : here.start]
    if "；" in between or ";" in between:
        return True
    clauses = [document.text[document.clause_at(count.start).start : count.end] for count in (before, here)]
    totals = ["累计" in clause or "总计" in clause for clause in clauses]
    return totals[0] != totals[1] and before.value.amount != here.value.amount
