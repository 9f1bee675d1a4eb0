"""机构名称后缀重复：“…有限公司（云川）有限公司”。

一个名称只有一个表示机构性质的后缀；重复的多为改名、粘贴时漏删。哪一个该删，以登记、印章上的名称为准。
依据：机构名称应当准确、规范，与登记或编制文件一致。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, rule

_SUFFIXES = "委员会|管理局|办事处|领导小组|研究院|研究所|合作社|基金会|事务所|指挥部"
# What may stand between: a place or branch in brackets.
_PLACE = r"(?:[（(][一-鿿A-Za-z]{1,8}[）)])?"
# Begins at the second character of 有限公司 and the last of 人民政府, since 有 and 人 stand everywhere. What follows
# may make another word of the second: 委员会委员会议, 管理局管理局长.
_REPEATED = Pattern(
    "限府委管办领研合基事指",
    rf"(?:(?<=有)限(?:责任)?公司{_PLACE}(?:股份|集团)?有限(?:责任)?公司|(?<=人民政)府{_PLACE}人民政府"
    rf"|(?P<suffix>{_SUFFIXES}){_PLACE}(?P=suffix))(?![议长])",
)
_HEADS = {"限": ("股份有", "有"), "府": ("人民政",)}


@rule(
    "U104",
    "repeated-company-suffix",
    severity=Severity.ERROR,
    basis="编辑惯例（机构名称用规范名称）",
    patterns=(_REPEATED,),
    masks=("link",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川精工制品（北岭）有限公司获评优秀企业。"),
        Good("云川水务集团有限公司北岭分公司负责抢修。"),
        Good("市卫生健康委员会委员会议每月召开一次。"),
        Bad("云川精工制品【有限公司（北岭）有限公司】获评优秀企业。"),
        Bad("由云川建工【股份有限公司有限公司】承建。"),
        Bad("云川市发展和改革【委员会委员会】批复了项目建议书。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    for match in document.matches(_REPEATED):
        start = match.start()
        head = next((head for head in _HEADS.get(match[0][0], ()) if text.endswith(head, 0, start)), "")
        printed = head + match[0]
        yield Finding(Span(start - len(head), match.end()), f"名称应只有一个表示机构性质的后缀，此处为“{printed}”")
