"""Names of organs in full and in short: 云川市发展和改革委员会, 云川市发展改革委, 市发展改革委 are one body.

Source: practice of 规范化简称 (《党政机关公文处理工作条例》第九条); no roster is used.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from qlint.expressions import compile_late

_PREFIX = compile_late(r"(?:中共|中国共产党|中华人民共和国)")
_BRACKETS = compile_late(r"[（(][^（）()]*[）)]$")
_PARTY = compile_late(
    r"(?<=[局厅院司部校行团厂场站关])(?:党组|党委)$|(?<=[院校团厂场站关])委员会$|(?<=公司)(?:党委|委员会)$"
)
_OF_GROUP = compile_late(r"(?<=集团)(?:股份)?(?:有限)?(?:责任)?公司$")
# What works for a principal and sends out documents for it.
_OFFICE = compile_late(
    r"(?:(?:综合|秘书|文秘|行政)?(?:办公[室厅]|秘书[处科组]|办事机构|综合[处科])|(?<=[府委会局厅部])办)(?:（[^（）]{1,12}）)?$"
)
# 领导小组, 指挥部: bodies whose office is a department of its own.
_COORDINATING = compile_late(
    r"(?:领导小组|指挥部|专班|联席会议|协调小组|工作组|(?:工作|组织|筹备|评审)委员会|(?:安全生产|食品(?:药品)?安全|减灾|爱国卫生运动|绿化|双拥)委员会)"
    r"(?:办公室)?$|(?:安委|防指|食安|减灾|爱卫)"
)
# What the last character of a short name stands for: 市妇联, 市编办.
_LONG_ENDS = {"委": ("委员会",), "联": ("联合会",), "协": ("协会",), "办": ("办公室", "办公厅")}
_REGION = compile_late(r"[一-鿿]{1,6}?[省市县区州盟旗]")
_WHOLE_REGION = 3  # characters: 市 or 县 alone leaves its place out
# Names that are put together otherwise in short: 云川市政协, 云川市人大常委会.
_RENAMED = (
    (compile_late(r"(?:中国人民政治协商会议|政协)(.+?)委员会"), r"\1政协"),
    (compile_late(r"人民代表大会"), "人大"),
    (compile_late(r"常务委员会"), "常委会"),
)
# Names from before the reform of 2018, which are no short forms of those of today: 交通厅, 农业局.
_FORMER = compile_late(r"(交通|农业|文化|卫生)(?:局|厅|委)\Z")
_OF_TODAY = compile_late(r"(交通)运输|(农业)农村|(文化)(?:和|广电和?)?旅游|(卫生)健康")
_COMPANY = compile_late(r"(?:股份)?(?:有限)?(?:责任)?公司$")


@lru_cache(maxsize=4096)
def _plain(name: str) -> str:
    """A name without 中共 in front and brackets behind, in the form that its short name has."""
    bare = _BRACKETS.sub("", name)
    name = _PREFIX.sub("", bare)
    # 委员会 is one of the party only behind 中共.
    if name != bare or not name.endswith("委员会"):
        shorter = _PARTY.sub("", name)
        name = _OF_GROUP.sub("", shorter) if shorter != name else name
    for long, short in _RENAMED:
        name = long.sub(short, name)
    return name


@lru_cache(maxsize=4096)
def is_short_form(short: str, full: str) -> bool:
    """Whether every character of one name stands in the other in order, from its first word on: 市发改委 in
    云川市发展和改革委员会. Places may be left out in front (市财政局, 云川市财政局), 会 behind 委员."""
    short, full = _plain(short), _plain(full)
    if short == full:
        return True
    if len(short) > len(full) or not _is_same_region(short, full):
        return False
    if short[-1:] != full[-1:] and not full.endswith(_LONG_ENDS.get(short[-1:], "\n")):
        return False
    former, today = _FORMER.search(short), _OF_TODAY.search(full)
    if former is not None and today is not None and former[1] in today.groups():
        return False
    rest = iter(full)
    return len(short) >= 3 and all(character in rest for character in short)


def _is_same_region(one: str, other: str) -> bool:
    """No place is shortened by a character: 槐荫县 is not 槐荫岭县."""
    first, second = _REGION.match(one), _REGION.match(other)
    if first is None or second is None or min(len(first[0]), len(second[0])) < _WHOLE_REGION:
        return True
    return first[0] in other or second[0] in one


def is_same_organ(one: str, other: str) -> bool:
    """Whether two names can be of one body, one of them perhaps in short."""
    return is_short_form(one, other) or is_short_form(other, one)


def are_same_organs(ones: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two rows of names can be of the same bodies, in any order, one name perhaps for two (市纪委监委)."""
    fits = [
        any(may_send_for(one, other) or may_send_for(other, one) for other in row)
        for names, row in ((ones, others), (others, ones))
        for one in names
    ]
    return all(fits) or (not any(fits) and is_same_organ("".join(ones), "".join(others)))


def principal_of(name: str) -> str:
    """The body that an office works for: 云川市人民政府办公室（秘书处） → 云川市人民政府; any other name as it is."""
    shorter = _OFFICE.sub("", name)
    return principal_of(shorter) if shorter and shorter != name else name


def may_send_for(sender: str, issuer: str) -> bool:
    """Whether one organ can send out what another issues: the organ itself, its office, the office of a body that
    coordinates several departments (whose office is one of them)."""
    if is_same_organ(sender, issuer) or is_same_organ(principal_of(sender), principal_of(issuer)):
        return True
    if sender.startswith(_COMPANY.sub("", issuer)):  # 云川学院党政办公室, 云川市教育局综合科
        return True
    return is_coordinating(issuer) and not sender.endswith(("人民政府", "委员会"))


def is_coordinating(name: str) -> bool:
    """Whether a body is a 领导小组, 指挥部, 委员会 or the like, which one of its members may act for."""
    return _COORDINATING.search(name) is not None


_NOT_WORDS = compile_late(r"[^0-9A-Za-z一-鿿]+")
_FILE = compile_late(r"\.(?:docx?|xlsx?|pdf|wps|et|ofd|zip|rar)$")


def bare_title(title: str) -> str:
    """The words of a title: without blanks, marks and the ending of a file's name, full-width figures as half-width."""
    return _NOT_WORDS.sub("", unicodedata.normalize("NFKC", _FILE.sub("", title)))
