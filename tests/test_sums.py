"""Sums: what is computed from intervals, and the relations that readers find between figures."""

from __future__ import annotations

from decimal import Decimal

import pytest
from documents import document
from hypothesis import given
from hypothesis import strategies as st

from qlint.arithmetic import Figure, blur
from qlint.intervals import add, divide, growth_of, share_of, subtract, write_number
from qlint.values import Interval

NUMBERS = st.decimals(min_value=1, max_value=10**6, places=1)


def exact(value: Decimal | int) -> Interval:
    return Interval(Decimal(value), Decimal(value))


def figure(value: str, step: str = "") -> Figure:
    number, half = Decimal(value), Decimal(step or 0) / 2
    amount = Interval(number - half, number + half, form="rounded" if step else "exact")
    return Figure(amount, number, Decimal(1), "%", "%", "%", 0, 1)


@given(st.lists(NUMBERS, min_size=1, max_size=6))
def test_a_sum_of_exact_numbers_is_their_sum(numbers: list[Decimal]) -> None:
    made = add(exact(number) for number in numbers)
    assert made.low == made.high == sum(numbers)


@given(NUMBERS, NUMBERS)
def test_growth_leads_from_one_level_to_the_other(before: Decimal, after: Decimal) -> None:
    grown = growth_of(exact(before), exact(after))
    assert grown is not None
    assert abs(before * (1 + grown.low / 100) - after) < Decimal("0.0001")


@given(NUMBERS, NUMBERS, st.decimals(min_value=0, max_value=1, places=1))
def test_wider_numbers_give_wider_results(one: Decimal, other: Decimal, slack: Decimal) -> None:
    wide = Interval(one, one + slack)
    for make in (subtract, divide, share_of):
        narrow, wider = make(exact(one), exact(other)), make(wide, exact(other))
        assert narrow is not None and wider is not None
        assert wider.low <= narrow.low <= wider.high


def test_nothing_is_divided_by_what_can_be_zero() -> None:
    assert divide(exact(3), Interval(Decimal(0), Decimal(2))) is None


def test_a_rate_may_be_rounded_or_cut_off() -> None:
    assert blur(figure("18")).meets(exact(Decimal("17.6"))) and blur(figure("18")).meets(exact(Decimal("18.9")))
    assert not blur(figure("18")).meets(exact(Decimal("17.4")))
    assert not blur(figure("18.0", "0.1")).meets(exact(Decimal("18.2")))


@pytest.mark.parametrize(("value", "words"), [("125", "125"), ("83.333", "83.33"), ("2.50", "2.5"), ("100", "100")])
def test_numbers_are_written_as_people_write_them(value: str, words: str) -> None:
    assert write_number(Decimal(value)) == words


