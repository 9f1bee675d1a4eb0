"""Contact data behind their labels: 联系人：林知远，电话0571-88881234；报名邮箱：… ；邮编：…

Columns of tables (a head 电话 with numbers below) are not read: lists of many contacts are right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qlint.contacts import Contact
from qlint.document import Document
from qlint.expressions import compile_late
from qlint.facts.contact_labels import BEHIND_LABEL, BETWEEN
from qlint.facts.telephones import LINE, read_line
from qlint.model import Fact, Span

# A letter that is no Latin one: a class of all Han characters takes long to compile.
_LABEL = compile_late(r"[A-Za-z]?[^\W0-9A-Za-z_]{0,9}\Z")
_MAIL_LABEL = compile_late(
    r"(?P<label>[A-Za-z]?[^\W0-9A-Za-z_]{0,12}?(?:[（(][^（）()]{0,10}[）)])?)[ 　：:，,]{0,3}[A-Za-z0-9._+-]{1,40}\Z"
)
_FIELD_LINE = compile_late(r"[（(]?[^\W0-9A-Za-z_]{0,6}?(?:电话|手机|热线|传真|邮[编箱政]|地址|联系)")
_JOINED = compile_late(r"[及和与、/]?(?:联系)?(?:电话|方式|手机)(?:号码?)?[ 　]*[：:]?[ 　]*")
_NAME = compile_late(
    r"(?P<name>[^\W0-9A-Za-z_]{2,4}?|[^\W0-9A-Za-z_][ 　]{1,2}[^\W0-9A-Za-z_])"
    r"(?:同志|先生|女士|老师|科长|主任|处长|局长|经理)?(?=[，,；;。、：:（(）)\[\t\n0-9]|[ 　]|联系|电话|手机|\Z)"
)
_TITLE = compile_late(r"同志|先生|女士|老师|科长|主任|处长|局长|经理")
_NAMES_MARK = compile_late(r"[ 　]*[、和及/][ 　]*(?=[^\W0-9A-Za-z_])")
_MAIL = compile_late(r"[A-Za-z0-9._+-]{1,40}[@＠][A-Za-z0-9-]{1,30}(?:\.[A-Za-z0-9-]{1,20}){1,4}")
_POSTCODE = compile_late(r"[0-9]{6}(?![0-9])")
_ACCOUNT = compile_late(r"[0-9](?:[ -]?[0-9]){9,29}(?![0-9])")
_SITE = compile_late(r"(?:https?://)?[A-Za-z0-9-]{1,40}(?:\.[A-Za-z0-9-]{1,40}){1,5}(?:/[A-Za-z0-9._~/?=&%-]{0,80})?")
_ADDRESS = compile_late(r"[^，,。；;：:\n（(）)\t]{6,60}")
_IN_BRACKETS = compile_late(r"（(?P<number>1[3-9][0-9]{9})）")
_PLACE_WORDS = compile_late(r"[0-9０-９一二三四五六七八九十][^，。]{0,6}[号楼室层座栋]|[路街道巷弄大厦楼]")
_ORGAN = compile_late(
    r"[^\W0-9A-Za-z_]{1,10}?(?:局|委员会|委|厅|办公室|处|科|股|中心|公司|集团|学校|学院|中学|小学|幼儿园|医院|县|区|市|镇|乡|街道|所|站|队|院)"
)
_NOTE = compile_late(r"[ 　]*[（(](?P<note>[^（）()\n]{2,24})[）)]")
_NO_NAME = compile_late(r"(?:[及和与或]|联系|电话|方式|姓名|签[名字]|信息|单位|地址|手机|负责|[请为是的]|详见|见附).*")
_MAIL_CHARACTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._+-")
_LONGEST_LINE = 200
_MOST_NAMES, _NEAR = 4, 40_000
_LONGEST_OWNER = 18
_FIELD_LINES = 4
_LONGEST_NAME = 40
_SHORT = 4
_ORGAN_LINE = compile_late(
    r"(?:局|委员会|委|厅|办公室|处|科|股|中心|公司|集团|学校|学院|医院|所|站|队|院|信息|[：:].{2,30})\Z"
)


_VALUES = {"mail": _MAIL, "postcode": _POSTCODE, "address": _ADDRESS, "account": _ACCOUNT, "site": _SITE}


class _Person(NamedTuple):
    names: str
    end: int
    block: int


def read(document: Document) -> Iterator[Fact]:
    """Contacts by place: Fact("contact", start, end, Contact)."""
    person = _Person("", -1, -9)
    contacts: dict[int, Contact] = {}
    floor = 0
    for label in document.facts("contact_label"):
        if label.start < floor:
            continue
        for contact in _read_label(document, label, person):
            contacts[contact.span.start] = contact
            floor = contact.span.end
            if contact.sort == "person":
                before = person.names + "、" if person.block == contact.block and not contact.alone else ""
                person = _Person(before + contact.value, contact.span.end, contact.block)
    holders: dict[str, int] = {}
    for start, contact in contacts.items():
        if contact.holder:
            holders.setdefault(contact.holder, start)
    for name, place in sorted(holders.items())[:_MOST_NAMES]:
        for contact in _read_behind_name(document, name, place):
            contacts.setdefault(contact.span.start, contact)
    if any(contact.sort == "mobile" for contact in contacts.values()):
        for contact in _read_in_brackets(document):
            contacts.setdefault(contact.span.start, contact)
    names = {contact.value for contact in contacts.values() if contact.sort == "person"}
    for start, contact in sorted(contacts.items()):
        if contact.note in names and not contact.holder:  # 0571-88881234（林知远）
            contact = contact._replace(holder=contact.note, note="")
        yield Fact("contact", start, contact.span.end, contact)


def _read_behind_name(document: Document, name: str, place: int) -> Iterator[Contact]:
    """林知远0571-88881234: numbers behind a person who is named as a contact elsewhere."""
    text = document.text
    last = place + _NEAR
    start = text.find(name, max(0, place - _NEAR), last)
    while start >= 0:
        end = start + len(name)
        if (title := _TITLE.match(text, end)) is not None:
            end = title.end()
        index = document.block_index(end)
        if (line := LINE.match(text, *_skip(text, end, document.blocks[index].end))) is not None:
            values = _values(text, "phone", line.start(), document.blocks[index].end)
            for sort, value, local, span in values:
                yield Contact(sort, "电话", value, span, local, name, alone=len(values) == 1, block=index)
        start = text.find(name, end, last)


def _read_label(document: Document, fact: Fact, person: _Person) -> Iterator[Contact]:
    text, sort, start = document.text, fact.value, fact.start
    index = document.block_index(start)
    if index < 0 or sort == "mail":
        return  # a mail address shows by its @
    block = document.blocks[index]
    if sort == "at":
        yield from _read_mail(document, start, index, _holder(document, person, start, index))
        return
    head = _LABEL.search(text, max(block.start, start - 9), start)
    label = (head[0] if head else "") + text[start : fact.end]
    if sort == "person":
        yield from _read_persons(document, fact.end, label, index)
        return
    behind = BEHIND_LABEL.match(text, fact.end, block.end)
    position = behind.end() if behind else fact.end
    # 联系人及电话：林知远，0571-88881234
    name = _NAME.match(text, position, block.end) if sort == "phone" else None
    holder = _holder(document, person, start, index)
    if name is not None and (line := LINE.match(text, *_skip(text, name.end(), block.end))) is not None:
        holder, position = name["name"], line.start()
    sort = "fax" if "传真" in label else sort
    values = _values(text, sort, position, block.end)
    sorts = [each for each, _, _, _ in values]
    begins = start - len(label) + len(text[start : fact.end]) - block.start <= _SHORT
    whose = _whose(text, block.start, start) or (_above(document, index) if begins else "")
    for each, value, local, span in values:
        note, alone = _note(text, span.end, block.end), sorts.count(each) == 1
        yield Contact(each, label, value, span, local, holder, whose, note, alone, index, begins)


def _read_mail(document: Document, at: int, index: int, holder: str) -> Iterator[Contact]:
    """A mail address needs no label: 请将报名表发送至ycslj@163.com."""
    text, block = document.text, document.blocks[index]
    head = _MAIL_LABEL.search(text, max(block.start, at - 64), at)
    start = at
    while start > block.start and text[start - 1] in _MAIL_CHARACTERS:
        start -= 1
    for sort, value, local, span in _values(text, "mail", start, block.end):
        label = head["label"] if head is not None else ""
        near = text[max(block.start, start - 30) : start] + text[span.end : min(block.end, span.end + 30)]
        whose, note = _whose(text, block.start, start), _note(text, span.end, block.end)
        yield Contact(sort, label, value, span, local, holder, whose, note, "@" not in near, index)


def _note(text: str, start: int, end: int) -> str:
    found = _NOTE.match(text, start, end)
    return found["note"] if found is not None else ""


def _read_in_brackets(document: Document) -> Iterator[Contact]:
    """刘老师（13900000000）: mobile numbers that need no label."""
    for found in _IN_BRACKETS.finditer(document.text):
        span, value = Span(*found.span("number")), found["number"]
        yield Contact("mobile", "电话", value, span, value, block=document.block_index(span.start))


def _skip(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in " 　，,：:（(":
        start += 1
    return start, end


def _read_persons(document: Document, position: int, label: str, index: int) -> Iterator[Contact]:
    text, end = document.text, document.blocks[index].end
    joined = _JOINED.match(text, position, end)
    behind = BEHIND_LABEL.match(text, joined.end() if joined else position, end)
    names: list[tuple[str, Span]] = []
    start = behind.end() if behind else position
    while (name := _NAME.match(text, start, end)) is not None and not _NO_NAME.fullmatch(name["name"]):
        names.append(("".join(name["name"].split()), Span(*name.span("name"))))
        mark = _NAMES_MARK.match(text, name.end(), end)
        if mark is None:
            break
        start = mark.end()
    for value, span in names:
        yield Contact("person", label, value, span, value, alone=len(names) == 1, block=index)
    if names and (line := LINE.match(text, *_skip(text, names[-1][1].end, end))) is not None:
        holder = "、".join(value for value, _ in names)
        values = _values(text, "phone", line.start(), end)
        for each, value, local, span in values:
            yield Contact(each, "电话", value, span, local, holder, alone=len(values) == 1, block=index)


def _holder(document: Document, person: _Person, start: int, index: int) -> str:
    """The person named last: in the same sentence, or above with nothing but fields between."""
    if person.block == index:
        return person.names if "。" not in document.text[person.end : start] else ""
    if not 0 < index - person.block <= _FIELD_LINES or person.block < 0:
        return ""
    lines = document.blocks[person.block + 1 : index + 1]
    fields = all(_FIELD_LINE.match(document.text, line.start) is not None for line in lines)
    return person.names if fields else ""


def _values(text: str, sort: str, start: int, end: int) -> list[tuple[str, str, str, Span]]:
    """The values behind a label: sort, value, local number, place."""
    if sort in ("phone", "fax"):
        return list(_lines(text, sort, start, end))
    expression: re.Pattern[str] = _VALUES[sort]
    found = expression.match(text, start, min(end, start + _LONGEST_LINE))
    if found is None:
        return []
    words = "".join(found[0].split())
    if sort == "address" and _PLACE_WORDS.search(words) is None:
        return []
    value = _plain(words, sort)
    return [(sort, value, value, Span(found.start(), found.start() + len(found[0].rstrip(" 　"))))]


def _plain(words: str, sort: str) -> str:
    if sort == "account":
        return words.replace("-", "")
    if sort == "site":
        return words.lower().removeprefix("https://").removeprefix("http://").rstrip("/.")
    return words.lower().replace("＠", "@") if sort == "mail" else words


def _lines(text: str, sort: str, start: int, end: int) -> Iterator[tuple[str, str, str, Span]]:
    while (found := LINE.match(text, start, end)) is not None:
        line = read_line(found[0])
        if line is not None and line.flaw is None:
            kind = sort if sort == "fax" else "mobile" if line.mobile else "landline"
            yield kind, line.area + line.local, line.local, Span(*found.span())
        between = BETWEEN.match(text, found.end(), end)
        if between is None:
            return
        start = between.end()


def _above(document: Document, index: int) -> str:
    """The organ that the lines of its fields stand under: 代理机构：云川市咨询公司."""
    for block in reversed(document.blocks[max(0, index - _FIELD_LINES) : index]):
        if _FIELD_LINE.match(document.text, block.start) is None:
            words = document.text[block.start : block.end]
            return (
                words if len(words) <= _LONGEST_NAME and words[-1] not in "。；" and _ORGAN_LINE.search(words) else ""
            )
    return ""


def _whose(text: str, first: int, label: int) -> str:
    """The organ or place named right before the label, in its clause or the one in front of it."""
    begin = max(first, label - _LONGEST_OWNER, text.rfind("。", first, label) + 1, text.rfind("；", first, label) + 1)
    last = ""
    for match in _ORGAN.finditer(text, begin, label):
        last = match[0]
    return last
