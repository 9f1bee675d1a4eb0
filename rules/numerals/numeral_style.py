"""同一事项的数用同一种数字：一处写“六位专家”，一处写“4位专家”。

只看量词和其后名词都相同的；“一”“两”“三大”和成语、固定说法多用汉字，不算。两种写法都不错，只供参考。
依据：同类别同形式。
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from qlint import Bad, Document, Fact, Finding, Good, Measured, Quantity, Related, Severity, Span, rule

_MEASURES = frozenset("位名家个项座处所场次条台辆户件份组支期批")
_NOT_NOUNS = frozenset("以左上及的，。；、：）（和与之，多余来是在不月")
_NOUN = 2
_FROM = 2
_HIDDEN = ("quotation", "title", "link", "code", "table", "reproduced")


@rule(
    "N218",
    "numeral-style",
    severity=Severity.INFO,
    basis="《出版物上数字用法》（GB/T 15835—2011）4.3",
    needs=("quantity",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("邀请4位专家授课，6位专家到场；三大行动扎实推进，12项任务全部完成。"),
        Good("一个村设一个点，建成15个村级站；两家企业入驻，引进5家企业。"),
        Bad("邀请【六位专家】授课，4位专家到场。"),
        Bad("引进5家企业，关停三家作坊，表彰8家企业，【七家企业】投产。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_noun: dict[str, dict[str, list[Fact]]] = {}
    for fact in document.facts("quantity"):
        quantity: Quantity = fact.value
        if quantity.unit in _MEASURES and quantity.amount.low > _FROM and quantity.amount.form == "exact":
            noun = document.text[fact.end : fact.end + _NOUN]
            if len(noun) == _NOUN and _NOT_NOUNS.isdisjoint(noun) and not document.masked(fact.start, *_HIDDEN):
                by_noun.setdefault(quantity.unit + noun, {}).setdefault(quantity.numerals, []).append(fact)
    for noun, by_style in by_noun.items():
        if "han" in by_style and "arabic" in by_style:
            yield _finding(document.text, noun, by_style)


def _finding(text: str, noun: str, by_style: Mapping[str, list[Fact]]) -> Finding:
    """At the first place of the rarer style; where both are as frequent, at the Chinese numeral."""
    counted = Counter({style: len(facts) for style, facts in by_style.items() if style in ("han", "arabic")})
    rare = "arabic" if counted["arabic"] < counted["han"] else "han"
    usual = "han" if rare == "arabic" else "arabic"
    here, there = by_style[rare][0], by_style[usual][0]
    printed, other = (text[fact.start : fact.end + _NOUN] for fact in (here, there))
    message = f"“{noun}”前应统一用一种数字，此处为“{printed}”，别处为“{other}”"
    return Finding(Span(here.start, here.end + _NOUN), message, related=(Related(there.span, f"别处为“{other}”"),))
