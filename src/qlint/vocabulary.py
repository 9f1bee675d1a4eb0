"""Words by which lines are known: kinds of documents, organs, office holders, endings."""

from __future__ import annotations

from qlint.expressions import compile_late

# What a title ends with: the fifteen kinds of 《党政机关公文处理工作条例》第八条, then what is issued with them.
KIND_WORDS = (
    "决议|决定|命令|令|公报|公告|通告|意见|通知|通报|报告|请示|批复|议案|函|复函|纪要|"
    "办法|规定|细则|条例|方案|规划|计划|要点|制度|规则|章程|解释|答复|批示|讲话|总结|名单|标准|指南|指引|规程|预案|法|"
    "倡议书|公约|准则|守则|声明|简报|清单|目录|措施|实施意见|大纲|纲要|汇报|说明|须知|承诺书|批准书"
)
# A version in brackets (（试行）, （2026—2030年）) or 稿 may stand behind the kind.
_VERSION = r"(?:[（(][^（）()]{1,24}[）)]|(?:送审|征求意见|讨论|草)稿)*"
_PART_WORDS = (
    f"{KIND_WORDS}|名册|[一-鿿]表|示意图|样图|分布图|样式|式样|图样|坐标|指标|任务|分工|安排|回执|模板|范本|格式|[一-鿿]书|台账|日程|"
    "议程|流程|意见"
)
_ORGANS = (
    "[局厅部委办院署会府庭队所站处室团组社院校库馆]|公司|集团|中心|人民政府|党组|党委|支部|学院|大学|[银支分]行|基金|开发区|街道|"
    "国务院|政协|小组|专班|指挥部|[县市省]委|联合体|商会|[妇残文侨]联|工商联|社科联|科协|海关|军分区"
)
_SEAL = r"(?:（[^（）]{1,8}）|[ 　]*[（(]?(?:盖章|公章|印章?)[）)]?)?"
# A row of seals below the names: （盖　章）　　（盖　章）.
SEAL_ROW = compile_late(r"(?:[（(][ 　]*(?:盖[ 　]*章|公[ 　]*章|印[ 　]*章?|章)[ 　]*[）)][ 　\t]*)+\Z")
_OFFICE_HOLDER = compile_late(
    r".{0,20}(?:[市县区省部局院行会镇乡州旗署厅组察][ 　]*长|主[ 　]*[席任]|总[ 　]*理|书[ 　]*记)"
    r"[ 　]+[一-鿿·　 ]{2,10}$"
)
ADDRESSEE_END = compile_late(
    r"(?:[局厅部委办院署会府庭队所站处室团组社校军]|公司|中心|单位|部门|机构|主席|总理|部长|省长|市长|县长|代表|同志|委员|"
    r"先生|女士|们|企业|人员|[村镇乡省市县区]|街道|科室|单位及个人|集团|大学|银行|[妇残文侨]联|工商联|社科联|科协|海关|军分区|"
    r"总支|[中小]学|高中|[农林牧]场|幼儿园)(?:[（(][^（）()]{0,30}[）)])?[：:]$"
)
NOT_ADDRESSEE = compile_late(
    r"消息|报道|讯[（(：:]|如下|以下|下列|记者|电[（(：:]|。|原则|包括|主要|[〔\[][0-9]{4}[〕\]]|[一二三]是|其中|分别"
)
CLOSING_WORDS = compile_late(
    r"特此|此复|此函|此令|此致|敬礼|妥否|当否|可否|以上|现予|请予|顺致|谢谢|祝|专此|盼复|请函复|各位|"
    r"同志们|女士们|先生们|朋友们|尊敬的"
)
# Fields of forms and of the last lines of notices: 联系人：林知远, 时间：…, 组长：….
_FIELDS = (
    "联系|电话|手机|传真|邮箱|邮编|电子|地址|地点|网址|时间|姓名|编号|主持|出席|列席|请假|缺席|参加|参会|记录|组长|副组|成员|主任|"
    "副主|秘书|顾问|单位|职务|招标|投标|采购|咨询|监督|举报|投诉|开户|账号|户名|日期|收件|报名|责任|填报|填表|制表|审核|拟稿|核稿|校对|"
    "供稿|作者|召集|议题|议程|承办人|经办人"
)
# The characters of a word may stand apart: 组　　长：.
_SPREAD_FIELDS = "|".join("[ 　]*".join(word) for word in _FIELDS.split("|"))
_FIELD = compile_late(rf"(?:总[ 　]*|会议)?(?:{_SPREAD_FIELDS})[^：:。，]{{0,12}}[：:][ 　]*[^ 　]")
# A field of a form that is still to be filled: 承诺人（签字）：____.
_UNFILLED = compile_late(r"[一-鿿（）()、/ 　]{2,24}[：:]?[ 　]{0,8}[_＿]{2,}")
# Several on a line: 受理科室：供水科　　电话：….
_SEVERAL_FIELDS = compile_late(rf"[一-鿿]{{2,8}}[：:][^。；：:]{{1,40}}[ 　](?:{_SPREAD_FIELDS})[^：:。，]{{0,6}}[：:]")
_LABELLED = compile_late(r"[一-鿿（）()、0-9 　]{1,14}[：:][ 　]*[^。；;]{1,80}$")
_LABEL = compile_late(r"[一-鿿“”]{1,8}[：:]$")
CAPTION = compile_late(
    r"[图表][ 　]*(?:[0-9０-９]{1,3}(?:[-—.][0-9]{1,3})?|[一二三四五六七八九十]{1,3})(?:[ 　:：.．]|$)"
)
REMARK = compile_late(r"此件|联系人|联系单位|公开|传达|登报|删减|印发|转发|发至|共印")
_END_MARKS = frozenset("。！？!?；;：:…")
_CLOSING_MARKS = "”’』」）)〕"


