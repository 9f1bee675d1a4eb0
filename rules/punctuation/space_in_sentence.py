"""句中不留空格：汉字之间、标点之前不应有空格。

空格多由扫描、网页复制带来，把一个词、一句话切成两截，检索不到。只看成句的正文：标题、署名、名单、表格、两字姓名中的空格、序号后的
空格和引文里分隔口号的空格，都是对的。
依据：汉字文稿中字与字之间、字与标点之间不空格。
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
    Severity,
    Span,
    compile_late,
    gather_habit,
    rule,
)

_BEFORE_MARK = Pattern(" 　", r"[ 　](?<=[一-鿿”》）0-9%].)[ 　]{0,3}(?=[，。；、！？”》])")
_BEFORE_COLON = Pattern(" 　", r"[ 　](?<=[一-鿿”》].)[ 　]{0,3}(?=：[^ 　\n_])")
_BETWEEN = Pattern(" ", r" (?<=[一-鿿].) ?(?=[一-鿿])")
_PROSE = frozenset(["paragraph", "item"])
_MARKS = "，。；、"
_NUMBER = compile_late(r"[ 　]*(?:[一二三四五六七八九十]{1,3}、|[0-9]{1,2}[.．、]|第[^，。]{1,6}[条章节])")
_LABEL = compile_late(r"[一-鿿]{2,8}[：:]")
_FEW, _MOST = 12, 2
# 张 三: two-character names are padded to three.
_SURNAMES = frozenset(
    "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦"
    "付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤"
)


@rule(
    "P119",
    "space-in-sentence",
    severity=Severity.WARNING,
    basis="编辑惯例（汉字之间、标点之前不空格）",
    patterns=(_BEFORE_MARK, _BEFORE_COLON, _BETWEEN),
    masks=("title", "link", "code", "table", "reproduced"),
    fixable=True,
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 15, 15, 15),
        Measured("laws", 0, 0, 0),
        Measured("news", 1, 1, 1),
    ),
    examples=(
        Good("云川市人民政府　北岭县人民政府\n局长：张 三 李 四"),
        Good("第一条 用水单位应当报送取水量。\n一、总体要求 坚持节水优先，统筹城乡供水。"),
        Good("会上，局长李 明介绍了“绿动云川 智造未来”活动，各县代表参加。"),
        Good("姓  名 ：　　　　　联系电话 ："),
        Bad("各县要摸清底数，抓紧落【 】实检修资金。", fixed="各县要摸清底数，抓紧落实检修资金。"),
        Bad("各县要摸清底数【 】，抓紧落实检修资金。", fixed="各县要摸清底数，抓紧落实检修资金。"),
        Bad("解决企业之间的“三角债【 】”，提高资金使用效益。", fixed="解决企业之间的“三角债”，提高资金使用效益。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    before = [Span(*match.span()) for match in document.matches(_BEFORE_MARK)]
    for match in document.matches(_BEFORE_COLON):
        block = document.block_at(match.start())
        if block is not None and match.start() - block.start > _FEW:
            before.append(Span(*match.span()))
    yield from gather_habit(sorted(before), partial(_finding, "标点前不空格"), 5)
    by_block: dict[int, list[Span]] = {}
    for match in document.matches(_BETWEEN):
        by_block.setdefault(document.block_index(match.start()), []).append(Span(*match.span()))
    between = [
        place
        for index, places in by_block.items()
        if len(places) <= _MOST
        for place in places
        if _is_in_sentence(document, index, place)
    ]
    yield from gather_habit(between, partial(_finding, "句中汉字之间不空格"), 5)


def _is_in_sentence(document: Document, index: int, place: Span) -> bool:
    """Between the marks of running text: not behind a number or a heading that runs in, not in a name."""
    text, block = document.text, document.blocks[index]
    if index < 0 or document.masked(place.start, "quotation"):
        return False
    if block.kind not in _PROSE or text[block.end - 1] not in "。；：，" or text[place.start - 1] in _SURNAMES:
        return False
    ahead = text[max(block.start, block.marker.end) : place.start]
    clause = document.clause_at(place.start)
    if _NUMBER.match(text, clause.start):
        return False  # 一、总体要求 坚持节水优先: lines that a web page ran together
    if "、" in text[slice(*clause)] and place.start - clause.start < _FEW // 2:
        return False
    return any(mark in ahead for mark in _MARKS) and not _LABEL.match(text, place.end)


def _finding(what: str, places: Sequence[Span]) -> Finding:
    fix = Fix("删去空格", tuple(Edit(*place, "") for place in places))
    return Finding(places[0], f"{what}，此处有空格", fix=fix)
