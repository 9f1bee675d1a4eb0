"""任务没有注明责任单位：同级的其他任务几乎都注明了，只有这一项没有。

分工方案中漏写一项，任务就没有人承担，督查时也对不上。总体要求、保障措施、督导考核一类的任务，正文中已写明由谁负责的任务，
几项任务合用一个括号的，都不算。括号里只有职责、没有单位的（按职责分工负责），同样是漏写。
依据：编辑惯例（任务分解应当逐项落实到责任单位）。
"""

from collections.abc import Iterator

from qlint import (
    Bad,
    Document,
    Finding,
    Good,
    Measured,
    Related,
    Severity,
    Span,
    Task,
    compile_late,
    rule,
)

_LEAST, _ONE_IN = 3, 5  # so many tasks with a bracket at least, and at most one task of so many without
_SHOWN = 20
# Tasks that fall to everybody.
_GENERAL = compile_late(
    r"总体要求|指导思想|原则|目标|意义|组织(?:领导|实施|保障|推[动进])|领导小组|(?:工作|推进|组织|保障|协[调同])机制|宣传|舆论|氛围|督[导查办促]"
    r"|考核|总结|评估|报送|统筹|协调|联动|(?:落实|压实|强化|明确|履行).{0,8}责任|责任落实|工作要求|纪律|其他|适用范围|步骤|安排"
    r"|(?:加强|强化|提供).{0,8}保障|保障措施|思想认识|(?:附|总)则|^(?:各|本|自|请)"
)
# Chapters of such tasks.
_GENERAL_CHAPTER = compile_late(r"总体|思想|组织|领导|保障|要求|(?:组织|抓好|推进)实施|步骤|安排|目标|附则")
# The text says itself who is responsible.
_SAID = compile_late(
    r"由[^，。；的]{2,30}(?:负责|牵头)|(?:责任|牵头|配合|承办|主办)(?:单位|部门|科室|处室)[：:]"
    r"|[一-鿿](?:负责|牵头|配合)[。；]?[ 　]*(?:\n|\Z)"
)
# A bracket at a line's end that may name somebody in words that are not read: （各地按要求落实）, [责任单位：市水利局].
_CLOSED_BY = compile_late(
    r"[（(【\[〔][^（(【\[〔）)】\]〕\n]*(?:[局委办厅部院府会校司科处室队站社方]|各|负责|牵头|配合|落实|单位)"
    r"(?:[^（(【\[〔\n]|[（(][^（()）\n]{1,12}[）)])*"
    r"[）)】\]〕][。；;，]?(?=[ 　]*(?:\n|\Z))"
)


