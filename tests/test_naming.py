"""Names of organs in full and in short."""

from __future__ import annotations

import pytest

from qlint.naming import is_same_organ, may_send_for, principal_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云川市发展和改革委员会", "市发改委"),
        ("云川市财政局", "市财政局"),
        ("云川学院党委", "中共云川学院委员会"),
        ("云川水务集团党委", "中共云川水务集团有限公司委员会"),
        ("云川市水利局机关党委", "中共云川市水利局机关委员会"),
        ("云川市文化和旅游局", "市文旅局"),
        ("云川市卫生健康委员会", "云川市卫健委"),
        ("安江省云川市财政局", "云川市财政局"),
        ("中共云川市委办公室", "云川市委办公室"),
        ("云川市妇女联合会", "云川市妇联"),
        ("云川经济技术开发区管理委员会", "云川经开区管委"),
    ],
)
def test_one_body(one: str, other: str) -> None:
    assert is_same_organ(one, other) and is_same_organ(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("云川市教育局", "云川市体育局"),
        ("云川市教育局", "云川市教育委员会"),
        ("云川市交通局", "云川市交通运输局"),
        ("安江省农业厅", "安江省农业农村厅"),
        ("槐荫岭县人民政府", "槐荫县人民政府"),
        ("北岭县水利局", "西屏县水利局"),
        ("云川市人民政府", "云川县人民政府"),
    ],
)
def test_two_bodies(one: str, other: str) -> None:
    assert not is_same_organ(one, other)


def test_an_office_sends_for_its_principal() -> None:
    assert principal_of("云川市人民政府办公室（秘书处）") == "云川市人民政府"
    assert may_send_for("云川市人民政府办公室", "云川市人民政府")
    assert may_send_for("云川市应急管理局", "云川市防汛抗旱指挥部")
    assert not may_send_for("西屏县人民政府办公室", "北岭县人民政府")
