"""How many columns a character takes on a terminal, and a line of marks that stands right under a text.

Source of the classes: Unicode Standard Annex #11, East Asian Width. Ambiguous characters (“ ” — … · ①) take one
column on some consoles and two on others; nothing here depends on which.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

_WIDE = "WF"
_INVISIBLE = frozenset({"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"})
_COMBINING = frozenset({"Mn", "Me"})
# (blank, mark) of the same width as what stands above. There is no blank of ambiguous width: the smallest dot is one.
_UNDER = {"wide": ("\u3000", "＾"), "ambiguous": ("·", "↑"), "narrow": (" ", "^"), "none": ("", "")}


@lru_cache(maxsize=1 << 16)
def classify(character: str) -> str:
    """wide, narrow, ambiguous, or none for a mark that combines with the character before it."""
    if character < "\x7f":
        return "narrow"
    if unicodedata.category(character) in _COMBINING:
        return "none"
    width = unicodedata.east_asian_width(character)
    if width in _WIDE:
        return "wide"
    return "ambiguous" if width == "A" else "narrow"


def measure(text: str) -> int:
    """Columns of a text, ambiguous characters counted as two."""
    if text.isascii():
        return len(text)
    return sum(_COLUMNS[classify(character)] for character in text)


_COLUMNS = {"wide": 2, "ambiguous": 2, "narrow": 1, "none": 0}


@lru_cache(maxsize=1 << 16)
def reveal(character: str) -> str:
    """What to print for one character of a document: controls and invisible characters as <U+200B>, tabs as a blank.

    Nothing that a document holds may move the cursor, change colours or turn the direction of the terminal.
    """
    if character == "\t":
        return " "
    if character < "\x7f" and character >= " ":
        return character
    return f"<U+{ord(character):04X}>" if unicodedata.category(character) in _INVISIBLE else character


def printable(text: str) -> str:
    """A text of one line that is safe to print (see `reveal`)."""
    return text if text.isprintable() else "".join(map(reveal, text))


def underline(before: str, marked: str) -> str:
    """The line of marks to print under `before + marked`: at least one mark, under the very columns of `marked`."""
    blanks = "".join(_UNDER[classify(character)][0] for character in before)
    return blanks + ("".join(_UNDER[classify(character)][1] for character in marked) or "^")


def wrap(text: str, columns: int) -> list[str]:
    """Lines of at most that many columns: broken at blanks and between wide characters, never before a closing mark."""
    lines: list[str] = []
    line = ""
    for piece in _pieces(text):
        if line and measure(line + piece.rstrip()) > columns:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()] if line.strip() else lines


_CLOSING = "，。；：！？、）》〉”’」』】〕％…"
_OPENING = "（《〈“‘「『【〔"


def _pieces(text: str) -> list[str]:
    pieces: list[str] = []
    for character in text:
        joins = pieces and (
            character in _CLOSING
            or pieces[-1][-1] in _OPENING
            or (classify(character) == "narrow" and classify(pieces[-1][-1]) == "narrow" and pieces[-1][-1] != " ")
        )
        if joins:
            pieces[-1] += character
        else:
            pieces.append(character)
    return pieces
