"""套用旧稿留下的别的地名：本县的通知写“经西屏县人民政府同意”，本区印发的方案题为“西屏区……方案”。

只看三处：经同级的另一个党委、政府同意或者由其决定；随文印发的文件题为同级另一地的；随文所附文件的标题以同级另一地开头的。
转发、通报、学习、合作一类的文件本来要写别处，不作判断；市既有地级又有县级，分不清上下级，也不作判断。
依据：编辑惯例（套用旧稿应当改尽地名、称谓、年份）。
"""

import re
from collections.abc import Iterator

from qlint import Bad, Document, Fact, Finding, Good, Measured, Part, Related, Severity, Span, Title, compile_late, rule

# One rank each: another place of the same rank can neither consent nor be the place of the text.
_RANKS = ("省", "县区旗", "镇乡")
_PLACE = r"(?:[一-鿿]{2,4}市)?(?P<name>[一-鿿]{1,4}?)(?P<tier>自治县|[省县区旗镇乡])(?![级域直际城村镇])"
_OWN = compile_late(
    r"(?:[一-鿿]{2,7}?(?:省|自治区|市|州|盟|地区))*(?P<name>[一-鿿]{1,5}?)(?P<tier>自治县|[省县区旗镇乡])"
    r"(?=(?:人民)?政府|委|[一-鿿]{2,16}(?:[局厅]|办公室|委员会)\Z)"
)
_CONSENT = compile_late(rf"经{_PLACE}(?:委|党委|人民政府|政府)[^。，；\n]{{0,16}}(?:同意|批准|研究|审议)")
_DECISION = compile_late(rf"[，。；\n　 ]{_PLACE}(?:人民政府|政府)(?:研究)?决定")
_ISSUED = compile_late(rf"现将《{_PLACE}(?=[0-9一-鿿“（])[^》\n]*》[^。\n]{{0,12}}印发")
_HEADED = compile_late(_PLACE)
# What writes of other places by its nature.
_OF_OTHERS = compile_late(r"转发|通报|推广|学习|借鉴|合作|协作|帮扶|对口|支援|调整|区划|共建|联[合席]|批复|函")
# 全县, 乡镇, 城镇, 社区, 示范区: no name of a place.
_NO_NAME = compile_late(
    r"(?:第.*|\A[全各我本该市省县乡区主山新老大外跨沿]|[城灾林牧地社校景库矿片批类个郊园小街厂疫选军考赛范发护能集中聚税作验治辖新村返下入故家还制心色强国红党]"
    r"|高新|经开|沿海|乡镇|市县)\Z"
)
_TAIL = 4  # characters that a text and the title of the document that issues it have in common


@rule(
    "S151",
    "place-of-old-draft",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("title", "part"),
    except_kinds=("law", "report", "news", "other"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("北岭县水利局关于节水的通知\n各乡镇人民政府：\n经北岭县人民政府同意，现将《北岭县节水方案》印发给你们。\n北岭县水利局\n2026年3月5日"),
        Good("北岭县水利局关于节水的通知\n各乡镇人民政府：\n经云川市水利局同意，现将《云川市节水方案》印发给你们。\n北岭县水利局\n2026年3月5日"),
        Good("北岭县人民政府关于学习西屏县节水经验的通知\n各乡镇人民政府：\n现将《西屏县节水方案》印发给你们。\n北岭县人民政府\n2026年3月5日"),
        Good("北岭县人民政府关于节水的通知\n各乡镇人民政府：\n西屏县人民政府今年建成泵站3座，走在全市前列。\n北岭县人民政府\n2026年3月5日"),
        Good("北岭县教育局关于公布节水学校名单的通知\n各学校：\n名单见附件。\n附件：第三批县节水学校名单\n北岭县教育局\n2026年3月5日\n附件\n第三批县节水学校名单\n北岭一小"),
        Bad("北岭县水利局关于节水的通知\n各乡镇人民政府：\n经【西屏县】人民政府同意，现就节水通知如下。\n北岭县水利局\n2026年3月5日"),
        Bad("北岭县人民政府关于印发节水方案的通知\n各乡镇人民政府：\n现将《【西屏县】节水方案》印发给你们，请认真执行。\n北岭县人民政府\n2026年3月5日"),
        Bad(
            "北岭县人民政府关于印发节水方案的通知\n各乡镇人民政府：\n现将《北岭县节水方案》印发给你们。\n北岭县人民政府\n"
            "2026年3月5日\n【西屏县】节水方案\n一、计划用水\n按月核定。\n二、计量用水\n逐户装表。"
        ),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    own = _own_place(document)
    if own is None or _OF_OTHERS.search(document.title):
        return
    name, rank, place = own
    for match in _places(document):
        other = match["name"]
        if _rank(match) == rank and not _is_no_name(match) and not other.endswith(name) and not name.endswith(other):
            span = Span(match.start("name"), match.end("tier"))
            issuer, printed = (document.text[slice(*each)] for each in (place, span))
            message = f"此处写“{printed}”，发文机关是“{issuer}”，应核对是否旧稿所留"
            yield Finding(span, message, (Related(place, "发文机关"),))


def _own_place(document: Document) -> tuple[str, int, Span] | None:
    """Name and rank of the place whose organ issues the document."""
    titles = document.facts("title")
    value: Title | None = titles[0].value if titles else None
    if value is None or len(value.issuers) != 1:
        return None
    issuer = value.issuers[0]
    match = _OWN.match(issuer.name)
    return (match["name"], _rank(match), Span(issuer.start, issuer.end)) if match and not _is_no_name(match) else None


def _rank(match: re.Match[str]) -> int:
    return next(index for index, tiers in enumerate(_RANKS) if match["tier"][-1] in tiers)


def _is_no_name(match: re.Match[str]) -> bool:
    return _NO_NAME.search(match["name"]) is not None


def _places(document: Document) -> Iterator[re.Match[str]]:
    """The places where only the document's own place can stand."""
    for expression in (_CONSENT, _DECISION, _ISSUED):
        yield from expression.finditer(document.text)
    parts: tuple[Fact, ...] = document.facts("part")
    for fact in parts[1:]:
        part: Part = fact.value
        if part.title[-_TAIL:] in document.title and (match := _HEADED.match(document.text, *part.title_span)):
            yield match
