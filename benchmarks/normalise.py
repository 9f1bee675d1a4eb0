"""How much of public test sets of numbers and dates is read as they say: a row for each group.

    python benchmarks/normalise.py [--bench FOLDER]    the table; FOLDER is laid out like ../shared/bench
    python benchmarks/normalise.py --missed [GROUP]    what is not read so, of groups whose name holds GROUP, or of all

Mapping, denominators and what is left out, with reasons: docs/normalise.md.
"""

from __future__ import annotations

import argparse
import importlib.util
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import normalise_numbers
from normalise_rows import Row

BENCH = Path(__file__).resolve().parents[2] / "shared" / "bench"


def measure(bench: Path) -> list[Row]:
    """All rows, those of dates and times where their module is there."""
    rows = normalise_numbers.measure(bench)
    if importlib.util.find_spec("normalise_times"):
        times: list[Row] = importlib.import_module("normalise_times").measure(bench)
        rows += times
    return rows


def table(rows: Iterable[Row]) -> list[str]:
    """A Markdown table."""
    lines = ["| group | right | counted | % | left out |", "|---|---:|---:|---:|---|"]
    for row in rows:
        share = f"{100 * row.right / row.counted:.1f}" if row.counted else "–"
        reasons = "; ".join(f"{cases} {reason}" for reason, cases in sorted(row.left_out.items()) if cases)
        lines.append(f"| {row.group} | {row.right} | {row.counted} | {share} | {reasons} |")
    return lines


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bench", type=Path, default=BENCH, help="folder of the test sets (default: ../shared/bench)")
    parser.add_argument("--missed", nargs="?", const="", metavar="GROUP", help="list what is not read as the data say")
    options = parser.parse_args(arguments)
    if not options.bench.is_dir():
        sys.exit(f"没有测试集文件夹：{options.bench}")
    rows = measure(options.bench)
    if options.missed is None:
        print("\n".join(table(rows)))
    else:
        print("\n".join(f"{row.group}\t{miss}" for row in rows if options.missed in row.group for miss in row.misses))
    return 0


if __name__ == "__main__":
    sys.exit(main())
