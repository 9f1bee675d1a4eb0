"""What the headings above a claim say for all that stands below: whose it is, of what time, and whether it is yet to be
done. Read once for each section."""

from __future__ import annotations

from typing import NamedTuple

from qlint.claims.frames import is_place
from qlint.claims.times import last_period
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.periods import anchor_of
from qlint.periods import Period

_PLAN = compile_late(
    r"下一步|下步|今后|打算|工作安排|工作计划|工作思路|工作部署|工作建议|工作的建议|目标|主要任务|重点任务|总体要求|总体部署|计划安排|"
    r"工作重点|重点工作"
)
_LOOKS_BACK = compile_late("情况|回顾|成效|成绩|完成")
_MARK = compile_late(r"[ 　]*(?:[（(]?[0-9一二三四五六七八九十]{1,3}[）)、.．])*[ 　]*")
# What a heading that is a name ends with besides places and organs.
_PROJECTS = (
    "项目",
    "工程",
    "片区",
    "标段",
    "车间",
    "企业",
    "集团",
    "小区",
    "水库",
    "泵站",
    "桥",
    "路",
    "厂",
    "场",
    "馆",
    "园",
)
_LONGEST_NAME = 24
# 9月12日，北岭县市场监管局围绕…: whose doings the paragraph tells.
_DOER = compile_late(
    r"[ 　]*(?:[^，,。；：:\n]{0,14}[，,])?(?P<place>(?![全我本各该两辖地社小])[一-鿿]{2,3}[县区镇乡旗])"
    r"(?=[一-鿿]{0,8}?(?:局|委|办|院|中心|政府|协会|会|组织|开展|举办|围绕))"
)


class Scope(NamedTuple):
    """`entity` is the place, organ or project that the nearest such heading names, `period` the time of the
    nearest heading that names one, `planned` whether a heading speaks of what is to be done."""

    entity: str = ""
    period: Period | None = None
    planned: bool = False


_NONE = Scope()


class Scopes:
    """The scopes of a document's sections and paragraphs."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.anchor = anchor_of(document)
        self._sections: dict[int, Scope] = {-1: _NONE}

    def of_section(self, section: int) -> Scope:
        known = self._sections.get(section)
        if known is None:
            known = self._sections[section] = self._read(section)
        return known

    def entity_of(self, block: int) -> str:
        """The name that a paragraph begins with (北岭县水利局：…), else that of its headings."""
        found = self._document.blocks[block]
        label = self._document.text[found.start : min(found.end, found.start + _LONGEST_NAME)].partition("：")
        own = _name(label[0]) if label[1] else ""
        if own or self.of_section(found.section).entity:
            return own or self.of_section(found.section).entity
        doer = _DOER.match(self._document.text, found.start, found.end)
        return doer["place"] if doer is not None else ""

    def _read(self, section: int) -> Scope:
        above = self.of_section(self._document.sections[section].parent)
        block = self._document.blocks[self._document.sections[section].heading]
        words = self._document.text[block.start : min(block.end, block.start + 60)]
        title = words.partition("。")[0]
        return Scope(
            _name(title) or above.entity,
            last_period(title, 0, len(title), self.anchor) or above.period,
            above.planned or (_PLAN.search(title) is not None and _LOOKS_BACK.search(title) is None),
        )


def _name(words: str) -> str:
    """The words without their number where they are a name."""
    mark = _MARK.match(words)
    name = (words[mark.end() :] if mark else words).strip(" 　：")
    if not 2 <= len(name) <= _LONGEST_NAME or any(stop in name for stop in "，；、的"):
        return ""
    return name if is_place(name) or name.endswith(_PROJECTS) else ""
