"""部门不得向下一级政府发指令性公文。

部门经本级政府同意的，可以向下一级政府行文，文中应当注明“经……同意”；没有注明的，应当改发下一级政府的对口部门，或者以本级政府
（办公室）名义行文。函、召开会议和征求意见的通知、县级部门发给乡镇的通知不在此列。
依据：《党政机关公文处理工作条例》（行文规则）；编辑惯例。
"""

from collections.abc import Iterator

from qlint import (
    Addressees,
    Bad,
    Document,
    Finding,
    Good,
    Measured,
    Named,
    Related,
    Severity,
    Title,
    compile_late,
    rule,
)

# 安全生产委员会 and the like stand above departments: only commissions that are departments count.
_DEPARTMENT = compile_late(
    r"(?:局|(?<!办公)厅|(?:发展和?改革|卫生健康|卫生|教育|国有资产监督管理|民族(?:宗教)?事务|住房和?城乡建设|农业农村|交通运输|经济和信息化|科学技术|城市管理|商务)"
    r"(?:委员会|委))\Z"
)
# What may send to governments itself, and what is no department of the government.
_HIGHER = compile_late(
    r"国务院|党委|[省市县区州]委\Z|人大|政协|纪委|监委|管委会|管理委员会|领导小组|指挥部|军|法院|检察|国家"
)
_GOVERNMENT = compile_late(r"(?:人民)?政府(?:办公[室厅])?(?:[（(][^（）()]*[）)])?\Z")
_AGREED = compile_late(
    r"(?:经|报|根据|按照|受)[^。；]{0,24}(?:同意|批准|授权|委托|审定|要求)|(?:市|省|县|州|区)(?:委|政府)[^。；]{0,12}(?:同意|部署|要求|决定)"
)
_KINDS = ("通知", "意见", "通报")
_ASKING = ("征求", "召开", "举办", "参加", "转发", "推荐", "申报")


@rule(
    "S152",
    "overstepping",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》（行文规则）；编辑惯例",
    needs=("title", "addressees"),
    kinds=_KINDS,
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good("云川市水利局关于做好供水工作的通知\n各县（市、区）人民政府：\n经市人民政府同意，现就供水工作通知如下。"),
        Good("云川市水利局关于做好供水工作的通知\n各县（市、区）水利局：\n请抓好落实。"),
        Good("云川市人民政府办公室关于做好供水工作的通知\n各县（市、区）人民政府：\n请抓好落实。"),
        Good("云川市人民政府办公厅关于做好供水工作的通知\n各县（市、区）人民政府：\n请抓好落实。"),
        Good("云川市水利局关于召开供水工作会议的通知\n各县（市、区）人民政府：\n请派员参加。"),
        Bad("云川市水利局关于做好供水工作的通知\n【各县（市、区）人民政府】：\n请抓好落实。"),
        Bad("云川市发展和改革委员会关于加强价格监管的意见\n【北岭县人民政府】，市直各部门：\n请抓好落实。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    titles, addressed = document.facts("title"), document.facts("addressees")
    if not titles or not addressed:
        return
    title: Title = titles[0].value
    value: Addressees = addressed[0].value
    if not title.issuers or not all(_is_department(issuer) for issuer in title.issuers):
        return
    # 各市、州人民政府: two names, of which the first is cut short.
    listed = value.names[0].name.startswith("各") and len(value.names[0].name) <= 3
    governments = [name for name in value.names if _is_lower(name, title.issuers[0].name, listed=listed)]
    if not governments or any(word in document.title for word in _ASKING) or _AGREED.search(document.text):
        return
    yield Finding(
        governments[0].span,
        f"部门不得向下一级政府发{document.kind}（经本级政府同意的应当注明），此处主送“{governments[0].name}”",
        related=(Related(title.issuers[0].span, "发文机关"),),
    )


def _is_department(issuer: Named) -> bool:
    return _DEPARTMENT.search(issuer.name) is not None and _HIGHER.search(issuer.name) is None


def _is_lower(name: Named, issuer: str, *, listed: bool) -> bool:
    """各县（市、区）人民政府 or another government with its own name; 省人民政府 and 市人民政府 alone stand above.

    Departments of a county write to 乡镇 every day: nobody asks for consent there.
    """
    government = _GOVERNMENT.search(name.name)
    if government is None or any(word in name.name for word in ("乡", "镇", "街道")):
        return False
    return (
        listed
        or name.name.startswith("各")
        or (len(name.name) >= 6 and not issuer.startswith(name.name[: government.start()]))
    )
