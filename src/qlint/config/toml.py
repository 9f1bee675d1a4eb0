"""qlint.toml, or [tool.qlint] in pyproject.toml → the layers of a Config."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from qlint.config import Config, ConfigError, Layer, checks, rosters
from qlint.model import Rule
from qlint.roster import Roster
from qlint.version import __version__

FILE_NAME = "qlint.toml"
# Keys of the contract that a later version brings.
PLANNED = ("mute", "baseline", "facts")

_SIMPLE: Mapping[str, Callable[[str, Any], Any]] = {
    "profile": checks.profile,
    "stage": checks.stage,
    "fail-on": checks.fail_on,
    "encoding": checks.encoding,
    "exclude": checks.texts,
    "size-limit": checks.size_limit,
}
_LISTS = ("select", "extend-select", "ignore")
_KEYS = (*_SIMPLE, *_LISTS, "roster", "severity", "rules", "files")
_FILES_KEYS = ("paths", "profile", "stage", *_LISTS, "severity", "rules")


def load(
    rules: Mapping[str, Rule], working: Path, file: Path | None = None, command_line: Sequence[Layer] = ()
) -> Config:
    """The configuration for a run started in `working` (absolute): `file`, or the nearest one upwards, if any.

    Raises ConfigError for a file that cannot be read or that says what cannot be meant.
    """
    path = file or find(working)
    if path is None:
        return Config(rules, tuple(command_line), str(working), str(working))
    shown = _show(path, working)
    if path.name == "pyproject.toml":
        table = _ours(parse(path, shown), shown)
        shown += " 的 [tool.qlint]"
    else:
        table = parse(path, shown)
    folder = (working / path).parent.resolve()
    own, *patterns = layers(table, shown, rules)
    if "roster" in table:
        own = replace(own, roster=_roster(f"{shown} 的 roster", table["roster"], folder, working.resolve()))
    return Config(rules, (own, *patterns, *command_line), str(folder), str(working.resolve()), shown)


def _show(path: Path, working: Path) -> str:
    return path.relative_to(working).as_posix() if path.is_relative_to(working) else str(path)


def _roster(place: str, value: Any, folder: Path, working: Path) -> Roster:
    """The roster in a file that is named as it lies from the configuration file."""
    path = folder / checks.text(place, value)
    shown = _show(path, working)
    return rosters.read(parse(path, shown, "机构名录"), shown)


def find(working: Path) -> Path | None:
    """The nearest qlint.toml, or pyproject.toml that speaks of qlint, from a folder upwards."""
    for folder in (working, *working.parents):
        if (folder / FILE_NAME).is_file():
            return folder / FILE_NAME
        project = folder / "pyproject.toml"
        if project.is_file() and _speaks_of_us(project):
            return project
    return None


def _speaks_of_us(project: Path) -> bool:
    """Whether [tool.qlint] stands there; a file that is somebody else's business never stops qlint."""
    import tomllib

    try:
        content = project.read_bytes()
        if b"qlint" not in content:
            return False
        return "qlint" in tomllib.loads(content.decode("utf-8-sig")).get("tool", {})
    except (OSError, UnicodeDecodeError, AttributeError):
        return False
    except tomllib.TOMLDecodeError:
        return re.search(rb"(?m)^\s*\[+\s*tool\s*\.\s*qlint\b", content) is not None


def _ours(table: dict[str, Any], shown: str) -> dict[str, Any]:
    ours = table.get("tool", {}).get("qlint") if isinstance(table.get("tool", {}), dict) else None
    if not isinstance(ours, dict):
        raise ConfigError(f"{shown}：没有 [tool.qlint]")
    return ours


def parse(path: Path, shown: str, what: str = "配置文件") -> dict[str, Any]:
    """The table of a TOML file. Raises ConfigError: not there, not to be read, not UTF-8, not TOML (line, column)."""
    import tomllib

    try:
        # Editors on Windows put a BOM at the start, which TOML itself forbids.
        content = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise ConfigError(f"{shown}：没有这个{what}") from None
    except IsADirectoryError:
        raise ConfigError(f"{shown}：是文件夹，不是{what}") from None
    except OSError as error:
        reason = "没有读取权限" if isinstance(error, PermissionError) else f"读不出（错误{error.errno}）"
        raise ConfigError(f"{shown}：{reason}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown}：不是UTF-8编码（第{error.start + 1}字节），请另存为UTF-8") from None
    try:
        return tomllib.loads(content)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{shown}{_toml_error(str(error), content)}") from None