def breakdowns(text: str) -> list[tuple[str, list[str], bool]]:
    found = []
    for fact in document(text).facts("breakdown"):
        parts = [text[slice(*part.span)] for part in fact.value.parts]
        found.append((text[slice(*fact.value.total.span)], parts, fact.value.exhaustive))
    return found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("共120项，其中已办100项、在办20项。", [("120项", ["100项", "20项"], False)]),
        ("抽检120批，其中合格110批、不合格10批。", [("120批", ["110批", "10批"], True)]),
        ("总额120亿元，增长8%，其中出口75亿元、增长10%，进口45亿元。", [("120亿元", ["75亿元", "45亿元"], True)]),
        ("甲县30家、乙县40家，共70家。", [("70家", ["30家", "40家"], True)]),
        ("共120项，已完成100项，其余20项正在推进。", [("120项", ["100项", "20项"], True)]),
        ("先进集体20个（市直8个，县区12个）。", [("20个", ["8个", "12个"], True)]),
        ("新增公路6万公里，其中高速公路4万公里，总里程达9万公里。", [("6万公里", ["4万公里"], False)]),
        ("人均收入3万元，其中城镇4万元。", []),
        ("贸易顺差3亿元，其中出口8亿元。", []),
        ("一季度20件，二季度30件，其中重点35件。", []),
        ("甲县120家；其中80家达标。", []),
        (
            "总额90亿元。其中，出口50亿元，增长8%；进口40亿元，增长4%。",
            [("90亿元", ["50亿元", "40亿元"], True)],
        ),
        ("征地共14亩，其中农用地12亩（含耕地9亩、园地2亩）、林地2亩。", [("14亩", ["12亩", "2亩"], False)]),
        ("总投资5亿元，占计划8亿元的60%。其中，一标段2亿元，二标段3亿元。", [("5亿元", ["2亿元", "3亿元"], False)]),
        ("库存小麦6万吨、稻谷3万吨。小麦库存中，二等以上的5万吨。", [("6万吨", ["5万吨"], False)]),
        ("学员共156人。按学历分，本科98人，大专58人。", [("156人", ["98人", "58人"], False)]),
        ("发现隐患24处，已整改22处。", [("24处", ["22处"], False)]),
        ("本年新开工20个，已竣工30个。", []),
        ("一季度税收8亿元，上半年累计18亿元，前三季度累计29亿元。", []),
        ("出口62亿元，其中加工贸易42亿元，机电加工贸易28亿元。", [("62亿元", ["42亿元"], False)]),
        ("新建项目80个、改建项目20个，合在一起100个。", [("100个", ["80个", "20个"], True)]),
    ],
)
def test_parts_belong_to_their_total(text: str, expected: list[tuple[str, list[str], bool]]) -> None:
    assert breakdowns(text) == expected


def changes(text: str) -> list[tuple[str, str, list[str]]]:
    return [
        (
            text[slice(*fact.value.before.span)],
            text[slice(*fact.value.after.span)],
            [text[slice(*step.figure.span)] for step in fact.value.steps],
        )
        for fact in document(text).facts("change")
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("由200家增加到230家，增加30家，增长15%。", [("200家", "230家", ["30家", "15%"])]),
        ("从2020年的200家增加到2025年的230家。", [("200家", "230家", [])]),
        ("由200增加到230家，增幅达15%。", [("200", "230家", ["15%"])]),
        ("达到230亿元，比上年的200亿元增长15%。", [("200亿元", "230亿元", ["15%"])]),
        ("在上年200亿元的基础上增长15%，达到230亿元。", [("200亿元", "230亿元", ["15%"])]),
        ("去年受理200件，今年受理230件，增长15%。", [("200件", "230件", ["15%"])]),
        ("由200亿元增加到230亿元，按可比价增长12%。", [("200亿元", "230亿元", [])]),
        ("由5月的200件增加到6月的230件，同比增长40%。", [("200件", "230件", [])]),
        ("从100元到200元不等。", []),
        ("由3家企业组成，增加到5个。", []),
        ("由１９５４年的９７个增加到１０６个。", [("９７个", "１０６个", [])]),
        ("由六十三家发展到八十九家，净增二十六家。", [("六十三家", "八十九家", ["二十六家"])]),
        ("120家增至100家。", [("120家", "100家", [])]),
        ("死亡17人，同比下降两成多，去年同期为22人。", [("22人", "17人", ["两成多"])]),
        ("死亡17人（上年22人），下降22.7%。", [("22人", "17人", ["22.7%"])]),
        ("与上年的120起相比，今年发生96起，下降20%。", [("120起", "96起", ["20%"])]),
        ("收入60万元，是2020年20万元的3倍。", [("20万元", "60万元", ["3倍"])]),
        ("2020年20座。到2025年，达到80座，翻了两番。", [("20座", "80座", ["两番"])]),
        ("控制价860万元，中标价812万元，节约48万元。", [("860万元", "812万元", ["48万元"])]),
        ("原有120个，新增30个，达到150个。", [("120个", "150个", ["30个"])]),
        ("三季度30件，二季度为42件。", [("42件", "30件", [])]),
        ("上半年90件，二季度为42件。", []),
        ("总投资500亿元，去年完成200亿元，增长18%。", []),
        ("退出38人，低保对象比上年末的618人减少18人。", []),
        ("2028年茶园12万亩，2030年14万亩，五年新增4万亩。", [("12万亩", "14万亩", [])]),
        ("2025年产值30亿元，2024年税收20亿元。", []),
        ("规上企业230家，其中工业150家，比上年的200家增长15%。", []),
    ],
)
def test_changes_join_two_levels_and_their_steps(text: str, expected: list[tuple[str, str, list[str]]]) -> None:
    assert changes(text) == expected


