"""Approximate numbers told once more in other words."""

from __future__ import annotations

import pytest

from qlint.config import Settings
from qlint.engine import read_document
from qlint.model import Source


def read(text: str) -> list[str]:
    pairs = read_document(Source("文稿.txt", text), Settings(())).facts("claim_pair")
    return [fact.value.verdict for fact in pairs]


@pytest.mark.parametrize(
    "text",
    [
        "活动吸引百余名读者到场。据介绍，当天共有240余名读者参与活动。",
        "志愿者惠及群众3万余人。通过这次活动，5万余名群众享受到服务。",
        "义诊队接诊群众200余人次。义诊活动中，医生们共接诊群众260余人次。",
    ],
)
def test_told_again(text: str) -> None:
    assert read(text) == ["restated"]


@pytest.mark.parametrize(
    "text",
    [
        "会议有130余名企业家参加。会上，8名企业家作了发言。",
        "共清理河道12公里，清理垃圾300余吨。通过此次整治，南溪段清理垃圾120余吨。",
        "上千名市民走进展馆。据介绍，当天共有1300余名市民参加活动。",
        "读书会吸引读者百余人。随后举办的讲座共有240余名读者参加。",
    ],
)
def test_others_are_not(text: str) -> None:
    assert read(text) == []
