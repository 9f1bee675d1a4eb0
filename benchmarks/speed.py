"""How fast the tool is, as whole processes on one core: MB/s, start-up, peak memory, growth with size, a peer.

    python benchmarks/speed.py [CORPUS] [--autocorrect PATH] [--runs 5]

CORPUS (by default ../shared/corpus beside the checkout) has the folders official, reports, laws, news with .txt files.
The recipe: texts are taken in order of their names, always from the folder that has given the fewest bytes so far
(equal shares), each text once before any of its folder repeats; the stream is cut at the size asked for. Single files
are the beginnings of that stream; the folder of 2,000 files is the stream cut at line ends into pieces of 8 KB. Sizes
are in MB of 10**6 bytes, UTF-8; every figure is the median of several runs, peer and qlint in turn.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from multiprocessing import get_context
from pathlib import Path
from statistics import median
from typing import NamedTuple

MB = 1_000_000
FOLDERS = ("official", "reports", "laws", "news")
SIZES = (1.0, 2.5, 5.0, 10.0)
PIECES, PIECE_SIZE = 2_000, 8_000
SHORT_DOCUMENT = 10_000  # characters
# An installed copy has its byte code; a checkout may write it too, so that it is not compiled anew at every start.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
QLINT = (sys.executable, "-m", "qlint")


class Cost(NamedTuple):
    """One process: wall and CPU seconds, peak resident memory in MiB (0 where the system does not tell)."""

    wall: float
    cpu: float
    memory: float


def stream(corpus: Path) -> Iterator[bytes]:
    """The texts of the corpus without end, as the recipe says."""
    texts = {folder: sorted((corpus / folder).glob("*.txt")) for folder in FOLDERS}
    missing = [folder for folder in FOLDERS if not texts[folder]]
    if missing:
        sys.exit(f"no .txt files in {', '.join(missing)} under {corpus}")
    given = dict.fromkeys(FOLDERS, 0)
    turns = {folder: itertools.cycle(texts[folder]) for folder in FOLDERS}
    while True:
        folder = min(FOLDERS, key=given.__getitem__)
        data = next(turns[folder]).read_bytes().rstrip() + b"\n"
        given[folder] += len(data)
        yield data


def write_file(corpus: Path, target: Path, size: int) -> Path:
    """The first `size` bytes of the stream, cut at the last whole character."""
    left = size
    with target.open("wb") as sink:
        for data in stream(corpus):
            piece = data if len(data) <= left else data[:left].decode("utf-8", "ignore").encode("utf-8")
            sink.write(piece)
            left -= len(piece)
            if len(piece) < len(data) or not left:
                return target
    raise AssertionError("the stream has no end")


def write_pieces(corpus: Path, folder: Path) -> Path:
    """PIECES files of about PIECE_SIZE bytes each."""
    folder.mkdir()
    lines = (line for data in stream(corpus) for line in data.splitlines(keepends=True))
    for number in range(PIECES):
        piece, size = [], 0
        while size < PIECE_SIZE:
            piece.append(next(lines))
            size += len(piece[-1])
        (folder / f"{number:04}.txt").write_bytes(b"".join(piece))
    return folder


def prepare(corpus: Path, scratch: Path, sizes: Sequence[float]) -> None:
    """Writes all that is measured: empty.txt, short.txt, a file of each size and the folder `pieces`."""
    (scratch / "empty.txt").write_bytes(b"")
    beginning = b"".join(itertools.islice(stream(corpus), 40)).decode("utf-8")
    (scratch / "short.txt").write_text(beginning[:SHORT_DOCUMENT], encoding="utf-8", newline="\n")
    for size in sizes:
        write_file(corpus, sized(scratch, size), round(size * MB))
    write_pieces(corpus, scratch / "pieces")


def sized(scratch: Path, size: float) -> Path:
    return scratch / f"{size:g}MB.txt"


def measure(command: Sequence[str]) -> Cost:
    """Runs a command, its output thrown away. Raises SystemExit unless it ends with status 0 or 1."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
    if sys.platform == "win32":
        process.wait()
        status, cpu, memory = process.returncode, 0.0, 0.0
    else:
        _, wait_status, usage = os.wait4(process.pid, 0)
        status = process.returncode = os.waitstatus_to_exitcode(wait_status)
        cpu = usage.ru_utime + usage.ru_stime
        memory = usage.ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
    wall = time.perf_counter() - begin
    if status not in (0, 1):
        sys.exit(f"status {status}: {' '.join(command)}")
    return Cost(wall, cpu, memory)


def medians(commands: Sequence[Sequence[str]], runs: int) -> list[Cost]:
    """The median cost of each command, run in turn so that a busy moment of the machine meets all of them."""
    measure(commands[0])  # once unmeasured: byte code and file cache
    rows = [[measure(command) for command in commands] for _ in range(runs)]
    return [Cost(*(median(values) for values in zip(*costs, strict=True))) for costs in zip(*rows, strict=True)]


