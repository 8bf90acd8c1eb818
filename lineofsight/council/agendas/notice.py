"""How long before a meeting its pack is open to the public, and the last day on which it may be published in time."""

from dataclasses import dataclass
from datetime import date

from lineofsight.council.agendas.kinds import CLEAR_DAYS
from lineofsight.statute.working_days import england
from lineofsight.statute.working_limits import clear_days_between
from lineofsight.web.words import day, plural


@dataclass(frozen=True)
class Notice:
    """The clear days between publication and a meeting, how many are needed, and the last day that gives them."""

    published_on: date
    meeting_on: date
    clear_days: int
    last_day: date

    @property
    def is_enough(self) -> bool:
        """Whether the public has the pack for long enough."""
        return self.clear_days >= CLEAR_DAYS

    @property
    def sentence(self) -> str:
        """What is to be said of it."""
        given = plural(self.clear_days, "clear day")
        if self.is_enough:
            return f"Published on {day(self.published_on)}, it is open to the public for {given} before the meeting."
        last = f"{CLEAR_DAYS} are needed: the last day was {day(self.last_day)}."
        return f"Published on {day(self.published_on)}, it would be open to the public for {given}. {last}"


def notice(*, published_on: date, meeting_on: date) -> Notice:
    """This function will count the clear days of a pack published on a day. Raises OutsideCalendar."""
    given = clear_days_between(published_on, meeting_on)
    return Notice(published_on, meeting_on, given, england().add(meeting_on, -(CLEAR_DAYS + 1)))
