"""qlint check: files and folders through all rules in force, to a report and an exit status."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qlint import caching
from qlint.commands import console, settings
from qlint.config import LEVELS, PROFILES, STAGES, Config
from qlint.reports import Style, Summary
from qlint.results import Failure, FileResult
from qlint.version import __version__

if TYPE_CHECKING:
    from qlint.sources.folders import Found

FORMATS = ("text", "concise", "json")
# What the contract has and a later version brings.
_PLANNED_FORMATS = ("jsonl", "html", "sarif", "junit", "gitlab", "github")
_PLANNED_OPTIONS = ("--baseline", "--diff-from", "--facts", "--cluster")
_PLANNED_FLAGS = ("--no-grow", "--profile-rules", "--watch")


def _read_format(context: click.Context, parameter: click.Parameter, value: str) -> str:
    if value in _PLANNED_FORMATS:
        raise click.UsageError(f"qlint {__version__} 还没有“--format {value}”", context)
    return str(click.Choice(FORMATS).convert(value, parameter, context))


def read_count(context: click.Context, parameter: click.Parameter, value: str) -> int:
    if not re.fullmatch("[0-9]{1,4}", value):
        raise click.BadParameter(f"“{value}”不是个数（0至9999）", context, parameter)
    return int(value)


def _read_date(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    try:
        return date.fromisoformat(value) if value is not None else None
    except ValueError:
        raise click.BadParameter(f"“{value}”不是日期，应写作2026-03-05", context, parameter) from None


def _refuse(context: click.Context, parameter: click.Parameter, value: Any) -> None:
    if value:
        raise click.UsageError(f"qlint {__version__} 还没有“{parameter.opts[0]}”", context)


def planned_options(command: click.Command) -> click.Command:
    """Adds the options of the contract that a later version brings: hidden, and a clear error when given."""
    for name in _PLANNED_OPTIONS:
        command.params.append(click.Option([name], hidden=True, callback=_refuse, expose_value=False))
    for name in _PLANNED_FLAGS:
        command.params.append(click.Option([name], hidden=True, is_flag=True, callback=_refuse, expose_value=False))
    return command


@dataclass(frozen=True, slots=True)
class Request:
    """What one run of `check` was asked for, apart from what goes into the configuration."""

    format: str
    output: Path | None
    jobs: int
    stdin_filename: str | None
    style: Style


@planned_options
@click.command("check", options_metavar="[选项]")
@click.argument("paths", nargs=-1, required=True, metavar="路径…")
@click.option("--format", "form", callback=_read_format, default="text", metavar="|".join(FORMATS), help="报告的格式。")
@click.option("--output", type=click.Path(path_type=Path), metavar="文件", help="报告写入文件，缺省为标准输出。")
@click.option("--select", multiple=True, metavar="规则", help="只查这些规则：编号、编号开头、名称或ALL，用逗号隔开。")
@click.option("--ignore", multiple=True, metavar="规则", help="不查这些规则。")
@click.option(
    "--fail-on",
    type=click.Choice((*LEVELS, "never")),
    metavar="级别",
    help="达到此级即以1退出：error（缺省）、warning、info、never。",
)
@click.option("--stage", type=click.Choice(tuple(STAGES)), metavar="阶段", help="draft（送审稿）或final（清样）。")
@click.option("--profile", type=click.Choice(tuple(PROFILES)), metavar="名称", help=f"{'、'.join(PROFILES)}之一。")
@click.option("--config", type=click.Path(path_type=Path), metavar="文件", help="配置文件，缺省为就近的qlint.toml。")
@click.option("--jobs", callback=read_count, default="1", metavar="数量", help="并行的进程数，缺省1，0为全部核心。")
@click.option("--no-cache", is_flag=True, help="不用缓存，也不写缓存。")
@click.option("--no-project", is_flag=True, help="不作文件之间的对照（本版本尚不对照，写不写都一样）。")
@click.option("--encoding", metavar="编码", help="文件的编码，缺省为自动识别。")
@click.option("--stdin-filename", metavar="名称", help="标准输入（-）在报告中的文件名。")
@click.option(
    "--today", callback=_read_date, metavar="日期", help="当作今天的日期，如2026-03-05（本版本尚无用到日期之处）。"
)
@click.option("--statistics", is_flag=True, help="另列每条规则的处数（text、concise）。")
@click.option("--show-files", is_flag=True, help="列出检查过的每个文件（text、concise）。")
@click.option("--quiet", is_flag=True, help="没有问题且全部读懂时不作声。")
def check(paths: tuple[str, ...], **given: Any) -> int:
    """检查文件和文件夹；“-”为标准输入。

    退出码：0 没有达到级别的问题；1 有；2 用法或配置有误、有文件没有检查、没有找到文件。
    """
    console.check_output(given["output"])
    caching.use(None if given["no_cache"] else console.cache_folder())
    config = settings.load(given)
    style = Style(
        console.wants_colour(sys.stdout) and given["output"] is None,
        given["quiet"],
        given["show_files"],
        given["statistics"],
    )
    request = Request(
        given["form"], given["output"], given["jobs"] or available_cores(), given["stdin_filename"], style
    )
    summary = _report(_results(paths, config, request), request)
    if not summary.files:
        click.echo("没有找到可检查的文件：给出的文件夹中没有 .txt、.text、.md", err=True)
    return summary.exit_status(config.fail_on)


def _results(paths: Iterable[str], config: Config, request: Request) -> Iterable[FileResult]:
    from qlint import engine
    from qlint.sources import folders

    found = list(folders.find(list(paths), config.exclude))
    content: bytes | None = None
    for index, item in enumerate(found):
        if isinstance(item, folders.Found) and item.shown == "-":
            found[index] = _standard_input(item, request.stdin_filename)
            content = sys.stdin.buffer.read()
    engine.collect_between()
    return engine.check_files(found, config, request.jobs, content)


def _standard_input(item: Found, name: str | None) -> Found | Failure:
    from qlint.sources import folders

    return item._replace(shown=folders.show(name)) if name else item


def _report(results: Iterable[FileResult], request: Request) -> Summary:
    if request.format == "json":
        from qlint.reports import json

        with console.open_bytes(request.output) as stream:
            return json.write(results, stream)
    from qlint.reports import concise, text

    write = text.write if request.format == "text" else concise.write
    with console.open_text(request.output) as stream:
        return write(results, stream, request.style)


def available_cores() -> int:
    available = getattr(os, "sched_getaffinity", None)
    return len(available(0)) if available else os.cpu_count() or 1
