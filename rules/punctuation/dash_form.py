"""破折号是占两个字的“——”：不用“--”“──”“－－”。

连打两个减号、制表符“──”、全角减号“－－”都是代用，多由输入法或网页带来。单个“—”“-”是连接号（北岭—云川）；表格框线、命令行参数、
网址里的不算。
依据：破折号的形式为“——”。
"""

import re
from collections.abc import Iterator, Sequence
from functools import partial

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, gather_habit, rule

_DASH = Pattern(
    "-─━－―–﹣—",
    r"(?:--|──|━━|－－|――|––|﹣﹣|———)(?<![-─━－―–﹣—|]..)[-─━－―–﹣—]?(?![-─━－―–﹣—|])(?=[ ]?[一-鿿“《])"
    r"(?![^\n]{1,20}[-─━－―–﹣—]{2})",
)
_BEFORE = re.compile(r"(?:[一-鿿”》）。！？，][ ]?|(?:^|\n)[ 　]*)\Z")
_REACH = 12


@rule(
    "P114",
    "dash-form",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）4.10",
    patterns=(_DASH,),
    masks=("link", "code", "table"),
    fixable=True,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 2, 2, 2),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("各县要盯紧总目标——节水，北岭—云川引水工程按期完工。"),
        Good("| 序号 | 地区 |\n|-----|-----|\n| 1 | 北岭县 |"),
        Good("运行时加参数--verbose，日志写入文件。\n------------\n以上为附录。"),
        Good("----北岭县分割线----"),
        Bad("各县要盯紧总目标【--】节水。", fixed="各县要盯紧总目标——节水。"),
        Bad("云川之水【──】北岭河纪事在馆展出。", fixed="云川之水——北岭河纪事在馆展出。"),
        Bad("各县要做到：\n【－－】修好水渠，造福乡里。", fixed="各县要做到：\n——修好水渠，造福乡里。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    by_form: dict[str, list[Span]] = {}
    for match in document.matches(_DASH):
        if _BEFORE.search(document.text[max(0, match.start() - _REACH) : match.start()]):
            by_form.setdefault(match[0], []).append(Span(*match.span()))
    for form, places in by_form.items():
        yield from gather_habit(places, partial(_finding, form), 5)


def _finding(form: str, places: Sequence[Span]) -> Finding:
    fix = Fix("改为“——”", tuple(Edit(*place, "——") for place in places))
    # Typesetting of the 1990s wrote －－ throughout: a width rather than another mark.
    severity = Severity.INFO if form[0] == "－" else None
    return Finding(places[0], f"破折号应为“——”，此处为“{form}”", fix=fix, severity=severity)
