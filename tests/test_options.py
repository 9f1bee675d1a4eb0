"""Options of rules, as an office sets them in qlint.toml."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

from qlint.pages import page
from qlint.registry import load

SENTENCE = "宣传队走进北岭县第一小学，讲解节约用水的道理。"
ENUMERATED = "1、压实责任。\n2、强化监管。\n3、严格考核。\n"
DATED = (
    "云川市教育局关于开展安全检查的通知\n云教〔2026〕3号\n各学校：\n"
    "请立即开展检查。\n云川市教育局\n二〇二六年三月五日\n"
)
REPEATED = f"一、宣传\n{SENTENCE}活动受到师生欢迎。\n二、巡查\n巡查队查看堤防。{SENTENCE}\n"


@pytest.mark.parametrize(
    ("code", "text", "option", "found_by_default", "found_with_option"),
    [
        ("H102", ENUMERATED, "accept-enumeration-comma = true", 1, 0),
        ("D102", DATED, "accept-han = true", 1, 0),
        ("M102", REPEATED, "least-sentence = 20", 0, 1),
    ],
)
def test_an_option_changes_what_is_found(
    tmp_path: Path, code: str, text: str, option: str, found_by_default: int, found_with_option: int
) -> None:
    (tmp_path / "文稿.txt").write_text(text, encoding="utf-8")
    assert len(check(tmp_path, code)) == found_by_default
    (tmp_path / "qlint.toml").write_text(f"[rules.{code}]\n{option}\n", encoding="utf-8")
    assert len(check(tmp_path, code)) == found_with_option


def check(folder: Path, code: str) -> list[dict[str, Any]]:
    command = [sys.executable, "-m", "qlint", "check", "文稿.txt", "--select", code, "--format", "json"]
    done = subprocess.run(command, cwd=folder, capture_output=True)
    findings: list[dict[str, Any]] = json.loads(done.stdout)["findings"]
    return findings


def test_every_option_is_explained_on_its_page() -> None:
    for rule in load().values():
        for option in fields(rule.options) if rule.options else ():
            assert option.metadata["meaning"]
            assert f"`{option.name.replace('_', '-')}`" in page(rule)
