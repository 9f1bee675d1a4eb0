"""Where something stands, as people read it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source, Span
from qlint.places import Places, SectionNames

TEXT = """\
云川市教育局关于开展安全检查的通知
各学校：
现将有关事项通知如下：
一、检查内容
（一）、消防设施
检查灭火器。
检查疏散通道。
（二）食品卫生
检查留样。
二、工作要求
附表另发。
"""


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("现将", "第1段"),
        ("检查内容", "一、"),
        ("灭火器", "一、（一）第1段"),
        ("疏散", "一、（一）第2段"),
        ("食品", "一、（二）"),
        ("附表", "二、第1段"),
    ],
)
def test_section_name(words: str, name: str) -> None:
    document = read_document(Source("文稿.txt", TEXT), Settings(()))
    assert SectionNames(document).name(TEXT.index(words)) == name


@given(st.text(alphabet="甲乙a\n　", max_size=60), st.data())
def test_lines_and_columns_point_back_at_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    place = Places("文稿.txt", text).place(Span(start, end))
    lines = text.split("\n")
    assert place.line_text == lines[place.line - 1]
    assert sum(len(line) + 1 for line in lines[: place.line - 1]) + place.column - 1 == start
    assert sum(len(line) + 1 for line in lines[: place.end_line - 1]) + place.end_column - 1 == end
    assert place.text == text[start:end]
