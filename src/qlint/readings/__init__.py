"""Reads what stands in any Chinese text, not only in official documents: numbers, fractions, ratios, ordinals,
percent, money, units, ages and ranges; in times.py dates, times of day and lengths of time."""

from qlint.readings.number import Number
from qlint.readings.numbers import find_numbers
from qlint.readings.reader import read, read_whole
from qlint.readings.reading import Reading

__all__ = ["Number", "Reading", "find_numbers", "read", "read_whole"]
