"""同一数量写法不一：同一事项一处写“百余”，一处写“130余”。

两个约数可以同时成立，但同一事实宜用同一精度；读者会以为是两件事，或怀疑其中一处有误。
依据：编辑惯例（同一事实前后用同一数）；GB/T 15835—2011 未作规定，故只提示核对。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q102",
    "restated-quantity",
    severity=Severity.WARNING,
    basis="编辑惯例（同一事实前后用同一精度的数）",
    needs=("claim_pair",),
    masks=("quotation", "reproduced", "table"),
    except_kinds=("law",),
    measured=(Measured("official", 0, 0, 0), Measured("reports", 0, 0, 0), Measured("news", 0, 0, 0)),
    examples=(
        Good("活动接受群众咨询130余人次，发放手册200余册。"),
        Good("全年接待来访群众2000余人次。据统计，全年接待来访群众2135人次。"),
        Good("上午接待来访群众百余人次，下午慰问困难家庭130余户。"),
        Bad("现场解答观众提问百余次，赠送折页200份，【解答观众提问130余次】。"),
        Bad("全年走访困难家庭2000余户。据统计，【走访困难家庭2500余户】。"),
        Good("招待会有130余名企业家参加。会上，8名企业家作了发言。"),
        Good("上千名市民走进展馆。据介绍，当天共有1300余名市民参加活动。"),
        Bad("北岭县举办读书活动，吸引百余名读者到场。据介绍，【当天共有240余名】读者参与活动。"),
        Bad("义诊队接诊群众200余人次。义诊活动中，【医生们共接诊群众260余人次】。"),
        Bad("论坛吸引参会代表近千人。主办方介绍，【吸引参会代表900余人】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("claim_pair"):
        pair = fact.value
        if pair.verdict != "restated":
            continue
        here, there = (document.text[slice(*claim.words)] for claim in (pair.second, pair.first))
        yield Finding(
            fact.span,
            f"同一事项宜用同一个数，此处为“{here}”，前文为“{there}”",
            related=tuple(
                Related(claim.words, f"前文为“{document.text[slice(*claim.words)]}”")
                for claim in (pair.first, *pair.others)
            ),
        )
