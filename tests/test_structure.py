"""Lines → blocks and sections, on documents invented for the purpose (云川市 and 北岭县 do not exist)."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint import structure
from qlint.structure import Structure
from qlint.structure.lines import KINDS


def outline(text: str) -> list[tuple[str, str]]:
    """Kind and words of each line."""
    return [(block.kind, text[block.start : block.end]) for block in structure.read(text).blocks]


def words_of(text: str, *kinds: str) -> list[str]:
    return [words for kind, words in outline(text) if kind in kinds]


def kinds_of(text: str) -> list[str]:
    return [kind for kind, _ in outline(text)]


REPLY = """北岭县旧城改造实施方案的批复
云政函〔2026〕18号

北岭县人民政府：
　　你县《关于审批〈北岭县旧城改造实施方案〉的请示》（北政〔2026〕7号）收悉。现批复如下：
　　一、原则同意《北岭县旧城改造实施方案》。
　　二、你县要抓好组织实施，确保2027年底前完工。
　　三、市住房城乡建设局要加强指导。
　　此复。

　　　　　　　　　　云川市人民政府
　　　　　　　　　　2026年3月5日
"""


def test_a_clean_reply() -> None:
    assert kinds_of(REPLY) == [
        "title", "doc_number", "addressee", "paragraph", "item", "item", "item", "paragraph", "signature", "issue_date",
    ]  # fmt: skip
    read = structure.read(REPLY)
    assert (read.lines, read.unknown, read.copy_start) == (10, 0, -1)
    assert [(section.level, section.number, section.first, section.last) for section in read.sections] == [
        (1, 1, 4, 4), (1, 2, 5, 5), (1, 3, 6, 6),
    ]  # fmt: skip


def test_names_side_by_side_are_rows_even_where_their_characters_stand_apart() -> None:
    text = "附件\n先进个人名单\n（6名）\n吕听澜　　姜　涧　　仲书遥\n俞静姝　　史鹤年　　穆　云"
    assert kinds_of(text)[3:] == ["table_row", "table_row"]


def sections_of(text: str) -> list[tuple[str, str]]:
    """Each line with the line of the heading that it stands under, empty where it stands under none."""
    read = structure.read(text)
    lines = [text[block.start : block.end] for block in read.blocks]
    owners = [lines[read.sections[block.section].heading] if block.section >= 0 else "" for block in read.blocks]
    return list(zip(lines, owners, strict=True))


def test_text_behind_a_finished_list_belongs_to_what_is_around_the_list() -> None:
    text = (
        "一、水费减免\n下列用户可以减免：\n（一）低保户；\n（二）五保户。\n减免由乡镇审核。\n"
        "二、工作要求\n（一）抓好宣传。\n要多种形式。\n（二）抓好审核。\n特此通知。"
    )
    under = dict(sections_of(text))
    assert under["减免由乡镇审核。"] == "一、水费减免"
    assert under["要多种形式。"] == "（一）抓好宣传。"
    assert under["特此通知。"] == "二、工作要求"


def test_a_heading_without_a_number_is_not_under_an_item_that_is_a_sentence() -> None:
    text = (
        "一、加强巡查。每周巡查一次，发现问题及时处置。\n二、加强值守。汛期实行24小时值班。\n"
        "保障措施\n各县要落实经费。\n结束语\n让我们共同努力。"
    )
    read = structure.read(text)
    assert dict(sections_of(text))["各县要落实经费。"] == "保障措施"
    named = {
        text[read.blocks[section.heading].start : read.blocks[section.heading].end]: section
        for section in read.sections
    }
    assert named["保障措施"].parent == named["结束语"].parent == -1


def test_an_article_ends_the_table_of_contents() -> None:
    text = "目　录\n第一章　总则\n第二章　管理\n第一条　为节约用水，制定本办法。\n第一章　总则\n第二条　立足节水。"
    assert kinds_of(text) == ["contents", "contents", "contents", "item", "heading", "item"]


@pytest.mark.parametrize(
    ("line", "kind"),
    [("考评分值＝日常监测分值÷2", "paragraph"), ("有下列情形的不予受理：", "paragraph")],
)
def test_formulas_and_lead_ins_are_no_headings(line: str, kind: str) -> None:
    assert outline(f"节水考评办法\n考评按年进行，满分100分。\n{line}\n评分结果及时公布。")[2] == (kind, line)


@pytest.mark.parametrize(
    "field", ["承诺人（签字）：____________", "申报单位（盖章）：______　　类别：______", "填表人：____"]
)
def test_fields_of_a_form_left_to_be_filled(field: str) -> None:
    text = f"附件\n诚信承诺书\n本单位承诺所报材料真实有效。\n{field}\n2026年  月  日"
    assert outline(text)[3] == ("list_row", field)


@pytest.mark.parametrize("number", ["第12号", "（第12号）", "2026年第12号", "（2026年第1号）", "第3期"])
def test_numbers_without_an_organ_s_code(number: str) -> None:
    text = f"云川市总林长令\n{number}\n关于加强疫木除治工作的命令\n各地要按期完成除治。\n总林长　林知远\n2026年3月5日"
    assert kinds_of(text)[:3] == ["issuer_mark", "doc_number", "title"]


def test_every_element_of_an_upward_document() -> None:
    text = """000012
