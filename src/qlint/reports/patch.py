"""A unified patch of bytes, as git apply and patch take it.

The patch holds the bytes of the file as they are, in its own encoding and with its own line ends: it is no text of one
encoding. Its own lines end with \\n.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

_CONTEXT = 3
# A run of lines that both files have, or that one has where the other has other lines: a1, a2, b1, b2.
Run = tuple[int, int, int, int]


def write_patch(path: str, before: bytes, after: bytes) -> bytes:
    """The patch that makes the one of the other; empty where they are alike. `path` is the name as it was given."""
    old, new = _lines(before), _lines(after)
    pieces = [piece for hunk in _hunks(_differences(old, new)) for piece in _write_hunk(hunk, old, new)]
    if not pieces:
        return b""
    return b"--- " + _name("a/", path) + b"\n+++ " + _name("b/", path) + b"\n" + b"".join(pieces)


def _lines(content: bytes) -> list[bytes]:
    """As patch programs count them: a lone \\r ends no line."""
    lines = [line + b"\n" for line in content.split(b"\n")]
    last = lines.pop()[:-1]
    return [*lines, last] if last else lines


def _differences(old: Sequence[bytes], new: Sequence[bytes]) -> list[Run]:
    if len(old) == len(new):
        runs: list[Run] = []
        for index in (index for index, (first, second) in enumerate(zip(old, new, strict=True)) if first != second):
            if runs and runs[-1][1] == index:
                first = runs.pop()[0]
                runs.append((first, index + 1, first, index + 1))
            else:
                runs.append((index, index + 1, index, index + 1))
        return runs
    return [(a1, a2, b1, b2) for tag, a1, a2, b1, b2 in SequenceMatcher(None, old, new).get_opcodes() if tag != "equal"]


def _hunks(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Differences so near one another that their context would meet stand in one hunk."""
    hunk: list[Run] = []
    for run in runs:
        if hunk and run[0] - hunk[-1][1] > 2 * _CONTEXT:
            yield hunk
            hunk = []
        hunk.append(run)
    if hunk:
        yield hunk


def _write_hunk(hunk: Sequence[Run], old: Sequence[bytes], new: Sequence[bytes]) -> Iterator[bytes]:
    lead = min(_CONTEXT, hunk[0][0])
    tail = min(_CONTEXT, len(old) - hunk[-1][1])
    first, last = hunk[0][0] - lead, hunk[-1][1] + tail
    new_first, new_last = hunk[0][2] - lead, hunk[-1][3] + tail
    yield f"@@ -{_range(first, last)} +{_range(new_first, new_last)} @@\n".encode()
    position = first
    for a1, a2, b1, b2 in hunk:
        yield from _mark(b" ", old[position:a1])
        yield from _mark(b"-", old[a1:a2])
        yield from _mark(b"+", new[b1:b2])
        position = a2
    yield from _mark(b" ", old[position:last])


def _mark(mark: bytes, lines: Sequence[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield mark + line if line.endswith(b"\n") else mark + line + b"\n\\ No newline at end of file\n"


def _range(first: int, last: int) -> str:
    count = last - first
    return f"{first + 1}" if count == 1 else f"{first + 1 if count else first},{count}"


def _name(side: str, path: str) -> bytes:
    """The name as git writes it: quoted where it holds what would end it, a tab behind one with blanks."""
    name = os.fsencode(side + path.replace(os.sep, "/").lstrip("/"))
    if any(byte < 0x20 or byte in b'"\\\x7f' for byte in name):
        quoted = b"".join(_escape(byte) for byte in name)
        return b'"' + quoted + b'"'
    return name + b"\t" if b" " in name else name


def _escape(byte: int) -> bytes:
    if byte in b'"\\':
        return b"\\" + bytes((byte,))
    return bytes((byte,)) if 0x20 <= byte < 0x7F or byte >= 0x80 else f"\\{byte:03o}".encode()
