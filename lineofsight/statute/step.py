"""The words in which law is declared: sources, clocks, outcomes and steps. Plain data; no Django."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from lineofsight.statute.event_limits import FixedDate
from lineofsight.statute.limits import (
    CalendarDays,
    CannotCount,
    Due,
    Hours,
    Limit,
    Months,
    NeedsTime,
    Weeks,
    Years,
    day_of,
)
from lineofsight.statute.source import Basis, Source
from lineofsight.statute.working_limits import ClearDays, WorkingDays

__all__ = [
    "Agreed",
    "Basis",
    "CalendarDays",
    "ClearDays",
    "Clock",
    "Due",
    "Hours",
    "Months",
    "NeedsTime",
    "NotRecurring",
]
__all__ += ["Outcome", "PastLimit", "Recurring", "Source", "Step", "Weeks", "WorkingDays", "Years"]


@dataclass(frozen=True, kw_only=True)
class Recurring:
    """How a clock runs again from the day it was last met.

    Some clocks slow down: `later` takes over from `every` once what `later_when` says has happened.
    `at_most` is how many times the clock may run again; None is without end. Where it is met once `until` has passed
    since it first started, the clock named by `then` starts in its place.
    """

    every: Limit
    later: Limit | None = None
    later_when: str = ""
    at_most: int | None = None
    until: Limit | None = None
    then: str = ""


@dataclass(frozen=True, kw_only=True)
class PastLimit:
    """A limit that applied, in place of today's, to clocks started from one date to another (both included)."""

    from_on: date
    to_on: date
    limit: Limit
    source: Source
    note: str = ""


class NotRecurring(CannotCount):
    """The clock runs once, so meeting it starts nothing."""


@dataclass(frozen=True, kw_only=True)
class Clock:
    """A time limit that runs from one event to another. `starts` and `stops` are events, in words."""

    code: str
    name: str
    domain: str
    starts: str
    stops: str
    limit: Limit
    source: Source
    recurs: Recurring | None = None
    past: tuple[PastLimit, ...] = ()
    note: str = ""
    # Whether the manager of the team owes it, and not the worker who holds the step.
    by_manager: bool = False
    # Whether it runs on after the step has ended: what came of the work is looked at later.
    outlives: bool = False

    @property
    def unit(self) -> str:
        """Return what the clock counts in, as words."""
        return self.limit.unit

    @property
    def is_local(self) -> bool:
        """Say whether the limit is a default that the authority may change."""
        return self.source.basis is Basis.LOCAL

    def due(self, start: date, *, known_on: date | None = None, event_on: date | None = None) -> Due:
        """Return when the clock runs out, by the limit in force on the day it started. See Limit.due."""
        then = next((p for p in self.past if p.from_on <= day_of(start) <= p.to_on), None)
        due = (then.limit if then else self.limit).due(start, known_on=known_on, event_on=event_on)
        return replace(due, how=f"{due.how} {then.note}".strip()) if then else due

    def next_due(
        self,
        last_met: date,
        *,
        last_due: date | None = None,
        later: bool = False,
        known_on: date | None = None,
        event_on: date | None = None,
    ) -> Due:
        """Return when a recurring clock is next due, from the day it was last met.

        `last_due` is the date that was met: a fixed day of the year met early moves on to the next year.
        `later` says that the clock has slowed down, where it does. Raises NotRecurring, and as Limit.due.
        """
        if self.recurs is None:
            raise NotRecurring(f"{self.code} runs once. It has no next date.")
        limit = self.recurs.later if later and self.recurs.later else self.recurs.every
        if isinstance(limit, FixedDate):
            last_met = max(day_of(last_met), last_due or date.min) + timedelta(days=1)
        return limit.due(last_met, known_on=known_on, event_on=event_on)


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """That another service must agree before the step ends so: two managers, one who proposes and one who accepts.

    `answer` is the clock that their answer stops, `meeting` the clock that a joint hand-over meeting stops. Either may
    be empty.
    """

    answer: str = ""
    meeting: str = ""


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """One way a step can end. `opens` is the key of the step it starts; `until` the last day it could be chosen.

    `agreed` says that whoever takes over must accept first; None where nobody else is asked.
    """

    code: str
    label: str
    hint: str = ""
    opens: str | None = None
    until: date | None = None
    ssd_key: str = ""
    agreed: Agreed | None = None


@dataclass(frozen=True, kw_only=True)
class Step:
    """Something that must happen to a child's case. `clocks` are codes of declared clocks; the first leads."""

    key: str
    name: str
    purpose: str
    clocks: tuple[str, ...]
    outcomes: tuple[Outcome, ...]
    one_open_at_a_time: bool = False

    @property
    def outcome_codes(self) -> list[str]:
        """Return every code a record may hold, with those no longer offered."""
        return [outcome.code for outcome in self.outcomes]

    def outcome(self, code: str) -> Outcome:
        """Return the outcome with this code, or raise KeyError."""
        return {outcome.code: outcome for outcome in self.outcomes}[code]

    @property
    def passed_on(self) -> tuple[Outcome, ...]:
        """Return the outcomes with which another service takes the work over, when it agrees."""
        return tuple(outcome for outcome in self.outcomes if outcome.agreed)

    def offered(self, *, on: date) -> tuple[Outcome, ...]:
        """Return the outcomes that can be chosen on a date."""
        return tuple(outcome for outcome in self.outcomes if outcome.until is None or on <= outcome.until)