机密★3年
特急
云川市教育局文件
云教〔2026〕9号　　　　　签发人：林知远
周明德
云川市教育局关于调整中小学布局规划的请示
市人民政府：
　　为优化布局，现请示如下。
　　妥否，请批示
　　附件：1.云川市中小学布局规划表
　　　　　2.云川市学龄人口预测（2026—2035年）
　　　　　　　云川市教育局
　　　　　　　2026年3月5日
（联系人：林知远；电话：0571-8765432）
抄送：市发展改革委，市财政局，
　　　市自然资源局。
云川市教育局办公室　　　　2026年3月5日印发
附件1
云川市中小学布局规划表
序号	学校	班数
1	云川市第一小学	24
"""
    assert kinds_of(text) == [
        "copy_number", "secrecy", "urgency", "issuer_mark", "doc_number", "signer", "title", "addressee", "paragraph",
        "paragraph", "annex_note", "annex_note", "signature", "issue_date", "remark", "copy_to", "copy_to", "printing",
        "annex_label", "part_title", "table_row", "table_row",
    ]  # fmt: skip
    assert structure.read(text).unknown == 0


def test_an_order_takes_its_mark_as_title_and_publishes_a_text() -> None:
    text = """云川市人民政府令
第12号
　　《云川市城市供水管理办法》已经2026年2月3日市政府第8次常务会议通过，现予公布，自2026年4月1日起施行。
　　　　　　　　市长　林知远
　　　　　　　　2026年2月10日
云川市城市供水管理办法
（2026年2月10日云川市人民政府令第12号公布
自2026年4月1日起施行）
第一章　总则
第一条　为了加强城市供水管理，制定本办法。
第二条　本市行政区域内的供水活动，适用本办法。
第二章　附则
第三条　本办法自2026年4月1日起施行。
"""
    assert kinds_of(text) == [
        "title", "doc_number", "paragraph", "signature", "issue_date", "part_title", "title_note", "title_note",
        "heading", "item", "item", "heading", "item",
    ]  # fmt: skip
    sections = structure.read(text).sections
    assert [(section.level, section.number, section.parent) for section in sections] == [
        (12, 1, -1), (14, 1, 0), (14, 2, 0), (12, 2, -1), (14, 3, 3),
    ]  # fmt: skip


def test_an_announcement_without_addressee() -> None:
    text = (
        "云川市人民政府\n公　告\n第3号\n　　根据有关规定，现公告如下：\n"
        "　　一、禁止在城区燃放烟花爆竹。\n　　二、本公告自发布之日起施行。\n　　特此公告\n"
        "　　　　云川市人民政府\n　　　　2026年1月8日\n"
    )
    assert kinds_of(text) == [
        "title", "title", "doc_number", "paragraph", "item", "item", "paragraph", "signature", "issue_date",
    ]  # fmt: skip


def test_minutes_with_those_present_absent_and_attending() -> None:
    text = """云川市人民政府专题会议纪要
