"""qlint fix: the fixes of the rules in force, made in the files or printed as a patch."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from qlint import caching
from qlint.commands import console, settings
from qlint.commands.check import available_cores, read_count
from qlint.config import PROFILES, STAGES, Config

if TYPE_CHECKING:
    from qlint.mending import Mending
    from qlint.results import Failure
    from qlint.sources.folders import Found

_STANDARD_INPUT = "-"


@click.command("fix", options_metavar="[选项]")
@click.argument("paths", nargs=-1, required=True, metavar="路径…")
@click.option("--diff", is_flag=True, help="只列出补丁（git apply、patch -p1可用），不改文件；有可改之处时以1退出。")
@click.option("--unsafe", is_flag=True, help="连同须由人定的改法一并改。")
@click.option("--select", multiple=True, metavar="规则", help="只改这些规则：编号、编号开头、名称或ALL，用逗号隔开。")
@click.option("--ignore", multiple=True, metavar="规则", help="不改这些规则。")
@click.option("--stage", type=click.Choice(tuple(STAGES)), metavar="阶段", help="draft（送审稿）或final（清样）。")
@click.option("--profile", type=click.Choice(tuple(PROFILES)), metavar="名称", help=f"{'、'.join(PROFILES)}之一。")
@click.option("--config", type=click.Path(path_type=Path), metavar="文件", help="配置文件，缺省为就近的qlint.toml。")
@click.option("--jobs", callback=read_count, default="1", metavar="数量", help="并行的进程数，缺省1，0为全部核心。")
@click.option("--no-cache", is_flag=True, help="不用缓存，也不写缓存。")
@click.option("--encoding", metavar="编码", help="文件的编码，缺省为自动识别。")
@click.option("--stdin-filename", metavar="名称", help="标准输入（-）的文件名，配置按它取。")
@click.option("--quiet", is_flag=True, help="不逐处列出改动，只列没有改的和合计。")
def fix(paths: tuple[str, ...], diff: bool, unsafe: bool, quiet: bool, **given: Any) -> int:
    """改正文件和文件夹中有唯一正确写法之处；“-”读标准输入，改好的写到标准输出。

    编码、BOM和换行照旧，引文、书名号内的名称不动；改后会有新问题的文件不改，并说明。

    退出码：0 能改的都已写入（或没有可改的）；1 --diff有可改之处；2 用法或配置有误、有文件没有读写成。
    """
    from qlint import engine, mending
    from qlint.reports.changes import FixTally, describe_mending, summarise_fixes

    caching.use(None if given["no_cache"] else console.cache_folder())
    config = settings.load(given)
    found, content = _find(paths, config, given["stdin_filename"])
    engine.collect_between()
    work = mending.mend_all if unsafe else mending.mend_safely
    tally = FixTally()
    # Standard output is for the patch, or for the text that was read from standard input.
    say = partial(click.echo, err=diff or content is not None)
    for mended in engine.work_through(work, found, config, given["jobs"] or available_cores(), content):
        failure = _print(mended, given["stdin_filename"]) if diff else _write(mended)
        if failure:
            tally.failed += 1
            say(f"未改 {failure}")
            mended = replace(mended, after=mended.before, changes=())
        tally.add(mended)
        for line in describe_mending(mended):
            if not quiet or not mended.changes or line.startswith("未改"):
                say(line)
        if mended.error:
            say(f"{'未查完' if mended.before else '未检查'} {mended.error}")
    say(summarise_fixes(tally, written=not diff))
    if not found:
        click.echo("没有找到可检查的文件：给出的文件夹中没有 .txt、.text、.md", err=True)
    if tally.failed or tally.unread or not found:
        return 2
    return int(diff and tally.changed > 0)


def _find(paths: Sequence[str], config: Config, name: str | None) -> tuple[list[Found | Failure], bytes | None]:
    """The files, each once however many names lead to it, and the bytes of standard input where it is among them."""
    from qlint.sources import folders

    found: list[Found | Failure] = []
    content: bytes | None = None
    known: set[str] = set()
    for item in folders.find(list(paths), config.exclude):
        if isinstance(item, folders.Found):
            if item.shown == _STANDARD_INPUT:
                content = sys.stdin.buffer.read()
                item = item._replace(shown=folders.show(name)) if name else item
            elif (real := os.path.realpath(item.path)) in known:
                continue
            else:
                known.add(real)
        found.append(item)
    return found, content


def _print(mended: Mending, name: str | None) -> str:
    """The patch of one file, to standard output."""
    from qlint.reports.patch import write_patch

    path = (name or "标准输入") if mended.file == _STANDARD_INPUT else mended.file
    _output(write_patch(path, mended.before, mended.after))
    return ""


def _output(content: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()


def _write(mended: Mending) -> str:
    """Writes one file that changes; why that could not be done, or nothing."""
    if mended.file == _STANDARD_INPUT:
        _output(mended.after)
        return ""
    if not mended.changed:
        return ""
    path = Path(mended.file)
    try:
        if console.is_special(path):
            return f"{mended.path}：不是普通文件，没有写入"
        if not os.access(path, os.W_OK):
            return f"{mended.path}：没有写入的权限，没有改动"
        if path.read_bytes() != mended.before:
            return f"{mended.path}：检查期间文件有变动，没有改动；请再运行一次"
        with console.open_beside(path) as stream:
            stream.write(mended.after)
    except OSError as error:
        return f"{mended.path}：写不进（{console.explain(error)}），没有改动"
    return ""
