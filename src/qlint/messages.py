"""click's own words in Chinese: headings of its help, its errors and hints.

click has every message pass `_` or `ngettext`, imported from gettext into each of its modules. `install` puts our
catalogue in their place. A message that is not in the catalogue comes out in English; a test reads the messages out
of the installed click and demands each of them here.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from qlint.widths import measure, wrap

if TYPE_CHECKING:
    import click

# The message (of a plural pair the singular) -> Chinese. Both click 8.1 and the newest are covered.
CATALOGUE = {
    "Usage:": "用法：",
    "Options": "选项",
    "Commands": "命令",
    "Positional arguments": "参数",
    "Show this message and exit.": "显示帮助。",
    "Show the version and exit.": "显示版本。",
    "Error: {message}": "错误：{message}",
    "Try '{command} {option}' for help.": "用法见“{command} {option}”。",
    "Aborted!": "已中断",
    "default: {default}": "缺省：{default}",
    "required": "必填",
    "env var: {var}": "环境变量：{var}",
    "deprecated": "已停用",
    "(Deprecated) {text}": "（已停用）{text}",
    "{text} {deprecated_message}": "{text}{deprecated_message}",
    "(dynamic)": "（运行时确定）",
    "DeprecationWarning: The command {name!r} is deprecated.": "注意：命令“{name}”已停用。",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": "命令“{name}”已停用。{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": "“{name}”已停用。{extra_message}",
    "Missing command.": "缺少命令",
    "Missing argument": "缺少参数",
    "Missing option": "缺少选项",
    "Missing parameter": "缺少参数",
    "Missing {param_type}": "缺少{param_type}",
    "Missing parameter: {param_name}": "缺少参数：{param_name}",
    "No such option: {name}": "没有选项“{name}”",
    "No such option {name!r}.": "没有选项“{name}”",
    "No such command {name!r}.": "没有命令“{name}”",
    "Did you mean {possibility}?": "是不是{possibilities}？",
    "Invalid value: {message}": "值不对：{message}",
    "Invalid value for {param_hint}: {message}": "{param_hint}的值不对：{message}",
    "Got unexpected extra argument ({args})": "多余的参数：{args}",
    "Option {name!r} requires an argument.": "选项“{name}”后面缺少值",
    "Option {name!r} does not take a value.": "选项“{name}”后面不能带值",
    "Argument {name!r} takes {nargs} values.": "参数“{name}”应有{nargs}个值",
    "Takes {nargs} values but 1 was given.": "应有{nargs}个值，此处为{len}个",
    "{len_type} values are required, but {len_value} was given.": "应有{len_type}个值，此处为{len_value}个",
    "Value must be an iterable.": "应为一组值",
    "Choose from:\n\t{choices}": "可用：{choices}",
    "{value!r} is not {choice}.": "“{value}”不能用，可用：{choices}",
    "{value!r} is not a valid {number_type}.": "“{value}”不是整数",
    "{value} is not in the range {range}.": "{value}超出范围{range}",
    "{value!r} does not match the format {format}.": "“{value}”不合写法{formats}",
    "{value!r} is not a valid boolean.": "“{value}”不是真假值",
    "{value!r} is not a valid boolean. Recognized values: {states}": "“{value}”不是真假值，可用：{states}",
    "{value!r} is not a valid UUID.": "“{value}”不是UUID",
    "Choice({choices})": "可用：{choices}",
    "file": "文件",
    "directory": "文件夹",
    "path": "路径",
    "{name} {filename!r} does not exist.": "{name}“{filename}”不存在",
    "{name} {filename!r} is a file.": "“{filename}”是文件，此处应为文件夹",
    "{name} {filename!r} is a directory.": "“{filename}”是文件夹，此处应为文件",
    "{name} '{filename}' is a directory.": "“{filename}”是文件夹，此处应为文件",
    "{name} {filename!r} is not readable.": "{name}“{filename}”没有读取权限",
    "{name} {filename!r} is not writable.": "{name}“{filename}”没有写入权限",
    "{name} {filename!r} is not executable.": "{name}“{filename}”没有执行权限",
    "Could not open file {filename!r}: {message}": "打不开文件“{filename}”：{message}",
    "unknown error": "原因不明",
}
_COLUMNS = 96


def install() -> None:
    """Has every module of click that is loaded speak Chinese. Harmless when called again."""
    for name, module in sorted(sys.modules.items()):
        if name.split(".")[0] == "click":
            for attribute, replacement in (("_", translate), ("gettext", translate), ("ngettext", translate_plural)):
                if callable(getattr(module, attribute, None)):
                    setattr(module, attribute, replacement)


def translate(message: str) -> str:
    return CATALOGUE.get(message, message)


def translate_plural(singular: str, plural: str, count: int) -> _Words | str:
    if singular in CATALOGUE:
        return _Words(CATALOGUE[singular])
    return singular if count == 1 else plural


class _Words(str):
    """A message whose singular and plural are filled from the same names, whichever of the two click hands over."""

    def format(self, *arguments: Any, **names: Any) -> str:
        for one, many in (("possibility", "possibilities"), ("choice", "choices"), ("format", "formats")):
            names.setdefault(many, names.get(one, ""))
        names.setdefault("len", 1)
        return str.format(self, *arguments, **names)


def explain(error: click.ClickException) -> str:
    """The error of a command line in one Chinese line, without the marks that click sets for English."""
    import click

    if isinstance(error, click.MissingParameter):
        name = error.param_hint or (error.param.get_error_hint(error.ctx) if error.param else "")
        names = name if isinstance(name, str) else "、".join(name)
        kind = "选项" if isinstance(error.param, click.Option) else "参数"
        return f"缺少{kind}“{names.replace(chr(39), '')}”"
    if isinstance(error, click.NoSuchOption) and error.possibilities:
        return f"{error.message}，是不是“{error.possibilities[0]}”？"
    return " ".join(error.format_message().replace("'", "").split()) or "命令行有误"


def formatter_class() -> type[click.HelpFormatter]:
    """A formatter of help that knows how wide characters are and where a Chinese line may break."""
    import click

    class Formatter(click.HelpFormatter):
        def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
            self.write(" " * self.current_indent + f"{prefix or translate('Usage:')}{prog} {args}".rstrip() + "\n")

        def write_heading(self, heading: str) -> None:
            self.write(" " * self.current_indent + f"{heading}：\n")

        def write_text(self, text: str) -> None:
            for line in text.splitlines():
                for part in wrap(line, _COLUMNS - self.current_indent) or [""]:
                    self.write((" " * self.current_indent + part).rstrip() + "\n")

        def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 34, col_spacing: int = 2) -> None:
            rows = list(rows)
            first = min(max((measure(name) for name, _ in rows), default=0), col_max) + col_spacing
            for name, words in rows:
                self.write("\n".join(_columns(name, words, self.current_indent, first)) + "\n")

    return Formatter


def _columns(name: str, words: str, indent: int, first: int) -> Iterable[str]:
    """One entry of a list of definitions: the name, and the words wrapped beside it, below it when it is too long."""
    lines = wrap(words, _COLUMNS - indent - first) or [""]
    margin = " " * (indent + first)
    if measure(name) > first - 2:
        return [" " * indent + name, *(margin + line for line in lines)]
    beside = " " * indent + name + " " * (first - measure(name)) + lines[0]
    return [beside.rstrip(), *(margin + line for line in lines[1:])]
