"""What stands round a clause and holds for its claims: time, role, the record that it belongs to, its lead-in."""

from __future__ import annotations

from qlint.claims.frames import CUMULATIVE, PLANNED, SEVERAL_YEARS, tells_action
from qlint.claims.scopes import Scope, Scopes
from qlint.claims.times import background_of, last_period, period_of
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Block, Span
from qlint.periods import UNKNOWN_YEAR, Period
from qlint.statements import Claim, Statement

# Words that begin a statement on something else (公路方面，…; 此外，…).
_OTHER_TOPIC = compile_late(r"[^，。；\n]{2,10}方面[，,]|此外|另外|与此同时|另据|另一方面")
_BESIDES = frozenset(("此外", "另外", "与此同时", "另据", "另一方面"))
# What is there in all, and what came new: 新建书房5家，全市书房达到28家.
_STOCK = compile_late(r"达到|(?<![下表传送直])达(?!标)|增至|增加到|发展到|总数|现有|共有|拥有|累计")
_NEW = compile_late(r"新(?:增|建|设|开|认定|培育|引进|招|签|注册|登记)")
_BY_YEAR = compile_late(r"[到至](?<![截年0-9底末].)20[0-9]{2}年")
_PLAN_TITLE = compile_late("方案|计划|规划|要点")
_STRIVES = compile_late("力争|确保|争取|拟(?!定)|预期目标")
_ACTUAL = compile_late(
    r"据.{0,6}统计|统计显示|经.{0,4}[计总实]，|据.{0,4}[解绍悉]，|已|(?<!为)了(?!解)|目前|截至|现有|总的看"
)
# A clause in front that names no other thing: 据统计，… 活动中，…
_NEUTRAL_LEAD = compile_late(
    r"(?:[今昨当]天|近日|日前|近期|.{0,6}记者.{0,14}|.{0,12}(?:了解到|获悉|表示|认为)|"
    r"据(?:不完全)?(?:统计|介绍|了解|悉)|经(?:统计|清点|核实|汇总)|统计显示|数据显示|.{0,6}介绍|总的看|总体看|总体上|"
    r"(?:活动|会议|行动|检查|培训|论坛|[一-鿿]{2,4}活动|义诊|招聘会|演练)?(?:现场|中|上|期间|当[天日])|会[上后前]|期间|其间|同时|其中|目前|截至.{1,10}|至此|"
    r"随后|最后|最终|.{2,8}以来|.{0,4}20[0-9]{2}年|[今去全]年)[ 　]*"
)
_LONGEST_LEAD = 24
# A short clause with a number is no topic but a time or a count (共12期，…).
_DIGIT, _TOPIC_WITH_NUMBER = compile_late("[0-9０-９]"), 8


class Contexts:
    """The contexts of one document's clauses."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._scopes = Scopes(document)
        self._backgrounds: dict[int, Period | None] = {}
        self._is_plan = _PLAN_TITLE.search(document.title) is not None

    def complete(self, statement: Statement) -> Claim:
        """The claim that a statement makes where it stands."""
        text, clause = self._document.text, statement.clause
        sentence = self._document.sentence_at(clause.start)
        index = self._document.block_index(clause.start)
        block = self._document.blocks[index]
        record = max(text.rfind("；", sentence.start, clause.start), text.rfind(";", sentence.start, clause.start)) + 1
        record = max(record, sentence.start, block.marker.end)
        scope = self._scopes.of_section(block.section)
        role = _roles(text[sentence.start : clause.end], text[record : clause.end], text[clause.start : clause.end])
        role += self._topic(sentence, block)
        if "plan" not in role and self._is_planned(scope, role, sentence, clause):
            role += ("plan",)
        period = period_of(self._document, self._scopes.anchor, sentence, clause, statement.quantity.start)
        return Claim(
            *statement,
            period=period,
            background=self._background(sentence, block),
            heading=scope.period if scope.period is None or not self._tells_fact(sentence) else None,
            role=tuple(sorted(role)),
            lead=_lead(self._document, record, clause),
            entity=self._scopes.entity_of(index),
            sentence=sentence.start,
            record=record,
            block=index,
            section=block.section,
        )

    @property
    def year(self) -> int:
        """The document's own year, or the one that stands for it."""
        return self._scopes.anchor.year or UNKNOWN_YEAR

    def time_before(self, claim: Claim) -> Period | None:
        """The time that the clause of a claim names in front of its number."""
        return last_period(self._document.text, claim.clause.start, claim.quantity.start, self._scopes.anchor)

    def _background(self, sentence: Span, block: Block) -> Period | None:
        """What the beginning of the paragraph says in front of the sentence."""
        if sentence.start <= block.start:
            return None
        if sentence.start not in self._backgrounds:
            found = background_of(self._document, self._scopes.anchor, block.span, sentence.start)
            self._backgrounds[sentence.start] = found
        return self._backgrounds[sentence.start]

    def _topic(self, sentence: Span, block: Block) -> tuple[str, ...]:
        text = self._document.text
        topic = _OTHER_TOPIC.match(text, max(sentence.start, block.marker.end)) or _OTHER_TOPIC.match(text, block.start)
        if topic is None:
            return ()
        words = topic[0].strip("，,")
        return ("besides" if words in _BESIDES else words,)

    def _is_planned(self, scope: Scope, role: tuple[str, ...], sentence: Span, clause: Span) -> bool:
        """Below a heading on what is to be done, and in a plan, a clause that tells an action is a plan; one on what
        there is not."""
        if not scope.planned and ("stock" in role or not self._is_plan):
            return False
        return tells_action(self._document.text[slice(*clause)]) and not self._tells_fact(sentence)

    def _tells_fact(self, sentence: Span) -> bool:
        """据统计, 已, 目前: what stands below a heading on another time or on plans may all the same tell what is."""
        return _ACTUAL.search(self._document.text, *sentence) is not None


def _roles(sentence: str, record: str, clause: str) -> tuple[str, ...]:
    stock = _STOCK.search(clause)
    roles = (
        ("cumulative", CUMULATIVE.search(sentence)),
        ("plan", PLANNED.search(clause) or _BY_YEAR.search(sentence) or _plans_on(record, clause)),
        ("years", SEVERAL_YEARS.search(clause)),
        ("part", "其中" in record),
        ("stock", stock),
        ("new", stock is None and _NEW.search(record)),
    )
    return tuple(name for name, found in roles if found)


def _plans_on(record: str, clause: str) -> bool:
    """力争甲突破400家，乙达到45亿元: the verb in front holds for what follows, up to a word that tells a fact."""
    return _STRIVES.search(record) is not None and _ACTUAL.search(clause) is None


def _lead(document: Document, record: int, clause: Span) -> str:
    """The first clause of the record where it is another, short and not neutral."""
    if clause.start <= record:
        return ""
    first = document.text[record : min(document.clause_at(record).end, record + _LONGEST_LEAD + 1)].strip(" 　")
    if len(first) > _LONGEST_LEAD or _NEUTRAL_LEAD.fullmatch(first):
        return ""
    return "" if len(first) < _TOPIC_WITH_NUMBER and _DIGIT.search(first) else first
