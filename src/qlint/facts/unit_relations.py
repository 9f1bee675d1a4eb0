"""How two names of units of one tier can mean one unit: 市发改委, 市发展改革委; 学生工作部, 学生工作处.

A relation is sure where the names themselves tell; where they may as well belong to two units (divisions of a company
or an office, organs of the party) only the rest of the document can tell. Source: practice of 规范化简称.
"""

from __future__ import annotations

from typing import NamedTuple

from qlint.expressions import compile_late

# Well-known departments: every way to write a stem (the name without tier and 局, 委, 厅) that means the same.
_STEMS = (
    "发展和改革 发展改革 发改 发展与改革",
    "工业和信息化 工业信息化 工信",
    "经济和信息化 经济信息化 经信",
    "人力资源和社会保障 人力资源社会保障 人社 人力社保",
    "住房和城乡建设 住房城乡建设 住建 住房建设",
    "自然资源和规划 自然资源规划 自然资源与规划 资规 自规",
    "市场监督管理 市场监管 市监",
    "卫生健康 卫健",
    "医疗保障 医保",
    "文化和旅游 文化旅游 文旅",
    "文化广电和旅游 文化广电旅游 文广旅",
    "国有资产监督管理 国资",
    "行政审批服务 审批服务 行政审批",
    "民族宗教事务 民族宗教 民宗",
    "林业和草原 林业草原 林草",
    "城市管理 城管",
    "应急管理 应急",
    "交通运输 交通",
    "退役军人事务 退役军人",
    "药品监督管理 药品监管 药监",
    "粮食和物资储备 粮食物资储备 粮食和储备 粮储",
    "数据 大数据 数据资源 大数据管理 数据资源管理 大数据发展 大数据发展管理",
)
# Those with one name only, known all the same: beside one of them a name with another character is a slip.
_SINGLE = "自然资源 生态环境 农业农村 乡村振兴 科学技术 文化旅游 知识产权 机关事务 政务服务 金融监管 邮政管理"
_MEANING = {stem: words.split()[0] for words in (*_STEMS, *_SINGLE.split()) for stem in words.split()}
# The same for divisions of companies, universities and hospitals.
_DIVISIONS = "安全环保 安环|学生工作 学工|医院感染管理 医院感染 院感|法律事务 法务|基本建设 基建|思想政治工作 思政"
_MEANING |= {stem: words.split()[0] for words in _DIVISIONS.split("|") for stem in words.split()}
_NAME = compile_late(r"(?P<stem>[一-鿿]{2,}?)(?P<suffix>委员会|总局|中心|[局委厅部署处科股室院所站馆])\Z")
_INSTITUTIONS = frozenset(["中心", "院", "所", "站", "馆"])
_DEPARTMENTS = frozenset(["局", "委", "厅", "署", "总局"])
# Suffixes of which a unit has one or another: 学生工作部, 学生工作处. 局 and 中心, 委 and 办公室 are two bodies.
_EXCHANGED = (frozenset("部处局"), frozenset("部处科股室"))
# Part of a department, or a body that stands in several.
_PART = compile_late(
    r"[局厅部]|委(?!托)|分|稽查|执法|监察|督察|督查|直属|派出|驻|支队|总队|金融|(?:[纪党工团医]|办公|办事)\Z"
)
_GENERIC = compile_late(r"监督管理|综合管理|管理|监管|事务|服务|发展|保障|工作|促进")
_ADDED = frozenset(["指导", "服务", "管理", "推广", "研究", "事务"])  # 职业技能鉴定（指导）中心
_DROPPED = compile_late(r"(?:管理|工作|事务)\Z")
# A ward and the office that watches over all of them: 感染科, 感染管理科.
_NOT_SHORT = frozenset(["感染"])
# What tells one of many from the next: 第一, 城东.
_COUNTED = frozenset("一二三四五六七八九十东西南北中上下前后新老")
_LONG = 5  # characters of a stem without its general words
_WHOLE = 4  # characters of a stem that two units hardly share, or of a part of it


class UnitName(NamedTuple):
    """A name without tier: its stem and suffix, and what the stem means (_STEMS)."""

    name: str
    stem: str
    suffix: str
    meaning: str


