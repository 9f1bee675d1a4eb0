"""时刻不存在，或者与“上午”“下午”不合：“上午14时”“下午25:30”。

上午、凌晨之后不会有13时以后的时刻，一天没有25时，一小时没有60分。“下午14:30”用24小时制又写“下午”，意思明白，只供参考；
时间长度（连续工作30小时）不是时刻。
依据：24小时计时制；编辑惯例。
"""

import re
from collections.abc import Iterator, Sequence

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, compile_late, gather_habit, rule

_BEHIND = (
    r"(?:[：:][ 　]?(?P<minute>[0-9]{2})(?![0-9：:])|"
    r"[时点](?!间|候|段|意见|建议|要求|措施)(?:(?P<minute_said>[0-9]{1,2})分)?)"
)
_CLOCK = Pattern(
    "上早清凌中下",
    rf"(?P<part>上午|早上|早晨|清晨|凌晨|中午|下午)[ 　]*(?P<hour>[0-9]{{1,2}})[ 　]*{_BEHIND}",
)
# Without a part of the day, only what is said in full or stands behind a day is a time: 25:10 may be a score.
_BARE = Pattern("0123456789", r"(?<![0-9.：:—-])(?P<hour>[0-9]{1,2})时(?P<minute>[0-9]{1,2})分(?!钟)")
# 4月8日17时75分; 飞行25时30分 is how long something took.
_DAY = compile_late(r"(?:[日号天]|当晚|次日|至|于)[ 　]*\Z")
_LAST, _MINUTES = 24, 60
_MORNING = ("上午", "早上", "早晨", "清晨", "凌晨")


@rule(
    "D108",
    "clock",
    severity=Severity.ERROR,
    basis="24小时计时制；编辑惯例",
    patterns=(_CLOCK, _BARE),
    masks=("quotation", "link"),
    measured=(
        Measured("official", 2, 2, 2),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 1, 1, 1),
    ),
    examples=(
        Good("会议定于上午9:00开始，下午5时30分结束，泵站夜间22时至24时停运，中午12:30用餐。"),
        Good(
            "上午三点意见已反馈，北岭队以25:10获胜，清淤用时30时20分钟，上午12:00截止，连续飞行25时30分，凌晨24时停运。"
        ),
        Bad("会议定于2026年4月10日【上午14时】召开。"),
        Bad("请于4月8日【下午25:30】前报名。"),
        Bad("请于4月8日【17时75分】前报名，会议于【上午9:60】开始。"),
        Bad("会议定于4月10日【下午14:30】召开。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    twice: list[re.Match[str]] = []
    for match in document.matches(_CLOCK):
        part, hour = match["part"], int(match["hour"])
        minute = int(match["minute"] or match["minute_said"] or 0)
        if part == "下午" and 13 <= hour <= _LAST and minute < _MINUTES:
            twice.append(match)
        elif part != "凌晨" or hour != _LAST or minute:
            yield from _judge(match, part, hour, minute)
    yield from gather_habit(twice, _tell_twice, 1, "同样的写法")
    for match in document.matches(_BARE):
        if _DAY.search(document.text, max(0, match.start() - 6), match.start()):
            yield from _judge(match, "", int(match["hour"]), int(match["minute"]))


def _judge(match: re.Match[str], part: str, hour: int, minute: int) -> Iterator[Finding]:
    span, printed = Span(*match.span()), match[0]
    if hour > _LAST or minute >= _MINUTES or (hour == _LAST and minute):
        yield Finding(span, f"时刻应在0时至24时之间、分钟不超过59，此处为“{printed}”")
    elif part in _MORNING and hour >= 13:
        yield Finding(span, f"“{part}”后应为12时以前的时刻，此处为“{printed}”")


def _tell_twice(matches: Sequence[re.Match[str]]) -> Finding:
    first = matches[0]
    return Finding(Span(*first.span()), f"写“下午”的应为12小时制，此处为“{first[0]}”", severity=Severity.INFO)
