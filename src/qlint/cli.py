"""The command line: the group of commands, and the one place where whatever went wrong becomes a line and a status."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from qlint import messages
from qlint.commands import check, fix, parse, rules, settings
from qlint.commands.console import explain, make_safe
from qlint.config import ConfigError
from qlint.version import __version__

# Commands of the contract that a later version brings.
PLANNED = ("facts", "baseline", "stats")
INTERRUPTED = 130
PIPE_CLOSED = 141
FAILED = 2


class _Commands(click.Group):
    """The group; a command that is not there is answered with what was probably meant."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name in PLANNED:
            raise click.UsageError(f"qlint {__version__} 还没有“{name}”", ctx)
        if name not in self.commands and not name.startswith("-"):
            from difflib import get_close_matches

            nearest = get_close_matches(name, self.commands, 1)
            hint = f"，是不是“{nearest[0]}”？" if nearest else ""
            if Path(name).exists():
                hint = f"；检查文件请用：qlint check {name}"
            raise click.UsageError(f"没有命令“{name}”{hint}", ctx)
        return super().resolve_command(ctx, args)


def _print_version(context: click.Context, parameter: click.Parameter, value: bool) -> None:
    if value:
        click.echo(f"qlint {__version__}")
        context.exit()


def make_group() -> click.Group:
    """All commands, with their help in Chinese."""
    messages.install()
    group = _Commands(
        "qlint",
        help="检查公文的结构、序号、数字、日期和前后矛盾。\n\n“qlint 命令 --help”显示一个命令的用法。",
        options_metavar="[选项]",
        subcommand_metavar="命令 [参数]…",
        params=[
            click.Option(
                ["--version"],
                is_flag=True,
                is_eager=True,
                expose_value=False,
                callback=_print_version,
                help="显示版本。",
            )
        ],
    )
    group.context_class = _Context
    for command in (
        check.check,
        fix.fix,
        rules.list_rules,
        rules.explain,
        parse.parse,
        settings.show_config,
        settings.write_template,
    ):
        command.context_class = _Context
        group.add_command(command)
    return group


class _Context(click.Context):
    formatter_class = messages.formatter_class()


def run(arguments: Sequence[str]) -> int:
    """Runs one command line; returns the exit status. What people can cause is one Chinese line, never a traceback."""
    make_safe()
    try:
        status = _invoke(make_group(), _expand(arguments))
        sys.stdout.flush()
        return status
    except click.ClickException as error:
        return _explain(error)
    except ConfigError as error:
        return _fail(str(error))
    except (KeyboardInterrupt, click.Abort):
        print("\n已中断", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        _silence()
        # Windows has no word of its own for a closed pipe.
        if isinstance(error, BrokenPipeError) or (sys.platform == "win32" and error.errno == errno.EINVAL):
            return PIPE_CLOSED
        return _fail(f"{error.filename or '写出结果时出错'}：{explain(error)}")
    except Exception as error:
        if os.environ.get("QLINT_TRACEBACK"):
            raise
        return _fail(f"{_describe(error)}（设环境变量 QLINT_TRACEBACK=1 可看详情）")


def _invoke(group: click.Group, arguments: list[str]) -> int:
    if not arguments:
        click.echo(group.get_help(_Context(group, info_name="qlint")), err=True)
        return FAILED
    try:
        with group.make_context("qlint", arguments) as context:
            result: Any = group.invoke(context)
            return result if isinstance(result, int) else 0
    except click.exceptions.Exit as leave:
        return leave.exit_code


def _expand(arguments: Sequence[str]) -> list[str]:
    """On Windows the shell leaves `*.txt` to the program."""
    if sys.platform != "win32":
        return list(arguments)
    import glob

    expanded: list[str] = []
    for argument in arguments:
        matched = sorted(glob.glob(argument)) if any(mark in argument for mark in "*?") else []  # noqa: PTH207
        expanded += matched or [argument]
    return expanded


def _explain(error: click.ClickException) -> int:
    if isinstance(error, click.UsageError) and error.ctx is not None:
        print(error.ctx.get_usage(), file=sys.stderr)
        print(f"用法见“{error.ctx.command_path} --help”。", file=sys.stderr)
    return _fail(messages.explain(error))


def _fail(words: str) -> int:
    print(f"错误：{words}", file=sys.stderr)
    return FAILED


def _silence() -> None:
    """Standard output takes nothing any more (`| head`, a full disk): Python must not try again when it ends."""
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except (OSError, ValueError):
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


def _describe(error: Exception) -> str:
    if isinstance(error, MemoryError):
        return "内存不够，请减少一次检查的文件"
    return f"qlint自身出错：{type(error).__name__}: {error}".replace("\n", " ")
