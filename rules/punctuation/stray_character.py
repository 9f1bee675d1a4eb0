"""混入的字符：零宽字符、私用区字符、控制字符、乱码“�”和文末的“☑”。

这些字符多由网页、扫描件、表单复制而来，肉眼看不见或显示为方框，却使检索、比对、排版出错。零宽字符和控制字符删去即可；
私用区字符、“�”处原来是什么字，要看原件。不间断空格不在此列。
依据：公文用字应当规范；不可见字符不是文字。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_CONTROLS = "".join(map(chr, [*range(9), 0x0B, *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0)]))
_ZERO_WIDTH = "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\ufeff"
_LOST = "\ufffd\ufffc"
_PRIVATE = "".join(map(chr, range(0xE000, 0xF900)))
_STRAY = Pattern(_CONTROLS + _ZERO_WIDTH + _LOST + _PRIVATE, f"[{_CONTROLS}{_ZERO_WIDTH}]+|[{_LOST}]+|[\ue000-\uf8ff]+")
_SYMBOLS = "☑☐☒✓✔√□■◆◇●★☆▲△▼►"
_FORM = Pattern(
    _SYMBOLS, rf"(?<=[。！？”）])[{_SYMBOLS}]+(?=[ 　]*(?:\n|\Z))|(?<=[一-鿿，。；、])[☑☐☒✓✔](?=[一-鿿，。；、])"
)


@rule(
    "P108",
    "stray-character",
    severity=Severity.ERROR,
    basis="编辑惯例（正文不得混入不可见字符和乱码）",
    patterns=(_STRAY, _FORM),
    fixable=True,
    measured=(
        Measured("official", 4, 4, 4),
        Measured("reports", 1, 1, 1),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局负责河道清淤。"),
        Good("申报类别（请勾选）\n☑新建项目 □续建项目 □改造项目"),
        Good("联系人：林知远 电话：0571—00000000。"),
        Bad("云川市【\u200b】水利局负责河道清淤。", fixed="云川市水利局负责河道清淤。"),
        Bad("完成投资【\ue004】5.2亿元。", fixed="完成投资5.2亿元。"),
        Bad("各地要高度重视【\ufffd\ufffd】，抓好落实。"),
        Bad("活动共发放宣传资料2000份。【☑】", fixed="活动共发放宣传资料2000份。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_sort: dict[str, list[Span]] = {}
    for match in document.matches(_STRAY):
        by_sort.setdefault(match[0][0], []).append(Span(*match.span()))
    # One character all over a text came with one copy.
    for character, places in by_sort.items():
        yield from gather_habit(places, partial(_finding, character), 1, "同一字符")
    symbols = document.matches(_FORM)
    if len(symbols) <= 2:
        for match in symbols:
            fix = Fix(f"删去“{match[0]}”", (Edit(match.start(), match.end(), ""),), safe=False)
            message = f"正文不应有符号“{match[0]}”，此处混入表单或文末符号"
            yield Finding(Span(*match.span()), message, fix=fix, severity=Severity.WARNING)


def _finding(character: str, places: Sequence[Span]) -> Finding:
    lost, private = character in _LOST, "\ue000" <= character <= "\uf8ff"
    sort = "乱码" if lost else "私用区字符" if private else "零宽字符" if character in _ZERO_WIDTH else "控制字符"
    message = f"正文不应有{sort}，此处为U+{ord(character):04X}"
    # A private-use character may stand for a rare one that only the original shows.
    fix = None if lost else Fix(f"删去{sort}", tuple(Edit(*place, "") for place in places), safe=not private)
    return Finding(places[0], message, fix=fix)
