"""What a line looks like by itself: one letter for each kind of line (see lines.KINDS).

Elements are those of GB/T 9704—2012 clause 7; the numbers of headings those of 7.3.3 and, for laws, 编章节条.
"""

from __future__ import annotations

import itertools
import re

from qlint.structure.vocabulary import END_MARK, OFFICE_HOLDER, ORGAN_END

# A line longer than this is no heading, cell or fragment.
SHORT_LIMIT = 45

_ONE = "一二三四五六七八九"
_HAN = "〇○零一二三四五六七八九"
_NUMERAL = rf"[{_ONE}十百零〇]"
_TENS = rf"(?:[{_ONE}]?十[{_ONE}]?|[{_ONE}])"
# A year, month or day that is not filled in yet (2026年  月  日, 2026年×月×日, 2026年__月__日).
_BLANK = r"[ 　×Xx_＿*＊△]{0,8}"
DAY = (
    rf"(?:[0-9０-９]{{2,4}}|[{_HAN}OＯ0]{{2,4}}|[×Xx_＿*]{{1,8}})?[ 　]*年{_BLANK}"
    rf"(?:[0-9０-９]{{0,2}}|[{_HAN}十]{{1,3}}){_BLANK}月{_BLANK}(?:[0-9０-９]{{0,2}}|[{_HAN}十]{{1,4}}){_BLANK}日"
)
_YEAR = rf"[〔\[［（(【〖｛{{][ 　]*(?:[0-9０-９]{{2,4}}|[{_HAN}]{{2,4}}|{_BLANK})[ 　]*年?[ 　]*[〕\]］）)】〗｝}}]"
_SERIAL = rf"(?:第?[ 　]*[0-9０-９一二三四五六七八九十百]+[ 　]*号?|第?{_BLANK}号|第?[0-9]*[ 　]*期)"
_SIGNER = r"签[ 　]*发[ 　]*人[ 　]*[：:]"
_DATE_IN_FULL = (
    rf"(?:(?:19|20)[0-9]{{2}}|[一二][{_HAN}]{{3}})[ 　]*年[ 　]*[0-9{_HAN}十]{{1,3}}[ 　]*月"
    rf"[ 　]*[0-9{_HAN}十]{{1,3}}[ 　]*日"
)

