"""The typed values of contact data: telephones, mail, addresses, postcodes, persons. Imports only qlint.model."""

from __future__ import annotations

from typing import NamedTuple

from qlint.model import Span


class Contact(NamedTuple):
    """One value behind a label: 联系电话：0571-88881234.

    sort    landline, mobile, fax, mail, postcode, address, person, account (of a bank) or site
    label   the words of the label as printed (监督举报电话)
    value   digits of a number (area code and local number, no extension), else the words without blanks
    span    of the value as printed
    local   the local number of a landline or fax without its area code, else the value
    holder  the persons named right before, joined; empty where nobody is
    whose   the organ or place named last before the label in its sentence, with the words in front of it
    note    the note in brackets behind the value
    alone   whether the label has this one value of its sort
    block   index
    begins  whether its line begins with the label
    """

    sort: str
    label: str
    value: str
    span: Span
    local: str = ""
    holder: str = ""
    whose: str = ""
    note: str = ""
    alone: bool = True
    block: int = 0
    begins: bool = False


class ContactChange(NamedTuple):
    """Two values of one contact. `reason` says what tells that it is one: holder (the same person), label (the same
    labelled field), slip (digits swapped or lost) or number (one number, two persons of nearly one name).
    """

    reason: str
    first: Contact
    second: Contact


class NumberFlaw(NamedTuple):
    """A number or address that cannot be right: `sort` is mobile, area, local, mail or postcode; `digits` how many it
    has, `due` how many it should have (empty where that says nothing)."""

    sort: str
    words: str
    digits: int
    due: str
