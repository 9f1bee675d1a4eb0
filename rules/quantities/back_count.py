"""回指的项数与前文不符：“上述三项”“以上四条”之前列出的，应当正是三项、四条。

前文增删一项之后，后面的“上述N项”常常没有顺改。只看紧接在前的一个列举：同段中从“一是”“（一）”“1.”起连续编号的，或者紧接在上面的
编号各行；前面没有列举、列举不止一个的，不作判断。“二年以上五年以下”不算。
依据：同一事项的总数与分项不能两说；《党政机关公文处理工作条例》第二十条（数字、段落顺序是否准确）。
"""

from collections.abc import Iterator

from qlint import BackCount, Bad, Document, Finding, Good, Measured, Related, Severity, rule


@rule(
    "Q204",
    "back-count",
    severity=Severity.WARNING,
    basis="《党政机关公文处理工作条例》第二十条（数字、段落顺序是否准确）",
    needs=("back_count",),
    masks=("reproduced", "table", "quotation"),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news", "raw")),
    examples=(
        Good("一是修渠，二是护林，三是通电。上述三项工作由各乡镇负责。"),
        Good("申请人应当提交：\n1.申请表。\n2.身份证复印件。\n3.承诺书。\n以上3项材料一式两份。"),
        Good("处二年以上五年以下有期徒刑，三个以上五个以下单位联合申报。"),
        Good("一是修渠，二是护林，三是通电，由市水利局、市林业局牵头。上述两个部门按月调度。"),
        Good("（一）修渠；（二）护林。一是抓进度，二是抓质量，三是抓安全。上述两项工作由各乡镇负责。"),
        Good("上述三个县已经完成验收。"),
        Good("一、修渠\n二、护林\n三、通电\n（一）立杆。\n（二）架线。\n上述两项由市供电公司负责。"),
        Good("一、修渠。\n二、护林。\n对违反上述两项规定的，依法处理。"),
        Bad("一、修渠。\n二、护林。\n三、通电。\n对违反【上述两项】规定的，依法处理。"),
        Bad("（一）修渠。\n（二）护林。\n（三）通电。\n凡符合【上述两个条件】的，均可申报。"),
        Bad("一是修渠，二是护林，三是通电，四是建站。【上述三项】工作由各乡镇负责。"),
        Bad("申请人应当提交：\n1.申请表。\n2.身份证复印件。\n3.承诺书。\n4.照片。\n【以上3项】材料一式两份。"),
        Bad("要做到：（一）早谋划；（二）早部署。【以上三点】，各单位要抓好落实。"),
        Bad("第一，摸清底数。第二，分类施策。第三，严格考核。对【上述四个方面】，市水利局按月通报。"),
    ),
)  # fmt: skip
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("back_count"):
        value: BackCount = fact.value
        if value.stated == len(value.members):
            continue
        last = document.text[slice(*value.members[-1])].strip("，、。.：: 　")
        yield Finding(
            fact.span,
            f"回指的项数应当与前文一致，此处称“{document.text[slice(*fact.span)]}”，前面列到“{last}”，共{len(value.members)}项",
            related=(Related(value.members[0], "前文第一项"), Related(value.members[-1], "前文最后一项")),
        )
