"""Lists with a count behind them that 等 leaves open: 甲、乙、丙等3个单位."""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.enumerations import CountedList
from qlint.expressions import compile_late
from qlint.facts.enumerating import count_joins, list_before, split_joined
from qlint.model import Fact, Span
from qlint.numerals import read_integer

_MEASURES = (
    "个方面|个(?!人|性|别|体)|家|项|类|种|所|名|位|座|方面|方(?![式法便])|部门|部(?!门)|门|台|支|处|篇|起|条|件|镇|乡|村|校|级(?!别)|"
    "省(?!级)|市(?!场|级|值)|县(?!级)|区(?!域|级)|国(?!家)|大(?!型|量|力|学|队|批)|地(?!区|方|点)|人(?!民|大|才|均|次|员)|户(?!籍)|"
    "单位|国家|地区|街道|领域|环节|行业|产业|城市|学校|高校|机关|机构|企业|公司|银行|专业|工程|项目|旗|州(?!级)|盟|"
    "款|幅|首|套|辆|艘|架|颗|枚|株|片|场(?!所)|只|头|部委|委办|厅局|院校|点(?!钟)|"
    "所有制|岛|河|湖|山|馆|站|厂|矿"
)
_TAIL = compile_late(
    r"等(?:[，,]?(?:共计|总计|合计|一共|共有?)|在内的|这)?(?P<count>[0-9]{1,3}|[两三四五六七八九]?十[一二三四五六七八九]?|[两三四五六七八九])"
    rf"(?![余多几来0-9万千百亿%％.])(?:{_MEASURES})(?!以[上下内外]|[或至到])"
)
# Another count directly behind (等2名律师和1名会计师, 等2市8部门): the items are of two sorts, counted apart.
_ANOTHER = compile_late(
    r"(?:[^，。；：！？\n、的0-9]{0,8}(?:以及|[和及与并、]))?(?:[0-9]{1,3}|[一二两三四五六七八九十]{1,3})"
    rf"(?:余|多)?(?:{_MEASURES}|人|户|场|次|批|单位)"
)
# What is counted apart at a finer grain than the list: 等4个方面20项措施, of which the list names the first.
_GRAIN = compile_late(r"等[^，。；\n]{1,6}(?:方面|领域)")


def read(document: Document) -> Iterator[Fact]:
    """Lists of two items or more that end in 等N个, by start; the fact ends with the measure word."""
    text = document.text
    for match in _TAIL.finditer(text):
        count = read_integer(match["count"].replace("两", "二"))
        items = list_before(text, match.start())
        if count is None or not count or len(items) < 2:
            continue
        if _ANOTHER.match(text, match.end()) and not _GRAIN.match(text, match.start()):
            continue
        joined = count_joins(text, items)
        items = split_joined(text, items)
        place = Span(match.start("count"), match.end())
        value = CountedList(count, True, tuple(items), len(items), len(items) + joined, place)
        yield Fact("counted_list", items[0].start, match.end(), value)
