"""Quantities: which numbers count something, where they stand, what they can mean."""

import re
from decimal import Decimal
from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.document import Document
from qlint.facts.quantities import read
from qlint.model import Block, Fact, Span
from qlint.numerals import read_numeral
from qlint.values import INFINITY, Interval, Quantity


def make_document(text: str, blocks: tuple[Block, ...] = ()) -> Document:
    """All that the reader looks at: the text and the blocks."""
    return cast(Document, SimpleNamespace(text=text, blocks=blocks))


def read_all(text: str, blocks: tuple[Block, ...] = ()) -> list[Fact]:
    return list(read(make_document(text, blocks)))


def printed(text: str, blocks: tuple[Block, ...] = ()) -> list[str]:
    return [text[fact.start : fact.end] for fact in read_all(text, blocks)]


def read_one(text: str) -> Quantity:
    (fact,) = read_all(text)
    assert isinstance(fact.value, Quantity)
    return fact.value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("云川市发放手册近2000余份。", ["近2000余份"]),
        ("北岭县惠及2万余市民，1.1万员工参训。", ["2万余", "1.1万"]),
        ("接待百余人次、130余人次。", ["百余人次", "130余人次"]),
        ("投资3亿5000万元，占３５．２％。", ["3亿5000万元", "３５．２％"]),
        ("建成3～5个站点，每个30—50万元。", ["3～5个", "30—50万元"]),
        ("比例为15%～30%，另有百分之三至百分之五。", ["15%～30%", "百分之三至百分之五"]),
        ("增长百分之百，提高2.5个百分点，利率千分之三。", ["百分之百", "2.5个百分点", "千分之三"]),
        ("上百家商户、数十个社区、几十名干部、十几人。", ["上百家", "数十个", "几十名", "十几人"]),
        ("三五百户、七八十家、三四个村。", ["三五百户", "七八十家", "三四个"]),
        ("多个村、多次走访，几个人到场。", ["多个", "多次", "几个"]),
        ("约300人左右，不超过50人，不得少于三人。", ["约300人左右", "不超过50人", "不得少于三人"]),
        ("来访550\u200b多万人次。", ["550\u200b多万人次"]),
        ("处三年以上七年以下，修建二十多年，答复限30日以内。", ["三年以上", "七年以下", "二十多年", "30日以内"]),
        ("联合18部门，涉及20余部门、5方面。", ["18", "20余", "5"]),
        ("满意度为86.27，价格30元/吨。", ["86.27", "30元/吨"]),
        ("装机5万千瓦，线路300千米，气温-5℃。", ["5万千瓦", "300千米", "-5℃"]),
        ("参赛队伍36支，队伍三十支，退伍20人，收拾2间。", ["36支", "三十支", "20人", "2间"]),
        ("处以壹仟贰佰元罚款，须经过半数成员同意。", ["壹仟贰佰元", "过半数"]),
        ("从5%到10%，由3个增至8个。", ["5%", "10%", "3个", "8个"]),
        ("最快约近40分钟左右。", ["约近40分钟左右"]),
        ("十四亿人民，28亿年前。", ["十四亿", "28亿年"]),
        ("召开3次会议，完成12项目标。", ["3次", "12项"]),
        ("一个中心站、两家企业。", ["一个", "两家"]),
    ],
)
def test_found(text: str, found: list[str]) -> None:
    assert printed(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "2026年3月5日8时30分，9点钟，8:30，14：05。",
        "云政办发〔2026〕5号、第三次、第3条、第三、四条、第5—10条、前两款。",
        "G60走廊、ISO 9001、GB/T 9704、PM2.5、5G网络、1+62体系、3·15晚会、1:500、2×3。",
        "云川市第十四届人民代表大会三次会议。",
        "统一思想，一定要十分重视，一般不会，万一有事，千方百计，一带一路，三亚，一起努力，百货大楼，万能钥匙。",
        "党的二十大、十四五期间、十五五规划。",
        "树牢“四个意识”，贯彻三个代表，落实八项规定，一次性告知。",
        "附件1，图3所示，电话0571-12345678，热线12345平台。",
        "亿元以上、万吨级、百千万工程。",
        "比分3/1，第1/3页，四分之一世纪。",
        "2024全国博览会，2019—2020年，9.18事变，工业4.0。",
        "每一个社区，这一项，下一次，许多个。",
        "2.1 总则\n5.3 附则\n1. 目标\n（1）任务\n",
        "005号，007人。",
    ],
)
def test_not_found(text: str) -> None:
    assert printed(text) == []