第12期
云川市人民政府办公室　　　　2026年3月5日
关于研究南湖片区改造工作的会议纪要
　　3月4日，林知远副市长主持召开专题会议，研究南湖片区改造工作。纪要如下：
　　会议议定：
　　一、由市住房城乡建设局牵头，3月底前完成摸底。
　　二、由市财政局落实资金。
出席：林知远、周明德、陈若谷
请假：何远山
列席：许文清
分送：市政府领导，各有关单位。
"""
    read = outline(text)
    assert read[:4] == [
        ("issuer_mark", "云川市人民政府专题会议纪要"),
        ("doc_number", "第12期"),
        ("date", "云川市人民政府办公室　　　　2026年3月5日"),
        ("title", "关于研究南湖片区改造工作的会议纪要"),
    ]
    assert [kind for kind, _ in read[-4:]] == ["list_row", "list_row", "list_row", "copy_to"]
    assert "signature" not in kinds_of(text)


def test_a_letter_head_is_a_mark_not_a_title() -> None:
    text = """云川市人民政府办公室
云政办函〔2026〕5号
云川市人民政府办公室关于开展节水宣传的通知
各县（市、区）人民政府，市政府各部门：
　　定于3月22日开展节水宣传，请认真组织。
　　特此通知。
　　　　云川市人民政府办公室
　　　　2026年3月1日
"""
    assert kinds_of(text)[:4] == ["issuer_mark", "doc_number", "title", "addressee"]
    without_number = text.replace("云政办函〔2026〕5号\n", "")
    assert outline(without_number)[:2] == [
        ("issuer_mark", "云川市人民政府办公室"),
        ("title", "云川市人民政府办公室关于开展节水宣传的通知"),
    ]


def test_an_issuer_mark_of_several_organs() -> None:
    text = (
        "云川市教育局\n云川市财政局　文件\n云川市公安局\n云教发〔2026〕4号\n"
        "关于规范校园周边秩序的通知\n各县区教育局：\n　　现通知如下。\n"
    )
    assert kinds_of(text) == ["issuer_mark"] * 3 + ["doc_number", "title", "addressee", "paragraph"]


def test_a_title_line_that_ends_with_the_word_document_is_no_mark() -> None:
    text = (
        "云川市人民政府关于加强行政规范性文件\n备案审查工作的意见\n云政发〔2026〕3号\n"
        "各县（市、区）人民政府：\n　　现提出如下意见。\n"
    )
    assert kinds_of(text)[:3] == ["title", "title", "doc_number"]


def test_a_draft_has_blanks_for_number_and_date() -> None:
    for number in ("云政办发〔2026〕  号", "云政办发〔2026〕×号", "云政办发〔2026〕__号", "云政办发〔    〕  号"):
        for date in ("2026年  月  日", "2026年×月×日", "2026年__月__日", "    年  月  日", "2026年3月  日"):
            text = (
                f"关于做好防汛工作的通知\n{number}\n各县区人民政府：\n　　现通知如下。\n"
                f"　　　云川市人民政府办公室\n　　　{date}\n"
            )
            assert kinds_of(text) == ["title", "doc_number", "addressee", "paragraph", "signature", "issue_date"], text


JOINT = """云川市教育局等四部门关于印发
《云川市校园安全提升行动方案》的通知
云教发〔2026〕11号
各县（市、区）教育局、公安局、财政局、卫生健康局，市直各有关单位、
各直属学校：
　　现将《云川市校园安全提升行动方案》印发给你们，请认真贯彻执行。
云川市教育局　　　　　　　云川市公安局
云川市财政局　　　　　　　云川市卫生健康委员会
　　　　　　2026年3月12日
（此件公开发布）
云川市校园安全提升行动方案
为提升校园安全水平，制定本方案。
一、总体要求
（一）工作目标。到2027年，校园安全事故明显减少。
二、重点任务
（一）加强门卫管理
各学校要落实门卫制度。
"""


def test_a_joint_document_with_an_issued_plan() -> None:
    assert kinds_of(JOINT) == [
        "title", "title", "doc_number", "addressee", "addressee", "paragraph", "signature", "signature", "issue_date",
        "remark", "part_title", "paragraph", "heading", "item", "heading", "heading", "paragraph",
    ]  # fmt: skip
    assert [(section.level, section.number, section.parent) for section in structure.read(JOINT).sections] == [
        (1, 1, -1), (2, 1, 0), (1, 2, -1), (2, 1, 2),
    ]  # fmt: skip


def test_co_signers_one_a_line_and_three_on_a_line() -> None:
    body = "关于印发工作安排的通知\n各乡镇人民政府：\n　　请遵照执行。\n"
    names = "共青团北岭县委员会\n北岭县妇女联合会\n中国农业银行北岭支行\n"
    assert kinds_of(body + names + "2026年5月6日\n")[3:] == ["signature"] * 3 + ["issue_date"]
    row = "北岭县教育局　　北岭县财政局　　北岭县公安局\n"
    assert kinds_of(body + row + "2026年5月6日\n")[3:] == ["signature", "issue_date"]


def test_organ_and_date_on_one_line() -> None:
    text = "关于停水的公告\n　　因管道检修，定于3月9日停水。\n　　云川市水务局　2026年3月7日\n"
    assert kinds_of(text) == ["title", "paragraph", "issue_date"]


def test_a_date_in_the_text_is_no_issue_date() -> None:
    text = (
        "关于会议安排的通知\n各单位：\n　　会议定于下列日期召开：\n2026年3月5日\n　　请准时参加。\n"
        "　　　云川市人民政府\n　　　2026年3月1日\n"
    )
    assert words_of(text, "issue_date") == ["2026年3月1日"]


def test_a_paragraph_that_begins_with_a_date_is_no_note_of_the_title() -> None:
    text = (
        "关于表彰先进的决定\n各单位：\n　　现决定表彰。\n"
        "　　2026年1月5日，云川市人民代表大会常务委员会第三次会议审议通过了有关决定，并予公布\n"
        "　　请学习。\n"
    )
    assert kinds_of(text)[3] == "paragraph"


@pytest.mark.parametrize(
    "notes",
    [
        "附件：云川市粮食储备计划表",
        "附件：1.云川市粮食储备计划表\n2.云川市粮食储备库名单",
        "附件：1．云川市各县（市、区）2026年度粮食储备\n　　　计划表\n　　2．云川市粮食储备库名单",
        "附件1：云川市粮食储备计划表\n附件2：云川市粮食储备库名单",
        "附件：\n1.云川市粮食储备计划表\n2.云川市粮食储备库名单",
    ],
)
def test_the_note_of_annexes_before_the_signature(notes: str) -> None:
    text = (
        f"关于下达粮食储备计划的通知\n各县区人民政府：\n　　现下达计划。\n{notes}\n"
        "　　云川市人民政府\n　　2026年3月1日\n"
    )
    assert kinds_of(text)[3:-2] == ["annex_note"] * len(notes.split("\n"))
    assert kinds_of(text)[-2:] == ["signature", "issue_date"]


@pytest.mark.parametrize(
    "label", ["附件", "附件1", "附件 1", "附件：", "附件1：", "附 件 1", "附件一", "云政发〔2026〕5号附件1"]
)
def test_an_annex_with_label_and_title(label: str) -> None:
    body = (
        "关于下达计划的通知\n各县区人民政府：\n　　现下达计划。\n　　附件：1.云川市储备库名单\n"
        "　　云川市人民政府\n　　2026年3月1日\n"
    )
    text = body + f"\n{label}\n云川市储备库名单\n一、城区\n南湖储备库、北山储备库。\n"
    assert kinds_of(text)[6:] == ["annex_label", "part_title", "heading", "paragraph"]


def test_an_annex_label_with_its_title_on_one_line() -> None:
    text = (
        "关于下达计划的通知\n各县区人民政府：\n　　现下达计划。\n　　云川市人民政府\n"
        "　　2026年3月1日\n附件1：云川市储备库名单\n一、城区\n南湖储备库、北山储备库。\n"
    )
    assert kinds_of(text)[5:] == ["annex_label", "heading", "paragraph"]


def test_two_issued_texts_each_count_from_one() -> None:
    rule = "一、适用范围\n适用于全市。\n二、工作要求\n各单位要抓好落实。\n"
    text = (
        "关于印发两项制度的通知\n各单位：\n　　请执行。\n　　云川市人民政府\n　　2026年3月1日\n"
        f"云川市值班工作制度\n{rule}云川市请示报告工作制度\n{rule}"
    )
    assert words_of(text, "part_title") == ["云川市值班工作制度", "云川市请示报告工作制度"]


def test_an_issued_report_has_its_own_addressee_and_date() -> None:
    text = """云川市人民政府转发市水务局关于防汛工作意见的通知
