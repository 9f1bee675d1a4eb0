"""Readings: the numbers of any text with their units, where they stand and what they mean."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from documents import document
from hypothesis import given, settings
from hypothesis import strategies as st

from qlint.numerals import write_han
from qlint.readings import Reading, find_numbers, read, read_whole
from qlint.values import INFINITY, Interval

WIDE = str.maketrans("0123456789.,", "０１２３４５６７８９．，")


def printed(text: str) -> list[str]:
    return [text[reading.span.start : reading.span.end] for reading in read(text)]


@pytest.mark.parametrize(
    ("text", "kind", "value", "unit"),
    [
        ("130", "number", "130", ""),
        ("４，５８２", "number", "4582", ""),
        ("-3.5", "number", "-3.5", ""),
        ("负四点五", "number", "-4.5", ""),
        (".5", "number", "0.5", ""),
        ("3e5", "number", "300000", ""),
        ("-2.5e-1", "number", "-0.25", ""),
        ("2^-2", "number", "0.25", ""),
        ("30k", "number", "30000", ""),
        ("-1.5 M", "number", "-1500000", ""),
        ("一百 六 十 三", "number", "163", ""),
        ("6万 3千 2百", "number", "63200", ""),
        ("五千五", "number", "5500", ""),
        ("千六", "number", "1600", ""),
        ("零十", "number", "10", ""),
        ("卅二", "number", "32", ""),
        ("八十多万", "number", "800000", ""),
        ("三十几万", "number", "300000", ""),
        ("六百 余万", "number", "6000000", ""),
        ("四十打", "number", "480", ""),
        ("半打", "number", "6", ""),
        ("幺三五", "digits", "135", ""),
        ("二〇二六", "digits", "2026", ""),
        ("四分之三", "fraction", "0.75", ""),
        ("负五分之二", "fraction", "-0.4", ""),
        ("十二又四分之一", "fraction", "12.25", ""),
        ("2又1/2", "fraction", "2.5", ""),
        ("5/8", "fraction", "0.625", ""),
        ("2 1/4", "fraction", "2.25", ""),
        ("二百分之3", "fraction", "0.015", ""),
        ("第十二", "ordinal", "12", ""),
        ("第三", "ordinal", "3", ""),
        ("三比二", "ratio", "1.5", ""),
        ("1∶500", "ratio", "0.002", ""),
        ("5%", "percent", "5", "%"),
        ("百分之负五", "percent", "-5", "%"),
        ("负百分之五", "percent", "-5", "%"),
        ("百 分 之 六 十", "percent", "60", "%"),
        ("千分之三", "percent", "0.3", "%"),
        ("6‰", "percent", "0.6", "%"),
        ("三个百分点", "percent", "3", "百分点"),
        ("四成", "percent", "40", "%"),
        ("四成半", "percent", "45", "%"),
        ("8成2", "percent", "82", "%"),
        ("半成", "percent", "5", "%"),
        ("九五折", "percent", "95", "%"),
        ("6.5折", "percent", "65", "%"),
        ("85折", "percent", "85", "%"),
        ("对折", "percent", "50", "%"),
        ("3亿5000万元", "money", "350000000", "CNY"),
        ("五块三毛", "money", "5.3", "CNY"),
        ("六块二", "money", "6.2", "CNY"),
        ("3元5角", "money", "3.5", "CNY"),
        ("叁佰贰拾万元整", "money", "3200000", "CNY"),
        ("人民币 60元", "money", "60", "CNY"),
        ("7亿元人民币", "money", "700000000", "CNY"),
        ("¥1,000", "money", "1000", "CNY"),
        ("US$5", "money", "5", "USD"),
        ("三美元又五美分", "money", "3.05", "USD"),
        ("20便士", "money", "0.2", "GBP"),
        ("12奈拉", "money", "12", "NGN"),
        ("1.5吨", "dimension", "1.5", "吨"),
        ("170CM", "dimension", "170", "厘米"),
        ("七千字节", "dimension", "7", "千字节"),
        ("3千米", "dimension", "3", "千米"),
        ("三百米", "dimension", "300", "米"),
        ("四斤半", "dimension", "4.5", "斤"),
        ("半公里", "dimension", "0.5", "千米"),
        ("80公里/小时", "dimension", "80", "千米每小时"),
        ("零下6摄氏度", "temperature", "-6", "摄氏度"),
        ("华氏温度99度", "temperature", "99", "华氏度"),
        ("36.5℃", "temperature", "36.5", "摄氏度"),
        ("三十六周岁", "age", "36", "年"),
        ("五周大", "age", "5", "周"),
    ],
)
def test_one_reading(text: str, kind: str, value: str, unit: str) -> None:
    reading = read_whole(text)
    assert reading is not None
    assert (reading.kind, reading.value, reading.unit) == (kind, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "low", "high", "low_open", "high_open"),
    [
        ("3到5", "3", "5", False, False),
        ("3—5万元", "30000", "50000", False, False),
        ("4—6成", "40", "60", False, False),
        ("在20和30之间", "20", "30", False, False),
        ("大于10小于20", "10", "20", True, True),
        ("不小于10并且不大于20", "10", "20", False, False),
        ("最多80最少30", "30", "80", False, False),
        ("大于或者等于三千 六百", "3600", "Infinity", False, False),
        ("超过1/2", "0.5", "Infinity", True, False),
        ("比四分之一小", "-Infinity", "0.25", False, True),
        ("30或者以上", "30", "Infinity", False, False),
        ("5人以上", "5", "Infinity", False, False),
        ("不足8", "-Infinity", "8", False, True),
        ("约200", "180", "220", False, False),
        ("近200", "170", "200", False, False),
        ("200多", "200", "300", False, True),
    ],
)
def test_ranges(text: str, low: str, high: str, low_open: bool, high_open: bool) -> None:
    reading = read_whole(text)
    assert reading is not None
    assert reading.kind == "range"
    assert reading.amount is not None
    assert reading.amount[:4] == (Decimal(low), Decimal(high), low_open, high_open)


def test_bounds_that_leave_nothing_between_them_stay_apart() -> None:
    assert printed("大于50小于12") == ["大于50", "小于12"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("十多万", Interval(Decimal(100_000), Decimal(200_000), high_open=True, form="over")),
        ("三十几", Interval(Decimal(31), Decimal(39), form="vague")),
        ("数百", Interval(Decimal(200), Decimal(1000), high_open=True, form="vague")),
        ("上千", Interval(Decimal(1000), Decimal(3000), high_open=True, form="vague")),
        ("百余", Interval(Decimal(100), Decimal(200), high_open=True, form="over")),
        ("1.1万", Interval(Decimal(10_500), Decimal(11_500), form="rounded")),
    ],
)
def test_what_approximation_means(text: str, amount: Interval) -> None:
    reading = read_whole(text)
    assert reading is not None
    assert reading.amount == amount


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("排名前三的企业有八家，答案是五不是六。", ["三", "八", "五", "六"]),
        ("两百点两", ["两百", "两"]),
        ("3333.3333.333", ["3333", "3333", "333"]),
        ("1, 234, 567", ["1", "234", "567"]),
        ("二百三十，五百七", ["二百三十", "五百七"]),
        ("－－9", ["9"]),
        ("一斤二两，三成二。", ["一斤", "二两", "三成二"]),
        ("将人民币换成美元，气温以摄氏度计。", ["人民币", "美元", "摄氏度"]),
        ("3米-5米，2020-2021年", ["3米-5米", "2020-2021"]),
        ("9·18事变，占41·4％。", ["9", "18", "41·4％"]),
        ("2018-03-05，第1-3页，-5到-3", ["2018", "03", "05", "第1", "3", "-5到-3"]),
        ("等了十分钟，零度，早上九点", ["十", "零度", "九"]),
    ],
)
def test_where_readings_stand(text: str, found: list[str]) -> None:
    assert printed(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "统一思想，十分重视，一定办好，一看便知，万一有事，千万不要，千方百计。",
        "我家在四川，他去三亚，远离大陆，海陆空部队，入伍，肆意，拾起石子。",
        "三心二意，七上八下，一五一十，两两相对，九九归一。",
        "零件，一部分，五台山，一次性，面对折腾。",
        "五角大楼，美味十足，“十四五”规划，组成三成立。",
        "A4纸，3D打印，5G网络，G60高速，COVID-19，订单A2021072113。",
        "百分点，百分之，元整，负责，点滴，半天，半路。",
    ],
)
def test_words_hold_no_numbers(text: str) -> None:
    assert printed(text) == []


def test_facts_are_the_readings_of_a_document() -> None:
    text = "投资3亿元。\n占三成。\n"
    facts = list(document(text).facts("number"))
    assert [(fact.start, fact.end) for fact in facts] == [(2, 5), (8, 10)]
    assert [fact.value.kind for fact in facts] == ["money", "percent"]


@given(st.integers(0, 10**16 - 1), st.sampled_from(["共有{}人。", "第{}名", "（{}）", "面积{}亩，", "达到{}"]))
def test_written_numbers_are_read_back(number: int, context: str) -> None:
    written = write_han(number)
    text = context.format(written)
    (found,) = find_numbers(text)
    assert found.value == number
    assert text[found.start : found.end].removeprefix("第") == written


@given(st.integers(-(10**15), 10**15), st.integers(0, 3))
def test_grouping_and_width_change_nothing(number: int, decimals: int) -> None:
    plain = f"{Decimal(number).scaleb(-decimals):f}"
    grouped = f"{Decimal(number).scaleb(-decimals):,f}"
    expected = read_whole(plain)
    assert expected is not None
    for text in (grouped, grouped.translate(WIDE)):
        reading = read_whole(text)
        assert reading is not None
        assert (reading.kind, reading.value, reading.amount) == (expected.kind, expected.value, expected.amount)


@given(st.integers(1, 99), st.integers(1, 999), st.integers(0, 99))
def test_fractions_are_what_they_say(over: int, under: int, whole: int) -> None:
    value = Fraction(over, under)
    for text in (f"{write_han(max(under, 11))}分之{write_han(over)}", f"{over}/{max(under, 11)}"):
        reading = read_whole(text)
        assert reading is not None
        assert reading.value is not None
        if under >= 11 and not text.startswith(("百", "千")):
            assert abs(Fraction(reading.value) - value) < Fraction(1, 10**20)
    mixed = read_whole(f"{write_han(whole + 2)}又{write_han(under + 1)}分之{write_han(over)}")
    if under + 1 not in (100, 1000):
        assert mixed is not None
        assert mixed.value is not None
        assert abs(Fraction(mixed.value) - (whole + 2 + Fraction(over, under + 1))) < Fraction(1, 10**20)


PIECES = st.sampled_from(
    [
        *"0123５６,，.．·-－—~%％‰/ 　一三五十百千万亿两半几多余上数点分之又负第零廿壹拾",
        *(
            "不超过",
            "大于",
            "小于",
            "以上",
            "左右",
            "百分之",
            "个百分点",
            "人民币",
            "美元",
            "摄氏",
            "之间",
            "e5",
            "k",
            "km",
        ),
        *("。", "\n", "人", "个", "年", "的", "是", "在", "和", "a", "A"),
    ]
)


@settings(max_examples=600)
@given(st.lists(PIECES, max_size=24).map("".join))
def test_readings_hold_together(text: str) -> None:
    end = 0
    for reading in read(text):
        assert end <= reading.span.start < reading.span.end <= len(text)
        end = reading.span.end
        hold(reading)
        parts = [reading.span.start]
        for part in reading.parts:
            assert parts[-1] <= part.span.start < part.span.end <= reading.span.end
            parts.append(part.span.end)


@pytest.mark.parametrize("piece", ["三又", "三分之", "1/", "大于1小于", "一十", "1 2/", "百分之", "负", "第", "五块"])
def test_long_rows_of_pieces_are_read(piece: str) -> None:
    for reading in read(piece * 3000):
        hold(reading)


def hold(reading: Reading) -> None:
    """The number lies inside, the value in what it can mean."""
    assert reading.span.start <= reading.number.start <= reading.number.end <= reading.span.end
    if reading.amount is None:
        assert reading.kind == "unit"
        return
    low, high = reading.amount.low, reading.amount.high
    assert low < high or (low == high and not reading.amount.low_open and not reading.amount.high_open)
    assert reading.value is not None
    if reading.amount.form not in ("vague", "range"):
        assert low <= reading.value <= high
    assert high == INFINITY or high.is_finite()


@given(
    st.integers(1, 10**9), st.sampled_from(["元", "万元", "美元", "吨", "公里", "岁", "%", "℃", "个百分点", "折", "成"])
)
def test_a_reading_alone_reads_the_same(number: int, unit: str) -> None:
    text = f"云川市的{number}{unit}，"
    for reading in read(text):
        alone = read_whole(text[reading.span.start : reading.span.end])
        assert alone is not None
        assert (alone.kind, alone.value, alone.amount, alone.unit) == (
            reading.kind, reading.value, reading.amount, reading.unit,
        )  # fmt: skip
