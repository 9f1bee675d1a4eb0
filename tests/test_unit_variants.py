"""One responsible unit under two names, and names that are alike but of two units."""

from __future__ import annotations

import pytest
from documents import document

from qlint.facts import unit_variants


def variants(*brackets: str) -> list[tuple[str, str, str]]:
    text = "\n".join(f"推进节水改造。（{bracket}）" for bracket in brackets)
    facts = unit_variants.read(document(text))
    return [(text[fact.start : fact.end], fact.value.usual, fact.value.sort) for fact in facts]


@pytest.mark.parametrize(
    ("rare", "usual", "sort"),
    [
        ("市发改委", "市发展改革委", "short"),
        ("省工信厅", "省工业和信息化厅", "short"),
        ("市教体局", "市教育体育局", "short"),
        ("云川市住建局", "云川市住房和城乡建设局", "short"),
        ("市审批服务局", "市行政审批局", "short"),
        ("市卫健局", "市卫生健康委", "suffix"),
        ("市大数据局", "市数据局", "short"),
        ("市疾控中心", "市疾病预防控制中心", "short"),
        ("省食检院", "省食品检验研究院", "short"),
        ("市农技站", "市农业技术推广站", "short"),
        ("市农村农业局", "市农业农村局", "misspelt"),
        ("市自然资原局", "市自然资源局", "misspelt"),
        ("市节水工作领导小组各成员单位", "市节水工作领导小组办公室及各成员单位", "members"),
        ("市节水工作领导小组有关成员单位", "市节水工作领导小组相关成员单位", "members"),
        ("市节水工作领导小组", "市节水工作领导小组办公室及成员单位", "body"),
    ],
)
def test_the_rarer_name_is_told_with_the_usual_one(rare: str, usual: str, sort: str) -> None:
    assert variants(f"{usual}负责", f"市财政局、{rare}负责", f"{usual}负责") == [(rare, usual, sort)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("市教育局", "市体育局"),
        ("市公安局", "市公安局交警支队"),
        ("市税务局", "市税务局稽查局"),
        ("市财政局", "省财政厅"),
        ("市信息中心", "市信用信息中心"),
        ("市人民医院", "市人民法院"),
        ("市中医院", "市中西医结合医院"),
        ("市博物馆", "市博览馆"),
        ("北岭县水利局", "北川县水利局"),
        ("市公路管理局", "市公园管理局"),
        ("市委办", "市委网信办"),
        ("市政府办公室", "市政府外事办公室"),
        ("市委财经委", "市委财经办"),
        ("城东分局", "城西分局"),
        ("市纪委监委", "市纪委"),
        ("市节水工作领导小组", "市节水工作领导小组办公室"),
        ("市节水工作领导小组各成员单位", "市节水工作领导小组有关成员单位"),
        ("市地方金融局", "市地方金融监管局"),
    ],
)
def test_names_of_two_units(one: str, other: str) -> None:
    assert variants(f"{one}负责", f"{other}负责", f"{one}负责") == []


def test_a_name_without_tier_shares_that_of_the_first_of_its_group() -> None:
    assert variants("市发展改革委、财政局负责", "省发展改革委、财政厅负责") == []
    assert variants("市水利局、财政局负责", "市财政局负责") == []
    assert variants("市水利局、发改委负责", "市发展改革委负责", "市发展改革委负责") == [
        ("发改委", "市发展改革委", "short")
    ]


@pytest.mark.parametrize(
    ("rare", "usual", "sort"),
    [
        ("市人事劳动社会保障局", "市人力资源社会保障局", "misspelt"),
        ("市住建城乡建设局", "市住房城乡建设局", "misspelt"),
        ("研究生工作处", "研究生工作部", "suffix"),
        ("区委社会工作局", "区委社会工作部", "suffix"),
        ("县委政研室", "县委政策研究室", "short"),
        ("安环部", "安全环保部", "short"),
        ("院感科", "医院感染管理科", "short"),
        ("学工处", "学生工作处", "short"),
        ("后勤处", "后勤管理处", "short"),
        ("物采部", "物资采购部", "short"),
        ("市职业技能鉴定指导中心", "市职业技能鉴定中心", "short"),
    ],
)
def test_names_that_may_be_of_two_units_are_told_where_one_stands_once(rare: str, usual: str, sort: str) -> None:
    assert variants(f"{usual}负责", f"财务处、{rare}负责", f"{usual}负责") == [(rare, usual, sort)]


def test_names_that_may_be_of_two_units_are_not_told_side_by_side() -> None:
    assert variants("学生工作部、学生工作处负责", "学生工作部负责", "学生工作部负责") == []
    assert variants("后勤管理处负责", "后勤处负责", "后勤管理处、后勤处负责") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("规划处", "规划财务处"),
        ("生产部", "生产技术部"),
        ("感染管理科", "感染科"),
        ("中医科", "中西医结合科"),
        ("监管一科", "监管二科"),
        ("市数据发展局", "市数据发展中心"),
        ("市委依法治市委员会", "市委依法治市办公室"),
        ("市委办公室", "市政府办公室"),
        ("南溪街道办事处", "南山街道办事处"),
        ("市市场监督管理局", "市城市监督管理局"),
    ],
)
def test_divisions_and_organs_that_are_alike(one: str, other: str) -> None:
    assert variants(f"{one}负责", f"{other}负责", f"{one}负责", f"{one}负责") == []
