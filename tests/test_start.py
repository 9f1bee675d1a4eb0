"""What keeps the start short: expressions compiled when used, forms tried where they can match, packages left out."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint import expressions, vocabulary
from qlint.expressions import compile_late
from qlint.structure import forms

# Pieces of lines that forms look for, and prose around them.
PIECES = (
    "一二十第（）()〔2026〕5号．.、，,：: 　\t|│附件目录抄送印发共份签人绝密特急页章节条编①㈠⑴-●×_年月日通过公开",
    [
        "2026年3月5日",
        "附件1",
        "责任编辑",
        "更新时间戳",
        "www.",
        ".pdf",
        "联系人：",
        "市长　林知远",
        "来源：",
        "云川市水务局",
    ],
)
LINES = st.lists(st.sampled_from([*PIECES[0], *PIECES[1]]), min_size=1, max_size=8).map("".join)


def test_an_expression_is_compiled_when_it_is_first_used(monkeypatch: pytest.MonkeyPatch) -> None:
    compiled: list[str] = []

    def count(expression: str) -> re.Pattern[str]:
        compiled.append(expression)
        return re.compile(expression)

    monkeypatch.setattr(expressions, "re", type("counting", (), {"compile": staticmethod(count)}))
    late = compile_late("第([0-9])条")
    assert not compiled
    assert late.search("按照第5条")[1] == "5"  # type: ignore[index]
    assert [match.span() for match in late.finditer("第5条第6条")] == [(0, 3), (3, 6)]
    assert late.match("第5条第6条", 3) is not None and late.sub("本条", "第5条") == "本条"
    assert compiled == ["第([0-9])条"]


def test_a_wrong_expression_raises_at_its_first_use() -> None:
    late = compile_late("(")
    with pytest.raises(re.error):
        late.match("")


@given(LINES)
def test_a_form_is_tried_wherever_it_can_match(line: str) -> None:
    line = line.strip(" \t　")
    for form in forms._FORMS if line else ():
        if form.expression.match(line) is not None:
            assert not form.starts or line[0] in form.starts, form
            assert not form.signs or any(sign in line for sign in form.signs), form


@pytest.mark.parametrize(
    ("asked", "expression"),
    [
        (vocabulary.is_field, vocabulary._FIELD),
        (vocabulary.is_labelled, vocabulary._LABELLED),
        (vocabulary.is_label, vocabulary._LABEL),
        (vocabulary.is_office_holder, vocabulary._OFFICE_HOLDER),
    ],
)
@given(line=LINES)
def test_the_quick_look_leaves_nothing_out(
    asked: Callable[[str], bool], expression: re.Pattern[str], line: str
) -> None:
    assert asked(line) is (expression.match(line) is not None)


def test_check_imports_no_package_that_it_does_not_need(tmp_path: Path) -> None:
    document = tmp_path / "通知.txt"
    document.write_text("云川市水务局关于巡查的通知\n\n一、总体要求\n2026年3月5日起巡查河道。\n", encoding="utf-8")
    script = (
        "import sys; from qlint.cli import run; run(['check', sys.argv[1]]); "
        "print(sorted({'lark', 'regex', 'jinja2', 'jsonschema', 'tomllib', 'zipfile'} & {*sys.modules}))"
    )
    printed = subprocess.run(
        [sys.executable, "-c", script, str(document)], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8"
    )
    assert printed.stdout.splitlines()[-1] == "['lark']"


def test_an_empty_text_needs_no_grammar(tmp_path: Path) -> None:
    document = tmp_path / "空.txt"
    document.write_bytes(b"")
    script = "import sys; from qlint.cli import run; print(run(['check', sys.argv[1]]), 'lark' in sys.modules)"
    printed = subprocess.run(
        [sys.executable, "-c", script, str(document)], cwd=tmp_path, capture_output=True, check=True, encoding="utf-8"
    )
    assert printed.stdout.splitlines()[-1] == "0 False"
