"""Defects of dates for recall.py: a wrong weekday, a day on no calendar, a span of time with its ends swapped.

Published texts print few weekdays and spans of days; where a text has none, a sentence with one is put behind a
paragraph of it.
"""

from __future__ import annotations

import datetime
import random
import re

from edits import PARAGRAPH, Edit, find_all, pick

_WEEKDAY = r"[0-9]{1,2}月[0-9]{1,2}日[（(]?(?:星期|周)(?P<day>[一二三四五六日])(?![至—、])"
_DAY = r"(?<![0-9])(?P<month>[0-9]{1,2})月(?P<day>[0-9]{1,2})日"
_SPANS = (
    # days: both ends whole, or the later one without year or month
    (
        r"(?P<lead>(?:[0-9]{4}年)?(?:[0-9]{1,2}月)?)(?P<first>(?:[0-9]{1,2}月)?[0-9]{1,2}日)(?P<mark>至|到|[—－～-])"
        r"(?P<last>(?:[0-9]{1,2}月)?[0-9]{1,2}日)"
    ),
    r"(?<![0-9])(?P<lead>)(?P<first>(?:19|20)[0-9]{2}年?)(?P<mark>至|[—－～-])(?P<last>(?:19|20)[0-9]{2}年)",
    r"(?<![0-9])(?P<lead>)(?P<first>[1-9]月?)(?P<mark>至|[—－～-])(?P<last>[1-9]月)(?!龄)",
)
_YEAR = r"(?:19|20)[0-9]{2}(?=年)"
_WEEKDAYS = "一二三四五六日"


def weekday(text: str, chance: random.Random) -> list[Edit]:
    places = find_all(_WEEKDAY, text)
    if places:
        match = chance.choice(places)
        return [Edit(*match.span("day"), _next(match["day"], chance))]
    day = _some_day(text, chance)
    names = ("星期", "周", "礼拜", "")
    name = chance.choice(names)
    word = name + _next(_WEEKDAYS[day.weekday()], chance)
    later = day + datetime.timedelta(days=chance.randint(1, 9))
    printed = f"{day.year}年{day.month}月{day.day}日"
    right = "周" + _WEEKDAYS[day.weekday()]
    wrong = f"{later.month}月{later.day}日（{name}{_next(_WEEKDAYS[later.weekday()], chance)}）"
    sentence = chance.choice(
        (
            f"会议定于{printed}（{word}）上午9时召开。",
            f"培训时间为{printed}至{wrong}。",
            f"{printed}（{right}）报到，{wrong}返程。",
            f"请于{printed}{word or '星期' + word}前反馈意见。" if name else f"请于{printed}（{word}）前反馈意见。",
        )
    )
    return _inserted(text, chance, sentence)


def impossible_date(text: str, chance: random.Random) -> list[Edit]:
    edits = []
    for match in find_all(_DAY, text):
        month = int(match["month"])
        if month == 2:
            edits.append(Edit(*match.span("day"), "30"))
        elif month in (4, 6, 9, 11):
            edits.append(Edit(*match.span("day"), "31"))
        elif chance.random() < 0.2:
            edits.append(Edit(*match.span("month"), "13"))
        elif chance.random() < 0.2:
            edits.append(Edit(*match.span("day"), "32"))
    return pick(edits, chance)


def reversed_range(text: str, chance: random.Random) -> list[Edit]:
    edits = []
    for span in _SPANS:
        for match in find_all(span, text):
            first, last = match["first"], match["last"]
            if _numbers(first) == _numbers(last) or ("月" in last and "月" not in first and not match["lead"]):
                continue
            if "月" in last and "日" in last and "月" not in first:
                continue
            begin, end = (last, first) if last[-1] == first[-1] else (last[:-1], first + last[-1])
            edits.append(Edit(match.start(), match.end(), f"{match['lead']}{begin}{match['mark']}{end}"))
    if edits:
        return pick(edits, chance)
    day = _some_day(text, chance)
    later = day + datetime.timedelta(days=chance.randint(2, 90))
    mark = chance.choice("至—-～")
    sentence = chance.choice(
        (
            f"活动时间为{_printed(later)}{mark}{_printed(day)}。",
            f"报名时间为{_printed(later)}9:00{mark}{_printed(day)}17:00。",
            f"自{_printed(later)}起至{_printed(day)}止，开展集中整治。",
            f"{day.year + 3}{mark}{day.year}年，每年培训200人次。",
            f"{day.month}月{max(day.day, 12)}日至{day.month}月{min(day.day, 11)}日为宣传周。",
        )
    )
    return _inserted(text, chance, sentence)


def _printed(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def _numbers(words: str) -> list[str]:
    return re.findall("[0-9]+", words)


def _next(name: str, chance: random.Random) -> str:
    return _WEEKDAYS[(_WEEKDAYS.index(name) + chance.choice((1, -1))) % 7]


def _some_day(text: str, chance: random.Random) -> datetime.date:
    years = re.findall(_YEAR, text)
    return datetime.date(int(years[-1]) if years else 2026, 1, 5) + datetime.timedelta(days=chance.randint(0, 300))


def _inserted(text: str, chance: random.Random, sentence: str) -> list[Edit]:
    return pick([Edit(match.end(), match.end(), sentence) for match in find_all(PARAGRAPH, text)], chance)
