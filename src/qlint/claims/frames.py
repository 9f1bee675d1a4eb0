"""The words round a number that say what is counted, freed from what changes nothing.

Words of time go to the period, words of amount (共, 约, 累计 …) to the interval and the role; verb and noun stay, since
发放 and 收回 of one thing are two facts.
"""

from __future__ import annotations

from functools import lru_cache

from qlint.expressions import compile_late

# A look at the one character lets most places be passed over before forty alternatives are tried.
_TIME = "(?=[0-9〇零一二三四五六七八九十几今去前明当本上近过最这第下“昨同目日全周星])"
PERIOD = compile_late(
    _TIME + r"(?:(?:(?:19|20)[0-9]{2}|[〇零一二三四五六七八九]{4})年(?:度|底|初|末|以来|间)?"
    r"|[今去前明当本上]年(?:度|底|初|末|以来|上半年|下半年)?"
    r"|(?:[一二三四五六七八九十几]|近|过去|前|最近|这|[0-9]{1,2})+个?年(?:来|间)|第?[一二三四]季度|[上下]半年|前[一二三四五六七八九十0-9]+个?月"
    r"|[0-9]{1,2}月(?:份|底|初|末)?(?:[0-9]{1,2}日)?|[0-9]{1,2}日|[一二三四五六七八九十]{1,2}月(?:份|底|初|末)(?:[一二三四五六七八九十]{1,3}日)?"
    r"|“[^”]{1,8}”(?:时期|期间|末)?(?<=[期间末])|“[一二三四五六七八九十]+五”)|[一-鿿]{2}期间|"
    + _TIME
    + r"(?:[上下]午|[本上当]月|[今昨当]天|[今昨当]日|同期|当晚|目前|日前|近日|全年|周[一二三四五六日]"
    r"|星期[一二三四五六日])"
)
_DROPPED = compile_late(
    r"(?=[截据共总合一累现各已达有高仅只分其同此另还也并均都就将了的至先陆成实在于增是和与及等以“”‘’《》「」\s\u200b])(?:"
    r"截至目前|截至|截止|据(?:不完全)?统计|共计|总计|总共|合计|一共|共(?![同产青])|累计|现场|各类|各种|各级|已经|已|达到|达|(?<![没所])有(?![限效害益序关])|高达|仅|只|分别|其中"
    r"|同时|此外|另外|还|也(?!门)|并(?!购|网)|均(?!衡)|都(?!市)|就(?!业)|将|了|的|至今|先后|陆续|一次性|成功|实现|在(?![线册校建训岗职用读编营籍库外])|于|增至|增加到|是|和(?!平|谐)|与(?!人)|(?<![涉普以危顾波])及|等(?!级)|以来"
    r"|[“”‘’《》「」\s\u200b])"
)
_HAN = compile_late(r"[一-鿿]")
CUMULATIVE = compile_late(r"累计|总计|历年|截至")
PLANNED = compile_late(r"将(?!军|近)|计划(?!生育)|预计|预期|力争|拟(?!定)|目标|确保|安排|规划|争取|预算|到20[0-9]{2}年")
SEVERAL_YEARS = compile_late(
    r"(?:近|过去|前|这)?[一二两三四五六七八九十]+年(?:来|间|以来|共|累计)?|“[一二三四五六七八九十]+五”"
)
# Words that say nothing of what is counted: a frame made of them alone is no claim.
_GENERIC = compile_late(
    r"(?:完成|计划|总|新增|累计|投资|投入|资金|收入|支出|面积|规模|金额|总额|产值|产量|实现|安排|预算|达|为|占地|建筑|总数|数量|人数|万|亿|由|从|"
    r"中央|财政|地方|项目|额|预计|使用|建设|工程|比|最高|最低|不得|处|罚款|奖励|增长|下降|提高|减少|增加|同比|以上|以下|超过|给予|补助|一次|每|平均|第|要|到|扩大|仅|还有|共有|拥有|剩余|其余)+"
)
_PLANNING = compile_late(
    r"力争|确保|计划|预计|预期|争取|目标|稳定|保持|提[高升]到?|增加到?|上升到?|扩大到?|发展到|控制|要|为$"
)
# What a project, a building, an event has one of.
_ATTRIBUTE = compile_late(
    r"(?:项目|工程|该项目|本项目|其)?(?:概算|估算|计划)?(?:总投资额?|投资总额|总建筑面积|建筑面积|占地面积|总占地面积|总用地面积|用地面积|总面积|"
    r"全长|总长度?|线路全长|总里程|总造价|总预算|预算总额|总经费|经费预算|合同金额|中标金额|成交金额|总金额|设计库容|总库容|装机容量|总装机容量)"
)
_POINTS_BACK = compile_late(r"[该其此]|这[一个项批些]|上述")
_RATE = compile_late(r"率|比重|占比|比例|覆盖面")
_CHANGE = compile_late(
    r"增[长速幅]|增加(?!到)|下降|提[高升](?!到)|降[低至]|[升降涨]幅|上升(?!到)|同比|环比|[占比](?!重|例|$)|完成|回落|不[高低]"
)
# What may stand before a shared frame without narrowing it.
NEUTRAL = compile_late(
    r"(?:全年|[此本这]次[一-鿿]{2}|活动|会议|会上|期间|我国|[全我本](?:[省市区县州盟旗镇乡村]|街道|社区|自治[区州县旗])|全国|全系统|[我本][局委厅办校院]"
    r"|本届|本次|此次|这次|现场|当天|共|市|区|省|县)*"
)
# The event itself as the subject: 活动中, 本次行动 … say nothing that the section does not say.
_EVENT = compile_late(
    r"^(?:本次|此次|这次|本届|此项)?(?:活动|行动|会议|会上|论坛|培训|宣讲|展会|赛事|期间)(?:中|上|期间|当天|当日|一)?"
)
_CONJUNCTION = compile_late(r"虽然?$|^(?:虽然|虽|尽管|因为|鉴|但是?|不过|通过(?=[一-鿿]{4}))")
_VERBS = (
    r"举办|开展|完成|建设|新改扩建|新改建|改扩建|改建|扩建|推进|实施|发放|接受|接待|受理|签约|签订|培育|建成|新建|新增|推出|组织|抓获|逮捕|设立|出台|发布|查处|办理|改造|解决|培训|引进|检查|整改|帮扶|创建|"
    r"开通|开工|批准|取得|吸引|评选|分发|派发|印发|惠及|颁发|收集|张贴|出动|出具|抽查|抽检|清理|关闭|破获|立案|走访|慰问|招聘|提供|募集|捐赠|"
    r"征集|建立|选派|派出|组建|培养|资助|收到|排查|整治|拆除|修复|种植|回收|销毁|查获|缴获|捣毁|调解|化解|处置|接收|救助|采购|配备|安装|架设|铺设|接诊|义诊"
)
_VERB = compile_late(_VERBS)
# 往年签约项目开工18个 beside 当年签约项目开工41个.
_OTHER_ONES = compile_late("[往历上]年|其[他它余]|另|[新老旧]|[内外]|非")
_ACTION = compile_late(rf"[ 　]*(?:全[国省市县区]|各[县市区地]|年内|要|再|力争|确保|继续)*(?:{_VERBS})")
_LEAST = 4
_PLACE_ENDS = frozenset("省市县区旗镇乡村州道局委办院校部站园所队社司")


