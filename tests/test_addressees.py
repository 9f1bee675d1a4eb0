"""主送机关 taken apart."""

from __future__ import annotations

import pytest
from documents import document

from qlint.facts import addressees


def names(line: str) -> list[str]:
    (fact,) = addressees.read(document(f"通知\n{line}\n请抓好落实。", "title", *["addressee"] * (1 + line.count("\n"))))
    assert fact.end == 3 + len(line)
    return [name.name for name in fact.value.names]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("北岭县人民政府：", ["北岭县人民政府"]),
        ("各县（市、区）政府，市政府各部门、\n各直属机构：", ["各县（市、区）政府", "市政府各部门", "各直属机构"]),
        ("市民族和宗教事务局、市财政局：", ["市民族和宗教事务局", "市财政局"]),
        ("市人民政府并市财政局：", ["市人民政府", "市财政局"]),
        ("县人民政府　县财政局：", ["县人民政府", "县财政局"]),
        ("中共云川市委\n中共云川市委组织部：", ["中共云川市委", "中共云川市委组织部"]),
        ("北 岭 县 人 民 政 府：", ["北岭县人民政府"]),
    ],
)
def test_the_names(line: str, expected: list[str]) -> None:
    assert names(line) == expected


def test_the_mark_at_the_end_is_kept_apart() -> None:
    (fact,) = addressees.read(document("通知\n北岭县人民政府。", "title", "addressee"))
    assert fact.value.end_mark == (10, 11)
