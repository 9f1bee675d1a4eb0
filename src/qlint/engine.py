"""One document: source → result. Many: in order of their paths, in parallel where asked."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from qlint import caching
from qlint.config import ActiveRule, Config, Settings
from qlint.document import Document
from qlint.expressions import KEPT
from qlint.facts import Facts
from qlint.identity import identify, title_of
from qlint.masks import ALWAYS, Masks
from qlint.model import Finding, Rule, Severity, Source, Span
from qlint.places import Places, SectionNames
from qlint.policy.fingerprints import fingerprint
from qlint.policy.protection import divide
from qlint.results import Failure, FileResult, Place, Reported
from qlint.scan import scan
from qlint.sources import read, read_bytes
from qlint.sources.folders import Found
from qlint.structure import read as read_structure

RULE_FAILED = "Z001"
STDIN = Path("-")
Outcome = TypeVar("Outcome")
# Profiles of offices that follow the habits of 党政机关 unless a rule says otherwise.
_HABITS = {"enterprise": "gov"}
_CHOSEN: dict[tuple[int, frozenset[str]], tuple[tuple[ActiveRule, ...], tuple[ActiveRule, ...]]] = {}
_MOST_CHOSEN = 256
_MANY_VALUES = 100_000  # left over by the documents before


def read_document(source: Source, settings: Settings) -> Document:
    """The document with structure, identity, matches of patterns; facts and masks are read when asked for."""
    structure = read_structure(source.text)
    title, title_span = title_of(source.text, structure.blocks)
    identity = identify(source.text, structure.blocks, title)
    facts, masks = Facts(), Masks(structure.copy_start)
    document = Document(
        path=source.path,
        text=source.text,
        blocks=structure.blocks,
        sections=structure.sections,
        kind=identity.kind,
        kind_reason=identity.reason,
        profile=settings.profile or identity.profile,
        stage=settings.stage or identity.stage,
        year=identity.year,
        year_certain=identity.year_certain,
        title=title,
        title_span=title_span,
        amending=identity.amending,
        facts_by_kind=facts,
        masks_by_name=masks,
        matches_by_pattern=scan(
            source.text, (pattern for active in settings.rules for pattern in active.rule.patterns)
        ),
        lines=structure.lines,
        unknown_lines=structure.unknown,
        roster=settings.roster,
    )
    facts.attach(document)
    masks.attach(document)
    return document


def check_source(source: Source, settings: Settings) -> FileResult:
    """One document through all rules of its settings."""
    document = read_document(source, settings)
    reporter = _Reporter(document)
    # In an empty text there is nothing to find: no rule, no fact, no expression is needed.
    names = frozenset((document.kind, document.profile, _HABITS.get(document.profile, "")))
    for active in _rules_for(settings.rules, names) if source.text else ():
        reporter.run(active)
    for holder in (document.facts_by_kind, document.masks_by_name):
        if isinstance(holder, Facts | Masks):
            holder.detach()
    return FileResult(
        path=source.path,
        format=source.format,
        encoding=source.encoding,
        characters=len(source.text),
        lines=document.lines,
        unknown_lines=document.unknown_lines,
        kind=document.kind,
        stage=document.stage,
        findings=reporter.sorted(),
    )


def check_text(text: str, rules: Iterable[Rule], **overrides: Any) -> tuple[Reported, ...]:
    """What the rules find in a text, with their default options; `overrides` are fields of Settings."""
    active = tuple(ActiveRule(rule, rule.severity, rule.options() if rule.options else None) for rule in rules)
    return check_source(Source("文稿.txt", text), replace(Settings(active), **overrides)).findings


def _rules_for(rules: tuple[ActiveRule, ...], names: frozenset[str]) -> tuple[ActiveRule, ...]:
    """Those that judge documents of these names. A run asks the same for thousands of files: the answer is kept, by
    identity, since rules with their options have no hash."""
    known = _CHOSEN.get((id(rules), names))
    if known is None or known[0] is not rules:
        if len(_CHOSEN) >= _MOST_CHOSEN:
            _CHOSEN.clear()
        known = rules, tuple(active for active in rules if _applies(active.rule, names))
        _CHOSEN[id(rules), names] = known
    return known[1]


def _applies(rule: Rule, names: Set[str]) -> bool:
    """Whether a rule judges documents of these names: kind, profile and the profile whose habits it shares."""
    if not rule.kinds and not rule.except_kinds:
        return True
    return (not rule.kinds or not names.isdisjoint(rule.kinds)) and names.isdisjoint(rule.except_kinds)


def _is_masked(finding: Finding, rule: Rule, document: Document) -> bool:
    always = (mask for mask in ALWAYS if mask not in rule.ignores_masks)
    return document.masked(finding.span.start, *always, *rule.masks)


class _Reporter:
    """Collects the findings of one document and gives each its place, section and fingerprint."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._places = Places(document.path, document.text)
        self._sections = SectionNames(document)
        self._rows: list[Reported] = []

    def run(self, active: ActiveRule) -> None:
        rule, document = active.rule, self._document
        seen: dict[str, int] = {}
        try:
            found = list(rule.check(document, active.options))
            if not found:
                return
            found = [finding for finding in found if not _is_masked(finding, rule, document)]
            found.sort(key=lambda finding: (finding.span, finding.message))
        except Exception as error:  # a rule's own fault must not hide what the other rules found
            self._rows.append(_rule_failed(rule, error, self._places.place(Span(0, 0))))
            return
        for finding in found:
            self._rows.append(self._report(active, finding, fingerprint(document, rule.code, finding, seen)))

    def _report(self, active: ActiveRule, finding: Finding, known_by: str) -> Reported:
        lowered = finding.severity
        severity = lowered if lowered is not None and lowered.weight < active.severity.weight else active.severity
        fix, held = divide(self._document, finding.fix) if finding.fix is not None else (None, ())
        return Reported(
            code=active.rule.code,
            rule=active.rule.name,
            severity=severity,
            place=self._places.place(finding.span),
            section=self._sections.name(finding.span.start),
            message=finding.message,
            basis=active.rule.basis,
            related=tuple((self._places.place(other.span), other.message) for other in finding.related),
            fix=fix,
            fingerprint=known_by,
            held=held,
        )

    def sorted(self) -> tuple[Reported, ...]:
        return tuple(sorted(self._rows, key=lambda row: (row.place.start, row.place.end, row.code, row.message)))


