"""Everything that must hold before a change goes in: lint, format, types, generated pages, tests.

Runs all steps even when one fails; the exit status is 0 only when every step succeeded. The tests run last, so that
the last line printed is pytest's own.
"""

from __future__ import annotations

import shlex
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

TYPED = ("src", "rules", "grammars", "tests", "tools", "benchmarks")
STEPS: tuple[tuple[str, ...], ...] = (
    ("-m", "ruff", "check", "--output-format", "concise", "."),
    ("-m", "ruff", "format", "--check", "."),
    ("-m", "mypy", "--strict", *TYPED),
    ("tools/docs.py", "--check"),
)
# Tests that share something slow to make (the wheels) stay together in one worker.
TESTS = ("-m", "pytest", "-n", "2", "--dist", "loadgroup")


def run(step: Sequence[str]) -> int:
    """Runs one step with this interpreter from the root of the checkout and returns its exit status."""
    print("$ " + shlex.join(["python", *step]), flush=True)
    return subprocess.run([sys.executable, *step], cwd=ROOT).returncode


def main() -> int:
    failed = [shlex.join(step) for step in STEPS if run(step)]
    for step in failed:
        print(f"未通过：python {step}", flush=True)
    # Nothing may be printed after the tests.
    return 1 if run(TESTS) or failed else 0


if __name__ == "__main__":
    sys.exit(main())
