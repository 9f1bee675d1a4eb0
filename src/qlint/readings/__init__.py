"""Reads the numbers of any Chinese text: numbers, fractions, ratios, ordinals, percent, money, units, ages, ranges."""

from qlint.readings.number import Number
from qlint.readings.numbers import find_numbers
from qlint.readings.reader import read, read_whole
from qlint.readings.reading import Reading

__all__ = ["Number", "Reading", "find_numbers", "read", "read_whole"]
