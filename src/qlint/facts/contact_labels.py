"""The labels of contact data (联系电话, 传真, 邮编, 报名邮箱, 地址, 联系人) and every @.

Found by their words: ten searches for a fixed word take less time than one for any of them.
"""

from __future__ import annotations

from collections.abc import Iterator

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.model import Fact

# Up to the value: 号码, a note, a colon; and between two values.
BEHIND_LABEL = compile_late(
    r"(?:号码?|地址)?(?:[（(][^0-9（）()\n][^（）()\n]{0,9}[）)])?[ 　]*(?:[：:]|为|是|至)?[ 　]*"
    r"(?:[（(](?=[0-9][0-9—－–-]{6}))?"
)
BETWEEN = compile_late(r"[ 　]*(?:[、,，/／;；]|或者?|和)?[ 　]*(?=[0-9（(+])")
# Word -> what stands behind it.
WORDS = {
    "电话": "phone",
    "手机": "phone",
    "热线": "phone",
    "传真": "fax",
    "邮箱": "mail",
    "邮编": "postcode",
    "邮政编码": "postcode",
    "地址": "address",
    "联系人": "person",
    "@": "at",
}


def read(document: Document) -> Iterator[Fact]:
    """Fact("contact_label", start, end, sort), by place; the fact is the word itself."""
    found = []
    for word, sort in WORDS.items():
        start = document.text.find(word)
        while start >= 0:
            end = start + len(word)
            found.append(Fact("contact_label", start, end, sort))
            start = document.text.find(word, end)
    yield from sorted(found, key=lambda fact: fact.start)
