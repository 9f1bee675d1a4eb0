"""标题序号后的标点：“一、”“（一）”“1.”“（1）”“①”。

汉字序号后用顿号，阿拉伯数字序号后用下脚点，带括号的和带圈的序号后不再加标点。用“1、”的往往全文一律，只在首处提示一次，
法律、司法解释里通篇用“1、”的不提示；其余逐处提示，超过5处的合并提示。
依据：《标点符号用法》（GB/T 15834—2011）附录B；层次序数见《党政机关公文格式》（GB/T 9704—2012）7.3.3。
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

from qlint import (
    Bad,
    Block,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Measured,
    Severity,
    compile_late,
    gather_habit,
    rule,
)

# Level -> marks that do not belong behind its numbers, and what stands there instead.
_MARKS = {
    1: (compile_late(r"[ 　]*[．.，：:]\Z"), "、"),
    2: (compile_late(r"[ 　]*[、．.，：:]\Z"), ""),
    3: (compile_late(r"[ 　]*[、。，]\Z"), "."),
    4: (compile_late(r"[ 　]*[、．.，：:]\Z"), ""),
    5: (compile_late(r"[ 　]*[、．.，：:]\Z"), ""),
}
_ALL_MARKS = frozenset("、．.，：:。")
_HABIT = 3  # the level whose mark is a habit of the whole document
_MOST = 5


@dataclass(frozen=True)
class Options:
    accept_enumeration_comma: bool = field(default=False, metadata={"meaning": "“1、”是本单位的写法，不提示"})


@rule(
    "H102",
    "heading-mark",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）附录B",
    needs=("prose_number",),
    masks=("table", "reproduced"),
    fixable=True,
    options=Options,
    measured=(
        Measured("official", 3, 3, 3),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("一、总体要求\n（一）指导思想\n1.坚持节水优先。\n（1）落实用水定额。\n①按月抄表。\n二、重点任务"),
        Good("1．健全机制。\n2．加强监管。\n3．强化保障。"),
        Good(
            "云川市供水条例\n第一条　下列用水应当计量：\n1、生产用水；\n2、生活用水。\n第二条　本条例自公布之日起施行。"
        ),
        Good("1、2号楼已经完工，3号楼正在装修。"),
        Good("依照第（一）、（二）项的规定办理。\n第一条　本办法自公布之日起施行。"),
        Bad(
            "一、总体要求\n【（一）、】压实责任。\n（二）强化监管。",
            fixed="一、总体要求\n（一）压实责任。\n（二）强化监管。",
        ),
        Bad("【一．】总体要求\n【二．】重点任务", fixed="一、总体要求\n二、重点任务"),
        Bad(
            "一、总体要求\n【二，】抓紧检修泵站，月底前完成。\n三、工作保障",
            fixed="一、总体要求\n二、抓紧检修泵站，月底前完成。\n三、工作保障",
        ),
        Bad(
            "云川市供水条例\n第一条　下列用水应当计量：\n【（一）、】生产用水；\n（二）生活用水。",
            fixed="云川市供水条例\n第一条　下列用水应当计量：\n（一）生产用水；\n（二）生活用水。",
        ),
        Bad("【1、】压实责任。\n2、强化监管。\n3、严格考核。", fixed="1.压实责任。\n2.强化监管。\n3.严格考核。"),
        Good("8，加上上月的12，共20个。"),
        Bad(
            "报名方式如下：\n【1。】时间：1月5日至23日。\n2。方式：现场报名。\n3。录用：短信通知。",
            fixed="报名方式如下：\n1.时间：1月5日至23日。\n2.方式：现场报名。\n3.录用：短信通知。",
        ),
        Bad("（1）登记造册。\n【（2）．】逐户核对。", fixed="（1）登记造册。\n（2）逐户核对。"),
        Bad("①按月抄表。\n【②、】按季公布。", fixed="①按月抄表。\n②按季公布。"),
    ),
)
def check(document: Document, options: Options) -> Iterator[Finding]:
    wrong: dict[int, list[Block]] = {level: [] for level in _MARKS}
    text = document.text
    for block in document.blocks:
        # Few numbers end with a mark that belongs nowhere: no need to search most of them.
        if block.level not in _MARKS or text[block.marker.end - 1] not in _ALL_MARKS:
            continue
        if block.number and _MARKS[block.level][0].search(text, *block.marker):
            wrong[block.level].append(block)
    for fact in document.facts("prose_number"):
        block = document.blocks[document.block_index(fact.start)]
        wrong[fact.value.level].append(block._replace(level=fact.value.level, marker=fact.span))
    for level, blocks in wrong.items():
        if level == _HABIT and (options.accept_enumeration_comma or _is_law_form(document, len(blocks))):
            continue
        many = 1 if level == _HABIT else _MOST
        yield from gather_habit(blocks, partial(_finding, document), many, "同样的序号")


def _is_law_form(document: Document, found: int) -> bool:
    """Many laws number with 1、 throughout."""
    return document.profile == "law" and found * 2 > sum(1 for block in document.blocks if block.level == _HABIT)


def _finding(document: Document, blocks: Sequence[Block]) -> Finding:
    level = blocks[0].level
    printed = document.text[slice(*blocks[0].marker)]
    edits = tuple(Edit(*block.marker, _right(document, block)) for block in blocks)
    return Finding(
        blocks[0].marker,
        f"序号应为“{edits[0].text}”，此处为“{printed}”",
        # Where a list is numbered 1、 throughout, the house may want it so: a person decides.
        fix=Fix(f"改为“{edits[0].text}”", edits, safe=level != _HABIT),
        # One numbered line by itself tells nothing of the document that it comes from.
        severity=Severity.INFO if level == _HABIT and len(document.blocks) == 1 else None,
    )


def _right(document: Document, block: Block) -> str:
    expression, mark = _MARKS[block.level]
    return expression.sub("", document.text[slice(*block.marker)]) + mark
