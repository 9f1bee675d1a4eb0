"""一个机关不同时列入主送和抄送。

主送机关已经收文，再抄送是重复，多是套用旧稿时没有调整。只比较写法相同的具体名称；“各部门”“有关单位”等统称不比较。
依据：《党政机关公文处理工作条例》第九条。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Related, Severity, Span, compile_late, rule

_LABEL = compile_late(r"抄[ 　]*送[ 　]*[：:]")
_NAME = compile_late(r"[^、，,；;。：:（）() 　\n]{3,30}")
_GENERAL = compile_late(r"各|有关|相关|直属|所属|部门|单位|成员")
_HEAD = (
    "云川市水利局关于开展节水宣传的通知\n北岭县水利局、西屏县水利局：\n　　请认真组织。\n云川市水利局\n2026年3月5日\n"
)
_PRINTED = "\n云川市水利局办公室　　2026年3月6日印发"


@rule(
    "S113",
    "addressee-and-copy",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第九条",
    needs=("addressees",),
    except_kinds=("law", "report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(_HEAD + "抄送：北岭县人民政府，西屏县财政局。" + _PRINTED),
        Good(_HEAD + "抄送：省水利厅，各有关单位。" + _PRINTED),
        Bad(_HEAD + "抄送：省水利厅，【西屏县水利局】。" + _PRINTED),
        Bad(_HEAD + "抄送：【北岭县水利局】、南塘县水利局。" + _PRINTED),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    copies = [block for block in document.blocks if block.kind == "copy_to"]
    addressed = next(iter(document.facts("addressees")), None)
    if addressed is None or not copies or not _LABEL.match(document.text, copies[0].start):
        return
    names = {name.name: name for name in addressed.value.names if not _GENERAL.search(name.name)}
    for block in copies:
        label = _LABEL.match(document.text, *block.span)
        for match in _NAME.finditer(document.text, label.end() if label else block.start, block.end):
            if (name := names.get(match[0])) is not None:
                yield Finding(
                    Span(*match.span()),
                    f"一个机关不同时主送和抄送，此处“{match[0]}”已列入主送",
                    related=(Related(name.span, "主送"),),
                )
