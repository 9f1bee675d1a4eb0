"""How many dates and times of public test sets qlint reads as they say: the rows of dates and times.

Mapping, denominators and what is left out, with reasons: docs/normalise_times.md.
"""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from normalise_rows import Row

from qlint.readings.day_words import read_day
from qlint.readings.times import Time, find_times

Case = dict[str, Any]
UNSUPPORTED = "marked NotSupported for the reference implementation (dotnet)"
OTHER_SCRIPT = "traditional script"
MANY_VALUES = "names no one value"
# A file that is not of the whole model asks for times of one sort only.
_FILES = {
    f"{name}{role}": sort
    for name, sort in {
        "Date": "date", "Time": "time", "DateTime": "datetime", "DatePeriod": "daterange", "TimePeriod": "timerange",
        "DateTimePeriod": "datetimerange", "Duration": "duration", "Set": "set",
    }.items()
    for role in ("Parser", "Extractor")
}  # fmt: skip
_SORTS = ("date", "time", "datetime", "daterange", "timerange", "datetimerange", "duration", "set", "nothing")
_HAN = re.compile("[一-鿿]")
_NOW = datetime.datetime(2000, 1, 1)
_UNRESOLVED = "not resolved"


class Found(NamedTuple):
    """What is compared: the place, the sort, and every value that it may have."""

    start: int
    end: int
    sort: str
    values: frozenset[str]


def measure(bench: Path) -> list[Row]:
    """The rows of all groups of dates and times that lie in the folder."""
    rows: list[Row] = []
    folder = bench / "recognizers-zh"
    if (model := folder / "DateTimeModel.json").is_file():
        rows += _model_rows(_load(model))
    for name, sort in _FILES.items():
        if (path := folder / f"{name}.json").is_file():
            rows.append(_row(f"recognizers {name}", _load(path), sort))
    if (dates := bench / "wetext" / "itn_date.txt").is_file():
        rows.append(_wetext(dates))
    return rows


def _load(path: Path) -> list[Case]:
    cases: list[Case] = json.loads(path.read_text(encoding="utf-8-sig"))
    return cases


def _model_rows(cases: list[Case]) -> Iterator[Row]:
    yield _row("recognizers DateTimeModel", cases)
    for sort in _SORTS:
        own = [case for case in cases if _sort_of(case) == sort]
        if own:
            yield _row(f"recognizers DateTimeModel, of these {sort}", own)


def _sort_of(case: Case) -> str:
    """The type of the first result: what the table shows a case under."""
    return _type(case["Results"][0]) if case["Results"] else "nothing"


def _type(result: Case) -> str:
    return str(result.get("TypeName") or result["Type"]).removeprefix("datetimeV2.")


def _row(group: str, cases: Iterable[Case], sort: str = "") -> Row:
    """The row of a file, or of a part of it; `sort` where only times of that sort are asked for."""
    left_out = {UNSUPPORTED: 0, OTHER_SCRIPT: 0}
    right = counted = 0
    misses = []
    for case in cases:
        text = case["Input"]
        marks = f"{case.get('NotSupported', '')},{case.get('NotSupportedByDesign', '')}".lower()
        if "dotnet" in marks:
            left_out[UNSUPPORTED] += 1
        elif not _simplified(text):
            left_out[OTHER_SCRIPT] += 1
        else:
            counted += 1
            wanted = [_wanted(result) for result in case["Results"]]
            found = [_found(place.start, place.end, time) for place, time in find_times(text, _reference(case))]
            found = [one for one in found if sort in ("", one.sort)]
            # Extractors are asked for places alone.
            valued = any("Resolution" in result or result.get("Value") for result in case["Results"])
            if found == wanted or (not valued and [one[:3] for one in found] == [one[:3] for one in wanted]):
                right += 1
            else:
                misses.append(f"{text}: {_show(text, found)}, wanted {_show(text, wanted)}")
    return Row(group, right, counted, left_out, tuple(misses))


def _simplified(text: str) -> bool:
    """Whether every character is one of GB 2312, the set of simplified script."""
    try:
        "".join(_HAN.findall(text)).encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def _reference(case: Case) -> datetime.datetime:
    said = case.get("Context", {}).get("ReferenceDateTime")
    return datetime.datetime.fromisoformat(said) if said else _NOW


def _wanted(result: Case) -> Found:
    start = result["Start"]
    end = start + result["Length"] if "Length" in result else result["End"] + 1
    if "Resolution" in result:
        values = [_written(value) for value in (result["Resolution"] or {}).get("values", [])]
    else:
        value = result.get("Value") or {}
        values = [_written(value.get(side) or {}) for side in ("PastResolution", "FutureResolution")]
    sort = _type(result)
    return Found(start, end, sort, frozenset(value for value in values if value and sort != "set"))


def _written(value: dict[str, str]) -> str:
    """A value of the data: a moment, or both ends of a span with / between; empty where it has none."""
    point = value.get("value") or value.get("date") or value.get("duration")
    if point in (_UNRESOLVED, "0001-01-01"):
        return ""
    start, end = value.get("start") or value.get("startDate"), value.get("end") or value.get("endDate")
    return f"{start or ''}/{end or ''}" if start or end else point or ""


def _found(start: int, end: int, time: Time) -> Found:
    if time.sort == "duration":
        return Found(start, end, time.sort, frozenset([f"{time.seconds:.0f}"]))
    values = []
    for first, after in time.values:
        low, high = (_moment(moment, time.sort.removesuffix("range")) for moment in (first, after))
        values.append(f"{low}/{high}" if time.sort.endswith("range") else low)
    return Found(start, end, time.sort, frozenset(values))


def _moment(moment: datetime.datetime | None, sort: str) -> str:
    """As the data write a moment: a date, a time of day or both; empty where the end is open."""
    if moment is None:
        return ""
    date, _, clock = moment.isoformat(sep=" ", timespec="seconds").partition(" ")
    return {"date": date, "time": clock}.get(sort, f"{date} {clock}")


def _show(text: str, found: list[Found]) -> str:
    return "; ".join(f"{text[one.start : one.end]} {one.sort} {sorted(one.values)}" for one in found) or "nothing"


def _wetext(path: Path) -> Row:
    """Dates as spoken: year, month and day are those that the written form has."""
    left_out = {MANY_VALUES: 0}
    right = counted = 0
    misses = []
    for line in path.read_text(encoding="utf-8").splitlines():
        spoken, arrow, written = line.partition(" => ")
        if not arrow:
            continue
        if "或者" in spoken:
            left_out[MANY_VALUES] += 1
            continue
        counted += 1
        said = read_day(spoken, 0, _NOW.date())
        numbers = [int(number) for number in re.findall("[0-9]+", written)]
        read = [part for part in (said.year, said.month, said.day) if part is not None] if said else []
        # 85 is written for 1985.
        if read and numbers and numbers[0] < 100 <= read[0] and len(numbers) == 3:
            read[0] %= 100
        if said and said.end == len(spoken) and read == numbers:
            right += 1
        else:
            misses.append(f"{spoken}: {read}, wanted {numbers}")
    return Row("wetext date", right, counted, left_out, tuple(misses))


if __name__ == "__main__":
    for row in measure(Path(__file__).resolve().parents[2] / "shared" / "bench"):
        print(f"{row.group}: {row.right} of {row.counted}, left out {row.left_out}")
        print("".join(f"    {miss}\n" for miss in row.misses), end="")
