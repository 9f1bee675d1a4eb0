"""Which files a run looks at."""

from __future__ import annotations

import errno
import os
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qlint.model import Source
from qlint.results import Failure
from qlint.sources import read
from qlint.sources.folders import Found, find, show


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text("关于防汛的通知\n", encoding="utf-8")


def files(*arguments: str, exclude: tuple[str, ...] = ()) -> list[str]:
    """The shown paths found; fails where one could not be read."""
    found = list(find(arguments, exclude))
    assert not [item for item in found if isinstance(item, Failure)]
    return [item.shown for item in found if isinstance(item, Found)]


def failures(*arguments: str) -> list[Failure]:
    return [item for item in find(arguments, ()) if isinstance(item, Failure)]


def test_folders_are_walked_in_order_of_code_points() -> None:
    write(
        "公文/b/1.txt",
        "公文/b.txt",
        "公文/b-1.txt",
        "公文/B.md",
        "公文/乙/通知.text",
        "公文/丙.TXT",
        "公文/a/深/层/2.txt",
    )
    names = ["B.md", "a/深/层/2.txt", "b-1.txt", "b.txt", "b/1.txt", "丙.TXT", "乙/通知.text"]
    assert files("公文") == [f"公文/{name}" for name in names]
    assert files("公文") == sorted(files("公文"))


def test_order_does_not_depend_on_the_file_system(monkeypatch: pytest.MonkeyPatch) -> None:
    write(*(f"公文/{i % 3}/{i}.txt" for i in range(20)))
    expected = files("公文")
    scan = os.scandir

    class Shuffled:
        def __init__(self, path: Any) -> None:
            with scan(path) as entries:
                self.entries = list(entries)
            random.Random(7).shuffle(self.entries)

        def __enter__(self) -> Iterator[os.DirEntry[str]]:
            return iter(self.entries)

        def __exit__(self, *_: object) -> None:
            return None

    monkeypatch.setattr(os, "scandir", Shuffled)
    assert files("公文") == expected
    assert len(expected) == 20


@pytest.mark.parametrize(
    ("argument", "shown"),
    [
        ("a", "a/1.txt"),
        ("a/", "a/1.txt"),
        ("./a", "./a/1.txt"),
        (".", "./a/1.txt"),
        ("./", "./a/1.txt"),
        ("a//", "a/1.txt"),
    ],
)
def test_shown_path_of_a_folder(argument: str, shown: str) -> None:
    write("a/1.txt")
    assert list(find([argument], ())) == [Found(Path("a/1.txt"), shown, False)]


def test_shown_path_is_absolute_where_the_argument_is(folder: Path) -> None:
    write("a/1.txt")
    assert files(str(folder)) == [f"{folder.as_posix()}/a/1.txt"]


def test_show() -> None:
    assert show(".\\公文\\通知.txt", "\\") == "./公文/通知.txt"
    assert show("C:\\公文\\", "\\") == "C:/公文"
    assert show("a\\b", "/") == "a\\b"
    assert show("/") == "/"
    # Names from an archive packed in GBK, and bytes that are no characters at all.
    assert show("公文/" + "通告.txt".encode("gbk").decode("utf-8", "surrogateescape")) == "公文/通告.txt"
    assert show("\udcff.txt").encode("utf-8") == b"?.txt"


@pytest.mark.skipif(os.name == "nt", reason="names are characters there")
def test_file_with_a_name_in_gbk(folder: Path) -> None:
    raw = os.fsencode(folder) + b"/" + "通告.txt".encode("gbk")
    try:
        with open(raw, "wb") as stream:  # noqa: PTH123
            stream.write("通告".encode())
    except OSError:
        pytest.skip("the file system takes names in UTF-8 only")
    (found,) = find(["."], ())
    assert isinstance(found, Found)
    assert found.shown == "./通告.txt"
    assert isinstance(read(found.path, found.shown, encoding=None, limit=99), Source)
    write("通告.txt")
    assert files(".") == ["./通告.txt", "./通告.txt"]


def test_what_is_no_document_is_left_out() -> None:
    write("a/1.txt", "a/.隐.txt", "a/.git/2.txt", "a/~$3.txt", "a/~$4.docx", "a/5.py", "a/图.png", "a/无后缀")
    write("a/node_modules/6.txt", "a/环境/pyvenv.cfg", "a/环境/lib/7.txt", "a/conda/conda-meta/8.txt", "a/conda/9.txt")
    assert files("a") == ["a/1.txt"]
    # What is asked for by name is looked at.
    assert files("a/.git", "a/环境") == ["a/.git/2.txt", "a/环境/lib/7.txt"]


def test_files_are_taken_as_given() -> None:
    write("a/笔记.log", "a/.隐.txt", "a/无后缀", "a/~$通知.txt")
    names = ["a/.隐.txt", "a/无后缀", "a/笔记.log"]
    assert list(find([*reversed(names), "a/~$通知.txt"], ["*.log"])) == [
        Found(Path(name), name, True) for name in names
    ]


def test_standard_input() -> None:
    assert list(find(["-"], ())) == [Found(Path("-"), "-", True)]


def test_formats_not_read_are_said() -> None:
    write("a/通知.docx", "a/表.XLS", "a/1.txt")
    message = "a/通知.docx：暂不能读.docx，请另存为文本（.txt）"
    expected = [
        Found(Path("a/1.txt"), "a/1.txt", False),
        Failure("a/表.XLS", "a/表.XLS：暂不能读.xls，请另存为文本（.txt）", "xls"),
        Failure("a/通知.docx", message, "docx"),
    ]
    assert list(find(["a"], ())) == expected
    assert failures("a/通知.docx") == [Failure("a/通知.docx", message, "docx")]


