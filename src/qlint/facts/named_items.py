"""Names of single institutions, roads and works, which a list names one by one: 清源小学, 滨河大道, 城北污水处理厂.

A sort (农村小学, 乡镇卫生院, 小学) is no such name: 农村小学、城区小学15所 names no school.
"""

from __future__ import annotations

from collections.abc import Sequence

from qlint.expressions import compile_late

_SCHOOLS = "小学|中学|学校|[初高]中|幼儿园|学院|大学|一中|二中|三中|附小|附中|职教中心|职校"
_CARE = "医院|卫生院|卫生室|敬老院|养老院|福利院|颐养院|护理院|老年公寓|托育园"
_FIRMS = "公司|集团|企业|银行|合作社|家庭农场|超市|酒店|饭店|食品厂|药店|门诊部|律师事务所"
_WORKS = (
    "大桥|立交桥|[一-鿿]{2}桥|水库|泵站|变电站|污水处理厂|水厂|电站|公园|广场|体育馆|图书馆|博物馆|文化馆|隧道|水闸"
)
_WORKS += "|中转站|服务区"
_ROADS = "[一-鿿]{2}路|[一-鿿]{2}街|大道|大街|[一-鿿]{2}巷|快速路|公路|专线|支线"
_ENDS = {
    "所": f"{_SCHOOLS}|{_CARE}|服务中心",
    "家": f"{_FIRMS}|{_CARE}",
    "座": _WORKS,
    "条": _ROADS,
    "处": f"{_WORKS}|景区|遗址|滑坡|故居|隐患点|崩塌|旧址",
}
_ENDS["个"] = "|".join((_SCHOOLS, _CARE, _FIRMS, _WORKS, "社区|街道|园区|工业园|产业园|景区|小区|标段|片区"))
_NAMES = {
    measure: compile_late(rf"[一-鿿A-Za-z0-9“”]{{2,16}}(?<![和与及的])(?:{ends})\Z") for measure, ends in _ENDS.items()
}
_SORT = compile_late(
    "农村|城区|城镇|乡镇|城乡|公办|民办|公立|私立|村级|[省市县区镇校]级|普通|完全|特殊|示范|优质|一贯|寄宿|标准|重点|薄弱|中心(?:小学|卫生院|幼儿园)"
    "|高等|职业学[校院]|中等|民营|国有|规上|龙头|小微|中小|上市|外资|综合|专科|定点|大型|小型|[新扩改续迁]建.{0,3}\\Z|社区医院|等"
)


def are_names(words: Sequence[str], measure: str) -> bool:
    """Whether each is the name of one thing that the measure word counts; the first may have other words in front."""
    name = _NAMES.get(measure)
    return (
        name is not None
        and all(name.search(word) is not None for word in words)
        and not any(_SORT.search(word) for word in words)
    )
