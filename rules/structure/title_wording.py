"""标题用语：“关于印发……的通知”不缺“的”，“关于”和“的通知”不层层叠用。

转发件标题用“转发省教育厅关于……的通知”或者“转发《省教育厅关于……的通知》的通知”都对；三个“关于”或者三个“的通知”连用，
应省去中间层次，直接写最初的发文机关和事由。书名号里的不计。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_KINDS = ("通知", "函", "通报", "意见", "决定")
_ISSUES = compile_late(r"(?:关于)?(?:印发|转发|批转)")
_NO_PARTICLE = compile_late(r"(?:[办方规计意细条预要标指纲措](?:法|案|定|划|见|则|例|点|准|南|要|施)|[》）)])\Z")
_WORK = compile_late(r"关于.*(?:工作|活动|事项|事宜|问题)\Z")
_WORK_KINDS = ("通知", "通报", "批复", "请示")
_QUOTED = compile_late(r"《[^《》]*(?:《[^《》]*》[^《》]*)*》")
_CHAIN = compile_late(r"的通知》?的通知》?的通知\Z")
_MOST = 2
_END = "\n云水发〔2026〕5号\n各县水利局：\n　　请抓好落实。\n云川市水利局\n2026年3月5日"


@rule(
    "S110",
    "title-wording",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("title",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于印发《节水办法》的通知" + _END),
        Good("云川市水利局转发省水利厅关于做好节水工作的通知" + _END),
        Good("云川市水利局转发《省水利厅关于做好节水工作的通知》的通知" + _END),
        Good("云川市水利局关于转发省水利厅关于节水工作意见的通知" + _END),
        Good("云川市水利局关于印发节水规划的补充通知" + _END),
        Bad("云川市水利局关于印发《节水办法》【通知】" + _END),
        Bad("云川市水利局关于加强节水工作【通知】" + _END),
        Bad("云川市水利局关于印发节水工作方案【通知】" + _END),
        Bad("【云川市水利局关于转发市政府办公室关于转发省水利厅关于节水的通知的通知】" + _END),
        Bad("【云川市水利局转发市政府转发省水利厅关于节水的通知的通知的通知】" + _END),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("title"):
        matter, kind = fact.value.matter.name, fact.value.kind
        if _CHAIN.search(matter + kind.name) or _QUOTED.sub("", document.title).count("关于") > _MOST:
            yield Finding(
                Span(fact.start, kind.end),
                "标题应直接写最初的发文机关和事由，此处“关于”“的通知”层层叠用",
            )
        elif (kind.name in _KINDS and _ISSUES.match(matter) and _NO_PARTICLE.search(matter)) or (
            kind.name in _WORK_KINDS and _WORK.match(matter)
        ):
            yield Finding(kind.span, f"文种前应有“的”，此处为“{matter[-2:]}{kind.name}”")