各县区人民政府：
　　现转发给你们。
　　云川市人民政府
　　2026年3月1日
关于防汛工作的意见
市人民政府：
　　现提出以下意见。
　　云川市水务局
　　2026年2月20日
"""
    assert words_of(text, "addressee") == ["各县区人民政府：", "市人民政府："]
    assert words_of(text, "issue_date") == ["2026年3月1日", "2026年2月20日"]


@pytest.mark.parametrize(
    ("line", "level", "number"),
    [
        ("一、总体要求", 1, 1), ("十一、保障措施", 1, 11), ("二十一、附则", 1, 21), ("一、三大行动", 1, 1),
        ("（三）组织实施", 2, 3), ("(十二)监督检查", 2, 12), ("㈣加强领导", 2, 4), ("1.工作目标", 3, 1),
        ("2．工作目标", 3, 2), ("3、工作目标", 3, 3), ("１２．工作目标", 3, 12), ("（4）现场检查", 4, 4),
        ("5）现场检查", 4, 5), ("⑹现场检查", 4, 6), ("⑦现场检查", 5, 7), ("第一部分　总体要求", 11, 1),
        ("第二编　分则", 11, 2), ("第十章　法律责任", 12, 10), ("第二节　供水", 13, 2),
        ("第一百零三条　本法自公布之日起施行。", 14, 103), ("# 一、总体要求", 1, 1),
    ],
)  # fmt: skip
def test_every_mark_of_a_number(line: str, level: int, number: int) -> None:
    text = f"关于某项工作的通知\n各单位：\n　　现通知如下。\n　　{line}\n　　各单位要落实责任。\n"
    block = structure.read(text).blocks[3]
    assert (block.level, block.number) == (level, number)
    assert text[block.marker.start : block.marker.end] in line
    assert block.marker.start == block.start


@pytest.mark.parametrize(
    "line",
    [
        "一九五八年，云川建县。", "二、三产业加快发展。", "第二条规定的情形除外。", "第二章所称供水是公共供水。",
        "2.5万人受益。", "1,200人参加。", "一、二年级学生参加。", "第一节约用水，第二减少排放。", "十三五成效明显。",
    ],
)  # fmt: skip
def test_prose_that_begins_with_a_number(line: str) -> None:
    text = f"关于某项工作的通知\n各单位：\n　　现通知如下。\n　　{line}\n"
    assert kinds_of(text)[3] == "paragraph"


def test_levels_may_be_skipped_and_reach_to_the_next_of_their_own() -> None:
    text = (
        "关于某项工作的意见\n各单位：\n　　现提出意见。\n一、甲事\n1.乙事\n乙事要做。\n"
        "（1）丙事要做。\n2.丁事\n丁事要做。\n二、戊事\n戊事要做。\n"
    )
    sections = structure.read(text).sections
    assert [(section.level, section.number, section.parent, section.first, section.last) for section in sections] == [
        (1, 1, -1, 3, 8), (3, 1, 0, 4, 6), (4, 1, 1, 6, 6), (3, 2, 0, 7, 8), (1, 2, -1, 9, 10),
    ]  # fmt: skip


def test_numbered_lines_with_nothing_under_them_are_items() -> None:
    names = "1.云川市第一中学\n2.云川市第二中学\n3.云川市第三中学\n"
    text = "关于公布名单的通知\n各单位：\n　　现公布名单。\n" + names
    assert kinds_of(text)[3:] == ["item"] * 3
    text = "关于某项工作的意见\n各单位：\n　　现提出意见。\n一、甲事\n二、乙事\n乙事要做。\n"
    assert kinds_of(text)[3:] == ["heading", "heading", "paragraph"]


def test_a_law_with_contents() -> None:
    text = """云川市河道管理条例
