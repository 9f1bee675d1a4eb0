"""Expressions kept from one run to the next: the same matches, and never a fault from what stands in the file."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from qlint import caching, compiled, expressions

EXPRESSIONS = [rf"(?P<first>[一-鿿]{{{n}}})(?:{n}|[0-9]+)(?P<last>号)?" for n in range(1, 80)]
TEXT = "云川市第12号、北岭县3"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(caching, "_folder", [tmp_path / "缓存"])
    return tmp_path / "缓存"


def compile_anew(monkeypatch: pytest.MonkeyPatch) -> compiled.Compiled:
    """As a new process compiles: nothing known but what the file holds."""
    store = compiled.Compiled()
    monkeypatch.setattr(expressions, "KEPT", store)
    re.purge()
    for expression in EXPRESSIONS:
        made, known = expressions.compile_now(expression), re.compile(expression)
        assert [match.regs for match in made.finditer(TEXT)] == [match.regs for match in known.finditer(TEXT)]
        assert made.groupindex == known.groupindex
        assert [match.groupdict() for match in made.finditer(TEXT)] == [m.groupdict() for m in known.finditer(TEXT)]
        assert made.pattern == expression
    return store


def test_a_second_process_takes_what_the_first_has_compiled(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = compile_anew(monkeypatch)
    store.keep()
    (name,) = (path.name for path in folder.iterdir())
    assert name.startswith("expressions-")
    again = compile_anew(monkeypatch)
    assert all(again.make(expression) is not None for expression in EXPRESSIONS)
    before = (folder / name).read_bytes()
    again.keep()
    assert (folder / name).read_bytes() == before  # nothing new: nothing written


def damage(content: bytes) -> dict[str, bytes]:
    middle = len(content) // 2
    return {
        "empty": b"",
        "short": content[:20],
        "half": content[:middle],
        "odd": content + b"x",
        "zeros": content[:8] + bytes(len(content) - 8),
        "one bit": content[:-9] + bytes([content[-9] ^ 1]) + content[-8:],
    }


@pytest.mark.parametrize("kind", sorted(damage(bytes(1000))))
def test_a_damaged_file_is_passed_over(kind: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    compile_anew(monkeypatch).keep()
    (path,) = folder.iterdir()
    path.write_bytes(damage(path.read_bytes())[kind])
    compile_anew(monkeypatch)


def test_nothing_is_kept_where_no_cache_is_wanted(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(caching, "_folder", [None])
    compile_anew(monkeypatch).keep()
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "文件").write_bytes(b"")
    monkeypatch.setattr(caching, "_folder", [tmp_path / "文件" / "缓存"])
    compile_anew(monkeypatch).keep()
    assert (tmp_path / "文件").read_bytes() == b""
