"""Shares of one whole: 三次产业比重为5.2:46.8:48.0; 分别占55.2%和44.8%; 男性占52%、女性占48%; …，其余占10%."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from qlint.arithmetic import Figure, ShareList
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.figures import figures_between, has_figures, record_at
from qlint.facts.part_lists import may_overlap
from qlint.model import Fact, Span
from qlint.numerals import read_numeral

_INDUSTRIES = compile_late(r"产业(?=[^，。；\n]{0,24}[0-9])")
_RATIO = compile_late(
    "(?:增加值|结构|比重|比例|占比|之比|比|构成)?[^，。；0-9]{0,12}?(?P<rates>[0-9]+(?:[.][0-9]+)?(?:[:：∶][0-9]+(?:[.][0-9]+)?){2})(?![0-9.:：∶])"
)
_RATE = compile_late("[0-9.]+")
_RESPECTIVELY = compile_late("分别")
_SHARES = compile_late("(?:占比|比重|份额)[^，。；0-9]{0,8}$")
_AND = compile_late("[、，,和与及以]{1,2}|、?(?:以及|和)")
_OWN = compile_late("占(?:比|比重|总数的?|全部的?)?(?:为|达到?|约)?$")
_OWN_OF = compile_late(
    "占(?:比|比重|比例)?(?P<whole>[^，。；、0-9（）]{0,10}的)?(?:比重|比例|份额)?(?:为|达到?|约|近|超过?|是|仅)?$"
)
_STOP = compile_late("其中|合计|前[一二两三四五]项|两项|三项|累计|[两三]者|以上[两三]")
_CHANGED = compile_late("增长|下降|提高|上升|降低|增加|减少|同比|环比|[比较][^，]{1,8}[高低多少]$")
# 按性质分，从规模看: what follows names all sorts, unless it says that some are left out.
_SORTED = compile_late("(?:按|从|以|分)[^，。；、]{1,9}[看分][，：]|(?:构成|结构|组成)(?:中|上|为|方面)?[，：]")
_PARTLY = compile_late(
    "等[^级次分]|前[两三四五十]|居前|位居|主要|最[多高大]|以.{1,12}为主|首位|第[一二三]位|较[多高]|突出"
)
_LOWEST, _HIGHEST = compile_late("以下|(?<![0-9])0[-—－～至到]|不足|未满|不满"), compile_late("以上")
_SLIP, _NEAR, _LONGEST, _HUNDRED = 15, 10, 240, Decimal(100)
_REST = compile_late("其余|其他|其它|余下|剩余")
_ALL = compile_late(
    "三次产业|第?一、?(?:第?二)、?(?:第?三)(?:次)?产业|男女|男[、和]女|城乡|城镇[、和]农村|[两三四二]者|[两三四五]类"
)
# 两类企业中，亏损企业分别占…; 三次产业的民间投资分别占…: a part of each.
_OF_EACH = compile_late("[中的内里][，,]?[^，,、]*$")
_PAIRS = (("男", "女"), ("城镇", "农村"), ("城镇", "乡村"), ("进口", "出口"), ("线上", "线下"))
# Who is asked may give several answers; what is nested or told of several wholes does not add up.
# Where one may give several answers even sorts do not add up.
_SEVERAL = compile_late("多选|认为|希望|原因|提及|渠道|困难|关注|增长|率(?!领)")
_OTHERWISE = compile_late("其中|调查|受访|多选|问卷|认为|表示|同比|比上年|增长|提高|下降|[率]")


def read(document: Document) -> Iterator[Fact]:
    """Fact("share_list", start, end, ShareList), by start."""
    found = {value.rates[0].start: value for reader in (_ratios, _respective, _own) for value in reader(document)}
    for start, value in sorted(found.items()):
        yield Fact("share_list", start, value.rates[-1].end, value)


def _ratios(document: Document) -> Iterator[ShareList]:
    """三次产业结构由5.2：46.8：48.0调整为5.0：46.0：49.0: both rows."""
    text = document.text
    for head in _INDUSTRIES.finditer(text):
        match = _RATIO.match(text, head.end(), head.end() + 60)
        while match is not None:
            rates = tuple(_figure(one[0], one.start(), one.end()) for one in _RATE.finditer(text, *match.span("rates")))
            if abs(ShareList(rates, True).total - 100) <= 10:
                yield ShareList(rates, True)
            match = _RATIO.match(text, match.end(), match.end() + 40)


def _figure(printed: str, start: int, end: int) -> Figure:
    numeral = read_numeral(printed)
    assert numeral is not None
    return Figure(numeral.meaning, numeral.value, Decimal(1), "", "", "%", start, end)


def _respective(document: Document) -> Iterator[ShareList]:
    """…分别占55.2%和44.8%; 占比分别为…"""
    text = document.text
    for match in _RESPECTIVELY.finditer(text):
        record = record_at(document, match.start())
        first = next(figures_between(document, match.end(), min(match.end() + 12, record.end)), None)
        if first is None or first.dimension != "%":
            continue
        said = _SHARES.search(text, max(match.start() - 12, record.start), match.start())
        if not said and not _OWN.fullmatch(text, match.end(), first.start):
            continue
        rates = [first]
        for figure in figures_between(document, first.end, record.end):
            if figure.dimension != "%" or not _AND.fullmatch(text, rates[-1].end, figure.start):
                break
            rates.append(figure)
        subject = text[max(match.start() - 40, record.start) : match.start()]
        if len(rates) > 1 and not _OTHERWISE.search(subject) and not may_overlap(subject):
            yield ShareList(tuple(rates), _names_all(subject, rates))


def _names_all(subject: str, rates: list[Figure]) -> bool:
    """Whether these are all parts of one whole; far from 100 they are shares of something else."""
    if abs(ShareList(tuple(rates), True).total - 100) > _SLIP or _PARTLY.search(subject):
        return False
    named = _ALL.search(subject)
    all_named = named is not None and _OF_EACH.search(subject, named.end()) is None
    return all_named or _SORTED.search(subject) is not None


def _own(document: Document) -> Iterator[ShareList]:
    """A占55.2%，B占44.8%; A占60%，其余占40%; 按性质分，A占57%，B占43%."""
    text, place = document.text, document.text.find("占")
    while place >= 0:
        again = text.find("占", place + 1)
        if not 0 < again < place + 60 or not has_figures(document, place, 0, 24):
            place = again
            continue
        sentence = document.sentence_at(place)
        pieces = text[max(place - 40, sentence.start) : sentence.end].split("；")
        # A占10%；B占20%；C占70% is one list, A占10%，B占90%；男占60%，女占40% are two.
        record = sentence if all(piece.count("占") == 1 for piece in pieces) else record_at(document, place)
        end = _end_of_list(text, place, record.end)
        yield from _read_list(document, Span(record.start, end))
        place = text.find("占", max(end, place + 1))


def _end_of_list(text: str, place: int, end: int) -> int:
    """Where a list of shares ends at the latest: in front of what some of them hold or make together."""
    end = min(end, place + _LONGEST)
    stop = _STOP.search(text, place, end)
    return stop.start() if stop else end


def _read_list(document: Document, span: Span) -> Iterator[ShareList]:
    text = document.text
    rates: list[Figure] = []
    wholes, last, begin = set[str](), span.start, span.start
    for figure in figures_between(document, *span):
        gap, last = text[last : figure.start], figure.end
        if figure.dimension != "%":
            continue
        own = _OWN_OF.search(gap)
        if own is None or "；" in gap.strip("；"):
            if _CHANGED.search(gap):
                continue
            return
        if not rates:
            comma = text.rfind("，", span.start, figure.start)
            begin = max(span.start, text.rfind("，", span.start, max(comma, span.start)) + 1)
        rates.append(figure)
        wholes.add(own["whole"] or "")
    if (
        len(rates) < 2
        or len(wholes - {""}) > 1
        or any(whole.startswith("全") and whole[1:2] in "省国市县区" for whole in wholes)
    ):
        return
    words = text[begin : rates[-1].end]
    made = ShareList(tuple(rates), _is_whole(text, words, rates))
    if made.exhaustive:
        doubtful = _SEVERAL.search(words) is not None
    else:
        doubtful = len(rates) < 3 or made.total > _HUNDRED + _NEAR or may_overlap(words)
        doubtful = doubtful or _OTHERWISE.search(words) is not None or _PARTLY.search(words) is not None
    if not doubtful:
        yield made


def _is_whole(text: str, words: str, rates: list[Figure]) -> bool:
    """Whether shares are all there are: 其余, 男 and 女, 满意 and 不满意, 以下 and 以上, 按性质分."""
    if abs(ShareList(tuple(rates), True).total - 100) > _SLIP:
        return False
    if _REST.search(text, rates[-2].end, rates[-1].start):
        return True
    if len(rates) == 2 and any(one in words and other in words for one, other in _PAIRS):
        return not may_overlap(words)
    if _PARTLY.search(words):
        return False
    if "不满意" in words and len(rates) > 2:
        return True
    if _LOWEST.search(words) and _HIGHEST.search(text, rates[-2].end, rates[-1].start):
        return True
    if _LOWEST.search(text, rates[-2].end, rates[-1].start) and "以上" in words:
        return True
    return _SORTED.search(words) is not None
