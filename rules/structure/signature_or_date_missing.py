"""署名和成文日期应当齐全，成文日期在署名之下。

有署名没有成文日期，或者有成文日期没有署名，多是分页、粘贴时丢了一行；成文日期排在署名上面的也提示。只看有文号、标题、主送的
通知、请示、批复、函等；署名、日期都没有的网页稿，令、决议、纪要、公告不在此列。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.5；《党政机关公文处理工作条例》第九条。
"""

from collections.abc import Iterator

from qlint import Bad, Block, Document, Finding, Good, Measured, Severity, compile_late, is_same_organ, rule

_KINDS = ("通知", "通报", "请示", "报告", "批复", "函", "意见")
_CLOSED = compile_late(r"[。：；！”》）]\Z|特此\S+\Z|此复\Z")
_AFTER = ("remark", "copy_to", "printing", "page_number", "footer")
_LINES = ("short", "subheading", "part_title", "paragraph")
_HEAD = "云川市水利局关于开展节水宣传的通知\n云水发〔2026〕5号\n各县水利局：\n　　请认真组织，按时报送情况。\n"


@rule(
    "S115",
    "signature-or-date-missing",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.5",
    needs=("issuer", "doc_number", "addressees", "part"),
    except_kinds=("law", "report", "news", "other"),
    measured=(
        Measured("official", 1, 1, 1),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "云川市水利局\n2026年3月5日"),
        Good(_HEAD + "　　特此通知。"),
        Good(_HEAD + "附件：任务分解表\n云川市水利局\n2026年3月5日\n（此件公开发布）"),
        Good(_HEAD + "云川市水利局　2026年3月5日"),
        Bad(_HEAD + "【云川市水利局】"),
        Bad(_HEAD + "【2026年3月5日】"),
        Bad(_HEAD + "【2026年3月5日】\n云川市水利局"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.kind not in _KINDS or not document.facts("addressees") or document.stage == "draft":
        return
    if not any(fact.value.own for fact in document.facts("doc_number")):
        return
    elements = {fact.value.element: fact for fact in document.facts("issuer")}
    issuer = elements.get("title") or elements.get("mark")
    if "signature" in elements or issuer is None or any(block.kind == "signature" for block in document.blocks):
        return
    names = [organ.name for organ in issuer.value.organs]
    last = document.facts("part")[0].value.last
    body = [block for block in document.blocks[: last + 1] if block.kind not in _AFTER]
    # An organ below the date may look like the title of a text that is issued.
    if body and body[-1].kind in ("issue_date", "date"):
        body += [block for block in document.blocks[last + 1 : last + 2] if _names(document, block, names)]
    yield from _judge(document, body, names)


def _judge(document: Document, body: list[Block], names: list[str]) -> Iterator[Finding]:
    """The last lines of the document itself: a date, an organ, the one above the other."""
    if len(body) < 2:
        return
    above, last = body[-2:]
    if last.kind in ("issue_date", "date") and above.kind in ("paragraph", "item", "annex_note"):
        if above.kind == "annex_note" or _CLOSED.search(document.text, *above.span):
            yield Finding(last.span, "成文日期之上应有发文机关署名，此处没有")
    elif last.kind in _LINES and _names(document, last, names):
        if above.kind in ("issue_date", "date"):
            yield Finding(above.span, "成文日期应在署名之下，此处在署名之上")
        else:
            yield Finding(last.span, "署名之下应有成文日期，此处没有")


def _names(document: Document, block: Block, names: list[str]) -> bool:
    """Whether a line is nothing but an organ that issues the document."""
    words = document.text[slice(*block.span)].replace(" ", "").replace("　", "")
    return any(is_same_organ(words, name) for name in names)
