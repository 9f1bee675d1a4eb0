"""A row of the table that benchmarks/normalise.py prints."""

from typing import NamedTuple


class Row(NamedTuple):
    """One group of cases: `right` of `counted` are read as the data says, `left_out` says reason -> cases not counted.

    `misses` has a line for each counted case that is not right.
    """

    group: str
    right: int
    counted: int
    left_out: dict[str, int]
    misses: tuple[str, ...]
