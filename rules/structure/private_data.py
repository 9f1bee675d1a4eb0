"""公开发布的文件中有公民身份号码、银行卡号或者个人手机号码。

政府信息公开不得公开会损害个人权益的个人隐私。身份号码按校验码、银行卡号按校验位核对，不符的不作提示；打了星号的不算。
手机号码常是公务联系电话，写明联系、咨询、电话等字样的不提示，其余只供参考。
依据：编辑惯例（公开发布前隐去个人信息）。
"""

import datetime
from collections.abc import Iterator

from qlint import PUBLIC_KINDS, Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, compile_late, rule

_NUMBER = Pattern("123456789", r"[1-9](?<![0-9A-Za-z.．,].)[0-9]{10,18}[Xx]?(?![0-9A-Za-z]|[.．][0-9])")
_IDENTITY = compile_late(r"[1-9][0-9]{5}(?P<day>(?:19|20)[0-9]{6})[0-9]{3}[0-9Xx]")
_CARD = compile_late(r"62[0-9]{14,17}")
_MOBILE = compile_late(r"1[3-9][0-9]{9}")
_CONTACT = compile_late(r"联[ 　]*系|电[ 　]*话|咨询|举报|投诉|监督|手机|热线|传真|微信|客服|报名|值班")
# The number of an account of an office is public: 开户行 stands beside it.
_ACCOUNT = compile_late(r"开户|户名|基本户|对公|专户|缴款|缴费|账户名称")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECK_DIGITS = "10X98765432"
_AROUND = 60


@rule(
    "S133",
    "private-data",
    severity=Severity.ERROR,
    basis="编辑惯例（公开发布前隐去个人信息）",
    needs=("release",),
    patterns=(_NUMBER,),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("关于补助的公告\n林知远，身份证号110105********0014，咨询电话：13900000000，项目代码202600000000000017。"),
        Good(
            "关于补助的通知\n各乡镇：\n林知远，身份证号11010519491231002X。\n云川市水利局\n2026年3月5日\n（此件不公开）"
        ),
        Good("关于补助的公告\n订单号110105194912310021，开户行：云川银行，账号：6200000000000000000。"),
        Bad("关于补助的公告\n林知远，身份证号【11010519491231002X】，补助500元。"),
        Bad(
            "关于补助的通知\n各乡镇：\n林知远，卡号【6200000000000000000】。\n云川市水利局\n2026年3月5日\n"
            "（此件公开发布）"
        ),
        Bad("关于补助的通知\n各乡镇：\n周行简，【13900000000】。\n云川市水利局\n2026年3月5日\n（此件主动公开）"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    matches = document.matches(_NUMBER)
    if not matches or not _is_public(document):
        return
    for match in matches:
        span = Span(*match.span())
        name = _name(document, match[0], span)
        if name:
            printed = f"{match[0][:3]}…{match[0][-2:]}"
            severity = Severity.INFO if name == "个人手机号码" else None
            yield Finding(span, f"公开发布的文件不应有{name}，此处为“{printed}”", severity=severity)


def _is_public(document: Document) -> bool:
    released = any(fact.value.sort == "public" for fact in document.facts("release"))
    return released or document.kind in PUBLIC_KINDS or document.title.endswith("公示")


def _name(document: Document, digits: str, span: Span) -> str:
    if _is_identity(digits):
        return "公民身份号码"
    block = document.block_at(span.start)
    start = max(block.start if block is not None else 0, span.start - _AROUND)
    around = document.text[start : span.end + 10]
    if _CARD.fullmatch(digits) and _is_card(digits) and not _ACCOUNT.search(around):
        return "银行卡号"
    if _MOBILE.fullmatch(digits) and not _CONTACT.search(around) and not document.masked(span.start, "table", "link"):
        return "个人手机号码"
    return ""


def _is_identity(digits: str) -> bool:
    """GB 11643—1999: a day of the calendar and the right check digit."""
    match = _IDENTITY.fullmatch(digits)
    if match is None:
        return False
    day = match["day"]
    try:
        datetime.date(int(day[:4]), int(day[4:6]), int(day[6:]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(digits, _WEIGHTS, strict=False))
    return _CHECK_DIGITS[total % 11] == digits[-1].upper()


def _is_card(digits: str) -> bool:
    """The Luhn digit at the end."""
    doubled = (int(digit) * (1 + place % 2) for place, digit in enumerate(reversed(digits)))
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
