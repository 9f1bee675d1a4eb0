"""起止时间颠倒：终止的日期、时刻早于起始的。

“3月10日至3月5日”“2023—2021年”“上午11时至9时”，前后两个数写反，或者有一个写错。跨年的（12月20日至1月10日、9月至次年6月）、
过夜的（22时至6时）不在此列；后一个日期省写年份而月份在前的，只在不像跨年时请核。
依据：公历；编辑惯例。
"""

from collections.abc import Iterator

from qlint import (
    Bad,
    CalendarDate,
    ClockRange,
    DateRange,
    Document,
    Fact,
    FarSpan,
    Finding,
    Good,
    Measured,
    Related,
    Severity,
    compile_late,
    rule,
)

# Over new year as said (12月20日至1月10日) is no longer than this many months; 4月10日至3月5日 would be eleven.
_LONGEST_TURN = 6
# 2026年12月20日至1月10日 leaves out the later year against the standard; 2026年9月30日至4月1日 rather is an error.
_LONGEST_SHORT_TURN = 3
_YEARLY = compile_late(r"学年|学期|年度|财年|采暖|供暖|供热|防火|休渔|汛|雪季|榨季|赛季|生长|周期|跨年|[次翌隔]年|来年")
_NIGHT = 6 * 60  # 22:00—6:00 is a night; 9:00—8:30 would last nearly a day
_MORNING = ("上午", "早上", "早晨", "清晨")
# By day something is open, at night somebody is on duty: 开放时间18时至9时, 值班时间18时至9时.
_BY_DAY = compile_late(
    r"开[放馆门]|办[公理]|营业|服务时间|受理|接待|上班|参观|报[名到]|咨询|考试|上课|比赛|当[日天]|召开|讨论|体检"
)
_AT_NIGHT = compile_late(r"夜|值|次日|[翌隔]日|第二[天日]|通宵|昼|停[水电气产运航]|[禁限]|封闭|[一二]天")
_DAYBREAK = 7 * 60  # 上午9时至5时, 9:00—5:00: the later one may be said without 下午


