"""Layers, selection, options and every way in which a configuration can be wrong."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from qlint.config import Config, ConfigError, Layer, checks, toml
from qlint.document import Document
from qlint.model import Finding, Rule, Severity


@dataclass(frozen=True)
class Limits:
    longest: int = 40
    words: tuple[str, ...] = ("等",)
    strict_order: bool = False


def check(document: Document, options: Limits) -> Iterator[Finding]:
    yield from ()


def make(code: str, name: str, **changes: Any) -> Rule:
    words = {"severity": Severity.WARNING, "summary": "甲", "explanation": "乙", "basis": "丙", "examples": ()}
    return Rule(code, name, check, **{**words, **changes})


RULES = {
    rule.code: rule
    for rule in (
        make("D101", "impossible-day", severity=Severity.ERROR),
        make("Q101", "same-amount", options=Limits),
        make("Q102", "rare-amount", on=False),
        make("W101", "weak-word", severity=Severity.INFO),
    )
}


def configure(tmp_path: Path, text: str, *command_line: Layer, name: str = "qlint.toml") -> Config:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return toml.load(RULES, tmp_path, None, command_line)


def codes(config: Config, path: str = "通知.txt") -> list[str]:
    return [active.rule.code for active in config.for_path(path).rules]


def command_line(*select: str, ignore: tuple[str, ...] = ()) -> Layer:
    chosen = checks.selection("命令行", select, RULES) if select else None
    return Layer("命令行", select=chosen, ignore=checks.codes("命令行", ignore, RULES))


def test_defaults(tmp_path: Path) -> None:
    config = toml.load(RULES, tmp_path)
    settings = config.for_path("通知.txt")
    assert codes(config) == ["D101", "Q101", "W101"]
    assert [active.severity for active in settings.rules] == [Severity.ERROR, Severity.WARNING, Severity.INFO]
    assert (settings.stage, settings.profile, settings.encoding) == (None, None, None)
    assert settings.size_limit == 50 * 1024 * 1024
    assert (config.fail_on, config.exclude, config.file) == ("error", (), "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('select = ["Q"]', ["Q101"]),
        ('select = ["Q102"]', ["Q102"]),
        ('select = ["rare-amount"]', ["Q102"]),
        ('select = ["ALL"]', ["D101", "Q101", "W101"]),
        ("select = []", []),
        ('extend-select = ["Q"]', ["D101", "Q101", "Q102", "W101"]),
        ('ignore = ["Q", "weak-word"]', ["D101"]),
        ('select = ["Q", "D"]\nignore = ["Q101"]', ["D101"]),
        ('profile = "strict"', ["D101", "Q101", "Q102", "W101"]),
        ('profile = "strict"\nselect = ["Q"]', ["Q101", "Q102"]),
        ('[severity]\nD101 = "off"', ["Q101", "W101"]),
        ('[severity]\nrare-amount = "error"', ["D101", "Q101", "W101"]),
    ],
)
def test_selection(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert codes(configure(tmp_path, text)) == expected


def test_command_line_is_above_the_file(tmp_path: Path) -> None:
    text = 'ignore = ["Q101"]\n[severity]\nD101 = "off"\n'
    assert codes(configure(tmp_path, text)) == ["W101"]
    assert codes(configure(tmp_path, text, command_line("Q101", "D101"))) == ["D101", "Q101"]
    assert codes(configure(tmp_path, text, command_line(ignore=("W",)))) == []


def test_severity_and_options(tmp_path: Path) -> None:
    text = '[severity]\nsame-amount = "error"\n[rules.same-amount]\nlongest = 60\nstrict_order = true\nwords = ["余"]\n'
    active = configure(tmp_path, text).for_path("a.txt").rules[1]
    assert active.severity is Severity.ERROR
    assert active.options == Limits(60, ("余",), True)


def test_patterns(tmp_path: Path) -> None:
    text = (
        'stage = "final"\n[rules.Q101]\nlongest = 50\n'
        '[[files]]\npaths = ["送审/*.txt", "**/稿*"]\nstage = "draft"\nprofile = "law"\n'
        '[files.severity]\nW101 = "error"\n'
        '[[files]]\npaths = ["往年/"]\nselect = ["Q"]\n[files.rules.Q101]\nstrict-order = true\n'
    )
    config = configure(tmp_path, text)
    for path in ("送审/a.txt", "年度/送审/a.txt", "稿.txt"):
        assert config.for_path(path).stage == "draft"
    for path in ("a.txt", "送审.txt", "新送审/a.txt"):
        assert config.for_path(path).stage == "final"
    assert config.for_path("送审/a.txt").profile == "law"
    assert config.for_path("送审/a.txt").rules[2].severity is Severity.ERROR
    assert codes(config, "往年/2020/a.txt") == ["Q101"]
    assert config.for_path("往年/a.txt").rules[0].options == Limits(50, ("等",), True)
    assert config.for_path("a.txt") is config.for_path("b.txt")


def test_patterns_hold_from_a_subfolder(tmp_path: Path) -> None:
    (tmp_path / "送审").mkdir()
    (tmp_path / "qlint.toml").write_text('[[files]]\npaths = ["送审/*"]\nstage = "draft"\n', encoding="utf-8")
    config = toml.load(RULES, tmp_path / "送审")
    assert config.for_path("a.txt").stage == "draft"
    assert config.for_path("../a.txt").stage is None
    assert config.for_path(str(tmp_path / "送审" / "a.txt")).stage == "draft"


def test_nearest_file(tmp_path: Path) -> None:
    inner = tmp_path / "内" / "里"
    inner.mkdir(parents=True)
    (tmp_path / "qlint.toml").write_text('fail-on = "info"\n', encoding="utf-8")
    assert toml.load(RULES, inner).fail_on == "info"
    (tmp_path / "内" / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert toml.load(RULES, inner).fail_on == "info"
    (tmp_path / "内" / "pyproject.toml").write_text('[tool.qlint]\nfail-on = "never"\n', encoding="utf-8")
    assert toml.load(RULES, inner).fail_on == "never"
    (inner / "qlint.toml").write_bytes(b'\xef\xbb\xbffail-on = "warning"\r\n')
    assert toml.load(RULES, inner).fail_on == "warning"


def test_a_broken_file_of_others_does_not_stop_us(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("# qlint is used here\n[project\n", encoding="utf-8")
    assert toml.load(RULES, tmp_path).file == ""


def test_a_broken_file_of_ours_does(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.qlint]\nselect = [\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"pyproject\.toml"):
        toml.load(RULES, tmp_path)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('slect = ["Q"]', "qlint.toml：不认识的键“slect”，是不是“select”？"),
        ('select = ["Q103"]', "qlint.toml 的 select：不认识的规则“Q103”，是不是“Q102”？"),
        ('ignore = ["same-amuont"]', "qlint.toml 的 ignore：不认识的规则“same-amuont”，是不是“same-amount”？"),
        ("select = [1]", 'qlint.toml 的 select：应为字符串的数组，如 ["Q101"]，此处为[1]'),
        ('select = "Q"', 'qlint.toml 的 select：应为字符串的数组，如 ["Q101"]，此处为“Q”'),
        ('profile = "gvo"', "qlint.toml 的 profile：不认识的profile“gvo”，是不是“gov”？"),
        ('stage = "Final"', "qlint.toml 的 stage：不认识的stage“Final”，是不是“final”？"),
        ("stage = true", "qlint.toml 的 stage：应为字符串，此处为true"),
        ('fail-on = "fatal"', "qlint.toml 的 fail-on：不认识的级别“fatal”，可用：error、warning、info、never"),
        ('encoding = "gb18O30"', "qlint.toml 的 encoding：不认识的编码“gb18O30”，是不是“gb18030”？"),
        ('encoding = "rot13"', "qlint.toml 的 encoding：不认识的编码“rot13”，可用：utf-8、gb18030、gbk、big5、utf-16"),
        ("size-limit = 0", "qlint.toml 的 size-limit：应为大于0的数（单位MiB），此处为0"),
        ('[severity]\nQ101 = "eror"', "qlint.toml 的 [severity] 的 Q101：不认识的级别“eror”，是不是“error”？"),
        ('[severity]\nQ = "off"', "qlint.toml 的 [severity]：不认识的规则“Q”"),
        ('severity = "off"', "qlint.toml 的 [severity]：应为表（[名称] 加若干行“键 = 值”）"),
        ("[rules.Q101]\nlongst = 1", "qlint.toml 的 [rules.Q101]：不认识的选项“longst”，是不是“longest”？"),
        ("[rules.Q101]\nlongest = true", "qlint.toml 的 [rules.Q101] 的 longest：应为整数，此处为true"),
        ("[rules.Q101]\nwords = [1]", "qlint.toml 的 [rules.Q101] 的 words：应为字符串，此处为1"),
        ("[rules.D101]\nx = 1", "qlint.toml 的 [rules.D101]：规则D101（impossible-day）没有选项"),
        ('[[files]]\nstage = "draft"', "qlint.toml 的 [[files]] 第1项：缺少 paths"),
        ('[[files]]\npaths = ["*"]\nexclude = []', "qlint.toml 的 [[files]] 第1项：不认识的键“exclude”"),
        ("[files]\npaths = []", "qlint.toml：files 应写成 [[files]]"),
        ("[[mute]]\nx = 1", "还没有“mute”"),
        ('stage = "final', "qlint.toml 第1行（文件末尾）：字符串没有结束（缺少引号）"),
        ("\nstage final", "qlint.toml 第2行第7列：键的后面应为“=”"),
        ('stage = "final"\nstage = "draft"', "qlint.toml 第2行（文件末尾）：同一个键写了两次"),
        ("阶段 = 1", "qlint.toml 第1行第1列：键的写法不对|这一行既不是"),
        ("select = [", "qlint.toml 第1行（文件末尾）：值写得不对|qlint.toml 第1行.*：数组没有用"),
    ],
)
def test_errors(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        configure(tmp_path, text)
    assert any(part in str(raised.value) for part in message.split("|")), str(raised.value)
    assert "\n" not in str(raised.value)


def test_unreadable_files(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="没有这个配置文件"):
        toml.load(RULES, tmp_path, Path("无.toml"))
    with pytest.raises(ConfigError, match="是文件夹"):
        toml.load(RULES, tmp_path, tmp_path)
    (tmp_path / "gbk.toml").write_bytes('# 配置\nstage = "final"\n'.encode("gbk"))
    with pytest.raises(ConfigError, match="不是UTF-8编码（第3字节）"):
        toml.load(RULES, tmp_path, tmp_path / "gbk.toml")
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    with pytest.raises(ConfigError, match=r"没有 \[tool\.qlint\]"):
        toml.load(RULES, tmp_path, tmp_path / "pyproject.toml")


def test_values_remember_where_they_come_from(tmp_path: Path) -> None:
    text = (
        'profile = "strict"\nsize-limit = 2.5\nignore = ["W101"]\n[rules.Q101]\nlongest = 50\n'
        '[[files]]\npaths = ["送审/*"]\nstage = "draft"\n[files.severity]\nD101 = "info"\n'
    )
    config = configure(tmp_path, text, command_line(ignore=("Q102",)))
    rows = {value.key: (value.value, value.origin) for value in config.explain("送审/a.txt")}
    assert rows["profile"] == ("strict", "qlint.toml")
    assert rows["stage"] == ("draft", "qlint.toml 的 [[files]] 第1项")
    assert rows["size-limit"] == ("2.5 MiB", "qlint.toml")
    assert rows["D101 impossible-day"] == ("供参考", "qlint.toml 的 [[files]] 第1项")
    assert rows["Q101 same-amount"] == ("请核", "默认")
    assert rows["Q101.longest"] == ("50", "qlint.toml")
    assert rows["Q101.strict-order"] == ("false", "默认")
    assert rows["Q102 rare-amount"] == ("不查", "命令行")
    assert rows["W101 weak-word"] == ("不查", "qlint.toml")
    general = {value.key: value.origin for value in config.explain()}
    assert general["stage"] == "默认"
