"""qlint config and qlint init, and the configuration that the options of a command line make."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from qlint.commands.console import UserError, explain
from qlint.config import Config, Layer, checks, toml
from qlint.widths import measure

TEMPLATE = """\
# qlint 的配置。去掉行首的“#”即生效；没有写的用缺省值。
# 命令行上的选项优先于本文件；“qlint config 文件”列出对某个文件起作用的每个值和它的来处。

# 文体：gov 党政机关公文，law 法规体，news 新闻、信息稿，enterprise 企业公文，strict 缺省不查的规则也查。
# 不写时由每份文档自身识别。
# profile = "gov"

# 阶段：draft 送审稿（字号、日期可以留空），final 清样。不写时由每份文档自身识别。
# stage = "final"

# 查哪些规则：编号、编号开头、名称或 ALL（“qlint rules”列出全部规则）。
# select = ["ALL"]
# extend-select = []
# ignore = []

# 达到哪一级就以退出码1结束：error 应改，warning 请核，info 供参考，never 从不。
# fail-on = "error"

# 不检查的文件和文件夹。
# exclude = ["往年/*"]

# 文件的编码，不写时自动识别（UTF-8、UTF-16、GB18030）；单个文件的上限（MiB）。
# encoding = "gb18030"
# size-limit = 50

# 机构名录：规范简称、全称、曾用名、排列次序、上级，用来核对机构名称（写法见 docs/roster.md）。
# roster = "units.toml"

# 改变规则的级别：error、warning、info、off。
# [severity]
# 规则的编号或名称 = "info"

# 规则的选项，见“qlint explain 编号”。
# [rules.规则的名称]
# 选项 = 值

# 只对一部分文件起作用的配置，可以写多项，后面的优先。
# [[files]]
# paths = ["送审/*.txt"]
# stage = "draft"
# ignore = []
"""


def load(given: Mapping[str, Any]) -> Config:
    """The options of the command line over the file over the defaults. Raises ConfigError."""
    from qlint import registry

    rules = registry.load()
    values: dict[str, Any] = {key: given.get(key) for key in ("profile", "stage", "fail_on", "encoding")}
    if values["encoding"] is not None:
        checks.encoding("命令行的 --encoding", values["encoding"])
    if given.get("select"):
        values["select"] = checks.selection("命令行的 --select", _split(given["select"]), rules)
    values["ignore"] = checks.codes("命令行的 --ignore", _split(given.get("ignore", ())), rules)
    return toml.load(rules, Path.cwd(), given.get("config"), [Layer("命令行", **values)])


def _split(words: tuple[str, ...]) -> list[str]:
    return [part.strip() for word in words for part in word.replace("，", ",").split(",") if part.strip()]


@click.command("config", options_metavar="[选项]")
@click.argument("file", required=False, metavar="[文件]")
@click.option("--config", type=click.Path(path_type=Path), metavar="文件", help="配置文件，缺省为就近的qlint.toml。")
def show_config(file: str | None, config: Path | None) -> int:
    """列出起作用的每个值和它的来处。

    给出文件时，按 [[files]] 的式样列出对这个文件起作用的值。
    """
    in_force = load({"config": config})
    click.echo(f"配置文件：{in_force.file or '无（全部用缺省值）'}")
    values = list(in_force.explain(file))
    first = max(measure(f"{value.key} = {value.value}") for value in values)
    for value in values:
        words = f"{value.key} = {value.value}"
        click.echo(f"{words}{' ' * (first - measure(words))}  来自：{value.origin}")
    return 0


@click.command("init", options_metavar="[选项]")
def write_template() -> int:
    """在当前文件夹写一份带说明的qlint.toml；已有时不覆盖。"""
    path = Path(toml.FILE_NAME)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(TEMPLATE)
    except FileExistsError:
        raise UserError(f"{path}：已经存在，没有改动") from None
    except OSError as error:
        raise UserError(f"{path}：写不进（{explain(error)}）") from None
    click.echo(f"已写入{path}")
    return 0
