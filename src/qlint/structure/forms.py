"""What a line looks like by itself: one letter for each kind of line (see lines.KINDS).

Elements are those of GB/T 9704—2012 clause 7; the numbers of headings those of 7.3.3 and, for laws, 编章节条.
"""

from __future__ import annotations

import itertools
import re
from functools import cache
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.vocabulary import ends_organ, ends_sentence, is_office_holder

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
    r"\[查看原文\]|来源[：:].{0,40}(?:作者|编辑|时间|$)|"
    r"(?:信息|稿件|文章)来源[：:]|分享到|『?相关(?:阅读|链接|新闻|文档|附件)』?$|(?:打印|关闭|返回)(?:本页|窗口|顶部)?$|"
    r"字[号体][：:]?[ 　]*[【\[]?[大中小]|上一[篇条]|下一[篇条]|More ?>>|会员登录|我也来说|扫一扫|浏览次数|"
    r"发布(?:时间|日期|机构)[：:]|【法宝引证码】|原文链接[：:]|20[0-9]{2}-[0-9]{1,2}-[0-9]{1,2}[ 　].{1,40}$"
)
_PAGE = (
    r"(?:[-—－–][ 　]*[0-9０-９]{1,4}[ 　]*[-—－–]|"
    r"第[ 　]*[0-9]{1,4}[ 　]*页(?:[ 　]*[，,/]?[ 　]*共[ 　]*[0-9]{1,4}[ 　]*页)?)$"
)
_DOC_NUMBER = (
    rf"[^，。；：！？\n]{{0,24}}{_YEAR}[ 　]*{_SERIAL}"
    rf"(?:[ 　]*{_SIGNER}.*|[ 　]{{2,}}[一-鿿　]{{2,5}}|[ 　]*（[^（）]{{0,20}}）)?$|"
    rf"（[^，。；：！？\n]{{2,20}}{_YEAR}[ 　]*{_SERIAL}）$"
)
_BARE_NUMBER = (
    r"[（(]?(?:20[0-9]{2}[ 　]*年[ 　]*)?"  # 公告 2026年第5号
    r"第[ 　]*(?:[0-9一二三四五六七八九十百零〇]{1,6}|[ 　×_＿]{1,6})[ 　]*[号期][）)]?$|"
    r"令[ 　]*第?[ 　]*[0-9]{1,5}[ 　]*号$"
)
_FRAME = "¦─━┌┐└┘├┤┬┴┼│"
_TABBED = (
    # A tab directly behind a number (一、<tab>总体要求) does not make a row.
    rf"(?!(?:{_NUMERAL}{{1,3}}[、.．]|[（(][^）)\t]{{1,4}}[）)]|[0-9]{{1,3}}[.．、]|第[^\t]{{1,6}}[章条节编])[ 　]*"
    r"\t[^\t]*$)[^\t\n]*\t"
)
_SPACED = r"(?!(?:[^ 　][ 　]+)+[^ 　]$)(?:[^ 　。，；：]{1,24}(?:[ 　][^ 　。，；：])?[ 　]{2,}){2,}[^ 　。]"
_WITH_COMMAS = r"(?=(?:[^,]*,)*[0-9.]*(?:,|$))(?:[^,，。]{0,60},){3,}[^,，。]{0,60}$"
# 附件2-1: the first of the annexes that belong to 附件2.
_ANNEX_NUMBER = rf"(?:[0-9０-９]{{1,2}}(?:[ 　]*[-－—–][ 　]*[0-9]{{1,2}})?|{_NUMERAL}{{1,3}})"
_ANNEX = rf"附[ 　]*[件表录图][ 　]*{_ANNEX_NUMBER}?"
_ANNEX_NOTE = (
    r"附[ 　]*件[ 　]*[：:].|附[ 　]*[：:][ 　]*[0-9]?[.．、]?.{2}|"
    rf"附件[ 　]*{_ANNEX_NUMBER}[ 　]*(?:[.．、：:][ 　]*|[ 　]+)[^ 　。][^。]{{1,90}}$|"
    r"附件[0-9]*[：:]《|附件(?:[ 　]+|[；;，.．])[一-鿿《][^，。；：、]{1,40}[。；]?$|"
    r"附件(?:如文|[0-9一二三四五六七八九十]{1,2}[份个件])[。，]?$"
)
_ANNEX_LABEL = rf"{_ANNEX}[ 　]*[：:.．]?$|附[ 　]*[：:]?$"
_NUMBERED_LABEL = r".{2,24}[〔\[（(]20[0-9]{2}[〕\]）)][0-9]{1,5}号[ 　]*附件[ 　]*[0-9]{0,2}$"
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
_LEVEL_3 = (
    r"[0-9０-９]{1,3}(?:[.．、](?:(?![0-9０-９ 　]*[0-9０-９])|(?=[12][0-9]{3}[年、—–-]))"
    r"|[ 　]*[.．、][ 　\t]*(?=[一-鿿《“（(]))"
)
_LEVEL_4 = r"[（(][ 　]*[0-9０-９]{1,3}[ 　]*[）)]|[0-9]{1,2}[）)](?=[ 　]*[一-鿿《“])|[⑴-⒇]"