（2025年11月2日云川市第九届人民代表大会常务委员会第三次会议通过）
目　　录
第一章　总　　则
第二章　附　　则
第一章　总　　则
第一条　为了加强河道管理，制定本条例。
第二章　附　　则
第二条　本条例自2026年1月1日起施行。
"""
    assert kinds_of(text) == ["title", "title_note", *["contents"] * 3, "heading", "item", "heading", "item"]


def test_news_with_a_dateline_and_plain_subheadings() -> None:
    text = """云川：小水渠流出大幸福
2026-03-05 09:12:33　云川新闻网
本报讯（记者　许文清）3月4日，北岭县的水渠通水了。
三级联动保供水
县里成立专班，逐村核对管网。
群众参与管水护水
村民轮流巡渠。
责任编辑：何远山
"""
    assert kinds_of(text) == [
        "title", "footer", "paragraph", "subheading", "paragraph", "subheading", "paragraph", "footer",
    ]  # fmt: skip


def test_a_report_with_subtitle_and_speaker() -> None:
    text = (
        "政 府 工 作 报 告\n——2026年1月12日在云川市第九届人民代表大会第五次会议上\n市长　林知远\n"
        "各位代表：\n　　现在，我向大会报告工作。\n"
    )
    assert kinds_of(text) == ["title", "title_note", "title_note", "addressee", "paragraph"]


@pytest.mark.parametrize(
    "rows",
    [
        "序号\t单位\t数量\n1\t北岭县\t12\n2\t南湖区\t9\n",
        "| 序号 | 单位 |\n| --- | --- |\n| 1 | 北岭县 |\n",
        "序号\n单位\n数量\n1\n北岭县\n12\n2\n南湖区\n9\n",
        "姓名　　　单位　　　职务\n林知远　　　市水务局　　　局长\n",
    ],
)
def test_tables_of_every_make(rows: str) -> None:
    text = "关于公布名单的通知\n各单位：\n　　现公布名单。\n" + rows
    assert set(kinds_of(text)[3:]) == {"table_row"}


def test_fields_of_a_notice_are_a_list() -> None:
    text = "关于开会的通知\n各单位：\n　　请参加会议。\n联系人：林知远\n联系电话：0571-8765432\n13912345678（许文清）\n"
    assert kinds_of(text)[3:] == ["list_row"] * 3


def test_captions_of_pictures_and_tables() -> None:
    text = (
        "关于道路施工的通告\n　　道路封闭范围见图。\n一、封闭范围\n范围如图1所示。\n"
        "图1　封闭范围示意\n二、封闭时间\n3月1日起。\n"
    )
    assert words_of(text, "caption") == ["图1　封闭范围示意"]


def test_markdown_marks_are_indent() -> None:
    text = (
        "# 关于防汛工作的通知\n\n各单位：\n\n## 一、总体要求\n\n坚持预防为主。\n\n### （一）工作目标\n\n不发生溃坝。\n"
    )
    assert outline(text) == [
        ("title", "关于防汛工作的通知"),
        ("addressee", "各单位："),
        ("heading", "一、总体要求"),
        ("paragraph", "坚持预防为主。"),
        ("heading", "（一）工作目标"),
        ("paragraph", "不发生溃坝。"),
    ]


def test_a_cut_sentence_is_prose() -> None:
    text = (
        "关于学习的通知\n各单位：\n"
        "　　要把学习同推动全市经济社会高质量发展结合起来，同做好当前各项重点工作紧密\n结合起来\n"
        "　　请认真落实。\n"
    )
    assert kinds_of(text)[3] == "paragraph"


def test_a_text_that_stands_twice_is_read_once() -> None:
    body = "".join(f"　　第{name}条措施是加强日常管理，落实各项责任，确保取得实效。\n" for name in "甲乙丙丁戊己庚辛")
    once = f"关于加强管理的通知\n各单位：\n{body}　　云川市人民政府\n　　2026年3月1日\n"
    read = structure.read(once + once)
    assert read.copy_start == len(once)
    assert read.blocks[-1].end <= read.copy_start
    assert structure.read(once).copy_start == -1


@pytest.mark.parametrize("text", ["", "\n", "　　\n \n\t\n"])
def test_nothing_to_read(text: str) -> None:
    assert structure.read(text) == Structure((), (), 0, 0, -1)


def test_one_line() -> None:
    assert kinds_of("关于放假的通知") == ["title"]
    assert kinds_of("明天放假一天。") == ["paragraph"]
    assert kinds_of("附件") == ["annex_label"]


def test_rare_blanks_count_as_blanks() -> None:
    text = "关于放假的通知\n\u2003\u2003各单位：\n\xa0\xa0明天放假。\n\u3000组\xa0\xa0长：林知远\n"
    assert outline(text)[1:] == [
        ("addressee", "各单位："),
        ("paragraph", "明天放假。"),
        ("list_row", "组\xa0\xa0长：林知远"),
    ]


def test_debris_is_unknown() -> None:
    lines = [
        f"<div id='{n}'>\nfunction f{n}(x) {{ return x; }}\n@@##{n}\npadding: {n}; margin: 0 auto;\n" for n in range(5)
    ]
    text = "关于放假的通知\n各单位：\n　　明天放假。\n" + "".join(lines)
    assert structure.read(text).unknown == 20


def test_ten_thousand_lines_of_noise_take_linear_time() -> None:
    random.seed(7)
    alphabet = "一、（）1.第条附件年月日〔〕：。，\t 　云川市局关于通知ab#|“”"
    lines = ["".join(random.choices(alphabet, k=random.randint(1, 40))) for _ in range(10_000)]
    spent = []
    for count in (5_000, 10_000):
        begin = time.process_time()
        read = structure.read("\n".join(lines[:count]))
        spent.append(time.process_time() - begin)
        assert len(read.blocks) == read.lines
    assert spent[1] < 4 * spent[0] + 0.5


@given(
    st.lists(
        st.text(
            alphabet="一二、（）()12.．第条章附件：。，年月日号〔〕2026云川市人民政府关于的通知 　\t令#", max_size=24
        ),
        max_size=30,
    )
)
def test_every_text_is_read_into_ordered_blocks_and_nested_sections(lines: list[str]) -> None:
    text = "\n".join(lines)
    read = structure.read(text)
    for one, other in zip(read.blocks, read.blocks[1:], strict=False):
        assert one.end < other.start and one.line < other.line
    for block in read.blocks:
        assert block.kind in KINDS.values()
        assert text[block.start : block.end].strip() and "\n" not in text[block.start : block.end]
        assert -1 <= block.section < len(read.sections)
    for index, section in enumerate(read.sections):
        assert section.first == section.heading <= section.last < len(read.blocks)
        assert section.parent < index
        if section.parent >= 0:
            parent = read.sections[section.parent]
            assert parent.first < section.first and section.last <= parent.last


@given(st.text(max_size=300))
def test_no_text_makes_the_reader_raise(text: str) -> None:
    read = structure.read(text)
    assert read.unknown <= read.lines


def test_the_first_part_of_a_survey_is_no_part_of_its_title() -> None:
    text = (
        "云川“质量月”活动集锦\n东门区\n举办开放日活动\n9月3日，东门区举办开放日活动。\n"
        "西桥区\n开展主题宣讲\n9月6日，西桥区开展主题宣讲。\n"
    )
    blocks = structure.read(text).blocks
    assert [text[block.start : block.end] for block in blocks if block.kind == "title"] == ["云川“质量月”活动集锦"]
    assert [text[block.start : block.end] for block in blocks if block.kind == "subheading"] == [
        "东门区",
        "举办开放日活动",
        "西桥区",
        "开展主题宣讲",
    ]


def test_organs_above_a_joint_title_belong_to_it() -> None:
    text = (
        "云川市教育局\n云川市财政局\n关于下达校舍维修资金的通知\n各区财政局：\n现下达校舍维修资金。\n"
        "云川市教育局\n云川市财政局\n2026年3月2日\n"
    )
    blocks = structure.read(text).blocks
    assert [text[block.start : block.end] for block in blocks if block.kind == "title"] == [
        "云川市教育局",
        "云川市财政局",
        "关于下达校舍维修资金的通知",
    ]
