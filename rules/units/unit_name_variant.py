"""同一责任单位的名称前后不一：一处“市发改委”，他处“市发展改革委”；或者写错、写颠倒一个字。

一份文件里一个单位只用一个规范化简称，读者才看得出是同一个单位。只比较同一层级的名称；名称相近的两个部门（市教育局、市体育局）、
部门与其内设机构（市公安局、市公安局交警支队）不是一个单位，不算。党委部门、企业和学校的内设部门名称相近的多，只有一处与他处不同、
又从未并列的才算。哪一个是规范写法，由承办处室核定。
依据：《党政机关公文处理工作条例》第九条（规范化简称）；编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, UnitVariant, rule

_RELATED = 20


@rule(
    "U107",
    "unit-name-variant",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条；编辑惯例",
    needs=("unit_variant",),
    except_kinds=("law",),
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("推进水价改革。（市教育局、市水利局负责）\n落实用水定额。（市体育局、市水务局负责）"),
        Good("推进水价改革。（市公安局、市税务局负责）\n查处偷水行为。（市公安局交警支队、市税务局稽查局负责）"),
        Good("推进水价改革。（市发展改革委、财政局负责）\n落实用水定额。（县发展改革局、县财政局负责）"),
        Good("改造管网。（市公路管理局、城东区水利局负责）\n推广器具。（市公园管理局、城西区水利局负责）"),
        Good("推进水价改革。（市节水工作领导小组办公室负责）\n落实用水定额。（市节水工作领导小组各成员单位负责）"),
        Bad(
            "推进水价改革。（市发展改革委、市财政局负责）\n落实用水定额。（市水利局、市发展改革委负责）\n"
            "改造管网。（【市发改委】、市城管局负责）"
        ),
        Bad(
            "推进水价改革。（市农业农村局、市财政局负责）\n落实用水定额。（市水利局、市农业农村局负责）\n"
            "改造管网。（【市农村农业局】、市城管局负责）"
        ),
        Bad(
            "推进水价改革。（市质量工作领导小组办公室及各成员单位负责）\n落实用水定额。（市质量工作领导小组办公室及各成员单位负责）\n"
            "改造管网。（【市质量工作领导小组各成员单位】负责）"
        ),
        Good(
            "推进水价改革。（生产技术部负责）\n改造管网。（生产部、规划处负责）\n检测水质。（生产技术部、规划财务处负责）"
        ),
        Good("开展宣传。（学生工作部、学生工作处负责）\n检查用水。（学生工作部负责）\n公示用量。（学生工作部负责）"),
        Bad("改造管网。（设备管理部、财务部负责）\n检测水质。（设备管理部负责）\n更换水表。（【设管部】、财务部负责）"),
        Bad("开展宣传。（后勤管理处负责）\n检查用水。（后勤管理处、保卫处负责）\n公示用量。（【后勤管理部】负责）"),
        Bad(
            "招募志愿者。（区委社会工作部牵头）\n检查用水。（区委社会工作部、区水利局负责）\n公示用量。（【区委社会工作局】负责）"
        ),
        Bad("推进水价改革。（县卫生健康局、县文化旅游局负责）\n落实用水定额。（县水利局、【县卫健委】负责）"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("unit_variant"):
        value: UnitVariant = fact.value
        printed = document.text[fact.start : fact.end]
        message = f"同一单位的名称应前后一致，此处为“{printed}”，另有{len(value.usual_places)}处为“{value.usual}”"
        others = [Related(span, f"此处为“{value.usual}”") for span in value.usual_places[:_RELATED]]
        others += [Related(span, f"此处也为“{printed}”") for span in value.places[1:_RELATED]]
        yield Finding(fact.span, message, tuple(others[:_RELATED]), severity=_severity(value, printed))


def _severity(value: UnitVariant, printed: str) -> Severity | None:
    """各成员单位, 成员单位: a matter of wording where the office of the body stands in both or in neither. A body may
    be meant by itself."""
    wording = value.sort == "members" and ("办公室" in printed) == ("办公室" in value.usual)
    return Severity.INFO if wording or value.sort == "body" else None
