"""Organs printed side by side or run together (云川市财政局 云川市教育局; 市人社局市税务局), told apart."""

from __future__ import annotations

from qlint.expressions import compile_late

_BEGINNING = compile_late(r"(?:中共)?(?P<region>[省市县区州]|[一-鿿]{2,7}?[省市县区州盟旗])")
_SEAL = compile_late(r"[（(](?:盖章|印章?|公章|代章|章)[）)]$|[（(][^（）()]{0,4}章[）)]$")


def without_seal(name: str) -> str:
    """云川市财政局（盖章） without what says that a seal goes there."""
    return _SEAL.sub("", name)


def split_organs(words: str) -> list[tuple[int, int]]:
    """Where the names in a run of organs stand, as (start, end): split at 、 and blanks, and where a name that can
    end is followed by one that begins like the first."""
    pieces: list[tuple[int, int]] = []
    start = 0
    for index, character in enumerate(words):
        if character in "、，, 　\t":
            if index > start:
                pieces.append((start, index))
            start = index + 1
    if start < len(words):
        pieces.append((start, len(words)))
    return [part for piece in pieces for part in _split_joined(words, *piece)]


def _split_joined(words: str, start: int, end: int) -> list[tuple[int, int]]:
    beginning = _BEGINNING.match(words, start, end)
    if beginning is None:
        return [(start, end)]
    region = beginning["region"]
    # 云川市委 云川市人民政府 run together; 市委市政府 as well. A region that is one character long must end a name.
    again = compile_late(rf"(?<=[局厅委院署社部会室府组会司行心])(?:中共)?{region}(?!长|级|直|属|内|外)")
    parts: list[tuple[int, int]] = []
    for match in again.finditer(words, start + len(region) + 1, end):
        parts.append((start, match.start()))
        start = match.start()
    return [*parts, (start, end)]