@rule(
    "U105",
    "responsible-unit-missing",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("task_series",),
    except_kinds=("law", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "一、总体要求\n（一）指导思想。坚持节水优先。\n（二）主要目标。到2027年，农业用水总量下降5%。\n二、主要任务\n"
            "（一）推进水价改革。完善阶梯水价。（市发展改革委牵头）\n（二）改造供水管网。更换老旧管道。（市水利局、市城管局）\n"
            "（三）推广节水器具。以旧换新。（市商务局负责）\n（四）建设节水学校。评定一批节水学校。（市教育局负责）\n"
            "（五）加强组织领导。各地各部门要把节水摆上重要位置。"
        ),
        Good(
            "1.完善阶梯水价。\n2.更换老旧管道。\n3.查处偷水行为。（以上三项由市水利局负责）\n"
            "4.推广节水器具。（市商务局负责）\n5.评定节水学校。（市教育局负责）\n6.建设节水机关。（市机关事务局负责）"
        ),
        Good(
            "（一）完善阶梯水价。（市发展改革委负责）\n（二）更换老旧管道。（市水利局负责）\n（三）推广节水器具。（市商务局负责）\n"
            "（四）评定节水学校。（市教育局负责）\n（五）建立台账。由市水利局牵头，每季度更新一次。"
        ),
        Good(
            "（一）完善阶梯水价。（市发展改革委负责）\n（二）更换老旧管道。（市水利局负责）\n（三）推广节水器具。（市商务局负责）\n"
            "（四）评定节水学校。（市教育局负责）\n（五）修泵站。（市水利局牵头泵站建设，各县（区）政府牵头渠道建设）"
        ),
        Bad(
            "（一）完善阶梯水价。（市发展改革委负责）\n（二）更换老旧管道。（市水利局负责）\n【（三）推广节水器具】。以旧换新。\n"
            "（四）评定节水学校。（市教育局负责）\n（五）建设节水机关。（市机关事务局负责）"
        ),
        Good(
            "（一）完善阶梯水价。市发展改革委、市财政局负责。\n（二）更换老旧管道。市水利局、市城管局负责。\n"
            "（三）推广节水器具。市商务局、市水利局负责。\n（四）评定节水学校。市教育局、市水利局负责。\n（五）建设节水机关。节水办公室负责。"
        ),
        Bad(
            "（一）完善阶梯水价。（市发展改革委负责）\n（二）更换老旧管道。（市水利局负责）\n（三）推广节水器具。以旧换新。【（按职责分工负责）】\n"
            "（四）评定节水学校。（市教育局负责）\n（五）建设节水机关。（市机关事务局负责）"
        ),
        Bad(
            "1.完善阶梯水价。责任部门：计划部；配合部门：财务部。\n【2.更换老旧管道】。年内更换3公里。\n3.推广节水器具。责任部门：采购部。\n"
            "4.建设泵站。责任部门：工程部；配合部门：财务部。\n5.检测水质。责任部门：检测中心。"
        ),
        Bad(
            "二、主要任务\n（一）推进水价改革\n完善阶梯水价。（市发展改革委牵头）\n【（二）改造供水管网】\n更换老旧管道。\n"
            "（三）推广节水器具\n以旧换新。（责任单位：市商务局）\n三、重点工程\n（四）建设节水学校\n评定一批。（市教育局负责）\n"
            "（五）建设再生水厂\n日处理2万吨。（市城管局负责）"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("task_series"):
        tasks: tuple[Task, ...] = fact.value.tasks
        named = [task for task in tasks if task.units]
        bare = [index for index, task in enumerate(tasks) if not task.units]
        if len(named) < _LEAST or len(bare) * _ONE_IN > len(tasks):
            continue
        for index in bare:
            if (span := _unassigned(document, tasks[index])) is not None:
                yield _finding(tasks, index, len(named), span)


def _unassigned(document: Document, task: Task) -> Span | None:
    """Where a task wants units: a bracket that names none, or its heading; nothing where it needs no bracket."""
    if task.vacant is not None:
        return task.vacant
    if not _falls_to_somebody(document, task):
        return None
    stop = document.text.find("。", task.heading.start, task.heading.end)
    return Span(task.heading.start, min(task.heading.end if stop < 0 else stop, task.heading.start + _SHOWN))


def _falls_to_somebody(document: Document, task: Task) -> bool:
    """Whether a task without any bracket wants one of its own."""
    block = document.block_at(task.heading.start)
    if block is None or _GENERAL.search(_title(task)):
        return False
    above = document.sections_above(block.section)
    chapter = document.blocks[above[-2].heading] if len(above) > 1 else None
    if chapter is not None and _GENERAL_CHAPTER.search(document.text[chapter.start : chapter.end]):
        return False
    end = document.blocks[above[-1].last].end if above else block.end
    words = document.text[task.heading.start : end]
    return words[-1] not in "：:；" and _SAID.search(words) is None and _CLOSED_BY.search(words) is None


def _title(task: Task) -> str:
    """The words that say what a task is: up to the first full stop, not a whole paragraph."""
    return task.words.partition("。")[0][:_SHOWN]


def _finding(tasks: tuple[Task, ...], index: int, named: int, span: Span) -> Finding:
    like = tasks[index - 1] if index and tasks[index - 1].units else next(one for one in tasks if one.units)
    missing = "此项没有" if tasks[index].vacant is None else "此处括号内没有写单位"
    message = f"任务后应注明责任单位，{missing}；同级的{len(tasks)}项任务中有{named}项注明"
    return Finding(span, message, (Related(like.units[-1], "同级任务的责任单位"),))
