"""The tools of the checkout: starting a rule, generating the pages, the benchmarks' recipes and counts."""

from __future__ import annotations

import importlib.util
import itertools
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from qlint import registry
from qlint.engine import check_text
from qlint.model import Good, Rule
from qlint.registry import load

ROOT = Path(__file__).resolve().parent.parent


def open_module(path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, name, module)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def new_rule(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return open_module(ROOT / "tools" / "new_rule.py", "new_rule", monkeypatch)


@pytest.fixture
def docs(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    return open_module(ROOT / "tools" / "docs.py", "docs", monkeypatch)


@pytest.fixture
def known() -> dict[str, Rule]:
    return load()


def made_rule(path: Path, monkeypatch: pytest.MonkeyPatch) -> Rule:
    """The rule of a file outside the package, kept out of the registry that other tests see."""
    monkeypatch.setattr(registry, "_rules", {})
    open_module(path, "made_rule", monkeypatch)
    (rule,) = registry._rules.values()
    return rule


@pytest.mark.parametrize("family", ["N", "numerals"])
def test_a_new_rule_is_complete_and_works(
    family: str, new_rule: ModuleType, known: dict[str, Rule], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert new_rule.main([family, "trial-and-error"], tmp_path) == 0
    path = tmp_path / "rules" / "numerals" / "trial_and_error.py"
    rule = made_rule(path, monkeypatch)
    assert (rule.code[0], rule.name) == ("N", "trial-and-error")
    assert rule.code not in known and rule.code > max([code for code in known if code[0] == "N"], default="N100")
    assert rule.basis and rule.explanation
    for example in rule.examples:
        text = example.text.replace("【", "").replace("】", "")
        places = [f"【{finding.place.text}】" for finding in check_text(text, [rule])]
        assert len(places) == example.text.count("【") and all(place in example.text for place in places)
        assert bool(places) != isinstance(example, Good)


def test_a_new_rule_needs_no_reformatting(new_rule: ModuleType, tmp_path: Path) -> None:
    assert new_rule.main(["W", "trial-and-error"], tmp_path) == 0
    for step in (["check"], ["format", "--check"]):
        command = [sys.executable, "-m", "ruff", *step, "--no-cache", "--config", str(ROOT / "pyproject.toml")]
        run = subprocess.run([*command, str(tmp_path)], capture_output=True, text=True, encoding="utf-8")
        assert run.returncode == 0, run.stdout


@pytest.mark.parametrize(
    ("family", "name", "message"),
    [
        ("X", "trial-and-error", "没有“X”这一类"),
        ("Z", "trial-and-error", "没有“Z”这一类"),
        ("", "trial-and-error", "没有“”这一类"),
        ("N", "Trial", "不合要求"),
        ("N", "trial_and_error", "不合要求"),
        ("N", "../trial", "不合要求"),
        ("N", "", "不合要求"),
    ],
)
def test_a_bad_family_or_name_is_refused(
    family: str, name: str, message: str, new_rule: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert new_rule.main([family, name], tmp_path) == 2
    assert message in capsys.readouterr().err
    assert not list(tmp_path.rglob("*"))


def test_a_taken_name_is_refused(
    new_rule: ModuleType, known: dict[str, Rule], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, rule = next(iter(known.items()))
    assert new_rule.main(["W", rule.name], tmp_path) == 2
    assert code in capsys.readouterr().err


def test_a_file_is_never_overwritten(new_rule: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "rules" / "layout" / "trial_and_error.py"
    path.parent.mkdir(parents=True)
    path.write_text("# mine\n", encoding="utf-8")
    assert new_rule.main(["L", "trial-and-error"], tmp_path) == 2
    assert "已存在" in capsys.readouterr().err
    assert path.read_text(encoding="utf-8") == "# mine\n"


def test_the_next_code_follows_the_highest(new_rule: ModuleType, known: dict[str, Rule]) -> None:
    rule = next(iter(known.values()))
    assert new_rule.next_code("L", {}) == "L101"
    assert new_rule.next_code("L", {"L101": rule, "L207": rule, "M300": rule}) == "L208"
    with pytest.raises(new_rule.RefusedError):
        new_rule.next_code("L", {"L999": rule})


def test_pages_are_written_checked_and_removed(docs: ModuleType, known: dict[str, Rule], tmp_path: Path) -> None:
    folder = tmp_path / "rules"
    assert docs.main(["--check"], folder) == 1
    assert not folder.exists()
    assert docs.main([], folder) == 0
    assert {path.name for path in folder.iterdir()} == {"README.md", "Z001.md", *(f"{code}.md" for code in known)}
    assert docs.main(["--check"], folder) == 0


def test_a_page_out_of_date_is_named(
    docs: ModuleType, known: dict[str, Rule], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    docs.main([], tmp_path)
    changed, missing, *_ = (f"{code}.md" for code in known)
    (tmp_path / changed).write_text("改过\n", encoding="utf-8")
    (tmp_path / missing).unlink()
    (tmp_path / "L998.md").write_text("旧页\n", encoding="utf-8")
    (tmp_path / "notes.md").write_text("不是规则的页面\n", encoding="utf-8")
    capsys.readouterr()
    assert docs.main(["--check"], tmp_path) == 1
    named = capsys.readouterr().out
    assert all(name in named for name in (changed, missing, "L998.md")) and "notes.md" not in named
    assert docs.main([], tmp_path) == 0
    assert (tmp_path / missing).exists() and not (tmp_path / "L998.md").exists() and (tmp_path / "notes.md").exists()


def test_the_table_names_every_rule_once(docs: ModuleType, known: dict[str, Rule]) -> None:
    table = docs.pages(known)["README.md"]
    assert all(table.count(f"[{code}]({code}.md) | `{rule.name}`") == 1 for code, rule in known.items())


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    """Four folders of texts; those of news are short, so that they must repeat."""
    for folder, length in (("official", 90), ("reports", 300), ("laws", 90), ("news", 30)):
        (tmp_path / folder).mkdir()
        for number in range(3):
            text = f"{folder}{number}".ljust(length - 1) + ".\n"
            (tmp_path / folder / f"{number}.txt").write_text(text, encoding="utf-8", newline="\n")
    return tmp_path


def test_the_benchmark_gives_each_folder_an_equal_share(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speed = open_module(ROOT / "benchmarks" / "speed.py", "speed", monkeypatch)
    texts = [data.decode().split()[0] for data in itertools.islice(speed.stream(corpus), 60)]
    shares = {folder: sum(text.startswith(folder) for text in texts) for folder in speed.FOLDERS}
    lengths = {"official": 90, "reports": 300, "laws": 90, "news": 30}
    given = {folder: shares[folder] * lengths[folder] for folder in shares}
    assert max(given.values()) - min(given.values()) <= max(lengths.values())
    for folder in speed.FOLDERS:
        of_folder = [text for text in texts if text.startswith(folder)]
        assert of_folder[:4] == [f"{folder}{number}" for number in (0, 1, 2, 0)][: len(of_folder)]


def test_the_benchmark_cuts_whole_characters(corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speed = open_module(ROOT / "benchmarks" / "speed.py", "speed", monkeypatch)
    for folder in speed.FOLDERS:
        (corpus / folder / "0.txt").write_text("印发" * 50, encoding="utf-8")
    for size in (100, 101, 102, 999):
        data = speed.write_file(corpus, tmp_path / "cut.txt", size).read_bytes()
        assert size - 3 < len(data) <= size
        assert data.decode("utf-8")


def test_noise_is_counted_by_rule_and_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    noise = open_module(ROOT / "benchmarks" / "noise.py", "noise", monkeypatch)
    sizes = {"c/laws/a.txt": 8_000, "c/laws/b.txt": 12_000, "c/news/a.txt": 5_000, "c/news/b.txt": None}
    report = {
        "files": [
            {"path": path, "characters": size, "error": "" if size is None else None} for path, size in sizes.items()
        ],
        "findings": [
            {"code": "Q101", "rule": "same-quantity", "severity": "error", "path": path}
            for path in ("c/laws/a.txt", "c/laws/b.txt", "c/laws/b.txt", "c/news/a.txt")
        ],
    }
    rows = noise.table(report, "c")
    assert "laws (2 files, 20,000 characters)" in rows[0] and "news (1 files, 5,000 characters)" in rows[0]
    assert rows[2] == "| Q101 same-quantity (error) | 1.50 | 2.00 | 4 |"


def test_a_listing_shows_the_words_round_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noise = open_module(ROOT / "benchmarks" / "noise.py", "noise", monkeypatch)
    path = tmp_path / "news" / "a.txt"
    path.parent.mkdir()
    path.write_bytes("会议于\r\n2月30日召开。".encode("gb18030"))
    finding = {"code": "D101", "rule": "x", "path": path.as_posix(), "line": 2, "start": 4, "end": 9, "text": "2月30日"}
    rows = noise.listing({"findings": [finding]}, tmp_path.as_posix(), "D101", 100)
    assert rows == ["file\tline\ttext\tcontext\tverdict", "news/a.txt\t2\t2月30日\t会议于⏎2月30日召开。\t"]
    assert len(noise.listing({"findings": [finding] * 7}, tmp_path.as_posix(), "D101", 3)) == 4
