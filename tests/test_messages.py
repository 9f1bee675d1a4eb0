"""click speaks Chinese: every message of the installed version, and what people see of them."""

import ast
import inspect
import re
from pathlib import Path
from types import ModuleType

import click
import click.core
import click.exceptions
import click.formatting
import click.parser
import click.types
import pytest

from qlint import messages
from qlint.cli import make_group, run
from qlint.widths import measure

SHOWN = (click.core, click.exceptions, click.formatting, click.parser, click.types)
# For those who write commands, or on systems' consoles: no user of qlint can meet them.
NEVER_MET = re.compile(
    "Could not determine name|No options defined|Arguments take exactly|defined twice|cannot use the|Invalid start"
)


def ids(module: ModuleType) -> list[str]:
    """The first argument of every `_(…)` and `ngettext(…)` in a module of click."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(module))) if isinstance(node, ast.Call)]
    firsts = [call.args[0] for call in calls if isinstance(call.func, ast.Name) and call.func.id in ("_", "ngettext")]
    return [str(first.value) for first in firsts if isinstance(first, ast.Constant)]


@pytest.mark.parametrize("module", SHOWN, ids=lambda module: module.__name__)
def test_every_message_of_the_installed_click_is_translated(module: ModuleType) -> None:
    missing = [one for one in ids(module) if one not in messages.CATALOGUE and not NEVER_MET.search(one)]
    assert not missing
    assert ids(module), "the way click marks its messages has changed"


def test_translations_ask_for_nothing_that_click_does_not_give() -> None:
    for english, chinese in messages.CATALOGUE.items():
        given = set(re.findall(r"{(\w+)", english)) | {"possibilities", "choices", "formats", "len"}
        assert set(re.findall(r"{(\w+)", chinese)) <= given, english
        assert "!r" not in chinese


def test_install_twice() -> None:
    messages.install()
    messages.install()
    assert messages.translate("Usage:") == "用法："
    assert messages.translate("never heard of") == "never heard of"
    assert messages.translate_plural("{n} cat", "{n} cats", 2) == "{n} cats"


COMMANDS = ["", "check", "rules", "explain", "parse", "init", "config"]


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_in_chinese(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert run([*filter(None, [command]), "--help"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("用法：qlint") and "选项：\n" in out and "显示帮助。" in out
    for english in ("Usage", "Options", "Commands", "Show this", "[default", "OPTIONS", "TEXT", "FILE"):
        assert english not in out
    assert max(map(measure, out.splitlines())) <= 96


def test_every_option_has_help() -> None:
    for command in make_group().commands.values():
        for parameter in command.params:
            if isinstance(parameter, click.Option) and not parameter.hidden:
                assert parameter.help, f"{command.name} {parameter.opts}"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check"], "错误：缺少参数“路径…”"),
        (["check", "--selekt", "Q", "a"], "错误：没有选项“--selekt”，是不是“--select”？"),
        (["check", "a", "--select"], "错误：选项“--select”后面缺少值"),
        (["check", "a", "--quiet=1"], "错误：选项“--quiet”后面不能带值"),
        (
            ["check", "a", "--fail-on", "fatal"],
            "错误：--fail-on的值不对：“fatal”不能用，可用：error, warning, info, never",
        ),
        (["init", "a"], "错误：多余的参数：a"),
        (["--verzion"], "错误：没有选项“--verzion”，是不是“--version”？"),
    ],
)
def test_errors_are_in_chinese(capsys: pytest.CaptureFixture[str], arguments: list[str], words: str) -> None:
    assert run(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1].replace("'", "") == words
    assert not re.search("Error|Usage|Try|Missing|Invalid", err)


def test_no_arguments_show_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    assert "命令：" in capsys.readouterr().err


def test_words_of_files(tmp_path: Path) -> None:
    messages.install()
    kind = click.Path(exists=True, dir_okay=False)
    with pytest.raises(click.BadParameter, match="文件“无.txt”不存在"):  # noqa: RUF043
        kind.convert("无.txt", None, None)
    with pytest.raises(click.BadParameter, match="是文件夹，此处应为文件"):
        kind.convert(str(tmp_path), None, None)
    with pytest.raises(click.BadParameter, match="“x”不是整数"):
        click.INT(value="x")
    assert messages.explain(click.FileError("a.txt", "磁盘坏了")) == "打不开文件“a.txt”：磁盘坏了"
