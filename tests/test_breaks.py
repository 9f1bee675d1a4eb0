"""Where a line end cuts a sentence, and where it only ends a heading."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import check_text, read_document
from qlint.model import Source
from qlint.registry import load

LEAD = "云川市水务工作简报\n\n今年以来，全市水务系统扎实推进各项工作，取得积极成效。\n"


def cuts(text: str) -> list[tuple[str, str]]:
    """The words before and after each cut."""
    document = read_document(Source("文稿.txt", text), Settings(()))
    values = [fact.value for fact in document.facts("break")]
    return [(text[slice(*value.before)], text[slice(*value.after)]) for value in values]


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("水质监测中心完成取样。沿河两岸新", "建步道十二公里，居民出行更加方便。"),
        ("各县水务局要加强值班值守，发现险情及", "时报告市防汛指挥部，不得迟报漏报。"),
        ("评选活动持续两个月。最终选出“最美河", "湖卫士”十名，由市水务局予以表扬。"),
        ("参加比赛的有云川水务公司、", "北岭供水公司等单位，比赛持续了两天。"),
        ("8月6日，市水务局", "在河畔广场举办节水宣传活动，三百余名市民参加。"),
    ],
)
@pytest.mark.parametrize("gap", ["\n", "\n\n"], ids=["line", "empty line"])
def test_a_cut_sentence_is_found(above: str, below: str, gap: str) -> None:
    found = cuts(LEAD + above + gap + below)
    assert len(found) == 1
    assert above.endswith(found[0][0])
    assert below.startswith(found[0][1])


@pytest.mark.parametrize(
    "text",
    [
        "一、工作目标\n到2027年，建成口袋公园六十处。\n二、主要任务\n各县要摸清底数，列出清单。",
        "推进水库除险\n今年完成除险水库八座，剩余两座年底前完工。\n深化水价改革\n各灌区全面实行按方收费，水费实收率明显提高。",
        "北岭县\n开展河道巡查\n3月22日，北岭县水务局巡查河道三十公里。\n南溪县\n举办水法讲座\n3月23日，南溪县水务局举办水法讲座。",
        "各县要做好以下工作：\n一是摸清底数；\n二是落实资金；\n三是按期完工。",
        "特此通知。\n附件：水库名单\n云川市水务局\n2026年3月5日",
    ],
)
def test_headings_lists_and_closings_are_no_cuts(text: str) -> None:
    assert cuts(LEAD + text) == []


def test_a_caption_in_between_is_stepped_over() -> None:
    text = (
        LEAD + "北岭县\n开展河道巡查行动\n本次巡查分两步：一是查清底数。二是\n\n\n"
        "北岭县开展河道巡查行动\n\n动员各村参加，日产日清。"
    )
    assert cuts(text) == [("二是", "动员各村参加")]


def test_a_zero_width_space_behind_the_end_mark_is_no_cut() -> None:
    assert cuts(LEAD + "各县要摸清底数，列出清单。\u200b\n实行销号管理，逐项验收。") == []


def test_figures_without_marks_are_a_table_that_lost_its_columns() -> None:
    weather = "云川晴12℃/25℃北岭多云11℃/23℃南溪小雨10℃/20℃西屏阴12℃/22℃"
    assert cuts(LEAD + weather + "\n看来今年汛期要早来了，各地要提前备汛。") == []
    assert len(cuts(LEAD + weather.replace("℃南", "℃，南") + "为近年最低\n的一天，各地要提前备汛。")) == 1


@pytest.mark.parametrize(
    ("above", "below", "ended"),
    [
        ("今年建成泵站三座。沿河排涝有了可靠的保障", "各县水务局要落实资金，专款专用。", True),
        ("今年建成泵站三座。沿河排涝有了可靠的保", "障，各县都很满意。", False),
        ("今年建成泵站三座。沿河排涝有了保障，", "各县水务局要落实资金，专款专用。", False),
    ],
)
def test_a_lost_stop_is_told_from_a_cut(above: str, below: str, ended: bool) -> None:
    document = read_document(Source("文稿.txt", f"{LEAD}各县水务局要落实责任。\n{above}\n{below}"), Settings(()))
    (fact,) = document.facts("break")
    assert fact.value.ended is ended


def test_hard_returns_all_over_are_one_finding() -> None:
    prose = "各县水务局要摸清水库底数并列出问题清单，抓紧落实除险资金和施工队伍，汛前完成闸门检修与备用电源调试，" * 6
    lines = [prose[start : start + 26] for start in range(0, len(prose), 26)]
    (finding,) = check_text(LEAD + "\n".join(lines) + "。", [load()["M101"]])
    assert finding.message.startswith("段内不应硬回车，此处在句中换行，全文")
    assert 8 <= len(finding.related) <= 20


def test_a_table_with_empty_cells_at_the_end_has_no_hard_returns() -> None:
    rows = [f"{number}\t云川市第{number}水库\t{number}20\t{number}30\t{number}40\t" for number in range(1, 10)]
    table = "附件\n水库除险资金分配表\n单位：万元\n序号\t名称\t闸门\t坝体\t合计\t备注\n" + "\n".join(rows)
    assert check_text(LEAD + table, [load()["M101"]]) == ()
