"""Which annexes belong to which text: the names of its 附件说明, and the annexes that follow it under labels.

Source: GB/T 9704—2012 7.3.4, 7.3.7. A text issued by 印发 or 转发 and an annex may have annexes of their own; where
more than one text of a file names annexes, no label is given to either.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import AnnexEntry, AnnexGroup, Part
from qlint.model import Fact

_MOST = 99


def read(document: Document) -> Iterator[Fact]:
    """Every group, by start: one for each text that names annexes, one for each run of labels without a 附件说明."""
    facts = document.facts("part")
    parts: list[Part] = [fact.value for fact in facts]
    named: dict[int, list[AnnexEntry]] = {}
    starts = [fact.start for fact in facts]
    for fact in document.facts("annex_entry"):
        named.setdefault(max(0, bisect_right(starts, fact.start) - 1), []).append(fact.value)
    if len(named) > 1:
        groups = [AnnexGroup(text, tuple(entries), (), certain=False) for text, entries in named.items()]
    else:
        runs = list(_runs(parts))
        text, entries = next(iter(named.items()), (-1, []))
        if entries and len(runs) <= 1:
            groups = [AnnexGroup(text, tuple(entries), runs[0][1] if runs else (), certain=True)]
        else:
            groups = [AnnexGroup(text, tuple(entries), (), certain=False)] if entries else []
            groups += [AnnexGroup(owner, (), annexes, certain=not entries) for owner, annexes in runs]
    for group in groups:
        first = facts[group.text].start
        value = group._replace(sort=parts[group.text].sort, numbers=frozenset(_numbers(document.text, group)))
        yield Fact("annex_group", first, max(first, *_ends(group)), value)


def _runs(parts: list[Part]) -> Iterator[tuple[int, tuple[Part, ...]]]:
    """The labelled annexes, with the text that they follow; a further text between them begins a new run only where
    the numbers begin again behind it."""
    owner, last = 0, 0
    run: list[Part] = []
    for index, part in enumerate(parts):
        if part.sort != "annex":
            last = index
            continue
        if run and last > owner and part.number <= 1:
            yield owner, tuple(run)
            run = []
        if not run:
            owner = last
        run.append(part)
        last = owner
    if run:
        yield owner, tuple(run)


def _numbers(text: str, group: AnnexGroup) -> Iterator[int]:
    """What 附件2 may mean: a number as printed; where none is, the line that a name stands on may be a name too."""
    yield from (entry.number for entry in group.entries if entry.number)
    yield from (annex.number for annex in group.annexes)
    yield from range(1, 1 + sum(annex.number == 0 for annex in group.annexes))
    if group.entries and not any(entry.number for entry in group.entries):
        lines = sum(1 + text.count("\n", *entry.name.span) for entry in group.entries)
        # 附件3份 names none of them.
        yield from range(1, 1 + (lines if group.entries[0].note.end else _MOST))


def _ends(group: AnnexGroup) -> Iterator[int]:
    yield from (max(entry.marker.end, entry.name.end) for entry in group.entries)
    yield from (max(part.label.end, part.title_span.end) for part in group.annexes)
    yield 0
