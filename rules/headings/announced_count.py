"""标题、开头、小标题里报出的条数，应当与其后列出的条数一致：“十条措施”列了九条。

多是增删了一条，总数没有顺改。各层序号分别计数：“一、”的项数、跨标题连排的“（一）”至“（十二）”、一个标题下的项数，有一种与所报的
数相等即可；总体要求、组织保障、施行日期等条可以不计。相差很多的，所报的往往是另一件事，不作判断；引号里的政策名称不算。
依据：同一事项的总数与分项不能两说；《党政机关公文处理工作条例》第二十条（数字、段落顺序是否准确）。
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from qlint import Announcement, Bad, Document, Finding, Good, Heading, Measured, Related, Severity, compile_late, rule

# What such a list may have besides what it counts.
_BESIDES = compile_late(
    r"总体|指导思想|目标|原则|范围|对象|组织|保障|领导|督|考核|宣传|附则|施行|实施|执行|解释|有效期|其他|本(?:措施|意见|政策|办法|规定)"
)
_FEW = 5  # up to here a count one off is another thing more often than a slip


@rule(
    "H110",
    "announced-count",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字、段落顺序是否准确）",
    needs=("announcement",),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("云川市节约用水六条措施\n一、计划用水\n（一）按月核定。\n（二）按季公布。\n二、计量用水\n（三）逐户装表。\n（四）按时抄表。\n三、奖惩\n（五）节水奖励。\n（六）超量加价。"),
        Good("云川市节约用水五条规定\n一、计划用水。\n二、计量用水。\n三、公布用水。\n四、奖励节水。\n五、超量加价。\n六、本规定自2026年5月1日起施行。"),
        Good("一、推进三项重点工作\n市水利局牵头。\n1.摸清底数。\n2.建立台账。\n3.定期公布。\n二、落实“八项行动”\n按月调度。\n（一）供水行动\n（二）排水行动"),
        Good("云川市水利局关于机关效能“四项制度”的意见\n一、首问制。\n二、限时制。\n三、公示制。\n四、问责制。\n五、本意见自发布之日起施行。"),
        Good("云川市水利局2026年工作总结\n一年来，全市从三个方面推进节水。\n一、主要成效\n二、存在问题\n三、下步打算\n抓好六件实事，分年实施。"),
        Bad("关于实施机关效能“【六项制度】”的意见\n一、首问制。\n二、限时制。\n三、公示制。\n四、回避制。\n五、问责制。"),
        Bad("一、实施【四大攻坚工程】\n（一）学位扩容工程\n新建学校2所。\n（二）强师提质工程\n培训教师。\n（三）装备升级工程\n更新设备。\n二、工作保障"),
        Good("云川市水利局关于贯彻全省“五大行动”的方案\n为落实省“五大行动”，制定本方案。\n一、供水行动\n二、排水行动\n三、节水行动\n四、护水行动\n五、保障措施"),
        Good("现将有关情况报告如下：\n我市开展了四个方面工作。现将有关情况报告如下：\n一、基本情况\n二、主要问题\n三、下一步打算"),
        Bad("为节约用水，决定实施节水【四大行动】，制定本方案。\n一、装表行动\n二、换管行动\n三、巡查行动\n四、公布行动\n五、普查行动\n六、有关要求"),
        Bad("我局开展了【五个方面工作】。现将有关情况报告如下：\n一、稳定供水\n二、排查管网\n三、节约用水\n四、公布水质\n以上报告。"),
        Bad("一、主要做法\n我局做到“【四个坚持】”：\n（一）坚持群众参与。\n（二）坚持统筹推进。\n（三）坚持建管并重。\n二、下一步打算"),
        Bad("一、主要举措\n今年重点从【四个方面】推进法治建设。\n（一）规范决策。\n（二）规范执法。\n（三）化解争议。\n二、存在问题"),
        Bad("云川市节约用水【六条措施】\n一、计划用水。\n二、计量用水。\n三、公布用水。\n四、奖励节水。\n五、超量加价。"),
        Bad("现提出以下【12条措施】。各乡镇要抓好落实。\n一、开源\n（一）修渠。\n（二）打井。\n（三）蓄雨。\n（四）引水。\n二、节流\n（五）装表。\n（六）换管。\n（七）堵漏。\n（八）限量。\n三、管护\n（九）巡查。\n（十）检修。\n（十一）公布。"),
        Bad("一、抓好【四项重点工作】\n各乡镇要分年实施。\n（一）修渠。\n（二）打井。\n（三）蓄雨。\n二、按月调度"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("announcement"):
        value: Announcement = fact.value
        levels: dict[int, list[Heading]] = {}
        for heading in value.below:
            levels.setdefault(heading.level, []).append(heading)
        if any(_may_be(document, value, headings) for headings in levels.values()):
            continue
        counted = _nearest(value, levels)
        if counted:
            last = counted[-1].marker
            printed = document.text[slice(*last)].strip().strip("、.．")
            yield Finding(
                fact.span,
                f"“{value.words}”其后应列{value.announced}项，此处列到“{printed}”，共{len(counted)}项",
                related=(Related(counted[0].marker, "第一项"), Related(last, "最后一项")),
            )


def _may_be(document: Document, value: Announcement, headings: Sequence[Heading]) -> bool:
    """Whether headings of one level, all of them or one list, are as many as the count, some perhaps not counted."""
    count = value.announced
    if value.echoing:
        besides = max(0, len(headings) - value.echoing)
    else:
        besides = sum(1 for heading in headings if _BESIDES.search(document.text, *heading.words))
    if len(headings) - besides <= count <= len(headings) or headings[-1].number == count:
        return True
    ends = [one for one, after in pairwise(headings) if after.number == 1]
    return any(heading.number == count for heading in ends)


def _nearest(value: Announcement, levels: dict[int, list[Heading]]) -> list[Heading]:
    """The headings of the level that the count must mean: numbered 1, 2, 3 … all through, and nearly as many."""
    best: list[Heading] = []
    outermost = min(levels)
    for level, headings in levels.items():
        away = abs(len(headings) - value.announced)
        running = all(heading.number == number for number, heading in enumerate(headings, 1))
        few = value.announced < _FEW and not value.echoing and (value.place == "title" or level != outermost)
        near = running and not few and 0 < away <= max(1, min(3, value.announced // 4))
        if near and (not best or away < abs(len(best) - value.announced)):
            best = headings
    return best