@lru_cache(maxsize=8192)
def normalise(words: str) -> str:
    """The words of a clause beside its number, without time, amount and particles."""
    kept = _CONJUNCTION.sub("", _DROPPED.sub("", PERIOD.sub("", words)))
    without_event = _EVENT.sub("", kept)
    return without_event if len(without_event) >= _LEAST else kept


def count_han(words: str) -> int:
    """How many Han characters stand in the words."""
    return len(_HAN.findall(words))


def tells_action(words: str) -> bool:
    """Whether the words begin with something done: 新建, 发放."""
    return _ACTION.match(words) is not None


def is_place(words: str) -> bool:
    """北岭县, 东门街道, 市教育局: what a record of one place or organ begins with."""
    return words[-1:] in _PLACE_ENDS


@lru_cache(maxsize=4096)
def core_of(frame: str) -> str:
    """A frame without what only says that it is to come, and without 全市 in front."""
    core = _PLANNING.sub("", frame)
    neutral = NEUTRAL.match(core)
    return core[neutral.end() :] if neutral else core


def is_telling(frame: str) -> bool:
    """Whether a frame says what is counted: four Han characters or more that are not all generic words, or the name of
    an attribute that a project has once (总投资)."""
    return (count_han(frame) >= _LEAST and _GENERIC.fullmatch(frame) is None) or is_attribute(frame)


def is_attribute(frame: str) -> bool:
    """总投资, 建筑面积, 该项目占地: tells something only of the one project that the text speaks of there."""
    return _ATTRIBUTE.fullmatch(frame) is not None or _POINTS_BACK.match(frame) is not None


def is_rate(frame: str) -> bool:
    """合格率, 占比: a share that a thing has, not how much it grew."""
    return _RATE.search(frame) is not None and _CHANGE.search(frame) is None


def match_frames(one: str, other: str, same_block: bool) -> bool:
    """Equal, or the longer begins with words that narrow nothing: list items, 全市, and a subject in the same block."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if not long.endswith(short):
        return False
    surplus = long[: len(long) - len(short)]
    if surplus[-1] == "、" or NEUTRAL.fullmatch(surplus):
        return True
    return same_block and _VERB.match(short) is not None and _OTHER_ONES.search(surplus) is None
