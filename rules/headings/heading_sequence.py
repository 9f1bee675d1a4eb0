"""标题、条款的序号不连续：缺号、重号、不从第一个开始。

序号错了，往往是漏了一段、重了一段，或者改稿时没有顺改；引用“第三条”“（二）项”的地方也会跟着错。
每个标题之下重新编号、跨标题连续编号、写在一段之内的序号、另有一组序号插在中间，都算连续；引录的条文不作判断。
章节条款为应改，“一、”至“①”和修改决定中的为请核。
依据：编辑惯例；层次序数见《党政机关公文格式》（GB/T 9704—2012）7.3.3。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Numbered, NumberedRun, Related, Severity, rule

_FIRST_OF_LAW = 11  # levels from here on: 编章节条
_MOST_IN_RUN = 5
_NEAR = 1000  # code points
_DEEPEST = 20  # lists that may wait at once


@rule(
    "H101",
    "heading-sequence",
    severity=Severity.ERROR,
    basis="编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.3",
    needs=("numbered_run",),
    masks=("table",),
    measured=(
        Measured("official", 8, 8, 8),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "一、总体要求\n（一）指导思想\n（二）基本原则\n二、重点任务\n（三）压实责任\n（四）强化监管\n三、工作保障"
        ),
        Good(
            "下列单位予以表扬：（一）北岭县水利局；（二）北岭县供水站；\n（三）云川市水务集团。\n（四）云川市节水办。"
        ),
        Good("请做好以下准备：\n1.清点设备。\n2.登记造册。\n还要做好以下检查：\n1.查管网。\n2.查水质。\n3.查台账。"),
        Good("云川市供水办法\n第一条　立足节水。\n第二条　分级负责。\n第二条之一　分区计量。\n第三条　按月公布。"),
        Good("处理依据如下：\n第三条　供水实行分级负责。\n第十二条　用水计量收费。"),
        Good("一、目标\n二、措施\n云川市水利局\n2026年3月5日\n云川市节水方案\n一、任务\n二、保障"),
        Bad("一、总体要求\n二、重点任务\n【四、】工作保障\n五、组织实施"),
        Bad("一、总体要求\n（一）指导思想\n（二）基本原则\n【（二）】主要目标\n（四）实施步骤\n二、重点任务"),
        Bad("1.清点设备。\n2.登记造册。\n【4.】逐户核对。\n5.按月公布。"),
        Bad("一、重点任务\n【（二）】强化监管\n（三）严格考核\n二、工作保障"),
        Bad("①按月抄表。\n②按季公布。\n【④】按年结算。"),
        Bad("一、同意立项。\n【一、】请按程序报批。"),
        Bad(
            "云川市人民政府关于修改《云川市供水办法》的决定\n一、将第三条修改为：“用水应当计量。”\n"
            "二、删去第五条。\n【四、】将第九条修改为：“按月公布。”\n五、条文顺序作相应调整。"
        ),
        Bad("目　录\n第一章　总则\n【第三章】　管理\n第三章　附则\n\n第一章　总则\n第一条　立足节水。"),
        Bad(
            "云川市供水办法\n第一章　总则\n第一条　立足节水。\n第二条　分级负责。\n第二章　管理\n【第四条】　按月公布。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("numbered_run"):
        found = list(_check_run(document, fact.value))
        # Numbers that mostly do not follow one another are no sequence: passages, places in a table.
        if len(found) == 1 or len(found) * 2 <= len(fact.value.numbers):
            yield from found[:_MOST_IN_RUN]


def _check_run(document: Document, run: NumberedRun) -> Iterator[Finding]:
    first = run.numbers[0]
    law = run.level >= _FIRST_OF_LAW
    runs_on = run.before is not None and first.number == run.before.number + 1
    if first.number != 1 and not first.inside and not runs_on:
        alone = len(run.numbers) == 1 and (law or first.number > 2)
        quoted = alone or (law and first.number > 2) or first.marker.start == document.blocks[0].start
        if run.before is None and quoted:
            return  # a passage of another text, or a text that begins in the middle
        # Articles run on through chapters; the other levels begin anew under each heading.
        yield _finding(document, run, run.before if law else None, first)
    suspended: list[int] = []  # where lists stopped that another list interrupts
    reached = first.number
    for previous, here, following in zip(run.numbers, run.numbers[1:], (*run.numbers[2:], None), strict=False):
        expected = reached + 1
        # One wrong number among right ones leaves the count as it was.
        one_wrong = following is not None and following.number == expected + 1 > 2
        if here.number == expected:
            reached = expected
        elif here.number == 1 and not one_wrong and not (reached == 1 and _is_repeated(run, previous, here, following)):
            suspended.append(reached)
            del suspended[:-_DEEPEST]
            reached = 1
        elif here.number > 1 and here.number - 1 in suspended:
            del suspended[suspended.index(here.number - 1) :]
            reached = here.number
        else:
            yield _finding(document, run, previous, here)
            reached = expected if one_wrong else here.number


def _is_repeated(run: NumberedRun, previous: Numbered, here: Numbered, following: Numbered | None) -> bool:
    """一、…一、 and no 二、 behind either: a list of one item is no list. Far from each other they may be two."""
    near = run.level == 1 or here.marker.start - previous.marker.end < _NEAR
    return near and (following is None or following.number > 2)


def _finding(document: Document, run: NumberedRun, previous: Numbered | None, here: Numbered) -> Finding:
    # In an amending text articles may be those of another text.
    unsure = run.level < _FIRST_OF_LAW or previous is None or document.amending
    severity = Severity.WARNING if unsure else None
    printed = document.text[slice(*here.marker)].strip()
    if previous is None:
        return Finding(here.marker, f"序号应从第一个开始，此处为“{printed}”", severity=severity)
    before = document.text[slice(*previous.marker)].strip()
    message = f"“{before}”之后应为“{previous.successor}”，此处为“{printed}”"
    return Finding(here.marker, message, related=(Related(previous.marker, "前一个序号"),), severity=severity)
