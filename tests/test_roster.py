"""The roster: what it knows, how it is read, and every way in which it can be wrong."""

import datetime
import pickle
from pathlib import Path

import pytest

from qlint.config import ConfigError, toml
from qlint.engine import read_document
from qlint.model import Source
from qlint.roster import FormerName, Roster

UNITS = """\
[[units]]
name = "市政府"
full = "云川市人民政府"
level = "市"

[[units]]
name = "市发展改革委"
full = "云川市发展和改革委员会"
also = ["市发改委"]
former = ["市计委", { name = "市物价局", until = 2019-01-15 }]
level = "市"
superior = "市政府"

[[units]]
name = "北岭县政府"
full = "北岭县人民政府"
level = "县"
superior = "云川市人民政府"

[[units]]
name = "市供销社"
"""


def load(tmp_path: Path, units: str = UNITS, config: str = 'roster = "units.toml"') -> Roster | None:
    (tmp_path / "units.toml").write_text(units, encoding="utf-8")
    (tmp_path / "qlint.toml").write_text(config, encoding="utf-8")
    return toml.load({}, tmp_path).for_path("通知.txt").roster


def read(tmp_path: Path, units: str = UNITS) -> Roster:
    roster = load(tmp_path, units)
    assert roster is not None
    return roster


def test_units_are_found_by_any_of_their_names(tmp_path: Path) -> None:
    roster = read(tmp_path)
    for name in ("市发展改革委", "云川市发展和改革委员会", "市发改委"):
        unit = roster.find(name)
        assert unit is not None and (unit.name, unit.order, unit.rank) == ("市发展改革委", 1, 2)
    assert roster.find("市水利局") is None
    assert str(roster) == "units.toml（4个机构）"


def test_former_names(tmp_path: Path) -> None:
    roster = read(tmp_path)
    found = roster.find_former("市物价局")
    assert found is not None
    assert (found[0].name, found[1]) == ("市发展改革委", FormerName("市物价局", datetime.date(2019, 1, 15)))
    assert roster.find_former("市发改委") is None


def test_who_is_above_whom(tmp_path: Path) -> None:
    roster = read(tmp_path)
    city, department, county, other = roster.units
    assert roster.is_above(city, county) is True
    assert roster.is_above(city, department) is True
    assert roster.is_above(department, county) is False
    assert roster.is_above(county, city) is False
    assert roster.is_above(department, other) is None


def test_the_nearest_name(tmp_path: Path) -> None:
    roster = read(tmp_path)
    assert roster.nearest("市发展改革局") == "市发展改革委"
    assert roster.nearest("高山蔬菜") is None


def test_a_document_gets_the_roster(tmp_path: Path) -> None:
    load(tmp_path)
    settings = toml.load({}, tmp_path).for_path("通知.txt")
    assert read_document(Source("通知.txt", "加强巡查。\n"), settings).roster == settings.roster is not None
    assert load(tmp_path, config='stage = "final"') is None


def test_a_roster_goes_to_other_processes(tmp_path: Path) -> None:
    roster = read(tmp_path)
    assert roster.find("市政府")
    assert pickle.loads(pickle.dumps(roster)) == roster


def test_config_shows_the_roster(tmp_path: Path) -> None:
    load(tmp_path)
    rows = {value.key: (value.value, value.origin) for value in toml.load({}, tmp_path).explain()}
    assert rows["roster"] == ("units.toml（4个机构）", "qlint.toml")


def test_the_file_lies_beside_the_configuration(tmp_path: Path) -> None:
    load(tmp_path)
    (tmp_path / "文稿").mkdir()
    assert toml.load({}, tmp_path / "文稿").for_path("通知.txt").roster is not None


@pytest.mark.parametrize(
    ("units", "message"),
    [
        ("", "units.toml：机构应逐个写成 [[units]]"),
        ('[units]\nname = "市政府"', "units.toml：机构应逐个写成 [[units]]"),
        ("[[unit]]", "units.toml：不认识的键“unit”，是不是“units”？"),
        ("[[units]]\nname = ", "units.toml 第2行（文件末尾）：值写得不对（文字要加英文引号）"),
        ('[[units]]\nfull = "云川市人民政府"', "units.toml 的第1个机构：缺少 name"),
        ('[[units]]\nname = " "', "units.toml 的第1个机构的 name：不能为空"),
        ("[[units]]\nname = 3", "units.toml 的第1个机构的 name：应为字符串，此处为3"),
        ('[[units]]\nnmae = "市政府"', "units.toml 的第1个机构：不认识的键“nmae”，是不是“name”？"),
        (
            '[[units]]\nname = "市政府"\nlevel = "市级"',
            "units.toml 的第1个机构（市政府）的 level：不认识的级别“市级”，是不是“市”？",
        ),
        (
            '[[units]]\nname = "市政府"\nalso = "市府"',
            'units.toml 的第1个机构（市政府）的 also：应为字符串的数组，如 ["市发改委"]，此处为“市府”',
        ),
        (
            '[[units]]\nname = "市政府"\nformer = [{ name = "市府", until = "2019年" }]',
            "units.toml 的第1个机构（市政府）的 former：until 应为日期（不加引号），如 2019-01-15",
        ),
        (
            '[[units]]\nname = "市政府"\nformer = "市府"',
            'units.toml 的第1个机构（市政府）的 former：应为数组，如 ["市粮食局"] 或 '
            '[{ name = "市粮食局", until = 2019-01-15 }]',
        ),
        (
            '[[units]]\nname = "市政府"\n[[units]]\nname = "市水利局"\nsuperior = "市政俯"',
            "units.toml 的第2个机构（市水利局）的 superior：不认识的机构“市政俯”，是不是“市政府”？",
        ),
        (
            '[[units]]\nname = "市政府"\n[[units]]\nname = "市水利局"\nalso = ["市政府"]',
            "units.toml：“市政府”写在两个机构下（市政府、市水利局）",
        ),
        (
            '[[units]]\nname = "市政府"\nsuperior = "市水利局"\n[[units]]\nname = "市水利局"\nsuperior = "市政府"',
            "units.toml：“市政府”的上级绕回了它自己",
        ),
        (
            '[[units]]\nname = "市水利局"\nsuperior = "市政府"\n[[units]]\nname = "市政府"\nsuperior = "市政府"',
            "units.toml：“市政府”的上级写成了它自己",
        ),
    ],
)
def test_a_wrong_roster_is_one_clear_line(tmp_path: Path, units: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, units)
    assert str(raised.value) == message


@pytest.mark.parametrize(
    ("config", "message"),
    [
        ('roster = "名录.toml"', "名录.toml：没有这个机构名录"),
        ('roster = "."', "是文件夹，不是机构名录"),
        ("roster = true", "qlint.toml 的 roster：应为字符串，此处为true"),
        ('[[files]]\npaths = ["*"]\nroster = "units.toml"', "qlint.toml 的 [[files]] 第1项：不认识的键“roster”"),
    ],
)
def test_a_missing_roster_is_one_clear_line(tmp_path: Path, config: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        load(tmp_path, config=config)
    assert message in str(raised.value)
    assert "\n" not in str(raised.value)
