"""联合行文的机关数应相符：标题称“等四部门”，署名就是四个机关。

漏署、多署，或者增减了联合单位而标题没有改，都会两处不一。署名可以一行一个，也可以一行几个；孰是由承办处室核定。只署主办机关
一家的网页稿、署名写作“等四部门”的不提示。
依据：《党政机关公文格式》（GB/T 9704—2012）7.3.5；《党政机关公文处理工作条例》第九条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, compile_late, rule

_FEWEST = 2
_TOGETHER = compile_late(r"等|其他")
_REGION = compile_late(r"(?:中共|共青团)?[一-鿿]{1,6}?[省市县区州盟旗]")
# 云川市教育局云川市财政局: run together, or one body of two (中共云川市委云川市人民政府…办公室).
_ENDS = compile_late(r"[局厅委院署部会室府行](?=[一-鿿])")


@rule(
    "S106",
    "joint-count",
    severity=Severity.WARNING,
    basis="《党政机关公文格式》（GB/T 9704—2012）7.3.5",
    needs=("issuer",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "云川市教育局等四部门关于印发《校园节水方案》的通知\n云教发〔2026〕5号\n各县（市、区）教育局：\n"
            "　　现予印发。\n"
            "云川市教育局　　　　云川市水利局\n云川市财政局　　　　云川市民政局\n2026年3月5日"
        ),
        Good(
            "云川市水利局等3部门关于开展取水检查的通知\n各县水利局、财政局：\n　　请认真组织。\n云川市水利局\n"
            "云川市财政局\n"
            "云川市公安局\n2026年3月5日"
        ),
        Good(
            "云川市水利局转发省水利厅等六部门关于加强取水管理的通知\n各县水利局：\n　　请贯彻执行。\n云川市水利局\n"
            "2026年3月5日"
        ),
        Bad(
            "云川市教育局【等四部门】关于印发《校园节水方案》的通知\n云教发〔2026〕5号\n各县（市、区）教育局：\n"
            "　　现予印发。\n"
            "云川市教育局　　　　云川市水利局\n云川市财政局\n2026年3月5日"
        ),
        Bad(
            "云川市水利局【等2部门】关于开展取水检查的通知\n各县水利局、财政局：\n　　请认真组织。\n云川市水利局\n"
            "云川市财政局\n"
            "云川市公安局\n2026年3月5日"
        ),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    elements = {fact.value.element: fact for fact in document.facts("issuer")}
    title, signature = elements.get("title"), elements.get("signature")
    if title is None or signature is None or not title.value.joint:
        return
    names = [organ.name for organ in signature.value.organs]
    joint, signed = title.value.joint, len(names)
    most = signed + sum(_further(name) for name in names)
    lone = signed == 1 and joint > _FEWEST
    if signed <= joint <= most or lone or any(_TOGETHER.search(name) for name in names):
        return
    words = document.text[slice(*title.value.joint_span)].lstrip("等及其他 　")
    yield Finding(
        title.value.joint_span,
        f"标题称“{words}”，署名为{signed}个机关",
        related=(Related(signature.span, "署名"),),
    )


def _further(name: str) -> int:
    """How many more organs a run of words may name: as often as its place comes again behind the end of a name."""
    region = _REGION.match(name)
    if region is None:
        return 0
    return sum(1 for end in _ENDS.finditer(name) if name.startswith(region[0].removeprefix("中共"), end.end()))
