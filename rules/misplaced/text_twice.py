"""全文重复：同一文件里全文（或一大段）又录了一遍。

门户网站常把正文印两遍，一遍供浏览，一遍供打印；复制时一并带了进来。只报一处，其余规则只查第一遍。
依据：编辑惯例，一文一稿。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, Span, rule

_SHOWN = 30

_NOTICE = """云川市水务局关于开展河道巡查的通知
各县水务局：
为做好汛前准备，现就河道巡查有关事项通知如下。
一、各县水务局要对辖区内河道逐段巡查，记录隐患。
二、发现险情的，应当在两小时内报告市防汛指挥部。
三、巡查记录应当于每月月底前报市水务局汇总存档。
云川市水务局
2026年3月5日"""


@rule(
    "M104",
    "text-twice",
    severity=Severity.WARNING,
    basis="编辑惯例（一文一稿）",
    ignores_masks=("copy",),
    measured=(
        Measured("official", 17, 17, 17),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_NOTICE),
        Good(
            "云川市水务局转发省水务厅关于加强巡查的通知\n各县水务局：\n现将省水务厅的通知转发给你们，请认真执行。\n"
            "一、各县水务局要对辖区内河道逐段巡查，记录隐患。\n二、巡查人员发现险情，应当立即报告市防汛指挥部。\n"
            "三、各县水务局要对巡查人员进行一次培训和考核。"
        ),
        Bad(f"{_NOTICE}\n【云川市水务局关于开展河道巡查的通知】\n{_NOTICE.partition(chr(10))[2]}"),
        Bad(
            "第一场演练在东门水闸举行，参演队员三十人。\n第二场演练在西门水闸举行，参演队员四十人。\n第三场演练在南门水闸举行，参演队员五十人。\n"
            "【第一场演练在东门水闸举行，参演队员三十人。】\n第二场演练在西门水闸举行，参演队员四十人。\n第三场演练在南门水闸举行，参演队员五十人。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for copy in document.masks_by_name["copy"]:
        end = document.text.find("\n", copy.start)
        line = Span(copy.start, min(end if end >= 0 else copy.end, copy.start + _SHOWN))
        yield Finding(
            line, "正文应只录一遍，自此处起与前文重复", (Related(_first(document, line), "第一遍从此处开始"),)
        )


def _first(document: Document, line: Span) -> Span:
    start = document.text.find(document.text[line.start : line.end])
    return Span(start, start + line.end - line.start)
