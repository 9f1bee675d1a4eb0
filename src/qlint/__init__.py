"""qlint: a linter for Chinese official documents (公文). This is the front door: all that a rule may import."""

from pathlib import Path as _Path

# In a wheel `rules` and `grammars` stand beside this file. In a checkout (editable or not installed at all) they
# stand at the top of the repository: let `qlint.rules` and `qlint.grammars` be found there.
if not (_Path(__file__).parent / "rules").is_dir():
    __path__.append(str(_Path(__file__).resolve().parents[2]))

from qlint.document import Document
from qlint.elements import (
    Addressees,
    AnnexEntry,
    Formula,
    Named,
    Part,
    Reference,
    Signature,
    Task,
    TaskSeries,
    Title,
)
from qlint.expressions import compile_late
from qlint.habits import gather_habit
from qlint.kinds import PUBLIC_KINDS, STATUTORY_KINDS, UPWARD_KINDS
from qlint.likeness import Kinship, Parts, Repetition, repetitions
from qlint.model import (
    Bad,
    Block,
    Edit,
    Fact,
    Finding,
    Fix,
    Good,
    Measured,
    Pattern,
    Related,
    Scope,
    Section,
    Severity,
    Span,
)
from qlint.naming import is_same_organ, is_short_form, may_send_for, principal_of
from qlint.registry import rule
from qlint.values import (
    CalendarDate,
    Citation,
    Claim,
    ClaimPair,
    CountedList,
    DateRange,
    DocNumber,
    Interval,
    Numbered,
    NumberedRun,
    Organisation,
    Pair,
    Quantity,
    ResponsibleUnits,
    Series,
    Unit,
    UnitGroup,
)
from qlint.version import __version__

__all__ = [
    "PUBLIC_KINDS",
    "STATUTORY_KINDS",
    "UPWARD_KINDS",
    "Addressees",
    "AnnexEntry",
    "Bad",
    "Block",
    "CalendarDate",
    "Citation",
    "Claim",
    "ClaimPair",
    "CountedList",
    "DateRange",
    "DocNumber",
    "Document",
    "Edit",
    "Fact",
    "Finding",
    "Fix",
    "Formula",
    "Good",
    "Interval",
    "Kinship",
    "Measured",
    "Named",
    "Numbered",
    "NumberedRun",
    "Organisation",
    "Pair",
    "Part",
    "Parts",
    "Pattern",
    "Quantity",
    "Reference",
    "Related",
    "Repetition",
    "ResponsibleUnits",
    "Scope",
    "Section",
    "Series",
    "Severity",
    "Signature",
    "Span",
    "Task",
    "TaskSeries",
    "Title",
    "Unit",
    "UnitGroup",
    "__version__",
    "compile_late",
    "gather_habit",
    "is_same_organ",
    "is_short_form",
    "may_send_for",
    "principal_of",
    "repetitions",
    "rule",
]
