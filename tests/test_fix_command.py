"""qlint fix as people run it: files, patches, standard input, exit statuses; never a traceback."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from qlint import cli, mending
from qlint.commands import console
from qlint.mending import Mending
from qlint.reports.patch import write_patch

DRAFT = "云川市水利局通知\n\n请于2026年03月05日前报送自查报告, 不得延误。\n各地要抓好落实。。\n"
FIXED = "云川市水利局通知\n\n请于2026年3月5日前报送自查报告，不得延误。\n各地要抓好落实。\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    monkeypatch.chdir(tmp_path)
    yield tmp_path


def qlint(*arguments: str, given: bytes | None = None) -> tuple[int, bytes, str]:
    ran = subprocess.run(
        [sys.executable, "-m", "qlint", "fix", *arguments],
        input=given, capture_output=True, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    error = ran.stderr.decode()
    assert "Traceback" not in error
    return ran.returncode, ran.stdout.replace(b"\r\n", b"\n") if sys.platform == "win32" else ran.stdout, error


def write(name: str, text: str = DRAFT, encoding: str = "utf-8", end: str = "\n") -> Path:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.replace("\n", end).encode(encoding))
    return path


def test_a_file_is_mended_and_each_change_said() -> None:
    path = write("通知.txt")
    status, out, error = qlint("通知.txt")
    assert (status, error) == (0, "")
    assert path.read_text(encoding="utf-8") == FIXED
    assert out.decode().splitlines() == [
        "通知.txt:3:3 D104 “请于2026年03月05日前报送自查报” → “请于2026年3月5日前报送自查报”",
        "通知.txt:3:21 P103 “报送自查报告, 不得延误。” → “报送自查报告，不得延误。”",
        "通知.txt:4:8 P105 “地要抓好落实。。” → “地要抓好落实。”",
        "共1个文件：改了1个文件、3处",
    ]
    assert qlint("通知.txt")[:2] == (0, "共1个文件：没有可改之处\n".encode())


def test_folders_excludes_and_other_files(folder: Path) -> None:
    paths = [write("文稿/一.txt"), write("文稿/往年/二.txt"), write("文稿/三.md"), write("文稿/四.csv")]
    write("文稿/五.docx")
    write("qlint.toml", 'exclude = ["往年/*"]\n')
    status, out, _ = qlint("文稿", "--quiet")
    assert status == 2
    assert out.decode().splitlines() == [
        "未检查 文稿/五.docx：暂不能读.docx，请另存为文本（.txt）",
        "共3个文件：改了2个文件、6处；1个文件未读或未查完",
    ]
    assert [path.read_text(encoding="utf-8") == FIXED for path in paths] == [True, False, True, False]
    assert sorted(path.name for path in Path("文稿").iterdir()) == ["一.txt", "三.md", "五.docx", "四.csv", "往年"]


@pytest.mark.parametrize(
    ("options", "toml", "line"),
    [
        (["--select", "D104"], "", "请于2026年3月5日前报送自查报告, 不得延误。"),
        (["--ignore", "P"], "", "请于2026年3月5日前报送自查报告, 不得延误。"),
        ([], '[severity]\nD104 = "off"\n', "请于2026年03月05日前报送自查报告，不得延误。"),
        ([], 'ignore = ["padded-date"]\n', "请于2026年03月05日前报送自查报告，不得延误。"),
        ([], '[[files]]\npaths = ["通知.txt"]\nignore = ["P103"]\n', "请于2026年3月5日前报送自查报告, 不得延误。"),
    ],
)
def test_the_configuration_governs(options: list[str], toml: str, line: str) -> None:
    path = write("通知.txt")
    write("qlint.toml", toml)
    assert qlint("通知.txt", *options)[0] == 0
    assert path.read_text(encoding="utf-8").split("\n")[2] == line


def test_unsafe_fixes_only_on_demand() -> None:
    text = "1、压实责任。\n2、强化监管。\n3、严格考核。\n"
    path = write("要点.txt", text)
    status, out, _ = qlint("要点.txt")
    assert (status, path.read_text(encoding="utf-8")) == (0, text)
    assert out.decode() == "共1个文件：没有可改之处；另有1处须由人定，加--unsafe才改\n"
    assert qlint("要点.txt", "--unsafe")[0] == 0
    assert path.read_text(encoding="utf-8") == text.replace("、", ".")


@pytest.mark.parametrize(
    ("encoding", "end"), [("utf-8", "\n"), ("utf-8-sig", "\r\n"), ("utf-16", "\n"), ("gb18030", "\r\n")]
)
@pytest.mark.parametrize("tool", ["git", "patch"])
def test_a_patch_is_accepted(encoding: str, end: str, tool: str) -> None:
    if not shutil.which(tool):
        pytest.skip(f"no {tool}")
    path = write("文 稿/通知 一.txt", encoding=encoding, end=end)
    other = write("文 稿/尾.txt", "一\n" * 9 + "请于2026年03月05日报送。", encoding, end)
    before = path.read_bytes()
    status, patch, error = qlint("文 稿", "--diff")
    assert status == 1 and path.read_bytes() == before
    assert error.splitlines()[-1] == "共2个文件：可改2个文件、4处"
    arguments = ["git", "apply", "-"] if tool == "git" else ["patch", "-p1", "--binary"]
    subprocess.run(arguments, input=patch, check=True, capture_output=True)
    assert path.read_bytes() == FIXED.replace("\n", end).encode(encoding)
    assert other.read_bytes() == ("一\n" * 9 + "请于2026年3月5日报送。").replace("\n", end).encode(encoding)
    assert qlint("文 稿", "--diff")[:2] == (0, b"")


def test_the_patch_of_gb18030_holds_the_bytes_of_the_file() -> None:
    write("通知.txt", "供水, 节水。\n", "gb18030", "\r\n")
    patch = qlint("通知.txt", "--diff")[1]
    name = "通知.txt".encode()
    assert patch == b"--- a/%b\n+++ b/%b\n@@ -1 +1 @@\n-%b\r\n+%b\r\n" % (
        name, name, "供水, 节水。".encode("gb18030"), "供水，节水。".encode("gb18030"),
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="no such names there")
@pytest.mark.parametrize("name", ['引"号\\.txt', "制\t表.txt", "换\n行.txt"])
def test_odd_names_in_a_patch(name: str) -> None:
    path = write(name)
    patch = qlint(name, "--diff")[1]
    subprocess.run(["git", "apply", "-"], input=patch, check=True, capture_output=True)
    assert path.read_text(encoding="utf-8") == FIXED


@pytest.mark.skipif(not shutil.which("patch"), reason="no patch")
@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"", b"a\n"), (b"a\n", b""), (b"a", b"a\n"), (b"a\nb", b"a\nc"), (b"a\nb\nc\n", b"a\nc\n"),
        (b"1\n2\n3\n4\n5\n6\n7\n8\n9\n", b"0\n2\n3\n4\n5\n6\n7\n8\n0\n"), (b"a\r\nb\r\n", b"a\r\nc\r\n"),
        (b"x\n" * 3 + b"y\n" + b"x\n" * 20, b"x\n" * 23), (b"a\rb\n", b"a\rc\n"), (b"same\n", b"same\n"),
    ],
)  # fmt: skip
def test_patches_of_bytes(before: bytes, after: bytes) -> None:
    Path("a.txt").write_bytes(before)
    patch = write_patch("a.txt", before, after)
    assert bool(patch) == (before != after)
    if patch:
        subprocess.run(["patch", "-p1", "--binary"], input=patch, check=True, capture_output=True)
        assert (Path("a.txt").read_bytes() if Path("a.txt").exists() else b"") == after


@pytest.mark.parametrize(("encoding", "end"), [("utf-8", "\n"), ("gb18030", "\r\n"), ("utf-16", "\r\n")])
def test_standard_input_to_standard_output(encoding: str, end: str) -> None:
    status, out, error = qlint("-", given=DRAFT.replace("\n", end).encode(encoding))
    assert (status, out) == (0, FIXED.replace("\n", end).encode(encoding))
    assert error.splitlines()[-1] == "共1个文件：改了1个文件、3处"


def test_standard_input_as_a_patch_and_with_a_name() -> None:
    write("qlint.toml", '[[files]]\npaths = ["通知.txt"]\nignore = ["P"]\n')
    status, out, _ = qlint("-", "--diff", "--stdin-filename", "通知.txt", given=DRAFT.encode())
    assert status == 1
    assert out.decode().startswith("--- a/通知.txt\n+++ b/通知.txt\n") and "落实。。\n" in out.decode()
    assert qlint("-", "--select", "D", given="无误。".encode())[:2] == (0, "无误。".encode())


def test_what_cannot_be_read_stops_no_other() -> None:
    path = write("好.txt")
    Path("坏.txt").write_bytes(b"\xff\xff\xff\x00")
    status, out, error = qlint("坏.txt", "没有.txt", "好.txt", "--quiet")
    assert status == 2 and error == ""
    assert [line.split("：")[0] for line in out.decode().splitlines()] == [
        "未检查 坏.txt",
        "未检查 没有.txt",
        "共3个文件",
    ]
    assert path.read_text(encoding="utf-8") == FIXED
    assert qlint("-", given=b"\xff\xff\xff\x00")[:2] == (2, b"")


def test_wrong_usage_and_nothing_found() -> None:
    Path("空").mkdir()
    assert qlint()[0] == 2
    assert qlint("空")[0] == 2
    assert qlint("空", "--encoding", "不是")[0] == 2
    assert "不认识的规则" in qlint("空", "--select", "X999")[2]


@pytest.mark.skipif(sys.platform == "win32", reason="modes and links are otherwise there")
def test_mode_and_links_stay() -> None:
    path = write("真/通知.txt")
    path.chmod(0o640)
    Path("链接.txt").symlink_to(path)
    Path("再链接.txt").symlink_to("链接.txt")
    assert qlint("链接.txt", "再链接.txt", "真")[1].decode().splitlines()[-1] == "共1个文件：改了1个文件、3处"
    assert Path("链接.txt").is_symlink() and path.read_text(encoding="utf-8") == FIXED
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in Path("真").iterdir()] == ["通知.txt"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such pipes there")
def test_what_is_no_file_is_not_written() -> None:
    status, out, _ = qlint("/dev/stdin", given=DRAFT.encode())
    assert status == 2
    assert "不是普通文件" in out.decode()


def test_several_processes_do_the_same() -> None:
    for number in range(7):
        write(f"文稿/{number}.txt")
    status, out, _ = qlint("文稿", "--jobs", "2")
    assert (status, out.decode().splitlines()[-1]) == (0, "共7个文件：改了7个文件、21处")
    assert {path.read_text(encoding="utf-8") for path in Path("文稿").iterdir()} == {FIXED}


def test_a_file_that_changed_meanwhile_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write("通知.txt")
    mend = mending.mend_safely

    def meanwhile(*arguments: object) -> Mending:
        mended = mend(*arguments)  # type: ignore[arg-type]
        path.write_text("别人刚改过。\n", encoding="utf-8")
        return mended

    monkeypatch.setattr(mending, "mend_safely", meanwhile)
    assert cli.run(["fix", "通知.txt"]) == 2
    out = capsys.readouterr().out
    assert out.startswith(
        "未改 通知.txt：检查期间文件有变动，没有改动；请再运行一次\n共1个文件：没有可改之处；1个文件没有写成\n"
    )
    assert path.read_text(encoding="utf-8") == "别人刚改过。\n"


def test_a_file_left_alone_is_said(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    path = write("通知.txt")
    mend = mending.mend_safely

    def refuse(*arguments: object) -> Mending:
        mended = mend(*arguments)  # type: ignore[arg-type]
        return replace(mended, after=mended.before, changes=(), refusal="改后会有新的问题")

    monkeypatch.setattr(mending, "mend_safely", refuse)
    assert cli.run(["fix", "通知.txt"]) == 0
    assert capsys.readouterr().out == (
        "未改 通知.txt：改后会有新的问题，没有改动\n共1个文件：没有可改之处；1个文件没有改动（理由见上）\n"
    )
    assert path.read_text(encoding="utf-8") == DRAFT


def test_a_file_that_cannot_be_written_stops_no_other(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("甲.txt"), write("乙.txt")
    open_beside = console.open_beside

    def full(path: Path) -> object:
        if path.name == "甲.txt":
            raise OSError(28, "No space left on device")
        return open_beside(path)

    monkeypatch.setattr(console, "open_beside", full)
    assert cli.run(["fix", "甲.txt", "乙.txt", "--quiet"]) == 2
    assert capsys.readouterr().out.splitlines() == [
        "未改 甲.txt：写不进（磁盘已满），没有改动",
        "共2个文件：改了1个文件、3处；1个文件没有写成",
    ]
    assert Path("乙.txt").read_text(encoding="utf-8") == FIXED
    assert Path("甲.txt").read_text(encoding="utf-8") == DRAFT
