"""Sections that are named after places, organs or companies."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source

LEAD = "云川市水务工作简报\n\n各地各单位结合实际，扎实推进有关工作，现将情况刊登如下。\n"


def names(text: str) -> list[str]:
    document = read_document(Source("文稿.txt", LEAD + text), Settings(()))
    return [fact.value.name for fact in document.facts("named_section")]


@pytest.mark.parametrize(
    ("headings", "expected"),
    [
        (["北岭县", "南溪县", "西屏区"], ["北岭县", "南溪县", "西屏区"]),
        (["北岭：", "南溪：", "西屏："], ["北岭县", "南溪县", "西屏区"]),
        (["（一）北岭县开展巡查", "（二）南溪县举办讲座", "（三）西屏区上线平台"], ["北岭县", "南溪县", "西屏区"]),
        (
            ["一、北岭供水公司", "二、南溪排水公司", "三、西屏环保公司"],
            ["北岭供水公司", "南溪排水公司", "西屏环保公司"],
        ),
        (["北岭县", "南溪县"], []),
        (["一、总体要求", "二、主要任务", "三、保障措施"], []),
        (["一、加强统筹城乡", "二、提升全市", "三、建设美丽乡村"], []),
    ],
)
def test_names_come_from_headings_that_the_text_uses(headings: list[str], expected: list[str]) -> None:
    subjects = ["北岭县北岭供水公司", "南溪县南溪排水公司", "西屏区西屏环保公司"]
    bodies = [f"3月22日，{subject}巡查河道三十公里。\n{subject}还对沿河设施作了检修。" for subject in subjects]
    text = "\n".join(f"{heading}\n{body}" for heading, body in zip(headings, bodies, strict=False))
    assert names(text) == expected


def test_headings_that_no_section_speaks_of_are_no_names() -> None:
    body = "今年以来，各项任务按期完成，群众反映良好。\n下一步将继续抓好落实。"
    assert names("\n".join(f"{heading}\n{body}" for heading in ("东坪县", "南溪县", "西屏区"))) == []
