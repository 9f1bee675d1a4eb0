"""句子断开：一句话不应断在两段。

换页、空行、图片说明常把一段从句中截开，前段没有句末标点，后段从半句话、半个词开始，读者以为缺字。全文每行都断（硬回车）的，只报一处并注明处数。
依据：句子末尾用句末点号，见GB/T 15834—2011 4.1.1；分段以文意为准。
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from qlint import Bad, Block, Document, Fact, Finding, Good, Measured, Related, Severity, Span, gather_habit, rule

_HABIT = 8
_MANY = 100
_PLACES = ("北岭县", "南溪县", "西屏县", "东坪区", "桥东区", "河西区", "城南区", "湖滨区", "青石县", "白沙县")
_NO_PROSE = frozenset(["list_row", "footer"])
_ENDED = frozenset("。！？!?；;：:….”）)》")


@rule(
    "M101",
    "broken-paragraph",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.1.1；编辑惯例",
    needs=("break",),
    masks=("reproduced",),
    measured=(
        Measured("official", 5, 5, 5),
        Measured("reports", 3, 3, 3),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "一、工作目标\n到2027年，全市建成口袋公园六十处，居民出门十分钟可到。\n二、主要任务\n各县要摸清底数，列出清单。"
        ),
        Good(
            "北岭县\n开展节水宣传活动\n3月22日，北岭县水务局在人民广场开展节水宣传。\n南溪县\n举办河湖讲堂\n3月23日，南溪县水务局举办河湖讲堂。"
        ),
        Good("会议指出，水库除险要抓紧推进，\n\n一是摸清底数；二是落实资金；三是按期完工。"),
        Good(
            "附件\n节水改造资金分配表\n单位：万元\n序号\t地区\t管网改造\t灌区改造\t合计\t备注\n"
            + "".join(
                f"{number}\t{name}\t2{number}0\t3{number}0\t5{number}0\t\n" for number, name in enumerate(_PLACES, 1)
            )
        ),
        Good(
            "明日天气\n云川晴12℃/25℃北岭多云11℃/23℃南溪小雨10℃/20℃西屏阴12℃/22℃东坪阵雨13℃/21℃\n"
            "看来今年汛期要早来了，各地要提前备汛。"
        ),
        Good(
            "任务如下。\n序号　任务　责任科室　时间\n1　修复旧堤12处　工程科、财务科　2026年9月\n"
            "2　更新台账　水政科　长期\n"
            "列第一位的科室为牵头科室。每月报送一次。"
        ),
        Good("（一）修复旧堤。年内完成12处。牵头单位：市水利局\n配合单位：市财政局、市城管局"),
        Bad("上半年任务已经完成。全市整治河道三十条，【岸边补种乔】\n\n木两千余株，水质明显好转。"),
        Bad(
            "一、灌区建设\n各县水务局要摸清底数，列出清单。南溪县已建成泵站三座，【汛期排涝有了可靠的保障】\n"
            "各县水务局要落实资金，专款专用。\n各县水务局要落实责任，按月通报。"
        ),
        Bad("北岭县节水活动侧记\n\n8月6日，【北岭县水务局围】\n\n绕“节水惠民”主题举办开放日活动，三百余名居民参加。"),
        Bad(
            "北岭县\n开展河道清理专项行动\n本次行动分三步：一是查清底数。【二是】\n\n\n北岭县开展河道清理专项行动\n\n"
            "动员沿河各村参加，日产日清。三是建立巡河制度。"
        ),
        Bad(
            "活动在河畔广场举行。共同参加活动的有云川市第一水务公司、【北岭县供水公司、】\n\n南溪县排水公司等单位的代表，大家交流了经验。"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    wrapped = _wrapped_lines(document.blocks, document.text)
    if wrapped:
        yield from gather_habit(wrapped, _hard_return, 1, "此处也断开")
    else:
        yield from gather_habit(document.facts("break"), partial(_cut, document.text), _MANY, "此处也断开")


def _hard_return(lines: Sequence[Span]) -> Finding:
    return Finding(lines[0], "段内不应硬回车，此处在句中换行")


def _cut(text: str, facts: Sequence[Fact]) -> Finding:
    cut = facts[0].value
    before, after = (text[slice(*span)] for span in (cut.before, cut.after))
    if cut.ended:
        message, other = f"段末应加句末点号，此处“{before}”之后没有，下段另起一句“{after}”", "下段另起一句"
    else:
        message, other = f"句子应写完整再分段，此处断在“{before}”之后，下段为“{after}”", "句子在此接续"
    return Finding(cut.before, message, (Related(cut.after, other),))


def _wrapped_lines(blocks: Sequence[Block], text: str) -> list[Span]:
    """The ends of lines that all break at one width, where that is the habit of the document; else nothing."""
    widths = Counter(block.end - block.start for block in blocks if block.kind not in _NO_PROSE)
    width = max((width for width in widths if width >= 20), key=lambda width: (widths[width], width), default=0)
    full = [
        Span(block.end - 4, block.end)
        for block, following in pairwise(blocks)
        if width - 2 <= block.end - block.start <= width + 1
        and following.line == block.line + 1
        and block.kind not in _NO_PROSE
        and text[block.end - 1] not in _ENDED
        and _has_clauses(text[block.start : block.end])
    ]
    return full if len(full) >= _HABIT and len(full) > 0.3 * len(blocks) else []


def _has_clauses(line: str) -> bool:
    """Whether a line is prose: rows of a table have columns, and hardly ever a comma."""
    return "\t" not in line and any(mark in line for mark in "，。；,;")
