"""Whether a lone Chinese numeral stands as a number (前三的品牌, 这是五) or in a word (统一, 一看, 四川, 大陆)."""

from __future__ import annotations

# What makes 成 and 折 other words (成立, 成为, 折扣, 折合).
OTHER_WORDS = "立为為員员长長本功熟果效就分套人交绩績扣算合旧舊腰叠疊磨返射品型都批腾服现"
_CAPITALS = frozenset("壹贰貳叁肆伍陆陸柒捌玖拾")
# Words of one numeral that end in it or go on behind it.
_NOT_BEHIND = frozenset("统統唯惟万萬专專单單同划劃逐始不")
_MEASURES = frozenset(
    "个個位名条條项項件只隻支枝张張本册份台臺辆輛架艘次回场場间間座栋棟棵株朵颗顆粒匹根块塊片杯瓶碗盘盤袋盒箱包桶"
    "篇首幅句段层層级級步年月日号號天周週时時刻秒分岁歲代届屆期轮輪批组組套双雙对對种種类類样樣款家户戶所处處元圆圓"
    "角毛部件份艘扇管把面幕遍趟顿行口所吨噸米克斤两兩升亩畝里度倍章节節页頁卷课課站门門人口头頭打世季旬者"
)
_LONG_NAMES = """
    小时 小時 公里 公斤 公顷 公分 公尺 平方 立方 千克 千米 厘米 毫米 毫克 微米 微克 美元 美金 欧元 英镑 日元 港元 摄氏度
    华氏度 英里 英尺 英寸 英亩 海里 加仑 盎司 磅 码 星期 礼拜 工作日 兆 卢布 人民币
"""
_LONG_MEASURES = tuple(_LONG_NAMES.split())
# 五角大楼, 三角形, 五台山, 一部分: names and words that go on with what else is a measure word.
_MORE_NAMES = """
    角大 角洲 角形 角色 部曲 里屯 面体 门峡 口之家 节棍 步曲 家店 台山 盘水 部分 把手 口气 次性 条龙 条心 家人 站式 体化
"""
_NAMES = tuple(_MORE_NAMES.split())
_FUNCTION = frozenset("吗嗎呢吧么了又的是和与與或到至不这這那也都乘除加减減比等以而且并及在")
# What can stand before a number that is followed by nothing or by a word of function.
_LEADS = frozenset("以是为為前后後点點等于於到至和与與或有得加减減乘除比约約共达達近超第列写寫叫选選数數个负負")
# What a time of day ends in: 上午一点, but not 有一点.
_TIMES = frozenset("午晨晚上早夜天日")
# 一 in words that begin with it.
_NOT_BEFORE_ONE = frozenset("是到等大时時样樣度起定般直切律些旦致同边邊再向概带帶路体體时面家道心行")


def stands_alone(text: str, start: int, end: int) -> bool:
    """Whether the lone numeral text[start:end] is a number there."""
    before, behind = text[max(0, start - 1) : start], text[end : end + 1]
    printed = text[start]
    if before in _NOT_BEHIND and before:
        return False
    free_before = not _is_word(before) or before in _LEADS
    if not _is_word(behind):
        return free_before
    if printed in _CAPITALS and behind not in "成折":
        follows = behind in _MEASURES or behind == "又" or (printed not in "陆陸伍" and behind in _FUNCTION)
        return behind in "元圆圓角" or (free_before and follows)
    if behind in "成折":
        return text[end + 1 : end + 2] not in OTHER_WORDS or end + 1 == len(text)
    if printed == "一" and behind in _NOT_BEFORE_ONE:
        return False
    if behind in "点點":
        return printed != "一" or free_before or before in _TIMES or text[end + 1 : end + 2] in "两兩俩"
    if text.startswith(_NAMES, end):
        return False
    if behind in _MEASURES or text.startswith(_LONG_MEASURES, end):
        return _begins_count(printed, text[end : end + 2])
    if printed == "十" and behind in "来多余餘":
        return True
    return behind in _FUNCTION and free_before


def _begins_count(printed: str, behind: str) -> bool:
    """零度 but not 零件; 十分钟 but neither 十分 nor 十足."""
    if printed in "零〇":
        return behind[0] not in "件部头頭把打"
    return printed != "十" or behind[0] not in "分足字" or behind == "分钟"


def _is_word(character: str) -> bool:
    return character.isalpha() and not character.isascii()
