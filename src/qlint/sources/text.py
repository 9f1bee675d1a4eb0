"""Plain text: bytes → characters, with one kind of line end.

The order of trials is BOM, UTF-8, GB18030 (GB 18030—2022, of which GBK and GB 2312 are parts). Statistical detectors
are worse on short Chinese texts: they read GBK as Korean. What remains unseen is Big5 and UTF-16 without BOM, which
the caller has to name.
"""

from __future__ import annotations

import codecs
from itertools import islice
from typing import NamedTuple

from qlint.expressions import compile_late

# UTF-32 stands before UTF-16: its little-endian BOM begins with that of UTF-16.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Texts that call themselves GB2312 or GBK hold characters beyond them, and Python's gb2312 gives “·” and “—” other
# code points than the other two; the names mean the whole of GB18030, as they do to a browser.
_MEANT = {"utf-8-sig": "utf-8", "gb2312": "gb18030", "gbk": "gb18030", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
# Python has them as encodings of text, but no document is written in them.
_NOT_FOR_DOCUMENTS = {"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"}

_MAGIC = (
    (b"\x89PNG\r\n\x1a\n", "png", "PNG图片"),
    (b"\xff\xd8\xff", "jpeg", "JPEG图片"),
    (b"GIF87a", "gif", "GIF图片"),
    (b"GIF89a", "gif", "GIF图片"),
    (b"%PDF-", "pdf", "PDF文件"),
    (b"{\\rtf", "rtf", "RTF文档"),
    (b"PK\x03\x04", "zip", "ZIP文件（.docx、.ofd等也是）"),
    (b"PK\x05\x06", "zip", "ZIP文件（.docx、.ofd等也是）"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole2", "OLE2文件（.doc、.wps等也是）"),
    (b"Rar!\x1a\x07", "rar", "RAR压缩包"),
    (b"7z\xbc\xaf\x27\x1c", "7z", "7z压缩包"),
)
_PICTURES = {"png", "jpeg", "gif"}
_ARCHIVES = {"rar", "7z"}

_HAN_RANGES = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_HAN = compile_late(f"[{_HAN_RANGES}]")
_HAN_BESIDE_HAN = compile_late(rf"[{_HAN_RANGES}]\s*[{_HAN_RANGES}]")
_TWO_BYTE_UTF8 = compile_late("[\u0080-\u07ff]")
# What is neither ASCII nor Latin-1 nor pinyin nor Greek, among the characters of two bytes in UTF-8.
_STRAY = compile_late("[\u0100-\u07ff](?<![āēěīōǎǐǒǔūǖǘǚǜńňǹΑ-ΡΣ-Ωα-ω])")
# Tab, line feed, vertical tab (Word's manual line break), form feed and carriage return occur in texts.
_CONTROLS = compile_late("[\x01-\x08\x0e-\x1f\x7f]")
_SURROGATE = compile_late("[\ud800-\udfff]")


class Decoded(NamedTuple):
    """Characters without BOM; `encoding` is the name to write them back with, `bom` whether one stood there."""

    text: str
    encoding: str
    bom: bool


class Refusal(NamedTuple):
    """Why bytes are no text, in Chinese, without the name of the file; `format` is what they are instead."""

    message: str
    format: str = "text"


def encoding_name(name: str) -> str | None:
    """The name under which Python knows an encoding of documents; None where there is no such encoding."""
    try:
        found = codecs.lookup(name).name.replace("_", "-")
        "-".encode(name)
    except (LookupError, ValueError):
        return None
    return None if found in _NOT_FOR_DOCUMENTS else _MEANT.get(found, found)


def decode(raw: bytes, encoding: str | None) -> Decoded | Refusal:
    """Decodes by the named encoding, or by BOM, UTF-8, GB18030 where none is named. Line ends stay as they are."""
    marked = next((name for bom, name in _BOMS if raw.startswith(bom)), "")
    if encoding is None:
        return _try(raw, marked) if marked else _guess(raw)
    known = encoding_name(encoding)
    if known is None:
        return Refusal(f"不认识编码“{encoding}”；--encoding常用utf-8、gb18030、utf-16、big5")
    # A name without byte order leaves that to the BOM.
    ordered = codecs.lookup(encoding).name in ("utf-16", "utf-32") and marked.startswith(known[:6])
    return _try(raw, marked if ordered else known)


def normalise_newlines(text: str) -> tuple[str, str]:
    """The text with every CRLF and lone CR as `\\n`, and the line end found first (`\\n` where there is none)."""
    first = text.find("\r")
    if first < 0:
        return text, "\n"
    feed = text.find("\n", 0, first + 2)
    newline = "\n" if 0 <= feed < first else "\r\n" if feed == first + 1 else "\r"
    return text.replace("\r\n", "\n").replace("\r", "\n"), newline


def recognise_binary(raw: bytes) -> Refusal | None:
    """Says what bytes are that begin like a picture, an archive or a word processor's file; None for others."""
    for magic, kind, name in _MAGIC:
        if raw.startswith(magic):
            if kind in _PICTURES:
                return Refusal(f"是{name}，不是文本；请提供文字稿", kind)
            if kind in _ARCHIVES:
                return Refusal(f"是{name}，不是文本；请先解压", kind)
            return Refusal(f"是{name}，不是文本；请另存为文本（.txt）", kind)
    return None


def refuse_controls(text: str) -> Refusal | None:
    """Says that decoded characters are no text: a NUL, or more than one control character in fifty (and over three)."""
    if "\0" in text:
        return Refusal("含有空字符（NUL），不是文本；若是无BOM的UTF-16，请加--encoding utf-16-le")
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if controls > 3 and controls * 50 > len(text):
        return Refusal(f"含有{controls}个控制字符，不是文本；请提供文字稿")
    return None


def _try(raw: bytes, encoding: str) -> Decoded | Refusal:
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        return _undecodable(raw, error.start, f"不是{encoding.upper()}")
    except UnicodeError:
        return Refusal(f"不是{encoding.upper()}；请用--encoding注明实际编码")
    if not encoding.startswith("utf-") and (surrogate := _SURROGATE.search(text)):
        # Half a character could be decoded and never be written.
        return _undecodable(raw, len(text[: surrogate.start()].encode(encoding)), f"不是{encoding.upper()}")
    return _without_bom(text, encoding)


def _guess(raw: bytes) -> Decoded | Refusal:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return _guess_gb18030(raw, error.start)
    # The GBK bytes of 通知 are valid UTF-8.
    # Nearly every text shows Han at once: the expression, which takes 2 ms to compile, is for the others.
    if (
        not text.isascii()
        and not any("一" <= character <= "鿿" for character in text[:200])
        and not _HAN.search(text)
        and _TWO_BYTE_UTF8.search(text)
    ):
        other = _try(raw, "gb18030")
        if isinstance(other, Decoded) and (_HAN_BESIDE_HAN.search(other.text) or _holds_stray(text, other.text)):
            return other
    return _without_bom(text, "utf-8")


def _holds_stray(text: str, other: str) -> bool:
    """Whether the UTF-8 reading holds a character that stands in no Chinese text and the other reading holds Han.

    Of “3×5” and “café” in UTF-8, GB18030 would make single Han too.
    """
    return bool(_STRAY.search(text) and _HAN.search(other))


def _guess_gb18030(raw: bytes, utf8_until: int) -> Decoded | Refusal:
    """Reads as GB18030 what is not UTF-8 from byte `utf8_until` on, unless it is UTF-8 that was cut or damaged there.

    Three Han in UTF-8 are nine bytes that GB text hardly ever has in a row, while GB18030 may accept the bytes of
    damaged UTF-8 and give nonsense.
    """
    if sum(1 for _ in islice(_HAN.finditer(raw[:utf8_until].decode("utf-8")), 3)) == 3:
        return _undecodable(raw, utf8_until, "不是UTF-8（之前都是）", "请修复此处并另存为UTF-8，或用--encoding注明编码")
    try:
        return _without_bom(raw.decode("gb18030"), "gb18030")
    except UnicodeDecodeError as error:
        return _undecodable(raw, max(error.start, utf8_until), "既不是UTF-8也不是GB18030")


def _without_bom(text: str, encoding: str) -> Decoded:
    bom = text.startswith("\ufeff")
    return Decoded(text[1:] if bom else text, encoding, bom)


def _undecodable(raw: bytes, offset: int, what: str, remedy: str = "请用--encoding注明实际编码") -> Refusal:
    # In UTF-16 and UTF-32 a byte 0A may be half a character: lines cannot be counted in bytes.
    wide = "UTF-16" in what or "UTF-32" in what
    feeds = raw.count(b"\n", 0, offset)
    line = "" if wide else f"第{feeds + 1}行，"
    return Refusal(f"{line}字节偏移{offset}处{what}；{remedy}")
