"""Bytes → Source, one module per format. What cannot be read is a Failure with one clear line, never an exception."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path, PurePosixPath

from qlint.model import Source
from qlint.results import Failure
from qlint.sources.text import Decoded, Refusal, decode, normalise_newlines, recognise_binary, refuse_controls

# Suffix (lower case, with dot) -> format, for what is read.
FORMATS = {".txt": "text", ".text": "text", ".md": "text"}

# Documents of offices that are not read yet: each one met is said, so that no run looks clean beyond what it read.
DOCUMENT_FORMATS_NOT_READ = (
    ".doc", ".docx", ".wps", ".rtf", ".odt", ".ofd", ".pdf", ".html", ".htm",
    ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".dps",
)  # fmt: skip

_MEBIBYTE = 1 << 20


def read(path: Path, shown: str, *, encoding: str | None, limit: int) -> Source | Failure:
    """Reads one file of at most `limit` bytes; `shown` is its name for people, with `/`.

    `encoding` overrides the detection (see qlint.sources.text.decode). Raises nothing that a file can cause.
    """
    raw = read_raw(path, shown, limit)
    return raw if isinstance(raw, Failure) else read_bytes(raw, shown, encoding, limit)


def read_raw(path: Path, shown: str, limit: int) -> bytes | Failure:
    """The bytes of one file, of at most `limit` unless it is a device or a pipe: one more then."""
    refused = refuse_format(shown)
    if refused is not None:
        return refused
    try:
        with path.open("rb") as stream:
            status = os.fstat(stream.fileno())
            if status.st_size > limit:
                return _too_large(shown, status.st_size, limit)
            # A device or a pipe says nothing of its size and may never end.
            return stream.read() if stat.S_ISREG(status.st_mode) else stream.read(limit + 1)
    except (OSError, ValueError) as error:
        # Windows says "permission denied" of a folder that is opened as a file.
        return explain(IsADirectoryError(errno.EISDIR, "") if _is_folder(path) else error, path, shown)


def read_bytes(raw: bytes, shown: str, encoding: str | None, limit: int) -> Source | Failure:
    """What `read` does, for bytes that are there already: standard input."""
    if len(raw) > limit:
        return _too_large(shown, len(raw), limit)
    outcome: Decoded | Refusal = recognise_binary(raw) or decode(raw, encoding)
    if isinstance(outcome, Decoded):
        outcome = refuse_controls(outcome.text) or outcome
    if isinstance(outcome, Refusal):
        return Failure(shown, f"{shown}：{outcome.message}", outcome.format)
    text, newline = normalise_newlines(outcome.text)
    return Source(shown, text, FORMATS.get(_suffix(shown), "text"), outcome.encoding, newline, outcome.bom)


def refuse_format(shown: str) -> Failure | None:
    """The failure for a document whose suffix says that it is not read yet; None for every other name."""
    suffix = _suffix(shown)
    if suffix not in DOCUMENT_FORMATS_NOT_READ:
        return None
    return Failure(shown, f"{shown}：暂不能读{suffix}，请另存为文本（.txt）", suffix[1:])


def explain(error: OSError | ValueError, path: Path, shown: str) -> Failure:
    """The failure for an error that opening or listing `path` raised."""
    suffix = _suffix(shown)
    named = suffix[1:] if suffix in DOCUMENT_FORMATS_NOT_READ else FORMATS.get(suffix, "text")
    return Failure(shown, f"{shown}：{_reason(error, path)}", "folder" if _is_folder(path) else named)


def _reason(error: OSError | ValueError, path: Path) -> str:
    # A ValueError is a NUL in the name.
    code = error.errno if isinstance(error, OSError) else errno.EINVAL
    if code == errno.ELOOP:
        return "链接成环，无法打开；请删除或改正该链接"
    if code in (errno.ENOENT, errno.ENOTDIR):
        if path.is_symlink():
            return "链接指向的文件不存在；请删除或改正该链接"
        return "不存在或已被移走；请核对路径"
    if isinstance(error, PermissionError):
        if _is_folder(path):
            return "没有进入文件夹的权限，其中的文件未检查；请检查权限"
        # Windows answers so for a file that another program holds.
        return "没有读取权限，或正被其他程序占用；请检查文件权限"
    if code == errno.EISDIR:
        return "是文件夹，不是文件；请给出其中的文件"
    if code in (errno.ENAMETOOLONG, errno.EINVAL):
        return "不是有效的路径（过长或含有非法字符）；请改名后再检查"
    return f"读取时出错（{errno.errorcode.get(code or 0, '原因不明')}）；请检查磁盘或网络后重试"


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _suffix(shown: str) -> str:
    return PurePosixPath(shown).suffix.lower()


def _too_large(shown: str, size: int, limit: int) -> Failure:
    message = f"{shown}：文件大小{_amount(size)}，超过上限{_amount(limit)}；请拆分后再检查，或调大size-limit"
    return Failure(shown, message, FORMATS.get(_suffix(shown), "text"))


def _amount(size: int) -> str:
    return f"{size / _MEBIBYTE:.1f} MiB" if size >= _MEBIBYTE else f"{size}字节"
