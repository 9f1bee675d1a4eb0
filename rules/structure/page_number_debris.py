"""页码混入正文：“全面推进— 3 —落实”。

从PDF、排版文件复制的文字，页码常留在句子中间，或者单独成行把一句话截成两段，应当删去。单独成行、上下都是完整段落的页码不算。
“第3—5页”“3—5月”等起止数字不是页码。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Block, Document, Edit, Finding, Fix, Good, Measured, Related, Severity, Span, compile_late, rule

_PAGE = compile_late(
    r"[-—－–―](?<![0-9A-Za-z—－–―-].)[ 　]*[0-9]{1,3}[ 　]*[-—－–―](?=[ 　]*[一-鿿“《（，。、；：])(?![-—－–―])"
)
_HAN_BEFORE = compile_late(r"[一-鿿，、；：”》）][ 　]*\Z")
_ENDED = frozenset("。！？；：…”）)》!?;:")
_TEXT = ("paragraph", "item")
_RELATED = 20


@rule(
    "S132",
    "page-number-debris",
    severity=Severity.WARNING,
    basis="编辑惯例",
    ignores_masks=("footer",),
    masks=("link", "code", "table"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("请抓好落实。\n— 3 —\n各乡镇要压实责任，汛期为5—9月，见第3—5页。"),
        Good("甲—3—乙管线全长5公里，泵站编号为北岭—12—东。"),
        Bad("各乡镇要全面推进【— 3 —】供水工作。", fixed="各乡镇要全面推进供水工作。"),
        Bad("修复泵站，【-12-】清理河道。", fixed="修复泵站，清理河道。"),
        Bad(
            "关于供水工作的通知\n各乡镇人民政府：\n各乡镇要按照职责分工，全面推进城乡供水一体化\n【— 3 —】\n"
            "工作，确保年底前完成任务。",
            fixed=(
                "关于供水工作的通知\n各乡镇人民政府：\n"
                "各乡镇要按照职责分工，全面推进城乡供水一体化工作，确保年底前完成任务。"
            ),
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    found = [*_inside(document), *_between(document)]
    if not found:
        return
    (first, edit), *others = sorted(found)
    edits = (edit, *(edit for _, edit in others))
    more = f"（共{len(found)}处）" if others else ""
    yield Finding(
        first,
        f"正文中不应有页码，此处为“{document.text[slice(*first)]}”{more}",
        related=tuple(Related(span, "又一处页码") for span, _ in others[:_RELATED]),
        fix=Fix("删去页码", edits, safe=False),
    )


def _inside(document: Document) -> Iterator[tuple[Span, Edit]]:
    """Within a line; a name in front and one behind may be a route or a number (甲—3—乙)."""
    text = document.text
    for match in _PAGE.finditer(text):
        block = document.block_at(match.start())
        if block is None or block.kind not in _TEXT or _HAN_BEFORE.search(text, block.start, match.start()) is None:
            continue
        spaced = " " in match[0] or "　" in match[0]
        if spaced or text[match.start() - 1] in "，、；：":
            yield Span(*match.span()), Edit(*match.span(), "")


def _between(document: Document) -> Iterator[tuple[Span, Edit]]:
    """A line of its own that cuts a sentence: what stands above does not end, what stands below goes on."""
    text, blocks = document.text, document.blocks
    for index in range(1, len(blocks) - 1):
        if blocks[index].kind != "page_number":
            continue
        above, below = blocks[index - 1], blocks[index + 1]
        if _is_cut(text, above, below):
            yield blocks[index].span, Edit(above.end, below.start, "")


def _is_cut(text: str, above: Block, below: Block) -> bool:
    if above.kind not in (*_TEXT, "short") or below.kind != "paragraph" or text[above.end - 1] in _ENDED:
        return False
    indented = below.start and text[below.start - 1] in " 　\t"
    return above.end - above.start >= 15 and not indented
