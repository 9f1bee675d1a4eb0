"""有效期的年限与起止日期不符：“自2026年4月1日起施行，有效期5年，至2030年3月31日”。

规范性文件、合同到期即失效，年限与截止日期说的不是一天，就不知以哪个为准。截止日期写周年的前一天、周年当天、当月月末、
当年年末都不算错；“自印发之日起”的，起算日与成文日期可以差些日子。试行期、合同期、租赁期等也是一样。
依据：《中华人民共和国民法典》第二百零二条；编辑惯例。
"""

import calendar
import datetime
from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, Term, rule

_TO_YEAR_END = 300  # days
_DAYS_OF_ISSUE = 60  # between signing and publication


@rule(
    "D115",
    "validity-period",
    severity=Severity.ERROR,
    basis="《中华人民共和国民法典》第二百零二条；编辑惯例",
    needs=("term",),
    masks=("quotation", "reproduced"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("本办法自2026年4月1日起施行，有效期5年，至2031年3月31日。"),
        Good("本办法自2026年4月15日起施行，有效期为五年，有效期至2031年4月30日。"),
        Good("本办法自2026年4月1日起施行，有效期5年，至2030年12月31日止。"),
        Good("本办法自2026年4月1日起试行，试行期两年，2019年5月1日起施行的《北岭县供水办法》同时废止。"),
        Good("合同期限三年（2026年4月1日至2029年4月1日），租赁期6个月，自2026年4月1日起至2026年9月30日止。"),
        Good("本规定自2026年4月1日起施行，试行期2年。取水证使用期5年，2026年3月31日届满的，可以延续至6月30日。"),
        Good(
            "关于印发供水办法的通知\n各县人民政府：\n本办法自印发之日起施行，有效期5年，至2031年3月31日。\n"
            "云川市人民政府\n2026年3月20日"
        ),
        Good("该证于2024年5月20日颁发，有效期三年，2027年5月19日到期；学期5周，自2026年9月1日至2026年10月5日。"),
        Good("聘期四年。本届聘期自二〇二五年三月一日起，至二〇二九年二月二十八日止。"),
        Good("自2026年1月1日起，启用新版水表。旧版水表用至2026年6月30日，过渡期六个月。\n北岭县水利局\n2025年12月5日"),
        Bad(
            "自2026年1月1日起，启用新版水表。旧版水表用至2026年3月31日，过渡期【六个月】。\n北岭县水利局\n2025年12月5日"
        ),
        Bad("许可期限：3年，自2025年7月1日至【2027年6月30日】。"),
        Bad("聘期四年。本届聘期自二〇二五年三月一日起，至【二〇二八年二月二十九日】止。"),
        Bad("该局于2024年11月20日核发许可证，有效期两年，至【2025年11月19日】届满。"),
        Bad("承包期限8年。自2025年1月1日起至【2034年12月31日】止。"),
        Bad("本办法自2026年4月1日起施行，有效期5年，至【2030年3月31日】。"),
        Bad("本办法自2026年4月1日起施行。有效期三年，有效期至【2031年3月31日】。"),
        Bad("本规定自2026年4月1日起试行，试行期两年，至【2027年3月31日】止。"),
        Bad("该厂聘期三年，自2026年4月1日至【2028年3月31日】。"),
        Bad("本通知自2026年4月1日起施行，试行2年，至【2027年3月31日】止。"),
        Bad("合同期2年，从2026年1月1日起到【2028年12月31日】止。"),
        Bad("合同期限三年（2026年4月1日至【2028年3月31日】）。"),
        Bad("本办法有效期5年，自2026年4月1日起至【2032年3月31日】止。"),
        Bad("租赁期6个月，自2026年4月1日起至【2027年3月31日】止。"),
        Bad(
            "关于印发供水办法的通知\n各县人民政府：\n本办法自印发之日起施行，有效期5年，至【2029年3月19日】。\n"
            "云川市人民政府\n2026年3月20日"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("term"):
        term: Term = fact.value
        whole = _after(term.first, term.number * (12 if term.unit == "年" else 1))
        if whole is None or _fits(term, whole):
            continue
        expected = whole - datetime.timedelta(days=1)
        printed = document.text[fact.start : fact.end]
        begun, ended = document.text[slice(*term.first_place)], document.text[slice(*term.last_place)]
        other, later = sorted((fact.span, term.last_place))
        what = "年限" if other == fact.span else "截止日期"
        yield Finding(
            later,
            f"{begun}起{printed}应至{_say(expected)}，此处至“{ended}”",
            related=(
                Related(term.first_place, "起算日期"),
                Related(other, what),
            ),
            severity=Severity.WARNING if term.issued or term.interim else None,
        )


def _after(day: datetime.date, months: int) -> datetime.date | None:
    """The same day so many months later; the last of the month where it has no such day."""
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    if year > datetime.MAXYEAR:
        return None
    return datetime.date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _fits(term: Term, whole: datetime.date) -> bool:
    """Whether the last day is that before the anniversary, the anniversary, or the end of its month or year."""
    last = term.last
    if abs((last - whole).days) <= (_DAYS_OF_ISSUE if term.issued else 1):
        return True
    closing = (last + datetime.timedelta(days=1)).day == 1
    if closing and (last.year, last.month) == (whole.year, whole.month):
        return True
    # Five years from April 2026 on may be the years 2026 to 2030; two from January on are not three.
    return (last.month, last.day) == (12, 31) and term.unit == "年" and abs((last - whole).days) <= _TO_YEAR_END


def _say(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