_TOML_WORDS = (
    ("Cannot overwrite a value", "同一个键写了两次"),
    ("Cannot declare", "同一个表写了两次"),
    ("Expected '='", "键的后面应为“=”"),
    ("Invalid value", "值写得不对（文字要加英文引号）"),
    ("Invalid statement", "这一行既不是“键 = 值”，也不是“[表]”"),
    ("Invalid initial character for a key", "键的写法不对（汉字键名要加英文引号）"),
    ("Unclosed array", "数组没有用“]”结束"),
    ("Unclosed inline table", "表没有用“}”结束"),
    ("Expected ']'", "缺少“]”"),
    ("Unterminated string", "字符串没有结束（缺少引号）"),
    ("Illegal character", "有不允许的字符（字符串可能缺少右引号）"),
    ("Unescaped '\\'", "字符串中的“\\”要写成“\\\\”，或改用单引号"),
    ("Expected newline", "值的后面有多余的内容"),
    ("Invalid date", "日期或时间不存在"),
)


def _toml_error(message: str, content: str) -> str:
    words = next((chinese for english, chinese in _TOML_WORDS if message.startswith(english)), "写法不合TOML语法")
    place = re.search(r"line ([0-9]+), column ([0-9]+)", message)
    line, column = place.groups() if place else (str(content.count("\n") + 1), None)
    return f" 第{line}行" + (f"第{column}列" if column else "（文件末尾）") + f"：{words}"


def layers(table: Mapping[str, Any], shown: str, rules: Mapping[str, Rule]) -> list[Layer]:
    """The layer of the file and one for each [[files]]. Raises ConfigError."""
    _check_keys(shown, table, _KEYS)
    patterns = table.get("files", [])
    if not isinstance(patterns, list) or not all(isinstance(one, dict) for one in patterns):
        raise ConfigError(f"{shown}：files 应写成 [[files]]")
    result = [_layer(table, shown, shown, rules)]
    for number, pattern in enumerate(patterns, 1):
        place = f"{shown} 的 [[files]] 第{number}项"
        _check_keys(place, pattern, _FILES_KEYS)
        if not pattern.get("paths"):
            raise ConfigError(f'{place}：缺少 paths（文件名的式样，如 ["送审/*.txt"]）')
        result.append(_layer(pattern, place, place, rules))
    return result


def _layer(table: Mapping[str, Any], place: str, origin: str, rules: Mapping[str, Rule]) -> Layer:
    values: dict[str, Any] = {"origin": origin}
    for key, check in _SIMPLE.items():
        if key in table:
            values[key.replace("-", "_")] = check(f"{place} 的 {key}", table[key])
    for key in _LISTS:
        if key in table:
            there = f"{place} 的 {key}"
            expand = checks.selection if key == "select" else checks.codes
            values[key.replace("-", "_")] = expand(there, checks.texts(there, table[key]), rules)
    if "paths" in table:
        values["paths"] = checks.texts(f"{place} 的 paths", table["paths"])
    there = f"{place} 的 [severity]"
    values["severities"] = {
        checks.rule_code(there, word, rules): checks.severity(f"{there} 的 {word}", level)
        for word, level in _table(there, table.get("severity", {})).items()
    }
    there = f"{place} 的 [rules]"
    values["options"] = {}
    for word, chosen in _table(there, table.get("rules", {})).items():
        code = checks.rule_code(there, word, rules)
        there_too = f"{place} 的 [rules.{word}]"
        values["options"][code] = checks.options(there_too, _table(there_too, chosen), rules[code])
    return Layer(**values)


def _table(place: str, value: Any) -> Mapping[str, Any]:
    if not isinstance(value, dict):
        raise ConfigError(f"{place}：应为表（[名称] 加若干行“键 = 值”）")
    return value


def _check_keys(place: str, table: Mapping[str, Any], known: Sequence[str]) -> None:
    for key in table:
        if key not in known and key in PLANNED:
            raise ConfigError(f"{place}：qlint {__version__} 还没有“{key}”")
        if key not in known:
            raise checks.unknown(place, "键", key, known)
