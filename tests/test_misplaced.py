"""Sentences under the wrong heading: each clean text stands beside itself with one sentence in a wrong place."""

from __future__ import annotations

import pytest

from qlint.engine import check_text
from qlint.registry import load

RULE = load()["M103"]

# Each text: title, then sections: (heading lines, paragraphs, each a list of sentences).
Text = tuple[str, tuple[tuple[tuple[str, ...], tuple[tuple[str, ...], ...]], ...]]

WATER: Text = (
    "节水宣传周各县动态",
    (
        (
            ("北岭县", "开展节水知识进校园活动"),
            (
                (
                    "3月22日，北岭县水务局走进第一小学，开展节水知识进校园活动。",
                    "讲解员用水车模型演示取水过程，四百名师生参加了互动问答。",
                ),
                (
                    "活动还组织学生代表参观城东水厂，了解自来水从取水到入户的全过程。",
                    "校方表示，将把参观见闻编成校本读物。",
                ),
            ),
        ),
        (
            ("南溪县", "举办灌区改造现场会"),
            (
                ("3月23日，南溪县水务局在石门灌区举办改造现场会。", "与会人员查看了新建的量水堰和自动闸门。"),
                (
                    "石门灌区改造后，渠系水利用系数由0.52提高到0.61，每亩节水八十方。",
                    "种粮大户代表介绍了按方收费后的用水变化。",
                ),
            ),
        ),
        (
            ("西屏区", "上线管网检漏平台"),
            (
                (
                    "3月24日，西屏区城市管理局上线供水管网检漏平台。",
                    "平台接入一千二百个压力传感器，可在十分钟内锁定漏点。",
                ),
                ("试运行以来，检漏班组据此修复暗漏三十七处，夜间最小流量下降两成。",),
            ),
        ),
        (
            ("东坪区", "评选节水型酒店"),
            (
                (
                    "3月25日，东坪区发布首批节水型酒店名单，八家酒店入选。",
                    "入选酒店全部更换感应龙头，布草洗涤改为住客自选。",
                ),
                ("区水务局为八家酒店颁发铭牌，并减免一年的水平衡测试费用。",),
            ),
        ),
    ),
)
QUALITY: Text = (
    "质量提升行动企业经验",
    (
        (
            ("一、云川第一机械厂",),
            (
                (
                    "云川第一机械厂推行首件三检，主轴加工废品率降到千分之二。",
                    "车间设立质量看板，每班公布不合格品的原因和责任工序。",
                ),
                ("老师傅带徒弟实行签字制，出师须过盲检一关。",),
            ),
        ),
        (
            ("二、北岭乳品公司",),
            (
                (
                    "北岭乳品公司建成奶源追溯系统，每一罐生乳都能查到牧场和挤奶时间。",
                    "冷链车加装温度记录仪，超温自动报警并锁定货箱。",
                ),
                ("公司每季度邀请消费者代表进厂，现场抽取样品送检。",),
            ),
        ),
        (
            ("三、南溪电缆集团",),
            (
                ("南溪电缆集团引入在线火花检测，绝缘缺陷当场剔除。", "铜杆进厂逐盘做电阻率试验，不达标的整批退回。"),
                ("集团把电阻率试验数据开放给用户查询，全年退货降到三单。",),
            ),
        ),
        (
            ("四、西屏印染厂",),
            (
                (
                    "西屏印染厂建立配色数据库，打样时间由三天缩短为四小时。",
                    "污水处理站与染缸联动，出水色度连续六个月优于标准。",
                ),
                ("配色数据库收录处方九千条，新员工三周即可独立打样。",),
            ),
        ),
    ),
)
FIRE: Text = (
    "消防宣传月活动集锦",
    (
        (
            ("桥东街道：", "逃生演练进楼宇"),
            (
                (
                    "11月6日，桥东街道在金桂大厦组织逃生演练，六百名员工三分钟内撤到广场。",
                    "消防员现场点评，指出防烟面罩佩戴不规范等问题。",
                ),
                ("金桂大厦物业据此调整了疏散引导员的站位。",),
            ),
        ),
        (
            ("河西街道：", "老旧小区换装报警器"),
            (
                ("11月8日，河西街道为柳荫里小区独居老人换装烟感报警器。", "志愿者逐户调试，教老人听懂低电量提示音。"),
                ("柳荫里小区共换装报警器二百一十只，由街道负责三年维护。",),
            ),
        ),
        (
            ("城南街道：", "夜市商户签订承诺书"),
            (
                ("11月9日，城南街道与夜市商户签订用气安全承诺书。", "执法人员逐摊查验气瓶二维码，收缴过期软管四十米。"),
                ("夜市商户推选安全楼长十二名，每晚收摊前巡查一遍。",),
            ),
        ),
        (
            ("湖滨街道：", "微型站比武"),
            (
                (
                    "11月12日，湖滨街道举行微型消防站比武，十四支队伍参加原地着装等四个科目。",
                    "望湖社区队以三分零五秒夺得两盘水带连接第一名。",
                ),
                ("比武结束后，街道为前三名的队伍配发了新型破拆工具。",),
            ),
        ),
    ),
)
BOOKS: Text = (
    "全民阅读活动侧记",
    (
        (
            ("（一）少儿馆开展绘本巡讲",),
            (
                ("少儿馆把绘本巡讲送到十二个山村教学点。", "馆员带去手偶和大开本绘本，孩子们分角色朗读《渡口的灯》。"),
                ("巡讲结束后，每个教学点留下一只五十册的流动书箱。",),
            ),
        ),
        (
            ("（二）青石乡举办农家书屋夜校",),
            (
                (
                    "青石乡把农家书屋办成夜校，请茶艺师讲授夏秋茶加工。",
                    "村民白天采摘，晚上带着笔记本来听课，最多一晚到了九十人。",
                ),
                ("夜校编印的茶园管护口诀，已发到全乡七百户茶农手中。",),
            ),
        ),
        (
            ("（三）白沙镇组织渔家书会",),
            (
                (
                    "白沙镇趁休渔期组织渔家书会，渔民围坐船头听书。",
                    "说书人把避风航线编进评话，老船长当场纠正两处暗礁位置。",
                ),
                ("评话录音做成光盘，随救生衣一起发到一百三十条渔船。",),
            ),
        ),
        (
            ("（四）松林区设立地铁阅读角",),
            (
                (
                    "松林区在地铁换乘厅设立阅读角，乘客扫码即可取书。",
                    "阅读角实行异站归还，三个月流通图书一万六千册次。",
                ),
                ("地铁公司把末班车前半小时定为换书时段，由站务员值守。",),
            ),
        ),
    ),
)

