"""The labels of contact data (联系电话, 传真, 邮编, 报名邮箱, 地址, 联系人) and every @.

Found by a rare character of each: a search for one character takes a fifth of the time of one for a word.
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
# A rare character of each word -> the words with it, what stands behind them, and the place of the character.
_WORDS: dict[str, tuple[tuple[str, str, int], ...]] = {
    "电": (("电话", "phone", 0), ("致电", "phone", 1)),
    "手": (("手机", "phone", 0),),
    "热": (("热线", "phone", 0),),
    "专": (("专线", "phone", 0),),
    "拨": (("拨打", "phone", 0),),
    "真": (("传真", "fax", 1),),
    "邮": (("邮箱", "mail", 0), ("邮编", "postcode", 0), ("邮政编码", "postcode", 0)),
    "址": (("地址", "address", 1), ("网址", "site", 1)),
    "站": (("网站", "site", 1),),
    "联": (("联系人", "person", 0),),
    "账": (("账号", "account", 0),),
    "帐": (("帐号", "account", 0),),
    "@": (("@", "at", 0),),
}


def read(document: Document) -> Iterator[Fact]:
    """Fact("contact_label", start, end, sort), by place; the fact is the word itself."""
    text, found = document.text, []
    for character, words in _WORDS.items():
        place = text.find(character)
        while place >= 0:
            for word, sort, offset in words:
                if text.startswith(word, place - offset):
                    found.append(Fact("contact_label", place - offset, place - offset + len(word), sort))
            place = text.find(character, place + 1)
    yield from sorted(found, key=lambda fact: fact.start)
