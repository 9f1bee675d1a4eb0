"""How many injected defects are found: one defect at a time is put into a real document, and the report compared.

    python benchmarks/recall.py CORPUS                       a row for each defect: found of tried, and by which rules
    python benchmarks/recall.py CORPUS --defect annex-gap --missed    the places that were not found

A defect counts as found when a finding that the untouched document has not stands within two lines of it (or has a
related place there). Documents are drawn in order of a seed, one defect each; the places are found by plain
expressions, not by qlint's own reading, so that what qlint does not read counts as missed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import date_defects
import list_defects
import numeral_defects
import punctuation_defects
import quantity_defects
import structure_defects
import sum_defects
import table_defects
from edits import Edit, Mutator

from qlint.config import Config, Settings
from qlint.engine import check_source
from qlint.model import Source
from qlint.registry import load
from qlint.results import Reported
from qlint.sources import read

SIZE_LIMIT = 50 << 20
NEAR = 2  # lines

DEFECTS: dict[str, Mutator] = {
    "number-square": structure_defects.number_brackets("[", "]"),
    "number-round": structure_defects.number_brackets("（", "）"),
    "number-half-round": structure_defects.number_brackets("(", ")"),
    "number-ordinal": structure_defects.number_serial("第"),
    "number-zero": structure_defects.number_serial("0"),
    "number-year": structure_defects.number_year,
    "date-zeros": structure_defects.date_zeros,
    "date-han": structure_defects.date_han,
    **{f"gap-{level}": structure_defects.numbering(level, 1) for level in structure_defects.LEVELS},
    **{f"repeat-{level}": structure_defects.numbering(level, -1) for level in structure_defects.LEVELS},
    "bracket-comma": structure_defects.bracket_comma,
    "digit-comma": structure_defects.digit_comma,
    "addressee-colon": structure_defects.addressee_colon,
    "annex-gap": structure_defects.annex_gap,
    "annex-reference": structure_defects.annex_reference,
    "bracket-open": structure_defects.bracket_lost("）"),
    "bracket-close": structure_defects.bracket_lost("（"),
    "unit-missing": structure_defects.unit_missing,
    "quantity-near": quantity_defects.quantity(far=False),
    "quantity-far": quantity_defects.quantity(far=True),
    "weekday": date_defects.weekday,
    "impossible-date": date_defects.impossible_date,
    "reversed-range": date_defects.reversed_range,
    "list-count-long": list_defects.list_count_long,
    "list-count-added": list_defects.list_count_added,
    "exact-list-more": list_defects.exact_list(1),
    "exact-list-fewer": list_defects.exact_list(-1),
    "aspects": list_defects.aspects,
    "respectively": list_defects.respectively,
    "repeated-item": list_defects.repeated_item,
    "sum-part-above": sum_defects.part_above,
    "sum-direction": sum_defects.direction,
    **{f"sum-{name}": sum_defects.sentence(name) for name in sum_defects.SENTENCES},
    "table-total": table_defects.table_total,
    "contact": table_defects.contact,
    "magnitude": quantity_defects.magnitude,
    **punctuation_defects.DEFECTS,
    "near-over": numeral_defects.near_over,
    "about-around": numeral_defects.about_around,
    "above-twice": numeral_defects.limits(("超过", "超过", "超", "突破", "高于"), "以上"),
    "least-twice": numeral_defects.limits(("至少", "最少", "最低", "不少于", "不低于"), "以上"),
    "most-twice": numeral_defects.limits(("不超过", "最多", "至多", "最高", "不高于"), "以内"),
    "year-zero-word": numeral_defects.han_year("零"),
    "year-zero-digit": numeral_defects.han_year("0"),
    "year-zero-circle": numeral_defects.han_year("○"),
    "unit-symbol": numeral_defects.unit_symbol,
    "mixed-number": numeral_defects.mixed_number,
    "short-year": numeral_defects.short_year,
    "year-word-lost": numeral_defects.year_word_lost,
    "day-word": numeral_defects.day_word,
    "as-of": numeral_defects.as_of,
}


class Outcome(NamedTuple):
    path: str
    line: int
    words: str
    rules: tuple[str, ...]


def run(corpus: Path, defect: str, most: int, seed: int) -> Iterator[Outcome]:
    """The outcomes of one defect in up to `most` documents, drawn by `seed`."""
    config = Config(load())
    paths = sorted(corpus.rglob("*.txt"))
    random.Random(seed).shuffle(paths)
    done = 0
    for path in paths:
        if done >= most:
            return
        source = read(path, path.as_posix(), encoding=None, limit=SIZE_LIMIT)
        if not isinstance(source, Source):
            continue
        edits = DEFECTS[defect](source.text, random.Random(f"{seed}{path.name}"))
        if not edits:
            continue
        done += 1
        yield _outcome(source, edits[0], config.for_path(path.as_posix()), path)


def _outcome(source: Source, edit: Edit, settings: Settings, path: Path) -> Outcome:
    changed = source.text[: edit.start] + edit.text + source.text[edit.end :]
    line = source.text.count("\n", 0, edit.start) + 1
    known = Counter(_key(each) for each in check_source(source, settings).findings)
    rules = []
    for each in check_source(Source(source.path, changed), settings).findings:
        known[_key(each)] -= 1
        places = (each.place, *(place for place, _ in each.related))
        if known[_key(each)] < 0 and any(place.line - NEAR <= line <= place.end_line + NEAR for place in places):
            rules.append(f"{each.code}:{each.severity.value}")
    words = changed[max(0, edit.start - 12) : edit.start + 20].replace("\n", "⏎")
    return Outcome(path.name, line, words, tuple(rules))


def _key(finding: Reported) -> tuple[str, str, str]:
    return finding.code, finding.place.text, finding.message


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="folder of texts")
    parser.add_argument("--defect", choices=tuple(DEFECTS), help="this one alone")
    parser.add_argument("--most", type=int, default=60, help="documents for each defect (default 60)")
    parser.add_argument("--seed", type=int, default=1, help="draws other documents and places")
    parser.add_argument("--missed", action="store_true", help="list the places that were not found")
    chosen = parser.parse_args(arguments)
    print("| defect | found | tried | by |\n|---|---:|---:|---|")
    for defect in [chosen.defect] if chosen.defect else DEFECTS:
        outcomes = list(run(chosen.corpus, defect, chosen.most, chosen.seed))
        found = [outcome for outcome in outcomes if outcome.rules]
        by = Counter(rule for outcome in found for rule in outcome.rules)
        words = ", ".join(f"{rule} {count}" for rule, count in by.most_common(4))
        print(f"| {defect} | {len(found)} | {len(outcomes)} | {words} |", flush=True)
        for outcome in outcomes if chosen.missed else ():
            if not outcome.rules:
                print(f"    {outcome.path[:60]}:{outcome.line} {outcome.words}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
