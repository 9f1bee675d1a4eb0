"""施行日期、有效期前后不一。

同一份文件的施行日期、有效期在文中写了两次而不相同，或者有效期的年数与起止日期对不上，执行单位便不知以哪个为准。
被废止的旧文件的日期、部分条款另行规定的施行日期，不在此列。
依据：编辑惯例。
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qlint import Bad, Document, Fact, Finding, Good, Measured, Pattern, Related, Severity, Span, rule

_SUBJECT = r"本(?P<subject>办法|规定|细则|规则|意见|通知|方案|条例|规程|措施|制度|决定|标准|预案|指南)"
_EFFECT = Pattern(
    "本",
    rf"{_SUBJECT}自[ 　]*(?P<day>[0-9]{{4}}年[0-9]{{1,2}}月[0-9]{{1,2}}日|(?:公布|发布|印发|下发)之日)起?"
    r"[^，。；\n]{0,12}?(?:施行|实施|执行|生效)",
)
_VALIDITY = Pattern("有", r"有效期(?:限)?为?[ 　]*(?P<years>[0-9]{1,2}|[一二三四五六七八九十])[ 　]*年")
_UNTIL = Pattern(
    "有", r"有效期(?:限)?(?:自[^，。；\n]{4,16})?[截]?至[ 　]*(?P<end>[0-9]{4})年(?P<month>[0-9]{1,2})月[0-9]{1,2}日"
)
_HAN = {character: value for value, character in enumerate("一二三四五六七八九十", 1)}

_BESIDE = 60  # code points


class _Said(NamedTuple):
    key: str
    value: str
    span: Span


@rule(
    "S153",
    "effect-and-validity",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("part",),
    patterns=(_EFFECT, _VALIDITY, _UNTIL),
    masks=("quotation", "title", "reproduced"),
    except_kinds=("report", "news"),
    measured=(
        Measured("official", 0, 0, 0),
        Measured("reports", 0, 0, 0),
        Measured("laws", 0, 0, 0),
        Measured("news", 0, 0, 0),
    ),
    examples=(
        Good(
            "云川市供水管理办法\n第一条 加强管理。\n"
            "第二条 本办法自2026年5月1日起施行，有效期5年。原办法自2020年1月1日起施行。"
        ),
        Good(
            "云川市供水管理办法\n第一条 本办法自2026年5月1日起施行，有效期至2031年4月30日，有效期5年。\n"
            "第二条 本规定另行公布。"
        ),
        Good(
            "云川市供水管理办法\n第一条 许可证有效期为3年。\n第二条 资质有效期为5年。\n第三条 本办法自公布之日起施行。"
        ),
        Bad(
            "云川市供水管理办法\n第一条 本办法自2026年5月1日起施行。\n第二条 加强管理。\n"
            "第三条 【本办法自2026年6月1日起施行】。"
        ),
        Bad(
            "关于供水工作的意见\n一、本意见自2026年5月1日起施行，有效期5年。\n"
            "二、本意见自2026年5月1日起施行，【有效期3年】。"
        ),
        Bad("云川市供水管理办法\n第一条 本办法自2026年5月1日起施行，有效期5年，【有效期至2029年4月30日】。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    if document.amending:
        return
    effects = [
        _Said(_part(document, match.start()) + match["subject"], match["day"], Span(*match.span()))
        for match in document.matches(_EFFECT)
    ]
    yield from _differing(document, effects, "施行日期")
    # Only what is said beside the day of effect is the validity of the document itself.
    own = [effect for effect in effects if effect.value[0].isdigit()]
    terms = [
        _Said(effect.key, str(_HAN.get(match["years"]) or int(match["years"])), Span(*match.span()))
        for effect in own
        for match in _beside(document, effect.span, document.matches(_VALIDITY))
    ]
    yield from _differing(document, terms, "有效期")
    by_key = {term.key: term for term in reversed(terms)}
    for effect in own:
        if (term := by_key.get(effect.key)) is not None:
            yield from _check_end(document, effect, term)


def _check_end(document: Document, effect: _Said, term: _Said) -> Iterator[Finding]:
    """5 years from 2026-05-01 end on 2031-04-30."""
    for match in _beside(document, effect.span, document.matches(_UNTIL)):
        months = (int(match["end"]) - int(effect.value[:4])) * 12 + int(match["month"])
        if abs(months - int(effect.value[5:].partition("月")[0]) - 12 * int(term.value)) > 1:
            yield Finding(
                Span(*match.span()),
                f"有效期应前后一致，前面为{term.value}年，此处为“{match[0]}”",
                (Related(term.span, "有效期"), Related(effect.span, "施行日期")),
            )


def _part(document: Document, position: int) -> str:
    """Which of the texts of the file a place stands in."""
    parts: tuple[Fact, ...] = document.facts("part")
    return str(sum(1 for part in parts if part.start <= position))


def _beside(document: Document, effect: Span, matches: Sequence[re.Match[str]]) -> Iterator[re.Match[str]]:
    """Those that stand close behind the day of effect, on its line."""
    for match in matches[bisect_left(matches, effect.end, key=re.Match.start) :]:
        if match.start() > effect.end + _BESIDE or "\n" in document.text[effect.end : match.start()]:
            return
        yield match


def _differing(document: Document, said: list[_Said], name: str) -> Iterator[Finding]:
    first: dict[str, _Said] = {}
    for each in said:
        other = first.setdefault(each.key, each)
        if other.value != each.value and not document.masked(other.span.start, "quotation", "title", "reproduced"):
            there = document.text[slice(*other.span)]
            message = f"{name}应前后一致，前面为“{there}”，此处为“{document.text[slice(*each.span)]}”"
            yield Finding(each.span, message, (Related(other.span, name),))
