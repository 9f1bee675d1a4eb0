"""Units of measurement and currencies with all their names. Source: GB 3100—1993; ISO 4217:2015.

The first name is the one a reading gives. Names that are words of their own in running text are kept from what follows.
"""

from __future__ import annotations

_UNITS = """
    米 公尺 m
    千米 公里 km ㎞
    分米 公寸 dm
    厘米 釐米 公分 cm ㎝
    毫米 公釐 mm ㎜
    微米 μm um
    纳米 奈米 nm
    皮米 pm
    里 市里 华里
    丈 市丈
    尺 市尺
    寸 市寸
    海里 浬 nmi
    英里 哩 mi
    英尺 呎 ft
    英寸 吋 in
    码 yd
    光年
    平方米 平米 平方公尺 ㎡ m² m2
    平方千米 平方公里 km² km2
    平方分米 dm²
    平方厘米 平方公分 cm² cm2
    平方毫米 mm² mm2
    平方英里
    平方英尺
    平方英寸
    平方码
    公顷 ha
    公亩
    亩 市亩
    英亩
    立方米 立方公尺 m³ m3
    立方厘米 立方公分 cm³ cm3
    立方分米 dm³
    立方毫米 mm³
    立方千米 立方公里
    立方英尺
    立方英寸
    升 公升 L
    毫升 mL
    厘升 cL
    分升 dL
    百升 hL
    微升 μL
    斗 市斗
    石
    加仑
    夸脱
    品脱
    液盎司
    蒲式耳
    吨 公吨 t
    千克 公斤 kg ㎏
    克 公克 g
    毫克 公丝 mg
    微克 μg ug
    担 市担
    斤 市斤
    两 市两
    钱 市钱
    磅 lb
    盎司 oz
    克拉 ct
    长吨
    短吨
    英石
    比特 位元 bit
    千比特 千位元 kbit
    兆比特 兆位元 Mbit
    吉比特 千兆比特 Gbit
    太比特
    字节 byte
    千字节 KB
    兆字节 MB
    吉字节 千兆字节 十亿字节 GB
    太字节 兆兆字节 TB
    拍字节 PB
    赫兹 赫 Hz
    千赫兹 千赫 kHz
    兆赫兹 兆赫 MHz
    吉赫兹 吉赫 GHz
    瓦 瓦特 W
    千瓦 kW
    兆瓦 MW
    吉瓦 GW
    千瓦时 千瓦小时 kWh
    兆瓦时 MWh
    伏 伏特 V
    千伏 kV
    安 安培
    毫安时 mAh
    焦耳 焦
    千焦 kJ
    卡路里 卡
    千卡 大卡 kcal
    帕 帕斯卡 Pa
    百帕 hPa
    千帕 kPa
    兆帕 MPa
    牛顿
    千牛 kN
    马力
    分贝 dB
    流明 lm
    摩尔 mol
    米每秒 米/秒 m/s
    千米每小时 公里每小时 千米/小时 公里/小时 千米/时 公里/时 km/h
    千米每秒 公里每秒 千米/秒 公里/秒 km/s
    千米每分钟 公里每分钟 千米/分钟 公里/分钟
    英里每小时 英里/小时 mph
    英尺每秒 英尺/秒
    节
    桶
"""
_NOT_BEFORE = {
    "里": "[面边邊头程之]", "尺": "[度寸子码]", "寸": "[步土草]", "码": "[头]", "米": "[饭粉线粒面兰业色]",
    "升": "[级級高至到学值旗华降任]", "斗": "[争殴士]", "石": "[头油化材子灰墨家景]", "吨": "[位级]",
    "克": "[服制隆拉强己难]", "担": "[任当保负心忧]", "斤": "[斤]",
    "两": "[个個条項项种種次位名家年月天周岁歲点點三边邊手级年国方岸会头面者院千百万]",
    "钱": "[包财]", "瓦": "[斯解房片]", "安": "[全排]", "卡": "[车片路通]", "节": "[约日假目省水能课車车]",
    "焦": "[点点虑急]", "赫": "[然赫]", "伏": "[击天尔]", "桶": "[装]", "帕": "[子]", "微米": "[波]", "位元": "[素]",
}  # fmt: skip
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
_NOT_BEFORE_MONEY = {
    "元": "[宵旦素件月首老器帅朝年代]", "块": "[头煤肉砖糖石地田木板布毛]", "圆": "[形圈桌满心周]", "比尔": "[盖克]",
}  # fmt: skip
# The name of a hundredth or a tenth of the unit before it.
FRACTIONS = {"角": 10, "毛": 10, "分": 100, "美分": 100, "欧分": 100, "便士": 100, "本钱": 100, "日本钱": 100, "日本銭": 100, "日本錢": 100, "钱": 100, "仙": 100}
SYMBOLS = {
    "¥": "CNY", "￥": "CNY", "$": "USD", "＄": "USD", "US$": "USD", "HK$": "HKD", "NT$": "TWD", "€": "EUR", "£": "GBP", "￡": "GBP",
    "RMB": "CNY", "CNY": "CNY", "USD": "USD", "EUR": "EUR", "HKD": "HKD", "GBP": "GBP", "JPY": "JPY", "₩": "KRW",
    "₹": "INR", "₽": "RUB", "฿": "THB", "人民币": "CNY", "人民幣": "CNY",
}  # fmt: skip
DEGREES = {
    "度": "度", "摄氏度": "摄氏度", "攝氏度": "摄氏度", "℃": "摄氏度", "°C": "摄氏度", "°c": "摄氏度", "華氏度": "华氏度",
    "华氏度": "华氏度", "℉": "华氏度", "°F": "华氏度", "°f": "华氏度", "开尔文": "开尔文", "兰氏度": "兰氏度",
}  # fmt: skip
AGES = {
    "岁": "年", "歲": "年", "周岁": "年", "週歲": "年", "周歲": "年", "虚岁": "年", "年大": "年", "个月大": "月", "個月大": "月",
    "月大": "月", "周大": "周", "週大": "周", "个星期大": "周", "星期大": "周", "个礼拜大": "周", "天大": "天", "日大": "天", "月龄": "月", "日龄": "天",
}  # fmt: skip


def _list_names(table: str) -> dict[str, str]:
    rows = [line.split() for line in table.strip().splitlines()]
    return {name: row[0] for row in rows for name in row}


UNITS = _list_names(_UNITS)
CURRENCIES = {name: code for name, code in _list_names(_CURRENCIES).items() if name != code}
LETTERS = tuple(sorted({name for name in UNITS if name[0].isascii()} | {"C", "F", "RMB", "USD", "CNY", "HKD", "EUR"}, key=len, reverse=True))


def _escape(name: str, following: dict[str, str]) -> str:
    escaped = "".join("\\" + character if character in "$^.*+?" else character for character in name)
    if name[0].isascii():
        return f"(?i:{escaped})(?![A-Za-z0-9])"
    return escaped + (f"(?!{following[name]})" if name in following else "")


def make_expression(names: dict[str, str], following: dict[str, str] | None = None) -> str:
    """A regular expression for any of the names, the longest first."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(_escape(name, following or {}) for name in ordered)


def make_unit_expression() -> str:
    """Any unit of measurement where it is one."""
    return make_expression(UNITS, _NOT_BEFORE)


def make_money_expression() -> str:
    """Any name of a currency where it is one."""
    return make_expression(CURRENCIES, _NOT_BEFORE_MONEY)
