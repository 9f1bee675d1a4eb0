"""段末缺句末点号：正文一段写完，应有“。”。

段中有句号、分号而段末没有的，是漏了；条、款、项的同层各项都有句末点号，只有这一项没有的，也是。下段接着写完这句话的，是断开，
由broken-paragraph指出；标题、图表名、落款、联系方式、责任单位的括注后没有句号是对的，不算。
依据：句子末尾用句末点号。
"""

from collections.abc import Iterator, Sequence
from functools import partial

from qlint import (
    Bad,
    Block,
    Document,
    Edit,
    Finding,
    Fix,
    Good,
    Measured,
    Severity,
    Span,
    compile_late,
    gather_habit,
    rule,
)

_PROSE = frozenset(["paragraph", "item"])
_HEADING = frozenset(["heading", "subheading"])
_ENDED = frozenset("。！？!?；;：:…）)〕】」』—.，、,")
_ENDS = frozenset("。；！？：:…”")
_WORD_END = compile_late(r"[一-鿿][”’》〉]?\Z|[0-9][%％‰]\Z")
# 牵头单位：市水利局, 联系电话：…: fields, which have no end mark; what web pages leave behind.
_FIELD = compile_late(r"[ 　“]*[一-鿿（）]{2,10}[：:]|.*(?:原文|转发|评论|编辑|责编|责任|来源|供稿|摄影?)[^，]{0,8}\Z")
_COLUMNS = compile_late(r"\t|　　|   ")
# In reports and news a sentence alone on its line may head the paragraphs below.
_FORMAL = frozenset(["gov", "law"])
_ARTICLE, _LONG, _SHORT, _MANY = 14, 40, 16, 3
_FELLOWS = 4  # blocks on either side, among which others of the level are looked for


@rule(
    "P110",
    "end-mark-missing",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.1.1",
    needs=("break",),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("一、总体要求\n坚持节水优先，统筹城乡供水。\n二、重点任务\n（一）修渠\n今年完成东渠。"),
        Good("（一）修复旧堤。年内完成12处。（市水利局牵头，市财政局配合）\n（二）更新台账。"),
        Good("请于4月1日前报送。联系人：林知远，联系电话：0571-00000000"),
        Good("一、任务\n（一）修复旧堤。年内完成12处。牵头单位：市水利局\n二、工作保障\n明确专人。"),
        Good(
            "申报材料：\n1.申请表，一式两份，加盖公章\n2.工程图纸，比例不小于五百分之一\n3.近三年水费单据，由供水单位出具"
        ),
        Good("明天：晴。后天：小雨转中雨，局地有雷暴\n\n云川市气象台"),
        Bad(
            "一、总体要求\n坚持节水优先。到2027年，全市供水管网漏损率降到【8%】\n二、重点任务\n抓紧修渠。",
            fixed="一、总体要求\n坚持节水优先。到2027年，全市供水管网漏损率降到8%。\n二、重点任务\n抓紧修渠。",
        ),
        Bad(
            "各县要摸清底数，列出清单。南溪县要在五月底前完成泵站检修，确保汛期排涝【安全】",
            fixed="各县要摸清底数，列出清单。南溪县要在五月底前完成泵站检修，确保汛期排涝安全。",
        ),
        Bad(
            "第一条　用水单位应当按月报送取水量，不得漏报。\n第二条　取水口应当安装计量设施，并保持【完好】\n"
            "第三条　本办法自公布之日起施行。",
            fixed="第一条　用水单位应当按月报送取水量，不得漏报。\n第二条　取水口应当安装计量设施，并保持完好。\n"
            "第三条　本办法自公布之日起施行。",
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    text = document.text
    cut: set[int] | None = None
    found = []
    for index, block in enumerate(document.blocks):
        # Most blocks end with a mark.
        if text[block.end - 1] in _ENDED or (block.kind not in _PROSE and block.kind not in _HEADING):
            continue
        if not _lacks_mark(document, index):
            continue
        if cut is None:
            cut = {fact.value.head for fact in document.facts("break")}
        if index not in cut:
            found.append(block)
    yield from gather_habit(found, partial(_finding, text), _MANY, "此处也没有")


def _lacks_mark(document: Document, index: int) -> bool:
    text, block = document.text, document.blocks[index]
    words = text[max(block.start, block.marker.end) : block.end]
    last = words[max(words.rfind("。"), words.rfind("；")) + 1 :]
    # 列　席：教务处文　涛: names and labels spread by wide blanks.
    if "　" in words[-6:] or not _WORD_END.search(words[-3:]) or _COLUMNS.search(words) or _FIELD.match(last):
        return False
    if len(last) < len(words):
        return "，" in words and len(words) >= _SHORT and not _is_row_like(words)
    if "“" in words[:1] and words.endswith("”"):
        return False
    below = document.blocks[index + 1] if index + 1 < len(document.blocks) else None
    if block.kind not in _PROSE or (block.number and "，" not in words):
        # Taken for a heading for want of its mark; but the next item follows at once, and it has one.
        whole = below is not None and below.kind == "item" and below.level == block.level
        return whole and len(words) >= _SHORT and _has_ended_fellows(document, index)
    if "，" not in words or len(words) < (_SHORT if block.level == _ARTICLE else _LONG):
        return False
    if below is not None and below.kind == "paragraph" and document.profile not in _FORMAL:
        return False
    return _has_ended_fellows(document, index)


def _is_row_like(words: str) -> bool:
    """明天：晴。后天：小雨: fields one after the other."""
    return words.count("：") > 1 and "。" not in words.rpartition("：")[0].rpartition("：")[0]


def _has_ended_fellows(document: Document, index: int) -> bool:
    """Whether prose nearby ends with a mark: the next one of the same level, and three of four altogether."""
    blocks, block = document.blocks, document.blocks[index]
    around = (*blocks[max(0, index - _FELLOWS) : index], *blocks[index + 1 : index + 1 + _FELLOWS])
    prose = [each for each in around if each.kind in _PROSE]
    alike = [each for each in prose if each.level == block.level]
    ended = sum(document.text[each.end - 1] in _ENDS for each in prose)
    return 4 * ended >= 3 * len(prose) > 0 and all(document.text[each.end - 1] in _ENDS for each in alike[:2])


def _finding(text: str, blocks: Sequence[Block]) -> Finding:
    end = blocks[0].end
    edits = tuple(Edit(block.end, block.end, "。") for block in blocks)
    message = f"段末应有句号，此处“{text[end - 4 : end]}”之后没有"
    return Finding(Span(end - 2, end), message, fix=Fix("补句号", edits, safe=False))