@pytest.mark.parametrize(
    ("text", "low", "high", "opened", "form"),
    [
        ("130人", "130", "130", "[]", "exact"),
        ("37814人", "37814", "37814", "[]", "exact"),
        ("1.1万人", "10500", "11500", "[]", "rounded"),
        ("130余人", "130", "140", "[)", "over"),
        ("1200多人", "1200", "1300", "[)", "over"),
        ("1.1万余人", "11000", "12000", "[)", "over"),
        ("0.5万余人", "5000", "6000", "[)", "over"),
        ("百余人", "100", "200", "[)", "over"),
        ("十余人", "10", "20", "[)", "over"),
        ("超过2000人", "2000", "3000", "[)", "over"),
        ("逾300人", "300", "400", "[)", "over"),
        ("突破100人", "100", "200", "[)", "over"),
        ("历时3年多。", "3", "4", "[)", "over"),
        ("上百人", "100", "300", "[)", "vague"),
        ("数百人", "200", "1000", "[)", "vague"),
        ("几十人", "20", "100", "[)", "vague"),
        ("十几人", "11", "19", "[]", "vague"),
        ("三五百人", "300", "600", "[)", "vague"),
        ("近200人", "170", "200", "[]", "near"),
        ("近百人", "85", "100", "[]", "near"),
        ("不足200人", "140", "200", "[)", "near"),
        ("约200人", "180", "220", "[]", "about"),
        ("200人左右", "180", "220", "[]", "about"),
        ("200人上下", "180", "220", "[]", "about"),
        ("至少5人", "5", "Infinity", "[]", "least"),
        ("不少于5人", "5", "Infinity", "[]", "least"),
        ("5人以上", "5", "Infinity", "[]", "least"),
        ("高于5人", "5", "Infinity", "(]", "least"),
        ("不得超过5人", "0", "5", "[]", "most"),
        ("5人以内", "0", "5", "[]", "most"),
        ("不满5人", "0", "5", "[)", "most"),
        ("3—5万人", "30000", "50000", "[]", "range"),
        ("500～1万人", "500", "10000", "[]", "range"),
        ("三至五人", "3", "5", "[]", "range"),
        ("近2000余人", "2000", "3000", "[)", "over"),
        ("多个村", "2", "Infinity", "[]", "vague"),
    ],
)
def test_amount(text: str, low: str, high: str, opened: str, form: str) -> None:
    expected = Interval(Decimal(low), Decimal(high), opened[0] == "(", opened[1] == ")", form)
    assert read_one(text).amount == expected


@pytest.mark.parametrize(
    ("text", "unit", "dimension"),
    [
        ("3份", "份", "document"),
        ("3册", "册", "document"),
        ("3名", "名", "person"),
        ("3人次", "人次", "人次"),
        ("3万元", "元", "元"),
        ("3家", "家", "organisation"),
        ("3项", "项", "thing"),
        ("3期", "期", "event"),
        ("3座", "座", "place"),
        ("3公里", "公里", "公里"),
        ("3千米", "千米", "公里"),
        ("3％", "%", "%"),
        ("3个百分点", "百分点", "百分点"),
        ("3个工作日", "个工作日", "工作日"),
        ("3元/人", "元/人", "元/人"),
        ("2万余市民", "", ""),
    ],
)
def test_unit(text: str, unit: str, dimension: str) -> None:
    quantity = read_one(text)
    assert (quantity.unit, quantity.dimension) == (unit, dimension)


@pytest.mark.parametrize(
    ("text", "before", "after", "number", "numerals"),
    [
        ("近2000余份", "近", "余", "2000", "arabic"),
        ("约10余万人左右", "约", "余左右", "10余万", "mixed"),
        ("约近40分钟左右", "约近", "左右", "40", "arabic"),
        ("数百名", "数", "", "百", "han"),
        ("20来个", "", "来", "20", "arabic"),
        ("大约三十户", "大约", "", "三十", "han"),
        ("节约500吨", "", "", "500", "arabic"),
        ("最近20多家", "", "多", "20", "arabic"),
        ("近两个月", "", "", "两", "han"),
        ("突破5项关键技术", "", "", "5", "arabic"),
        ("突破5项", "突破", "", "5", "arabic"),
        ("以上十项", "", "", "十", "han"),
        ("没有超过5个", "没有超过", "", "5", "arabic"),
    ],
)
def test_words(text: str, before: str, after: str, number: str, numerals: str) -> None:
    quantity = read_one(text)
    assert (quantity.before, quantity.after, quantity.numerals) == (before, after, numerals)
    assert text[quantity.number.start : quantity.number.end] == number


def test_heading_numbers_are_left_out() -> None:
    text = "2 3个村完成改造。\n（1）5个村完成验收。"
    second = text.index("（")
    blocks = (
        Block("item", 0, second - 1, 1, level=3, number=2, marker=Span(0, 2)),
        Block("item", second, len(text), 2, level=4, number=1, marker=Span(second, second + 3)),
    )
    assert printed(text, blocks) == ["3个", "5个"]


def test_marker_that_looks_like_a_quantity() -> None:
    text = "1个村\n"
    assert printed(text) == ["1个"]
    assert printed(text, (Block("item", 0, 3, 1, level=3, number=1, marker=Span(0, 1)),)) == []