def test_duplicates_once() -> None:
    write("a/1.txt", "a/2.txt", "a/3.docx")
    assert list(find(["a", "a/", "a/2.txt", "a/2.txt", "a/3.docx"], ())) == [
        Found(Path("a/1.txt"), "a/1.txt", False),
        Found(Path("a/2.txt"), "a/2.txt", True),
        Failure("a/3.docx", "a/3.docx：暂不能读.docx，请另存为文本（.txt）", "docx"),
    ]
    assert len(failures("无", "无")) == 1


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("草稿", ["a/定/1.txt", "a/定/旧1.txt", "a/草稿1.txt"]),
        ("草稿/", ["a/定/1.txt", "a/定/旧1.txt", "a/草稿1.txt"]),
        ("草稿/*", ["a/定/1.txt", "a/定/旧1.txt", "a/草稿1.txt"]),
        ("**/草稿/**", ["a/定/1.txt", "a/定/旧1.txt", "a/草稿1.txt"]),
        ("旧*.txt", ["a/定/1.txt", "a/草稿/1.txt", "a/草稿1.txt"]),
        ("1.txt", ["a/定/旧1.txt", "a/草稿1.txt"]),
        ("定/1.txt", ["a/定/旧1.txt", "a/草稿/1.txt", "a/草稿1.txt"]),
        ("a/定/*", ["a/草稿/1.txt", "a/草稿1.txt"]),
        ("./a/定/*", ["a/草稿/1.txt", "a/草稿1.txt"]),
        ("[旧草]*1.txt", ["a/定/1.txt"]),
        ("*.TXT", ["a/定/1.txt", "a/定/旧1.txt", "a/草稿/1.txt", "a/草稿1.txt"]),
    ],
)
def test_exclude(pattern: str, left: list[str]) -> None:
    write("a/定/1.txt", "a/定/旧1.txt", "a/草稿/1.txt", "a/草稿1.txt")
    assert files("a", exclude=(pattern,)) == left
    assert files("a", exclude=("无此", pattern)) == left


def test_exclude_silences_formats_not_read() -> None:
    write("a/1.txt", "a/附/2.docx")
    assert files("a", exclude=("附",)) == ["a/1.txt"]


def test_missing_paths() -> None:
    assert failures("无.txt", "无/此.docx", "") == [
        Failure("", "路径是空的；请给出文件或文件夹"),
        Failure("无.txt", "无.txt：不存在或已被移走；请核对路径"),
        Failure("无/此.docx", "无/此.docx：不存在或已被移走；请核对路径", "docx"),
    ]
    assert "不是有效的路径" in failures("a\0b")[0].message


def test_links_are_followed_unless_they_lead_back(folder: Path) -> None:
    write("a/1.txt", "外/2.txt", "a/b/3.txt")
    Path("a/链").symlink_to(folder / "外")
    Path("a/甲.txt").symlink_to(folder / "外/2.txt")
    assert files("a") == ["a/1.txt", "a/b/3.txt", "a/甲.txt", "a/链/2.txt"]
    Path("a/b/上").symlink_to(folder / "a")
    assert failures("a") == [Failure("a/b/上", "a/b/上：链接指回上级文件夹，成环，未进入；请删除该链接", "folder")]
    assert [item.shown for item in find(["a"], ()) if isinstance(item, Found)] == [
        "a/1.txt", "a/b/3.txt", "a/甲.txt", "a/链/2.txt",
    ]  # fmt: skip


def test_link_to_the_folder_it_stands_in() -> None:
    write("a/1.txt")
    Path("a/己").symlink_to(".")
    Path("别名").symlink_to("a")
    assert [failure.path for failure in failures("a")] == ["a/己"]
    assert [failure.path for failure in failures("别名")] == ["别名/己"]


def test_links_that_lead_nowhere() -> None:
    write("a/1.txt")
    Path("a/断.txt").symlink_to("无.txt")
    Path("a/断.png").symlink_to("无.png")
    Path("a/环.txt").symlink_to("环.txt")
    assert failures("a") == [
        Failure("a/断.txt", "a/断.txt：链接指向的文件不存在；请删除或改正该链接"),
        Failure("a/环.txt", "a/环.txt：链接成环，无法打开；请删除或改正该链接"),
    ]
    assert [failure.path for failure in failures("a/断.png", "a/环.txt")] == ["a/断.png", "a/环.txt"]


def test_folder_that_cannot_be_entered(monkeypatch: pytest.MonkeyPatch) -> None:
    # Root may enter everything: the error has to be made.
    write("a/1.txt", "a/密/2.txt")
    scan = os.scandir

    def refuse(path: Any) -> Any:
        if Path(path).name == "密":
            raise PermissionError(errno.EACCES, "")
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert list(find(["a"], ())) == [
        Found(Path("a/1.txt"), "a/1.txt", False),
        Failure("a/密", "a/密：没有进入文件夹的权限，其中的文件未检查；请检查权限", "folder"),
    ]


def test_folder_that_vanishes_on_the_way(monkeypatch: pytest.MonkeyPatch) -> None:
    write("a/1.txt")

    def refuse(path: Any) -> Any:
        raise FileNotFoundError(errno.ENOENT, "")

    monkeypatch.setattr(os, "scandir", refuse)
    assert [failure.message for failure in failures("a")] == ["a：不存在或已被移走；请核对路径"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_pipes_in_folders_are_left_out() -> None:
    write("a/1.txt")
    os.mkfifo("a/管.txt")
    assert files("a") == ["a/1.txt"]
