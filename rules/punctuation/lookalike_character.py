"""形近字符：用了兼容字符、部首字符、竖排标点，看着一样，检索不到。

“⽤”是部首区的字符，“﹝﹞”“︵︶”是兼容和竖排的括号，“○”不是“〇”，“∶”是比号；多由PDF、网页复制带来。数字之间的比号“1∶2”是对的；
2012年以前“二○○六年”的写法通行，不提示。
依据：公文用字应当规范；〔〕、〇、：各有专用字符。
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_TABLE = dict(
    zip(
        "﹝﹞︵︶﹙﹚︹︺︻︼︿﹀︽︾〝〞‚︰︓︔︐︑︒︕︖⟨⟩❲❳",
        "〔〕（）（）〔〕【】〈〉《》“”，：：；，、。！？〈〉〔〕",
        strict=True,
    )
)
_RADICALS = "".join(map(chr, range(0x2F00, 0x2FD6)))
_SUPPLEMENT = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻚⻛⻜⻝⻢⻣⻤⻥⻦⻩⻬⻮⻰",
        "母民虎西见角贝车长门青页风飞食马骨鬼鱼鸟黄齐齿龙",
        strict=True,
    )
)
_IDEOGRAPHS = "".join(map(chr, range(0xF900, 0xFAFF)))
_ALWAYS = Pattern(
    "".join(_TABLE) + _RADICALS + "".join(_SUPPLEMENT) + _IDEOGRAPHS,
    f"[{''.join(_TABLE)}⼀-⿕{''.join(_SUPPLEMENT)}\uf900-\ufafe]",
)
_ZERO = Pattern(
    "○◯", "[○◯](?:(?<=[一二三四五六七八九十].)|(?<=[一二三四五六七八九][○◯].))(?=[一二三四五六七八九〇○◯年号])"
)
_RATIO = Pattern("∶", "∶(?<=[一-鿿”》）].)(?![0-9])")
_NEW_RULES = 2012


@rule(
    "P120",
    "lookalike-character",
    severity=Severity.WARNING,
    basis="编辑惯例（公文用字、标点用规范字符）",
    patterns=(_ALWAYS, _ZERO, _RATIO),
    masks=("link",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 1, 1, 1),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市用水户按1∶2配比，二〇二六年三月完工；云政发〔2026〕5号。"),
        Good("○北岭县\n●南溪县\n○○七号泵站"),
        Good("云川市水务局\n二○○六年九月七日"),
        Bad("云川市【⽤】水户已经登记。", fixed="云川市用水户已经登记。"),
        Bad("云政发【﹝】2026【﹞】5号", fixed="云政发〔2026〕5号"),
        Bad("二【○】二六年三月完工。", fixed="二〇二六年三月完工。"),
        Bad("各乡镇【∶】请按月报送。", fixed="各乡镇：请按月报送。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_character: dict[str, list[int]] = {}
    for match in (*document.matches(_ALWAYS), *document.matches(_RATIO)):
        by_character.setdefault(match[0], []).append(match.start())
    if document.year >= _NEW_RULES or (not document.year and document.profile != "report"):
        for match in document.matches(_ZERO):
            by_character.setdefault(match[0], []).append(match.start())
    for character, places in by_character.items():
        right = _right(character)
        if right != character:
            yield from gather_habit(places, partial(_finding, character, right), 5, "同一字符")


def _right(character: str) -> str:
    if character in "○◯":
        return "〇"
    if character == "∶":
        return "："
    return _TABLE.get(character) or _SUPPLEMENT.get(character) or unicodedata.normalize("NFKC", character)


def _finding(character: str, right: str, places: Sequence[int]) -> Finding:
    fix = Fix(f"改为“{right}”", tuple(Edit(place, place + 1, right) for place in places))
    message = f"应为“{right}”，此处为形近字符“{character}”（U+{ord(character):04X}）"
    return Finding(Span(places[0], places[0] + 1), message, fix=fix)
