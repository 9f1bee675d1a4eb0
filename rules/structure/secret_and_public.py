"""标有密级或者“内部”字样，又标注公开。

涉密公文不得公开；标有“内部资料”“内部文件”的与（此件公开发布）也不能并存，两者必有一误。
依据：编辑惯例（密级、内部与公开发布不能两说）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, compile_late, rule

_INTERNAL = compile_late(
    r"[（(【]?(?:内部(?:资料|文件|材料|文稿|刊物|参阅|掌握)|(?:仅供|供)内部[一-鿿]{2,4})"
    r"[ 　，、]*(?:注意保[存管密]|请勿外传|不得外传|妥善保管)?[）)】]?\Z"
)
_HEAD_LINES = 10


@rule(
    "S122",
    "secret-and-public",
    severity=Severity.ERROR,
    basis="编辑惯例（密级、内部与公开发布不能两说）",
    needs=("release",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("内部资料\n关于供水工作的通知\n各乡镇：\n请抓好落实。\n云川市水利局\n2026年3月5日\n（此件不公开）"),
        Good("关于保密工作的通知\n各乡镇：\n内部资料应登记。\n云川市水利局\n2026年3月5日\n（此件公开发布）"),
        Bad(
            "000017\n秘密★1年\n关于供水工作的通知\n各乡镇：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "【（此件公开发布）】"
        ),
        Bad(
            "内部资料　注意保存\n关于供水工作的通知\n各乡镇：\n请抓好落实。\n云川市水利局\n2026年3月5日\n"
            "【（此件主动公开）】"
        ),
        Bad(
            "机密★10年\n关于供水工作的通知\n各乡镇：\n请抓好落实。\n云川市水利局\n2026年3月5日\n【公开方式：主动公开】"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    release = next((fact for fact in document.facts("release") if fact.value.sort == "public"), None)
    if release is None:
        return
    secret = next(iter(document.blocks_of("secrecy")), None)
    head = document.blocks[:_HEAD_LINES]
    mark = secret or next((block for block in head if _INTERNAL.match(document.text, block.start, block.end)), None)
    if mark is None:
        return
    printed, told = document.text[slice(*release.span)], document.text[slice(*mark.span)]
    yield Finding(
        release.span,
        f"标有“{told}”的文件不得公开，此处为“{printed}”",
        related=(Related(mark.span, "密级" if secret is not None else "内部字样"),),
        severity=None if secret is not None else Severity.WARNING,
    )