@rule(
    "D110",
    "reversed-range",
    severity=Severity.ERROR,
    basis="公历；编辑惯例",
    needs=("date_range", "far_span", "clock_range"),
    masks=("link", "code"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("值班时间为12月20日至次年1月10日，供热期为2026年11月15日至次年3月15日。"),
        Good("值班时间为12月20日至1月10日，每班22时至6时，供热期为10月15日至4月15日。"),
        Good("2025年9月至6月开展学年督导，2025年11月—3月组织冬修，3月5日至5日停水。"),
        Good("自2026年12月1日至2027年3月1日，2026年12月20日至次年1月10日，22:00—次日6:00施工。"),
        Good("会议上午9:00—11:30举行，下午2时至5时讨论，门诊时间9:00—5:00，比分11:09。"),
        Good("完成时限由2026年6月30日提前至2026年5月31日，学年为9月1日至8月31日。"),
        Good("展览3月10日开幕，3月15日闭幕；项目2025年3月开工，2026年2月竣工；自11月10日启动，至2月5日结束。"),
        Good("一期2025年3月开工，二期2024年12月完工。报名由6月30日截止改至5月31日；2026年12月28日至1月5日放假。"),
        Good("夜间值班时间为18时至9时，停水时间为22时至7时；营业时间为10时至次日2时，办公时间九时至十七时。"),
        Bad("展览于3月10日开幕，【3月5日】闭幕。"),
        Bad("项目于2025年3月开工，【2024年12月】竣工。"),
        Bad("夏令营从8月2日办到【7月6日】。"),
        Bad("自2026年3月10日上午9时起开放，至【2026年2月5日】结束。"),
        Bad("展览于3月10日开幕，【5日】闭幕。"),
        Bad("开工日期：2026年3月10日，竣工日期：【2025年5月1日】。"),
        Bad("认证时间：【2025年9月30日至4月1日】。"),
        Bad("每周二至周日开放，时间为【十八时至九时】，停止入馆时间为十七时。"),
        Bad("报名时间为【3月10日至3月5日】。"),
        Bad("报名时间为【2026年3月10日至5日】。"),
        Bad("工期为【2026年12月1日至2026年3月1日】。"),
        Bad("【2023—2021年】，全县改造管网120公里。"),
        Bad("【2026年3月10日上午9:00至2026年3月5日】下午5:00报名。"),
        Bad("自【2026年3月10日起，至2026年2月5日】止。"),
        Bad("宣传周为【4月10日至3月15日】。"),
        Bad("会议于【上午11时至9时】举行。"),
        Bad("办公时间：【9:00—8:30】。"),
        Bad("检修时间：【下午5时至下午3时】。"),
        Bad("集中整治（【2026年5月—3月】）。"),
        Bad("《北岭县供水规划（【2030—2026年】）》已经印发。"),
        Bad("【二〇二六年五月至二〇二六年三月】为施工期。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    joined = set()
    for fact in document.facts("date_range"):
        joined.add(fact.start)
        severity = _judge_dates(document, fact, fact.value)
        if severity is not None:
            yield _finding(document, fact, "日期", severity)
    for fact in document.facts("far_span"):
        if fact.start not in joined:
            yield from _judge_far(document, fact)
    for fact in document.facts("clock_range"):
        severity = _judge_clock(document, fact)
        if severity is not None:
            yield _finding(document, fact, "时刻", severity)


def _judge_far(document: Document, fact: Fact) -> Iterator[Finding]:
    value: FarSpan = fact.value
    severity = _judge_dates(document, fact, value.span)
    if severity is not None:
        first, last = document.text[slice(*value.first_place)], document.text[slice(*value.last_place)]
        yield Finding(
            value.last_place,
            f"终止日期应不早于起始日期（{first}），此处为“{last}”",
            related=(Related(value.first_place, "起始日期"),),
            severity=severity if value.joined else Severity.WARNING,
        )


def _finding(document: Document, fact: Fact, what: str, severity: Severity) -> Finding:
    printed = document.text[fact.start : fact.end]
    return Finding(fact.span, f"终止{what}应不早于起始{what}，此处为“{printed}”", severity=severity)


def _judge_dates(document: Document, fact: Fact, value: DateRange) -> Severity | None:
    """How much a span of dates weighs; None where it is in order or may run over new year."""
    first, last = value.first, value.last
    if bool(first.year) != bool(last.year) or bool(first.month) != bool(last.month):
        return None
    # 2026年3月10日至3月: only what both print is compared.
    days = bool(first.day and last.day)
    if _parts(last, days=days) >= _parts(first, days=days):
        return None
    if (first.year and value.inherited != "year") or first.month == last.month:
        return Severity.ERROR
    turn = (last.month - first.month) % 12
    longest = _LONGEST_SHORT_TURN if first.year and last.day else _LONGEST_TURN
    if turn <= longest or (last.day and _closes_a_year(first, last)):
        return None
    sentence = document.sentence_at(fact.start)
    near = max(sentence.start, fact.start - 40), min(sentence.end, fact.end + 40)
    return None if _YEARLY.search(document.text, *near) else Severity.WARNING


def _parts(date: CalendarDate, *, days: bool) -> tuple[int, int, int]:
    return date.year, date.month, date.day if days else 0


def _closes_a_year(first: CalendarDate, last: CalendarDate) -> bool:
    """9月1日至8月31日, 9月10日至9月9日: a whole year."""
    return (last.month % 12 + 1 == first.month and first.day == 1 and last.day >= 28) or (
        first.month == last.month and first.day == last.day + 1
    )


def _judge_clock(document: Document, fact: Fact) -> Severity | None:
    """How much a span of times weighs; None where it is in order or may run over midnight."""
    value: ClockRange = fact.value
    if value.last >= value.first:
        return None
    if _is_reversed(value):
        return Severity.ERROR
    if value.last < _DAYBREAK or value.last_part:
        return None
    sentence = document.sentence_at(fact.start)
    near = max(sentence.start, fact.start - 30), min(sentence.end, fact.end + 12)
    text = document.text
    return Severity.WARNING if _BY_DAY.search(text, *near) and not _AT_NIGHT.search(text, *near) else None


def _is_reversed(value: ClockRange) -> bool:
    same = value.part == (value.last_part or value.part)
    if value.part in _MORNING and same:
        return value.last >= _DAYBREAK
    if value.part and same:
        return True
    if not value.last_part and value.last < _DAYBREAK:
        return False
    return value.first - value.last <= _NIGHT
