"""日期与星期不符。

会议、活动的日期写错一天，参会人便不知以哪个为准。写明年份，或者年份可由同一句的日期、本文成文日期确定的，为应改；
只能由发文字号推定年份的，请核；只能猜测年份的，仅在前后三年都不符时供参考。
依据：公历的星期。
"""

import datetime
from collections.abc import Iterator
from functools import lru_cache

from qlint import Bad, CalendarDate, Document, Fact, Finding, Good, Measured, NamedWeekday, Related, Severity, rule

_DAYS = "一二三四五六日"


@rule(
    "D105",
    "weekday-mismatch",
    severity=Severity.ERROR,
    basis="公历的星期；编辑惯例",
    needs=("weekday",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("定于2026年4月10日（星期五）上午9时召开供水工作会议。"),
        Good("关于放假安排的通知\n云政办发〔2025〕18号\n各县人民政府：\n1月1日（星期四）至3日（星期六）放假调休。"),
        Good("培训时间为2026年4月10日（周五）至12日（周日），每周一、周三开放咨询。"),
        Good("2026年4月11日、12日（周六、周日）集中值守，4月13日至17日（周一至周五）轮流值守。"),
        Good(
            "关于2026年节假日安排的通知\n各县人民政府：\n一、元旦。1月1日放假。\n二、国庆节。9月27日（星期日）上班。\n"
            "云川市人民政府办公室\n2025年12月5日"
        ),
        Good("自2026年4月10日起，每周三（4月15日起）开放，4月10日，周一至周四接待团体。"),
        Good("各乡镇：\n2025年12月31日（星期三）已发通知，现定于4月10日（星期五）开会。\n北岭县水利局\n2026年3月5日"),
        Good("比赛于4月12日（星期日）举行，4月10日（星期五）领取物品；9月12日（星期六）颁奖。"),
        Good("2026年4月3日、10日、17日，周一、周三开放；4月11日、12日，即星期六、星期日闭馆。"),
        Good("2026年4月10日（星期五）报到，11日（星期六）开会，12日（周日）返程；二〇二六年四月十日是星期五。"),
        Bad("定于2026年4月10日（【星期四】）上午9时召开供水工作会议。"),
        Bad("二〇二六年四月十日（星期五）至十二日（【星期一】），北岭县供水站。"),
        Bad("2026年4月10日（星期五）报到，11日（【星期日】）开会，12日（周日）返程。"),
        Bad("2026年4月10日是【星期六】，全县统一检修。"),
        Bad("培训时间为2026年4月10日（周五）至12日（【周六】）。"),
        Bad("请于2026年4月30日【星期五】前反馈意见。"),
        Bad("各乡镇：\n定于4月10日（【星期一】）开会。\n北岭县水利局\n2026年3月5日"),
        Bad("发放时间为2026年4月11日、12日，即【星期五】、【星期六】的9时至20时。"),
        Bad("比赛于4月12日（星期日）举行，4月10日（【星期四】）领取物品。"),
        Bad("2026年4月11日、12日（【周五】、【周六】）集中值守。"),
        Bad("会议时间：2026年4月10日（【四】）上午9:00，【星期五】（2026年4月11日）返程。"),
        Bad("2026年4月10日上午9:00（【星期四】）报到，4月13日（【星期日】）返程。"),
        Bad("2026年4月10日，【星期四】，北岭县水厂通水。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("weekday"):
        yield from _judge(document, fact)


def _judge(document: Document, fact: Fact) -> Iterator[Finding]:
    value: NamedWeekday = fact.value
    date: CalendarDate = value.date
    days = [(year, weekday) for year in value.years if (weekday := _weekday(year, date.month, date.day)) is not None]
    if not days or value.weekday in (weekday for _, weekday in days):
        return
    year, weekday = days[0]
    printed = document.text[fact.start : fact.end]
    name = printed[:-1] + _DAYS[weekday]
    if value.other is not None:
        beside = document.text[slice(*value.other)]
        yield Finding(
            fact.span,
            f"前面一日为{beside}，{date.month}月{date.day}日应为“{name}”，此处为“{printed}”",
            related=(Related(value.other, "前面一日的星期"),),
            severity=Severity.WARNING,
        )
        return
    yield Finding(
        fact.span,
        f"{year}年{date.month}月{date.day}日应为“{name}”，此处为“{printed}”",
        severity=_severity(document, value.basis),
    )


def _severity(document: Document, basis: str) -> Severity | None:
    if basis != "document":
        return None
    return Severity.WARNING if document.year_certain else Severity.INFO


@lru_cache(maxsize=1024)
def _weekday(year: int, month: int, day: int) -> int | None:
    try:
        return datetime.date(year, month, day).weekday()
    except ValueError:
        return None
