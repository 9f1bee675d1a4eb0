"""What numbers the members of a series inside paragraphs: 一是, 第一步, 其一, 首先, （一）, 1., ①.

Each style holds an expression for each number, the literal that it begins with first, so that a search skips to it; the
mark in front is asked afterwards.
"""

from __future__ import annotations

import re

from qlint.expressions import compile_late

_CLAUSE = "^。；：，！？,;:\n　 ”）"
_SENTENCE = "^。；：！？;:\n　 "
_HAN = (*"一二三四五六七八九十", "十一", "十二")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫"
_WIDE = "０１２３４５６７８９"
_ARABIC = tuple("".join(f"[{figure}{_WIDE[int(figure)]}]" for figure in str(number)) for number in range(1, 13))
_CLASS = r"(?:步|阶段|类|种|个|方面|部分|环节|层次?|件事?|项|点|招|句)"


def _style(marks: str, before: str, behind: str) -> tuple[re.Pattern[str], ...]:
    heads = (before + number for number in _HAN)
    return tuple(compile_late(f"{head}(?<![{marks}]{'.' * len(head)}){behind}") for head in heads)


def _words(*members: tuple[str, str]) -> tuple[re.Pattern[str], ...]:
    return tuple(compile_late(f"{word}(?<![{_CLAUSE}]..){behind}") for word, behind in members)


STYLES = (
    _style(_CLAUSE, "", r"(?:是|要|则)(?!否)"),
    _style(_CLAUSE, "", r"[抓查看靠盯促严重](?![中重])"),
    _style(_CLAUSE, "第", rf"{_CLASS}(?:[，,、：: 　]|[^，。；\n]{{0,6}}?[是为要讲])"),
    _style(_SENTENCE, "第", r"(?:[，,、：:]|是)"),
    _style(_CLAUSE, "其", r"(?:[，,、：:]|是)"),
    _words(
        ("首先", r"(?:(?<=[：:]首先)|(?=[，,是要]))"),
        ("其次", ""),
        ("[再最][次者后](?<=再次|再者|最后)", ""),
        ("最后", ""),
    ),
    (
        compile_late(f"一方面(?<![{_CLAUSE}]...)"),
        compile_late(f"另一方面(?<![{_CLAUSE}]....)"),
    ),
)
# What any of these begins with.
BEGINS = frozenset("一第其首")
INLINE_STYLES = tuple(
    tuple(compile_late(expression.replace("#", number)) for number in numbers)
    for expression, numbers in (
        (r"#、(?![一二三四五六七八九十])", _HAN),
        (r"[（(]#[）)]", _HAN),
        (r"[（(]#[）)]", _ARABIC),
        (r"#[.．、](?![0-9０-９])", _ARABIC),
        ("#", _CIRCLED),
    )
)
INLINE_BEGINS = frozenset("一（(1１①")
# Behind 首先…其次… the next member may begin with any of these words: such a series cannot be counted.
GOES_ON = compile_late(
    f"[此另还再同第三四其](?<![{_CLAUSE}].)(?:(?<=此)外|(?<=另)外|(?<=还)有|(?<=再)有|(?<=同)时|(?<=第)[三四]|(?<=[三四])[是要]|(?<=其)[三四])"
)
# 在这两类之间，还有一类: more is told in other words.
MORE = compile_late(f"[此另还再](?<![{_CLAUSE}].)(?:(?<=此)外|(?<=另)[外一]|(?<=还)有|(?<=再)[有一])")
