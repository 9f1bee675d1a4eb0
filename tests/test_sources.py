"""Bytes → Source: encodings, line ends, and the one clear line for what is no text."""

from __future__ import annotations

import codecs
import errno
import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.model import Source
from qlint.results import Failure
from qlint.sources import DOCUMENT_FORMATS_NOT_READ, read, read_bytes
from qlint.sources.text import Decoded, Refusal, decode, encoding_name, normalise_newlines

LIMIT = 1 << 20
NOTICE = "云川市人民政府办公室关于开展防汛检查的通知\n\n各县（市、区）人民政府：\n　　现将有关事项通知如下。\n"

han = st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5)
prose = st.text(st.one_of(han, st.sampled_from("，。；：“”《》〔〕（）—…·　 0123456789ABab%\n")))
# Three Han are enough to tell the encodings apart.
chinese = st.builds(lambda start, rest: start + rest, st.text(han, min_size=3, max_size=8), prose)


def source(raw: bytes, shown: str = "通知.txt", encoding: str | None = None) -> Source:
    outcome = read_bytes(raw, shown, encoding, LIMIT)
    assert isinstance(outcome, Source), outcome
    return outcome


def failure(raw: bytes, encoding: str | None = None, limit: int = LIMIT) -> Failure:
    outcome = read_bytes(raw, "通知.txt", encoding, limit)
    assert isinstance(outcome, Failure), outcome
    assert outcome.path == "通知.txt"
    assert outcome.message.startswith("通知.txt：")
    assert "\n" not in outcome.message
    return outcome


@given(chinese)
def test_utf8_comes_back(text: str) -> None:
    assert decode(text.encode("utf-8"), None) == Decoded(text, "utf-8", False)
    assert decode(text.encode("utf-8-sig"), None) == Decoded(text, "utf-8", True)


@given(chinese)
def test_named_gb18030_comes_back(text: str) -> None:
    assert decode(text.encode("gb18030"), "GBK") == Decoded(text, "gb18030", False)


@given(st.text(st.sampled_from("的一是在不了有和人这中大为上个国我以要他时来用们"), min_size=3), prose)
def test_guessed_gb18030_comes_back(start: str, rest: str) -> None:
    assert decode((start + rest).encode("gb18030"), None) == Decoded(start + rest, "gb18030", False)


