"""One file → its bytes with the fixes made, or why it is left alone. Nothing is written here.

Fixes go in rounds: those that overlap wait for the next, and the text is checked again after each. A file is left
alone where the fixed text would hold a finding that was not there before, does not come to rest, or could not be
written as the file was.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from qlint.config import Config, Settings
from qlint.engine import RULE_FAILED, STDIN, check_source
from qlint.fixing import Shift, choose, group_near, rewrite
from qlint.model import Edit, Fix, Source, Span
from qlint.places import Places
from qlint.results import Failure, FileResult, Place, Reported
from qlint.sources import read_bytes, read_raw
from qlint.sources.folders import Found
from qlint.sources.originals import Original, original_of

MOST_ROUNDS = 10
_SHOWN = 20
_CONTEXT = 6  # code points of the line shown on either side of a change


class Change(NamedTuple):
    """What was changed: where in the file as it was, and a few words of the line, before and after."""

    place: Place
    code: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Mending:
    """What is to become of one file.

    `before` and `after` are its bytes, the same where nothing changes. `refusal` says why a file that could be changed
    is left alone, `notes` what else was left, `error` why it could not be read or checked. `unsafe` counts the places
    that `--unsafe` would change.
    """

    path: str
    file: str = ""
    before: bytes = b""
    after: bytes = b""
    changes: tuple[Change, ...] = ()
    unsafe: int = 0
    refusal: str = ""
    notes: tuple[str, ...] = ()
    error: str = ""

    @property
    def changed(self) -> bool:
        return self.before != self.after


def mend_safely(item: Found | Failure, config: Config, stdin: bytes | None = None) -> Mending:
    """One file with its safe fixes."""
    return _mend(item, config, stdin, unsafe=False)


def mend_all(item: Found | Failure, config: Config, stdin: bytes | None = None) -> Mending:
    """One file with all its fixes."""
    return _mend(item, config, stdin, unsafe=True)


def _mend(item: Found | Failure, config: Config, stdin: bytes | None, unsafe: bool) -> Mending:
    if isinstance(item, Failure):
        return Mending(item.path, error=item.message)
    settings = config.for_path(item.shown)
    raw = (stdin or b"") if item.path == STDIN else read_raw(item.path, item.shown, settings.size_limit)
    if isinstance(raw, Failure):
        return Mending(item.shown, str(item.path), error=raw.message)
    mended = mend_bytes(raw, item.shown, settings, unsafe)
    return replace(mended, file=str(item.path))


def mend_bytes(raw: bytes, shown: str, settings: Settings, unsafe: bool = False) -> Mending:
    """The bytes of a file through rounds of checks and fixes."""
    source = read_bytes(raw, shown, settings.encoding, settings.size_limit)
    if isinstance(source, Failure):
        return Mending(shown, error=source.message)
    untouched = Mending(shown, before=raw, after=raw)
    work = _Work(source, settings, unsafe)
    if not work.fixes():
        return replace(untouched, unsafe=work.unsafe_places(), notes=tuple(work.notes), error=_broken(work.result))
    original = original_of(raw, source)
    if original is None:
        reason = f"按{source.encoding.upper()}重新写出，没有改的字也会变样"
        return replace(untouched, refusal=reason, error=_broken(work.result))
    work.original = original
    settled = _settle(work)
    mended = replace(
        untouched, unsafe=work.unsafe_places(), notes=tuple(dict.fromkeys(work.notes)), error=_broken(work.result)
    )
    if not work.changes:
        return mended
    refusal = "" if settled else f"改了{MOST_ROUNDS}遍仍未改完"
    if not refusal and (harm := work.harm()) is not None:
        refusal = work.accuse(harm)
    if refusal:
        return replace(mended, refusal=refusal)
    after = work.original.write(work.source.text)
    again = read_bytes(after, shown, settings.encoding, settings.size_limit)
    if isinstance(again, Failure) or again.text != work.source.text or again.encoding != source.encoding:
        return replace(mended, refusal="改后的文件会读成别的样子，请改用UTF-8保存")
    return replace(mended, after=after, changes=tuple(work.changes))


def _settle(work: _Work) -> bool:
    """Goes on until nothing is left to fix; False where the rounds allowed do not do."""
    for _ in range(MOST_ROUNDS):
        fixes = work.fixes()
        if not fixes or not work.make(fixes):
            return True
    return not work.fixes()


def _broken(result: FileResult) -> str:
    """What a rule's own fault says; the fixes of the others are made all the same."""
    return next((f"{result.path}：{one.message}" for one in result.findings if one.code == RULE_FAILED), "")


