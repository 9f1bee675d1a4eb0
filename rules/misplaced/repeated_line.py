"""同一短行不应紧接着再出现一次。

栏目名、标题、页眉在复制网页或合并页面时常常多出一行。表格、名单、诗歌中的重复行不在此列。
依据：编辑惯例。
"""

from collections.abc import Iterator
from itertools import pairwise

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, rule

_LONGEST = 60
_LINES = frozenset(
    [
        "title",
        "heading",
        "subheading",
        "short",
        "caption",
        "part_title",
        "addressee",
        "issuer_mark",
        "doc_number",
        "paragraph",
        "footer",
    ]
)


@rule(
    "M105",
    "repeated-line",
    severity=Severity.INFO,
    basis="编辑惯例",
    masks=("table", "reproduced"),
    ignores_masks=("footer",),
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川要闻\n\n水务开放日昨日举行\n\n8月6日，云川市水务局举办开放日活动，三百余名居民参加。"),
        Good("一、总体要求\n坚持节水优先，建设节水型社会。\n二、主要任务\n坚持量水而行，健全用水定额。"),
        Good("水务局\n水务局办公室\n8月6日，云川市水务局举办开放日活动，三百余名居民参加。"),
        Bad("云川要闻\n【云川要闻】\n\n水务开放日昨日举行\n\n8月6日，云川市水务局举办开放日活动，三百余名居民参加。"),
        Bad(
            "8月6日，云川市水务局举办开放日活动。\n\n节水宣传进校园\n\n【节水宣传进校园】\n\n8月7日，宣传队走进北岭县第一小学。"
        ),
        Bad("一、总体要求\n【一、总体要求】\n坚持节水优先，建设节水型社会。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text, blocks = document.text, document.blocks
    for index, (first, second) in enumerate(pairwise(blocks)):
        length = second.end - second.start
        if not 2 <= length <= _LONGEST or first.end - first.start != length or second.kind not in _LINES:
            continue
        words = text[second.start : second.end]
        if text[first.start : first.end] != words or not any("一" <= character <= "鿿" for character in words):
            continue
        # Three in a row and more: a form or a refrain.
        if any(
            text[other.start : other.end] == words
            for other in (blocks[index - 1 : index] + blocks[index + 2 : index + 3])
        ):
            continue
        yield Finding(second.span, f"“{words}”应只保留一行，此处连续两行相同", (Related(first.span, "前一行"),))