def _rule_failed(rule: Rule, error: Exception, place: Place) -> Reported:
    return Reported(
        code=RULE_FAILED,
        rule="rule-failed",
        severity=Severity.ERROR,
        place=place,
        section="",
        message=f"规则{rule.code}（{rule.summary}）自身出错，未能检查本文：{type(error).__name__}: {error}",
        basis="qlint自身的缺陷，请报告；其余规则照常检查",
        fingerprint=rule.code,
    )


def check_files(
    found: Iterable[Found | Failure], config: Config, jobs: int, stdin: bytes | None = None
) -> Iterator[FileResult]:
    """The results in order of the shown paths, whatever `jobs` is (1: in this process).

    A `Found` whose path is `-` stands for the bytes of standard input.
    """
    return work_through(check_file, found, config, jobs, stdin)


def work_through(
    work: Callable[[Found | Failure, Config, bytes | None], Outcome],
    found: Iterable[Found | Failure],
    config: Config,
    jobs: int,
    stdin: bytes | None = None,
) -> Iterator[Outcome]:
    """What the work makes of each file, in order of the shown paths. With `jobs` over 1 it is done in processes."""
    files = sorted(found, key=lambda item: item.path if isinstance(item, Failure) else item.shown)
    if jobs <= 1 or len(files) < 2:
        for item in files:
            yield work(item, config, stdin)
        KEPT.keep()
        return
    from concurrent.futures import ProcessPoolExecutor

    with ProcessPoolExecutor(
        min(jobs, len(files)), initializer=_start_worker, initargs=(config, stdin, caching.folder())
    ) as pool:
        size = max(1, min(16, len(files) // (4 * jobs)))
        yield from pool.map(partial(_work_in_worker, work), files, chunksize=size)


def check_file(item: Found | Failure, config: Config, stdin: bytes | None = None) -> FileResult:
    """One file, read and checked; a file that cannot be read gives a result with its error."""
    if isinstance(item, Failure):
        return FileResult(item.path, item.format, error=item.message)
    if not gc.isenabled() and gc.get_count()[0] > _MANY_VALUES:
        gc.collect()  # what the documents before left; behind the last one the process ends anyway
    settings = config.for_path(item.shown)
    if item.path == STDIN:
        source = read_bytes(stdin or b"", item.shown, encoding=settings.encoding, limit=settings.size_limit)
    else:
        source = read(item.path, item.shown, encoding=settings.encoding, limit=settings.size_limit)
    if isinstance(source, Failure):
        return FileResult(source.path, source.format, error=source.message)
    return check_source(source, settings)


# What a worker process checks with: handed over once, not with each file.
_in_worker: list[tuple[Config, bytes | None]] = []


def collect_between() -> None:
    """Sets this process to look for unreachable cycles between documents only (see `check_file`).

    A document is made of some 100,000 values that all live until it is done; looking through them for cycles while it
    is checked took a tenth of the time and found next to none.
    """
    gc.disable()


def _start_worker(config: Config, stdin: bytes | None, cache: Path | None) -> None:
    import signal

    caching.use(cache)
    collect_between()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent says 已中断, once
    _in_worker[:] = [(config, stdin)]


def _work_in_worker(work: Callable[[Found | Failure, Config, bytes | None], Outcome], item: Found | Failure) -> Outcome:
    config, stdin = _in_worker[0]
    outcome = work(item, config, stdin)
    KEPT.keep()
    return outcome
