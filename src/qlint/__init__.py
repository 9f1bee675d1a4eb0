"""qlint: a linter for Chinese official documents (公文). This is the front door: all that a rule may import."""

from pathlib import Path as _Path

# In a wheel `rules` and `grammars` stand beside this file. In a checkout (editable or not installed at all) they
# stand at the top of the repository: let `qlint.rules` and `qlint.grammars` be found there.
if not (_Path(__file__).parent / "rules").is_dir():
    __path__.append(str(_Path(__file__).resolve().parents[2]))

from qlint.document import Document
from qlint.expressions import compile_late
from qlint.habits import gather_habit
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
    "Good",
    "Interval",
    "Kinship",
    "Measured",
    "Numbered",
    "NumberedRun",
    "Organisation",
    "Pair",
    "Parts",
    "Pattern",
    "Quantity",
    "Related",
    "Repetition",
    "ResponsibleUnits",
    "Scope",
    "Section",
    "Series",
    "Severity",
    "Span",
    "Unit",
    "UnitGroup",
    "__version__",
    "compile_late",
    "gather_habit",
    "repetitions",
    "rule",
]
