"""Claims: frames, periods and the comparison of like with like."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.claims.comparison import judge
from qlint.claims.echoes import looks_like
from qlint.claims.frames import is_telling, match_frames, normalise
from qlint.claims.report import comparisons
from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Fact, Source
from qlint.values import Interval


def read(text: str, kind: str) -> tuple[Fact, ...]:
    return read_document(Source("文稿.txt", text), Settings(())).facts(kind)


def test_frame_leaves_out_time_and_amount_words() -> None:
    assert normalise("2025年全市共累计发放各类宣传资料") == "全市发放宣传资料"
    assert normalise("现场共解答了各类提问") == "解答提问"


def test_frame_keeps_words_that_only_look_like_particles() -> None:
    assert normalise("共产党员") == "共产党员"
    assert normalise("有限公司") == "有限公司"
    assert normalise("和平医院") == "和平医院"


def test_number_before_or_behind_its_noun_gives_one_frame() -> None:
    first, second = (fact.value for fact in read("发放宣传资料600份。\n发放600份宣传资料。", "claim"))
    assert first.frame == second.frame == "发放宣传资料"


@pytest.mark.parametrize("frame", ["完成投资", "达到", "三个", "新增", "要扩大到"])
def test_generic_frames_tell_nothing(frame: str) -> None:
    assert not is_telling(frame)


def test_longer_frame_matches_when_it_narrows_nothing() -> None:
    assert match_frames("发放宣传资料", "全市发放宣传资料", same_block=False)
    assert match_frames("发放宣传资料", "东门街道发放宣传资料", same_block=True)
    assert not match_frames("发放宣传资料", "东门街道发放宣传资料", same_block=False)
    assert not match_frames("财政赤字规模", "中央财政赤字规模", same_block=True)


@pytest.mark.parametrize(
    "whole", ["全县", "全镇", "全乡", "全街道", "全旗", "我镇", "本村", "我局", "全系统", "全自治州"]
)
def test_the_whole_that_the_document_speaks_of_narrows_nothing(whole: str) -> None:
    assert match_frames("排查困难群众", f"{whole}排查困难群众", same_block=False)
    assert pairs(f"上半年，{whole}共排查困难群众1260人。\n上半年虽然排查困难群众1620人，但仍有问题。")


def interval(low: int, high: int, form: str, high_open: bool = False) -> Interval:
    return Interval(Decimal(low), Decimal(high), high_open=high_open, form=form)


def test_judgement() -> None:
    hundred_odd, precise = interval(100, 200, "over", True), interval(130, 140, "over", True)
    assert judge(hundred_odd, precise) == "restated"
    assert judge(interval(120, 120, "exact"), interval(150, 150, "exact")) == "conflict"
    assert judge(interval(7000, 8000, "over", True), interval(7239, 7239, "exact")) == "agree"
    assert judge(precise, interval(140, 140, "exact")) == "conflict"


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_judgement_is_symmetric_and_exact_numbers_conflict_when_they_differ(one: int, other: int) -> None:
    first, second = interval(one, one, "exact"), interval(other, other, "exact")
    assert judge(first, second) == judge(second, first) == ("agree" if one == other else "conflict")


def pairs(text: str) -> list[tuple[str, str, str]]:
    return [
        (
            fact.value.verdict,
            text[fact.value.first.words.start : fact.value.first.words.end],
            text[fact.value.second.words.start : fact.value.second.words.end],
        )
        for fact in read(text, "claim_pair")
    ]


def test_pair_joins_both_places() -> None:
    text = "现场解答观众提问百余次，赠送折页200份，解答观众提问130余次。"
    assert pairs(text) == [("restated", "现场解答观众提问百余次", "解答观众提问130余次")]


@pytest.mark.parametrize(
    "text",
    [
        "一、上半年\n走访困难家庭120户。\n二、下半年\n走访困难家庭150户。",
        "2024年走访困难家庭120户。2025年走访困难家庭150户。",
        "截至目前累计走访困难家庭900户。本月走访困难家庭150户。",
        "计划走访困难家庭300户。走访困难家庭150户。",
        "全市走访困难家庭900户，其中走访困难家庭老人150户。其中，走访困难家庭老人150户由志愿者承担。",
        "铁路方面，发送旅客120万人次。公路方面，发送旅客310万人次。",
        "由走访困难家庭120户增加到150户。走访困难家庭150户。",
        "事故造成7人死亡、38人受伤。另一起事故造成26人死亡、46人受伤。",
        "每村建设文化广场1个。建设文化广场30个。",
    ],
)
def test_other_time_role_topic_or_section_is_no_pair(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "北岭县出动人员120人次，清理垃圾30吨；南溪县出动人员120人次，清理垃圾21吨。",
        "一是抓培训，举办各类培训班12期；二是抓比武，举办各类培训班3期。",
        "上午场，发放宣传册300份。下午场，发放宣传册260份。",
        "原计划，种植各类苗木3000株；实际，种植各类苗木3260株。",
        "今年新建城市书房5家，全市城市书房达到28家。",
        "新建各类图书馆2个、城市书房5家，全市城市书房达到28家。",
        "组织技能培训25期，培训各类学员1200名；组织师资培训3期，培训各类学员90名。",
        "“3·15”期间，挽回经济损失28万元。2025年，挽回经济损失1860万元。",
        "去年同期，接待各地游客21万人次。现在，接待各地游客26万人次。",
    ],
)
def test_records_of_two_things_are_no_pair(text: str) -> None:
    assert pairs(text) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("全年抓获犯罪嫌疑人269名。据统计，抓获犯罪嫌疑人296名。", "conflict"),
        ("列车满载航程120公里。据统计，列车满载航程210公里。", "conflict"),
        ("全市涉及企业120家。据统计，全市涉及企业210家。", "conflict"),
        ("现场接待来访群众数百人次。据统计，接待来访群众300余人次。", "restated"),
    ],
)
def test_frames_are_not_cut_inside_words(text: str, verdict: str) -> None:
    assert [pair[0] for pair in pairs(text)] == [verdict]


def test_a_contradiction_with_three_places_is_one_fact_at_the_last() -> None:
    text = "现场发放宣传资料300份。据统计，发放宣传资料500份。截至目前发放手册20册。总体看，发放宣传资料500份。"
    (fact,) = read(text, "claim_pair")
    assert fact.start == text.rindex("发放宣传资料500份")
    assert [text[slice(*claim.words)] for claim in (fact.value.first, *fact.value.others)] == [
        "现场发放宣传资料300份",
        "发放宣传资料500份",
    ]


def test_within_a_sentence_the_later_clause_may_leave_out_its_subject() -> None:
    text = "讲解员当天解答观众提问百余次，赠送折页200份，解答观众提问130余次。"
    assert pairs(text) == [("restated", "讲解员当天解答观众提问百余次", "解答观众提问130余次")]
    assert pairs("外商投资规模以上工业企业120家，规模以上工业企业300家。") == []


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2024年全市发放宣传资料800份。2025年全市发放宣传资料900份。", "时间不同：2024年／2025年"),
        ("计划新建口袋公园12处。新建口袋公园15处。", "一处是计划，一处不是"),
        ("全市走访困难家庭12户。全市累计走访困难家庭15户。", "一处是累计，一处不是"),
        ("一、东门街道\n新建口袋公园12处。\n二、西门街道\n新建口袋公园15处。", "分属东门街道与西门街道"),
        ("一、2024年情况\n新建口袋公园12处。\n二、2025年情况\n新建口袋公园15处。", "分属2024年与2025年"),
        ("铁路方面，发送旅客120万人次。公路方面，发送旅客310万人次。", "主题不同：公路方面"),
    ],
)
def test_what_is_not_comparable_says_why(text: str, reason: str) -> None:
    document = read_document(Source("文稿.txt", text), Settings(()))
    results = [result for _, _, result in comparisons(document)]
    assert [(result.verdict, result.reason) for result in results] == [("incomparable", reason)]


def test_what_is_unsaid_on_one_side_makes_a_comparison_less_firm() -> None:
    near = "全县发放宣传资料1200份。据统计，全县发放宣传资料1500份。"
    far = "一、总体情况\n全县发放宣传资料1200份。\n二、主要成效\n据统计，全县发放宣传资料1500份。"
    firm = [fact.value.firm for text in (near, far) for fact in read(text, "claim_pair")]
    assert firm == [True, False]


@pytest.mark.parametrize(
    "text",
    [
        "全县11个乡镇的186名村级会计参加培训。结业测试中，参训的168名村级会计全部合格。",
        "改造老旧小区二十七个。全年二十九个老旧小区的改造工程全部通过竣工验收。",
        "现下达危桥改造补助资金2760万元。上述2670万元危桥改造补助资金已全部拨付。",
    ],
)
def test_a_number_said_again_of_one_noun_in_other_words(text: str) -> None:
    assert [verdict for verdict, _, _ in pairs(text)] == ["conflict"]


@pytest.mark.parametrize(
    "text",
    [
        "全县186名村级会计参加培训。参训的186名村级会计全部合格。",
        "全县186名村级会计参加培训。去年参训的168名村级会计全部合格。",
        "全县186名村级会计参加培训。优秀的23名村级会计全部受到表扬。",
        "改造老旧小区27个。计划再改造的29个老旧小区全部列入清单。",
    ],
)
def test_another_number_of_one_noun_is_no_echo(text: str) -> None:
    assert pairs(text) == []


@given(st.integers(10, 10**6))
def test_a_number_looks_like_what_a_slip_makes_of_it(number: int) -> None:
    assert not looks_like(Decimal(number), Decimal(number))
    assert not looks_like(Decimal(number), Decimal(number * 10))
    last = number % 10
    assert looks_like(Decimal(number), Decimal(number - last + (last + 1) % 10)) or number < 10


def orders(text: str) -> list[tuple[str, str]]:
    return [(fact.value.kind, text[slice(*fact.value.second.words)]) for fact in read(text, "claim_order")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2025年，一季度完成投资14亿元，上半年完成11亿元，全年完成68亿元。", "part"),
        ("截至2024年底，全县累计建成泵站80座。截至2025年底，全县累计建成泵站75座。", "falling"),
        ("到2027年，全县森林覆盖率达到56%。到2028年，全县森林覆盖率达到54%。", "goal"),
    ],
)
def test_amounts_in_the_wrong_order(text: str, kind: str) -> None:
    assert [found for found, _ in orders(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "2025年，一季度完成投资12亿元，上半年完成21亿元，全年完成68亿元。",
        "2024年上半年接待游客320万人次，2025年全年接待游客300万人次。",
        "截至2024年底，全县累计在校学生8000名。截至2025年底，全县累计在校学生7500名。",
        "到2027年，全县管网漏损率达到9%。到2028年，全县管网漏损率达到8%。",
        "2026年完成投资18亿元，2027年完成投资22亿元，2028年完成投资15亿元。",
        "财政赤字从2023年的170亿元、2024年的127亿元，降低到2025年的27亿元。",
    ],
)
def test_amounts_that_may_rightly_fall(text: str) -> None:
    assert orders(text) == []