_FOOTER = (
    r"\[查看原文\]|.*更新时间戳|.{0,12}(?:责任编辑|编辑)[：:]|来源[：:].{0,40}(?:作者|编辑|时间|$)|"
    r"(?:信息|稿件|文章)来源[：:]|分享到|『?相关(?:阅读|链接|新闻|文档|附件)』?$|(?:打印|关闭|返回)(?:本页|窗口|顶部)?$|"
    r"字[号体][：:]?[ 　]*[【\[]?[大中小]|上一[篇条]|下一[篇条]|More ?>>|会员登录|我也来说|扫一扫|浏览次数|"
    r"发布(?:时间|日期|机构)[：:]|【法宝引证码】|原文链接[：:]|"
    r"(?:https?://|www\.)[^一-鿿]*$|[^。]{0,80}\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)$|"
    r"20[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}[ 　].{1,40}$"
)
_PAGE = (
    r"(?:[-—－–][ 　]*[0-9０-９]{1,4}[ 　]*[-—－–]|"
    r"第[ 　]*[0-9]{1,4}[ 　]*页(?:[ 　]*[，,/]?[ 　]*共[ 　]*[0-9]{1,4}[ 　]*页)?)$"
)
_DOC_NUMBER = (
    rf"[^，。；：！？\n]{{0,24}}{_YEAR}[ 　]*{_SERIAL}"
    rf"(?:[ 　]*{_SIGNER}.*|[ 　]{{2,}}[一-鿿　]{{2,5}}|[ 　]*（[^（）]{{0,20}}）)?$|"
    rf"（[^，。；：！？\n]{{2,20}}{_YEAR}[ 　]*{_SERIAL}）$|"
    r"[（(]?第[ 　]*(?:[0-9一二三四五六七八九十百零〇]{1,6}|[ 　×_＿]{1,6})[ 　]*[号期][）)]?$|"
    r"令[ 　]*第?[ 　]*[0-9]{1,5}[ 　]*号$"
)
_TABLE = (
    # A tab directly behind a number (一、<tab>总体要求) does not make a row.
    rf"(?!(?:{_NUMERAL}{{1,3}}[、.．]|[（(][^）)\t]{{1,4}}[）)]|[0-9]{{1,3}}[.．、]|第[^\t]{{1,6}}[章条节编])[ 　]*"
    r"\t[^\t]*$)[^\t\n]*\t|"
    r"[|｜].*[|｜]$|[^|\n]+\|[^|\n]+\||¦|[─━┌┐└┘├┤┬┴┼│]|"
    r"(?!(?:[^ 　][ 　]+)+[^ 　]$)(?:[^ 　。，；：]{1,24}[ 　]{2,}){2,}[^ 　。]|"
    r"(?=(?:[^,]*,)*[0-9.]*(?:,|$))(?:[^,，。]{0,60},){3,}[^,，。]{0,60}$"
)
_ANNEX = rf"附[ 　]*[件表录图][ 　]*(?:[0-9０-９]{{1,2}}|{_NUMERAL}{{1,3}})?"
_ANNEX_NOTE = (
    r"附[ 　]*件[ 　]*[：:].|附[ 　]*[：:][ 　]*[0-9]?[.．、]?.{2}|"
    rf"附件[ 　]*(?:[0-9０-９]{{1,2}}|{_NUMERAL}{{1,3}})[ 　]*(?:[.．、：:][ 　]*|[ 　]+)[^ 　。][^。]{{1,90}}$|"
    r"附件[0-9]*[：:]《"
)
_ANNEX_LABEL = (
    rf"{_ANNEX}[ 　]*[：:.．]?$|附[ 　]*[：:]?$|"
    r".{2,24}[〔\[（(]20[0-9]{2}[〕\]）)][0-9]{1,5}号[ 　]*附件[ 　]*[0-9]{0,2}$"
)
# A date on a line of its own, complete or not; those of a wrong form are read as well: a rule judges them.
_DATE = (
    rf"{DAY}[ 　]*(?:（[^（）]{{1,12}}）)?$|(?:20)?[0-9]{{2}}年[0-9]{{1,2}}月(?:[0-9]{{1,2}}号?)?$|"
    r"[0-9]{1,2}月[0-9]{1,2}[日号]$|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月$|"
    r"20[0-9]{2}[-./．][0-9]{1,2}[-./．][0-9]{1,2}$"
)
_ARTICLE = rf"第[ 　]*(?:{_NUMERAL}|千){{1,8}}[ 　]*条(?:之{_NUMERAL}{{1,2}})?(?![第、和至或，的款规所中])"
# 二、三产业 and 一、二年级 count; 一、三大行动 is a heading.
_NEIGHBOURS = "|".join(f"{one}、{other}[个次类级产年月季线等届期层楼号审]" for one, other in itertools.pairwise(_ONE))
_LEVEL_1 = (
    rf"(?!{_NEIGHBOURS}){_TENS}(?:、(?![{_ONE}十、]{{1,3}}是)|[ 　]*[．.](?![0-9])|[，：:](?=.{{0,56}}$)(?!.*[，。]))"
)
_LEVEL_2 = rf"[（(][ 　]*(?:{_TENS}|[一二]百[零{_ONE}十]*)[ 　]*[）)]|[㈠-㈩]"
_LEVEL_3 = r"[0-9０-９]{1,3}(?:[.．、](?![0-9０-９ 　]*[0-9０-９])|[ 　]*[.．、][ 　\t]*(?=[一-鿿《“（(]))"
_LEVEL_4 = r"[（(][ 　]*[0-9０-９]{1,3}[ 　]*[）)]|[0-9]{1,2}[）)](?=[ 　]*[一-鿿《“])|[⑴-⒇]"

