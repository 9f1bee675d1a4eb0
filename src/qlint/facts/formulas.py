"""Set phrases that open and close a document: 现通知如下, 特此通知。 此复。 妥否，请批示。

Practice of 文种 (《党政机关公文处理工作条例》第八条、第十五条). Only the text of the document itself is read, no annex.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.elements import Formula
from qlint.expressions import compile_late
from qlint.model import Fact, Span

# Sort -> the phrases; the longest stand first.
_CLOSINGS = {
    "letter": (
        r"特此函[告达复商请询]?|特此[致函商请]|此函|专此函[达告复]|请[即尽]?(?:予)?函复|"
        r"(?:盼|望|请)[^，。；]{0,6}复函|敬请函复"
    ),
    "notify": r"特此通知|此通知|特此通知[，。]?请遵照执行",
    "announce": r"特此公告|此公告|特此通告|此通告|特此公布",
    "circulate": r"特此通报|此通报",
    "report": r"特此报告|专此报告|以上报告[，,]?请(?:予)?(?:审阅|审示|审议)|此报告",
    "reply": r"特此批复|此复|特此答复|特此复函",
    "request": (
        r"(?:妥否|当否|可否|是否妥当|是否可行|如无不妥|以上(?:请示|意见|报告)(?:妥否|当否|如无不妥|可否)?|(?:以上)?请示当否|特此请示|[恳敬特现故谨]?请)[，,]?"
        r"[^，。；]{0,10}?(?:批示|批复|审批|审核批准|予以?批准|批准|核准|核示|指示|示复|审定)|特此请示"
    ),
    "deliberate": r"(?:现?提请|敬?请)[^，。；]{0,12}审议(?:决定|批准)?|请予审议",
}
_CLOSING = compile_late("|".join(rf"(?P<{sort}>{expression})" for sort, expression in _CLOSINGS.items()))
_OPENINGS = {
    "notify": r"通知如下",
    "announce": r"(?:公告|通告|公布)如下",
    "circulate": r"通报如下",
    "report": r"(?:报告|汇报)如下",
    "reply": r"(?:批复|答复|函复|复函)如下",
    "request": r"请示如下",
    "letter": r"函[告商]如下",
    "opine": r"(?:提出)?(?:如下|以下)(?:实施|指导|若干)?意见|意见如下",
    "decide": r"(?:决定|决议)如下|作出如下(?:决定|决议)",
}
_OPENING = compile_late("|".join(rf"(?P<{sort}>{expression})" for sort, expression in _OPENINGS.items()))
_TEXT = ("paragraph", "item", "short", "heading", "subheading")
_LAST_PARAGRAPHS = 4
_SHORT = 40  # a closing stands alone, or ends a paragraph


def read(document: Document) -> Iterator[Fact]:
    """Every formula of the document itself, by start; a closing is one of its last paragraphs or ends one of them."""
    main = next(iter(document.facts("part")), None)
    if main is None:
        return
    end = main.value.last + 1
    signed = [index for index in range(end) if document.blocks[index].kind in ("signature", "issue_date", "annex_note")]
    blocks = [block for block in document.blocks[: signed[0] if signed else end] if block.kind in _TEXT]
    facts = []
    for block in blocks:
        for match in _OPENING.finditer(document.text, *block.span):
            words = Formula("opening", match.lastgroup or "", match[0])
            facts.append(Fact("formula", *match.span(), words))
    for block in blocks[-_LAST_PARAGRAPHS:]:
        facts += _closings(document, block.span)
    yield from sorted(facts, key=lambda fact: fact.span)


def _closings(document: Document, span: Span) -> Iterator[Fact]:
    text = document.text
    for match in _CLOSING.finditer(text, *span):
        rest = text[match.end() : span.end].strip("。！!.， 　”）)")
        begins = not text[span.start : match.start()].strip(" 　") or text[match.start() - 1] in "。；！，,;：:"
        if begins and len(rest) <= _SHORT and "。" not in rest:
            yield Fact("formula", *match.span(), Formula("closing", match.lastgroup or "", match[0]))
