"""文中提到的附件应当存在：“见附件3”，附件说明应列到附件3。

附件增删以后，正文里的序号没有跟着改，收文的人就找不到所指的附件。附件说明已经列出附件而所指序号不在其中的，应改；只有附件、
没有附件说明，或者两者都没有的，请核；网页转载往往不带署名和附件，只供参考。所引其他文件的附件（《…》附件2、该通知附件1），
附件自己所说的附件，“材料附件”“以附件形式报送”，以及单独成册、另有编号的附件，都不在此列。
依据：《党政机关公文处理工作条例》第二十条；编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.4。
"""

from collections.abc import Iterator

from qlint import (
    AnnexGroup,
    Bad,
    Document,
    Fact,
    Finding,
    Good,
    Measured,
    Part,
    Related,
    Severity,
    compile_late,
    rule,
)

_POINTS = compile_late(
    r"(?:见|参阅|填写|填报|填好|按照?|依照|对照|参照|根据|使用|[（(](?=附件[）)]))(?:本通知|本函)?[ 　]*\Z"
)
_SURELY = compile_late(r"(?:见|填写|填报|填好|按照?|依照|对照|参照|根据|使用)[ 　]*\Z")
_BARE = compile_late(r"[ 　]*(?:[）)，。；、的所中要执填]|格式|模板|样式|名单|\Z)")
_ELSEWHERE = compile_late(r"邮件|网站|网页|系统|平台|另发|另附|下载|合同|协议|标书|招标")
_HEAD = "关于做好供水工作的通知\n云水发〔2026〕5号\n各乡镇人民政府：\n"
_SIGNED = "云川市水利局\n2026年3月5日"


@rule(
    "R102",
    "annex-reference",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条；编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.4",
    needs=("reference", "annex_group", "part", "signature"),
    masks=("quotation", "reproduced"),
    except_kinds=("report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "请填写登记表（见附件1），并对照清单（附件2）自查。\n附件：1.登记表\n2.检查清单\n" + _SIGNED),
        Good(_HEAD + "名额分配见附件。\n附件：名额分配表\n" + _SIGNED),
        Good(_HEAD + "指标按《云川市节水行动方案》附件2执行，分工按该方案附件3执行。\n" + _SIGNED),
        Good(_HEAD + "请将电子材料以附件形式报送，邮件附件不超过10兆。\n" + _SIGNED),
        Good(
            _HEAD
            + "申报指南附件5已更新，提交附件4类材料，按照省里下发的附件3填报。\n附件：1.登记表\n2.检查清单\n"
            + _SIGNED
        ),
        Bad(_HEAD + "证明材料另行提供，样式如【附件3】。\n附件：1.登记表\n2.检查清单\n" + _SIGNED),
        Bad(_HEAD + "请填写登记表（见【附件3】）。\n附件：1.登记表\n2.检查清单\n" + _SIGNED),
        Bad(_HEAD + "任务分工见附件1、【4】。\n附件：1.任务分工\n2.联络员名单\n" + _SIGNED),
        Bad(_HEAD + "各乡镇名额见【附件2】。\n附件：名额分配表\n" + _SIGNED),
        Bad(_HEAD + "名额分配详见【附件】，请认真组织。\n" + _SIGNED),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    references = [fact for fact in document.facts("reference") if fact.value.target == "annex"]
    if not references:
        return
    groups: list[AnnexGroup] = [fact.value for fact in document.facts("annex_group")]
    parts = document.facts("part")
    if parts[0].value.sort == "annex":
        return  # an annex in a file of its own
    known = {number for group in groups for number in group.numbers}
    for fact in references:
        if fact.value.numbers and fact.value.numbers[0] in known:
            continue
        severity = _severity(document, groups, fact, _part_at(parts, fact.start))
        if severity is not None and _is_reference(document, fact):
            yield _finding(document, groups, fact, severity)


def _part_at(parts: tuple[Fact, ...], place: int) -> Part:
    part: Part = next(fact for fact in reversed(parts) if fact.start <= place or fact is parts[0]).value
    return part


def _severity(document: Document, groups: list[AnnexGroup], fact: Fact, part: Part) -> Severity | None:
    """How sure it is that the annex is missing; None where nothing can be said."""
    numbered = bool(fact.value.numbers)
    if part.sort == "annex":
        # A form may ask for what it calls 附件3.
        plan = any(block.level for block in document.blocks[part.first : part.last + 1])
        if not plan:
            return None
        return Severity.INFO if numbered and any(group.entries for group in groups) else None
    if groups:
        listed = any(group.entries for group in groups)
        if not numbered:
            return None
        return Severity.ERROR if listed and _is_pointed_at(document, fact) else Severity.WARNING
    if document.profile != "gov":
        return None
    return Severity.WARNING if document.facts("signature") else Severity.INFO


def _is_pointed_at(document: Document, fact: Fact) -> bool:
    """见附件3, 本通知附件3: of this document for certain; 证明材料（附件3） may number those of a form."""
    return fact.value.own or _SURELY.search(document.text, max(0, fact.start - 8), fact.start) is not None


def _is_reference(document: Document, fact: Fact) -> bool:
    """附件3 is one wherever it stands; 附件 alone only behind 见 or 按, or alone in brackets."""
    text, sentence = document.text, document.clause_at(fact.start)
    if _ELSEWHERE.search(text, *sentence):
        return False
    if fact.value.numbers:
        return True
    return bool(_POINTS.search(text, max(0, fact.start - 8), fact.start) and _BARE.match(text, fact.end))


def _finding(document: Document, groups: list[AnnexGroup], fact: Fact, severity: Severity) -> Finding:
    words = f"附件{fact.value.numbers[0]}" if fact.value.numbers else "附件"
    for group in groups:
        if group.entries:
            first, last = group.entries[0], group.entries[-1]
            names = f"共{len(group.entries)}个" if len(group.entries) > 1 else "只有1个"
            related = (Related(first.name.span, f"附件说明（{names}，到“{last.name.name}”止）"),)
            return Finding(fact.span, f"所提附件应列入附件说明，此处“{words}”未列", related, severity=severity)
    if groups:
        labels = tuple(Related(annex.label, "文后的附件") for group in groups for annex in group.annexes[-1:])
        return Finding(fact.span, f"所提附件应附于文后，此处“{words}”不在其中", labels, severity=severity)
    return Finding(fact.span, f"所提附件应有附件说明和附件，此处“{words}”两者都没有", severity=severity)