# Kind letter -> expression; the first that matches a line (without indent and trailing blanks) wins. An upper part
# (编章节) is a short line: 第二章所称…，… is prose.
_FORMS = (
    ("F", _FOOTER),
    ("g", _PAGE),
    ("s", r"(?:绝密|机密|秘密)(?:★.{0,8}|[ 　]*[0-9]{1,2}[年月].{0,2})?(?:[ 　]+(?:特急|加急))?$"),
    ("u", r"(?:特[ 　]*急|加[ 　]*急|特提|平急|紧急|急件)$"),
    ("k", r"(?:份号[：:][ 　]*)?[0-9０-９]{6}$"),
    ("G", _SIGNER),
    ("N", _DOC_NUMBER),
    ("y", r"(?:主[ 　]*送|抄[ 　]*[送报]|分[ 　]*送|发[ 　]*送)[ 　]*[：:]"),
    ("i", rf".{{0,40}}{DAY}[ 　]*(?:印[ 　]*发|印)$|[（(]?[ 　]*共印.{{1,8}}份"),
    ("D", _DATE),
    ("b", rf"[^，。；：:！？0-9]{{2,40}}[ 　]+{DAY}$"),
    ("t", rf"[（(]?[ 　]*{_DATE_IN_FULL}.*(?:通过|修订|修正|公布|批准|发布|施行|印发|签署)"),
    ("n", _ANNEX_NOTE),
    ("L", _ANNEX_LABEL),
    ("e", r"目[ 　]*[录次]$"),
    ("w", _TABLE),
    ("B", rf"第(?:{_NUMERAL}{{1,5}}|[0-9]{{1,3}})[ 　]*(?:编(?![制号码写])|篇(?![章幅])|部分)(?=[^。]{{0,60}}$)"),
    ("C", rf"第(?:{_NUMERAL}{{1,5}}|[0-9]{{1,3}})[ 　]*章(?!程)(?=[^。]{{0,60}}$)"),
    ("c", rf"第(?:{_NUMERAL}{{1,5}}|[0-9]{{1,3}})[ 　]*节(?![约点目假])(?=[^。]{{0,60}}$)"),
    ("R", _ARTICLE),
    ("1", _LEVEL_1),
    ("2", _LEVEL_2),
    ("3", _LEVEL_3),
    ("4", _LEVEL_4),
    ("5", r"[①-⑳]"),
    ("l", r"[·•●■◆▲★※○◇□☑√➢][ 　]*[^ 　]|[-－–*][ 　]*[一-鿿]"),
    ("r", r"[（(][^。]{1,80}[）)]$|(?:信息)?公开(?:选项|属性|方式|类别)[：:]"),
)
_FORM = re.compile("|".join(f"(?P<k{ord(kind)}>{expression})" for kind, expression in _FORMS))
_BY_GROUP = {f"k{ord(kind)}": kind for kind, _ in _FORMS}
# No line of another form begins with one of these: most lines are decided by their first character alone.
_FORM_STARTS = frozenset("第附主抄分发签绝机秘特加平紧急目份信稿文来相打关返上下我扫浏会字责编公原令") | frozenset(
    _HAN + "十"
)

# A numbered line shows its form in its first characters; what stands above it in _FORMS begins otherwise.
_QUICK = {
    "（": (("2", re.compile(_LEVEL_2)), ("4", re.compile(_LEVEL_4))),
    "第": (("R", re.compile(_ARTICLE)),),
    **{numeral: (("1", re.compile(_LEVEL_1)),) for numeral in _ONE + "十"},
}
_SENTENCE_ENDS = frozenset("。；！？")
_DATED = re.compile(r"[0-9]{1,2}月(?:[0-9]{1,2}日)?.{0,12}[，,]")  # 9月3日，…: a sentence, however short
_HAN_CHARACTER = re.compile(r"[一-鿿]")


def form_of(line: str) -> str:
    """The kind letter that a line without indent shows by itself."""
    first = line[0]
    if "\t" not in line:
        # Prose begins with an ordinary Han character and is long or ends like a sentence: no need to try the forms.
        if (len(line) > 120 or line[-1] in _SENTENCE_ENDS) and "一" <= first <= "鿿" and first not in _FORM_STARTS:
            return "P"
        for kind, expression in _QUICK.get(first, ()):
            if expression.match(line) is not None:
                return kind
    match = _FORM.match(line)
    if match is not None:
        kind = _BY_GROUP[match.lastgroup or ""]
        # History of a law in one pair of brackets may be very long; anything else as long is prose.
        if kind not in "Ftr" or len(line) < 400 or (line[0] in "（(" and line[-1] in "）)"):
            return kind
    return plain_form(line)


def plain_form(line: str) -> str:
    """The kind letter of a line that has no form of its own: P(rose), O(rgan), S(hort) or x (no Han character)."""
    if _HAN_CHARACTER.search(line) is None:
        return "x"
    if END_MARK.search(line) is not None or len(line) > 2 * SHORT_LIMIT or "。" in line:
        return "P"
    if ("，" in line or "," in line) and (len(line) > SHORT_LIMIT * 2 // 3 or _DATED.match(line) is not None):
        return "P"
    if len(line) <= 60 and (ORGAN_END.search(line) is not None or OFFICE_HOLDER.match(line) is not None):
        return "O"
    return "S"
