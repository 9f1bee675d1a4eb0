"""The kinds of official documents (文种) and of what is commonly issued with or like one."""

from __future__ import annotations

# The fifteen kinds of 《党政机关公文处理工作条例》第八条.
STATUTORY_KINDS = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函",
    "纪要",
)  # fmt: skip
LAW_KINDS = ("解释", "条例", "规定", "办法", "细则", "规则", "章程", "准则", "法", "守则", "规程", "修正案")
OTHER_KINDS = (
    "方案", "规划", "计划", "要点", "预案", "制度", "标准", "指南", "指引", "答复", "讲话", "总结", "名单", "令",
    "公约", "批示", "简报",
)  # fmt: skip
KINDS_LONGEST_FIRST = tuple(sorted((*STATUTORY_KINDS, *LAW_KINDS, *OTHER_KINDS), key=lambda kind: (-len(kind), kind)))
# Who a document goes to decides what it must have: 上行文, and those that everybody reads.
UPWARD_KINDS = ("请示", "报告", "议案")
PUBLIC_KINDS = ("公告", "通告", "公报", "决议", "命令")
