"""Names of organs in full and in short: 云川市发展和改革委员会, 云川市发展改革委, 市发展改革委 are one body.

Source: practice of 规范化简称 (《党政机关公文处理工作条例》第九条); no roster is used.
"""

from __future__ import annotations

from functools import lru_cache

from qlint.expressions import compile_late

_PREFIX = compile_late(r"(?:中共|中国共产党|中华人民共和国)")
# What works for a principal and sends out documents for it.
_OFFICE = compile_late(
    r"(?:(?:综合|秘书|文秘|行政)?(?:办公[室厅]|秘书[处科组]|办事机构|综合[处科])|(?<=[府委会局厅部])办)(?:（[^（）]{1,12}）)?$"
)
# 领导小组, 指挥部: bodies whose office is a department of its own.
_COORDINATING = compile_late(
    r"(?:领导小组|指挥部|专班|联席会议|协调小组|工作组|(?:安全生产|食品安全|减灾|爱国卫生运动|绿化|双拥)委员会)"
    r"(?:办公室)?$|(?:安委|防指|食安|减灾|爱卫)"
)
_TIER = "省市县区州盟旗镇乡"


@lru_cache(maxsize=4096)
def is_short_form(short: str, full: str) -> bool:
    """Whether every character of one name stands in the other in order, from its first word on: 市发改委 in
    云川市发展和改革委员会. Places may be left out in front (市财政局, 云川市财政局), 会 behind 委员."""
    short, full = (_PREFIX.sub("", name) for name in (short, full))
    if len(short) > len(full):
        return False
    if short == full:
        return True
    if short[-1:] != full[-1:] and not (short.endswith("委") and full.endswith("委员会")):
        return False
    rest = iter(full)
    return len(short) >= 3 and all(character in rest for character in short)


def is_same_organ(one: str, other: str) -> bool:
    """Whether two names can be of one body, one of them perhaps in short."""
    return is_short_form(one, other) or is_short_form(other, one)


def principal_of(name: str) -> str:
    """The body that an office works for: 云川市人民政府办公室 → 云川市人民政府; any other name as it is."""
    return _OFFICE.sub("", name) or name


def may_send_for(sender: str, issuer: str) -> bool:
    """Whether one organ can send out what another issues: the organ itself, its office, the office of a body that
    coordinates several departments (whose office is one of them)."""
    if is_same_organ(sender, issuer) or is_same_organ(principal_of(sender), principal_of(issuer)):
        return True
    return is_coordinating(issuer) and not sender.endswith(("人民政府", "委员会"))


def is_coordinating(name: str) -> bool:
    """Whether a body is a 领导小组, 指挥部, 委员会 or the like, which one of its members may act for."""
    return _COORDINATING.search(name) is not None
