"""Units of measurement with all their names. Source: GB 3100—1993.

The first name is the one a reading gives. Names that are words of their own in running text are kept from what follows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

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
    升 公升 L l
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
    两 市两 兩
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
    **dict.fromkeys("两兩", "[个個条項项种種次位名家年月天周岁歲点點三边邊手级年国方岸会头面者院千百万]"),
    "钱": "[包财]", "瓦": "[斯解房片]", "安": "[全排]", "卡": "[车片路通]", "节": "[约日假目省水能课車车]",
    "焦": "[点点虑急]", "赫": "[然赫]", "伏": "[击天尔]", "桶": "[装]", "帕": "[子]", "微米": "[波]", "位元": "[素]",
}  # fmt: skip
_DEGREES = """
    度
    摄氏度 攝氏度 ℃ °C °c
    华氏度 華氏度 ℉ °F °f
    开尔文
    兰氏度
"""
_AGES = """
    年 岁 歲 周岁 週歲 周歲 虚岁 年大
    月 个月大 個月大 月大 月龄
    周 周大 週大 个星期大 星期大 个礼拜大
    天 天大 日大 日龄
"""


def list_names(table: str) -> dict[str, str]:
    """Each name in a row of a table -> the first of its row."""
    rows = [line.split() for line in table.strip().splitlines()]
    return {name: row[0] for row in rows for name in row}


UNITS = list_names(_UNITS)
DEGREES = list_names(_DEGREES)
AGES = {name: unit for name, unit in list_names(_AGES).items() if name != unit}
LETTERS = tuple(
    sorted({name for name in UNITS if name[0].isascii()} | {"C", "F", "RMB", "USD", "CNY"}, key=len, reverse=True)
)
_BY_SMALL_LETTERS = {name.lower(): first for name, first in UNITS.items()}


def find_unit(printed: str) -> str:
    """The first name of a unit as printed, in any case (CM, km)."""
    return UNITS.get(printed) or _BY_SMALL_LETTERS[printed.lower()]


def make_expression(names: Iterable[str], following: Mapping[str, str] | None = None) -> str:
    """A regular expression for any of the names, the longest first, none of them before what `following` says."""
    ordered = sorted(names, key=lambda name: (-len(name), name))
    return "|".join(_escape(name, (following or {}).get(name)) for name in ordered)


def make_unit_expression() -> str:
    """Any unit of measurement where it is one."""
    return make_expression(UNITS, _NOT_BEFORE)


def _escape(name: str, following: str | None) -> str:
    if name[0].isascii():
        # 168CM is one, but 5G are no grams.
        case = "" if len(name) == 1 else "?i:"
        return f"({case or '?:'}{re.escape(name)})(?![A-Za-z0-9])"
    return name + (f"(?!{following})" if following else "")
