"""成文日期、印发日期的写法：用阿拉伯数字，年、月、日标全，年份四位，月、日不编虚位。

2012年7月1日以前的公文用汉字写成文日期，不在此列；法律法规、会议报告、贺信、讣告、聘书和法院文书
按各自惯例书写，也不在此列。未填的日期由S102判断。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.5.4、7.4.3。
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from qlint import (
    Bad,
    Block,
    CalendarDate,
    Document,
    Edit,
    Fact,
    Finding,
    Fix,
    Good,
    Measured,
    Severity,
    compile_late,
    rule,
)

# GB/T 9704—2012 in force; before it the date stood in Chinese numerals.
_IN_FORCE = (2012, 7)
_OTHER_CUSTOM = compile_late(
    r"贺[信电词]|唁电|讣告|聘书|邀请|请柬|判决书|裁定书|调解书|决定书|通知书|起诉书|悼词|声明|公报|宣言|判决|碑"
)
# Courts write their dates in Chinese numerals: the number of a case tells that one speaks.
_OF_COURT = compile_late(
    r"(?m)^[ 　]*(?:[（(][0-9]{4}[）)][一-鿿][一-鿿0-9]{1,12}号(?:之[一二三四五六七八九十]+)?"
    r"|[一-鿿 　]{0,24}(?:决定书|裁定书|判决书|证书))[ 　]*$"
)
_HEAD = 400  # code points
_BLANK = compile_late(r"年[ 　×xX_＿]*月[ 　×xX_＿]*日|月[ 　×xX_＿]+日|月日")
_FULL_WIDTH = compile_late("[０-９]")
_NAMES = {"issue_date": "成文日期", "printing": "印发日期"}


@dataclass(frozen=True)
class Options:
    accept_han: bool = field(default=False, metadata={"meaning": "贺信、聘书、裁判文书等沿用汉字日期，不提示"})


@rule(
    "D102",
    "issue-date-form",
    severity=Severity.ERROR,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.5.4",
    needs=("date",),
    except_kinds=("law", "report", "news"),
    options=Options,
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市教育局关于开展安全检查的通知\n各学校：\n请立即检查。\n云川市教育局\n2026年2月28日"),
        Good("关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日"),
        Good("关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n二〇一一年三月五日"),
        Good(
            "云川市中级人民法院公告\n（2026）云05破3号\n本院裁定受理一案。\n特此公告。\n云川市中级人民法院\n二〇二六年三月五日"
        ),
        Good("致北岭县农民丰收节的贺信\n北岭县人民政府：\n谨致祝贺。\n云川市人民政府\n二〇二六年九月二十三日"),
        Bad(
            "关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n【2026年03月05日】",
            fixed="关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日",
        ),
        Bad(
            "关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n【二○二六年三月五日】",
            fixed="关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日",
        ),
        Bad("关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n【2026年3月】"),
        Bad("关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n【26年3月5日】"),
        Bad(
            "关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n【２０２６年３月５日】",
            fixed="关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日",
        ),
        Bad(
            "关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n【2026.3.5】",
            fixed="关于做好供水工作的通知\n各乡镇人民政府：\n请抓好落实。\n云川市水利局\n2026年3月5日",
        ),
    ),
)
def check(document: Document, options: Options) -> Iterator[Finding]:
    if _OTHER_CUSTOM.search(document.title[-12:]) or _OF_COURT.search(document.text[:_HEAD]):
        return
    judged = -1
    for fact in document.facts("date"):
        block = document.block_at(fact.start)
        if block is None or block.kind not in _NAMES or block.start == judged:
            continue
        judged = block.start
        if options.accept_han and fact.value.numerals == "han":
            continue
        if not _BLANK.search(document.text, *block.span) and (finding := _judge(document, block, fact)):
            yield finding


def _judge(document: Document, block: Block, fact: Fact) -> Finding | None:
    date: CalendarDate = fact.value
    printed = document.text[fact.start : fact.end]
    old = date.year > 0 and (date.year, date.month or 12) < _IN_FORCE
    wanted = f"{date.year}年{date.month}月{date.day}日"
    whole = date.year and date.month and date.day and not date.short_year
    plain = whole and date.numerals == "arabic" and not date.padded and date.separators == "年月日"
    wide = _FULL_WIDTH.search(printed) is not None
    # A day that no calendar has (D101) cannot be what it should be.
    if old or (plain and not wide) or (whole and date.as_date() is None):
        return None
    # The wording of 7.4.3 was not seen in print: only 成文日期 gates. Full-width digits are Arabic ones all the same.
    severity = Severity.WARNING if block.kind == "printing" or (plain and wide) else None
    name = _NAMES[block.kind]
    if not whole:
        missing = "年份应为四位" if date.short_year else "年、月、日应标全"
        return Finding(fact.span, f"{name}{missing}，此处为“{printed}”", severity=severity)
    fix = Fix(f"改为“{wanted}”", (Edit(fact.start, fact.end, wanted),), safe=date.numerals == "arabic")
    return Finding(fact.span, f"{name}应为“{wanted}”，此处为“{printed}”", fix=fix, severity=severity)
