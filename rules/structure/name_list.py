"""名单的人数、家数与所列不符，同一名单中重复列名，表格序号中断。

“先进集体（10个）”下只列了9个，正文“表彰50名”而附件列了49名，多是增删名单后没有改数；一人两见，多是并稿时漏删。
按行、按序号、按“语文：林知远、陈默”能数清的才核对，正文所称用名单名称（一等奖2篇）、首名（林知远等16名）或者紧接表格的
“命名8个”认定；写明约数、分批公布、正文前后数目不一的，一人可以两见的获奖、评委名单，不核对。
依据：《党政机关公文处理工作条例》第二十条（数字是否准确）；编辑惯例。
"""

import itertools
from collections.abc import Iterator

from qlint import Bad, Document, Fact, Finding, Good, ListClaim, Measured, Named, NameList, Related, Severity, rule


@rule(
    "S155",
    "name-list",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）；编辑惯例",
    needs=("name_list", "list_claim"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "先进集体和先进个人名单\n一、先进集体（2个）\n云川市水利局\n北岭县水利局\n二、先进个人（3名）\n"
            "林知远　周行简　陈　默"
        ),
        Good("关于表彰的决定\n经研究，决定授予2个单位“先进集体”称号。\n一、先进集体\n1.云川市水利局\n2.北岭县水利局"),
        Good(
            "一、先进集体（4个）\n（一）市直单位（2个）\n云川市水利局\n云川市教育局\n（二）县（区）（2个）\n"
            "北岭县水利局\n东门区水利局"
        ),
        Good(
            "关于表彰先进个人的决定\n各乡镇：\n决定授予林知远等5名同志“先进个人”称号。\n云川市人民政府\n2026年3月5日\n附件\n"
            "先进个人名单\n城区学校\n林知远　周行简　陈　默\n县区学校\n王思齐　何晓岭"
        ),
        Good("竞赛评委名单\n语文：林知远、周行简\n书法：林知远、陈默"),
        Good(
            "关于征文的通知\n本次征文设一等奖3篇、二等奖5篇。\n一等奖\n1.荣誉证书\n2.奖金2000元\n二等奖\n1.荣誉证书\n2.奖金1000元"
        ),
        Bad(
            "先进集体和先进个人名单\n一、先进集体（【3个】）\n云川市水利局\n北岭县水利局\n二、先进个人（3名）\n"
            "林知远　周行简　陈　默"
        ),
        Bad("先进个人名单\n二、先进个人（4名）\n林知远　周行简\n陈　默　【林知远】"),
        Bad(
            "关于表彰的决定\n经研究，决定授予云川市水利局等3个单位“先进集体”称号。\n【一、先进集体】\n"
            "1.云川市水利局\n2.北岭县水利局"
        ),
        Bad(
            "关于表彰的决定\n各乡镇：\n决定授予林知远等6名同志“优秀河长”称号。\n云川市人民政府\n2026年3月5日\n附件\n"
            "【优秀河长名单】\n（按姓氏笔画排序，共5名）\n王思齐　何晓岭　陈　默\n林知远　周行简"
        ),
        Bad("市级骨干教师名单\n语文：林知远、周行简\n数学：陈默、王思齐\n体育：何晓岭、【周行简】"),
        Bad(
            "关于征文结果的通报\n评出一等奖2篇、二等奖3篇。\n一等奖\n1.《渡口》　作者：林知远\n2.《桥》　作者：周行简\n"
            "【二等奖】\n1.《山》　作者：陈默\n2.《水》　作者：王思齐"
        ),
        Bad(
            "关于命名示范泵站的通知\n各乡镇：\n决定命名5个示范泵站。\n序号　泵站名称　负责人\n1　桃源泵站　林知远\n"
            "2　柳湾泵站　周行简\n3　石桥泵站　陈默\n5　【东门泵站　王思齐】\n6　西门泵站　何晓岭"
        ),
        Bad(
            "关于表彰先进个人的决定\n各乡镇：\n决定予以表彰。\n云川市人民政府\n2026年3月5日\n附件\n先进个人名单\n"
            "序号\t姓名\t单位\n1\t林知远\t云川市水利局\n2\t周行简\t云川市教育局\n"
            "4\t【陈默\t云川市财政局】\n5\t王思齐\t云川市水利局"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    lists = document.facts("name_list")
    claims = {fact.value.place: fact for fact in document.facts("list_claim")} if lists else {}
    for index, fact in enumerate(lists):
        value: NameList = fact.value
        # One slip, one finding: a name printed twice also makes the count wrong, a row left out the numbers.
        doubles = list(_check_doubles(value)) if _is_headed(document, value) else []
        numbers = list(_check_numbers(value)) if value.table and value.numbers else []
        yield from doubles or _check_count(document, value, claims.get(index)) or numbers


def _is_headed(document: Document, value: NameList) -> bool:
    """Whether a heading says what the list is of; a table of anything may say the same twice."""
    block = document.block_at(value.head.start)
    return block is not None and block.kind != "table_row"


def _check_count(document: Document, value: NameList, claim: Fact | None) -> list[Finding]:
    listed, last = len(value.entries), value.entries[-1]
    said: ListClaim | None = claim.value if claim is not None else None
    measure = document.text[value.stated_span.end - 1] if value.stated else said.measure if said is not None else ""
    related = [Related(last.span, f"所列最后一{measure}，共{listed}{measure}")]
    if claim is not None:
        related.append(Related(claim.span, "正文所称"))
    if value.stated and value.stated != listed:
        there = document.text[slice(*value.stated_span)]
        message = f"所称数目应与所列名单一致，此处为“{there}”，下面列有{listed}{measure}"
        return [Finding(value.stated_span, message, tuple(related))]
    if claim is not None and said is not None and said.stated != listed:
        there = document.text[slice(*claim.span)]
        message = f"名单应与正文所称一致，正文为“{there}”，此处列有{listed}{measure}"
        return [Finding(value.head.span, message, tuple(related))]
    return []


def _check_doubles(value: NameList) -> Iterator[Finding]:
    seen: dict[str, Named] = {}
    for entry in value.entries:
        first = seen.setdefault(entry.name, entry)
        if first is not entry:
            yield Finding(entry.span, f"同一名单中只列一次，此处“{entry.name}”重复", (Related(first.span, "前一处"),))


def _check_numbers(value: NameList) -> Iterator[Finding]:
    for (before, after), entry in zip(itertools.pairwise(value.numbers), value.entries[1:], strict=True):
        if after != before + 1:
            yield Finding(entry.span, f"序号应为“{before + 1}”，此处为“{after}”")
            return
