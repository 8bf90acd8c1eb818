"""The reference page of measures, written from the measures themselves."""

from lineofsight.measures import MEASURES, Measure
from lineofsight.measures.kinds import KINDS

GOOD = {"higher": "Higher is better.", "lower": "Lower is better.", "neither": "Neither higher nor lower is better."}


def measures_markdown() -> str:
    """Return the page as Markdown: every kind, then every measure with its definition and where its data comes from."""
    parts = ["# Measures", _INTRODUCTION, "## Kinds of measure", _kinds(), "## Broken down", _BROKEN_DOWN]
    parts += ["## Small numbers", _SMALL_NUMBERS, "## The measures"]
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


_SMALL_NUMBERS = """Whoever may open the records sees whole numbers. Boards, councillors, the officers who serve
them, and every paper get:

- counts to the nearest 5, and none below 5; a row beside one held back is held back with it
- a percentage only where those that met it, and those that did not, are none or 5 and more; on pages, of few
  records, by steps or not at all
- a median of nine records or more, a rate of the rounded count, a sum to the nearest five average records
- on pages the latest snapshot, by month, quarter or financial year, and by group a financial year only; no
  percentage that could tell, beside another measure of the same records, of a few that only one of them counts.

A paper is published only where nothing small can be had from it, all papers before it and the measures' pages of
that day, also by measures that count the same records.

What this does not cover (see ADR 0045): pages of a later snapshot beside an earlier paper, or beside what a reader
wrote down of an earlier page, of which only rounding and steps hide what came late; how a stock changed from one
day to another; one large amount in a sum of many small ones; ratios of workers, whose records are no children; and
measures whose SQL does not show that they share records, because they count from other tables."""


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
