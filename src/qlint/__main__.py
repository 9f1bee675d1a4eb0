"""The command `qlint`, also as `python -m qlint`."""

from __future__ import annotations

import gc
import sys

from qlint.version import __version__


def main() -> int:
    """Runs the command line of this process; returns the exit status."""
    if sys.argv[1:] == ["--version"]:
        # Asked by scripts at every start: answered before click is imported.
        print(f"qlint {__version__}")
        return 0
    from qlint.cli import run

    status = run(sys.argv[1:])
    # Python looks through all values for cycles once more before it ends: a tenth of a second for nothing.
    gc.freeze()
    return status


if __name__ == "__main__":
    sys.exit(main())