class _Form(NamedTuple):
    """A kind letter and the expression of its lines; `starts` are the characters that such a line can begin with (any
    where empty), `signs` those of which one stands in it: with both hardly a line needs all expressions compiled."""

    kind: str
    expression: re.Pattern[str]
    starts: str = ""
    signs: tuple[str, ...] = ()


_OPEN = "（("
_DIGITS = "0123456789０１２３４５６７８９"
_ARTICLE_FORM = _Form("R", compile_late(_ARTICLE), "第")
_FORM_1 = _Form("1", compile_late(_LEVEL_1), _ONE + "十")
_FORM_2 = _Form("2", compile_late(_LEVEL_2), _OPEN + "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩")
_FORM_4 = _Form("4", compile_late(_LEVEL_4), _OPEN + _DIGITS + "".join(map(chr, range(0x2474, 0x2488))))
# The first form that matches a line (without indent and trailing blanks) wins. An upper part (编章节) is a short line:
# 第二章所称…，… is prose.
_FORMS = (
    _Form("F", compile_late(r".*更新时间戳|.{0,12}(?:责任编辑|编辑)[：:]"), signs=("更新时间戳", "编辑")),
    _Form("F", compile_late(r"[^。]{0,80}\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)$"), signs=(".",)),
    _Form("F", compile_late(r"(?:https?://|www\.)[^一-鿿]*$"), "hw"),
    _Form("F", compile_late(_FOOTER), "[来信稿文分『相打关返字上下M会我扫浏发【原2"),
    _Form("g", compile_late(_PAGE), "-—－–第"),
    _Form(
        "s",
        # Wrong forms are read as well (保密★十年, 秘密☆10年, 机密 三年): a rule judges them.
        compile_late(
            rf"(?:(?:绝|机|秘)[ 　]*密(?:[ 　]*[★☆＊*][ 　]*[^。，；]{{0,14}}|"
            rf"[ 　]*(?:[0-9]{{1,2}}|{_NUMERAL}{{1,3}})[ 　]*[年月个].{{0,2}})?|"
            r"[内保]密[ 　]*[★☆＊*][ 　]*[^。，；]{1,8})(?:[ 　]+(?:特急|加急))?$"
        ),
        "绝机秘内保",
    ),
    _Form(
        "u",
        compile_late(r"(?:特[ 　]*急|加[ 　]*急|特提|平急|紧[ 　]*急|急[ 　]*件|(?:十万)?火[ 　]*急)$"),
        "特加平紧急十火",
    ),
    _Form("k", compile_late(r"(?:份号[：:][ 　]*)?[0-9０-９]{6}$"), "份" + _DIGITS),
    _Form("G", compile_late(_SIGNER), "签"),
    _Form("N", compile_late(_DOC_NUMBER), signs=tuple("〔[［（(【〖｛{")),
    _Form("N", compile_late(_BARE_NUMBER), _OPEN + "第令2"),
    _Form("y", compile_late(r"(?:主[ 　]*送|抄[ 　]*[送报]|分[ 　]*送|发[ 　]*送)[ 　]*[：:]"), "主抄分发"),
    # 2026年3月印发: without a day, which a rule asks for.
    _Form("i", compile_late(rf".{{0,40}}(?:{DAY}|[0-9]{{4}}年[0-9]{{1,2}}月)[ 　]*(?:印[ 　]*发|印)$"), signs=("印",)),
    _Form("i", compile_late(r"[（(]?[ 　]*共印.{1,8}份"), _OPEN + "共"),
    _Form("D", compile_late(_DATE), _DIGITS + _HAN + "OＯ×Xx_＿*年"),
    _Form("b", compile_late(rf"[^，。；：:！？0-9]{{2,40}}[ 　]+{DAY}$"), signs=("日",)),
    _Form(
        "t",
        compile_late(rf"[（(]?[ 　]*{_DATE_IN_FULL}.*(?:通过|修订|修正|公布|批准|发布|施行|印发|签署)"),
        _OPEN + "12一二",
    ),
    _Form("n", compile_late(_ANNEX_NOTE), "附"),
    _Form("L", compile_late(_ANNEX_LABEL), "附"),
    _Form("L", compile_late(_NUMBERED_LABEL), signs=("附件",)),
    _Form("l", compile_late(r"主[ 　]*题[ 　]*词[ 　]*[：:]"), "主"),
    _Form("e", compile_late(r"目[ 　]*[录次]$"), "目"),
    _Form("w", compile_late(_TABBED), signs=("\t",)),
    _Form("w", compile_late(rf"[|｜].*[|｜]$|[{_FRAME}]"), "|｜" + _FRAME),
    _Form("w", compile_late(r"[^|\n]+\|[^|\n]+\|"), signs=("|",)),
    _Form("w", compile_late(_SPACED), signs=(" ", "　")),
    _Form("w", compile_late(r"序[ 　]*号(?:[ 　]+[^ 　。，；：]{1,20}){2,}$"), "序"),
    _Form("w", compile_late(_WITH_COMMAS), signs=(",",)),
    _Form(
        "B",
        compile_late(
            rf"第(?:{_NUMERAL}{{1,5}}|[0-9]{{1,3}})[ 　]*(?:编(?![制号码写])|篇(?![章幅])|部分)(?=[^。]{{0,60}}$)"
        ),
        "第",
    ),
    _Form("C", compile_late(rf"第(?:{_NUMERAL}{{1,5}}|[0-9]{{1,3}})[ 　]*章(?!程)(?=[^。]{{0,60}}$)"), "第"),
    _Form("c", compile_late(rf"第(?:{_NUMERAL}{{1,5}}|[0-9]{{1,3}})[ 　]*节(?![约点目假])(?=[^。]{{0,60}}$)"), "第"),
    _ARTICLE_FORM,
    _FORM_1,
    _FORM_2,
    _Form("3", compile_late(_LEVEL_3), _DIGITS),
    _FORM_4,
    _Form("5", compile_late(r"[①-⑳]"), "".join(map(chr, range(0x2460, 0x2474)))),
    _Form("l", compile_late(r"[·•●■◆▲★※○◇□☑√➢][ 　]*[^ 　]|[-－–*][ 　]*[一-鿿]"), "·•●■◆▲★※○◇□☑√➢-－–*"),
    _Form("r", compile_late(r"[（(][^。]{1,80}[）)]$|(?:信息)?公开(?:选项|属性|方式|类别)[：:]"), _OPEN + "信公"),
)
# No line of another form begins with one of these: most lines are decided by their first character alone.
_FORM_STARTS = frozenset("第附主抄分发签绝机秘内保特加平紧急目份信稿文来相打关返上下我扫浏会字责编公原令") | frozenset(
    _HAN + "十"
)