@pytest.mark.parametrize(
    ("text", "steps"),
    [
        ("产值200亿元，同比增长5.3个百分点。", ["5.3个百分点"]),
        ("工业增加值同比增长6.8个百分点。", ["6.8个百分点"]),
        ("产值200亿元，增速提高2个百分点。", []),
        ("占18%，提高2个百分点。", []),
        ("投资20亿元，超序时进度5个百分点。", []),
    ],
)
def test_amounts_do_not_grow_by_points(text: str, steps: list[str]) -> None:
    assert [text[slice(*fact.value.figure.span)] for fact in document(text).facts("point_step")] == steps


def test_tenths_are_per_cent() -> None:
    (fact,) = document("由20万人增加到36万人，增长八成。").facts("change")
    (step,) = fact.value.steps
    assert (step.figure.value, step.figure.amount.low, step.figure.amount.high) == (80, 75, 85)


def test_an_old_level_may_follow_from_the_difference() -> None:
    (fact,) = document("受理240件，比上年增加30件，增长14.3%。").facts("change")
    assert (fact.value.before.value, fact.value.after.value) == (210, 240)


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("受理120件，办结100件，办结率83.3%。", [True]),
        ("受理120件，办结100件，办结率90%。", [False]),
        ("受理120件，办结100件，按期办结率98%。", []),
        ("共120家，其中工业30家，占全国的3%。", []),
        ("30家企业，占120家的25%。", [True]),
        ("采购规模4亿元。授予小微企业3亿元，占采购规模的75%。", [True]),
        ("总投资1.6亿元，资金来源为上级补助9600万元，上级补助占总投资的八成。", [False]),
        ("应检21万人，实检20万人。实检学生中，视力不良的9万人，视力不良率45%。", [True]),
        ("计划投资58亿元，完成投资29亿元，完成年度计划的50%。", [True]),
        ("预算收入32亿元；预算支出41亿元，完成预算的90%。", []),
        ("前三年198亿元，占总投资的56.6%；后两年152亿元，占43.4%。", []),
        ("税收59亿元，占64.6%；非税收入增长4.1%，占35.4%。", []),
    ],
)
def test_shares_know_their_whole(text: str, agrees: list[bool]) -> None:
    assert [fact.value.agrees for fact in document(text).facts("share")] == agrees


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("共发放6000元，惠及3人，人均2000元。", [True]),
        ("每台3000元，共20台，合计8万元。", [False]),
        ("共发放6000元，惠及3人、2户，人均2000元。", [True]),
        ("每人每天100元，共20人，合计6000元。", []),
        ("人均收入3万元，共20人，合计6000元。", []),
        ("5月1日至5日，接待游客25万人次，日均5万人次。", [True]),
        ("上半年受理投诉1260件，月均220件。", [False]),
        ("投产面积8.5万亩，产鲜果6.8万吨，平均亩产800公斤。", [True]),
        ("建成服务站96个，配备社工384名，平均每站4名。", [True]),
        ("人口50万人，生产总值300亿元，人均生产总值6.2万元。", []),
    ],
)
def test_averages_need_one_total_and_one_count(text: str, agrees: list[bool]) -> None:
    assert [fact.value.agrees for fact in document(text).facts("average")] == agrees


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("三次产业结构由5.6：47.0：47.4调整为5.2：46.8：48.0。", [100, 100]),
        ("男性占55.2%，女性占46.8%。", [102]),
        ("工业、农业产值分别占60%和50%。", [110]),
        ("奖补比例分别为40%、50%、60%。", []),
        ("希望增设的占85%，其余占30%。", []),
    ],
)
def test_shares_of_one_whole_stand_together(text: str, sums: list[float]) -> None:
    assert [float(fact.value.total) for fact in document(text).facts("share_list")] == sums
