"""“各县（市、区）”的写法全文应一致：一处“各县（市、区）”，他处“各县市区”“各县(市、区)”“各区县”。

各地用语不同，哪一种都可以，同一份文件里用一种。引号、书名号里的照引不误，不算；“各市、县（区）”另指两级，也不算。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Pattern, Related, Severity, Span, rule

# One way to write the counties of a city: 各县（市、区）, 各县(市区), 各县市区, 各区县. 各市、县（区） means two tiers.
_TIER = r"[县市区旗]"
_INNER = rf"[（(〔][ 　]*{_TIER}(?:[ 　]*[、，,/]?[ 　]*{_TIER})?[ 　]*[）)〕]"
_FORM = Pattern("各", rf"各[县区旗](?:{_INNER}|、?{_TIER}(?:{_INNER}|、?{_TIER})?)(?![域内外])")
_CITED = ("quotation", "title", "reproduced")
_ROUND = str.maketrans("〔〕", "（）")
_RELATED = 20


@rule(
    "U113",
    "county-form",
    severity=Severity.INFO,
    basis="编辑惯例",
    patterns=(_FORM,),
    except_kinds=("law", "news", "report"),
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("各县（市、区）人民政府要落实责任。各县（市、区）水利局要加强巡查。"),
        Good("各县（市、区）人民政府要落实责任。《关于各区县用水定额的通知》同时废止。"),
        Good("各市、县（区）人民政府要落实责任。各县（区）水利局要加强巡查，各区要做好排水。"),
        Good("各县（市、区）人民政府要落实责任。加强巡查。（市水利局、各县〔市、区〕人民政府）"),
        Bad("各县（市、区）人民政府要落实责任。各县（市、区）水利局要加强巡查。【各县市区】财政局要安排资金。"),
        Bad("各县（市、区）人民政府要落实责任。【各区县】水利局要加强巡查。"),
        Bad("各县（区）政府要落实责任。各县（区）水利局要加强巡查。【各县（市、区）】财政局要安排资金。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    places: dict[str, list[Span]] = {}
    for match in document.matches(_FORM):
        if not document.masked(match.start(), *_CITED):
            # Inside round brackets square ones are the rule: （各县〔市、区〕负责）.
            places.setdefault(match[0].translate(_ROUND), []).append(Span(*match.span()))
    if len(places) < 2:
        return
    usual = max(places, key=lambda form: (len(places[form]), -places[form][0].start))
    for form, spans in places.items():
        if form != usual:
            message = f"写法全文宜一致，此处为“{form}”，另有{len(places[usual])}处为“{usual}”"
            related = [Related(places[usual][0], f"此处为“{usual}”")]
            related += [Related(span, f"此处也为“{form}”") for span in spans[1:_RELATED]]
            yield Finding(spans[0], message, tuple(related))
