"""Currencies with all their names, their parts and symbols. Source: ISO 4217:2015."""

from __future__ import annotations

from qlint.readings.units import list_names, make_expression

_CURRENCIES = """
    CNY 元 块 块钱 塊 塊錢 圆 圓 人民币 人民幣 元人民币 元人民幣 RMB
    USD 美元 美金 美圆 美刀
    EUR 欧元 歐元
    JPY 日元 日圆 日圓 日币
    GBP 英镑 英鎊
    HKD 港元 港币 港幣 港圆
    MOP 澳门元 澳门币
    TWD 新台币 新臺幣 台币 元新台币
    KRW 韩元 韩币 韓元 韩圆
    KPW 朝鲜元 朝鲜圆
    AUD 澳元 澳大利亚元 澳币
    NZD 新西兰元 纽元 纽币
    CAD 加元 加拿大元 加币
    SGD 新加坡元 新元 新币
    CHF 瑞士法郎 瑞郎
    SEK 瑞典克朗
    NOK 挪威克朗
    DKK 丹麦克朗
    ISK 冰岛克朗
    CZK 捷克克朗
    RUB 卢布 俄罗斯卢布 盧布
    UAH 格里夫纳
    BYN 白俄罗斯卢布
    PLN 兹罗提
    HUF 福林
    RON 罗马尼亚列伊
    BGN 保加利亚列弗 列弗
    RSD 塞尔维亚第纳尔
    TRY 土耳其里拉
    ILS 谢克尔 新谢克尔
    SAR 沙特里亚尔 沙特阿拉伯里亚尔
    QAR 卡塔尔里亚尔
    OMR 阿曼里亚尔
    YER 也门里亚尔
    IRR 伊朗里亚尔
    AED 迪拉姆 阿联酋迪拉姆
    MAD 摩洛哥迪拉姆
    KWD 科威特第纳尔
    BHD 巴林第纳尔
    JOD 约旦第纳尔
    IQD 伊拉克第纳尔
    DZD 阿尔及利亚第纳尔
    TND 突尼斯第纳尔
    LYD 利比亚第纳尔
    LBP 黎巴嫩镑
    SYP 叙利亚镑
    EGP 埃及镑
    SDG 苏丹镑
    INR 印度卢比 卢比
    PKR 巴基斯坦卢比
    LKR 斯里兰卡卢比
    NPR 尼泊尔卢比
    MUR 毛里求斯卢比
    IDR 印尼盾 印度尼西亚盾 印尼卢比
    BDT 塔卡
    THB 泰铢 泰銖
    VND 越南盾
    MYR 令吉 林吉特 马来西亚令吉 马来西亚林吉特
    PHP 菲律宾比索
    MMK 缅元 缅甸元 缅币
    LAK 基普
    KHR 瑞尔 柬埔寨瑞尔
    BND 文莱元
    MNT 图格里克
    KZT 坚戈
    UZS 乌兹别克斯坦苏姆 苏姆
    TJS 索莫尼
    AFN 阿富汗尼
    AZN 马纳特
    GEL 拉里
    AMD 德拉姆
    BRL 雷亚尔 巴西雷亚尔
    MXN 墨西哥比索
    ARS 阿根廷比索
    CLP 智利比索
    COP 哥伦比亚比索
    CUP 古巴比索
    UYU 乌拉圭比索
    PEN 新索尔 秘鲁索尔
    BOB 玻利维亚诺
    VES 玻利瓦尔
    PYG 瓜拉尼
    ZAR 兰特 南非兰特
    NGN 奈拉
    GHS 塞地
    KES 肯尼亚先令
    TZS 坦桑尼亚先令
    UGX 乌干达先令
    ETB 比尔
    ZMW 克瓦查 赞比亚克瓦查
    AOA 宽扎
    BWP 普拉
    NAD 纳米比亚元
    XBT 比特币
"""
# 三块牌子 are no money: 块 ends the sum, or a tenth (五块三) or a word of its own follows.
_ENDS_SUM = r"(?=[钱錢半多左以的]|[一二三四五六七八九](?:[毛角的]|[^\w]|$)|[^\w]|[0-9]|$)"
_NOT_BEFORE_MONEY = {"元": "[宵旦素件月首老器帅朝年代]", "圆": "[形圈桌满心周]", "比尔": "[盖克]"}
# The name of a part of a currency: whose it is, where it says so by itself, and how many make one.
FRACTIONS = {
    "角": ("CNY", 10), "毛": ("CNY", 10), "分": ("CNY", 100), "美分": ("USD", 100), "欧分": ("EUR", 100),
    "便士": ("GBP", 100), "钱": ("", 100), "本钱": ("JPY", 100), "日本钱": ("JPY", 100), "日本銭": ("JPY", 100),
    "日本錢": ("JPY", 100), "仙": ("HKD", 100),
}  # fmt: skip
SYMBOLS = {
    "¥": "CNY", "￥": "CNY", "$": "USD", "＄": "USD", "US$": "USD", "HK$": "HKD", "NT$": "TWD", "€": "EUR", "£": "GBP",
    "￡": "GBP", "₩": "KRW", "₹": "INR", "₽": "RUB", "฿": "THB", "人民币": "CNY", "人民幣": "CNY", "RMB": "CNY",
    **{code: code for code in ("CNY", "USD", "EUR", "HKD", "GBP", "JPY")},
}  # fmt: skip
CURRENCIES = {name: code for name, code in list_names(_CURRENCIES).items() if name != code}
# Names that tell a currency without a number; others are words or names of people as well.
NAMED_CURRENCIES = {
    name: code
    for name, code in CURRENCIES.items()
    if len(name) > 1
    and name[-1] in "元币幣圆镑鎊郎盾铢银布金索"
    and name not in ("新元", "元人民币", "元人民幣", "元新台币")
}


def make_money_expression() -> str:
    """Any name of a currency where it is one."""
    names = make_expression(set(CURRENCIES) - {"块", "塊"}, _NOT_BEFORE_MONEY)
    return f"{names}|[块塊](?:{_ENDS_SUM})"
