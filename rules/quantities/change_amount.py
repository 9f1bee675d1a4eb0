"""增减数额应当与前后两个数相符：由200增加到230，是增加30。

“由A增加到B，增加d”“比上年的A增加d，达到B”“由5%提高到7%，提高2个百分点”三个数都印出来时重新计算，
四舍五入按印出的位数留余地。年均增加、与别的基期相比的，不算。
依据：同一事实的几个数不能互相矛盾；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Change, Document, Figure, Finding, Good, Interval, Measured, Related, Severity, rule


@rule(
    "Q305",
    "change-amount",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("change", "quantity"),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("规上企业由200家增加到230家，增加30家。"),
        Good("财政收入由12.4亿元增加到15.7亿元，增加3.4亿元。"),
        Good("增幅由5%提高到7%，提高2个百分点。"),
        Good("参与率由78%上升到85%，比上年提高5个百分点。"),
        Good("甲镇由120户增加到150户，乙镇由80户增加到100户，共增加50户。"),
        Good("价格从100元到200元不等，加收50元。"),
        Good("收入由100元到200元不等，增加50元收取。"),
        Good("规上企业由200家增加到260家，年均增加20家。"),
        Good("规上企业由200家增加到230家，其中新增工业企业40家。"),
        Good("就业人数由1.2万人增加到1.5万人，净增3000余人。"),
        Good("总投资1.48亿元，较概算的1.53亿元节约500万元。"),
        Good("估算总投资1.2亿元，概算批复1.18亿元，已完成投资8600万元，增加300万元。"),
        Good("原有学位1200个，今年新增300个，总数达到1500个。"),
        Good("受理120件，上年86件，其中新增企业20件。"),
        Good("新纳入低保364人，退出382人，低保对象比上年末的5618人减少18人。"),
        Bad("累计送课136场，听课1.1万人次。去年全年，这一数字是118场，今年已比去年全年多【28场】。"),
        Bad("新增日处理能力【4万吨】，日处理总能力由28.5万吨提升至33.5万吨。"),
        Bad("总投资1.48亿元，较概算的1.53亿元节约【800万元】。"),
        Bad("控制价860万元，中标价812万元，节约资金【58万元】。"),
        Bad("原有学位1200个，今年新增【300个】，总数达到1600个。"),
        Bad("会员由上年的六十三家发展到八十九家，净增【三十六家】。"),
        Bad("参训136人，较上年增加【28人】（上年118人）。"),
        Bad("办理时限由20天压缩到5天，办理时限缩短【16天】。"),
        Bad("规上企业由200家增加到230家，增加【40家】。"),
        Bad("规上企业由200增加到230家，净增【20家】，增长15%。"),
        Bad("比上年200家增加【30家】，达到240家。"),
        Bad("增幅由5%提高到7%，提高【3个百分点】。"),
        Bad("合格率由95.2%提高到97.8%，上升【3.6个百分点】。"),
        Bad("投诉件由86件减少到52件，减少【24件】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("change"):
        change = fact.value
        for step in change.steps:
            points = step.figure.dimension == "百分点" and change.after.dimension in ("%", "百分点")
            alike = step.figure.counts_like(change.after) and change.after.dimension != "%"
            if step.yearly or "均" in step.words or change.grows not in (None, step.rising) or not (points or alike):
                continue
            expected = change.difference
            if not step.rising:
                expected = Interval(-expected.high, -expected.low)
            if expected.meets(step.figure.amount):
                continue
            if not change.is_spelt and step.is_far_from(change.after.value - change.before.value):
                continue
            if _fits_another(document, change, step.figure):
                continue
            before, after = (one.write(one.value) for one in (change.before, change.after))
            made = step.figure.write(abs(change.after.value - change.before.value))
            yield Finding(
                step.figure.span,
                f"增减数额应与前后两数相符，由{before}到{after}相差{made}，此处为"
                f"{document.text[slice(*step.figure.span)]}",
                related=tuple(
                    Related(one.span, document.text[slice(*one.span)]) for one in (change.before, change.after)
                ),
            )


def _fits_another(document: Document, change: Change, step: Figure) -> bool:
    """Whether the difference is that from another level of the paragraph: 由2020年的A、2024年的B增加到C，五年增加….

    A paragraph that names more levels than two does not say which one is meant."""
    block = document.block_at(step.start)
    if block is None:
        return False
    start, end = document.sentence_at(step.start) if change.is_spelt else block.span
    for fact in document.facts("quantity"):
        if start <= fact.start < end and fact.value.dimension == change.after.dimension:
            level, after = fact.value.amount, change.after.amount
            if fact.start not in (change.before.start, change.after.start, step.start):
                rise = Interval(after.low - level.high, after.high - level.low)
                if rise.meets(step.amount) or Interval(-rise.high, -rise.low).meets(step.amount):
                    return True
    return False
