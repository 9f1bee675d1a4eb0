"""“截止”后带时间应为“截至”：“截止2025年底，累计……”应为“截至2025年底”。

“截至”后面带时间，说的是到那时为止的情况；“截止”是到期停止，后面不带时间（报名5月1日截止、截止时间、截止日期）。
“截止到某时”也通行，不在此列。
依据：《现代汉语词典》；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, rule

# 即日起，截止3月1日 and 申报截止3月1日，逾期不候 name the day on which something ends: what is told up to a time begins
# its clause, and goes on.
_DAY = r"(?:[0-9０-９]{4}年?)?(?:[0-9０-９]{1,2}月)?(?:[0-9０-９]{1,2}日)?"
_NAMED = "今日|今天|昨日|昨天|日前|今年|去年|本月|上月|上年|年底|月底|本世纪"
_WHEN = "[年底末初上中下旬月日午时晚前半0-9０-９]{0,8}"
_TOLD = f"{_WHEN}(?:，(?!逾|过期|期满|到期|不再|请|未)|(?![止前起年底末初上中下旬月日午时晚半])[一-鿿])"
_MISUSED = Pattern(
    "截",
    rf"截止(?:(?=(?:目前|当前|现在|发稿))|(?<![一-鿿0-9）”》]截止)(?=(?:{_NAMED}|(?=[0-9０-９]){_DAY}){_TOLD}))",
)


@rule(
    "N206",
    "as-of-time",
    severity=Severity.WARNING,
    basis="编辑惯例",
    patterns=(_MISUSED,),
    masks=("quotation", "title", "reproduced"),
    except_kinds=("law",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("截至目前，已办结86件；截至2025年底，累计建成泵站12座。"),
        Good("报名截止时间为3月1日，投稿于2026年5月1日截止，申报截止2026年4月1日，逾期不候。"),
        Good("即日起报名，截止3月1日；征文截止今年6月30日，评选结果7月公布。"),
        Bad("【截止】目前，已办结86件。", fixed="截至目前，已办结86件。"),
        Bad("【截止】2025年底，累计建成泵站12座。", fixed="截至2025年底，累计建成泵站12座。"),
        Bad("【截止】6月30日，共有32家企业参加。", fixed="截至6月30日，共有32家企业参加。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(_MISUSED):
        span = Span(*match.span())
        yield Finding(span, "后带时间应为“截至”，此处为“截止”", fix=Fix("改为“截至”", (Edit(*span, "截至"),)))
