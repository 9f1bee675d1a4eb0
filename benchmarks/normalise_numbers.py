"""The number groups of the table: Recognizers-Text (numbers, units), cn2an (strict), wetext (numbers, fractions, mone

Mapping, denominators and what is left out are told in docs/normalise.md.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, NamedTuple

from normalise_rows import Row

from qlint.readings import Reading, find_numbers, read, read_whole

Case = dict[str, Any]
UNSUPPORTED = "marked NotSupported for the reference implementation (dotnet)"
OTHER_SCRIPT = "traditional script"
MANY_VALUES = "names no one value"
# The names of units in the data, and the first names in qlint.readings.units.
_ENGLISH = """
    meter=米 kilometer=千米 decimeter=分米 centimeter=厘米 millimeter=毫米 micrometer=微米 micron=微米
    nanometer=纳米 picometer=皮米 li=里 zhang=丈 chi=尺 cun=寸 nautical_mile=海里 mile=英里 foot=英尺 inch=英寸
    yard=码 light_year=光年 square_meter=平方米 square_kilometer=平方千米 square_decimeter=平方分米
    square_centimeter=平方厘米 square_millimeter=平方毫米 square_mile=平方英里 square_foot=平方英尺
    square_inch=平方英寸 square_yard=平方码 hectare=公顷 are=公亩 mu=亩 acre=英亩 cubic_meter=立方米
    cubic_centimeter=立方厘米 cubic_decimeter=立方分米 cubic_millimeter=立方毫米 cubic_foot=立方英尺
    cubic_inch=立方英寸 cubic_kilometer=立方千米 liter=升 milliliter=毫升 centiliter=厘升 deciliter=分升
    hectoliter=百升 microliter=微升 dou=斗 sheng=升 gallon=加仑 quart=夸脱 pint=品脱 fluid_ounce=液盎司
    bushel=蒲式耳 ton=吨 metric_ton=吨 kilogram=千克 gram=克 milligram=毫克 microgram=微克 dan=担 jin=斤
    liang=两 qian=钱 pound=磅 ounce=盎司 carat=克拉 bit=比特 kilobit=千比特 megabit=兆比特 gigabit=吉比特
    byte=字节 kilobyte=千字节 megabyte=兆字节 gigabyte=吉字节 terabyte=太字节 petabyte=拍字节 hertz=赫兹
    kilohertz=千赫兹 megahertz=兆赫兹 gigahertz=吉赫兹 watt=瓦 kilowatt=千瓦 volt=伏 kilovolt=千伏 joule=焦耳
    kilojoule=千焦 calorie=卡路里 kilocalorie=千卡 pascal=帕 horsepower=马力 meter_per_second=米每秒
    kilometer_per_hour=千米每小时 kilometer_per_second=千米每秒 kilometer_per_minute=千米每分钟
    mile_per_hour=英里每小时 foot_per_second=英尺每秒 knot=节 barrel=桶
    stone=英石 long_ton=长吨 short_ton=短吨 tonne=吨 degree=度 f=华氏度 c=摄氏度 k=开尔文
    year=年 month=月 week=周 day=天
