"""发文字号的写法：代字＋六角括号的四位年份＋阿拉伯数字序号＋“号”。

常见的错法有没有括号或者括号不是六角括号、序号加“第”、编虚位（005号）、年份两位、漏“号”、夹空格、用汉字数字；本文的和引用的字号都判断，
同一字号有几处错一次说全。2000年以前的字号、法院案号、许可证号和命令、公告的“第×号”各有写法，不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.2.5。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import (
    STATUTORY_KINDS,
    Bad,
    DocNumber,
    Document,
    Edit,
    Fact,
    Finding,
    Fix,
    Good,
    Measured,
    Severity,
    compile_late,
    gather_habit,
    rule,
)

_BLANKS = compile_late(r"[ 　\xa0]+")
_ARABIC = str.maketrans("０１２３４５６７８９", "0123456789")
# 令第5号, 建字〔2026〕第005号, 许可〔2026〕第5号: numbers that follow rules of their own.
_OTHER_NUMBER = compile_late(
    r"(?:令|公告|通告|字|证|许可|许准|准予|罚|仲案|公证|登记|备案|合同|标|编号"
    r"|决|[检诉执][一-鿿]{0,4}建|(?:罚|听|先|责|催|处|许)告|[责限整]改|[停受验鉴评估合采登]|(?:评|鉴|审|验|检)报|[稽监查]处|安监管责改)\Z"
)
_NUMBERED_THING = compile_late(r"编号[：:][ 　]*\Z")  # 合同编号：云水合〔2026〕第005号
_ORDERS = ("令", "公告", "通告")
_OLD = 2000
_HAN_UNTIL = 2012
_MOST = 5


@rule(
    "S101",
    "document-number-form",
    severity=Severity.ERROR,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.2.5",
    needs=("doc_number",),
    fixable=True,
    measured=(
        Measured("official", 9, 9, 9),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "关于供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请按《云川市供水应急预案》（云政发〔2025〕12号）执行。"
        ),
        Good("依据（2026）云01民终5号民事判决和建字〔2026〕第005号许可，现予公告。"),
        Good(
            "云检建〔2026〕第1号、云税稽处〔2026〕001号、云环罚告〔2026〕第3号和合同（合同编号：云水〔2026〕005号）一并归档。"
        ),
        Good("云川市水利局公告〔2026〕第5号和云水发〔2025〕3、4号同时废止。"),
        Bad(
            "《供水应急预案》（【云政发[2026]5号】）同时废止。", fixed="《供水应急预案》（云政发〔2026〕5号）同时废止。"
        ),
        Bad("按照【云政发〔2026〕第005号】要求落实。", fixed="按照云政发〔2026〕5号要求落实。"),
        Bad("按照【云政发〔26〕5号】要求落实。"),
        Bad(
            "关于供水工作的通知\n【云水发2026年5号】\n各乡镇人民政府：\n请按预案（【云政发20252号】）执行。",
            fixed="关于供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请按预案（云政发〔2025〕2号）执行。",
        ),
        Bad(
            "《供水应急预案》（【云政发〔2026〕23】）文件废止。",
            fixed="《供水应急预案》（云政发〔2026〕23号）文件废止。",
        ),
        Bad(
            "关于供水工作的通知\n【云水发 〔2026〕 5号】\n各乡镇人民政府：\n请抓好落实。",
            fixed="关于供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n请抓好落实。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    wrong: dict[tuple[str, ...], list[Fact]] = {}
    for fact in document.facts("doc_number"):
        if (faults := _faults(document, fact)) and not document.masked(fact.start, "copy", "footer"):
            wrong.setdefault(faults, []).append(fact)
    for faults, facts in wrong.items():
        yield from gather_habit(facts, partial(_finding, document, faults), _MOST, "写法有误的字号")


def _faults(document: Document, fact: Fact) -> tuple[str, ...]:
    """What is wrong with a number, in the order of its parts; empty where nothing is or it follows other rules."""
    number: DocNumber = fact.value
    if number.year < _OLD or not number.serial:
        return ()
    serial, year = number.serial_text.translate(_ARABIC), number.year_text.translate(_ARABIC)
    han = number.year >= _HAN_UNTIL and not (serial + year).isascii()
    special = _is_special(document, fact)
    in_table = document.masked(fact.start, "table")
    found = (
        (number.brackets != "〔〕", "年份应用六角括号〔〕"),
        (len(year) != 4, "年份应为四位"),
        (bool(number.brackets) and "年" in document.text[fact.start + len(number.agency) : fact.end], "括号内不写“年”"),
        (number.ordinal and not special, "序号不加“第”"),
        (serial.startswith("0") and not special, "序号不编虚位"),
        (han, "年份、序号应用阿拉伯数字"),
        (not number.marked and not in_table, "序号后应有“号”"),
        (number.spaced, "中间不空格"),
    )
    return tuple(words for wrong, words in found if wrong)


def _is_special(document: Document, fact: Fact) -> bool:
    """A number of a permit, a penalty, a contract; that of the document itself only where its kind has such numbers."""
    number: DocNumber = fact.value
    agency = number.agency.strip()
    if number.own and document.kind in STATUTORY_KINDS and document.profile == "gov":
        return agency.endswith(_ORDERS)
    if _NUMBERED_THING.search(document.text, max(0, fact.start - 8), fact.start) is not None:
        return True
    return _OTHER_NUMBER.search(agency) is not None


def _finding(document: Document, faults: tuple[str, ...], facts: Sequence[Fact]) -> Finding:
    printed = document.text[facts[0].start : facts[0].end]
    edits = tuple(Edit(*fact.span, wanted) for fact in facts if (wanted := _wanted(document, fact)))
    should = f"发文字号应为“{edits[0].text}”" if edits and edits[0].start == facts[0].start else "发文字号应改正"
    return Finding(
        facts[0].span,
        f"{should}，此处为“{printed}”（{'，'.join(faults)}）",
        fix=Fix("改为规范的发文字号", edits, safe=facts[0].value.own) if edits else None,
        severity=Severity.WARNING if faults == ("中间不空格",) else None,
    )


def _wanted(document: Document, fact: Fact) -> str:
    """The number in its one right form; empty where the year is short or the words are quoted."""
    number: DocNumber = fact.value
    if len(number.year_text) != 4 or document.masked(fact.start, "quotation", "title"):
        return ""
    return f"{_BLANKS.sub('', number.agency)}〔{number.year}〕{number.serial}号"