@given(chinese, st.sampled_from(["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]))
def test_utf16_and_utf32_with_bom_come_back(text: str, encoding: str) -> None:
    assert decode(("\ufeff" + text).encode(encoding), None) == Decoded(text, encoding, True)


@given(
    chinese, st.sampled_from(["\n", "\r\n", "\r"]), st.sampled_from(["utf-8", "gb18030", "utf-16-le"]), st.booleans()
)
def test_source_can_be_written_back(text: str, newline: str, encoding: str, bom: bool) -> None:
    raw = (("\ufeff" if bom else "") + text.replace("\n", newline)).encode(encoding)
    found = source(raw, encoding=encoding)
    assert found.text == text
    assert (found.encoding, found.bom) == (encoding, bom)
    assert (("\ufeff" if found.bom else "") + found.text.replace("\n", found.newline)).encode(found.encoding) == raw


@given(st.binary(max_size=60), st.sampled_from([None, "utf-8", "gb18030", "utf-16", "utf-7", "big5", "hz"]))
def test_bytes_of_any_kind_raise_nothing(raw: bytes, encoding: str | None) -> None:
    outcome = read_bytes(raw, "通知.txt", encoding, LIMIT)
    # Whatever became a text can be reported as UTF-8.
    assert isinstance(outcome, Failure) or outcome.text.encode("utf-8").count(b"\r") == 0


@pytest.mark.parametrize("text", ["通知", "目 录", "通 知\n", "施", "为ML"])
def test_short_gbk_that_is_valid_utf8(text: str) -> None:
    raw = text.encode("gbk")
    assert raw.decode("utf-8") != text
    assert decode(raw, None) == Decoded(text, "gb18030", False)


@pytest.mark.parametrize("text", ["3×5\n", "café", "±2°", "nǐ hǎo", "α、β", "“A”—B…", "①②"])
def test_short_utf8_without_han_stays_utf8(text: str) -> None:
    assert decode(text.encode("utf-8"), None) == Decoded(text, "utf-8", False)


def test_empty_and_plain_ascii() -> None:
    assert source(b"") == Source("通知.txt", "")
    assert source(b"ABC\n") == Source("通知.txt", "ABC\n")


def test_named_encoding_overrides() -> None:
    assert decode("通知".encode("big5"), "big5") == Decoded("通知", "big5", False)
    assert decode("通知".encode("utf-16-le"), "utf-16") == Decoded("通知", "utf-16-le", False)
    assert decode(codecs.BOM_UTF16_BE + "通知".encode("utf-16-be"), "UTF-16") == Decoded("通知", "utf-16-be", True)
    assert decode("通知".encode(), "gb18030") == Decoded("通知".encode().decode("gb18030"), "gb18030", False)


def test_gb2312_means_gb18030() -> None:
    # Python's gb2312 would give the dash and the middle dot other code points, and has no 镕.
    text = "张·镕——"
    assert decode(text.encode("gbk"), "gb2312") == Decoded(text, "gb18030", False)


@pytest.mark.parametrize(
    "name", ["utf8x", "", "中文", "base64", "rot13", "idna", "undefined", "unicode_escape", "a\0b"]
)
def test_unknown_encoding_is_named(name: str) -> None:
    assert encoding_name(name) is None
    assert f"不认识编码“{name}”" in failure(NOTICE.encode(), name).message


def test_undecodable_says_where_and_what_to_do() -> None:
    first = "关于防汛的通知\n".encode("gb18030")
    found = failure(first + "各县".encode("gb18030") + b"\xff" + first)
    assert found.message == (
        f"通知.txt：第2行，字节偏移{len(first) + 4}处既不是UTF-8也不是GB18030；请用--encoding注明实际编码"
    )
    assert found.format == "text"


def test_undecodable_by_the_named_encoding() -> None:
    assert "第1行，字节偏移0处不是UTF-8；请用--encoding" in failure(NOTICE.encode("gb18030"), "utf-8").message
    assert "字节偏移8处不是UTF-16-LE" in failure(codecs.BOM_UTF16_LE + "通知书".encode("utf-16-le") + b"\x00").message


@pytest.mark.parametrize("cut", [1, 2])
def test_utf8_cut_short_is_not_read_as_gb18030(cut: int) -> None:
    raw = "北岭县防汛通知".encode()[:-cut]
    assert "字节偏移18处不是UTF-8（之前都是）；请修复此处" in failure(raw).message


def test_damaged_utf8_is_not_read_as_gb18030() -> None:
    raw = "北岭县防汛通知".encode() + "附件".encode("gb18030")
    assert "字节偏移21处不是UTF-8（之前都是）" in failure(raw).message
    assert isinstance(decode("北岭".encode() + b"\xff", None), Refusal)


@pytest.mark.parametrize(
    ("raw", "newline"),
    [
        (b"a\nb\r\nc", "\n"),
        (b"a\r\nb\nc", "\r\n"),
        (b"a\rb\nc", "\r"),
        (b"a\rb\r\nc", "\r"),
        (b"a\r", "\r"),
        (b"abc", "\n"),
    ],
)
def test_first_line_end_is_remembered(raw: bytes, newline: str) -> None:
    found = source(raw)
    assert found.newline == newline
    assert found.text.splitlines() == raw.decode().splitlines()
    assert "\r" not in found.text


@given(st.lists(st.text(han, max_size=4)), st.sampled_from(["\n", "\r\n", "\r"]))
def test_line_ends_become_line_feeds(lines: list[str], newline: str) -> None:
    text, first = normalise_newlines(newline.join(lines))
    assert text == "\n".join(lines)
    assert first == (newline if len(lines) > 1 else "\n")


def test_other_blanks_are_kept() -> None:
    text = "　　各县：\t甲\u00a0乙\u2028丙\x0b丁\x0c戊\u0085己\u200b\ufeff庚\n"
    assert source(text.encode()).text == text


@pytest.mark.parametrize(
    ("raw", "words", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0", "是PNG图片，不是文本；请提供文字稿", "png"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "是JPEG图片，不是文本；请提供文字稿", "jpeg"),
        (b"GIF89a\1\0", "是GIF图片，不是文本；请提供文字稿", "gif"),
        (b"%PDF-1.7\n", "是PDF文件，不是文本；请另存为文本（.txt）", "pdf"),
        (b"{\\rtf1\\ansi}", "是RTF文档，不是文本；请另存为文本（.txt）", "rtf"),
        (b"PK\x03\x04\x14\0", "是ZIP文件（.docx、.ofd等也是），不是文本；请另存为文本（.txt）", "zip"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "是OLE2文件（.doc、.wps等也是），不是文本；请另存为文本（.txt）", "ole2"),
        (b"Rar!\x1a\x07\x01\0", "是RAR压缩包，不是文本；请先解压", "rar"),
        (b"7z\xbc\xaf\x27\x1c\0", "是7z压缩包，不是文本；请先解压", "7z"),
    ],
)
def test_other_files_by_their_first_bytes(raw: bytes, words: str, kind: str) -> None:
    for encoding in (None, "gb18030"):
        assert failure(raw, encoding) == Failure("通知.txt", f"通知.txt：{words}", kind)


def test_control_characters() -> None:
    assert "空字符" in failure("通知\0".encode()).message
    assert "--encoding utf-16-le" in failure("通知\n".encode("utf-16-le")).message
    assert "含有40个控制字符" in failure(b"abcd\x01\x02" * 20).message
    # A few that a word processor left in a long text do not make it unreadable.
    assert source((NOTICE * 10 + "\x01\x1f\x7f\x02\x03").encode()).text.count("\x01") == 1
    assert source("通知\x1a".encode()).text == "通知\x1a"


def test_limit_is_in_bytes() -> None:
    assert isinstance(read_bytes(b"abc", "-", None, 3), Source)
    assert failure(b"abcd", limit=3).message == (
        "通知.txt：文件大小4字节，超过上限3字节；请拆分后再检查，或调大size-limit"
    )
    assert "文件大小1.5 MiB，超过上限1.0 MiB" in failure(b"a" * (3 << 19), limit=1 << 20).message


def read_file(path: Path, shown: str = "a/通知.txt", limit: int = LIMIT) -> Source | Failure:
    return read(path, shown, encoding=None, limit=limit)


def refused(path: Path, shown: str = "a/通知.txt", limit: int = LIMIT) -> Failure:
    outcome = read_file(path, shown, limit)
    assert isinstance(outcome, Failure)
    return outcome


def test_read_a_file(tmp_path: Path) -> None:
    path = tmp_path / "通知.TXT"
    path.write_bytes(NOTICE.replace("\n", "\r\n").encode("gb18030"))
    assert read_file(path, "a/通知.TXT") == Source("a/通知.TXT", NOTICE, "text", "gb18030", "\r\n", False)


def test_file_beyond_the_limit_is_not_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes(b"abcd")
    monkeypatch.setattr("qlint.sources.read_bytes", lambda *_: pytest.fail("was read"))
    assert "超过上限3字节" in refused(path, limit=3).message


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="needs a device without end")
def test_device_without_end() -> None:
    assert "超过上限9字节" in refused(Path("/dev/zero"), limit=9).message


def test_missing_folder_and_links(tmp_path: Path) -> None:
    assert refused(tmp_path / "无").message == "a/通知.txt：不存在或已被移走；请核对路径"
    assert refused(tmp_path, "a") == Failure("a", "a：是文件夹，不是文件；请给出其中的文件", "folder")
    (tmp_path / "断").symlink_to(tmp_path / "无")
    assert refused(tmp_path / "断").message == "a/通知.txt：链接指向的文件不存在；请删除或改正该链接"
    (tmp_path / "环").symlink_to(tmp_path / "环")
    assert refused(tmp_path / "环").message == "a/通知.txt：链接成环，无法打开；请删除或改正该链接"
    assert "不是有效的路径" in refused(tmp_path / "a\0b").message
    assert "不是有效的路径" in refused(tmp_path / ("长" * 300)).message


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(errno.EACCES, ""), "没有读取权限，或正被其他程序占用；请检查文件权限"),
        (OSError(errno.EIO, ""), "读取时出错（EIO）；请检查磁盘或网络后重试"),
    ],
)
def test_file_that_cannot_be_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    # Root may open everything: the error has to be made.
    def refuse(*_: Any) -> None:
        raise error

    path = tmp_path / "通知.txt"
    path.write_bytes(b"abc")
    monkeypatch.setattr(Path, "open", refuse)
    assert refused(path).message == f"a/通知.txt：{words}"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may open everything")
def test_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "通知.txt"
    path.write_bytes(b"abc")
    path.chmod(0)
    assert "没有读取权限" in refused(path).message


@pytest.mark.parametrize("suffix", DOCUMENT_FORMATS_NOT_READ)
def test_formats_not_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"通知{suffix}"
    path.write_bytes(NOTICE.encode())
    for name in (f"a/通知{suffix}", f"a/通知{suffix.upper()}"):
        message = f"{name}：暂不能读{suffix}，请另存为文本（.txt）"
        assert refused(path, name) == Failure(name, message, suffix[1:])
