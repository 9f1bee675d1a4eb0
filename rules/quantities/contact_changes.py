"""联系方式前后不一：同一联系人、同一项目的电话、邮箱、地址、邮编在文中应当相同。

正文写“0571-88881234”，附注写“0571-88881243”，照哪个打都可能不通。同一姓名的两个电话、“报名邮箱”写了两个、号码只差相邻
两位颠倒或者缺了一位的才提示；不同的人、单位、地区，电话与传真，分机，一处列出几个号码的，不算。两处孰是，qlint不判断。
依据：编辑惯例；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, ContactChange, Document, Finding, Good, Measured, Related, Severity, rule

_NAMES = {
    "landline": "电话",
    "mobile": "手机号码",
    "fax": "传真号码",
    "mail": "邮箱",
    "postcode": "邮政编码",
    "address": "地址",
    "person": "联系人",
    "account": "账号",
    "site": "网址",
}


@rule(
    "Q404",
    "contact-changes",
    severity=Severity.WARNING,
    basis="编辑惯例；《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("contact_change",),
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
        Good(
            "请于3月1日前报送（联系人：林知远，电话：0571-88881234）。\n未尽事宜，请与林知远联系，联系电话0571-88881234。"
        ),
        Good("联系人：林知远，电话：0571-88881234。\n联系人：周行简，电话：0571-88881243。"),
        Good("联系人：林知远\n联系电话：0571-88881234\n传真：0571-88881235"),
        Good("联系人：林知远，电话：0571-88881234、13900000000。\n联系人：林知远，电话：88881234。"),
        Good("东门区咨询电话：0571-88881234。\n西门区咨询电话：0571-88881243。"),
        Good("监督举报电话：0571-88881234。\n咨询电话：0571-88884321。"),
        Good("咨询电话：0571-88881234（业务科）。\n咨询电话：0571-88884321（法规科）。"),
        Good("联系人：林知远，电话：0571-88881234转801。\n联系人：林知远，电话：0571-88881234转802。"),
        Good("收件地址：云川市东门路12号。\n收件地址：东门路12号。"),
        Good("联系人：林知远\n电话：0571-88881234\n手机：13900000000"),
        Good("招标人：云川市水务公司\n联系电话：0571-88881234\n代理机构：云川市咨询公司\n联系电话：0571-86660000"),
        Good("A组报名邮箱：a@163.com\nB组报名邮箱：b@163.com\n联系电话：0571-88881234\n传真电话：0571-88881243"),
        Good("招聘单位：县第一中学，报名电话：88881234。\n招聘单位：县第二中学，报名电话：88885678。"),
        Good("市第一医院（滨河南路18号）。\n市第二医院（滨河北路18号）。"),
        Good("原地址：人民路102号政务中心。\n新地址：人民路112号政务中心。"),
        Good("总店：云川路208号，电话62340001。分店：云川路280号，电话62340010。"),
        Bad("新馆位于云川路208号，占地32亩。\n驾车前往的读者请导航至【云川路280号】。"),
        Bad("请拨打服务专线0571-83217766。\n也可再拨打服务专线【0571-83217676】。"),
        Bad("活动在市文化馆（滨河南路18号）举行。\n车辆可停放在市文化馆（【滨河北路18号】）。"),
        Bad("联系人：林知远　电话：0571-88881234\n如有疑问，咨询电话【0571-88881243】（林知远）。"),
        Bad("联系人：林知远，手机138××××6072。\n请与林知远同志联系（手机【138××××6702】）。"),
        Bad("收款账号：6222021234567890123\n捐款请汇至上述账户（账号：【6222021234567809123】）。"),
        Bad("请登录报名网址：www.yunchuan-bm.example。\n报名网址：【www.yunchuan-mb.example】"),
        Bad("请报市水利局（联系人：林知远，电话：0571-88881234）。\n联系人林知远，联系电话【0571-88881243】。"),
        Bad("联系人：林知远，手机：13900001234。\n会务联系人：林知远，手机【13900001324】。"),
        Bad(
            "一、请将报名表发至报名邮箱：ycslj@163.com。\n二、报名材料收齐后不予退还。\n三、报名邮箱：【ycslj@126.com】。"
        ),
        Bad("监督举报电话：0571-88881234。\n各单位要公布监督举报电话。监督举报电话：【0571-86660000】。"),
        Bad("收件地址：云川市东门路12号水利大厦。\n请寄至上述地址。收件地址：【云川市东门路21号水利大厦】。"),
        Bad("联系电话：0571-88881234。\n如有疑问，请及时反映。联系电话：【0571-8888123】。"),
        Bad("联系人：林知远\n联系电话：0571-88881234\n报送要求见附件。\n联系人：【林志远】\n联系电话：0571-88881234"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("contact_change"):
        change: ContactChange = fact.value
        here, there = (document.text[slice(*each.span)] for each in (change.second, change.first))
        name = _NAMES[change.second.sort]
        if change.reason == "holder":
            subject = f"{change.first.holder}的{name}前后应当一致"
        elif change.reason == "label":
            subject = f"“{change.second.label}”前后应当一致"
        elif change.reason == "number":
            subject = "同一电话的联系人前后应当一致"
        else:
            subject = f"{name}前后应当一致，两处几乎相同"
        yield Finding(
            fact.span,
            f"{subject}，此处为“{here}”，前文为“{there}”，请核定",
            related=(Related(change.first.span, f"前文为“{there}”"),),
        )