def check(target: Path) -> tuple[str, ...]:
    return (*QLINT, "check", "--no-project", "--no-cache", "--jobs", "1", "--format", "json", str(target))


def size_of(target: Path) -> float:
    """MB of a file, or of all files in a folder."""
    files = target.iterdir() if target.is_dir() else [target]
    return sum(file.stat().st_size for file in files) / MB


def print_start_up(scratch: Path, runs: int) -> Cost:
    """Prints what a run costs before it reads much; returns the cost of an empty file."""
    empty, short = check(scratch / "empty.txt"), check(scratch / "short.txt")
    cases = (("--version", (*QLINT, "--version")), ("empty file", empty), ("10,000 characters", short))
    print("\n| start-up | s wall | s CPU | peak MiB |\n|---|---:|---:|---:|")
    costs = {name: medians([command], runs)[0] for name, command in cases}
    for name, cost in costs.items():
        print(f"| {name} | {cost.wall:.3f} | {cost.cpu:.3f} | {cost.memory:.0f} |")
    return costs["empty file"]


def print_sizes(scratch: Path, runs: int, sizes: Sequence[float], empty: Cost) -> None:
    """Prints the cost of each size, and whether it grows in proportion once the start-up is taken off."""
    print("\n| one file | s wall | s CPU | MB/s | s per MB | peak MiB |\n|---|---:|---:|---:|---:|---:|")
    per_mb = []
    for size in sizes:
        (cost,) = medians([check(sized(scratch, size))], runs)
        # CPU time where the system tells it: other work on the machine does not count then.
        per_mb.append((cost.cpu - empty.cpu or cost.wall - empty.wall) / size)
        row = f"{cost.wall:.2f} | {cost.cpu:.2f} | {size / cost.wall:.2f} | {cost.wall / size:.3f} | {cost.memory:.0f}"
        print(f"| {size:g} MB | {row} |")
    if len(sizes) > 1:
        growth = f"{per_mb[-1] / per_mb[0]:.2f} times those at {sizes[0]:g} MB"
        print(f"\nGrowth: seconds per MB, start-up taken off, at {sizes[-1]:g} MB are {growth} (1.00 is linear)")


def print_comparison(target: Path, autocorrect: str | None, runs: int) -> None:
    """Throughput over one target, beside AutoCorrect where it is installed."""
    commands: list[Sequence[str]] = [check(target)]
    if autocorrect:
        commands.append((autocorrect, "--lint", "--format", "json", str(target)))
    size = size_of(target)
    costs = medians(commands, runs)
    print(f"\n| {target.name}, {size:.1f} MB | s wall | s CPU | MB/s | peak MiB |\n|---|---:|---:|---:|---:|")
    for name, cost in zip(("qlint", "AutoCorrect"), costs, strict=False):
        print(f"| {name} | {cost.wall:.2f} | {cost.cpu:.2f} | {size / cost.wall:.2f} | {cost.memory:.0f} |")
    if autocorrect:
        print(f"\nqlint is {costs[1].wall / costs[0].wall:.2f} times as fast as AutoCorrect over {target.name}")


def stay_on_one_core() -> str:
    """Binds this process, and so those it starts, to one core where the system can; says what was done."""
    if sys.platform == "linux":
        core = max(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {core})
        return f"bound to core {core}"
    return "not bound to one core: this system cannot"


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, nargs="?", default=CORPUS)
    parser.add_argument(
        "--autocorrect", default=shutil.which("autocorrect"), help="path of the program to compare with"
    )
    parser.add_argument("--runs", type=int, default=5, help="measured runs of each command (default 5)")
    parser.add_argument("--sizes", type=float, nargs="+", default=SIZES, metavar="MB", help="sizes of the single files")
    chosen = parser.parse_args(arguments)
    print(f"Python {sys.version.split()[0]}, {sys.platform}, {stay_on_one_core()}, median of {chosen.runs} runs")
    with tempfile.TemporaryDirectory() as folder:
        scratch = Path(folder)
        # In a process of its own: the peak of a child counts that of its parent before it was started.
        preparation = get_context("spawn").Process(target=prepare, args=(chosen.corpus, scratch, chosen.sizes))
        preparation.start()
        preparation.join()
        if preparation.exitcode:
            return 1
        empty = print_start_up(scratch, chosen.runs)
        print_sizes(scratch, chosen.runs, chosen.sizes, empty)
        for target in (sized(scratch, chosen.sizes[-1]), scratch / "pieces"):
            print_comparison(target, chosen.autocorrect, chosen.runs)
    return 0


if __name__ == "__main__":
    sys.exit(main())
