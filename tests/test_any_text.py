"""Whatever a text holds: no rule fails, places lie inside, the same text gives the same findings."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from qlint.engine import check_text
from qlint.registry import load

RULES = tuple(load().values())

# What the grammars, readers and rules look at, so that odd combinations come up often.
WORDS = """
一、¦（一）¦（二）、¦1.¦1、¦（1）¦①¦第一条¦第二章¦第三百七十二 条¦一是¦二是¦三个方面：¦等3个¦目录¦# 标题
“¦”¦‘¦’¦《¦》¦（¦）¦(¦)¦〔¦〕¦[¦]¦【¦】¦"¦'¦。¦，¦,¦；¦;¦：¦:¦、¦……¦——¦-¦～¦·¦•¦☑¦|
云政发〔2026〕5号¦云政发[2026]第005号¦2026年6月31日¦二〇二六年三月五日¦2026年  月  日¦〔2026〕  号¦3月5日（星期四）
近2000余份¦百余人次¦130余人次¦1.2万¦３亿５０００万元¦１，０００¦0.5万¦30%¦百分之三十¦三五百¦不少于5人以上
各县（市、区）人民政府：¦附件：1.名单¦附件1¦抄送：市委。¦2026年3月5日印发¦云川市人民政府¦（市财政局、市教育局负责）
关于开展检查的通知¦解答观众提问¦发放资料¦东门区¦西桥区¦北岭县¦央视网消息：¦修改为：“¦党中央国务院
https://a.cn/b?c=d¦GB/T 9704—2012¦0571-12345678¦　　¦ ¦𠮷¦é¦ab
"""
ODD = ["\n", "\n\n", "\t", "\r", "\x00", "\x85", "\u2028", "\u200b", "\ue000", "\ufffd"]
PIECES = st.sampled_from([piece for line in WORDS.strip().split("\n") for piece in line.split("¦")] + ODD)


@settings(max_examples=1000)
@given(st.lists(PIECES, max_size=60).map("".join))
def test_no_rule_fails_and_places_lie_inside(text: str) -> None:
    found = check_text(text, RULES)
    assert [each.message for each in found if each.code == "Z001"] == []
    for each in found:
        for place in (each.place, *(place for place, _ in each.related)):
            assert 0 <= place.start <= place.end <= len(text)
            assert place.text == text[place.start : place.end]
    assert check_text(text, RULES) == found


@given(st.text(max_size=200))
def test_any_characters(text: str) -> None:
    assert [each.message for each in check_text(text, RULES) if each.code == "Z001"] == []


def test_other_peoples_files_are_no_trouble() -> None:
    """Configuration, code and data that lie beside documents, read as if they were documents."""
    root = Path(__file__).resolve().parent.parent
    for path in (root / "pyproject.toml", root / "src/qlint/engine.py", root / "examples/report.json"):
        text = path.read_text(encoding="utf-8")
        assert [each.message for each in check_text(text, RULES) if each.code == "Z001"] == []
