"""The one scan finds what every pattern finds by itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from qlint import scan as scanning
from qlint.model import Pattern
from qlint.registry import load
from qlint.scan import scan

Places = list[tuple[int, int]]

# Patterns that share starts, overlap, look behind and ahead, and match nothing wide.
PATTERNS = (
    Pattern("第", "第[一二]条"),
    Pattern("第", "第[一二]"),
    Pattern("一二", "[一二]+"),
    Pattern("一二", "[一二]{2}"),
    Pattern("一", "(?<=第)一"),
    Pattern("一二条", "(?<!第)[一二条]"),
    Pattern("条。", "条(?=。)|。"),
    Pattern("]-^\\", r"[\]^\\-]+"),
    Pattern("第一", "第?一"),
    Pattern("。", "。(?!。)"),
    Pattern("一", "一(?!.*二)"),
    Pattern("一", "一.*?(?:二|$)"),
    Pattern("一二", "(?P<one>[一二])(?P=one)"),
    Pattern("一二", r"([一二])x?\1"),
    Pattern("一二", "(?P<one>[一二])(?!(?P=one))"),
    Pattern("一二]", "(?P<one>[]一(二])x*(?P=one)(?!第)"),
    Pattern("第", "(?P<one>第)(?:一|(二))"),
)


def alone(pattern: Pattern, text: str) -> Places:
    return [match.span() for match in re.finditer(pattern.expression, text)]


@pytest.fixture(params=[0, 10**9], ids=["long text", "short text"])
def longest(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Many characters are looked through with a sharper pattern: both ways have to find the same."""
    monkeypatch.setattr(scanning, "_MANY", request.param)


@pytest.mark.usefixtures("longest")
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="第一二条。]-^\\ x\n", max_size=60), st.sets(st.sampled_from(PATTERNS)))
def test_the_scan_finds_what_each_pattern_finds_alone(text: str, patterns: set[Pattern]) -> None:
    found = scan(text, patterns)
    assert set(found) == patterns
    for pattern in patterns:
        assert [match.span() for match in found[pattern]] == alone(pattern, text), pattern


@pytest.mark.usefixtures("longest")
@pytest.mark.parametrize("pattern", PATTERNS, ids=lambda pattern: pattern.expression)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet="第一二条。x\n", max_size=12))
def test_a_pattern_by_itself(pattern: Pattern, text: str) -> None:
    assert [match.span() for match in scan(text, [pattern])[pattern]] == alone(pattern, text)


@given(
    st.lists(st.text(alphabet="一二三", min_size=1, max_size=3), min_size=1, max_size=6, unique=True),
    st.text(alphabet="一二三四", max_size=40),
)
def test_plain_words_of_every_kind(words: list[str], text: str) -> None:
    patterns = [Pattern(word[0], word) for word in words]
    found = scan(text, patterns)
    for pattern in patterns:
        assert [match.span() for match in found[pattern]] == alone(pattern, text)


def test_no_patterns_and_no_text() -> None:
    assert scan("第一条", ()) == {}
    assert scan("", PATTERNS[:1]) == {PATTERNS[0]: []}


SAMPLE = """关于做好2026年度防汛工作的通知的通知
云政发[2026]05号
各县（市、区）人民政府、各有关单位：
　　经研究,决定于2026年2月30日（星期四）上午9时召开会议。。参加人员约300人左右，发放资料近2000余份，，共3项:
一.总体要求，
1、责任单位：市教育局、市财政局、市公安局按职责分工负责；（一）要切实加强领导;
（2）落实《云川市防汛预案》《云川市防汛办法》和“三个一”“两个确保”，增长10%-20%，1～3月，1——3月，二０二六年三月五日。
　　特此通知.
　　联系人：林知远；电话：0571－8765432；网址：www.yunchuan.gov.cn……
"""


@pytest.mark.usefixtures("longest")
def test_the_patterns_of_all_rules() -> None:
    patterns = {pattern for rule in load().values() for pattern in rule.patterns}
    assert patterns
    found = scan(SAMPLE, patterns)
    for pattern in sorted(patterns):
        assert [match.span() for match in found[pattern]] == alone(pattern, SAMPLE), pattern


@pytest.mark.usefixtures("longest")
def test_the_scan_of_all_rules_on_their_own_examples() -> None:
    rules = load().values()
    patterns = {pattern for rule in rules for pattern in rule.patterns}
    text = "\n".join(example.text for rule in rules for example in rule.examples)
    found = scan(text, patterns)
    for pattern in sorted(patterns):
        assert [match.span() for match in found[pattern]] == alone(pattern, text), pattern
