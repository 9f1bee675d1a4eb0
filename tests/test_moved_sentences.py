"""A sentence with a section's name that was moved away from it: each clean text beside itself with one sentence moved.

The section that lost the sentence may then not name itself at all.
"""

from __future__ import annotations

import pytest

from qlint.engine import check_text
from qlint.registry import load

RULE = load()["M103"]

# Each section: its heading line, then its sentences; the first of them names the section.
Section = tuple[str, tuple[str, ...]]

HARVEST: tuple[Section, ...] = (
    (
        "北岭县：高山蔬菜有了冷链",
        (
            "7月5日，北岭县高山蔬菜产地冷库在石门乡投用，来自各地的客商三百余人到场选购。",
            "冷库分为预冷、分级、包装三区，日处理甘蓝六十吨。",
            "菜农把采收时间改到凌晨四点，上午九点前全部入库。",
        ),
    ),
    (
        "南溪县：稻田养鱼扩面",
        (
            "南溪县今年把稻田养鱼推广到两万亩，亩均增收一千二百元。",
            "鱼沟占田不超过一成，水稻栽插密度保持不变。",
            "合作社统一供应鱼苗，秋后按保底价回收。",
        ),
    ),
    (
        "西屏县：茶园改用有机肥",
        (
            "入夏以来，西屏县组织茶农用菜籽饼替换化肥，首批改造茶园五千亩。",
            "农技员在二十个村设立测土点，按墒情开出配方。",
            "夏茶抽检结果显示，氨基酸含量提高了两成。",
        ),
    ),
    (
        "东坪区：菌菇工厂投产",
        (
            "东坪区首座菌菇工厂6月底投产，年产杏鲍菇四千吨。",
            "菌包废料送往苗圃作基质，实现就地利用。",
            "附近三个村的一百二十名妇女经过培训上岗。",
        ),
    ),
    (
        "湖滨区：垂钓基地开放",
        (
            "据介绍，湖滨区改建的垂钓基地共有钓位四百个，周末预约已排到月底。",
            "岸边增设救生圈和语音提示，夜间巡逻船每两小时一班。",
            "渔具租赁点优先租给退捕渔民经营。",
        ),
    ),
)
SCHOOLS: tuple[Section, ...] = (
    (
        "（一）云川第一中学",
        (
            "云川第一中学把劳动课搬进校办菜园，每班认领一垄地。",
            "学生记录播种、出苗、采收的日期，期末汇成观察手册。",
            "收获的番茄送到食堂，当天做成免费加菜。",
        ),
    ),
    (
        "（二）桥东小学",
        (
            "桥东小学开设木工坊，请退休木匠每周授课两次。",
            "榫卯、刨削、打磨分为三级，学完一级换一枚徽章。",
            "第一批小板凳已经捐给社区图书室。",
        ),
    ),
    (
        "（三）河西小学",
        (
            "本学期，河西小学与养殖场合办孵化课，孩子们轮流照看温箱。",
            "从蛋壳出现裂纹到雏鸭站稳，全程由学生拍成短片。",
            "短片在家长开放日放映，收到留言四百多条。",
        ),
    ),
    (
        "（四）城南中学",
        (
            "城南中学成立修理社，专修同学送来的旧台灯和旧风扇。",
            "社员须先通过用电安全考试，方可领取万用表。",
            "一年来修好电器二百六十件，零件大多拆自报废品。",
        ),
    ),
    (
        "（五）青石职业学校",
        (
            "近日，青石职业学校的烘焙班为敬老院做了一百只无糖蛋糕。",
            "配方由学生反复试验七次才定下来，甜味来自罗汉果。",
            "老人们投票选出最爱的口味，下月还要再做一批。",
        ),
    ),
)
TEXTS = {
    "harvest": ("富农产业各地动态", HARVEST),
    "schools": ("劳动教育学校经验", SCHOOLS),
}
# Every named sentence moved to the next section but one and to the one before: twenty pairs.
MOVES = [(name, source, (source + step) % 5) for name in TEXTS for source in range(5) for step in (2, 4)]


def written(title: str, sections: tuple[Section, ...], move: tuple[int, int] | None = None) -> str:
    """The text in lines; with `move`, the first sentence of one section stands at the end of another."""
    lines = [title, "", "各地各单位结合实际，扎实推进有关工作，现将情况摘要刊登如下。"]
    for number, (heading, sentences) in enumerate(sections):
        kept = sentences[1:] if move and move[0] == number else sentences
        added = sections[move[0]][1][:1] if move and move[1] == number else ()
        lines += [heading, "".join(kept + added)]
    return "\n".join(lines)


@pytest.mark.parametrize("name", TEXTS)
def test_the_text_as_it_was_is_silent(name: str) -> None:
    assert check_text(written(*TEXTS[name]), [RULE]) == ()


def test_moved_sentences_with_a_name_are_found_and_nothing_else() -> None:
    found = 0
    for name, source, target in MOVES:
        title, sections = TEXTS[name]
        findings = check_text(written(title, sections, (source, target)), [RULE])
        assert all(sections[source][1][0].startswith(each.place.text) for each in findings)
        found += len(findings)
    assert len(MOVES) == 20
    assert found >= 18
