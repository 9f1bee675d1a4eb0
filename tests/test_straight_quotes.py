"""Straight quotation marks: pairs among Chinese words, and what only looks like them."""

from __future__ import annotations

import time

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def found(text: str) -> list[tuple[str, str]]:
    document = read_document(Source("文稿.txt", text), Settings(()))
    return [(text[fact.start : fact.end], fact.value) for fact in document.facts("straight_quote")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('推进"一网通办"改革。', [('"一网通办"', "“”")]),
        ('"北岭"、"南溪"和"云川"三站', [('"北岭"', "“”"), ('"南溪"', "“”"), ('"云川"', "“”")]),
        ('依托“云川办"和"北岭办”办理。', [('“云川办"', "“”"), ('"北岭办”', "“”")]),
        ("会议要求\"落实'放管服'改革\"。", [("\"落实'放管服'改革\"", "“”"), ("'放管服'", "‘’")]),
        ('会议要求“落实"放管服"改革”。', [('"放管服"', "‘’")]),
        ('“一网通办"平台与"跨省通办”窗口', [('"平台与"', "‘’")]),
        ('全年实现"GDP"破万亿。', [('"GDP"', "“”")]),
        ("他说：\"信上写着'请关心河道'。\"", [("\"信上写着'请关心河道'。\"", "“”"), ("'请关心河道'", "‘’")]),
    ],
)
def test_pairs_with_a_straight_half_are_found_with_the_marks_that_belong_there(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        '管径为5"和8"两种，会议室配备55"显示屏。',
        "北纬30°15'20\"，东经120°10'5\"。",
        '{"姓名": "许衡", "单位": ["水利局", "财政局"]}',
        'print("你好")，=IF(A1="是",1,0)，<a class="标题" href="x">',
        'He said "act now" and left; don\'t wait.',
        '北岭县"',
        '网址https://example.cn/?q="河"',
    ],
)
def test_inches_programs_and_latin_sentences_are_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_long_line_of_marks_takes_linear_time() -> None:
    text = '推进"一网通办"改革，“甲"和\'乙' * 20_000
    start = time.process_time()
    found(text)
    assert time.process_time() - start < 5