# (text, section and paragraph that the sentence is put behind, the sentence): a subject that is another section's
# name; words of another section after a caption; a clause of another section behind words that are nobody's.
INSERTED = (
    (WATER, (0, 1), "南溪县水务局还邀请农户代表体验按方购水。"),
    (WATER, (1, 0), "3月26日，西屏区城市管理局更换老旧阀门四十套。"),
    (WATER, (3, 0), "现场为种粮大户代表介绍了按方收费后的用水变化。"),
    (WATER, (2, 1), "随后还请校方把参观见闻编成校本读物，免费发放。"),
    (WATER, (3, 1), "讲解员用水车模型演示取水过程，观众反响热烈。"),
    (WATER, (0, 0), "此次检查发现，入选酒店全部更换感应龙头，值得推广。"),
    (QUALITY, (1, 1), "云川第一机械厂还把废品陈列在车间门口，警示后来人。"),
    (QUALITY, (0, 1), "北岭乳品公司的化验室全天向牧场开放。"),
    (QUALITY, (3, 0), "同时，铜杆进厂逐盘做电阻率试验，确保来料合格。"),
    (QUALITY, (2, 1), "此外，冷链车加装温度记录仪，超温自动报警。"),
    (QUALITY, (2, 0), "西屏印染厂新招的配色员也在比赛中获奖。"),
    (QUALITY, (3, 1), "老师傅带徒弟实行签字制，学徒的收入随之提高。"),
    (FIRE, (2, 1), "11月10日，桥东街道又对三栋写字楼的疏散通道作了检查。"),
    (FIRE, (0, 1), "活动还邀请志愿者逐户调试，教老人听懂低电量提示音。"),
    (FIRE, (3, 1), "城南街道的执法人员当晚值守到零点。"),
    (FIRE, (1, 1), "据统计，夜市商户推选安全楼长十二名，覆盖全部摊位。"),
    (FIRE, (1, 0), "同日，湖滨街道为微型消防站补充水带二十盘。"),
    (FIRE, (2, 0), "为此，街道为前三名的队伍配发了新型破拆工具。"),
    (BOOKS, (3, 0), "青石乡请来的茶艺师还编了一套顺口溜。"),
    (BOOKS, (0, 0), "当晚，老船长当场纠正两处暗礁位置，赢得掌声。"),
    (BOOKS, (1, 1), "松林区把新书首先摆进换乘厅。"),
    (BOOKS, (2, 1), "此行共带去手偶和大开本绘本，孩子们爱不释手。"),
    (BOOKS, (0, 1), "另有由站务员值守的流动书箱，末班车前半小时定为换书时段。"),
    (BOOKS, (2, 0), "少儿馆的馆员也登上渔船，为渔家子弟读绘本。"),
)
CAPTIONS = (
    (WATER, (0, 1), "北岭县开展节水知识进校园活动。当天还向新建的量水堰和自动闸门逐一介绍情况。"),
    (QUALITY, (0, 1), "云川第一机械厂车间。此次还请专家把电阻率试验数据开放给用户查询。"),
    (FIRE, (1, 1), "河西街道老旧小区换装报警器。最终，望湖社区队以三分零五秒夺得两盘水带连接第一名。"),
    (BOOKS, (1, 1), "青石乡举办农家书屋夜校。当天，渔民围坐船头听书，一直到深夜。"),
)


