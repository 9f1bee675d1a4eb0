"""What is installed is what was tested: wheels from the checkout and from the sdist, from an empty folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
pytestmark = pytest.mark.xdist_group("wheel")


@dataclass(frozen=True)
class Built:
    sdist: Path
    from_checkout: Path
    from_sdist: Path


def run(command: list[str], folder: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Runs a command in a folder, without the caller's PYTHONPATH and without configuration from outside."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PIP_"))}
    return subprocess.run(command, cwd=folder, env=kept | environment, capture_output=True)


def demand(command: list[str], folder: Path) -> None:
    done = run(command, folder)
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """An sdist and two wheels; hatchling of this environment, no network."""
    folder = tmp_path_factory.mktemp("built")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir"]
    demand([*build, str(folder / "checkout"), "--wheel", "--sdist", str(ROOT)], folder)
    (sdist,) = (folder / "checkout").glob("*.tar.gz")
    with tarfile.open(sdist) as archive:
        archive.extractall(folder / "unpacked", filter="data")
    (unpacked,) = (folder / "unpacked").iterdir()
    demand([*build, str(folder / "sdist"), "--wheel", str(unpacked)], folder)
    (from_checkout,), (from_sdist,) = (folder / "checkout").glob("*.whl"), (folder / "sdist").glob("*.whl")
    return Built(sdist, from_checkout, from_sdist)


def make_environment(folder: Path) -> Path:
    """A fresh virtual environment that sees this one's dependencies, and its interpreter.

    A path in a .pth file adds the packages of that folder only: the editable install there is not seen.
    """
    venv.create(folder, with_pip=False)
    interpreter = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    site_packages = Path(sysconfig.get_path("purelib", vars={"base": str(folder), "platbase": str(folder)}))
    site_packages.joinpath("dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return interpreter


@pytest.fixture(scope="module")
def installed(built: Built, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Interpreters of two fresh environments: one with each wheel."""
    interpreters = {}
    for name, wheel in (("checkout", built.from_checkout), ("sdist", built.from_sdist)):
        interpreters[name] = make_environment(tmp_path_factory.mktemp(name) / "environment")
        install = [sys.executable, "-m", "pip", "--python", str(interpreters[name]), "install", "-q"]
        demand([*install, "--no-deps", "--no-index", "--ignore-installed", str(wheel)], built.sdist.parent)
    return interpreters


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A folder that holds nothing but the examples of the checkout."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    return tmp_path


def contents(wheel: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_both_wheels_hold_the_same_files(built: Built) -> None:
    assert contents(built.from_checkout) == contents(built.from_sdist)


def test_the_wheel_holds_every_file_of_the_package(built: Built) -> None:
    sources = {ROOT / "src" / "qlint": "qlint", ROOT / "rules": "qlint/rules", ROOT / "grammars": "qlint/grammars"}
    expected = {
        f"{target}/{path.relative_to(source).as_posix()}": path.read_bytes()
        for source, target in sources.items()
        for path in source.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    held = {name: data for name, data in contents(built.from_checkout).items() if ".dist-info/" not in name}
    assert held == expected
    assert any(name.endswith("/licenses/LICENSE") for name in contents(built.from_checkout))


def test_the_sdist_holds_what_tests_need_and_no_environment(built: Built) -> None:
    with tarfile.open(built.sdist) as archive:
        tops = {name.split("/")[1] for name in archive.getnames() if "/" in name}
    assert {"src", "rules", "grammars", "tests", "tools", "examples", "pyproject.toml", "LICENSE"} <= tops
    assert not tops & {".venv", "venv", ".git", "dist", "build"}


def test_a_wheel_passes_the_example_tests_from_an_empty_folder(installed: dict[str, Path], tmp_path: Path) -> None:
    shutil.copy(ROOT / "tests" / "test_examples.py", tmp_path)
    interpreter = installed["sdist"]
    where = run([str(interpreter), "-c", "import qlint; print(qlint.__file__)"], tmp_path)
    assert Path(where.stdout.decode().strip()).is_relative_to(interpreter.parent.parent)
    done = run([str(interpreter), "-m", "pytest", "-q", "-p", "no:cacheprovider", "test_examples.py"], tmp_path)
    assert done.returncode == 0, done.stdout.decode(errors="replace")[-3000:]


@pytest.mark.parametrize("command", [["check", "examples", "--format", "json"], ["rules", "--format", "json"]])
def test_every_kind_of_install_says_the_same(
    command: list[str], installed: dict[str, Path], empty: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    qlint = ["-m", "qlint", *command]
    here = run([sys.executable, *qlint], empty)
    assert here.returncode in (0, 1), here.stderr.decode(errors="replace")
    assert here.stdout.startswith((b"{", b"["))
    for interpreter in installed.values():
        there = run([str(interpreter), *qlint], empty)
        assert (there.returncode, there.stdout) == (here.returncode, here.stdout)
    bare = make_environment(tmp_path_factory.mktemp("bare") / "environment")
    checkout = run([str(bare), *qlint], empty, PYTHONPATH=str(ROOT / "src"))
    assert (checkout.returncode, checkout.stdout) == (here.returncode, here.stdout)
