"""发文机关前后应一致：标志、标题、署名和印发机关说的是同一个机关。

套用旧稿时，常有一处忘了改：标题是教育局，署名是体育局；标题是本县政府，印发机关是邻县政府办公室。规范化简称与全称、
办公室代印、领导小组由成员单位代章、联合行文只用主办机关标志，都不提示；由个人署名的令和议案不在此列。孰是由承办处室核定。
依据：《党政机关公文处理工作条例》第九条；《党政机关公文格式》（GB/T 9704—2012）7.2.4、7.3.5、7.4.3。
"""

from collections.abc import Iterator

from qlint import (
    Bad,
    Document,
    Fact,
    Finding,
    Good,
    Issuer,
    Measured,
    Related,
    Severity,
    are_same_organs,
    compile_late,
    is_same_organ,
    may_send_for,
    principal_of,
    rule,
)

_NAMES = {"mark": "发文机关标志", "title": "标题", "signature": "署名", "printing": "印发机关"}
# Within one house the place is left out: 学院办公室, 党政办公室, 人事处.
_INNER = compile_late(
    r"(?:学院|学校|校|院|党政|党委|院长|校长|公司|集团|综合|行政|局|机关){0,2}办公室|[^省市县区州]{2,5}[处科部]"
)
_MEETING = compile_late(r"(?:会议|大会|全会)(?:主席团)?$")  # a congress decides, its standing committee prints


@rule(
    "S105",
    "issuer-agreement",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条",
    needs=("issuer",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "云川市人民政府文件\n云政发〔2026〕5号\n云川市人民政府关于节水的通知\n各县人民政府：\n　　请抓好落实。\n"
            "云川市人民政府\n2026年3月5日\n抄送：市委各部门。\n云川市人民政府办公室　　2026年3月6日印发"
        ),
        Good(
            "市发展改革委关于下达节水投资计划的通知\n各县（市、区）发展改革局：\n　　现将计划下达给你们。\n"
            "云川市发展和改革委员会\n2026年3月5日"
        ),
        Good(
            "云川市水利局文件\n云水发〔2026〕8号\n云川市水利局等两部门关于开展取水检查的通知\n各县水利局、财政局：\n"
            "　　请认真组织。\n云川市水利局　　　云川市财政局\n2026年3月5日"
        ),
        Good(
            "云川市节水工作领导小组关于印发工作规则的通知\n各成员单位：\n　　现予印发。\n云川市节水工作领导小组\n"
            "2026年3月5日\n云川市水利局办公室　　2026年3月6日印发"
        ),
        Good(
            "云川市纪委监委关于通报典型问题的通知\n各县纪委监委：\n　　请引以为戒。\n云川市纪委　云川市监委\n"
            "2026年3月5日"
        ),
        Bad(
            "云川市教育局关于开展阅读活动的通知\n各县（市、区）教育局：\n　　请认真组织。\n【云川市体育局】\n"
            "2026年3月5日"
        ),
        Bad(
            "云川市人民政府文件\n云政发〔2026〕5号\n【云川市人民政府办公室】关于节水的通知\n各县人民政府：\n请抓好落实。\n"
            "云川市人民政府\n2026年3月5日"
        ),
        Bad(
            "云川市交通运输局文件\n云交发〔2026〕5号\n云川市交通运输局关于养护的通知\n各县交通运输局：\n请抓好落实。\n"
            "【云川市交通局】\n2026年3月5日"
        ),
        Bad(
            "北岭县人民政府关于加强防汛的通知\n各乡镇人民政府：\n　　请抓好落实。\n北岭县人民政府\n2026年3月5日\n"
            "抄送：县委各部门。\n【西屏县人民政府办公室】　　2026年3月6日印发"
        ),
        Bad(
            "云川市水利局文件\n云水发〔2026〕8号\n【云川市林业局】关于开展巡查的通知\n各县林业局：\n　　请认真组织。\n"
            "云川市林业局\n2026年3月5日"
        ),
        Bad(
            "云川市民政局 云川市财政局关于调整补助标准的通知\n各县民政局、财政局：\n　　请遵照执行。\n"
            "【云川市民政局　　云川市水利局】\n2026年3月5日"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    yield from _office_and_principal(document)
    elements = [
        fact
        for fact in document.facts("issuer")
        if not _MEETING.search(fact.value.organs[0].name) and not _INNER.fullmatch(fact.value.organs[0].name)
    ]
    for index, fact in enumerate(elements):
        earlier = elements[:index]
        if not earlier or (_agrees(earlier, fact) if fact.value.element == "printing" else _fits(earlier, fact)):
            continue
        others = [other for other in elements if other is not fact and _disagree(*sorted((other, fact)))]
        # The nearest other place speaks first.
        first = next((other for other in reversed(others) if other.start < fact.start), others[0])
        yield Finding(
            fact.span,
            f"发文机关应前后一致，{_said(first.value)}，{_said(fact.value)}",
            related=tuple(Related(other.span, _NAMES[other.value.element]) for other in others),
        )
        return


def _office_and_principal(document: Document) -> Iterator[Finding]:
    """The office in the title, its principal in mark and signature: one of the three is the odd one."""
    one = {fact.value.element: fact for fact in document.facts("issuer") if len(fact.value.organs) == 1}
    if not {"mark", "title", "signature"} <= one.keys():
        return
    names = {element: fact.value.organs[0].name for element, fact in one.items()}
    by_office = {element: principal_of(name) != name for element, name in names.items()}
    odd = next((element for element in ("title", "signature") if by_office[element] != by_office["mark"]), None)
    others = [element for element in ("mark", "title", "signature") if element != odd]
    if odd is None or by_office[others[0]] != by_office[others[1]]:
        return
    if is_same_organ(principal_of(names[odd]), principal_of(names["mark"])):
        related = tuple(Related(one[element].span, _NAMES[element]) for element in others)
        said = f"{_said(one[others[0]].value)}，{_said(one[odd].value)}"
        yield Finding(one[odd].span, f"发文机关应前后一致，{said}", related=related)


def _said(issuer: Issuer) -> str:
    return f"{_NAMES[issuer.element]}为“{'、'.join(organ.name for organ in issuer.organs)}”"


def _fits(earlier: list[Fact], fact: Fact) -> bool:
    return not any(_disagree(other, fact) for other in earlier)


def _agrees(earlier: list[Fact], fact: Fact) -> bool:
    """Whether the one that prints may do so for any organ named before."""
    return any(not _disagree(other, fact) for other in earlier)


def _is_list_above(title: Fact, signature: Fact) -> bool:
    """Whether what stands above the signature was read with it: a list of organs, the one of the title last."""
    organs = signature.value.organs
    own = title.value.organs
    return len(own) == 1 and len(organs) > 1 and is_same_organ(own[0].name, organs[-1].name)


def _disagree(one: Fact, other: Fact) -> bool:
    """Of two elements, the earlier first: a title with 等四部门, a mark and a 印发 line name some, others all."""
    if other.value.element == "signature" and one.value.element == "title" and _is_list_above(one, other):
        return False
    ones, others = ([organ.name for organ in fact.value.organs] for fact in (one, other))
    if one.value.element == "mark" or other.value.element == "printing" or one.value.joint or other.value.joint:
        return not any(may_send_for(late, early) or may_send_for(early, late) for early in ones for late in others)
    return not are_same_organs(ones, others)
