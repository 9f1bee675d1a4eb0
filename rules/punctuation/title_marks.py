"""书名号只标作品、文件的名称：活动、奖项、证书、机关的名称不用。

“‘清河护岸’行动”用引号，“不动产权证书”“云川市水利局”不用标号。办法、条例等文件名里含有这些词的，是文件名；节目、影片叫“大会”
“行动”的也是作品名，不算。证照的名称有争议，只供参考。
依据：不能视为作品的课程、课题、奖品奖状、商标、证照、组织机构、会议、活动等名称，不用书名号。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Edit, Finding, Fix, Good, Measured, Pattern, Severity, Span, compile_late, rule

_NAMED = Pattern(
    "《",
    r"《(?P<name>[^《》〈〉\n]{2,24})》(?:主题|系列|专题)?(?P<noun>活动|专项行动|行动|大赛|竞赛|比赛|征文|称号|荣誉称号|奖项|项目|课题|论坛|展览)(?![一-鿿]{0,3}[》手书指方])",
)
_WITHIN = Pattern(
    "《",
    r"《(?P<whole>[^《》〈〉\n]{2,20}?(?P<end>人民政府|委员会|办公室|[一-鿿](?![结开残迷布棋格大全时战政危定骗困僵破入])[一-鿿]局|有限公司|专项行动|主题活动|荣誉称号|许可证|营业执照|[权格业]证书?|荣誉证书|资格证书|光荣证))》",
)
_TEXTS = compile_late(
    r"关于|(?:法|条例|办法|规定|规则|细则|通知|公告|意见|方案|决定|报告|标准|规范|规划|计划|纲要|预案|章程|指南|手册|制度|日报|晚报|[记传史论诗书歌曲篇])(?:（[^（）]{1,10}）)?\Z"
)
_PAPERS = ("证", "证书", "执照")


@rule(
    "P116",
    "title-marks",
    severity=Severity.WARNING,
    basis="《标点符号用法》（GB/T 15834—2011）A.13.1",
    patterns=(_NAMED, _WITHIN),
    masks=("link", "reproduced"),
    except_kinds=("law", "news"),
    fixable=True,
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("开展“安全供水月”活动，发放不动产权证书，落实《云川市取水许可证管理办法》。"),
        Good("组织《云川市供水条例》宣传活动和《北岭河纪事》展览。"),
        Good("央视《中国诗词大会》节目走进云川，《公民行动》获好评。"),
        Good("宣讲《云川市水利局关于节水行动的意见》，举行《云川市节水条例》项目论证会。"),
        Good("读书会选读《城南大结局》《山河残局》两部小说。"),
        Bad("开展【《清河护岸》】活动，推广节水经验。", fixed="开展“清河护岸”活动，推广节水经验。"),
        Bad("授予12个集体【《节水先锋》】称号。", fixed="授予12个集体“节水先锋”称号。"),
        Bad("由【《云川市水利局》】负责解释。", fixed="由云川市水利局负责解释。"),
        Bad("申请人须提供【《不动产权证书》】原件。", fixed="申请人须提供不动产权证书原件。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    for match in document.matches(_NAMED):
        if _TEXTS.search(match["name"]) or match["noun"] in ("项目", "展览", "课题", "征文"):
            continue
        start, end = match.start(), match.end("name") + 1
        edits = (Edit(start, start + 1, "“"), Edit(end - 1, end, "”"))
        message = f"{match['noun']}的名称用引号，此处为书名号"
        yield Finding(Span(start, end), message, fix=Fix("改为引号", edits, safe=False))
    for match in document.matches(_WITHIN):
        paper = match["end"].endswith(_PAPERS)
        if not paper and _TEXTS.search(match["whole"]):
            continue
        span = Span(*match.span())
        edits = (Edit(span.start, span.start + 1, ""), Edit(span.end - 1, span.end, ""))
        message = f"{'证照' if paper else '机关、活动'}的名称不用书名号，此处为“{match[0]}”"
        severity = Severity.INFO if paper else None
        yield Finding(span, message, fix=Fix("删去书名号", edits, safe=False), severity=severity)