@pytest.mark.parametrize(
    ("text", "found", "low", "high"),
    [
        ("占三成。", "三成", "25", "35"),
        ("占七成五。", "七成五", "74.5", "75.5"),
        ("占三成半。", "三成半", "34.5", "35.5"),
        ("占比达4成。", "4成", "35", "45"),
        ("超过六成。", "超过六成", "60", "70"),
        ("完成九成以上。", "九成以上", "90", "Infinity"),
        ("降低三至四成。", "三至四成", "30", "40"),
        ("约占六成到七成。", "六成到七成", "60", "70"),
        ("占六七成。", "六七成", "60", "70"),
        ("占四分之一。", "四分之一", "25", "25"),
        ("压减三分之二。", "三分之二", "66", "67"),
        ("五分之一以上成员同意。", "五分之一以上", "20", "Infinity"),
        ("占2/3。", "2/3", "66", "67"),
        ("占几分之几。", "几分之几", "0", "100"),
    ],
)
def test_shares_without_a_sign(text: str, found: str, low: str, high: str) -> None:
    (fact,) = read_all(text)
    assert text[fact.start : fact.end] == found
    assert (fact.value.unit, fact.value.dimension) == ("%", "%")
    assert (fact.value.amount.low, fact.value.amount.high) == (Decimal(low), Decimal(high))


def test_a_change_of_a_share_is_no_range() -> None:
    assert printed("比重从三成提高到五成，由三成到五成。") == ["三成", "五成", "三成", "五成"]


@pytest.mark.parametrize(
    ("text", "found", "amount"),
    [
        ("罚款3元5角。", "3元5角", "3.5"),
        ("单价3元5角2分。", "3元5角2分", "3.52"),
        ("每斤五元零八分。", "五元零八分", "5.08"),
        ("支付叁佰贰拾伍元伍角整。", "叁佰贰拾伍元伍角", "325.5"),
        ("支付叁佰贰拾万元整。", "叁佰贰拾万元", "3200000"),
    ],
)
def test_sums_in_parts(text: str, found: str, amount: str) -> None:
    (fact,) = read_all(text)
    assert text[fact.start : fact.end] == found
    assert fact.value.unit == "元"
    assert fact.value.amount == Interval(Decimal(amount), Decimal(amount))


IDIOMS = [
    "统一",
    "十分",
    "三亚",
    "一带一路",
    "“四大品牌”",
    "第三方",
    "一五一十",
    "七上八下",
    "三心二意",
    "万一",
    "一定",
    "一旦",
    "一致",
    "千万不要",
    "千方百计",
    "四面八方",
    "一成不变",
    "十成立",
    "2025成都",
    "三国",
    "四川",
    "五台山",
    "九江",
    "八一",
    "五四",
    "九一八",
    "一分为二",
    "三令五申",
    "一刀切",
    "一网通办",
    "成立",
    "两会",
    "两岸",
]


@given(st.lists(st.sampled_from(IDIOMS), max_size=6))
def test_words_and_names_hold_no_quantities(words: list[str]) -> None:
    assert printed("，".join(words) + "。") == []


def is_empty(interval: Interval) -> bool:
    closed = not interval.low_open and not interval.high_open
    return not (interval.low < interval.high or (interval.low == interval.high and closed))


# What is told by more than one number, or in tenths.
SHARES_AND_SUMS = re.compile("分之|成|/|元[^/]")
PIECES = st.sampled_from(
    [
        *"0127,，.．-～—%％一两三十百千万亿几数上余多来近约超元个人份年日月号第，。\n至到以〔〕“”点分届\u200b",
        *("成", "整", "角", "分之", "/"),
        *("不超过", "以上", "左右", "百分之", "个百分点", "人次", "公里", "千瓦", "过半", "会议", "/吨", "从"),
    ]
)


@given(st.lists(PIECES, max_size=24).map("".join))
def test_facts_hold_together(text: str) -> None:
    end = 0
    for fact in read_all(text):
        assert end <= fact.start < fact.end <= len(text)
        end = fact.end
        quantity = fact.value
        assert fact.start <= quantity.number.start < quantity.number.end <= fact.end
        assert not is_empty(quantity.amount)
        assert text[fact.start : fact.end].startswith(quantity.before)
        number = text[quantity.number.start : quantity.number.end]
        if (
            not quantity.before
            and not quantity.after
            and quantity.amount.form != "range"
            and number not in ("多", "半")
            and not SHARES_AND_SUMS.search(text[fact.start : fact.end])
        ):
            numeral = read_numeral(number)
            assert numeral is not None
            assert numeral.meaning == quantity.amount


@given(
    st.integers(2, 10**9),
    st.sampled_from(["份", "名", "家", "项", "场", "处", "元", "吨", "人次", "公里"]),
    st.sampled_from(["", "近", "约", "超过", "不足", "至少", "不超过"]),
)
def test_every_whole_number_is_found(number: int, unit: str, word: str) -> None:
    text = f"云川市完成{word}{number}{unit}。"
    (fact,) = read_all(text)
    assert text[fact.start : fact.end] == f"{word}{number}{unit}"
    assert fact.value.unit == unit
    assert fact.value.amount.low <= number <= fact.value.amount.high or fact.value.amount.high == INFINITY
