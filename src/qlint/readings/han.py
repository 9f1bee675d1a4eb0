"""Chinese and mixed numerals in running text: 一百五, 5万4千, 十多万, 数百, 二〇二六. Blanks may stand inside.

A lone numeral counts only where it stands as a number and not in a word (see qlint.readings.lone).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from qlint.expressions import compile_late
from qlint.numerals import Numeral, raise_over, read_numeral
from qlint.readings.letters import ARABIC
from qlint.readings.lone import stands_alone
from qlint.readings.number import Number, make_exact
from qlint.values import Interval

DECIMALS = "零〇○一二三四五六七八九壹贰貳叁肆伍陆陸柒捌玖"
ONES = DECIMALS + "两兩俩倆"
SCALES = "十百千万亿兆萬億拾佰仟"
GAP = "[ \u3000\u00a0\u200b]{0,4}+"
_TOKEN = (
    rf"(?:{ARABIC}|[{ONES}{SCALES}几幾廿卅卌]|[余多餘](?={GAP}[万亿萬億兆])"
    rf"|(?<=[{ONES}{SCALES}0-9 \u3000])[点點](?={GAP}[{DECIMALS}]))"
)
# No numeral is longer; what is, is a list of numbers.
_RUN = compile_late(rf"{_TOKEN}(?:{GAP}{_TOKEN}){{0,40}}+")
_TOKENS = compile_late(_TOKEN)
_BLANKS = str.maketrans({" ": None, "\u3000": None, "\u00a0": None, "\u200b": None, "·": "."})
_SPELLED = compile_late("[零〇○一二三四五六七八九幺两洞拐勾壹贰叁肆伍陆柒捌玖]{3,}+")
_SPELLED_DIGITS = str.maketrans(
    "零〇○洞一二三四五六七八九壹贰叁肆伍陆柒捌玖幺两拐勾", "0000" + 2 * "123456789" + "1279"
)
_BARE = compile_late(f"[{SCALES}]+")
_OVER_ROUND = compile_late(
    "(?P<word>[数數上])(?P<scale>[十百千万亿萬億]{1,2})(?![余多餘千万亿萬億])|(?P<over>[百千万亿]{1,2})[余多](?![万亿])"
)
_BLURS = compile_late("零?[几幾]|[余多餘]")
# 万一 is a word, not 11,000; 十四五 names a plan.
_WORDS = frozenset(("万一", "萬一", "十一五", "十二五", "十三五", "十四五", "十五五"))
ARABIC_DIGITS = frozenset("0123456789０１２３４５６７８９")


def read_han(text: str, start: int) -> tuple[Number | None, int]:
    """The number at `start`, which begins with a numeral, and where to go on."""
    if spelled := _SPELLED.match(text, start):
        run = _RUN.match(text, start)
        # 九九八十一 goes on with a scale, and is no row of digits.
        if run is None or run.end() <= spelled.end() or text[spelled.end()] not in SCALES:
            value = Decimal(spelled[0].translate(_SPELLED_DIGITS))
            return make_exact(start, spelled.end(), "digits", value), spelled.end()
    if match := _OVER_ROUND.match(text, start):
        return _read_over_round(match), match.end()
    return read_run(text, start) if text[start] not in "幺数數上" else (None, start + 1)


def read_run(text: str, start: int) -> tuple[Number | None, int]:
    """The longest number that begins at `start` within the run of numerals there; a bare 百 or 万 is none."""
    run = _RUN.match(text, start)
    if run is None:
        return None, start + 1
    for end, printed, numeral in _read_prefixes(text, run):
        if len(printed) == 1 and printed not in ARABIC_DIGITS:
            return _read_lone(text, start, end, run.end(), numeral)
        # 三点四十 is a time: the numerals behind 点 go on.
        if end < run.end() and ("点" in printed or "點" in printed):
            continue
        if printed in _WORDS or (printed[0] not in "十拾" and _BARE.fullmatch(printed)):
            return None, run.end()
        return Number(start, end, "number", _as_printed(printed, numeral), numeral.meaning), end
    return None, run.end()


def read_any(text: str, start: int) -> Number | None:
    """The longest numeral at `start`, lone or not: what stands behind 分之."""
    run = _RUN.match(text, start)
    if run is None:
        return None
    for end, printed, numeral in _read_prefixes(text, run):
        return Number(start, end, "number", _as_printed(printed, numeral), numeral.meaning)
    return None


def read_bare(text: str, start: int) -> tuple[str, int]:
    """The scales without a digit at `start` (百, 千万) and where they end; empty where there is anything else."""
    run = _RUN.match(text, start)
    printed = run[0].translate(_BLANKS) if run else ""
    return (printed, run.end()) if run and _BARE.fullmatch(printed) else ("", start)


def _read_prefixes(text: str, run: re.Match[str]) -> Iterator[tuple[int, str, Numeral]]:
    """What can be read of a run from its start, the longest first: end, what is printed without blanks, numeral."""
    for end in reversed([token.end() for token in _TOKENS.finditer(text, run.start(), run.end())]):
        printed = text[run.start() : end].translate(_BLANKS)
        if numeral := read_numeral(printed):
            yield end, printed, numeral


def _read_lone(text: str, start: int, end: int, run_end: int, numeral: Numeral) -> tuple[Number | None, int]:
    behind = text[end : end + 1]
    if text[start] in "几幾" or text[start] in SCALES.replace("十", "").replace("拾", ""):
        return None, run_end
    # Inside a run of numerals (九九, 一五一十) it is none; before a blank or 点 it may be.
    inside = (
        end < run_end
        and behind not in " \u3000点點"
        and not (text[start] not in "两十" and run_end == end + 1 and behind == "两")
    )
    if inside or not stands_alone(text, start, end):
        return None, end if behind in ("点", "點") else run_end
    return Number(start, end, "number", numeral.value, numeral.meaning), end


def _read_over_round(match: re.Match[str]) -> Number | None:
    """数百, 上千, 百余."""
    numeral = read_numeral(match["scale"] or match["over"])
    if numeral is None or (match["word"] == "上" and match["scale"] == "十"):
        return None
    value = numeral.value
    if match["over"]:
        amount = raise_over(value)
    else:
        low, high = (1, 3) if match["word"] == "上" else (2, 10)
        amount = Interval(low * value, high * value, high_open=True, form="vague")
    return Number(*match.span(), "number", value, amount)


def _as_printed(printed: str, numeral: Numeral) -> Decimal:
    """The number without what blurs it: 二十几万 is printed as 二十万 and something."""
    if numeral.meaning.form != "vague" or printed[0] in "几幾" or not ("几" in printed or "幾" in printed):
        return numeral.value
    base = read_numeral(_BLURS.sub("", printed))
    return base.value if base else numeral.value
