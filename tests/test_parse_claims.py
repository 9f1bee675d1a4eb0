"""qlint parse --claims: every statement with what qlint takes it for, every comparison with its outcome and reason."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qlint.commands.claims import show_interval
from qlint.numerals import read_numeral
from qlint.values import INFINITY, Interval

TEXT = """云川市节水宣传活动情况通报
云水〔2026〕5号

一、总体情况
2025年，全市共发放宣传资料1200份，接受咨询百余人次。据统计，发放宣传资料1500份。
二、下一步打算
计划新增宣传点12个。2024年全市发放宣传资料800份。
"""
OTHER_TIME = "不可比（时间不同：2025年／2024年）"


def run(folder: Path, *arguments: str) -> str:
    (folder / "通报.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "qlint", "parse", *arguments, "通报.txt"]
    result = subprocess.run(command, cwd=folder, capture_output=True, check=True)
    return result.stdout.decode("utf-8")


def test_claims_are_listed_with_their_comparisons(tmp_path: Path) -> None:
    assert run(tmp_path, "--claims").splitlines() == [
        "数量陈述：5条",
        "    5  全市发放宣传资料＝1200份（确数），时间：2025年，位置：一、第1段",
        "    5  接受咨询＝100～200（不含200）人次（略多），时间：2025年，位置：一、第1段",
        "    5  发放宣传资料＝1500份（确数），时间：2025年（段首或标题），位置：一、第1段",
        "    7  计划新增宣传点＝12个（确数），口径：新增、计划，位置：二、第1段",
        "    7  全市发放宣传资料＝800份（确数），时间：2024年，位置：二、第1段",
        "相互比较：3对",
        "       第5行“全市共发放宣传资料1200份” 与 第5行“发放宣传资料1500份”：矛盾",
        f"       第5行“全市共发放宣传资料1200份” 与 第7行“2024年全市发放宣传资料800份”：{OTHER_TIME}",
        f"       第5行“发放宣传资料1500份” 与 第7行“2024年全市发放宣传资料800份”：{OTHER_TIME}",
    ]


def test_as_json_the_comparisons_stand_beside_the_facts(tmp_path: Path) -> None:
    described = json.loads(run(tmp_path, "--claims", "--json"))
    assert [each["verdict"] for each in described["comparisons"]] == ["conflict", "incomparable", "incomparable"]
    first, last = described["comparisons"][0]["first"]
    assert TEXT[first:last] == "全市共发放宣传资料1200份"
    assert "comparisons" not in json.loads(run(tmp_path, "--json"))


@pytest.mark.parametrize(
    ("printed", "shown"),
    [("130", "130"), ("1.1万", "10500～11500"), ("三五百", "300～600（不含600）"), ("十几", "11～19")],
)
def test_intervals_as_people_read_them(printed: str, shown: str) -> None:
    numeral = read_numeral(printed)
    assert numeral is not None
    assert show_interval(numeral.meaning) == shown


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_open_ends_are_said(number: object) -> None:
    low = Interval(number, INFINITY, form="least")  # type: ignore[arg-type]
    assert show_interval(low).startswith("不低于")
