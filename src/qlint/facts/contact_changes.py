"""One contact with two values: the same person, the same labelled field, or digits that were swapped or lost.

Several contacts are right: other persons, organs or places beside the label, more than two values, lists, extensions,
telephone and fax. Only where nothing tells two mentions apart are they one.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence

from qlint.contacts import Contact, ContactChange
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.contact_slips import is_slip, is_slip_of_address, is_slip_of_words
from qlint.facts.street_addresses import StreetAddress, is_slip_of_street, same_house
from qlint.model import Fact

# A field of which a document has one; of several words the last one counts (监督举报电话).
_ONE_FIELD = compile_late(
    r"监督|举报|投诉|报名|报送|收件|邮寄|寄送|投稿|受理|申报|征集|反馈|接收|值班|会务|咨询|提交|会议|报到|领取"
)
# No 原地址, 新地址, 东校区地址: these are others.
_PLAIN = compile_late(
    r"(?:联系|收件|寄送|邮寄|通讯|通信|单位|详细|具体|办公|机关|报名|现场|领取|接收|材料|活动|会议|其|[，、的])*地址"
)
_POSTED = frozenset(["收件", "邮寄", "寄送"])
_IN_FRONT = compile_late(r".*(?:设立|公布|拨打|开通|[发寄送报]至|[局委办会厅]|附注|[的为是与请])")
_LEAST_SHARED = 4
_SENT_TO = compile_late(
    r"(?:导航|搜索|前往|来信|请?邮?寄[至到往送]?|送[至到交]|请到|请至|步行[至到]|打车[至到]|驾车[至到]|上述|上门|乘车)[^，。；\n]{0,12}\Z"
)
_SENT_FROM, _FEW_STREETS, _NAME = 20, 3, 6
# 总店：…，电话…。分店：…，电话…
_HEAD = compile_late(
    r"(?P<head>[^\W0-9A-Za-z_]{2,8})：(?<!话：)(?<!箱：)(?<!址：)(?<!人：)(?<!式：)(?<!线：)(?<!真：)(?<!编：)"
)
_PAIR, _MOST_COMPARED = 2, 60
_MANY = 6  # values of one sort: a list of contacts
_MOST_CHANGED = 2  # digits of an account


def read(document: Document) -> Iterator[Fact]:
    """Fact("contact_change", start, end, ContactChange), at the later value, each value once."""
    groups: dict[str, list[Contact]] = defaultdict(list)
    for fact in document.facts("contact"):
        groups[fact.value.sort].append(fact.value)
    found: dict[int, ContactChange] = {}
    addresses = groups.get("address", [])
    for sort, contacts in groups.items():
        values = {contact.local for contact in contacts}
        if len(contacts) < 2 or len(values) > _MANY:
            continue
        changes = _names(document, contacts) if sort == "person" else _pairs(document, contacts, addresses)
        for change in changes:
            found.setdefault(change.second.span.start, change)
    for change in _streets(document):
        if not any(each.second.span.start <= change.second.span.end <= each.second.span.end for each in found.values()):
            found.setdefault(change.second.span.start, change)
    for start, change in sorted(found.items()):
        yield Fact("contact_change", start, change.second.span.end, change)


def _streets(document: Document) -> Iterator[ContactChange]:
    """The address of one house, printed with another street or number."""
    streets: dict[tuple[str, str], StreetAddress] = {}
    for fact in document.facts("street_address"):
        streets.setdefault((fact.value.street[-_LEAST_SHARED:], fact.value.number), fact.value)
    few = len(streets) <= _FEW_STREETS
    for first, second in itertools.combinations(list(streets.values())[:_MOST_COMPARED], 2):
        apart = document.sentence_at(second.span.start).start > first.span.start
        if (
            apart
            and is_slip_of_street(first, second)
            and (
                same_house(first, second)
                or _is_named_above(document, first, second)
                or (few and _told_again(document, second, only_two=len(streets) == _PAIR))
            )
        ):
            yield ContactChange("slip", *(_contact_of(each) for each in (first, second)))


def _is_named_above(document: Document, first: StreetAddress, second: StreetAddress) -> bool:
    """招标人：云川市水务公司 / 地址：东门路15号, and later 西门路15号云川市水务公司三楼."""
    above = document.blocks[max(0, first.block - 1)]
    name = second.behind[:_NAME]
    return len(name) == _NAME and first.block > 0 and name in document.text[above.start : above.end]


def _told_again(document: Document, street: StreetAddress, *, only_two: bool) -> bool:
    """Whether people are sent to an address that they are supposed to know: 前往富民路56号, 来信请寄文晖路321号."""
    start = street.span.end - len(street.street) - len(street.number) - 1
    return _SENT_TO.search(document.text, max(0, start - _SENT_FROM), start) is not None or (
        only_two and "停" not in document.text[start - 4 : start] and document.text[start - 1] in "到往至"
    )


def _contact_of(street: StreetAddress) -> Contact:
    words = street.street + street.number + "号"
    return Contact("address", "", words, street.span, words, block=street.block)


def _pairs(document: Document, contacts: Sequence[Contact], addresses: Sequence[Contact]) -> Iterator[ContactChange]:
    for first, second in itertools.combinations(_distinct(contacts), 2):
        if _same_value(first, second) or document.sentence_at(second.span.start).start <= first.span.start:
            continue
        reason = _reason(first, second, addresses)
        if not reason or (reason != "slip" and not (first.alone and second.alone)):
            continue
        if reason != "slip" and first.block == second.block and not _is_close(first.local, second.local):
            continue
        if not _have_heads(document, first, second) and not _both_stand(first, second, contacts, reason):
            yield ContactChange(reason, first, second)


def _have_heads(document: Document, first: Contact, second: Contact) -> bool:
    """Whether their sentences begin with two names and a colon: 总店：…; 分店：…"""
    starts = (document.sentence_at(each.span.start).start for each in (first, second))
    heads = [found["head"] for start in starts if (found := _HEAD.match(document.text, start)) is not None]
    return len(heads) == _PAIR and heads[0] != heads[1]


def _is_close(one: str, other: str) -> bool:
    """Numbers of one length with a digit or two changed."""
    if len(one) != len(other) or not (one + other).isdecimal():
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) <= _MOST_CHANGED


def _distinct(contacts: Sequence[Contact]) -> list[Contact]:
    """Each way of stating a value once, by its first place, so that long lists take no long time."""
    first: dict[tuple[str, ...], Contact] = {}
    for each in contacts:
        first.setdefault((each.value, each.label, each.holder, each.whose, each.note), each)
    return list(first.values())[:_MOST_COMPARED]


def _same_value(first: Contact, second: Contact) -> bool:
    """Equal, or one leaves out the area code, or the place in front of an address."""
    if first.sort == "address":
        short, long = sorted((first.value, second.value), key=len)
        return short in long
    if first.sort in ("landline", "fax") and (first.value == first.local or second.value == second.local):
        return first.local == second.local
    return first.value == second.value


def _both_stand(first: Contact, second: Contact, contacts: Sequence[Contact], reason: str) -> bool:
    """Whether one place gives both values, or a third value shows that there are several."""
    blocks = {(each.block, each.local) for each in contacts}
    if first.block != second.block and ((second.block, first.local) in blocks or (first.block, second.local) in blocks):
        return True
    if reason == "slip":
        return False
    same = [
        each.local
        for each in contacts
        if _field(each) == _field(first) and (reason == "label" or each.holder == first.holder)
    ]
    return len(set(same)) > _PAIR


def _field(contact: Contact) -> str:
    """监督电话, 报名邮箱 by their first word, empty for 联系电话."""
    words = _ONE_FIELD.findall(contact.label)
    return ("寄" if words[-1] in _POSTED else words[-1]) if words else ""


def _reason(first: Contact, second: Contact, addresses: Sequence[Contact]) -> str:
    """What tells that two values are those of one contact; empty where nothing does."""
    one, other = _field(first), _field(second)
    if first.sort == "postcode":
        return _reason_of_postcode(first, second, addresses)
    slip = _is_slip_of(first, second)
    if first.holder and second.holder:
        # A number of his for inquiries may be another than that of his desk.
        if first.holder != second.holder or (one != other and not (slip and "" in (one, other))):
            return ""
        return "holder" if slip or first.sort not in ("address", "postcode") else ""
    if (first.note and second.note and first.note != second.note) or (
        first.sort != "account" and _others(first.whose, second.whose)
    ):
        return ""
    if slip and (not one or not other or one == other):
        return "slip"
    alike = one and _bare(first.label) == _bare(second.label) and first.note == second.note
    alike = alike and bool(first.whose) == bool(second.whose)
    return "label" if alike and not (first.holder or second.holder) else ""


def _is_slip_of(first: Contact, second: Contact) -> bool:
    if first.sort == "site":
        return is_slip_of_words(first.value, second.value)
    if first.sort == "address":
        plain = first.label == second.label or any(_PLAIN.fullmatch(each.label) for each in (first, second))
        return plain and is_slip_of_address(first.value, second.value)
    if first.sort == "account" and len(first.value) == len(second.value):
        return 0 < sum(a != b for a, b in zip(first.value, second.value, strict=True)) <= _MOST_CHANGED
    return is_slip(first.value, second.value) or is_slip(first.local, second.local)


def _bare(label: str) -> str:
    """A label without what stands in front of it in a sentence: 请将报名表发至报名邮箱, 市水利局咨询电话."""
    return _IN_FRONT.sub("", label).replace("号码", "")


def _reason_of_postcode(first: Contact, second: Contact, addresses: Sequence[Contact]) -> str:
    """One address has one postcode; without addresses only a slip tells."""
    here, there = (
        next((each for each in addresses if abs(each.block - contact.block) <= 1), None) for contact in (first, second)
    )
    if here is not None and there is not None:
        return "label" if _same_value(here, there) else ""
    return "slip" if here is there and first.begins and second.begins and is_slip(first.value, second.value) else ""


def _others(one: str, other: str) -> bool:
    """Whether two names of organs or places, with words in front, are not those of one."""
    shared = 0
    for a, b in zip(reversed(one), reversed(other), strict=False):
        if a != b:
            break
        shared += 1
    return bool(one and other) and shared < min(_LEAST_SHARED, len(one), len(other))


def _names(document: Document, persons: Sequence[Contact]) -> Iterator[ContactChange]:
    """林知远 and 林志远 with one number."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for fact in document.facts("contact"):
        if fact.value.sort in ("landline", "mobile") and fact.value.holder:
            numbers[fact.value.holder].add(fact.value.local)
    for first, second in itertools.combinations(_distinct(persons), 2):
        one, other = first.value, second.value
        if not (first.alone and second.alone) or len(one) != len(other) or one == other or first.block == second.block:
            continue
        unlike = sum(a != b for a, b in zip(one, other, strict=True))
        if ((unlike == 1 and len(one) > 2) or sorted(one) == sorted(other)) and numbers[one] & numbers[other]:
            yield ContactChange("number", first, second)
