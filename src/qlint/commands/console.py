"""Where output goes: a terminal or pipe that may not know every character, or a file that is replaced at once."""

from __future__ import annotations

import codecs
import contextlib
import errno
import os
import stat
import sys
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import IO, TextIO

import click

from qlint.widths import measure

# Another place for the cache: for tests, and for machines with a home that nobody may write.
CACHE_VARIABLE = "QLINT_CACHE_DIR"
_HANDLER = "qlint-question-mark"


class UserError(click.ClickException):
    """Something that the person at the command line can put right: one Chinese line, exit status 2."""

    exit_code = 2


def make_safe() -> None:
    """Lets no character stop the output: what a console of GBK cannot show becomes ？ or ?, as wide as it was."""
    codecs.register_error(_HANDLER, _replace)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _replace(error: UnicodeError) -> tuple[str | bytes, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    replaced = b""
    for character in error.object[error.start : error.end]:
        mark = "？" if measure(character) == 2 else "?" * measure(character)
        replaced += mark.encode(error.encoding, "replace")
    return replaced, error.end


def wants_colour(stream: TextIO) -> bool:
    """NO_COLOR (not empty) forbids, FORCE_COLOR (neither empty nor 0) demands, else only a terminal gets colours."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def cache_folder() -> Path | None:
    """Where this user's programs keep what they need not work out twice; None where that cannot be told."""
    if chosen := os.environ.get(CACHE_VARIABLE):
        return Path(chosen)
    from platformdirs import user_cache_path

    try:
        return user_cache_path("qlint", appauthor=False)
    except (OSError, RuntimeError):  # no home
        return None


@contextlib.contextmanager
def open_text(output: Path | None) -> Iterator[TextIO]:
    """Standard output, or the file in UTF-8 with \\n."""
    if output is None:
        yield sys.stdout
        return
    with open_bytes(output) as stream:
        text = TextIOWrapper(stream, encoding="utf-8", errors=_HANDLER, newline="\n")
        yield text
        text.flush()
        text.detach()


@contextlib.contextmanager
def open_bytes(output: Path | None) -> Iterator[IO[bytes]]:
    """Standard output, or a file: written beside its place and moved there when it is whole. Raises UserError."""
    if output is None:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
        return
    try:
        with _open_in_place(output) if is_special(output) else open_beside(output) as stream:
            yield stream
    except BrokenPipeError:
        raise
    except OSError as error:
        raise UserError(f"{output}：写不进报告（{explain(error)}）") from None


def check_output(output: Path | None) -> None:
    """Raises UserError before a long run whose report could not be written."""
    if output is None:
        return
    if output.is_dir():
        raise UserError(f"{output}：是文件夹，--output 应为文件")
    if not output.parent.is_dir():
        raise UserError(f"{output}：文件夹“{output.parent}”不存在，请先建立")


def is_special(output: Path) -> bool:
    """A device or pipe (/dev/stdout, /dev/null) is written to, never replaced by a file."""
    return output.exists() and not stat.S_ISREG(output.stat().st_mode)


def _open_in_place(output: Path) -> IO[bytes]:
    return output.open("wb")


@contextlib.contextmanager
def open_beside(output: Path) -> Iterator[IO[bytes]]:
    """A file beside its place that takes it when it is whole, with the mode of what stood there. Raises OSError."""
    import tempfile

    # It goes where a link leads to.
    target = Path(os.path.realpath(output))
    handle, name = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            yield stream
        temporary.chmod(_mode(target))
        temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _mode(target: Path) -> int:
    """The mode of the file that is replaced, else what a new file gets."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def explain(error: OSError) -> str:
    """What went wrong, in Chinese."""
    return _REASONS.get(error.errno or 0, f"错误{error.errno}：{error.strerror}")


_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.EROFS: "磁盘不能写入",
    errno.ENOSPC: "磁盘已满",
    errno.EDQUOT: "磁盘配额已满",
    errno.ENOENT: "不存在",
    errno.EISDIR: "是文件夹",
    errno.ENAMETOOLONG: "名称过长",
    errno.EIO: "磁盘读写出错",
}
