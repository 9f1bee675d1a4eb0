"""What a checking desk expects of whole documents, run as people run it: exact findings and exit statuses."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

REPLY = """\
云川市人民政府关于
西屏县湿地保护规划的批复
云政函〔2026〕21号
西屏县人民政府：
你县《关于审批〈西屏县湿地保护规划（2026—2035年）〉的请示》（西政〔2026〕9号）收悉。现批复如下：
一、原则同意《西屏县湿地保护规划（2026—2035年）》，请认真组织实施。
二、你县要严格生态空间管控，妥善安置保护区内的群众，不得擅自改变湿地用途。
三、市林业局、市自然资源局要加强指导监督，重大问题及时报告市人民政府。
此复。
云川市人民政府
2026年4月2日
"""

DRAFT = """\
云川市人民政府办公室关于
加强冬季森林防火工作的通知
云政办发〔2026〕  号
各县（市、区）人民政府，市政府各部门：
入冬以来，我市降水偏少，森林火险等级偏高。为做好冬季森林防火工作，现就有关事项通知如下：
一、落实防火责任。各地要逐级签订责任书，把责任落实到山头地块。
二、严格火源管控。重点时段在进山路口设立检查站，严禁携带火种进山。
云川市人民政府办公室
2026年  月  日
"""

JOINT = """\
云川市民政局等四部门关于印发
《云川市养老服务提升行动方案》的通知
云民发〔2026〕6号
各县（市、区）民政局、财政局、卫生健康局、医疗保障局：
现将《云川市养老服务提升行动方案》印发给你们，请结合实际认真贯彻落实。
云川市民政局　　　　云川市财政局
云川市卫生健康委员会　　　　云川市医疗保障局
2026年3月12日
云川市养老服务提升行动方案
为提升全市养老服务水平，制定本方案。
一、总体目标
到2027年，基本养老服务覆盖全体老年人。
二、重点任务
（一）完善服务网络。每个街道建成一处综合服务中心。
（二）壮大人才队伍。分级开展养老护理员培训。
"""

MEETING = """\
云川市教育局关于
召开中小学安全工作会议的通知
云教函〔2026〕12号
各县（市、区）教育局：
定于2026年4月10日（星期四）上午9时召开全市中小学安全工作会议，请按时参加。
云川市教育局
2026年3月20日
"""


def check(folder: Path, text: str, *options: str) -> tuple[int, dict[str, Any]]:
    """The exit status and the JSON report of `qlint check` over one document."""
    (folder / "文稿.txt").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "qlint", "check", "文稿.txt", "--format", "json", *options]
    done = subprocess.run(command, cwd=folder, capture_output=True)
    return done.returncode, json.loads(done.stdout)


def severities(report: dict[str, Any]) -> list[str]:
    return [finding["severity"] for finding in report["findings"]]


def test_a_clean_reply_has_no_finding_of_any_level(tmp_path: Path) -> None:
    status, report = check(tmp_path, REPLY)
    assert report["findings"] == []
    assert report["files"][0]["coverage"] == 1.0
    assert report["files"][0]["kind"] == "批复"
    assert status == 0


def test_the_blanks_of_a_draft_are_one_hint(tmp_path: Path) -> None:
    status, report = check(tmp_path, DRAFT)
    assert severities(report) == ["info"]
    assert report["files"][0]["stage"] == "draft"
    assert status == 0


def test_each_blank_of_a_final_text_is_an_error(tmp_path: Path) -> None:
    status, report = check(tmp_path, DRAFT, "--stage", "final")
    assert severities(report) == ["error", "error"]
    assert [finding["line"] for finding in report["findings"]] == [3, 9]
    assert status == 1


def test_a_joint_notice_with_its_plan_is_clean(tmp_path: Path) -> None:
    status, report = check(tmp_path, JOINT)
    assert (status, report["findings"]) == (0, [])


def test_an_organ_missing_from_the_signature_of_a_joint_notice(tmp_path: Path) -> None:
    status, report = check(
        tmp_path, JOINT.replace("云川市卫生健康委员会　　　　云川市医疗保障局", "云川市卫生健康委员会")
    )
    (finding,) = report["findings"]
    assert (status, finding["severity"], finding["line"]) == (0, "warning", 1)
    assert finding["message"] == "标题称“四部门”，署名为3个机关"
    assert [other["line"] for other in finding["related"]] == [6]
    assert check(tmp_path, JOINT.replace("　　　　云川市医疗保障局", ""), "--fail-on", "warning")[0] == 1


ENROLLING = MEETING.replace("请按时参加。", "请于4月11日前报名。")


def test_enrolling_after_the_meeting(tmp_path: Path) -> None:
    status, report = check(tmp_path, ENROLLING)
    assert status == 1
    assert [(finding["severity"], finding["text"]) for finding in report["findings"]] == [
        ("error", "星期四"), ("warning", "4月11日"),
    ]  # fmt: skip
    assert [other["text"] for other in report["findings"][1]["related"]] == ["2026年4月10日"]
    right = ENROLLING.replace("星期四", "星期五").replace("4月11日", "4月8日")
    status, report = check(tmp_path, right)
    assert (status, report["findings"]) == (0, [])


@pytest.mark.parametrize(("text", "expected"), [(MEETING, ["error"]), (MEETING.replace("星期四", "星期五"), [])])
def test_the_weekday_of_a_meeting(tmp_path: Path, text: str, expected: list[str]) -> None:
    status, report = check(tmp_path, text)
    assert severities(report) == expected
    assert status == (1 if expected else 0)
    assert all("星期四" in finding["text"] for finding in report["findings"])


def test_a_day_that_does_not_exist_is_not_proposed_in_another_form(tmp_path: Path) -> None:
    _, report = check(tmp_path, MEETING.replace("星期四", "星期五").replace("2026年3月20日", "2026年02月30日"))
    assert [finding["code"] for finding in report["findings"]] == ["D101"]
