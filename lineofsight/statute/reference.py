"""The reference pages made from the declarations: every clock, and the pathway a child's case can take."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from lineofsight.statute.clocks import CLOCKS
from lineofsight.statute.step import Clock, Recurring, Step
from lineofsight.statute.steps import STEPS
from lineofsight.statute.words import in_words
from lineofsight.statute.working_days import FIRST_DAY, LAST_DAY

CLOCKS_OPENING = f"""# Clocks

Every time limit the product knows: {len(CLOCKS)} of them. This page is made from the declarations in
`lineofsight/statute/clocks/`, so it cannot differ from what the product counts.

## How days are counted

- The day a clock starts is day 0, and it runs out at the close of the last day. A period "beginning with" a day counts
  that day as day 1, and its row says so.
- Working days leave out Saturdays, Sundays and bank holidays in England. Freedom of information also leaves out those
  of Scotland and Northern Ireland.
- Calendar days, weeks, months and years count every day. A date that falls on a closed day does not move: act
  before it.
- A month ends on the same day number, or on the last day of a month too short to have it.
- Hours count nights, weekends, bank holidays and clock changes through.
- School days are days in the authority's own school terms.
- Clear days leave out both the day of publication and the day of the meeting.
- Bank holidays are on file from {in_words(FIRST_DAY)} to {in_words(LAST_DAY)}, each with the day it became known.
  Outside those years a clock in working days gives an error, not a guess.

A source marked "local default" is not law: the authority may change it. A paragraph is given only where its text was
checked. Worked examples, with the reason for each date, are the tables in `tests/spec/clocks/`.
"""

PATHWAY_OPENING = """# The pathway

What can lead to what. Each box is a step; each arrow is an outcome that opens another. This page is made from the
declarations in `lineofsight/statute/steps/`.
"""


def clocks_markdown() -> str:
    """Return the reference page of every clock, grouped by domain, in Markdown."""
    domains = groupby(sorted(CLOCKS.values(), key=lambda c: _domain_order(c.domain)), key=lambda c: c.domain)
    return "\n".join([CLOCKS_OPENING, *(_domain(name, list(clocks)) for name, clocks in domains)])


def pathway_markdown() -> str:
    """Return the reference page of the steps, with a diagram of what opens what, in Markdown."""
    return "\n".join([PATHWAY_OPENING, _diagram(), *(_step(step) for step in STEPS.values())])


def _domain_order(domain: str) -> int:
    return list(dict.fromkeys(clock.domain for clock in CLOCKS.values())).index(domain)


def _domain(name: str, clocks: list[Clock]) -> str:
    rows = [(f"`{c.code}`", c.name, c.starts, c.stops, _limit(c), _again(c.recurs), _source(c)) for c in clocks]
    title = name[0].upper() + name[1:]
    return f"## {title}\n\n{_table(('Code', 'What', 'From', 'To', 'Limit', 'Then again', 'Source and notes'), rows)}"


def _limit(clock: Clock) -> str:
    inclusive = ", the first day counted" if getattr(clock.limit, "inclusive", False) else ""
    backwards = ", counted back" if getattr(clock.limit, "backwards", False) else ""
    return f"{clock.limit}{inclusive}{backwards}"


def _again(recurs: Recurring | None) -> str:
    if recurs is None:
        return ""
    later = f", then every {_every(str(recurs.later))} once {recurs.later_when}" if recurs.later else ""
    then = f", until {recurs.until} have passed; then {recurs.then}" if recurs.then else ""
    return f"every {_every(str(recurs.every))}{later}{then}"


def _every(length: str) -> str:
    return length.removeprefix("1 ").removeprefix("next ")


def _source(clock: Clock) -> str:
    basis = "" if clock.source.basis in clock.source.title.lower() else f" ({clock.source.basis})"
    past = [f"From {in_words(p.from_on)} to {in_words(p.to_on)}: {p.limit}. {p.note}" for p in clock.past]
    return " ".join([f"{clock.source}{basis}.", *([clock.note] if clock.note else []), *past])


def _diagram() -> str:
    boxes = [f'    {step.key}["{step.name}"]' for step in STEPS.values()]
    arrows = [f'    {a} -->|"{label}"| {b}' for (a, b), label in _arrows().items()]
    return "\n".join(["```mermaid", "flowchart TD", *boxes, *arrows, "```", ""])


def _arrows() -> dict[tuple[str, str], str]:
    labels: dict[tuple[str, str], list[str]] = {}
    for step in STEPS.values():
        for outcome in step.outcomes:
            if outcome.opens:
                labels.setdefault((step.key, outcome.opens), []).append(outcome.label)
    return {ends: " or ".join(names) for ends, names in labels.items()}


def _step(step: Step) -> str:
    clocks = ", ".join(f"`{code}` ({CLOCKS[code].limit})" for code in step.clocks)
    alone = "\n\nA child can have only one open at a time." if step.one_open_at_a_time else ""
    rows = [(o.label, STEPS[o.opens].name if o.opens else "", o.hint) for o in step.outcomes]
    outcomes = _table(("Outcome", "Opens", "When to choose it"), rows)
    return f"## {step.name}\n\n{step.purpose}{alone}\n\nClocks: {clocks}.\n\n{outcomes}"


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cell.replace('|', '/') for cell in line)} |" for line in lines) + "\n"
