"""数与名词之间应有量词：“1.1万员工”应为“1.1万名员工”，“32企业”应为“32家企业”。

“17部门”“26县”“300余人”一类通行的省略不算；新闻、报告中常省，只供参考。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Severity, Span, rule

_MEASURES = {
    "名": "员工|职工|党员|干部|学生|教师|志愿者|群众|代表|医生|护士|民警|队员|学员|居民|村民"
    "|农民工|专家|游客|市民|旅客",
    "家": "企业|公司|商户|单位|医院|银行|门店|商铺|合作社",
    "户": "农户|家庭|贫困户",
    "个": "项目|岗位|车位|床位|摊位",
    "座": "泵站|水库|桥梁|电站|基站|厂房",
}
_NOUNS = "|".join(_MEASURES.values())
_BARE = Pattern(
    "0123456789",
    rf"(?<![0-9０-９.．A-Za-z第〔年、—～~-])(?!(?:19|20)[0-9]{{2}}(?![余多万亿0-9]))"
    rf"[1-9][0-9]*(?:\.[0-9]+)?[余多]?[万亿]?[余多]?(?P<noun>{_NOUNS})",
)
# What a number that counts people or things follows: others are codes, years and numbers of headings.
_BEFORE = frozenset("的有共计达近约过超为训访助给对及引组织成来动位")


@rule(
    "N217",
    "missing-measure",
    severity=Severity.INFO,
    basis="编辑惯例",
    patterns=(_BARE,),
    masks=("quotation", "title", "link", "code", "table"),
    except_kinds=("law", "news", "report"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("公司有1.1万名员工，走访32家企业，等17部门联合印发。"),
        Good("1项目概况，2023学生数，第3单位，5G基站，4.2企业情况。"),
        Bad("公司共有【1.1万员工】。"),
        Bad("走访【32企业】，培训【300余干部】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(_BARE):
        block = document.block_at(match.start())
        if block is None or block.start == match.start() or document.text[match.start() - 1] not in _BEFORE:
            continue
        measure = next(word for word, nouns in _MEASURES.items() if match["noun"] in nouns.split("|"))
        number = match[0][: -len(match["noun"])]
        right = f"{number}{measure}{match['noun']}"
        yield Finding(Span(*match.span()), f"数与名词之间应有量词，如“{right}”，此处为“{match[0]}”")
