"""Which files a run looks at: the files given and those found in the folders given."""

from __future__ import annotations

import errno
import fnmatch
import os
import re
import stat
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from qlint.results import Failure
from qlint.sources import DOCUMENT_FORMATS_NOT_READ, FORMATS, explain, refuse_format

# Folders of installed packages hold texts that are nobody's documents. Virtual environments may have any name and
# are known by what lies in them.
_PACKAGE_FOLDERS = {"node_modules", "site-packages", "__pycache__"}
_ENVIRONMENT_MARKS = {"pyvenv.cfg", "conda-meta"}

# What Word and WPS leave beside a document that is open.
_LOCK_PREFIX = "~$"

# What Python makes of the bytes of a name that are not UTF-8.
_SURROGATE = re.compile("[\ud800-\udfff]")


class Found(NamedTuple):
    """A file to be read. `shown` is its name for people, with `/`; `explicit` when it was named on the command line.

    Standard input is the path `-`, shown as `-`.
    """

    path: Path
    shown: str
    explicit: bool


class _Folder(NamedTuple):
    """A folder on the way: `above` are device and inode of the folders that it was reached through."""

    path: Path
    shown: str
    above: tuple[tuple[int, int], ...]


def find(arguments: Sequence[str], exclude: Sequence[str]) -> Iterator[Found | Failure]:
    """The files of a run by code point of the shown path, each shown path once; a Failure for what cannot be read.

    A file that is named is always there, whatever its suffix and `exclude` say (only lock files `~$…` never are).
    In a folder, suffixes that are neither read nor those of documents are left out silently.
    `exclude` are glob patterns, `*` crosses `/`; they match a path, the end of a path, or a folder with all in it.
    """
    patterns = [_compile(pattern) for pattern in exclude]
    items: dict[tuple[str, str], Found | Failure] = {}
    for argument in arguments:
        for item in _look(argument, show(argument), patterns):
            # Two names of a folder may look alike once they can be written; neither may get lost.
            key = (item.shown, str(item.path)) if isinstance(item, Found) else (item.path, "")
            if key not in items or (isinstance(item, Found) and item.explicit):
                items[key] = item
    return iter([items[key] for key in sorted(items)])


def show(path: str, separator: str = os.sep) -> str:
    """A path as people see it: with `/`, without the last one, and with characters that can be written.

    Names that are not UTF-8 come from archives packed in GBK; they are shown as they were meant.
    """
    shown = path.replace(separator, "/")
    if len(shown) > 1:
        shown = shown.rstrip("/") or "/"
    return "/".join(_written(part) for part in shown.split("/"))


def _written(name: str) -> str:
    if not _SURROGATE.search(name):
        return name
    try:
        return name.encode("utf-8", "surrogateescape").decode("gb18030")
    except UnicodeError:
        return name.encode("utf-8", "replace").decode("utf-8")


def _look(argument: str, shown: str, patterns: list[re.Pattern[str]]) -> Iterator[Found | Failure]:
    if argument == "-":
        yield Found(Path("-"), "-", True)
        return
    if not argument:
        yield Failure("", "路径是空的；请给出文件或文件夹")
        return
    path = Path(argument)
    try:
        status = path.stat()
    except (OSError, ValueError) as error:
        yield explain(error, path, shown)
        return
    if stat.S_ISDIR(status.st_mode):
        yield from _walk(_Folder(path, shown, ((status.st_dev, status.st_ino),)), patterns)
    elif not path.name.startswith(_LOCK_PREFIX):
        yield refuse_format(shown) or Found(path, shown, True)


def _walk(root: _Folder, patterns: list[re.Pattern[str]]) -> Iterator[Found | Failure]:
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder.path) as scanned:
                entries = list(scanned)
        except OSError as error:
            yield explain(error, folder.path, folder.shown)
            continue
        if folder is not root and any(entry.name in _ENVIRONMENT_MARKS for entry in entries):
            continue
        for entry in entries:
            shown = f"{folder.shown.rstrip('/')}/{show(entry.name)}"
            if not _left_out(entry.name) and not any(pattern.fullmatch(shown) for pattern in patterns):
                item = _enter(entry, shown, folder.above)
                if isinstance(item, _Folder):
                    waiting.append(item)
                elif item is not None:
                    yield item


def _enter(entry: os.DirEntry[str], shown: str, above: tuple[tuple[int, int], ...]) -> _Folder | Found | Failure | None:
    """What one entry of a folder is; None for what is no document."""
    path = Path(entry.path)
    suffix = path.suffix.lower()
    document = suffix in FORMATS or suffix in DOCUMENT_FORMATS_NOT_READ
    try:
        if entry.is_dir():
            # The entry's own stat has no inode on Windows.
            status = path.stat()
            identity = (status.st_dev, status.st_ino)
            if identity in above:
                return Failure(shown, f"{shown}：链接指回上级文件夹，成环，未进入；请删除该链接", "folder")
            return _Folder(path, shown, (*above, identity))
        if document and entry.is_file():
            return refuse_format(shown) or Found(path, shown, False)
        dangling = document and entry.is_symlink()
        return explain(FileNotFoundError(errno.ENOENT, ""), path, shown) if dangling else None
    except OSError as error:
        # Without a suffix it may be a folder.
        return explain(error, path, shown) if document or not suffix else None


def _left_out(name: str) -> bool:
    return name.startswith((".", _LOCK_PREFIX)) or name in _PACKAGE_FOLDERS


def _compile(pattern: str) -> re.Pattern[str]:
    """A glob as an expression for the whole shown path, any leading folders allowed."""
    tail = pattern.replace(os.sep, "/").removeprefix("./").removeprefix("**/").rstrip("/")
    return re.compile(f"(?s:(?:.*/)?){fnmatch.translate(tail)}")
