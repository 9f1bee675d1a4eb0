"""号码的位数不对：手机号码应为11位，邮政编码应为6位，区号、座机号码位数应当完整，邮箱应有“@”和域名。

手机少一位、座机少一位，电话就打不通。只看“电话”“手机”“传真”“邮编”“邮箱”之后的号码；短号、分机、服务电话（12345、400）不算。
依据：编辑惯例；《电信网编号计划》。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, NumberFlaw, Severity, rule


@rule(
    "Q405",
    "number-form",
    severity=Severity.WARNING,
    basis="编辑惯例；《电信网编号计划》",
    needs=("number_flaw",),
    masks=("reproduced",),
    except_kinds=("law",),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
        Measured("raw", 0, 0, 0),
    ),
    examples=(
        Good("联系电话：13900000000，0571-88881234，010-88881234，0792-8888123。"),
        Good("联系电话：88881234转801，短号：668899，热线电话：12345、4008881234。"),
        Good("联系电话：（0571）88881234，电话：0571-8888-1234，传真：0571—88881235。"),
        Good("联系电话：139-0000-0000，电话：+86-571-88881234。"),
        Good("邮编：310000，邮箱：ycslj@163.com，电子邮箱：slj.yc@yunchuan.gov.cn。"),
        Good("邮箱：OA系统办公室，网址为www.163.com。联系电话：×××××××。"),
        Bad("联系人：林知远，手机：【1390000123】。"),
        Bad("联系电话：【139000012345】。"),
        Bad("联系电话：【010-8888123】。"),
        Bad("咨询电话：【0571-888812】。"),
        Bad("联系电话：【571-88881234】。"),
        Bad("通信地址：云川市东门路12号，邮编：【31000】。"),
        Bad("报名邮箱：【ycslj163.com】。"),
        Bad("电子邮箱：【ycslj@163com】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("number_flaw"):
        flaw: NumberFlaw = fact.value
        due = {
            "mobile": f"手机号码应为{flaw.due}位",
            "local": f"区号之后的电话号码应为{flaw.due}位",
            "area": "区号应为“010”“02”加一位或者“0”加三位",
            "mail": "邮箱应有“@”和完整的域名",
            "postcode": f"邮政编码应为{flaw.due}位",
        }[flaw.sort]
        counted = f"（{flaw.digits}位）" if flaw.due else ""
        yield Finding(fact.span, f"{due}，此处为“{flaw.words}”{counted}")
