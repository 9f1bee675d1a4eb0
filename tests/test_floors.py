"""The house: what may import what, and who may speak to the world."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import qlint
from qlint.registry import FAMILIES, load

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "qlint"
# From top to bottom; a module imports only what lies below its own floor, or what lies in its own package.
FLOORS = (
    ("__main__",),
    ("cli",),
    ("commands",),
    ("reports", "pages", "messages"),
    ("mending",),
    ("engine", "project", "fixing"),
    ("policy", "claims"),
    ("facts", "structure", "scan", "sources", "masks", "identity", "places"),
    ("__init__",),
    ("statements",),
    ("readings",),
    ("periods",),
    ("grammar", "registry", "config", "habits", "likeness", "naming", "numerals", "vocabulary", "widths"),
    ("changes", "chronology", "contacts", "elements", "enumerations", "grids", "lengths", "outline"),
    ("arithmetic",),
    ("intervals",),
    ("values", "kinds"),
    ("document", "results"),
    ("model", "version"),
    ("expressions", "roster"),
    ("compiled",),
    ("caching",),
)
FLOOR = {name: len(FLOORS) - index for index, names in enumerate(FLOORS) for name in names}
WORLD = ("__main__", "cli", "commands")
MODULES = sorted(PACKAGE.rglob("*.py"))
RULES = sorted(path for path in (ROOT / "rules").rglob("*.py") if path.name != "__init__.py")


def room(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Every node but those that only type checkers see."""
    if isinstance(node, ast.If) and ast.unparse(node.test) in ("TYPE_CHECKING", "typing.TYPE_CHECKING"):
        return
    yield node
    for child in ast.iter_child_nodes(node):
        yield from nodes(child)


def imports(path: Path) -> Iterator[str]:
    """Dotted names of what a module imports, with each name of a `from`: qlint.model.Span."""
    for node in nodes(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def rooms_used(path: Path) -> Iterator[str]:
    for name in imports(path):
        if name.split(".")[0] == "qlint":
            part = name.partition(".")[2].split(".")[0]
            # `from qlint import Span` is the front door.
            yield part if part and ((PACKAGE / part).is_dir() or (PACKAGE / f"{part}.py").exists()) else "__init__"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_a_module_imports_only_floors_below(path: Path) -> None:
    own = room(path)
    assert own in FLOOR, f"{own} stands on no floor: add it to FLOORS"
    wrong = [used for used in rooms_used(path) if used != own and FLOOR.get(used, len(FLOORS) + 1) >= FLOOR[own]]
    assert not wrong, f"{own} may not import {wrong}"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_only_the_command_line_meets_the_world(path: Path) -> None:
    imported = list(imports(path))
    assert room(path) == "grammar" or not any(name.split(".")[0] == "lark" for name in imported)
    if room(path) not in WORLD:
        spoken = [ast.unparse(node) for node in nodes(ast.parse(path.read_text(encoding="utf-8"))) if speaks(node)]
        assert not spoken, f"{path.name}: only cli and commands print, exit, read the environment or the clock"


def speaks(node: ast.AST) -> bool:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return node.func.id in ("print", "input", "exit", "quit")
    if isinstance(node, ast.Name):
        return node.id == "SystemExit"
    return isinstance(node, ast.Attribute) and ast.unparse(node) in (
        "os.environ", "os.getenv", "os._exit", "sys.exit", "sys.stdout", "sys.stderr", "sys.stdin", "sys.argv",
        "time.time", "datetime.date.today", "datetime.datetime.now", "date.today", "datetime.now",
    )  # fmt: skip


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_rule_imports_only_the_front_door_and_the_standard_library(path: Path) -> None:
    for name in imports(path):
        if name.split(".")[0] == "qlint":
            assert name.removeprefix("qlint.") in qlint.__all__, (
                f"{path.name}: rules import from the front door, not {name}"
            )
        else:
            assert name.split(".")[0] in sys.stdlib_module_names, f"{path.name}: rules may not import {name}"


def test_the_letter_of_a_code_says_its_folder() -> None:
    for code, rule in load().items():
        assert rule.check.__module__.split(".")[2] == FAMILIES[code[0]][0], f"{code} lies in another family's folder"
