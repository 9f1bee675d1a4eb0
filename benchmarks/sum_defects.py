"""Defects of sums for recall.py: a part above its total, a rise that falls, sentences that miscalculate."""

from __future__ import annotations

import random

from edits import PARAGRAPH, Edit, Mutator, find_all, pick

_NUMBER_ALONE = "[0-9]+(?:[.][0-9]+)?"
_COUNTED = "(?:万亿|[万亿])?(?:人次|人|名|家|个|项|件|户|元|公里|亩|吨)"
_PART = (
    rf"(?P<total>{_NUMBER_ALONE})(?P<unit>{_COUNTED})[，。]其中，?[^，。；0-9]{{0,12}}"
    rf"(?P<part>{_NUMBER_ALONE})(?P=unit)"
)
_RISE = (
    rf"由[^，。；]{{0,12}}?(?P<old>{_NUMBER_ALONE})(?P<unit>[^，。；0-9]{{0,6}}?)(?:增加|提高|上升|增长)到"
    rf"(?P<new>{_NUMBER_ALONE})(?P=unit)"
)


def part_above(text: str, chance: random.Random) -> list[Edit]:
    """The part behind 其中 becomes greater than the number it belongs to."""
    edits = [Edit(*m.span("part"), f"{float(m['total']) * 1.4 + 2:.0f}") for m in find_all(_PART, text)]
    return pick(edits, chance)


def direction(text: str, chance: random.Random) -> list[Edit]:
    """由A增加到B: B becomes less than A."""
    edits = [Edit(*m.span("new"), f"{float(m['old']) * 0.7:.1f}") for m in find_all(_RISE, text) if float(m["old"]) > 1]
    return pick(edits, chance)


# Sentences as offices write them: w stands for a wrong number, the others agree with one another.
SENTENCES = {
    "sum": (
        "全年共受理各类事项{t}件，其中已办结{a}件，正在办理{w}件。",
        "本次共抽查企业{t}家，其中合格{a}家、不合格{w}家。",
        "共梳理问题{t}个，已整改{a}个，其余{w}个正在推进。",
        "参评单位共{t}个，分别为市直单位{a}个、县区单位{w}个。",
        "市直单位{a}家、县区单位{b}家，合计{x}家。",
        "全市{t}个项目分为两类，其中续建项目{a}个、新建项目{w}个。",
    ),
    "part": (
        "全市现有骨干企业{t}家，其中省级骨干企业{x}家。",
        "本次培训共{t}人，其中女干部{x}人。",
        "今年安排专项资金{t}万元。其中，市级资金{x}万元。",
    ),
    "rate": (
        "骨干企业由{a}家增加到{t}家，增长{p}%。",
        "骨干企业达到{t}家，比上年的{a}家增长{p}%。",
        "全市受理投诉{t}件，比上年增加{b}件，增长{p}%。",
        "去年办理{a}件，今年办理{t}件，同比增长{p}%。",
    ),
    "difference": ("骨干企业由{a}家增加到{t}家，增加{w}家。", "办件量从{a}件增至{t}件，净增{w}件。"),
    "share": (
        "全市现有骨干企业{t}家，其中工业企业{a}家，占{q}%。",
        "全年受理投诉{t}件，办结{a}件，办结率{q}%。",
        "列入计划的{t}项任务中，已完成{a}项，完成率为{q}%。",
    ),
    "average": (
        "共发放补助{m}元，惠及群众{a}人，人均{n}元。",
        "采购设备{a}台，每台{n}元，合计{m}元。",
    ),
    "times": ("单位成本比上年减少2倍。", "事故起数下降了{k}倍。", "办理时限缩短{k}倍。"),
    "points": ("服务业比重由{k}%提高到{j}%，提高{d}%。", "骨干企业由{a}家增加到{t}家，增长{k}个百分点。"),
    "doubling": ("骨干企业由{a}家增加到{c}家，翻了两番。", "办件量由{a}件增加到{c}件，增长6倍。"),
    "hundred": ("全市三次产业比重为{k}.2：40.5：{y}.5。", "骨干企业中，国有企业占{k}.5%，其余占{z}.8%。"),
}


def sentence(defect: str) -> Mutator:
    """A sentence that contradicts itself stands at the end of a paragraph."""

    def mutate(text: str, chance: random.Random) -> list[Edit]:
        a, b = chance.randint(40, 90), chance.randint(12, 38)
        k = chance.randint(3, 9)
        mean = chance.choice((300, 500, 2000))
        numbers = {
            "a": a, "b": b, "t": a + b, "w": b + chance.randint(5, 9), "x": a + b + chance.randint(11, 40), "c": a * 3,
            "p": f"{b / a * 100 + chance.randint(4, 9):.1f}", "q": f"{a / (a + b) * 100 + chance.choice((-8, 7)):.1f}",
            "m": a * mean, "n": mean + 100, "k": k, "j": k + 4, "d": 4, "y": 53 - k, "z": 91 - k,
        }  # fmt: skip
        words = chance.choice(SENTENCES[defect]).format(**numbers)
        return pick([Edit(m.end(), m.end(), words) for m in find_all(PARAGRAPH, text)[:40]], chance)

    return mutate
