"""Defects of punctuation for recall.py: half-width, doubled, dropped, nested marks, hyphens in ranges, no end mark."""

from __future__ import annotations

import random
import re

from edits import Edit, Mutator, find_all, pick

# A paragraph of prose: where a writer's slip would stand, and not in the rows of a table or in a heading.
_PROSE = r"^[ 　]*[^\n]{40,}。[ 　]*$"
_HALF = dict(zip("，；：。？！（）", ",;:.?!()", strict=True))
_AFTER = "(?=[一-鿿“《（0-9]|[ 　]*$)"
# 20～30人, 2016—2020年, 3至5万, 15%至30%: what may be joined by a hyphen instead.
_DASHED = (
    r"(?<![0-9A-Za-z.—号])[0-9]{1,4}(?:\.[0-9]+)?[%％万亿年]?(?P<mark>[—～~－])[0-9]{1,4}(?:\.[0-9]+)?(?=[一-鿿%％℃])"
)
_JOINED = (
    r"(?<![0-9A-Za-z.—号第])[0-9]{1,4}(?:\.[0-9]+)?(?P<unit>[%％万亿年元个天日米吨人]?)(?P<mark>[至到])"
    r"[0-9]{1,4}(?:\.[0-9]+)?(?P<other>[%％万亿年元个天日米吨人])"
)


def half_width(marks: str) -> Mutator:
    """One of the marks, in prose between Han, is typed half-width."""

    def mutate(text: str, chance: random.Random) -> list[Edit]:
        edits = []
        for paragraph in find_all(_PROSE, text):
            for match in re.finditer(rf"(?<=[一-鿿”》）0-9])[{marks}]{_AFTER}", paragraph[0]):
                start = paragraph.start() + match.start()
                edits.append(Edit(start, start + 1, _HALF[match[0]]))
        return pick(edits, chance)

    return mutate


def half_brackets(text: str, chance: random.Random) -> list[Edit]:
    found = find_all(r"（(?P<words>[^（）\n]*[一-鿿][^（）\n]*)）", text)
    return pick([Edit(*match.span(), f"({match['words']})") for match in found], chance)


def doubled(text: str, chance: random.Random) -> list[Edit]:
    edits = []
    for paragraph in find_all(_PROSE, text):
        for match in re.finditer("[，。；、：]", paragraph[0]):
            end = paragraph.start() + match.end()
            edits.append(Edit(end, end, match[0]))
    return pick(edits, chance)


def clashing(text: str, chance: random.Random) -> list[Edit]:
    """Another mark than the one that stands there is left beside it: ，。 or 、，."""
    edits = []
    for paragraph in find_all(_PROSE, text):
        for match in re.finditer("[，。；、]", paragraph[0]):
            start = paragraph.start() + match.start()
            other = chance.choice([mark for mark in "，。；、" if mark != match[0]])
            edits.append(Edit(start, start, other))
    return pick(edits, chance)


def dropped(mark: str) -> Mutator:
    """One half of a pair is lost."""
    pairs = {"”": "“{}”", "》": "《{}》", "）": "（{}）", "“": "“{}”", "《": "《{}》", "（": "（{}）"}
    opening, closing = pairs[mark][0], pairs[mark][-1]

    def mutate(text: str, chance: random.Random) -> list[Edit]:
        found = find_all(rf"{opening}[^{opening}{closing}\n]+{closing}", text)
        places = [match.start() if mark == opening else match.end() - 1 for match in found]
        return pick([Edit(place, place + 1, "") for place in places], chance)

    return mutate


def nested_quotation(text: str, chance: random.Random) -> list[Edit]:
    """Words inside a quotation get the same marks once more."""
    edits = []
    for match in find_all("“(?P<words>[一-鿿、，]{4,60})”", text):
        words = match["words"]
        start = chance.randrange(0, len(words) - 2)
        end = min(len(words), start + chance.randrange(2, 5))
        if "，" not in words[start:end] and "、" not in words[start:end] and (start, end) != (0, len(words)):
            edits.append(Edit(match.start() + 1 + start, match.start() + 1 + end, f"“{words[start:end]}”"))
    return pick(edits, chance)


def nested_title(text: str, chance: random.Random) -> list[Edit]:
    found = find_all("《[^《》〈〉\n]*〈[^《》〈〉\n]+〉[^《》〈〉\n]*》", text)
    edits = []
    for match in found:
        words = match[0][1:-1].replace("〈", "《").replace("〉", "》")
        edits.append(Edit(match.start() + 1, match.end() - 1, words))
    return pick(edits, chance)


def hyphen_in_range(text: str, chance: random.Random) -> list[Edit]:
    edits = [Edit(*match.span("mark"), "-") for match in find_all(_DASHED, text)]
    for match in find_all(_JOINED, text):
        # 15%至30% as 15-30%, 3万至5万 as 3-5万.
        same = match["unit"] == match["other"]
        edits.append(Edit(match.start("unit") if same else match.start("mark"), match.end("mark"), "-"))
    return pick(edits, chance)


def end_mark(text: str, chance: random.Random) -> list[Edit]:
    """The last full stop of a paragraph is lost."""
    found = find_all(_PROSE, text)
    return pick(
        [Edit(match.start() + match[0].rindex("。"), match.start() + match[0].rindex("。") + 1, "") for match in found],
        chance,
    )


DEFECTS: dict[str, Mutator] = {
    "half-comma": half_width("，"),
    "half-colon": half_width("；："),
    "half-stop": half_width("。"),
    "half-question": half_width("？！"),
    "half-brackets": half_brackets,
    "doubled-mark": doubled,
    "clashing-marks": clashing,
    **{
        f"dropped-{name}": dropped(mark)
        for name, mark in zip(
            ("closing-quote", "closing-title", "closing-bracket", "opening-quote", "opening-title", "opening-bracket"),
            "”》）“《（",
            strict=True,
        )
    },
    "nested-quote": nested_quotation,
    "nested-title": nested_title,
    "hyphen-in-range": hyphen_in_range,
    "end-mark": end_mark,
}
