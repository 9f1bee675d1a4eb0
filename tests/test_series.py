"""Announced counts with their series; lists with a count behind them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Fact, Source

NUMERALS = "一二三四五六七八九十"


def read(text: str, kind: str) -> tuple[Fact, ...]:
    return read_document(Source("文稿.txt", text), Settings(())).facts(kind)


@pytest.mark.parametrize(
    ("text", "announced", "members"),
    [
        ("从三个方面推进：一是查，二是改，三是建。", 3, 3),
        ("抓好以下两项工作。一要强基础。二要补短板。", 2, 2),
        ("有四项任务：\n一是甲。\n二是乙。\n三是丙。", 4, 3),
        ("提出三点建议：第一，早谋划。第二，早部署。第三，早落实。", 3, 3),
        ("现提出以下三项措施：\n（一）甲事。\n（二）乙事。", 3, 2),
        ("要办好四件大事：一是甲。二是乙。三是丙。", 4, 3),
        ("从三个方面发力，推动工作。\n一是甲。二是乙。三是丙。", 3, 3),
        ("要做到“三个到位”：一是领导到位，二是措施到位。", 3, 2),
        ("采取以下3项措施：1.甲事。2.乙事。", 3, 2),
        ("有两种方式：（一）甲；（二）乙；（三）丙。", 2, 3),
        ("分三步，三个步骤：①甲；②乙；③丙。", 3, 3),
        ("有三条理由：其一，甲；其二，乙。", 3, 2),
        ("有三个原因：首先是甲，其次是乙，最后是丙。", 3, 3),
    ],
)
def test_series_is_counted(text: str, announced: int, members: int) -> None:
    (fact,) = read(text, "series")
    assert (fact.value.announced, len(fact.value.members)) == (announced, members)
    assert text[fact.value.members[0].start] in "一第（1①其首"


@pytest.mark.parametrize(
    "text",
    [
        "坚持和平共处五项原则。一是互相尊重。二是互不干涉。",
        "第三个方面：一是甲，二是乙。",
        "推进三项工作，成效明显。会议指出，一是要快，二是要好。",
        "要下好五个方面的功夫。",
        "践行“三个代表”，一是抓学习，二是抓落实。",
        "有三种情形：（一）甲；（二）乙，参见第（三）项。",
        "有三个原因：首先是甲，其次是乙。此外，还有丙。",
        "采取以下3项措施：1.甲事；2.乙事。\n3.丙事。",
        "现就做好三项重点工作有关事项通知如下：\n一、甲事\n二、乙事",
        "为做好三项重点工作，现就有关事项通知如下：\n一、甲事\n二、乙事",
        "现将十件民生实事工作方案印发给你们。\n一、甲事\n二、乙事",
        "现提出以下四项措施：\n一、要素\n（一）甲事。\n（二）乙事。\n二、服务\n（三）丙事。\n（四）丁事。\n三、保障",
        "现提出以下两项措施：\n一、要求\n甲事。\n二、措施\n（一）乙事。\n（二）丙事。\n三、保障",
    ],
)
def test_what_is_not_announced_is_no_series(text: str) -> None:
    assert read(text, "series") == ()


def test_series_goes_on_behind_a_caption() -> None:
    text = (
        "东门区\n举办质量提升合作会议\n本次合作包括四个方面：一是做实平台，共享资源。二是\n\n\n\n东门区举办质量提升合作会议\n\n"
        "成立联盟，协同攻关。三是塑造品牌。四是组建队伍。"
    )
    (fact,) = read(text, "series")
    assert len(fact.value.members) == 4


def test_numbers_that_run_on_below_the_headings_are_counted() -> None:
    text = "现提出以下四项措施：\n一、要素\n（一）甲事。\n（二）乙事。\n二、服务\n（三）丙事。\n三、保障"
    (fact,) = read(text.replace("三、保障", "（四）丁事。\n（五）戊事。"), "series")
    assert (fact.value.announced, len(fact.value.members)) == (4, 5)


def test_a_heading_announces_what_stands_below_it() -> None:
    (fact,) = read("一、抓好四项重点工作\n（一）甲事\n1.子。\n2.丑。\n（二）乙事\n（三）丙事", "series")
    assert (fact.value.announced, len(fact.value.members)) == (4, 3)


def test_a_series_inside_a_member_is_no_part_of_it() -> None:
    outer, inner = read("有三项任务：\n一是甲，分两步走：一是先，二是后。\n二是乙。\n三是丙。", "series")
    assert (len(outer.value.members), len(inner.value.members)) == (3, 2)


def test_twelve_members_are_counted() -> None:
    numerals = (*NUMERALS, "十一", "十二")
    (fact,) = read("抓好十二项任务：" + "；".join(f"{numeral}是做好某事" for numeral in numerals) + "。", "series")
    assert (fact.value.announced, len(fact.value.members)) == (12, 12)


@given(st.integers(2, 9), st.integers(2, 9))
def test_any_series_is_counted_as_written(announced: int, written: int) -> None:
    items = "；".join(f"{NUMERALS[i]}是做好第{NUMERALS[i]}件事" for i in range(written))
    (fact,) = read(f"下一步抓好{NUMERALS[announced - 1]}个方面：{items}。", "series")
    assert (fact.value.announced, len(fact.value.members)) == (announced, written)


@pytest.mark.parametrize(
    ("text", "stated", "items"),
    [
        ("云川市、北岭县等2个地方", 2, ["云川市", "北岭县"]),
        ("评出“甲甲”“乙乙”等2项成果", 2, ["评出“甲甲”", "“乙乙”"]),
        ("由甲局、乙局和丙局等三个部门承办", 3, ["由甲局", "乙局", "丙局"]),
        ("涉及《办法》（含附表、附图）、《细则》等2件文件", 2, ["《办法》（含附表、附图）", "《细则》"]),
        ("场所包括学校、医院、商场等2类场所", 2, ["学校", "医院", "商场"]),
        ("南溪县、北岭县和东坪县、西屏县等3个县", 3, ["南溪县", "北岭县", "东坪县", "西屏县"]),
        ("检查商场、超市12家，学校、医院等4类场所", 4, ["学校", "医院"]),
    ],
)
def test_list_is_read(text: str, stated: int, items: list[str]) -> None:
    (fact,) = read(text, "counted_list")
    assert fact.value.stated == stated
    assert [text[item.start : item.end] for item in fact.value.items] == items


@pytest.mark.parametrize(
    "text",
    [
        "云川市等3个市",
        "甲、乙等30余个单位",
        "等3个工作日后答复",
        "甲、乙等级别的单位",
        "张某、李某、王某等2名律师和1名会计师",
        "教育局、财政局、民政局等2市8部门",
    ],
)
def test_what_is_no_counted_list(text: str) -> None:
    assert read(text, "counted_list") == ()


@given(st.lists(st.sampled_from(["云川市", "北岭县", "南溪县", "西屏县", "东门区"]), min_size=2, max_size=9))
def test_items_are_counted_as_written(names: list[str]) -> None:
    (fact,) = read(f"{'、'.join(names)}等{len(names)}个地方参加。", "counted_list")
    assert fact.value.least == fact.value.stated == len(names)


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("市教育局、市财政局，以及市公安局等4个部门", ["市教育局", "市财政局", "市公安局"]),
        ("新建学校、医院，以及水厂、电厂等2类", ["水厂", "电厂"]),
        ("修订《办法》（试行（修订））、《细则》等2件", ["修订《办法》（试行（修订））", "《细则》"]),
        ("20名队员来自北岭医院、南溪医院等4家", ["北岭医院", "南溪医院"]),
        ("甲乙、丙丁等，共3人", ["甲乙", "丙丁"]),
    ],
)
def test_edges_of_lists(text: str, items: list[str]) -> None:
    (fact,) = read(text, "counted_list")
    assert [text[item.start : item.end] for item in fact.value.items] == items