def _last_characters(words: str) -> frozenset[str]:
    """The characters that alternatives end with, a class in brackets or a letter each."""
    ends = (word.rpartition("[")[2][:-1] if word.endswith("]") else word[-1] for word in words.split("|"))
    return frozenset("".join(ends))


# The last character rules out most lines before a long expression is tried at every character of theirs.
_TITLE_END = compile_late(rf"(?:{KIND_WORDS}){_VERSION}$")
_TITLE_LAST = _last_characters(KIND_WORDS) | frozenset("）)稿")
_PART_TITLE_END = compile_late(rf"(?:{_PART_WORDS}){_VERSION}$")
_PART_TITLE_LAST = _last_characters(_PART_WORDS) | _TITLE_LAST
_ORGAN_END = compile_late(rf"(?:{_ORGANS}){_SEAL}$")
_ORGAN_LAST = _last_characters(_ORGANS) | frozenset("）)章印")


def ends_title(words: str) -> bool:
    """Whether words end like a title: with a kind of document, perhaps with a version behind it."""
    return words[-1:] in _TITLE_LAST and _TITLE_END.search(words) is not None


def ends_part_title(words: str) -> bool:
    """Whether words end like the title of an annex: a kind of document, a table, a form."""
    return words[-1:] in _PART_TITLE_LAST and _PART_TITLE_END.search(words) is not None


def ends_organ(words: str) -> bool:
    """Whether words end like the name of an organ, perhaps with its seal."""
    return words[-1:] in _ORGAN_LAST and _ORGAN_END.search(words) is not None


def ends_sentence(words: str) -> bool:
    """Whether words end with an end mark, closing marks behind it left out."""
    return words.rstrip(_CLOSING_MARKS)[-1:] in _END_MARKS


# Each of these looks for a character that such words must have before it needs its expression, which takes 1 ms to
# compile: most documents have none of them.


def is_office_holder(words: str) -> bool:
    """市长　林知远: an office and, behind a blank, a name."""
    return (" " in words or "　" in words) and _OFFICE_HOLDER.match(words) is not None


def is_field(words: str) -> bool:
    """联系人：林知远: a known field of forms with what fills it; 承诺人（签字）：____: any field left to be filled."""
    if ("_" in words or "＿" in words) and _UNFILLED.match(words) is not None:
        return True
    if "：" not in words and ":" not in words:
        return False
    return _FIELD.match(words) is not None or _SEVERAL_FIELDS.match(words) is not None


def is_labelled(words: str) -> bool:
    """Any short label with something behind its colon."""
    return ("：" in words or ":" in words) and _LABELLED.match(words) is not None


def is_label(words: str) -> bool:
    """A short label by itself: 工作重点：."""
    return words.endswith(("：", ":")) and _LABEL.match(words) is not None