# A numbered line shows its form in its first characters; what stands above it in _FORMS begins otherwise.
_QUICK = {"（": (_FORM_2, _FORM_4), "第": (_ARTICLE_FORM,), **dict.fromkeys(_ONE + "十", (_FORM_1,))}
# Most lines hold none of the signs: one search tells that sooner than a look for each.
_SIGN = compile_late("[" + re.escape("".join(sorted({sign[0] for form in _FORMS for sign in form.signs}))) + "]")
_SENTENCE_ENDS = frozenset("。；！？")
_DATED = compile_late(r"[0-9]{1,2}月(?:[0-9]{1,2}日)?.{0,12}[，,]")  # 9月3日，…: a sentence, however short
_HAN_CHARACTER = compile_late(r"[一-鿿]")


def form_of(line: str) -> str:
    """The kind letter that a line without indent shows by itself."""
    first = line[0]
    if "\t" not in line:
        # Prose begins with an ordinary Han character and is long or ends like a sentence: no need to try the forms.
        if (len(line) > 120 or line[-1] in _SENTENCE_ENDS) and "一" <= first <= "鿿" and first not in _FORM_STARTS:
            return "P"
        for form in _QUICK.get(first, ()):
            if form.expression.match(line) is not None:
                return form.kind
    for kind, expression, _, signs in _forms_from(first, _SIGN.search(line) is not None):
        if (not signs or any(sign in line for sign in signs)) and expression.match(line) is not None:
            # History of a law in one pair of brackets may be very long; anything else as long is prose.
            if kind not in "Ftr" or len(line) < 400 or (line[0] in "（(" and line[-1] in "）)"):
                return kind
            break
    return plain_form(line)


@cache
def _forms_from(first: str, signed: bool) -> tuple[_Form, ...]:
    """The forms of lines that can begin with a character, in their order; `signed`: a sign stands in it."""
    return tuple(form for form in _FORMS if (signed or not form.signs) and (not form.starts or first in form.starts))


def plain_form(line: str) -> str:
    """The kind letter of a line that has no form of its own: P(rose), O(rgan), S(hort) or x (no Han character)."""
    # Most lines begin with one: the range takes long to compile, and a short document may never need it.
    if not "一" <= line[0] <= "鿿" and _HAN_CHARACTER.search(line) is None:
        return "x"
    if ends_sentence(line) or len(line) > 2 * SHORT_LIMIT or "。" in line:
        return "P"
    if ("，" in line or "," in line) and (len(line) > SHORT_LIMIT * 2 // 3 or _DATED.match(line) is not None):
        return "P"
    if len(line) <= 60 and (ends_organ(line) or is_office_holder(line)):
        return "O"
    return "S"
