"""公开属性 read from lines of their own."""

from __future__ import annotations

import pytest
from documents import document

from qlint.facts import releases


@pytest.mark.parametrize(
    ("line", "sort", "brackets"),
    [
        ("（此件公开发布）", "public", "（）"),
        ("(此件主动公开)", "public", "()"),
        ("此件公开发布。", "public", ""),
        ("公开方式：主动公开", "public", ""),
        ("（此件依申请公开）", "requested", "（）"),
        ("（此件不予公开）", "closed", "（）"),
        ("（此件删减后公开发布）", "partial", "（）"),
    ],
)
def test_sorts(line: str, sort: str, brackets: str) -> None:
    [fact] = releases.read(document(f"请抓好落实。\n{line}"))
    assert (fact.value.sort, fact.value.brackets) == (sort, brackets)


@pytest.mark.parametrize("line", ["此件公开发布后，请各单位抓好落实。", "请主动公开。", "此件传达至县团级"])
def test_words_in_the_text_are_none(line: str) -> None:
    assert list(releases.read(document(line))) == []
