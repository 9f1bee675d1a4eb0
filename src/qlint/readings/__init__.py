"""Reads the numbers of any Chinese text: numbers, fractions, ratios, ordinals, percent, money, units, ages, ranges."""

from qlint.readings.numbers import Number, find_numbers
from qlint.readings.reader import read, read_whole
from qlint.readings.reading import Reading

__all__ = ["Number", "Reading", "find_numbers", "read", "read_whole"]
