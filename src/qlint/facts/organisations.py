"""Names of organisations, found by how they end (云川市财政局, 北岭县发展和改革委员会, 云川水务集团有限公司).

A name is read backwards from its last word to what cannot belong to it: a mark, a verb, a conjunction. No roster is
used, so that the left edge is a good guess, not a certainty.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact
from qlint.values import Organisation

_SUFFIXES = re.findall(
    r"\S+",
    """
    人民政府 街道办事处 领导小组办公室 领导小组 工作专班 指挥部 委员会 办公室 办公厅 管理局 人民法院 人民检察院
    研究院 研究所 事务所 派出所 合作社 基金会 联合会 总工会 有限公司 公司 集团 中心 学校 大学 学院 中学 小学
    幼儿园 医院 银行 协会 学会 商会 街道 支队 大队 总队 党委 党组 政协 局 委 办 厅 部 院 镇 乡
""",
)
# The last character of a suffix finds the candidates; what follows it must not make another word of it.
_ENDS = compile_late(rf"[{''.join(dict.fromkeys(suffix[-1] for suffix in _SUFFIXES))}]")
_REVERSED_SUFFIX = compile_late("|".join(suffix[::-1] for suffix in sorted(_SUFFIXES, key=len, reverse=True)))
_NOT_BEFORE = {
    "部": "分门署队位长件落首头委",
    "办": "理法公学事案好结完成实复发函字",
    "委": "员托派任屈会付",
    "局": "长面部势限党机",
    "院": "长士校落",
    "厅": "长堂级",
    "府": "办采购",
    "会": "议谈见员计长",
    "组": "织长成建合员",
    "室": "内外",
    "所": "有在需以得属谓长",
    "司": "法机长令",
    "团": "队结员长",
    "心": "理",
    "校": "长园",
    "学": "生习校院科者员历会籍位费",
    "行": "业动政为",
    "队": "伍员长",
    "道": "路",
    "镇": "长村",
    "乡": "村镇亲长",
}
# Words of one suffix character that are no organisation.
_COMMON_WORDS = compile_late(
    r"(?:全|内|外|东|西|南|北|中|局|干|上|下|底|顶|头|腹|根|面|背|大|俱乐)部\Z|"
    r"(?:举|主|承|协|经|开|创|兴|督|交|代|查|催|联|快|申|合|领|阅|能|可|待|立|网|帮|通|民|公|筹|专)办\Z|"
    r"(?:全|大|格|布|结|破|开|时|定|僵|当|战|变|邮)局\Z|(?:城|村|集|重|古|名|强|小|特色|历史)镇\Z|"
    r"(?:城|下|家|故|返|老|回|水|异|同|入|还|离|思|侨|本|外)乡\Z|(?:原|推|编|评|执|常|纪|政|党|团|区)委\Z|"
    r"(?:法|产|庭|小|后|影|剧|电影|大|寺|住|入|出|转)院\Z|(?:餐|客|歌舞|大|展)厅\Z|"
    r"(?:为|以|核|重|有|在|全|用|关|信|一个|市|区域|[^一-鿿])中心\Z|"
    r"(?:上|升|留|建|在|全国|高等|各级各类|义务教育)(?:大学|学校|中学|小学)\Z"
)
# Characters that end a name on its left, unless they stand in one of the words below.
_EDGE = "和与及或由经向对在以的等为是请报被从到至将把让使令按据因其该本各每这那我你贵并且则即了着过地得入所有些几"
_NAME_WORDS = re.findall(
    r"\S+",
    """
    人力资源和社会 自然资源和规划 住房和城乡 文化和旅游 发展和改革 工业和信息化 经济和信息化 共和国
    新闻出版和版权 体育和旅游 民族和宗教 环境和资源 和平 和谐 对外 经济 经贸 经信 财经 经营 国有 有限 有色 地质
    地方 地震 地理 地产 地税 土地 基地 本级 以色列 参与 在线 其他 将军 过程 海关 派出所 研究所 事务所 交易所
    卫生所 登记和 监测和 预防和 预防与 管理和 信访和 应急与 数据与 广播电视和 教育和体育 卫生和计划生育
    卫生和健康 农业和农村 商务和 科学和技术 安全与 报业 日报 晚报 情报 数据 基因 自由 高等 中等 资本 日本 对口 经开