"""
_FIRST_NAMES = {name.replace("_", " "): unit for name, _, unit in (pair.partition("=") for pair in _ENGLISH.split())}


# Words that say of each end whether it is in; 到 and dashes do not.
_COMPARES = re.compile("[于於过過至最]..*[于於过過最少多]")


class Found(NamedTuple):
    """What is compared: a place, a value as the data write it, and a unit."""

    start: int
    end: int
    value: str | None
    unit: str = ""


def measure(bench: Path) -> list[Row]:
    """The rows of all number groups that lie in the folder."""
    rows = []
    for group, find in GROUPS.items():
        path = bench / "recognizers-zh" / f"{group}.json"
        if path.exists():
            rows.append(count(f"recognizers {group.removesuffix('Model')}", read_cases(path), find))
    rows += cn2an(bench / "cn2an" / "cn2an_test.jsonl")
    for group in ("cardinal", "fraction", "money"):
        path = bench / "wetext" / f"itn_{group}.txt"
        if path.exists():
            rows.append(count_spoken(f"wetext {group}", path.read_text(encoding="utf-8").splitlines()))
    return rows


def read_cases(path: Path) -> list[Case]:
    cases: list[Case] = json.loads(path.read_text(encoding="utf-8-sig"))
    return cases


def count(group: str, cases: Iterable[Case], find: Callable[[str, Case], tuple[list[Found], list[Found]]]) -> Row:
    """A case is right where all that the data find is found, with its place, value and unit, and nothing else."""
    right, counted, left_out, misses = 0, 0, Counter[str](), []
    for case in cases:
        if reason := leave_out(case):
            left_out[reason] += 1
            continue
        counted += 1
        wanted, found = find(case["Input"], case)
        if len(wanted) == len(found) and all(map(agree, wanted, found)):
            right += 1
        else:
            misses.append(f"{case['Input']}: wanted {show(case['Input'], wanted)}, found {show(case['Input'], found)}")
    return Row(group, right, counted, dict(left_out), tuple(misses))


def leave_out(case: Case) -> str:
    """Why a case does not count, or an empty text."""
    marks = f"{case.get('NotSupported', '')},{case.get('NotSupportedByDesign', '')}".lower()
    if "dotnet" in marks:
        return UNSUPPORTED
    return OTHER_SCRIPT if is_traditional(case["Input"]) else ""


def is_traditional(text: str) -> bool:
    """Whether some Han character is none of GB 2312, the set of simplified ones."""
    for character in text:
        if "一" <= character <= "鿿":
            try:
                character.encode("gb2312")
            except UnicodeEncodeError:
                return True
    return False


def agree(wanted: Found, found: Found) -> bool:
    return wanted[:2] == found[:2] and wanted.unit == found.unit and same_value(wanted.value, found.value)


def same_value(wanted: str | None, found: str | None) -> bool:
    """Equal to the fifteen digits that the data have."""
    if wanted is None or found is None or not re.fullmatch("[-+.0-9Ee]+", wanted):
        return wanted == found
    one, other = Decimal(wanted), Decimal(found)
    return abs(one - other) <= abs(one) * Decimal("1e-14")


def show(text: str, found: Iterable[Found]) -> str:
    return "; ".join(f"“{text[each.start : each.end]}” {each.value} {each.unit}".strip() for each in found) or "nothing"


def expected(case: Case, unit: Callable[[dict[str, Any]], str] = lambda resolution: "") -> list[Found]:
    return [
        Found(each["Start"], each["End"] + 1, each["Resolution"]["value"], unit(each["Resolution"]))
        for each in case["Results"]
    ]


def find_plain(text: str, case: Case) -> tuple[list[Found], list[Found]]:
    """Numbers without units; those told in tenths (一折, 三成) and ordinals are none in the data."""
    found = []
    for number in find_numbers(text):
        if number.kind != "ordinal" and text[number.end : number.end + 1] not in ("成", "折"):
            found.append(Found(*number.place, str(number.value)))
    return expected(case), found


def find_percent(text: str, case: Case) -> tuple[list[Found], list[Found]]:
    wanted = [each._replace(value=(each.value or "").rstrip("%")) for each in expected(case)]
    found = [
        Found(*each.span, str(each.value))
        for each in flatten(read(text))
        if each.kind == "percent" and each.amount and each.amount.form != "vague"
    ]
    return wanted, found


def find_range(text: str, case: Case) -> tuple[list[Found], list[Found]]:
    found = [Found(*each.number, write_range(text, each)) for each in read(text) if is_range(each)]
    return expected(case), found


def is_range(reading: Reading) -> bool:
    if reading.amount is None:
        return False
    if reading.kind == "range":
        return reading.amount.form not in ("near", "about")
    return reading.kind == "number" and reading.amount.form in ("vague", "over")


def write_range(text: str, reading: Reading) -> str:
    """As the data write it: 20到30 is [20,30), 或者以上 [30,); what is over-round (十几万) has no end."""
    amount = reading.amount
    assert amount is not None
    if reading.kind == "number":
        return f"({plain(reading.value)},)"
    low = "" if amount.low.is_infinite() else plain(amount.low)
    high = "" if amount.high.is_infinite() else plain(amount.high)
    printed = text[slice(*reading.number)]
    outside = printed.endswith(("以上", "以下")) and "或" not in printed
    opening = "(" if amount.low_open or outside or not low else "["
    closing = (
        ")"
        if amount.high_open or outside or not high or (amount.form == "range" and not _COMPARES.search(printed))
        else "]"
    )
    return f"{opening}{low},{high}{closing}"


def plain(value: Decimal | None) -> str:
    assert value is not None
    return f"{value.normalize():f}"


def find_money(text: str, case: Case) -> tuple[list[Found], list[Found]]:
    found = [
        Found(*each.span, None if each.value is None else str(each.value), each.unit)
        for each in flatten(read(text))
        if each.kind == "money" or (each.kind == "unit" and each.unit.isascii())
    ]
    return expected(case, lambda resolution: resolution.get("isoCurrency", resolution["unit"])), found


def find_unit(*kinds: str) -> Callable[[str, Case], tuple[list[Found], list[Found]]]:
    def find(text: str, case: Case) -> tuple[list[Found], list[Found]]:
        found = [
            Found(*each.span, None if each.value is None else str(each.value), each.unit)
            for each in flatten(read(text))
            if each.kind in kinds and not each.unit.isascii()
        ]
        return expected(
            case, lambda resolution: _FIRST_NAMES.get(resolution["unit"].lower(), resolution["unit"])
        ), found

    return find


def name_unit(unit: str) -> str:
    """The first name in qlint.readings.units of a unit in the data (Kilometer, Square metre)."""
    small = unit.lower().replace("metre", "meter").replace("litre", "liter")
    return _FIRST_NAMES.get(small, unit)


def flatten(readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings, ranges replaced by what they stand between."""
    for reading in readings:
        if reading.parts:
            yield from flatten(reading.parts)
        else:
            yield reading


