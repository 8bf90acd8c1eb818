"""The retention schedule: which kind of record is kept, from what, how long and why.

The reference page is made from it. Rules are asked from top to bottom, the longest first, and the first that fits
decides.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from lineofsight.statute.clocks import clock
from lineofsight.statute.limits import Years
from lineofsight.statute.source import Source
from lineofsight.statute.sources import LOCAL_DEFAULT

EVERYTHING = "Everything about the person is deleted. A certificate says that it was, and nothing about them."


@dataclass(frozen=True, kw_only=True)
class Life:
    """What the schedule has to know of a record. `ended_on` is when the last thing on it happened, with nothing open.

    Any date may be missing. `was_helped` means that some step but a contact was started.
    """

    born_on: date | None
    died_on: date | None
    ended_on: date | None
    was_looked_after: bool
    was_helped: bool


@dataclass(frozen=True, kw_only=True)
class Rule:
    """How long one kind of record is kept. `due` returns from when it may go, or None while that can't be counted."""

    key: str
    record: str
    trigger: str
    period: str
    source: Source
    fits: Callable[[Life], bool]
    due: Callable[[Life], date | None]
    # Nothing younger than this, or quiet for less, is due by this rule: the database is asked with it first.
    born_years: int = 0
    quiet_years: int = 0
    then: str = EVERYTHING


LOOKED_AFTER = clock("REC-CLA")
ADULT_AT_25, AFTER_HELP, AFTER_CONTACT, AFTER_DEATH = Years(25), Years(6), Years(3), Years(15)


def _looked_after(life: Life) -> date | None:
    """This function will count 75 years from birth, or 15 years from death where the person died."""
    if life.died_on:
        return AFTER_DEATH.after(life.died_on)
    return LOOKED_AFTER.limit.after(life.born_on) if life.born_on else None


def _helped(life: Life) -> date | None:
    """This function will return the 25th birthday or six years after the last thing that happened: the later one."""
    if life.ended_on is None:
        return None
    quiet = AFTER_HELP.after(life.ended_on)
    return max(quiet, ADULT_AT_25.after(life.born_on)) if life.born_on else ADULT_AT_25.after(life.ended_on)


RULES = (
    Rule(
        key="looked-after",
        record="A child who was looked after",
        trigger="date of birth, or death",
        period="75 years from birth, or 15 years from death",
        source=LOOKED_AFTER.source,
        fits=lambda life: life.was_looked_after,
        due=_looked_after,
        born_years=15,
    ),
    Rule(
        key="helped",
        record="A child we assessed, helped or protected, and never looked after",
        trigger="25th birthday, and the last thing on the record",
        period="until the 25th birthday, and for 6 years after the last thing on the record; "
        "25 years after that where no date of birth is known",
        source=LOCAL_DEFAULT,
        fits=lambda life: life.was_helped,
        due=_helped,
        born_years=25,
        quiet_years=6,
    ),
    Rule(
        key="contact-only",
        record="A child we were only told about",
        trigger="the last thing on the record",
        period="3 years",
        source=LOCAL_DEFAULT,
        fits=lambda life: True,
        due=lambda life: AFTER_CONTACT.after(life.ended_on) if life.ended_on else None,
        quiet_years=3,
    ),
)
BY_KEY = {rule.key: rule for rule in RULES}
SHORTEST_QUIET = min(rule.quiet_years for rule in RULES)


def rule_for(life: Life) -> Rule:
    """This function will return the rule that decides about a record."""
    return next(rule for rule in RULES if rule.fits(life))


# What is kept in other ways than as somebody's record, and what becomes of it.
BESIDE = (
    ("The people around a child: parents, carers, brothers and sisters", "goes with the last child they are related to",
     "local default", "Kept while they are related to anybody else, or have a record of their own."),
    ("Names and numbers in snapshots", "goes when the person's record does", "local default",
     "Names, numbers, addresses and postcodes of that person are blanked in every snapshot. Dates of birth and our own "
     "number stay, so that figures count as they did."),
    ("Figures and papers", "never", "local default", "They hold counts, and no person."),
    ("The audit", "never disposed of here", "local default",
     "It says who did what to which number. A search is kept as it was typed. Its chain would break if a word went."),
    ("Certificates of disposal", "never", "local default", "They hold a number, counts and who decided."),
    ("Archives made by backup", "by whoever keeps them", "local default",
     "An archive holds what was held when it was made. Delete archives as they age: a restored one must be disposed of "
     "again, by the certificates made since."),
)  # fmt: skip


def schedule_markdown() -> str:
    """This function will write docs/reference/retention.md from the rules."""
    head = ["# Retention schedule", "", "Generated from lineofsight/retention/schedule.py. Do not edit.", ""]
    lines = [
        *head,
        "The first rule that fits decides. A hold beats every rule, and so does anything open.",
        "",
    ]
    lines += ["| rule | which record | counted from | kept | source | then |", "|---|---|---|---|---|---|"]
    lines += [f"| `{r.key}` | {r.record} | {r.trigger} | {r.period} | {_source(r)} | {r.then} |" for r in RULES]
    lines += ["", "## Beside the records", "", "| what | kept until it | source | how |", "|---|---|---|---|"]
    return "\n".join([*lines, *(f"| {' | '.join(row)} |" for row in BESIDE)]) + "\n"


def _source(rule: Rule) -> str:
    return str(rule.source) if rule.source is LOCAL_DEFAULT else f"{rule.source} ({rule.source.basis})"
