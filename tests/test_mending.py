"""One file through its fixes: what is changed, what is left alone, and that no fix does harm."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qlint.config import ActiveRule, Config, Settings
from qlint.document import Document
from qlint.engine import check_text
from qlint.mending import Mending, mend_bytes
from qlint.model import Bad, Edit, Finding, Fix, Good, Rule, Severity, Source, Span
from qlint.registry import load
from qlint.sources import read_bytes

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
sys.path.insert(0, str(ROOT / "benchmarks"))
try:
    from fixes import WORD_FIXES, fold, judge
    from test_any_text import PIECES
finally:
    sys.path.remove(str(ROOT / "benchmarks"))

DEFAULT = Config(load()).for_path("文稿.txt")
Check = Callable[[Document, None], Iterator[Finding]]


def mend(text: str, **given: Any) -> str:
    return mend_bytes(text.encode(), "文稿.txt", DEFAULT, **given).after.decode()


def with_rules(*checks: Check) -> Settings:
    examples = (Good("好。"), Bad("【坏】。"))
    rules = [
        Rule(f"W90{index}", f"rule-{index}", check, Severity.ERROR, "坏", "", "编辑惯例", examples)
        for index, check in enumerate(checks)
    ]
    return Settings(tuple(ActiveRule(rule, rule.severity, None) for rule in rules))


def replacing(word: str, other: str, safe: bool = True) -> Check:
    def check(document: Document, options: None) -> Iterator[Finding]:
        start = document.text.find(word)
        while start >= 0:
            span = Span(start, start + len(word))
            yield Finding(span, f"应为“{other}”", fix=Fix("改", (Edit(*span, other),), safe=safe))
            start = document.text.find(word, span.end)

    return check


def finding(word: str) -> Check:
    def check(document: Document, options: None) -> Iterator[Finding]:
        start = document.text.find(word)
        if start >= 0:
            yield Finding(Span(start, start + len(word)), "不应有")

    return check


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("请于2026年03月05日前报送自查报告。", "请于2026年3月5日前报送自查报告。"),
        ("全面推进, 重点突破。", "全面推进，重点突破。"),
        ("各地要抓好落实。。", "各地要抓好落实。"),
        ("工期为3-5天，投入500~800元。", "工期为3—5天，投入500～800元。"),
    ],
)
def test_form_is_put_right(before: str, after: str) -> None:
    mended = mend(before)
    assert mended == after or fold(mended) == fold(after)
    assert mend(mended) == mended


@pytest.mark.parametrize(
    "text",
    [
        "会上提出“抓紧,抓实,抓好”的要求。",
        "印发《云川市供水办法(试行)》。",
        "依据《云川市2020-2025年供水规划》执行。",
        "他说：“请于2026年03月05日前报送。”",
        "网址为https://example.cn/a,b(c)?d=1，请查收。",
        "执行GB/T 9704-2012和DB33/T 1000-2020。",
        "电话：0571-12345678，传真：0571-87654321。",
    ],
)
def test_quotations_names_and_codes_are_not_touched(text: str) -> None:
    assert mend(text) == text


def test_a_habit_is_mended_outside_quotations_only() -> None:
    line = "清淤完成,泵站修复,水质达标,群众满意。\n"
    mended = mend(f"{line * 3}他说：“快修,修好。”\n{line * 3}")
    assert mended == f"{line.replace(',', '，') * 3}他说：“快修,修好。”\n{line.replace(',', '，') * 3}"
    assert "“快修，修好。”" in mend(mended, unsafe=True)


def test_wide_spaces_of_titles_and_signatures_stay() -> None:
    text = (
        "关于做好供水工作的通　知\n云水发[2026]5号\n各乡镇人民政府：\n　　请于2026年03月05日前报送, 不得延误。\n"
        "云川市水利局　　　　北岭县水利局\n2026年3月5日\n"
    )
    mended = mend(text)
    assert "通　知" in mended and "云川市水利局　　　　北岭县水利局" in mended
    assert "〔2026〕" in mended and "2026年3月5日前" in mended


def test_overlapping_fixes_wait_for_the_next_round() -> None:
    settings = with_rules(replacing("甲乙", "甲丙"), replacing("乙丁", "丁"), replacing("丙丁", "戊"))
    mended = mend_bytes("一甲乙丁二".encode(), "文稿.txt", settings)
    assert mended.after.decode() == "一甲戊二"
    assert [(change.code, change.place.column) for change in mended.changes] == [("W900", 2), ("W902", 3)]


def test_a_text_that_does_not_come_to_rest_is_left_alone() -> None:
    mended = mend_bytes("甲。".encode(), "文稿.txt", with_rules(replacing("甲", "乙"), replacing("乙", "甲")))
    assert (mended.changed, mended.changes, mended.refusal) == (False, (), "改了10遍仍未改完")


def test_ten_rounds_are_made() -> None:
    chain = "零一二三四五六七八九十"
    steps = [replacing(first, second) for first, second in pairwise(chain)]
    assert mend_bytes("零。".encode(), "文稿.txt", with_rules(*steps)).after.decode() == "十。"
    assert not mend_bytes("零。".encode(), "文稿.txt", with_rules(*steps, replacing("十", "百"))).changed


def test_a_file_that_would_get_a_new_finding_is_left_alone() -> None:
    settings = with_rules(replacing("坏", "糟"), finding("糟"))
    mended = mend_bytes("一\n坏。".encode(), "文稿.txt", settings)
    assert not mended.changed
    assert mended.refusal == "改后第2行会有新的问题（W901“糟”）"
    # One that was there before is no harm.
    assert mend_bytes("糟\n好坏。".encode(), "文稿.txt", with_rules(replacing("坏", "好"), finding("糟"))).changed


def test_places_are_those_of_the_file_as_it_was() -> None:
    settings = with_rules(replacing("删\n", ""), replacing("坏", "很好"))
    mended = mend_bytes("删\n删\n坏坏\n一坏".encode(), "文稿.txt", settings)
    assert mended.after.decode() == "很好很好\n一很好"
    assert {(one.place.line, one.place.column) for one in mended.changes} == {(1, 1), (2, 1), (3, 1), (3, 2), (4, 2)}


def test_unsafe_fixes_are_counted_and_made_on_demand() -> None:
    settings = with_rules(replacing("坏", "好", safe=False), replacing("差", "优"))
    safe = mend_bytes("坏坏差".encode(), "文稿.txt", settings)
    assert (safe.after.decode(), safe.unsafe) == ("坏坏优", 2)
    full = mend_bytes("坏坏差".encode(), "文稿.txt", settings, unsafe=True)
    assert (full.after.decode(), full.unsafe) == ("好好优", 0)


def test_a_rule_that_raises_stops_no_other() -> None:
    def broken(document: Document, options: None) -> Iterator[Finding]:
        raise ValueError("坏了")

    mended = mend_bytes("坏。".encode(), "文稿.txt", with_rules(broken, replacing("坏", "好")))
    assert mended.after.decode() == "好。"
    assert "自身出错" in mended.error


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "gb18030", "utf-32"]
ENDS = ["\n", "\r\n", "\r"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("end", ENDS)
def test_encoding_and_line_ends_stay(encoding: str, end: str) -> None:
    lines = ["云川市水利局通知", "请于2026年03月05日前报送。", "", "供水, 节水。", "𠮷林"]
    before = end.join(lines).encode(encoding)
    wanted = end.join(["云川市水利局通知", "请于2026年3月5日前报送。", "", "供水，节水。", "𠮷林"]).encode(encoding)
    assert mend_bytes(before, "文稿.txt", DEFAULT).after == wanted


def test_mixed_line_ends_stay_each() -> None:
    before = "一\r\n请于2026年03月05日前报送。\n供水,节水。\r二\n\r\n三\r"
    assert mend(before) == "一\r\n请于2026年3月5日前报送。\n供水，节水。\r二\n\r\n三\r"
    settings = with_rules(replacing("删\n", ""), replacing("分。", "分\n。"))
    mended = mend_bytes("删\r\n一\n删\n二\r分。\r\n三\n".encode(), "文稿.txt", settings)
    assert mended.after == "一\n二\r分\r\n。\r\n三\n".encode()


def test_what_the_encoding_lacks_is_said_and_left() -> None:
    settings = replace(with_rules(replacing("坏", "𠮷"), replacing("差", "好")), encoding="big5")
    mended = mend_bytes("坏差".encode("big5"), "文稿.txt", settings)
    assert mended.after.decode("big5") == "坏好"
    assert mended.notes == ("第1行第1字 W900 “𠮷”不能用BIG5写出，没有改",)
    assert mend_bytes("坏".encode("big5"), "文稿.txt", settings).notes == mended.notes


def test_bytes_that_would_come_out_otherwise_are_left_alone() -> None:
    # Both byte pairs are ┘ or 兀 in Big5; Python writes only one of them.
    raw = next(
        pair + "坏".encode("big5")
        for pair in (bytes((0xC9, 0x4A)), bytes((0xA1, 0xC3)), bytes((0xA2, 0xCC)), bytes((0xA2, 0xCE)))
        if pair.decode("big5", "replace").encode("big5", "replace") != pair
        and "\ufffd" not in pair.decode("big5", "replace")
    )
    mended = mend_bytes(raw, "文稿.txt", replace(with_rules(replacing("坏", "好")), encoding="big5"))
    assert not mended.changed
    assert "没有改的字也会变样" in mended.refusal


def test_every_safe_fix_of_an_example_keeps_the_words() -> None:
    """Of the rules not listed as fixing words: read from their own examples."""
    for code, rule in load().items():
        for example in rule.examples:
            if isinstance(example, Bad) and example.fixed is not None and code not in WORD_FIXES:
                text = example.text.replace("【", "").replace("】", "")
                for reported in check_text(text, [rule], roster=example.roster):
                    if reported.fix is not None and reported.fix.safe:
                        edits = reported.fix.edits
                        removed = "".join(text[edit.start : edit.end] for edit in edits)
                        assert Counter(fold(removed)) >= Counter(fold("".join(edit.text for edit in edits))), code


MORE_WORDS = r"""
，¦、、¦。。¦,¦;¦:¦!¦(一)¦(¦)¦"质量月"¦“质量月"¦党中央国务院¦市委市政府¦3-5天¦10%-20%¦500~800元¦约300人左右
大约40分钟左右¦2026年03月05日¦2026年 3 月05日¦03月05日¦2026.03.05¦[2026]¦云政发[2026]第005号¦云政发(2026)05号
首先，¦其次，¦第一，¦第二，¦一、¦二.¦（一）、¦（二）¦1、¦2、¦第一条、¦第二条：¦第三条　¦　　¦约翰•史密斯¦①
附件1：¦附件:1.名单2.方案¦附件：一、名单¦抄送:市委,市政府¦抄送：市委，市政府。¦（联系人:张某某）¦-1-\n¦— 2 —\n
关于做好供水工作的通知。\n¦各乡镇人民政府，各县水利局:\n¦云川市水利局　　　北岭县水利局\n¦二〇二六年三月五日\n
秘密★十年\n¦《云川市供水办法(试行)》¦《云川市供水办法》[云政发〔2026〕5号]¦“一“二”三”¦《关于〈甲〉的《乙》通知》
他说：“好,”¦""¦''¦......¦。。。¦--
"""
MORE = st.sampled_from(MORE_WORDS.strip().replace("\n", "¦").replace("\\n", "\n").split("¦"))
TEXTS = st.lists(st.one_of(PIECES, MORE, MORE, st.just("\n"), st.just("。\n")), max_size=40).map("".join)


@settings(max_examples=600)
@given(TEXTS)
def test_fixes_do_no_harm(text: str) -> None:
    """Fixed again nothing changes; words and values stay; no finding is new."""
    raw = text.encode()
    if isinstance(read_bytes(raw, "文稿.txt", None, 1 << 20), Source):
        for unsafe in (False, True):
            mended = mend_bytes(raw, "文稿.txt", DEFAULT, unsafe)
            assert list(judge(mended, DEFAULT, unsafe)) == []


@given(st.text(max_size=120), st.booleans())
def test_any_characters(text: str, unsafe: bool) -> None:
    mended = mend_bytes(text.encode("utf-8", "surrogatepass"), "文稿.txt", DEFAULT, unsafe)
    assert mended.error or mend_bytes(mended.after, "文稿.txt", DEFAULT, unsafe).after == mended.after


@settings(max_examples=200)
@given(TEXTS, st.sampled_from(["gb18030", "utf-16", "utf-8-sig"]), st.lists(st.sampled_from(ENDS), min_size=1))
def test_the_form_of_a_file_stays(text: str, encoding: str, ends: list[str]) -> None:
    """The same characters change, whatever the file is written in."""
    lines = text.replace("\r", "").replace("\x00", "").split("\n")
    forms = [end for end, _ in zip(ends * len(lines), lines[1:], strict=False)]
    raw = (lines[0] + "".join(end + line for end, line in zip(forms, lines[1:], strict=True))).encode(encoding)
    source = read_bytes(raw, "文稿.txt", None, 1 << 20)
    if not isinstance(source, Source) or source.encoding not in ("gb18030", "utf-8", "utf-16-le"):
        return
    mended = mend_bytes(raw, "文稿.txt", DEFAULT)
    plain = mend_bytes(source.text.encode(), "文稿.txt", replace(DEFAULT, encoding="utf-8"))
    if mended.refusal:
        return
    after = read_bytes(mended.after, "文稿.txt", None, 1 << 20)
    assert isinstance(after, Source)
    assert (after.text, after.encoding, after.bom) == (plain.after.decode(), source.encoding, source.bom)


@pytest.mark.skipif(not CORPUS.is_dir(), reason="needs the texts beside the checkout")
@pytest.mark.parametrize("folder", ["official", "reports", "news", "raw"])
def test_fixes_do_no_harm_to_published_texts(folder: str) -> None:
    files = sorted((CORPUS / folder).glob("*.txt"))
    for path in files[:: max(1, len(files) // 12)]:
        mended: Mending = mend_bytes(path.read_bytes(), path.name, DEFAULT)
        if mended.changed:
            assert list(judge(mended, DEFAULT, unsafe=False)) == [], path.name
