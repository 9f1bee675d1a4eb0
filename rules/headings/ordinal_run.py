"""段内分项的序号不连续：“一是……二是……四是……”“第一，……第二，……第二，……”“①……②……④……”。

序号缺了、重了，往往是删改分项后没有顺改，或者漏了一项。分项里又套一组分项、另起一组，都算连续；中间一项换了说法的（三要、再次）
不提示。段首的“（一）”“1.”等由“序号不连续”的规则检查，这里不重复。
依据：编辑惯例；《标点符号用法》（GB/T 15834—2011）附录B。
"""

from collections.abc import Iterator

from qlint import Bad, Document, Finding, Good, Measured, Ordinal, Related, Severity, compile_late, rule

_HAN = "零一二三四五六七八九十"
_OTHER_WORDS = compile_late(r"再次|再者|还有|再有|此外|另外|最后|其他|同时")
_NEW_LIST = compile_late(
    r"(?:(?<![^。；：，！？,;:\s　”）统唯])[第其]?一(?![些定般起致直切体样旦])"
    r"|首先|先[是要]|第一|其一|一方面|[：:]|[两二三四五六七八九2-9][个项条件点])"
)
_MOST_LEFT_OUT = 2


@rule(
    "H109",
    "ordinal-run",
    severity=Severity.WARNING,
    basis="编辑惯例",
    needs=("ordinal_run", "numbered_run"),
    masks=("quotation", "reproduced", "table"),
    measured=tuple(Measured(folder, 0, 0, 0) for folder in ("official", "reports", "laws", "news")),
    examples=(
        Good("要抓好节水。一是压实责任，二是强化监管，三是严格考核。"),
        Good("一是换管网，分两步走：一是查漏，二是更换。二是装水表。三是定水价。四是奖节水。"),
        Good("一是换管网。二是装水表。三要定水价。四是奖节水。"),
        Good("节水有三条：一是换管，二是装表。供水有两条：首先要修渠，二是打井，三是蓄雨。"),
        Good("第一，压实责任。第二，强化监管。会议还研究了第四季度工作。第三，严格考核。"),
        Bad("要抓好节水。一是压实责任，二是强化监管，【四是】严格考核。"),
        Bad("一是换管网。二是装水表。【二是】定水价。三是奖节水。"),
        Bad("第一，压实责任。第二，强化监管。【第四，】严格考核。"),
        Bad("申请时应当：①填写申请表；②提交用水台账；【④】留下电话。"),
        Bad("节水工作分四步。\n一是摸底。三月底前完成。\n二是装表。六月底前完成。\n【四是】收费。十月起执行。"),
    ),
)
def check(document: Document, options: None) -> Iterator[Finding]:
    runs = document.facts("ordinal_run")
    if not runs or document.amending:
        return
    counted = {
        number.marker.start for fact in document.facts("numbered_run") for number in fact.value.numbers if number.inside
    }
    for fact in runs:
        found = [pair for pair in _breaks(fact.value.members) if pair[1].span.start not in counted]
        # Numbers that mostly do not follow one another are no list.
        if 2 * len(found) <= len(fact.value.members):
            for previous, here in found:
                if _is_wrong(document, previous, here):
                    yield _tell(document, previous, here)


def _breaks(members: tuple[Ordinal, ...]) -> Iterator[tuple[Ordinal, Ordinal]]:
    """Where a number does not follow; one wrong number among right ones leaves the count as it was."""
    reached = members[0].number
    for previous, here, following in zip(members, members[1:], (*members[2:], None), strict=False):
        expected = reached + 1
        if here.number != expected:
            yield previous, here
        reached = expected if following is not None and following.number == expected + 1 else here.number


def _is_wrong(document: Document, previous: Ordinal, here: Ordinal) -> bool:
    between = (previous.span.end, here.span.start)
    if here.number == previous.number:
        return here.number > 1 and _NEW_LIST.search(document.text, *between) is None
    left_out = range(previous.number + 1, here.number)
    if not 0 < len(left_out) <= _MOST_LEFT_OUT or _OTHER_WORDS.search(document.text, *between):
        return False
    words = document.text[slice(*between)]
    return not any(form in words for number in left_out for form in _forms(document, here, number))


def _forms(document: Document, here: Ordinal, number: int) -> tuple[str, ...]:
    """What would show that a number is there in another form: 三要, 第三, or 三 at the head of a clause."""
    first = document.text[here.span.start]
    if "①" <= first <= "⑳":
        return (chr(ord("①") + number - 1), f"（{number}）", f"{number}.")
    if first == "（":
        return (f"{number}）", f"{number}.", chr(ord("①") + number - 1))
    numeral = _HAN[number] if number <= 10 else f"十{_HAN[number - 10]}"
    return (
        *(mark + numeral for mark in "。；，：、！？ 　\n”）第其"),
        *(numeral + word for word in "是要则、，：靠抓看在"),
    )


def _tell(document: Document, previous: Ordinal, here: Ordinal) -> Finding:
    before, printed = document.text[slice(*previous.span)], document.text[slice(*here.span)]
    return Finding(
        here.span,
        f"“{before.rstrip('，：、,:')}”之后应为第{previous.number + 1}项，此处为“{printed.rstrip('，：、,:')}”",
        related=(Related(previous.span, "前一项"),),
    )
