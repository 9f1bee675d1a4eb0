"""The reports for people: what they say, and that every mark stands right under its place."""

import io
import unicodedata
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from syrupy.assertion import SnapshotAssertion

from qlint.model import Fix, Severity, Span
from qlint.places import Places
from qlint.reports import Style, concise, summarise, text
from qlint.reports.text import COLUMNS
from qlint.results import FileResult, Place, Reported
from qlint.widths import classify, measure, printable, reveal, underline, wrap

DOCUMENT = """云川市人民政府办公室关于开展“清凉一夏”活动的通知

各县（市、区）人民政府：
　　一、总体要求
　　全市共举办培训班12期，“送教下乡”活动培训1300余人次，发放资料近2000份，有效提升了群众的满意度——这是全市文化惠民“百千万”工程的又一成果，累计演出1200场次，培训1500余人次，服务群众98万人次，受到普遍欢迎。
　　（二）落实责任。由县教育局牵头，各部门按职责分工负责。\u200b完成时限：2026年6月31日。
"""
PLACES = Places("通知.txt", DOCUMENT)
BASIS = "《党政机关公文处理工作条例》第二十条"


def at(words: str) -> Place:
    start = DOCUMENT.index(words)
    return PLACES.place(Span(start, start + len(words)))


def found(code: str, severity: Severity, words: str, message: str, **more: Any) -> Reported:
    return Reported(code, "some-rule", severity, at(words), more.pop("section", ""), message, BASIS, **more)


# Wide, narrow and ambiguous characters, invisible and half-width ones; no blanks, which cannot be told from margins.
MIXED = "甲乙，（Ａab1-“”—…·①\u200bｱ𠮷"


def document(*findings: Reported, unknown: int = 0, path: str = "通知.txt") -> FileResult:
    return FileResult(path, "text", "utf-8", len(DOCUMENT), 5, unknown, "通知", "final", None, findings)


UNREAD = [FileResult(f"旧/{name}", name[-3:], error=f"旧/{name}：暂不能读") for name in ("a.doc", "b.doc", "c.ofd")]
FULL = document(
    found("W101", Severity.INFO, "普遍欢迎", "可写明“受到谁的欢迎”"),
    found("P901", Severity.WARNING, "\u200b", "不应有看不见的字符", fix=Fix("删去该字符", ())),
    found(
        "Q101", Severity.ERROR, "1500余人次", "前后应当一致：前文为“1300余人次”，此处为“1500余人次”",
        related=((at("1300余人次"), "前文为“1300余人次”"),), section="一、第1段",
    ),
    found("S101", Severity.ERROR, "清凉一夏", "标题应另拟", status="baselined"),
    found("M101", Severity.ERROR, "落实责任", "不再提示的话", status="muted"),
    unknown=1,
)  # fmt: skip


def write(*results: FileResult, **style: bool) -> str:
    stream = io.StringIO()
    text.write(results, stream, Style(**style))
    return stream.getvalue()


def test_whole_report(snapshot: SnapshotAssertion) -> None:
    assert write(FULL, *UNREAD) == snapshot


def test_with_all_that_can_be_asked_for(snapshot: SnapshotAssertion) -> None:
    assert write(FULL, document(path="好.txt"), colour=True, show_files=True, statistics=True) == snapshot


def test_concise(snapshot: SnapshotAssertion) -> None:
    stream = io.StringIO()
    concise.write([FULL, *UNREAD], stream, Style(statistics=True))
    assert stream.getvalue() == snapshot


def columns(line: str, ambiguous: int) -> int:
    width = {"wide": 2, "narrow": 1, "ambiguous": ambiguous, "none": 0}
    return sum(width[classify(character)] for character in line)


@pytest.mark.parametrize("ambiguous", [1, 2], ids=["narrow console", "wide console"])
@pytest.mark.parametrize(
    "words", ["1500余人次", "清凉一夏", "——", "“送教下乡”", "2026年6月31日", "普遍欢迎", "云川市", "一、总体要求"]
)
def test_marks_stand_under_the_place(words: str, ambiguous: int) -> None:
    lines = write(document(found("Q101", Severity.ERROR, words, "话"))).splitlines()
    line, marks = lines[2], lines[3]
    before = line[: line.index(words)]
    blanks = marks[: len(marks) - len(marks.lstrip(" 　·"))]
    assert columns(blanks, ambiguous) == columns(before, ambiguous)
    assert columns(marks[len(blanks) :], ambiguous) == columns(words, ambiguous)
    assert set(marks[len(blanks) :]) <= set("^＾↑")


@pytest.mark.parametrize("ambiguous", [1, 2], ids=["narrow console", "wide console"])
@given(before=st.text(alphabet=MIXED, max_size=90), marked=st.text(alphabet=MIXED, min_size=1, max_size=12))
def test_marks_stand_under_any_place(ambiguous: int, before: str, marked: str) -> None:
    place = Places("a.txt", f"始{before}{marked}终").place(Span(1 + len(before), 1 + len(before + marked)))
    finding = Reported("Q101", "r", Severity.ERROR, place, "", "话", "")
    line, marks = write(document(finding)).splitlines()[2:4]
    under = marks.lstrip(" 　·")
    shown = "".join(map(reveal, marked))
    assert columns(under, ambiguous) == columns(shown, ambiguous)
    start = line.rindex(shown + "终") if line.endswith("终") else line.rindex(shown)
    assert columns(marks, ambiguous) == columns(line[: start + len(shown)], ambiguous)


