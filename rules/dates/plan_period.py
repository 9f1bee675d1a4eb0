"""分阶段安排的时间前后颠倒：“第一阶段（2026—2027年）……第二阶段（2025—2026年）”。

后一阶段的开始早于前一阶段的开始，或者结束早于前一阶段的结束，是时间写错，或者阶段的次序没有随时间调整。阶段之间有交叉、
有间隔，跨年没有写年份的，不在此列；规划期之后的远景目标也不在此列。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, StagePair, rule


@rule(
    "D118",
    "plan-period",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("stage_pair",),
    masks=("quotation", "reproduced"),
    except_kinds=("law", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("第一阶段（2026—2027年），完成管网改造；第二阶段（2027—2028年），建成监测平台。"),
        Good("动员部署阶段（2026年3月1日至3月15日），自查阶段（3月16日至4月30日），整改阶段（4月10日至5月31日）。"),
        Good("动员阶段（11月1日至11月30日），整治阶段（12月1日至1月31日），总结阶段（2月1日至2月20日）。"),
        Good("第一阶段：2026年11月至12月，第二阶段：2027年1月至6月；到2035年全面建成供水网。"),
        Good("第一阶段（2026—2027年）建设水厂。另一项工程的第一阶段（2025—2026年）铺设管网。"),
        Bad("第一阶段（2026—2027年），完成管网改造；第二阶段（【2025—2026年】），建成监测平台。"),
        Bad("动员部署阶段（2026年3月1日至3月15日），自查阶段（【2月16日至2月28日】），整改阶段（4月1日至5月31日）。"),
        Bad("第一步（2026年3月1日至3月15日），部署；第二步（【2026年2月16日至2月28日】），整治。"),
        Bad("3月1日至10日为动员阶段，【2月11日至4月30日】为检查阶段。"),
        Bad("第一阶段：2026年6月至8月，摸底。第二阶段：【2026年5月至7月】，整改。"),
        Bad("（一）动员阶段（2026年3月1日至4月15日）。\n（二）自查阶段（【2026年3月16日至3月30日】）。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("stage_pair"):
        pair: StagePair = fact.value
        days = all(part[2] for part in (*pair.earlier[1:3], *pair.later[1:3]))
        size = 3 if days else 2
        begins = pair.later.first[:size] < pair.earlier.first[:size]
        if begins or pair.later.last[:size] < pair.earlier.last[:size]:
            printed = document.text[slice(*pair.earlier.place)]
            yield Finding(
                fact.span,
                f"后一阶段的{'开始' if begins else '结束'}应不早于前一阶段（{printed}），"
                f"此处为“{document.text[fact.start : fact.end]}”",
                related=(Related(pair.earlier.place, "前一阶段"),),
            )
