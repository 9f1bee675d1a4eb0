"""Numerals: what they are worth, what they can mean, and the way back."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.numerals import last_place, mirror, read_numeral, write_han
from qlint.values import Interval

TRILLION = 10**12


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("0", "0"),
        ("37", "37"),
        ("３７", "37"),
        ("4,582", "4582"),
        ("４，５８２", "4582"),
        ("12.75", "12.75"),
        ("１２．７５", "12.75"),
        ("-3.5", "-3.5"),
        ("零", "0"),
        ("两", "2"),
        ("十", "10"),
        ("廿六", "26"),
        ("一百零七", "107"),
        ("三百五", "350"),
        ("三百五十", "350"),
        ("一万三", "13000"),
        ("两千四百〇八", "2408"),
        ("六万零五十", "60050"),
        ("十二万八千", "128000"),
        ("一万二千亿", "1200000000000"),
        ("四万万", "400000000"),
        ("一百零三点零五", "103.05"),
        ("三点六亿", "360000000"),
        ("壹仟贰佰叁拾", "1230"),
        ("七億五千萬", "750000000"),
        ("负六点五", "-6.5"),
        ("1.2万", "12000"),
        ("3亿5000万", "350000000"),
        ("5万4千6百", "54600"),
        ("3万4000", "34000"),
        ("2千零30万", "20300000"),
        ("1.3万亿", "1300000000000"),
        ("550\u200b万", "5500000"),
    ],
)
def test_value(printed: str, value: str) -> None:
    numeral = read_numeral(printed)
    assert numeral is not None
    assert numeral.value == Decimal(value)


@pytest.mark.parametrize(
    "printed",
    ["", "年", "百千万", "二〇二六", "一九五八", "三二", "十十", "3万20000", "1,23,456", "千百", "一点", "余万"],
)
def test_no_numeral(printed: str) -> None:
    assert read_numeral(printed) is None


@pytest.mark.parametrize(
    ("printed", "low", "high", "high_open", "form"),
    [
        ("130", "130", "130", False, "exact"),
        ("37814", "37814", "37814", False, "exact"),
        ("1.1万", "10500", "11500", False, "rounded"),
        ("54.77亿", "5476500000", "5477500000", False, "rounded"),
        ("80.95", "80.945", "80.955", False, "rounded"),
        ("3亿5000万", "349995000", "350005000", False, "rounded"),
        ("五万", "45000", "55000", False, "rounded"),
        ("五万六千", "56000", "56000", False, "exact"),
        ("2000余万", "20000000", "30000000", True, "over"),
        ("一千多万", "10000000", "20000000", True, "over"),
        ("130余万", "1300000", "1400000", True, "over"),
        ("几", "2", "10", True, "vague"),
        ("几十", "20", "100", True, "vague"),
        ("几万", "20000", "100000", True, "vague"),
        ("十几", "11", "19", False, "vague"),
        ("二十几万", "210000", "300000", True, "vague"),
        ("三四", "3", "4", False, "vague"),
        ("三五百", "300", "600", True, "vague"),
        ("七八十", "70", "90", True, "vague"),
        ("十七八", "17", "18", False, "vague"),
        ("四十五六万", "450000", "470000", True, "vague"),
    ],
)
def test_meaning(printed: str, low: str, high: str, high_open: bool, form: str) -> None:
    numeral = read_numeral(printed)
    assert numeral is not None
    assert numeral.meaning == Interval(Decimal(low), Decimal(high), False, high_open, form)


@pytest.mark.parametrize(
    ("printed", "numerals"),
    [
        ("130", "arabic"),
        ("１，０００", "arabic"),
        ("一百三", "han"),
        ("壹佰", "han"),
        ("1.2万", "mixed"),
        ("10余万", "mixed"),
    ],
)
def test_way_of_printing(printed: str, numerals: str) -> None:
    numeral = read_numeral(printed)
    assert numeral is not None
    assert numeral.numerals == numerals


@pytest.mark.parametrize(
    ("value", "place"),
    [("2000", "1000"), ("130", "10"), ("105", "1"), ("0.5", "0.1"), ("0.17", "0.01"), ("11000.0", "1000"), ("0", "1")],
)
def test_last_place(value: str, place: str) -> None:
    assert last_place(Decimal(value)) == Decimal(place)


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (0, "零"),
        (10, "十"),
        (12, "十二"),
        (110, "一百一十"),
        (1005, "一千零五"),
        (10050, "一万零五十"),
        (100_000, "十万"),
        (10**8 + 5, "一亿零五"),
        (TRILLION, "一万亿"),
    ],
)
def test_write_han(number: int, written: str) -> None:
    assert write_han(number) == written


@pytest.mark.parametrize("number", [-1, 10**16])
def test_write_han_refuses(number: int) -> None:
    with pytest.raises(ValueError, match="numeral"):
        write_han(number)


@given(st.integers(0, TRILLION))
def test_chinese_round_trip(number: int) -> None:
    numeral = read_numeral(write_han(number))
    assert numeral is not None
    assert (int(numeral.value), numeral.numerals) == (number, "han")


@given(st.integers(0, TRILLION), st.sampled_from([",", "，"]))
def test_grouped_round_trip(number: int, separator: str) -> None:
    numeral = read_numeral(f"{number:,}".replace(",", separator))
    assert numeral is not None
    assert numeral.meaning == Interval(Decimal(number), Decimal(number))


@given(st.decimals(0, 10_000, places=2), st.sampled_from(["", "万", "亿", "万亿"]))
def test_rounded_numbers_hold_themselves(number: Decimal, scale: str) -> None:
    numeral = read_numeral(f"{number}{scale}")
    assert numeral is not None
    assert numeral.meaning.low < numeral.value < numeral.meaning.high
    assert mirror(mirror(numeral.meaning)) == numeral.meaning


@given(st.text("零〇一二两三五九十百千万亿几余多点0123,.廿", max_size=10))
def test_never_raises(printed: str) -> None:
    numeral = read_numeral(printed)
    assert numeral is None or numeral.meaning.low <= numeral.value <= numeral.meaning.high
