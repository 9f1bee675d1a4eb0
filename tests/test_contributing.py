"""The worked example of CONTRIBUTING.md is a rule that works."""

from __future__ import annotations

import importlib.util
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from qlint import registry
from qlint.engine import check_text
from qlint.fixing import apply
from qlint.model import Bad, Rule

ROOT = Path(__file__).resolve().parent.parent
MODULE = "qlint.rules.wording.as_of_now"


@pytest.fixture
def worked_example(tmp_path: Path) -> Iterator[Rule]:
    page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    path = tmp_path / "as_of_now.py"
    path.write_text(code, encoding="utf-8")
    before = set(registry.load())
    specification = importlib.util.spec_from_file_location(MODULE, path)
    assert specification is not None
    assert specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    sys.modules[MODULE] = module
    specification.loader.exec_module(module)
    (code,) = set(registry.load()) - before
    yield registry.load()[code]
    del registry._rules[code], sys.modules[MODULE]


def test_the_worked_example_finds_what_it_marks_and_no_more(worked_example: Rule) -> None:
    for example in worked_example.examples:
        text = example.text.replace("【", "").replace("】", "")
        found = check_text(text, [worked_example])
        if isinstance(example, Bad):
            assert [f"【{each.place.text}】" for each in found] == re.findall("【.*?】", example.text)
            assert apply(text, [each.fix for each in found if each.fix]) == example.fixed
        else:
            assert found == ()