def written(text: Text, place: tuple[int, int] | None = None, more: str = "", *, alone: bool = False) -> str:
    """The text in lines; with `more` at the end of a paragraph, or as a line of its own behind it."""
    title, sections = text
    lines = [title, "", "各地各单位结合实际，扎实推进有关工作，现将情况摘要刊登如下。"]
    for number, (headings, paragraphs) in enumerate(sections):
        lines += headings
        for order, sentences in enumerate(paragraphs):
            here = place == (number, order)
            lines.append("".join(sentences) + (more if here and not alone else ""))
            lines += [more] if here and alone else []
    return "\n".join(lines)


def dirty_texts() -> list[tuple[str, str]]:
    inserted = [(written(text, place, sentence), sentence) for text, place, sentence in INSERTED]
    captions = [
        (written(text, place, caption, alone=True), caption.partition("。")[2]) for text, place, caption in CAPTIONS
    ]
    return inserted + captions


@pytest.mark.parametrize("text", [WATER, QUALITY, FIRE, BOOKS], ids=["water", "quality", "fire", "books"])
def test_a_clean_text_is_silent(text: Text) -> None:
    assert [(each.place.text, each.message) for each in check_text(written(text), [RULE])] == []


def test_at_least_85_of_100_misplaced_sentences_are_found_and_nothing_else() -> None:
    found = wrong = 0
    pairs = dirty_texts()
    for text, sentence in pairs:
        texts = [each.place.text for each in check_text(text, [RULE])]
        found += any(sentence.startswith(each) for each in texts)
        wrong += sum(not sentence.startswith(each) for each in texts)
    assert len(pairs) >= 20
    assert found >= 0.85 * len(pairs)
    assert wrong == 0


def test_the_message_names_the_section_where_the_sentence_belongs() -> None:
    (finding,) = check_text(written(WATER, (3, 0), "3月26日，南溪县水务局回访灌区农户。"), [RULE])
    assert finding.message == "“3月26日，南溪县水务局回访灌区农户”应在“南溪县”部分，此处在“东坪区”部分"
    assert [place.text for place, _ in finding.related] == ["南溪县"]


def test_the_related_place_is_where_the_words_stand_too() -> None:
    text, place, caption = CAPTIONS[1]
    (finding,) = check_text(written(text, place, caption, alone=True), [RULE])
    assert [each.text for each, _ in finding.related] == ["把电阻率试验数据开放给用户查询"]
    assert "应在“南溪电缆集团”部分，此处在“云川第一机械厂”部分" in finding.message


@pytest.mark.parametrize(
    "sentence",
    [
        "北岭县、南溪县、西屏区、东坪区的做法各有特色。",
        "与南溪县相比，北岭县的管网更新更早。",
        "南溪县水务局派员到北岭县考察学习。",
        "活动期间，共发放宣传资料八百份。",
    ],
)
def test_what_speaks_of_several_sections_or_of_none_is_silent(sentence: str) -> None:
    assert check_text(written(WATER, (0, 1), sentence), [RULE]) == ()
