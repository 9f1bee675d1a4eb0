"""密级和保密期限的写法：秘密★10年。

涉密公文分绝密、机密、秘密三级，与保密期限一并标注，期限用阿拉伯数字，两者之间用“★”隔开；涉密公文还应标注份号。
保密期限为长期的，标注解密时间或解密条件的，不在此列。“内部资料”“内部文件”不是密级。
依据：《党政机关公文处理工作条例》第九条；《党政机关公文格式》（GB/T 9704—2012）7.2.1、7.2.2。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Severity, Span, compile_late, rule

_MARK = compile_late(
    r"(?P<level>(?:绝|机|秘|保|内)[ 　]*密)[ 　]*(?P<star>[★☆＊*]?)[ 　]*(?P<period>.*?)(?:[ 　]+(?:特急|加急))?\Z"
)
_HAN_PERIOD = compile_late(r"(?P<number>[一二三四五六七八九十]{1,3})(?P<unit>年|个月|月|天|日)\Z")
_DIGITS = {character: value for value, character in enumerate("一二三四五六七八九", 1)}
_OTHER_FORMS = ("解密", "启用", "长期", "至", "前", "后")
_SINCE = 2012


@rule(
    "S120",
    "secrecy-form",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第九条；《党政机关公文格式》（GB/T 9704—2012）7.2.2",
    kinds=("gov",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("内部资料\n云川市水利局文件\n云水发〔2026〕5号\n关于保密工作的通知\n各乡镇：\n请按机密级管理有关资料。"),
        Good(
            "关于保密工作的通知\n各乡镇：\n密级分为绝密、机密、秘密三级。\n一、机密\n机密文件应登记。\n二、秘密\n"
            "秘密文件应登记。"
        ),
        Bad(
            "000017\n【秘密★十年】\n云川市水利局文件\n云水发〔2026〕5号\n关于供水工作的通知\n各乡镇：\n请抓好落实。",
            fixed="000017\n秘密★10年\n云川市水利局文件\n云水发〔2026〕5号\n关于供水工作的通知\n各乡镇：\n请抓好落实。",
        ),
        Bad(
            "000017\n【机密☆1年】\n云川市水利局文件\n云水发〔2026〕5号\n关于供水工作的通知\n各乡镇：\n请抓好落实。",
            fixed="000017\n机密★1年\n云川市水利局文件\n云水发〔2026〕5号\n关于供水工作的通知\n各乡镇：\n请抓好落实。",
        ),
        Bad("000017\n【保密★10年】\n云川市水利局文件\n云水发〔2026〕5号\n关于供水工作的通知\n各乡镇：\n请抓好落实。"),
        Bad("000017\n【机密】\n云川市水利局文件\n云水发〔2026〕5号\n关于供水工作的通知\n各乡镇：\n请抓好落实。"),
        Bad("【机密★1年】\n云川市水利局文件\n云水发〔2026〕5号\n关于供水工作的通知\n各乡镇：\n请抓好落实。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    block = next(iter(document.blocks_of("secrecy")), None)
    if block is None or (document.year and document.year < _SINCE):
        return
    finding = _judge(document, block.span)
    if finding is not None:
        yield finding
    elif _lacks_copy_number(document):
        message = "涉密公文应标注份号，此处只标有密级"
        yield Finding(block.span, message, severity=Severity.WARNING)


def _judge(document: Document, span: Span) -> Finding | None:
    mark = _MARK.match(document.text, *span)
    if mark is None:
        return None
    level, period = mark["level"].replace(" ", "").replace("　", ""), mark["period"]
    if level in ("保密", "内密"):
        return Finding(span, f"密级应为“绝密”“机密”或者“秘密”，此处为“{level}”")
    if any(word in document.text[slice(*span)] for word in _OTHER_FORMS):
        return None
    if not period:
        told = any(word in document.text for word in ("解密时间", "解密条件", "保密期限"))
        message = f"密级应与保密期限一并标注（如“{level}★10年”），此处为“{document.text[slice(*span)]}”"
        return None if told else Finding(span, message, severity=Severity.WARNING)
    wanted = f"{level}★{_arabic(period)}"
    printed = document.text[mark.start() : mark.end("period")]
    if printed.replace(" ", "").replace("　", "") == wanted:
        return None
    edit = Edit(mark.start(), mark.end("period"), wanted)
    # The star is not in the words of the standard that could be seen.
    fix = Fix(f"改为“{wanted}”", (edit,))
    return Finding(span, f"密级和保密期限应为“{wanted}”，此处为“{printed}”", fix=fix, severity=Severity.WARNING)


def _arabic(period: str) -> str:
    """十年 as 10年; other periods as they are."""
    han = _HAN_PERIOD.match(period)
    if han is None:
        return period
    tens, ten, ones = han["number"].rpartition("十")
    value = (_DIGITS.get(tens, 1) * 10 if ten else 0) + _DIGITS.get(ones, 0)
    return f"{value}{han['unit']}" if value else period


def _lacks_copy_number(document: Document) -> bool:
    """Only in a document whose head is printed in full: the number is given when copies are made."""
    head = {block.kind for block in document.blocks[:12]}
    return document.stage == "final" and {"issuer_mark", "doc_number"} <= head and "copy_number" not in head
