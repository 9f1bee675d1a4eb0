"""One unit under two names in the brackets of a document: 市发改委, 市发展改革委; 市农村农业局, 市农业农村局.

Only names of one tier are compared (see unit_relations). Two departments that are called alike (市教育局, 市体育局) are
two; a part of one (市公安局交警支队) is no variant of it. Source: practice of 规范化简称; GW107 of the project's list
of clauses.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import combinations

from qlint.document import Document
from qlint.elements import UnitVariant
from qlint.expressions import compile_late
from qlint.facts.unit_relations import UnitName, read_name, relation
from qlint.model import Fact, Span
from qlint.values import Unit, UnitGroup

# 区委社会工作部: the organs of a party committee are compared with one another only.
_TIER = compile_late(
    r"[一-鿿]{0,5}?[省市县区州盟旗]委(?!员)(?=[一-鿿]{2,8}[部办局室]\Z)"
    r"|(?!市场)[省市县区州盟旗](?=.{2})|(?:[一-鿿]{1,5}?(?:省|市|县|自治区|区|自治州|州|盟|旗)(?!场))(?=.{2})"
)
_MEMBERS = compile_late(
    r"(?P<body>[^及和与]*?(?:领导小组|协调小组|指挥部|专班|联席会议|委员会|推进组|工作组))(?P<office>办公室)?"
    r"(?P<rest>(?:及|和|与)?(?:其)?(?P<which>各|相关|有关)*成员单位)\Z"
)
_BODY = compile_late(r"[^及和与]*(?:领导小组|协调小组|指挥部|专班|联席会议|推进组|工作组)\Z")
_MEMBER_WORDS = compile_late(r"(?:其|各|各相关|各有关|相关|有关)*成员单位\Z")
_DIVISION_ENDS = frozenset("科处股室")
_FILLERS = ("管理", "工作", "监督", "事务", "服务")
_LONG = 5  # characters of a name that is hardly another one's beginning
_TIMES = 2  # as often as its variant the usual name stands, where the names alone do not tell
_MOST = 200  # names that begin alike: more than that are no list of departments
_Places = dict[str, list[Span]]


def read(document: Document) -> Iterator[Fact]:
    """Each name that is not the usual one, at its first place, by start."""
    tiers: dict[str, _Places] = {}
    members: dict[tuple[str, bool], _Places] = {}
    bodies: _Places = {}
    units: _Places = {}
    for fact in document.facts("responsible_units"):
        for group in fact.value.groups:
            for tier, stem, unit in _departments(group):
                tiers.setdefault(tier, {}).setdefault(stem, []).append(Span(unit.start, unit.end))
            for key, phrase, span in _member_phrases(document.text, group):
                members.setdefault(key, {}).setdefault(phrase, []).append(span)
            for unit in group.units:
                units.setdefault(unit.name, []).append(Span(unit.start, unit.end))
                if _BODY.match(unit.name):
                    bodies.setdefault(unit.name, []).append(Span(unit.start, unit.end))
    found = [fact for tier, names in tiers.items() for fact in _compare(document, tier, names)]
    found += [fact for phrases in members.values() for fact in _against_usual(document.text, phrases, "members")]
    for body, places in bodies.items():
        found += _without_members(document.text, places, members.get((body, False), {}))
    told = {span for fact in found for span in (*fact.value.places, *fact.value.usual_places)}
    found += [fact for fact in _against_others(document, units) if fact.span not in told]
    yield from sorted(found, key=lambda fact: fact.start)


def _against_others(document: Document, units: _Places) -> Iterator[Fact]:
    """A name that stands once, where its office (…委员会办公室) is named otherwise, or where the text has the same name
    with a word more (医院感染科, 医院感染管理科)."""
    text = document.text
    for name, places in units.items():
        office = units.get(name + "办公室", [])
        if len(places) == 1 and name.endswith("委员会") and len(office) >= _TIMES:
            usual = UnitVariant("body", name + "办公室", tuple(office), tuple(places))
            yield Fact("unit_variant", *places[0], usual)
        elif len(places) == 1 and len(name) >= _LONG and name[-1] in _DIVISION_ENDS and text.count(name) == 1:
            fuller = (text.find(name[:-1] + word + name[-1]) for word in _FILLERS)
            start = next((place for place in fuller if place >= 0), -1)
            if start >= 0:
                span = Span(start, text.index(name[-1], start + len(name)) + 1)
                printed = text[slice(*span)]
                yield Fact("unit_variant", *places[0], UnitVariant("short", printed, (span,), tuple(places)))


def _departments(group: UnitGroup) -> Iterator[tuple[str, str, Unit]]:
    """Tier, name without it, and the unit. 市教育局、财政局: a name without tier shares that of the first one, unless
    it is one of a division (市水利局、河道科)."""
    shared = ""
    for unit in group.units:
        if unit.name[0] == "各" or len(unit.name) < 3:
            continue
        tier = match[0] if (match := _TIER.match(unit.name)) else ""
        name = unit.name[len(tier) :]
        shared = shared or tier.removesuffix("委")
        yield tier or ("" if unit.name[-1] in _DIVISION_ENDS else shared), name, unit


def _member_phrases(text: str, group: UnitGroup) -> Iterator[tuple[tuple[str, bool], str, Span]]:
    """市质量工作领导小组办公室及各成员单位: the body, whether only some members are meant, the phrase as printed."""
    units = group.units
    for index, unit in enumerate(units):
        end = unit.end
        following = units[index + 1] if index + 1 < len(units) else None
        if following and _MEMBER_WORDS.match(following.name) and text[unit.end : following.start] in ("及", "和", "与"):
            end = following.end
        if match := _MEMBERS.match(text, unit.start, end):
            yield (match["body"], match["which"] in ("相关", "有关")), match[0], Span(unit.start, end)


def _without_members(text: str, places: list[Span], phrases: _Places) -> Iterator[Fact]:
    """A body that stands once by itself and otherwise with its office and members: 办公室及成员单位 may be left out."""
    with_office = {phrase: spans for phrase, spans in phrases.items() if "办公室" in phrase}
    if len(places) == 1 and sum(map(len, with_office.values())) > 1:
        usual = max(with_office.values(), key=len)
        yield Fact("unit_variant", *places[0], UnitVariant("body", text[slice(*usual[0])], tuple(usual), tuple(places)))


def _compare(document: Document, tier: str, names: _Places) -> Iterator[Fact]:
    """Variants among the names of one tier: those that mean the same are one set."""
    alike: dict[str, list[UnitName]] = {}
    for name in names:
        if (read := read_name(name)) is not None:
            alike.setdefault(read.meaning[0], []).append(read)
    sets: dict[str, set[str]] = {}
    sorts: dict[str, str] = {}
    for one, other in (pair for bucket in alike.values() if len(bucket) <= _MOST for pair in combinations(bucket, 2)):
        found = relation(one, other, tier.endswith("委"))
        if found and (found.sure or _is_slip(document, names[one.name], names[other.name])):
            joined = sets.get(one.name, {one.name}) | sets.get(other.name, {other.name})
            for name in joined:
                sets[name] = joined
                sorts.setdefault(name, found.sort)
    for name, joined in sets.items():
        if name == min(joined):
            forms = {name: names[name] for name in names if name in joined}
            yield from _against_usual(document.text, forms, sorts[name])


def _is_slip(document: Document, places: list[Span], others: list[Span]) -> bool:
    """Whether one of two names stands so seldom that it is hardly a unit of its own; side by side they are two."""
    rare, usual = sorted((places, others), key=len)
    if len(usual) < _TIMES * len(rare):
        return False
    starts = [fact.start for fact in document.facts("responsible_units")]
    brackets = {bisect_right(starts, span.start) for span in rare}
    return all(bisect_right(starts, span.start) not in brackets for span in usual)


def _against_usual(text: str, forms: Mapping[str, list[Span]], sort: str) -> Iterator[Fact]:
    if len(forms) < 2:
        return
    # The most frequent one, the earliest of several.
    usual = max(forms, key=lambda form: (len(forms[form]), -forms[form][0].start))
    for form, places in forms.items():
        if form != usual:
            printed = text[slice(*forms[usual][0])]
            yield Fact("unit_variant", *places[0], UnitVariant(sort, printed, tuple(forms[usual]), tuple(places)))
