"""Runs of numbered places: what belongs together, where numbers begin anew, numbers inside a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.config import Settings
from qlint.document import Document
from qlint.engine import read_document
from qlint.facts.numbering import print_like
from qlint.model import Source
from qlint.values import NumberedRun


def read(text: str) -> Document:
    return read_document(Source("文稿.txt", text), Settings(()))


def runs(text: str) -> list[tuple[int, list[int]]]:
    """Level and numbers of every run; numbers inside a line are negative."""
    return [
        (run.level, [-one.number if one.inside else one.number for one in run.numbers]) for run in values(read(text))
    ]


def values(document: Document) -> list[NumberedRun]:
    return [fact.value for fact in document.facts("numbered_run")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("一、目标\n二、措施\n三、保障", [(1, [1, 2, 3])]),
        ("一、目标\n（一）甲事\n（二）乙事\n二、措施\n（一）丙事", [(1, [1, 2]), (2, [1, 2]), (2, [1])]),
        ("1.清点。\n2.登记。\n附件1\n设备清单\n1.水泵。\n2.水表。", [(3, [1, 2]), (3, [1, 2])]),
        ("①清点。\n②登记。\n④核对。", [(5, [1, 2, 4])]),
        ("一、目标\n二，抓紧检修泵站，月底前完成。\n三、保障", [(1, [1, -2, 3])]),
        (
            "目　录\n第一章　总则\n　第一节　范围\n第二章　管理\n　第一节　范围\n第三章　附则\n\n"
            "第一章　总则\n第一条　甲。\n第二章　管理\n第二条　乙。",
            [(12, [1, 2, 3]), (12, [1, 2]), (14, [1]), (14, [2])],
        ),
        ("请抓好：（一）清点；（二）登记。\n（三）核对。", [(2, [-1, -2, 3])]),
        ("云川市供水办法\n第一条　甲。\n第一条之一　乙。\n第二条　丙。", [(14, [1, 2])]),
        # Headings over articles rank above them: the items of an article do not end their run.
        (
            "云川市供水办法\n一、总则\n第一条　包括：\n（一）甲；\n（二）乙。\n二、附则\n第二条　丙。",
            [(1, [1, 2]), (14, [1]), (2, [1, 2]), (14, [2])],
        ),
        ("没有序号的一段话。", []),
        ("", []),
    ],
)
def test_runs(text: str, expected: list[tuple[int, list[int]]]) -> None:
    assert sorted(runs(text)) == sorted(expected)


def test_a_number_cited_in_a_sentence_is_none() -> None:
    assert runs("（一）甲事。\n依照第（二）项和前款第（二）、（四）项办理。\n（三）乙事。") == [(2, [1, 3])]


def test_a_run_knows_the_number_before_it() -> None:
    document = read("云川市供水办法\n第一章　总则\n第一条　甲。\n第二条　乙。\n第二章　附则\n第三条　丙。")
    later = [run for run in values(document) if run.level == 14][1]
    assert later.before is not None
    assert (later.before.number, later.before.successor) == (2, "第三条")


@pytest.mark.parametrize(
    ("marker", "number", "expected"),
    [
        ("（三）", 4, "（四）"),
        ("九、", 10, "十、"),
        ("十九、", 20, "二十、"),
        ("第九十九条", 100, "第一百条"),
        ("９．", 10, "１０．"),
        ("（9）", 10, "（10）"),
        ("①", 2, "②"),
        ("⑳", 21, "21"),
    ],
)
def test_print_like(marker: str, number: int, expected: str) -> None:
    assert print_like(marker, number) == expected


@given(
    st.lists(
        st.sampled_from(
            ["一、甲事", "（一）乙事。", "1.丙事。", "（2）丁事。", "③戊事。", "第四条　己事。", "附件1", "庚事。"]
        )
    )
)
def test_runs_take_in_every_number_once_and_in_order(lines: list[str]) -> None:
    document = read("\n".join(lines))
    facts = document.facts("numbered_run")
    assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
    own = sorted(one.marker for run in values(document) for one in run.numbers if not one.inside)
    assert own == [block.marker for block in document.blocks if block.number]
    for run in values(document):
        places = [one.marker for one in run.numbers]
        assert places == sorted(places)