def test_long_lines_are_cut_round_the_place() -> None:
    source = "前" * 500 + "【此处】" + "后" * 500
    place = Places("a.txt", source).place(Span(500, 504))
    line = write(document(Reported("Q101", "r", Severity.ERROR, place, "", "话", ""))).splitlines()[2]
    assert line.startswith("    ...前") and line.endswith("后...") and "【此处】" in line
    assert measure(line.strip(" .")) <= COLUMNS
    place = Places("a.txt", source).place(Span(100, 900))
    line = write(document(Reported("Q101", "r", Severity.ERROR, place, "", "话", ""))).splitlines()[2]
    assert line.endswith("...") and measure(line.strip(" .")) <= COLUMNS


def test_a_place_over_two_lines_and_an_empty_one() -> None:
    source = "甲乙丙\n丁戊"
    both = Places("a.txt", source).place(Span(1, 5))
    lines = write(document(Reported("Q101", "r", Severity.ERROR, both, "", "话", ""))).splitlines()
    assert lines[2:4] == ["    甲乙丙", "    　＾＾"]
    empty = Places("a.txt", source).place(Span(2, 2))
    lines = write(document(Reported("Q101", "r", Severity.ERROR, empty, "", "话", ""))).splitlines()
    assert lines[2:4] == ["    甲乙丙", "    　　^"]


def test_at_most_twenty_the_gravest_first() -> None:
    many = [found("W101", Severity.INFO, "普遍欢迎", f"第{number:02}条") for number in range(25)]
    report = write(document(*many, found("Q101", Severity.ERROR, "1500余人次", "应改的话")))
    assert report.splitlines()[1].endswith("应改 Q101 应改的话")
    assert report.count(" 供参考 W101 ") == 19
    assert "另有6处\n" in report
    assert "应改1处，请核0处，供参考25处" in report


def test_clean_is_said_only_of_what_was_read() -> None:
    assert write(document()) == "共1个文件：未发现问题；读懂100%\n"
    partly = write(document(unknown=1))
    assert "已读懂的部分未发现问题" in partly and "：未发现问题" not in partly and "读懂80%（1行未读懂）" in partly
    unread = write(*UNREAD)
    assert unread.endswith("未检查3个文件（.doc 2、.ofd 1）\n") and "未发现" not in unread
    assert write(document(), *UNREAD).endswith("共1个文件：未发现问题；读懂100%；未检查3个文件（.doc 2、.ofd 1）\n")


def test_percentages_are_rounded_down() -> None:
    nearly = FileResult("a.txt", "text", "utf-8", 9, 10000, 1, "通知", "final")
    assert "读懂99%" in write(nearly)


def test_quiet_says_nothing_only_when_all_is_read_and_well() -> None:
    assert write(document(), quiet=True) == ""
    assert "读懂80%" in write(document(unknown=1), quiet=True)
    assert "未检查1个文件" in write(UNREAD[0], quiet=True)
    assert "应改 Q101" in write(FULL, quiet=True)


def test_a_document_cannot_steer_the_terminal() -> None:
    source = "甲\x1b[31m乙\u202e丙\t丁"
    place = Places("\x1b]0;x\x07.txt", source).place(Span(6, 7))
    finding = Reported("Q101", "r", Severity.ERROR, place, "", "此处为“\x1b[2J”", "")
    report = write(document(finding))
    assert not [one for one in report.replace("\n", "") if unicodedata.category(one) in ("Cc", "Cf")]
    assert "<U+001B>[31m乙<U+202E>丙 丁" in report


def test_everything_of_ours_exists_in_gbk() -> None:
    report = write(FULL, *UNREAD, show_files=True, statistics=True)
    assert report.encode("gbk").decode("gbk") == report


def test_widths() -> None:
    assert [classify(character) for character in "汉，Ａ　"] == ["wide"] * 4
    assert [classify(character) for character in "“—…·①↑"] == ["ambiguous"] * 6
    assert [classify(character) for character in "a ｱ\u0301"] == ["narrow", "narrow", "narrow", "none"]
    assert measure("a汉“") == 5
    assert underline("a汉“", "b字”") == " 　·^＾↑"
    assert printable("甲\u200b乙\n") == "甲<U+200B>乙<U+000A>"


def test_wrapping_keeps_words_and_marks_together() -> None:
    lines = wrap("检查文件和文件夹，退出码为2；用法见“qlint check --help”。", 20)
    assert "".join(lines).replace(" ", "") == "检查文件和文件夹，退出码为2；用法见“qlintcheck--help”。"
    assert all(measure(line) <= 20 for line in lines)
    assert not any(line[0] in "，；。”" or line[-1] == "“" for line in lines)


def test_summary_counts_what_was_accepted() -> None:
    stream = io.StringIO()
    summary = text.write([FULL], stream, Style())
    assert (summary.error, summary.warning, summary.info, summary.baselined, summary.muted) == (1, 1, 1, 1, 1)
    assert (
        summarise(summary) == "共1个文件：应改1处，请核1处，供参考1处，以前已确认1处，不再提示1处；读懂80%（1行未读懂）"
    )
