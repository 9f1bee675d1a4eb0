"""标有密级的文件应在涉密计算机上校核。

版头标有绝密、机密、秘密的，提醒一次：涉密文件不得在联网计算机上处理，qlint不缓存、不留存其内容。
依据：《党政机关公文处理工作条例》第九条；《中华人民共和国保守国家秘密法》。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, rule


@rule(
    "S121",
    "secret-document",
    severity=Severity.WARNING,
    basis="《中华人民共和国保守国家秘密法》",
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("关于保密工作的通知\n各乡镇：\n机密级文件应当登记。密级：由承办单位确定。"),
        Good("关于保密工作的通知\n各乡镇：\n一、分级\n秘密\n机密\n绝密\n二、期限\n秘密级不超过10年。"),
        Bad("000017\n【机密★1年】\n云川市水利局文件\n云水发〔2026〕5号\n关于供水工作的通知\n各乡镇：\n请抓好落实。"),
        Bad("000017\n【秘密】\n特急\n云川市水利局关于供水工作的请示\n市人民政府：\n妥否，请批示。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    block = next(iter(document.blocks_of("secrecy")), None)
    if block is not None:
        mark = document.text[block.start : block.end]
        yield Finding(block.span, f"标有密级“{mark}”，应在涉密计算机上校核；qlint不缓存、不留存本文内容")
