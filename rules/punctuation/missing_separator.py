"""机关并列缺顿号：“党中央国务院”应为“党中央、国务院”。

并列的机关之间用顿号分开；标题、署名里用空格分开的不算。机关名称本身连写的（市委市政府信访局）和引文、书名里的不算。
依据：顿号用于并列词语之间的停顿。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import (
    Bad,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Measured,
    Pattern,
    Related,
    Severity,
    Span,
    gather_habit,
    rule,
)

_ORGAN = "(?:委|党委|纪委|人大常委会|人大|人民政府|政府|政协)"
_LEVELS = "省市县区州盟旗镇乡"
# Offices whose name joins both organs, and compounds of one word.
_JOINED = (
    "(?!信访|督查|督察|接待|研究室|政研|机关|办公|联合|共建|大院|联席|领导小组|农办|农村工作|目标|考核办|政府采购)"
)
_CENTRAL = Pattern("党国", r"党中央国务院(?:中央军委)?|(?<=、)国务院中央军委")
_LOCAL = Pattern(_LEVELS, rf"(?P<level>[{_LEVELS}]){_ORGAN}(?:(?P=level){_ORGAN})+{_JOINED}")
_REGION = Pattern("自党", rf"自治区党委自治区(?:人民)?政府|党工委管委会{_JOINED}")
_HIDDEN = ("quotation", "title", "reproduced", "link", "footer", "copy")
_NAMES = ("党中央", "国务院", "中央军委", "党工委", "管委会", "自治区党委")


@rule(
    "P106",
    "missing-separator",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.5",
    patterns=(_CENTRAL, _LOCAL, _REGION),
    masks=_HIDDEN,
    fixable=True,
    measured=(
        Measured("official", 2, 2, 2),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("按照党中央、国务院决策部署和市委、市政府要求，抓好防汛备汛。"),
        Good("各级党委政府要落实属地责任，县委书记、县长是第一责任人。"),
        Good("来信请寄云川市委市政府信访局。"),
        Good("引自《云川市委市政府大事记》。"),
        Bad("认真贯彻【党中央国务院】决策部署。", fixed="认真贯彻党中央、国务院决策部署。"),
        Bad("在【市委市政府】坚强领导下，全市上下共同努力。", fixed="在市委、市政府坚强领导下，全市上下共同努力。"),
        Bad("【县委县人大县政府县政协】领导到场指导。", fixed="县委、县人大、县政府、县政协领导到场指导。"),
        Bad(
            "按照省委、省政府安排，【区委区人民政府】专题部署。",
            fixed="按照省委、省政府安排，区委、区人民政府专题部署。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_words: dict[str, list[tuple[int, list[int]]]] = {}
    for pattern in (_CENTRAL, _LOCAL, _REGION):
        for match in document.matches(pattern):
            # What the masks of the rule hide must not count in a group either.
            if not document.masked(match.start(), *_HIDDEN):
                cuts = _cuts(match[0], match.groupdict().get("level"))
                by_words.setdefault(match[0], []).append((match.start(), cuts))
    for words, places in by_words.items():
        right = "、".join(words[a:b] for a, b in zip([0, *places[0][1]], [*places[0][1], None], strict=True))
        elsewhere = _elsewhere(document.text, right)
        yield from gather_habit(places, partial(_finding, words, right, elsewhere))


def _finding(
    words: str, right: str, elsewhere: tuple[Related, ...], places: Sequence[tuple[int, list[int]]]
) -> Finding:
    edits = tuple(Edit(start + cut, start + cut, "、") for start, cuts in places for cut in cuts)
    message = f"并列的机关应为“{right}”，此处为“{words}”"
    start = places[0][0]
    return Finding(Span(start, start + len(words)), message, elsewhere, Fix("补顿号", edits))


def _cuts(words: str, level: str | None) -> list[int]:
    """Where one organ ends and the next begins, counted from the first character."""
    if level:
        return [place for place in range(1, len(words)) if words[place] == level]
    starts = {words.find(name) for name in _NAMES} | {words.find("自治区", 1)}
    return sorted(start for start in starts if start > 0)


def _elsewhere(text: str, right: str) -> tuple[Related, ...]:
    place = text.find(right)
    return (Related(Span(place, place + len(right)), "本文另一处有顿号"),) if place >= 0 else ()
