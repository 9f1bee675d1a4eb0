"""What rules leave alone."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qlint.config import Settings
from qlint.document import Document
from qlint.engine import read_document
from qlint.masks import NAMES
from qlint.model import Source, Span

HEAD = "关于防汛工作的通知\n各县区人民政府：\n"


def document_of(text: str) -> Document:
    return read_document(Source("通知.txt", text), Settings(()))


def masked(text: str, name: str) -> list[str]:
    document = document_of(text)
    return [text[span.start : span.end] for span in document.masks_by_name[name]]


def test_quotations_without_their_marks() -> None:
    text = HEAD + "　　落实“三个一”（以下简称“专班”）要求，坚持“问题‘清零’”，说「好」。未完的“引文。\n"
    assert masked(text, "quotation") == ["三个一", "专班", "问题‘清零’", "好"]


def test_titles_without_their_marks() -> None:
    text = HEAD + "　　按照《云川市〈防汛预案〉补充规定》和“《防汛办法》”执行，未完的《办法。\n"
    assert masked(text, "title") == ["云川市〈防汛预案〉补充规定", "防汛办法"]


def test_links() -> None:
    text = (
        HEAD
        + "　　详见https://www.yunchuan.gov.cn/a/b.html?id=1，或yc.gov.cn，邮箱lin.zy@yc.gov.cn。增长1.5倍，A.B组参加。\n"
    )
    assert masked(text, "link") == ["https://www.yunchuan.gov.cn/a/b.html?id=1", "yc.gov.cn", "lin.zy@yc.gov.cn"]


def test_codes() -> None:
    text = HEAD + (
        "　　按GB/T 9704—2012、DB31/T 1234-2020和A-12型，PM2.5超标，电话0571-8765432、13912345678。\n"
        "　　投入1234567890元，A组3人。\n"
    )
    assert masked(text, "code") == [
        "GB/T 9704—2012", "DB31/T 1234-2020", "A-12", "PM2.5", "0571-8765432", "13912345678",
    ]  # fmt: skip


def test_tables_and_lists() -> None:
    text = HEAD + "　　名单如下。\n序号\t姓名\n1\t林知远\n● 许文清\n"
    assert masked(text, "table") == ["序号\t姓名", "1\t林知远", "● 许文清"]


def test_footers_and_page_numbers() -> None:
    text = HEAD + "　　请落实。\n— 1 —\n责任编辑：何远山\n相关附件\n名单.docx\n"
    assert masked(text, "footer") == ["— 1 —", "责任编辑：何远山", "相关附件", "名单.docx"]


def test_the_second_copy() -> None:
    body = "".join(f"　　{name}县要加强日常管理，落实各项责任，确保取得实效。\n" for name in "甲乙丙丁戊己")
    once = HEAD + body + "　　云川市人民政府\n　　2026年3月1日\n"
    assert masked(once + once, "copy") == [once]
    assert masked(once, "copy") == []


def test_new_wording_of_an_amending_decision() -> None:
    text = (
        "关于修改《云川市河道管理办法》的决定\n"
        "　　一、将第二条修改为：“本市河道适用本办法。”\n"
        "　　二、将第三条修改为：\n"
        "　　“河道实行分级管理。\n　　“具体办法另行制定。”\n"
        "　　三、本决定自公布之日起施行。\n"
    )
    found = masked(text, "reproduced")
    assert found == ["“本市河道适用本办法。”", "“河道实行分级管理。\n　　“具体办法另行制定。”"]


def test_a_quotation_over_several_paragraphs() -> None:
    text = HEAD + "　　来信写道：\n　　“水渠通了。\n　　村民很高兴。”\n　　请学习。\n"
    assert masked(text, "reproduced") == ["“水渠通了。\n　　村民很高兴。”"]


def test_an_unpaired_mark_hides_its_own_line_only() -> None:
    text = HEAD + "　　“水渠通了。\n　　村民很高兴。\n　　请学习。\n"
    assert masked(text, "reproduced") == ["“水渠通了。"]
    assert masked(HEAD + "　　将“甲”改为“乙”。\n", "reproduced") == []


@given(st.text(alphabet="“”‘’《》〈〉（）改为：修甲乙。\n 　www.cn@0123456789A-", max_size=80))
def test_masks_are_sorted_and_apart(text: str) -> None:
    masks = document_of(text).masks_by_name
    for name in NAMES:
        spans = masks[name]
        assert all(0 <= span.start <= span.end <= len(text) for span in spans)
        assert all(one.end < other.start for one, other in pairwise(spans))
        assert all(isinstance(span, Span) for span in spans)
