"""Tasks side by side that name who is responsible, and those that do not."""

from __future__ import annotations

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def series(text: str) -> list[list[tuple[str, int]]]:
    facts = read_document(Source("方案.txt", text), Settings(())).facts("task_series")
    return [[(task.words[:4], len(task.units)) for task in fact.value.tasks] for fact in facts]


def test_tasks_of_one_level_are_one_series_with_their_brackets() -> None:
    text = (
        "一、总体要求\n（一）指导思想。坚持节水优先。\n（二）主要目标。用水量下降。\n二、主要任务\n"
        "（一）推进水价。（市发展改革委牵头）\n（二）改造管网。更换管道。\n（三）推广器具。（市商务局）\n三、重点工程\n"
        "（一）建设水厂。（市城管局、市水利局）\n"
    )
    assert series(text) == [[("推进水价", 1), ("改造管网", 0), ("推广器具", 1), ("建设水厂", 1)]]


def test_one_bracket_for_several_tasks_makes_no_series() -> None:
    text = "1.改造渠系。\n2.推广滴灌。\n3.调整结构。（市水利局负责）\n4.回用中水。\n5.改造管网。（市城管局负责）"
    assert series(text) == []


def test_a_lone_task_belongs_to_the_series_where_numbers_run_on() -> None:
    text = (
        "一、农业节水\n（一）改造渠系。（市水利局负责）\n（二）推广滴灌。（市水利局负责）\n二、工业节水\n（三）回用中水。建设管道。\n"
        "三、城镇节水\n（四）改造管网。（市城管局负责）\n（五）推广器具。（市商务局负责）"
    )
    assert [units for _, units in series(text)[0]] == [1, 1, 0, 1, 1]


def test_a_bracket_with_a_role_and_no_unit_is_vacant() -> None:
    text = (
        "1.改造渠系。（市水利局负责）\n2.推广滴灌。（按职责分工负责）\n"
        "3.调整结构。（责任单位：；完成时限：6月底前）\n4.回用中水。（各区负责）"
    )
    (fact,) = read_document(Source("方案.txt", text), Settings(())).facts("task_series")
    vacant = [text[slice(*task.vacant)] if task.vacant else "" for task in fact.value.tasks]
    assert vacant == ["", "（按职责分工负责）", "（责任单位：；完成时限：6月底前）", ""]
