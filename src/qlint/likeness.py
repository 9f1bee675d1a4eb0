"""Words that stand in two places of one text: what rules about repeated and misplaced sentences compare.

All comparing is verbatim; every function is linear in the text given to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from qlint.expressions import compile_late
from qlint.model import Span

_CLAUSE = compile_late(r"[^，。；：！？,;:!?\n 　]+")
_BETWEEN_CLAUSES = frozenset("，。；：！？,;:!?\n 　")
_LONGEST = 2000  # of a repetition; what is longer is a text inside a text


class Repetition(NamedTuple):
    """The same words at `first` and again at `again` (spans of equal length, in code points)."""

    first: Span
    again: Span


def repetitions(text: str, spans: Iterable[Span], least: int) -> Iterator[Repetition]:
    """Every passage of at least `least` characters that begins a clause in one of the spans (paragraphs, by start) and
    stands again, from the beginning of a clause on, later; each as far as it goes without leaving its span."""
    first_at: dict[str, tuple[int, int]] = {}
    for span in spans:
        covered = span.start
        for match in _CLAUSE.finditer(text, span.start, span.end):
            start = match.start()
            if start < covered or start + least > span.end:
                continue
            if start == span.start and start and text[start - 1] not in _BETWEEN_CLAUSES:
                continue
            key = text[start : start + least]
            earlier = first_at.setdefault(key, (start, span.end))
            if earlier[0] == start:
                continue
            length = _common_length(text, earlier, (start, span.end))
            covered = start + length
            yield Repetition(Span(earlier[0], earlier[0] + length), Span(start, covered))


def _common_length(text: str, first: tuple[int, int], again: tuple[int, int]) -> int:
    most = min(first[1] - first[0], again[1] - again[0], again[0] - first[0], _LONGEST)
    length = 0
    for step in (64, 1):
        while (
            length + step <= most
            and text[first[0] + length : first[0] + length + step] == text[again[0] + length : again[0] + length + step]
        ):
            length += step
    return length


_GRAM = 4
# Words of every report; what has them is nobody's own.
_GENERIC = compile_late(
    r"活动|开展|宣传|工作|服务|形式|内容|提供|进行|积极|广泛|群众|市民|居民|企业|提升|推动|发展|组织|单位|部门|管理|负责|参加|参与|现场|人员|代表"
    r"|质量|安全|建设|全面|有效|通过|结合|围绕|以及|等方|[0-9年月日]{3}|监管|领导|干部|社会|我市|我县|我区|全市|全县|全区|进一步|首批|知识"
)
_MARKS = "，、；：,;: 　"
_CONTENT = compile_late(r"[一-鿿0-9０-９A-Za-z]{4}")


class Kinship(NamedTuple):
    """Which other part of a text a sentence has words of: index of the part, the longest run of them in the sentence,
    the same run there (spans of equal length), and within it the words that stand in those two places alone."""

    part: int
    run: Span
    there: Span
    telling: Span


class Parts:
    """The parts of a text by the words (4 characters) that stand in them; `spans` are their places, not overlapping."""

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        self._text, self._spans = text, spans
        self._owners: dict[str, tuple[int, ...]] = {}
        for number, span in enumerate(spans):
            for start in range(span.start, span.end - _GRAM + 1):
                gram = text[start : start + _GRAM]
                owners = self._owners.get(gram, ())
                if not owners or owners[-1] != number:
                    self._owners[gram] = (*owners, number)[:4]

    def kinship(self, sentence: Span, own: int, name: str) -> Kinship | None:
        """The one other part that a sentence of part `own` shares words with that stand in no third part.

        None where there is none, where the sentence shares words with the rest of its own part (but for the part's
        `name`), or where a second part comes near. Words of every report (活动, 宣传) do not count.
        """
        runs: dict[int, list[Span]] = {}
        for start in range(sentence.start, sentence.end - _GRAM + 1):
            gram = self._text[start : start + _GRAM]
            if not _CONTENT.fullmatch(gram) or _GENERIC.search(gram):
                continue
            others = [part for part in self._owners.get(gram, ()) if part != own]
            if len(others) < 2 and self._in_own(gram, sentence, own):
                if name[:2] not in gram:
                    return None
            elif len(others) == 1:
                _extend(runs.setdefault(others[0], []), start)
        return self._nearest(runs, sentence)

    def affinity(self, words: Span, part: int) -> int:
        """How many of the pairs of characters in `words` stand in a part's text outside those words."""
        span, text = self._spans[part], self._text
        pairs = {text[start : start + 2] for start in range(words.start, words.end - 1)}
        rest = text[span.start : max(span.start, words.start)] + "\n" + text[max(words.end, span.start) : span.end]
        if not span.start <= words.start < span.end:
            rest = text[span.start : span.end]
        return sum(pair in rest for pair in pairs if not _GENERIC.search(pair))

    def _nearest(self, runs: dict[int, list[Span]], sentence: Span) -> Kinship | None:
        shared = {part: sum(run.end - run.start for run in runs[part]) for part in sorted(runs)}
        part = max(shared, key=lambda number: shared[number], default=-1)
        if part < 0 or any(2 * shared[other] > shared[part] for other in shared if other != part):
            return None
        longest = max(runs[part], key=lambda run: run.end - run.start)
        there = self._text.find(self._text[longest.start : longest.end], *self._spans[part])
        return self._widen(part, longest, there, sentence)

    def _widen(self, part: int, run: Span, there: int, sentence: Span) -> Kinship:
        """The run with all the words round it that both places share, common ones too."""
        text, (start, end) = self._text, run
        limit = self._spans[part]
        telling = Span(there, there + end - start)
        while start > sentence.start and there > limit.start and text[start - 1] == text[there - 1] != "\n":
            start, there = start - 1, there - 1
        while end < sentence.end and there + end - start < limit.end and text[end] == text[there + end - start]:
            end += 1
        while text[start] in _MARKS:
            start, there = start + 1, there + 1
        while text[end - 1] in _MARKS:
            end -= 1
        return Kinship(part, Span(start, end), Span(there, there + end - start), telling)

    def _in_own(self, gram: str, sentence: Span, own: int) -> bool:
        span = self._spans[own]
        return (
            self._text.find(gram, span.start, sentence.start + _GRAM - 1) >= 0
            or self._text.find(gram, sentence.end - _GRAM + 1, span.end) >= 0
        )


def _extend(runs: list[Span], start: int) -> None:
    """Adds the word that begins at `start`, to the last run where it overlaps it."""
    if runs and runs[-1].end == start + _GRAM - 1:
        runs[-1] = Span(runs[-1].start, start + _GRAM)
    else:
        runs.append(Span(start, start + _GRAM))
