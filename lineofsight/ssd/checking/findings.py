"""What is found when files are judged: faults, and advice that makes no file wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

FAULT = "fault"
ADVICE = "advice"


@dataclass(frozen=True)
class Finding:
    """One thing found. `rows` counts the rows at fault (None where it is about a whole table, column or file).

    `examples` are the ids of a few of those rows, or their numbers. No value is ever given: where columns are shifted,
    a code may be a child's name.
    """

    rule: str
    table: str
    column: str
    sentence: str
    rows: int | None = None
    examples: tuple[str, ...] = ()
    grade: str = FAULT

    def as_dict(self) -> dict[str, Any]:
        """Return the finding as plain values, ready for JSON."""
        return {
            "grade": self.grade,
            "rule": self.rule,
            "table": self.table,
            "column": self.column,
            "rows": self.rows,
            "sentence": self.sentence,
            "examples": list(self.examples),
        }


@dataclass(frozen=True)
class Judgement:
    """How files were judged: the day they are of, the rows of every table, and all that was found."""

    as_at: date
    tables: Mapping[str, int]
    findings: tuple[Finding, ...] = field(default=())

    @property
    def faults(self) -> tuple[Finding, ...]:
        """Return what is wrong."""
        return tuple(each for each in self.findings if each.grade == FAULT)

    @property
    def advice(self) -> tuple[Finding, ...]:
        """Return what is worth knowing and makes no file wrong."""
        return tuple(each for each in self.findings if each.grade == ADVICE)

    @property
    def is_clean(self) -> bool:
        """Say whether nothing is wrong."""
        return not self.faults

    @property
    def sentence(self) -> str:
        """Return the outcome in a sentence."""
        held = f"{_count(len(self.tables), 'table')} and {_count(sum(self.tables.values()), 'row')} were judged"
        return f"{held}: {_count(len(self.faults), 'fault') if self.faults else 'no faults'}."

    def as_dict(self) -> dict[str, Any]:
        """Return the judgement as plain values, ready for JSON."""
        return {
            "as_at": self.as_at.isoformat(),
            "clean": self.is_clean,
            "sentence": self.sentence,
            "tables": dict(self.tables),
            "findings": [each.as_dict() for each in self.findings],
        }


def judgement_of(kept: Mapping[str, Any]) -> Judgement:
    """Return the judgement that `as_dict` wrote."""
    return Judgement(
        as_at=date.fromisoformat(kept["as_at"]),
        tables=kept["tables"],
        findings=tuple(Finding(**{**each, "examples": tuple(each["examples"])}) for each in kept["findings"]),
    )


def _count(number: int, noun: str) -> str:
    """Return how many there are, in words that agree."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"