""",
)
_VERBS = re.findall(
    r"\S+",
    """
    会同 根据 按照 通过 成立 设立 组建 加强 报送 报请 提请 责成 负责 牵头 配合 指导 支持 推动 督促 要求
    以及 关于 依托 依据 联合 委托 授权 同意 批准 邀请 协调 联系 纳入 属于 包括 作为 成为 建立 打造 新建
    前往 走进 走访 考察 调研 现场 任命 担任 原任 或者 采集 接受 损害 撤销 列席 应当 符合 使用 提供 申请 制定
    指定 不得 可以 必须 依法 直接 主持 加快 提升 罢免 诋毁 同志 调任 书面 给予 送交 上报 征求 听取 接到 收到
    告知 通知 抄送 主送 印发 转发 收购 涉及 属地 隶属 获悉 记者 今天 昨天 近日 日前 此前 目前 同时 另外 其中
    参照 依照 不服 拍卖 强化 健全 妨碍 增设 分管 推进 积极 此外 发挥 针对 围绕 确保 有关 相关
""",
)
# Everything reads from right to left. 代表 is a verb, but not in 代表大会, 代表团, 代表处.
_REVERSED_WORDS = "|".join(word[::-1] for word in _NAME_WORDS)
_REVERSED_VERBS = "|".join(word[::-1] for word in _VERBS) + "|(?<![大处团])表代"
# A verb right in front of the last word is part of the name: 组织部, 指导中心.
_OTHER = rf"[^\W0-9０-９A-Za-z_{_EDGE}]"
_BODY = compile_late(rf"(?:{_REVERSED_WORDS}|{_OTHER})(?:{_REVERSED_WORDS}|(?!{_REVERSED_VERBS}){_OTHER})*")
_FIRST_VERB = compile_late("|".join(_VERBS))
# What an edge leaves in front of a name: 5日云川市…, 第十四届…, 3家…;
# and words that name a sort, not a body: 上级人民政府.
_LEADING = compile_late(
    r"(?:[〇○零一二三四五六七八九十]+[年月日])*(?:(?<=以)来)?(?:(?<![一-鿿])(?:[年月日号家个所名种位次]|底|末|初)+)?(?:第?[〇一二三四五六七八九十百]+[届次])?"
)
_SORT = compile_late(
    r"(?:[上下同本各省市县乡]?一?级|地方|当地|有关|相关|专门|不同|基层|民族|任何|所属|所在地?|直属|下属|原|多|某|乡镇|直辖市|自治[区州县]|"
    r"股份|非?上市|分|子|证券|保险|会计师|律师|职业|普通|设区的?市|单位|县级|市级|省级)+"
)
_LIMIT = 26


def read(document: Document) -> Iterator[Fact]:
    """Every name of an organisation, by start; of names that end in one another (市政府办公室) the longest."""
    text = document.text
    held: Fact | None = None
    for match in _ENDS.finditer(text):
        fact = _read_name(text, match.end())
        if fact is None:
            continue
        if held is not None and fact.start > held.start and fact.start >= held.end:
            yield held
        elif held is not None and fact.start > held.start:
            continue
        held = fact
    if held is not None:
        yield held


def _read_name(text: str, end: int) -> Fact | None:
    if text[end : end + 1] in _NOT_BEFORE.get(text[end - 1], "") and end < len(text):
        return None
    window = text[max(0, end - _LIMIT) : end][::-1]
    suffix = _REVERSED_SUFFIX.match(window)
    if suffix is None:
        return None
    body = _BODY.match(window, suffix.end())
    if body is None or body.end() == len(window) == _LIMIT:
        return None
    name = window[: body.end()][::-1]
    if text[end - len(name) - 1 : end - len(name)] == "以" and name[0] in "上下":
        return None
    if leading := _LEADING.match(text, end - len(name)):
        name = name[leading.end() - leading.start() :]
    if verb := _FIRST_VERB.match(name):
        name = name[verb.end() :]
    if (sort := _SORT.match(name)) and name[sort.end() :] == suffix[0][::-1]:
        return None
    if name.startswith(("级", "屬")) or re.fullmatch("[一二三四五六七八九十百两几多]+部", name):
        return None
    if len(name) <= len(suffix[0]) or (len(name) < 3 and suffix[0] in "镇乡办部院") or _COMMON_WORDS.search(name):
        return None
    return Fact("organisation", end - len(name), end, Organisation(name, suffix[0][::-1]))
