"""What a text says of how many are on a list."""

from __future__ import annotations

import pytest
from documents import document

from qlint.facts import list_claims

NAMES = "\n优秀河长名单\n林知远　周行简　陈默\n王思齐　何晓岭"
PRIZES = "\n一等奖\n1.林知远\n2.陈默\n二等奖\n1.王思齐\n2.欧阳书"
TABLE = "\n序号　泵站名称\n1　桃源泵站\n2　柳湾泵站\n3　石桥泵站"


def claims(text: str, *kinds: str) -> list[tuple[int, int, str]]:
    facts = list_claims.read(document(text, *kinds))
    return [(fact.value.place, fact.value.stated, fact.value.measure) for fact in facts]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("决定授予6名同志“优秀河长”称号。" + NAMES, [(0, 6, "名")]),
        ("决定授予林知远等6名同志荣誉称号。" + NAMES, [(0, 6, "名")]),
        ("评出一等奖2名、二等奖3名。" + PRIZES, [(0, 2, "名"), (1, 3, "名")]),
    ],
)
def test_what_is_said_of_a_list(text: str, expected: list[tuple[int, int, str]]) -> None:
    assert claims(text) == expected


def test_a_table_right_below_the_count() -> None:
    kinds = ("paragraph", *["table_row"] * 4)
    assert claims("决定命名4个泵站为示范泵站。" + TABLE, *kinds) == [(0, 4, "个")]
    assert claims("检查了4个泵站。" + TABLE, *kinds) == []


@pytest.mark.parametrize(
    "text",
    [
        "决定授予林知远等6名同志称号，分两批公布。" + NAMES,
        "决定授予吴一鸣等6名同志称号。" + NAMES,
        "推荐6名同志为优秀河长候选人。" + NAMES,
        "授予6名同志“优秀河长”称号。共表彰7名优秀河长。" + NAMES,
        "授予林知远等8名同志“优秀河长”称号。" + NAMES + "\n县直单位\n秦越人（水利局）",
        "本次评选设一等奖3名、二等奖5名。" + PRIZES,
        "小学组评出一等奖3名。" + PRIZES + "\n一等奖\n1.何晓岭",
        "",
    ],
)
def test_what_may_be_of_another_list_says_nothing(text: str) -> None:
    assert claims(text) == []
