"""约数不用顿号，省称要用顿号：“三四个月”“第二、三产业”。

相邻两个数字连用表示大概的数，中间没有停顿；写成“三、四个月”，就成了三个月和四个月。反过来，“第二产业、第三产业”省成一处的，
两个数字之间要有顿号。
依据：相邻或相近两数字连用表示概数，通常不用顿号；若为集体的缩略形式则应用顿号。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, rule

_HAN = "一二三四五六七八九"
_DIGITS = "123456789"
_COUNTED = (
    "(?:个月|个(?!方面|层|部分|阶段|附件|档)|天(?!级)|年(?!级|度|代|期|前)|人(?!大|事)|次(?!会|产)"
    "|倍|户|岁|小时|分钟|公里|里(?!程)|米|斤|公斤|吨|辆|亩|成|名)"
)
_APPROXIMATE = Pattern(
    _HAN,
    rf"[{_HAN}](?<![第年月条款项之其、{_HAN}十百千万〇零元].)、[{_HAN}](?:[百千万亿]{{1,2}}(?![{_HAN}零条〇])|十?[几多来]?{_COUNTED})",
)
_ARABIC = Pattern(
    _DIGITS, r"[1-9](?<![0-9.、第（(\-—年月条款项].)、[2-9](?:个月|个小时|天(?!级)|人次|倍|岁|小时|分钟|公里)"
)
_ORDINAL = Pattern("第", rf"第[{_HAN}][{_HAN}](?=产业|季度|款|批次|阶段|梯队)")


@rule(
    "P117",
    "approximate-number",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.5.3.4",
    patterns=(_APPROXIMATE, _ARABIC, _ORDINAL),
    masks=("link", "code", "table", "title"),
    except_kinds=("law",),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 1, 1, 1),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("用三四个月清理七八百米河道，第二、三产业用水持平，七、八年级学生参加。"),
        Good("撤销一、二审判决；国家一、二级保护动物；第三、四个月和第一、二次会议。"),
        Good("一、三个重点。\n二、二三十个村已完工。\n1、2个泵站已修好。"),
        Bad("用【三、四个月】清理河道。", fixed="用三四个月清理河道。"),
        Bad("多耗电【二、三百亿】度。", fixed="多耗电二三百亿度。"),
        Bad("抢修需要【3、4天】。"),
        Bad("【第二三】产业用水持平。", fixed="第二、三产业用水持平。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for pattern, digits in ((_APPROXIMATE, _HAN), (_ARABIC, _DIGITS)):
        for match in document.matches(pattern):
            first, second = digits.index(match[0][0]), digits.index(match[0][2])
            block = document.block_at(match.start())
            if second != first + 1 or block is None or match.start() < max(block.marker.end, block.start + 1):
                continue
            right = match[0].replace("、", "")
            # 三四天 is written in Han numerals; what 3、4天 means only the writer knows for sure.
            comma = Edit(match.start() + 1, match.start() + 2, "")
            fix = Fix("删去顿号", (comma,)) if digits == _HAN else None
            words = right if fix else _in_han(right)
            yield Finding(Span(*match.span()), f"约数应为“{words}”，此处为“{match[0]}”", fix=fix)
    for match in document.matches(_ORDINAL):
        if _HAN.index(match[0][2]) == _HAN.index(match[0][1]) + 1:
            fix = Fix("补顿号", (Edit(match.start() + 2, match.start() + 2, "、"),))
            message = f"省称应为“{match[0][:2]}、{match[0][2]}”，此处为“{match[0]}”"
            yield Finding(Span(*match.span()), message, fix=fix)


def _in_han(words: str) -> str:
    return "".join(_HAN[int(each) - 1] if each in _DIGITS else each for each in words)
