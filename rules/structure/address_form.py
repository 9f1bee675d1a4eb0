"""对主送机关的称呼与主送机关不符。

套用旧稿、换了主送机关，正文里的“你市”“你县”“你局”往往漏改：主送为县人民政府的，正文应称“你县”，
主送为公司、学校、协会、党支部的，应称“你公司”“你校”“你会”“你支部”。
主送为几个机关的，其中有一个相符即可；引文、书名号内、表格和附件中的称呼不在此列。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import (
    AddressForm,
    Bad,
    Document,
    Fact,
    Finding,
    Good,
    Measured,
    Pattern,
    Related,
    Severity,
    Span,
    rule,
)

# 你市场, 你部门, 你办理 are other words; 你市（县、区） stands for each of several, 你市公司 for what lies there.
_FORM = Pattern(
    "你",
    r"你(?:(?:省|市(?![场民长容值])|县(?!域)|区(?![域别分间])|州|盟|旗|镇|乡(?![镇村]))(?!级|公司|分[公行局]|支行)|"
    r"局|厅|委(?![托派婉屈])|部(?![门分位])|院(?!落)|公司|集团|校(?![长友区])|[协学商]会|党?(?:总支|支部))(?![（(/、])",
)
_LEVELS = "省市县区州盟旗镇乡"
# 你委 and 你部 may be said of much that is not called so.
_VAGUE = "委部院"
_RELATED = 10


@rule(
    "S150",
    "address-form",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("address_form", "addressees", "part"),
    patterns=(_FORM,),
    masks=("quotation", "title", "reproduced", "table"),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("关于供水工程的批复\n北岭县人民政府：\n你县《关于供水工程的请示》收悉，同意你县建设该工程。"),
        Good("关于供水工程的批复\n云川市水利局：\n你局来文收悉，请你市抓好落实。你市场价格监测点照常运行。"),
        Good("关于供水资金的通知\n各市、县人民政府：\n现下达你市（县）供水资金，请你县按规定使用。"),
        Good("关于转发来文的通知\n北岭县人民政府：\n上级来文指出“你市进度偏慢”，请你县抓紧整改。"),
        Good("关于水厂检修的通知\n云川市水务集团有限公司：\n请你公司、你市公司营业厅按计划检修，你集团来文照此办理。"),
        Good("关于换届的批复\n中共云川市水利局机关总支部委员会：\n你总支来文收悉，请你局机关党员按期参加。"),
        Bad("关于水厂检修的通知\n云岭水务有限公司：\n请你公司按计划检修，并请【你县】于月底前报送情况。"),
        Bad("关于供水工程的通知\n各县（区）人民政府：\n请【你公司】抓紧建设供水工程。"),
        Bad("关于换届的批复\n中共云岭学院机械系总支部委员会：\n同意【你镇】换届，由你总支组织实施。"),
        Bad("关于供水工程的批复\n北岭县人民政府：\n同意【你市】建设供水工程。"),
        Bad("关于供水工程的批复\n云川市水利局：\n【你厅】来文收悉，原则同意你局意见。"),
        Bad("关于防汛工作的通知\n各县（区）人民政府：\n请【你市】做好防汛工作，并于月底前报送【你省】物资情况。"),
        Bad("关于防汛工作的函\n中共北岭县委、北岭县人民政府：\n请【你区】做好防汛工作。你区情况请于月底前函复。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    matches = document.matches(_FORM)
    facts = document.facts("address_form") if matches else ()
    forms: list[AddressForm] = [fact.value for fact in facts]
    if not forms or not all(form.forms for form in forms) or len(document.blocks) < 2:
        return
    fitting = {word for form in forms for word in form.fitting}
    addressed, end = document.facts("addressees")[0], _text_end(document)
    places: dict[str, list[Span]] = {}
    for match in matches:
        span, word = Span(*match.span()), match[0][1:]
        masked = document.masked(span.start, "quotation", "title", "reproduced")
        if addressed.end <= span.start < end and not masked and word not in fitting and _is_telling(word, fitting):
            places.setdefault(match[0], []).append(span)
    for said, spans in places.items():
        yield _finding(document, addressed, forms, said, spans)


def _text_end(document: Document) -> int:
    """Where the document's own text ends: an annex or an issued text may speak to others."""
    return next((fact.end for fact in document.facts("part") if fact.value.sort == "main"), 0)


def _is_telling(word: str, fitting: set[str]) -> bool:
    """你委 says nothing wrong where an office is addressed under another name; a place always does."""
    return word not in _VAGUE or any(unit in fitting for unit in "局厅")


def _finding(document: Document, addressed: Fact, forms: list[AddressForm], said: str, spans: list[Span]) -> Finding:
    names = addressed.value.names
    named = "、".join(name.name for name in names[:2]) + ("等" if len(names) > 2 else "")
    usual = [word for form in forms for word in form.forms]
    # A place is put right by a place, a unit by a unit, where the addressee has one.
    alike = [word for word in usual if (word in _LEVELS) == (said[1:] in _LEVELS)]
    wanted = "、".join(f"“你{word}”" for word in dict.fromkeys(alike or usual))
    more = f"（共{len(spans)}处）" if len(spans) > 1 else ""
    related = (Related(addressed.span, "主送机关"), *(Related(span, "又一处") for span in spans[1 : _RELATED + 1]))
    return Finding(spans[0], f"主送机关为“{named}”，应称{wanted}，此处为“{said}”{more}", related)