class Relation(NamedTuple):
    """short (one is a short form), suffix (局, 委) or misspelt; `sure` where the names alone tell."""

    sort: str
    sure: bool


def read_name(name: str) -> UnitName | None:
    """None for a name of no department or division, or of a part of one."""
    match = _NAME.match(name)
    if match is None or (match["stem"] not in _MEANING and _PART.search(match["stem"])):
        return None
    stem = match["stem"]
    return UnitName(name, stem, match["suffix"].replace("委员会", "委"), _MEANING.get(stem, stem))


def relation(one: UnitName, other: UnitName, party: bool = False) -> Relation | None:
    """The relation of two names of one tier, or none; `party` where they are organs of a party committee."""
    if one.suffix != other.suffix:
        return _by_suffix(one, other)
    if one.meaning == other.meaning:
        return Relation("short", sure=True)
    short, full = sorted((one.stem, other.stem), key=len)
    known = (one.stem in _MEANING) + (other.stem in _MEANING)
    is_department = one.suffix in _DEPARTMENTS and not party
    if is_department and _is_within(short, full):
        return Relation("short", sure=True)
    if one.suffix in _INSTITUTIONS:
        if len(full) >= _WHOLE and _is_made_of_words(short, full):
            return Relation("short", sure=True)
        if len(short) >= _WHOLE and full.startswith(short) and full[len(short) :] in _ADDED:
            return Relation("short", sure=False)
    if _is_made_of_words(short, full) or _is_without_general(short, full):
        return Relation("short", sure=False)
    if _is_misspelt(one.stem, other.stem, known):
        return Relation("misspelt", sure=is_department)
    return Relation("misspelt", sure=False) if is_department and known == 1 and _shares_most(short, full) else None


def _by_suffix(one: UnitName, other: UnitName) -> Relation | None:
    suffixes = {one.suffix, other.suffix}
    if one.meaning == other.meaning and suffixes <= {"局", "委", "厅"}:
        return Relation("suffix", sure=True)
    exchanged = any(suffixes <= row for row in _EXCHANGED)
    return Relation("suffix", sure=False) if one.stem == other.stem and len(one.stem) >= _WHOLE and exchanged else None


def _is_within(short: str, full: str) -> bool:
    """教育 in 教育体育, 文旅 in 文旅广电: every character in order, from the first on."""
    rest = iter(full)
    return len(short) < len(full) and short[0] == full[0] and all(character in rest for character in short)


def _is_made_of_words(short: str, full: str) -> bool:
    """安监 of 安全监督, 企管 of 企业管理: the first characters of words of two; not 规划 of 规划财务, which are two."""
    rest = iter(full[::2])
    return (
        1 < len(short) < len(full)
        and len(full) % 2 == 0
        and short[0] == full[0]
        and all(character in rest for character in short)
    )


def _is_without_general(short: str, full: str) -> bool:
    """设备 for 设备管理, 学生 for 学生工作."""
    return short != full and _DROPPED.sub("", full) == short and short not in _NOT_SHORT


def _is_misspelt(one: str, other: str, known: int) -> bool:
    """农村农业 for 农业农村, 自然资原 for 自然资源; not 公路管理 and 公园管理. `known` of the two are known."""
    if len(one) != len(other) or len(one) < 3 or one[0] != other[0]:
        return False
    differing = [(left, right) for left, right in zip(one, other, strict=True) if left != right]
    if sorted(one) == sorted(other):
        return True
    if len(differing) > 1 or not _COUNTED.isdisjoint(differing[0]):
        return False
    # 海警 and 海事 behind a place are two bodies: one character tells only in a long name, or beside a known one.
    return known == 1 or (not known and all(len(_GENERIC.sub("", stem)) >= _LONG for stem in (one, other)))


def _shares_most(short: str, full: str) -> bool:
    """人事社会保障 beside 人力资源社会保障: they have a long part in common that is not only general words."""
    for length in range(len(short), _WHOLE - 1, -1):
        for start in range(len(short) - length + 1):
            part = short[start : start + length]
            if part in full and len(_GENERIC.sub("", part)) > 1:
                return 4 * length >= len(short) + len(full)
    return False
