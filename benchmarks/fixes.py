"""What the fixes do to every text of a folder: whether they come to rest, change a value, or make new findings.

    python benchmarks/fixes.py CORPUS              the safe fixes
    python benchmarks/fixes.py CORPUS --unsafe     with those that need a person's eye
    python benchmarks/fixes.py CORPUS --changes    each change as well, to be read

Three things are counted as violations: fixing again changes something; the text folded (see `fold`) differs, but for
the rules of WORD_FIXES; a rule finds more than it did before (a habit told once counts as the places it is told for).
"""

from __future__ import annotations

import argparse
import re
import sys
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from qlint import engine
from qlint.config import Config, Settings
from qlint.mending import Mending, mend_all, mend_bytes, mend_safely
from qlint.model import Source
from qlint.registry import load
from qlint.results import Failure, FileResult
from qlint.sources import read_bytes
from qlint.sources.folders import find

# Rules whose safe fixes take, give or write words otherwise, and what they do; the value stays.
WORD_FIXES = {
    "D102": "2026.3.5 → 2026年3月5日",
    "D119": "2026年三月5日 → 2026年3月5日",
    "D120": "3月5号 → 3月5日",
    "D121": "2024—26年 → 2024—2026年",
    "D122": "2026底 → 2026年底",
    "N201": "约300人左右 → 约300人",
    "N204": "二零二六年 → 二〇二六年",
    "N205": "3百 → 300",
    "N206": "截止6月底 → 截至6月底",
    "N207": "KM → km",
    "N208": "公尺 → 米",
    "N209": "3百分点 → 3个百分点",
    "N210": ".46 → 0.46",
    "N213": "3～5万 → 3万～5万",
    "N215": "人大3次会议 → 人大三次会议",
    "S101": "〔2026〕第005号 → 〔2026〕5号",
    "S120": "秘密★十年 → 秘密★10年",
    "S142": "附件：一、 → 附件：1.",
}
_PADDED = re.compile(r"(?<=[年月.\-/])[ 　]*[0０](?=[0-9０-９])|(?<![0-9０-９])[0０](?=[0-9０-９][ 　]*[月日])")
_ZEROS = str.maketrans("○", "〇")


def fold(text: str) -> str:
    """The text of one width, without punctuation, spaces and the leading zeros of dates."""
    narrow = unicodedata.normalize("NFKC", _PADDED.sub("", text.translate(_ZEROS)))
    return "".join(character for character in narrow if unicodedata.category(character)[0] in "LN")


def count(result: FileResult) -> Counter[str]:
    return Counter(finding.code for finding in result.findings)


def count_places(result: FileResult) -> Counter[str]:
    """How many places each rule speaks of: a habit is one finding for many."""
    counts: Counter[str] = Counter()
    for finding in result.findings:
        fixed = (*finding.fix.edits, *finding.held) if finding.fix is not None else ()
        related = {(place.start, place.end) for place, _ in finding.related}
        counts[finding.code] += max(1, len(related | {edit[:2] for edit in fixed})) if related and fixed else 1
    return counts


@dataclass
class Sums:
    files: int = 0
    unread: int = 0
    changed: int = 0
    places: int = 0
    unsafe: int = 0
    refused: int = 0
    violations: list[str] = field(default_factory=list)
    rules: Counter[str] = field(default_factory=Counter)


def judge(mended: Mending, settings: Settings, unsafe: bool) -> Iterator[str]:
    """The violations of one changed text."""
    before, after = (read_bytes(raw, mended.path, None, 50 << 20) for raw in (mended.before, mended.after))
    if isinstance(before, Failure) or isinstance(after, Failure):
        yield "unreadable"
        return
    if mend_bytes(mended.after, mended.path, settings, unsafe).after != mended.after:
        yield "changes again"
    if not unsafe:
        others = replace(settings, rules=tuple(one for one in settings.rules if one.rule.code not in WORD_FIXES))
        without_words = read_bytes(mend_bytes(mended.before, mended.path, others).after, mended.path, None, 50 << 20)
        assert isinstance(without_words, Source)
        if fold(before.text) != fold(without_words.text):
            yield f"folded text differs: {_difference(fold(before.text), fold(without_words.text))}"
    first, last = (engine.check_source(source, settings) for source in (before, after))
    if more := count(last) - count_places(first):
        yield f"more findings: {dict(more)}"


def _difference(before: str, after: str) -> str:
    start = next((at for at, pair in enumerate(zip(before, after, strict=False)) if pair[0] != pair[1]), 0)
    return f"…{before[max(start - 8, 0) : start + 12]}… → …{after[max(start - 8, 0) : start + 12]}…"


def run(corpus: str, unsafe: bool, changes: bool, jobs: int) -> Sums:
    config, sums = Config(load()), Sums()
    found = list(find([corpus], ()))
    for mended in engine.work_through(mend_all if unsafe else mend_safely, found, config, jobs):
        sums.files += 1
        sums.unread += bool(mended.error)
        sums.changed += mended.changed
        sums.places += len(mended.changes)
        sums.unsafe += mended.unsafe
        sums.rules.update(change.code for change in mended.changes)
        name = Path(mended.path).relative_to(corpus).as_posix()
        if mended.refusal:
            sums.refused += 1
            print(f"left alone: {name}: {mended.refusal}")
        for change in mended.changes if changes else ():
            where = f"{name}:{change.place.line}:{change.place.column}"
            print(f"{where} {change.code} {change.before!r} → {change.after!r}")
        if mended.changed:
            sums.violations += (f"{name}: {words}" for words in judge(mended, config.for_path(mended.path), unsafe))
    return sums


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", help="folder of texts")
    parser.add_argument("--unsafe", action="store_true", help="with the fixes that need a person's eye")
    parser.add_argument("--changes", action="store_true", help="print each change")
    parser.add_argument("--jobs", type=int, default=1)
    chosen = parser.parse_args(arguments)
    sums = run(chosen.corpus, chosen.unsafe, chosen.changes, chosen.jobs)
    for words in sums.violations:
        print(f"violation: {words}")
    print("changes by rule: " + ", ".join(f"{code} {times}" for code, times in sums.rules.most_common()))
    print(
        f"{sums.files} files, {sums.unread} unread, {sums.changed} changed in {sums.places} places, {sums.refused} "
        f"left alone, {sums.unsafe} places for --unsafe, {len(sums.violations)} violations"
    )
    return int(bool(sums.violations))


if __name__ == "__main__":
    sys.exit(main())
