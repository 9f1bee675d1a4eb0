"""Numbers that are named again: 采购规模为4.5亿元 … 占采购规模的84%; 实检21.2万人 … 实检学生中，视力不良的9.8万人."""

from __future__ import annotations

from qlint.arithmetic import Figure
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import RATIOS, figures_between
from qlint.facts.part_lists import clause_before

# What may stand in front of a name that is printed in full elsewhere, and behind it.
_LEADS = (
    "全部",
    "其中",
    "全县",
    "全市",
    "全乡",
    "全镇",
    "全区",
    "上述",
    "以上",
    "所有",
    "这些",
    "该",
    "全",
    "年度",
    "当年",
    "年初",
)
_TAILS = ("总数", "总量", "总额", "总数量", "总人数", "总面积", "合计", "总值", "数量", "面积", "数")
_EDGE_WORDS = compile_late(
    "^(?:其中|共有?|已|全[县市乡镇区村]|目前|现有)+|(?:合计|共计|累计|共|约|为|达到?|是|有|了|的)+$"
)
_REACH = 240


def find_named(document: Document, name: str, before: int, like: Figure | None = None) -> Figure | None:
    """The only number in front of a place, in its paragraph, that is called by a name; None where there is none or
    where several are. `like` is a number of the same kind."""
    core = strip_name(name)
    block = document.block_at(before)
    if len(core) < 2 or block is None:
        return None
    text, found = document.text, []
    for figure in figures_between(document, max(block.start, before - _REACH), before):
        if figure.end > before or figure.dimension in RATIOS or (like and figure.dimension != like.dimension):
            continue
        if is_called(text, figure, core):
            found.append(figure)
    return found[0] if len(found) == 1 else None


def strip_name(name: str) -> str:
    """A name without the words that tell only that it is all of it: 全部企业总数 is 企业."""
    for lead in _LEADS:
        if name.startswith(lead) and len(name) > len(lead) + 1:
            name = name.removeprefix(lead)
            break
    for tail in _TAILS:
        if name.endswith(tail) and len(name) > len(tail) + 1:
            return name.removesuffix(tail)
    return name


def is_called(text: str, figure: Figure, name: str) -> bool:
    """Whether the words in front of a number, or the noun behind it, are a name: 采购规模为4.5亿元, 14个行政村."""
    label = _EDGE_WORDS.sub("", clause_before(text, figure.start))
    if name in label or text.startswith(name, figure.end):
        return True
    return len(label) >= 2 and name.startswith(label)
