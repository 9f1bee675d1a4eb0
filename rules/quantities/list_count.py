"""列举多于总数：“甲、乙、丙等N个”所列不得多于N个。

“等”可以表示列举未尽，所列少于总数是对的；所列多于总数，则必有一处有误。
依据：列举与总数不能两说；《党政机关公文处理工作条例》第二十条（数字是否准确）。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Severity, compile_late, rule

# 的 inside an item may end one list and begin another (甲、乙的丙、丁等3个): then the items cannot be counted.
_NESTED = compile_late(r".的.")
_LONGEST_ITEM = 22
_FARTHEST = 12


@rule(
    "Q202",
    "list-count",
    severity=Severity.ERROR,
    basis="《党政机关公文处理工作条例》第二十条（数字是否准确）",
    needs=("counted_list",),
    masks=("reproduced", "table"),
    except_kinds=("law",),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("云川市、北岭县、南溪县等5个市县参加试点。"),
        Good("市教育局、市财政局和市民政局等3个部门联合发文。"),
        Good("在“诚信商户”“文明窗口”等2项评选中获奖。"),
        Good("东门、西门、南门的商铺、住户、学校等3类主体均须登记。"),
        Good("聘请张某、李某、王某等2名律师和1名会计师担任顾问。"),
        Good("教育局、财政局、民政局、卫生健康局等2市8部门联合检查。"),
        Good(
            "云川市水利局关于园区选址的通知\n一、园区面积8平方千米。\n二、园区发展泵站设备、管网材料、智能水表等3类产业。"
        ),
        Good("市教育局、市财政局、市民政局等共5个部门，以及2所高校参加。"),
        Good("新建学校、医院，以及水厂、电厂等2类设施。"),
        Good("提供北岭县、南溪县、西屏县等1个或者多个县的数据。"),
        Good("全市70多位企业家、学者围绕产业转型、技术创新等2个主题讨论。"),
        Good("出台加强巡查、严格考核、公开通报等3个方面12项措施。"),
        Bad("【云川市、北岭县、南溪县、西屏县等3个】市县参加试点。"),
        Bad("【由市教育局、市财政局、市民政局、市公安局和市司法局等四个】部门组成。"),
        Bad("【征集了“智慧泵站”“数字河湖”“绿色岸线”等2项】成果。"),
        Bad("【云川大学、北岭学院、南溪学院、云川一中等共3所】学校参加。"),
        Bad("队员来自【北岭医院、南溪医院、西屏医院、云川中医院等3家】医院的科室。"),
        Bad("【市教育局、市财政局、市民政局，以及市公安局、市司法局等4个】部门参加。"),
        Bad("【修订了《供水办法》（试行）、《节水规定》、《排水细则》等2件】文件。"),
        Bad("【由市水利局、市财政局、市住房城乡建设局等2部门】联合印发。"),
        Bad("【表扬了林知远、陈明、王芳、周立等3名】同志。"),
        Bad("【加强巡查、严格考核、公开通报、约谈问责等3个方面】20项措施已经落实。"),
        Bad("试点范围包括【洒水车、清扫车、渣土车、冷藏车等3个】品种。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for fact in document.facts("counted_list"):
        counted = fact.value
        if not counted.stated < counted.least <= counted.stated + _FARTHEST:
            continue
        words = [document.text[item.start : item.end] for item in counted.items]
        if max(map(len, words[1:])) > _LONGEST_ITEM or any(_NESTED.search(word) for word in words[1:]):
            continue
        yield Finding(
            fact.span,
            f"所列不应多于{counted.stated}个，此处在“等”前列了{counted.least}个：" + "／".join(words)[:60],
        )
