"""已编号、注明日期的正式文件，标题中不应留有“送审稿”“征求意见稿”“讨论稿”“草案”。

文件由送审稿改成，标题末尾或所印发文本的标题常忘了删。标题分两行、稿次独占一行的也一样。征求意见的通知、
提请审议草案的议案和请示说的就是草稿，是对的；请收文机关提意见的、未编号的稿子也不提示。
依据：编辑惯例。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, Span, compile_late, rule

_DRAFT = compile_late(
    r"[（(]?(?:(?:送审|征求意见|讨论|报批|会签|审核|草|初)稿|(?<=[（(])草案)[）)]?(?=[》”）)的 　]*|\Z)"
)
_ISSUES = compile_late(r"印发|公布|发布|颁布|下发|转发|批转")
_ASKS = compile_late(r"征求|征集|审议|审定|讨论|论证|听证|公示|反馈|审查|评审|起草|报送|呈报|备案|的说明")
# A document of its own may be about 评审 or 备案 without asking for them.
_ASKS_ITSELF = compile_late(r"征求|征集|听证|公示|提请|审议|反馈|的说明")
# 现提出以下意见 says what the document is, 征求群众意见 what others should do: neither asks those who are addressed.
_ASKED = compile_late(
    r"征求意见(?!稿)|(?:现|特|拟)[^。，]{0,20}征求|征求(?:你|贵|各)[^。]{1,20}意见|如有[^。，]{0,8}(?:意见|建议)|"
    r"(?:请|望|提出|提供)[^。，]{0,30}(?:修改|宝贵|书面|反馈|审核|审查)[^。，]{0,4}(?:意见|建议)|修改(?:意见|建议)|"
    r"请[^。]{0,40}提出[^。，]{0,12}(?:意见|建议)|(?:反馈|报送|返回|函告|函复)[^。，]{0,12}意见|"
    r"(?:意见|建议)[^。，]{0,12}(?:反馈|报送|返回|函告|函复)"
)
_BEGINNING = 1500
_END = "\n　　现印发给你们。\n云川市水利局\n2026年3月5日"


@rule(
    "S118",
    "draft-words-left",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("title", "doc_number", "part"),
    except_kinds=("law", "report", "news", "other"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "云川市水利局关于征求《节水办法（征求意见稿）》意见的函\n云水函〔2026〕5号\n市财政局：\n"
            "　　请提出修改意见。\n"
            "云川市水利局\n2026年3月5日"
        ),
        Good(
            "云川市人民政府关于提请审议《云川市节水条例（草案）》的议案\n云政议〔2026〕5号\n市人大常委会：\n"
            "　　请予审议。\n"
            "市长　林知远\n2026年3月5日"
        ),
        Good("云川市节水办法（征求意见稿）\n　　为了节约用水，制定本办法。\n　　用水应当计量。"),
        Good("云川市水利局关于印发《节水办法（试行）》的通知\n云水发〔2026〕5号\n各县水利局：" + _END),
        Bad("云川市水利局关于节水的通知【（送审稿）】\n云水发〔2026〕5号\n各县水利局：" + _END),
        Bad("云川市水利局关于印发《节水办法【（征求意见稿）】》的通知\n云水发〔2026〕5号\n各县水利局：" + _END),
        Good(
            "云川市水利局\n关于节水的意见（征求意见稿）\n云水发〔2026〕5号\n各县水利局：\n"
            "　　我局起草了本意见。如有意见，请于3月20日前函告。\n云川市水利局\n2026年3月5日"
        ),
        Bad(
            "　　云川市水利局\n　　关于加强评审专家管理的指导意见【（送审稿）】\n云水发〔2026〕5号\n各县水利局：\n"
            "　　为加强管理，现提出以下意见。\n　　一、明确条件。\n云川市水利局\n2026年3月5日\n（此件公开发布）"
        ),
        Bad(
            "云川市水利局关于节水的实施意见\n【（讨论稿）】\n云水发〔2026〕5号\n各县水利局：\n"
            "　　为了节水，广泛征求群众意见，现提出如下意见。\n云川市水利局\n2026年3月5日"
        ),
        Bad(
            "云川市水利局关于印发《节水办法》的通知\n云水发〔2026〕5号\n各县水利局："
            + _END
            + "\n云川市水利局节水办法【（讨论稿）】\n　　第一条　为了节水，制定本办法。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    title = next(iter(document.facts("title")), None)
    if title is None or document.stage != "final" or not _is_issued(document):
        return
    issues = _ISSUES.search(title.value.matter.name) is not None
    if (_ASKS if issues else _ASKS_ITSELF).search(_DRAFT.sub("", document.title)):
        return
    start = title.start if issues else title.value.version.start
    if _ASKED.search(document.text, 0, _BEGINNING):
        return
    for match in _DRAFT.finditer(document.text, start, _title_end(document, title.end)):
        yield _finding(document, Span(*match.span()))
    for fact in document.facts("part") if issues else ():
        part = fact.value
        left = _DRAFT.search(document.text, *part.title_span) if part.sort != "main" and part.title else None
        if left is not None and _is_issued_with(document.title, part.title):
            yield _finding(document, Span(*left.span()))


def _title_end(document: Document, end: int) -> int:
    """With the note below the title: （送审稿） on a line of its own."""
    below = document.blocks[document.block_index(end - 1) + 1 :][:1]
    return below[0].end if below and below[0].kind == "title_note" else end


def _finding(document: Document, span: Span) -> Finding:
    return Finding(span, f"正式文件的标题不应留有稿次，此处为“{document.text[slice(*span)]}”")


def _is_issued(document: Document) -> bool:
    """Whether it has its number and its date."""
    numbered = any(fact.value.own and fact.value.serial for fact in document.facts("doc_number"))
    return numbered and any(block.kind == "issue_date" for block in document.blocks)


def _is_issued_with(title: str, part: str) -> bool:
    """Whether the title names the text: 关于印发《节水办法》的通知, 云川市水利局节水办法（讨论稿）."""
    named = _DRAFT.sub("", part).strip("《》（）() 　")
    cited = title.partition("《")[2].partition("》")[0] or title
    return bool(named) and (named in title or (len(cited) < len(title) and cited in named))