GROUPS: dict[str, Callable[[str, Case], tuple[list[Found], list[Found]]]] = {
    "NumberModel": find_plain,
    "PercentModel": find_percent,
    "NumberRangeModel": find_range,
    "CurrencyModel": find_money,
    "DimensionModel": find_unit("dimension"),
    "TemperatureModel": find_unit("temperature", "unit"),
    "AgeModel": find_unit("age"),
}


def cn2an(path: Path) -> list[Row]:
    """Strict cases by their value, must-reject strings by having no reading that fills them."""
    if not path.exists():
        return []
    cases = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    strict = [case for case in cases if case["group"] == "strict_data_dict"]
    rejects = [case["case"] for case in cases if case["group"].startswith("error_")]
    other = len(cases) - len(strict) - len(rejects)
    misses = [
        f"{case['input']}: wanted {case['expect']}, found {show_whole(case['input'])}"
        for case in strict
        if not holds(case["input"], str(case["expect"]))
    ]
    accepted = [f"{text}: found {show_whole(text)}" for text in rejects if read_whole(text)]
    out_of_scope = {"groups normal, smart and direct (not strict)": other}
    return [
        Row("cn2an strict", len(strict) - len(misses), len(strict), out_of_scope, tuple(misses)),
        Row("cn2an must reject", len(rejects) - len(accepted), len(rejects), {}, tuple(accepted)),
    ]


def holds(text: str, value: str) -> bool:
    """Whether one reading fills the text and is or contains the value."""
    reading = read_whole(text)
    return reading is not None and contains(reading, Decimal(value))


def contains(reading: Reading, value: Decimal) -> bool:
    """Whether a reading is the value, or an over-round one that contains it."""
    if reading.value is None or reading.amount is None:
        return False
    inside = reading.amount.low <= value <= reading.amount.high
    return same_value(str(value), str(reading.value)) or (inside and reading.amount.form in ("vague", "over"))


def show_whole(text: str) -> str:
    return "; ".join(f"{text[slice(*each.span)]} {each.value}" for each in read(text)) or "nothing"


_SLASHED = re.compile(r"(?<![0-9/])(-?[0-9]+)/([0-9]+)(?![0-9/])")
_WRITTEN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_MANY = re.compile("[0-9][~-][0-9]|[0-9]+(?:\\.[0-9]+){2}|[0-9]X")


def count_spoken(group: str, lines: Iterable[str]) -> Row:
    """Lines `spoken => written`: the values of what is written, in order, against those of what is read."""
    right, counted, left_out, misses = 0, 0, Counter[str](), []
    for line in lines:
        spoken, arrow, written = (part.strip() for part in line.partition("=>"))
        if not arrow:
            continue
        if _MANY.search(written):
            left_out[MANY_VALUES] += 1
            continue
        counted += 1
        wanted = write_values(written)
        found = [each for each in flatten(read(spoken)) if each.value is not None]
        if len(wanted) == len(found) and all(contains(each, value) for each, value in zip(found, wanted, strict=True)):
            right += 1
        else:
            misses.append(f"{spoken}: wanted {', '.join(map(str, wanted))}, found {show_whole(spoken)}")
    return Row(group, right, counted, dict(left_out), tuple(misses))


def write_values(written: str) -> list[Decimal]:
    """The values of a written line: 7/17 is one, 110 another."""
    values: list[tuple[int, Decimal]] = [
        (match.start(), Decimal(match[1]) / Decimal(match[2])) for match in _SLASHED.finditer(written)
    ]
    rest = _SLASHED.sub(lambda match: " " * len(match[0]), written)
    values += [(match.start(), Decimal(match[0])) for match in _WRITTEN.finditer(rest)]
    return [value for _, value in sorted(values)]
