"""Units in 主送, 抄送 and brackets, as the roster is asked for them."""

from __future__ import annotations

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source
from qlint.roster import Roster, RosterUnit

ROSTER = Roster((RosterUnit("市水利局"),))
TEXT = (
    "云川市人民政府办公室关于开展节水检查的通知\n云政办发〔2026〕5号\n各县（市、区）人民政府，市水利局（市河长办）、财政局：\n"
    "请开展检查。（市水利局、各县政府、云川水务集团负责）\n云川市人民政府办公室\n2026年3月5日\n"
    "抄送：市委办公室，市纪委监委。\n云川市人民政府办公室　　2026年3月5日印发\n"
)


def units(roster: Roster | None) -> list[tuple[str, str, str]]:
    document = read_document(Source("通知.txt", TEXT), Settings((), roster=roster))
    facts = document.facts("listed_unit")
    assert all(document.text[fact.start : fact.end] == fact.value.name for fact in facts)
    return [(fact.value.where, fact.value.name, fact.value.whole) for fact in facts]


def test_units_of_every_list_with_the_tier_that_they_share() -> None:
    assert units(ROSTER) == [
        ("主送", "市水利局", "市水利局"),
        ("主送", "财政局", "市财政局"),
        ("责任单位", "市水利局", "市水利局"),
        ("抄送", "市委办公室", "市委办公室"),
        ("抄送", "市纪委监委", "市纪委监委"),
    ]


def test_nothing_is_read_without_a_roster() -> None:
    assert units(None) == []
