"""The command line: commands, options, exit statuses, and that nothing a user does ends in a traceback."""

import io
import json
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qlint import engine, registry
from qlint.cli import run
from qlint.commands import console
from qlint.config import toml
from qlint.document import Document
from qlint.model import Bad, Finding, Good, Measured, Rule, Severity, Span
from qlint.results import FileResult
from qlint.version import __version__


@dataclass(frozen=True)
class Word:
    word: str = "基本上"


def find_word(document: Document, options: Word | None) -> Iterator[Finding]:
    word = options.word if options else "大概"
    start = document.text.find(word)
    if start >= 0:
        yield Finding(Span(start, start + len(word)), f"应写明程度，此处为“{word}”")


def raises(document: Document, options: None) -> Iterator[Finding]:
    if "炸" in document.text:
        raise ValueError("坏了")
    yield from ()


def make(code: str, name: str, severity: Severity, **changes: Any) -> Rule:
    words: dict[str, Any] = {
        "check": find_word,
        "summary": "含混的词",
        "explanation": "读者不知程度。",
        "basis": "编辑惯例",
    }
    examples = (Good("已经完成。"), Bad("【基本上】完成。", fixed="完成。"))
    return Rule(code=code, name=name, severity=severity, examples=examples, **{**words, **changes})


RULES = {
    rule.code: rule
    for rule in (
        make("W901", "vague-word", Severity.ERROR, options=Word, measured=(Measured("official", 3, 3, 3),)),
        make("W902", "guessed-word", Severity.WARNING, fixable=True),
        make("W903", "broken-rule", Severity.INFO, check=raises),
        make("W904", "sleeping-rule", Severity.INFO, on=False, kinds=("通知",)),
    )
}
TEXT = """云川市人民政府关于汛期值守的通知

各县（市、区）人民政府：
　　汛期将至，各项准备{word}完成，请各地继续做好值守工作，现将有关事项通知如下。
　　各地应当落实责任，确保安全。
云川市人民政府
2026年3月5日
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(registry, "load", lambda: RULES)
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR", "QLINT_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    for name, word in (("好.txt", "已经"), ("错.txt", "基本上"), ("疑.txt", "大概"), ("炸.txt", "已经炸")):
        (tmp_path / name).write_text(TEXT.format(word=word), encoding="utf-8")
    return tmp_path


def qlint(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = run(list(arguments))
    captured = capsys.readouterr()
    return status, captured.out, captured.err


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("好.txt",), 0),
        (("错.txt",), 1),
        (("疑.txt",), 0),
        (("疑.txt", "--fail-on", "warning"), 1),
        (("错.txt", "--fail-on", "never"), 0),
        (("错.txt", "--ignore", "W901"), 0),
        (("错.txt", "--select", "W902,broken-rule"), 0),
        (("炸.txt",), 2),
        (("炸.txt", "--fail-on", "never"), 2),
        (("无.txt",), 2),
        (("好.txt", "无.txt"), 2),
        (("好.txt", "--stage", "draft", "--profile", "gov", "--today", "2026-03-05", "--no-cache", "--no-project"), 0),
    ],
)
def test_exit_statuses(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], expected: int) -> None:
    assert qlint(capsys, "check", *arguments)[0] == expected


def test_text_report(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = qlint(capsys, "check", "错.txt", "疑.txt")
    assert (status, err) == (1, "")
    assert "错.txt:4:12 应改 W901 应写明程度，此处为“基本上”" in out
    assert "疑.txt:4:12 请核 W902 应写明程度，此处为“大概”" in out
    assert "共2个文件：应改1处，请核1处，供参考0处；读懂100%" in out


def test_json_report_to_a_file(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    status, out, _ = qlint(capsys, "check", "错.txt", "--format", "json")
    assert (status, json.loads(out)["findings"][0]["code"]) == (1, "W901")
    (folder / "报告.json").write_text("旧", encoding="utf-8")
    assert qlint(capsys, "check", "错.txt", "--format", "json", "--output", "报告.json") == (1, "", "")
    assert (folder / "报告.json").read_bytes() == out.encode()
    assert sorted(path.name for path in folder.iterdir() if path.name.startswith(".")) == []


def test_concise_report_with_statistics(capsys: pytest.CaptureFixture[str]) -> None:
    out = qlint(capsys, "check", "错.txt", "好.txt", "--format", "concise", "--statistics", "--show-files")[1]
    assert "错.txt:4:12: 应改 W901 应写明程度，此处为“基本上”\n" in out
    assert "好.txt: text（utf-8）" in out
    assert "1 W901 vague-word 应改\n" in out


def test_folder_without_documents(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "空").mkdir()
    status, out, err = qlint(capsys, "check", "空", "--format", "json")
    assert status == 2 and json.loads(out)["files"] == []
    assert "没有找到可检查的文件" in err


def test_standard_input(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []

    def check_files(found: Iterable[Any], config: Any, jobs: int, stdin: bytes | None) -> Iterator[FileResult]:
        seen.extend([[(str(item.path), item.shown) for item in found], jobs, stdin])
        return iter([FileResult("稿.txt", "text", "utf-8", 2, 1, 0, "其他", "final")])

    monkeypatch.setattr(engine, "check_files", check_files)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("文稿".encode()), encoding="utf-8"))
    assert qlint(capsys, "check", "-", "--stdin-filename", "稿.txt", "--jobs", "2")[0] == 0
    assert seen == [[("-", "稿.txt")], 2, "文稿".encode()]


def test_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert qlint(capsys, "check", "好.txt", "--quiet") == (0, "", "")
    assert "应改 W901" in qlint(capsys, "check", "错.txt", "--quiet")[1]


def test_configuration_file(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    (folder / "qlint.toml").write_text(
        'fail-on = "warning"\nexclude = ["炸*"]\n[rules.vague-word]\nword = "继续"\n', encoding="utf-8"
    )
    status, out, _ = qlint(capsys, "check", ".")
    assert status == 1 and out.count("应改 W901 应写明程度，此处为“继续”") == 3 and "炸" not in out
    assert qlint(capsys, "check", "好.txt", "--config", "无.toml")[0] == 2
    (folder / "qlint.toml").write_text("fail-no = 1\n", encoding="utf-8")
    assert qlint(capsys, "check", "好.txt")[::2] == (2, "错误：qlint.toml：不认识的键“fail-no”，是不是“fail-on”？\n")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("stats", "."), f"qlint {__version__} 还没有“stats”"),
        (("facts", "."), "还没有“facts”"),
        (("check", "好.txt", "--format", "sarif"), "还没有“--format sarif”"),
        (("check", "好.txt", "--format", "xml"), "--format的值不对：“xml”不能用"),
        (("check", "好.txt", "--baseline", "a.json"), "还没有“--baseline”"),
        (("check", "好.txt", "--watch"), "还没有“--watch”"),
        (("check", "好.txt", "--select", "W999"), "命令行的 --select：不认识的规则“W999”，是不是“W90"),
        (("check", "好.txt", "--select", "vaguе-word"), "是不是“vague-word”？"),
        (("check", "好.txt", "--encoding", "gbk2"), "命令行的 --encoding：不认识的编码“gbk2”，是不是“gbk”？"),
        (("check", "好.txt", "--today", "3月5日"), "“3月5日”不是日期"),
        (("check", "好.txt", "--jobs", "-1"), "“-1”不是个数"),
        (("check", "好.txt", "--output", "无/a.json"), "文件夹“无”不存在"),
        (("check", "好.txt", "--output", "."), "是文件夹，--output 应为文件"),
        (("chek", "好.txt"), "没有命令“chek”，是不是“check”？"),
        (("好.txt",), "检查文件请用：qlint check 好.txt"),
        (("explain", "W9999"), "不认识的规则“W9999”"),
        (("rules", "--family", "句读"), "不认识的类别“句读”"),
        (("parse", "无.txt"), "无.txt：不存在"),
        (("parse", "."), "是文件夹"),
    ],
)
def test_what_cannot_be_meant(capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], words: str) -> None:
    status, out, err = qlint(capsys, *arguments)
    assert (status, out) == (2, "")
    assert words in err.splitlines()[-1] and err.splitlines()[-1].startswith("错误：")


def test_an_output_that_cannot_be_written(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_arguments: Any, **_names: Any) -> Any:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    status, _, err = qlint(capsys, "check", "好.txt", "--output", "a.json")
    assert status == 2 and err == "错误：a.json：写不进报告（没有权限）\n"


def test_interrupted(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_arguments: Any) -> Any:
        raise KeyboardInterrupt

    monkeypatch.setattr(engine, "check_files", interrupt)
    assert qlint(capsys, "check", "好.txt") == (130, "", "\n已中断\n")


def test_a_fault_of_ours_is_one_line(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_arguments: Any) -> Any:
        raise RuntimeError("一\n二")

    monkeypatch.setattr(engine, "check_files", fail)
    status, _, err = qlint(capsys, "check", "好.txt")
    assert status == 2 and err.startswith("错误：qlint自身出错：RuntimeError: 一 二") and err.count("\n") == 1


def test_rules(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = qlint(capsys, "rules")
    assert status == 0 and out.startswith("W 用词\n  W901 应改 vague-word：含混的词\n       依据：编辑惯例\n")
    assert "能自动改正" in out and "缺省不查" in out
    assert qlint(capsys, "rules", "--family", "Q")[1] == "这一类还没有规则\n"
    rows = json.loads(qlint(capsys, "rules", "--family", "wording", "--format", "json")[1])
    assert [(row["code"], row["on"], row["fixable"]) for row in rows][1:] == [
        ("W902", True, True), ("W903", True, False), ("W904", False, False),
    ]  # fmt: skip


def test_explain(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = qlint(capsys, "explain", "w901")
    assert status == 0 and out == qlint(capsys, "explain", "vague-word")[1]
    headings = [line for line in out.splitlines() if line.startswith("#")]
    assert headings == [
        "# W901 vague-word", "## 为什么", "## 依据", "## 选项", "## 不合要求的写法", "## 合乎要求的写法", "## 实测",
    ]  # fmt: skip
    assert '| `word` | `"基本上"` |' in out and "【基本上】完成。" in out and "| official | 3 | 3 | 3 |" in out
    assert qlint(capsys, "explain", "Z001")[1].startswith("# Z001")


def test_parse(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    status, out, _ = qlint(capsys, "parse", "好.txt")
    assert status == 0
    assert "云川市人民政府关于汛期值守的通知" in out and "文种：通知" in out and "阶段：final" in out
    assert "[标题] 云川市人民政府关于汛期值守的通知" in out and "[主送机关] 各县（市、区）人民政府：" in out
    data = json.loads(qlint(capsys, "parse", "好.txt", "--json")[1])
    assert data["title"] == "云川市人民政府关于汛期值守的通知" and data["year"] == 2026
    assert data["blocks"][0]["text"] == data["title"] and data["blocks"][0]["line"] == 1
    assert all(fact["text"] for facts in data["facts"].values() for fact in facts)


def test_parse_says_what_was_not_read_and_takes_the_word_of_the_command_line(
    capsys: pytest.CaptureFixture[str], folder: Path
) -> None:
    text = "云川市水利局关于汛期值守的通知\n各县水利局：\n请抓好落实。\n}{;;==\n特此通知。\n"
    (folder / "残.txt").write_text(text, encoding="utf-8")
    out = qlint(capsys, "parse", "残.txt", "--profile", "law", "--stage", "draft")[1]
    assert "文体：law" in out and "阶段：draft" in out and "未读懂的行：第4行" in out
    assert json.loads(qlint(capsys, "parse", "残.txt", "--json")[1])["unknown"] == [4]


def test_init_and_config(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    assert qlint(capsys, "init")[0] == 0
    assert toml.load(RULES, folder).file == "qlint.toml"
    (folder / "qlint.toml").write_text('stage = "final"\n', encoding="utf-8")
    assert qlint(capsys, "init")[::2] == (2, "错误：qlint.toml：已经存在，没有改动\n")
    assert (folder / "qlint.toml").read_text(encoding="utf-8") == 'stage = "final"\n'
    out = qlint(capsys, "config", "好.txt")[1]
    assert out.startswith("配置文件：qlint.toml\n")
    assert [line.split() for line in out.splitlines() if line.startswith("stage")] == [
        ["stage", "=", "final", "来自：qlint.toml"]
    ]


def test_every_line_of_the_template_is_valid(capsys: pytest.CaptureFixture[str], folder: Path) -> None:
    qlint(capsys, "init")
    lines = (folder / "qlint.toml").read_text(encoding="utf-8").splitlines()
    # Lines with Chinese names in place of a rule's are not meant to be taken as they are.
    settings = [line[2:] for line in lines if line.startswith("# ") and line[2:3] in "[psefi" and "规则的" not in line]
    (folder / "qlint.toml").write_text("\n".join(settings), encoding="utf-8")
    config = toml.load(RULES, folder)
    assert (config.fail_on, config.exclude) == ("error", ("往年/*",))
    assert config.for_path("送审/a.txt").stage == "draft" and config.for_path("a.txt").stage == "final"


def test_colours(monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setenv("TERM", "xterm")
    assert console.wants_colour(Terminal()) and not console.wants_colour(io.StringIO())
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert console.wants_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not console.wants_colour(Terminal()) and not console.wants_colour(io.StringIO())


# As processes: what only shows with real streams.


def start(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "qlint", *arguments]
    return subprocess.run(command, capture_output=True, env={**os.environ, **environment}, timeout=60, check=False)


def test_version_is_told_without_click() -> None:
    code = (
        "import sys; sys.argv[1:] = ['--version']; import qlint.__main__ as m; m.main(); print('click' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split("\n") == [f"qlint {__version__}", "False", ""]


def test_a_console_of_gbk(folder: Path) -> None:
    (folder / "林𠮷✓.txt").write_text(TEXT.format(word="已经"), encoding="utf-8")
    done = start("check", "林𠮷✓.txt", "--show-files", PYTHONIOENCODING="gbk")
    assert done.stderr == b"" and done.stdout.decode("gbk").startswith("林？?.txt")
    assert start("check", "--help", PYTHONIOENCODING="ascii").returncode == 0
    assert start("chekc", PYTHONIOENCODING="gbk").stderr.decode("gbk").splitlines()[-1].startswith("错误：没有命令")


def test_replacements_are_as_wide_as_what_they_stand_for() -> None:
    console.make_safe()
    assert "甲𠮷乙é✓".encode("gbk", "qlint-question-mark").decode("gbk") == "甲？乙é?"
    assert "甲a".encode("ascii", "qlint-question-mark") == b"?a"


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes of this kind")
def test_a_closed_pipe_is_silent(folder: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "qlint", "check", "错.txt", "--format", "json"]
    done = subprocess.run(command, stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
    os.close(writing)
    assert (done.returncode, done.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_a_full_disk_is_one_line() -> None:
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "qlint", "config"]
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    assert (done.returncode, done.stderr.decode()) == (2, "错误：写出结果时出错：磁盘已满\n")


@pytest.mark.skipif(not Path("/dev/null").exists(), reason="no /dev/null")
def test_a_device_is_not_replaced() -> None:
    assert run(["check", "好.txt", "--output", "/dev/null"]) == 0
    assert not Path("/dev/null").is_file()
