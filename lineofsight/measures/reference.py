"""The reference page of measures, written from the measures themselves."""

from lineofsight.measures import MEASURES, Measure
from lineofsight.measures.kinds import KINDS

GOOD = {"higher": "Higher is better.", "lower": "Lower is better.", "neither": "Neither higher nor lower is better."}


def measures_markdown() -> str:
    """Return the page as Markdown: every kind, then every measure with its definition and where its data comes from."""
    parts = ["# Measures", _INTRODUCTION, "## Kinds of measure", _kinds(), "## Broken down", _BROKEN_DOWN]
    parts.append("## The measures")
    parts += [_measure(measure) for measure in MEASURES.values()]
    return "\n\n".join(parts) + "\n"


_INTRODUCTION = (
    "A measure is a question, and one select that returns the records that answer it. A figure is those records, "
    "counted, so a figure and its list cannot disagree. Each measure is a file in `lineofsight/measures/sql`. "
    "`working_days(a, b)` counts the working days in England after `a`, up to and including `b`; "
    "`flagged(column, 'KEY')` is true where a flag in a JSON column is Y; `:as_at` is the day the question is asked of."
)

_BROKEN_DOWN = """A figure is told of a whole span of days, or by:

- month, quarter, or year from April
- category, where its records are sorted into kinds
- team or worker, where its records say one (a column `team_id` or `worker_id` below)
- ward, age, sex, ethnicity or cohort (the year from April of the child's latest referral), where each record is of one
  child.

By a time and a group together too (`--by month,ward`), but not by worker and a time.

A rate for each 10,000 children is told by month, quarter or year only.

Figures by worker are for supervision, and are no league table: one person's numbers are small, chance moves them, and
workers are given different work. So they are in the order of names. Who sees whose is the role's (`measures_by_worker`
and `measures_by_own_worker` in [the roles](roles.md)), and readers of rounded figures never see them. Two times are not
compared by worker, and none is kept, cited or put in a paper. That one was read is in the audit, also from
`lineofsight measure AS01 --by worker`, which whoever operates the machine may run. All of this is a local default."""


def _kinds() -> str:
    """Return the table of kinds."""
    lines = ["| Kind | The figure | The records say |", "|---|---|---|"]
    lines += [f"| {kind.name} | {kind.about} | {', '.join(kind.columns)} |" for kind in KINDS.values()]
    return "\n".join(lines)


def _measure(measure: Measure) -> str:
    """Return one measure's part of the page."""
    facts = [
        f"- Kind: {measure.kind.name}, in {measure.unit}. {GOOD[measure.good]}",
        f"- Source: {measure.source}",
        f"- Compare with: {measure.comparator}" if measure.comparator else "",
        f"- England, {measure.england_year}: {measure.england:g}" if measure.england is not None else "",
        f"- Read beside: {', '.join(measure.beside)}" if measure.beside else "",
        f"- Settles: a period's figure can still change for {measure.settles} months" if measure.settles else "",
        f"- Reads: {', '.join(measure.tables)}",
        f"- Definition: `{measure.definition_digest}`",
    ]
    parts = [f"### {measure.code}: {measure.title}", measure.question, "\n".join(filter(None, facts)), measure.notes]
    parts += [_lineage(measure), f"```sql\n{measure.sql}\n```"]
    return "\n\n".join(filter(None, parts))


def _lineage(measure: Measure) -> str:
    """Return the table of which items of the dataset feed each column."""
    lines = ["| Column | From |", "|---|---|"]
    for column, items in measure.lineage.items():
        lines.append(f"| {column} | {', '.join(f'{item.column} ({item.reference})' for item in items)} |")
    return "\n".join(lines)
