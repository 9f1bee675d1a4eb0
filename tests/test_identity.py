"""Kind, profile, year and stage, on documents invented for the purpose."""

from __future__ import annotations

import pytest

from qlint import structure
from qlint.identity import Identity, identify, title_of


def identity_of(text: str) -> Identity:
    blocks = structure.read(text).blocks
    return identify(text, blocks, title_of(text, blocks)[0])


def issued(title: str, number: str = "云政发〔2026〕5号", date: str = "2026年3月5日") -> str:
    return (
        f"{title}\n{number}\n各县（市、区）人民政府：\n　　现将有关事项告知如下。\n"
        f"　　　　云川市人民政府\n　　　　{date}\n"
    )


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("云川市人民政府关于加强防汛工作的通知", "通知"),
        ("云川市人民政府关于调整区划的复函", "函"),
        ("云川市人民政府关于设立开发区的批复", "批复"),
        ("云川市人民政府任　免　通　知", "通知"),
        ("云川市人民政府\n公　告", "公告"),
        ("云川市人民政府关于推进节水的实施意见（试行）", "意见"),
        ("云川市人民政府关于废止部分文件的决定", "决定"),
        ("云川市节约用水办法（征求意见稿）", "办法"),
        ("云川市人民政府会议纪要", "纪要"),
        ("云川市水利发展规划（2026—2030年）", "规划"),
        ("关于落实《政府工作报告》重点任务分工的意见", "意见"),
        ("云川市人民政府令", "命令"),
        ("云川市人民政府关于加强防汛工作的通知。", "通知"),
        ("云川市人民政府关于加强\n防汛工作的通报，", "通报"),
        ("关于转发省教育厅有关文件", "其他"),
    ],
)
def test_the_kind_is_the_last_word_of_the_title(title: str, kind: str) -> None:
    assert identity_of(issued(title)).kind == kind


def test_neither_number_nor_letter_head_makes_a_letter() -> None:
    text = "云川市人民政府办公室\n" + issued("云川市人民政府办公室关于开展节水宣传的通知", "云政办函〔2026〕5号")
    assert identity_of(text)[:3] == ("通知", "标题以“通知”结尾", "gov")


@pytest.mark.parametrize(
    ("text", "kind", "profile", "reason"),
    [
        ("云川：水渠通水\n本报讯（记者　许文清）3月4日，水渠通水了。\n", "新闻", "news", "开头有“本报讯”"),
        ("我市表彰命令\n新华社云川3月4日电　日前，有关命令发布。\n", "新闻", "news", "开头有“新华社云川3月4日电”"),
        (
            ("政 府 工 作 报 告\n——2026年1月12日在大会上\n各位代表：\n　　现在报告工作。\n"),
            "政府工作报告",
            "report",
            "标题是政府工作报告",
        ),
        ("在全市水利工作会议上的讲话\n同志们：\n　　现在开会。\n", "讲话", "report", "标题以“讲话”结尾"),
        (
            ("云川市河道管理条例\n第一条　为了管理河道，制定本条例。\n第二条　本条例自2026年1月1日起施行。\n"),
            "条例",
            "law",
            "标题以“条例”结尾",
        ),
        ("河道巡查若干事项\n第一条　甲。\n第二条　乙。\n第三条　丙。\n", "法规", "law", "正文以“第×条”分条"),
        ("云川市河道巡查方案\n为做好巡查，制定本方案。\n", "方案", "gov", "标题以“方案”结尾"),
        ("水渠通了\n村民都很高兴。\n", "其他", "other", "标题末尾没有文种"),
        ("村民都很高兴。\n水渠通了。\n", "其他", "other", "没有读到标题"),
        ("", "其他", "other", "没有读到标题"),
    ],
)
def test_kind_and_profile_of_other_forms(text: str, kind: str, profile: str, reason: str) -> None:
    identity = identity_of(text)
    assert (identity.kind, identity.profile, identity.reason) == (kind, profile, reason)


def test_a_report_to_a_higher_organ_is_no_speech() -> None:
    text = (
        "云川市水务局关于防汛工作情况的报告\n云水〔2026〕8号\n市人民政府：\n"
        "　　现将情况报告如下。\n　　各位代表的建议已经落实。\n"
    )
    assert identity_of(text)[:3] == ("报告", "标题以“报告”结尾", "gov")


@pytest.mark.parametrize(
    ("text", "year", "certain"),
    [
        (issued("关于防汛的通知"), 2026, True),
        (issued("关于防汛的通知", "云政发〔2025〕98号", "2026年1月4日"), 2026, True),
        (issued("关于防汛的通知", "云政发〔2025〕98号", "年  月  日"), 2025, True),
        (issued("关于防汛的通知", "云政发〔2026〕9号", "二〇二六年一月四日"), 2026, True),
        ("2025年工作总结\n　　自2019年起，工作稳步推进。\n", 2025, False),
        ("工作总结\n　　２０２４年，工作稳步推进。\n　　2030年目标如下。\n", 2024, False),
        ("水渠通水\n2026-03-05 09:12　云川网\n本报讯　2024年动工的水渠通水了。\n", 2026, False),
        (
            ("云川水渠\n水渠很长。\n2021年动工，2022年停工，2021年以来进展缓慢，2035年建成，2021年的经验值得记取。\n"),
            2021,
            False,
        ),
        ("水渠通水\n水渠通水了。\n", 0, False),
    ],
)
def test_the_year_of_a_document(text: str, year: int, certain: bool) -> None:
    assert identity_of(text)[3:5] == (year, certain)


@pytest.mark.parametrize(
    "number",
    ["云政发〔2026〕  号", "云政发〔2026〕×号", "云政发〔2026〕__号", "云政发〔2026〕第  号", "云政发〔  〕  号"],
)
def test_a_blank_number_makes_a_draft(number: str) -> None:
    assert identity_of(issued("关于防汛的通知", number)).stage == "draft"


@pytest.mark.parametrize("date", ["2026年  月  日", "2026年×月×日", "2026年__月__日", "2026年3月  日", "年  月  日"])
def test_a_blank_date_makes_a_draft(date: str) -> None:
    assert identity_of(issued("关于防汛的通知", date=date)).stage == "draft"


def test_filled_in_is_final_and_forms_in_annexes_do_not_count() -> None:
    text = issued("关于防汛的通知")
    assert identity_of(text).stage == "final"
    assert (
        identity_of(text + ("附件\n承诺书\n　　我单位承诺遵守规定。\n　　承诺单位名称\n　　    年  月  日\n")).stage
        == "final"
    )


def test_amending_documents() -> None:
    assert identity_of(issued("关于修改《云川市河道管理办法》的决定")).amending
    assert identity_of(
        issued("关于河道管理的通知").replace("告知如下。", "告知如下。将第二条修改为：“新文。”")
    ).amending
    assert not identity_of(issued("关于修改完善制度的通知")).amending


def test_the_title_is_joined_and_keeps_the_blanks_between_organs() -> None:
    text = issued("中共云川市委　云川市人民政府\n关于推进节水工作的\n实　施　意　见")
    title, span = title_of(text, structure.read(text).blocks)
    assert title == "中共云川市委　云川市人民政府关于推进节水工作的实施意见"
    assert text[span.start : span.end].startswith("中共云川市委") and text[span.start : span.end].endswith("意　见")
