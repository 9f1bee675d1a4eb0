"""How many clean sentences get a finding of `warning` or above, by rule: the share without one is to be ≥ 99.5 %.

    python benchmarks/clean.py SENTENCES.txt              the share, and the rules by number of sentences
    python benchmarks/clean.py SENTENCES.txt --list P101  the sentences that one rule finds fault with

Each line is a sentence of a printed newspaper and is checked by itself, as a document. Rules on widths and end marks
are left out where the copy has no care for them (--without).
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from qlint.config import Config
from qlint.engine import check_source
from qlint.model import Severity, Source
from qlint.registry import load

WITHOUT = ("P103", "P104", "M101")


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sentences", type=Path, help="a text file with a sentence on each line")
    parser.add_argument("--list", dest="code", metavar="CODE", help="the sentences with a finding of this rule")
    parser.add_argument("--without", nargs="*", default=WITHOUT, metavar="CODE", help=f"rules left out {WITHOUT}")
    chosen = parser.parse_args(arguments)
    settings = Config(load()).for_path("sentence.txt")
    lines = [line for line in chosen.sentences.read_text(encoding="utf-8").splitlines() if line.strip()]
    faulty = 0
    by_rule: Counter[str] = Counter()
    for number, line in enumerate(lines, 1):
        found = [
            each
            for each in check_source(Source("sentence.txt", line), settings).findings
            if each.severity is not Severity.INFO and each.code not in chosen.without
        ]
        faulty += bool(found)
        by_rule.update({each.code for each in found})
        for each in found:
            if each.code == chosen.code:
                print(f"{number}\t{each.place.text}\t{each.message}\t{line}")
    print(f"{100 * (1 - faulty / max(1, len(lines))):.2f} % of {len(lines)} sentences without a finding")
    for code, count in by_rule.most_common():
        print(f"{code}\t{count}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
