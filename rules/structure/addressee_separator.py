"""主送机关之间的标点按级别和系统分：同级同类用“、”，不同级别之间用“，”。

“各县（市、区）人民政府，市政府各部门、各直属机构：”，下级政府与本级部门之间用“、”，就看不出层次了。同一层次之内用“、”还是“，”，
各地写法不一，不作判断。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.2；编辑惯例。
"""

from collections.abc import Iterator
from itertools import pairwise

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Severity, Span, compile_late, rule

# Governments of the tier below, all of them: 各县（市、区）人民政府, 各乡镇（街道）.
_BELOW = compile_late(
    r"各(?:(?:设区|自治)?[市州县区旗乡镇][^府委局厅]{0,16}(?:(?:人民)?政府|街道办事处)|街道办事处)(?:[（(][^（）()]*[）)])?\Z"
)
# Departments of the tier itself: 市政府各部门, 市直有关单位, 省级有关部门.
_BESIDE = compile_late(
    r"[省市州县区旗](?:委|人民政府|政府|直|级|属)+(?:各|有关|相关)*[^府]{0,8}(?:部门|单位|机构|委局|厅委)\Z"
)
_WRONG = frozenset("、；;")
_END = "\n　　请认真组织。\n云川市人民政府\n2026年3月5日"
_TITLE = "云川市人民政府关于开展节水宣传的通知\n"


@rule(
    "S112",
    "addressee-separator",
    severity=Severity.INFO,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.2；编辑惯例",
    needs=("addressees",),
    except_kinds=("law", "report", "news"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_TITLE + "各县（市、区）人民政府，市政府各部门、各直属机构：" + _END),
        Good(_TITLE + "各镇人民政府，各街道办事处，县直各部门，各有关单位：" + _END),
        Good(_TITLE + "各县水利局、教育局，市直各学校、有关单位：" + _END),
        Good(_TITLE + "各乡镇人民政府、街道办事处，县政府各部门：" + _END),
        Bad(
            _TITLE + "各县（市、区）人民政府【、】市政府各部门、各直属机构：" + _END,
            fixed=_TITLE + "各县（市、区）人民政府，市政府各部门、各直属机构：" + _END,
        ),
        Bad(
            _TITLE + "各镇人民政府、各街道办事处【；】县直有关单位：" + _END,
            fixed=_TITLE + "各镇人民政府、各街道办事处，县直有关单位：" + _END,
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("addressees"):
        for one, other in pairwise(fact.value.names):
            mark = Span(one.end, other.start)
            printed = document.text[slice(*mark)]
            if printed in _WRONG and _BELOW.match(one.name) and _BESIDE.match(other.name):
                fix = Fix("改为“，”", (Edit(*mark, "，"),))
                yield Finding(mark, f"下级政府与本级部门之间应用“，”，此处用“{printed}”", fix=fix)
