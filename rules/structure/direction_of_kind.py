"""文种应与行文关系相符：请示、报告只发给上级机关，同级和不相隶属的机关之间用函；通知、批复不发给上级机关。

谁是谁的上级，只按本单位的机构名录（units.toml里的superior、level）判断；没有名录，或者名录里没有写明的，不作判断。
依据：《党政机关公文处理工作条例》第八条。
"""

from collections.abc import Iterator

from qlint import (
    UPWARD_KINDS,
    Bad,
    Document,
    Finding,
    Good,
    Measured,
    Named,
    Related,
    Roster,
    RosterUnit,
    Severity,
    rule,
)

_DOWNWARD = ("通知", "批复", "通报", "决定")
_ROSTER = Roster(
    (
        RosterUnit("市政府", "云川市人民政府", ("市人民政府",), level="市"),
        RosterUnit("市财政局", "云川市财政局", level="市", superior="市政府"),
        RosterUnit("市水利局", "云川市水利局", level="市", superior="市政府"),
    ),
    "units.toml",
)
_ASKING = "{}关于修建泵站的{}\n{}：\n　　拟修建泵站3座，请予批准。\n{}\n2026年3月5日"


@rule(
    "S157",
    "direction-of-kind",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第八条",
    needs=("title", "addressees", "signature"),
    kinds=(*UPWARD_KINDS, *_DOWNWARD),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_ASKING.format("云川市水利局", "请示", "市人民政府", "云川市水利局"), roster=_ROSTER),
        Good(_ASKING.format("云川市水利局", "函", "市财政局", "云川市水利局"), roster=_ROSTER),
        Good(_ASKING.format("云川市水利局", "请示", "省水利厅", "云川市水利局"), roster=_ROSTER),
        Bad(_ASKING.format("云川市水利局", "请示", "【市财政局】", "云川市水利局"), roster=_ROSTER),
        Bad(
            "云川市水利局关于做好供水工作的通知\n【市人民政府】：\n　　请抓好落实。\n云川市水利局\n2026年3月5日",
            roster=_ROSTER,
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    roster, addressed = document.roster, document.facts("addressees")
    issuer = _issuer(document)
    if roster is None or not addressed or issuer is None or (sender := roster.find(issuer.name)) is None:
        return
    for name in addressed[0].value.names:
        unit = roster.find(name.name)
        if unit is not None and (message := _message(document.kind, roster, sender, unit)):
            yield Finding(name.span, f"{message}，此处主送“{name.name}”", (Related(issuer.span, "发文机关"),))


def _issuer(document: Document) -> Named | None:
    """Who sends: as the title says, else as the signature does."""
    named: list[Named] = [organ for fact in document.facts("title") for organ in fact.value.issuers]
    named += [organ for fact in document.facts("signature") for organ in fact.value.organs]
    return named[0] if named else None


def _message(kind: str, roster: Roster, sender: RosterUnit, unit: RosterUnit) -> str:
    above = roster.is_above(unit, sender)
    if kind in UPWARD_KINDS and above is False and unit.rank is not None and sender.rank is not None:
        if unit.rank == sender.rank:
            return f"{kind}应发给上级机关，同级机关之间用函"
        return f"{kind}应发给上级机关" if unit.rank > sender.rank else ""
    return f"{kind}不发给上级机关" if kind in _DOWNWARD and above else ""
