"""同一层次的序号应当只用一种写法：“1.”与“1．”、“（1）”与“(1)”不要混用。

“1.”和“1．”都可以用，“（1）”也有用半角括号的，但一份文件里只用一种；同一组里混用的请核，各组之间不一致的供参考。正文、附件、所印发的
文件各自为一份。“1、”和汉字序号外的半角括号由别的规则指出，这里不重复；表格、法规、修改决定和引录的条文不作判断。
依据：编辑惯例；层次序数见《党政机关公文格式》（GB/T 9704—2012）7.3.3。
"""

from collections.abc import Iterator, Sequence

from qlint import Bad, Document, Edit, Finding, Fix, Good, Heading, Measured, Related, Severity, gather_habit, rule

# Forms of one number that do not stand in one text. Each is what stands round or behind the number.
_FAMILIES = (
    {".": "1.", "．": "1．"},
    {"（）": "（1）", "()": "(1)", "⑴": "⑴"},
    {"）": "1）", ")": "1)"},
)
_LEVELS = {3: (0,), 4: (1, 2)}
_ENCLOSED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"


@rule(
    "H103",
    "heading-style",
    severity=Severity.WARNING,
    basis="编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.3",
    needs=("heading",),
    masks=("table",),
    except_kinds=("law",),
    fixable=True,
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "一、用水管理\n1．计划用水。按月核定。\n2．计量用水。逐户装表。\n二、工作保障\n1．组织保障。明确专人。\n2．资金保障。列入预算。"
        ),
        Good("需报材料：\n(1)用水台账；\n(2)水表清单；\n(3)管网图。"),
        Good("一、材料\n1.用水台账。\n2.水表清单。\n附件\n管网清单\n1．东区管网。\n2．西区管网。\n3．北区管网。"),
        Good("报送步骤：\n1.登记。\n（1）用水台账；\n（2）水表清单。\n2.核验。\n1）现场看表；\n2）逐户签字。"),
        Bad(
            "1.清点设备。\n2.登记造册。\n【3．】逐户核对。\n4.按月公布。",
            fixed="1.清点设备。\n2.登记造册。\n3.逐户核对。\n4.按月公布。",
        ),
        Bad(
            "（1）用水台账；\n【(2)】水表清单；\n（3）管网图。", fixed="（1）用水台账；\n（2）水表清单；\n（3）管网图。"
        ),
        Bad("（1）用水台账；\n（2）水表清单；\n【⑶】管网图。", fixed="（1）用水台账；\n（2）水表清单；\n（3）管网图。"),
        Bad(
            "一、材料\n1.用水台账。\n2.水表清单。\n3.管网图。\n二、步骤\n【1．】登记。\n2．核验。",
            fixed="一、材料\n1.用水台账。\n2.水表清单。\n3.管网图。\n二、步骤\n1.登记。\n2.核验。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.amending:
        return
    groups: dict[tuple[int, int], dict[str, list[Heading]]] = {}
    for fact in document.facts("heading"):
        heading: Heading = fact.value
        for family in _LEVELS.get(heading.level, ()):
            style = _style(document.text[slice(*heading.marker)])
            if style in _FAMILIES[family]:
                groups.setdefault((heading.part, family), {}).setdefault(style, []).append(heading)
    for (_, family), by_style in groups.items():
        if len(by_style) > 1:
            yield from _mixed(document, _FAMILIES[family], by_style)


def _style(marker: str) -> str:
    return "⑴" if marker[0] in _ENCLOSED else "".join(mark for mark in marker if mark in "（）().．、")


def _mixed(document: Document, names: dict[str, str], by_style: dict[str, list[Heading]]) -> Iterator[Finding]:
    """The style used more often is taken for the right one, the earlier one where both are used as often."""
    usual = max(by_style, key=lambda style: (len(by_style[style]), -by_style[style][0].marker.start))
    beside = {(heading.parent, heading.level) for heading in by_style[usual]}

    def tell(headings: Sequence[Heading]) -> Finding:
        edits = tuple(
            Edit(*heading.marker, _write(document.text[slice(*heading.marker)], heading.number, usual))
            for heading in headings
        )
        printed = names[_style(document.text[slice(*headings[0].marker)])]
        together = any((heading.parent, heading.level) in beside for heading in headings)
        return Finding(
            headings[0].marker,
            f"同一层次的序号应统一为“{names[usual]}”（{len(by_style[usual])}处），此处为“{printed}”",
            related=(Related(by_style[usual][0].marker, f"“{names[usual]}”的第一处"),),
            fix=Fix(f"统一为“{names[usual]}”", edits, safe=False),
            severity=None if together else Severity.INFO,
        )

    for style in (style for style in by_style if style != usual):
        yield from gather_habit(by_style[style], tell, 1, f"也是“{names[style]}”")


def _write(marker: str, number: int, usual: str) -> str:
    if usual == "⑴":
        return _ENCLOSED[number - 1 : number] or marker
    figures = str(number) if marker[0] in _ENCLOSED else "".join(mark for mark in marker if mark not in "（）().．")
    return usual[:-1] + figures.strip(" 　") + usual[-1]