class _Work:
    """A text on its way through the rounds."""

    def __init__(self, source: Source, settings: Settings, unsafe: bool) -> None:
        self.source = self._first = source
        self.result = self._before = check_source(source, settings)
        self.original = Original(source.encoding, source.bom, source.newline, ())
        self.changes: list[Change] = []
        self.notes: list[str] = []
        self._settings = settings
        self._unsafe = unsafe
        self._places = Places(source.path, source.text)
        self._rounds: list[Shift] = []

    def fixes(self) -> list[tuple[Reported, Fix]]:
        """The fixes to make now: those that change something and that the encoding can write."""
        fixes = []
        for finding, edits in self._offered(self._unsafe):
            if edits and (lacking := self.original.lacks("".join(edit.text for edit in edits))):
                place = self._origin(edits[0].start)
                self.notes.append(
                    f"第{place.line}行第{place.column}字 {finding.code} “{lacking}”不能用"
                    f"{self.source.encoding.upper()}写出，没有改"
                )
            elif edits:
                fixes.append((finding, Fix("", edits)))
        return fixes

    def unsafe_places(self) -> int:
        """How many more places `--unsafe` would change."""
        return 0 if self._unsafe else sum(1 for _ in self._offered(True)) - sum(1 for _ in self._offered(False))

    def _offered(self, unsafe: bool) -> Iterator[tuple[Reported, tuple[Edit, ...]]]:
        text = self.source.text
        for finding in self.result.findings:
            if finding.fix is None or finding.status != "new":
                continue
            edits = (*finding.fix.edits, *(finding.held if unsafe else ())) if unsafe or finding.fix.safe else ()
            edits = tuple(edit for edit in edits if text[edit.start : edit.end] != edit.text)
            if edits:
                yield finding, edits

    def make(self, fixes: Sequence[tuple[Reported, Fix]]) -> bool:
        """One round; False where no edit could be made."""
        text = self.source.text
        chosen = choose(text, [fix for _, fix in fixes])
        edits = sorted(edit for group in chosen for edit in group)
        if not edits:
            return False
        for (finding, _), group in zip(fixes, chosen, strict=True):
            self.changes += self._describe(finding, group)
        self.original = self.original.carry(text, edits)
        self._rounds.append(Shift(edits))
        self.source = replace(self.source, text=rewrite(text, edits))
        self.result = check_source(self.source, self._settings)
        return True

    def harm(self) -> Reported | None:
        """A finding that the first text had not: of a rule on a line where that rule found nothing, or one too many."""
        lines: dict[str, set[int]] = {}
        left: Counter[str] = Counter()
        for finding in self._before.findings:
            here = lines.setdefault(finding.code, set())
            # A habit names other places and its fix mends them too; without both it is one place.
            many = bool(finding.related) and finding.fix is not None
            left[finding.code] += len(set(_places_of(finding))) if many else 1
            here.update(self._places.place(place).line for place in _places_of(finding))
        for finding in self.result.findings:
            left[finding.code] -= 1
            if left[finding.code] < 0 or self._origin(finding.place.start).line not in lines[finding.code]:
                return finding
        return None

    def accuse(self, harm: Reported) -> str:
        """What a change would bring about, and which rules to leave out so that the others can mend the file."""
        line = self._origin(harm.place.start).line
        codes = {change.code for change in self.changes}
        near = {change.code for change in self.changes if change.place.line == line} or codes
        words = f"改后第{harm.place.line}行会有新的问题（{harm.code}“{harm.place.text[:_SHOWN]}”）"
        return words + (f"，加--ignore {','.join(sorted(near))}可改其余" if near < codes else "")

    def _describe(self, finding: Reported, edits: Sequence[Edit]) -> Iterator[Change]:
        """The edits of one fix; those whose surroundings meet, like both marks of a pair, are one change."""
        text = self.source.text
        for group in group_near(text, edits, 2 * _CONTEXT):
            first = max(text.rfind("\n", 0, group[0].start) + 1, group[0].start - _CONTEXT)
            first += len(text[first : group[0].start]) - len(text[first : group[0].start].lstrip(" 　\t"))
            end = text.find("\n", group[-1].end)
            last = min(len(text) if end < 0 else end, group[-1].end + _CONTEXT)
            moved = [Edit(edit.start - first, edit.end - first, edit.text) for edit in group]
            before = text[first:last]
            yield Change(self._origin(group[0].start), finding.code, before, rewrite(before, moved))

    def _origin(self, position: int) -> Place:
        """Where something in the text as it is now stands in the file as it was."""
        for shift in reversed(self._rounds):
            position = shift.back(position)
        return self._places.place(Span(position, position))


def _places_of(finding: Reported) -> Iterator[Span]:
    """Every place that a finding speaks of: a habit is one finding for many."""
    yield Span(finding.place.start, finding.place.end)
    yield from (Span(place.start, place.end) for place, _ in finding.related)
    if finding.fix is not None:
        yield from (Span(edit.start, edit.end) for edit in (*finding.fix.edits, *finding.held))
