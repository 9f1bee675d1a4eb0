"""主送机关后面用全角冒号。

主送机关顶格编排，回行时仍顶格，最后一个机关名称后标全角冒号；句号、逗号或者不加标点都不对。半角冒号由P103提示。
依据：编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.2。
"""

import itertools
from collections.abc import Iterator

from qlint import Bad, Block, Document, Edit, Finding, Fix, Good, Measured, Severity, Span, compile_late, rule

_KINDS = ("通知", "通报", "请示", "报告", "批复", "函", "意见")
_HEAD = ("title", "doc_number", "title_note", "issuer_mark", "signer")
# 各县（市、区）人民政府，市政府各部门、各直属机构
_ALL = compile_late(
    r"(?:[^。：:！？，各]{1,12})?各[^。：:！？]{0,120}(?:政府|部门|单位|机构|局|委|委员会|办|厅|院|处|公司|企业|学校|街道|乡镇|中心|银行|协会|团体)[。，；、,;.]?\Z"
)
_ONE = compile_late(r"[^。：:！？，；各]{2,20}(?:政府|局|委|委员会|厅|部|办公室|公司)[。，；,;.]\Z")
_MARK = compile_late(r"[。，；、,;.]\Z")
_VERB = compile_late(
    r"应当?|必须|负责|组织|要求|认真|按照|已|印发|关于|决定|将|是|同意|请|撤销|设立|成立|组建|新建|更名|合并|免去|任命|授予|取消|恢复|表彰"
)
_HEAD_BLOCKS = 12
_ASKING = "\n　　拟修建泵站。\n　　妥否，请批示。\n云川市水利局\n2026年3月5日"
_END = "\n　　请抓好落实，有关情况及时报告。\n云川市水利局\n2026年3月5日"


@rule(
    "S111",
    "addressee-mark",
    severity=Severity.ERROR,
    basis="编辑惯例；《党政机关公文格式》（GB/T 9704—2012）7.3.2",
    needs=("title", "addressees"),
    except_kinds=("law", "report", "news", "other"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于开展节水宣传的通知\n各县（市、区）水利局，局属各单位：" + _END),
        Good("云川市水利局关于开展节水宣传的通知\n云水发〔2026〕5号\n各县（市、区）水利局，\n局属各单位：" + _END),
        Good("云川市水利局关于开展节水宣传的通知\n各单位应当认真组织，按时报送。" + _END),
        Good("云川市水利局关于机构调整的通知\n云水发〔2026〕8号\n撤销云川市水文局。" + _END),
        Bad(
            "云川市水利局关于开展节水宣传的通知\n各县（市、区）水利局【。】" + _END,
            fixed="云川市水利局关于开展节水宣传的通知\n各县（市、区）水利局：" + _END,
        ),
        Bad(
            "云川市水利局关于开展节水宣传的通知\n云水发〔2026〕5号\n各县水利局，局属各单位【，】" + _END,
            fixed="云川市水利局关于开展节水宣传的通知\n云水发〔2026〕5号\n各县水利局，局属各单位：" + _END,
        ),
        Bad(
            "云川市水利局关于修建泵站的请示\n市人民政府【。】" + _ASKING,
            fixed="云川市水利局关于修建泵站的请示\n市人民政府：" + _ASKING,
        ),
        Bad(
            "云川市水利局关于开展节水宣传的通知\n【各县（市、区）水利局，局属各单位】" + _END,
            fixed="云川市水利局关于开展节水宣传的通知\n各县（市、区）水利局，局属各单位：" + _END,
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.kind not in _KINDS or document.facts("addressees") or not document.facts("title"):
        return
    block = _line_below(document)
    if block is None or not _is_row(document, block):
        return
    mark = _MARK.search(document.text, *block.span)
    if mark is not None:
        span = Span(block.end - 1, block.end)
        fix = Fix("改为“：”", (Edit(*span, "："),), safe=False)
        lone = _ALL.match(document.text, *block.span) is None
        severity = Severity.WARNING if lone else None
        yield Finding(span, f"主送机关后应为“：”，此处为“{mark[0]}”", fix=fix, severity=severity)
    else:
        fix = Fix("加上“：”", (Edit(block.end, block.end, "："),), safe=False)
        yield Finding(block.span, "主送机关后应为“：”，此处没有", fix=fix, severity=Severity.WARNING)


def _line_below(document: Document) -> Block | None:
    """The line below title, number and notes, or the last of those over which it wraps."""
    head = [block for block in document.blocks[:_HEAD_BLOCKS] if block.kind in _HEAD]
    titles = [index for index, block in enumerate(document.blocks[:_HEAD_BLOCKS]) if block.kind == "title"]
    if not head or not titles:
        return None
    below = document.blocks[titles[-1] + 1 : _HEAD_BLOCKS]
    for block, following in itertools.pairwise(below):
        noted = block.kind == "title_note" and document.text[block.start] not in "（("
        if noted or block.kind not in _HEAD:
            # It wraps: the mark is that of its last line.
            return following if document.text[block.end - 1] in "，、" and _is_row(document, following) else block
    return None


def _is_row(document: Document, block: Block) -> bool:
    words = document.text[slice(*block.span)]
    return _VERB.search(words) is None and (_ALL.match(words) or _ONE.match(words)) is not None
