"""The table of benchmarks/normalise.py, and that it stays above what is demanded."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
BENCH = ROOT.parent / "shared" / "bench"
NUMBERS = ("Number", "Percent", "NumberRange", "Currency", "Dimension", "Temperature", "Age")


@pytest.fixture
def normalise(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The command, which imports the modules beside it."""
    monkeypatch.syspath_prepend(str(ROOT / "benchmarks"))
    yield importlib.import_module("normalise")
    for name in [name for name in sys.modules if name.startswith("normalise")]:
        del sys.modules[name]


@pytest.mark.skipif(not BENCH.is_dir(), reason="the test sets stand in ../shared, which is not here")
def test_numbers_are_read_as_demanded(normalise: ModuleType) -> None:
    rows = {row.group: row for row in normalise.normalise_numbers.measure(BENCH)}
    models = [rows[f"recognizers {model}"] for model in NUMBERS]
    assert sum(row.counted for row in models) > 250
    assert sum(row.right for row in models) >= 0.95 * sum(row.counted for row in models)
    for row in models:
        assert row.right >= 0.95 * row.counted, row.misses
    assert rows["cn2an strict"].right >= 0.98 * rows["cn2an strict"].counted
    assert not rows["cn2an must reject"].misses
    for group in ("cardinal", "fraction", "money"):
        assert rows[f"wetext {group}"].right >= 0.95 * rows[f"wetext {group}"].counted
    assert all(row.counted == row.right + len(row.misses) for row in rows.values())


def write_cases(folder: Path, model: str, cases: list[dict[str, object]]) -> None:
    (folder / "recognizers-zh").mkdir(exist_ok=True)
    (folder / "recognizers-zh" / f"{model}.json").write_text(json.dumps(cases, ensure_ascii=False), encoding="utf-8")


def make_case(text: str, start: int, end: int, value: str, **marks: str) -> dict[str, object]:
    return {"Input": text, "Results": [{"Start": start, "End": end, "Resolution": {"value": value}}], **marks}


def test_what_is_counted_and_what_is_left_out(normalise: ModuleType, tmp_path: Path) -> None:
    cases = [
        make_case("有七十三人", 1, 3, "73"),
        make_case("有七十三人", 1, 3, "74"),
        make_case("有七十三人", 1, 2, "73", NotSupported="python, java"),
        make_case("有七十三人", 1, 3, "74", NotSupported="dotnet"),
        make_case("七十萬", 0, 2, "1"),
    ]
    write_cases(tmp_path, "NumberModel", cases)
    (row,) = normalise.normalise_numbers.measure(tmp_path)
    assert (row.right, row.counted, sum(row.left_out.values())) == (1, 3, 2)
    assert "有七十三人" in row.misses[0]


def test_the_table_is_printed(normalise: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write_cases(tmp_path, "PercentModel", [make_case("占四成", 1, 2, "40%"), make_case("占四成", 1, 2, "50%")])
    assert normalise.main(["--bench", str(tmp_path)]) == 0
    assert "| recognizers Percent | 1 | 2 | 50.0 |" in capsys.readouterr().out
    assert normalise.main(["--bench", str(tmp_path), "--missed", "Percent"]) == 0
    assert "recognizers Percent\t占四成: wanted “四成” 50" in capsys.readouterr().out


def test_a_folder_that_is_not_there_is_said(normalise: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="没有测试集文件夹"):
        normalise.main(["--bench", str(tmp_path / "none")])
