"""What `qlint fix` did, for people: a line for each change, one for each file left alone, then the count."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from qlint.mending import Mending
from qlint.widths import printable


@dataclass(slots=True)
class FixTally:
    """Counts what passes by."""

    files: int = 0
    unread: int = 0
    changed: int = 0
    places: int = 0
    left: int = 0
    failed: int = 0
    unsafe: int = 0

    def add(self, mending: Mending) -> None:
        self.files += 1
        self.unread += bool(mending.error)
        self.changed += mending.changed
        self.places += len(mending.changes)
        self.left += bool(mending.refusal)
        self.unsafe += mending.unsafe


def describe_mending(mending: Mending) -> Iterator[str]:
    """The changes of one file by place, then why it or a part of it was left alone."""
    path = printable(mending.path)
    for change in sorted(mending.changes, key=lambda change: (change.place.start, change.code)):
        place = f"{path}:{change.place.line}:{change.place.column}"
        yield f"{place} {change.code} {_quote(change.before)} → {_quote(change.after)}"
    yield from (f"{path}：{printable(note)}" for note in mending.notes)
    if mending.refusal:
        yield f"未改 {path}：{printable(mending.refusal)}，没有改动"


def summarise_fixes(tally: FixTally, written: bool) -> str:
    """The sentence at the end; `written` is False where only a patch was printed."""
    if not tally.files:
        return "没有处理任何文件"
    verb = "改了" if written else "可改"
    parts = [f"共{tally.files}个文件：{verb}{tally.changed}个文件、{tally.places}处"]
    if not tally.changed:
        parts = [f"共{tally.files}个文件：没有可改之处"]
    if tally.left:
        parts.append(f"{tally.left}个文件没有改动（理由见上）")
    if tally.failed:
        parts.append(f"{tally.failed}个文件没有写成")
    if tally.unread:
        parts.append(f"{tally.unread}个文件未读或未查完")
    if tally.unsafe:
        parts.append(f"另有{tally.unsafe}处须由人定，加--unsafe才改")
    return "；".join(parts)


def _quote(words: str) -> str:
    return f"“{printable(words)}”"
